// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/utf8.h"

namespace espalier {

std::optional<CodePoint> decodeUtf8(std::string_view bytes)
{
    if (bytes.empty())
        return std::nullopt;
    const auto byte = [bytes](std::size_t at) {
        return static_cast<char32_t>(static_cast<unsigned char>(bytes[at]));
    };
    const char32_t lead = byte(0);
    if (lead < 0x80)
        return CodePoint{.value = lead, .length = 1};
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || bytes.size() < length)
        return std::nullopt;
    char32_t value = lead & (0x7fU >> length);
    for (std::size_t at = 1; at < length; ++at) {
        if ((byte(at) & 0xc0U) != 0x80)
            return std::nullopt;
        value = value << 6 | (byte(at) & 0x3fU);
    }
    static constexpr char32_t least[] = {0x80, 0x800, 0x10000};
    if (value < least[length - 2] || !isCodePoint(static_cast<std::int64_t>(value)))
        return std::nullopt;
    return CodePoint{.value = value, .length = length};
}

bool isCodePoint(std::int64_t value)
{
    return value >= 0 && value <= 0x10ffff && (value < 0xd800 || value > 0xdfff);
}

void appendUtf8(std::string &text, char32_t value)
{
    const auto append = [&text](char32_t byte) { text += static_cast<char>(byte); };
    if (value < 0x80) {
        append(value);
        return;
    }
    const int following = value < 0x800 ? 1 : value < 0x10000 ? 2 : 3;
    static constexpr char32_t marks[] = {0xc0, 0xe0, 0xf0};
    append(marks[following - 1] | value >> 6 * following);
    for (int left = following - 1; left >= 0; --left)
        append(0x80U | (value >> 6 * left & 0x3fU));
}

} // namespace espalier
