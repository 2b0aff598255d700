// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/otp/child_spec.h"
#include "engine/otp/gen_server.h"
#include "engine/otp/start_link.h"
#include "engine/otp/supervisor_flags.h"

#include <QFuture>

namespace espalier {

class System;

/// Options of a dynamic supervisor (part K of the rules).
struct DynamicSupervisorOptions
{
    Term name = {};
    int maxRestarts = 3;
    std::chrono::seconds maxSeconds{5};
    /// Left out: `:infinity`.
    std::optional<std::uint64_t> maxChildren = {};
    std::vector<Term> extraArguments = {};
};

/// A module-based dynamic supervisor: `init` answers `{:ok, flags}` with the flags as a map, or `:ignore` (S-103).
struct DynamicSupervisorModule
{
    Atom module = {};
    std::function<Task<Term>(Self &self)> init = {};
};

namespace dynamicSupervisor {

[[nodiscard]] StartFunction startLink(const DynamicSupervisorOptions &options);
[[nodiscard]] StartFunction startLink(const DynamicSupervisorModule &module, const Term &name = {});
[[nodiscard]] BehaviourPointer make(const DynamicSupervisorOptions &options);
[[nodiscard]] BehaviourPointer make(const DynamicSupervisorModule &module);
/// Type supervisor, id the name or `DynamicSupervisor` (S-082).
[[nodiscard]] ChildSpec childSpec(const DynamicSupervisorOptions &options);

// Calls from inside a process; they wait without limit (S-111). A spec given as a term is checked before the supervisor is
// contacted (S-086); terminateChild raises for what is no pid (S-160).
[[nodiscard]] Task<Term> startChild(Self &self, Term supervisor, ChildSpec spec);
[[nodiscard]] Task<Term> startChild(Self &self, Term supervisor, Term spec);
[[nodiscard]] Task<Term> terminateChild(Self &self, Term supervisor, Term pid);
[[nodiscard]] Task<Term> whichChildren(Self &self, Term supervisor);
[[nodiscard]] Task<Term> countChildren(Self &self, Term supervisor);

} // namespace dynamicSupervisor

/// A dynamic supervisor seen from outside its System. A value; does not keep the supervisor alive, must not outlive the
/// System. Any thread.
class SupervisorHandle
{
public:
    SupervisorHandle(System &system, Pid pid)
        : m_system(&system)
        , m_pid(pid)
    {}
    [[nodiscard]] Pid pid() const { return m_pid; }
    /// The answer is OTP's `{:ok, pid}`, `{:error, reason}`, …; a supervisor that died gives the reason as the error.
    [[nodiscard]] QFuture<tl::expected<Term, Term>> startChild(const ChildSpec &spec) const;
    /// The new child, or why there is none (`:ignore` counts as a reason).
    [[nodiscard]] tl::expected<Pid, Term> startChildAndWait(const ChildSpec &spec) const;
    [[nodiscard]] tl::expected<Term, Term> terminateChildAndWait(Pid child) const;
    [[nodiscard]] tl::expected<Term, Term> countChildrenAndWait() const;
    [[nodiscard]] tl::expected<Term, Term> whichChildrenAndWait() const;

private:
    System *m_system;
    Pid m_pid;
};

} // namespace espalier
