// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/schedulers.h"

#include "engine/runtime/process.h"
#include "engine/runtime/system.h"

#include <algorithm>
#include <thread>

namespace espalier {

namespace {
thread_local Scheduler *currentScheduler = nullptr;

/// Messages that one process may handle before the next has its turn.
constexpr int messagesPerDispatch = 64;
/// Dispatches between two looks at the clock, when there is no lack of work.
constexpr unsigned dispatchesPerClockLook = 64;
/// A parked scheduler looks for work to steal this often while others are busy.
constexpr std::chrono::milliseconds stealInterval{1};
constexpr std::chrono::milliseconds longestPark{1000};
} // namespace

Scheduler::Scheduler(Schedulers &schedulers, System &system, int number)
    : m_schedulers(schedulers)
    , m_system(system)
{
    setObjectName(QStringLiteral("scheduler %1").arg(number));
}

Scheduler *Scheduler::current()
{
    return currentScheduler;
}

std::size_t Scheduler::push(Process &process)
{
    const std::lock_guard lock(m_mutex);
    m_queue.push_back(&process);
    m_waiting.store(m_queue.size());
    return m_queue.size();
}

Process *Scheduler::next()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_queue.empty()) {
            Process *process = m_queue.front();
            m_queue.pop_front();
            m_waiting.store(m_queue.size());
            return process;
        }
    }
    return steal();
}

Process *Scheduler::steal()
{
    for (const std::unique_ptr<Scheduler> &victim : m_schedulers.m_schedulers) {
        if (victim.get() == this || victim->waiting() == 0)
            continue;
        std::vector<Process *> stolen;
        {
            const std::lock_guard lock(victim->m_mutex);
            const std::size_t count = (victim->m_queue.size() + 1) / 2;
            stolen.assign(victim->m_queue.begin(), victim->m_queue.begin() + std::ptrdiff_t(count));
            victim->m_queue.erase(victim->m_queue.begin(),
                                  victim->m_queue.begin() + std::ptrdiff_t(count));
            victim->m_waiting.store(victim->m_queue.size());
        }
        if (stolen.empty())
            continue;
        for (std::size_t i = 1; i < stolen.size(); ++i)
            push(*stolen[i]);
        return stolen.front();
    }
    return nullptr;
}

void Scheduler::dispatch(Process &process)
{
    if (process.dispatch(messagesPerDispatch) == Process::Outcome::Ready)
        push(process);
    if (++m_dispatches % dispatchesPerClockLook == 0)
        m_schedulers.fireDueTimers();
}

void Scheduler::run()
{
    currentScheduler = this;
    while (!m_schedulers.isStopping()) {
        if (Process *process = next())
            dispatch(*process);
        else if (!m_schedulers.fireDueTimers())
            m_schedulers.park();
    }
    currentScheduler = nullptr;
    const std::lock_guard lock(m_mutex); // see Schedulers::stop()
}

Schedulers::Schedulers(System &system, int count)
    : m_system(system)
{
    const int cores = count > 0 ? count : std::max(1, QThread::idealThreadCount());
    for (int number = 1; number <= cores; ++number)
        m_schedulers.push_back(std::make_unique<Scheduler>(*this, system, number));
}

Schedulers::~Schedulers()
{
    stop();
}

void Schedulers::start()
{
    for (const std::unique_ptr<Scheduler> &scheduler : m_schedulers)
        scheduler->start();
}

void Schedulers::stop()
{
    m_stopping.store(true);
    {
        const std::lock_guard lock(m_parkMutex);
        m_wake.notify_all();
    }
    for (const std::unique_ptr<Scheduler> &scheduler : m_schedulers) {
        scheduler->wait();
        // QThread::wait() synchronises inside the library, where ThreadSanitizer does not see it: meet once more.
        const std::lock_guard lock(scheduler->m_mutex);
    }
}

// A scheduler that is alone with what it makes ready wakes nobody: chains of calls stay on one core. As soon as two
// wait, another is woken; a single one that waits behind a long callback is stolen after `stealInterval`.
void Schedulers::ready(Process &process)
{
    Scheduler *own = Scheduler::current();
    if (own && &own->schedulers() == this) {
        if (own->push(process) >= 2 && m_parked.load() > 0)
            wakeOne();
        return;
    }
    m_schedulers[m_nextOutside.fetch_add(1) % m_schedulers.size()]->push(process);
    wakeOne();
}

void Schedulers::wakeOne()
{
    const std::lock_guard lock(m_parkMutex);
    m_wake.notify_one();
}

bool Schedulers::anyWaiting() const
{
    return std::any_of(m_schedulers.begin(), m_schedulers.end(),
                       [](const auto &scheduler) { return scheduler->waiting() > 0; });
}

void Schedulers::park()
{
    std::unique_lock lock(m_parkMutex);
    const int parked = ++m_parked;
    std::chrono::nanoseconds patience = longestPark;
    if (std::size_t(parked) < m_schedulers.size())
        patience = stealInterval;
    if (const std::optional<Time> due = m_system.timers().nextDue())
        patience = std::min<std::chrono::nanoseconds>(patience, *due - now());
    if (!isStopping() && !anyWaiting() && patience > std::chrono::nanoseconds::zero())
        m_wake.wait_for(lock, patience);
    --m_parked;
}

bool Schedulers::fireDueTimers()
{
    bool any = false;
    while (m_system.timers().fireNext(now()))
        any = true;
    return any;
}

Time Schedulers::now() const
{
    return std::chrono::steady_clock::now() - m_started;
}

void Schedulers::timerArmed()
{
    if (!Scheduler::current())
        wakeOne();
}

void Schedulers::enter(Act act)
{
    const Sequence cause = m_system.recordOutsideAction(act);
    act.run(m_system, cause);
}

void Schedulers::look(Pid pid, std::function<void(std::optional<ProcessInfo>)> answer)
{
    m_system.inspect(pid, answer);
}

void Schedulers::burnTimeSlice()
{
    const Time end = now() + std::chrono::milliseconds(1);
    while (now() < end && !isStopping()) {
    }
    fireDueTimers(); // all schedulers may be burning
}

bool Schedulers::runUntil(const std::function<bool()> &isDone, std::chrono::milliseconds patience)
{
    const Time end = now() + patience;
    while (!isDone() && now() < end && !isStopping())
        std::this_thread::sleep_for(std::chrono::microseconds(100));
    return isDone();
}

} // namespace espalier
