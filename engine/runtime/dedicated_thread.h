// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/behaviour.h"

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
/// A process that is killed while foreign code runs leaves this thread behind: it is abandoned, keeps alive what that
/// code may still touch, and deletes itself when the code returns. It is never terminated.
class DedicatedThread final : public QThread
{
    Q_OBJECT

public:
    [[nodiscard]] static std::unique_ptr<DedicatedThread> create(System &system, Pid process);
    ~DedicatedThread() override;

    /// Runs `work` on this thread, then sends the process the signal Completed under `reference`.
    /// Only when not busy. From the process.
    void run(Reference reference, std::function<Term()> work);
    [[nodiscard]] bool isBusy() const;
    /// The process ended while busy. Takes what the work may refer to; `this` then belongs to itself.
    void abandon(BehaviourPointer behaviour, Task<> callback, Wait *wait);
    /// The System ends before the abandoned code returned: when it does, the thread is deleted by the event loop of the thread
    /// that calls this, if there is one. False if it has returned already.
    [[nodiscard]] bool orphan();

protected:
    void run() override;

private:
    DedicatedThread(System &system, Pid process);
    [[nodiscard]] Term carryOut(const std::function<Term()> &work) const;
    void finish(Reference reference, const Term &outcome);

    System *m_system; ///< null once orphaned; changed under m_mutex
    const Pid m_process;
    mutable std::mutex m_mutex; ///< guards all below
    std::condition_variable m_changed;
    std::function<Term()> m_work;
    Reference m_reference;
    bool m_busy = false;
    bool m_stopping = false;
    bool m_abandoned = false;
    BehaviourPointer m_keptBehaviour;
    Task<> m_keptCallback;
};

} // namespace espalier
