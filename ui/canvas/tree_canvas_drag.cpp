// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tree_canvas_p.h"
#include "ui/faults/fault_mime.h"
#include "ui/tree_session.h"

#include <QDrag>
#include <QDropEvent>
#include <QMimeData>

namespace espalier {

namespace {

QString nodeMimeType()
{
    return QStringLiteral("application/x-espalier-node");
}

QString faultIn(const QDropEvent &event)
{
    return QString::fromUtf8(event.mimeData()->data(faultMimeType()));
}

bool hasNode(const QDropEvent &event)
{
    return event.mimeData()->hasFormat(nodeMimeType());
}

NodeId nodeIn(const QDropEvent &event)
{
    return static_cast<NodeId>(event.mimeData()->data(nodeMimeType()).toUInt());
}

} // namespace

void TreeCanvas::Private::dragNode(NodeId node)
{
    if (node == NodeId::None)
        return;
    auto *mime = new QMimeData;
    mime->setData(nodeMimeType(), QByteArray::number(static_cast<std::uint32_t>(node)));
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
        event->setAccepted(d->dropRule && d->dropRule(nodeIn(*event), node));
        return;
    }
    if (node != d->hovered) {
        d->hover(event->position());
        Q_EMIT faultOffered(node, faultIn(*event));
    }
    event->setAccepted(node != NodeId::None);
}

void TreeCanvas::dragLeaveEvent(QDragLeaveEvent *)
{
    d->hovered = NodeId::None;
    Q_EMIT faultOffered(NodeId::None, {});
}

void TreeCanvas::dropEvent(QDropEvent *event)
{
    const NodeId node = nodeAt(event->position());
    if (hasNode(*event)) {
        event->acceptProposedAction();
        Q_EMIT nodeDropped(nodeIn(*event), node);
        return;
    }
    Q_EMIT faultOffered(NodeId::None, {});
    if (node != NodeId::None) {
        event->acceptProposedAction();
        Q_EMIT faultDropped(node, faultIn(*event));
    }
}

} // namespace espalier
