// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace espalier {

/// One code point at the start of a text, and how many bytes it takes.
struct CodePoint
{
    char32_t value = 0;
    std::size_t length = 0;
};

/// The code point that `bytes` begins with; nullopt if they begin with no valid UTF-8 (surrogates and
/// overlong forms are invalid). Strict, and keeps a byte order mark, where QString does neither.
[[nodiscard]] std::optional<CodePoint> decodeUtf8(std::string_view bytes);

/// Surrogates and numbers past U+10FFFF are no code points.
[[nodiscard]] bool isCodePoint(std::int64_t value);

/// `value` is a code point.
void appendUtf8(std::string &text, char32_t value);

} // namespace espalier
