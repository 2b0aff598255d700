// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/syntax/ast.h"

namespace espalier::elixir {

/// `key: value` of a keyword list as it is written, e.g. the `else` of do-blocks; null if it is left out.
[[nodiscard]] inline const Ast *keywordValue(const Ast &list, std::string_view key)
{
    if (list.kind != Ast::Kind::List)
        return nullptr;
    for (const Ast &pair : list.arguments) {
        if (pair.kind == Ast::Kind::Pair && pair.arguments[0].kind == Ast::Kind::Literal
            && pair.arguments[0].value.isAtom() && pair.arguments[0].value.toAtom().name() == key)
            return &pair.arguments[1];
    }
    return nullptr;
}

/// The same among the last arguments of a call.
[[nodiscard]] inline const Ast *blockOf(const Ast &call, std::string_view key)
{
    return call.arguments.empty() ? nullptr : keywordValue(call.arguments.back(), key);
}

/// The `left -> right` clauses of a block.
[[nodiscard]] inline bool hasClauses(const Ast &block)
{
    return block.kind == Ast::Kind::List && !block.arguments.empty()
           && block.arguments[0].isCallOf("->", 2);
}

} // namespace espalier::elixir
