// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/erlang_natives.h"

#include <cmath>
#include <numbers>

namespace espalier::elixir {

namespace {

double number(const Term &term)
{
    if (term.isInteger())
        return static_cast<double>(term.toInteger());
    if (!term.isFloat())
        throw Raise{Atom("badarith")};
    return term.toFloat();
}

Term finite(double result)
{
    if (!std::isfinite(result))
        throw Raise{Atom("badarith")};
    return result;
}

template<double (*function)(double)>
Term ofOne(Context &, Arguments arguments)
{
    return finite(function(number(arguments[0])));
}

template<double (*function)(double, double)>
Term ofTwo(Context &, Arguments arguments)
{
    return finite(function(number(arguments[0]), number(arguments[1])));
}

} // namespace

void addMathNatives(NativeTable &table)
{
    constexpr std::string_view math = "math";
    const std::pair<std::string_view, Native::Now> functions[] = {
        {"sqrt", ofOne<std::sqrt>}, {"exp", ofOne<std::exp>},     {"log", ofOne<std::log>},
        {"log2", ofOne<std::log2>}, {"log10", ofOne<std::log10>}, {"sin", ofOne<std::sin>},
        {"cos", ofOne<std::cos>},   {"tan", ofOne<std::tan>},     {"asin", ofOne<std::asin>},
        {"acos", ofOne<std::acos>}, {"atan", ofOne<std::atan>},   {"sinh", ofOne<std::sinh>},
        {"cosh", ofOne<std::cosh>}, {"tanh", ofOne<std::tanh>},   {"floor", ofOne<std::floor>},
        {"ceil", ofOne<std::ceil>}};
    for (const auto &[name, function] : functions)
        table.addNow(math, name, 1, function);
    table.addNow(math, "pow", 2, ofTwo<std::pow>);
    table.addNow(math, "atan2", 2, ofTwo<std::atan2>);
    table.addNow(math, "fmod", 2, ofTwo<std::fmod>);
    table.addNow(math, "pi", 0, [](Context &, Arguments) -> Term { return std::numbers::pi; });
}

} // namespace espalier::elixir
