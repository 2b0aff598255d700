// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/number_text.h"

#include "engine/elixir/natives/chardata.h"
#include "engine/elixir/natives/native_errors.h"
#include "engine/term/float_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace espalier::elixir {

namespace {

int digitValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : 99;
}

std::size_t signLength(std::string_view text)
{
    return text.starts_with('-') || text.starts_with('+') ? 1 : 0;
}

std::size_t digitCount(std::string_view text, std::size_t from, int base = 10)
{
    std::size_t end = from;
    while (end < text.size() && digitValue(text[end]) < base)
        ++end;
    return end - from;
}

/// From an `e` on: its length, or 0.
std::size_t exponentLength(std::string_view text, std::size_t from)
{
    if (from >= text.size() || (text[from] != 'e' && text[from] != 'E'))
        return 0;
    const std::size_t sign = signLength(text.substr(from + 1));
    const std::size_t digits = digitCount(text, from + 1 + sign);
    return digits > 0 ? 1 + sign + digits : 0;
}

std::optional<double> toDouble(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    // What is too small reads as 0.0.
    const bool isTooSmall = result.ec == std::errc::result_out_of_range
                            && text.find("e-") != std::string_view::npos;
    if (result.ec != std::errc() && !isTooSmall)
        return std::nullopt;
    return isTooSmall ? 0.0 : value;
}

std::optional<std::string> textIn(const Term &term)
{
    if (term.isBinary())
        return std::string(term.toBinary());
    return term.isList() ? iodataBytes(term) : std::nullopt;
}

/// The text among the arguments, for a function that takes strings or one that takes charlists.
std::string textArgument(std::string_view function, Arguments arguments)
{
    const bool takesList = function.starts_with("list");
    const auto text = textIn(arguments[0]);
    if (!text || arguments[0].isList() != takesList)
        raiseBadArgument(function, arguments, 1, takesList ? "not a list" : "not a binary");
    return *text;
}

int baseArgument(std::string_view function, Arguments arguments)
{
    if (arguments.size() == 1)
        return 10;
    const Term &base = arguments[1];
    if (!base.isInteger() || base.toInteger() < 2 || base.toInteger() > 36)
        raiseBadArgument(function, arguments, 2, "not an integer in the range 2 through 36");
    return static_cast<int>(base.toInteger());
}

} // namespace

NumberRead<std::int64_t> readInteger(std::string_view text, int base)
{
    const std::size_t sign = signLength(text);
    const std::size_t digits = digitCount(text, sign, base);
    if (digits == 0)
        return {};
    const std::size_t begin = text.starts_with('+') ? 1 : 0;
    NumberRead<std::int64_t> read{.length = sign + digits};
    const auto result = std::from_chars(text.data() + begin, text.data() + read.length, read.value,
                                        base);
    if (result.ec != std::errc())
        raiseIntegerTooLarge(text.substr(0, std::min<std::size_t>(read.length, 40)));
    return read;
}

NumberRead<double> readFloat(std::string_view text)
{
    const std::size_t sign = signLength(text);
    const std::size_t digits = digitCount(text, sign);
    if (digits == 0)
        return {};
    std::size_t end = sign + digits;
    const std::size_t fraction = end < text.size() && text[end] == '.' ? digitCount(text, end + 1)
                                                                       : 0;
    end += fraction > 0 ? fraction + 1 : 0;
    end += exponentLength(text, end);
    const auto value = toDouble(text.substr(0, end));
    if (!value) // too large
        return {};
    return {.value = *value, .length = end};
}

std::optional<double> exactFloat(std::string_view text)
{
    const std::size_t sign = signLength(text);
    const std::size_t digits = digitCount(text, sign);
    const std::size_t point = sign + digits;
    if (digits == 0 || point >= text.size() || text[point] != '.')
        return std::nullopt;
    const std::size_t fraction = digitCount(text, point + 1);
    const std::size_t end = point + 1 + fraction;
    if (fraction == 0 || end + exponentLength(text, end) != text.size())
        return std::nullopt;
    return toDouble(text);
}

std::string integerText(std::int64_t value, int base)
{
    std::array<char, 72> buffer{};
    const char *end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, base).ptr;
    std::string text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return text;
}

Term integerOfText(std::string_view function, Arguments arguments)
{
    const std::string text = textArgument(function, arguments);
    const NumberRead<std::int64_t> read = readInteger(text, baseArgument(function, arguments));
    if (read.length == 0 || read.length != text.size())
        raiseBadArgument(function, arguments, 1, "not a textual representation of an integer");
    return read.value;
}

Term floatOfText(std::string_view function, Arguments arguments)
{
    const auto value = exactFloat(textArgument(function, arguments));
    if (!value)
        raiseBadArgument(function, arguments, 1, "not a textual representation of a float");
    return *value;
}

