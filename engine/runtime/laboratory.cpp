// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/laboratory.h"

#include "engine/runtime/process.h"
#include "engine/runtime/system.h"

#include <QThread>

namespace espalier {

namespace {
/// The wall clock is not chased further than this: after a stall the laboratory goes on from where it is.
constexpr Time greatestLag = std::chrono::milliseconds(100);
/// Steps between two looks at what came from outside.
constexpr int stepsPerRound = 512;
/// So much real time, and virtual time with it, passes between two looks at foreign code that runs.
constexpr std::chrono::milliseconds foreignTime(1);
} // namespace

Laboratory::Laboratory(System &system, const Options &options)
    : m_system(system)
    , m_options(options)
    , m_owner(std::this_thread::get_id())
    , m_random(options.seed)
    , m_paused(options.paused)
    , m_speed(options.speed)
    , m_wallAnchor(WallClock::now())
{}

Laboratory::~Laboratory()
{
    stop();
}

void Laboratory::start()
{
    if (m_options.manual)
        return;
    m_thread.reset(QThread::create([this] { run(); }));
    m_thread->setObjectName(QStringLiteral("laboratory"));
    m_owner = std::thread::id(); // nobody is inside until it runs
    m_thread->start();
}

void Laboratory::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    if (m_thread) {
        m_thread->wait();
        const std::lock_guard lock(
            m_mutex); // run() ended with it: what that thread did is seen here
        m_thread.reset();
        m_owner = std::this_thread::get_id(); // from now on it is driven by hand
    }
}

void Laboratory::ready(Process &process)
{
    Q_ASSERT(isInside());
    m_ready.push_back(&process);
}

Time Laboratory::now() const
{
    return m_now.load(std::memory_order_relaxed);
}

void Laboratory::timerArmed() {} // looked at before each wait

bool Laboratory::isInside() const
{
    return m_owner.load(std::memory_order_relaxed) == std::this_thread::get_id();
}

void Laboratory::burnTimeSlice()
{
    m_now.store(now() + timeSlice - dispatchTime, std::memory_order_relaxed);
}

void Laboratory::enter(Act act)
{
    if (isInside() && !m_thread)
        return carryOut(std::move(act), now());
    {
        const std::lock_guard lock(m_mutex);
        const auto at = isWaitingAtHold() ? std::optional(now()) : std::nullopt;
        m_entered.push_back({std::move(act), at});
    }
    m_changed.notify_all();
}

void Laboratory::look(Pid pid, std::function<void(std::optional<ProcessInfo>)> answer)
{
    if (isInside() && !m_thread)
        return answer(m_system.infoBetweenSteps(pid));
    {
        const std::lock_guard lock(m_mutex);
        m_looks.push_back(
            [this, pid, answer = std::move(answer)] { answer(m_system.infoBetweenSteps(pid)); });
    }
    m_changed.notify_all();
}

void Laboratory::carryOut(Act act, Time at)
{
    m_now.store(std::max(now(), at), std::memory_order_relaxed);
    if (!m_options.replaying) {
        const std::lock_guard lock(m_mutex);
        m_log.push_back({m_steps, now(), act});
    }
    const Sequence cause = m_system.recordOutsideAction(act);
    act.run(m_system, cause);
}

std::optional<Time> Laboratory::nextStepTime() const
{
    if (!m_ready.empty())
        return now();
    const std::optional<Time> due = m_system.timers().nextDue();
    return due ? std::optional(std::max(*due, now())) : std::nullopt;
}

bool Laboratory::isIdle() const
{
    const std::lock_guard lock(m_mutex);
    return m_entered.empty() && !nextStepTime();
}

bool Laboratory::advance()
{
    if (m_ready.empty() && !m_system.timers().nextDue())
        return false;
    fireOrDispatch();
    return true;
}

