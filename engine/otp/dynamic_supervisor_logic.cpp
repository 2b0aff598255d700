// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/dynamic_supervisor_logic.h"

#include <algorithm>

namespace espalier {

using Context = happened::Reported::Context;
using Verdict = happened::ChildEnded::Verdict;

DynamicSupervisorLogic::DynamicSupervisorLogic(DynamicSupervisorFlags flags)
    : m_flags(std::move(flags))
    , m_window(m_flags.maxRestarts, m_flags.maxSeconds)
{}

DynamicSupervisorLogic::DynamicSupervisorLogic(DynamicSupervisorFlags flags, RestartWindow window)
    : m_flags(std::move(flags))
    , m_window(std::move(window))
{}

void DynamicSupervisorLogic::adopt(const StandingChild &child)
{
    keepKey(child.key);
    const bool restarting = child.state == StandingChild::State::Restarting;
    m_restarting += restarting;
    addChild(child.pid, {child.key, child.spec, restarting});
}

// The arguments as they were given to the start function; those of a temporary child were not kept (S-155, S-156).
ChildSpecPointer DynamicSupervisorLogic::offenderOf(const ChildSpecPointer &spec) const
{
    const bool isTemporary = spec->restart == Restart::Temporary;
    if (!isTemporary && m_flags.extraArguments.empty())
        return spec;
    auto offender = std::make_shared<ChildSpec>(*spec);
    std::vector<Term> &arguments = offender->start.arguments;
    if (isTemporary)
        arguments.clear();
    offender->start.hasForgotten = isTemporary;
    arguments.insert(arguments.begin(), m_flags.extraArguments.begin(),
                     m_flags.extraArguments.end());
    return offender;
}

void DynamicSupervisorLogic::begin()
{
    tell(happened::SupervisorStarted{m_flags});
}

void DynamicSupervisorLogic::request(const SupervisorRequest &request)
{
    switch (request.kind) {
    case SupervisorRequest::Kind::StartChild:
        return startChild(request.spec);
    case SupervisorRequest::Kind::TerminateChild:
        return terminateChild(request.child);
    case SupervisorRequest::Kind::RestartChild: // there is neither (S-164)
    case SupervisorRequest::Kind::DeleteChild:
        break;
    }
    Q_ASSERT_X(false, "DynamicSupervisorLogic", "not a request of a dynamic supervisor");
}

// S-151: the limit is looked at before the start function runs; children that restart count.
void DynamicSupervisorLogic::startChild(const ChildSpecPointer &spec)
{
    if (m_flags.maxChildren && std::uint64_t(m_children.size()) >= *m_flags.maxChildren)
        return answer(Term::tuple({atoms::error, atoms::max_children}));
    m_starting = {nextKey(), spec, std::nullopt};
    plan(action::Start{m_starting.key, spec, m_flags.extraArguments});
}

void DynamicSupervisorLogic::started(const StartResult &result)
{
    Starting starting = std::exchange(m_starting, {});
    if (starting.previous)
        restarted(starting, result);
    else
        firstStarted(std::move(starting), result);
}

// S-152. A failed start is neither reported nor counted (S-154).
void DynamicSupervisorLogic::firstStarted(Starting starting, const StartResult &result)
{
    if (result.isOk()) {
        if (m_children.contains(result.pid)) // S-153: the entry is overwritten
            removeChild(result.pid);
        if (isTelling()) {
            tell(happened::ChildAdded{starting.key, starting.spec, 0});
            tell(happened::ChildStarted{starting.key, result.pid, false, {}, starting.spec});
        }
        addChild(result.pid, {starting.key, std::move(starting.spec), false});
    }
    if (result.kind == StartResult::Kind::Other)
        return answer(Term::tuple({atoms::error, *result.value}));
    answer(result.toTerm());
}

void DynamicSupervisorLogic::childExited(Pid pid, const Term &reason, Time now)
{
    const auto found = m_children.constFind(pid);
    if (found == m_children.constEnd() || found->restarting)
        return; // S-128
    const Child child = *found;
    const RestartDecision decision = decideRestart(child.spec->restart, reason);
    if (decision != RestartDecision::Forget)
        report(Context::ChildTerminated, offenderOf(child.spec), pid, reason);
    if (decision == RestartDecision::Restart)
        return restart(pid, child, reason, now, true);
    tell(happened::ChildEnded{child.key, pid, reason, Verdict::Forget, m_window.size(),
                              m_window.maxRestarts(), m_window.maxSeconds()});
    removeChild(pid);
}

void DynamicSupervisorLogic::retry(const Term &pid, Time now)
{
    const Child child = m_children.value(pid.isPid() ? pid.toPid() : Pid());
    if (child.restarting) // else terminated meanwhile (S-127)
        restart(pid.toPid(), child, {}, now, false);
}

// S-133, S-136
void DynamicSupervisorLogic::restart(Pid pid, const Child &child, const Term &reason, Time now,
                                     bool exited)
{
    const bool allowed = m_window.count(now);
    if (exited || !allowed)
        tell(happened::ChildEnded{child.key, pid, reason,
                                  allowed ? Verdict::Restart : Verdict::GiveUp, m_window.size(),
                                  m_window.maxRestarts(), m_window.maxSeconds()});
    tell(happened::RestartCounted{std::chrono::floor<std::chrono::seconds>(now), m_window.size()});
    if (!allowed) {
        report(Context::Shutdown, offenderOf(child.spec), pid,
               atoms::reached_max_restart_intensity);
        removeChild(pid);
        return plan(action::End{atoms::shutdown});
    }
    m_starting = {child.key, child.spec, pid};
    plan(action::Start{child.key, child.spec, m_flags.extraArguments});
}

// S-124, S-125
void DynamicSupervisorLogic::restarted(const Starting &starting, const StartResult &result)
{
    const Pid previous = *starting.previous;
    if (result.isOk()) {
        m_restarting -= m_children.take(previous).restarting;
        m_children.insert(result.pid, {starting.key, starting.spec, false});
        tell(happened::ChildStarted{starting.key, result.pid, true, previous, starting.spec});
    } else if (result.kind == StartResult::Kind::Ignore) {
        removeChild(previous);
    } else {
        report(Context::StartError, offenderOf(starting.spec),
               Term::tuple({atoms::restarting, previous}), *result.value);
        tell(happened::ChildRestarting{starting.key, *result.value, previous});
        m_restarting += !std::exchange(m_children[previous].restarting, true);
        plan(action::RetryLater{previous});
    }
}

// S-160 to S-163
void DynamicSupervisorLogic::terminateChild(const Term &pid)
{
    const auto found = pid.isPid() ? m_children.constFind(pid.toPid()) : m_children.constEnd();
    if (found == m_children.constEnd())
        return answer(Term::tuple({atoms::error, atoms::not_found}));
    const Child child = *found;
    if (child.restarting) {
        removeChild(pid.toPid());
        return answer(atoms::ok);
    }
    m_terminating = {{{child.key, pid.toPid(), child.spec}}};
    m_answerTermination = true;
    plan(m_terminating);
}

void DynamicSupervisorLogic::shutDown()
{
    replan();
    m_terminating = {};
    for (auto child = m_children.constBegin(); child != m_children.constEnd(); ++child) {
        if (!child->restarting)
            m_terminating.children.push_back({child->key, child.key(), child->spec});
    }
    if (m_terminating.children.empty())
        return;
    std::sort(m_terminating.children.begin(), m_terminating.children.end(),
              [](const auto &left, const auto &right) { return left.pid < right.pid; });
    plan(m_terminating);
}

// S-177: reports come after all are gone.
void DynamicSupervisorLogic::terminated(std::span<const Termination> terminations)
{
    const action::Terminate terminated = std::exchange(m_terminating, {});
    for (std::size_t i = 0; i < terminations.size(); ++i) {
        const action::Terminate::Child &child = terminated.children[i];
        const Termination &termination = terminations[i];
        if (isDynamicShutdownError(*child.spec, termination))
            report(Context::ShutdownError, offenderOf(child.spec), child.pid, termination.reason);
        tell(happened::ChildEnded{child.key, child.pid, termination.reason, Verdict::Terminated,
                                  m_window.size(), m_window.maxRestarts(), m_window.maxSeconds()});
        removeChild(child.pid);
    }
    if (std::exchange(m_answerTermination, false))
        answer(atoms::ok);
}

void DynamicSupervisorLogic::addChild(Pid pid, Child child)
{
    m_supervisors += child.spec->type == ChildType::Supervisor;
    m_children.emplace(pid, std::move(child));
}

void DynamicSupervisorLogic::removeChild(Pid pid)
{
    const Child child = m_children.take(pid);
    m_restarting -= child.restarting;
    m_supervisors -= child.spec->type == ChildType::Supervisor;
    tell(happened::ChildRemoved{child.key});
}

ChildKey DynamicSupervisorLogic::keyOf(Pid pid) const
{
    return m_children.value(pid).key;
}

// S-158: no order is promised; here it is that of the pids.
Term DynamicSupervisorLogic::whichChildren() const
{
    std::vector<Pid> pids(m_children.keyBegin(), m_children.keyEnd());
    std::sort(pids.begin(), pids.end());
    std::vector<Term> entries;
    entries.reserve(pids.size());
    for (const Pid pid : pids) {
        const Child &child = *m_children.constFind(pid);
        entries.push_back(
            Term::tuple({atoms::undefined, child.restarting ? Term(atoms::restarting) : Term(pid),
                         toAtom(child.spec->type), child.spec->effectiveModules()}));
    }
    return Term::list(entries);
}

// S-159: active are those that do not restart; nobody looks whether they live.
Term DynamicSupervisorLogic::countChildren(const std::function<bool(Pid)> &) const
{
    const std::int64_t specs = m_children.size();
    return countsTerm(specs, specs - m_restarting, m_supervisors, specs - m_supervisors);
}

} // namespace espalier
