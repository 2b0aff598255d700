// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_view.h"

#include <QTransform>

#include <algorithm>

namespace espalier {

namespace {

/// The offset along one axis for a stretch of the layout, all in units of the layout.
double keptInside(double offset, double from, double length, double room, double margin)
{
    const double whole = length + 2 * margin;
    if (whole <= room)
        return from + length / 2 - room / 2;
    return std::clamp(offset, from - margin, from - margin + whole - room);
}

double revealed(double offset, double from, double length, double room, double margin)
{
    if (from - margin < offset || length + 2 * margin > room)
        return from - margin;
    return std::max(offset, from + length + margin - room);
}

} // namespace

QPainterPath CanvasView::toScreen(const QPainterPath &path) const
{
    return (QTransform::fromTranslate(-origin.x(), -origin.y()) * QTransform::fromScale(zoom, zoom))
        .map(path);
}

double CanvasView::zoomToFit(const QRectF &bounds, QSizeF viewport)
{
    const double width = std::max(1.0, viewport.width() - 2 * margin);
    const double height = std::max(1.0, viewport.height() - 2 * margin);
    return std::min({largestFit, width / std::max(1.0, bounds.width()),
                     height / std::max(1.0, bounds.height())});
}

void CanvasView::fit(const QRectF &bounds, QSizeF viewport)
{
    zoom = zoomToFit(bounds, viewport);
    keepInside(bounds, viewport);
}

void CanvasView::zoomAt(QPointF fixed, double newZoom)
{
    const QPointF kept = toLayout(fixed);
    zoom = newZoom;
    origin = kept - fixed / zoom;
}

void CanvasView::reveal(const QRectF &rect, QSizeF viewport)
{
    const QSizeF room = viewport / zoom;
    const double edge = margin / zoom;
    origin = QPointF(revealed(origin.x(), rect.left(), rect.width(), room.width(), edge),
                     revealed(origin.y(), rect.top(), rect.height(), room.height(), edge));
}

void CanvasView::keepInside(const QRectF &bounds, QSizeF viewport)
{
    const QSizeF room = viewport / zoom;
    const double edge = margin / zoom;
    origin = QPointF(keptInside(origin.x(), bounds.left(), bounds.width(), room.width(), edge),
                     keptInside(origin.y(), bounds.top(), bounds.height(), room.height(), edge));
}

} // namespace espalier