// Timers that are due go before processes that are ready, so that a busy System keeps its times.
void Laboratory::fireOrDispatch()
{
    m_steps.fetch_add(1, std::memory_order_relaxed);
    if (m_system.timers().fireNext(now()))
        return;
    if (!m_ready.empty())
        return dispatchNext();
    m_now.store(*nextStepTime(), std::memory_order_relaxed);
    m_system.timers().fireNext(now());
}

void Laboratory::dispatchNext()
{
    Process *process = takeNext();
    if (process->dispatch(1) == Process::Outcome::Ready)
        m_ready.push_back(process);
    m_now.store(now() + dispatchTime, std::memory_order_relaxed);
}

Process *Laboratory::takeNext()
{
    if (m_options.seed != 0) {
        // Any one of those ready; the last takes its place.
        const std::size_t picked = m_random() % m_ready.size();
        std::swap(m_ready[picked], m_ready.front());
    }
    Process *process = m_ready.front();
    m_ready.pop_front();
    return process;
}

void Laboratory::runUntilIdle()
{
    Q_ASSERT(isInside());
    while (!m_ready.empty())
        fireOrDispatch();
}

void Laboratory::runFor(Time duration)
{
    Q_ASSERT(isInside());
    const Time end = now() + duration;
    for (std::optional<Time> next = nextStepTime(); next && *next <= end; next = nextStepTime())
        fireOrDispatch();
    m_now.store(std::max(now(), end), std::memory_order_relaxed);
}

bool Laboratory::runUntil(const std::function<bool()> &isDone, std::chrono::milliseconds patience)
{
    const WallClock::time_point end = WallClock::now() + patience;
    if (m_thread) { // its thread runs the processes
        std::unique_lock lock(m_mutex);
        while (!isDone() && WallClock::now() < end)
            m_changed.wait_for(lock, std::chrono::milliseconds(1));
        return isDone();
    }
    while (!isDone() && WallClock::now() < end) {
        {
            std::unique_lock lock(m_mutex);
            takeEntered(lock);
            takeLooks(lock);
        }
        int steps = stepsPerRound;
        while (steps > 0 && !isDone() && !waitsForForeignCode() && advance())
            --steps;
        if (steps == stepsPerRound && !isDone()) { // only foreign code can bring anything now
            std::unique_lock lock(m_mutex);
            m_changed.wait_for(lock, foreignTime, [this] { return !m_entered.empty(); });
            lock.unlock();
            if (waitsForForeignCode() && m_system.isForeignCodeRunning())
                m_now.store(now() + foreignTime, std::memory_order_relaxed);
        }
    }
    return isDone();
}

// Foreign code takes real time: timers must not overtake it.
bool Laboratory::waitsForForeignCode() const
{
    if (!m_ready.empty() || nextStepTime().value_or(now()) <= now())
        return false;
    if (m_system.isForeignCodeRunning())
        return true;
    // It is counted until what it brought has entered.
    const std::lock_guard lock(m_mutex);
    return !m_entered.empty();
}

void Laboratory::replay(const InputLog &log)
{
    const auto advanceTo = [this](std::uint64_t step) {
        while (m_steps < step && advance()) {
        }
    };
    for (const Input &input : log.inputs) {
        advanceTo(input.step);
        carryOut(input.act, input.time);
    }
    advanceTo(log.steps);
}

InputLog Laboratory::inputLog() const
{
    const std::lock_guard lock(m_mutex);
    return {m_options.seed, m_log, m_steps};
}

// --- wall-clock pace --------------------------------------------------------------------------

void Laboratory::run()
{
    std::unique_lock lock(m_mutex);
    m_owner = std::this_thread::get_id();
    while (!m_stopping) {
        takeLooks(lock);
        // Last, so that nothing waits at a hold that was taken away after it had entered.
        takeEntered(lock);
        if (reachesHold(pace())) {
            tellHold(lock);
        } else if (m_paused) {
            standStill();
            takeAskedSteps(lock);
            m_changed.wait(lock, [this] {
                return m_stopping || !m_paused || (m_stepsAsked > 0 && !isWaitingAtHold())
                       || !m_entered.empty() || !m_looks.empty() || reachesHold(now());
            });
        } else {
            const Time target = pace();
            if (!isWaitingAtHold()) {
                lock.unlock();
                advanceTo(target);
                lock.lock();
            }
            const WallClock::duration wait = untilNextStep();
            if (wait > WallClock::duration::zero() && m_entered.empty() && m_looks.empty()
                && !m_stopping && !m_paused)
                m_changed.wait_for(lock, wait);
        }
    }
}

