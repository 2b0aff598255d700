// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/surface.h"

#include <QPainter>

namespace espalier {

/// Paints with a QPainter that must outlive it and be antialiased by whoever opened it.
class PainterSurface : public Surface
{
public:
    /// `rasterCells`: blocks are written as pixels, which is right for a screen and wrong for a PDF.
    explicit PainterSurface(QPainter &painter, bool rasterCells = false)
        : m_painter(painter)
        , m_rasterCells(rasterCells)
    {}

    void path(const QPainterPath &path, const QColor &fill, const Stroke &stroke = {}) override;
    void rects(std::span<const QRectF> rects, const QColor &fill) override;
    void lines(std::span<const QLineF> lines, const Stroke &stroke) override;
    void text(const QRectF &rect, const QString &text, const TextStyle &style) override;
    void cells(const CellField &field) override;

private:
    QPainter &m_painter;
    const bool m_rasterCells;
};

} // namespace espalier
