// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/link_layers.h"

#include "ui/canvas/surface.h"
#include "ui/canvas/tree_painter.h"

#include <algorithm>
#include <cmath>

namespace espalier {

namespace {

constexpr std::size_t mostNodes = 400;

/// The height between two boxes, one above the other.
double fallBetween(const QRectF &one, const QRectF &two)
{
    return std::max(one.top() - two.bottom(), two.top() - one.bottom());
}

/// In the order of two boxes from left to right, or from above to below.
QPainterPath wayInOrder(const QRectF &left, const QRectF &right, double scale)
{
    const double gap = right.left() - left.right();
    const bool isRow = std::abs(left.center().y() - right.center().y()) < 2;
    QPainterPath path;
    if (isRow && gap > 60 * scale) {
        const QPointF down(0, std::min(40 * scale, 12 * scale + gap / 8));
        const QPointF from(left.center().x() + left.width() / 4, left.bottom());
        const QPointF to(right.center().x() - right.width() / 4, right.bottom());
        path.moveTo(from);
        path.cubicTo(from + down, to + down, to);
    } else if (gap > 0) {
        const QPointF from(left.right(), left.center().y());
        const QPointF to(right.left(), right.center().y());
        const QPointF bend(gap * 0.4, 0);
        path.moveTo(from);
        path.cubicTo(from + bend, to - bend, to);
    } else if (const double fall = fallBetween(left, right); fall > 20 * scale) {
        const QPointF out(std::min(40 * scale, 12 * scale + fall / 8), 0);
        const QPointF from(left.right(), left.center().y());
        const QPointF to(right.right(), right.center().y());
        path.moveTo(from);
        path.cubicTo(from + out, to + out, to);
    } else {
        const bool leftIsUpper = left.top() < right.top();
        const QRectF &upper = leftIsUpper ? left : right;
        const QRectF &lower = leftIsUpper ? right : left;
        const QPointF from(upper.center().x(), upper.bottom());
        const QPointF to(lower.center().x(), lower.top());
        const QPointF bend(0, (to.y() - from.y()) / 2);
        path.moveTo(from);
        path.cubicTo(from + bend, to - bend, to);
        return leftIsUpper ? path : path.toReversed();
    }
    return path;
}

QRectF rectOnScreen(const TreePicture &picture, NodeId node)
{
    const QRectF rect = picture.layout.rectOf(node);
    return rect.isNull() ? rect : picture.view.toScreen(rect);
}

void paintLinks(Surface &surface, const TreePicture &picture, const Node &node, const QRectF &rect)
{
    for (const Pid pid : picture.tree.links(node.pid)) {
        const Node *other = picture.tree.find(picture.tree.nodeOf(pid));
        if (!other || other->id <= node.id || other->parent == node.id || node.parent == other->id)
            continue;
        const QRectF two = rectOnScreen(picture, other->id);
        if (two.isNull())
            continue;
        const double scale = picture.view.zoom;
        surface.path(wayBetween(rect, two, scale), {},
                     {.color = picture.theme.link,
                      .width = std::clamp(2.2 * scale, 1.5, 3.0),
                      .dotted = true});
    }
}

void paintMonitors(Surface &surface, const TreePicture &picture, const Node &node,
                   const QRectF &rect)
{
    for (const Pid pid : picture.tree.monitors(node.pid)) {
        const QRectF watched = rectOnScreen(picture, picture.tree.nodeOf(pid));
        if (watched.isNull() || watched == rect)
            continue;
        const double scale = picture.view.zoom;
        const QPainterPath way = wayBetween(rect, watched, scale);
        const double width = std::clamp(1.4 * scale, 1.0, 2.0);
        surface.path(way, {}, {.color = picture.theme.link, .width = width});
        const QPointF tip = way.pointAtPercent(1);
        const QPointF before = way.pointAtPercent(0.97);
        const QLineF back(tip, before);
        QPainterPath arrow(tip);
        for (const double turn : {-25.0, 25.0}) {
            QLineF side(back);
            side.setLength(std::max(5.0, 9 * scale));
            side.setAngle(back.angle() + turn);
            arrow.lineTo(side.p2());
        }
        arrow.closeSubpath();
        surface.path(arrow, picture.theme.link);
    }
}

} // namespace

QPainterPath wayBetween(const QRectF &from, const QRectF &to, double scale)
{
    if (from.center().x() <= to.center().x())
        return wayInOrder(from, to, scale);
    return wayInOrder(to, from, scale).toReversed();
}

void paintLinkLayers(Surface &surface, const TreePicture &picture)
{
    if (picture.tree.size() > mostNodes || (!picture.showsLinks && !picture.showsMonitors))
        return;
    for (std::size_t number = 0; number < picture.tree.capacity(); ++number) {
        const Node *node = picture.tree.find(static_cast<NodeId>(number));
        const QRectF rect = node ? rectOnScreen(picture, node->id) : QRectF();
        if (rect.isNull())
            continue;
        if (picture.showsLinks)
            paintLinks(surface, picture, *node, rect);
        if (picture.showsMonitors)
            paintMonitors(surface, picture, *node, rect);
    }
}

} // namespace espalier
