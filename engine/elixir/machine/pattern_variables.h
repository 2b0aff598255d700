// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/syntax/ast.h"

#include <vector>

namespace espalier::elixir {

/// What a pattern, with or without a guard, says of variables; each name once, in order.
struct PatternVariables
{
    std::vector<Atom> bound = {};
    /// The last of the alphabet first.
    std::vector<Atom> pinned = {};
};

[[nodiscard]] PatternVariables variablesOf(const Ast &pattern);

} // namespace espalier::elixir
