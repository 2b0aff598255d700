// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/natives/native.h"

#include <string>

namespace espalier::elixir {

// How natives raise what the real functions raise. Where Elixir makes the exception of an Erlang error, the error is
// raised with the entry of the stack trace that Exception.normalize looks at.

/// `:badarg` of `:erlang.function`; its ArgumentError says `1st argument: not a list`, for position 1 and the text "not a list".
[[noreturn]] void raiseBadArgument(std::string_view function, Arguments arguments, int position,
                                   std::string_view text);
/// `:badarg` that says no more than "argument error".
[[noreturn]] void raiseBadArgument();
/// `no function clause matching in Module.function/arity`; `module` as the atom's name.
[[noreturn]] void raiseFunctionClause(std::string_view module, std::string_view function,
                                      Arguments arguments);
/// `%ArgumentError{message: message}`
[[noreturn]] void raiseArgumentError(std::string_view message);
/// `bad argument in arithmetic expression`
[[noreturn]] void raiseBadArithmetic();
/// `%ArithmeticError{}` for a number that is not supported: `text` is the number, as far as it is known.
[[noreturn]] void raiseIntegerTooLarge(std::string_view text);
/// An exception struct.
[[noreturn]] void raiseException(std::string_view module, std::initializer_list<Term::Pair> fields);

/// The value under a key of a keyword list; null if there is none, or no list.
[[nodiscard]] const Term *findOption(const Term &options, std::string_view key);

} // namespace espalier::elixir
