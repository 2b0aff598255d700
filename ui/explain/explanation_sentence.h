// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/explanation.h"
#include "engine/observe/tree_state.h"

#include <QString>

namespace espalier {

class TreeSession;

/// A step of an explanation, for a reader who does not know the rules.
struct ExplainedStep
{
    /// What happened: "cache came back: #PID<0.9.0> takes the place of #PID<0.7.0>".
    QString sentence = {};
    /// The rule that it follows, with its numbers; empty if there is none.
    QString because = {};
    /// The page of the help that tells of the rule; never empty.
    QString topic = {};
    /// The place that it is about; None if that is gone.
    NodeId node = NodeId::None;
    Sequence sequence = 0;
    Time time{0};
    bool operator==(const ExplainedStep &) const = default;
};

/// The step's event must be among the session's; else there is nothing but the number.
[[nodiscard]] ExplainedStep explained(const Step &step, const TreeSession &session);

} // namespace espalier
