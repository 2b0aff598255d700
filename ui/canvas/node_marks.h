// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/prediction.h"
#include "ui/node_set.h"

#include <QHash>
#include <QString>

#include <optional>

namespace espalier {

/// What a prediction says of one node.
struct ForetoldNode
{
    enum class Fate : std::uint8_t { Ends, Restarts, StaysDown, GivesUp };
    Fate fate = Fate::Ends;
    /// Which of the steps, from 1; 0: not said.
    int order = 0;
    /// Before that.
    bool gaveUp = false;
};

/// What the window says about nodes on top of what they are: all of it goes when it is no longer asked for.
struct NodeMarks
{
    /// Of a search: these stand out, all others step back. Nullopt: nothing is searched.
    std::optional<NodeSet> found = {};
    /// Of an explanation.
    std::vector<NodeId> causes = {};
    std::vector<NodeId> consequences = {};
    /// Of a prediction.
    QHash<NodeId, ForetoldNode> foretold = {};
    /// Somebody is asked what will happen: an explanation of what did would give it away.
    bool isAsking = false;
};

/// One fate per node: what it comes to in the end.
[[nodiscard]] QHash<NodeId, ForetoldNode> foretoldNodes(const Prediction &prediction);
/// "ends", "restarts", "stays down", "gives up"
[[nodiscard]] QString fateName(ForetoldNode::Fate fate);
/// The same; and of one that restarts, that it gave up before.
[[nodiscard]] QString fateName(const ForetoldNode &node);

} // namespace espalier
