// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/glide.h"

#include "ui/canvas/surface.h"

#include <QDeadlineTimer>
#include <QEasingCurve>
#include <QPainterPath>

#include <algorithm>

namespace espalier {

namespace {

/// Smaller cells leave no ghost, and what moves less is not seen to move; in pixels.
constexpr double smallestGhost = 12;
constexpr double smallestMove = 1;
/// A new box starts so far above its place, in units of the layout.
constexpr double descent = 26;

QPointF between(QPointF from, QPointF to, double progress)
{
    return from + (to - from) * progress;
}

QRectF between(const QRectF &from, const QRectF &to, double progress)
{
    return {between(from.topLeft(), to.topLeft(), progress),
            between(from.bottomRight(), to.bottomRight(), progress)};
}

double distance(const QRectF &one, const QRectF &other)
{
    return (one.topLeft() - other.topLeft()).manhattanLength()
           + (one.bottomRight() - other.bottomRight()).manhattanLength();
}

} // namespace

Glide::Glide(Clock clock)
    : m_now(std::move(clock))
{
    if (!m_now)
        m_now = [] { return QDeadlineTimer::current().deadline(); };
}

void Glide::remember(const TreeLayout &layout, const CanvasView &view,
                     const std::vector<NodeId> &removed)
{
    if (layout.isEmpty() || layout.boxes().size() > mostBoxes)
        return;
    if (!m_hasMemory) { // else several changes came before anybody looked
        m_hasMemory = true;
        m_standing.clear();
        m_groups.clear();
        for (const LaidBox &box : layout.boxes()) {
            if (box.node != NodeId::None)
                m_standing.insert(box.node, view.toScreen(box.rect));
        }
        for (const LaidGroup &group : layout.groups()) {
            m_groups.insert(group.owner, view.toScreen(group.origin));
            if (group.isBlock || group.grid.cell.height() * view.zoom < smallestGhost)
                continue;
            for (const NodeId node : layout.places(group)) {
                if (node != NodeId::None)
                    m_standing.insert(node, view.toScreen(layout.rectOf(node)));
            }
        }
    }
    for (const NodeId node : removed)
        addGhost(node);
}

// Its number may be given to another node at once.
void Glide::addGhost(NodeId node)
{
    const QRectF rect = m_standing.take(node);
    if (!rect.isNull() && m_ghosts.size() < mostGhosts)
        m_ghosts.push_back({.rect = rect, .label = m_labels.value(node), .since = m_now()});
}

void Glide::start(TreeLayout &layout, const CanvasView &view, const TreeState &tree)
{
    m_labels.clear();
    m_from.clear();
    m_to.clear();
    if (layout.boxes().size() > mostBoxes) {
        m_hasMemory = false;
        return;
    }
    for (const LaidBox &box : layout.boxes()) {
        if (box.node != NodeId::None)
            m_labels.insert(box.node, tree.node(box.node).label());
    }
    for (const LaidGroup &group : layout.groups()) {
        if (group.isBlock)
            continue;
        for (const NodeId node : layout.places(group)) {
            if (node != NodeId::None)
                m_labels.insert(node, tree.node(node).label());
        }
    }
    if (!std::exchange(m_hasMemory, false))
        return;
    for (Ghost &ghost : m_ghosts) {
        if (!std::exchange(ghost.isPlaced, true))
            ghost.rect = view.toLayout(ghost.rect);
    }
    double farthest = 0;
    for (const LaidBox &box : layout.boxes()) {
        m_to.push_back(box.rect);
        m_from.push_back(standingPlace(layout, box, view));
        farthest = std::max(farthest, distance(m_from.back(), m_to.back()) * view.zoom);
    }
    if (farthest < smallestMove) {
        m_from.clear();
        m_to.clear();
        return;
    }
    m_started = m_now();
    layout.moveBoxes(m_from);
}

/// Parents come before their children, so that a new box can move along with its parent.
QRectF Glide::standingPlace(const TreeLayout &layout, const LaidBox &box,
                            const CanvasView &view) const
{
    if (box.parent == LaidBox::none)
        return box.rect;
    if (box.group == LaidBox::none && m_standing.contains(box.node))
        return view.toLayout(m_standing.value(box.node));
    if (box.group != LaidBox::none) {
        const auto stood = m_groups.constFind(layout.groups()[box.group].owner);
        if (stood != m_groups.constEnd())
            return {view.toLayout(*stood), box.rect.size()};
    }
    const QPointF withParent = m_from[box.parent].center() - m_to[box.parent].center();
    return box.rect.translated(withParent.x(), withParent.y() - descent);
}

void Glide::advance(TreeLayout &layout)
{
    std::erase_if(m_ghosts, [time = m_now()](const Ghost &ghost) {
        return time - ghost.since >= ghostMilliseconds;
    });
    if (!isMoving())
        return;
    const double progress = std::min(1.0, double(m_now() - m_started) / milliseconds);
    const double eased = QEasingCurve(QEasingCurve::OutCubic).valueForProgress(progress);
    m_way.clear();
    for (std::size_t box = 0; box < m_to.size(); ++box)
        m_way.push_back(between(m_from[box], m_to[box], eased));
    layout.moveBoxes(progress < 1 ? m_way : m_to);
    if (progress >= 1) {
        m_from.clear();
        m_to.clear();
    }
}

void Glide::clear()
{
    *this = Glide(std::move(m_now));
}

void Glide::paintGhosts(Surface &surface, const Theme &theme, const CanvasView &view) const
{
    for (const Ghost &ghost : m_ghosts) {
        if (!ghost.isPlaced)
            continue;
        const QRectF rect = view.toScreen(ghost.rect);
        const double left = 1 - double(m_now() - ghost.since) / ghostMilliseconds;
        QColor color = theme.mutedText;
        color.setAlphaF(static_cast<float>(std::clamp(left, 0.0, 1.0)));
        QPainterPath outline;
        outline.addRoundedRect(rect, 6 * view.zoom, 6 * view.zoom);
        surface.path(outline, {}, {.color = color, .width = 1.5, .dotted = true});
        surface.text(rect.adjusted(8, 0, -8, 0), ghost.label,
                     {.color = color, .size = 12 * view.zoom, .alignment = Qt::AlignHCenter});
    }
}

} // namespace espalier
