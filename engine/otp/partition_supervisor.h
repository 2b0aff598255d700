// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/otp/child_spec.h"
#include "engine/otp/supervisor_flags.h"
#include "engine/runtime/behaviour.h"
#include "engine/runtime/names.h"

#include <QHash>

#include <functional>
#include <mutex>
#include <vector>

namespace espalier {

class System;

/// Options of a partition supervisor (S-260).
struct PartitionSupervisorOptions
{
    /// Required: an atom.
    Atom name = {};
    /// Each partition runs a child of this spec; its id is left out, the partitions' are 0, 1, …
    ChildSpec child = {};
    /// Left out: one per core.
    std::optional<int> partitions = {};
    Strategy strategy = Strategy::OneForOne;
    int maxRestarts = 3;
    std::chrono::seconds maxSeconds{5};
    /// The arguments of one partition's start function, made from the spec's; left out: the same for all.
    std::function<std::vector<Term>(const std::vector<Term> &arguments, int partition)>
        withArguments = {};
};

/// The processes of each partition supervisor of one System, which is also where the names
/// `{:via, PartitionSupervisor, {name, key}}` lead: an integer key to the partition |key| rem n, any other to one that its
/// hash picks. Any thread.
class Partitions final : public ViaModule
{
public:
    explicit Partitions(System &system)
        : m_system(system)
    {}
    /// A partition of `count` started.
    void set(const Term &name, int partition, int count, Pid pid);
    /// How many; nullopt if it does not run.
    [[nodiscard]] std::optional<int> count(const Term &name) const;

    /// Answers who has it; a name that nobody has cannot be taken, and raises `:undef`.
    [[nodiscard]] std::optional<Pid> claim(const Self &self, const Term &name) override;
    /// Exits with `:noproc` if the supervisor does not run.
    [[nodiscard]] std::optional<Pid> whereis(const Term &name) override;
    void unregister(const Self &self, const Term &name) override;

private:
    System &m_system;
    mutable std::mutex m_mutex; ///< guards `m_partitions`
    QHash<Term, std::vector<Pid>> m_partitions;
};

namespace partitionSupervisor {

[[nodiscard]] StartFunction startLink(const PartitionSupervisorOptions &options);
[[nodiscard]] BehaviourPointer make(const PartitionSupervisorOptions &options);
/// Type supervisor, id the name.
[[nodiscard]] ChildSpec childSpec(const PartitionSupervisorOptions &options);
/// `{:via, PartitionSupervisor, {name, key}}`
[[nodiscard]] Term via(Atom name, Term key);
/// How many partitions it has. Exits with `{:noproc, {PartitionSupervisor, :partitions, [name]}}` if it does not run.
[[nodiscard]] int partitions(System &system, const Term &name);

// which_children and count_children are those of a supervisor (supervisor.h): the ids are the partitions' numbers.

} // namespace partitionSupervisor

} // namespace espalier
