// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_state.h"

#include <QString>

namespace espalier {

/// What can be done to the selected node.
enum class ProcessAct : std::uint8_t {
    StartChild,
    TerminateChild,
    RestartChild,
    DeleteChild,
    Crash,
    Stop,
    Hang,
    SlowReplies,
    IgnoreShutdown,
    SlowStart,
    FailStarts,
    Flood,
    BreakLinks,
    Send,
    Exit
};

/// Whether an act makes sense, and a sentence for the status bar: what it will do, or why it cannot.
struct ActRule
{
    bool isPossible = false;
    QString sentence = {};
};

[[nodiscard]] ActRule ruleFor(ProcessAct act, const TreeState &tree, NodeId selected);

/// The supervisor that would start a child: the selected one, or that of the selected child; null if there is none.
[[nodiscard]] const Node *startingSupervisor(const TreeState &tree, NodeId selected);

/// The supervisor of the node; null for a root.
[[nodiscard]] const Node *supervisorOf(const TreeState &tree, const Node &node);

/// How `terminate_child` and its kin name the node: its pid under a dynamic supervisor, its id under a static one.
[[nodiscard]] Term childName(const TreeState &tree, const Node &node);

/// Processes linked with the node's, other than its supervisor and its children.
[[nodiscard]] std::vector<Pid> linksBeyondSupervision(const TreeState &tree, const Node &node);

/// Whether a process fills the node now.
[[nodiscard]] bool isAlive(const Node &node);

} // namespace espalier
