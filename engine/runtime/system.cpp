// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/system.h"

#include "engine/otp/partition_supervisor.h"
#include "engine/runtime/dedicated_thread.h"
#include "engine/runtime/exit_reason.h"
#include "engine/runtime/laboratory.h"
#include "engine/runtime/process.h"
#include "engine/runtime/schedulers.h"
#include "engine/runtime/signal_emitter.h"

#include <QPromise>

namespace espalier {

System::System(const SystemOptions &options, QObject *parent)
    : QObject(parent)
    , m_timers([this] { return nextReference(); },
               [this](Pid to, SignalPointer signal) { fire(to, std::move(signal)); },
               [this] { m_dispatcher->timerArmed(); })
    , m_journal([this] { return now(); })
{
    if (options.mode == Mode::Laboratory) {
        auto laboratory = std::make_unique<Laboratory>(
            *this, Laboratory::Options{options.seed, options.manual, options.paused, options.speed,
                                       options.replaying});
        m_laboratory = laboratory.get();
        m_dispatcher = std::move(laboratory);
    } else {
        m_dispatcher = std::make_unique<Schedulers>(*this, options.schedulers);
    }
    m_registries = std::make_shared<Registries>(*this);
    m_names.addViaModule(atoms::Registry, m_registries);
    m_partitions = std::make_shared<Partitions>(*this);
    m_names.addViaModule(atoms::PartitionSupervisor, m_partitions);
    m_dispatcher->start();
}

System::~System()
{
    m_emitter.reset();
    shutDown();
}

// --- spawning and signals ------------------------------------------------------------------------

Pid System::spawn(BehaviourPointer behaviour, const SpawnOptions &options, Sequence cause)
{
    const Pid pid = m_table.nextPid();
    if (m_journal.isOn()) {
        const Atom module = options.module ? *options.module : behaviour->module();
        cause = m_journal.record(pid, cause,
                                 happened::Spawned{options.parent, behaviour->kind(), module,
                                                   options.link, options.threading});
    }
    auto *process = new Process(*this, pid, std::move(behaviour), options);
    process->setCause(cause);
    m_table.add(pid, process);
    if (options.parent.isOutside()) {
        const std::lock_guard lock(m_mutex);
        m_roots.insert(pid);
    }
    m_dispatcher->ready(*process);
    return pid;
}

void System::post(Pid to, SignalPointer signal)
{
    if (!m_dispatcher->isInside()) { // a dedicated thread sends: what it does enters like an act
        const std::shared_ptr<const Signal> entering(signal.release());
        return enter(Term::tuple({Atom("deliver"), to, entering->term}),
                     [to, entering](System &system, Sequence) {
                         if (!entering->from.isOutside() && !system.isAlive(entering->from))
                             return; // it was killed before it was heard
                         SignalPointer copy(new Signal(*entering));
                         copy->next = nullptr;
                         system.post(to, std::move(copy));
                     });
    }
    if (to.isOutside()) {
        const bool answers = signal->kind == Signal::Kind::Reply
                             || signal->kind == Signal::Kind::Down;
        return answers ? answerOutside(*signal) : refuse(to, *signal);
    }
    Process *idle = nullptr;
    const bool found = m_table.with(to, [&idle, &signal](Process &process) {
        if (process.deliver(std::move(signal)))
            idle = &process;
    });
    if (idle) // nobody else can run it, so nobody can end it before this
        m_dispatcher->ready(*idle);
    if (!found)
        refuse(to, *signal);
}

void System::fire(Pid to, SignalPointer signal)
{
    if (to.isOutside() && signal->kind == Signal::Kind::Message) {
        const Term named = signal->term;
        const std::optional<Pid> holder = whereis(named.element(0));
        if (!holder)
            return;
        to = *holder;
        signal->from = to;
        signal->term = named.element(1);
    }
    post(to, std::move(signal));
}

void System::refuse(Pid dead, const Signal &signal)
{
    const auto answer = [&](Signal::Kind kind, Term term, bool linked) {
        post(signal.from, SignalPointer(new Signal{.kind = kind,
                                                   .linked = linked,
                                                   .from = dead,
                                                   .reference = signal.reference,
                                                   .term = std::move(term),
                                                   .cause = signal.cause}));
    };
    switch (signal.kind) {
    case Signal::Kind::Link:
        return answer(Signal::Kind::Exit, atoms::noproc, true); // S-020
    case Signal::Kind::Monitor: // S-031
    case Signal::Kind::Call:
    case Signal::Kind::System:
        return answer(Signal::Kind::Down, atoms::noproc, false);
    case Signal::Kind::Inspect:
        return answer(Signal::Kind::Reply, {}, false);
    default:
        return; // dropped (S-004)
    }
}

void System::remove(Process &process)
{
    m_table.remove(process.pid());
    if (process.parent().isOutside()) {
        const std::lock_guard lock(m_mutex);
        m_roots.erase(process.pid());
    }
}

std::vector<Pid> System::processes()
{
    return m_table.pids();
}

bool System::isAlive(Pid pid)
{
    bool alive = false;
    m_table.with(pid, [&alive](const Process &process) { alive = process.isAlive(); });
    return alive;
}

// --- acts from outside ---------------------------------------------------------------------------

void System::enter(Term description, std::function<void(System &, Sequence)> run, Actor by)
{
    m_dispatcher->enter({std::move(description), std::move(run), by});
}

void System::recordFrom(Pid process, const EventData &data)
{
    enter(Term::tuple({Atom("record"), process}), [process, data](System &system, Sequence cause) {
        system.journal().record(process, cause, data);
    });
}

void System::setTrapsExits(Pid process, bool trap)
{
    enter(Term::tuple({Atom("trap_exit"), process, Term::boolean(trap)}),
          [process, trap](System &system, Sequence cause) {
              system.m_table.with(process, [trap](Process &found) { found.setTrapsExits(trap); });
              system.journal().record(process, cause, happened::TrapExitSet{trap});
          });
}

Sequence System::recordOutsideAction(const Act &act)
{
    return m_journal.record({}, 0, happened::OutsideAction{act.description, act.by});
}

void System::send(Pid to, const Term &message)
{
    enter(Term::tuple({Atom("send"), to, message}), [to, message](System &system, Sequence cause) {
        system.post(to, SignalPointer(new Signal{.term = message, .cause = cause}));
    });
}

void System::exit(Pid to, const Term &reason, Actor by)
{
    enter(
        Term::tuple({atoms::exit, to, reason}),
        [to, reason](System &system, Sequence cause) {
            system.post(to, SignalPointer(new Signal{
                                .kind = Signal::Kind::Exit, .term = reason, .cause = cause}));
        },
        by);
}

void System::terminate(Pid process, std::chrono::milliseconds patience)
{
    enter(Term::tuple({atoms::terminate, process}),
          [process, patience](System &system, Sequence cause) {
              (void)system.timers().startExit(Timers::after(system.now(), patience), process,
                                              atoms::kill, cause);
              system.post(process, SignalPointer(new Signal{.kind = Signal::Kind::Exit,
                                                            .term = atoms::shutdown,
                                                            .cause = cause}));
          });
}

void System::inject(Pid to, Atom fault, Actor by)
{
    enter(
        Term::tuple({fault, to}),
        [to, fault](System &system, Sequence cause) {
            system.post(to, SignalPointer(new Signal{
                                .kind = Signal::Kind::Fault, .term = fault, .cause = cause}));
        },
        by);
}

void System::failStarts(Pid child, int times, Actor by)
{
    const Term fault = Term::tuple({toAtom(Fault::FailStart), child, std::int64_t(times)});
    enter(
        fault,
        [child, fault](System &system, Sequence cause) {
            system.post(child, SignalPointer(new Signal{
                                   .kind = Signal::Kind::Fault, .term = fault, .cause = cause}));
        },
        by);
}

void System::flood(Pid to, const Term &message, int count)
{
    const Term action = Term::tuple({Atom("flood"), to, message, std::int64_t(count)});
    enter(action, [to, message, count](System &system, Sequence cause) {
        for (int i = 0; i < count; ++i)
            system.post(to, SignalPointer(new Signal{.term = message, .cause = cause}));
    });
}

void System::breakLink(Pid one, Pid other)
{
    const Term action = Term::tuple({Atom("break_link"), one, other});
    enter(action, [one, other](System &system, Sequence cause) {
        for (const auto &[from, to] : {std::pair(one, other), std::pair(other, one)})
            system.post(to, SignalPointer(new Signal{
                                .kind = Signal::Kind::Unlink, .from = from, .cause = cause}));
        (void)system.journal().record(one, cause, happened::Unlinked{other});
    });
}

void System::note(const Term &act)
{
    enter(act, [](System &, Sequence) {});
}

void System::cast(const Term &server, const Term &request)
{
    enter(Term::tuple({Atom("cast"), server, request}), [server, request](System &system,
                                                                          Sequence cause) {
        const auto to = system.lookUp(server);
        if (to && *to) // a cast to nobody does nothing (S-062)
            system.post(**to, SignalPointer(new Signal{
                                  .kind = Signal::Kind::Cast, .term = request, .cause = cause}));
    });
}

Reference System::expectAnswer(OnAnswer onAnswer)
{
    const Reference reference = nextReference();
    const std::lock_guard lock(m_mutex);
    m_expected.insert(reference, std::move(onAnswer));
    return reference;
}

void System::answerOutside(const Signal &signal)
{
    if (signal.kind != Signal::Kind::Reply && signal.kind != Signal::Kind::Down)
        return;
    OnAnswer onAnswer;
    {
        const std::lock_guard lock(m_mutex);
        onAnswer = m_expected.take(signal.reference);
    }
    if (onAnswer)
        onAnswer(signal);
}

void System::request(const Term &server, Signal::Kind kind, const Term &term, Sequence cause,
                     OnAnswer onAnswer)
{
    const auto to = lookUp(server);
    if (!to || !*to)
        return onAnswer(
            {.kind = Signal::Kind::Down, .term = to ? Term(atoms::noproc) : to.error()});
    const Reference reference = expectAnswer(std::move(onAnswer));
    post(**to, SignalPointer(
                   new Signal{.kind = kind, .reference = reference, .term = term, .cause = cause}));
}

tl::expected<std::optional<Pid>, Term> System::lookUp(const Term &name) const
{
    try {
        return whereis(name);
    } catch (const Raise &raised) {
        return tl::unexpected(raised.error);
    } catch (const Exit &exit) {
        return tl::unexpected(exit.reason);
    }
}

namespace {
/// A promise that an act may fulfil; the act can be run again by a replay, which then changes nothing.
template<typename T>
std::shared_ptr<QPromise<T>> startedPromise()
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    return promise;
}

template<typename T>
void fulfil(QPromise<T> &promise, T value)
{
    if (promise.future().isFinished())
        return;
    promise.addResult(std::move(value));
    promise.finish();
}
} // namespace

