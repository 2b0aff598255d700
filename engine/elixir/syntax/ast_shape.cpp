// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/syntax/ast_shape.h"

#include <algorithm>
#include <array>

namespace espalier::elixir {

namespace {

bool isBlockKey(const Ast &key)
{
    constexpr std::array<std::string_view, 5> names{"do", "else", "rescue", "catch", "after"};
    return key.kind == Ast::Kind::Literal && key.value.isAtom()
           && std::ranges::find(names, key.value.toAtom().name()) != names.end();
}

/// Words that the formatter writes without parentheses, with how many arguments they may have.
struct PlainWord
{
    std::string_view name;
    std::size_t least;
    std::size_t most;
};

} // namespace

std::string_view nameOf(const Ast &call)
{
    return call.value.toAtom().name();
}

bool isKeywordPair(const Ast &ast)
{
    return ast.kind == Ast::Kind::Pair && ast.arguments[0].kind == Ast::Kind::Literal
           && ast.arguments[0].value.isAtom()
           && !ast.arguments[0].value.toAtom().name().starts_with("Elixir.");
}

bool isKeywordList(const Ast &ast)
{
    return ast.kind == Ast::Kind::List && !ast.arguments.empty()
           && std::ranges::all_of(ast.arguments, isKeywordPair);
}

bool isDoBlock(const Ast &ast)
{
    return ast.kind == Ast::Kind::List && !ast.arguments.empty()
           && std::ranges::all_of(
               ast.arguments,
               [](const Ast &pair) { return isKeywordPair(pair) && isBlockKey(pair.arguments[0]); })
           && ast.arguments[0].arguments[0].value.toAtom().name() == "do";
}

bool hasDoBlock(const Ast &call)
{
    return (call.kind == Ast::Kind::Call || call.kind == Ast::Kind::Apply)
           && !call.arguments.empty() && isDoBlock(call.arguments.back());
}

bool isBlock(const Ast &ast)
{
    return ast.isCallOf("__block__") && ast.arguments.size() > 1;
}

bool isLongFunction(const Ast &ast)
{
    return ast.isCallOf("fn")
           && (ast.arguments.size() > 1
               || (ast.arguments.size() == 1 && ast.arguments[0].arguments.size() == 2
                   && isBlock(ast.arguments[0].arguments[1])));
}

bool takesLines(const Ast &ast)
{
    return hasDoBlock(ast) || isBlock(ast) || isLongFunction(ast)
           || std::ranges::any_of(ast.arguments, takesLines);
}

bool isClause(const Ast &ast)
{
    return ast.isCallOf("->", 2) && ast.arguments[0].kind == Ast::Kind::List;
}

bool areClauses(const Ast &ast)
{
    return ast.kind == Ast::Kind::List && !ast.arguments.empty()
           && std::ranges::all_of(ast.arguments, isClause);
}

bool isNotIn(const Ast &ast)
{
    return ast.isCallOf("not", 1) && ast.arguments[0].isCallOf("in", 2);
}

bool isRangeWithStep(const Ast &ast)
{
    return ast.isCallOf("..//", 3);
}

bool isBinaryOperator(const Ast &ast)
{
    return ast.kind == Ast::Kind::Call && ast.arguments.size() == 2
           && binaryOperatorRule(nameOf(ast));
}

bool isUnaryOperator(const Ast &ast)
{
    return ast.kind == Ast::Kind::Call && ast.arguments.size() == 1
           && isUnaryOperatorName(nameOf(ast));
}

std::optional<OperatorCall> operationOf(const Ast &ast)
{
    if (isNotIn(ast))
        return OperatorCall{"not_in", *binaryOperatorRule("in")};
    if (isRangeWithStep(ast))
        return OperatorCall{"//", *binaryOperatorRule("//")};
    if (isBinaryOperator(ast))
        return OperatorCall{std::string(nameOf(ast)), *binaryOperatorRule(nameOf(ast))};
    return std::nullopt;
}

bool needsParentheses(const OperatorCall &child, const OperatorCall &parent, bool isRight)
{
    const bool isSame = child.name == parent.name;
    if (!isSame && wantsOperandsInParentheses(parent.name))
        return true;
    if (!isSame && isLogicalOperator(child.name) && isLogicalOperator(parent.name))
        return true;
    if (child.rule.precedence != parent.rule.precedence)
        return child.rule.precedence < parent.rule.precedence;
    return parent.rule.isRightAssociative != isRight;
}

bool beginsWithPlaceholder(const Ast &ast)
{
    if (ast.isCallOf("&", 1))
        return ast.arguments[0].kind == Ast::Kind::Literal && ast.arguments[0].value.isInteger();
    if (ast.kind == Ast::Kind::Apply || ast.isCallOf("."))
        return !ast.arguments.empty() && beginsWithPlaceholder(ast.arguments[0]);
    return false;
}

bool isNameAndArity(const Ast &ast)
{
    if (!ast.isCallOf("/", 2) || ast.arguments[1].kind != Ast::Kind::Literal
        || !ast.arguments[1].value.isInteger())
        return false;
    const Ast &name = ast.arguments[0];
    return name.kind == Ast::Kind::Variable
           || (name.kind == Ast::Kind::Apply && name.arguments.size() == 1
               && name.arguments[0].isCallOf(".", 2));
}

bool isInterpolation(const Ast &ast)
{
    return std::ranges::any_of(ast.arguments, [](const Ast &segment) {
        return segment.isCallOf("::", 2) && segment.arguments[0].kind == Ast::Kind::Apply;
    });
}

bool isSigil(const Ast &call)
{
    return nameOf(call).starts_with("sigil_") && call.arguments.size() == 2
           && (call.arguments[0].isCallOf("<<>>") || call.arguments[0].kind == Ast::Kind::Literal);
}

bool isPlainWord(std::string_view name, std::size_t arity)
{
    constexpr std::size_t any = 1000;
    constexpr std::array words{PlainWord{"alias", 1, 2},
                               PlainWord{"case", 2, 2},
                               PlainWord{"cond", 1, 1},
                               PlainWord{"for", 0, any},
                               PlainWord{"import", 1, 2},
                               PlainWord{"receive", 1, 1},
                               PlainWord{"require", 1, 2},
                               PlainWord{"try", 1, 1},
                               PlainWord{"with", 0, any},
                               PlainWord{"def", 1, 2},
                               PlainWord{"defp", 1, 2},
                               PlainWord{"defmodule", 2, 2},
                               PlainWord{"defstruct", 1, 1},
                               PlainWord{"defexception", 1, 1},
                               PlainWord{"raise", 1, 2},
                               PlainWord{"reraise", 2, 3},
                               PlainWord{"if", 2, 2},
                               PlainWord{"unless", 2, 2},
                               PlainWord{"use", 1, 2},
                               PlainWord{"assert", 1, 2},
                               PlainWord{"assert_in_delta", 3, 4},
                               PlainWord{"assert_raise", 2, 3},
                               PlainWord{"assert_receive", 1, 3},
                               PlainWord{"assert_received", 1, 2},
                               PlainWord{"refute", 1, 2},
                               PlainWord{"refute_in_delta", 3, 4},
                               PlainWord{"refute_receive", 1, 3},
                               PlainWord{"refute_received", 1, 2},
                               PlainWord{"setup", 1, 2},
                               PlainWord{"setup_all", 1, 2},
                               PlainWord{"test", 1, 3},
                               PlainWord{"describe", 2, 2}};
    return std::ranges::any_of(words, [name, arity](const PlainWord &word) {
        return word.name == name && arity >= word.least && arity <= word.most;
    });
}

bool isAccess(const Ast &apply)
{
    const Ast &target = apply.arguments[0];
    if (!target.isCallOf(".", 2) || apply.arguments.size() != 3)
        return false;
    const Ast &module = target.arguments[0];
    return target.arguments[1].value.is(Atom("get"))
           && (module.value.is(Atom("Elixir.Access"))
               || (module.isCallOf("__aliases__", 1)
                   && module.arguments[0].value.is(Atom("Access"))));
}

bool isModule(const Ast &ast)
{
    return ast.isCallOf("__aliases__") || (ast.kind == Ast::Kind::Literal && ast.value.isAtom());
}

} // namespace espalier::elixir
