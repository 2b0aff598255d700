// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace espalier {

// Own functions, not Qt's: Qt's differ between processors and versions, and a journal must not.

/// Mixes `value` into `hash`; order matters.
[[nodiscard]] constexpr std::uint64_t mixHash(std::uint64_t hash, std::uint64_t value)
{
    hash = (hash ^ value) * 0x9e3779b97f4a7c15ULL;
    return hash ^ hash >> 32;
}

/// Eight bytes at a time, the length included.
[[nodiscard]] inline std::uint64_t hashBytes(std::string_view bytes)
{
    std::uint64_t hash = mixHash(0x2545f4914f6cdd1dULL, bytes.size());
    for (; bytes.size() >= 8; bytes.remove_prefix(8)) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data(), 8);
        hash = mixHash(hash, word);
    }
    std::uint64_t rest = 0;
    if (!bytes.empty())
        std::memcpy(&rest, bytes.data(), bytes.size());
    return mixHash(hash, rest);
}

} // namespace espalier
