// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/pid.h"

#include <QHash>
#include <QMutex>

#include <array>
#include <atomic>
#include <mutex>
#include <vector>

namespace espalier {

class Process;

/// All processes of a System by pid. Any thread. A process is found and used under the lock of its shard, and leaves the
/// table before it is deleted: so whoever holds the lock may deliver to it.
class ProcessTable
{
public:
    [[nodiscard]] Pid nextPid() { return Pid{m_lastPid.fetch_add(1) + 1}; }
    void add(Pid pid, Process *process);
    void remove(Pid pid);

    /// Calls `use(process)` under the lock; false if there is no such process.
    template<typename Use>
    bool with(Pid pid, const Use &use)
    {
        Shard &shard = shardOf(pid);
        const std::lock_guard lock(shard.mutex);
        const auto found = shard.processes.constFind(pid);
        if (found == shard.processes.constEnd())
            return false;
        use(**found);
        return true;
    }

    [[nodiscard]] std::size_t size() const { return m_size.load(); }
    /// Pids of all processes, in no order.
    [[nodiscard]] std::vector<Pid> pids();

private:
    static constexpr std::size_t shardCount = 64;
    struct alignas(64) Shard
    {
        QMutex mutex; ///< guards `processes`, and keeps alive those in it
        QHash<Pid, Process *> processes;
    };
    [[nodiscard]] Shard &shardOf(Pid pid) { return m_shards[(pid.number >> 3) % shardCount]; }

    std::array<Shard, shardCount> m_shards;
    std::atomic<std::uint64_t> m_lastPid{0};
    std::atomic<std::size_t> m_size{0};
};

} // namespace espalier
