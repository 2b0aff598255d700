// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/observe/event.h"
#include "engine/runtime/signal.h"

#include <QHash>

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <optional>

namespace espalier {

/// Signals that are to be sent later. Any thread. Timers due at the same time fire in the order of their start.
class Timers
{
public:
    using NextReference = std::function<Reference()>;
    /// To a name: the pid is the outside, the signal's from too, and its term is `{name, message}`.
    using Fire = std::function<void(Pid to, SignalPointer signal)>;

    /// `armed` is called, without a lock held, when a timer became the earliest.
    Timers(NextReference nextReference, Fire fire, std::function<void()> armed);

    /// `delay` after `now`. A time beyond what the clock can tell becomes its last: 250 years.
    [[nodiscard]] static Time after(Time now, std::chrono::milliseconds delay);

    /// Sends `message` as a plain message.
    [[nodiscard]] Reference startMessage(Time due, Pid to, Term message, Sequence cause);
    /// Sends it to whoever has the name then.
    [[nodiscard]] Reference startMessageToName(Time due, Atom name, Term message, Sequence cause);
    /// Sends an exit signal.
    [[nodiscard]] Reference startExit(Time due, Pid to, Term reason, Sequence cause);
    /// Sends a Timer signal with the reference that is returned.
    [[nodiscard]] Reference startWake(Time due, Pid to);
    /// False if it fired already, or never was.
    bool cancel(Reference timer);
    /// When it will fire; nullopt if it has fired, or never was.
    [[nodiscard]] std::optional<Time> due(Reference timer);

    [[nodiscard]] std::optional<Time> nextDue() const;
    /// Fires the earliest timer if it is due at `now`. False if none is.
    bool fireNext(Time now);

private:
    static constexpr Time never = Time::max();
    using Key = std::pair<Time, Reference>;
    struct Entry
    {
        Pid to;
        SignalPointer signal;
    };
    void noteNextDue();
    Reference insert(Time due, Pid to, SignalPointer signal);

    const NextReference m_nextReference;
    const Fire m_fire;
    const std::function<void()> m_armed;
    std::mutex m_mutex; ///< guards all below
    std::map<Key, Entry> m_entries;
    QHash<Reference, Time> m_due;
    /// When the first is due, for those who look often; written under the lock.
    std::atomic<Time> m_nextDue{never};
};

} // namespace espalier
