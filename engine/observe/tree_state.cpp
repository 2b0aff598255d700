// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/observe/tree_state.h"

#include <algorithm>
#include <array>

namespace espalier {

namespace {

constexpr std::size_t tombstonesKept = 100;

bool isLiving(const Node &node)
{
    return node.state == NodeState::Starting || node.state == NodeState::Running
           || node.state == NodeState::Hanging;
}

std::uint32_t indexOf(NodeId id)
{
    return static_cast<std::uint32_t>(id);
}

/// Those that end with the process that they are on.
constexpr std::array faultsOfProcesses{Fault::SlowReplies, Fault::IgnoreShutdown};

} // namespace

/// Applies one event; a function per kind.
struct TreeState::Folding
{
    TreeState &tree;
    const Event &event;

    // --- nodes ---
    [[nodiscard]] Node *at(NodeId id) const
    {
        return id == NodeId::None ? nullptr : tree.m_nodes[indexOf(id)].get();
    }
    [[nodiscard]] Node *subject() const { return at(tree.nodeOf(event.pid)); }
    [[nodiscard]] bool isHidden(const Node &node) const
    {
        return tree.m_marks[indexOf(node.id)] == Mark::Hidden;
    }

    Node &create() const
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

    void touch(const Node &node) const
    {
        Mark &mark = tree.m_marks[indexOf(node.id)];
        if (mark == Mark::Clean) {
            mark = Mark::Changed;
            tree.m_touched.push_back(node.id);
        }
    }

    /// The node and all below it appear.
    void show(NodeId top) const
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

    void addRoot(Node &node) const
    {
        node.parent = NodeId::None;
        node.position = std::uint32_t(tree.m_roots.size());
        tree.m_roots.push_back(node.id);
        show(node.id);
    }

    void detach(const Node &node) const
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

    void erase(std::vector<NodeId> &places, std::uint32_t position) const
    {
        places.erase(places.begin() + position);
        for (std::uint32_t i = position; i < places.size(); ++i)
            at(places[i])->position = i;
    }

    /// The node and all below it go; processes that still live become roots of their own.
    void remove(NodeId top) const
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

    void discard(const Node &node) const
    {
        const std::uint32_t index = indexOf(node.id);
        countEntry(node, -1);
        if (const Node *parent = at(node.parent))
            tree.m_entries.remove({parent->pid, node.key});
        if (const auto known = tree.m_byPid.constFind(node.pid);
            known != tree.m_byPid.constEnd() && *known == node.id)
            tree.m_byPid.erase(known);
        tree.m_holes.remove(node.id);
        const bool wasTold = tree.m_marks[index] == Mark::Clean
                             || tree.m_marks[index] == Mark::Changed;
        tree.m_counts.restarting -= node.state == NodeState::Restarting;
        tree.m_shown -= tree.m_marks[index] != Mark::Hidden;
        (wasTold ? tree.m_freed : tree.m_free).push_back(index);
        tree.m_marks[index] = Mark::Hidden;
        tree.m_nodes[index].reset();
        --tree.m_size;
    }

    void setState(Node &node, NodeState state) const
    {
        tree.m_counts.restarting += (state == NodeState::Restarting)
                                    - (node.state == NodeState::Restarting);
        countActive(node, int(state == NodeState::Running || state == NodeState::Starting
                              || state == NodeState::Hanging)
                              - int(isLiving(node)));
        node.state = state;
        touch(node);
    }

    // --- counts, as count_children gives them ---
    void countActive(const Node &node, int by) const
    {
        Node *parent = at(node.parent);
        if (by == 0 || !parent || !parent->supervisor)
            return;
        parent->supervisor->active += by;
        touch(*parent);
    }
    void countEntry(const Node &node, int by) const
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

    // --- a process takes a place ---

    /// `newcomer` is the hidden node of a process whose place is `place`. It brings its own children.
    void fill(Node &place, Node &newcomer) const
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