// Not where the last step was: the clock has gone on since then. Nor past a step that was still to come.
void Laboratory::standStill()
{
    const std::optional<Time> shown = std::exchange(m_standsAt, std::nullopt);
    if (!shown)
        return;
    const Time at = std::min(*shown, nextStepTime().value_or(*shown));
    m_now.store(std::max(now(), at), std::memory_order_relaxed);
}

// A step that would lead past the hold leads to it.
void Laboratory::takeAskedSteps(std::unique_lock<std::mutex> &lock)
{
    while (m_stepsAsked > 0 && !isWaitingAtHold()) {
        --m_stepsAsked; // before: it may be told to go on meanwhile
        if (m_hold && reachesHold(*m_hold))
            return tellHold(lock); // what enters there goes before the next step
        lock.unlock();
        advance();
        lock.lock();
    }
}

bool Laboratory::isWaitingAtHold() const
{
    return m_hold && !m_holdReached;
}

bool Laboratory::reachesHold(Time until) const
{
    if (!m_hold || !m_holdReached || *m_hold > until)
        return false;
    const std::optional<Time> next = nextStepTime();
    return !next || *next > *m_hold;
}

void Laboratory::tellHold(std::unique_lock<std::mutex> &lock)
{
    m_now.store(std::max(now(), *m_hold), std::memory_order_relaxed);
    const std::function<void(Time)> reached = std::exchange(m_holdReached, nullptr);
    lock.unlock();
    reached(now());
    lock.lock();
}

void Laboratory::takeEntered(std::unique_lock<std::mutex> &lock)
{
    while (!m_entered.empty()) {
        Entered entered = std::move(m_entered.front());
        m_entered.pop_front();
        const Time at = m_ready.empty() ? std::max(now(), pace()) : now();
        lock.unlock();
        carryOut(std::move(entered.act), entered.at.value_or(at));
        lock.lock();
    }
}

void Laboratory::takeLooks(std::unique_lock<std::mutex> &lock)
{
    while (!m_looks.empty()) {
        const std::function<void()> look = std::move(m_looks.front());
        m_looks.pop_front();
        lock.unlock();
        look();
        lock.lock();
    }
}

void Laboratory::advanceTo(Time target)
{
    for (int step = 0; step < stepsPerRound; ++step) {
        const std::optional<Time> next = nextStepTime();
        if (!next || *next > target)
            return;
        fireOrDispatch();
        if (m_hasGoal.load(std::memory_order_relaxed) && pausesAtGoal())
            return;
    }
    if (target - now() > greatestLag) {
        const std::lock_guard lock(m_mutex);
        m_wallAnchor = WallClock::now();
        m_timeAnchor = now();
    }
}

Laboratory::WallClock::duration Laboratory::untilNextStep() const
{
    constexpr WallClock::duration longest = std::chrono::seconds(1);
    std::optional<Time> next = nextStepTime();
    if (m_hold && (!next || *next > *m_hold))
        next = m_hold;
    if (!next || isWaitingAtHold())
        return longest;
    const double ahead = double((*next - pace()).count()) / m_speed;
    return std::min(longest, std::chrono::duration_cast<WallClock::duration>(
                                 std::chrono::duration<double, std::nano>(std::max(0.0, ahead))));
}

Time Laboratory::wallNow() const
{
    const std::lock_guard lock(m_mutex);
    return std::max(now(), pace());
}

