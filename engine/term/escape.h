// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace espalier {

/// What Elixir prints as text instead of bytes: letters, punctuation, `\n` and its like.
[[nodiscard]] bool isPrintable(char32_t codePoint);

/// The first `limit` code points of `bytes` are valid UTF-8 and printable.
[[nodiscard]] bool isPrintable(std::string_view bytes, std::size_t limit);

/// Appends `bytes` as they stand between two `quote`s in source text, at most `limit` code points of
/// them. Returns how many bytes that took: less than all of them if the limit cut the rest off.
std::size_t appendEscaped(std::string &text, std::string_view bytes, char quote, std::size_t limit);

} // namespace espalier
