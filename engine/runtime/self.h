// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/otp/child_spec.h"
#include "engine/runtime/behaviour.h"

#include <chrono>
#include <functional>
#include <optional>

namespace espalier {

class CompletionWait;
class DedicatedThread;
class DownWait;
class Process;
class ReceiveWait;
struct ReplyAnswer;
class SleepWait;
class System;

/// A patience; nullopt waits for ever.
using Patience = std::optional<std::chrono::milliseconds>;

struct ProcessInfo;
class Self;
/// Foreign code for a dedicated thread, which passes the Self that it may use there.
using SelfWork = std::function<Term(Self &)>;

/// A process as its own code sees it: what that code may do. Passed to every callback; valid as long as the process,
/// so that a coroutine may keep the reference. Not for other threads. What it returns for `co_await` is defined in wait.h.
///
/// A callback on a dedicated thread gets a Self for that thread. It is valid until the callback returns, even if the
/// process is killed or the System ends meanwhile: from then on what it sends, casts, replies or records is heard by
/// nobody, and `now` throws EndedBySignal. The functions marked "dedicated too" work there; all others raise RuntimeError.
class Self
{
public:
    using Accepts = std::function<bool(const Signal &)>;
    /// False: not one of those that are waited for.
    using OnDown = std::function<bool(Reference, const Term &reason)>;

    explicit Self(Process &process)
        : m_process(&process)
    {}
    explicit Self(DedicatedThread &thread)
        : m_thread(&thread)
    {}

    /// Dedicated too.
    [[nodiscard]] Pid pid() const;
    /// Who started it; the outside (0) for a process that was started from there. Dedicated too.
    [[nodiscard]] Pid parent() const;
    [[nodiscard]] System &system() const;
    /// The System's clock. Dedicated too.
    [[nodiscard]] Time now() const;
    /// Whether the process has a thread of its own. Dedicated too.
    [[nodiscard]] bool isDedicated() const;

    // --- signals ---
    /// Sending to a dead process does nothing (S-004). Dedicated too.
    void send(Pid to, Term message) const;
    /// Sends an exit signal (S-014). If it ends this very process, throws EndedBySignal. Dedicated too, but does not throw
    /// there: the process has ended soon after, and the callback runs on, unheard.
    void exit(Pid to, const Term &reason) const;

    /// Sends to a name; raises ArgumentError if nobody has it (S-004). Dedicated too.
    void sendToName(const Term &name, Term message) const;
    /// Dedicated too.
    void cast(const Term &server, Term request) const;
    /// Dedicated too.
    void reply(Pid to, Reference call, Term answer) const;

    // --- links and monitors (parts B and C of the rules) ---
    /// Raises `:noproc` if `other` is dead and this process does not trap exits (S-020).
    void link(Pid other) const;
    void unlink(Pid other) const;
    /// Hands the trapped exits in the mailbox to `take`, which answers true for those to be removed. One pass.
    void takeExits(const std::function<bool(Pid from, const Term &reason)> &take) const;
    [[nodiscard]] Reference monitor(Pid other) const;
    /// Monitors whoever has the name now; its death is told of `{name, node}` (S-032).
    [[nodiscard]] Reference monitorName(Atom name) const;
    /// `flush`: also removes a DOWN that arrived already (S-034), or a message that says the same.
    /// True if it monitored still.
    bool demonitor(Reference reference, bool flush = false) const;
    /// Whether somebody monitors this process by that reference still.
    [[nodiscard]] bool isMonitoredBy(Reference reference) const;
    /// Answers the old value (S-022). Dedicated too.
    bool trapExits(bool trap) const;
    /// Dedicated too.
    [[nodiscard]] bool trapsExits() const;

    // --- names ---
    /// Takes an atom, a global or a via name; answers the holder if it is taken.
    [[nodiscard]] std::optional<Pid> claimName(const Term &name) const;
    /// Takes an atom or a global name for any living process. Raises ArgumentError if it is taken, or the process has one (S-040).
    void registerName(Pid process, const Term &name) const;
    /// False if nobody has it.
    bool unregisterName(const Term &name) const;
    /// Gives up the name that it was started with.
    void releaseStartName() const;

