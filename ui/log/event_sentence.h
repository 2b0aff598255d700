// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_state.h"

#include <QString>

namespace espalier {

class TreeSession;

/// How much an event matters to somebody who reads along.
enum class EventWeight : std::uint8_t {
    Detail, ///< bookkeeping: links, names, reports that repeat what another line says
    Lifecycle, ///< a process came, went, or was put back
    Error ///< as Lifecycle, and something went wrong
};

[[nodiscard]] EventWeight weightOf(const Event &event, const TreeSession &session);

/// What the event's process did or suffered, in plain words that go on after its name: "crashed: …",
/// "restarts cache: permanent children are always restarted; 1 of 3 restarts in the last 5 s".
/// The numbers are those of the engine's decision.
[[nodiscard]] QString eventSentence(const Event &event, const TreeSession &session);

/// The process that a reader would want to look at: the child rather than the supervisor that speaks of it.
[[nodiscard]] Pid subjectOf(const Event &event);

/// An exit reason in plain words: "crashed: RuntimeError, boom".
[[nodiscard]] QString exitWords(const Term &reason);

/// The end of an earlier life in plain words; or why the process did not even start.
[[nodiscard]] QString lifeWords(const Life &life);

/// Seconds with three decimals, right for columns and tooltips.
[[nodiscard]] QString timeText(Time time);

} // namespace espalier
