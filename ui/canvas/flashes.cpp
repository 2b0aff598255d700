// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/flashes.h"

#include "ui/canvas/surface.h"
#include "ui/tree_session.h"

#include <algorithm>

namespace espalier {

namespace {

/// Smaller boxes glow instead, in pixels.
constexpr double smallestRing = 14;

QColor faded(const QColor &color, double left)
{
    QColor result = color;
    result.setAlphaF(static_cast<float>(std::clamp(left, 0.0, 1.0)));
    return result;
}

/// The way of the edge from a box up to that of its parent, as far as it has burnt.
void burnEdge(Surface &surface, const Theme &theme, const QPainterPath &edge, double age)
{
    if (edge.isEmpty())
        return;
    constexpr int pieces = 24;
    QPainterPath burnt(edge.pointAtPercent(0));
    for (int piece = 1; piece <= int(pieces * std::min(1.0, age * 1.6)); ++piece)
        burnt.lineTo(edge.pointAtPercent(double(piece) / pieces));
    surface.path(burnt, {}, {.color = faded(theme.dead, 2 * (1 - age)), .width = 4});
}

} // namespace

qint64 Flashes::now() const
{
    return m_clock.isValid() ? m_clock.elapsed() : 0;
}

void Flashes::take(const TreeSession &session, const std::vector<Event> &events)
{
    if (!m_clock.isValid())
        m_clock.start();
    for (const Event &event : events) {
        if (m_flashes.size() >= most)
            return;
        if (const auto *exited = std::get_if<happened::Exited>(&event.data)) {
            if (exited->crashed)
                add(session.nodeOf(event.pid), Kind::Crash);
        } else if (const auto *started = std::get_if<happened::ChildStarted>(&event.data)) {
            if (started->restart)
                add(session.nodeOf(started->child), Kind::Return);
        } else if (const auto *ended = std::get_if<happened::ChildEnded>(&event.data)) {
            if (ended->verdict == happened::ChildEnded::Verdict::GiveUp)
                add(session.nodeOf(event.pid), Kind::GaveUp);
        }
    }
}

void Flashes::add(NodeId node, Kind kind)
{
    if (node == NodeId::None)
        return;
    const auto same = std::find_if(m_flashes.begin(), m_flashes.end(), [&](const Flash &flash) {
        return flash.node == node && flash.kind == kind;
    });
    if (same != m_flashes.end())
        same->started = now();
    else
        m_flashes.push_back({node, kind, now()});
}

bool Flashes::isBurning()
{
    const qint64 time = now();
    std::erase_if(m_flashes,
                  [time](const Flash &flash) { return time - flash.started >= milliseconds; });
    return !m_flashes.empty();
}

void Flashes::paint(Surface &surface, const Theme &theme, const TreeState &tree,
                    const std::function<QRectF(NodeId)> &rectOf,
                    const std::function<QPainterPath(NodeId)> &wayUpFrom) const
{
    for (const Flash &flash : m_flashes) {
        const Node *node = tree.find(flash.node);
        const QRectF rect = node ? rectOf(flash.node) : QRectF();
        if (rect.isNull())
            continue;
        const double age = double(now() - flash.started) / milliseconds;
        if (flash.kind == Kind::GaveUp) {
            burnEdge(surface, theme, wayUpFrom(flash.node), age);
            continue;
        }
        const bool isCrash = flash.kind == Kind::Crash;
        const QColor color = faded(isCrash ? theme.dead : theme.restarting, (1 - age) * (1 - age));
        const double reach = (isCrash ? 16 : 9) * age + 2;
        if (rect.height() < smallestRing) { // of a block: hundreds at once, and a ring is dear
            const QRectF glow[] = {rect.adjusted(-reach / 2, -reach / 2, reach / 2, reach / 2)};
            surface.rects(glow, color);
            continue;
        }
        QPainterPath ring;
        ring.addRoundedRect(rect.adjusted(-reach, -reach, reach, reach), reach + 6, reach + 6);
        surface.path(ring, {}, {.color = color, .width = 3.5 * (1 - age) + 1});
    }
}

} // namespace espalier
