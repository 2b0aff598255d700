// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/observe/tree_state.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace espalier {

enum class StormFaultKind : std::uint8_t {
    Raise, ///< an error inside the next callback
    Exit, ///< an exit signal with a reason of the plan's choice
    Kill, ///< an exit signal with `:kill`
    Hang, ///< a loop that never ends
    // Those that stay until they are taken away, which a storm never does.
    SlowReplies,
    IgnoreShutdown,
    SlowStart,
    FailStart ///< the next `failingStarts` starts of the child fail
};

/// The fault that stays on a process or on its starts; nullopt for any other.
[[nodiscard]] std::optional<Fault> lastingFault(StormFaultKind kind);

struct StormFault
{
    StormFaultKind kind = StormFaultKind::Raise;
    /// Of Exit only.
    Term reason = {};
    /// How often, compared with the others; never at 0.
    double weight = 1;
};

/// Where a storm rages.
namespace stormScope {

struct WholeTree
{};
/// All below this supervisor, but not itself.
struct Below
{
    NodeId supervisor = NodeId::None;
};
struct Nodes
{
    std::vector<NodeId> nodes = {};
};

} // namespace stormScope

using StormScope = std::variant<stormScope::WholeTree, stormScope::Below, stormScope::Nodes>;

struct StormPlan
{
    std::uint64_t seed = 0;
    /// Strikes per virtual second, on average; the gaps between them are exponential.
    double perSecond = 10;
    /// Virtual time; 0 means until it is stopped.
    std::chrono::nanoseconds duration{0};
    std::vector<StormFault> faults = {};
    StormScope scope = {};
    bool workersOnly = true;
    /// Also processes that no supervisor would start again; nothing without a parent is struck otherwise.
    bool strikesRoots = false;
};

/// One process that is to be struck.
struct Strike
{
    /// When the seed wants it; the tree is looked at and struck a little later.
    Time at{0};
    NodeId target = NodeId::None;
    Pid pid = {};
    QString label = {};
    StormFaultKind fault = StormFaultKind::Raise;
    /// `:kill` for Kill, the plan's reason for Exit, how many for FailStart, nil for the others.
    Term reason = {};
};

/// Faults that fall on a tree at random instants, repeatable: the seed alone determines when the n-th strike comes and
/// what it does, on any platform; with the places of the tree in start order it determines whom it hits. Numbers of
/// nodes and hashes play no part. Each strike has random numbers of its own, so one that finds nobody changes no later
/// one. Choosing a target takes constant time, after one look at each supervisor per state of the tree.
class Storm
{
public:
    /// More strikes than that wait for the next call.
    static constexpr int strikesAtOnce = 10'000;

    /// Strikes that are drawn within one beat fall together at its end: however fierce the storm, it looks at the tree
    /// 50 times a virtual second.
    static constexpr Time beat = std::chrono::milliseconds(20);

    /// The first strike comes some time after `start`.
    Storm(StormPlan plan, Time start);

    /// The end of the beat in which something is drawn next, or of the storm; nullopt if nothing comes any more.
    [[nodiscard]] std::optional<Time> nextBeat() const;

    /// The strikes due until `now`, in order of time. Each hits a living process, none twice in one call, and does what
    /// makes sense: a supervisor neither raises nor hangs, a process that hangs is only ended, a fault that stays is put on
    /// once, and only children that will be started again can fail to. A strike that finds nobody is left out. Always called
    /// with the same tree, as it goes on.
    [[nodiscard]] std::vector<Strike> due(const TreeState &tree, Time now);
    /// The nodes are no more, and their numbers may be used again: `TreeChanges::removed`.
    void forget(std::span<const NodeId> removed);

    /// Nothing will ever come again: its time is up, or its scope is gone.
    [[nodiscard]] bool isOver(Time now) const;
    /// Virtual time until its end; nullopt for a storm without one.
    [[nodiscard]] std::optional<std::chrono::nanoseconds> remaining(Time now) const;
    [[nodiscard]] const StormPlan &plan() const { return m_plan; }
    [[nodiscard]] Time start() const { return m_start; }

private:
    /// Successive slots, one for each child of a supervisor. None stands for the roots.
    struct Run
    {
        NodeId supervisor = NodeId::None;
        std::size_t end = 0;
    };
    /// Faults that stay, on their way to a process.
    struct Put
    {
        NodeId node = NodeId::None;
        Faults faults = {};
    };
    class Aim;

    void drawNext();
    void forgetArrived(const TreeState &tree);
    void look(const TreeState &tree);
    void addRuns(const TreeState &tree, NodeId top);
    [[nodiscard]] bool isWithinTime(Time time) const;

    StormPlan m_plan;
    Time m_start;
    /// The strike that comes next.
    std::uint64_t m_number = 0;
    Time m_next;
    std::vector<Run> m_runs;
    /// Those that the tree does not show yet: once more, and they were taken away again.
    QHash<Pid, Put> m_put;
    /// The event up to which `m_runs` hold; nullopt before the first look.
    std::optional<Sequence> m_seen;
};

} // namespace espalier
