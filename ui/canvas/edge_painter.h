// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/layout/tree_layout.h"

#include <QLineF>
#include <QPainterPath>

#include <vector>

namespace espalier {

class Surface;
struct TreePicture;

/// The lines from supervisors to their children: branches for a few, a rail for many, a trunk with twigs for a column, a
/// trunk with rails for rows. Gathered first and painted in one go, which is what they cost.
class EdgePainter
{
public:
    /// All must outlive it. `area`, in pixels, is what will be seen.
    EdgePainter(Surface &surface, const TreePicture &picture, const QRectF &area);

    /// The edge of a box from its top up to its parent, in units of the layout; empty for a root.
    [[nodiscard]] static QPainterPath wayUp(const TreeLayout &layout, const LaidBox &box);

    void add(const LaidBox &parent);
    void paint();

private:
    /// The lines to what stands in rows, in units of the layout: down left of all rows, and along above each.
    struct Rails
    {
        double trunk = 0;
        double rise = 0; ///< of a rail above its row
    };
    [[nodiscard]] static Rails railsOf(const TreeLayout &layout, const LaidBox &parent);
    void addBranch(const QRectF &from, const QRectF &to);
    void addRail(const LaidBox &parent, const QRectF &from);
    void addColumn(const LaidGroup &group, const QRectF &from);
    void addRows(const LaidBox &parent);

    Surface &m_surface;
    const TreePicture &m_picture;
    const QRectF m_area;
    QPainterPath m_branches;
    std::vector<QLineF> m_rails;
};

} // namespace espalier
