// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/observe/event.h"

#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace espalier {

class Journal;

enum class JournalDetail : std::uint8_t {
    Off,
    Lifecycle, ///< all but single messages
    Messages ///< each message sent, too
};

/// Takes events out of a journal, from the moment of its making. Used by one thread. Must not outlive the journal.
class JournalReader
{
public:
    ~JournalReader();
    Q_DISABLE_COPY_MOVE(JournalReader)

    /// What was recorded since the last call, in order and without gaps. Events that are still being recorded
    /// by another thread, and all behind them, come the next time.
    [[nodiscard]] std::vector<Event> take();
    /// How much the journal has to record, from now on, for this reader. Another may ask for more: then all get more.
    void setDetail(JournalDetail detail);

private:
    friend class Journal;
    JournalReader(Journal &journal, JournalDetail detail, std::function<void()> wake);
    Journal &m_journal;
    JournalDetail m_detail; ///< guarded by Journal::m_readersMutex
    const std::function<void()> m_wake;
    std::vector<Event> m_pending; ///< guarded by Journal::m_readersMutex
};

/// Everything that happens in a System, in one order. Each recording thread has a buffer of its own; readers are woken
/// once, when the first buffer stops being empty, and then take all there is. Without a reader recording is a branch.
class Journal
{
public:
    using Detail = JournalDetail;

    explicit Journal(std::function<Time()> now);
    ~Journal();
    Q_DISABLE_COPY_MOVE(Journal)

    /// Any thread. `wake` is called from a recording thread; it must do no more than post an event or set a flag.
    [[nodiscard]] std::unique_ptr<JournalReader> attach(std::function<void()> wake = {},
                                                        Detail detail = Detail::Lifecycle);

    /// Any thread.
    [[nodiscard]] bool isOn(Detail detail = Detail::Lifecycle) const
    {
        return m_detail.load(std::memory_order_relaxed) >= detail;
    }
    /// Any thread. The sequence number of the event, to be the cause of others; `cause` itself if nobody reads.
    Sequence record(Pid pid, Sequence cause, EventData data);
    /// How many of these were recorded. Any thread.
    [[nodiscard]] std::uint64_t count(Milestone milestone) const
    {
        return m_milestones[std::size_t(milestone)].load(std::memory_order_relaxed);
    }

private:
    friend class JournalReader;
    struct alignas(64) Buffer
    {
        std::mutex mutex; ///< guards `events`
        std::vector<Event> events;
    };
    static constexpr std::size_t bufferCount = 16;

    void countMilestone(const EventData &data);
    void pump();
    void detach(JournalReader *reader);
    void updateDetail();
    [[nodiscard]] Buffer &ownBuffer();

    const std::function<Time()> m_now;
    std::atomic<Detail> m_detail{Detail::Off};
    std::atomic<Sequence> m_last{0};
    std::atomic<bool> m_wakePending{false};
    std::array<std::atomic<std::uint64_t>, 2> m_milestones{};
    std::array<Buffer, bufferCount> m_buffers;
    std::mutex m_readersMutex; ///< guards the three below
    std::vector<JournalReader *> m_readers;
    std::vector<Event> m_unordered;
    Sequence m_lastPumped = 0;
};

} // namespace espalier
