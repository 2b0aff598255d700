// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/syntax/parser.h"

// Nodes that know how high they are.

namespace espalier::elixir {

Expression Parser::leaf(Ast ast)
{
    return {.ast = std::move(ast)};
}

/// `ast` with `parts` as further arguments.
Expression Parser::wrap(Ast ast, Expressions parts)
{
    int height = 0;
    ast.arguments.reserve(ast.arguments.size() + parts.size());
    for (Expression &part : parts) {
        height = std::max(height, part.height);
        ast.arguments.push_back(std::move(part.ast));
    }
    if (height >= programDepthLimit)
        throw tooDeep(ast.at);
    return {.ast = std::move(ast), .height = height + 1};
}

Expression Parser::call(Atom name, Expressions arguments, Position at)
{
    return wrap(Ast::call(name, {}, at), std::move(arguments));
}

Expression Parser::apply(Expression callee, Expressions arguments, Position at)
{
    arguments.insert(arguments.begin(), std::move(callee));
    return wrap(Ast{.kind = Ast::Kind::Apply, .at = at}, std::move(arguments));
}

Expression Parser::listOf(Expressions elements, Position at)
{
    return wrap(Ast::list({}, at), std::move(elements));
}

Expression Parser::pair(Expression left, Expression right)
{
    const Position at = left.ast.at;
    Expressions parts;
    parts.reserve(2);
    parts.push_back(std::move(left));
    parts.push_back(std::move(right));
    return wrap(Ast{.kind = Ast::Kind::Pair, .at = at}, std::move(parts));
}

Expression Parser::binary(Atom name, Expression left, Expression right, Position at)
{
    Expressions parts;
    parts.reserve(2);
    parts.push_back(std::move(left));
    parts.push_back(std::move(right));
    return call(name, std::move(parts), at);
}

} // namespace espalier::elixir