QFuture<tl::expected<Term, Term>> System::ask(const Term &server, Signal::Kind kind,
                                              const Term &term)
{
    using Answer = tl::expected<Term, Term>;
    const auto promise = startedPromise<Answer>();
    enter(Term::tuple({atoms::call, server, term}), [promise, server, kind, term](System &system,
                                                                                  Sequence cause) {
        system.request(server, kind, term, cause, [promise](const Signal &signal) {
            const bool replied = signal.kind == Signal::Kind::Reply;
            fulfil(*promise, replied ? Answer(signal.term) : Answer(tl::unexpected(signal.term)));
        });
    });
    return promise->future();
}

QFuture<tl::expected<Term, Term>> System::call(const Term &server, const Term &request)
{
    return ask(server, Signal::Kind::Call, request);
}

QFuture<tl::expected<Term, Term>> System::stop(const Term &server, const Term &reason)
{
    using Answer = tl::expected<Term, Term>;
    const auto promise = startedPromise<Answer>();
    enter(Term::tuple({atoms::stop, server, reason}),
          [promise, server, reason](System &system, Sequence cause) {
              system.request(server, Signal::Kind::System, Term::tuple({atoms::terminate, reason}),
                             cause, [promise, reason](const Signal &signal) {
                                 const bool ok = signal.term == reason;
                                 fulfil(*promise, ok ? Answer(Term(atoms::ok))
                                                     : Answer(tl::unexpected(signal.term)));
                             });
          });
    return promise->future();
}

