// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/syntax/escapes.h"
#include "engine/elixir/syntax/lexer.h"
#include "engine/term/utf8.h"

#include <algorithm>
#include <array>

// Strings, charlists, quoted atoms, sigils, heredocs.

namespace espalier::elixir {

namespace {

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

struct Delimiters
{
    char open;
    std::string_view close;
};

constexpr auto sigilDelimiters = std::to_array<Delimiters>({
    {'/', "/"},
    {'|', "|"},
    {'"', "\""},
    {'\'', "'"},
    {'(', ")"},
    {'[', "]"},
    {'{', "}"},
    {'<', ">"},
});

/// Takes the backslash from escaped ends: they alone are resolved in sigils.
std::string withoutEscapedEnds(std::string_view raw, std::string_view end)
{
    std::string text;
    text.reserve(raw.size());
    for (std::size_t at = 0; at < raw.size(); ++at) {
        if (raw[at] != '\\' || at + 1 == raw.size()) {
            text += raw[at];
            continue;
        }
        if (!raw.substr(at + 1).starts_with(end))
            text += raw[at];
        ++at;
        text += raw[at];
    }
    return text;
}

/// Takes up to `width` blanks from the beginning of each line.
std::string outdented(std::string_view raw, std::size_t width, bool beginsLine)
{
    std::string text;
    text.reserve(raw.size());
    while (!raw.empty()) {
        std::size_t blanks = 0;
        while (beginsLine && blanks < std::min(width, raw.size())
               && (raw[blanks] == ' ' || raw[blanks] == '\t'))
            ++blanks;
        raw.remove_prefix(blanks);
        const std::size_t line = raw.find('\n');
        const std::size_t length = line == std::string_view::npos ? raw.size() : line + 1;
        text += raw.substr(0, length);
        raw.remove_prefix(length);
        beginsLine = true;
    }
    return text;
}

std::size_t blankLength(std::string_view text)
{
    return std::min(text.find_first_not_of(" \t"), text.size());
}

} // namespace

bool Lexer::inText() const
{
    return !m_texts.empty() && !m_texts.back().inInterpolation;
}

bool Lexer::readQuote()
{
    const bool isAtom = peek() == ':' && (peek(1) == '"' || peek(1) == '\'');
    if (isAtom) {
        openText(TokenKind::AtomStart, 1, rest().substr(1, 1), true);
        return true;
    }
    if (peek() == '~') {
        if (operatorAt(rest()) != nullptr || !isLetter(peek(1)) || m_offset + 2 >= m_source.size())
            return false;
        readSigil();
        return true;
    }
    if (peek() != '"' && peek() != '\'')
        return false;
    const bool isHeredoc = peek(1) == peek() && peek(2) == peek() && !previousIs(TokenKind::Dot);
    const TokenKind kind = peek() == '"' ? TokenKind::StringStart : TokenKind::CharlistStart;
    if (isHeredoc)
        openHeredoc(kind, 0, true);
    else
        openText(kind, 0, rest().substr(0, 1), true);
    return true;
}

void Lexer::readSigil()
{
    const char letter = peek(1);
    const bool interpolates = letter >= 'a';
    const auto delimiter = std::ranges::find(sigilDelimiters, peek(2), &Delimiters::open);
    if (delimiter == sigilDelimiters.end()) {
        const auto next = decodeUtf8(rest().substr(2));
        const char32_t c = next ? next->value : 0;
        throw problem(
            QStringLiteral("invalid sigil delimiter: \"%1\" (column %2, code point %3). "
                           "The available delimiters are: //, ||, \"\", '', (), [], {}, <>")
                .arg(QString::fromUcs4(&c, 1))
                .arg(positionOf(m_offset).column + 2)
                .arg(codePointText(c)));
    }
    const bool isQuote = peek(2) == '"' || peek(2) == '\'';
    const Atom name(std::string("sigil_") + letter);
    if (isQuote && peek(3) == peek(2) && peek(4) == peek(2))
        openHeredoc(TokenKind::SigilStart, 2, interpolates);
    else
        openText(TokenKind::SigilStart, 2, delimiter->close, interpolates);
    m_tokens[m_texts.back().start].value = name;
}

void Lexer::openText(TokenKind kind, std::size_t prefix, std::string_view end, bool interpolates)
{
    OpenText text{.start = m_tokens.size(), .end = end, .interpolates = interpolates};
    text.afterDot = previousIs(TokenKind::Dot) && kind != TokenKind::SigilStart;
    add(kind, prefix + 1);
    m_texts.push_back(std::move(text));
}

void Lexer::openHeredoc(TokenKind kind, std::size_t prefix, bool interpolates)
{
    const std::string_view quotes = rest().substr(prefix, 3);
    const std::string_view behind = rest().substr(prefix + 3);
    const std::size_t blanks = blankLength(behind);
    const std::string_view lineEnd = behind.substr(blanks);
    if (!lineEnd.starts_with('\n') && !lineEnd.starts_with("\r\n"))
        throw problem(QStringLiteral("heredoc allows only zero or more whitespace characters "
                                     "followed by a new line after %1")
                          .arg(fromUtf8(quotes)));
    OpenText text{.start = m_tokens.size(), .end = quotes, .interpolates = interpolates};
    add(kind, prefix + 3).isHeredoc = true;
    m_offset += blanks + (lineEnd.front() == '\n' ? 1 : 2);
    ++m_line;
    m_lineStart = m_offset;
    m_texts.push_back(std::move(text));
}

/// Reads up to an interpolation or to the end of the text.
void Lexer::readText()
{
    const std::size_t begin = m_offset;
    const Position at = positionOf(begin);
    const OpenText &text = m_texts.back();
    const bool isHeredoc = text.end.size() == 3;
    bool ends = isHeredoc && m_offset == m_lineStart && atHeredocEnd();
    while (!atEnd() && !ends) {
        if (!isHeredoc && rest().starts_with(text.end))
            ends = true;
        else if (text.interpolates && rest().starts_with("#{"))
            break;
        else if (skipTextCharacter())
            ends = isHeredoc && atHeredocEnd();
    }
    const std::size_t end = m_offset;
    if (end > begin)
        addText(begin, at);
    if (ends)
        closeText();
    else if (!atEnd())
        openInterpolation();
}

/// One character, or an escape. True if a line ends with it.
bool Lexer::skipTextCharacter()
{
    if (peek() == '\\' && m_offset + 1 < m_source.size()) {
        const bool isEnd = m_texts.back().end.size() == 3
                           && rest().substr(1).starts_with(m_texts.back().end);
        ++m_offset;
        if (isEnd)
            m_offset += 2;
        else if (rest().starts_with("\r\n"))
            ++m_offset;
    }
    const bool endsLine = peek() == '\n';
    ++m_offset;
    if (endsLine) {
        ++m_line;
        m_lineStart = m_offset;
    }
    return endsLine;
}

bool Lexer::atHeredocEnd() const
{
    return rest().substr(blankLength(rest())).starts_with(m_texts.back().end);
}

/// What is between `begin` and here becomes a token.
void Lexer::addText(std::size_t begin, Position at)
{
    const std::string_view raw = m_source.substr(begin, m_offset - begin);
    m_texts.back().parts.push_back(m_tokens.size());
    m_tokens.push_back({.kind = TokenKind::Text,
                        .offset = static_cast<std::uint32_t>(begin),
                        .length = static_cast<std::uint32_t>(raw.size()),
                        .at = at});
    checkDirection(raw, QStringLiteral("string"), at);
}

void Lexer::openInterpolation()
{
    OpenText &text = m_texts.back();
    if (text.afterDot) {
        SyntaxProblem wrong = problem(
            QStringLiteral("interpolation is not allowed when calling function/macro. Found "
                           "interpolation in a call starting with: %1")
                .arg(fromUtf8(text.end)));
        wrong.at = m_tokens[text.start].at;
        throw wrong;
    }
    text.inInterpolation = true;
    open(TokenKind::InterpolationStart, 2);
}

void Lexer::closeText()
{
    const OpenText text = std::move(m_texts.back());
    m_texts.pop_back();
    const bool isHeredoc = text.end.size() == 3;
    const std::size_t indentation = isHeredoc ? blankLength(rest()) : 0;
    m_offset += indentation;
    if (text.afterDot)
        return closeQuotedName(text);
    resolve(text, indentation);
    std::size_t length = text.end.size();
    TokenKind &kind = m_tokens[text.start].kind;
    Term modifiers = {};
    if (kind == TokenKind::SigilStart) {
        std::size_t end = length;
        while (isLetter(peek(end)) || (peek(end) >= '0' && peek(end) <= '9'))
            ++end;
        modifiers = Term::binary(rest().substr(length, end - length));
        length = end;
    }
    const bool isKey = !isHeredoc
                       && (kind == TokenKind::StringStart || kind == TokenKind::CharlistStart)
                       && peek(1) == ':' && peek(2) != '\0'
                       && std::string_view(" \t\r\n").find(peek(2)) != std::string_view::npos;
    if (isKey) {
        kind = TokenKind::KeywordStart;
        ++length;
    }
    add(TokenKind::QuotedEnd, length, std::move(modifiers));
}

/// The name in `Module."name"`: a name as any other.
void Lexer::closeQuotedName(const OpenText &text)
{
    std::string name;
    if (!text.parts.empty())
        name = withoutEscapedEnds(m_tokens[text.parts.front()].text(m_source), text.end);
    Token token = m_tokens[text.start];
    m_tokens.resize(text.start);
    token.kind = nameKind(1);
    m_offset += 1;
    token.length = static_cast<std::uint32_t>(m_offset - token.offset);
    token.value = Atom(name);
    m_tokens.push_back(std::move(token));
}

/// Gives the parts of a text their values.
void Lexer::resolve(const OpenText &text, std::size_t indentation)
{
    const Token &start = m_tokens[text.start];
    const bool hasEscapes = start.kind != TokenKind::SigilStart;
    const std::size_t firstText = text.start + 1;
    for (const std::size_t part : text.parts) {
        Token &token = m_tokens[part];
        std::string value(token.text(m_source));
        if (start.isHeredoc)
            value = outdented(value, indentation, part == firstText);
        if (!hasEscapes) {
            token.value = Term::binary(withoutEscapedEnds(value, text.end));
            continue;
        }
        const auto resolved = resolveEscapes(value);
        if (!resolved) {
            SyntaxProblem wrong{.at = start.at, .description = resolved.error()};
            const bool countsQuote = !start.isHeredoc && start.kind != TokenKind::AtomStart;
            wrong.at.column += countsQuote ? 1 : 0;
            throw wrong;
        }
        token.value = Term::binary(*resolved);
    }
}

SyntaxProblem Lexer::missingQuote() const
{
    const OpenText &text = m_texts.back();
    const Token &start = m_tokens[text.start];
    QString what = QStringLiteral("string");
    if (start.isHeredoc)
        what = QStringLiteral("heredoc");
    else if (start.is(TokenKind::AtomStart))
        what = QStringLiteral("atom");
    else if (start.is(TokenKind::SigilStart))
        what = QStringLiteral("sigil %1").arg(fromUtf8(start.text(m_source)));
    return {.at = positionOf(m_offset),
            .description = QStringLiteral("missing terminator: %1 (for %2 starting at line %3)")
                               .arg(fromUtf8(text.end), what)
                               .arg(start.at.line),
            .kind = SyntaxError::Kind::MissingToken};
}

} // namespace espalier::elixir
