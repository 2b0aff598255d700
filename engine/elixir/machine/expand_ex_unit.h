// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/syntax/ast.h"

#include <optional>

namespace espalier::elixir {

/// What a call of `assert`, `refute`, `assert_receive`, `catch_exit` … stands for: code that shows, when it fails, the text
/// of the expression and the values of its sides. Variables of a pattern are bound in the scope around the call, so the
/// result must be compiled in the place of the call. nullopt for any other call, and for those that are plain functions.
[[nodiscard]] std::optional<Ast> expandExUnit(const Ast &call);

} // namespace espalier::elixir
