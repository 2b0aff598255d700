// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/observe/storm.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace espalier {

namespace {

constexpr std::uint64_t mixed(std::uint64_t number)
{
    number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9ULL;
    number = (number ^ (number >> 27)) * 0x94d049bb133111ebULL;
    return number ^ (number >> 31);
}

/// SplitMix64 (Steele, Lea and Flood 2014). The standard's engines are portable, its distributions are not.
class Dice
{
public:
    Dice(std::uint64_t seed, std::uint64_t stream)
        : m_state(mixed(seed) ^ mixed(~stream))
    {}

    std::uint64_t roll() { return mixed(m_state += 0x9e3779b97f4a7c15ULL); }
    /// From 0 to 1, without 1.
    double fraction() { return double(roll() >> 11) * 0x1p-53; }
    std::size_t below(std::size_t count) { return std::size_t(roll() % count); }

    /// Exponential with mean 1, by comparing only (von Neumann 1951): logarithms differ between libraries.
    double gap()
    {
        for (int whole = 0;; ++whole) {
            const std::uint64_t first = roll();
            std::uint64_t last = first;
            bool isOdd = true;
            for (std::uint64_t next = roll(); next < last; next = roll()) {
                last = next;
                isOdd = !isOdd;
            }
            if (isOdd)
                return whole + double(first >> 11) * 0x1p-53;
        }
    }

private:
    std::uint64_t m_state;
};

constexpr double nanosecondsPerSecond = 1e9;
/// Half a lifetime, and far from the end of the clock.
constexpr double longestGap = 1e18;

/// Where the node is, from the root down: the order of depth-first walks.
std::vector<std::uint32_t> pathOf(const TreeState &tree, const Node &node)
{
    std::vector<std::uint32_t> path;
    for (const Node *each = &node; each; each = tree.find(each->parent))
        path.push_back(each->position);
    std::reverse(path.begin(), path.end());
    return path;
}

std::vector<NodeId> inTreeOrder(const TreeState &tree, const std::vector<NodeId> &nodes)
{
    std::vector<std::pair<std::vector<std::uint32_t>, NodeId>> places;
    places.reserve(nodes.size());
    for (const NodeId id : nodes) {
        if (const Node *node = tree.find(id))
            places.emplace_back(pathOf(tree, *node), id);
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    std::vector<NodeId> ordered;
    ordered.reserve(places.size());
    for (const auto &[path, id] : places)
        ordered.push_back(id);
    return ordered;
}

constexpr std::size_t stormFaultKinds = std::size_t(StormFaultKind::FailStart) + 1;

bool isOfStarts(StormFaultKind kind)
{
    return kind == StormFaultKind::SlowStart || kind == StormFaultKind::FailStart;
}

/// Whom nobody will start again, it cannot fail to.
bool isStartedAgain(const TreeState &tree, const Node &node)
{
    const Node *parent = tree.find(node.parent);
    return parent && parent->isSupervisor() && node.spec
           && node.spec->restart != Restart::Temporary;
}

/// A spec tells supervisors from workers, as it does for OTP's own walks through a tree.
bool mayHaveSupervisorsBelow(const Node &node)
{
    return !node.supervisor || node.supervisor->supervisors > 0;
}

} // namespace

std::optional<Fault> lastingFault(StormFaultKind kind)
{
    switch (kind) {
    case StormFaultKind::SlowReplies:
        return Fault::SlowReplies;
    case StormFaultKind::IgnoreShutdown:
        return Fault::IgnoreShutdown;
    case StormFaultKind::SlowStart:
        return Fault::SlowStart;
    case StormFaultKind::FailStart:
        return Fault::FailStart;
    case StormFaultKind::Raise:
    case StormFaultKind::Exit:
    case StormFaultKind::Kill:
    case StormFaultKind::Hang:
        break;
    }
    return std::nullopt;
}

/// Chooses targets in one state of the tree.
class Storm::Aim
{
public:
    Aim(const Storm &storm, const TreeState &tree)
        : m_plan(storm.m_plan)
        , m_runs(storm.m_runs)
        , m_put(storm.m_put)
        , m_tree(tree)
        , m_listed(std::get_if<stormScope::Nodes>(&storm.m_plan.scope))
        , m_slots(m_listed         ? m_listed->nodes.size()
                  : m_runs.empty() ? 0
                                   : m_runs.back().end)
    {}

