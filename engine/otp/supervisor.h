// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/otp/child_spec.h"
#include "engine/otp/gen_server.h"
#include "engine/otp/start_link.h"
#include "engine/otp/supervisor_flags.h"

#include <variant>
#include <vector>

namespace espalier {

/// Options of a static supervisor: the flags, the children in start order, and a name.
struct SupervisorOptions
{
    Term name = {};
    Strategy strategy = Strategy::OneForOne;
    int maxRestarts = 3;
    std::chrono::seconds maxSeconds{5};
    AutoShutdown autoShutdown = AutoShutdown::Never;
    std::vector<ChildSpec> children = {};
};

/// A module-based supervisor. `init` is called in the supervisor's process, at each of its starts, and may raise. It answers
/// `{:ok, {flags, children}}` with both as terms, which are checked as OTP checks them, or `:ignore` (S-103).
struct SupervisorModule
{
    Atom module = {};
    std::function<Task<Term>(Self &self)> init = {};
};

namespace supervisor {

/// Starts a supervisor linked to the process that runs this; for use inside a process.
[[nodiscard]] StartFunction startLink(const SupervisorOptions &options);
[[nodiscard]] StartFunction startLink(const SupervisorModule &module, const Term &name = {});
/// The behaviour itself, to be given to `System::start` or `Self::startLink`. `kind` is what the process is shown as.
[[nodiscard]] BehaviourPointer make(const SupervisorOptions &options,
                                    ProcessKind kind = ProcessKind::Supervisor);
[[nodiscard]] BehaviourPointer make(const SupervisorModule &module);
/// `Supervisor.child_spec`: type supervisor, id the name or the module (S-082).
[[nodiscard]] ChildSpec childSpec(const SupervisorOptions &options);

// Calls from inside a process; they wait without limit (S-111). The answers are OTP's.
[[nodiscard]] Task<Term> startChild(Self &self, Term supervisor, ChildSpec spec);
[[nodiscard]] Task<Term> startChild(Self &self, Term supervisor, Term spec);
[[nodiscard]] Task<Term> terminateChild(Self &self, Term supervisor, Term id);
[[nodiscard]] Task<Term> restartChild(Self &self, Term supervisor, Term id);
[[nodiscard]] Task<Term> deleteChild(Self &self, Term supervisor, Term id);
[[nodiscard]] Task<Term> whichChildren(Self &self, Term supervisor);
[[nodiscard]] Task<Term> countChildren(Self &self, Term supervisor);

} // namespace supervisor

} // namespace espalier