// What runs may have got ahead of it, by a slice that it burnt, say; then it waits.
Time Laboratory::pace() const
{
    if (m_paused || m_options.manual)
        return m_standsAt.value_or(now());
    return m_hold ? std::min(wallTarget(), *m_hold) : wallTarget();
}

Time Laboratory::wallTarget() const
{
    const auto passed = std::chrono::duration<double, std::nano>(WallClock::now() - m_wallAnchor);
    return m_timeAnchor + Time(std::int64_t(passed.count() * m_speed));
}

void Laboratory::anchorToWall()
{
    m_timeAnchor = std::max(now(), pace());
    m_wallAnchor = WallClock::now();
}

bool Laboratory::isPaused() const
{
    const std::lock_guard lock(m_mutex);
    return m_paused;
}

void Laboratory::setPaused(bool paused)
{
    {
        const std::lock_guard lock(m_mutex);
        anchorToWall();
        m_standsAt = paused ? std::optional(m_timeAnchor) : std::nullopt;
        m_goal.reset();
        m_hasGoal = false;
        m_paused = paused;
        m_stepsAsked = 0;
    }
    m_changed.notify_all();
}

void Laboratory::step()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_paused)
            ++m_stepsAsked;
    }
    m_changed.notify_all();
}

void Laboratory::resumeUntil(Milestone milestone)
{
    {
        const std::lock_guard lock(m_mutex);
        anchorToWall();
        m_standsAt.reset();
        m_goal = milestone;
        m_goalCount = m_system.journal().count(milestone) + 1;
        m_hasGoal = true;
        m_paused = false;
        m_stepsAsked = 0;
    }
    m_changed.notify_all();
}

bool Laboratory::pausesAtGoal()
{
    const std::lock_guard lock(m_mutex);
    if (!m_goal || m_system.journal().count(*m_goal) < m_goalCount)
        return false;
    m_goal.reset();
    m_hasGoal = false;
    m_timeAnchor = now();
    m_wallAnchor = WallClock::now();
    m_paused = true;
    return true;
}

std::optional<ProcessInfo> Laboratory::nextInfo() const
{
    const std::optional<Time> due = m_system.timers().nextDue();
    const bool isTimer = due && *due <= now(); // goes before all that is ready
    const bool isKnown = !isTimer
                         && (m_ready.size() == 1 || (m_options.seed == 0 && !m_ready.empty()));
    return isKnown ? m_system.infoBetweenSteps(m_ready.front()->pid()) : std::nullopt;
}

void Laboratory::lookAtNext(std::function<void(std::optional<ProcessInfo>)> answer)
{
    if (isInside() && !m_thread)
        return answer(nextInfo());
    {
        const std::lock_guard lock(m_mutex);
        m_looks.push_back([this, answer = std::move(answer)] { answer(nextInfo()); });
    }
    m_changed.notify_all();
}

void Laboratory::holdAt(Time time, std::function<void(Time)> reached)
{
    Q_ASSERT(reached);
    setHold(time, std::move(reached));
}

void Laboratory::release()
{
    setHold(std::nullopt, nullptr);
}

// The one before ends with its caller, without the lock: who knows what it holds.
void Laboratory::setHold(std::optional<Time> time, std::function<void(Time)> reached)
{
    {
        const std::lock_guard lock(m_mutex);
        catchUpFromHold();
        m_hold = time;
        m_holdReached.swap(reached);
    }
    m_changed.notify_all();
}

void Laboratory::catchUpFromHold()
{
    // A short wait is caught up, so that many of them do not slow time down.
    if (isWaitingAtHold() && wallTarget() - now() > greatestLag) {
        m_timeAnchor = now();
        m_wallAnchor = WallClock::now();
    }
}

double Laboratory::speed() const
{
    const std::lock_guard lock(m_mutex);
    return m_speed;
}

void Laboratory::setSpeed(double speed)
{
    {
        const std::lock_guard lock(m_mutex);
        anchorToWall();
        m_speed = speed;
    }
    m_changed.notify_all();
}

} // namespace espalier
