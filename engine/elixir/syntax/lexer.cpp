// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/syntax/lexer.h"

#include "engine/elixir/syntax/escapes.h"
#include "engine/term/atom_syntax.h"
#include "engine/term/utf8.h"

#include <algorithm>

namespace espalier::elixir {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// As Elixir names a character that it did not expect.
QString named(char32_t c)
{
    if (c == 0)
        return QStringLiteral("null byte");
    if (c == U'\r')
        return QStringLiteral("carriage return");
    return QStringLiteral("\"%1\"").arg(QString::fromUcs4(&c, 1));
}

} // namespace

QString codePointText(char32_t c)
{
    // As printed by Elixir 1.14, which makes room for four digits.
    if (c > 0xffff)
        return QStringLiteral("U+****");
    return QStringLiteral("U+%1").arg(static_cast<uint>(c), 4, 16, QLatin1Char('0')).toUpper();
}

Lexer::Lexer(std::string_view source, int firstLine)
    : m_source(source)
    , m_line(firstLine)
{}

std::vector<Token> Lexer::run()
{
    checkEncoding();
    m_tokens.reserve(m_source.size() / 4 + 16);
    while (!atEnd())
        step();
    finish();
    return std::move(m_tokens);
}

std::vector<Token> Lexer::runLeniently()
{
    m_keepsComments = true;
    while (!atEnd()) {
        const std::size_t before = m_offset;
        try {
            step();
        } catch (const SyntaxProblem &) {
            if (m_offset == before) {
                const auto next = decodeUtf8(rest());
                add(TokenKind::Unknown, next ? next->length : 1);
            }
        }
    }
    if (inText() && !m_texts.back().parts.empty())
        m_texts.pop_back();
    return std::move(m_tokens);
}

void Lexer::step()
{
    if (inText())
        readText();
    else
        readCode();
}

void Lexer::readCode()
{
    if (skipSpace())
        return;
    const char next = peek();
    if (next == '\n' || (next == '\r' && peek(1) == '\n'))
        readLineEnd();
    else if (next == '#')
        readComment();
    else if (next == ';')
        readSemicolon();
    else if (next == ',')
        add(TokenKind::Comma, 1);
    else if (isDigit(next))
        readNumber();
    else if (isNameCharacter(next))
        readName();
    else if (next == '?')
        readCharacter();
    else if (!readOperatorName() && !readQuote() && !readBracket())
        readOperator();
    m_afterSpace = false;
}

/// Spaces, tabs, and a backslash at the end of a line.
bool Lexer::skipSpace()
{
    const std::size_t before = m_offset;
    while (peek() == ' ' || peek() == '\t')
        ++m_offset;
    m_afterSpace = m_offset > before || m_afterSpace;
    if (peek() == '\\' && (peek(1) == '\n' || (peek(1) == '\r' && peek(2) == '\n'))) {
        m_offset += peek(1) == '\n' ? 2 : 3;
        ++m_line;
        m_lineStart = m_offset;
    }
    return m_offset > before;
}

void Lexer::readLineEnd()
{
    const std::size_t length = peek() == '\r' ? 2 : 1;
    const bool isOne = previousIs(TokenKind::EndOfLine) || previousIs(TokenKind::Semicolon)
                       || previousIs(TokenKind::Comma) || previousIs(TokenKind::Dot);
    if (isOne)
        m_offset += length;
    else
        add(TokenKind::EndOfLine, length);
    ++m_line;
    m_lineStart = m_offset;
}

void Lexer::readComment()
{
    std::size_t length = rest().find('\n');
    if (length == std::string_view::npos)
        length = rest().size();
    else if (length > 0 && peek(length - 1) == '\r')
        --length;
    checkDirection(rest().substr(0, length), QStringLiteral("comment"), positionOf(m_offset));
    if (m_keepsComments)
        add(TokenKind::Comment, length);
    else
        m_offset += length;
}

void Lexer::readSemicolon()
{
    if (previousIs(TokenKind::Semicolon))
        throw unexpectedCharacter();
    addContinuing(TokenKind::Semicolon, 1);
}

