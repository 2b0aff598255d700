// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/node_marks.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace espalier {

namespace {

using Fate = ForetoldNode::Fate;

Fate fateOf(PredictedStep::Kind kind)
{
    switch (kind) {
    case PredictedStep::Kind::Ends:
    case PredictedStep::Kind::FailsToStart:
    case PredictedStep::Kind::WaitsForEver: // is no fate at all: see below
        return Fate::Ends;
    case PredictedStep::Kind::Starts:
        return Fate::Restarts;
    case PredictedStep::Kind::StaysDown:
        return Fate::StaysDown;
    case PredictedStep::Kind::GivesUp:
        break;
    }
    return Fate::GivesUp;
}

} // namespace

QHash<NodeId, ForetoldNode> foretoldNodes(const Prediction &prediction)
{
    QHash<NodeId, ForetoldNode> nodes;
    int order = 0;
    for (const PredictedStep &step : prediction.steps) {
        ++order;
        if (step.node == NodeId::None || step.kind == PredictedStep::Kind::WaitsForEver)
            continue; // nothing becomes of whom a supervisor waits for in vain
        const auto known = nodes.constFind(step.node);
        // A supervisor that gives up ends, too, and may be restarted by its own.
        const bool isKnown = known != nodes.constEnd() && step.kind == PredictedStep::Kind::Ends
                             && known->fate == Fate::GivesUp;
        const bool gaveUp = known != nodes.constEnd()
                            && (known->gaveUp || known->fate == Fate::GivesUp);
        if (!isKnown)
            nodes[step.node] = {fateOf(step.kind), order, gaveUp};
    }
    // Of what comes of each only the last is marked: so the marks are counted, not the steps.
    std::vector<ForetoldNode *> marked;
    for (ForetoldNode &node : nodes)
        marked.push_back(&node);
    std::ranges::sort(marked, {}, &ForetoldNode::order);
    for (std::size_t rank = 0; rank < marked.size(); ++rank)
        marked[rank]->order = int(rank) + 1;
    return nodes;
}

QString fateName(Fate fate)
{
    switch (fate) {
    case Fate::Ends:
        return QCoreApplication::translate("espalier::ForetoldNode", "ends");
    case Fate::Restarts:
        return QCoreApplication::translate("espalier::ForetoldNode", "restarts");
    case Fate::StaysDown:
        return QCoreApplication::translate("espalier::ForetoldNode", "stays down");
    case Fate::GivesUp:
        break;
    }
    return QCoreApplication::translate("espalier::ForetoldNode", "gives up");
}

QString fateName(const ForetoldNode &node)
{
    if (node.gaveUp && node.fate == Fate::Restarts)
        return QCoreApplication::translate("espalier::ForetoldNode", "gives up, restarts");
    return fateName(node.fate);
}

} // namespace espalier
