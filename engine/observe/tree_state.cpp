// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/observe/tree_state.h"

#include "engine/observe/tree_folding.h"

#include <algorithm>

namespace espalier {

TreeState::TreeState() = default;
TreeState::~TreeState() = default;
TreeState::TreeState(TreeState &&) noexcept = default;
TreeState &TreeState::operator=(TreeState &&) noexcept = default;

void TreeState::apply(const Event &event)
{
    Q_ASSERT(event.sequence > m_sequence);
    m_sequence = event.sequence;
    m_time = event.time;
    std::visit(Folding{*this, event}, event.data);
}

const Node *TreeState::find(NodeId id) const
{
    return Folding::indexOf(id) < m_nodes.size() ? m_nodes[Folding::indexOf(id)].get() : nullptr;
}

const Node &TreeState::node(NodeId id) const
{
    const Node *found = find(id);
    Q_ASSERT(found);
    return *found;
}

NodeId TreeState::nodeOf(Pid pid) const
{
    return m_byPid.value(pid, NodeId::None);
}

std::vector<Pid> TreeState::links(Pid pid) const
{
    return m_links.value(pid);
}

std::vector<Pid> TreeState::monitors(Pid pid) const
{
    std::vector<Pid> targets;
    for (const auto &[reference, target] : m_monitors.value(pid))
        targets.push_back(target);
    std::sort(targets.begin(), targets.end());
    targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
    return targets;
}

TreeChanges TreeState::takeChanges()
{
    TreeChanges changes{.reordered = std::exchange(m_reordered, {})};
    for (const NodeId id : std::exchange(m_touched, {})) {
        if (!m_nodes[Folding::indexOf(id)])
            continue;
        Mark &mark = m_marks[Folding::indexOf(id)];
        if (mark == Mark::Added)
            changes.added.push_back(id);
        else if (mark == Mark::Changed)
            changes.changed.push_back(id);
        else
            continue; // named already, or not shown
        mark = Mark::Clean;
    }
    for (const std::uint32_t index : std::exchange(m_freed, {})) {
        changes.removed.push_back(NodeId{index});
        m_free.push_back(index);
    }
    return changes;
}

} // namespace espalier