void Lexer::readAtom()
{
    const std::string_view name = rest().substr(1);
    std::size_t length = identifierLength(name);
    if (length == 0)
        length = atomOperatorLength(name);
    if (length == 0)
        throw unexpectedCharacter();
    const Atom atom(name.substr(0, length));
    add(TokenKind::Atom, length + 1, atom);
}

void Lexer::readCharacter()
{
    const bool isEscaped = peek(1) == '\\' && m_offset + 2 < m_source.size();
    const auto next = decodeUtf8(rest().substr(isEscaped ? 2 : 1));
    if (!next)
        throw unexpectedCharacter();
    const char32_t value = isEscaped ? simpleEscape(next->value) : next->value;
    const bool isLineEnd = next->value == U'\n';
    add(TokenKind::Character, next->length + (isEscaped ? 2 : 1), static_cast<std::int64_t>(value));
    if (isLineEnd) {
        ++m_line;
        m_lineStart = m_offset;
    }
}

void Lexer::readPercent()
{
    if (peek(1) == '(' || peek(1) == '[')
        throw problem(QStringLiteral("expected %{ to define a map, got: %") + QLatin1Char(peek(1)));
    add(peek(1) == '{' ? TokenKind::MapMark : TokenKind::Percent, 1);
}

/// Behind a dot, an operator is the name of what is called.
bool Lexer::readOperatorName()
{
    const OperatorSpelling *found = operatorAt(rest());
    if (!previousIs(TokenKind::Dot) || found == nullptr)
        return false;
    const bool isName = found->kind != TokenKind::StabOperator
                        && found->kind != TokenKind::AssociationOperator;
    std::size_t length = isName ? found->text.size() : 1;
    if (found->text == "...")
        length = 2;
    const Atom name(rest().substr(0, length));
    add(nameKind(length), length, name);
    return true;
}

void Lexer::readOperator()
{
    if (peek() == '%' && keyOperatorLength(rest()) > 0 && readKey(keyOperatorLength(rest())))
        return;
    if (peek() == '%')
        return readPercent();
    if (const std::size_t key = keyOperatorLength(rest()); key > 0 && readKey(key))
        return;
    if (rest().starts_with("..//")) {
        if (!isBeforeSlash(4))
            throw unexpectedCharacter();
        add(TokenKind::Identifier, 4, Atom("..//"));
        return;
    }
    const OperatorSpelling *found = operatorAt(rest());
    if (found == nullptr && peek() == '.') {
        addContinuing(TokenKind::Dot, 1);
        return;
    }
    if (found == nullptr && peek() == ':')
        return readAtom();
    if (found == nullptr)
        return readName();
    const std::size_t length = found->text.size();
    // Two colons and a third are an atom: `:::` is :"::".
    if (rest().starts_with(":::"))
        return readAtom();
    const bool mayBeNamed = found->kind != TokenKind::AssociationOperator
                            && found->kind != TokenKind::StepOperator;
    if (found->kind == TokenKind::Identifier || (mayBeNamed && isBeforeSlash(length))) {
        add(TokenKind::Identifier, length, found->name);
        return;
    }
    if (found->kind == TokenKind::CaptureOperator && isDigit(peek(1))) {
        add(TokenKind::CaptureNumber, 1, found->name);
        return;
    }
    if (found->kind == TokenKind::SignOperator) {
        constexpr std::string_view noOperand = "([<{%+-/>: \t\r\n";
        if (m_afterSpace && previousIs(TokenKind::Identifier) && m_offset + 1 < m_source.size()
            && noOperand.find(peek(1)) == std::string_view::npos)
            m_tokens.back().kind = TokenKind::OperatorIdentifier;
    }
    const bool takesOne = found->kind == TokenKind::SignOperator
                          || found->kind == TokenKind::UnaryOperator
                          || found->kind == TokenKind::CaptureOperator
                          || found->kind == TokenKind::AtOperator;
    if (takesOne)
        add(found->kind, length, found->name);
    else
        addContinuing(found->kind, length, found->name);
}

