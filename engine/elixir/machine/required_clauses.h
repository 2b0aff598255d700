// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/machine/environment.h"
#include "engine/elixir/syntax/ast.h"

#include <string_view>

namespace espalier::elixir {

/// Raises CompileError unless the block consists of `left -> right` clauses with one argument each, or up to two for `catch`.
/// `label` is the block's, `construct` what it belongs to: "do" of a "case".
void requireClauses(const Environment &environment, const Ast &block, Position at,
                    std::string_view label, std::string_view construct);
/// As `rescue` wants them: `name`, `Module`, `[Modules]`, `name in …`.
void requireRescuePattern(const Environment &environment, const Ast &pattern);

} // namespace espalier::elixir
