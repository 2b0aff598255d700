// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace espalier::elixir {

/// What a backslash makes of the character behind it: `n` a line feed; most characters stay what they are.
[[nodiscard]] char32_t simpleEscape(char32_t c);

/// `raw` with all its escapes resolved; or what is wrong with one, in Elixir's words.
[[nodiscard]] tl::expected<std::string, QString> resolveEscapes(std::string_view raw);

/// `U+0041`
[[nodiscard]] QString codePointText(char32_t c);

/// The column, from 1, behind `line`.
[[nodiscard]] int columnAt(std::string_view line);

} // namespace espalier::elixir
