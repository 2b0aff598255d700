// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/term.h"

#include <chrono>
#include <cstdint>
#include <optional>

namespace espalier {

/// What can be done to a process to see how its tree takes it. The last four stay until they are taken away.
enum class Fault : std::uint8_t {
    Raise, ///< raises RuntimeError "boom" inside the next callback
    Stop, ///< stops with `:normal`, as if the next callback returned `{:stop, :normal, state}`; a supervisor, too
    Hang, ///< loops for ever instead of serving the next message
    SlowReplies, ///< each call waits `slowReplyTime` before it is handled, and all else waits behind it
    IgnoreShutdown, ///< traps exits, and does not mind its parent's `:shutdown`
    SlowStart, ///< its supervisor's next starts of this child take `slowStartTime` longer
    FailStart ///< its supervisor's next starts of this child fail, so many of them
};

constexpr std::chrono::milliseconds slowReplyTime{2000};
constexpr std::chrono::milliseconds slowStartTime{3000};
/// Unless another number is asked for.
constexpr int failingStarts = 3;
constexpr int mostFailingStarts = 1000;

/// `:raise`, `:hang`, `:slow_replies`, …: what an act in the journal is called.
[[nodiscard]] Atom toAtom(Fault fault);
/// The fault that has this name, or that a tuple is tagged with.
[[nodiscard]] std::optional<Fault> faultOf(const Term &term);

/// Which faults are on a process, in a byte.
class Faults
{
public:
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    [[nodiscard]] constexpr bool has(Fault fault) const { return m_bits & bit(fault); }
    constexpr void set(Fault fault, bool on)
    {
        m_bits = std::uint8_t(on ? m_bits | bit(fault) : m_bits & ~bit(fault));
    }

private:
    [[nodiscard]] static constexpr std::uint8_t bit(Fault fault)
    {
        return std::uint8_t(1U << unsigned(fault));
    }

    std::uint8_t m_bits = 0;
};

} // namespace espalier
