// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/observe/event.h"
#include "engine/runtime/signal.h"
#include "engine/runtime/task.h"

namespace espalier {

class Self;

/// What a process does. The runtime calls it for one process only, never twice at a time; what it throws ends the
/// process (exit_reason.h).
class Behaviour
{
public:
    Behaviour() = default;
    virtual ~Behaviour() = default;
    Q_DISABLE_COPY_MOVE(Behaviour)

    [[nodiscard]] virtual ProcessKind kind() const { return ProcessKind::Plain; }
    /// What it is known by, e.g. `MyApp.Worker`.
    [[nodiscard]] virtual Atom module() const = 0;
    /// The first thing that the process does.
    virtual Task<> start(Self &self) = 0;
    /// Called for each message that no `receive` in progress took.
    virtual Task<> handle(Self &self, Message message) = 0;
    /// What it holds, for people to look at. Called between two messages, in the process.
    [[nodiscard]] virtual Term state() const { return {}; }
};

using BehaviourPointer = std::unique_ptr<Behaviour>;

struct SpawnOptions
{
    /// The process that spawns; the outside by default.
    Pid parent = {};
    bool link = false;
    /// If set, the parent waits for the outcome of the start under this reference (S-050).
    Reference startReference = {};
    /// If set, the parent monitors it from its birth on.
    Reference monitorReference = {};
    /// Taken by the process before its behaviour starts: an atom, `{:global, term}`, `{:via, module, term}`; nil for none.
    Term name = {};
    Threading threading = Threading::Shared;
    /// What its start is to suffer.
    Faults faults = {};
    /// Shown in place of the behaviour's own module if set.
    std::optional<Atom> module = {};
};

} // namespace espalier
