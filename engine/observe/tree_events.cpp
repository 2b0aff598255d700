// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/observe/tree_folding.h"

#include <algorithm>

namespace espalier {

// What each event does to the places of the tree.

// --- supervisors that wait -------------------------------------------------------------------------

void TreeState::Folding::waitFor(QHash<Pid, Pid> &waits, Pid supervisor, Pid child,
                                 int SupervisorState::*count) const
{
    const Node *node = at(tree.nodeOf(supervisor));
    if (!node || !node->supervisor || node->pid != supervisor || waits.contains(child))
        return;
    waits.insert(child, supervisor);
    ++((*node->supervisor).*count);
    touch(*node);
}

void TreeState::Folding::waitNoMore(QHash<Pid, Pid> &waits, int SupervisorState::*count) const
{
    const auto wait = waits.constFind(event.pid);
    if (wait == waits.cend())
        return;
    const Pid supervisor = *wait;
    waits.erase(wait);
    const Node *node = at(tree.nodeOf(supervisor));
    if (!node || !node->supervisor || node->pid != supervisor)
        return;
    --((*node->supervisor).*count);
    touch(*node);
}

void TreeState::Folding::operator()(const happened::ExitSent &sent) const
{
    const Node *child = at(tree.nodeOf(sent.to));
    const Node *sender = subject();
    if (!sent.linked && child && sender && child->parent == sender->id && child->pid == sent.to
        && isLiving(*child))
        waitFor(tree.m_ending, event.pid, sent.to, &SupervisorState::ending);
}

// --- events about processes ------------------------------------------------------------------------

void TreeState::Folding::operator()(const happened::Spawned &spawned)
{
    ++tree.m_counts.spawned;
    ++tree.m_counts.processes;
    Node &node = create();
    node.pid = event.pid;
    node.kind = spawned.kind;
    node.module = spawned.module;
    node.threading = spawned.threading;
    node.started = event.time;
    node.state = spawned.kind == ProcessKind::Plain ? NodeState::Running : NodeState::Starting;
    tree.m_byPid.insert(event.pid, node.id);
    const Node *parent = at(tree.nodeOf(spawned.parent));
    if (!parent || !parent->isSupervisor())
        addRoot(node);
    else if (node.state == NodeState::Starting)
        waitFor(tree.m_starting, spawned.parent, event.pid, &SupervisorState::starting);
    if (spawned.linked && parent && !parent->isSupervisor())
        link(event.pid, spawned.parent);
    node.parentIsOutside = spawned.parent.isOutside();
}

void TreeState::Folding::operator()(const happened::Initialised &)
{
    waitNoMore(tree.m_starting, &SupervisorState::starting);
    if (Node *node = subject())
        setState(*node, NodeState::Running);
}

void TreeState::Folding::operator()(const happened::Registered &registered)
{
    if (Node *node = subject()) {
        node->name = registered.name;
        touch(*node);
    }
}

void TreeState::Folding::operator()(const happened::Unregistered &)
{
    if (Node *node = subject()) {
        node->name = {};
        touch(*node);
    }
}

void TreeState::Folding::operator()(const happened::Exited &exited)
{
    --tree.m_counts.processes;
    tree.m_counts.crashes += exited.crashed;
    unlinkAll();
    const Pid starter = tree.m_starting.value(event.pid);
    waitNoMore(tree.m_starting, &SupervisorState::starting);
    waitNoMore(tree.m_ending, &SupervisorState::ending);
    tree.m_unstarted.remove(event.pid);
    Node *node = subject();
    if (!node)
        return;
    Life life{.pid = event.pid,
              .started = node->started,
              .ended = event.time,
              .reason = exited.reason,
              .sequence = event.sequence,
              .remains = exited.remains};
    if (isHidden(*node)) {
        if (!starter.isOutside())
            tree.m_unstarted.insert(starter, std::move(life));
        return remove(node->id);
    }
    for (const Fault fault : faultsOfProcesses)
        node->faults.set(fault, false);
    addLife(*node, std::move(life));
    if (node->supervisor)
        supervisorExited(*node);
    if (node->parent != NodeId::None) {
        // Until its supervisor says what follows; mostly it restarts it.
        const Node &parent = *at(node->parent);
        if (tree.nodeOf(parent.pid) == parent.id && isLiving(parent))
            return setState(*node, NodeState::Restarting);
        if (parent.kind == ProcessKind::DynamicSupervisor)
            return remove(node->id);
        return setState(*node, NodeState::Undefined);
    }
    setState(*node, NodeState::Dead);
    if (!node->parentIsOutside)
        return remove(node->id);
    tree.m_tombstones.push_back(node->id);
    if (tree.m_tombstones.size() > tombstonesKept) {
        const NodeId oldest = tree.m_tombstones.front();
        tree.m_tombstones.erase(tree.m_tombstones.begin());
        remove(oldest);
    }
}

void TreeState::Folding::setStartFaults(Node &node, int failing, bool slow) const
{
    if (node.failingStarts == failing && node.faults.has(Fault::SlowStart) == slow)
        return;
    node.failingStarts = std::uint16_t(failing);
    node.faults.set(Fault::SlowStart, slow);
    touch(node);
}

void TreeState::Folding::supervisorExited(Node &node) const
{
    const std::vector<NodeId> children = node.children;
    for (const NodeId id : children) {
        Node *child = at(id);
        if (!child)
            continue;
        tree.m_entries.remove({node.pid, child->key});
        setStartFaults(*child, 0, false);
        if (isLiving(*child))
            continue;
        if (node.kind == ProcessKind::DynamicSupervisor)
            remove(id);
        else
            setState(*child, NodeState::Undefined);
    }
}

void TreeState::Folding::operator()(const happened::TrapExitSet &set)
{
    if (Node *node = subject()) {
        node->trapsExits = set.trapping;
        touch(*node);
    }
}

void TreeState::Folding::operator()(const happened::Hanging &)
{
    if (Node *node = subject())
        setState(*node, NodeState::Hanging);
}

void TreeState::Folding::operator()(const happened::FaultChanged &changed)
{
    if (Node *node = subject()) {
        node->faults.set(changed.fault, changed.on);
        touch(*node);
    }
}

// --- links and monitors ----------------------------------------------------------------------------

void TreeState::Folding::link(Pid one, Pid other) const
{
    for (const auto &[from, to] : {std::pair(one, other), std::pair(other, one)}) {
        std::vector<Pid> &partners = tree.m_links[from];
        const auto place = std::lower_bound(partners.begin(), partners.end(), to);
        if (place == partners.end() || *place != to)
            partners.insert(place, to);
    }
}

void TreeState::Folding::unlink(Pid from, Pid to) const
{
    const auto partners = tree.m_links.find(from);
    if (partners == tree.m_links.end())
        return;
    std::erase(*partners, to);
    if (partners->empty())
        tree.m_links.erase(partners);
}

void TreeState::Folding::unlinkAll() const
{
    for (const Pid partner : tree.m_links.take(event.pid))
        unlink(partner, event.pid);
    tree.m_monitors.remove(event.pid);
}

void TreeState::Folding::touchBoth(Pid other) const
{
    for (const NodeId id : {tree.nodeOf(event.pid), tree.nodeOf(other)}) {
        if (const Node *node = at(id))
            touch(*node);
    }
}

void TreeState::Folding::operator()(const happened::Linked &linked)
{
    link(event.pid, linked.other);
    touchBoth(linked.other);
}

void TreeState::Folding::operator()(const happened::Unlinked &unlinked)
{
    unlink(event.pid, unlinked.other);
    unlink(unlinked.other, event.pid);
    touchBoth(unlinked.other);
}

void TreeState::Folding::operator()(const happened::Monitoring &monitoring)
{
    if (const Node *node = subject(); node && !node->isSupervisor())
        tree.m_monitors[event.pid].emplace_back(monitoring.reference, monitoring.target);
}

void TreeState::Folding::operator()(const happened::Demonitored &demonitored)
{
    const auto monitors = tree.m_monitors.find(event.pid);
    if (monitors == tree.m_monitors.end())
        return;
    std::erase_if(*monitors, [&demonitored](const auto &monitor) {
        return monitor.first == demonitored.reference;
    });
}

// --- events about entries --------------------------------------------------------------------------

Node *TreeState::Folding::entry(ChildKey key) const
{
    return at(tree.m_entries.value({event.pid, key}, NodeId::None));
}

void TreeState::Folding::operator()(const happened::SupervisorStarted &started)
{
    Node *node = subject();
    if (!node)
        return;
    node->supervisor = std::make_unique<SupervisorState>();
    node->supervisor->flags = started.flags;
    touch(*node);
}

void TreeState::Folding::operator()(const happened::ChildAdded &added)
{
    Node *supervisor = subject();
    if (!supervisor)
        return;
    Node &node = create();
    node.parent = supervisor->id;
    node.key = added.key;
    node.spec = added.spec;
    node.childId = added.spec->id;
    node.module = added.spec->start.module;
    node.kind = added.spec->type == ChildType::Supervisor ? ProcessKind::Supervisor
                                                          : ProcessKind::Worker;
    node.state = NodeState::Undefined;
    tree.m_entries.insert({event.pid, added.key}, node.id);
    place(*supervisor, node, added.position);
    countEntry(node, 1);
    if (!isHidden(*supervisor))
        show(node.id);
}

void TreeState::Folding::place(Node &supervisor, Node &node, std::size_t position) const
{
    std::vector<NodeId> &siblings = supervisor.children;
    if (supervisor.kind == ProcessKind::DynamicSupervisor) {
        const auto holes = tree.m_holes.find(supervisor.id);
        if (holes != tree.m_holes.end() && !holes->empty()) {
            node.position = holes->back();
            holes->pop_back();
            siblings[node.position] = node.id;
            return;
        }
        position = siblings.size();
    }
    position = std::min(position, siblings.size());
    siblings.insert(siblings.begin() + std::ptrdiff_t(position), node.id);
    for (std::size_t i = position; i < siblings.size(); ++i)
        at(siblings[i])->position = std::uint32_t(i);
}

void TreeState::Folding::operator()(const happened::ChildStarted &started)
{
    Node *place = entry(started.key);
    Node *newcomer = at(tree.nodeOf(started.child));
    if (!place || !newcomer)
        return;
    if (started.restart) {
        if (Node *supervisor = subject())
            countRestart(*place, *supervisor);
    }
    if (newcomer != place && isHidden(*newcomer))
        fill(*place, *newcomer);
    touch(*place);
}

void TreeState::Folding::operator()(const happened::ChildEnded &ended)
{
    using Verdict = happened::ChildEnded::Verdict;
    if (ended.verdict == Verdict::GiveUp) {
        ++tree.m_counts.gaveUp;
        if (Node *supervisor = subject(); supervisor && supervisor->supervisor) {
            supervisor->supervisor->gaveUp = true;
            touch(*supervisor);
        }
    }
    Node *node = entry(ended.key);
    if (node && !isLiving(*node))
        setState(*node,
                 ended.verdict == Verdict::Restart ? NodeState::Restarting : NodeState::Undefined);
}

void TreeState::Folding::operator()(const happened::ChildRestarting &restarting)
{
    Node *node = entry(restarting.key);
    if (!node)
        return;
    Life life = tree.m_unstarted.contains(event.pid)
                    ? tree.m_unstarted.take(event.pid)
                    : Life{.started = event.time, .ended = event.time};
    life.reason = restarting.reason;
    life.sequence = event.sequence;
    life.failedToStart = true;
    addLife(*node, std::move(life));
    setState(*node, NodeState::Restarting);
}

void TreeState::Folding::operator()(const happened::ChildUndefined &undefined)
{
    if (Node *node = entry(undefined.key); node && !isLiving(*node))
        setState(*node, NodeState::Undefined);
}

void TreeState::Folding::operator()(const happened::ChildRemoved &removed)
{
    tree.m_unstarted.remove(event.pid);
    const Node *supervisor = subject();
    const Node *node = entry(removed.key);
    if (!supervisor || !node)
        return;
    // The child for which a supervisor gives up: its place stays with those of its siblings, for the next supervisor.
    const bool staysForTheNext = supervisor->kind != ProcessKind::DynamicSupervisor
                                 && supervisor->supervisor && supervisor->supervisor->gaveUp;
    if (!staysForTheNext)
        remove(node->id);
}

void TreeState::Folding::operator()(const happened::StartFaultsChanged &changed)
{
    if (Node *node = entry(changed.key))
        setStartFaults(*node, changed.lost ? 0 : changed.failing, changed.slow && !changed.lost);
}

void TreeState::Folding::operator()(const happened::RestartCounted &counted)
{
    Node *node = subject();
    if (!node || !node->supervisor)
        return;
    std::deque<std::chrono::seconds> &window = node->supervisor->window;
    window.push_back(counted.at);
    while (counted.at - window.front() > node->supervisor->maxSeconds())
        window.pop_front();
    touch(*node);
}

} // namespace espalier