    /// Entries of a supervisor that starts again take the nodes that its former ones of the same id had.
    void takeChildren(Node &place, Node &newcomer) const
    {
        QHash<Term, NodeId> former;
        for (const NodeId id : std::exchange(place.children, {})) {
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
    }

    void replace(Node &old, Node &child, const Node &supervisor) const
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
            ++old.restarts;
        } else {
            setState(old, state);
            tree.m_nodes[indexOf(child.id)].reset();
            tree.m_free.push_back(indexOf(child.id));
            --tree.m_size;
        }
        tree.m_entries.insert({supervisor.pid, old.key}, old.id);
        touch(old);
    }

    // --- supervisors that wait ---

    void waitFor(QHash<Pid, Pid> &waits, Pid supervisor, Pid child,
                 int SupervisorState::*count) const
    {
        const Node *node = at(tree.nodeOf(supervisor));
        if (!node || !node->supervisor || node->pid != supervisor || waits.contains(child))
            return;
        waits.insert(child, supervisor);
        ++((*node->supervisor).*count);
        touch(*node);
    }
    /// For the subject, whoever did. A supervisor that was replaced meanwhile is not known by its pid any more.
    void waitNoMore(QHash<Pid, Pid> &waits, int SupervisorState::*count) const
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
    void operator()(const happened::ExitSent &sent) const
    {
        const Node *child = at(tree.nodeOf(sent.to));
        const Node *sender = subject();
        if (!sent.linked && child && sender && child->parent == sender->id && child->pid == sent.to
            && isLiving(*child))
            waitFor(tree.m_ending, event.pid, sent.to, &SupervisorState::ending);
    }

    // --- events about processes ---

