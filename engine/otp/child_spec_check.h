// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/otp/child_spec.h"
#include "engine/otp/supervisor_flags.h"

#include <tl/expected.hpp>

namespace espalier {

class Modules;

// Child specs and flags as terms, checked as OTP and Elixir check them (part G of the rules, S-102): the first failure
// wins, and is the term that the real system answers. Maps, old 6-tuples, modules and `{module, argument}` are taken.
// A resource that holds a ChildSpec is taken as it is.

/// For a static supervisor (S-085). Raises ArgumentError for what is no spec at all (S-083).
[[nodiscard]] tl::expected<ChildSpecPointer, Term> checkChildSpec(const Term &spec,
                                                                  const Modules &modules,
                                                                  AutoShutdown autoShutdown);
/// For a dynamic one (S-086).
[[nodiscard]] tl::expected<ChildSpecPointer, Term> checkDynamicChildSpec(const Term &spec,
                                                                         const Modules &modules);
/// The specs of a static supervisor at its start: the error is what follows `:start_spec` (S-086).
[[nodiscard]] tl::expected<std::vector<ChildSpecPointer>, Term> checkStartSpecs(
    const std::vector<Term> &specs, const Modules &modules, AutoShutdown autoShutdown);

/// Raw flags `%{strategy: …, intensity: …, period: …, auto_shutdown: …}` or `{strategy, intensity, period}`. The error
/// is what follows `:supervisor_data` (S-102, S-103). Left out: intensity 1, period 5 (S-104).
[[nodiscard]] tl::expected<SupervisorFlags, Term> checkSupervisorFlags(const Term &flags);
[[nodiscard]] tl::expected<DynamicSupervisorFlags, Term> checkDynamicSupervisorFlags(
    const Term &flags);
/// The same for limits given as C++ values: what follows `:supervisor_data`, or nothing if they are right (S-102).
[[nodiscard]] std::optional<Term> findWrongLimit(int maxRestarts, std::chrono::seconds maxSeconds);

} // namespace espalier
