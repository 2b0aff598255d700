// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/supervisor_logic.h"

#include <algorithm>

namespace espalier {

using Context = happened::Reported::Context;
using Verdict = happened::ChildEnded::Verdict;

SupervisorLogic::SupervisorLogic(SupervisorFlags flags,
                                 const std::vector<ChildSpecPointer> &children)
    : m_flags(flags)
    , m_window(flags.maxRestarts, flags.maxSeconds)
{
    setTelling(false); // told by begin()
    for (const ChildSpecPointer &spec : children)
        add(spec);
    setTelling(true);
}

SupervisorLogic::SupervisorLogic(SupervisorFlags flags, RestartWindow window)
    : m_flags(flags)
    , m_window(std::move(window))
{}

void SupervisorLogic::adopt(const StandingChild &standing)
{
    keepKey(standing.key);
    m_byId.insert(standing.spec->id, standing.key);
    Child &child = m_children.emplace_back(standing.key, standing.spec);
    child.previous = standing.pid;
    switch (standing.state) {
    case StandingChild::State::Undefined:
        return;
    case StandingChild::State::Restarting:
        child.state = Child::State::Restarting;
        child.pid = standing.pid;
        child.dead = standing.pid;
        return;
    case StandingChild::State::Running:
        child.state = Child::State::Running;
        child.pid = standing.pid;
        m_byPid.insert(standing.pid, standing.key);
        return;
    }
}

// --- inputs ------------------------------------------------------------------------------------------

// S-190: one after the other, in list order.
void SupervisorLogic::begin()
{
    tell(happened::SupervisorStarted{m_flags});
    for (const Child &child : m_children)
        tell(happened::ChildAdded{child.key, child.spec, position(child)});
    for (const Child &child : m_children)
        planStart(child, Purpose::Begin);
}

void SupervisorLogic::request(const SupervisorRequest &request)
{
    switch (request.kind) {
    case SupervisorRequest::Kind::StartChild:
        return startChild(request.spec);
    case SupervisorRequest::Kind::TerminateChild:
        return terminateChild(request.child);
    case SupervisorRequest::Kind::RestartChild:
        return restartChild(request.child);
    case SupervisorRequest::Kind::DeleteChild:
        return deleteChild(request.child);
    }
}

void SupervisorLogic::childExited(Pid pid, const Term &reason, Time now)
{
    const auto key = m_byPid.constFind(pid);
    if (key == m_byPid.constEnd())
        return; // S-128
    Child &child = *find(*key);
    const RestartDecision decision = decideRestart(child.spec->restart, reason);
    if (decision != RestartDecision::Forget)
        report(Context::ChildTerminated, child.spec, pid, reason);
    if (decision == RestartDecision::Restart)
        return restart(child, reason, now, true);
    const bool isSignificant = child.spec->significant;
    if (child.spec->restart == Restart::Temporary) { // S-121
        tell(ended(child, reason, Verdict::Forget));
        remove(child);
    } else {
        tell(ended(child, reason, Verdict::Keep));
        setUndefined(child);
    }
    if (isSignificant && shutsDownNow())
        plan(action::End{atoms::shutdown}); // S-223
}

// After a significant child ended by itself and is not restarted (S-221, S-222).
bool SupervisorLogic::shutsDownNow() const
{
    switch (m_flags.autoShutdown) {
    case AutoShutdown::Never:
        return false;
    case AutoShutdown::AnySignificant:
        return true;
    case AutoShutdown::AllSignificant:
        break;
    }
    return std::none_of(m_children.begin(), m_children.end(), [](const Child &child) {
        return child.spec->significant && child.state != Child::State::Undefined;
    });
}

void SupervisorLogic::retry(const Term &id, Time now)
{
    Child *child = findId(id);
    if (child && child->state == Child::State::Restarting) // else S-127
        restart(*child, {}, now, false);
}

// S-172: one at a time, the newest first.
void SupervisorLogic::shutDown()
{
    replan();
    for (auto child = m_children.rbegin(); child != m_children.rend(); ++child) {
        if (child->state == Child::State::Running)
            planTermination(*child);
    }
}

// --- restarting --------------------------------------------------------------------------------------

// S-133, S-136, and the strategies: S-203 to S-211.
void SupervisorLogic::restart(Child &child, const Term &reason, Time now, bool exited)
{
    const bool allowed = m_window.count(now);
    if (exited || !allowed)
        tell(ended(child, reason, allowed ? Verdict::Restart : Verdict::GiveUp));
    tell(happened::RestartCounted{std::chrono::floor<std::chrono::seconds>(now), m_window.size()});
    if (!allowed) {
        const std::optional<Pid> last = child.pid ? child.pid : child.dead;
        const Term dead = last ? Term(*last) : Term(atoms::undefined);
        report(Context::Shutdown, child.spec,
               exited ? dead : Term::tuple({atoms::restarting, dead}), // S-275
               atoms::reached_max_restart_intensity);
        remove(child);
        return plan(action::End{atoms::shutdown});
    }
    m_restarted = child.key;
    if (child.pid)
        child.dead = child.pid;
    switch (m_flags.strategy) {
    case Strategy::OneForOne:
        return planStart(child, Purpose::Restart);
    case Strategy::RestForOne: {
        const std::size_t first = position(child);
        setUndefined(child);
        return restartGroup(first);
    }
    case Strategy::OneForAll:
        setUndefined(child);
        return restartGroup(0);
    }
}

// Those that run are terminated in reverse; then all are started in order, also those that did not run (S-207). The
// temporary ones are gone by then (S-206). Nobody waits for a retry of its own any more.
void SupervisorLogic::restartGroup(std::size_t first)
{
    for (std::size_t i = m_children.size(); i > first; --i) {
        Child &child = m_children[i - 1];
        if (child.state == Child::State::Running)
            planTermination(child);
        else if (child.state == Child::State::Restarting)
            setUndefined(child);
    }
    for (std::size_t i = first; i < m_children.size(); ++i) {
        if (m_children[i].spec->restart != Restart::Temporary)
            planStart(m_children[i], Purpose::Restart);
    }
}

// --- outcomes ----------------------------------------------------------------------------------------

void SupervisorLogic::planStart(const Child &child, Purpose purpose)
{
    m_purpose = purpose;
    plan(action::Start{child.key, child.spec, {}});
}

void SupervisorLogic::planTermination(const Child &child)
{
    plan(action::Terminate{{{child.key, *child.pid, child.spec}}});
}

void SupervisorLogic::started(const StartResult &result)
{
    Child &child = *find(starting());
    if (result.isOk()) {
        setRunning(child, result.pid);
        if (m_purpose == Purpose::StartChild || m_purpose == Purpose::RestartChild)
            answer(result.toTerm());
    } else if (result.kind == StartResult::Kind::Ignore) { // S-124, S-194, S-195, S-199
        if (m_purpose == Purpose::StartChild || m_purpose == Purpose::RestartChild)
            answer(Term::tuple({atoms::ok, atoms::undefined}));
        if (child.spec->restart == Restart::Temporary && m_purpose != Purpose::RestartChild)
            remove(child);
        else
            setUndefined(child);
    } else {
        startFailed(child, result);
    }
}

void SupervisorLogic::startFailed(Child &child, const StartResult &result)
{
    const Term reason = *result.value;
    switch (m_purpose) {
    case Purpose::Begin:
        return beginFailed(child, reason);
    case Purpose::StartChild: { // S-195: nothing is kept, nothing reported
        answer(Term::tuple({atoms::error, Term::tuple({reason, childRecord(*child.spec)})}));
        return remove(child);
    }
    case Purpose::RestartChild: // S-199
        return answer(Term::tuple({atoms::error, reason}));
    case Purpose::Restart:
        break;
    }
    // S-125, S-209: those after it in the round stay undefined; a retry is due.
    replan();
    const Term dead = child.pid ? Term(*child.pid) : Term(atoms::undefined);
    const bool isRetry = child.state == Child::State::Restarting;
    report(Context::StartError, child.spec, isRetry ? Term::tuple({atoms::restarting, dead}) : dead,
           reason); // S-274
    if (child.pid)
        m_byPid.remove(*child.pid);
    if (child.key != m_restarted)
        child.dead.reset();
    child.state = Child::State::Restarting;
    tell(happened::ChildRestarting{child.key, reason, child.previous});
    plan(action::RetryLater{child.spec->id});
}

// S-191: those before it are terminated in reverse, those after it never start.
void SupervisorLogic::beginFailed(const Child &child, const Term &reason)
{
    const Term id = child.spec->id;
    replan();
    report(Context::StartError, child.spec, atoms::undefined, reason);
    for (std::size_t i = position(child); i > 0; --i) {
        if (m_children[i - 1].state == Child::State::Running)
            planTermination(m_children[i - 1]);
    }
    plan(action::End{
        Term::tuple({atoms::shutdown, Term::tuple({atoms::failed_to_start_child, id, reason})})});
}

void SupervisorLogic::terminated(std::span<const Termination> terminations)
{
    const Termination &termination = terminations.front();
    Child &child = *find(termination.key);
    if (isShutdownError(*child.spec, termination))
        report(Context::ShutdownError, child.spec, termination.pid, termination.reason);
    const bool isAsked = m_answerTermination == child.key;
    tell(ended(child, termination.reason, Verdict::Terminated));
    if (child.spec->restart == Restart::Temporary) // S-198, S-206
        remove(child);
    else
        setUndefined(child);
    if (isAsked) {
        m_answerTermination = 0;
        answer(atoms::ok);
    }
}

// --- requests ----------------------------------------------------------------------------------------

// S-195, S-196
void SupervisorLogic::startChild(const ChildSpecPointer &spec)
{
    if (const Child *known = findId(spec->id)) {
        if (known->state == Child::State::Running)
            return answer(
                Term::tuple({atoms::error, Term::tuple({atoms::already_started, *known->pid})}));
        return answer(Term::tuple({atoms::error, atoms::already_present}));
    }
    planStart(add(spec), Purpose::StartChild);
}

void SupervisorLogic::terminateChild(const Term &id)
{
    Child *child = findId(id);
    if (!child)
        return answer(Term::tuple({atoms::error, atoms::not_found}));
    if (child->state == Child::State::Running) {
        m_answerTermination = child->key;
        return planTermination(*child);
    }
    if (child->state == Child::State::Restarting) // S-198
        setUndefined(*child);
    answer(atoms::ok);
}

// S-199
void SupervisorLogic::restartChild(const Term &id)
{
    const Child *child = findId(id);
    if (!child)
        return answer(Term::tuple({atoms::error, atoms::not_found}));
    switch (child->state) {
    case Child::State::Running:
        return answer(Term::tuple({atoms::error, atoms::running}));
    case Child::State::Restarting:
        return answer(Term::tuple({atoms::error, atoms::restarting}));
    case Child::State::Undefined:
        return planStart(*child, Purpose::RestartChild);
    }
}

// S-200
void SupervisorLogic::deleteChild(const Term &id)
{
    const Child *child = findId(id);
    if (!child)
        return answer(Term::tuple({atoms::error, atoms::not_found}));
    switch (child->state) {
    case Child::State::Running:
        return answer(Term::tuple({atoms::error, atoms::running}));
    case Child::State::Restarting:
        return answer(Term::tuple({atoms::error, atoms::restarting}));
    case Child::State::Undefined:
        remove(*child);
        return answer(atoms::ok);
    }
}

// --- queries -----------------------------------------------------------------------------------------

ChildKey SupervisorLogic::keyOf(Pid pid) const
{
    return m_byPid.value(pid);
}

// S-201
Term SupervisorLogic::whichChildren() const
{
    std::vector<Term> entries;
    for (auto child = m_children.rbegin(); child != m_children.rend(); ++child) {
        Term process = atoms::undefined;
        if (child->state == Child::State::Running)
            process = *child->pid;
        else if (child->state == Child::State::Restarting)
            process = atoms::restarting;
        entries.push_back(Term::tuple({child->spec->id, process, toAtom(child->spec->type),
                                       child->spec->effectiveModules()}));
    }
    return Term::list(entries);
}

// S-202
Term SupervisorLogic::countChildren(const std::function<bool(Pid)> &isAlive) const
{
    std::int64_t active = 0;
    std::int64_t supervisors = 0;
    for (const Child &child : m_children) {
        active += child.state == Child::State::Running && isAlive(*child.pid);
        supervisors += child.spec->type == ChildType::Supervisor;
    }
    const auto specs = std::int64_t(m_children.size());
    return countsTerm(specs, active, supervisors, specs - supervisors);
}

// --- entries -----------------------------------------------------------------------------------------

SupervisorLogic::Child &SupervisorLogic::add(ChildSpecPointer spec)
{
    const ChildKey key = nextKey();
    m_byId.insert(spec->id, key);
    m_children.push_back({.key = key, .spec = std::move(spec)});
    tell(happened::ChildAdded{key, m_children.back().spec, m_children.size() - 1});
    return m_children.back();
}

void SupervisorLogic::setRunning(Child &child, Pid pid)
{
    const bool isRestart = m_purpose == Purpose::Restart;
    if (child.pid)
        m_byPid.remove(*child.pid);
    child.state = Child::State::Running;
    child.pid = pid;
    child.dead.reset();
    m_byPid.insert(pid, child.key);
    tell(happened::ChildStarted{child.key, pid, isRestart, child.previous, child.spec});
    report(Context::Progress, child.spec, pid, {});
    child.previous = pid;
}

void SupervisorLogic::setUndefined(Child &child)
{
    if (child.pid)
        m_byPid.remove(*child.pid);
    child.state = Child::State::Undefined;
    child.pid.reset();
    tell(happened::ChildUndefined{child.key});
}

void SupervisorLogic::remove(const Child &child)
{
    tell(happened::ChildRemoved{child.key});
    if (child.pid)
        m_byPid.remove(*child.pid);
    m_byId.remove(child.spec->id);
    m_children.erase(m_children.begin() + std::ptrdiff_t(position(child)));
}

SupervisorLogic::Child *SupervisorLogic::find(ChildKey key)
{
    const auto found = std::lower_bound(
        m_children.begin(), m_children.end(), key,
        [](const Child &child, ChildKey sought) { return child.key < sought; });
    return found != m_children.end() && found->key == key ? &*found : nullptr;
}

SupervisorLogic::Child *SupervisorLogic::findId(const Term &id)
{
    const auto key = m_byId.constFind(id);
    return key == m_byId.constEnd() ? nullptr : find(*key);
}

std::size_t SupervisorLogic::position(const Child &child) const
{
    return std::size_t(&child - m_children.data());
}

happened::ChildEnded SupervisorLogic::ended(const Child &child, const Term &reason,
                                            Verdict verdict) const
{
    return {child.key,
            child.pid.value_or(child.previous),
            reason,
            verdict,
            m_window.size(),
            m_window.maxRestarts(),
            m_window.maxSeconds()};
}

Term childRecord(const ChildSpec &spec)
{
    return Term::tuple({Atom("child"), atoms::undefined, spec.id, spec.start.toTerm(),
                        toAtom(spec.restart), Term::boolean(spec.significant),
                        spec.effectiveShutdown().toTerm(), toAtom(spec.type),
                        spec.effectiveModules()});
}

} // namespace espalier
