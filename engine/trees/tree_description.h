// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/observe/event.h"
#include "engine/otp/registry.h"

#include <QString>

#include <variant>
#include <vector>

namespace espalier {

/// What a snapshot knows of the process that filled a place.
struct AliveDescription
{
    Pid pid = {};
    /// As the tree shows it: running, hanging, restarting, …
    QString state = {};
    std::uint32_t restarts = 0;
    std::chrono::milliseconds uptime{0};
    /// How the process before it ended; left out if there was none.
    std::optional<Term> lastReason = {};
};

struct WorkerDescription
{
    /// What it runs: one of the System's modules.
    Atom module = {};
    Term argument = {};
    /// Names of processes that start before it, with which it links itself.
    std::vector<Term> links = {};
};

struct RegistryDescription
{
    RegistryKeys keys = RegistryKeys::Unique;
};

/// One process of a tree, and all that it supervises.
struct ProcessDescription
{
    std::variant<WorkerDescription, SupervisorFlags, DynamicSupervisorFlags, RegistryDescription>
        what = {};
    /// The child spec's id; for a dynamic supervisor's child it is for people only.
    Term id = {};
    /// An atom, `{:global, term}` or `{:via, module, term}`; nil for none.
    Term name = {};
    Restart restart = Restart::Permanent;
    /// Left out: 5 s for workers, infinity for supervisors (S-081).
    std::optional<Shutdown> shutdown = {};
    bool significant = false;
    /// In start order. A dynamic supervisor is given its children after it started.
    std::vector<ProcessDescription> children = {};
    std::optional<AliveDescription> alive = {};
};

/// A tree that can be started: what a tree file holds, and what a snapshot of a running tree is.
struct TreeDescription
{
    QString title = {};
    QString description = {};
    /// Started one after the other. Each is linked with the outside alone.
    std::vector<ProcessDescription> processes = {};
    /// Of a snapshot: the tree's clock when it was taken.
    std::optional<Time> takenAt = {};
};

} // namespace espalier
