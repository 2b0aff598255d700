// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/edge_painter.h"

#include "ui/canvas/node_painter.h"
#include "ui/canvas/surface.h"
#include "ui/canvas/tree_painter.h"

#include <algorithm>
#include <cmath>

namespace espalier {

namespace {

/// More children than this hang on a rail; fewer each have a branch of their own.
constexpr std::uint32_t mostBranches = 24;
/// Drops of a rail that are closer than this are one.
constexpr double smallestGap = 3;
/// Shorter ones are not seen.
constexpr double smallestLine = 2;

} // namespace

EdgePainter::EdgePainter(Surface &surface, const TreePicture &picture, const QRectF &area)
    : m_surface(surface)
    , m_picture(picture)
    , m_area(area)
{}

void EdgePainter::add(const LaidBox &parent)
{
    if (parent.childCount == 0)
        return;
    const QRectF from = m_picture.view.toScreen(parent.rect);
    const LaidBox &first = m_picture.layout.boxes()[parent.firstChild];
    if (m_picture.view.toScreen(first.rect.topLeft()).y() - from.bottom() < smallestLine)
        return;
    if (parent.isInRows)
        return addRows(parent);
    const double boxScale = m_picture.view.zoom * m_picture.textScale;
    if (parent.childCount > mostBranches || boxScale < NodePainter::shapeScale) {
        addRail(parent, from);
        return;
    }
    for (std::uint32_t child = 0; child < parent.childCount; ++child) {
        const LaidBox &box = m_picture.layout.boxes()[parent.firstChild + child];
        if (box.group != LaidBox::none && m_picture.layout.groups()[box.group].isColumn)
            addColumn(m_picture.layout.groups()[box.group], from);
        else
            addBranch(from, m_picture.view.toScreen(box.rect));
    }
}

/// A trunk down the left side of a column, with a twig to each leaf.
void EdgePainter::addColumn(const LaidGroup &group, const QRectF &from)
{
    const auto places = m_picture.layout.places(group);
    const auto rectAt = [&](std::uint32_t place) {
        return m_picture.view.toScreen(group.grid.cellRect(group.origin, place));
    };
    const double bend = 8 * m_picture.view.zoom;
    const double x = rectAt(0).left() - 14 * m_picture.view.zoom;
    const double top = from.bottom() + (rectAt(0).top() - from.bottom()) * 0.5;
    double end = top + bend;
    for (std::uint32_t place = 0; place < places.size(); ++place) {
        if (places[place] == NodeId::None)
            continue;
        const QRectF leaf = rectAt(place);
        const QPointF tip(leaf.left(), leaf.center().y());
        m_branches.moveTo(x, tip.y() - bend);
        m_branches.quadTo(QPointF(x, tip.y()), QPointF(x + bend, tip.y()));
        m_branches.lineTo(tip);
        end = tip.y() - bend;
    }
    m_branches.moveTo(from.center().x(), from.bottom());
    m_branches.lineTo(from.center().x(), top - bend);
    m_branches.quadTo(QPointF(from.center().x(), top), QPointF(from.center().x() - bend, top));
    m_branches.lineTo(x + bend, top);
    m_branches.quadTo(QPointF(x, top), QPointF(x, top + bend));
    m_branches.lineTo(x, end);
}

void EdgePainter::addBranch(const QRectF &from, const QRectF &to)
{
    constexpr double longest = 8'000; // a curve costs by its length, seen or not; a line does not
    const QPointF start(from.center().x(), from.bottom());
    const QPointF end(to.center().x(), to.top());
    if (!QRectF(start, end).normalized().adjusted(-1, -1, 1, 1).intersects(m_area))
        return;
    if (std::abs(end.x() - start.x()) > longest) {
        const double y = (start.y() + end.y()) / 2;
        m_rails.emplace_back(start.x(), start.y(), start.x(), y);
        m_rails.emplace_back(start.x(), y, end.x(), y);
        m_rails.emplace_back(end.x(), y, end.x(), end.y());
        return;
    }
    const QPointF bend(0, (end.y() - start.y()) * 0.55);
    m_branches.moveTo(start);
    m_branches.cubicTo(start + bend, end - bend, end);
}

/// One line along the children, with a drop to each that can be told from its neighbour.
void EdgePainter::addRail(const LaidBox &parent, const QRectF &from)
{
    const auto boxes = m_picture.layout.boxes().subspan(parent.firstChild, parent.childCount);
    const QRectF first = m_picture.view.toScreen(boxes.front().rect);
    const QRectF last = m_picture.view.toScreen(boxes.back().rect);
    const double y = (from.bottom() + first.top()) / 2;
    m_rails.emplace_back(from.center().x(), from.bottom(), from.center().x(), y);
    m_rails.emplace_back(first.center().x(), y, last.center().x(), y);
    double lastX = first.center().x() - smallestGap;
    for (const LaidBox &box : boxes) {
        const double x = m_picture.view.toScreen(box.rect.center()).x();
        if (x > m_area.right())
            break;
        if (x < m_area.left() || x - lastX < smallestGap)
            continue;
        m_rails.emplace_back(x, y, x, first.top());
        lastX = x;
    }
}

EdgePainter::Rails EdgePainter::railsOf(const TreeLayout &layout, const LaidBox &parent)
{
    const auto boxes = layout.boxes().subspan(parent.firstChild, parent.childCount);
    const double left = std::ranges::min(boxes, {}, [](const LaidBox &box) {
                            return box.bounds.left();
                        }).bounds.left();
    return {.trunk = left - LayoutOptions::railGap / 2,
            .rise = (boxes.front().rect.top() - parent.rect.bottom()) / 2};
}

/// A trunk down the left side of the rows, and above each row a rail with a drop to each child.
void EdgePainter::addRows(const LaidBox &parent)
{
    const auto boxes = m_picture.layout.boxes().subspan(parent.firstChild, parent.childCount);
    const auto [trunk, rise] = railsOf(m_picture.layout, parent);
    const CanvasView &view = m_picture.view;
    const QRectF seen = view.toLayout(m_area);
    const auto line = [&](double x1, double y1, double x2, double y2) {
        m_rails.emplace_back(view.toScreen(QPointF(x1, y1)), view.toScreen(QPointF(x2, y2)));
    };
    const double middle = parent.rect.center().x();
    const double top = boxes.front().rect.top() - rise;
    line(middle, parent.rect.bottom(), middle, top);
    line(std::min(trunk, middle), top, std::max(trunk, middle), top);
    double rail = top;
    double lastX = trunk;
    for (std::size_t index = 0; index < boxes.size(); ++index) {
        const LaidBox &box = boxes[index];
        const bool isFirst = index == 0 || box.row != boxes[index - 1].row;
        if (isFirst) {
            rail = box.rect.top() - rise;
            lastX = trunk;
        }
        const double x = box.rect.center().x();
        const bool isLast = index + 1 == boxes.size() || boxes[index + 1].row != box.row;
        if (isLast)
            line(trunk, rail, x, rail);
        if (x < seen.left() || x > seen.right()
            || (!isFirst && (x - lastX) * view.zoom < smallestGap))
            continue;
        line(x, rail, x, box.rect.top());
        lastX = x;
    }
    line(trunk, top, trunk, rail);
}

QPainterPath EdgePainter::wayUp(const TreeLayout &layout, const LaidBox &box)
{
    const LaidBox &parent = layout.boxes()[box.parent];
    if (parent.node == NodeId::None)
        return {};
    const QPointF start(box.rect.center().x(), box.rect.top());
    const QPointF end(parent.rect.center().x(), parent.rect.bottom());
    QPainterPath way(start);
    if (parent.isInRows) {
        const auto [trunk, rise] = railsOf(layout, parent);
        const double top = layout.boxes()[parent.firstChild].rect.top() - rise;
        way.lineTo(start.x(), start.y() - rise);
        if (box.row > 0) {
            way.lineTo(trunk, start.y() - rise);
            way.lineTo(trunk, top);
        }
        way.lineTo(end.x(), top);
        way.lineTo(end);
    } else {
        const QPointF bend(0, (end.y() - start.y()) * 0.55);
        way.cubicTo(start + bend, end - bend, end);
    }
    return way;
}

void EdgePainter::paint()
{
    const QColor &color = m_picture.theme.edge;
    if (!m_rails.empty())
        m_surface.lines(m_rails, {.color = color, .width = 1});
    if (!m_branches.isEmpty())
        m_surface.path(m_branches, {},
                       {.color = color, .width = std::clamp(1.6 * m_picture.view.zoom, 1.0, 2.5)});
}

} // namespace espalier
