// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/dispatcher.h"

#include <QThread>

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <vector>

namespace espalier {

class Schedulers;
class System;

/// One of the threads that run processes in parallel mode. It serves its own queue first, then steals half of another's.
class Scheduler final : public QThread
{
    Q_OBJECT

public:
    Scheduler(Schedulers &schedulers, System &system, int number);

    /// Any thread. Answers how many wait now.
    std::size_t push(Process &process);
    /// Any thread.
    [[nodiscard]] std::size_t waiting() const { return m_waiting.load(); }
    [[nodiscard]] static Scheduler *current();
    [[nodiscard]] Schedulers &schedulers() { return m_schedulers; }

protected:
    void run() override;

private:
    friend class Schedulers;
    [[nodiscard]] Process *next();
    [[nodiscard]] Process *steal();
    void dispatch(Process &process);

    Schedulers &m_schedulers;
    System &m_system;
    mutable std::mutex m_mutex; ///< guards `m_queue`
    std::deque<Process *> m_queue;
    std::atomic<std::size_t> m_waiting{0};
    unsigned m_dispatches = 0;
};

/// Parallel mode: a scheduler per core, work stealing, the real clock.
class Schedulers final : public Dispatcher
{
public:
    Schedulers(System &system, int count);
    ~Schedulers() override;

    void start() override;
    void stop() override;
    void ready(Process &process) override;
    [[nodiscard]] Time now() const override;
    void timerArmed() override;
    void enter(Act act) override;
    void look(Pid pid, std::function<void(std::optional<ProcessInfo>)> answer) override;
    [[nodiscard]] bool isInside() const override { return true; }
    void burnTimeSlice() override;
    bool runUntil(const std::function<bool()> &isDone, std::chrono::milliseconds patience) override;

private:
    friend class Scheduler;
    void wakeOne();
    void park();
    /// True if it fired any.
    bool fireDueTimers();
    [[nodiscard]] bool isStopping() const { return m_stopping.load(); }
    [[nodiscard]] bool anyWaiting() const;

    System &m_system;
    const std::chrono::steady_clock::time_point m_started = std::chrono::steady_clock::now();
    std::vector<std::unique_ptr<Scheduler>> m_schedulers;
    std::atomic<bool> m_stopping{false};
    std::atomic<int> m_parked{0};
    std::atomic<unsigned> m_nextOutside{0};
    std::mutex m_parkMutex; ///< guards the waiting on `m_wake`
    std::condition_variable m_wake;
};

} // namespace espalier
