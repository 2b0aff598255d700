// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/parse_cursor.h"

#include "engine/term/atom_syntax.h"
#include "engine/term/utf8.h"

#include <algorithm>

namespace espalier {

namespace {

QString decoded(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

qsizetype utf16Length(std::string_view bytes)
{
    qsizetype length = 0;
    while (const auto next = decodeUtf8(bytes)) {
        length += next->value > 0xffff ? 2 : 1;
        bytes.remove_prefix(next->length);
    }
    return length;
}

bool isWordByte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::size_t numberLength(std::string_view text)
{
    std::size_t length = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
    if (length == text.size() || !isDigit(text[length]))
        return 0;
    while (length < text.size()
           && (isWordByte(text[length]) || text[length] == '.'
               || (text[length] == '-' && text[length - 1] == 'e')))
        ++length;
    return length;
}

/// The word, number or sign that a person sees at the start of `text`.
std::string_view firstToken(std::string_view text)
{
    const auto wordEnd = std::ranges::find_if_not(text, isWordByte);
    const std::size_t length = std::max({identifierLength(text), operatorLength(text),
                                         numberLength(text),
                                         static_cast<std::size_t>(wordEnd - text.begin())});
    if (length > 0)
        return text.substr(0, length);
    const auto next = decodeUtf8(text);
    return text.substr(0, next ? next->length : 1);
}

} // namespace

bool isParseSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

void ParseCursor::skipSpace()
{
    while (isParseSpace(peek()))
        ++m_position;
}

bool ParseCursor::take(std::string_view token)
{
    if (!startsWith(token))
        return false;
    m_position += token.size();
    return true;
}

std::string_view ParseCursor::takeLength(std::size_t length)
{
    const std::string_view taken = rest().substr(0, length);
    m_position += taken.size();
    return taken;
}

std::nullopt_t ParseCursor::fail(const QString &expected)
{
    return failAt(m_position, expected);
}

std::nullopt_t ParseCursor::failAt(std::size_t position, const QString &expected)
{
    if (!m_error) {
        ParseError error;
        error.offset = utf16Length(m_text.substr(0, position));
        error.found = describe(position);
        error.expected = expected;
        m_error = error;
    }
    return std::nullopt;
}

QString ParseCursor::describe(std::size_t position) const
{
    if (position >= m_text.size())
        return ParseError::tr("the end of the text");
    constexpr qsizetype longest = 30;
    QString token = decoded(firstToken(m_text.substr(position)));
    if (token.size() > longest)
        token = token.left(longest) + QChar(0x2026);
    return QLatin1Char('`') + token + QLatin1Char('`');
}

QString ParseError::message() const
{
    return tr("Column %1: found %2, expected %3.").arg(offset + 1).arg(found, expected);
}

} // namespace espalier
