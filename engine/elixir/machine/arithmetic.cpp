// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/machine/arithmetic.h"

#include "engine/runtime/exit_reason.h"

#include <cmath>

namespace espalier::elixir {

namespace {

const Atom badarith("badarith");

double toDouble(const Term &number)
{
    if (number.isInteger())
        return static_cast<double>(number.toInteger());
    if (number.isFloat())
        return number.toFloat();
    throw Raise{badarith};
}

Term checked(double result)
{
    if (!std::isfinite(result))
        throw Raise{badarith};
    return result;
}

std::int64_t toInteger(const Term &number)
{
    if (!number.isInteger())
        throw Raise{badarith};
    return number.toInteger();
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
        return checked(toDouble(left) + toDouble(right));
    if (__builtin_add_overflow(left.toInteger(), right.toInteger(), &sum))
        raiseIntegerTooLarge();
    return sum;
}

Term subtract(const Term &left, const Term &right)
{
    std::int64_t difference = 0;
    if (!areIntegers(left, right))
        return checked(toDouble(left) - toDouble(right));
    if (__builtin_sub_overflow(left.toInteger(), right.toInteger(), &difference))
        raiseIntegerTooLarge();
    return difference;
}

Term multiply(const Term &left, const Term &right)
{
    std::int64_t product = 0;
    if (!areIntegers(left, right))
        return checked(toDouble(left) * toDouble(right));
    if (__builtin_mul_overflow(left.toInteger(), right.toInteger(), &product))
        raiseIntegerTooLarge();
    return product;
}

Term divide(const Term &left, const Term &right)
{
    const double dividend = toDouble(left);
    const double divisor = toDouble(right);
    if (divisor == 0)
        throw Raise{badarith};
    return checked(dividend / divisor);
}

Term integerDivide(const Term &left, const Term &right)
{
    const std::int64_t dividend = toInteger(left);
    const std::int64_t divisor = toInteger(right);
    if (divisor == 0)
        throw Raise{badarith};
    if (divisor == -1)
        return negate(left);
    return dividend / divisor;
}

Term remainder(const Term &left, const Term &right)
{
    const std::int64_t dividend = toInteger(left);
    const std::int64_t divisor = toInteger(right);
    if (divisor == 0)
        throw Raise{badarith};
    return divisor == -1 ? std::int64_t(0) : dividend % divisor;
}

Term negate(const Term &number)
{
    if (number.isFloat())
        return -number.toFloat();
    return subtract(std::int64_t(0), number);
}

bool isEqual(const Term &left, const Term &right)
{
    if (left.isAtom() || right.isAtom() || areIntegers(left, right))
        return left == right;
    return compare(left, right) == 0;
}

} // namespace espalier::elixir
