// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/canvas_view.h"
#include "ui/theme/theme.h"

#include <QImage>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

namespace espalier {

class Surface;

/// The whole tree in a corner over its parent, with a frame around what the parent shows of it. There only when that is
/// not all. Lies at the lower right, and steps aside where the tree ends: nothing is covered for good. By mouse alone:
/// the keys of what it lies over do the same.
class OverviewMap : public QWidget
{
    Q_OBJECT

public:
    /// Paints the whole tree as `view` shows it on `area` of the surface.
    using Paint = std::function<void(Surface &surface, const CanvasView &view, const QRectF &area)>;

    static constexpr QSize largest{220, 150};
    /// A painted picture is kept for at least so long, and longer if it took long to paint.
    static constexpr std::chrono::milliseconds patience{250};

    /// `over` does not hear what the mouse does here.
    explicit OverviewMap(QWidget *over);

    void setPicture(Paint paint);
    /// Something in the picture looks different now.
    void pictureChanged();
    /// The layout's bounds; empty if there is nothing. Another size is another picture.
    void setBounds(const QRectF &layout);
    /// What the parent shows of the layout. May be called while the parent is painted: shows and hides itself later.
    void setVisiblePart(const QRectF &layout, bool wholeInSight);
    /// Follows the palette until it is called.
    void setTheme(const Theme &theme);

    /// Where a point of the layout is on the map.
    [[nodiscard]] QPointF toMap(QPointF layoutPoint) const { return view().toScreen(layoutPoint); }
    /// Around the visible part, on the map.
    [[nodiscard]] QRectF frame() const;

Q_SIGNALS:
    /// Show this point of the layout in the middle.
    void centreRequested(QPointF layoutPoint);
    /// Zoom by this factor around the middle of what is visible.
    void zoomRequested(double factor);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    /// The whole layout, in the middle of the map.
    [[nodiscard]] CanvasView view() const;
    [[nodiscard]] const Theme &theme() const;
    [[nodiscard]] QSize wantedSize() const;
    [[nodiscard]] QPoint wantedPosition(QSize wanted) const;
    void placeLater();
    void place();
    void paintPicture();
    void dragTo(QPointF point);

    Paint m_paint;
    std::optional<Theme> m_theme;
    QRectF m_bounds;
    QRectF m_visible;
    bool m_isWholeInSight = true;

    QImage m_picture;
    /// What of the layout the picture shows, edge to edge.
    QRectF m_pictured;
    bool m_isStale = true;
    QTimer m_rest;
    QTimer m_placing;
    /// From the frame's middle to where the mouse holds it.
    std::optional<QPointF> m_grip;
};

} // namespace espalier
