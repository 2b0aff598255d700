// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/overview_map.h"

#include "ui/canvas/painter_surface.h"

#include <QElapsedTimer>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace espalier {

namespace {

/// Kept free around the tree.
constexpr double inset = 6;
/// To the parent's edges.
constexpr int distance = 12;
/// A very flat or steep tree still has a map that can be hit.
constexpr QSize smallest{64, 36};
/// Of the parent's width and height: a small window keeps its room for the tree.
constexpr int largestShare = 3;
constexpr double smallestFrame = 6;
/// Painting takes no more than this part of the time.
constexpr int share = 25;

} // namespace

OverviewMap::OverviewMap(QWidget *over)
    : QWidget(over)
{
    setObjectName(QStringLiteral("overviewMap"));
    setAccessibleName(tr("Overview of the tree"));
    setToolTip(tr("The whole tree: click or drag to see another part, turn the wheel to zoom"));
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_NoMousePropagation);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setCursor(Qt::PointingHandCursor);
    hide();
    over->installEventFilter(this);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_isStale)
            update();
    });
    m_placing.setSingleShot(true);
    connect(&m_placing, &QTimer::timeout, this, &OverviewMap::place);
}

void OverviewMap::setPicture(Paint paint)
{
    m_paint = std::move(paint);
    pictureChanged();
}

void OverviewMap::pictureChanged()
{
    m_isStale = true;
    if (!m_rest.isActive())
        update();
}

void OverviewMap::setBounds(const QRectF &layout)
{
    if (layout == m_bounds)
        return;
    m_bounds = layout;
    pictureChanged();
    placeLater();
}

void OverviewMap::setVisiblePart(const QRectF &layout, bool wholeInSight)
{
    if (layout == m_visible && wholeInSight == m_isWholeInSight)
        return;
    m_visible = layout;
    m_isWholeInSight = wholeInSight;
    update();
    placeLater();
}

void OverviewMap::setTheme(const Theme &theme)
{
    m_theme = theme;
    pictureChanged();
}

const Theme &OverviewMap::theme() const
{
    return m_theme ? *m_theme : Theme::forPalette(palette());
}

CanvasView OverviewMap::view() const
{
    const QSizeF room = QSizeF(size()) - QSizeF(2 * inset, 2 * inset);
    CanvasView whole;
    whole.zoom = std::min(room.width() / std::max(1.0, m_bounds.width()),
                          room.height() / std::max(1.0, m_bounds.height()));
    whole.origin = m_bounds.center() - QPointF(width(), height()) / 2 / whole.zoom;
    return whole;
}

/// However small the visible part is, its frame can be seen.
QRectF OverviewMap::frame() const
{
    QRectF frame = view().toScreen(m_visible);
    const QPointF middle = frame.center();
    frame.setSize(frame.size().expandedTo({smallestFrame, smallestFrame}));
    frame.moveCenter(middle);
    return frame;
}

QSize OverviewMap::wantedSize() const
{
    const QSize room = largest.boundedTo(parentWidget()->size() / largestShare);
    const QSizeF inner = QSizeF(room) - QSizeF(2 * inset, 2 * inset);
    const double zoom = std::min(inner.width() / std::max(1.0, m_bounds.width()),
                                 inner.height() / std::max(1.0, m_bounds.height()));
    const QSizeF wanted = m_bounds.size() * zoom + QSizeF(2 * inset, 2 * inset);
    return wanted.toSize().expandedTo(smallest);
}

/// Where the parent shows the lower right end of the tree, it cannot be scrolled from under a map that lies there.
QPoint OverviewMap::wantedPosition(QSize wanted) const
{
    const QSize room = parentWidget()->size();
    const int right = room.width() - wanted.width() - distance;
    const int bottom = room.height() - wanted.height() - distance;
    if (m_visible.right() < m_bounds.right() || m_visible.bottom() < m_bounds.bottom())
        return {right, bottom};
    return m_visible.left() > m_bounds.left() ? QPoint(distance, bottom) : QPoint(right, distance);
}

void OverviewMap::placeLater()
{
    m_placing.start(0);
}

void OverviewMap::place()
{
    if (m_grip)
        return; // what the mouse holds stays in its hand
    const QSize room = parentWidget()->size();
    const bool hasRoom = room.width() >= largestShare * smallest.width()
                         && room.height() >= largestShare * smallest.height();
    const bool isWanted = hasRoom && !m_bounds.isEmpty() && !m_isWholeInSight;
    if (isWanted) {
        const QSize wanted = wantedSize();
        if (wanted != size())
            pictureChanged();
        setGeometry(QRect(wantedPosition(wanted), wanted));
        raise();
    } else {
        m_isStale = true; // it may be long until it is wanted
    }
    setVisible(isWanted);
}

bool OverviewMap::event(QEvent *event)
{
    // Else it would go on to what lies below.
    const bool isTaken = QWidget::event(event);
    if (event->type() == QEvent::NativeGesture || event->type() == QEvent::ToolTip) {
        event->accept();
        return true;
    }
    return isTaken;
}

bool OverviewMap::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        placeLater();
    return QWidget::eventFilter(watched, event);
}

void OverviewMap::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        pictureChanged();
}

void OverviewMap::paintEvent(QPaintEvent *)
{
    if (m_isStale && !m_rest.isActive())
        paintPicture();
    QPainter painter(this);
    painter.fillRect(rect(), theme().background);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(view().toScreen(m_pictured), m_picture);
    painter.setPen(theme().border);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));

    QColor shade = theme().selection;
    shade.setAlphaF(0.12F);
    painter.setPen(QPen(theme().selection, 1.5));
    painter.setBrush(shade);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawRect(frame().intersected(QRectF(rect()).adjusted(1, 1, -1, -1)));
}

void OverviewMap::paintPicture()
{
    QElapsedTimer clock;
    clock.start();
    m_isStale = false;
    const double ratio = devicePixelRatioF();
    m_picture = QImage((QSizeF(size()) * ratio).toSize(), QImage::Format_RGB32);
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(theme().background);
    const CanvasView whole = view();
    m_pictured = whole.toLayout(QRectF(rect()));
    if (m_paint && !m_bounds.isEmpty()) {
        QPainter painter(&m_picture);
        painter.setRenderHint(QPainter::Antialiasing);
        PainterSurface surface(painter, true);
        m_paint(surface, whole, QRectF(rect()));
    }
    m_rest.start(std::max(patience, std::chrono::milliseconds(share * clock.elapsed())));
}

void OverviewMap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const bool isOnFrame = frame().contains(event->position());
    m_grip = isOnFrame ? event->position() - frame().center() : QPointF();
    setCursor(Qt::ClosedHandCursor);
    if (!isOnFrame)
        dragTo(event->position());
}

void OverviewMap::mouseMoveEvent(QMouseEvent *event)
{
    if (m_grip)
        dragTo(event->position());
}

void OverviewMap::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_grip)
        return;
    m_grip.reset();
    setCursor(Qt::PointingHandCursor);
    placeLater();
}

void OverviewMap::dragTo(QPointF point)
{
    Q_EMIT centreRequested(view().toLayout(point - *m_grip));
}

void OverviewMap::wheelEvent(QWheelEvent *event)
{
    constexpr double anglePerDoubling = 360; // as over the tree itself
    if (event->angleDelta().y() != 0)
        Q_EMIT zoomRequested(std::exp2(event->angleDelta().y() / anglePerDoubling));
    event->accept();
}

} // namespace espalier
