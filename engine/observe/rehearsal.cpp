// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/observe/rehearsal.h"

#include "engine/runtime/exit_reason.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace espalier {

// What is done, and who ends by it.

using Kind = PredictedStep::Kind;
using Way = PredictedStep::Way;
using Effect = Prediction::Effect;

namespace {

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

} // namespace

// --- what is done ------------------------------------------------------------------------------------

Prediction Rehearsal::run(NodeId target, const PossibleFault &fault)
{
    const Node *node = m_tree.find(target);
    if (!node || !isFilled(*node)) {
        m_prediction.effect = Effect::NoProcess;
        return m_prediction;
    }
    m_prediction.effect = strike(*node, fault);
    goOnUntil(Time::max());
    std::ranges::stable_sort(m_prediction.steps, {}, &PredictedStep::after);
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
    case PossibleFault::Kind::Stop:
        if (!isServing)
            return Effect::NotServed;
        endInOrder(target, atoms::normal, Way::Fault, NodeId::None);
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
    if (!parent || !supervises(*parent) || !target.spec) {
        if (ignoresShutdown(target))
            endAtOnce(target, atoms::killed, Way::Fault, NodeId::None);
        else
            endInOrder(target, atoms::shutdown, Way::Fault, NodeId::None);
        return;
    }
    Supervisor &supervisor = supervisorOf(*parent);
    adopt(supervisor, target);
    const Term child = supervisor.isDynamic ? Term(target.pid) : target.spec->id;
    supervisor.logic->request({SupervisorRequest::Kind::TerminateChild, {}, child});
    carryOut(*parent);
}

// --- news and time -----------------------------------------------------------------------------------

void Rehearsal::tell(News news)
{
    m_news.emplace(std::pair(m_now, ++m_told), std::move(news));
}

std::optional<Rehearsal::News> Rehearsal::takeNews(Time until)
{
    for (auto next = m_news.begin(); next != m_news.end() && next->first.first <= until; ++next) {
        if (m_busy.contains(next->second.to))
            continue;
        const Time told = next->first.first;
        News news = std::move(m_news.extract(next).mapped());
        const auto supervisor = m_supervisors.find(news.to);
        m_now = supervisor == m_supervisors.end() ? told
                                                  : std::max(told, supervisor->second.freeAt);
        return news;
    }
    return std::nullopt;
}

void Rehearsal::goOnUntil(Time until)
{
    while (const std::optional<News> news = takeNews(until))
        deliver(*news);
}

void Rehearsal::pass(Time time)
{
    const Time until = m_now + time;
    goOnUntil(until);
    m_now = until;
}

void Rehearsal::deliver(const News &news)
{
    const Node &to = m_tree.node(news.to);
    if (!isAlive(to) || pidOf(to) != news.toPid || m_stuck.contains(to.id))
        return;
    const QScopedValueRollback deadline(m_deadline, Time::max()); // that of somebody else's affairs
    if (!news.retry.is(atoms::nil)) {
        supervisorOf(to).logic->retry(news.retry, m_now);
        return carryOut(to);
    }
    const Node &from = m_tree.node(news.from);
    if (from.parent == to.id && supervises(to)) {
        Supervisor &supervisor = supervisorOf(to);
        adopt(supervisor, from);
        supervisor.logic->childExited(news.pid, news.reason, m_now);
        return carryOut(to);
    }
    if (to.parent == from.id && supervises(from))
        return endOrphan(to, news.reason, from.id);
    endAtOnce(to, news.reason, Way::Link, from.id);
}

/// While a supervisor sees to one child, those who were told of a death before do what they have to; whom they tell comes
/// after.
void Rehearsal::letOthersEnd(const Node &supervisor)
{
    if (m_news.empty())
        return;
    const Time now = m_now;
    NewsQueue told = std::exchange(m_news, {});
    NewsQueue waiting;
    while (!told.empty()) {
        auto next = told.extract(told.begin());
        const News &news = next.mapped();
        const Node &to = m_tree.node(news.to);
        const bool decides = !news.retry.is(atoms::nil)
                             || (supervises(to) && to.id == m_tree.node(news.from).parent);
        const bool isBusy = to.id == supervisor.id || m_busy.contains(to.id);
        if (decides || isBusy || next.key().first > now)
            waiting.insert(std::move(next));
        else
            deliver(news);
    }
    m_news.merge(waiting);
    m_now = now;
}

