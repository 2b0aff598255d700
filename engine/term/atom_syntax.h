// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace espalier {

// How Elixir 1.14 writes atoms. Shared by inspect and parse, so that each reads the other.

/// The length in bytes of the identifier `text` begins with: a letter or `_`, then letters, digits,
/// `_` and `@`, and one `?` or `!` at the end. Zero if it begins with none. Letters are those of the
/// scripts that Unicode recommends for identifiers.
[[nodiscard]] std::size_t identifierLength(std::string_view text);

/// The length of the alias (`Foo.Bar`, ASCII) `text` begins with; zero if there is none.
[[nodiscard]] std::size_t aliasLength(std::string_view text);

/// The length of the longest operator that may stand bare after a colon; zero if there is none.
[[nodiscard]] std::size_t operatorLength(std::string_view text);

/// `:name` needs no quotes.
[[nodiscard]] bool isBareAtom(std::string_view name);

/// A module's atom: `name` is `Elixir` or `Elixir.Foo.Bar`.
[[nodiscard]] bool isAlias(std::string_view name);

inline constexpr std::string_view aliasPrefix = "Elixir.";

} // namespace espalier
