// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/partition_supervisor.h"

#include "engine/otp/supervisor.h"
#include "engine/runtime/exit_reason.h"
#include "engine/runtime/system.h"
#include "engine/term/portable_hash.h"

#include <QThread>

#include <algorithm>
#include <cstdlib>

namespace espalier {

// --- names ---------------------------------------------------------------------------------------

void Partitions::set(const Term &name, int partition, int count, Pid pid)
{
    const std::lock_guard lock(m_mutex);
    std::vector<Pid> &pids = m_partitions[name];
    pids.resize(std::size_t(count));
    pids[std::size_t(partition)] = pid;
}

std::optional<int> Partitions::count(const Term &name) const
{
    if (!m_system.whereis(name))
        return std::nullopt;
    const std::lock_guard lock(m_mutex);
    const auto found = m_partitions.constFind(name);
    return found == m_partitions.constEnd() ? std::nullopt : std::optional(int(found->size()));
}

std::optional<Pid> Partitions::claim(const Self &, const Term &name)
{
    if (const std::optional<Pid> holder = whereis(name))
        return holder;
    throw Raise{atoms::undef};
}

namespace {
std::uint64_t partitionOf(const Term &key, int count)
{
    if (key.isInteger())
        return std::uint64_t(std::llabs(key.toInteger() % count));
    return portableHash(key) % std::uint64_t(count);
}
} // namespace

std::optional<Pid> Partitions::whereis(const Term &name)
{
    if (!name.isTuple() || name.elements().size() != 2)
        throw Raise{atoms::function_clause};
    (void)partitionSupervisor::partitions(m_system, name.element(0)); // exits if it does not run
    Pid pid;
    {
        const std::lock_guard lock(m_mutex);
        const std::vector<Pid> &pids = m_partitions[name.element(0)];
        pid = pids[partitionOf(name.element(1), int(pids.size()))];
    }
    return m_system.isAlive(pid) ? std::optional(pid) : std::nullopt;
}

void Partitions::unregister(const Self &, const Term &) {}

// --- the supervisor ------------------------------------------------------------------------------

namespace {

int countOf(const PartitionSupervisorOptions &options)
{
    return std::max(1, options.partitions.value_or(QThread::idealThreadCount()));
}

/// The start function of one partition: the spec's, and then the names lead to what it started.
StartFunction startOf(const PartitionSupervisorOptions &options, int partition)
{
    StartFunction start = options.child.start;
    if (options.withArguments)
        start.arguments = options.withArguments(start.arguments, partition);
    start.run = [inner = start.run, name = options.name, partition, count = countOf(options)](
                    Self &self, std::vector<Term> arguments) -> Task<StartResult> {
        StartResult result = co_await inner(self, arguments);
        if (result.isOk())
            self.system().partitions().set(name, partition, count, result.pid);
        co_return result;
    };
    return start;
}

SupervisorOptions supervisorOptions(const PartitionSupervisorOptions &options)
{
    SupervisorOptions all{.name = options.name,
                          .strategy = options.strategy,
                          .maxRestarts = options.maxRestarts,
                          .maxSeconds = options.maxSeconds};
    for (int partition = 0; partition < countOf(options); ++partition) {
        ChildSpec spec = options.child;
        spec.id = partition;
        spec.start = startOf(options, partition);
        all.children.push_back(std::move(spec));
    }
    return all;
}

} // namespace

namespace partitionSupervisor {

StartFunction startLink(const PartitionSupervisorOptions &options)
{
    StartFunction start{.module = atoms::PartitionSupervisor};
    start.arguments = {Term::list({Term::tuple({Atom("name"), options.name}),
                                   Term::tuple({Atom("partitions"), countOf(options)}),
                                   Term::tuple({Atom("child_spec"), options.child.toTerm()})})};
    start.run = [options](Self &self, const std::vector<Term> &) {
        return self.startLink(make(options),
                              {.name = options.name, .module = atoms::PartitionSupervisor});
    };
    return start;
}

BehaviourPointer make(const PartitionSupervisorOptions &options)
{
    return supervisor::make(supervisorOptions(options));
}

ChildSpec childSpec(const PartitionSupervisorOptions &options)
{
    return {.id = options.name, .start = startLink(options), .type = ChildType::Supervisor};
}

Term via(Atom name, Term key)
{
    return Term::tuple(
        {atoms::via, atoms::PartitionSupervisor, Term::tuple({name, std::move(key)})});
}

int partitions(System &system, const Term &name)
{
    if (const std::optional<int> count = system.partitions().count(name))
        return *count;
    throw Exit{Term::tuple({atoms::noproc, Term::tuple({atoms::PartitionSupervisor,
                                                        Atom("partitions"), Term::list({name})})})};
}

} // namespace partitionSupervisor

} // namespace espalier
