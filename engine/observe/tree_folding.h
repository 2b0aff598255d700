// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/observe/tree_state.h"

#include <array>

namespace espalier {

/// Applies one event; a function per kind. How places come, go and are filled stands in tree_places.cpp, what events do to
/// them in tree_events.cpp.
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
    Node &create() const;
    void touch(const Node &node) const;
    /// The node and all below it appear.
    void show(NodeId top) const;
    void addRoot(Node &node) const;
    void detach(const Node &node) const;
    void erase(std::vector<NodeId> &places, std::uint32_t position) const;
    /// The node and all below it go; processes that still live become roots of their own.
    void remove(NodeId top) const;
    void discard(const Node &node) const;
    void setState(Node &node, NodeState state) const;

    // --- counts, as count_children gives them ---
    void countActive(const Node &node, int by) const;
    void countEntry(const Node &node, int by) const;

    // --- a process takes a place ---

    /// `newcomer` is the hidden node of a process whose place is `place`. It brings its own children.
    void fill(Node &place, Node &newcomer) const;

    /// Entries of a supervisor that starts again take the nodes that its former ones of the same id had.
    void takeChildren(Node &place, Node &newcomer) const;

    void replace(Node &old, Node &child, const Node &supervisor) const;

    void countRestart(Node &place, Node &supervisor) const;
    void addLife(Node &place, Life life) const;

    // --- supervisors that wait ---

    void waitFor(QHash<Pid, Pid> &waits, Pid supervisor, Pid child,
                 int SupervisorState::*count) const;
    /// For the subject, whoever did. A supervisor that was replaced meanwhile is not known by its pid any more.
    void waitNoMore(QHash<Pid, Pid> &waits, int SupervisorState::*count) const;
    void operator()(const happened::ExitSent &sent) const;

    // --- events about processes ---

    void operator()(const happened::Spawned &spawned);
    void operator()(const happened::Initialised &);
    void operator()(const happened::Registered &registered);
    void operator()(const happened::Unregistered &);
    void operator()(const happened::Exited &exited);

    /// They belong to the entry, whoever fills it.
    void setStartFaults(Node &node, int failing, bool slow) const;

    /// Its entries are no more; children that live stay where they are until they end.
    void supervisorExited(Node &node) const;

    void operator()(const happened::TrapExitSet &set);
    void operator()(const happened::Hanging &);
    void operator()(const happened::FaultChanged &changed);

    // --- links and monitors ---

    void link(Pid one, Pid other) const;
    void unlink(Pid from, Pid to) const;
    void unlinkAll() const;
    void touchBoth(Pid other) const;
    void operator()(const happened::Linked &linked);
    void operator()(const happened::Unlinked &unlinked);
    void operator()(const happened::Monitoring &monitoring);
    void operator()(const happened::Demonitored &demonitored);

    // --- events about entries ---

    [[nodiscard]] Node *entry(ChildKey key) const;
    void operator()(const happened::SupervisorStarted &started);
    void operator()(const happened::ChildAdded &added);
    void place(Node &supervisor, Node &node, std::size_t position) const;
    void operator()(const happened::ChildStarted &started);
    void operator()(const happened::ChildEnded &ended);
    void operator()(const happened::ChildRestarting &restarting);
    void operator()(const happened::ChildUndefined &undefined);
    void operator()(const happened::ChildRemoved &removed);
    void operator()(const happened::StartFaultsChanged &changed);
    void operator()(const happened::RestartCounted &counted);

    // --- what does not change the tree ---
    void operator()(const happened::MessageSent &) {}
    void operator()(const happened::ThreadAbandoned &) {}
    void operator()(const happened::Reported &) {}
    void operator()(const happened::UnexpectedMessage &) {}
    void operator()(const happened::OutsideAction &) {}

    [[nodiscard]] static bool isLiving(const Node &node)
    {
        return node.state == NodeState::Starting || node.state == NodeState::Running
               || node.state == NodeState::Hanging;
    }
    [[nodiscard]] static std::uint32_t indexOf(NodeId id) { return static_cast<std::uint32_t>(id); }
    static constexpr std::size_t tombstonesKept = 100;
    /// Those that end with the process that they are on.
    static constexpr std::array faultsOfProcesses{Fault::SlowReplies, Fault::IgnoreShutdown};
};

} // namespace espalier
