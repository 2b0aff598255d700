// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/surface.h"

#include <QSizeF>
#include <QXmlStreamWriter>

class QIODevice;

namespace espalier {

/// Writes what is painted on it as an SVG document: texts as texts, each node a group with a title. Qt's own SVG generator
/// ignores clipping and writes odd sizes.
class SvgSurface final : public Surface
{
public:
    /// Begins the document. `device` must be open and outlive this.
    SvgSurface(QIODevice &device, QSizeF size, const QColor &background, const QString &title,
               const QString &description);
    /// Ends the document.
    ~SvgSurface() override;
    Q_DISABLE_COPY_MOVE(SvgSurface)

    void path(const QPainterPath &path, const QColor &fill, const Stroke &stroke = {}) override;
    void rects(std::span<const QRectF> rects, const QColor &fill) override;
    void lines(std::span<const QLineF> lines, const Stroke &stroke) override;
    void text(const QRectF &rect, const QString &text, const TextStyle &style) override;
    void enterNode(const QString &title) override;
    void leaveNode() override;

private:
    void writeShape(const QString &data, const QColor &fill, const Stroke &stroke);

    QXmlStreamWriter m_xml;
};

} // namespace espalier
