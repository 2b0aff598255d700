// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/signal.h"

#include <atomic>

namespace espalier {

/// Signals on their way to one process. Any thread pushes, the owner takes all at once. Lock-free.
/// Order: the pushes form one sequence (that of the exchange on the head), so signals keep the order of their sending,
/// whichever threads the sender ran on meanwhile.
class Inbox
{
public:
    Inbox() = default;
    ~Inbox();
    Q_DISABLE_COPY_MOVE(Inbox)

    void push(SignalPointer signal);
    /// All that came, oldest first, linked by `next`. The caller owns them.
    [[nodiscard]] Signal *takeAll();
    [[nodiscard]] bool isEmpty() const
    {
        return m_newest.load(std::memory_order_acquire) == nullptr;
    }
    /// What has come so far, newest first. Only for whoever may take it.
    template<typename Use>
    void forEachFromNewest(const Use &use) const
    {
        for (const Signal *signal = m_newest.load(std::memory_order_acquire); signal;
             signal = signal->next)
            use(*signal);
    }

private:
    std::atomic<Signal *> m_newest{nullptr};
};

/// Messages that arrived and wait to be taken. Only its process touches it.
class MessageQueue
{
public:
    MessageQueue() = default;
    ~MessageQueue();
    Q_DISABLE_COPY_MOVE(MessageQueue)

    void append(SignalPointer signal);
    [[nodiscard]] bool isEmpty() const { return m_first == nullptr; }
    [[nodiscard]] std::size_t length() const;
    [[nodiscard]] Message takeFirst();
    /// Takes the first message that `accepts`; false if there is none.
    template<typename Predicate>
    [[nodiscard]] bool takeFirstMatching(const Predicate &accepts, Message &taken);
    /// Hands the messages to `take`, oldest first, and drops those for which it answers true, until `isEnough()`.
    template<typename Take, typename IsEnough>
    void takeMatching(const Take &take, const IsEnough &isEnough);
    template<typename Visitor>
    void forEach(const Visitor &visit) const
    {
        for (const Signal *signal = m_first; signal; signal = signal->next)
            visit(*signal);
    }

private:
    [[nodiscard]] Message unlink(Signal **place);
    Signal *m_first = nullptr;
    Signal **m_end = &m_first;
};

template<typename Predicate>
bool MessageQueue::takeFirstMatching(const Predicate &accepts, Message &taken)
{
    for (Signal **place = &m_first; *place; place = &(*place)->next) {
        if (accepts(**place)) {
            taken = unlink(place);
            return true;
        }
    }
    return false;
}

template<typename Take, typename IsEnough>
void MessageQueue::takeMatching(const Take &take, const IsEnough &isEnough)
{
    for (Signal **place = &m_first; *place && !isEnough();) {
        if (take(**place))
            (void)unlink(place);
        else
            place = &(*place)->next;
    }
}

} // namespace espalier
