// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/signal_emitter.h"

namespace espalier {

SignalEmitter::SignalEmitter(System &system)
    : m_system(system)
    , m_reader(system.journal().attach([this] {
        QMetaObject::invokeMethod(
            this, [this] { emitPending(); }, Qt::QueuedConnection);
    }))
{}

void SignalEmitter::emitPending()
{
    for (const Event &event : m_reader->take())
        tell(event);
}

void SignalEmitter::tell(const Event &event)
{
    if (const auto *spawned = std::get_if<happened::Spawned>(&event.data)) {
        Q_EMIT m_system.spawned({event.pid, spawned->parent});
    } else if (const auto *exited = std::get_if<happened::Exited>(&event.data)) {
        if (exited->crashed)
            Q_EMIT m_system.crashed({event.pid, exited->reason});
        Q_EMIT m_system.terminated({event.pid, exited->reason});
    } else if (const auto *started = std::get_if<happened::ChildStarted>(&event.data)) {
        if (started->restart)
            Q_EMIT m_system.restarted(
                {event.pid, started->spec->id, started->previous, started->child});
    }
}

} // namespace espalier
