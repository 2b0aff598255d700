// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/syntax/parser.h"
#include "engine/term/utf8.h"

// Strings, charlists, quoted atoms and sigils.

namespace espalier::elixir {

namespace {

const Atom bitsName("<<>>");
const Atom typeName("::");
const Atom binaryName("binary");
const Atom utf8Name("utf8");
const Atom erlangName("erlang");
const Atom toAtomName("binary_to_atom");
const Atom listModule("Elixir.List");
const Atom toCharlistName("to_charlist");
const Atom kernelModule("Elixir.Kernel");
const Atom toStringName("to_string");

bool isPlain(const Expressions &parts)
{
    return parts.empty() || (parts.size() == 1 && parts.front().ast.kind == Ast::Kind::Literal);
}

/// What plain parts say.
Term content(const Expressions &parts)
{
    return parts.empty() ? Term::binary({}) : parts.front().ast.value;
}

SyntaxProblem invalidEncoding(Position at)
{
    return {.at = at, .description = QStringLiteral("invalid encoding: the escapes make no UTF-8")};
}

bool isUtf8(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto next = decodeUtf8(bytes);
        if (!next)
            return false;
        bytes.remove_prefix(next->length);
    }
    return true;
}

} // namespace

Expression Parser::text()
{
    const Token start = take();
    Expressions parts = textParts(!start.is(TokenKind::CharlistStart));
    const Term modifiers = expect(TokenKind::QuotedEnd).value;
    Expression result;
    if (start.is(TokenKind::SigilStart))
        result = sigil(start.value.toAtom(), std::move(parts), modifiers, start.at);
    else if (start.is(TokenKind::StringStart))
        result = string(std::move(parts), start.at);
    else if (start.is(TokenKind::CharlistStart))
        result = charlist(std::move(parts), start.at);
    else
        result = quotedAtom(std::move(parts), start.at);
    result.takesAccess = true;
    return result;
}

Expressions Parser::textParts(bool asBinary)
{
    Expressions parts;
    while (!at(TokenKind::QuotedEnd)) {
        if (at(TokenKind::InterpolationStart)) {
            parts.push_back(interpolation(asBinary));
            continue;
        }
        const Token &token = expect(TokenKind::Text);
        parts.push_back(leaf(Ast::literal(token.value, token.at)));
    }
    return parts;
}

/// `#{…}`: the value as a string; in a binary, as a segment of it.
Expression Parser::interpolation(bool asBinary)
{
    const Position start = take().at;
    if (++m_depth > programDepthLimit)
        throw tooDeep(start);
    Expressions inside;
    inside.push_back(block(TokenKind::InterpolationEnd));
    --m_depth;
    take();
    Expression toString = dot(leaf(Ast::literal(kernelModule, start)), toStringName, start);
    Expression value = apply(std::move(toString), std::move(inside), start);
    if (!asBinary)
        return value;
    return binary(typeName, std::move(value), leaf(Ast::variable(binaryName, start)), start);
}

Expression Parser::string(Expressions parts, Position at)
{
    if (isPlain(parts))
        return leaf(Ast::literal(content(parts), at));
    return call(bitsName, std::move(parts), at);
}

Expression Parser::quotedAtom(Expressions parts, Position at)
{
    if (isPlain(parts)) {
        const Term name = content(parts);
        if (!isUtf8(name.toBinary()))
            throw invalidEncoding(at);
        const Atom atom(name.toBinary());
        return leaf(Ast::literal(atom, at));
    }
    Expressions arguments;
    arguments.push_back(call(bitsName, std::move(parts), at));
    arguments.push_back(leaf(Ast::literal(utf8Name, at)));
    Expression toAtom = dot(leaf(Ast::literal(erlangName, at)), toAtomName, at);
    return apply(std::move(toAtom), std::move(arguments), at);
}

Expression Parser::charlist(Expressions parts, Position at)
{
    if (isPlain(parts))
        return codePoints(content(parts).toBinary(), at);
    Expressions arguments;
    arguments.push_back(listOf(std::move(parts), at));
    Expression toCharlist = dot(leaf(Ast::literal(listModule, at)), toCharlistName, at);
    return apply(std::move(toCharlist), std::move(arguments), at);
}

Expression Parser::sigil(Atom name, Expressions parts, const Term &modifiers, Position at)
{
    if (parts.empty())
        parts.push_back(leaf(Ast::literal(Term::binary({}), at)));
    Expression body = call(bitsName, std::move(parts), at);
    return binary(name, std::move(body), codePoints(modifiers.toBinary(), at), at);
}

Expression Parser::codePoints(std::string_view text, Position at)
{
    Expressions points;
    while (!text.empty()) {
        const auto next = decodeUtf8(text);
        if (!next)
            throw invalidEncoding(at);
        points.push_back(leaf(Ast::literal(static_cast<std::int64_t>(next->value), at)));
        text.remove_prefix(next->length);
    }
    return listOf(std::move(points), at);
}

} // namespace espalier::elixir
