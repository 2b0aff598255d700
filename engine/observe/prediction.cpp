// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/observe/prediction.h"

#include "engine/otp/dynamic_supervisor_logic.h"
#include "engine/otp/supervisor_logic.h"
#include "engine/runtime/exit_reason.h"

#include <deque>
#include <map>

namespace espalier {

namespace {

using Kind = PredictedStep::Kind;
using Way = PredictedStep::Way;
using Effect = Prediction::Effect;

bool isFilled(const Node &node)
{
    return node.state == NodeState::Running || node.state == NodeState::Hanging
           || node.state == NodeState::Starting;
}

bool trapsExits(const Node &node)
{
    return node.trapsExits || node.faults.has(Fault::IgnoreShutdown);
}

bool supervises(const Node &node)
{
    return node.supervisor != nullptr;
}

StandingChild::State standingState(const Node &node)
{
    if (isFilled(node))
        return StandingChild::State::Running;
    return node.state == NodeState::Restarting ? StandingChild::State::Restarting
                                               : StandingChild::State::Undefined;
}

/// The child specs that a static supervisor starts with: its start function's first argument is their list. Nullopt if it is
/// not known, as for module-based ones.
std::optional<std::vector<Term>> specsAtStart(const std::vector<Term> &arguments)
{
    if (arguments.empty() || !arguments.front().isList())
        return std::nullopt;
    std::optional<std::vector<Term>> specs = arguments.front().listElements();
    const bool areSpecs = specs && std::ranges::all_of(*specs, [](const Term &spec) {
                              return spec.isMap() && spec.find(atoms::id);
                          });
    return areSpecs ? specs : std::nullopt;
}

/// What would happen, played through. Processes that exist only here have pids beyond all real ones.
class Rehearsal
{
public:
    Rehearsal(const TreeState &tree, Time now)
        : m_tree(tree)
        , m_now(now)
    {}

    [[nodiscard]] Prediction run(NodeId target, const PossibleFault &fault);

private:
    /// News of a death on its way to a process.
    struct Exit
    {
        NodeId to = NodeId::None;
        Pid toPid = {};
        NodeId from = NodeId::None;
        Pid pid = {};
        Term reason = {};
    };
    /// A supervisor as it goes on from the tree.
    struct Supervisor
    {
        std::unique_ptr<Supervision> logic;
        std::map<ChildKey, NodeId> nodes;
        bool isDynamic = false;
        happened::ChildEnded last = {};
    };
    /// How a node differs from the tree.
    struct Change
    {
        bool isAlive = false;
        Pid pid = {};
        Term reason = {};
        bool isNew = false;
    };

    [[nodiscard]] Effect strike(const Node &target, const PossibleFault &fault);
    [[nodiscard]] Effect strikeWithSignal(const Node &target, const Term &reason);
    void terminate(const Node &target);
    void deliver(const Exit &exit);
    void letOthersEnd(const Node &supervisor);

    void endAtOnce(const Node &node, const Term &reason, Way way, NodeId by);
    void endInOrder(const Node &node, const Term &reason, Way way, NodeId by);
    void endChildren(const Node &node);
    void tellPartners(const Node &node, Pid pid, const Term &reason, bool tellsSupervisor);
    void start(const Node &node, NodeId by);
    void startChildren(const Node &node);
    void startUnknown(const Term &spec, NodeId by);

    [[nodiscard]] Supervisor &supervisorOf(const Node &node);
    [[nodiscard]] Supervisor makeSupervisor(const Node &node);
    void adopt(Supervisor &supervisor, const Node &child);
    void carryOut(const Node &node);
    void carryOut(const Node &node, const action::Tell &tell);
    void carryOut(const Node &node, const action::Terminate &terminate);

    [[nodiscard]] bool isAlive(const Node &node) const;
    [[nodiscard]] Pid pidOf(const Node &node) const;
    [[nodiscard]] bool isNew(const Node &node) const;
    [[nodiscard]] bool isStubborn(const Node &node) const;
    /// Those that are there, in start order.
    [[nodiscard]] std::vector<const Node *> childrenOf(const Node &node) const;
    void add(PredictedStep step);

