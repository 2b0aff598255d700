// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/syntax/ast.h"

#include <QString>

namespace espalier::elixir {

/// The text of a program as Elixir 1.14's `Macro.to_string` lays it out: lines of 98 characters at most where they can be
/// broken, two spaces for each level. Any thread.
[[nodiscard]] QString toSource(const Ast &ast);

} // namespace espalier::elixir