std::string textOfInteger(std::string_view function, Arguments arguments)
{
    if (!arguments[0].isInteger())
        raiseBadArgument(function, arguments, 1, "not an integer");
    return integerText(arguments[0].toInteger(), baseArgument(function, arguments));
}

std::string textOfFloat(std::string_view function, Arguments arguments)
{
    if (!arguments[0].isFloat())
        raiseBadArgument(function, arguments, 1, "not a float");
    const double number = arguments[0].toFloat();
    if (arguments.size() == 1)
        return scientificText(number, 20);
    const auto options = arguments[1].listElements();
    std::optional<std::string> text;
    bool compact = false;
    bool shortest = false;
    for (const Term &option : options ? *options : std::vector<Term>()) {
        const bool isPair = option.isTuple() && option.elements().size() == 2
                            && option.element(1).isInteger();
        const std::int64_t digits = isPair ? option.element(1).toInteger() : 0;
        compact = compact || option.is(Atom("compact"));
        shortest = shortest || option.is(Atom("short"));
        if (isPair && (digits < 0 || digits > 253))
            raiseBadArgument(function, arguments, 2, "invalid option in list");
        constexpr double tooLong = 1e253; // for Erlang's buffer
        if (isPair && option.element(0).is(Atom("decimals")) && std::abs(number) >= tooLong)
            raiseBadArgument();
        if (isPair && option.element(0).is(Atom("decimals")))
            text = decimalText(number, static_cast<int>(digits));
        else if (isPair && option.element(0).is(Atom("scientific")))
            return scientificText(number, static_cast<int>(digits));
    }
    if (!text)
        return shortest ? shortFloatText(number) : scientificText(number, 20);
    if (compact && text->find('.') != std::string::npos) {
        while (text->ends_with('0') && !text->ends_with(".0"))
            text->pop_back();
    }
    return *text;
}

std::string scientificText(double number, int decimals)
{
    std::array<char, 320> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), "%.*e", decimals, number);
    return {buffer.data(), static_cast<std::size_t>(length)};
}

std::string decimalText(double number, int decimals)
{
    const double magnitude = std::abs(number);
    const double scale = std::pow(10.0, decimals);
    // As Erlang: the fraction is scaled and rounded, unless digits would be lost by that.
    if (decimals > 15 || magnitude * scale > 9007199254740991.0) {
        std::array<char, 640> buffer{};
        const int length = std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, number);
        return {buffer.data(), static_cast<std::size_t>(length)};
    }
    double whole = std::floor(magnitude);
    double fraction = std::round((magnitude - whole) * scale);
    if (fraction >= scale) {
        whole += 1;
        fraction = 0;
    }
    std::string text = std::signbit(number) ? "-" : "";
    text += std::to_string(static_cast<std::uint64_t>(whole));
    if (decimals == 0)
        return text;
    const std::string digits = std::to_string(static_cast<std::uint64_t>(fraction));
    return text + '.' + std::string(static_cast<std::size_t>(decimals) - digits.size(), '0')
           + digits;
}

namespace {

/// Every digit of the number, as many as it takes: 1.1 has 51 of them after the point.
std::string exactDigits(double magnitude)
{
    std::string text(1500, '\0');
    const int length = std::snprintf(text.data(), text.size(), "%.1080f", magnitude);
    text.resize(static_cast<std::size_t>(length));
    return text;
}

void addOne(std::string &digits)
{
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
        if (*digit == '.')
            continue;
        if (*digit != '9') {
            ++*digit;
            return;
        }
        *digit = '0';
    }
    digits.insert(0, 1, '1');
}

} // namespace

double rounded(double number, int precision, Rounding rounding)
{
    // Zeros lose their sign where Elixir takes the way over integers.
    const bool isWhole = precision == 0 && rounding == Rounding::Nearest;
    if (number == 0)
        return isWhole ? 0.0 : number;
    // From here on a double has no digits after the point.
    if (std::abs(number) >= 4503599627370496.0)
        return number;
    const bool isNegative = std::signbit(number);
    std::string digits = exactDigits(std::abs(number));
    const std::size_t cut = digits.find('.') + 1 + static_cast<std::size_t>(precision);
    const std::string rest = digits.substr(cut);
    digits.resize(cut);
    const bool hasRest = rest.find_first_not_of('0') != std::string::npos;
    const bool isAway = rounding == Rounding::Nearest
                            ? rest.front() >= '5'
                            : hasRest && (rounding == Rounding::Up) != isNegative;
    if (isAway)
        addOne(digits);
    const double magnitude = std::strtod(digits.c_str(), nullptr);
    const bool keepsSign = magnitude != 0 || (precision == 0 && rounding == Rounding::Up);
    return isNegative && keepsSign ? -magnitude : magnitude;
}

} // namespace espalier::elixir
