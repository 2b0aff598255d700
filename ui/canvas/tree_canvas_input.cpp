// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_accessible.h"
#include "ui/canvas/node_painter.h"
#include "ui/canvas/node_tooltip.h"
#include "ui/canvas/node_walk.h"
#include "ui/canvas/tree_canvas_p.h"
#include "ui/tree_session.h"

#include <QApplication>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <cmath>

namespace espalier {

/// A mark hangs half below its node.
NodeId TreeCanvas::Private::foldMarkAt(QPointF point) const
{
    const QPointF above(0, NodePainter::foldMark({}, boxScale()).height() / 2 + 1);
    for (const NodeId node : {canvas.nodeAt(point), canvas.nodeAt(point - above)}) {
        if (canvas.foldMarkRect(node).contains(point))
            return node;
    }
    return NodeId::None;
}

void TreeCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    d->panFrom = event->pos();
    d->hasPanned = false;
    d->hitGround = false;
    d->hover(event->position());
    if (event->button() != Qt::LeftButton)
        return;
    if (const NodeId marked = d->foldMarkAt(event->position()); marked != NodeId::None)
        d->toggleFold(marked);
    else if (const NodeId node = nodeAt(event->position());
             node != NodeId::None && d->marks.isAsking)
        Q_EMIT nodeMarked(node);
    else if (node != NodeId::None)
        d->select(node);
    else
        d->hitGround = true;
}

void TreeCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!d->panFrom) {
        d->hover(event->position());
        return;
    }
    const QPoint way = event->pos() - *d->panFrom;
    if (!d->hasPanned && way.manhattanLength() < QApplication::startDragDistance())
        return;
    if (!d->hasPanned && event->modifiers().testFlag(Qt::AltModifier) && !d->hitGround) {
        d->panFrom.reset();
        return d->dragNode(nodeAt(event->position() - way));
    }
    d->hasPanned = true;
    viewport()->setCursor(Qt::ClosedHandCursor);
    d->panBy(-way);
    d->panFrom = event->pos();
}

void TreeCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (!d->panFrom)
        return;
    d->panFrom.reset();
    viewport()->unsetCursor();
    if (event->button() == Qt::LeftButton && d->hitGround && !d->hasPanned)
        d->select(NodeId::None);
}

void TreeCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (d->marks.isAsking) // a second click of its own
        return mousePressEvent(event);
    // The mark has folded with the first click already; a second is a second click.
    if (const NodeId marked = d->foldMarkAt(event->position()); marked != NodeId::None)
        d->toggleFold(marked);
    else
        d->activate(nodeAt(event->position()));
}

void TreeCanvas::Private::hover(QPointF point)
{
    pointer = point;
    rest.start();
    canvas.viewport()->setCursor(foldMarkAt(point) != NodeId::None ? Qt::PointingHandCursor
                                                                   : Qt::ArrowCursor);
    hitAgain();
}

/// The tree may have moved under the pointer.
void TreeCanvas::Private::hitAgain()
{
    const NodeId node = pointer ? canvas.nodeAt(*pointer) : NodeId::None;
    if (std::exchange(hovered, node) != node)
        canvas.viewport()->update();
}

/// Ctrl zooms where the pointer is; without it the wheel scrolls, with Shift or Alt sideways.
void TreeCanvas::wheelEvent(QWheelEvent *event)
{
    constexpr double anglePerDoubling = 360; // three notches
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        d->zoomAt(event->position(), std::exp2(event->angleDelta().y() / anglePerDoubling));
    } else {
        QPointF way = event->hasPixelDelta() ? QPointF(event->pixelDelta())
                                             : QPointF(event->angleDelta()) / 120 * 60;
        if (event->modifiers().testFlag(Qt::ShiftModifier) && way.x() == 0)
            way = way.transposed();
        d->panBy(-way);
    }
    event->accept();
}

bool TreeCanvas::Private::walkWith(int key)
{
    WalkStep step = WalkStep::First;
    switch (key) {
    case Qt::Key_Up:
        step = WalkStep::Up;
        break;
    case Qt::Key_Down:
        step = WalkStep::Down;
        break;
    case Qt::Key_Left:
        step = WalkStep::Left;
        break;
    case Qt::Key_Right:
        step = WalkStep::Right;
        break;
    case Qt::Key_Home:
        break;
    case Qt::Key_End:
        step = WalkStep::Last;
        break;
    default:
        return false;
    }
    if (session) {
        const NodeId node = walk(session->tree(), layout(), session->selected(), step);
        if (node != NodeId::None)
            select(node);
    }
    return true;
}

void TreeCanvas::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & ~Qt::KeypadModifier) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    if (d->walkWith(event->key()))
        return;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (d->session)
            d->activate(d->session->selected());
        return;
    case Qt::Key_Escape:
        d->select(NodeId::None);
        return;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        verticalScrollBar()->triggerAction(event->key() == Qt::Key_PageUp
                                               ? QAbstractSlider::SliderPageStepSub
                                               : QAbstractSlider::SliderPageStepAdd);
        return;
    default:
        event->ignore();
    }
}

void TreeCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() != QContextMenuEvent::Keyboard) {
        Q_EMIT contextMenuRequested(nodeAt(event->pos()), event->globalPos());
        return;
    }
    const NodeId node = d->session ? d->session->selected() : NodeId::None;
    const QRectF rect = nodeRect(node).intersected(QRectF(viewport()->rect()));
    const QPointF place = rect.isNull() ? QRectF(viewport()->rect()).center() : rect.center();
    Q_EMIT contextMenuRequested(node, viewport()->mapToGlobal(place.toPoint()));
}

void TreeCanvas::Private::showTooltip(const QHelpEvent &event)
{
    const NodeId id = canvas.nodeAt(event.pos());
    const Node *node = session ? session->tree().find(id) : nullptr;
    if (node)
        QToolTip::showText(event.globalPos(), nodeTooltip(*node), canvas.viewport(),
                           canvas.nodeRect(id).toAlignedRect());
    else
        QToolTip::hideText();
}

bool TreeCanvas::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ToolTip:
        d->showTooltip(*static_cast<QHelpEvent *>(event));
        return true;
    case QEvent::Enter:
        d->hover(static_cast<QEnterEvent *>(event)->position());
        break;
    case QEvent::Leave:
        d->pointerLeft();
        break;
    case QEvent::Gesture:
        if (auto *pinch = static_cast<QPinchGesture *>(
                static_cast<QGestureEvent *>(event)->gesture(Qt::PinchGesture)))
        {
            d->zoomAt(viewport()->mapFromGlobal(pinch->hotSpot()), pinch->scaleFactor());
            return true;
        }
        break;
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TreeCanvas::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    d->theme = d->fixedTheme.value_or(Theme::forPalette(palette()));
    viewport()->update();
}

void TreeCanvas::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    CanvasAccessible::announceSelection(this);
    viewport()->update();
}

void TreeCanvas::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace espalier
