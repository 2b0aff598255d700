// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/process_table.h"

namespace espalier {

void ProcessTable::add(Pid pid, Process *process)
{
    Shard &shard = shardOf(pid);
    const std::lock_guard lock(shard.mutex);
    shard.processes.insert(pid, process);
    ++m_size;
}

void ProcessTable::remove(Pid pid)
{
    Shard &shard = shardOf(pid);
    const std::lock_guard lock(shard.mutex);
    if (shard.processes.remove(pid))
        --m_size;
}

std::vector<Pid> ProcessTable::pids()
{
    std::vector<Pid> all;
    all.reserve(size());
    for (Shard &shard : m_shards) {
        const std::lock_guard lock(shard.mutex);
        for (auto process = shard.processes.constBegin(); process != shard.processes.constEnd();
             ++process)
            all.push_back(process.key());
    }
    return all;
}

} // namespace espalier
