// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/syntax/ast.h"

namespace espalier::elixir {

/// Whether `ast` has a `def`, a `test` or the like in it, so that it must be run as a part of the module's body.
[[nodiscard]] bool definesSomething(const Ast &ast);
/// `for … do` or `Enum.each(…, fn … end)` around definitions.
[[nodiscard]] bool isLoopOfDefinitions(const Ast &ast);
/// A statement of a module's body that may have `unquote(…)` in it.
[[nodiscard]] bool takesUnquotes(const Ast &statement);

} // namespace espalier::elixir
