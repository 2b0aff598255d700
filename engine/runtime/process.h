// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/behaviour.h"
#include "engine/runtime/exit_reason.h"
#include "engine/runtime/mailbox.h"
#include "engine/runtime/process_info.h"
#include "engine/runtime/self.h"
#include "engine/runtime/small_map.h"

#include <atomic>
#include <memory>

namespace espalier {

class DedicatedThread;
class System;
class Wait;

/// One process: mailbox, links, monitors, and the behaviour that it runs. Belongs to whichever scheduler thread
/// dispatches it at the moment; all others only `deliver` signals. Its own code sees it as `Self`.
class Process
{
public:
    enum class Outcome : std::uint8_t {
        Idle, ///< waits for a signal; may be dispatched again at any moment, by any scheduler
        Ready, ///< has more to do: dispatch it again
        Ended ///< is dead, and deleted
    };

    Process(System &system, Pid pid, BehaviourPointer behaviour, const SpawnOptions &options);
    ~Process();
    Q_DISABLE_COPY_MOVE(Process)

    [[nodiscard]] Pid pid() const { return m_pid; }
    [[nodiscard]] Pid parent() const { return m_parent; }
    /// False as soon as its death began. Any thread, under the process table's lock.
    [[nodiscard]] bool isAlive() const { return m_isAlive.load(); }

    /// Any thread, while it holds the process table's lock (so that the process cannot end meanwhile).
    /// True if the process was idle: the caller must hand it to the scheduler.
    [[nodiscard]] bool deliver(SignalPointer signal);

    /// Any thread, as with `deliver`: a callback on a dedicated thread asked for it.
    void setTrapsExits(bool trap) { m_trapsExits.store(trap); }

    /// What led to its spawning; before its first dispatch.
    void setCause(Sequence cause) { m_cause = cause; }
    /// Owner only, between two dispatches or in one.
    [[nodiscard]] ProcessInfo info(std::size_t messages = ProcessInfo::mostShown) const;

    /// Handles the signals that arrived, then up to `messages` messages. Owner only.
    [[nodiscard]] Outcome dispatch(int messages);

private:
    friend class Self;
    friend class Wait;
    enum class RunState : std::uint8_t { Idle, Queued, Running };

    // Arriving signals: process_signals.cpp
    void receiveSignals();
    void receive(SignalPointer signal);
    void receiveExit(SignalPointer signal);
    void receiveDown(SignalPointer signal);
    void receiveFault(SignalPointer signal);
    void toggle(Fault fault, Sequence cause);
    /// The DOWN of this monitor is told of `object`.
    void nameMonitor(Reference reference, const Term &object);
    void nameObject(Signal &down);
    void queue(SignalPointer signal, Signal::Kind kind);

    // Running
    [[nodiscard]] bool isRunnable() const;
    void runOnce();
    void start();
    void handleNextMessage();
    void remember(const Message &message);
    void settleTask();
    /// Whatever user code throws in `step` ends the process, and nothing else.
    template<typename Step>
    void guarded(const Step &step)
    {
        try {
            step();
        } catch (...) {
            end(exitReason::ofCurrentException());
        }
    }

    // Ending
    /// Ends the process after the step in progress; the first reason counts.
    void end(const Term &reason);
    void die();
    /// Leaves its dedicated thread behind if foreign code runs there; false if none does.
    bool abandonThread();
    [[nodiscard]] std::shared_ptr<const happened::Remains> remains() const;
    /// Nil while a callback is in progress: its behaviour may be half way through a change.
    [[nodiscard]] Term stateBetweenCallbacks() const;
    void tellStarter();
    void tellPartners();
    void refuseWhatStillArrives();
    void refuse(const Signal &signal);

    [[nodiscard]] bool isRecording() const;
    void record(EventData data);
    void post(Pid to, Signal::Kind kind, Term term, Reference reference = {}, bool linked = false);

    System &m_system;
    Self m_self{*this};
    const Pid m_pid;
    const Pid m_parent;
    std::atomic<RunState> m_runState{RunState::Queued};
    std::atomic<bool> m_isAlive{true};
    std::atomic<bool> m_trapsExits{false};
    bool m_started = false;
    bool m_hanging = false;
    bool m_ending = false;
    Faults m_faults;
    /// What the next process suffers that it starts and waits for.
    Faults m_nextStart;
    Inbox m_inbox;
    MessageQueue m_messages;
    BehaviourPointer m_behaviour;
    /// The callback in progress, if it had to wait.
    Task<> m_task;
    /// What that callback waits for; lives in its coroutine.
    Wait *m_wait = nullptr;
    /// Set until the outcome of the start was told to the parent.
    Reference m_startReference;
    /// The event that led to what the process does now.
    Sequence m_cause = 0;
    std::uint64_t m_handled = 0;
    /// The last messages that it handled; null until one is, and while nobody records.
    std::unique_ptr<std::vector<Message>> m_last;
    SmallMap<Pid, Nothing> m_links;
    /// Own monitors: whom each watches.
    SmallMap<Reference, Pid> m_monitors;
    /// Those that were made by name, and what they watch; null as long as there is none.
    std::unique_ptr<SmallMap<Reference, Term>> m_namedMonitors;
    /// Monitors on this process: whom each tells. Calls that wait for an answer are among them.
    SmallMap<Reference, Pid> m_monitoredBy;
    Term m_name;
    Term m_exitReason;
    /// Null unless the process asked for a thread of its own.
    std::unique_ptr<DedicatedThread> m_thread;
};

} // namespace espalier
