// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/observe/journal.h"
#include "engine/otp/modules.h"
#include "engine/otp/registry.h"
#include "engine/runtime/behaviour.h"
#include "engine/runtime/dispatcher.h"
#include "engine/runtime/input_log.h"
#include "engine/runtime/names.h"
#include "engine/runtime/process_info.h"
#include "engine/runtime/process_table.h"
#include "engine/runtime/timers.h"

#include <QFuture>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <set>

namespace espalier {

class DedicatedThread;
class Laboratory;
class Partitions;
class SignalEmitter;
class SupervisorHandle;
struct DynamicSupervisorOptions;

enum class Mode : std::uint8_t {
    Laboratory, ///< one scheduler thread, a virtual clock, the same run for the same acts
    Parallel ///< a scheduler thread per core, work stealing, the real clock
};

struct SystemOptions
{
    Mode mode = Mode::Laboratory;
    /// Laboratory: which of the possible orders to take; 0 is in turn.
    std::uint64_t seed = 0;
    /// Laboratory: driven by calls of the thread that made the System (tests, replays) instead of by the wall clock.
    bool manual = false;
    bool paused = false;
    double speed = 1.0;
    /// Laboratory, manual: the acts will come from an input log; foreign code on dedicated threads is not run again.
    bool replaying = false;
    /// Parallel: 0 is one per core.
    int schedulers = 0;
};

// What System's signals carry.
struct ProcessSpawned
{
    Pid pid = {};
    Pid parent = {};
};
struct ProcessCrashed
{
    Pid pid = {};
    Term reason = {};
};
struct ChildRestarted
{
    Pid supervisor = {};
    /// The child spec's id.
    Term child = {};
    Pid previous = {};
    Pid pid = {};
};
struct ProcessTerminated
{
    Pid pid = {};
    Term reason = {};
};

/// Processes, and all that they share. Several may live side by side. Lives in the thread that made it, which must have
/// an event loop if the signals are to be used.
///
/// Its functions answer at once unless their name ends in AndWait; they may be called from any thread outside, and no
/// other locks than its own are held meanwhile.
///
/// The destructor ends all: every process that was started from outside gets `:shutdown` from its parent and may stop its
/// children in order; what is left after `shutdownPatience` is killed.
class System final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds shutdownPatience{1500};

    explicit System(const SystemOptions &options = {}, QObject *parent = nullptr);
    ~System() override;

    [[nodiscard]] Time now() const { return m_dispatcher->now(); }
    /// The laboratory that runs this System; null in parallel mode.
    [[nodiscard]] Laboratory *laboratory() const { return m_laboratory; }
    [[nodiscard]] Journal &journal() { return m_journal; }
    [[nodiscard]] Names &names() { return m_names; }
    [[nodiscard]] Registries &registries() { return *m_registries; }
    [[nodiscard]] Partitions &partitions() { return *m_partitions; }
    [[nodiscard]] Modules &modules() { return m_modules; }
    [[nodiscard]] std::size_t processCount() const { return m_table.size(); }
    /// Threads that killed processes left in foreign code, and that have not returned.
    [[nodiscard]] std::size_t abandonedThreads() const;

    // --- acts ---
    void send(Pid to, const Term &message);
    void exit(Pid to, const Term &reason, Actor by = Actor::User);
    /// As a supervisor terminates a child: `:shutdown`, and `:kill` if it has not ended after `patience`.
    void terminate(Pid process, std::chrono::milliseconds patience);
    /// The name of a Fault. One that stays is taken away if it is on the process already.
    void inject(Pid to, Atom fault, Actor by = Actor::User);
    /// The next starts of this child by its supervisor fail, so many `times`; 0 takes that away.
    void failStarts(Pid child, int times, Actor by = Actor::User);
    /// Sends `message` `count` times, as one act.
    void flood(Pid to, const Term &message, int count);
    /// Takes away the link between two processes, without their knowing.
    void breakLink(Pid one, Pid other);
    /// An act that does nothing but stand in the journal.
    void note(const Term &act);
    /// The answer, or why there is none (S-060). `server` is a pid or a name.
    [[nodiscard]] QFuture<tl::expected<Term, Term>> call(const Term &server, const Term &request);
    void cast(const Term &server, const Term &request);
    using MakeBehaviour = std::function<BehaviourPointer()>;
    /// Starts a process whose parent is the outside. `make` is called once, inside, and once more in each replay. What is no
    /// name is answered with the error that a process would be raised (S-041).
    [[nodiscard]] QFuture<StartResult> start(MakeBehaviour make, SpawnOptions options = {});
    /// `GenServer.stop`: a system message; answers `:ok` once the process has ended with `reason` (S-071, S-112).
    [[nodiscard]] QFuture<tl::expected<Term, Term>> stop(const Term &server,
                                                         const Term &reason = atoms::normal);
    [[nodiscard]] QFuture<std::optional<ProcessInfo>> processInfo(Pid pid);
    /// Of the process whose turn a laboratory's next step is; see Laboratory::nextProcess.
    [[nodiscard]] QFuture<std::optional<ProcessInfo>> nextProcessInfo();