// --- deaths ------------------------------------------------------------------------------------------

/// Without a chance to clean up: its partners, children among them, hear of it by their links.
void Rehearsal::endAtOnce(const Node &node, const Term &reason, Way way, NodeId by,
                          std::chrono::milliseconds waited)
{
    if (!isAlive(node))
        return;
    const Pid pid = pidOf(node);
    const bool wasNew = isNew(node);
    m_changes[node.id] = {false, pid, reason, wasNew};
    add({.kind = Kind::Ends,
         .way = way,
         .node = node.id,
         .by = by,
         .reason = reason,
         .waited = waited});
    for (const Standing &child : standingChildren(node)) {
        if (!child.node)
            endUnknown(child.spec, Way::Owner, node.id, reason);
    }
    m_specs.remove(node.id);
    // A supervisor that ends a child itself hears nothing new by it.
    tellPartners(node, pid, reason, way != Way::Supervisor);
    m_supervisors.erase(node.id);
    m_stuck.remove(node.id);
}

/// Nobody waits for its end. One that hangs does not get as far as to read the signal that it traps.
void Rehearsal::endOrphan(const Node &orphan, const Term &reason, NodeId supervisor)
{
    const bool trapped = trapsExits(orphan) && !isNew(orphan);
    const bool isNamed = trapped && !orphan.name.is(atoms::nil);
    const bool isDeaf = trapped && orphan.state == NodeState::Hanging;
    const bool lingers = isDeaf || (isNamed && m_orphansDo == Orphans::Linger);
    if (isNamed)
        m_orphans[orphan.id] = {.lingers = lingers};
    if (lingers) // it has left its place, and nobody hears of it any more
        m_changes[orphan.id] = {false, pidOf(orphan), reason, false};
    else
        endInOrder(orphan, reason, Way::Owner, supervisor);
}

/// A supervisor ends its children first.
bool Rehearsal::endInOrder(const Node &node, const Term &reason, Way way, NodeId by)
{
    if (!isAlive(node))
        return true;
    if (!endChildren(node))
        return false;
    m_specs.remove(node.id);
    endAtOnce(node, reason, way, by);
    return true;
}

// S-172: the newest first, one after the other. S-177: a dynamic supervisor ends all at once.
bool Rehearsal::endChildren(const Node &node)
{
    if (!supervises(node))
        return true;
    const Busy busy(*this, node.id);
    std::vector<Standing> children = standingChildren(node);
    const bool isDynamic = node.kind == ProcessKind::DynamicSupervisor;
    if (isDynamic)
        std::ranges::sort(children, {}, [this](const Standing &one) { return pidOf(*one.node); });
    else
        std::ranges::reverse(children);
    const Time began = m_now;
    Time last = began;
    bool hasEnded = true;
    for (const Standing &child : children) {
        if (isDynamic)
            m_now = began;
        hasEnded &= endChild(child, node);
        last = std::max(last, m_now);
        if (!hasEnded && !isDynamic)
            return false;
        letOthersEnd(node); // who is linked to it goes before its turn comes
    }
    m_now = last;
    return hasEnded;
}

bool Rehearsal::endChild(const Standing &child, const Node &supervisor)
{
    if (child.node)
        return shutDown(*child.node, supervisor);
    endUnknown(child.spec, Way::Supervisor, supervisor.id, atoms::shutdown);
    return true;
}

void Rehearsal::endUnknown(const Term &spec, Way way, NodeId by, const Term &reason)
{
    const Term *shutdown = spec.find(Atom("shutdown"));
    const bool isBrutal = shutdown && shutdown->is(Atom("brutal_kill"));
    std::vector<Term> below = specsBelow(spec);
    std::ranges::reverse(below);
    for (const Term &child : below)
        endUnknown(child, way, NodeId::None, reason);
    add({.kind = Kind::Ends,
         .way = way,
         .by = by,
         .child = *spec.find(atoms::id),
         .reason = isBrutal ? Term(atoms::killed) : reason});
}