    [[nodiscard]] std::optional<Strike> choose(Dice dice, Time at)
    {
        const StormFault *fault = chooseFault(dice);
        const Node *target = fault ? chooseTarget(dice, fault->kind) : nullptr;
        if (!target)
            return std::nullopt;
        m_struck.insert(target->pid);
        return Strike{.at = at,
                      .target = target->id,
                      .pid = target->pid,
                      .label = target->label(),
                      .fault = fault->kind,
                      .reason = reasonOf(*fault)};
    }

private:
    /// Misses in a row before the targets are counted one by one: with a fair share of slots that fit, never.
    static constexpr int patience = 64;

    [[nodiscard]] static Term reasonOf(const StormFault &fault)
    {
        switch (fault.kind) {
        case StormFaultKind::Exit:
            return fault.reason;
        case StormFaultKind::Kill:
            return atoms::kill;
        case StormFaultKind::FailStart:
            return std::int64_t(failingStarts);
        default:
            return {};
        }
    }

    /// Of the process itself, which a supervisor has none of that could go wrong.
    [[nodiscard]] static bool needsCode(StormFaultKind fault)
    {
        switch (fault) {
        case StormFaultKind::Raise:
        case StormFaultKind::Hang:
        case StormFaultKind::SlowReplies:
        case StormFaultKind::IgnoreShutdown:
            return true;
        default:
            return false;
        }
    }
    /// A process that hangs does not get as far.
    [[nodiscard]] static bool needsServing(StormFaultKind fault)
    {
        return needsCode(fault) && fault != StormFaultKind::IgnoreShutdown;
    }
    /// Kinds that fit the same processes share a list of them.
    [[nodiscard]] static std::size_t listOf(StormFaultKind fault)
    {
        switch (fault) {
        case StormFaultKind::Hang:
            return std::size_t(StormFaultKind::Raise);
        case StormFaultKind::Kill:
            return std::size_t(StormFaultKind::Exit);
        default:
            return std::size_t(fault);
        }
    }

    [[nodiscard]] const StormFault *chooseFault(Dice &dice) const
    {
        double sum = 0;
        for (const StormFault &fault : m_plan.faults)
            sum += std::max(fault.weight, 0.0);
        double point = dice.fraction() * sum;
        const StormFault *chosen = nullptr;
        for (const StormFault &fault : m_plan.faults) {
            if (!(fault.weight > 0))
                continue;
            chosen = &fault;
            if (point < fault.weight)
                break;
            point -= fault.weight;
        }
        return chosen;
    }

    [[nodiscard]] const Node *chooseTarget(Dice &dice, StormFaultKind fault)
    {
        std::optional<std::vector<NodeId>> &exact = m_exact[listOf(fault)];
        for (int miss = 0; !exact && m_slots > 0 && miss < patience; ++miss) {
            const Node *node = m_tree.find(nodeInSlot(dice.below(m_slots)));
            if (node && fits(*node, fault))
                return node;
        }
        if (!exact)
            exact = allThatFit(fault);
        while (!exact->empty()) {
            NodeId &drawn = (*exact)[dice.below(exact->size())];
            const Node &node = m_tree.node(drawn);
            if (fits(node, fault))
                return &node;
            drawn = exact->back(); // struck already
            exact->pop_back();
        }
        return nullptr;
    }