QFuture<StartResult> System::start(MakeBehaviour make, SpawnOptions options)
{
    const auto promise = startedPromise<StartResult>();
    enter(Term::tuple({atoms::start, options.name}),
          [promise, make = std::move(make), options](System &system, Sequence cause) {
              const auto refuse = [promise](const Term &error) {
                  fulfil(*promise, StartResult::error(error));
              };
              try {
                  Names::requireNameOrNil(options.name);
              } catch (const Raise &raised) {
                  return refuse(raised.error);
              }
              if (!options.name.is(atoms::nil)) {
                  const auto holder = system.lookUp(options.name);
                  if (!holder) // there is no such registry
                      return refuse(holder.error());
                  if (*holder)
                      return refuse(Term::tuple({atoms::already_started, **holder}));
              }
              SpawnOptions starting = options;
              starting.startReference = system.expectAnswer([promise](const Signal &signal) {
                  fulfil(*promise, StartResult::fromTerm(signal.term));
              });
              system.spawn(make(), starting, cause);
          });
    return promise->future();
}

QFuture<std::optional<ProcessInfo>> System::processInfo(Pid pid)
{
    const auto promise = startedPromise<std::optional<ProcessInfo>>();
    m_dispatcher->look(
        pid, [promise](std::optional<ProcessInfo> info) { fulfil(*promise, std::move(info)); });
    return promise->future();
}

