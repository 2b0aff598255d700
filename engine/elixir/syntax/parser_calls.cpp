// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/syntax/parser.h"

// Names and calls.

namespace espalier::elixir {

namespace {

const Atom dotName(".");
const Atom aliasesName("__aliases__");
const Atom tupleName("{}");

bool isName(TokenKind kind)
{
    return kind == TokenKind::Identifier || kind == TokenKind::ParenIdentifier
           || kind == TokenKind::BracketIdentifier || kind == TokenKind::OperatorIdentifier
           || kind == TokenKind::DoIdentifier;
}

} // namespace

Expression Parser::name(Place place)
{
    const Token token = take();
    return named(leaf(Ast::variable(token.value.toAtom(), token.at)), token, place);
}

/// What comes behind a dot.
Expression Parser::dotted(Expression left, Place place)
{
    const Position at = take().at;
    skipLineEnd();
    if (isName(current().kind)) {
        const Token token = take();
        return named(dot(std::move(left), token.value.toAtom(), at), token, place);
    }
    if (this->at(TokenKind::Alias))
        return dottedAlias(std::move(left), at);
    if (this->at(TokenKind::OpenParen))
        return parenthesesCall(dot(std::move(left), std::nullopt, at), at, place);
    if (!takeIf(TokenKind::OpenCurly))
        throw unexpected();
    Expression callee = dot(std::move(left), tupleName, at);
    Expression call = apply(std::move(callee),
                            elements(TokenKind::CloseCurly, FirstKeys::Refused, false), at);
    call.takesAccess = true;
    return call;
}

Expression Parser::dottedAlias(Expression left, Position dot)
{
    if (left.ast.kind == Ast::Kind::Literal && left.ast.value.isAtom())
        throw SyntaxProblem{.at = current().at,
                            .description = QStringLiteral(
                                "atom cannot be followed by an alias. If the '.' was meant to be "
                                "part of the atom's name, the atom name must be quoted. Syntax "
                                "error before: '.'")};
    const Token part = take();
    Expression last = leaf(Ast::literal(part.value, part.at));
    if (left.ast.isCallOf("__aliases__")) {
        left.ast.arguments.push_back(std::move(last.ast));
        left.takesAccess = true;
        return left;
    }
    Expression alias = binary(aliasesName, std::move(left), std::move(last), dot);
    alias.takesAccess = true;
    return alias;
}

/// `left.name`, or `left.` before parentheses.
Expression Parser::dot(Expression left, std::optional<Atom> name, Position at)
{
    Expressions parts;
    parts.reserve(2);
    parts.push_back(std::move(left));
    if (name)
        parts.push_back(leaf(Ast::literal(*name, at)));
    return call(dotName, std::move(parts), at);
}

/// A name, with the arguments that follow it.
Expression Parser::named(Expression callee, const Token &token, Place place)
{
    if (token.is(TokenKind::ParenIdentifier))
        return parenthesesCall(std::move(callee), token.at, place);
    const bool isOpenCall = token.is(TokenKind::OperatorIdentifier)
                            || (token.is(TokenKind::Identifier) && atArgument());
    if (isOpenCall && !place.bareNames)
        return openCall(std::move(callee), token.at, place);
    if (token.is(TokenKind::DoIdentifier) && place.takesBlock && !place.bareNames)
        return withBlock(called(std::move(callee), {}, token.at), place);
    if (callee.ast.kind != Ast::Kind::Variable) {
        callee = apply(std::move(callee), {}, token.at);
        callee.ast.withoutParentheses = true;
    }
    callee.isCall = true;
    callee.takesAccess = token.is(TokenKind::BracketIdentifier);
    return callee;
}

Expression Parser::called(Expression callee, Expressions arguments, Position at)
{
    if (callee.ast.kind == Ast::Kind::Variable)
        return call(callee.ast.value.toAtom(), std::move(arguments), at);
    return apply(std::move(callee), std::move(arguments), at);
}

/// `name(…)`, and what that returns may be called at once: `name(…)(…)`.
Expression Parser::parenthesesCall(Expression callee, Position at, Place place)
{
    Expression call = called(std::move(callee), parenthesesArguments(), at);
    if (this->at(TokenKind::OpenParen))
        call = apply(std::move(call), parenthesesArguments(), at);
    call.takesAccess = true;
    call.isCall = true;
    return withBlock(std::move(call), place);
}

/// `name a, b`
Expression Parser::openCall(Expression callee, Position at, Place place)
{
    bool isOpen = false;
    Expressions arguments = openArguments(isOpen);
    Expression call = called(std::move(callee), std::move(arguments), at);
    call.isCall = true;
    call.form = isOpen ? Expression::Form::OpenCall : Expression::Form::Matched;
    return withBlock(std::move(call), place);
}

/// The call with its do-block, if there is one and it belongs here.
Expression Parser::withBlock(Expression call, Place place)
{
    if (!place.takesBlock || !at(TokenKind::Do))
        return call;
    Expressions last;
    last.push_back(doBlock());
    const int height = call.height;
    Expression whole = wrap(std::move(call.ast), std::move(last));
    whole.height = std::max(whole.height, height);
    whole.form = Expression::Form::Block;
    whole.isCall = true;
    return whole;
}

Expressions Parser::parenthesesArguments()
{
    expect(TokenKind::OpenParen);
    skipLineEnd();
    Expressions arguments;
    if (takeIf(TokenKind::CloseParen))
        return arguments;
    do {
        if (atKey()) {
            arguments.push_back(keyList(KeysIn::Call));
            break;
        }
        Expression argument = expression({});
        const bool isOpen = argument.form == Expression::Form::OpenCall;
        if (isOpen && !arguments.empty())
            throw misplacedComma(argument, false);
        arguments.push_back(std::move(argument));
    } while (takeIf(TokenKind::Comma));
    close(TokenKind::CloseParen);
    return arguments;
}

/// Sets `isOpen` if a comma behind them would be theirs.
Expressions Parser::openArguments(bool &isOpen)
{
    Expressions arguments;
    if (atKey()) {
        arguments.push_back(keyList(KeysIn::OpenCall));
        return arguments;
    }
    arguments.push_back(expression({.takesBlock = false, .beginsArguments = true}));
    isOpen = arguments.front().form == Expression::Form::OpenCall || at(TokenKind::Comma);
    addOpenArguments(arguments);
    return arguments;
}

void Parser::addOpenArguments(Expressions &arguments)
{
    while (takeIf(TokenKind::Comma)) {
        if (atKey()) {
            arguments.push_back(keyList(KeysIn::OpenCall));
            return;
        }
        Expression argument = expression({.takesBlock = false});
        if (argument.form == Expression::Form::OpenCall)
            throw misplacedComma(argument, false);
        arguments.push_back(std::move(argument));
    }
}

/// Behind a name and a space: an argument begins here.
bool Parser::atArgument() const
{
    switch (current().kind) {
    case TokenKind::Identifier:
    case TokenKind::ParenIdentifier:
    case TokenKind::BracketIdentifier:
    case TokenKind::OperatorIdentifier:
    case TokenKind::DoIdentifier:
    case TokenKind::Alias:
    case TokenKind::Keyword:
    case TokenKind::Atom:
    case TokenKind::Constant:
    case TokenKind::Integer:
    case TokenKind::Float:
    case TokenKind::Character:
    case TokenKind::StringStart:
    case TokenKind::CharlistStart:
    case TokenKind::AtomStart:
    case TokenKind::SigilStart:
    case TokenKind::KeywordStart:
    case TokenKind::OpenParen:
    case TokenKind::OpenBracket:
    case TokenKind::OpenCurly:
    case TokenKind::OpenBits:
    case TokenKind::MapMark:
    case TokenKind::Percent:
    case TokenKind::Fn:
    case TokenKind::UnaryOperator:
    case TokenKind::CaptureOperator:
    case TokenKind::CaptureNumber:
    case TokenKind::AtOperator:
        return true;
    default:
        return false;
    }
}

} // namespace espalier::elixir
