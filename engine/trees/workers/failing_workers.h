// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/otp/modules.h"

#include <vector>

namespace espalier {

/// Workers that go wrong, each in one way: `Flaky`, `Stubborn`, `SlowStart`, `FailingStart`, `Hang`.
///
/// - `Flaky`, argument `[mean: milliseconds]`. Raises after a random time, exponentially distributed with that mean. The
///   times follow from its pid, so that a run can be repeated.
/// - `Stubborn`. Traps exits and never comes to an end when it is told to: only `:kill` helps.
/// - `SlowStart`, argument `[start_time: milliseconds]`. Its init takes that long.
/// - `FailingStart`, argument `[succeed: n, fail: m]`. The first n starts succeed, the next m fail with `{:error, :not_yet}`,
///   those after them succeed. What counts are the starts with the same arguments in the same System.
/// - `Hang`, argument `[after: milliseconds]`. Then loops for ever, without serving its mailbox.
///
/// All but FailingStart and Hang also raise at `{:raise, text}`. The modules share what they count: call once per System.
[[nodiscard]] std::vector<Module> failingWorkers();

} // namespace espalier