    [[nodiscard]] std::vector<NodeId> allThatFit(StormFaultKind fault) const
    {
        std::vector<NodeId> nodes;
        for (std::size_t slot = 0; slot < m_slots; ++slot) {
            const Node *node = m_tree.find(nodeInSlot(slot));
            if (node && fits(*node, fault))
                nodes.push_back(node->id);
        }
        return nodes;
    }

    [[nodiscard]] NodeId nodeInSlot(std::size_t slot) const
    {
        if (m_listed)
            return m_listed->nodes[slot];
        const auto run = std::upper_bound(
            m_runs.begin(), m_runs.end(), slot,
            [](std::size_t wanted, const Run &each) { return wanted < each.end; });
        const std::size_t index = slot - (run == m_runs.begin() ? 0 : std::prev(run)->end);
        return run->supervisor == NodeId::None ? m_tree.roots()[index]
                                               : m_tree.node(run->supervisor).children[index];
    }

    [[nodiscard]] bool fits(const Node &node, StormFaultKind fault) const
    {
        const bool isHanging = node.state == NodeState::Hanging;
        const bool isAlive = isHanging || node.state == NodeState::Starting
                             || node.state == NodeState::Running;
        if (!isAlive || (node.parent == NodeId::None && !m_plan.strikesRoots))
            return false;
        if (node.isSupervisor() && (m_plan.workersOnly || needsCode(fault)))
            return false;
        if ((isHanging && needsServing(fault)) || m_struck.contains(node.pid))
            return false;
        const std::optional<Fault> lasting = lastingFault(fault);
        return !lasting || canTake(node, *lasting, isOfStarts(fault));
    }

    [[nodiscard]] bool canTake(const Node &node, Fault fault, bool isOfStarts) const
    {
        const bool hasIt = node.faults.has(fault)
                           || (fault == Fault::FailStart && node.failingStarts > 0)
                           || m_put.value(node.pid).faults.has(fault);
        return !hasIt && (!isOfStarts || isStartedAgain(m_tree, node));
    }

