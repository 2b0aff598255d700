// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/parse_quoted.h"

#include "engine/term/utf8.h"

#include <charconv>

namespace espalier {

namespace {

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Reads `least` to `most` hexadecimal digits.
std::optional<std::uint32_t> parseHexDigits(ParseCursor &cursor, std::size_t least,
                                            std::size_t most)
{
    std::size_t length = 0;
    while (length < most && length < cursor.rest().size() && isHexDigit(cursor.rest()[length]))
        ++length;
    if (length < least) {
        cursor.skip(length);
        return cursor.fail(ParseError::tr("a hexadecimal digit"));
    }
    const std::string_view digits = cursor.takeLength(length);
    std::uint32_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    return value;
}

/// Reads `HHHH` or `{H...}`.
std::optional<std::uint32_t> parseCodePoint(ParseCursor &cursor, std::size_t digits)
{
    const std::size_t start = cursor.position();
    const bool braces = cursor.take("{");
    const auto value = braces ? parseHexDigits(cursor, 1, 6)
                              : parseHexDigits(cursor, digits, digits);
    if (!value)
        return std::nullopt;
    if (braces && !cursor.take("}"))
        return cursor.fail(ParseError::tr("`}`"));
    if (!isCodePoint(*value))
        return cursor.failAt(start, ParseError::tr("a Unicode code point"));
    return value;
}

/// The control character, space or letter that stands for itself; nullopt for `x` and `u`.
std::optional<char> simpleEscape(char letter)
{
    switch (letter) {
    case '0':
        return '\0';
    case 'a':
        return '\a';
    case 'b':
        return '\b';
    case 'd':
        return '\x7f';
    case 'e':
        return '\x1b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 's':
        return ' ';
    case 't':
        return '\t';
    case 'v':
        return '\v';
    case 'x':
    case 'u':
        return std::nullopt;
    default:
        return letter;
    }
}

/// Reads what follows a backslash.
bool parseEscape(ParseCursor &cursor, HexEscape hexEscape, std::string &text)
{
    if (cursor.atEnd()) {
        cursor.fail(ParseError::tr("a character after `\\`"));
        return false;
    }
    if (cursor.take("\n"))
        return true;
    if (const auto simple = simpleEscape(cursor.peek())) {
        cursor.skip(1);
        text += *simple;
        return true;
    }
    const bool isUnicode = cursor.takeLength(1) == "u";
    const bool isByte = !isUnicode && hexEscape == HexEscape::Byte && !cursor.startsWith("{");
    const auto value = isByte ? parseHexDigits(cursor, 2, 2)
                              : parseCodePoint(cursor, isUnicode ? 4 : 2);
    if (!value)
        return false;
    if (isByte)
        text += static_cast<char>(*value);
    else
        appendUtf8(text, static_cast<char32_t>(*value));
    return true;
}

} // namespace

std::optional<std::string> parseQuoted(ParseCursor &cursor, HexEscape hexEscape)
{
    const std::string_view quote = cursor.takeLength(1);
    std::string text;
    while (!cursor.take(quote)) {
        if (cursor.atEnd())
            return cursor.fail(ParseError::tr("a closing %1").arg(QLatin1Char(quote.front())));
        if (cursor.startsWith("#{"))
            return cursor.fail(ParseError::tr("plain text: nothing is computed in here; the two "
                                              "signs themselves are written `\\#{`"));
        if (!cursor.take("\\"))
            text += cursor.takeLength(1);
        else if (!parseEscape(cursor, hexEscape, text))
            return std::nullopt;
    }
    return text;
}

std::optional<Term> parseCharacter(ParseCursor &cursor)
{
    std::string text;
    if (cursor.take("\\")) {
        if (!parseEscape(cursor, HexEscape::CodePoint, text))
            return std::nullopt;
    } else if (const auto next = decodeUtf8(cursor.rest())) {
        text = cursor.takeLength(next->length);
    }
    const auto character = decodeUtf8(text);
    if (!character)
        return cursor.fail(ParseError::tr("a character after `?`"));
    return Term(static_cast<std::int64_t>(character->value));
}

} // namespace espalier
