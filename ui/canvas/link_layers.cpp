// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/link_layers.h"

#include "ui/canvas/surface.h"
#include "ui/canvas/tree_painter.h"

#include <algorithm>

namespace espalier {

namespace {

constexpr std::size_t mostNodes = 400;

QPainterPath curve(const QPointF &from, const QPointF &bendFrom, const QPointF &bendTo,
                   const QPointF &to)
{
    QPainterPath path(from);
    path.cubicTo(from + bendFrom, to + bendTo, to);
    return path;
}

/// How far an arc keeps off the boxes that it passes, so far from each other are its ends.
double arcHeight(double distance, double scale)
{
    return std::min(40 * scale, 12 * scale + distance / 8);
}

/// Side by side in one row.
QPainterPath wayInRow(const QRectF &left, const QRectF &right, double scale)
{
    const double gap = right.left() - left.right();
    if (gap > 60 * scale) { // there may be others between
        const QPointF down(0, arcHeight(gap, scale));
        return curve({left.center().x() + left.width() / 4, left.bottom()}, down, down,
                     {right.center().x() - right.width() / 4, right.bottom()});
    }
    const QPointF bend(gap * 0.4, 0);
    return curve({left.right(), left.center().y()}, bend, -bend,
                 {right.left(), right.center().y()});
}

/// One beside and above the other: out of the upper's row at once, and in at the side of the lower.
QPainterPath wayDownBeside(const QRectF &upper, const QRectF &lower)
{
    const double toward = lower.center().x() > upper.center().x() ? 1 : -1;
    const QPointF from(upper.center().x() + toward * upper.width() / 4, upper.bottom());
    const QPointF to(toward > 0 ? lower.left() : lower.right(), lower.center().y());
    return curve(from, {0, (to.y() - from.y()) * 0.5}, {(from.x() - to.x()) * 0.4, 0}, to);
}

/// One above the other.
QPainterPath wayDown(const QRectF &upper, const QRectF &lower, double scale)
{
    const double fall = lower.top() - upper.bottom();
    if (fall > 20 * scale) { // there may be others between
        const QPointF out(arcHeight(fall, scale), 0);
        return curve({upper.right(), upper.center().y()}, out, out,
                     {lower.right(), lower.center().y()});
    }
    const QPointF bend(0, fall / 2);
    return curve({upper.center().x(), upper.bottom()}, bend, -bend,
                 {lower.center().x(), lower.top()});
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
    const bool isBeside = from.right() < to.left() || to.right() < from.left();
    const bool isBelow = from.bottom() < to.top() || to.bottom() < from.top();
    if (isBeside && !isBelow)
        return from.left() < to.left() ? wayInRow(from, to, scale)
                                       : wayInRow(to, from, scale).toReversed();
    const bool isDown = from.top() < to.top();
    const QRectF &upper = isDown ? from : to;
    const QRectF &lower = isDown ? to : from;
    const QPainterPath way = isBeside ? wayDownBeside(upper, lower) : wayDown(upper, lower, scale);
    return isDown ? way : way.toReversed();
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
