// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/parse_number.h"

#include "engine/term/atom_syntax.h"

#include <charconv>
#include <cmath>

namespace espalier {

namespace {

bool isDigit(char c, int base)
{
    if (base == 16 && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')))
        return true;
    return c >= '0' && c < '0' + std::min(base, 10);
}

/// Appends digits to `digits`, underscores between them left out. Nothing if there are none.
void takeDigits(ParseCursor &cursor, int base, std::string &digits)
{
    const auto digitAt = [&cursor, base](std::size_t at) {
        return at < cursor.rest().size() && isDigit(cursor.rest()[at], base);
    };
    while (digitAt(0) || (cursor.peek() == '_' && !digits.empty() && digitAt(1))) {
        if (cursor.peek() != '_')
            digits += cursor.peek();
        cursor.skip(1);
    }
}

int takeBase(ParseCursor &cursor)
{
    return cursor.take("0x") ? 16 : cursor.take("0o") ? 8 : cursor.take("0b") ? 2 : 10;
}

/// Appends `.5` or `.5e-3` to `digits`, if that comes next.
bool takeFraction(ParseCursor &cursor, std::string &digits)
{
    const std::string_view rest = cursor.rest();
    if (rest.size() < 2 || rest[0] != '.' || !isDigit(rest[1], 10))
        return false;
    digits += '.';
    cursor.skip(1);
    takeDigits(cursor, 10, digits);
    const std::size_t mark = cursor.position();
    if (!cursor.take("e") && !cursor.take("E"))
        return true;
    std::string exponent = cursor.take("-") ? "e-" : (cursor.take("+"), "e");
    const std::size_t unsigned_ = exponent.size();
    takeDigits(cursor, 10, exponent);
    if (exponent.size() > unsigned_)
        digits += exponent;
    else
        cursor.goTo(mark);
    return true;
}

std::optional<Term> toInteger(ParseCursor &cursor, std::size_t start, const std::string &digits,
                              int base)
{
    std::int64_t value = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    if (result.ec != std::errc())
        return cursor.failAt(
            start,
            ParseError::tr("an integer of 64 bits (%1 to %2)").arg(INT64_MIN).arg(INT64_MAX));
    return Term(value);
}

std::optional<Term> toFloat(ParseCursor &cursor, std::size_t start, const std::string &digits)
{
    const char *end = digits.data() + digits.size();
    double value = 0;
    if (std::from_chars(digits.data(), end, value).ec == std::errc())
        return Term(value);
    // Out of range: a wider type tells the too large, an error, from the too small, which is zero.
    long double wide = 0;
    const bool known = std::from_chars(digits.data(), end, wide).ec == std::errc();
    if (!known || std::abs(wide) > 1)
        return cursor.failAt(start, ParseError::tr("a float of at most about 1.8e308"));
    return Term(static_cast<double>(wide));
}

} // namespace

std::optional<Term> parseNumber(ParseCursor &cursor)
{
    const std::size_t start = cursor.position();
    const bool negative = cursor.take("-");
    if (!negative)
        cursor.take("+");
    cursor.skipSpace();
    const int base = takeBase(cursor);
    std::string digits;
    takeDigits(cursor, base, digits);
    if (digits.empty())
        return cursor.fail(ParseError::tr("a digit"));
    if (negative)
        digits.insert(0, 1, '-');
    const bool isFloat = base == 10 && takeFraction(cursor, digits);
    if (identifierLength(cursor.rest()) > 0 || isDigit(cursor.peek(), 10))
        return cursor.fail(ParseError::tr("the number to end here (a float is written `1.0e5`)"));
    return isFloat ? toFloat(cursor, start, digits) : toInteger(cursor, start, digits, base);
}

std::optional<std::uint64_t> parseCount(ParseCursor &cursor)
{
    std::uint64_t value = 0;
    const std::string_view rest = cursor.rest();
    const auto result = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    if (result.ec != std::errc())
        return cursor.fail(ParseError::tr("a number"));
    cursor.skip(static_cast<std::size_t>(result.ptr - rest.data()));
    return value;
}

} // namespace espalier
