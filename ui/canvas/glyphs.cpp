// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/glyphs.h"

#include "ui/canvas/surface.h"

#include <QPainterPathStroker>
#include <QPolygonF>

#include <cmath>
#include <numbers>

namespace espalier {

namespace {

QPainterPath polygon(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(points));
    path.closeSubpath();
    return path;
}

QPainterPath hexagon(const QRectF &rect)
{
    const double tip = rect.height() * 0.32;
    return polygon({{rect.left() + tip, rect.top()},
                    {rect.right() - tip, rect.top()},
                    {rect.right(), rect.center().y()},
                    {rect.right() - tip, rect.bottom()},
                    {rect.left() + tip, rect.bottom()},
                    {rect.left(), rect.center().y()}});
}

QPainterPath cutCorners(const QRectF &rect, double cut)
{
    return polygon({{rect.left() + cut, rect.top()},
                    {rect.right() - cut, rect.top()},
                    {rect.right(), rect.top() + cut},
                    {rect.right(), rect.bottom() - cut},
                    {rect.right() - cut, rect.bottom()},
                    {rect.left() + cut, rect.bottom()},
                    {rect.left(), rect.bottom() - cut},
                    {rect.left(), rect.top() + cut}});
}

QPainterPath stroked(const QPainterPath &line, double width)
{
    QPainterPathStroker stroker;
    stroker.setWidth(width);
    stroker.setCapStyle(Qt::RoundCap);
    return stroker.createStroke(line);
}

QPainterPath cross(QPointF center, double radius)
{
    const double arm = radius * 0.42;
    QPainterPath line(center + QPointF(-arm, -arm));
    line.lineTo(center + QPointF(arm, arm));
    line.moveTo(center + QPointF(arm, -arm));
    line.lineTo(center + QPointF(-arm, arm));
    return stroked(line, radius * 0.3);
}

QPainterPath threeDots(QPointF center, double radius)
{
    QPainterPath path;
    for (const double offset : {-0.48, 0.0, 0.48})
        path.addEllipse(center + QPointF(offset * radius, 0), radius * 0.17, radius * 0.17);
    return path;
}

QPainterPath hourglass(QPointF center, double radius)
{
    const double wide = radius * 0.45;
    const double high = radius * 0.58;
    return polygon({center + QPointF(-wide, -high), center + QPointF(wide, -high),
                    center + QPointF(-wide, high), center + QPointF(wide, high)});
}

QPainterPath clockFace(QPointF center, double radius)
{
    QPainterPath lines;
    lines.addEllipse(center, radius * 0.7, radius * 0.7);
    lines.moveTo(center + QPointF(0, -radius * 0.4));
    lines.lineTo(center);
    lines.lineTo(center + QPointF(radius * 0.3, radius * 0.16));
    return stroked(lines, radius * 0.2);
}

QPainterPath crossedSwitch(QPointF center, double radius)
{
    const double ring = radius * 0.62;
    const QRectF circle(center.x() - ring, center.y() - ring, 2 * ring, 2 * ring);
    QPainterPath lines;
    lines.arcMoveTo(circle, 125);
    lines.arcTo(circle, 125, 290);
    lines.moveTo(center + QPointF(0, -radius * 0.8));
    lines.lineTo(center + QPointF(0, -radius * 0.1));
    lines.moveTo(center + QPointF(-radius * 0.75, -radius * 0.8));
    lines.lineTo(center + QPointF(radius * 0.75, radius * 0.8));
    return stroked(lines, radius * 0.2);
}

QPainterPath startArrow(QPointF center, double radius)
{
    return polygon({center + QPointF(-radius * 0.8, -radius * 0.62),
                    center + QPointF(radius * 0.1, 0),
                    center + QPointF(-radius * 0.8, radius * 0.62)});
}

QPainterPath slowStart(QPointF center, double radius)
{
    QPainterPath path = startArrow(center, radius);
    for (const double offset : {0.36, 0.8})
        path.addEllipse(center + QPointF(offset * radius, 0), radius * 0.15, radius * 0.15);
    return path;
}

QPainterPath failingStart(QPointF center, double radius)
{
    QPainterPath path = startArrow(center, radius);
    path.addPath(cross(center + QPointF(radius * 0.52, 0), radius * 0.8));
    return path;
}

} // namespace

