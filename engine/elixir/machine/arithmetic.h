// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/term.h"

namespace espalier::elixir {

// Numbers as Erlang has them, but for integers past 64 bits, which raise an ArithmeticError that says so. What is no number
// raises `:badarith`.
[[nodiscard]] Term add(const Term &left, const Term &right);
[[nodiscard]] Term subtract(const Term &left, const Term &right);
[[nodiscard]] Term multiply(const Term &left, const Term &right);
/// `/`: always a float.
[[nodiscard]] Term divide(const Term &left, const Term &right);
/// `div`: towards zero.
[[nodiscard]] Term integerDivide(const Term &left, const Term &right);
/// `rem`: with the sign of `left`.
[[nodiscard]] Term remainder(const Term &left, const Term &right);
[[nodiscard]] Term negate(const Term &number);

/// `==`: 1 and 1.0 are equal, inside lists, tuples and maps' values too.
[[nodiscard]] bool isEqual(const Term &left, const Term &right);

/// For a result that 64 bits do not hold.
[[noreturn]] void raiseIntegerTooLarge();

} // namespace espalier::elixir
