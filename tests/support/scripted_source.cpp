// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/scripted_source.h"

#include "engine/runtime/exit_reason.h"

#include <QPromise>

#include <algorithm>

namespace espalier {

using namespace happened;

namespace {

template<typename T>
QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

ChildSpecPointer specOf(const ScriptedSource::Child &child)
{
    return std::make_shared<const ChildSpec>(
        ChildSpec{.id = child.id,
                  .start = {.module = child.module, .arguments = {}},
                  .restart = child.restart,
                  .shutdown = child.shutdown});
}

bool isRestarted(const ChildSpec &spec, const Term &reason)
{
    return spec.restart == Restart::Permanent
           || (spec.restart == Restart::Transient && exitReason::isAbnormal(reason));
}

} // namespace

Pid ScriptedSource::addSupervisor(Atom name, Pid parent, SupervisorFlags flags)
{
    const auto spec = std::make_shared<const ChildSpec>(
        ChildSpec{.id = name,
                  .start = {.module = atoms::Supervisor, .arguments = {}},
                  .type = ChildType::Supervisor});
    const Pid pid = parent.isOutside() ? spawn({}, ProcessKind::Supervisor, atoms::Supervisor)
                                       : startEntry(parent, spec, ProcessKind::Supervisor);
    record(pid, Registered{.name = name});
    record(pid, SupervisorStarted{.flags = flags});
    record(pid, Initialised{});
    m_processes[pid].isSupervisor = true;
    m_processes[pid].maxRestarts = flags.maxRestarts;
    m_processes[pid].maxSeconds = flags.maxSeconds;
    return pid;
}

Pid ScriptedSource::addDynamicSupervisor(Atom name, Pid parent, DynamicSupervisorFlags flags)
{
    const auto spec = std::make_shared<const ChildSpec>(
        ChildSpec{.id = name,
                  .start = {.module = atoms::DynamicSupervisor, .arguments = {}},
                  .type = ChildType::Supervisor});
    const Pid pid = parent.isOutside()
                        ? spawn({}, ProcessKind::DynamicSupervisor, atoms::DynamicSupervisor)
                        : startEntry(parent, spec, ProcessKind::DynamicSupervisor);
    record(pid, Registered{.name = name});
    record(pid, SupervisorStarted{.flags = flags});
    record(pid, Initialised{});
    Process &process = m_processes[pid];
    process.isSupervisor = true;
    process.isDynamic = true;
    process.maxRestarts = flags.maxRestarts;
    process.maxSeconds = flags.maxSeconds;
    return pid;
}

Pid ScriptedSource::addChild(Pid supervisor, const Child &child)
{
    return startEntry(supervisor, specOf(child), ProcessKind::Worker);
}

Pid ScriptedSource::addPlain(Atom name)
{
    const Pid pid = spawn({}, ProcessKind::Plain, {});
    record(pid, Registered{.name = name});
    record(pid, Initialised{});
    return pid;
}

void ScriptedSource::change(Pid pid, Fault fault, bool on)
{
    record(pid, FaultChanged{fault, on});
}

void ScriptedSource::failNextStarts(Pid child, int times)
{
    tellStartFaults(child, times, false);
}

void ScriptedSource::loseFailingStarts(Pid child, int times)
{
    tellStartFaults(child, times, true);
}

void ScriptedSource::tellStartFaults(Pid child, int times, bool lost)
{
    const Pid supervisor = m_processes[child].parent;
    for (const Entry &entry : m_processes[supervisor].children) {
        if (entry.pid == child)
            record(supervisor, StartFaultsChanged{entry.key, child, times, false, lost});
    }
}

void ScriptedSource::link(Pid one, Pid other)
{
    record(one, Linked{.other = other});
}

void ScriptedSource::monitor(Pid watcher, Pid watched)
{
    record(watcher, Monitoring{Reference{++m_lastReference}, watched});
}

void ScriptedSource::sendMessage(Pid from, Pid to, const Term &message)
{
    if (m_tellsMessages)
        record(from, MessageSent{to, message});
}

std::optional<Pid> ScriptedSource::child(Pid supervisor, Atom id) const
{
    const auto process = m_processes.find(supervisor);
    if (process == m_processes.end())
        return std::nullopt;
    for (const Entry &entry : process->second.children) {
        if (entry.spec->id.is(id) && !entry.pid.isOutside())
            return entry.pid;
    }
    return std::nullopt;
}

void ScriptedSource::end(Pid pid, const Term &reason, Sequence cause)
{
    const auto found = m_processes.find(pid);
    if (found == m_processes.end())
        return;
    if (found->second.isSupervisor)
        endChildren(pid);
    const Pid parent = found->second.parent;
    const Sequence exit = record(
        pid, Exited{.reason = reason, .crashed = exitReason::isAbnormal(reason)}, cause);
    m_processes.erase(pid);
    if (!parent.isOutside())
        hearEnd(parent, pid, reason, exit);
}

void ScriptedSource::hearEnd(Pid supervisor, Pid child, const Term &reason, Sequence cause)
{
    Process &process = m_processes[supervisor];
    const auto entry = std::ranges::find(process.children, child, &Entry::pid);
    if (entry == process.children.end())
        return;
    ChildEnded ended{.key = entry->key, .child = child, .reason = reason};
    ended.maxRestarts = process.maxRestarts;
    ended.maxSeconds = process.maxSeconds;
    if (!isRestarted(*entry->spec, reason)) {
        const bool forgets = process.isDynamic || entry->spec->restart == Restart::Temporary;
        ended.verdict = forgets ? ChildEnded::Verdict::Forget : ChildEnded::Verdict::Keep;
        record(supervisor, ended, cause);
        if (forgets)
            return removeEntry(supervisor, entry->key);
        entry->pid = {};
        record(supervisor, ChildUndefined{.key = entry->key});
        return;
    }
    const auto second = std::chrono::duration_cast<std::chrono::seconds>(m_now);
    std::erase_if(process.window, [&](auto at) { return at < second - process.maxSeconds; });
    process.window.push_back(second);
    ended.restartsInWindow = int(process.window.size());
    const bool isTooMany = ended.restartsInWindow > process.maxRestarts;
    ended.verdict = isTooMany ? ChildEnded::Verdict::GiveUp : ChildEnded::Verdict::Restart;
    const Sequence decision = record(supervisor, ended, cause);
    if (isTooMany) {
        removeEntry(supervisor, entry->key);
        return giveUp(supervisor);
    }
    record(supervisor, RestartCounted{.at = second, .inWindow = ended.restartsInWindow}, decision);
    restartEntry(supervisor, *entry, ProcessKind::Worker);
}

void ScriptedSource::removeEntry(Pid supervisor, ChildKey key)
{
    std::erase_if(m_processes[supervisor].children,
                  [key](const Entry &entry) { return entry.key == key; });
    record(supervisor, ChildRemoved{.key = key});
}

void ScriptedSource::giveUp(Pid supervisor)
{
    end(supervisor, atoms::shutdown);
}

void ScriptedSource::endChildren(Pid supervisor)
{
    std::vector<Entry> children = std::move(m_processes[supervisor].children);
    for (auto entry = children.rbegin(); entry != children.rend(); ++entry) {
        if (entry->pid.isOutside())
            continue;
        if (m_processes[entry->pid].isSupervisor)
            endChildren(entry->pid);
        record(entry->pid, Exited{.reason = atoms::shutdown});
        m_processes.erase(entry->pid);
        record(supervisor, ChildEnded{.key = entry->key,
                                      .child = entry->pid,
                                      .reason = atoms::shutdown,
                                      .verdict = ChildEnded::Verdict::Terminated});
        record(supervisor, ChildUndefined{.key = entry->key});
    }
}

Sequence ScriptedSource::record(Pid pid, EventData data, Sequence cause)
{
    const bool tell = m_events.empty();
    m_events.push_back(
        {.sequence = ++m_last, .time = m_now, .pid = pid, .cause = cause, .data = std::move(data)});
    if (tell)
        Q_EMIT eventsReady();
    return m_last;
}

Pid ScriptedSource::spawn(Pid parent, ProcessKind kind, Atom module)
{
    const Pid pid{++m_lastPid};
    m_processes[pid] = {.parent = parent};
    record(
        pid,
        Spawned{.parent = parent, .kind = kind, .module = module, .linked = !parent.isOutside()});
    return pid;
}

Pid ScriptedSource::startEntry(Pid supervisor, const ChildSpecPointer &spec, ProcessKind kind)
{
    const ChildKey key = ++m_lastKey;
    record(
        supervisor,
        ChildAdded{.key = key, .spec = spec, .position = m_processes[supervisor].children.size()});
    const Pid pid = spawn(supervisor, kind, spec->start.module);
    if (kind == ProcessKind::Worker)
        record(pid, Initialised{});
    record(supervisor, ChildStarted{.key = key, .child = pid, .spec = spec});
    m_processes[supervisor].children.push_back({.key = key, .spec = spec, .pid = pid});
    return pid;
}

void ScriptedSource::failToRestart(Pid supervisor, const Entry &entry, ProcessKind kind,
                                   const Term &reason)
{
    const Pid unstarted = spawn(supervisor, kind, entry.spec->start.module);
    record(unstarted, Exited{.reason = reason, .crashed = true});
    m_processes.erase(unstarted);
    record(supervisor, ChildRestarting{entry.key, reason, entry.pid});
}

void ScriptedSource::restartEntry(Pid supervisor, Entry &entry, ProcessKind kind)
{
    if (const std::optional<Term> reason = std::exchange(m_failsToRestart, {}))
        failToRestart(supervisor, entry, kind, *reason);
    const Pid previous = entry.pid;
    const Pid pid = spawn(supervisor, kind, entry.spec->start.module);
    record(pid, Initialised{});
    record(supervisor, ChildStarted{.key = entry.key,
                                    .child = pid,
                                    .restart = true,
                                    .previous = previous,
                                    .spec = entry.spec});
    entry.pid = pid;
}

std::vector<Event> ScriptedSource::takeEvents()
{
    return std::exchange(m_events, {});
}

void ScriptedSource::advance(Time time)
{
    const Time end = m_now + time;
    while (m_hold && m_hold->first <= end) {
        m_now = std::max(m_now, m_hold->first);
        const std::function<void(Time)> reached = std::move(m_hold->second);
        m_hold.reset();
        reached(m_now);
    }
    m_now = end;
}

void ScriptedSource::holdAt(Time time, std::function<void(Time)> reached)
{
    m_hold.reset();
    if (time <= m_now)
        return reached(m_now);
    m_hold.emplace(time, std::move(reached));
}

void ScriptedSource::setPaused(bool paused)
{
    if (paused == m_isPaused)
        return;
    m_isPaused = paused;
    m_requests.append(paused ? QStringLiteral("pause") : QStringLiteral("resume"));
}

void ScriptedSource::setSpeed(double speed)
{
    if (speed == m_speed)
        return;
    m_speed = speed;
    m_requests.append(QStringLiteral("speed %1").arg(speed, 0, 'g', 3));
}

Sequence ScriptedSource::act(const Term &action, Actor by)
{
    return by == Actor::Storm ? record({}, OutsideAction{action, by}) : 0;
}

void ScriptedSource::exit(Pid pid, const Term &reason, Actor by)
{
    const Sequence cause = act(Term::tuple({atoms::exit, pid, reason}), by);
    m_requests.append(QStringLiteral("exit %1 %2").arg(pid.toString(), reason.toString()));
    // S-015: a process that does not trap exits ignores :normal.
    if (!reason.is(atoms::normal))
        end(pid, reason.is(atoms::kill) ? Term(atoms::killed) : reason, cause);
}

void ScriptedSource::send(Pid pid, const Term &message)
{
    m_requests.append(QStringLiteral("send %1 %2").arg(pid.toString(), message.toString()));
}

void ScriptedSource::inject(Pid pid, Fault fault, Actor by)
{
    const Sequence cause = act(Term::tuple({toAtom(fault), pid}), by);
    if (fault == Fault::Hang) {
        m_requests.append(QStringLiteral("hang %1").arg(pid.toString()));
        record(pid, Hanging{}, cause);
        return;
    }
    if (fault == Fault::Stop) {
        m_requests.append(QStringLiteral("stop %1").arg(pid.toString()));
        return end(pid, atoms::normal, cause);
    }
    if (fault != Fault::Raise) {
        m_requests.append(
            QStringLiteral("%1 %2").arg(Term(toAtom(fault)).toString(), pid.toString()));
        record(pid, FaultChanged{fault, true}, cause);
        return;
    }
    m_requests.append(QStringLiteral("raise %1").arg(pid.toString()));
    end(pid, exitReason::ofRaise(Raise::runtimeError(QStringLiteral("boom")).error), cause);
}

void ScriptedSource::failStarts(Pid child, int times, Actor by)
{
    act(Term::tuple({toAtom(Fault::FailStart), child, std::int64_t(times)}), by);
    m_requests.append(QStringLiteral("fail %1 starts of %2").arg(times).arg(child.toString()));
}

void ScriptedSource::flood(Pid pid, const Term &message, int count)
{
    m_requests.append(
        QStringLiteral("flood %1 %2 %3").arg(pid.toString(), message.toString()).arg(count));
}

void ScriptedSource::breakLink(Pid one, Pid other)
{
    m_requests.append(QStringLiteral("break link %1 %2").arg(one.toString(), other.toString()));
    record(one, Unlinked{other});
}

void ScriptedSource::note(const Term &act)
{
    record({}, OutsideAction{act});
}

QFuture<Term> ScriptedSource::startChild(Pid supervisor, const Term &spec)
{
    const QString request =
        QStringLiteral("start_child %1 %2").arg(supervisor.toString(), spec.toString());
    if (m_nextAnswer)
        return answer(request);
    const Pid pid = addChild(supervisor, {.id = spec.find(atoms::id)->toAtom(),
                                          .module = spec.find(atoms::start)->element(0).toAtom()});
    return answer(request, Term::tuple({atoms::ok, pid}));
}

QFuture<Term> ScriptedSource::terminateChild(Pid supervisor, const Term &child)
{
    const QString request =
        QStringLiteral("terminate_child %1 %2").arg(supervisor.toString(), child.toString());
    if (m_nextAnswer)
        return answer(request);
    std::vector<Entry> &children = m_processes[supervisor].children;
    const auto entry = std::ranges::find_if(children, [&](const Entry &one) {
        return child == one.spec->id || (child.isPid() && child.toPid() == one.pid);
    });
    if (entry == children.end())
        return answer(request, Term::tuple({atoms::error, atoms::not_found}));
    record(entry->pid, Exited{.reason = atoms::shutdown});
    m_processes.erase(entry->pid);
    record(supervisor, ChildEnded{.key = entry->key,
                                  .child = std::exchange(entry->pid, {}),
                                  .reason = atoms::shutdown,
                                  .verdict = ChildEnded::Verdict::Terminated});
    if (m_processes[supervisor].isDynamic)
        removeEntry(supervisor, entry->key);
    else
        record(supervisor, ChildUndefined{.key = entry->key});
    return answer(request);
}

QFuture<Term> ScriptedSource::restartChild(Pid supervisor, const Term &id)
{
    const QString request =
        QStringLiteral("restart_child %1 %2").arg(supervisor.toString(), id.toString());
    std::vector<Entry> &children = m_processes[supervisor].children;
    const auto entry = std::ranges::find_if(children,
                                            [&](const Entry &one) { return id == one.spec->id; });
    if (m_nextAnswer || entry == children.end())
        return answer(request, Term::tuple({atoms::error, atoms::not_found}));
    restartEntry(supervisor, *entry, ProcessKind::Worker);
    return answer(request, Term::tuple({atoms::ok, entry->pid}));
}

QFuture<Term> ScriptedSource::deleteChild(Pid supervisor, const Term &id)
{
    const QString request =
        QStringLiteral("delete_child %1 %2").arg(supervisor.toString(), id.toString());
    std::vector<Entry> &children = m_processes[supervisor].children;
    const auto entry = std::ranges::find_if(children,
                                            [&](const Entry &one) { return id == one.spec->id; });
    if (m_nextAnswer || entry == children.end())
        return answer(request, Term::tuple({atoms::error, atoms::not_found}));
    removeEntry(supervisor, entry->key);
    return answer(request);
}

void ScriptedSource::resumeUntil(Milestone milestone)
{
    m_isPaused = false;
    m_requests.append(milestone == Milestone::Crash ? QStringLiteral("resume until crash")
                                                    : QStringLiteral("resume until decision"));
}

QFuture<std::optional<ProcessInfo>> ScriptedSource::nextProcess()
{
    return m_infos.empty() ? ready<std::optional<ProcessInfo>>(std::nullopt)
                           : ready<std::optional<ProcessInfo>>(m_infos.begin()->second);
}

QFuture<std::optional<ProcessInfo>> ScriptedSource::processInfo(Pid pid)
{
    if (!m_processes.contains(pid))
        return ready<std::optional<ProcessInfo>>(std::nullopt);
    const auto info = m_infos.find(pid);
    return ready<std::optional<ProcessInfo>>(info == m_infos.end() ? ProcessInfo{.pid = pid}
                                                                   : info->second);
}

std::vector<TreeSource::Module> ScriptedSource::modules() const
{
    return {{Atom("Elixir.Counter"), QStringLiteral("Counts what it is asked to."), {0}},
            {Atom("Elixir.Store"), QStringLiteral("Keeps values under keys."), {Term::emptyList()}},
            {atoms::Supervisor, QStringLiteral("Supervises."), {}, true},
            {atoms::DynamicSupervisor, QStringLiteral("Starts what it is asked to."), {}, true}};
}

QFuture<Term> ScriptedSource::answer(const QString &request, const Term &usual)
{
    m_requests.append(request);
    const Term term = m_nextAnswer ? *std::exchange(m_nextAnswer, std::nullopt) : usual;
    if (!std::exchange(m_holdsAnswer, false))
        return ready(term);
    m_heldAnswer.emplace(QPromise<Term>(), term);
    m_heldAnswer->first.start();
    return m_heldAnswer->first.future();
}

void ScriptedSource::giveAnswer()
{
    auto [promise, term] = std::move(*std::exchange(m_heldAnswer, std::nullopt));
    promise.addResult(term);
    promise.finish();
}

} // namespace espalier
