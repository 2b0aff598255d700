// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QRectF>

namespace espalier {

/// Which part of a layout a viewport shows, and how large. A value; knows no widget.
struct CanvasView
{
    static constexpr double largestZoom = 4;
    /// A small tree is not blown up beyond this to fill the screen.
    static constexpr double largestFit = 1.25;
    /// Kept free around the tree, in screen pixels.
    static constexpr double margin = 28;

    /// Screen pixels per unit of layout.
    double zoom = 1;
    /// The point of the layout in the viewport's top left corner.
    QPointF origin = {};

    [[nodiscard]] QPointF toScreen(QPointF point) const { return (point - origin) * zoom; }
    [[nodiscard]] QRectF toScreen(const QRectF &rect) const
    {
        return {toScreen(rect.topLeft()), rect.size() * zoom};
    }
    [[nodiscard]] QPainterPath toScreen(const QPainterPath &path) const;
    [[nodiscard]] QPointF toLayout(QPointF point) const { return point / zoom + origin; }
    [[nodiscard]] QRectF toLayout(const QRectF &rect) const
    {
        return {toLayout(rect.topLeft()), rect.size() / zoom};
    }

    /// The zoom at which all of `bounds` is seen.
    [[nodiscard]] static double zoomToFit(const QRectF &bounds, QSizeF viewport);
    void fit(const QRectF &bounds, QSizeF viewport);
    /// What lies under `fixed`, a point of the screen, stays there.
    void zoomAt(QPointF fixed, double newZoom);
    /// Moves as little as brings `rect`, of the layout, into sight.
    void reveal(const QRectF &rect, QSizeF viewport);
    /// Never looks past the tree's margin; a tree smaller than the viewport stands in its middle.
    void keepInside(const QRectF &bounds, QSizeF viewport);
};

} // namespace espalier
