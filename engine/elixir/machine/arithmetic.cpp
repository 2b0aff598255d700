// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/machine/arithmetic.h"

#include "engine/runtime/exit_reason.h"

#include <cmath>

namespace espalier::elixir {

namespace {

const Atom badarith("badarith");

/// With the call as the trace of the real system has it.
[[noreturn]] void raiseBadArithmetic(std::string_view operation, const Term &left,
                                     const Term &right)
{
    const Term call = Term::tuple(
        {Atom("erlang"), Atom(operation), Term::list({left, right}), Term::emptyList()});
    throw Raise{badarith, Term::list({call})};
}

double toDouble(const Term &number)
{
    return number.isInteger() ? static_cast<double>(number.toInteger()) : number.toFloat();
}

bool areNumbers(const Term &left, const Term &right)
{
    return (left.isInteger() || left.isFloat()) && (right.isInteger() || right.isFloat());
}

/// `operation` on what may be floats.
template<typename Operation>
Term onFloats(std::string_view name, const Term &left, const Term &right,
              const Operation &operation)
{
    if (!areNumbers(left, right))
        raiseBadArithmetic(name, left, right);
    const double result = operation(toDouble(left), toDouble(right));
    if (!std::isfinite(result))
        raiseBadArithmetic(name, left, right);
    return result;
}

bool areIntegers(const Term &left, const Term &right)
{
    return left.isInteger() && right.isInteger();
}

} // namespace

void raiseIntegerTooLarge()
{
    throw Raise{Term::map(
        {{atoms::struct_, Atom("Elixir.ArithmeticError")},
         {atoms::exception, atoms::true_},
         {atoms::message, Term(QStringLiteral("integers past 64 bits are not supported"))}})};
}

Term add(const Term &left, const Term &right)
{
    std::int64_t sum = 0;
    if (!areIntegers(left, right))
        return onFloats("+", left, right, std::plus<>());
    if (__builtin_add_overflow(left.toInteger(), right.toInteger(), &sum))
        raiseIntegerTooLarge();
    return sum;
}

Term subtract(const Term &left, const Term &right)
{
    std::int64_t difference = 0;
    if (!areIntegers(left, right))
        return onFloats("-", left, right, std::minus<>());
    if (__builtin_sub_overflow(left.toInteger(), right.toInteger(), &difference))
        raiseIntegerTooLarge();
    return difference;
}

Term multiply(const Term &left, const Term &right)
{
    std::int64_t product = 0;
    if (!areIntegers(left, right))
        return onFloats("*", left, right, std::multiplies<>());
    if (__builtin_mul_overflow(left.toInteger(), right.toInteger(), &product))
        raiseIntegerTooLarge();
    return product;
}

Term divide(const Term &left, const Term &right)
{
    return onFloats("/", left, right, std::divides<>());
}

Term integerDivide(const Term &left, const Term &right)
{
    if (!areIntegers(left, right) || right.toInteger() == 0)
        raiseBadArithmetic("div", left, right);
    const std::int64_t dividend = left.toInteger();
    const std::int64_t divisor = right.toInteger();
    if (divisor == -1)
        return negate(left);
    return dividend / divisor;
}

Term remainder(const Term &left, const Term &right)
{
    if (!areIntegers(left, right) || right.toInteger() == 0)
        raiseBadArithmetic("rem", left, right);
    const std::int64_t dividend = left.toInteger();
    const std::int64_t divisor = right.toInteger();
    return divisor == -1 ? std::int64_t(0) : dividend % divisor;
}

Term negate(const Term &number)
{
    if (number.isFloat())
        return -number.toFloat();
    if (!number.isInteger()) {
        const Term call = Term::tuple(
            {Atom("erlang"), Atom("-"), Term::list({number}), Term::emptyList()});
        throw Raise{badarith, Term::list({call})};
    }
    return subtract(std::int64_t(0), number);
}

bool isEqual(const Term &left, const Term &right)
{
    if (left.isAtom() || right.isAtom() || areIntegers(left, right))
        return left == right;
    return compare(left, right) == 0;
}

} // namespace espalier::elixir
