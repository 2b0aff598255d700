// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/observe/prediction.h"
#include "engine/otp/supervision.h"

#include <QSet>

#include <map>
#include <memory>
#include <optional>
#include <set>

namespace espalier {

/// A fault played through on a copy of what the tree knows: see `predict`. Processes that exist only here have pids beyond all
/// real ones. Each supervisor has its own time: while one waits, the others go on.
class Rehearsal
{
public:
    /// Those that trap exits and have a name, once their supervisor has ended without them.
    enum class Orphans : std::uint8_t { End, Linger };

    Rehearsal(const TreeState &tree, Time now, Orphans orphans)
        : m_tree(tree)
        , m_orphansDo(orphans)
        , m_begin(now)
        , m_now(now)
    {}

    [[nodiscard]] Prediction run(NodeId target, const PossibleFault &fault);

private:
    /// Of a death, on its way to a process; or a supervisor's own reminder to try a start again.
    struct News
    {
        NodeId to = NodeId::None;
        Pid toPid = {};
        NodeId from = NodeId::None;
        Pid pid = {};
        Term reason = {};
        /// What to start again; nil if it is of a death.
        Term retry = {};
    };
    /// By the time at which it is told, in the order of telling.
    using NewsQueue = std::map<std::pair<Time, std::uint64_t>, News>;
    /// A supervisor as it goes on from the tree.
    struct Supervisor
    {
        std::shared_ptr<Supervision> logic = {};
        std::map<ChildKey, NodeId> nodes = {};
        bool isDynamic = false;
        /// What was decided last.
        happened::ChildEnded last = {};
        /// It has done until then what it was told before.
        Time freeAt{0};
    };
    /// A child that is there: a node; or, if the tree does not have its place now, the spec that it was started from.
    struct Standing
    {
        const Node *node = nullptr;
        Term spec = {};
    };
    /// How a node differs from the tree.
    struct Change
    {
        bool isAlive = false;
        Pid pid = {};
        Term reason = {};
        bool isNew = false;
    };
    struct Orphan
    {
        bool lingers = false;
        bool isInTheWay = false;
    };
    /// For as long as it exists, the supervisor serves nobody.
    class Busy
    {
    public:
        Busy(Rehearsal &rehearsal, NodeId supervisor)
            : m_all(rehearsal.m_busy)
            , m_place(rehearsal.m_busy.insert(supervisor))
        {}
        ~Busy() { m_all.erase(m_place); }
        Q_DISABLE_COPY_MOVE(Busy)

    private:
        std::multiset<NodeId> &m_all;
        std::multiset<NodeId>::iterator m_place;
    };

    // --- what is done ---
    [[nodiscard]] Prediction::Effect strike(const Node &target, const PossibleFault &fault);
    [[nodiscard]] Prediction::Effect strikeWithSignal(const Node &target, const Term &reason);
    void terminate(const Node &target);

    // --- news and time ---
    void tell(News news);
    [[nodiscard]] std::optional<News> takeNews(Time until);
    /// All that happens until then to those who are not busy.
    void goOnUntil(Time until);
    /// The busy supervisors do nothing else for so long; the others do not wait for them.
    void pass(Time time);
    void deliver(const News &news);
    void letOthersEnd(const Node &supervisor);

    // --- deaths ---
    void endAtOnce(const Node &node, const Term &reason, PredictedStep::Way way, NodeId by,
                   std::chrono::milliseconds waited = {});
    /// False if it does not come to its end: one of its children ignores that it is told to.
    bool endInOrder(const Node &node, const Term &reason, PredictedStep::Way way, NodeId by);
    [[nodiscard]] bool endChildren(const Node &node);
    [[nodiscard]] bool endChild(const Standing &child, const Node &supervisor);
    void endOrphan(const Node &orphan, const Term &reason, NodeId supervisor);
    void endUnknown(const Term &spec, PredictedStep::Way way, NodeId by, const Term &reason);
    /// As its supervisor ends it, by its spec. False: not for ever, or not before the supervisor is killed over it.
    [[nodiscard]] bool shutDown(const Node &child, const Node &supervisor);
    [[nodiscard]] bool waitFor(const Node &child, const Node &supervisor,
                               std::optional<std::chrono::milliseconds> patience, Time began);
    void tellPartners(const Node &node, Pid pid, const Term &reason, bool tellsSupervisor);

    // --- starts ---
    [[nodiscard]] StartResult startAgain(const Node &child, const Node &supervisor);
    [[nodiscard]] bool takesFailure(const Node &child);
    [[nodiscard]] bool isNameHeld(const Node &node);
    /// False: a name that it needs is held.
    [[nodiscard]] bool start(const Node &node, NodeId by, std::chrono::milliseconds waited = {});
    [[nodiscard]] bool startChildren(const Node &node);
    void startUnknown(const Term &spec, NodeId by);
    /// Of a supervisor's spec: those of its children.
    [[nodiscard]] static std::vector<Term> specsBelow(const Term &spec);
    void addStart(PredictedStep step);

    // --- supervisors ---
    [[nodiscard]] Supervisor &supervisorOf(const Node &node);
    [[nodiscard]] Supervisor makeSupervisor(const Node &node);
    void adopt(Supervisor &supervisor, const Node &child);
    void carryOut(const Node &node);
    /// False: the supervisor does not come to what is next.
    [[nodiscard]] bool carryOut(const Node &node, Supervision &logic, const Action &action);
    void hear(const Node &node, const EventData &event);
    void hearDecision(const Node &node, const happened::ChildEnded &ended);
    [[nodiscard]] bool carryOut(const Node &node, Supervision &logic,
                                const action::Terminate &terminate);

    // --- the tree as it would be ---
    [[nodiscard]] bool isAlive(const Node &node) const;
    [[nodiscard]] Pid pidOf(const Node &node) const;
    [[nodiscard]] bool isNew(const Node &node) const;
    [[nodiscard]] bool ignoresShutdown(const Node &node) const;
    /// Those that are there, in start order.
    [[nodiscard]] std::vector<const Node *> childrenOf(const Node &node) const;
    /// The same, and those that came with a supervisor's new life though the tree does not have them.
    [[nodiscard]] std::vector<Standing> standingChildren(const Node &node) const;
    void add(PredictedStep step);

    const TreeState &m_tree;
    const Orphans m_orphansDo;
    const Time m_begin;
    /// Of whoever acts just now.
    Time m_now;
    /// When somebody loses his patience with what is going on.
    Time m_deadline = Time::max();
    Prediction m_prediction;
    QHash<NodeId, Change> m_changes;
    std::map<NodeId, Supervisor> m_supervisors;
    /// By the place that they had.
    QHash<NodeId, Orphan> m_orphans;
    /// Failing starts that are used up.
    QHash<NodeId, int> m_failures;
    /// What supervisors with a new life have started, if the tree does not have all of it.
    QHash<NodeId, std::vector<Term>> m_specs;
    std::multiset<NodeId> m_busy;
    /// They wait for ever.
    QSet<NodeId> m_stuck;
    NewsQueue m_news;
    std::uint64_t m_told = 0;
    std::uint64_t m_lastPid = std::uint64_t(1) << 62;
};

} // namespace espalier
