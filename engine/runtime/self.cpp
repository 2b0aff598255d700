// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/self.h"

#include "engine/observe/journal.h"
#include "engine/runtime/dedicated_thread.h"
#include "engine/runtime/system.h"
#include "engine/runtime/wait.h"

namespace espalier {

Pid Self::pid() const
{
    return m_process->m_pid;
}

Pid Self::parent() const
{
    return m_process->m_parent;
}

System &Self::system() const
{
    return m_process->m_system;
}

bool Self::isDedicated() const
{
    return m_process->m_thread != nullptr;
}

bool Self::trapsExits() const
{
    return m_process->m_trapsExits;
}

ReceiveWait Self::receive() const
{
    return ReceiveWait(*m_process, {}, {});
}

ReceiveWait Self::receiveMatching(Accepts accepts, Patience patience) const
{
    return ReceiveWait(*m_process, std::move(accepts), patience);
}

SleepWait Self::sleep(std::chrono::milliseconds time) const
{
    return SleepWait(*m_process, time);
}

DownWait Self::downs(std::size_t count, OnDown onDown, Patience patience) const
{
    return DownWait(*m_process, count, std::move(onDown), patience);
}

void Self::end(const Term &reason) const
{
    m_process->end(reason);
}

bool Self::isRecording() const
{
    return m_process->isRecording();
}

void Self::record(EventData data) const
{
    m_process->record(std::move(data));
}

void Self::releaseStartName() const
{
    if (!m_process->m_name.is(atoms::nil))
        system().names().unregister(*this, m_process->m_name);
}

Time Self::now() const
{
    return system().now();
}

void Self::send(Pid to, Term message) const
{
    if (system().journal().isOn(Journal::Detail::Messages))
        record(happened::MessageSent{to, message});
    m_process->post(to, Signal::Kind::Message, std::move(message));
}

void Self::exit(Pid to, const Term &reason) const
{
    if (isRecording())
        system().journal().record(pid(), m_process->m_cause, happened::ExitSent{to, reason, false});
    if (to != pid())
        return m_process->post(to, Signal::Kind::Exit, reason);
    // To itself it acts before this returns (S-016).
    m_process->receiveExit(SignalPointer(new Signal{
        .kind = Signal::Kind::Exit, .from = pid(), .term = reason, .cause = m_process->m_cause}));
    if (m_process->m_ending)
        throw EndedBySignal{m_process->m_exitReason};
}

void Self::sendToName(const Term &name, Term message) const
{
    const std::optional<Pid> holder = system().whereis(name);
    if (!holder)
        throw Raise::argumentError(QStringLiteral("no process has the name ") + name.toString());
    send(*holder, std::move(message));
}

void Self::cast(const Term &server, Term request) const
{
    if (const std::optional<Pid> to = system().whereis(server))
        m_process->post(*to, Signal::Kind::Cast, std::move(request));
}

void Self::reply(Pid to, Reference call, Term answer) const
{
    m_process->m_monitoredBy.remove(call);
    m_process->post(to, Signal::Kind::Reply, std::move(answer), call);
}

void Self::link(Pid other) const
{
    if (other == pid() || m_process->m_links.contains(other))
        return;
    if (!system().isAlive(other)) {
        if (!trapsExits())
            throw Raise{atoms::noproc};
        m_process->queue(SignalPointer(new Signal{.from = other, .term = atoms::noproc}),
                         Signal::Kind::ExitMessage);
        return;
    }
    m_process->m_links.insert(other, {});
    if (isRecording())
        record(happened::Linked{other});
    m_process->post(other, Signal::Kind::Link, {});
}

void Self::unlink(Pid other) const
{
    if (!m_process->m_links.remove(other))
        return;
    if (isRecording())
        record(happened::Unlinked{other});
    m_process->post(other, Signal::Kind::Unlink, {});
}

void Self::takeExits(const std::function<bool(Pid, const Term &)> &take) const
{
    m_process->receiveSignals();
    m_process->m_messages.takeMatching(
        [&take](const Signal &message) {
            return message.kind == Signal::Kind::ExitMessage && take(message.from, message.term);
        },
        [] { return false; });
}

Reference Self::monitor(Pid other) const
{
    const Reference reference = system().nextReference();
    m_process->m_monitors.insert(reference, other);
    if (isRecording())
        record(happened::Monitoring{reference, other});
    m_process->post(other, Signal::Kind::Monitor, {}, reference);
    return reference;
}

void Self::demonitor(Reference reference, bool flush) const
{
    if (const Pid *target = m_process->m_monitors.find(reference)) {
        const Pid watched = *target;
        m_process->m_monitors.remove(reference);
        if (isRecording())
            record(happened::Demonitored{reference, watched});
        m_process->post(watched, Signal::Kind::Demonitor, {}, reference);
    }
    if (!flush)
        return;
    Message taken;
    (void)m_process->m_messages.takeFirstMatching(
        [reference](const Signal &signal) {
            return signal.kind == Signal::Kind::DownMessage && signal.reference == reference;
        },
        taken);
}

bool Self::trapExits(bool trap) const
{
    const bool before = std::exchange(m_process->m_trapsExits, trap);
    if (before != trap && isRecording())
        record(happened::TrapExitSet{trap});
    return before;
}

std::optional<Pid> Self::claimName(const Term &name) const
{
    const std::optional<Pid> holder = system().names().claim(*this, name);
    if (!holder && isRecording())
        record(happened::Registered{name});
    return holder;
}

Pid Self::spawn(BehaviourPointer behaviour, SpawnOptions options) const
{
    options.parent = pid();
    const bool linked = options.link;
    const Pid spawned = system().spawn(std::move(behaviour), options, m_process->m_cause);
    if (linked)
        m_process->m_links.insert(spawned, {});
    return spawned;
}

Task<StartResult> Self::startLink(BehaviourPointer behaviour, SpawnOptions options,
                                  Patience patience) const
{
    const Self self = *this;
    Names::requireNameOrNil(options.name);
    if (!options.name.is(atoms::nil)) {
        if (const std::optional<Pid> holder = system().whereis(options.name))
            co_return StartResult::error(Term::tuple({atoms::already_started, *holder})); // S-042
    }
    options.link = true;
    options.startReference = self.system().nextReference();
    const Pid started = self.spawn(std::move(behaviour), options);
    const ReplyWait::Answer answer = co_await ReplyWait(*self.m_process, options.startReference,
                                                        patience, started);
    switch (answer.outcome) {
    case ReplyWait::Outcome::Replied:
        co_return StartResult::fromTerm(answer.term);
    case ReplyWait::Outcome::Died:
        co_return StartResult::error(answer.term);
    case ReplyWait::Outcome::TimedOut:
        break;
    }
    self.unlink(started); // S-053
    self.exit(started, exitReason::kill());
    co_return StartResult::error(atoms::timeout);
}

void Self::acknowledgeStart(const StartResult &result) const
{
    if (const Reference reference = std::exchange(m_process->m_startReference, {}))
        m_process->post(m_process->m_parent, Signal::Kind::Reply, result.toTerm(), reference);
}

Task<Term> Self::call(Term server, Term request, Patience patience) const
{
    const Self self = *this;
    tl::expected<Term, Term> answer = co_await self.tryCall(server, request, patience);
    if (answer)
        co_return std::move(*answer);
    const Term timeout = patience ? Term(std::int64_t(patience->count())) : Term(atoms::infinity);
    const Term description = Term::tuple(
        {atoms::GenServer, atoms::call, Term::list({server, request, timeout})});
    throw Exit{Term::tuple({answer.error(), description})};
}

Task<tl::expected<Term, Term>> Self::tryCall(Term server, Term request, Patience patience,
                                             Signal::Kind kind) const
{
    const Self self = *this;
    const std::optional<Pid> to = self.system().whereis(server);
    if (!to)
        co_return tl::unexpected(Term(atoms::noproc));
    if (*to == self.pid())
        co_return tl::unexpected(Term(atoms::calling_self));
    const Reference reference = self.system().nextReference();
    self.m_process->post(*to, kind, std::move(request), reference);
    const ReplyWait::Answer answer = co_await ReplyWait(*self.m_process, reference, patience);
    if (answer.outcome == ReplyWait::Outcome::Replied && answer.from == *to)
        co_return answer.term;
    self.m_process->post(*to, Signal::Kind::Demonitor, {}, reference);
    if (answer.outcome == ReplyWait::Outcome::Replied)
        co_return answer.term;
    if (answer.outcome == ReplyWait::Outcome::Died)
        co_return tl::unexpected(answer.term);
    co_return tl::unexpected(Term(atoms::timeout));
}

Task<Term> Self::onDedicatedThread(std::function<Term()> work) const
{
    const Self self = *this;
    const Reference reference = self.system().nextReference();
    self.m_process->m_thread->run(reference, std::move(work));
    const Term outcome = co_await CompletionWait(*self.m_process, reference);
    if (outcome.isTagged(atoms::exit, 2))
        throw Exit{outcome.element(1)};
    co_return outcome.element(1);
}

Reference Self::sendAfter(std::chrono::milliseconds delay, Pid to, Term message) const
{
    return system().timers().startMessage(now() + delay, to, std::move(message),
                                          m_process->m_cause);
}

bool Self::cancelTimer(Reference timer) const
{
    return system().timers().cancel(timer);
}

void Self::hang() const
{
    m_process->m_hanging = true;
    if (isRecording())
        record(happened::Hanging{});
}

} // namespace espalier
