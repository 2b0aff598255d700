// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/observe/event.h"
#include "engine/runtime/process_info.h"

#include <functional>

namespace espalier {

class Process;

/// Something done from outside: what, for the record, and how. `run` gets the sequence number of its event, and may be
/// called again by a replay in another System.
struct Act
{
    Term description = {};
    std::function<void(class System &, Sequence cause)> run = {};
    Actor by = Actor::User;
};

/// Who runs the processes of a System, and by which clock: the laboratory, or the parallel schedulers.
class Dispatcher
{
public:
    Dispatcher() = default;
    virtual ~Dispatcher() = default;
    Q_DISABLE_COPY_MOVE(Dispatcher)

    /// Begins to run processes.
    virtual void start() = 0;
    /// Returns when no process runs any more.
    virtual void stop() = 0;
    /// Any thread that delivered to an idle process. The process is dispatched soon.
    virtual void ready(Process &process) = 0;
    /// Any thread.
    [[nodiscard]] virtual Time now() const = 0;
    /// Any thread: a timer became the earliest.
    virtual void timerArmed() = 0;
    /// Any thread outside: carries out the act, now or soon.
    virtual void enter(Act act) = 0;
    /// Any thread outside: calls `answer` with a look at the process, or nothing if it is dead. Changes nothing.
    virtual void look(Pid pid, std::function<void(std::optional<ProcessInfo>)> answer) = 0;
    /// True if the calling thread may deliver directly; otherwise it must `enter`.
    [[nodiscard]] virtual bool isInside() const = 0;
    /// Called by a process that hangs: uses up a slice of time.
    virtual void burnTimeSlice() = 0;
    /// True if work for dedicated threads is really done; false in a replay, which has its outcomes recorded.
    [[nodiscard]] virtual bool runsForeignCode() const { return true; }
    /// Waits until `isDone`, at most `patience` of wall time; runs processes meanwhile.
    virtual bool runUntil(const std::function<bool()> &isDone,
                          std::chrono::milliseconds patience) = 0;
};

} // namespace espalier
