// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/observe/event.h"

#include <functional>
#include <optional>
#include <vector>

namespace espalier {

/// One fact of a story that the journal tells. Bookkeeping (links, monitors, names, reports) is no fact.
struct Step
{
    enum class Kind : std::uint8_t {
        OutsideAct, ///< done from outside
        Crash, ///< ended by itself, abnormally
        Exit, ///< ended by itself, or by an exit signal of a process that is not its supervisor
        Killed, ///< by the exit signal `:kill`, not from its supervisor
        LinkPropagation, ///< ended by the exit signal that came along the link with `by`
        SupervisorTerminated, ///< ended by its supervisor, `by`
        Restarted, ///< `by` put `subject` in the place of a process that ended
        NotRestarted, ///< `by` left the place of `subject` empty
        GaveUp, ///< the supervisor `subject` ends, because `by` ended once too often
        StartFailed, ///< `by` could not start a child again in the place of `subject`
        Retried, ///< `by` tries that once more
        Other ///< anything else: a first start (by `by`), a hang, or bookkeeping that was asked for
    };
    Sequence sequence = 0;
    Kind kind = Kind::Other;
    Pid subject = {};
    /// Outside where nobody else has a part in it.
    Pid by = {};
    /// The event (ChildEnded, or RestartCounted of a retry) with which `by`, or the subject itself, decided this; 0 if
    /// it did not decide.
    Sequence decision = 0;
    bool operator==(const Step &) const = default;
};

/// Why an event happened, and what came of it.
struct Explanation
{
    /// From the first failure, or from what was done from outside, to the event itself.
    std::vector<Step> causes = {};
    /// In the order of the journal.
    std::vector<Step> consequences = {};
    /// The chain begins earlier than what is known.
    bool earlier = false;
    /// There are more consequences than those.
    bool more = false;
};

/// Events to look at: contiguous in their numbers, up to `last`. `at` answers null for those that are gone.
struct EventRange
{
    std::function<const Event *(Sequence)> at = {};
    Sequence last = 0;
};

struct ExplanationLimits
{
    std::size_t steps = 200; ///< of causes and of consequences
    std::size_t events = 50'000; ///< looked at in one direction
};

/// Follows the causes that the journal records. A supervisor does one thing after another, so the cause of its second
/// restart is its first; such neighbours are no reason, and are left out. Empty if the event is not known.
[[nodiscard]] Explanation explain(const EventRange &events, Sequence event,
                                  const ExplanationLimits &limits = {});

/// The last cause in the explanation before the event itself; nothing where it has none.
[[nodiscard]] std::optional<Step> nearestCause(const EventRange &events, Sequence event);

} // namespace espalier
