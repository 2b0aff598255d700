// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/fuse_painter.h"

#include "ui/canvas/surface.h"

#include <algorithm>

namespace espalier {

namespace {

/// More than this that are allowed are no segments, but one bar.
constexpr int mostSegments = 12;
/// More ticks than this are one stripe anyway.
constexpr int mostTicks = 400;

void paintPill(Surface &surface, const QRectF &rect, const QColor &color)
{
    QPainterPath pill;
    const double corner = std::min(rect.height(), rect.width()) / 3;
    pill.addRoundedRect(rect, corner, corner);
    surface.path(pill, color);
}

void paintBudget(Surface &surface, const Theme &theme, const SupervisorState &supervisor,
                 const QRectF &rect, Time now)
{
    const int most = std::max(0, supervisor.maxRestarts());
    const int burnt = supervisor.restartsInWindow(now);
    if (most == 0 || most > mostSegments) {
        paintPill(surface, rect, theme.fuseEmpty);
        const double share = most == 0 ? 0.0 : std::min(1.0, double(burnt) / most);
        if (share > 0)
            paintPill(surface, {rect.topLeft(), QSizeF(rect.width() * share, rect.height())},
                      theme.fuseBurnt);
        return;
    }
    const double gap = std::min(3.0, rect.width() / most / 4);
    const double width = (rect.width() - gap * (most - 1)) / most;
    for (int segment = 0; segment < most; ++segment)
        paintPill(surface,
                  {rect.left() + segment * (width + gap), rect.top(), width, rect.height()},
                  segment < burnt ? theme.fuseBurnt : theme.fuseEmpty);
}

void paintTicks(Surface &surface, const Theme &theme, const SupervisorState &supervisor,
                const QRectF &rect, Time now)
{
    const std::vector<double> ticks = fuseTicks(supervisor, now);
    const QLineF line[] = {QLineF(rect.left(), rect.center().y(), rect.right(), rect.center().y())};
    surface.lines(line, {.color = theme.nodeBorder});
    const double width = std::clamp(rect.height() * 0.36, 1.5, 4.0);
    for (const double at : ticks) {
        const double x = rect.left() + at * (rect.width() - width);
        QColor color = theme.fuseBurnt;
        color.setAlphaF(static_cast<float>(0.45 + 0.55 * at));
        QPainterPath tick;
        tick.addRect(QRectF(x, rect.top(), width, rect.height()));
        surface.path(tick, color);
    }
}

} // namespace

std::vector<double> fuseTicks(const SupervisorState &supervisor, Time now)
{
    const int burnt = std::min(supervisor.restartsInWindow(now), mostTicks);
    const std::vector<std::chrono::seconds> restarts(supervisor.window.end() - burnt,
                                                     supervisor.window.end());
    // Until the clock shows a second more than the window.
    const double whole = std::chrono::duration<double>(supervisor.maxSeconds()).count() + 1;
    std::vector<double> ticks;
    for (auto first = restarts.begin(); first != restarts.end();) {
        const auto end = std::find_if(first, restarts.end(),
                                      [first](auto other) { return other != *first; });
        const auto ofThisSecond = double(end - first);
        const double oldest = std::chrono::duration<double>(now - *first).count();
        for (auto restart = first; restart != end; ++restart) {
            const double age = std::max(0.0, oldest - double(restart - first) / ofThisSecond);
            ticks.push_back(std::clamp(1 - age / whole, 0.0, 1.0));
        }
        first = end;
    }
    return ticks;
}

void paintFuse(Surface &surface, const Theme &theme, const SupervisorState &supervisor,
               const QRectF &rect, Time now)
{
    if (rect.height() < leastFuseHeight) {
        paintBudget(surface, theme, supervisor, rect, now);
        return;
    }
    const double upper = rect.height() * 0.38;
    if (supervisor.restartsInWindow(now) == 0) { // nothing ages
        const QPointF corner(rect.left(), rect.center().y() - upper / 2);
        paintBudget(surface, theme, supervisor, {corner, QSizeF(rect.width(), upper)}, now);
        return;
    }
    paintBudget(surface, theme, supervisor, {rect.topLeft(), QSizeF(rect.width(), upper)}, now);
    paintTicks(surface, theme, supervisor, rect.adjusted(0, upper + rect.height() * 0.12, 0, 0),
               now);
}

} // namespace espalier
