// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/node_painter.h"

#include "ui/canvas/fuse_painter.h"
#include "ui/canvas/glyphs.h"
#include "ui/canvas/surface.h"
#include "ui/number_text.h"

#include <algorithm>
#include <cmath>

namespace espalier {

namespace {

constexpr double smallest = 9;

/// `room`, in units as well, is what a larger text than is asked for may take where a box is small.
double fontSize(double units, const NodeDress &dress, double room)
{
    return std::max(
        {smallest, units * dress.scale, std::min(smallest * dress.textScale, room * dress.scale)});
}

/// Of marks on a box.
double markHeight(const NodeDress &dress)
{
    return std::max({13.0, 16 * dress.scale, std::min(13 * dress.textScale, 20 * dress.scale)});
}

constexpr double onOneLine = 26;
constexpr double onTwoLines = 16;
/// Below this scale a leaf has one line, and a supervisor says less.
constexpr double detailScale = 0.75;

QString shortPid(Pid pid)
{
    return QStringLiteral("<0.%1.0>").arg(pid.number);
}

bool hasEnded(const Node &node)
{
    return node.state == NodeState::Undefined || node.state == NodeState::Dead;
}

} // namespace

void NodePainter::paint(const Node &node, const QRectF &rect, const NodeDress &dress)
{
    if (node.isSupervisor())
        paintSupervisor(node, rect, dress);
    else
        paintLeaf(node, rect, dress);
}

void NodePainter::paintLeaf(const Node &node, const QRectF &rect, const NodeDress &dress)
{
    const double scale = dress.scale;
    const bool calm = node.state == NodeState::Running;
    m_surface.path(kindOutline(node.kind, rect, scale), m_theme.nodeFill,
                   {.color = calm ? m_theme.nodeBorder : m_theme.color(node.state),
                    .width = std::max(1.0, (calm ? 1.2 : 2.0) * scale)});
    const QPointF disc(rect.left() + rect.height() / 2, rect.center().y());
    paintStateGlyph(m_surface, m_theme, node.state, disc, rect.height() * 0.26);
    const QRectF beside = QRectF(disc.x() + rect.height() * 0.36, rect.top(), 0, rect.height());
    const QColor &color = hasEnded(node) ? m_theme.mutedText : m_theme.text;
    if (scale < textScale) {
        QRectF line = beside;
        line.setRight(rect.right() - 8 * scale);
        if (node.restarts > 0) { // no room for how often
            const double radius = std::max(2.0, 6 * scale);
            QPainterPath dot;
            dot.addEllipse(QPointF(line.right() - radius, rect.center().y()), radius, radius);
            m_surface.path(dot, m_theme.restarting);
            line.setRight(line.right() - 2 * radius - 1);
        }
        if (scale >= leafNameScale)
            paintName(line, node.label(), {.color = color, .size = smallest});
        return;
    }

    const bool isLarge = scale >= detailScale;
    double right = rect.right() - 10 * scale;
    const double middle = isLarge ? rect.top() + rect.height() * 0.7 : rect.center().y();
    double marks = 0;
    if (node.restarts > 0)
        marks += paintBadge(node.restarts, {right, middle}, dress,
                            isLarge ? Badge::Framed : Badge::Number)
                 + 3 * scale;
    marks += paintFaults(node, {right - marks, middle}, dress);
    QRectF line = beside;
    line.setRight(isLarge ? right : right - marks);
    if (!isLarge) {
        paintName(line, node.label(), {.color = color, .size = fontSize(12.5, dress, onOneLine)});
        return;
    }
    line.setTop(rect.top() + rect.height() * 0.1);
    line.setBottom(rect.top() + rect.height() * 0.54);
    paintName(line, node.label(), {.color = color, .size = fontSize(12.5, dress, onTwoLines)});
    line.setTop(rect.top() + rect.height() * 0.52);
    line.setBottom(rect.top() + rect.height() * 0.88);
    line.setRight(right - marks);
    m_surface.text(line, node.pid.isOutside() ? tr("no process yet") : shortPid(node.pid),
                   {.color = m_theme.mutedText, .size = fontSize(10, dress, onTwoLines * 0.85)});
}

void NodePainter::paintName(const QRectF &line, const QString &name, const TextStyle &style)
{
    const double least = std::max(smallest, 0.75 * style.size);
    const double share = line.width() / std::max(1.0, textWidth(name, style));
    TextStyle fitting = style;
    // Sizes are whole pixels.
    fitting.size = std::min(style.size, std::max(least, std::floor(style.size * share)));
    fitting.elide = Qt::ElideMiddle;
    m_surface.text(line, name, fitting);
}

void NodePainter::paintSupervisor(const Node &node, const QRectF &rect, const NodeDress &dress)
{
    const double scale = dress.scale;
    const bool calm = node.state == NodeState::Running;
    const Stroke border{.color = calm ? m_theme.supervisor : m_theme.color(node.state),
                        .width = std::max(1.0, (calm ? 1.3 : 2.2) * scale)};
    if (node.kind == ProcessKind::DynamicSupervisor) {
        // A card behind the card: many children of one make.
        const QRectF behind = rect.translated(5 * scale, -5 * scale);
        m_surface.path(kindOutline(node.kind, behind, scale), m_theme.nodeFill, border);
    }
    const QPainterPath outline = kindOutline(node.kind, rect, scale);
    m_surface.path(outline, m_theme.nodeFill);
    paintHeader(node, rect, outline, dress);
    m_surface.path(outline, {}, border);
    if (scale >= textScale && node.supervisor)
        paintBody(node, rect, dress);
    if (dress.isFolded && scale >= textScale)
        paintFolded(rect, dress);
    if (dress.hidden > 0 && scale >= textScale)
        paintHidden(rect, dress);
    if (dress.canFold && scale >= textScale)
        paintFoldMark(rect, dress);
    if (scale < textScale && scale >= nameScale)
        paintFromAfar(node, rect, dress);
}

/// The name, as large as can be read, how many are folded away, and the fuse while it burns.
void NodePainter::paintFromAfar(const Node &node, const QRectF &rect, const NodeDress &dress)
{
    const double size = std::max(smallestText,
                                 std::min(smallestText * dress.textScale, 40 * dress.scale));
    const TextStyle name{.color = m_theme.text, .size = size, .alignment = Qt::AlignHCenter};
    QRectF line = rect.adjusted(3, 28 * dress.scale, -3, 0);
    if (node.supervisor && !hasEnded(node) && node.supervisor->restartsInWindow(dress.now) > 0) {
        paintFuse(m_surface, m_theme, *node.supervisor,
                  QRectF(rect.left() + 4, rect.bottom() - 4.5, rect.width() - 8, 3), dress.now);
        line.setBottom(line.bottom() - 4);
    }
    const double half = line.height() / 2;
    if (dress.isFolded && half >= size) {
        line.setHeight(half);
        const std::uint32_t all = dress.below.total();
        const std::uint32_t running = dress.below.byState[std::size_t(NodeState::Running)];
        TextStyle total = name;
        if (running == all)
            total.color = m_theme.mutedText;
        const QString count = running == all
                                  ? numberText(all)
                                  : tr("%1 of %2").arg(numberText(running), numberText(all));
        const QString more = censusTotal(dress.below);
        const bool saysMore = running == all && textWidth(more, total) <= line.width();
        m_surface.text(line.translated(0, half * 0.9), saysMore ? more : count, total);
    }
    paintName(line, node.label(), name);
}

void NodePainter::paintHeader(const Node &node, const QRectF &rect, const QPainterPath &outline,
                              const NodeDress &dress)
{
    const double scale = dress.scale;
    const QRectF header(rect.left(), rect.top(), rect.width(), 28 * scale);
    QPainterPath bar;
    bar.addRect(header);
    m_surface.path(bar.intersected(outline),
                   hasEnded(node) ? m_theme.fuseEmpty : m_theme.supervisorHeader);
    const double radius = 7.5 * scale;
    const QPointF disc(header.left() + 17 * scale, header.center().y());
    QPainterPath halo;
    halo.addEllipse(disc, radius + 2 * scale, radius + 2 * scale);
    m_surface.path(halo, m_theme.nodeFill);
    paintStateGlyph(m_surface, m_theme, node.state, disc, radius);
    if (scale < textScale)
        return;
    double right = header.right() - 10 * scale;
    if (node.restarts > 0)
        right -= paintBadge(node.restarts, {right, header.center().y()}, dress, Badge::OnHeader)
                 + 4 * scale;
    right -= paintFaults(node, {right, header.center().y()}, dress);
    QRectF line = header;
    line.setLeft(disc.x() + 15 * scale);
    line.setRight(right);
    paintName(line, node.label(),
              {.color = hasEnded(node) ? m_theme.text : m_theme.headerText,
               .size = fontSize(12.5, dress, 24),
               .bold = true});
}

void NodePainter::paintBody(const Node &node, const QRectF &rect, const NodeDress &dress)
{
    const double scale = dress.scale;
    const SupervisorState &supervisor = *node.supervisor;
    const double size = fontSize(10.5, dress, 16);
    const QRectF inside(rect.left() + 12 * scale, rect.top() + 28 * scale,
                        rect.width() - 24 * scale, 44 * scale);
    const TextStyle muted{.color = m_theme.mutedText, .size = size};
    TextStyle right = muted;
    right.alignment = Qt::AlignRight;

    const QRectF upper(inside.left(), inside.top() + 4 * scale, inside.width(), 18 * scale);
    const QRectF lower(inside.left(), inside.top() + 22 * scale, inside.width(), 18 * scale);
    m_surface.text(upper, strategyText(supervisor), muted);
    if (hasEnded(node))
        return; // its children and its restarts went with it
    if (scale >= detailScale) {
        const QString expiry = expiryText(supervisor, dress.now);
        const QString children =
            supervisor.specs == 1
                ? tr("1 child")
                : tr("%1 children").arg(numberText(static_cast<std::uint64_t>(supervisor.specs)));
        const QRectF rest = upper.adjusted(textWidth(strategyText(supervisor), muted) + 8 * scale,
                                           0, 0, 0);
        const bool fits = !expiry.isEmpty() && textWidth(expiry, right) <= rest.width();
        m_surface.text(rest, fits ? expiry : children, right);
    }
    const QString fuse = fuseText(supervisor, dress.now);
    const double room = textWidth(fuse, muted) + 10 * scale;
    const double half = (scale >= detailScale ? 8 : 4) * scale;
    QRectF gauge(lower.left(), lower.center().y() - half, lower.width(), 2 * half);
    if (scale >= 0.6 && lower.width() - room > 24 * scale) {
        m_surface.text(lower, fuse, right);
        gauge.setWidth(lower.width() - room);
    }
    paintFuse(m_surface, m_theme, supervisor, gauge, dress.now);
}

void NodePainter::paintFolded(const QRectF &rect, const NodeDress &dress)
{
    const double scale = dress.scale;
    const double top = rect.top() + 76 * scale;
    const QLineF rule[] = {QLineF(rect.left() + 12 * scale, top - 2 * scale,
                                  rect.right() - 12 * scale, top - 2 * scale)};
    m_surface.lines(rule, {.color = m_theme.nodeBorder});
    const TextStyle total{.color = m_theme.text, .size = fontSize(11, dress, 15), .bold = true};
    QRectF line(rect.left() + 12 * scale, top, rect.width() - 24 * scale, 15 * scale);
    if (total.size > line.height()) { // one line has room, and the fold mark below it
        line.setHeight(24 * scale);
        m_surface.text(line, censusTotal(dress.below), total);
        return;
    }
    m_surface.text(line, censusTotal(dress.below), total);
    m_surface.text(line.translated(0, 14 * scale), censusStates(dress.below),
                   {.color = m_theme.mutedText, .size = fontSize(10, dress, 14)});
}

void NodePainter::paintHidden(const QRectF &rect, const NodeDress &dress)
{
    const double scale = dress.scale;
    const QRectF line(rect.left() + 12 * scale, rect.bottom() - 22 * scale,
                      rect.width() - 24 * scale, 16 * scale);
    m_surface.path(filterSign({line.left() + 5 * scale, line.center().y()}, 5 * scale),
                   m_theme.mutedText);
    m_surface.text(line.adjusted(15 * scale, 0, 0, 0),
                   tr("%1 hidden").arg(numberText(dress.hidden)),
                   {.color = m_theme.mutedText, .size = fontSize(10.5, dress, 16), .bold = true});
}

QRectF NodePainter::foldMark(const QRectF &box, double scale)
{
    const double radius = 8 * scale;
    return {box.center().x() - radius, box.bottom() - radius, 2 * radius, 2 * radius};
}

void NodePainter::paintFoldMark(const QRectF &rect, const NodeDress &dress)
{
    const QRectF mark = foldMark(rect, dress.scale);
    QPainterPath disc;
    disc.addEllipse(mark);
    m_surface.path(disc, m_theme.nodeFill,
                   {.color = m_theme.supervisor, .width = std::max(1.0, 1.3 * dress.scale)});
    const double size = mark.width() * 0.24;
    const QPointF center = mark.center();
    QPainterPath triangle;
    if (dress.isFolded)
        triangle.addPolygon(
            QPolygonF({center + QPointF(-size * 0.7, -size), center + QPointF(size, 0),
                       center + QPointF(-size * 0.7, size)}));
    else
        triangle.addPolygon(
            QPolygonF({center + QPointF(-size, -size * 0.6), center + QPointF(size, -size * 0.6),
                       center + QPointF(0, size)}));
    triangle.closeSubpath();
    m_surface.path(triangle, m_theme.supervisor);
}

double NodePainter::paintBadge(std::uint32_t restarts, QPointF rightCenter, const NodeDress &dress,
                               Badge badge)
{
    const double height = markHeight(dress);
    const TextStyle style{.color = m_theme.text, .size = height * 0.66, .bold = true};
    const QString text = numberText(restarts);
    const double before = badge == Badge::Number ? height * 0.4 : height;
    const double width = before + textWidth(text, style) + 0.4 * height;
    const QRectF rect(rightCenter.x() - width, rightCenter.y() - height / 2, width, height);
    QPainterPath pill;
    pill.addRoundedRect(rect, height / 2, height / 2);
    m_surface.path(pill, m_theme.nodeFill,
                   badge == Badge::OnHeader ? Stroke{}
                                            : Stroke{.color = m_theme.restarting,
                                                     .width = std::max(1.0, 1.2 * dress.scale)});
    if (badge != Badge::Number)
        m_surface.path(restartArrow({rect.left() + height * 0.52, rect.center().y()}, height * 0.4),
                       m_theme.restarting);
    m_surface.text(rect.adjusted(before, 0, 0, 0), text, style);
    return width;
}

double NodePainter::paintFaults(const Node &node, QPointF rightCenter, const NodeDress &dress)
{
    const double height = markHeight(dress);
    const double gap = 3 * dress.scale;
    double width = 0;
    const auto at = [&] { return rightCenter - QPointF(width, 0); };
    const bool isAlive = !hasEnded(node) && node.state != NodeState::Restarting;
    if (node.supervisor && node.supervisor->isBlocked() && isAlive) {
        const QPointF center = at() - QPointF(height / 2, 0);
        m_surface.path(blockedOutline(center, height / 2), m_theme.restarting,
                       {.color = m_theme.nodeFill, .width = 1});
        m_surface.path(blockedSign(center, height / 2), m_theme.onState);
        width += height + gap;
    }
    for (const Fault fault : {Fault::SlowReplies, Fault::IgnoreShutdown, Fault::SlowStart}) {
        if (node.faults.has(fault))
            width += paintFault(fault, {}, at(), height) + gap;
    }
    if (node.failingStarts > 0)
        width += paintFault(Fault::FailStart, numberText(node.failingStarts), at(), height) + gap;
    return width;
}

double NodePainter::paintFault(Fault fault, const QString &count, QPointF rightCenter,
                               double height)
{
    const TextStyle style{.color = m_theme.text, .size = height * 0.66, .bold = true};
    const double width = height + (count.isEmpty() ? 0 : textWidth(count, style) + height * 0.3);
    const QRectF rect(rightCenter.x() - width, rightCenter.y() - height / 2, width, height);
    QPainterPath square;
    square.addRoundedRect(rect, height * 0.2, height * 0.2);
    m_surface.path(square, m_theme.nodeFill, {.color = m_theme.hanging, .width = 1.3});
    m_surface.path(faultSign(fault, {rect.left() + height / 2, rect.center().y()}, height * 0.42),
                   m_theme.hanging);
    m_surface.text(rect.adjusted(height, 0, 0, 0), count, style);
    return width;
}

QString NodePainter::censusTotal(const NodeCensus &census)
{
    return tr("%1 more").arg(numberText(census.total()));
}

QString NodePainter::censusStates(const NodeCensus &census)
{
    QStringList parts;
    for (const NodeState state : {NodeState::Running, NodeState::Restarting, NodeState::Starting,
                                  NodeState::Hanging, NodeState::Dead, NodeState::Undefined})
    {
        const std::uint32_t count = census.byState[static_cast<std::size_t>(state)];
        if (count > 0)
            parts.append(QStringLiteral("%1 %2").arg(numberText(count), stateName(state)));
    }
    return parts.join(QStringLiteral(", "));
}

QString NodePainter::fuseText(const SupervisorState &supervisor, Time now)
{
    const auto text = [](std::int64_t value) {
        return numberText(static_cast<std::uint64_t>(std::max<std::int64_t>(0, value)));
    };
    const int counted = supervisor.restartsInWindow(now);
    const QString seconds = text(supervisor.maxSeconds().count());
    if (counted > supervisor.maxRestarts()) // the one that was too many
        return tr("%1 in %2 s, %3 allowed")
            .arg(text(counted), seconds, text(supervisor.maxRestarts()));
    return tr("%1 of %2 in %3 s").arg(text(counted), text(supervisor.maxRestarts()), seconds);
}

QString NodePainter::expiryText(const SupervisorState &supervisor, Time now)
{
    const std::optional<Time> expiry = supervisor.nextExpiry(now);
    if (!expiry)
        return {};
    // Only whole seconds count (S-134): so it may take a fraction of a second more than the window.
    if (*expiry - now > supervisor.maxSeconds())
        return tr("one less after %1 s").arg(supervisor.maxSeconds().count());
    const auto left = std::chrono::ceil<std::chrono::seconds>(*expiry - now);
    return tr("one less in %1 s").arg(std::max<std::int64_t>(0, left.count()));
}

QString NodePainter::strategyText(const SupervisorState &supervisor)
{
    const auto *flags = std::get_if<SupervisorFlags>(&supervisor.flags);
    if (!flags)
        return tr("dynamic");
    switch (flags->strategy) {
    case Strategy::OneForOne:
        return tr("one for one");
    case Strategy::OneForAll:
        return tr("one for all");
    case Strategy::RestForOne:
        return tr("rest for one");
    }
    return {};
}

} // namespace espalier
