// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/float_natives.h"

#include "engine/elixir/natives/chardata.h"
#include "engine/elixir/natives/native_errors.h"
#include "engine/elixir/natives/number_text.h"
#include "engine/term/float_text.h"

#include <cmath>
#include <limits>

namespace espalier::elixir {

namespace {

constexpr std::string_view floatModule = "Elixir.Float";

double floatArgument(std::string_view function, Arguments arguments)
{
    if (!arguments[0].isFloat())
        raiseFunctionClause(floatModule, function, arguments);
    return arguments[0].toFloat();
}

Term roundedTo(std::string_view function, Arguments arguments, Rounding rounding)
{
    const Term precision = arguments.size() > 1 ? arguments[1] : Term(0);
    const std::vector<Term> both{arguments[0], precision};
    const double number = floatArgument(function, both);
    if (!precision.isInteger())
        raiseFunctionClause(floatModule, function, both);
    if (precision.toInteger() < 0 || precision.toInteger() > 15)
        raiseArgumentError("precision " + textOf(precision) + " is out of valid range of 0..15");
    return rounded(number, static_cast<int>(precision.toInteger()), rounding);
}

Term round(Context &, Arguments arguments)
{
    return roundedTo("round", arguments, Rounding::Nearest);
}

Term ceil(Context &, Arguments arguments)
{
    return roundedTo("ceil", arguments, Rounding::Up);
}

Term floor(Context &, Arguments arguments)
{
    return roundedTo("floor", arguments, Rounding::Down);
}

Term parse(Context &, Arguments arguments)
{
    if (!arguments[0].isBinary())
        raiseFunctionClause(floatModule, "parse", arguments);
    const std::string_view text = arguments[0].toBinary();
    const NumberRead<double> read = readFloat(text);
    if (read.length == 0)
        return atoms::error;
    return Term::tuple({read.value, Term::binary(text.substr(read.length))});
}

Term toString(Context &, Arguments arguments)
{
    return Term::binary(shortFloatText(floatArgument("to_string", arguments)));
}

Term toCharlist(Context &, Arguments arguments)
{
    return byteList(shortFloatText(floatArgument("to_charlist", arguments)));
}

Term ratio(Context &, Arguments arguments)
{
    const double number = floatArgument("ratio", arguments);
    int exponent = 0;
    auto numerator = static_cast<std::int64_t>(std::ldexp(std::frexp(number, &exponent), 53));
    exponent -= 53;
    if (numerator == 0)
        return Term::tuple({0, 1});
    for (; numerator % 2 == 0 && exponent < 0; ++exponent)
        numerator /= 2;
    const bool isTooLarge = exponent < -62
                            || (exponent > 0 && std::abs(number) >= 9223372036854775808.0);
    if (isTooLarge)
        raiseIntegerTooLarge("the ratio of " + floatText(number));
    return exponent > 0
               ? Term::tuple({static_cast<std::int64_t>(number), 1})
               : Term::tuple({numerator, static_cast<std::int64_t>(std::int64_t(1) << -exponent)});
}

Term pow(Context &, Arguments arguments)
{
    const auto number = [arguments](std::size_t index) {
        const Term &term = arguments[index];
        if (!term.isFloat() && !term.isInteger())
            raiseFunctionClause(floatModule, "pow", arguments);
        return term.isFloat() ? term.toFloat() : static_cast<double>(term.toInteger());
    };
    const double result = std::pow(number(0), number(1));
    if (!std::isfinite(result))
        raiseBadArithmetic();
    return result;
}

Term maxFinite(Context &, Arguments)
{
    return std::numeric_limits<double>::max();
}

Term minFinite(Context &, Arguments)
{
    return std::numeric_limits<double>::lowest();
}

} // namespace

void addFloatNatives(NativeTable &table)
{
    for (const int arity : {1, 2}) {
        table.addNow(floatModule, "round", arity, round);
        table.addNow(floatModule, "ceil", arity, ceil);
        table.addNow(floatModule, "floor", arity, floor);
    }
    table.addNow(floatModule, "parse", 1, parse);
    table.addNow(floatModule, "to_string", 1, toString);
    table.addNow(floatModule, "to_charlist", 1, toCharlist);
    table.addNow(floatModule, "ratio", 1, ratio);
    table.addNow(floatModule, "pow", 2, pow);
    table.addNow(floatModule, "max_finite", 0, maxFinite);
    table.addNow(floatModule, "min_finite", 0, minFinite);
}

} // namespace espalier::elixir