QFuture<std::optional<ProcessInfo>> System::nextProcessInfo()
{
    const auto promise = startedPromise<std::optional<ProcessInfo>>();
    const auto answer = [promise](std::optional<ProcessInfo> info) {
        fulfil(*promise, std::move(info));
    };
    if (Laboratory *here = laboratory())
        here->lookAtNext(answer);
    else
        answer(std::nullopt);
    return promise->future();
}

void System::inspect(Pid pid, const std::function<void(std::optional<ProcessInfo>)> &answer)
{
    request(pid, Signal::Kind::Inspect, {}, 0, [answer](const Signal &signal) {
        const auto info = signal.term.asResource<ProcessInfo>();
        answer(info ? std::optional(*info) : std::nullopt);
    });
}

std::optional<ProcessInfo> System::infoBetweenSteps(Pid pid)
{
    const Process *found = nullptr;
    m_table.with(pid, [&found](const Process &process) { found = &process; });
    // Not under the table's lock: its behaviour tells its state, and may ask for another process.
    return found ? std::optional(found->info()) : std::nullopt;
}

StartResult System::startAndWait(MakeBehaviour make, SpawnOptions options)
{
    return await(start(std::move(make), std::move(options)));
}

tl::expected<Term, Term> System::callAndWait(const Term &server, const Term &request)
{
    return await(call(server, request));
}

tl::expected<Term, Term> System::stopAndWait(const Term &server, const Term &reason)
{
    return await(stop(server, reason));
}

// --- ending ----------------------------------------------------------------------------------------

void System::shutDown()
{
    constexpr std::chrono::milliseconds killPatience{300};
    if (m_laboratory)
        m_laboratory->stop(); // from here on driven by hand, as fast as it goes
    // Who neither runs nor waits for time or foreign code will not end by itself.
    const auto isOver = [this] {
        return m_table.size() == 0
               || (m_laboratory && !isForeignCodeRunning() && m_laboratory->isIdle());
    };
    stopProcesses(atoms::shutdown);
    m_dispatcher->runUntil(isOver, shutdownPatience);
    if (m_table.size() > 0) {
        stopProcesses(atoms::kill);
        m_dispatcher->runUntil(isOver, killPatience);
    }
    m_dispatcher->stop();
    for (const Pid pid : m_table.pids()) {
        Process *process = nullptr;
        m_table.with(pid, [&process](Process &left) { process = &left; });
        m_table.remove(pid);
        delete process; // not under the table's lock: its thread may be about to send
    }
    std::set<DedicatedThread *> abandoned;
    std::vector<DedicatedThread *> returned;
    {
        const std::lock_guard lock(m_mutex);
        abandoned.swap(m_abandoned);
        returned.swap(m_returned);
    }
    for (DedicatedThread *thread : returned)
        delete thread;
    // Without the lock: a thread holds its own when it tells that it has returned. One that tells so now is deleted here.
    for (DedicatedThread *thread : abandoned) {
        if (!thread->orphan())
            delete thread;
    }
}

void System::stopProcesses(const Term &reason)
{
    std::vector<Pid> pids;
    if (reason.is(atoms::kill)) {
        pids = m_table.pids();
    } else {
        const std::lock_guard lock(m_mutex);
        pids.assign(m_roots.begin(), m_roots.end());
    }
    for (auto pid = pids.rbegin(); pid != pids.rend(); ++pid)
        post(*pid, SignalPointer(new Signal{.kind = Signal::Kind::Exit, .term = reason}));
}

std::size_t System::abandonedThreads() const
{
    std::vector<DedicatedThread *> returned;
    std::size_t count = 0;
    {
        const std::lock_guard lock(m_mutex);
        returned = std::exchange(const_cast<System *>(this)->m_returned, {});
        count = m_abandoned.size();
    }
    for (DedicatedThread *thread : returned)
        delete thread;
    return count;
}

void System::threadAbandoned(DedicatedThread *thread)
{
    const std::lock_guard lock(m_mutex);
    m_abandoned.insert(thread);
}

void System::threadReturned(DedicatedThread *thread, Pid process)
{
    std::vector<DedicatedThread *> before;
    {
        const std::lock_guard lock(m_mutex);
        if (m_abandoned.erase(thread) == 0)
            return; // the System ends, and deletes it itself
        before = std::exchange(m_returned, {thread});
    }
    for (DedicatedThread *returned : before)
        delete returned;
    enter(Term::tuple({Atom("thread_returned"), process}),
          [process](System &system, Sequence cause) {
              system.journal().record(process, cause, happened::ThreadAbandoned{true});
          });
}

// --- plain Qt signals ------------------------------------------------------------------------------

void System::connectNotify(const QMetaMethod &)
{
    if (!m_emitter)
        m_emitter = std::make_unique<SignalEmitter>(*this);
}

} // namespace espalier
