// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/message_dots.h"

#include "ui/canvas/link_layers.h"
#include "ui/canvas/surface.h"
#include "ui/tree_session.h"

#include <QDeadlineTimer>

#include <algorithm>

namespace espalier {

MessageDots::MessageDots(Clock clock)
    : m_now(std::move(clock))
{
    if (!m_now)
        m_now = [] { return QDeadlineTimer::current().deadline(); };
}

void MessageDots::take(const TreeSession &session, const std::vector<Event> &events)
{
    for (const Event &event : events) {
        const auto *sent = std::get_if<happened::MessageSent>(&event.data);
        if (!sent)
            continue;
        if (m_dots.size() >= most)
            return;
        const NodeId from = session.nodeOf(event.pid);
        const NodeId to = session.nodeOf(sent->to);
        if (from != NodeId::None && to != NodeId::None && from != to)
            m_dots.push_back({from, to, sent->kind == happened::MessageSent::Kind::Reply, m_now()});
    }
}

bool MessageDots::isRunning()
{
    std::erase_if(m_dots,
                  [time = m_now()](const Dot &dot) { return time - dot.started >= milliseconds; });
    return !m_dots.empty();
}

void MessageDots::paint(Surface &surface, const Theme &theme, double scale,
                        const std::function<QRectF(NodeId)> &rectOf) const
{
    const double radius = std::clamp(5 * scale, 2.5, 7.0);
    for (const Dot &dot : m_dots) {
        const QRectF from = rectOf(dot.from);
        const QRectF to = rectOf(dot.to);
        if (from.isNull() || to.isNull())
            continue;
        const double progress = std::clamp(double(m_now() - dot.started) / milliseconds, 0.0, 1.0);
        const QPointF at = wayBetween(from, to, scale).pointAtPercent(progress);
        QPainterPath circle;
        circle.addEllipse(at, radius, radius);
        surface.path(circle, dot.isReply ? theme.background : theme.link,
                     {.color = dot.isReply ? theme.link : theme.background, .width = 1.5});
    }
}

} // namespace espalier
