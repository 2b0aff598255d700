// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/observe/journal.h"

#include <algorithm>
#include <iterator>

namespace espalier {

JournalReader::JournalReader(Journal &journal, JournalDetail detail, std::function<void()> wake)
    : m_journal(journal)
    , m_detail(detail)
    , m_wake(std::move(wake))
{}

JournalReader::~JournalReader()
{
    m_journal.detach(this);
}

std::vector<Event> JournalReader::take()
{
    m_journal.pump();
    const std::lock_guard lock(m_journal.m_readersMutex);
    return std::exchange(m_pending, {});
}

void JournalReader::setDetail(JournalDetail detail)
{
    const std::lock_guard lock(m_journal.m_readersMutex);
    m_detail = detail;
    m_journal.updateDetail();
}

Journal::Journal(std::function<Time()> now)
    : m_now(std::move(now))
{}

Journal::~Journal() = default;

std::unique_ptr<JournalReader> Journal::attach(std::function<void()> wake, Detail detail)
{
    pump(); // what was recorded before is for those who were there
    std::unique_ptr<JournalReader> reader(new JournalReader(*this, detail, std::move(wake)));
    const std::lock_guard lock(m_readersMutex);
    m_readers.push_back(reader.get());
    updateDetail();
    return reader;
}

void Journal::detach(JournalReader *reader)
{
    const std::lock_guard lock(m_readersMutex);
    std::erase(m_readers, reader);
    updateDetail();
}

void Journal::updateDetail()
{
    Detail most = Detail::Off;
    for (const JournalReader *reader : m_readers)
        most = std::max(most, reader->m_detail);
    m_detail.store(most);
}

Sequence Journal::record(Pid pid, Sequence cause, EventData data)
{
    if (!isOn())
        return cause;
    Sequence sequence = 0;
    {
        Buffer &buffer = ownBuffer();
        const std::lock_guard lock(buffer.mutex);
        sequence = m_last.fetch_add(1) + 1;
        countMilestone(data);
        buffer.events.push_back({sequence, m_now(), pid, cause, std::move(data)});
    }
    if (!m_wakePending.exchange(true)) {
        const std::lock_guard lock(m_readersMutex);
        for (const JournalReader *reader : m_readers) {
            if (reader->m_wake)
                reader->m_wake();
        }
    }
    return sequence;
}

void Journal::countMilestone(const EventData &data)
{
    const auto *exited = std::get_if<happened::Exited>(&data);
    if (exited && exited->crashed)
        m_milestones[std::size_t(Milestone::Crash)].fetch_add(1, std::memory_order_relaxed);
    else if (std::holds_alternative<happened::ChildEnded>(data))
        m_milestones[std::size_t(Milestone::Decision)].fetch_add(1, std::memory_order_relaxed);
}

// Numbers are given in the order of recording, but buffers are read one after the other: an event may be seen before
// one with a lower number that another thread is just writing. Those behind a gap wait for the next time.
void Journal::pump()
{
    const std::lock_guard lock(m_readersMutex);
    m_wakePending.store(false);
    const std::size_t before = m_unordered.size();
    for (Buffer &buffer : m_buffers) {
        const std::lock_guard bufferLock(buffer.mutex);
        std::move(buffer.events.begin(), buffer.events.end(), std::back_inserter(m_unordered));
        buffer.events.clear();
    }
    if (m_unordered.size() == before)
        return;
    const auto earlier = [](const Event &left, const Event &right) {
        return left.sequence < right.sequence;
    };
    if (!std::is_sorted(m_unordered.begin(), m_unordered.end(), earlier))
        std::sort(m_unordered.begin(), m_unordered.end(), earlier);
    auto gap = m_unordered.begin();
    while (gap != m_unordered.end() && gap->sequence == m_lastPumped + 1) {
        ++m_lastPumped;
        ++gap;
    }
    for (JournalReader *reader : m_readers) {
        auto &pending = reader->m_pending;
        if (reader == m_readers.back())
            pending.insert(pending.end(), std::make_move_iterator(m_unordered.begin()),
                           std::make_move_iterator(gap));
        else
            pending.insert(pending.end(), m_unordered.begin(), gap);
    }
    m_unordered.erase(m_unordered.begin(), gap);
}

Journal::Buffer &Journal::ownBuffer()
{
    static std::atomic<std::size_t> threads{0};
    thread_local const std::size_t own = threads.fetch_add(1);
    return m_buffers[own % bufferCount];
}

} // namespace espalier