bool Rehearsal::shutDown(const Node &child, const Node &supervisor)
{
    const Shutdown how = child.spec ? child.spec->effectiveShutdown() : Shutdown::infinity();
    if (how.isBrutalKill()) {
        endAtOnce(child, atoms::killed, Way::Supervisor, supervisor.id);
        return true;
    }
    const Time began = m_now;
    const Time outer = m_deadline;
    if (!how.isInfinity())
        m_deadline = std::min(m_deadline, began + how.patience());
    const bool hasEnded = !ignoresShutdown(child)
                          && endInOrder(child, atoms::shutdown, Way::Supervisor, supervisor.id);
    m_deadline = outer;
    const auto patience = how.isInfinity() ? std::nullopt : std::optional(how.patience());
    return hasEnded || waitFor(child, supervisor, patience, began);
}

/// Nothing ends the child but a kill after that patience, which may be over already.
bool Rehearsal::waitFor(const Node &child, const Node &supervisor,
                        std::optional<std::chrono::milliseconds> patience, Time began)
{
    const Time end = patience ? began + *patience : Time::max();
    const bool isInterrupted = m_deadline <= end && m_deadline != Time::max();
    const Busy busy(*this, supervisor.id);
    if (isInterrupted) {
        pass(std::max(Time(0), m_deadline - m_now));
        return false;
    }
    if (!patience) {
        m_stuck.insert(supervisor.id);
        add({.kind = Kind::WaitsForEver,
             .way = Way::Supervisor,
             .node = child.id,
             .by = supervisor.id});
        return false;
    }
    pass(std::max(Time(0), end - m_now));
    endAtOnce(child, atoms::killed, Way::Supervisor, supervisor.id, *patience);
    return true;
}

void Rehearsal::tellPartners(const Node &node, Pid pid, const Term &reason, bool tellsSupervisor)
{
    const Node *parent = m_tree.find(node.parent);
    if (tellsSupervisor && parent && supervises(*parent) && isAlive(*parent))
        tell({parent->id, pidOf(*parent), node.id, pid, reason, {}});
    if (supervises(node)) { // a child takes it as an order, trapping exits or not
        for (const Node *child : childrenOf(node))
            tell({child->id, pidOf(*child), node.id, pid, reason, {}});
    }
    if (reason.is(atoms::normal) || isNew(node))
        return; // S-021: it ends nobody else who is linked
    for (const Pid partner : m_tree.links(pid)) {
        const Node *other = m_tree.find(m_tree.nodeOf(partner));
        if (!other || trapsExits(*other) || isNew(*other) || !isAlive(*other))
            continue;
        const bool wasTold = other->parent == node.id && supervises(node);
        if (!wasTold)
            tell({other->id, partner, node.id, pid, reason, {}});
    }
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

/// Its supervisor waits in vain. One that hangs does not get as far as to read the signal that it traps.
bool Rehearsal::ignoresShutdown(const Node &node) const
{
    const bool isDeaf = node.state == NodeState::Hanging && node.trapsExits;
    return (node.faults.has(Fault::IgnoreShutdown) || isDeaf) && !isNew(node);
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

std::vector<Rehearsal::Standing> Rehearsal::standingChildren(const Node &node) const
{
    std::vector<Standing> standing;
    for (const Node *child : childrenOf(node))
        standing.push_back({child, {}});
    const auto specs = m_specs.constFind(node.id);
    if (specs == m_specs.constEnd())
        return standing;
    QHash<Term, const Node *> known;
    for (const Standing &child : standing)
        known[child.node->childId] = child.node;
    standing.clear();
    for (const Term &spec : *specs)
        standing.push_back({known.value(*spec.find(atoms::id)), spec});
    return standing;
}

void Rehearsal::add(PredictedStep step)
{
    step.after = m_now - m_begin;
    m_prediction.lasts = std::max(m_prediction.lasts, step.after);
    m_prediction.ends += step.kind == Kind::Ends;
    m_prediction.starts += step.kind == Kind::Starts;
    m_prediction.giveUps += step.kind == Kind::GivesUp;
    m_prediction.failedStarts += step.kind == Kind::FailsToStart;
    m_prediction.waits += step.kind == Kind::WaitsForEver;
    if (m_prediction.steps.size() < Prediction::mostSteps || step.kind == Kind::GivesUp)
        m_prediction.steps.push_back(std::move(step));
    else
        m_prediction.isCut = true;
}

} // namespace espalier
