// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>

namespace espalier {

class Surface;
struct TreePicture;

/// The way of a line between two boxes, past those that may lie between: in one row by an arc beneath, in one column by an
/// arc beside, else out of the upper's row at once and in at the side of the lower. Runs from `from` to `to`.
[[nodiscard]] QPainterPath wayBetween(const QRectF &from, const QRectF &to, double scale);

/// Links other than those of parent and child, dotted, and monitors, with an arrow at whom they watch: each if the
/// picture shows it. Nothing for trees that would drown in them.
void paintLinkLayers(Surface &surface, const TreePicture &picture);

} // namespace espalier
