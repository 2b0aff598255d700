// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/syntax/ast.h"

#include <span>

namespace espalier::elixir {

[[nodiscard]] bool hasUnquotes(const Ast &ast);
/// What stands in each `unquote(…)`, in the order of the text. `Macro.escape(value)` is `value`: here values stay values.
[[nodiscard]] std::vector<Ast> unquotedExpressions(const Ast &ast);
/// `ast` with one of `values` in the place of each `unquote(…)`; names of functions among them become such names.
[[nodiscard]] Ast withUnquoted(const Ast &ast, std::span<const Term> values);

} // namespace espalier::elixir
