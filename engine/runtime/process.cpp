// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/process.h"

#include "engine/observe/journal.h"
#include "engine/runtime/dedicated_thread.h"
#include "engine/runtime/self.h"
#include "engine/runtime/system.h"
#include "engine/runtime/wait.h"

namespace espalier {

Process::Process(System &system, Pid pid, BehaviourPointer behaviour, const SpawnOptions &options)
    : m_system(system)
    , m_pid(pid)
    , m_parent(options.parent)
    , m_faults(options.faults)
    , m_behaviour(std::move(behaviour))
    , m_startReference(options.startReference)
    , m_name(options.name)
{
    if (options.link && !m_parent.isOutside())
        m_links.insert(m_parent, {});
    if (options.monitorReference)
        m_monitoredBy.insert(options.monitorReference, m_parent);
    if (options.threading == Threading::Dedicated)
        m_thread = DedicatedThread::create(system, pid, m_parent);
}

// Mostly after die(); with the System's end as it is.
Process::~Process()
{
    abandonThread();
}

bool Process::abandonThread()
{
    if (!m_thread || !m_thread->abandon(m_behaviour, m_task, m_wait))
        return false;
    (void)m_thread.release(); // lives on until the foreign code returns
    m_wait = nullptr;
    return true;
}

bool Process::deliver(SignalPointer signal)
{
    m_inbox.push(std::move(signal));
    return m_runState.exchange(RunState::Queued) == RunState::Idle;
}

Process::Outcome Process::dispatch(int messages)
{
    m_runState.store(RunState::Running);
    receiveSignals();
    for (; !m_ending && messages > 0 && isRunnable(); --messages)
        runOnce();
    if (m_ending) {
        die();
        return Outcome::Ended;
    }
    if (isRunnable()) {
        m_runState.store(RunState::Queued);
        return Outcome::Ready;
    }
    RunState expected = RunState::Running;
    // A signal that came meanwhile has made it Queued.
    return m_runState.compare_exchange_strong(expected, RunState::Idle) ? Outcome::Idle
                                                                        : Outcome::Ready;
}

bool Process::isRunnable() const
{
    if (!m_started || m_hanging)
        return true;
    return m_wait ? m_wait->isOver() : m_task.isReady() && !m_messages.isEmpty();
}

void Process::runOnce()
{
    if (!m_started)
        start();
    else if (m_hanging)
        m_system.burnTimeSlice();
    else if (m_wait)
        guarded([this] { std::exchange(m_wait, nullptr)->resume(); });
    else
        handleNextMessage();
    settleTask();
}

void Process::start()
{
    m_started = true;
    guarded([this] {
        if (!m_name.is(atoms::nil)) {
            if (const std::optional<Pid> holder = m_self.claimName(m_name)) {
                m_self.acknowledgeStart(
                    StartResult::error(Term::tuple({atoms::already_started, *holder})));
                end(exitReason::normal());
                return;
            }
        }
        m_task = m_behaviour->start(m_self);
        m_task.start();
    });
}

void Process::handleNextMessage()
{
    Message message = m_messages.takeFirst();
    ++m_handled;
    m_cause = message.cause;
    if (isRecording())
        remember(message);
    guarded([this, &message] {
        m_task = m_behaviour->handle(m_self, std::move(message));
        m_task.start();
    });
}

void Process::remember(const Message &message)
{
    constexpr std::size_t most = 5;
    if (!m_last)
        m_last = std::make_unique<std::vector<Message>>();
    if (m_last->size() == most)
        m_last->erase(m_last->begin());
    m_last->push_back(message);
}

void Process::settleTask()
{
    if (!m_task.isReady())
        return;
    guarded([this] { m_task.take(); });
    m_task = {};
}

void Process::end(const Term &reason)
{
    if (std::exchange(m_ending, true))
        return;
    m_exitReason = reason;
}

// Names go first, so that whoever learns of the death finds them free (S-003). The table lets go last: until then
// signals still arrive, and are refused in the end, so that none is lost between.
void Process::die()
{
    m_system.names().release(m_pid);
    m_isAlive.store(false);
    if (isRecording())
        record(happened::Exited{m_exitReason, exitReason::isAbnormal(m_exitReason), remains()});
    if (abandonThread() && isRecording())
        record(happened::ThreadAbandoned{false});
    m_task = {};
    m_behaviour.reset();
    tellStarter();
    tellPartners();
    m_system.remove(*this);
    refuseWhatStillArrives();
    delete this;
}

std::shared_ptr<const happened::Remains> Process::remains() const
{
    happened::Remains left{.state = stateBetweenCallbacks(), .handled = m_handled};
    const auto add = [&left](const Signal &signal) {
        if (signal.kind >= Signal::Kind::Exit)
            return; // no message
        if (left.mailboxLength++ < ProcessInfo::mostShown)
            left.mailbox.push_back(
                Message{signal.kind, signal.from, signal.reference, signal.term}.toTerm());
    };
    m_messages.forEach(add);
    if (m_last) {
        for (const Message &message : *m_last)
            left.last.push_back(message.toTerm());
    }
    if (left.state.is(atoms::nil) && left.mailboxLength == 0 && left.handled == 0)
        return nullptr;
    return std::make_shared<const happened::Remains>(std::move(left));
}

void Process::tellStarter()
{
    // A linked starter learns it from the exit signal, which is its answer (S-051).
    if (m_startReference && !m_links.contains(m_parent))
        post(m_parent, Signal::Kind::Reply, Term::tuple({atoms::error, m_exitReason}),
             m_startReference);
}

void Process::tellPartners()
{
    for (const auto &[partner, nothing] : m_links.sorted()) {
        if (isRecording())
            m_system.journal().record(m_pid, m_cause,
                                      happened::ExitSent{partner, m_exitReason, true});
        post(partner, Signal::Kind::Exit, m_exitReason, m_startReference, true);
    }
    for (const auto &[reference, watcher] : m_monitoredBy.sorted())
        post(watcher, Signal::Kind::Down, m_exitReason, reference);
    for (const auto &[reference, target] : m_monitors.sorted())
        post(target, Signal::Kind::Demonitor, {}, reference);
}

void Process::refuseWhatStillArrives()
{
    Signal *next = m_inbox.takeAll();
    while (next) {
        const SignalPointer signal(std::exchange(next, next->next));
        refuse(*signal);
    }
}

// What arrives while it dies comes as if just before: partners get the true reason.
void Process::refuse(const Signal &signal)
{
    switch (signal.kind) {
    case Signal::Kind::Link:
        return post(signal.from, Signal::Kind::Exit, m_exitReason, {}, true);
    case Signal::Kind::Monitor:
    case Signal::Kind::Call:
    case Signal::Kind::System:
        return post(signal.from, Signal::Kind::Down, m_exitReason, signal.reference);
    default:
        return m_system.refuse(m_pid, signal);
    }
}

bool Process::isRecording() const
{
    return m_system.journal().isOn();
}

void Process::record(EventData data)
{
    m_cause = m_system.journal().record(m_pid, m_cause, std::move(data));
}

namespace {
std::optional<happened::MessageSent::Kind> messageKind(Signal::Kind kind)
{
    using Sent = happened::MessageSent::Kind;
    switch (kind) {
    case Signal::Kind::Message:
        return Sent::Message;
    case Signal::Kind::Call:
        return Sent::Call;
    case Signal::Kind::Cast:
        return Sent::Cast;
    case Signal::Kind::Reply:
        return Sent::Reply;
    default:
        return std::nullopt;
    }
}
} // namespace

void Process::post(Pid to, Signal::Kind kind, Term term, Reference reference, bool linked)
{
    if (m_system.journal().isOn(Journal::Detail::Messages)) {
        if (const auto sent = messageKind(kind))
            record(happened::MessageSent{to, term, *sent});
    }
    m_system.post(to, SignalPointer(new Signal{.kind = kind,
                                               .linked = linked,
                                               .from = m_pid,
                                               .reference = reference,
                                               .term = std::move(term),
                                               .cause = m_cause}));
}

} // namespace espalier
