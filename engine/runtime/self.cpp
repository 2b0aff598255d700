// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/self.h"

#include "engine/observe/journal.h"
#include "engine/runtime/dedicated_thread.h"
#include "engine/runtime/exit_reason.h"
#include "engine/runtime/process.h"
#include "engine/runtime/system.h"
#include "engine/runtime/wait.h"

namespace espalier {

Process &Self::process() const
{
    if (!m_process)
        throw Raise::runtimeError(QStringLiteral("this is not for code on a dedicated thread"));
    return *m_process;
}

void Self::post(Pid to, Signal::Kind kind, Term term, Reference reference) const
{
    if (m_process)
        return m_process->post(to, kind, std::move(term), reference);
    m_thread->withSystem([&](System &system) {
        system.post(to, SignalPointer(new Signal{
                            .kind = kind, .from = pid(), .reference = reference, .term = term}));
    });
}

template<typename Question>
auto Self::ask(const Question &question) const -> std::optional<decltype(question(system()))>
{
    if (m_process)
        return question(m_process->m_system);
    std::optional<decltype(question(system()))> answer;
    m_thread->withSystem([&](System &system) { answer = question(system); });
    return answer;
}

std::optional<Pid> Self::whereis(const Term &name) const
{
    return ask([&name](System &system) { return system.whereis(name); }).value_or(std::nullopt);
}

Pid Self::pid() const
{
    return m_process ? m_process->m_pid : m_thread->process();
}

Pid Self::parent() const
{
    return m_process ? m_process->m_parent : m_thread->parent();
}

System &Self::system() const
{
    return process().m_system;
}

bool Self::isDedicated() const
{
    return !m_process || m_process->m_thread;
}

bool Self::trapsExits() const
{
    return m_process ? m_process->m_trapsExits.load() : m_thread->trapsExits;
}

ReceiveWait Self::receive() const
{
    return ReceiveWait(process(), {}, {});
}

ReceiveWait Self::receiveMatching(Accepts accepts, Patience patience, OwnFaults ownFaults) const
{
    return ReceiveWait(process(), std::move(accepts), patience, ownFaults);
}

SleepWait Self::sleep(std::chrono::milliseconds time) const
{
    return SleepWait(process(), time);
}

DownWait Self::downs(std::size_t count, OnDown onDown, Patience patience) const
{
    return DownWait(process(), count, std::move(onDown), patience);
}

void Self::end(const Term &reason) const
{
    process().end(reason);
}

bool Self::isRecording() const
{
    return ask([](System &system) { return system.journal().isOn(); }).value_or(false);
}

bool Self::isRecordingMessages() const
{
    return ask([](System &system) { return system.journal().isOn(Journal::Detail::Messages); })
        .value_or(false);
}

void Self::record(EventData data) const
{
    if (m_process)
        return m_process->record(std::move(data));
    m_thread->withSystem([this, &data](System &system) { system.recordFrom(pid(), data); });
}

void Self::releaseStartName() const
{
    if (!process().m_name.is(atoms::nil))
        system().names().unregister(*this, process().m_name);
}

Time Self::now() const
{
    const std::optional<Time> time = ask([](System &system) { return system.now(); });
    if (!time)
        throw EndedBySignal{Term(atoms::killed)};
    return *time;
}

void Self::send(Pid to, Term message) const
{
    if (!m_process && isRecordingMessages())
        record(happened::MessageSent{to, message});
    post(to, Signal::Kind::Message, std::move(message));
}

void Self::exit(Pid to, const Term &reason) const
{
    if (m_process && isRecording())
        system().journal().record(pid(), m_process->m_cause, happened::ExitSent{to, reason, false});
    else if (isRecording())
        record(happened::ExitSent{to, reason, false});
    if (!m_process || to != pid())
        return post(to, Signal::Kind::Exit, reason);
    // To itself it acts before this returns (S-016).
    m_process->receiveExit(SignalPointer(new Signal{
        .kind = Signal::Kind::Exit, .from = pid(), .term = reason, .cause = m_process->m_cause}));
    if (m_process->m_ending)
        throw EndedBySignal{m_process->m_exitReason};
}

void Self::sendToName(const Term &name, Term message) const
{
    const std::optional<Pid> holder = whereis(name);
    if (!holder)
        throw Raise::argumentError(QStringLiteral("no process has the name ") + name.toString());
    send(*holder, std::move(message));
}

void Self::cast(const Term &server, Term request) const
{
    if (const std::optional<Pid> to = whereis(server))
        post(*to, Signal::Kind::Cast, std::move(request));
}

void Self::reply(Pid to, Reference call, Term answer) const
{
    if (m_process)
        m_process->m_monitoredBy.remove(call);
    else
        post(pid(), Signal::Kind::Demonitor, {}, call);
    post(to, Signal::Kind::Reply, std::move(answer), call);
}

void Self::link(Pid other) const
{
    if (other == pid() || process().m_links.contains(other))
        return;
    if (!system().isAlive(other)) {
        if (!trapsExits())
            throw Raise{atoms::noproc};
        process().queue(SignalPointer(new Signal{.from = other, .term = atoms::noproc}),
                        Signal::Kind::ExitMessage);
        return;
    }
    process().m_links.insert(other, {});
    if (isRecording())
        record(happened::Linked{other});
    process().post(other, Signal::Kind::Link, {});
}

void Self::unlink(Pid other) const
{
    if (!process().m_links.remove(other))
        return;
    if (isRecording())
        record(happened::Unlinked{other});
    process().post(other, Signal::Kind::Unlink, {});
}

void Self::takeExits(const std::function<bool(Pid, const Term &)> &take) const
{
    process().receiveSignals();
    process().m_messages.takeMatching(
        [&take](const Signal &message) {
            return message.kind == Signal::Kind::ExitMessage && take(message.from, message.term);
        },
        [] { return false; });
}

Reference Self::monitor(Pid other) const
{
    const Reference reference = system().nextReference();
    process().m_monitors.insert(reference, other);
    if (isRecording())
        record(happened::Monitoring{reference, other});
    process().post(other, Signal::Kind::Monitor, {}, reference);
    return reference;
}

Reference Self::monitorName(Atom name) const
{
    const Term object = Term::tuple({name, Atom("nonode@nohost")});
    const std::optional<Pid> holder = system().whereis(name);
    const Reference reference = holder ? monitor(*holder) : system().nextReference();
    if (holder)
        process().nameMonitor(reference, object);
    else
        process().queue(SignalPointer(new Signal{.reference = reference,
                                                 .term = Term::tuple({object, atoms::noproc})}),
                        Signal::Kind::DownMessage);
    return reference;
}

void Self::registerName(Pid process, const Term &name) const
{
    Names &names = system().names();
    if (!system().isAlive(process) || names.claimFor(process, name))
        throw Raise{Atom("badarg")};
    if (!system().isAlive(process)) { // it has died meanwhile, and gave up its names before
        names.release(process);
        throw Raise{Atom("badarg")};
    }
    if (process == pid() && isRecording())
        record(happened::Registered{name});
}

bool Self::unregisterName(const Term &name) const
{
    const std::optional<Pid> holder = system().names().forget(name);
    if (holder == pid() && isRecording())
        record(happened::Unregistered{name});
    return holder.has_value();
}

namespace {

/// `{:DOWN, reference, …}`
bool saysDown(const Term &message, Reference reference)
{
    constexpr std::size_t size = 5;
    return message.isTagged(atoms::DOWN, size) && message.element(1).isReference()
           && message.element(1).toReference() == reference;
}

} // namespace

bool Self::demonitor(Reference reference, bool flush) const
{
    bool found = false;
    if (const Pid *target = process().m_monitors.find(reference)) {
        const Pid watched = *target;
        process().m_monitors.remove(reference);
        found = true;
        if (process().m_namedMonitors)
            process().m_namedMonitors->remove(reference);
        if (isRecording())
            record(happened::Demonitored{reference, watched});
        process().post(watched, Signal::Kind::Demonitor, {}, reference);
    }
    if (!flush)
        return found;
    Message taken;
    (void)process().m_messages.takeFirstMatching(
        [reference](const Signal &signal) {
            return (signal.kind == Signal::Kind::DownMessage && signal.reference == reference)
                   || (signal.kind == Signal::Kind::Message && saysDown(signal.term, reference));
        },
        taken);
    return found;
}

bool Self::isMonitoredBy(Reference reference) const
{
    process().receiveSignals();
    return process().m_monitoredBy.contains(reference);
}

bool Self::trapExits(bool trap) const
{
    if (!m_process) {
        m_thread->withSystem([&](System &system) { system.setTrapsExits(pid(), trap); });
        return std::exchange(m_thread->trapsExits, trap);
    }
    const bool before = m_process->m_trapsExits.exchange(trap);
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
    const Pid spawned = system().spawn(std::move(behaviour), options, process().m_cause);
    if (linked)
        process().m_links.insert(spawned, {});
    return spawned;
}

Self::Monitored Self::spawnMonitored(BehaviourPointer behaviour, SpawnOptions options) const
{
    options.monitorReference = system().nextReference();
    const Pid spawned = spawn(std::move(behaviour), options);
    process().m_monitors.insert(options.monitorReference, spawned);
    if (isRecording())
        record(happened::Monitoring{options.monitorReference, spawned});
    return {spawned, options.monitorReference};
}

Task<StartResult> Self::startLink(BehaviourPointer behaviour, SpawnOptions options,
                                  Patience patience) const
{
    options.link = true;
    return startAndWait(std::move(behaviour), std::move(options), patience);
}

Task<StartResult> Self::start(BehaviourPointer behaviour, SpawnOptions options,
                              Patience patience) const
{
    options.link = false;
    return startAndWait(std::move(behaviour), std::move(options), patience);
}

Task<StartResult> Self::startAndWait(BehaviourPointer behaviour, SpawnOptions options,
                                     Patience patience) const
{
    const Self self = *this;
    Names::requireNameOrNil(options.name);
    if (!options.name.is(atoms::nil)) {
        if (const std::optional<Pid> holder = system().whereis(options.name))
            co_return StartResult::error(Term::tuple({atoms::already_started, *holder})); // S-042
    }
    options.startReference = self.system().nextReference();
    options.faults = std::exchange(self.process().m_nextStart, {});
    const Pid started = self.spawn(std::move(behaviour), options);
    const ReplyAnswer answer = co_await ReplyWait(self.process(), options.startReference, patience,
                                                  started);
    switch (answer.outcome) {
    case ReplyAnswer::Outcome::Replied:
        co_return StartResult::fromTerm(answer.term);
    case ReplyAnswer::Outcome::Died:
        co_return StartResult::error(answer.term);
    case ReplyAnswer::Outcome::TimedOut:
        break;
    }
    self.unlink(started); // S-053
    self.exit(started, exitReason::kill());
    co_return StartResult::error(atoms::timeout);
}

Task<std::optional<ProcessInfo>> Self::inspect(Pid other) const
{
    const Self self = *this;
    if (other == self.pid())
        co_return self.process().info(ProcessInfo::all);
    const Reference reference = self.system().nextReference();
    self.process().post(other, Signal::Kind::Inspect, atoms::infinity, reference);
    const ReplyAnswer answer = co_await ReplyWait(self.process(), reference, std::nullopt);
    const auto info = answer.term.asResource<ProcessInfo>();
    co_return info ? std::optional(*info) : std::nullopt;
}

void Self::acknowledgeStart(const StartResult &result) const
{
    if (const Reference reference = std::exchange(process().m_startReference, {}))
        process().post(process().m_parent, Signal::Kind::Reply, result.toTerm(), reference);
}

tl::expected<Self::Request, Term> Self::request(const Term &server, Term request,
                                                Signal::Kind kind) const
{
    const std::optional<Pid> to = system().whereis(server);
    if (!to)
        return tl::unexpected(Term(atoms::noproc));
    if (*to == pid())
        return tl::unexpected(Term(atoms::calling_self));
    const Reference reference = system().nextReference();
    process().post(*to, kind, std::move(request), reference);
    return Request{*to, reference};
}

tl::expected<Term, Term> Self::settle(const Request &request, ReplyAnswer &answer) const
{
    const bool replied = answer.outcome == ReplyAnswer::Outcome::Replied;
    if (!replied || answer.from != request.to)
        process().post(request.to, Signal::Kind::Demonitor, {}, request.reference);
    if (replied)
        return std::move(answer.term);
    if (answer.outcome == ReplyAnswer::Outcome::Died)
        return tl::unexpected(std::move(answer.term));
    return tl::unexpected(Term(atoms::timeout));
}

Task<Term> Self::call(Term server, Term request, Patience patience) const
{
    const Self self = *this;
    const tl::expected<Request, Term> sent = self.request(server, request, Signal::Kind::Call);
    tl::expected<Term, Term> answer = tl::unexpected(sent ? Term() : sent.error());
    if (sent) {
        ReplyAnswer reply = co_await ReplyWait(self.process(), sent->reference, patience);
        answer = self.settle(*sent, reply);
    }
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
    const tl::expected<Request, Term> sent = self.request(server, std::move(request), kind);
    if (!sent)
        co_return tl::unexpected(sent.error());
    ReplyAnswer reply = co_await ReplyWait(self.process(), sent->reference, patience);
    co_return self.settle(*sent, reply);
}

Task<Term> Self::onDedicatedThread(SelfWork work) const
{
    const Self self = *this;
    const Reference reference = self.system().nextReference();
    self.process().m_thread->run(reference, std::move(work));
    const Term outcome = co_await CompletionWait(self.process(), reference);
    if (outcome.isTagged(DedicatedThread::throwTag, 2))
        throw Throw{outcome.element(1)};
    if (outcome.isTagged(atoms::exit, 2))
        throw Exit{outcome.element(1)};
    co_return outcome.element(1);
}

Reference Self::sendAfter(std::chrono::milliseconds delay, Pid to, Term message) const
{
    return system().timers().startMessage(Timers::after(now(), delay), to, std::move(message),
                                          process().m_cause);
}

Reference Self::sendAfterToName(std::chrono::milliseconds delay, Atom name, Term message) const
{
    return system().timers().startMessageToName(Timers::after(now(), delay), name,
                                                std::move(message), process().m_cause);
}

bool Self::cancelTimer(Reference timer) const
{
    return system().timers().cancel(timer);
}

std::optional<std::chrono::milliseconds> Self::timeLeft(Reference timer) const
{
    const std::optional<Time> due = system().timers().due(timer);
    if (!due)
        return std::nullopt;
    return std::chrono::ceil<std::chrono::milliseconds>(std::max(*due - now(), Time(0)));
}

Faults Self::faults() const
{
    return process().m_faults;
}

void Self::spoilNextStart(Faults faults) const
{
    process().m_nextStart = faults;
}

void Self::hang() const
{
    process().m_hanging = true;
    if (isRecording())
        record(happened::Hanging{});
}

} // namespace espalier