    const StormPlan &m_plan;
    const std::vector<Run> &m_runs;
    const QHash<Pid, Put> &m_put;
    const TreeState &m_tree;
    const stormScope::Nodes *m_listed;
    const std::size_t m_slots;
    QSet<Pid> m_struck;
    /// Those that fit, once looking for them by chance has failed.
    std::array<std::optional<std::vector<NodeId>>, stormFaultKinds> m_exact;
};

Storm::Storm(StormPlan plan, Time start)
    : m_plan(std::move(plan))
    , m_start(start)
    , m_next(start)
{
    drawNext();
}

std::vector<Strike> Storm::due(const TreeState &tree, Time now)
{
    if (m_next > now || !isWithinTime(m_next))
        return {};
    look(tree);
    forgetArrived(tree);
    std::vector<Strike> strikes;
    Aim aim(*this, tree);
    for (int i = 0; i < strikesAtOnce && m_next <= now && isWithinTime(m_next); ++i) {
        if (auto strike = aim.choose(Dice(m_plan.seed, 2 * m_number), m_next))
            strikes.push_back(std::move(*strike));
        ++m_number;
        drawNext();
    }
    for (const Strike &strike : strikes) {
        if (const std::optional<Fault> lasting = lastingFault(strike.fault)) {
            Put &put = m_put[strike.pid];
            put.node = strike.target;
            put.faults.set(*lasting, true);
        }
    }
    return strikes;
}

void Storm::forgetArrived(const TreeState &tree)
{
    m_put.removeIf([&tree](const QHash<Pid, Put>::iterator &put) {
        const Node *node = tree.find(put->node);
        if (!node || node->pid != put.key())
            return true;
        for (const Fault fault : {Fault::SlowReplies, Fault::IgnoreShutdown, Fault::SlowStart})
            put->faults.set(fault, put->faults.has(fault) && !node->faults.has(fault));
        if (node->failingStarts > 0)
            put->faults.set(Fault::FailStart, false);
        return put->faults.isEmpty();
    });
}

void Storm::forget(std::span<const NodeId> removed)
{
    if (removed.empty() || std::holds_alternative<stormScope::WholeTree>(m_plan.scope))
        return;
    const QSet<NodeId> gone(removed.begin(), removed.end());
    if (auto *below = std::get_if<stormScope::Below>(&m_plan.scope)) {
        if (gone.contains(below->supervisor))
            below->supervisor = NodeId::None;
    } else if (auto *listed = std::get_if<stormScope::Nodes>(&m_plan.scope)) {
        std::erase_if(listed->nodes, [&gone](NodeId id) { return gone.contains(id); });
    }
}

bool Storm::isOver(Time now) const
{
    if (const auto *below = std::get_if<stormScope::Below>(&m_plan.scope);
        below && below->supervisor == NodeId::None)
        return true;
    if (const auto *listed = std::get_if<stormScope::Nodes>(&m_plan.scope);
        listed && listed->nodes.empty())
        return true;
    return !isWithinTime(now) && !isWithinTime(m_next);
}

std::optional<Time> Storm::nextBeat() const
{
    const bool isEndless = m_plan.duration.count() == 0;
    if (isEndless && m_next == Time::max())
        return std::nullopt;
    const Time end = m_start + m_plan.duration;
    if (!isWithinTime(m_next))
        return end;
    const Time drawn = m_next - m_start;
    const Time beatEnd = m_start + (drawn + beat - Time(1)) / beat * beat;
    return isEndless ? beatEnd : std::min(beatEnd, end);
}

std::optional<std::chrono::nanoseconds> Storm::remaining(Time now) const
{
    if (m_plan.duration.count() == 0)
        return std::nullopt;
    return std::clamp(m_start + m_plan.duration - now, Time(0), m_plan.duration);
}

bool Storm::isWithinTime(Time time) const
{
    return m_plan.duration.count() == 0 || time < m_start + m_plan.duration;
}

void Storm::drawNext()
{
    if (!(m_plan.perSecond > 0)) {
        m_next = Time::max();
        return;
    }
    const double gap = Dice(m_plan.seed, 2 * m_number + 1).gap() / m_plan.perSecond;
    m_next += Time(std::llround(std::min(gap * nanosecondsPerSecond, longestGap)));
}

void Storm::look(const TreeState &tree)
{
    if (auto *listed = std::get_if<stormScope::Nodes>(&m_plan.scope)) {
        if (!m_seen)
            listed->nodes = inTreeOrder(tree, listed->nodes);
        m_seen = tree.lastSequence();
        return;
    }
    if (m_seen == tree.lastSequence())
        return;
    m_seen = tree.lastSequence();
    m_runs.clear();
    if (const auto *below = std::get_if<stormScope::Below>(&m_plan.scope))
        return addRuns(tree, below->supervisor);
    if (m_plan.strikesRoots && !tree.roots().empty())
        m_runs.push_back({.supervisor = NodeId::None, .end = tree.roots().size()});
    for (const NodeId root : tree.roots())
        addRuns(tree, root);
}

void Storm::addRuns(const TreeState &tree, NodeId top)
{
    std::vector<NodeId> pending{top};
    while (!pending.empty()) {
        const Node *node = tree.find(pending.back());
        pending.pop_back();
        if (!node || node->children.empty())
            continue;
        const std::size_t begin = m_runs.empty() ? 0 : m_runs.back().end;
        m_runs.push_back({.supervisor = node->id, .end = begin + node->children.size()});
        if (!mayHaveSupervisorsBelow(*node))
            continue;
        // What is pushed last comes first.
        const auto before = std::ptrdiff_t(pending.size());
        for (const NodeId child : node->children) {
            const Node *below = tree.find(child);
            if (below && below->isSupervisor())
                pending.push_back(below->id);
        }
        std::reverse(pending.begin() + before, pending.end());
    }
}

} // namespace espalier