    void operator()(const happened::Spawned &spawned)
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
    void operator()(const happened::Initialised &)
    {
        waitNoMore(tree.m_starting, &SupervisorState::starting);
        if (Node *node = subject())
            setState(*node, NodeState::Running);
    }
    void operator()(const happened::Registered &registered)
    {
        if (Node *node = subject()) {
            node->name = registered.name;
            touch(*node);
        }
    }
    void operator()(const happened::Unregistered &)
    {
        if (Node *node = subject()) {
            node->name = {};
            touch(*node);
        }
    }
    void operator()(const happened::Exited &exited)
    {
        --tree.m_counts.processes;
        tree.m_counts.crashes += exited.crashed;
        unlinkAll();
        waitNoMore(tree.m_starting, &SupervisorState::starting);
        waitNoMore(tree.m_ending, &SupervisorState::ending);
        Node *node = subject();
        if (!node)
            return;
        if (isHidden(*node))
            return remove(node->id);
        for (const Fault fault : faultsOfProcesses)
            node->faults.set(fault, false);
        node->lives.push_back(
            {event.pid, node->started, event.time, exited.reason, event.sequence, exited.remains});
        if (node->lives.size() > livesKept)
            node->lives.erase(node->lives.begin());
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

    /// They belong to the entry, whoever fills it.
    void setStartFaults(Node &node, int failing, bool slow) const
    {
        if (node.failingStarts == failing && node.faults.has(Fault::SlowStart) == slow)
            return;
        node.failingStarts = std::uint16_t(failing);
        node.faults.set(Fault::SlowStart, slow);
        touch(node);
    }

    /// Its entries are no more; children that live stay where they are until they end.
    void supervisorExited(Node &node) const
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

    void operator()(const happened::TrapExitSet &set)
    {
        if (Node *node = subject()) {
            node->trapsExits = set.trapping;
            touch(*node);
        }
    }
    void operator()(const happened::Hanging &)
    {
        if (Node *node = subject())
            setState(*node, NodeState::Hanging);
    }
    void operator()(const happened::FaultChanged &changed)
    {
        if (Node *node = subject()) {
            node->faults.set(changed.fault, changed.on);
            touch(*node);
        }
    }

    // --- links and monitors ---

    void link(Pid one, Pid other) const
    {
        for (const auto &[from, to] : {std::pair(one, other), std::pair(other, one)}) {
            std::vector<Pid> &partners = tree.m_links[from];
            const auto place = std::lower_bound(partners.begin(), partners.end(), to);
            if (place == partners.end() || *place != to)
                partners.insert(place, to);
        }
    }
    void unlink(Pid from, Pid to) const
    {
        const auto partners = tree.m_links.find(from);
        if (partners == tree.m_links.end())
            return;
        std::erase(*partners, to);
        if (partners->empty())
            tree.m_links.erase(partners);
    }
    void unlinkAll() const
    {
        for (const Pid partner : tree.m_links.take(event.pid))
            unlink(partner, event.pid);
        tree.m_monitors.remove(event.pid);
    }
    void touchBoth(Pid other) const
    {
        for (const NodeId id : {tree.nodeOf(event.pid), tree.nodeOf(other)}) {
            if (const Node *node = at(id))
                touch(*node);
        }
    }
    void operator()(const happened::Linked &linked)
    {
        link(event.pid, linked.other);
        touchBoth(linked.other);
    }
    void operator()(const happened::Unlinked &unlinked)
    {
        unlink(event.pid, unlinked.other);
        unlink(unlinked.other, event.pid);
        touchBoth(unlinked.other);
    }
    void operator()(const happened::Monitoring &monitoring)
    {
        if (const Node *node = subject(); node && !node->isSupervisor())
            tree.m_monitors[event.pid].emplace_back(monitoring.reference, monitoring.target);
    }
    void operator()(const happened::Demonitored &demonitored)
    {
        const auto monitors = tree.m_monitors.find(event.pid);
        if (monitors == tree.m_monitors.end())
            return;
        std::erase_if(*monitors, [&demonitored](const auto &monitor) {
            return monitor.first == demonitored.reference;
        });
    }

    // --- events about entries ---

    [[nodiscard]] Node *entry(ChildKey key) const
    {
        return at(tree.m_entries.value({event.pid, key}, NodeId::None));
    }
    void operator()(const happened::SupervisorStarted &started)
    {
        Node *node = subject();
        if (!node)
            return;
        node->supervisor = std::make_unique<SupervisorState>();
        node->supervisor->flags = started.flags;
        touch(*node);
    }
    void operator()(const happened::ChildAdded &added)
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
    void place(Node &supervisor, Node &node, std::size_t position) const
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
    void operator()(const happened::ChildStarted &started)
    {
        Node *place = entry(started.key);
        Node *newcomer = at(tree.nodeOf(started.child));
        if (!place || !newcomer)
            return;
        if (started.restart) {
            ++place->restarts;
            ++tree.m_counts.restarts;
            if (Node *supervisor = subject(); supervisor && supervisor->supervisor)
                ++supervisor->supervisor->restarts;
        }
        if (newcomer != place && isHidden(*newcomer))
            fill(*place, *newcomer);
        touch(*place);
    }
    void operator()(const happened::ChildEnded &ended)
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
            setState(*node, ended.verdict == Verdict::Restart ? NodeState::Restarting
                                                              : NodeState::Undefined);
    }
    void operator()(const happened::ChildRestarting &restarting)
    {
        if (Node *node = entry(restarting.key))
            setState(*node, NodeState::Restarting);
    }
    void operator()(const happened::ChildUndefined &undefined)
    {
        if (Node *node = entry(undefined.key); node && !isLiving(*node))
            setState(*node, NodeState::Undefined);
    }
    void operator()(const happened::ChildRemoved &removed)
    {
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
    void operator()(const happened::StartFaultsChanged &changed)
    {
        if (Node *node = entry(changed.key))
            setStartFaults(*node, changed.failing, changed.slow);
    }
    void operator()(const happened::RestartCounted &counted)
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

    // --- what does not change the tree ---
    void operator()(const happened::MessageSent &) {}
    void operator()(const happened::ThreadAbandoned &) {}
    void operator()(const happened::Reported &) {}
    void operator()(const happened::UnexpectedMessage &) {}
    void operator()(const happened::OutsideAction &) {}
};

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
    return indexOf(id) < m_nodes.size() ? m_nodes[indexOf(id)].get() : nullptr;
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
    TreeChanges changes;
    for (const NodeId id : std::exchange(m_touched, {})) {
        if (!m_nodes[indexOf(id)])
            continue;
        Mark &mark = m_marks[indexOf(id)];
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
