// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/painter_surface.h"

#include "ui/canvas/cell_field.h"

namespace espalier {

namespace {

QPen penFor(const Stroke &stroke)
{
    if (!stroke.color.isValid())
        return Qt::NoPen;
    QPen pen(stroke.color, stroke.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (stroke.dotted)
        pen.setDashPattern({0.1, 2.6});
    return pen;
}

} // namespace

void PainterSurface::path(const QPainterPath &path, const QColor &fill, const Stroke &stroke)
{
    m_painter.setPen(penFor(stroke));
    m_painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    m_painter.drawPath(path);
}

void PainterSurface::rects(std::span<const QRectF> rects, const QColor &fill)
{
    const bool smooth = m_painter.testRenderHint(QPainter::Antialiasing);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(fill);
    m_painter.drawRects(rects.data(), static_cast<int>(rects.size()));
    m_painter.setRenderHint(QPainter::Antialiasing, smooth);
}

void PainterSurface::lines(std::span<const QLineF> lines, const Stroke &stroke)
{
    const bool smooth = m_painter.testRenderHint(QPainter::Antialiasing);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.setPen(penFor(stroke));
    m_painter.drawLines(lines.data(), static_cast<int>(lines.size()));
    m_painter.setRenderHint(QPainter::Antialiasing, smooth);
}

void PainterSurface::text(const QRectF &rect, const QString &text, const TextStyle &style)
{
    const QString shown = shortened(text, style, rect.width());
    if (shown.isEmpty())
        return;
    m_painter.setFont(fontFor(style));
    m_painter.setPen(style.color);
    m_painter.drawText(
        rect, int(style.alignment | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip),
        shown);
}

void PainterSurface::cells(const CellField &field)
{
    if (!m_rasterCells) {
        Surface::cells(field);
        return;
    }
    QPointF position;
    const QImage image = rasterCells(field, m_painter.device()->devicePixelRatioF(), position);
    if (!image.isNull())
        m_painter.drawImage(position, image);
}

} // namespace espalier
