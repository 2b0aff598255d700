// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/syntax/lexer.h"

#include <charconv>
#include <cmath>
#include <string>

namespace espalier::elixir {

namespace {

bool isDigit(char c, int base)
{
    if (base == 16 && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')))
        return true;
    return c >= '0' && c < '0' + std::min(base, 10);
}

/// How many bytes of digits `text` begins with; underscores stand between two of them. The digits go to `digits`.
std::size_t takeDigits(std::string_view text, int base, std::string &digits)
{
    std::size_t length = 0;
    const auto digitAt = [text, base](std::size_t at) {
        return at < text.size() && isDigit(text[at], base);
    };
    while (digitAt(length)
           || (length > 0 && length < text.size() && text[length] == '_' && digitAt(length + 1)))
    {
        if (text[length] != '_')
            digits += text[length];
        ++length;
    }
    return length;
}

int baseOf(std::string_view text)
{
    if (text.starts_with("0x"))
        return 16;
    if (text.starts_with("0o"))
        return 8;
    return text.starts_with("0b") ? 2 : 10;
}

/// `.5` or `.5e-3`, if `text` begins so.
std::size_t takeFraction(std::string_view text, std::string &digits)
{
    if (text.size() < 2 || text[0] != '.' || !isDigit(text[1], 10))
        return 0;
    digits += '.';
    const std::size_t length = 1 + takeDigits(text.substr(1), 10, digits);
    const std::string_view behind = text.substr(length);
    if (behind.empty() || (behind[0] != 'e' && behind[0] != 'E'))
        return length;
    std::size_t mark = 1;
    std::string exponent = "e";
    if (behind.size() > 1 && (behind[1] == '-' || behind[1] == '+')) {
        if (behind[1] == '-')
            exponent += '-';
        ++mark;
    }
    const std::size_t taken = takeDigits(behind.substr(mark), 10, exponent);
    if (taken == 0)
        return length;
    digits += exponent;
    return length + mark + taken;
}

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

void Lexer::readNumber()
{
    const int base = baseOf(rest());
    std::string digits;
    if (base != 10) {
        const std::size_t length = takeDigits(rest().substr(2), base, digits);
        if (length > 0)
            return addInteger(digits, base, length + 2);
    }
    const std::size_t whole = takeDigits(rest(), 10, digits);
    const std::size_t fraction = takeFraction(rest().substr(whole), digits);
    if (fraction == 0)
        addInteger(digits, 10, whole);
    else
        addFloat(digits, whole + fraction);
}

void Lexer::addInteger(const std::string &digits, int base, std::size_t length)
{
    checkNumberEnd(length);
    std::int64_t value = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    if (result.ec != std::errc())
        throw problem(
            QStringLiteral("integer %1 is out of range: integers have 64 bits here (up to %2)")
                .arg(fromUtf8(rest().substr(0, length)))
                .arg(INT64_MAX));
    add(TokenKind::Integer, length, value);
}

void Lexer::addFloat(const std::string &digits, std::size_t length)
{
    checkNumberEnd(length);
    const char *end = digits.data() + digits.size();
    double value = 0;
    if (std::from_chars(digits.data(), end, value).ec != std::errc()) {
        // A wider type tells the too large, an error, from the too small, which is zero.
        long double wide = 0;
        const bool known = std::from_chars(digits.data(), end, wide).ec == std::errc();
        if (!known || std::abs(wide) > 1)
            throw problem(
                QStringLiteral("invalid float number %1").arg(fromUtf8(rest().substr(0, length))));
        value = static_cast<double>(wide);
    }
    add(TokenKind::Float, length, value);
}

void Lexer::checkNumberEnd(std::size_t length) const
{
    const char next = peek(length);
    const bool isLetter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z')
                          || next == '_';
    if (!isLetter)
        return;
    throw problem(
        QStringLiteral(
            "invalid character \"%1\" after number %2. If you intended to write a number, "
            "make sure to separate the number from the character (using comma, space, "
            "etc). If you meant to write a function name or a variable, note that "
            "identifiers in Elixir cannot start with numbers. Unexpected token: %1")
            .arg(QLatin1Char(next))
            .arg(fromUtf8(rest().substr(0, length))));
}

} // namespace espalier::elixir
