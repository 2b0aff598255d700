// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/mailbox.h"

namespace espalier {

namespace {
void deleteAll(Signal *first)
{
    while (first)
        delete std::exchange(first, first->next);
}
} // namespace

Inbox::~Inbox()
{
    deleteAll(m_newest.load(std::memory_order_acquire));
}

void Inbox::push(SignalPointer signal)
{
    Signal *newest = m_newest.load(std::memory_order_relaxed);
    Signal *added = signal.release();
    do {
        added->next = newest;
    } while (!m_newest.compare_exchange_weak(newest, added, std::memory_order_release,
                                             std::memory_order_relaxed));
}

Signal *Inbox::takeAll()
{
    Signal *newest = m_newest.exchange(nullptr, std::memory_order_acquire);
    Signal *oldest = nullptr;
    while (newest) {
        Signal *next = std::exchange(newest->next, oldest);
        oldest = std::exchange(newest, next);
    }
    return oldest;
}

MessageQueue::~MessageQueue()
{
    deleteAll(m_first);
}

void MessageQueue::append(SignalPointer signal)
{
    signal->next = nullptr;
    Signal *added = signal.release();
    *m_end = added;
    m_end = &added->next;
}

std::size_t MessageQueue::length() const
{
    std::size_t count = 0;
    forEach([&count](const Signal &) { ++count; });
    return count;
}

Message MessageQueue::takeFirst()
{
    return unlink(&m_first);
}

Message MessageQueue::unlink(Signal **place)
{
    const SignalPointer signal(*place);
    *place = signal->next;
    if (!signal->next)
        m_end = place;
    return {signal->kind, signal->from, signal->reference, std::move(signal->term), signal->cause};
}

} // namespace espalier
