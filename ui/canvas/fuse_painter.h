// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_state.h"
#include "ui/theme/theme.h"

#include <QRectF>

#include <vector>

namespace espalier {

class Surface;

/// The restart budget of a supervisor. Above, a segment for each restart that is allowed, full for each that counts; below, if
/// the rectangle is high enough, the window as a line with a tick for each of these: it comes in on the right, wanders left
/// and pales as it ages, and falls out at the left end.
void paintFuse(Surface &surface, const Theme &theme, const SupervisorState &supervisor,
               const QRectF &rect, Time now);

/// Where the ticks of the window are, oldest first: 1 is now, 0 is where a restart stops counting. Restarts are counted by
/// whole seconds; those of one second stand side by side.
[[nodiscard]] std::vector<double> fuseTicks(const SupervisorState &supervisor, Time now);

/// Of a fuse that has room for its ticks, in pixels.
inline constexpr double leastFuseHeight = 10;

} // namespace espalier
