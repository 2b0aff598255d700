// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_state.h"
#include "ui/theme/theme.h"

#include <QPainterPath>

namespace espalier {

class Surface;

/// The outline that says what kind of process it is: pill for a worker, hexagon for an agent, rectangle for a plain
/// process, rounded card for a supervisor, cut corners for a registry. `scale` is pixels per unit of layout.
[[nodiscard]] QPainterPath kindOutline(ProcessKind kind, const QRectF &rect, double scale);

/// The sign of a state inside the disc that carries it, in one colour; empty for running (the full disc is the sign).
[[nodiscard]] QPainterPath stateSign(NodeState state, QPointF center, double radius);

/// The disc with its sign: ● running, … starting, ↻ restarting, ✕ dead, ○ undefined, ⧗ hanging.
void paintStateGlyph(Surface &surface, const Theme &theme, NodeState state, QPointF center,
                     double radius);

/// What a lasting fault is known by, inside the square that carries it: a clock, a crossed switch, a start with dots, a
/// start with a cross. As a filled path; empty for faults that do not last.
[[nodiscard]] QPainterPath faultSign(Fault fault, QPointF center, double radius);
/// The stop sign of a supervisor that waits for a child, and the bar in it.
[[nodiscard]] QPainterPath blockedOutline(QPointF center, double radius);
[[nodiscard]] QPainterPath blockedSign(QPointF center, double radius);
/// A funnel: something is hidden here.
[[nodiscard]] QPainterPath filterSign(QPointF center, double radius);

/// ↻, as a filled path.
[[nodiscard]] QPainterPath restartArrow(QPointF center, double radius);

} // namespace espalier
