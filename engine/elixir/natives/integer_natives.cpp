// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/integer_natives.h"

#include "engine/elixir/natives/chardata.h"
#include "engine/elixir/natives/native_errors.h"
#include "engine/elixir/natives/number_text.h"
#include "engine/term/inspect.h"

#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace espalier::elixir {

namespace {

constexpr std::string_view integerModule = "Elixir.Integer";
constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();

std::int64_t integerArgument(std::string_view function, Arguments arguments, std::size_t index)
{
    if (!arguments[index].isInteger())
        raiseFunctionClause(integerModule, function, arguments);
    return arguments[index].toInteger();
}

Term parse(Context &, Arguments arguments)
{
    const Term &base = arguments[1];
    if (!arguments[0].isBinary())
        raiseFunctionClause(integerModule, "parse", arguments);
    if (!base.isInteger() || base.toInteger() < 2 || base.toInteger() > 36)
        raiseArgumentError("invalid base " + inspect(base).toStdString());
    const std::string_view text = arguments[0].toBinary();
    const NumberRead<std::int64_t> read = readInteger(text, static_cast<int>(base.toInteger()));
    if (read.length == 0)
        return atoms::error;
    return Term::tuple({read.value, Term::binary(text.substr(read.length))});
}

Term parseDecimal(Context &context, Arguments arguments)
{
    const std::array<Term, 2> both{arguments[0], 10};
    return parse(context, both);
}

Term toString(Context &, Arguments arguments)
{
    return Term::binary(textOfInteger("integer_to_binary", arguments));
}

Term toCharlist(Context &, Arguments arguments)
{
    return byteList(textOfInteger("integer_to_list", arguments));
}

std::int64_t baseArgument(std::string_view function, Arguments arguments)
{
    const std::int64_t base = arguments.size() > 1 ? integerArgument(function, arguments, 1) : 10;
    if (base < 2)
        raiseFunctionClause(integerModule, function, arguments);
    return base;
}

Term digits(Context &, Arguments arguments)
{
    std::int64_t rest = integerArgument("digits", arguments, 0);
    const std::int64_t base = baseArgument("digits", arguments);
    Term result = Term::emptyList();
    do {
        result = Term::cons(rest % base, std::move(result));
        rest /= base;
    } while (rest != 0);
    return result;
}

Term undigits(Context &, Arguments arguments)
{
    const auto list = arguments[0].listElements();
    if (!list)
        raiseFunctionClause(integerModule, "undigits", arguments);
    const std::int64_t base = baseArgument("undigits", arguments);
    std::int64_t value = 0;
    for (const Term &digit : *list) {
        if (!digit.isInteger())
            raiseFunctionClause(integerModule, "do_undigits", arguments);
        if (digit.toInteger() >= base)
            raiseArgumentError("invalid digit " + textOf(digit) + " in base "
                               + std::to_string(base));
        if (__builtin_mul_overflow(value, base, &value)
            || __builtin_add_overflow(value, digit.toInteger(), &value))
            raiseIntegerTooLarge("the digits of Integer.undigits");
    }
    return value;
}

std::int64_t quotient(std::int64_t dividend, std::int64_t divisor)
{
    if (divisor == 0)
        raiseBadArithmetic();
    if (dividend == least && divisor == -1)
        raiseIntegerTooLarge("9223372036854775808");
    return dividend / divisor;
}

std::int64_t remainder(std::int64_t dividend, std::int64_t divisor)
{
    if (divisor == 0)
        raiseBadArithmetic();
    return divisor == -1 ? 0 : dividend % divisor;
}

/// What the two divisions below take: they raise what `div` and `rem` raise.
std::int64_t divided(const Term &term)
{
    if (!term.isInteger())
        raiseBadArithmetic();
    return term.toInteger();
}

Term floorDiv(Context &, Arguments arguments)
{
    const std::int64_t dividend = divided(arguments[0]);
    const std::int64_t divisor = divided(arguments[1]);
    const std::int64_t result = quotient(dividend, divisor);
    const bool isRoundedUp = remainder(dividend, divisor) != 0 && (dividend < 0) != (divisor < 0);
    return result - (isRoundedUp ? 1 : 0);
}

Term mod(Context &, Arguments arguments)
{
    const std::int64_t dividend = divided(arguments[0]);
    const std::int64_t divisor = divided(arguments[1]);
    const std::int64_t rest = remainder(dividend, divisor);
    return rest != 0 && (rest < 0) != (divisor < 0) ? rest + divisor : rest;
}

Term gcd(Context &, Arguments arguments)
{
    const std::int64_t left = integerArgument("gcd", arguments, 0);
    const std::int64_t right = integerArgument("gcd", arguments, 1);
    const auto magnitude = [](std::int64_t value) {
        const auto bits = static_cast<std::uint64_t>(value);
        return value < 0 ? 0 - bits : bits;
    };
    const std::uint64_t result = std::gcd(magnitude(left), magnitude(right));
    if (result > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        raiseIntegerTooLarge(std::to_string(result));
    return static_cast<std::int64_t>(result);
}

Term extendedGcd(Context &, Arguments arguments)
{
    std::int64_t left = integerArgument("extended_gcd", arguments, 0);
    std::int64_t right = integerArgument("extended_gcd", arguments, 1);
    if (left == least || right == least)
        raiseIntegerTooLarge("9223372036854775808");
    if (left == 0 && right == 0)
        return Term::tuple({0, 0, 0});
    std::array<std::int64_t, 2> s{1, 0};
    std::array<std::int64_t, 2> t{0, 1};
    while (right != 0) {
        const std::int64_t times = left / right;
        left = std::exchange(right, left - times * right);
        s = {s[1], s[0] - times * s[1]};
        t = {t[1], t[0] - times * t[1]};
    }
    const std::int64_t sign = left < 0 ? -1 : 1;
    return Term::tuple({sign * left, sign * s[0], sign * t[0]});
}

Term pow(Context &, Arguments arguments)
{
    std::int64_t base = integerArgument("pow", arguments, 0);
    std::int64_t exponent = integerArgument("pow", arguments, 1);
    if (exponent < 0)
        raiseBadArithmetic();
    const std::string what = std::to_string(base) + " ** " + std::to_string(exponent);
    std::int64_t result = 1;
    while (exponent > 0) {
        if ((exponent & 1) != 0 && __builtin_mul_overflow(result, base, &result))
            raiseIntegerTooLarge(what);
        exponent >>= 1;
        if (exponent > 0 && __builtin_mul_overflow(base, base, &base))
            raiseIntegerTooLarge(what);
    }
    return result;
}

/// `left ** right`: an integer if both are and the power is none of a fraction.
Term power(Context &context, Arguments arguments)
{
    const auto isNumber = [](const Term &term) { return term.isInteger() || term.isFloat(); };
    if (!isNumber(arguments[0]) || !isNumber(arguments[1]))
        raiseBadArithmetic();
    const bool isWhole = arguments[0].isInteger() && arguments[1].isInteger()
                         && arguments[1].toInteger() >= 0;
    if (isWhole)
        return pow(context, arguments);
    const auto number = [](const Term &term) {
        return term.isFloat() ? term.toFloat() : static_cast<double>(term.toInteger());
    };
    const double result = std::pow(number(arguments[0]), number(arguments[1]));
    if (!std::isfinite(result))
        raiseBadArithmetic();
    return result;
}

Term isOdd(Context &, Arguments arguments)
{
    if (!arguments[0].isInteger())
        raiseBadArithmetic();
    return Term::boolean(arguments[0].toInteger() % 2 != 0);
}

Term isEven(Context &, Arguments arguments)
{
    if (!arguments[0].isInteger())
        raiseBadArithmetic();
    return Term::boolean(arguments[0].toInteger() % 2 == 0);
}

} // namespace

void addIntegerNatives(NativeTable &table)
{
    table.addNow(integerModule, "parse", 1, parseDecimal);
    table.addNow(integerModule, "parse", 2, parse);
    for (const int arity : {1, 2}) {
        table.addNow(integerModule, "to_string", arity, toString);
        table.addNow(integerModule, "to_charlist", arity, toCharlist);
        table.addNow(integerModule, "digits", arity, digits);
        table.addNow(integerModule, "undigits", arity, undigits);
    }
    table.addNow(integerModule, "floor_div", 2, floorDiv);
    table.addNow(integerModule, "mod", 2, mod);
    table.addNow(integerModule, "gcd", 2, gcd);
    table.addNow(integerModule, "extended_gcd", 2, extendedGcd);
    table.addNow(integerModule, "pow", 2, pow);
    table.addNow("Elixir.Kernel", "**", 2, power);
    table.addNow(integerModule, "is_odd", 1, isOdd);
    table.addNow(integerModule, "is_even", 1, isEven);
}

} // namespace espalier::elixir
