// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/syntax/ast.h"

#include <QString>

namespace espalier::elixir {

/// What this language leaves out of Elixir: why `ast` is not compiled, and what to write instead. Empty for all else.
[[nodiscard]] QString refusalOf(const Ast &ast);

} // namespace espalier::elixir
