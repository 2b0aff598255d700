// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/syntax/parse_program.h"

#include <string>
#include <string_view>

namespace espalier::elixir {

/// Whether more lines may make it a program.
[[nodiscard]] bool wantsMoreLines(std::string_view source);

/// Reads what was entered as input `number`; its lines count from that. An operator in front goes on with the value before:
/// `|> Enum.sum()`. The argument of `h` at the root becomes its text.
[[nodiscard]] tl::expected<Ast, SyntaxError> parseShellInput(std::string_view source, int number);

} // namespace espalier::elixir
