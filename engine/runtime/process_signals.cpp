// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/observe/journal.h"
#include "engine/runtime/dedicated_thread.h"
#include "engine/runtime/exit_reason.h"
#include "engine/runtime/process.h"
#include "engine/runtime/system.h"
#include "engine/runtime/wait.h"

#include <QThread>

#include <algorithm>

namespace espalier {

namespace {
/// By specs, and again. Nobody else minds a fault that somebody wants of the starts: not even as a message.
bool startsChildren(ProcessKind kind)
{
    return kind == ProcessKind::Supervisor || kind == ProcessKind::DynamicSupervisor
           || kind == ProcessKind::Registry;
}
} // namespace

void Process::receiveSignals()
{
    Signal *next = m_inbox.takeAll();
    while (next) {
        SignalPointer signal(std::exchange(next, next->next));
        if (m_ending)
            refuse(*signal);
        else // what waits for it may ask the code that waits, and that may throw
            guarded([this, &signal] { receive(std::move(signal)); });
    }
}

void Process::receive(SignalPointer signal)
{
    using Kind = Signal::Kind;
    const Kind kind = signal->kind;
    switch (kind) {
    case Kind::Call:
    case Kind::System:
        m_monitoredBy.insert(signal->reference, signal->from);
        return queue(std::move(signal), kind);
    case Kind::Message:
    case Kind::Cast:
    case Kind::ExitMessage:
    case Kind::DownMessage:
        return queue(std::move(signal), kind);
    case Kind::Fault:
        return receiveFault(std::move(signal));
    case Kind::Exit:
        return receiveExit(std::move(signal));
    case Kind::Link:
        m_links.insert(signal->from, {});
        return;
    case Kind::Unlink:
        m_links.remove(signal->from);
        return;
    case Kind::Monitor:
        m_monitoredBy.insert(signal->reference, signal->from);
        return;
    case Kind::Demonitor:
        m_monitoredBy.remove(signal->reference);
        return;
    case Kind::Down:
        return receiveDown(std::move(signal));
    case Kind::Inspect:
        return post(
            signal->from, Kind::Reply,
            Term::resource(std::make_shared<const ProcessInfo>(info(
                signal->term.is(atoms::infinity) ? ProcessInfo::all : ProcessInfo::mostShown))),
            signal->reference);
    case Kind::Reply: // for a call that is no longer waited for: dropped (S-061)
    case Kind::Timer:
    case Kind::Completed:
        if (m_wait && m_wait->takesSignal(*signal) && signal->cause)
            m_cause = signal->cause;
        return;
    }
}

// What needs the code waits in the mailbox; the rest acts at once. The starts of a child are its supervisor's.
void Process::receiveFault(SignalPointer signal)
{
    const std::optional<Fault> fault = faultOf(signal->term);
    if (!fault)
        return;
    switch (*fault) {
    case Fault::Raise:
    case Fault::Stop:
        return queue(std::move(signal), Signal::Kind::Fault);
    case Fault::Hang:
        m_hanging = true;
        m_cause = signal->cause;
        if (isRecording())
            record(happened::Hanging{});
        return;
    case Fault::SlowReplies:
    case Fault::IgnoreShutdown:
        return toggle(*fault, signal->cause);
    case Fault::SlowStart:
    case Fault::FailStart:
        break;
    }
    if (!signal->term.isTuple())
        signal->term = Term::tuple({signal->term, m_pid});
    if (signal->term.element(1).toPid() == m_pid)
        m_system.post(m_parent, std::move(signal));
    else if (m_behaviour && startsChildren(m_behaviour->kind()))
        queue(std::move(signal), Signal::Kind::Fault);
}

void Process::toggle(Fault fault, Sequence cause)
{
    m_faults.set(fault, !m_faults.has(fault));
    if (isRecording())
        m_system.journal().record(m_pid, cause, happened::FaultChanged{fault, m_faults.has(fault)});
}

void Process::queue(SignalPointer signal, Signal::Kind kind)
{
    signal->kind = kind;
    if (m_wait && !m_wait->isOver() && m_wait->takesMessage(*signal))
        return;
    m_messages.append(std::move(signal));
}

void Process::receiveExit(SignalPointer signal)
{
    const Term reason = signal->term;
    if (signal->linked) {
        if (!m_links.remove(signal->from))
            return; // unlinked meanwhile (S-021)
    } else if (reason.is(atoms::kill)) {
        m_cause = signal->cause;
        return end(atoms::killed); // S-017
    }
    const bool isStubborn = m_faults.has(Fault::IgnoreShutdown);
    if (isStubborn && signal->from == m_parent && exitReason::isShutdown(reason))
        return;
    const auto isAwaited = [this, &signal] { // as the answer to a start
        if (!m_wait || !m_wait->takesSignal(*signal))
            return false;
        if (signal->cause)
            m_cause = signal->cause;
        return true;
    };
    if (m_trapsExits || isStubborn) {
        if (!isAwaited())
            queue(std::move(signal), Signal::Kind::ExitMessage);
        return;
    }
    const bool ignored = reason.is(atoms::normal) && (signal->linked || signal->from != m_pid);
    if (ignored) { // S-012, S-015; a starter still needs its answer
        (void)isAwaited();
        return;
    }
    m_cause = signal->cause;
    end(reason);
}

void Process::receiveDown(SignalPointer signal)
{
    const std::optional<Pid> watched = [&]() -> std::optional<Pid> {
        const Pid *found = m_monitors.find(signal->reference);
        return found ? std::optional(*found) : std::nullopt;
    }();
    if (watched) {
        m_monitors.remove(signal->reference);
        if (m_namedMonitors) [[unlikely]]
            nameObject(*signal);
    }
    if (m_wait && m_wait->takesSignal(*signal)) {
        m_cause = signal->cause;
        return;
    }
    if (watched)
        queue(std::move(signal), Signal::Kind::DownMessage);
}

void Process::nameMonitor(Reference reference, const Term &object)
{
    if (!m_namedMonitors)
        m_namedMonitors = std::make_unique<SmallMap<Reference, Term>>();
    m_namedMonitors->insert(reference, object);
}

// See Message::toTerm.
void Process::nameObject(Signal &down)
{
    const Term *object = m_namedMonitors->find(down.reference);
    if (!object)
        return;
    down.from = {};
    down.term = Term::tuple({*object, down.term});
    m_namedMonitors->remove(down.reference);
}

ProcessInfo Process::info(std::size_t messages) const
{
    ProcessInfo info;
    info.pid = m_pid;
    info.parent = m_parent;
    info.thread = m_thread ? m_thread->objectName() : QThread::currentThread()->objectName();
    info.trapsExits = m_trapsExits || m_faults.has(Fault::IgnoreShutdown);
    info.waiting = !m_task.isReady();
    info.handled = m_handled;
    m_messages.forEach([&info, messages](const Signal &signal) {
        if (info.mailboxLength++ < messages)
            info.mailbox.push_back(
                Message{signal.kind, signal.from, signal.reference, signal.term}.toTerm());
    });
    m_inbox.forEachFromNewest([&info](const Signal &signal) {
        const Message message{signal.kind, signal.from, signal.reference, signal.term};
        if (signal.kind == Signal::Kind::Exit)
            info.arriving.push_back(Term::tuple({Atom("exit_signal"), signal.from, signal.term}));
        else if (signal.kind == Signal::Kind::Fault)
            info.arriving.push_back(signal.term);
        else if (signal.kind < Signal::Kind::Exit)
            info.arriving.push_back(message.toTerm());
    });
    std::ranges::reverse(info.arriving);
    for (const auto &[partner, nothing] : m_links.sorted())
        info.links.push_back(partner);
    for (const auto &[reference, target] : m_monitors.sorted())
        info.monitors.push_back(target);
    for (const auto &[reference, watcher] : m_monitoredBy.sorted())
        info.monitoredBy.push_back(watcher);
    info.names = m_system.names().namesOf(m_pid);
    info.state = stateBetweenCallbacks();
    return info;
}

Term Process::stateBetweenCallbacks() const
{
    try {
        return m_task.isReady() && m_behaviour ? m_behaviour->state() : Term();
    } catch (...) {
        return exitReason::ofCurrentException();
    }
}

} // namespace espalier
