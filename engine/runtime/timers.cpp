// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/timers.h"

namespace espalier {

Timers::Timers(NextReference nextReference, Fire fire, std::function<void()> armed)
    : m_nextReference(std::move(nextReference))
    , m_fire(std::move(fire))
    , m_armed(std::move(armed))
{}

Time Timers::after(Time now, std::chrono::milliseconds delay)
{
    constexpr Time last = std::chrono::hours(24) * 365 * 250; // the clock holds 292 years
    const auto most = std::chrono::floor<std::chrono::milliseconds>(std::max(last - now, Time(0)));
    return now + std::min(delay, most);
}

Reference Timers::startMessage(Time due, Pid to, Term message, Sequence cause)
{
    return insert(due, to,
                  SignalPointer(new Signal{.kind = Signal::Kind::Message,
                                           .from = to,
                                           .term = std::move(message),
                                           .cause = cause}));
}

Reference Timers::startMessageToName(Time due, Atom name, Term message, Sequence cause)
{
    return insert(due, {},
                  SignalPointer(new Signal{.kind = Signal::Kind::Message,
                                           .term = Term::tuple({name, std::move(message)}),
                                           .cause = cause}));
}

Reference Timers::startExit(Time due, Pid to, Term reason, Sequence cause)
{
    return insert(due, to,
                  SignalPointer(new Signal{
                      .kind = Signal::Kind::Exit, .term = std::move(reason), .cause = cause}));
}

Reference Timers::startWake(Time due, Pid to)
{
    return insert(due, to, SignalPointer(new Signal{.kind = Signal::Kind::Timer, .from = to}));
}

Reference Timers::insert(Time due, Pid to, SignalPointer signal)
{
    const Reference timer = m_nextReference();
    if (signal->kind == Signal::Kind::Timer)
        signal->reference = timer;
    bool isEarliest = false;
    {
        const std::lock_guard lock(m_mutex);
        const auto [entry, inserted] = m_entries.emplace(Key{due, timer},
                                                         Entry{to, std::move(signal)});
        m_due.insert(timer, due);
        isEarliest = entry == m_entries.begin();
        noteNextDue();
    }
    if (isEarliest)
        m_armed();
    return timer;
}

bool Timers::cancel(Reference timer)
{
    const std::lock_guard lock(m_mutex);
    const auto due = m_due.constFind(timer);
    if (due == m_due.constEnd())
        return false;
    m_entries.erase(Key{*due, timer});
    m_due.erase(due);
    noteNextDue();
    return true;
}

std::optional<Time> Timers::due(Reference timer)
{
    const std::lock_guard lock(m_mutex);
    const auto due = m_due.constFind(timer);
    return due == m_due.constEnd() ? std::nullopt : std::optional(*due);
}

void Timers::noteNextDue()
{
    m_nextDue.store(m_entries.empty() ? never : m_entries.begin()->first.first);
}

std::optional<Time> Timers::nextDue() const
{
    const Time due = m_nextDue.load();
    return due == never ? std::nullopt : std::optional(due);
}

bool Timers::fireNext(Time now)
{
    if (m_nextDue.load() > now)
        return false;
    Entry entry;
    {
        const std::lock_guard lock(m_mutex);
        if (m_entries.empty() || m_entries.begin()->first.first > now)
            return false;
        m_due.remove(m_entries.begin()->first.second);
        entry = std::move(m_entries.extract(m_entries.begin()).mapped());
        noteNextDue();
    }
    m_fire(entry.to, std::move(entry.signal));
    return true;
}

} // namespace espalier
