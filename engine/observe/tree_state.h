// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/observe/event.h"

#include <QHash>

#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace espalier {

/// A place in the tree. It outlives the processes that fill it: a restarted child keeps its node.
/// Numbers of removed nodes are used again, only after `takeChanges()` has told of the removal.
enum class NodeId : std::uint32_t { None = 0xffffffff };
inline std::size_t qHash(NodeId id, std::size_t seed = 0) noexcept
{
    return ::qHash(static_cast<std::uint32_t>(id), seed);
}

enum class NodeState : std::uint8_t {
    Starting, ///< spawned, init has not answered
    Running,
    Hanging, ///< burns its time without serving its mailbox
    Restarting, ///< ended; the supervisor will start it, or tries in vain
    Undefined, ///< the entry is kept without a process
    Dead ///< an unsupervised process, or the tree's root, that ended; kept as a tombstone
};

/// One process that filled a node, now ended; or that was to fill it, and did not start.
struct Life
{
    Pid pid = {};
    Time started{0};
    Time ended{0};
    Term reason = {};
    /// The event that ended it.
    Sequence sequence = 0;
    /// Null if it left nothing.
    std::shared_ptr<const happened::Remains> remains = {};
    /// A restart that failed. Outside as its pid: not even a process came of it.
    bool failedToStart = false;
};

/// What a supervisor's node has in addition.
struct SupervisorState
{
    std::variant<SupervisorFlags, DynamicSupervisorFlags> flags = {};
    /// The restart window: whole seconds at which restarts were counted (S-134), oldest first.
    std::deque<std::chrono::seconds> window = {};
    /// How often it restarted a child.
    std::uint64_t restarts = 0;
    bool gaveUp = false;
    /// Children that it has spawned and whose init has not answered; it serves nobody meanwhile.
    int starting = 0;
    /// Children that it has told to end and that live still; the same.
    int ending = 0;
    // As count_children gives them (S-159, S-202).
    int specs = 0;
    int active = 0;
    int supervisors = 0;
    int workers = 0;

    [[nodiscard]] int maxRestarts() const;
    [[nodiscard]] std::chrono::seconds maxSeconds() const;
    /// It waits for a child, and serves nobody meanwhile.
    [[nodiscard]] bool isBlocked() const { return starting > 0 || ending > 0; }
    /// Restarts that still count at `now` (S-134).
    [[nodiscard]] int restartsInWindow(Time now) const;
    /// When the oldest of them stops counting; nullopt if none counts.
    [[nodiscard]] std::optional<Time> nextExpiry(Time now) const;
};

struct Node
{
    NodeId id = NodeId::None;
    NodeId parent = NodeId::None;
    /// The process that fills the place now, or the last that did.
    Pid pid = {};
    ProcessKind kind = ProcessKind::Worker;
    NodeState state = NodeState::Starting;
    Threading threading = Threading::Shared;
    bool trapsExits = false;
    Atom module = {};
    /// The child spec's id; nil for a root.
    Term childId = {};
    /// The registered name; nil if none. While nobody fills the place, the one that the last process had.
    Term name = {};
    ChildSpecPointer spec = {};
    ChildKey key = 0;
    /// How often its supervisor restarted it, by itself or with others. To start with a supervisor that starts again is
    /// none.
    std::uint32_t restarts = 0;
    /// Started by the outside: a root that leaves a tombstone.
    bool parentIsOutside = false;
    /// Those that stay until they are taken away.
    Faults faults = {};
    /// So many of its next starts will fail, because that was asked for.
    std::uint16_t failingStarts = 0;
    /// Index in the parent's `children`.
    std::uint32_t position = 0;
    Time started{0};
    /// Oldest first; at most `TreeState::livesKept` of them.
    std::vector<Life> lives = {};
    /// In start order. A dynamic supervisor's list has holes (NodeId::None) where children ended: a child keeps its
    /// place for life, and a new one takes the hole that was made last.
    std::vector<NodeId> children = {};
    /// Null for anything that is no supervisor.
    std::unique_ptr<SupervisorState> supervisor = {};

    [[nodiscard]] bool isSupervisor() const
    {
        return kind == ProcessKind::Supervisor || kind == ProcessKind::DynamicSupervisor
               || kind == ProcessKind::Registry;
    }
    /// Name, else child id, else module, else pid: what to write on the node.
    [[nodiscard]] QString label() const;
};

