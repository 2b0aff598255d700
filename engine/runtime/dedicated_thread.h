// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/behaviour.h"
#include "engine/runtime/self.h"

#include <QThread>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace espalier {

class System;
class Wait;

/// The QThread of one process that asked for one (Threading::Dedicated). The process itself stays with the schedulers,
/// so that its signals, a kill among them, act at once; only its callbacks run here, one at a time, and may block.
///
/// A process that is killed while foreign code runs leaves this thread behind: it is abandoned, and keeps alive what that
/// code may still touch, its Self among it. Once the code has returned, the System deletes the thread when the next one
/// returns, when the abandoned are counted, or at its end. It is never terminated.
class DedicatedThread final : public QThread
{
    Q_OBJECT

public:
    [[nodiscard]] static std::unique_ptr<DedicatedThread> create(System &system, Pid process,
                                                                 Pid parent);
    ~DedicatedThread() override;

    static inline const Atom throwTag{"throw"};
    /// Runs `work` on this thread, then sends the process the signal Completed under `reference`, with what came of it:
    /// `{:ok, value}`, `{:exit, reason}`, or `{:throw, value}`, which means a value to some callbacks (S-064).
    /// Only when not busy. From the process.
    void run(Reference reference, SelfWork work);
    /// The process ends. If foreign code runs, takes what that code may refer to and answers true: `this` then belongs to
    /// the System. False: it is idle, and stays so.
    [[nodiscard]] bool abandon(BehaviourPointer &behaviour, Task<> &callback, Wait *wait);
    /// The System ends before the abandoned code returned: when it does, the thread is deleted by the event loop of the thread
    /// that calls this, if there is one. False if it has returned already.
    [[nodiscard]] bool orphan();

    // --- what the code that runs here may do, through its Self ---
    [[nodiscard]] Pid process() const { return m_process; }
    [[nodiscard]] Pid parent() const { return m_parent; }
    /// Calls `use` with the System, which stays until it returns; false if the process has ended: its code has no say any
    /// more, and the System may be gone.
    bool withSystem(const std::function<void(System &)> &use);
    /// What its callbacks have set. Only they read it.
    bool trapsExits = false;

protected:
    void run() override;

private:
    DedicatedThread(System &system, Pid process, Pid parent);
    [[nodiscard]] Term carryOut(const SelfWork &work);
    void finish(Reference reference, const Term &outcome);

    System *m_system; ///< null once orphaned; changed under m_mutex
    const Pid m_process;
    const Pid m_parent;
    Self m_self{*this};
    mutable std::mutex m_mutex; ///< guards all below
    std::condition_variable m_changed;
    SelfWork m_work;
    Reference m_reference;
    bool m_busy = false;
    bool m_stopping = false;
    bool m_abandoned = false;
    BehaviourPointer m_keptBehaviour;
    Task<> m_keptCallback;
};

} // namespace espalier
