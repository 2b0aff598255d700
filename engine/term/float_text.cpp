// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/float_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace espalier {

namespace {

/// A number as 0.DIGITS times ten to the `point`.
struct Decimal
{
    std::string digits{};
    int point = 0;
};

Decimal shortestDecimal(double number)
{
    std::array<char, 40> buffer{};
    const char *end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                    std::chars_format::scientific)
                          .ptr;
    const std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
    const std::size_t mark = text.find('e');
    Decimal decimal{.digits = std::string(1, text.front())};
    if (mark > 2)
        decimal.digits += text.substr(2, mark - 2);
    const std::size_t exponentAt = text[mark + 1] == '+' ? mark + 2 : mark + 1;
    std::from_chars(text.data() + exponentAt, end, decimal.point);
    ++decimal.point;
    return decimal;
}

std::string scientific(const Decimal &decimal)
{
    const std::string fraction = decimal.digits.size() > 1 ? decimal.digits.substr(1) : "0";
    return decimal.digits.substr(0, 1) + '.' + fraction + 'e' + std::to_string(decimal.point - 1);
}

/// The digits with a point in them and no exponent.
std::string plain(const Decimal &decimal)
{
    const auto zeros = [](int count) { return std::string(static_cast<std::size_t>(count), '0'); };
    const auto size = static_cast<int>(decimal.digits.size());
    if (decimal.point <= 0)
        return "0." + zeros(-decimal.point) + decimal.digits;
    if (decimal.point >= size)
        return decimal.digits + zeros(decimal.point - size) + ".0";
    return std::string(decimal.digits).insert(static_cast<std::size_t>(decimal.point), 1, '.');
}

// As Erlang/OTP 25: large numbers are plain as long as they have 16 digits before the point, small
// ones unless the exponent form is shorter.
std::string laidOut(const Decimal &decimal, double magnitude)
{
    if (magnitude >= 1e16)
        return scientific(decimal);
    const std::string text = plain(decimal);
    if (magnitude >= 1)
        return text;
    const std::string exponentForm = scientific(decimal);
    return exponentForm.size() < text.size() ? exponentForm : text;
}

// As Erlang's `:short`: plain unless the exponent form is shorter, or not all whole numbers near it are doubles.
std::string laidOutShort(const Decimal &decimal, double magnitude)
{
    constexpr double firstWithGaps = 9007199254740992.0; // 2 to the 53
    const std::string exponentForm = scientific(decimal);
    if (magnitude >= firstWithGaps)
        return exponentForm;
    const std::string text = plain(decimal);
    return exponentForm.size() < text.size() ? exponentForm : text;
}

using Layout = std::string (*)(const Decimal &decimal, double magnitude);

std::string floatText(double number, Layout layOut)
{
    // Neither is a value of Elixir; C++ can make them.
    if (std::isnan(number))
        return "NaN";
    const std::string sign = std::signbit(number) ? "-" : "";
    if (std::isinf(number))
        return sign + "Infinity";
    if (number == 0.0)
        return sign + "0.0";
    return sign + layOut(shortestDecimal(std::abs(number)), std::abs(number));
}

} // namespace

std::string floatText(double number)
{
    return floatText(number, laidOut);
}

std::string shortFloatText(double number)
{
    return floatText(number, laidOutShort);
}

} // namespace espalier
