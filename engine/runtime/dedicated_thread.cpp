// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/dedicated_thread.h"

#include "engine/runtime/exit_reason.h"
#include "engine/runtime/system.h"
#include "engine/runtime/wait.h"

namespace espalier {

std::unique_ptr<DedicatedThread> DedicatedThread::create(System &system, Pid process, Pid parent)
{
    std::unique_ptr<DedicatedThread> thread(new DedicatedThread(system, process, parent));
    thread->setObjectName(QStringLiteral("dedicated ") + process.toString());
    if (system.runsForeignCode())
        thread->start();
    return thread;
}

DedicatedThread::DedicatedThread(System &system, Pid process, Pid parent)
    : m_system(&system)
    , m_process(process)
    , m_parent(parent)
{
    // It may be born on a scheduler; it must not die with one.
    moveToThread(nullptr);
}

DedicatedThread::~DedicatedThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    wait();
    const std::lock_guard lock(m_mutex); // run() ended with it: what the work did is seen here
}

void DedicatedThread::run(Reference reference, SelfWork work)
{
    if (!m_system->runsForeignCode())
        return; // a replay has the outcome in its log
    m_system->countForeignWork(1);
    {
        const std::lock_guard lock(m_mutex);
        Q_ASSERT(!m_busy);
        m_busy = true;
        m_reference = reference;
        m_work = std::move(work);
    }
    m_changed.notify_all();
}

bool DedicatedThread::abandon(BehaviourPointer &behaviour, Task<> &callback, Wait *wait)
{
    const std::lock_guard lock(m_mutex);
    if (m_work) { // it had not begun
        m_work = {};
        m_busy = false;
        m_system->countForeignWork(-1);
    }
    if (!m_busy)
        return false;
    wait->detach();
    m_keptBehaviour = std::move(behaviour);
    m_keptCallback = std::move(callback);
    m_abandoned = true;
    m_system->countForeignWork(-1);
    m_system->threadAbandoned(this);
    return true;
}

bool DedicatedThread::withSystem(const std::function<void(System &)> &use)
{
    const std::lock_guard lock(m_mutex);
    if (m_abandoned)
        return false;
    use(*m_system);
    return true;
}

bool DedicatedThread::orphan()
{
    const std::lock_guard lock(m_mutex);
    if (!m_busy)
        return false;
    m_system = nullptr;
    moveToThread(QThread::currentThread()); // whose event loop will delete it
    return true;
}

void DedicatedThread::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_stopping || m_work; });
        if (!m_work)
            return;
        const SelfWork work = std::exchange(m_work, {});
        const Reference reference = m_reference;
        lock.unlock();
        const Term outcome = carryOut(work);
        finish(reference, outcome);
        lock.lock();
        if (m_abandoned)
            return;
    }
}

Term DedicatedThread::carryOut(const SelfWork &work)
{
    try {
        return Term::tuple({atoms::ok, work(m_self)});
    } catch (const Throw &thrown) {
        return Term::tuple({throwTag, thrown.value});
    } catch (...) {
        return Term::tuple({atoms::exit, exitReason::ofCurrentException()});
    }
}

void DedicatedThread::finish(Reference reference, const Term &outcome)
{
    {
        const std::lock_guard lock(m_mutex);
        m_busy = false;
        if (m_abandoned) {
            if (m_system)
                m_system->threadReturned(this, m_process);
            else
                QObject::connect(this, &QThread::finished, this, &QThread::deleteLater,
                                 Qt::DirectConnection);
            return;
        }
    }
    m_system->post(m_process, SignalPointer(new Signal{.kind = Signal::Kind::Completed,
                                                       .from = m_process,
                                                       .reference = reference,
                                                       .term = outcome}));
    m_system->countForeignWork(-1);
}

} // namespace espalier
