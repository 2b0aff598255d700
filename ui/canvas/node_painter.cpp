// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/node_painter.h"

#include "ui/canvas/glyphs.h"
#include "ui/canvas/surface.h"

#include <QLocale>

#include <algorithm>

namespace espalier {

namespace {

double fontSize(double units, double scale)
{
    return std::max(9.0, units * scale);
}

QString number(std::uint64_t value)
{
    return QLocale(QLocale::English).toString(static_cast<qulonglong>(value));
}

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
    if (scale < textScale)
        return;

    const double right = rect.right() - 10 * scale;
    if (node.restarts > 0)
        paintBadge(node.restarts, rect.topRight() + QPointF(2, 1) * scale, scale, false);
    const QRectF texts(disc.x() + rect.height() * 0.36, rect.top(), 0, rect.height());
    QRectF line = texts;
    line.setRight(right);
    const QColor &color = hasEnded(node) ? m_theme.mutedText : m_theme.text;
    if (scale < 0.75) {
        m_surface.text(line, node.label(),
                       {.color = color, .size = fontSize(12.5, scale), .elide = Qt::ElideMiddle});
        return;
    }
    line.setTop(rect.top() + rect.height() * 0.1);
    line.setBottom(rect.top() + rect.height() * 0.54);
    m_surface.text(line, node.label(),
                   {.color = color, .size = fontSize(12.5, scale), .elide = Qt::ElideMiddle});
    line.setTop(rect.top() + rect.height() * 0.52);
    line.setBottom(rect.top() + rect.height() * 0.88);
    m_surface.text(line, shortPid(node.pid),
                   {.color = m_theme.mutedText, .size = fontSize(10, scale)});
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
    if (dress.canFold && scale >= textScale)
        paintFoldMark(rect, dress);
    if (scale < textScale
        && scale >= nameScale) // from afar the name alone, as large as can be read
        m_surface.text(rect.adjusted(4, 28 * scale, -4, 0), node.label(),
                       {.color = m_theme.text,
                        .size = smallestText,
                        .alignment = Qt::AlignHCenter,
                        .elide = Qt::ElideMiddle});
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
        right -= paintBadge(node.restarts, {right, header.center().y()}, scale, true) + 4 * scale;
    QRectF line = header;
    line.setLeft(disc.x() + 15 * scale);
    line.setRight(right);
    m_surface.text(line, node.label(),
                   {.color = hasEnded(node) ? m_theme.text : m_theme.headerText,
                    .size = fontSize(12.5, scale),
                    .bold = true,
                    .elide = Qt::ElideMiddle});
}

void NodePainter::paintBody(const Node &node, const QRectF &rect, const NodeDress &dress)
{
    const double scale = dress.scale;
    const SupervisorState &supervisor = *node.supervisor;
    const double size = fontSize(10.5, scale);
    const QRectF inside(rect.left() + 12 * scale, rect.top() + 28 * scale,
                        rect.width() - 24 * scale, 44 * scale);
    const TextStyle muted{.color = m_theme.mutedText, .size = size};
    TextStyle right = muted;
    right.alignment = Qt::AlignRight;

    const QRectF upper(inside.left(), inside.top() + 4 * scale, inside.width(), 18 * scale);
    const QRectF lower(inside.left(), inside.top() + 22 * scale, inside.width(), 18 * scale);
    if (scale >= 0.75) {
        const QString children =
            supervisor.specs == 1
                ? tr("1 child")
                : tr("%1 children").arg(number(static_cast<std::uint64_t>(supervisor.specs)));
        const double room = textWidth(children, muted) + 8 * scale;
        m_surface.text(upper.adjusted(0, 0, -room, 0), strategyText(supervisor), muted);
        m_surface.text(upper, children, right);
    } else {
        m_surface.text(upper, strategyText(supervisor), muted);
    }
    const QString fuse = fuseText(supervisor, dress.now);
    const double room = textWidth(fuse, muted) + 10 * scale;
    const double segments = lower.width() - room;
    if (scale >= 0.6 && segments > 24 * scale) {
        m_surface.text(lower, fuse, right);
        paintFuse(supervisor, {lower.left(), lower.center().y() - 4 * scale, segments, 8 * scale},
                  dress.now);
    } else {
        paintFuse(supervisor,
                  {lower.left(), lower.center().y() - 4 * scale, lower.width(), 8 * scale},
                  dress.now);
    }
}

/// One segment per restart that is allowed; a burnt one shrinks with age and is gone when it no longer counts.
void NodePainter::paintFuse(const SupervisorState &supervisor, const QRectF &rect, Time now)
{
    const int most = std::max(0, supervisor.maxRestarts());
    const int burnt = supervisor.restartsInWindow(now);
    const double seconds = static_cast<double>(
        std::max<std::int64_t>(1, supervisor.maxSeconds().count()));
    constexpr int mostSegments = 12;
    if (most == 0 || most > mostSegments) {
        const QRectF all[] = {rect};
        m_surface.rects(all, m_theme.fuseEmpty);
        const double share = most == 0 ? 0.0 : std::min(1.0, double(burnt) / most);
        const QRectF used[] = {QRectF(rect.topLeft(), QSizeF(rect.width() * share, rect.height()))};
        if (share > 0)
            m_surface.rects(used, m_theme.fuseBurnt);
        return;
    }
    const double gap = std::min(3.0, rect.width() / most / 4);
    const double width = (rect.width() - gap * (most - 1)) / most;
    const auto first = supervisor.window.size()
                       - std::min(supervisor.window.size(), static_cast<std::size_t>(burnt));
    for (int segment = 0; segment < most; ++segment) {
        const QRectF place(rect.left() + segment * (width + gap), rect.top(), width, rect.height());
        QPainterPath outline;
        outline.addRoundedRect(place, rect.height() / 4, rect.height() / 4);
        m_surface.path(outline, m_theme.fuseEmpty);
        const auto index = first + static_cast<std::size_t>(segment);
        if (segment >= burnt || index >= supervisor.window.size())
            continue;
        const double age = std::chrono::duration<double>(now - supervisor.window[index]).count();
        const double left = std::clamp(1.0 - age / (seconds + 1), 0.15, 1.0);
        QPainterPath ember;
        ember.addRoundedRect(QRectF(place.topLeft(), QSizeF(width * left, place.height())),
                             rect.height() / 4, rect.height() / 4);
        m_surface.path(ember, m_theme.fuseBurnt);
    }
}

void NodePainter::paintFolded(const QRectF &rect, const NodeDress &dress)
{
    const double scale = dress.scale;
    const double top = rect.top() + 76 * scale;
    const QLineF rule[] = {QLineF(rect.left() + 12 * scale, top - 2 * scale,
                                  rect.right() - 12 * scale, top - 2 * scale)};
    m_surface.lines(rule, {.color = m_theme.nodeBorder});
    const QRectF upper(rect.left() + 12 * scale, top, rect.width() - 24 * scale, 15 * scale);
    m_surface.text(upper, censusTotal(dress.below),
                   {.color = m_theme.text, .size = fontSize(11, scale), .bold = true});
    m_surface.text(upper.translated(0, 14 * scale), censusStates(dress.below),
                   {.color = m_theme.mutedText, .size = fontSize(10, scale)});
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

double NodePainter::paintBadge(std::uint32_t restarts, QPointF rightCenter, double scale,
                               bool onHeader)
{
    const TextStyle style{.color = m_theme.text, .size = fontSize(10, scale), .bold = true};
    const QString text = number(restarts);
    const double height = std::max(13.0, 16 * scale);
    const double width = textWidth(text, style) + 1.4 * height;
    const QRectF rect(rightCenter.x() - width, rightCenter.y() - height / 2, width, height);
    QPainterPath pill;
    pill.addRoundedRect(rect, height / 2, height / 2);
    m_surface.path(pill, m_theme.nodeFill,
                   onHeader
                       ? Stroke{}
                       : Stroke{.color = m_theme.restarting, .width = std::max(1.0, 1.2 * scale)});
    m_surface.path(restartArrow({rect.left() + height * 0.52, rect.center().y()}, height * 0.4),
                   m_theme.restarting);
    m_surface.text(rect.adjusted(height, 0, 0, 0), text, style);
    return width;
}

QString NodePainter::censusTotal(const NodeCensus &census)
{
    return tr("%1 more").arg(number(census.total()));
}

QString NodePainter::censusStates(const NodeCensus &census)
{
    QStringList parts;
    for (const NodeState state : {NodeState::Running, NodeState::Restarting, NodeState::Starting,
                                  NodeState::Hanging, NodeState::Dead, NodeState::Undefined})
    {
        const std::uint32_t count = census.byState[static_cast<std::size_t>(state)];
        if (count > 0)
            parts.append(QStringLiteral("%1 %2").arg(number(count), stateName(state)));
    }
    return parts.join(QStringLiteral(", "));
}

QString NodePainter::fuseText(const SupervisorState &supervisor, Time now)
{
    const auto text = [](std::int64_t value) {
        return number(static_cast<std::uint64_t>(std::max<std::int64_t>(0, value)));
    };
    const int counted = supervisor.restartsInWindow(now);
    const QString seconds = text(supervisor.maxSeconds().count());
    if (counted > supervisor.maxRestarts()) // the one that was too many
        return tr("%1 in %2 s, %3 allowed")
            .arg(text(counted), seconds, text(supervisor.maxRestarts()));
    return tr("%1 of %2 in %3 s").arg(text(counted), text(supervisor.maxRestarts()), seconds);
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