    // --- other processes ---
    Pid spawn(BehaviourPointer behaviour, SpawnOptions options = {}) const;
    struct Monitored
    {
        Pid pid = {};
        Reference reference = {};
    };
    [[nodiscard]] Monitored spawnMonitored(BehaviourPointer behaviour,
                                           SpawnOptions options = {}) const;
    /// Spawns a linked process and waits until its start succeeded or failed (S-050, S-051).
    [[nodiscard]] Task<StartResult> startLink(BehaviourPointer behaviour, SpawnOptions options = {},
                                              Patience patience = {}) const;
    /// The same without a link.
    [[nodiscard]] Task<StartResult> start(BehaviourPointer behaviour, SpawnOptions options = {},
                                          Patience patience = {}) const;
    /// A look at a process, with all its messages; nullopt if it is dead.
    [[nodiscard]] Task<std::optional<ProcessInfo>> inspect(Pid other) const;
    /// Called by a behaviour's start: tells whoever waits for it. Later calls do nothing.
    void acknowledgeStart(const StartResult &result) const;

    // --- waiting: only in a coroutine ---
    /// The first message in the mailbox; waits for one.
    [[nodiscard]] ReceiveWait receive() const;
    /// What happens to a fault that the process's own code is to make, while it waits for certain messages.
    enum class OwnFaults : std::uint8_t { Happen, Wait };
    /// The first message that `accepts`; nullopt after `patience`.
    [[nodiscard]] ReceiveWait receiveMatching(Accepts accepts, Patience patience = {},
                                              OwnFaults ownFaults = OwnFaults::Happen) const;
    /// Lets time pass; with zero, only lets others run first.
    [[nodiscard]] SleepWait sleep(std::chrono::milliseconds time) const;
    /// Tells `onDown` the deaths of `count` monitored processes; true when all ended within `patience`.
    [[nodiscard]] DownWait downs(std::size_t count, OnDown onDown, Patience patience) const;
    /// The answer; or exits with `{why, {GenServer, :call, [server, request, timeout]}}` (S-060).
    [[nodiscard]] Task<Term> call(Term server, Term request,
                                  Patience patience = std::chrono::milliseconds(5000)) const;
    /// The answer, or why there is none.
    [[nodiscard]] Task<tl::expected<Term, Term>> tryCall(
        Term server, Term request, Patience patience, Signal::Kind kind = Signal::Kind::Call) const;
    /// Runs `work` on this process's dedicated thread, while the process goes on handling signals. Its result is a term so
    /// that a replay can have it without running foreign code again; what it throws ends in `Exit` here.
    [[nodiscard]] Task<Term> onDedicatedThread(SelfWork work) const;

    // --- time ---
    /// Sends `message` to `to` after `delay`, unless cancelled or this System ends.
    Reference sendAfter(std::chrono::milliseconds delay, Pid to, Term message) const;
    /// The same to whoever has the name then.
    Reference sendAfterToName(std::chrono::milliseconds delay, Atom name, Term message) const;
    /// False if it was too late.
    bool cancelTimer(Reference timer) const;
    /// How long until it fires; nullopt if it has fired, or never was.
    [[nodiscard]] std::optional<std::chrono::milliseconds> timeLeft(Reference timer) const;

    /// Ends the process after this callback, without an exception.
    void end(const Term &reason) const;
    /// From now on burns its time without serving the mailbox. Exit signals still act.
    void hang() const;
    /// What is on this process because somebody outside put it there.
    [[nodiscard]] Faults faults() const;
    /// What the next startLink's process suffers.
    void spoilNextStart(Faults faults) const;

    // --- the journal: dedicated too ---
    [[nodiscard]] bool isRecording() const;
    void record(EventData data) const;

private:
    /// Raises RuntimeError on a dedicated thread.
    [[nodiscard]] Process &process() const;
    [[nodiscard]] Task<StartResult> startAndWait(BehaviourPointer behaviour, SpawnOptions options,
                                                 Patience patience) const;
    void post(Pid to, Signal::Kind kind, Term term, Reference reference = {}) const;
    struct Request
    {
        Pid to;
        Reference reference;
    };
    /// Sends a request that is waited for; or why nobody can answer it.
    [[nodiscard]] tl::expected<Request, Term> request(const Term &server, Term request,
                                                      Signal::Kind kind) const;
    [[nodiscard]] tl::expected<Term, Term> settle(const Request &request,
                                                  ReplyAnswer &answer) const;
    /// What the System answers; nullopt on a dedicated thread whose process has ended.
    template<typename Question>
    [[nodiscard]] auto ask(const Question &question) const
        -> std::optional<decltype(question(system()))>;
    [[nodiscard]] std::optional<Pid> whereis(const Term &name) const;
    [[nodiscard]] bool isRecordingMessages() const;

    // One of the two is set.
    Process *m_process = nullptr;
    DedicatedThread *m_thread = nullptr;
};

} // namespace espalier
