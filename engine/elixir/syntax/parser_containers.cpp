// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/syntax/operators.h"
#include "engine/elixir/syntax/parser.h"

// Lists, tuples, maps, structs, and what stands between their brackets.

namespace espalier::elixir {

namespace {

const Atom tupleName("{}");
const Atom bitsName("<<>>");
const Atom mapName("%{}");
const Atom structName("%");
const Atom pipeName("|");
const Atom accessModule("Elixir.Access");
const Atom getName("get");

Expression complete(Expression container)
{
    container.takesAccess = true;
    return container;
}

} // namespace

Expression Parser::list()
{
    const Position start = take().at;
    return complete(listOf(elements(TokenKind::CloseBracket, FirstKeys::Allowed, true), start));
}

Expression Parser::tuple()
{
    const Position start = take().at;
    Expressions parts = elements(TokenKind::CloseCurly, FirstKeys::Refused, false);
    if (parts.size() != 2)
        return complete(call(tupleName, std::move(parts), start));
    Expression two = pair(std::move(parts[0]), std::move(parts[1]));
    two.ast.at = start;
    return complete(std::move(two));
}

Expression Parser::bits()
{
    const Position start = take().at;
    return complete(
        call(bitsName, elements(TokenKind::CloseBits, FirstKeys::Refused, false), start));
}

Expression Parser::map()
{
    take();
    return complete(mapBody());
}

Expression Parser::structure()
{
    const Position start = take().at;
    if (++m_depth > programDepthLimit)
        throw tooDeep(start);
    Expression name = structureName();
    --m_depth;
    skipLineEnd();
    Expression fields = mapBody();
    return complete(binary(structName, std::move(name), std::move(fields), start));
}

/// An alias, or what a pattern may have in its place: `%name{}`, `%_{}`, `%^name{}`.
Expression Parser::structureName()
{
    const bool isOperator = at(TokenKind::UnaryOperator) || at(TokenKind::SignOperator)
                            || at(TokenKind::AtOperator);
    if (isOperator) {
        const Token token = take();
        skipLineEnd();
        if (++m_depth > programDepthLimit)
            throw tooDeep(token.at);
        Expressions name;
        name.push_back(structureName());
        --m_depth;
        return call(token.value.toAtom(), std::move(name), token.at);
    }
    const bool isConstant = at(TokenKind::Constant);
    const Place place{.takesBlock = false, .bareNames = true};
    Expression name = postfixes(primary(place), place);
    const Ast &ast = name.ast;
    const bool isAtom = ast.kind == Ast::Kind::Literal && ast.value.isAtom() && !isConstant;
    if (!name.isCall && !isAtom && !ast.isCallOf("__aliases__"))
        throw unexpected();
    return name;
}

/// From the brace on.
Expression Parser::mapBody()
{
    const Position start = expect(TokenKind::OpenCurly).at;
    skipLineEnd();
    Expressions entries;
    if (atKey()) {
        entries = keys(KeysIn::Container);
    } else if (!at(TokenKind::CloseCurly)) {
        Expression first = expression({}, pipeStrength + 1);
        if (at(TokenKind::PipeOperator) && first.form != Expression::Form::OpenCall)
            entries.push_back(mapUpdate(std::move(first)));
        else
            addMapEntries(entries, operators(std::move(first), {}, 0));
    }
    close(TokenKind::CloseCurly);
    return call(mapName, std::move(entries), start);
}

/// `%{map | entries}`
Expression Parser::mapUpdate(Expression left)
{
    const Position bar = take().at;
    skipLineEnd();
    Expressions entries;
    if (atKey())
        entries = keys(KeysIn::Container);
    else
        addMapEntries(entries, std::nullopt);
    return binary(pipeName, std::move(left), listOf(std::move(entries), bar), bar);
}

void Parser::addMapEntries(Expressions &entries, std::optional<Expression> first)
{
    do {
        if (!first && !entries.empty() && at(TokenKind::CloseCurly))
            return;
        if (!first && !entries.empty() && atKey()) {
            for (Expression &each : keys(KeysIn::Container))
                entries.push_back(std::move(each));
            return;
        }
        entries.push_back(mapEntry(first ? std::move(*first) : expression({})));
        first.reset();
    } while (takeIf(TokenKind::Comma));
}

Expression Parser::mapEntry(Expression key)
{
    if (key.form == Expression::Form::OpenCall)
        throw unexpected();
    if (!takeIf(TokenKind::AssociationOperator)) {
        if (!key.isCall)
            throw unexpected();
        return key;
    }
    skipLineEnd();
    Expression value = expression({});
    if (value.form == Expression::Form::OpenCall)
        throw unexpected();
    return pair(std::move(key), std::move(value));
}

/// `left[key]`
Expression Parser::access(Expression left)
{
    const Position start = take().at;
    skipLineEnd();
    Expressions arguments;
    arguments.push_back(std::move(left));
    arguments.push_back(atKey() ? keyList(KeysIn::Container) : element());
    takeIf(TokenKind::Comma);
    close(TokenKind::CloseBracket);
    Expression get = dot(leaf(Ast::literal(accessModule, start)), getName, start);
    return complete(apply(std::move(get), std::move(arguments), start));
}

/// What is between brackets, and the closing one.
Expressions Parser::elements(TokenKind end, FirstKeys first, bool flattensKeys)
{
    skipLineEnd();
    Expressions found;
    while (!at(end)) {
        if (!atKey()) {
            found.push_back(element());
            if (!takeIf(TokenKind::Comma))
                break;
            continue;
        }
        if (found.empty() && first == FirstKeys::Refused)
            throw unexpected();
        if (flattensKeys) {
            for (Expression &each : keys(KeysIn::Container))
                found.push_back(std::move(each));
        } else {
            found.push_back(keyList(KeysIn::Container));
        }
        break;
    }
    close(end);
    return found;
}

Expression Parser::element()
{
    Expression each = expression({});
    if (each.form == Expression::Form::OpenCall)
        throw misplacedComma(each, true);
    return each;
}

Expression Parser::keyList(KeysIn where)
{
    const Position start = current().at;
    return listOf(keys(where), start);
}

/// `key: value, …`
Expressions Parser::keys(KeysIn where)
{
    Expressions pairs;
    while (true) {
        Expression key = at(TokenKind::Keyword) ? literal() : text();
        skipLineEnd();
        pairs.push_back(pair(std::move(key), keyValue(where)));
        if (!at(TokenKind::Comma))
            return pairs;
        const Position comma = take().at;
        if (atKey())
            continue;
        if (where != KeysIn::OpenCall && atClosing())
            return pairs;
        expression({.takesBlock = where != KeysIn::OpenCall});
        throw afterKeys(comma, where != KeysIn::Container);
    }
}

Expression Parser::keyValue(KeysIn where)
{
    if (where != KeysIn::OpenCall)
        return element();
    return expression({.takesBlock = false});
}

bool Parser::atKey() const
{
    return at(TokenKind::Keyword) || at(TokenKind::KeywordStart);
}

bool Parser::atClosing() const
{
    return at(TokenKind::CloseParen) || at(TokenKind::CloseBracket) || at(TokenKind::CloseCurly)
           || at(TokenKind::CloseBits);
}

} // namespace espalier::elixir
