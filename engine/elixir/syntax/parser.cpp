// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/syntax/parser.h"

// Programs, blocks, clauses, parentheses.

namespace espalier::elixir {

namespace {

const Atom blockName("__block__");
const Atom arrowName("->");
const Atom whenName("when");
const Atom fnName("fn");
const Atom doName("do");

/// Alone in a block, these stay inside it: so `(!a) in b` is not `!(a in b)`.
bool keepsItsBlock(const Ast &ast)
{
    return ast.isCallOf("!", 1) || ast.isCallOf("not", 1) || ast.isCallOf("unquote_splicing", 1);
}

} // namespace

Parser::Parser(std::string_view source, std::vector<Token> tokens)
    : m_source(source)
    , m_tokens(std::move(tokens))
{}

Ast Parser::program()
{
    return block(TokenKind::EndOfFile).ast;
}

/// Expressions up to `end`.
Expression Parser::block(TokenKind end)
{
    const Position start = current().at;
    skipSeparator();
    Expressions expressions;
    while (!at(end)) {
        expressions.push_back(expression({}));
        if (!skipSeparator())
            break;
    }
    if (!at(end))
        throw unexpected();
    return sequence(std::move(expressions), start);
}

/// A line's end, a semicolon, or both.
bool Parser::skipSeparator()
{
    const bool isLineEnd = takeIf(TokenKind::EndOfLine);
    return takeIf(TokenKind::Semicolon) || isLineEnd;
}

bool Parser::atBodyEnd() const
{
    switch (current().kind) {
    case TokenKind::End:
    case TokenKind::BlockWord:
    case TokenKind::CloseParen:
    case TokenKind::EndOfFile:
    case TokenKind::InterpolationEnd:
        return true;
    default:
        return false;
    }
}

Parser::Body Parser::body()
{
    Body body;
    skipSeparator();
    while (!atBodyEnd()) {
        addToBody(body);
        if (body.parameters || !skipSeparator())
            break;
    }
    return body;
}

/// An expression, or a clause.
void Parser::addToBody(Body &body)
{
    if (at(TokenKind::StabOperator))
        return addClause(body, {});
    Expressions parameters;
    bool needsArrow = atKey();
    if (needsArrow) {
        parameters.push_back(keyList(KeysIn::OpenCall));
    } else {
        Expression first = expression({.beginsClause = true});
        needsArrow = first.parameters != Expression::Parameters::No;
        if (needsArrow) {
            for (Ast &each : first.ast.arguments)
                parameters.push_back({.ast = std::move(each), .height = first.height - 1});
            addGuard(parameters);
        } else {
            if (first.form == Expression::Form::Block && at(TokenKind::StabOperator))
                throw unexpected();
            parameters.push_back(std::move(first));
            if (at(TokenKind::Comma) && parameters.back().form == Expression::Form::Matched) {
                needsArrow = true;
                addOpenArguments(parameters);
            }
        }
    }
    if (at(TokenKind::StabOperator))
        addClause(body, std::move(parameters));
    else if (needsArrow)
        body.parameters = std::move(parameters);
    else
        (body.clauses.empty() ? body.expressions : body.clauses.back().expressions)
            .push_back(std::move(parameters.front()));
}

/// `when guard` behind parameters in parentheses.
void Parser::addGuard(Expressions &parameters)
{
    if (!at(TokenKind::WhenOperator))
        return;
    const Position at = take().at;
    skipLineEnd();
    parameters.push_back(expression({}));
    Expression guarded = call(whenName, std::move(parameters), at);
    parameters.clear();
    parameters.push_back(std::move(guarded));
}

/// At the arrow.
void Parser::addClause(Body &body, Expressions parameters)
{
    if (body.clauses.empty() && !body.expressions.empty())
        body.lateArrow = body.lateArrow.value_or(current().at);
    Clause clause{.parameters = std::move(parameters), .at = take().at};
    skipLineEnd();
    if (atBodyEnd() || at(TokenKind::Semicolon))
        clause.expressions.push_back(leaf(Ast::literal({}, clause.at)));
    else
        clause.expressions.push_back(expression({}));
    body.clauses.push_back(std::move(clause));
}

/// In `a, b when c` the guard belongs to both parameters: `when` takes them all.
Expression Parser::clause(Clause clause)
{
    Expressions &parameters = clause.parameters;
    if (parameters.size() > 1 && parameters.back().ast.isCallOf("when", 2)) {
        Expression last = std::move(parameters.back());
        parameters.pop_back();
        const Position at = last.ast.at;
        for (Ast &part : last.ast.arguments)
            parameters.push_back({.ast = std::move(part), .height = last.height - 1});
        Expression guarded = call(whenName, std::move(parameters), at);
        parameters.clear();
        parameters.push_back(std::move(guarded));
    }
    Expression head = listOf(std::move(parameters), clause.at);
    return binary(arrowName, std::move(head), sequence(std::move(clause.expressions), clause.at),
                  clause.at);
}

Expression Parser::sequence(Expressions expressions, Position at)
{
    if (expressions.size() == 1 && !keepsItsBlock(expressions.front().ast))
        return std::move(expressions.front());
    const Position start = expressions.empty() ? at : expressions.front().ast.at;
    return call(blockName, std::move(expressions), start);
}

/// A list of clauses, or what the expressions are together.
Expression Parser::value(Body body, Position at)
{
    if (body.parameters)
        throw unexpected();
    if (body.lateArrow)
        throw SyntaxProblem{.at = {body.lateArrow->line, 0},
                            .description = QStringLiteral(
                                "unexpected operator ->. If you want to define multiple clauses, "
                                "the first expression must use ->. Syntax error before: '->'"),
                            .showsLine = false};
    if (body.clauses.empty())
        return sequence(std::move(body.expressions), at);
    Expressions clauses;
    for (Clause &each : body.clauses)
        clauses.push_back(clause(std::move(each)));
    return listOf(std::move(clauses), at);
}

Expression Parser::parenthesized(Place place)
{
    const Position opening = take().at;
    skipLineEnd();
    if (takeIf(TokenKind::CloseParen)) {
        Expression nothing = call(blockName, {}, opening);
        nothing.takesAccess = true;
        const bool isHead = at(TokenKind::StabOperator) || at(TokenKind::WhenOperator);
        if (place.beginsClause && isHead)
            nothing.parameters = Expression::Parameters::None;
        return nothing;
    }
    Body inside = body();
    if (inside.parameters)
        return parameterList(std::move(inside), place, opening);
    if (!at(TokenKind::CloseParen))
        throw unexpected();
    Expression inner = value(std::move(inside), opening);
    take();
    inner.form = Expression::Form::Matched;
    inner.parameters = Expression::Parameters::No;
    inner.takesAccess = true;
    inner.isCall = false;
    return inner;
}

/// `(a, b)`: only parameters of a clause may stand so.
Expression Parser::parameterList(Body body, Place place, Position opening)
{
    skipLineEnd();
    const bool isAlone = body.clauses.empty() && body.expressions.empty();
    if (!at(TokenKind::CloseParen) || !isAlone)
        throw unexpected();
    if (place.beginsArguments)
        throw SyntaxProblem{.at = opening,
                            .description = QStringLiteral(
                                "unexpected parentheses. If you are making a function call, do not "
                                "insert spaces between the function name and the opening "
                                "parentheses. Syntax error before: '('")};
    if (!place.beginsClause)
        throw unexpected();
    take();
    if (!at(TokenKind::StabOperator) && !at(TokenKind::WhenOperator))
        throw unexpected();
    Expression parameters = listOf(std::move(*body.parameters), opening);
    parameters.parameters = Expression::Parameters::Several;
    return parameters;
}

Expression Parser::function()
{
    const Position start = take().at;
    Body inside = body();
    if (!at(TokenKind::End))
        throw unexpected();
    const bool isEmpty = inside.clauses.empty() && inside.expressions.empty();
    if (inside.parameters || isEmpty)
        throw unexpected();
    const bool hasClauses = !inside.clauses.empty();
    Expression clauses = value(std::move(inside), start);
    if (!hasClauses)
        throw SyntaxProblem{.at = start,
                            .description = QStringLiteral("expected anonymous functions to be "
                                                          "defined with -> inside: 'fn'")};
    take();
    clauses.ast.kind = Ast::Kind::Call;
    clauses.ast.value = fnName;
    clauses.ast.at = start;
    clauses.takesAccess = true;
    return clauses;
}

/// `do … else … end` as the keyword list that it is.
Expression Parser::doBlock()
{
    const Position start = current().at;
    Expressions sections;
    do {
        const Token word = take();
        const Atom key = word.is(TokenKind::Do) ? doName : word.value.toAtom();
        Body inside = body();
        Expression content = value(std::move(inside), word.at);
        sections.push_back(pair(leaf(Ast::literal(key, word.at)), std::move(content)));
    } while (at(TokenKind::BlockWord));
    expect(TokenKind::End);
    return listOf(std::move(sections), start);
}

} // namespace espalier::elixir
