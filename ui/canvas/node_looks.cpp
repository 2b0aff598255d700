// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/node_looks.h"

#include <numeric>

namespace espalier {

std::uint32_t NodeCensus::total() const
{
    return std::accumulate(byState.begin(), byState.end(), 0U);
}

std::uint8_t NodeLooks::of(const Node &node)
{
    const bool isFaulty = !node.faults.isEmpty() || node.failingStarts > 0;
    return std::uint8_t(static_cast<std::uint8_t>(node.state) | (isFaulty ? faulty : 0));
}

void NodeLooks::reset(const TreeState &tree)
{
    m_looks.assign(tree.capacity(), absent);
    for (std::size_t number = 0; number < m_looks.size(); ++number) {
        if (const Node *node = tree.find(static_cast<NodeId>(number)))
            m_looks[number] = of(*node);
    }
}

void NodeLooks::update(const TreeState &tree, const TreeChanges &changes)
{
    if (m_looks.size() < tree.capacity())
        m_looks.resize(tree.capacity(), absent);
    // A removed number may have been taken again within the same frame: removals first.
    for (const NodeId node : changes.removed)
        m_looks[static_cast<std::size_t>(node)] = absent;
    for (const auto *list : {&changes.added, &changes.changed}) {
        for (const NodeId id : *list) {
            if (const Node *node = tree.find(id))
                m_looks[static_cast<std::size_t>(id)] = of(*node);
        }
    }
}

NodeCensus NodeLooks::censusBelow(const TreeState &tree, const Node &node) const
{
    NodeCensus census;
    std::vector<const Node *> open{&node};
    while (!open.empty()) {
        const Node &at = *open.back();
        open.pop_back();
        for (const NodeId child : at.children) {
            const std::uint8_t look = child == NodeId::None ? absent : this->at(child);
            if (look == absent)
                continue;
            ++census.byState[look];
            const Node *below = tree.find(child);
            if (below && !below->children.empty())
                open.push_back(below);
        }
    }
    return census;
}

} // namespace espalier
