// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/observe/event.h"
#include "engine/otp/child_spec.h"

#include <chrono>
#include <deque>

namespace espalier {

/// What a supervisor does about a child that ended by itself.
enum class RestartDecision : std::uint8_t {
    Restart,
    Forget, ///< a clean end
    ReportForget ///< an abnormal end of a temporary child: reported, then forgotten
};

/// The table of S-120.
[[nodiscard]] RestartDecision decideRestart(Restart restart, const Term &reason);

/// How a supervisor ended a child.
struct Termination
{
    ChildKey key = 0;
    Pid pid = {};
    Term reason = {};
    /// It was dead before its turn came (S-176).
    bool wasDead = false;
};

/// Whether a static supervisor reports this as shutdown_error (S-175, S-176).
[[nodiscard]] bool isShutdownError(const ChildSpec &spec, const Termination &termination);
/// The same for a dynamic one.
[[nodiscard]] bool isDynamicShutdownError(const ChildSpec &spec, const Termination &termination);

/// The restart intensity of one supervisor: how many restarts within how many seconds (part J of the rules).
class RestartWindow
{
public:
    RestartWindow(int maxRestarts, std::chrono::seconds maxSeconds)
        : m_maxRestarts(maxRestarts)
        , m_maxSeconds(maxSeconds)
    {}
    /// One that has counted `restarts` already, oldest first.
    RestartWindow(int maxRestarts, std::chrono::seconds maxSeconds,
                  std::deque<std::chrono::seconds> restarts)
        : m_maxRestarts(maxRestarts)
        , m_maxSeconds(maxSeconds)
        , m_restarts(std::move(restarts))
    {}

    /// Counts a restart at `now`. False if it is one too many (S-133). `now` is cut to whole seconds (S-134).
    [[nodiscard]] bool count(std::chrono::nanoseconds now);

    /// As of the last count.
    [[nodiscard]] int size() const { return int(m_restarts.size()); }
    [[nodiscard]] int maxRestarts() const { return m_maxRestarts; }
    [[nodiscard]] std::chrono::seconds maxSeconds() const { return m_maxSeconds; }

private:
    int m_maxRestarts;
    std::chrono::seconds m_maxSeconds;
    /// Oldest first.
    std::deque<std::chrono::seconds> m_restarts;
};

} // namespace espalier