    const TreeState &m_tree;
    const Time m_now;
    Prediction m_prediction;
    QHash<NodeId, Change> m_changes;
    std::map<NodeId, Supervisor> m_supervisors;
    std::deque<Exit> m_exits;
    std::uint64_t m_lastPid = std::uint64_t(1) << 62;
};

// --- what is done ------------------------------------------------------------------------------------

Prediction Rehearsal::run(NodeId target, const PossibleFault &fault)
{
    const Node *node = m_tree.find(target);
    if (!node || !isFilled(*node)) {
        m_prediction.effect = Effect::NoProcess;
        return m_prediction;
    }
    m_prediction.effect = strike(*node, fault);
    while (!m_exits.empty()) {
        const Exit exit = std::move(m_exits.front());
        m_exits.pop_front();
        deliver(exit);
    }
    return std::move(m_prediction);
}

Effect Rehearsal::strike(const Node &target, const PossibleFault &fault)
{
    const bool isServing = target.state != NodeState::Hanging;
    switch (fault.kind) {
    case PossibleFault::Kind::Raise:
        if (!isServing)
            return Effect::NotServed;
        endInOrder(target, exitReason::ofRaise(Raise::runtimeError(QStringLiteral("boom")).error),
                   Way::Fault, NodeId::None);
        return Effect::Ends;
    case PossibleFault::Kind::Hang:
        return isServing ? Effect::Hangs : Effect::NotServed;
    case PossibleFault::Kind::ExitSignal:
        return strikeWithSignal(target, fault.reason);
    case PossibleFault::Kind::Terminate:
        terminate(target);
        break;
    }
    return Effect::Ends;
}

// S-011 to S-015, S-065
Effect Rehearsal::strikeWithSignal(const Node &target, const Term &reason)
{
    if (reason.is(atoms::kill)) {
        endAtOnce(target, atoms::killed, Way::Fault, NodeId::None);
        return Effect::Ends;
    }
    if (!trapsExits(target)) {
        if (reason.is(atoms::normal))
            return Effect::Ignored;
        endAtOnce(target, reason, Way::Fault, NodeId::None);
        return Effect::Ends;
    }
    if (!target.parentIsOutside)
        return Effect::BecomesMessage;
    if (target.state == NodeState::Hanging)
        return Effect::NotServed;
    if (target.faults.has(Fault::IgnoreShutdown) && exitReason::isShutdown(reason))
        return Effect::Ignored;
    endInOrder(target, reason, Way::Fault, NodeId::None); // a signal from its parent
    return Effect::Ends;
}

void Rehearsal::terminate(const Node &target)
{
    const Node *parent = m_tree.find(target.parent);
    if (!parent || !supervises(*parent) || !target.spec)
        return isStubborn(target) ? endAtOnce(target, atoms::killed, Way::Fault, NodeId::None)
                                  : endInOrder(target, atoms::shutdown, Way::Fault, NodeId::None);
    Supervisor &supervisor = supervisorOf(*parent);
    adopt(supervisor, target);
    const Term child = supervisor.isDynamic ? Term(target.pid) : target.spec->id;
    supervisor.logic->request({SupervisorRequest::Kind::TerminateChild, {}, child});
    carryOut(*parent);
}

void Rehearsal::deliver(const Exit &exit)
{
    const Node &to = m_tree.node(exit.to);
    if (!isAlive(to) || pidOf(to) != exit.toPid)
        return;
    const Node &from = m_tree.node(exit.from);
    if (from.parent == to.id && supervises(to)) {
        Supervisor &supervisor = supervisorOf(to);
        adopt(supervisor, from);
        supervisor.logic->childExited(exit.pid, exit.reason, m_now);
        return carryOut(to);
    }
    if (to.parent == from.id && supervises(from))
        return endInOrder(to, exit.reason, Way::Owner, from.id);
    endAtOnce(to, exit.reason, Way::Link, from.id);
}

/// While a supervisor sees to one child, those who were told of a death before do what they have to; whom they tell comes
/// after.
void Rehearsal::letOthersEnd(const Node &supervisor)
{
    std::deque<Exit> waiting;
    for (const Exit &exit : std::exchange(m_exits, {})) {
        const Node &to = m_tree.node(exit.to);
        const bool decides = supervises(to) && to.id == m_tree.node(exit.from).parent;
        if (decides || to.id == supervisor.id)
            waiting.push_back(exit);
        else
            deliver(exit);
    }
    m_exits.insert(m_exits.begin(), waiting.begin(), waiting.end());
}

// --- deaths ------------------------------------------------------------------------------------------

/// Without a chance to clean up: its partners, children among them, hear of it by their links.
void Rehearsal::endAtOnce(const Node &node, const Term &reason, Way way, NodeId by)
{
    if (!isAlive(node))
        return;
    const Pid pid = pidOf(node);
    const bool wasNew = isNew(node);
    m_changes[node.id] = {false, pid, reason, wasNew};
    add({.kind = Kind::Ends, .way = way, .node = node.id, .by = by, .reason = reason});
    // A supervisor that ends a child itself hears nothing new by it.
    tellPartners(node, pid, reason, way != Way::Supervisor);
    m_supervisors.erase(node.id);
}

/// A supervisor ends its children first.
void Rehearsal::endInOrder(const Node &node, const Term &reason, Way way, NodeId by)
{
    if (!isAlive(node))
        return;
    endChildren(node);
    endAtOnce(node, reason, way, by);
}

// S-172, S-177: the newest first.
void Rehearsal::endChildren(const Node &node)
{
    if (!supervises(node))
        return;
    const std::vector<const Node *> children = childrenOf(node);
    for (auto child = children.rbegin(); child != children.rend(); ++child) {
        const bool isBrutal = (*child)->spec && (*child)->spec->effectiveShutdown().isBrutalKill();
        if (isBrutal || isStubborn(**child))
            endAtOnce(**child, atoms::killed, Way::Supervisor, node.id);
        else
            endInOrder(**child, atoms::shutdown, Way::Supervisor, node.id);
        letOthersEnd(node); // who is linked to it goes before its turn comes
    }
}

void Rehearsal::tellPartners(const Node &node, Pid pid, const Term &reason, bool tellsSupervisor)
{
    const Node *parent = m_tree.find(node.parent);
    if (tellsSupervisor && parent && supervises(*parent) && isAlive(*parent))
        m_exits.push_back({parent->id, pidOf(*parent), node.id, pid, reason});
    if (supervises(node)) { // a child takes it as an order, trapping exits or not
        for (const Node *child : childrenOf(node))
            m_exits.push_back({child->id, pidOf(*child), node.id, pid, reason});
    }
    if (reason.is(atoms::normal) || isNew(node))
        return; // S-021: it ends nobody else who is linked
    for (const Pid partner : m_tree.links(pid)) {
        const Node *other = m_tree.find(m_tree.nodeOf(partner));
        if (!other || trapsExits(*other) || isNew(*other) || !isAlive(*other))
            continue;
        const bool wasTold = other->parent == node.id && supervises(node);
        if (!wasTold)
            m_exits.push_back({other->id, partner, node.id, pid, reason});
    }
}

void Rehearsal::start(const Node &node, NodeId by)
{
    m_changes[node.id] = {true, Pid{++m_lastPid}, {}, true};
    m_supervisors.erase(node.id);
    if (supervises(node) && node.kind != ProcessKind::DynamicSupervisor)
        startChildren(node);
    PredictedStep step{.kind = Kind::Starts, .way = Way::Supervisor, .node = node.id, .by = by};
    if (const auto supervisor = m_supervisors.find(by); supervisor != m_supervisors.end()) {
        step.restartsInWindow = supervisor->second.last.restartsInWindow;
        step.maxRestarts = supervisor->second.last.maxRestarts;
        step.maxSeconds = supervisor->second.last.maxSeconds;
    }
    add(step);
}

// A supervisor that starts anew starts what it was made with: not what was added later, but also what is gone by now.
void Rehearsal::startChildren(const Node &node)
{
    const bool isStatic = node.spec && node.kind == ProcessKind::Supervisor;
    const auto specs = isStatic ? specsAtStart(node.spec->start.arguments) : std::nullopt;
    QHash<Term, const Node *> known;
    for (const NodeId id : node.children) {
        const Node *child = m_tree.find(id);
        if (child && specs)
            known[child->childId] = child;
        else if (child)
            start(*child, node.id);
    }
    for (const Term &spec : specs.value_or(std::vector<Term>())) {
        const auto child = known.constFind(*spec.find(atoms::id));
        if (child == known.constEnd())
            startUnknown(spec, node.id);
        else
            start(**child, node.id);
    }
}

void Rehearsal::startUnknown(const Term &spec, NodeId by)
{
    const Term *start = spec.find(atoms::start);
    const bool isCall = start && start->isTuple() && start->elements().size() == 3;
    const auto arguments = isCall ? start->element(2).listElements() : std::nullopt;
    const auto below = specsAtStart(arguments.value_or(std::vector<Term>()));
    for (const Term &child : below.value_or(std::vector<Term>()))
        startUnknown(child, NodeId::None);
    add({.kind = Kind::Starts, .way = Way::Supervisor, .by = by, .child = *spec.find(atoms::id)});
}

// --- supervisors -------------------------------------------------------------------------------------

Rehearsal::Supervisor &Rehearsal::supervisorOf(const Node &node)
{
    const auto found = m_supervisors.find(node.id);
    if (found != m_supervisors.end())
        return found->second;
    return m_supervisors.emplace(node.id, makeSupervisor(node)).first->second;
}

// Of a dynamic supervisor's children only those are taken over that something happens to: there may be a million.
Rehearsal::Supervisor Rehearsal::makeSupervisor(const Node &node)
{
    const SupervisorState &state = *node.supervisor;
    RestartWindow window(state.maxRestarts(), state.maxSeconds(),
                         isNew(node) ? std::deque<std::chrono::seconds>() : state.window);
    Supervisor supervisor;
    if (const auto *flags = std::get_if<DynamicSupervisorFlags>(&state.flags)) {
        supervisor.isDynamic = true;
        supervisor.logic = std::make_unique<DynamicSupervisorLogic>(*flags, std::move(window));
        return supervisor;
    }
    supervisor.logic = std::make_unique<SupervisorLogic>(std::get<SupervisorFlags>(state.flags),
                                                         std::move(window));
    for (const NodeId id : node.children) {
        const Node *child = m_tree.find(id);
        if (child && isNew(*child) == isNew(node))
            adopt(supervisor, *child);
    }
    return supervisor;
}

void Rehearsal::adopt(Supervisor &supervisor, const Node &child)
{
    if (!child.spec || supervisor.nodes.contains(child.key))
        return;
    supervisor.nodes[child.key] = child.id;
    const auto change = m_changes.constFind(child.id);
    // One that has died meanwhile is taken for running: the news of its death is still to come.
    const bool hasChanged = change != m_changes.constEnd();
    supervisor.logic->adopt(
        {.key = child.key,
         .spec = child.spec,
         .state = hasChanged ? StandingChild::State::Running : standingState(child),
         .pid = hasChanged ? change->pid : child.pid});
}

void Rehearsal::carryOut(const Node &node)
{
    Supervision &logic = *supervisorOf(node).logic;
    while (std::optional<Action> next = logic.next()) {
        if (const auto *tell = std::get_if<action::Tell>(&*next)) {
            carryOut(node, *tell);
            continue;
        }
        letOthersEnd(node);
        if (const auto *started = std::get_if<action::Start>(&*next)) {
            const Node &child = m_tree.node(supervisorOf(node).nodes.at(started->key));
            start(child, node.id);
            logic.started(StartResult::ok(pidOf(child)));
        } else if (const auto *terminate = std::get_if<action::Terminate>(&*next)) {
            carryOut(node, *terminate);
        } else if (const auto *end = std::get_if<action::End>(&*next)) {
            return endInOrder(node, end->reason, Way::GaveUp, node.id); // takes its logic along
        }
    }
}

void Rehearsal::carryOut(const Node &node, const action::Tell &tell)
{
    using Verdict = happened::ChildEnded::Verdict;
    const auto *ended = std::get_if<happened::ChildEnded>(&tell.event);
    if (!ended)
        return;
    Supervisor &supervisor = supervisorOf(node);
    supervisor.last = *ended;
    const NodeId child = supervisor.nodes.at(ended->key);
    PredictedStep step{.way = Way::Supervisor,
                       .node = child,
                       .by = node.id,
                       .reason = ended->reason,
                       .restartsInWindow = ended->restartsInWindow,
                       .maxRestarts = ended->maxRestarts,
                       .maxSeconds = ended->maxSeconds};
    if (ended->verdict == Verdict::GiveUp) {
        step.kind = Kind::GivesUp;
        std::swap(step.node, step.by);
    } else if (ended->verdict == Verdict::Forget || ended->verdict == Verdict::Keep) {
        step.kind = Kind::StaysDown;
    } else {
        return;
    }
    add(step);
}

void Rehearsal::carryOut(const Node &node, const action::Terminate &terminate)
{
    std::vector<Termination> terminations;
    for (const action::Terminate::Child &entry : terminate.children) {
        const Node &child = m_tree.node(supervisorOf(node).nodes.at(entry.key));
        const bool wasDead = !isAlive(child);
        if (!wasDead && (entry.spec->effectiveShutdown().isBrutalKill() || isStubborn(child)))
            endAtOnce(child, atoms::killed, Way::Supervisor, node.id);
        else if (!wasDead)
            endInOrder(child, atoms::shutdown, Way::Supervisor, node.id);
        terminations.push_back({entry.key, entry.pid, m_changes.value(child.id).reason, wasDead});
    }
    supervisorOf(node).logic->terminated(terminations);
}

// --- the tree as it would be -------------------------------------------------------------------------

bool Rehearsal::isAlive(const Node &node) const
{
    const auto change = m_changes.constFind(node.id);
    return change == m_changes.constEnd() ? isFilled(node) : change->isAlive;
}

Pid Rehearsal::pidOf(const Node &node) const
{
    const auto change = m_changes.constFind(node.id);
    return change == m_changes.constEnd() ? node.pid : change->pid;
}

/// Its supervisor waits in vain, and kills it in the end.
bool Rehearsal::isStubborn(const Node &node) const
{
    return node.faults.has(Fault::IgnoreShutdown) && !isNew(node);
}

bool Rehearsal::isNew(const Node &node) const
{
    return m_changes.value(node.id).isNew;
}

std::vector<const Node *> Rehearsal::childrenOf(const Node &node) const
{
    std::vector<const Node *> children;
    for (const NodeId id : node.children) {
        const Node *child = m_tree.find(id);
        if (child && isAlive(*child))
            children.push_back(child);
    }
    return children;
}

void Rehearsal::add(PredictedStep step)
{
    m_prediction.ends += step.kind == Kind::Ends;
    m_prediction.starts += step.kind == Kind::Starts;
    m_prediction.giveUps += step.kind == Kind::GivesUp;
    if (m_prediction.steps.size() < Prediction::mostSteps)
        m_prediction.steps.push_back(std::move(step));
    else
        m_prediction.isCut = true;
}

} // namespace

Prediction predict(const TreeState &tree, NodeId target, const PossibleFault &fault, Time now)
{
    return Rehearsal(tree, now).run(target, fault);
}

} // namespace espalier
