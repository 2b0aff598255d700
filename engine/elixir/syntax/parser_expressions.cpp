// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/syntax/operators.h"
#include "engine/elixir/syntax/parser.h"

// Operators by their strength, and what stands between them.

namespace espalier::elixir {

namespace {

const Atom captureName("&");
const Atom divisionName("/");
const Atom inName("in");
const Atom notName("not");
const Atom rangeName("..");
const Atom stepName("..//");

// Stronger than any operator between two operands.
constexpr int unaryStrength = 300;

} // namespace

Expression Parser::expression(Place place, int strength)
{
    if (++m_depth > programDepthLimit)
        throw tooDeep(current().at);
    Expression left = operand(place);
    if (left.parameters == Expression::Parameters::No)
        left = operators(std::move(left), place, strength);
    --m_depth;
    return left;
}

/// What follows `left` and binds at least as `strength`.
Expression Parser::operators(Expression left, Place place, int strength)
{
    while (const auto binding = bindingOf(current().kind)) {
        if (binding->strength < strength)
            break;
        const Token token = take();
        skipLineEnd();
        const int least = binding->toTheRight ? binding->strength : binding->strength + 1;
        // The names of types: `@spec f(a) :: a when a: term`.
        const bool isNaming = token.is(TokenKind::WhenOperator) && atKey();
        Expression right = isNaming ? keyList(KeysIn::OpenCall)
                                    : expression({.takesBlock = place.takesBlock}, least);
        left = operation(std::move(left), token, std::move(right));
    }
    return left;
}

Expression Parser::operation(Expression left, const Token &token, Expression right)
{
    using Form = Expression::Form;
    const bool hasBlock = left.form == Form::Block || right.form == Form::Block;
    const Form form = right.form == Form::OpenCall ? right.form
                      : hasBlock                   ? Form::Block
                                                   : Form::Matched;
    Expression result;
    if (token.is(TokenKind::StepOperator))
        result = step(std::move(left), token, std::move(right));
    else if (token.is(TokenKind::InOperator))
        result = membership(std::move(left), token, std::move(right));
    else
        result = binary(token.value.toAtom(), std::move(left), std::move(right), token.at);
    result.form = form;
    return result;
}

/// `first..last//step`
Expression Parser::step(Expression range, const Token &token, Expression step)
{
    if (!range.ast.isCallOf("..", 2))
        throw SyntaxProblem{
            .at = token.at,
            .description = QStringLiteral("the range step operator (//) must immediately follow "
                                          "the range definition operator "
                                          "(..), for example: 1..9//2. If you wanted to define a "
                                          "default argument, use (\\\\) "
                                          "instead. Syntax error before: '//'")};
    Expressions last;
    last.push_back(std::move(step));
    Ast ast = std::move(range.ast);
    ast.value = stepName;
    Expression whole = wrap(std::move(ast), std::move(last));
    whole.height = std::max(whole.height, range.height);
    return whole;
}

/// `a in b`; `not a in b` is read as `not(a in b)`, and so is `a not in b`.
Expression Parser::membership(Expression left, const Token &token, Expression right)
{
    const bool isNegated = left.ast.isCallOf("not", 1) || left.ast.isCallOf("!", 1);
    const bool isNotIn = token.value.toAtom() != inName;
    if (!isNotIn && !isNegated)
        return binary(inName, std::move(left), std::move(right), token.at);
    Atom negation = notName;
    if (!isNotIn) {
        negation = left.ast.value.toAtom();
        Ast operand = std::move(left.ast.arguments.front());
        left.ast = std::move(operand);
    }
    Expressions inside;
    inside.push_back(binary(inName, std::move(left), std::move(right), token.at));
    return call(negation, std::move(inside), token.at);
}

Expression Parser::operand(Place place)
{
    switch (current().kind) {
    case TokenKind::UnaryOperator:
    case TokenKind::SignOperator:
    case TokenKind::StepOperator:
    case TokenKind::CaptureOperator:
        return prefixed(place);
    case TokenKind::AtOperator:
        return postfixes(attribute(place), place);
    default:
        return postfixes(primary(place), place);
    }
}

/// An operator before its operand.
Expression Parser::prefixed(Place place)
{
    const Token token = take();
    skipLineEnd();
    const bool isCapture = token.is(TokenKind::CaptureOperator);
    Expressions operands;
    operands.push_back(expression({.takesBlock = place.takesBlock},
                                  isCapture ? captureStrength + 1 : unaryStrength));
    const Expression::Form form = operands.front().form;
    Expression result;
    if (token.is(TokenKind::StepOperator)) {
        // The function / in `&//2`.
        Expression name = leaf(Ast::variable(divisionName, token.at));
        result = binary(divisionName, std::move(name), std::move(operands.front()),
                        {token.at.line, token.at.column + 1});
    } else {
        result = call(token.value.toAtom(), std::move(operands), token.at);
    }
    result.form = form;
    return result;
}

/// `@name`, `@name value`: binds stronger than a dot.
Expression Parser::attribute(Place place)
{
    const Token token = take();
    skipLineEnd();
    if (++m_depth > programDepthLimit)
        throw tooDeep(token.at);
    const Place inner{.takesBlock = place.takesBlock};
    const bool isOperator = at(TokenKind::UnaryOperator) || at(TokenKind::SignOperator)
                            || at(TokenKind::CaptureOperator);
    Expressions operands;
    if (isOperator)
        operands.push_back(prefixed(inner));
    else
        operands.push_back(at(TokenKind::AtOperator) ? attribute(inner) : primary(inner));
    --m_depth;
    const Expression::Form form = operands.front().form;
    const bool takesAccess = operands.front().takesAccess;
    Expression result = call(token.value.toAtom(), std::move(operands), token.at);
    result.form = form;
    result.takesAccess = takesAccess;
    return result;
}

Expression Parser::captureNumber()
{
    const Position start = take().at;
    Expressions number;
    number.push_back(literal());
    Expression capture = call(captureName, std::move(number), start);
    capture.takesAccess = true;
    return capture;
}

Expression Parser::primary(Place place)
{
    switch (current().kind) {
    case TokenKind::Identifier:
    case TokenKind::ParenIdentifier:
    case TokenKind::BracketIdentifier:
    case TokenKind::OperatorIdentifier:
    case TokenKind::DoIdentifier:
        return name(place);
    case TokenKind::Alias:
    case TokenKind::Atom:
    case TokenKind::Constant:
    case TokenKind::Integer:
    case TokenKind::Float:
    case TokenKind::Character:
        return literal();
    case TokenKind::StringStart:
    case TokenKind::CharlistStart:
    case TokenKind::AtomStart:
    case TokenKind::SigilStart:
        return text();
    case TokenKind::OpenParen:
        return parenthesized(place);
    case TokenKind::OpenBracket:
        return list();
    case TokenKind::OpenCurly:
        return tuple();
    case TokenKind::OpenBits:
        return bits();
    case TokenKind::MapMark:
        return map();
    case TokenKind::Percent:
        return structure();
    case TokenKind::Fn:
        return function();
    case TokenKind::CaptureNumber:
        return captureNumber();
    case TokenKind::RangeOperator: {
        Expression range = call(rangeName, {}, take().at);
        range.takesAccess = true;
        return range;
    }
    default:
        throw unexpected();
    }
}

/// Dots and brackets behind an operand.
Expression Parser::postfixes(Expression left, Place place)
{
    while (left.form == Expression::Form::Matched && left.parameters == Expression::Parameters::No)
    {
        if (at(TokenKind::Dot))
            left = dotted(std::move(left), place);
        else if (at(TokenKind::OpenBracket) && left.takesAccess)
            left = access(std::move(left));
        else
            break;
    }
    if (left.takesAccess && atKey())
        throw misplacedKey();
    return left;
}

Expression Parser::literal()
{
    const Token &token = take();
    Expression result;
    if (token.is(TokenKind::Alias)) {
        static const Atom aliases("__aliases__");
        Expressions parts;
        parts.push_back(leaf(Ast::literal(token.value, token.at)));
        result = call(aliases, std::move(parts), token.at);
    } else {
        result = leaf(Ast::literal(token.value, token.at));
    }
    result.takesAccess = true;
    return result;
}

} // namespace espalier::elixir
