// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/count_history.h"

namespace espalier {

void CountHistory::addAll(const TreeState &tree)
{
    for (std::size_t id = 0; id < tree.capacity(); ++id)
        addNode(tree, static_cast<NodeId>(id));
}

void CountHistory::add(const TreeState &tree, const TreeChanges &changes)
{
    for (const NodeId id : changes.removed)
        m_samples.remove(id);
    for (const NodeId id : changes.added)
        addNode(tree, id);
    for (const NodeId id : changes.changed)
        addNode(tree, id);
}

const std::deque<CountHistory::Sample> *CountHistory::samples(NodeId supervisor) const
{
    const auto found = m_samples.constFind(supervisor);
    return found == m_samples.cend() ? nullptr : &*found;
}

void CountHistory::addNode(const TreeState &tree, NodeId id)
{
    const Node *node = tree.find(id);
    if (!node || !node->supervisor)
        return;
    const SupervisorState &state = *node->supervisor;
    std::deque<Sample> &samples = m_samples[id];
    const Sample sample{.seconds = std::chrono::duration<double>(tree.time()).count(),
                        .specs = state.specs,
                        .active = state.active,
                        .supervisors = state.supervisors,
                        .workers = state.workers};
    if (!samples.empty()) {
        const Sample &last = samples.back();
        if (last.specs == sample.specs && last.active == sample.active
            && last.supervisors == sample.supervisors && last.workers == sample.workers)
            return;
    }
    samples.push_back(sample);
    if (samples.size() > samplesKept)
        samples.pop_front();
}

} // namespace espalier
