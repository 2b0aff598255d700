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

/// The lines from supervisors to their children: branches for a few, a rail for many, a trunk with twigs for a column. Gathered
/// first and painted in one go, which is what they cost.
class EdgePainter
{
public:
    /// All must outlive it. `area`, in pixels, is what will be seen.
    EdgePainter(Surface &surface, const TreePicture &picture, const QRectF &area);

    void add(const LaidBox &parent);
    void paint();

private:
    void addBranch(const QRectF &from, const QRectF &to);
    void addRail(const LaidBox &parent, const QRectF &from);
    void addColumn(const LaidGroup &group, const QRectF &from);

    Surface &m_surface;
    const TreePicture &m_picture;
    const QRectF m_area;
    QPainterPath m_branches;
    std::vector<QLineF> m_rails;
};

} // namespace espalier
