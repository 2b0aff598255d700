// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/event.h"

#include <QString>

namespace espalier {

class TreeSession;

/// What a supervisor decided about a child that ended, and why: made from the numbers of the decision and from the
/// restart type of the child's spec (S-120 to S-134).
[[nodiscard]] QString verdictSentence(const happened::ChildEnded &end, const TreeSession &session);

/// The rule that a restart type stands for: "permanent children are always restarted".
[[nodiscard]] QString restartRule(Restart restart);

/// "2 of 3 restarts in the last 5 s"
[[nodiscard]] QString restartBudget(int inWindow, int maxRestarts, std::chrono::seconds maxSeconds);

/// For the decision of a supervisor that leaves one below it gone, which gave up: what vanishes from the tree, and why. Empty
/// for all other events.
[[nodiscard]] QString goneSentence(const Event &event, const TreeSession &session);

} // namespace espalier
