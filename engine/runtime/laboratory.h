// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/dispatcher.h"
#include "engine/runtime/input_log.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <random>
#include <thread>

class QThread;

namespace espalier {

class System;

/// Runs a System step by step on a virtual clock, the same way each time: the order of dispatches depends on the seed
/// and on the acts from outside alone, and each act is logged with the step and the time at which it entered.
///
/// A step is a timer that fires, or one dispatch, in which one process handles one message and which takes a microsecond
/// of virtual time. When nothing is ready, time jumps to the next timer.
///
/// It is driven by a QThread that follows the wall clock, or by hand (`Pace::Manual`) from the thread that made it.
class Laboratory final : public Dispatcher
{
public:
    static constexpr Time dispatchTime = std::chrono::microseconds(1);
    static constexpr Time timeSlice = std::chrono::milliseconds(1);

    struct Options
    {
        /// 0 dispatches in turn; any other seed picks the next process at random.
        std::uint64_t seed = 0;
        bool manual = false;
        bool paused = false;
        double speed = 1.0;
        bool replaying = false;
    };

    Laboratory(System &system, const Options &options);
    ~Laboratory() override;

    void start() override;
    void stop() override;
    void ready(Process &process) override;
    [[nodiscard]] Time now() const override;
    void timerArmed() override;
    void enter(Act act) override;
    void look(Pid pid, std::function<void(std::optional<ProcessInfo>)> answer) override;
    [[nodiscard]] bool isInside() const override;
    void burnTimeSlice() override;
    [[nodiscard]] bool runsForeignCode() const override { return !m_options.replaying; }
    bool runUntil(const std::function<bool()> &isDone, std::chrono::milliseconds patience) override;

    // --- by hand: from the thread that made it ---
    /// One step, whatever the clock says. False if there was nothing to do.
    bool advance();
    /// Steps until nothing is ready, which never comes while a process hangs. Time does not jump.
    void runUntilIdle();
    /// Steps through `duration` of virtual time.
    void runFor(Time duration);
    /// Enters the acts of `log` at their steps, and stops at the step where the log ends.
    void replay(const InputLog &log);

    /// Nothing is ready, no timer is armed and no act waits: only the outside and foreign code can bring anything. Not from
    /// inside an act.
    [[nodiscard]] bool isIdle() const;

    // --- wall-clock pace: any thread ---
    [[nodiscard]] bool isPaused() const;
    void setPaused(bool paused);
    /// One step; only when paused.
    void step();
    /// Goes on, and is paused right after the step in which that happens next. Needs a reader of the journal.
    void resumeUntil(Milestone milestone);
    /// A look at the process whose turn the next step is; nullopt if nobody is ready, if a timer comes first, or if several are and the seed will
    /// draw one of them.
    void lookAtNext(std::function<void(std::optional<ProcessInfo>)> answer);
    /// Time goes on until then and waits there: what enters while it waits takes effect at just that instant, however long
    /// the wall clock takes over it. `reached`, not null, is called once, by the thread that runs the steps and between two of
    /// them, with the time that it is: later than `time` if that had passed, or by the rest of the step that led there, which
    /// is no more than a time slice. A new hold takes the place of the one before. Not for a laboratory that is driven by hand.
    void holdAt(Time time, std::function<void(Time)> reached);
    /// Time goes on without a hold.
    void release();
    [[nodiscard]] double speed() const;
    void setSpeed(double speed);
    /// The clock as the wall sees it: goes on between events.
    [[nodiscard]] Time wallNow() const;

    /// All acts so far. Any thread.
    [[nodiscard]] InputLog inputLog() const;

private:
    using WallClock = std::chrono::steady_clock;

    void run();
    void fireOrDispatch();
    void dispatchNext();
    [[nodiscard]] Process *takeNext();
    [[nodiscard]] std::optional<ProcessInfo> nextInfo() const;
    [[nodiscard]] std::optional<Time> nextStepTime() const;
    void carryOut(Act act, Time at);
    void takeEntered(std::unique_lock<std::mutex> &lock);
    void takeLooks(std::unique_lock<std::mutex> &lock);
    void advanceTo(Time target);
    /// True if what was waited for has happened: then it is paused.
    [[nodiscard]] bool pausesAtGoal();
    [[nodiscard]] bool waitsForForeignCode() const;
    void setHold(std::optional<Time> time, std::function<void(Time)> reached);
    // The others below want the lock.
    void standStill();
    void takeAskedSteps(std::unique_lock<std::mutex> &lock);
    [[nodiscard]] bool isWaitingAtHold() const;
    [[nodiscard]] bool reachesHold(Time until) const;
    void tellHold(std::unique_lock<std::mutex> &lock);
    void catchUpFromHold();
    [[nodiscard]] Time pace() const;
    [[nodiscard]] Time wallTarget() const;
    void anchorToWall();
    [[nodiscard]] WallClock::duration untilNextStep() const;

    System &m_system;
    const Options m_options;
    std::atomic<std::thread::id> m_owner;
    std::unique_ptr<QThread> m_thread;
    // Only the thread that runs the steps touches these.
    std::deque<Process *> m_ready;
    std::mt19937_64 m_random;
    std::atomic<Time> m_now{Time(0)};
    std::atomic<std::uint64_t> m_steps{0};
    /// Spares the lock at each step: true while there is a goal.
    std::atomic<bool> m_hasGoal{false};

    mutable std::mutex m_mutex; ///< guards all below
    std::condition_variable m_changed;
    struct Entered
    {
        Act act = {};
        /// When it has to take effect: it came while time waited at a hold.
        std::optional<Time> at = {};
    };
    std::deque<Entered> m_entered;
    std::deque<std::function<void()>> m_looks;
    std::vector<Input> m_log;
    bool m_stopping = false;
    bool m_paused = false;
    /// What the clock showed when it was told to stand still, until it does.
    std::optional<Time> m_standsAt;
    int m_stepsAsked = 0;
    /// What it is to pause at, and the count that says that it has happened.
    std::optional<Milestone> m_goal;
    std::uint64_t m_goalCount = 0;
    /// No step is taken after it.
    std::optional<Time> m_hold;
    /// Null once the hold is reached.
    std::function<void(Time)> m_holdReached;
    double m_speed = 1.0;
    WallClock::time_point m_wallAnchor;
    Time m_timeAnchor{0};
};

} // namespace espalier
