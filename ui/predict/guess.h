// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/node_marks.h"

#include <QMap>
#include <QStringList>

namespace espalier {

class TreeSession;

/// What becomes of processes, by what they are called: places may be made anew while their supervisor restarts.
using Fates = QMap<QString, ForetoldNode::Fate>;

/// What these events made of the processes; bookkeeping aside.
void addFates(Fates &fates, const TreeSession &session, const std::vector<Event> &events);

/// A guess beside what happened.
struct Grade
{
    int right = 0;
    /// Processes that something happened to, or was guessed to.
    int all = 0;
    /// One line for each that was not right.
    QStringList mistakes = {};
};
/// Ending for good and staying down are the same to who watches.
[[nodiscard]] Grade grade(const Fates &guessed, const Fates &happened);

} // namespace espalier
