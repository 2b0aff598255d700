// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/term.h"

#include <map>
#include <optional>

namespace espalier {

/// Match specifications as `:ets` takes them, as far as a registry's entries need: patterns with `:_` and `:"$1"`, guards
/// with comparisons, `and or not`, type tests and `+ -`, results with `{{…}}`, `{:const, term}`, `:"$_"` and `:"$$"`.
/// Source: the chapter on match specifications of the Erlang run-time system's manual.
namespace matchSpec {

/// What `:"$1"`, `:"$2"`, … stand for.
using Bindings = std::map<int, Term>;

/// Whether `value` has the form of `pattern`. A variable that is there twice stands for the same term both times.
[[nodiscard]] bool matches(const Term &pattern, const Term &value, Bindings &bindings);
/// Whether all guards of a list hold. A guard that cannot be computed does not hold.
[[nodiscard]] bool areTrue(const Term &guards, const Term &value, const Bindings &bindings);
/// What the last of the list's expressions gives; nullopt if it cannot be computed.
[[nodiscard]] std::optional<Term> result(const Term &body, const Term &value,
                                         const Bindings &bindings);

} // namespace matchSpec

} // namespace espalier