    [[nodiscard]] std::optional<Pid> whereis(const Term &name) const
    {
        return m_names.whereis(name);
    }
    [[nodiscard]] bool isAlive(Pid pid);
    /// Ordered.
    [[nodiscard]] std::vector<Pid> processes();

    /// Waits for a future of this System; in a laboratory that is driven by hand, drives it meanwhile.
    template<typename T>
    T await(QFuture<T> future);
    [[nodiscard]] StartResult startAndWait(MakeBehaviour make, SpawnOptions options = {});
    [[nodiscard]] tl::expected<Term, Term> callAndWait(const Term &server, const Term &request);
    tl::expected<Term, Term> stopAndWait(const Term &server, const Term &reason = atoms::normal);
    /// Starts a dynamic supervisor (declared in otp/dynamic_supervisor.h, which also has the handle).
    [[nodiscard]] tl::expected<SupervisorHandle, Term> startDynamicSupervisorAndWait(
        const DynamicSupervisorOptions &options);

    // --- for the engine ---
    [[nodiscard]] Reference nextReference() { return Reference{m_lastReference.fetch_add(1) + 1}; }
    Pid spawn(BehaviourPointer behaviour, const SpawnOptions &options, Sequence cause);
    /// Delivers; a signal to a process that is dead is refused, as the rules say for its kind.
    void post(Pid to, SignalPointer signal);
    void refuse(Pid dead, const Signal &signal);
    void remove(Process &process);
    [[nodiscard]] Timers &timers() { return m_timers; }
    void burnTimeSlice() { m_dispatcher->burnTimeSlice(); }
    [[nodiscard]] bool runsForeignCode() const { return m_dispatcher->runsForeignCode(); }
    /// Asks the process itself; it answers between two messages.
    void inspect(Pid pid, const std::function<void(std::optional<ProcessInfo>)> &answer);
    /// Only while no process runs.
    [[nodiscard]] std::optional<ProcessInfo> infoBetweenSteps(Pid pid);
    Sequence recordOutsideAction(const Act &act);
    // From a dedicated thread: done in turn, as acts.
    void recordFrom(Pid process, const EventData &data);
    void setTrapsExits(Pid process, bool trap);
    /// Work was handed to a dedicated thread, or is no longer waited for.
    void countForeignWork(int by) { m_foreignWork.fetch_add(by); }
    [[nodiscard]] bool isForeignCodeRunning() const { return m_foreignWork > 0; }
    void threadAbandoned(DedicatedThread *thread);
    void threadReturned(DedicatedThread *thread, Pid process);

Q_SIGNALS:
    // Emitted in the System's thread, some time after the fact, in the order of the journal. What is told of may be gone.
    void spawned(const espalier::ProcessSpawned &spawned);
    void crashed(const espalier::ProcessCrashed &crashed);
    void restarted(const espalier::ChildRestarted &restarted);
    void terminated(const espalier::ProcessTerminated &terminated);

protected:
    void connectNotify(const QMetaMethod &signal) override;

private:
    using OnAnswer = std::function<void(const Signal &)>;
    /// A timer is due.
    void fire(Pid to, SignalPointer signal);
    void enter(Term description, std::function<void(System &, Sequence)> run,
               Actor by = Actor::User);
    [[nodiscard]] Reference expectAnswer(OnAnswer onAnswer);
    void answerOutside(const Signal &signal);
    /// The same as whereis; what a via name raises or exits with is the error.
    [[nodiscard]] tl::expected<std::optional<Pid>, Term> lookUp(const Term &name) const;
    void request(const Term &server, Signal::Kind kind, const Term &term, Sequence cause,
                 OnAnswer onAnswer);
    [[nodiscard]] QFuture<tl::expected<Term, Term>> ask(const Term &server, Signal::Kind kind,
                                                        const Term &term);
    void shutDown();
    void stopProcesses(const Term &reason);

    std::atomic<std::uint64_t> m_lastReference{0};
    Names m_names;
    Modules m_modules;
    std::shared_ptr<Registries> m_registries;
    std::shared_ptr<Partitions> m_partitions;
    ProcessTable m_table;
    Timers m_timers;
    std::unique_ptr<Dispatcher> m_dispatcher;
    Laboratory *m_laboratory = nullptr;
    Journal m_journal;
    mutable std::mutex m_mutex; ///< guards the four below
    QHash<Reference, OnAnswer> m_expected;
    /// Processes whose parent is the outside.
    std::set<Pid> m_roots;
    std::set<DedicatedThread *> m_abandoned;
    std::vector<DedicatedThread *> m_returned;
    std::unique_ptr<SignalEmitter> m_emitter;
    std::atomic<int> m_foreignWork{0};
};

template<typename T>
T System::await(QFuture<T> future)
{
    constexpr std::chrono::hours forEver(24);
    m_dispatcher->runUntil([&future] { return future.isFinished(); }, forEver);
    return future.takeResult();
}

} // namespace espalier
