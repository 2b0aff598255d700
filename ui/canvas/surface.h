// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QLineF>
#include <QPainterPath>
#include <QRectF>
#include <QString>

#include <span>

namespace espalier {

struct CellField;

struct Stroke
{
    QColor color = {}; ///< invalid: none
    double width = 1;
    bool dotted = false;
};

struct TextStyle
{
    QColor color = {};
    double size = 12; ///< pixels
    bool bold = false;
    Qt::Alignment alignment = Qt::AlignLeft;
    /// Where it is shortened. Names differ at both ends.
    Qt::TextElideMode elide = Qt::ElideRight;
};

/// What a tree is painted on: a QPainter's device or an SVG document. Positions and sizes are the surface's own.
class Surface
{
public:
    virtual ~Surface() = default;

    /// An invalid `fill` leaves the inside open.
    virtual void path(const QPainterPath &path, const QColor &fill, const Stroke &stroke = {}) = 0;
    virtual void rects(std::span<const QRectF> rects, const QColor &fill) = 0;
    virtual void lines(std::span<const QLineF> lines, const Stroke &stroke) = 0;
    /// One line, in the middle of `rect`'s height, shortened to its width.
    virtual void text(const QRectF &rect, const QString &text, const TextStyle &style) = 0;
    /// The cells of a block. What is painted until leaveNode() is one thing called `title`.
    virtual void cells(const CellField &field);
    virtual void enterNode(const QString &title);
    virtual void leaveNode();
};

/// Text shortened with an ellipsis to `width` pixels, as every surface does it.
[[nodiscard]] QString shortened(const QString &text, const TextStyle &style, double width);
[[nodiscard]] QFont fontFor(const TextStyle &style);
[[nodiscard]] double textWidth(const QString &text, const TextStyle &style);

} // namespace espalier
