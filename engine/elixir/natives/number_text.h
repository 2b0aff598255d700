// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/natives/native.h"

#include <optional>
#include <string>

namespace espalier::elixir {

/// A number at the start of a text; `length` is 0 if there is none.
template<typename Number>
struct NumberRead
{
    Number value = {};
    std::size_t length = 0;
};

/// A sign and digits of that base, 2 to 36. Raises for one past 64 bits.
[[nodiscard]] NumberRead<std::int64_t> readInteger(std::string_view text, int base);
/// `1`, `1.5`, `-1.5e3`
[[nodiscard]] NumberRead<double> readFloat(std::string_view text);
/// Exactly a float as Erlang reads it: with a point and digits on both sides.
[[nodiscard]] std::optional<double> exactFloat(std::string_view text);
/// In capital letters.
[[nodiscard]] std::string integerText(std::int64_t value, int base);

/// `:erlang.binary_to_integer` and `list_to_integer` with one or two arguments, as `function` says; the text may be either.
[[nodiscard]] Term integerOfText(std::string_view function, Arguments arguments);
/// `:erlang.binary_to_float` and `list_to_float`.
[[nodiscard]] Term floatOfText(std::string_view function, Arguments arguments);
/// `:erlang.integer_to_binary/1,2`; raises for other terms.
[[nodiscard]] std::string textOfInteger(std::string_view function, Arguments arguments);
/// `:erlang.float_to_binary/1,2`
[[nodiscard]] std::string textOfFloat(std::string_view function, Arguments arguments);

/// With that many digits after the point, the last one rounded as Erlang does.
[[nodiscard]] std::string decimalText(double number, int decimals);
/// `1.500e+00`
[[nodiscard]] std::string scientificText(double number, int decimals);

/// A number cut to that many digits after the point. Halves go away from zero when rounded.
enum class Rounding { Nearest, Up, Down };
[[nodiscard]] double rounded(double number, int precision, Rounding rounding);

} // namespace espalier::elixir