void Lexer::finish()
{
    if (inText())
        throw missingQuote();
    if (!m_opened.empty())
        throw missingEnd();
    add(TokenKind::EndOfFile, 0);
}

Position Lexer::positionOf(std::size_t offset) const
{
    if (m_countedOffset < m_lineStart || offset < m_countedOffset) {
        m_countedOffset = m_lineStart;
        m_countedColumn = 1;
    }
    for (; m_countedOffset < offset; ++m_countedOffset) {
        const auto byte = static_cast<unsigned char>(m_source[m_countedOffset]);
        if ((byte & 0xc0U) != 0x80U)
            ++m_countedColumn;
    }
    return {m_line, m_countedColumn};
}

Token &Lexer::add(TokenKind kind, std::size_t length, Term value)
{
    m_tokens.push_back({.kind = kind,
                        .offset = static_cast<std::uint32_t>(m_offset),
                        .length = static_cast<std::uint32_t>(length),
                        .at = positionOf(m_offset),
                        .value = std::move(value)});
    m_offset += length;
    return m_tokens.back();
}

Token &Lexer::addContinuing(TokenKind kind, std::size_t length, Term value)
{
    if (previousIs(TokenKind::EndOfLine))
        m_tokens.pop_back();
    return add(kind, length, std::move(value));
}

SyntaxProblem Lexer::problem(const QString &description, bool showsLine) const
{
    return {.at = positionOf(m_offset), .description = description, .showsLine = showsLine};
}

SyntaxProblem Lexer::unexpectedCharacter() const
{
    const auto next = decodeUtf8(rest());
    const char32_t value = next ? next->value : 0;
    return problem(QStringLiteral("unexpected token: %1 (column %2, code point %3)")
                       .arg(named(value))
                       .arg(positionOf(m_offset).column)
                       .arg(codePointText(value)));
}

void Lexer::checkEncoding() const
{
    int line = m_line;
    std::size_t lineStart = 0;
    for (std::size_t at = 0; at < m_source.size();) {
        if (static_cast<unsigned char>(m_source[at]) < 0x80) {
            if (m_source[at++] == '\n') {
                ++line;
                lineStart = at;
            }
            continue;
        }
        const auto next = decodeUtf8(m_source.substr(at));
        if (!next) {
            const auto byte = static_cast<unsigned char>(m_source[at]);
            const int column = columnAt(m_source.substr(lineStart, at - lineStart));
            throw SyntaxProblem{.at = {line, column},
                                .description = QStringLiteral("invalid encoding starting at <<%1>>")
                                                   .arg(static_cast<int>(byte)),
                                .showsLine = false};
        }
        at += next->length;
    }
}

/// Characters that turn the direction of text could make a program look like another one.
void Lexer::checkDirection(std::string_view text, const QString &where, Position start)
{
    // All of them begin with this byte.
    for (std::size_t at = text.find('\xe2'); at != std::string_view::npos;
         at = text.find('\xe2', at + 1))
    {
        const auto next = decodeUtf8(text.substr(at));
        if (!next)
            continue;
        const char32_t c = next->value;
        if ((c < 0x202a || c > 0x202e) && (c < 0x2066 || c > 0x2069))
            continue;
        const QString escape = QStringLiteral("\\u%1").arg(
            QString::number(static_cast<uint>(c), 16).toUpper());
        const std::string_view before = text.substr(0, at);
        const std::size_t lineEnd = before.rfind('\n');
        const bool isFirst = lineEnd == std::string_view::npos;
        const auto lines = static_cast<int>(std::ranges::count(before, '\n'));
        const int column = columnAt(isFirst ? before : before.substr(lineEnd + 1));
        throw SyntaxProblem{
            .at = {start.line + lines, isFirst ? start.column + column - 1 : column},
            .description = QStringLiteral(
                               "invalid bidirectional formatting character in %1: %2. If "
                               "you want to use such character, use it in its escaped %2 "
                               "form instead")
                               .arg(where, escape),
            .showsLine = false};
    }
}

std::vector<Token> tokenize(std::string_view source)
{
    return Lexer(source).runLeniently();
}

} // namespace espalier::elixir
