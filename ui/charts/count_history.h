// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_state.h"

#include <QHash>

#include <deque>

namespace espalier {

/// How `count_children` of each supervisor went over time: a sample whenever it changed, once a frame at most.
class CountHistory
{
public:
    /// Per supervisor; older ones are dropped.
    static constexpr std::size_t samplesKept = 600;

    struct Sample
    {
        double seconds = 0;
        int specs = 0;
        int active = 0;
        int supervisors = 0;
        int workers = 0;
    };

    void clear() { m_samples.clear(); }
    /// Everything that is there now.
    void addAll(const TreeState &tree);
    void add(const TreeState &tree, const TreeChanges &changes);

    /// Oldest first; null if the node is no supervisor.
    [[nodiscard]] const std::deque<Sample> *samples(NodeId supervisor) const;

private:
    void addNode(const TreeState &tree, NodeId id);

    QHash<NodeId, std::deque<Sample>> m_samples;
};

} // namespace espalier
