// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/machine/unquotes.h"

#include <algorithm>

namespace espalier::elixir {

namespace {

/// What is inside has unquotes of its own.
bool isOwnWorld(const Ast &ast)
{
    return ast.isCallOf("quote") || ast.isCallOf("defmodule");
}

bool isEscape(const Ast &ast)
{
    return ast.kind == Ast::Kind::Apply && ast.arguments.size() == 2
           && ast.arguments[0].isCallOf(".", 2)
           && ast.arguments[0].arguments[0].isCallOf("__aliases__", 1)
           && ast.arguments[0].arguments[0].arguments[0].value.is(Atom("Macro"))
           && ast.arguments[0].arguments[1].value.is(Atom("escape"));
}

/// `left.unquote(name)`
bool isRemoteUnquote(const Ast &ast)
{
    return ast.kind == Ast::Kind::Apply && ast.arguments.size() == 2
           && ast.arguments[0].isCallOf(".", 2)
           && ast.arguments[0].arguments[1].value.is(Atom("unquote"));
}

void collect(const Ast &ast, std::vector<Ast> &expressions)
{
    if (isRemoteUnquote(ast)) {
        collect(ast.arguments[0].arguments[0], expressions);
        expressions.push_back(ast.arguments[1]);
        return;
    }
    if (ast.isCallOf("unquote", 1)) {
        const Ast &inner = ast.arguments[0];
        expressions.push_back(isEscape(inner) ? inner.arguments[1] : inner);
        return;
    }
    if (isOwnWorld(ast))
        return;
    for (const Ast &argument : ast.arguments)
        collect(argument, expressions);
}

/// `unquote(name)(arguments…)` calls the function of that name.
Ast withNamedCall(Ast ast)
{
    if (ast.kind != Ast::Kind::Apply || ast.arguments[0].kind != Ast::Kind::Literal
        || !ast.arguments[0].value.isAtom())
        return ast;
    std::vector<Ast> arguments(ast.arguments.begin() + 1, ast.arguments.end());
    return Ast::call(ast.arguments[0].value.toAtom(), std::move(arguments), ast.at);
}

/// `left.name`
Ast remoteCall(const Ast &ast, Ast left, const Term &name)
{
    Ast call = Ast::remoteCall(std::move(left), name.isAtom() ? name.toAtom() : Atom("nil"), {},
                               ast.at);
    call.withoutParentheses = true;
    return call;
}

Ast replaced(const Ast &ast, std::span<const Term> values, std::size_t &next)
{
    if (ast.isCallOf("unquote", 1))
        return Ast::literal(next < values.size() ? values[next++] : Term(), ast.at);
    if (isRemoteUnquote(ast)) {
        Ast left = replaced(ast.arguments[0].arguments[0], values, next);
        return remoteCall(ast, std::move(left), next < values.size() ? values[next++] : Term());
    }
    if (isOwnWorld(ast))
        return ast;
    Ast result = ast;
    for (Ast &argument : result.arguments)
        argument = replaced(argument, values, next);
    if (ast.kind != Ast::Kind::Apply)
        return result;
    if (isRemoteUnquote(ast.arguments[0])) // `left.unquote(name)(arguments…)`
        result.arguments[0] = Ast(result.arguments[0].arguments[0]);
    return ast.arguments[0].isCallOf("unquote", 1) ? withNamedCall(std::move(result)) : result;
}

} // namespace

bool hasUnquotes(const Ast &ast)
{
    return ast.isCallOf("unquote", 1) || isRemoteUnquote(ast)
           || (!isOwnWorld(ast) && std::ranges::any_of(ast.arguments, hasUnquotes));
}

std::vector<Ast> unquotedExpressions(const Ast &ast)
{
    std::vector<Ast> expressions;
    collect(ast, expressions);
    return expressions;
}

Ast withUnquoted(const Ast &ast, std::span<const Term> values)
{
    std::size_t next = 0;
    return replaced(ast, values, next);
}

} // namespace espalier::elixir
