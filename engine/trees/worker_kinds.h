// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/otp/modules.h"

namespace espalier {

/// Makes the worker kinds of tree files known to a System, those of serving_workers.h and failing_workers.h, and the
/// supervisors. Call once per System, before a tree file is read for it.
void addWorkerKinds(Modules &modules);

/// What a tree file calls a worker's module: `slow_start` for `SlowStart`, `MyApp.Worker` for itself.
[[nodiscard]] QString kindOf(Atom module);
/// The module that a tree file means; it need not exist.
[[nodiscard]] Atom moduleOfKind(const QString &kind);

} // namespace espalier