/// What changed since the last time it was taken. A node is named once per list.
struct TreeChanges
{
    std::vector<NodeId> added = {};
    std::vector<NodeId> removed = {};
    /// Same place, something of it changed (state, pid, name, counts, window).
    std::vector<NodeId> changed = {};
    /// Supervisors whose children stand in another order: one that starts again goes by its own list.
    std::vector<NodeId> reordered = {};
    [[nodiscard]] bool isEmpty() const { return !structureChanged() && changed.empty(); }
    [[nodiscard]] bool structureChanged() const
    {
        return !added.empty() || !removed.empty() || !reordered.empty();
    }
};

struct TreeCounts
{
    std::uint64_t processes = 0; ///< alive
    std::uint64_t spawned = 0; ///< ever
    std::uint64_t crashes = 0;
    /// By their supervisors; of nodes that are gone, too.
    std::uint64_t restarts = 0;
    std::uint64_t gaveUp = 0;
    std::uint64_t restarting = 0; ///< nodes in that state now
};

/// The tree at an instant: the fold of the journal up to an event. Belongs to one thread.
/// Every operation is O(1) amortised, whatever the size of the tree.
class TreeState
{
public:
    static constexpr std::size_t livesKept = 64;

    TreeState();
    ~TreeState();
    TreeState(TreeState &&) noexcept;
    TreeState &operator=(TreeState &&) noexcept;

    /// Events must come in the order of their sequence numbers.
    void apply(const Event &event);

    [[nodiscard]] const Node *find(NodeId id) const;
    /// Asserts that it exists.
    [[nodiscard]] const Node &node(NodeId id) const;
    /// The node that this process fills, or filled last; None if it is not known (any more).
    [[nodiscard]] NodeId nodeOf(Pid pid) const;
    /// Nodes without a parent, in order of appearance (no holes).
    [[nodiscard]] std::span<const NodeId> roots() const { return m_roots; }
    /// Ids are below this; not all of them exist.
    [[nodiscard]] std::size_t capacity() const { return m_nodes.size(); }
    [[nodiscard]] std::size_t size() const { return m_size; }
    /// False for a process whose supervisor has not said yet where it belongs: nothing has told of it, and its number
    /// may be taken back silently.
    [[nodiscard]] bool isShown(NodeId id) const
    {
        const auto index = static_cast<std::size_t>(id);
        return index < m_marks.size() && m_marks[index] != Mark::Hidden;
    }
    /// How many are.
    [[nodiscard]] std::size_t shownSize() const { return m_shown; }
    [[nodiscard]] const TreeCounts &counts() const { return m_counts; }
    [[nodiscard]] Time time() const { return m_time; }
    [[nodiscard]] Sequence lastSequence() const { return m_sequence; }
    /// Living processes linked with `pid`, and those it monitors (sorted).
    [[nodiscard]] std::vector<Pid> links(Pid pid) const;
    [[nodiscard]] std::vector<Pid> monitors(Pid pid) const;

    [[nodiscard]] TreeChanges takeChanges();

private:
    struct Folding;
    enum class Mark : std::uint8_t {
        Hidden, ///< not in the tree yet: its supervisor has not said where it belongs
        Clean,
        Added,
        Changed
    };
    /// A child entry of one supervisor.
    using EntryKey = std::pair<Pid, ChildKey>;

    std::vector<std::unique_ptr<Node>> m_nodes;
    std::vector<Mark> m_marks;
    std::vector<std::uint32_t> m_free;
    std::vector<std::uint32_t> m_freed; ///< removed since the last takeChanges()
    std::vector<NodeId> m_roots;
    std::vector<NodeId> m_tombstones; ///< dead roots, oldest first
    QHash<Pid, NodeId> m_byPid;
    QHash<EntryKey, NodeId> m_entries;
    /// Free places among a dynamic supervisor's children; the last is taken first.
    QHash<NodeId, std::vector<std::uint32_t>> m_holes;
    /// Only of processes that have any besides the link to their supervisor.
    QHash<Pid, std::vector<Pid>> m_links;
    QHash<Pid, std::vector<std::pair<Reference, Pid>>> m_monitors;
    /// The supervisor that each of these was started by, or told to end by, and waits for.
    QHash<Pid, Pid> m_starting;
    QHash<Pid, Pid> m_ending;
    /// The last process of each of these supervisors that did not start, until it says for which child.
    QHash<Pid, Life> m_unstarted;
    std::vector<NodeId> m_touched;
    std::vector<NodeId> m_reordered;
    TreeCounts m_counts;
    std::size_t m_size = 0;
    std::size_t m_shown = 0;
    Time m_time{0};
    Sequence m_sequence = 0;
};

} // namespace espalier
