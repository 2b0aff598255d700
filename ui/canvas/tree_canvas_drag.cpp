// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tree_canvas_p.h"
#include "ui/faults/fault_mime.h"
#include "ui/tree_session.h"

#include <QCoreApplication>
#include <QDrag>
#include <QDropEvent>
#include <QMimeData>

namespace espalier {

namespace {

QString nodeMimeType()
{
    return QStringLiteral("application/x-espalier-node-%1").arg(QCoreApplication::applicationPid());
}

QString faultIn(const QDropEvent &event)
{
    return QString::fromUtf8(event.mimeData()->data(faultMimeType()));
}

// Pids of another window's tree mean nothing here.
bool hasNode(const QDropEvent &event)
{
    return event.mimeData()->hasFormat(nodeMimeType());
}

/// By its pid: the number of a node may be used again while it is dragged.
NodeId nodeIn(const QDropEvent &event, const TreeSession *session)
{
    const Pid pid{event.mimeData()->data(nodeMimeType()).toULongLong()};
    return session ? session->nodeOf(pid) : NodeId::None;
}

} // namespace

void TreeCanvas::Private::dragNode(NodeId node)
{
    if (node == NodeId::None || !session)
        return;
    auto *mime = new QMimeData;
    mime->setData(nodeMimeType(),
                  QByteArray::number(qulonglong(session->tree().node(node).pid.number)));
    auto *drag = new QDrag(&canvas);
    drag->setMimeData(mime);
    const QRect rect = canvas.nodeRect(node).toAlignedRect();
    drag->setPixmap(canvas.viewport()->grab(rect.intersected(canvas.viewport()->rect())));
    drag->exec(Qt::MoveAction);
}

void TreeCanvas::setDropRule(std::function<bool(NodeId dragged, NodeId target)> rule)
{
    d->dropRule = std::move(rule);
}

void TreeCanvas::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(faultMimeType()) || hasNode(*event))
        event->acceptProposedAction();
}

void TreeCanvas::dragMoveEvent(QDragMoveEvent *event)
{
    const NodeId node = nodeAt(event->position());
    if (hasNode(*event)) {
        d->hover(event->position());
        event->setAccepted(d->dropRule && d->dropRule(nodeIn(*event, d->session), node));
        return;
    }
    const bool isOther = node != d->hovered;
    d->hover(event->position());
    if (isOther)
        Q_EMIT faultOffered(node, faultIn(*event));
    event->setAccepted(node != NodeId::None);
}

void TreeCanvas::dragLeaveEvent(QDragLeaveEvent *)
{
    d->pointerLeft();
    Q_EMIT faultOffered(NodeId::None, {});
}

void TreeCanvas::dropEvent(QDropEvent *event)
{
    const NodeId node = nodeAt(event->position());
    if (hasNode(*event)) {
        event->acceptProposedAction();
        Q_EMIT nodeDropped(nodeIn(*event, d->session), node);
        return;
    }
    Q_EMIT faultOffered(NodeId::None, {});
    if (node != NodeId::None) {
        event->acceptProposedAction();
        Q_EMIT faultDropped(node, faultIn(*event));
    }
}

} // namespace espalier
