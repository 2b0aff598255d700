// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/observe/rehearsal.h"
#include "engine/otp/dynamic_supervisor_logic.h"
#include "engine/otp/start_faults.h"
#include "engine/otp/supervisor_logic.h"
#include "engine/runtime/exit_reason.h"

#include <algorithm>

namespace espalier {

// What supervisors decide, and what they start.

using Kind = PredictedStep::Kind;
using Way = PredictedStep::Way;

namespace {

StandingChild::State standingState(const Node &node)
{
    switch (node.state) {
    case NodeState::Starting:
    case NodeState::Running:
    case NodeState::Hanging:
        return StandingChild::State::Running;
    case NodeState::Restarting:
        return StandingChild::State::Restarting;
    case NodeState::Undefined:
    case NodeState::Dead:
        break;
    }
    return StandingChild::State::Undefined;
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

} // namespace

std::vector<Term> Rehearsal::specsBelow(const Term &spec)
{
    const Term *start = spec.find(atoms::start);
    const bool isCall = start && start->isTuple() && start->elements().size() == 3;
    const bool hasList = isCall && start->element(0).is(atoms::Supervisor);
    const auto arguments = hasList ? start->element(2).listElements() : std::nullopt;
    return specsAtStart(arguments.value_or(std::vector<Term>())).value_or(std::vector<Term>());
}

// --- starts ------------------------------------------------------------------------------------------

/// A child of a supervisor that knows which of its starts are to go wrong: its next life knows nothing of that.
StartResult Rehearsal::startAgain(const Node &child, const Node &supervisor)
{
    const Pid starter = pidOf(supervisor);
    const bool isSpoilt = !isNew(supervisor);
    const bool isSlow = isSpoilt && child.faults.has(Fault::SlowStart);
    const auto waited = isSlow ? slowStartTime : std::chrono::milliseconds(0);
    const StartResult failed = StartResult::error(exitReason::ofRaise(startMadeToFail().error));
    if (isSlow)
        pass(waited);
    if (!isAlive(supervisor) || pidOf(supervisor) != starter)
        return failed; // it has ended over this
    if (isSpoilt && takesFailure(child)) {
        addStart({.kind = Kind::FailsToStart,
                  .way = Way::Supervisor,
                  .node = child.id,
                  .by = supervisor.id,
                  .waited = waited});
        return failed;
    }
    if (!start(child, supervisor.id, waited)) {
        addStart({.kind = Kind::FailsToStart,
                  .way = Way::Supervisor,
                  .node = child.id,
                  .by = supervisor.id,
                  .waited = waited});
        return failed;
    }
    return StartResult::ok(pidOf(child));
}

// S-042. However many restarts a budget allows: after that many tries the orphan has ended.
bool Rehearsal::isNameHeld(const Node &node)
{
    const auto orphan = m_orphans.find(node.id);
    if (orphan == m_orphans.end())
        return false;
    if (!std::exchange(orphan->isInTheWay, true))
        m_prediction.orphans.push_back(node.id);
    return orphan->lingers && !m_prediction.isCut;
}

bool Rehearsal::takesFailure(const Node &child)
{
    int &taken = m_failures[child.id];
    if (taken >= child.failingStarts)
        return false;
    ++taken;
    return true;
}

bool Rehearsal::start(const Node &node, NodeId by, std::chrono::milliseconds waited)
{
    if (isNameHeld(node))
        return false;
    m_changes[node.id] = {true, Pid{++m_lastPid}, {}, true};
    m_supervisors.erase(node.id);
    const bool hasChildren = node.supervisor && node.kind != ProcessKind::DynamicSupervisor;
    if (hasChildren && !startChildren(node)) {
        (void)endChildren(node);
        m_specs.remove(node.id);
        m_changes[node.id].isAlive = false;
        return false;
    }
    addStart({.kind = Kind::Starts,
              .way = Way::Supervisor,
              .node = node.id,
              .by = by,
              .waited = waited});
    return true;
}

void Rehearsal::addStart(PredictedStep step)
{
    if (const auto by = m_supervisors.find(step.by); by != m_supervisors.end()) {
        step.restartsInWindow = by->second.last.restartsInWindow;
        step.maxRestarts = by->second.last.maxRestarts;
        step.maxSeconds = by->second.last.maxSeconds;
    }
    add(std::move(step));
}

// A supervisor that starts anew starts what it was made with: not what was added later, but also what is gone by now. What a
// module of a program's own starts is in its init, which nobody can see: most likely what is there now.
bool Rehearsal::startChildren(const Node &node)
{
    const bool isStatic = node.spec && node.spec->start.module == atoms::Supervisor;
    const auto specs = isStatic ? specsAtStart(node.spec->start.arguments) : std::nullopt;
    QHash<Term, const Node *> known;
    for (const NodeId id : node.children) {
        const Node *child = m_tree.find(id);
        if (child && specs)
            known[child->childId] = child;
        else if (child && !start(*child, node.id))
            return false;
    }
    for (const Term &spec : specs.value_or(std::vector<Term>())) {
        const auto child = known.constFind(*spec.find(atoms::id));
        if (child == known.constEnd()) {
            m_specs[node.id] = *specs;
            startUnknown(spec, node.id);
        } else if (!start(**child, node.id)) {
            return false;
        }
    }
    return true;
}

void Rehearsal::startUnknown(const Term &spec, NodeId by)
{
    for (const Term &child : specsBelow(spec))
        startUnknown(child, NodeId::None);
    add({.kind = Kind::Starts, .way = Way::Supervisor, .by = by, .child = *spec.find(atoms::id)});
}

// --- supervisors -------------------------------------------------------------------------------------

Rehearsal::Supervisor &Rehearsal::supervisorOf(const Node &node)
{
    const auto found = m_supervisors.find(node.id);
    if (found != m_supervisors.end())
        return found->second;
    if (!isNew(node) && node.supervisor->isBlocked() && m_prediction.busy == NodeId::None)
        m_prediction.busy = node.id;
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
        supervisor.logic = std::make_shared<DynamicSupervisorLogic>(*flags, std::move(window));
        return supervisor;
    }
    supervisor.logic = std::make_shared<SupervisorLogic>(std::get<SupervisorFlags>(state.flags),
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
    const Busy busy(*this, node.id);
    const Pid pid = pidOf(node);
    const std::shared_ptr<Supervision> logic = supervisorOf(node).logic;
    while (const std::optional<Action> next = logic->next()) {
        const bool goesOn = carryOut(node, *logic, *next);
        if (!goesOn || !isAlive(node) || pidOf(node) != pid)
            return;
    }
    supervisorOf(node).freeAt = m_now;
}

bool Rehearsal::carryOut(const Node &node, Supervision &logic, const Action &action)
{
    if (const auto *told = std::get_if<action::Tell>(&action)) {
        hear(node, told->event);
        return true;
    }
    letOthersEnd(node);
    if (const auto *started = std::get_if<action::Start>(&action)) {
        const Node &child = m_tree.node(supervisorOf(node).nodes.at(started->key));
        logic.started(startAgain(child, node));
    } else if (const auto *terminate = std::get_if<action::Terminate>(&action)) {
        return carryOut(node, logic, *terminate);
    } else if (const auto *retry = std::get_if<action::RetryLater>(&action)) {
        tell({.to = node.id, .toPid = pidOf(node), .retry = retry->child});
    } else if (const auto *end = std::get_if<action::End>(&action)) {
        return endInOrder(node, end->reason, Way::GaveUp, node.id);
    }
    return true;
}

void Rehearsal::hear(const Node &node, const EventData &event)
{
    if (const auto *ended = std::get_if<happened::ChildEnded>(&event))
        hearDecision(node, *ended);
    else if (const auto *counted = std::get_if<happened::RestartCounted>(&event))
        supervisorOf(node).last.restartsInWindow = counted->inWindow;
}

void Rehearsal::hearDecision(const Node &node, const happened::ChildEnded &ended)
{
    using Verdict = happened::ChildEnded::Verdict;
    Supervisor &supervisor = supervisorOf(node);
    supervisor.last = ended;
    const NodeId child = supervisor.nodes.at(ended.key);
    PredictedStep step{.way = Way::Supervisor,
                       .node = child,
                       .by = node.id,
                       .reason = ended.reason,
                       .restartsInWindow = ended.restartsInWindow,
                       .maxRestarts = ended.maxRestarts,
                       .maxSeconds = ended.maxSeconds};
    if (ended.verdict == Verdict::GiveUp) {
        step.kind = Kind::GivesUp;
        std::swap(step.node, step.by);
    } else if (ended.verdict == Verdict::Forget || ended.verdict == Verdict::Keep) {
        step.kind = Kind::StaysDown;
    } else {
        return;
    }
    add(std::move(step));
}

bool Rehearsal::carryOut(const Node &node, Supervision &logic, const action::Terminate &terminate)
{
    std::vector<Termination> terminations;
    for (const action::Terminate::Child &entry : terminate.children) {
        const Node &child = m_tree.node(supervisorOf(node).nodes.at(entry.key));
        const bool wasDead = !isAlive(child);
        if (!wasDead && !shutDown(child, node))
            return false;
        terminations.push_back({entry.key, entry.pid, m_changes.value(child.id).reason, wasDead});
    }
    logic.terminated(terminations);
    return true;
}

} // namespace espalier
