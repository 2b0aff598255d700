// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/observe/tree_folding.h"

#include <algorithm>

namespace espalier {

// Places of the tree: how they come, go, and are filled.

// --- nodes -----------------------------------------------------------------------------------------

Node &TreeState::Folding::create() const
{
    std::uint32_t index = 0;
    if (tree.m_free.empty()) {
        index = std::uint32_t(tree.m_nodes.size());
        tree.m_nodes.emplace_back();
        tree.m_marks.push_back(Mark::Hidden);
    } else {
        index = tree.m_free.back();
        tree.m_free.pop_back();
    }
    tree.m_nodes[index] = std::make_unique<Node>();
    tree.m_marks[index] = Mark::Hidden;
    tree.m_nodes[index]->id = NodeId{index};
    ++tree.m_size;
    return *tree.m_nodes[index];
}

void TreeState::Folding::touch(const Node &node) const
{
    Mark &mark = tree.m_marks[indexOf(node.id)];
    if (mark == Mark::Clean) {
        mark = Mark::Changed;
        tree.m_touched.push_back(node.id);
    }
}

void TreeState::Folding::show(NodeId top) const
{
    std::vector<NodeId> pending{top};
    while (!pending.empty()) {
        const NodeId id = pending.back();
        pending.pop_back();
        if (id == NodeId::None)
            continue;
        if (tree.m_marks[indexOf(id)] == Mark::Hidden) {
            tree.m_marks[indexOf(id)] = Mark::Added;
            ++tree.m_shown;
            tree.m_touched.push_back(id);
        }
        const std::vector<NodeId> &children = at(id)->children;
        pending.insert(pending.end(), children.begin(), children.end());
    }
}

void TreeState::Folding::addRoot(Node &node) const
{
    node.parent = NodeId::None;
    node.position = std::uint32_t(tree.m_roots.size());
    tree.m_roots.push_back(node.id);
    show(node.id);
}

void TreeState::Folding::detach(const Node &node) const
{
    if (Node *parent = at(node.parent)) {
        std::vector<NodeId> &siblings = parent->children;
        if (node.position >= siblings.size() || siblings[node.position] != node.id)
            return; // never placed
        if (parent->kind == ProcessKind::DynamicSupervisor) {
            siblings[node.position] = NodeId::None;
            tree.m_holes[parent->id].push_back(node.position);
            if (tree.m_holes[parent->id].size() == siblings.size()) {
                siblings.clear();
                tree.m_holes.remove(parent->id);
            }
            return;
        }
        erase(siblings, node.position);
    } else if (node.position < tree.m_roots.size() && tree.m_roots[node.position] == node.id) {
        erase(tree.m_roots, node.position);
    }
}

void TreeState::Folding::erase(std::vector<NodeId> &places, std::uint32_t position) const
{
    places.erase(places.begin() + position);
    for (std::uint32_t i = position; i < places.size(); ++i)
        at(places[i])->position = i;
}

void TreeState::Folding::remove(NodeId top) const
{
    detach(*at(top));
    std::vector<NodeId> pending{top};
    while (!pending.empty()) {
        const NodeId id = pending.back();
        pending.pop_back();
        if (id == NodeId::None)
            continue;
        Node &node = *at(id);
        if (id != top && isLiving(node) && !isHidden(node)) {
            addRoot(node);
            continue;
        }
        pending.insert(pending.end(), node.children.begin(), node.children.end());
        discard(node);
    }
}

void TreeState::Folding::discard(const Node &node) const
{
    const std::uint32_t index = indexOf(node.id);
    countEntry(node, -1);
    if (const Node *parent = at(node.parent))
        tree.m_entries.remove({parent->pid, node.key});
    if (const auto known = tree.m_byPid.constFind(node.pid);
        known != tree.m_byPid.constEnd() && *known == node.id)
        tree.m_byPid.erase(known);
    tree.m_holes.remove(node.id);
    const bool wasTold = tree.m_marks[index] == Mark::Clean || tree.m_marks[index] == Mark::Changed;
    tree.m_counts.restarting -= node.state == NodeState::Restarting;
    tree.m_shown -= tree.m_marks[index] != Mark::Hidden;
    (wasTold ? tree.m_freed : tree.m_free).push_back(index);
    tree.m_marks[index] = Mark::Hidden;
    tree.m_nodes[index].reset();
    --tree.m_size;
}

void TreeState::Folding::setState(Node &node, NodeState state) const
{
    tree.m_counts.restarting += (state == NodeState::Restarting)
                                - (node.state == NodeState::Restarting);
    countActive(node, int(state == NodeState::Running || state == NodeState::Starting
                          || state == NodeState::Hanging)
                          - int(isLiving(node)));
    node.state = state;
    touch(node);
}

// --- counts, as count_children gives them ----------------------------------------------------------

void TreeState::Folding::countActive(const Node &node, int by) const
{
    Node *parent = at(node.parent);
    if (by == 0 || !parent || !parent->supervisor)
        return;
    parent->supervisor->active += by;
    touch(*parent);
}

void TreeState::Folding::countEntry(const Node &node, int by) const
{
    Node *parent = at(node.parent);
    if (!parent || !parent->supervisor || !node.spec)
        return;
    SupervisorState &state = *parent->supervisor;
    state.specs += by;
    (node.spec->type == ChildType::Supervisor ? state.supervisors : state.workers) += by;
    if (by < 0 && isLiving(node))
        --state.active;
    touch(*parent);
}

// --- a process takes a place -----------------------------------------------------------------------

void TreeState::Folding::fill(Node &place, Node &newcomer) const
{
    if (place.pid != newcomer.pid && tree.m_byPid.value(place.pid, NodeId::None) == place.id)
        tree.m_byPid.remove(place.pid);
    place.pid = newcomer.pid;
    place.kind = newcomer.kind;
    place.threading = newcomer.threading;
    place.trapsExits = newcomer.trapsExits;
    for (const Fault fault : faultsOfProcesses)
        place.faults.set(fault, newcomer.faults.has(fault));
    place.module = newcomer.module;
    place.name = newcomer.name;
    place.started = newcomer.started;
    tree.m_byPid.insert(place.pid, place.id);
    if (newcomer.supervisor)
        takeChildren(place, newcomer);
    setState(place, newcomer.state);
    const std::uint32_t index = indexOf(newcomer.id);
    tree.m_nodes[index].reset();
    tree.m_free.push_back(index);
    --tree.m_size;
}

void TreeState::Folding::takeChildren(Node &place, Node &newcomer) const
{
    QHash<Term, NodeId> former;
    const std::vector<NodeId> before = std::exchange(place.children, {});
    for (const NodeId id : before) {
        if (id != NodeId::None)
            former.insert(at(id)->childId, id);
    }
    tree.m_holes.remove(place.id);
    const std::uint64_t restarts = place.supervisor ? place.supervisor->restarts : 0;
    place.supervisor = std::move(newcomer.supervisor);
    place.supervisor->restarts += restarts;
    for (const NodeId id : newcomer.children) {
        Node &child = *at(id);
        const auto old = former.constFind(child.childId);
        Node &taken = old == former.constEnd() ? child : *at(*old);
        if (&taken != &child) {
            former.erase(old);
            replace(taken, child, place);
        }
        taken.parent = place.id;
        taken.position = std::uint32_t(place.children.size());
        place.children.push_back(taken.id);
        if (!isHidden(place))
            show(taken.id);
    }
    for (const NodeId id : std::as_const(former)) {
        Node &gone = *at(id);
        gone.parent = NodeId::None; // counted with the supervisor that is no more
        if (isLiving(gone))
            addRoot(gone);
        else
            remove(id);
    }
    std::uint32_t last = 0;
    for (const NodeId id : before) {
        const Node *stayed = id == NodeId::None ? nullptr : at(id);
        if (!stayed || stayed->parent != place.id)
            continue;
        if (stayed->position < last) {
            tree.m_reordered.push_back(place.id);
            break;
        }
        last = stayed->position;
    }
}

void TreeState::Folding::replace(Node &old, Node &child, const Node &supervisor) const
{
    if (isLiving(old)) { // an orphan of the former supervisor lives on by itself
        Node &orphan = create();
        orphan.pid = old.pid;
        orphan.kind = old.kind;
        orphan.module = old.module;
        orphan.name = old.name;
        orphan.started = old.started;
        orphan.state = old.state;
        tree.m_byPid.insert(orphan.pid, orphan.id);
        addRoot(orphan);
    }
    old.parent = NodeId::None; // the new supervisor's counts have the entry already
    old.key = child.key;
    old.spec = child.spec;
    const NodeState state = child.state;
    if (isLiving(child)) {
        fill(old, child);
    } else {
        setState(old, state);
        tree.m_nodes[indexOf(child.id)].reset();
        tree.m_free.push_back(indexOf(child.id));
        --tree.m_size;
    }
    tree.m_entries.insert({supervisor.pid, old.key}, old.id);
    touch(old);
}

void TreeState::Folding::countRestart(Node &place, Node &supervisor) const
{
    ++place.restarts;
    ++tree.m_counts.restarts;
    if (supervisor.supervisor)
        ++supervisor.supervisor->restarts;
}

void TreeState::Folding::addLife(Node &place, Life life) const
{
    place.lives.push_back(std::move(life));
    if (place.lives.size() > livesKept)
        place.lives.erase(place.lives.begin());
}

} // namespace espalier
