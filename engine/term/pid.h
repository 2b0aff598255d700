// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <cstdint>

namespace espalier {

/// Names one process for ever (S-001): numbers only grow, none is used twice in one System.
/// Number 0 is the outside: the program around the System, seen as a process by those inside.
struct Pid
{
    std::uint64_t number = 0;

    [[nodiscard]] constexpr bool isOutside() const { return number == 0; }
    /// `#PID<0.12.0>`
    [[nodiscard]] QString toString() const;

    friend constexpr auto operator<=>(Pid, Pid) = default;
};

/// A unique token: one monitor, one call, one timer.
struct Reference
{
    std::uint64_t number = 0;

    [[nodiscard]] constexpr explicit operator bool() const { return number != 0; }
    friend constexpr auto operator<=>(Reference, Reference) = default;
};

/// Spreads numbers that are given out one after the other: 8 in a row stay together, in some order of their own, so that
/// what was made together is found in the same lines of memory; each such group lies anywhere.
constexpr std::size_t spread(std::uint64_t number) noexcept
{
    return static_cast<std::size_t>(((number >> 3) * 0x9e3779b97f4a7c15ULL >> 20) ^ (number & 7));
}

// Unseeded on purpose: a journal must not depend on the hash seed of the program run.
inline std::size_t qHash(Pid pid, std::size_t = 0) noexcept
{
    return spread(pid.number);
}
inline std::size_t qHash(Reference reference, std::size_t = 0) noexcept
{
    return spread(reference.number);
}

} // namespace espalier
