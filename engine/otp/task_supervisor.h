// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/otp/child_spec.h"
#include "engine/runtime/behaviour.h"
#include "engine/runtime/self.h"

#include <functional>

namespace espalier {

/// Options of a task supervisor: a dynamic supervisor for processes that do one thing and end (S-261).
struct TaskSupervisorOptions
{
    Term name = {};
    int maxRestarts = 3;
    std::chrono::seconds maxSeconds{5};
    /// Left out: `:infinity`.
    std::optional<std::uint64_t> maxChildren = {};
};

struct TaskOptions
{
    Restart restart = Restart::Temporary;
    Shutdown shutdown = std::chrono::milliseconds(5000);
};

/// A task whose result its owner waits for, `%Task{}` in Elixir. A value.
struct AsyncTask
{
    Pid owner = {};
    Pid pid = {};
    /// The owner's monitor on it, and the tag of its answer `{reference, result}`.
    Reference reference = {};

    [[nodiscard]] Term toTerm() const;
};

namespace taskSupervisor {

/// What a task does; what it answers is the result.
using Work = std::function<Task<Term>(Self &self)>;

[[nodiscard]] StartFunction startLink(const TaskSupervisorOptions &options);
[[nodiscard]] BehaviourPointer make(const TaskSupervisorOptions &options);
/// Type supervisor, id the name or `Task.Supervisor`.
[[nodiscard]] ChildSpec childSpec(const TaskSupervisorOptions &options);

// From inside a process.

/// `{:ok, pid}` or `{:error, :max_children}`. Nobody hears of the result.
[[nodiscard]] Task<Term> startChild(Self &self, Term supervisor, Work work,
                                    TaskOptions options = {});
/// The task is linked with the caller too: its crash is the caller's, unless it traps exits. Raises RuntimeError if the
/// supervisor has as many children as it may.
[[nodiscard]] Task<AsyncTask> async(Self &self, Term supervisor, Work work);
/// The caller only monitors the task.
[[nodiscard]] Task<AsyncTask> asyncNolink(Self &self, Term supervisor, Work work);
/// The result of a task of the caller's. Exits with `{reason, {Task, :await, [task, timeout]}}` if the task ends without one,
/// or with the reason `:timeout`; the task then goes on. Raises ArgumentError for the task of another process.
[[nodiscard]] Task<Term> await(Self &self, AsyncTask task,
                               Patience patience = std::chrono::milliseconds(5000));

} // namespace taskSupervisor

} // namespace espalier
