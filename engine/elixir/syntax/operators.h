// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/syntax/token.h"

#include <optional>
#include <string_view>

namespace espalier::elixir {

struct OperatorSpelling
{
    std::string_view text;
    TokenKind kind;
    Atom name;
};

/// The longest operator that `text` begins with; null if there is none. Words (`and`, `in`) are none here.
[[nodiscard]] const OperatorSpelling *operatorAt(std::string_view text);

/// How long the operator or bracket pair is that may stand behind a colon as an atom (`:+`, `:{}`); zero if there is none.
[[nodiscard]] std::size_t atomOperatorLength(std::string_view text);

/// As above, for what may stand before a colon as a key (`+: 1`).
[[nodiscard]] std::size_t keyOperatorLength(std::string_view text);

struct Binding
{
    int strength = 0;
    bool toTheRight = false;
};

/// How strongly a token binds as an operator between two operands; nullopt if it is none.
[[nodiscard]] std::optional<Binding> bindingOf(TokenKind kind);

// What an operator before its operand leaves to it.
inline constexpr int captureStrength = 90;
/// The `|` of `%{map | key: value}`.
inline constexpr int pipeStrength = 70;

} // namespace espalier::elixir
