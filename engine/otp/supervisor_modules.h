// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/otp/modules.h"

namespace espalier {

/// Makes `Supervisor.start_link(children, options)`, `DynamicSupervisor.start_link(options)` and
/// `Registry.start_link(options)` known to a System, with arguments as terms: so a child spec can describe a supervisor and
/// all below it, as in Elixir. Options are keyword lists; children are whatever a child spec may be.
void addSupervisors(Modules &modules);

/// Options of those `start_link` functions as the flags of `init`: what Elixir calls max_restarts is the intensity,
/// max_seconds the period.
[[nodiscard]] Term flagsOfOptions(const Term &options);

} // namespace espalier