QPainterPath faultSign(Fault fault, QPointF center, double radius)
{
    switch (fault) {
    case Fault::SlowReplies:
        return clockFace(center, radius);
    case Fault::IgnoreShutdown:
        return crossedSwitch(center, radius);
    case Fault::SlowStart:
        return slowStart(center, radius);
    case Fault::FailStart:
        return failingStart(center, radius);
    case Fault::Raise:
    case Fault::Stop:
    case Fault::Hang:
        break;
    }
    return {};
}

QPainterPath blockedOutline(QPointF center, double radius)
{
    const QPointF reach(radius, radius);
    return cutCorners(QRectF(center - reach, center + reach), radius * 0.58);
}

QPainterPath blockedSign(QPointF center, double radius)
{
    QPainterPath bar;
    bar.addRect(QRectF(center - QPointF(radius * 0.55, radius * 0.18),
                       center + QPointF(radius * 0.55, radius * 0.18)));
    return bar;
}

QPainterPath filterSign(QPointF center, double radius)
{
    const auto at = [&](double x, double y) { return center + QPointF(x, y) * radius; };
    return polygon({at(-0.9, -0.75), at(0.9, -0.75), at(0.22, 0.1), at(0.22, 0.7), at(-0.22, 0.95),
                    at(-0.22, 0.1)});
}

QPainterPath kindOutline(ProcessKind kind, const QRectF &rect, double scale)
{
    QPainterPath path;
    switch (kind) {
    case ProcessKind::Worker:
        path.addRoundedRect(rect, rect.height() / 2, rect.height() / 2);
        break;
    case ProcessKind::Agent:
        return hexagon(rect);
    case ProcessKind::Plain:
        path.addRoundedRect(rect, 3 * scale, 3 * scale);
        break;
    case ProcessKind::Supervisor:
    case ProcessKind::DynamicSupervisor:
        path.addRoundedRect(rect, 9 * scale, 9 * scale);
        break;
    case ProcessKind::Registry:
        return cutCorners(rect, 10 * scale);
    }
    return path;
}

QPainterPath restartArrow(QPointF center, double radius)
{
    const double ring = radius * 0.5;
    const QRectF circle(center.x() - ring, center.y() - ring, 2 * ring, 2 * ring);
    QPainterPath arc;
    arc.arcMoveTo(circle, 10);
    arc.arcTo(circle, 10, 290);
    QPainterPath path = stroked(arc, radius * 0.24);
    // The head sits at the start of the arc and points down, clockwise.
    const QPointF tip(center.x() + ring, center.y() + radius * 0.18);
    const double head = radius * 0.36;
    path.addPath(polygon(
        {tip + QPointF(-head, -head), tip + QPointF(head, -head), tip + QPointF(0, head * 0.75)}));
    path.setFillRule(Qt::WindingFill);
    return path;
}

QPainterPath stateSign(NodeState state, QPointF center, double radius)
{
    switch (state) {
    case NodeState::Starting:
        return threeDots(center, radius);
    case NodeState::Hanging:
        return hourglass(center, radius);
    case NodeState::Restarting:
        return restartArrow(center, radius);
    case NodeState::Dead:
        return cross(center, radius);
    case NodeState::Running:
    case NodeState::Undefined:
        break;
    }
    return {};
}

void paintStateGlyph(Surface &surface, const Theme &theme, NodeState state, QPointF center,
                     double radius)
{
    QPainterPath disc;
    if (state == NodeState::Undefined) {
        disc.addEllipse(center, radius * 0.8, radius * 0.8);
        surface.path(disc, {}, {.color = theme.undefined, .width = std::max(1.0, radius * 0.28)});
        return;
    }
    disc.addEllipse(center, radius, radius);
    surface.path(disc, theme.color(state));
    const QPainterPath sign = stateSign(state, center, radius);
    if (!sign.isEmpty() && radius >= 2.5)
        surface.path(sign, theme.onState);
}

} // namespace espalier
