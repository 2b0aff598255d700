// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tree_painter.h"

#include "ui/canvas/cell_field.h"
#include "ui/canvas/edge_painter.h"
#include "ui/canvas/link_layers.h"
#include "ui/canvas/node_painter.h"
#include "ui/canvas/surface.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace espalier {

namespace {

/// A subtree of which less than this is seen, in either direction, is one spot.
constexpr double smallestSubtree = 3;
/// Leaves that are less high are not told apart.
constexpr double smallestLeaf = 2;
/// Boxes painted between two questions whether to go on.
constexpr std::size_t stride = 256;

class Painting
{
    Q_DECLARE_TR_FUNCTIONS(espalier::TreePainter)

public:
    Painting(Surface &surface, const TreePicture &picture, const QRectF &area)
        : m_surface(surface)
        , m_picture(picture)
        , m_area(area)
        , m_scale(picture.view.zoom)
        , m_boxScale(picture.view.zoom * picture.textScale)
        , m_nodes(surface, picture.theme)
        , m_edges(surface, picture, area)
    {}

    bool paint(const std::function<bool(int)> &progress);

private:
    bool paintBoxes(bool blocks, const std::function<bool()> &goOn);
    [[nodiscard]] bool isSpot(const LaidBox &box);
    void paintBox(const LaidBox &box);
    void paintGroup(const LaidBox &box);
    void paintGround(const QRectF &rect);
    void paintBlock(const LaidGroup &group, const QRectF &rect);
    void paintNode(const Node &node, const QRectF &rect, const LaidBox *box);
    void addFlat(NodeId node, QRectF rect);
    void addFlatGroup(std::span<const NodeId> places, const QRectF &rect);
    void flushFlat();
    [[nodiscard]] bool isPaintedWhole(NodeId node) const;
    void paintMarks();
    void paintVeil();
    void paintFound(NodeId node);
    void addFoundSpot(NodeId node, const QRectF &rect);
    [[nodiscard]] bool isBlock(const LaidBox &box) const;
    void paintExplained();
    void mark(NodeId node, const QString &text, const QColor &color, double width);
    void paintForetold();
    struct Tag
    {
        QRectF node;
        QString text;
        QColor color;
        bool isLeft = false;
    };
    void paintTag(const Tag &tag);
    [[nodiscard]] QRectF rectOnScreen(NodeId node) const;
    void paintRings(NodeId node);
    void paintMarkRing(NodeId node, const QColor &color, double width);
    void paintRing(NodeId node, const QColor &color, double width, double gap);

    Surface &m_surface;
    const TreePicture &m_picture;
    const QRectF m_area;
    const double m_scale;
    /// Boxes are larger by the texts in them.
    const double m_boxScale;
    NodePainter m_nodes;
    EdgePainter m_edges;
    std::vector<Tag> m_tags;
    std::vector<std::uint32_t> m_visible;
    QPoint m_lastSpot{-1, -1};
    /// By state; the last are supervisors.
    std::array<std::vector<QRectF>, 7> m_flat;
    std::vector<QRectF> m_flatGrounds;
    /// Of leaves that are not told apart.
    std::vector<QRectF> m_flatGroups;
};

bool Painting::paint(const std::function<bool(int)> &progress)
{
    m_picture.layout.forEachIn(
        m_picture.view.toLayout(m_area),
        [this](std::uint32_t index) { m_visible.push_back(index); },
        [this](const LaidBox &box) {
            if (isSpot(box))
                return true;
            if (box.node != NodeId::None)
                m_edges.add(box);
            return false;
        });
    m_edges.paint();
    std::size_t painted = 0;
    const auto goOn = [&] {
        return !progress || painted++ % stride != 0
               || progress(static_cast<int>(100 * painted / m_visible.size()));
    };
    if (!paintBoxes(true, goOn))
        return false;
    // Behind the boxes that they pass, but not behind the cells that they join.
    if (m_boxScale >= NodePainter::shapeScale)
        paintLinkLayers(m_surface, m_picture);
    if (!paintBoxes(false, goOn))
        return false;
    if (m_picture.marks)
        paintMarks();
    for (const NodeId node : {m_picture.hovered, m_picture.selected}) {
        if (!isPaintedWhole(node))
            paintRings(node);
    }
    return true;
}

/// The blocks of cells, or all the others.
bool Painting::paintBoxes(bool blocks, const std::function<bool()> &goOn)
{
    const bool isSearching = m_picture.marks && m_picture.marks->found;
    for (const std::uint32_t index : m_visible) {
        const LaidBox &box = m_picture.layout.boxes()[index];
        if (isBlock(box) != blocks)
            continue;
        if (!goOn())
            return false;
        if (!isSearching || !blocks) // cells step back each for itself, before the veil
            paintBox(box);
    }
    flushFlat();
    return true;
}

bool Painting::isSpot(const LaidBox &box)
{
    if (box.bounds.width() * m_scale >= smallestSubtree
        || box.bounds.height() * m_scale >= smallestSubtree || box.node == NodeId::None)
        return false;
    addFlat(box.node, m_picture.view.toScreen(box.bounds));
    return true;
}

void Painting::paintBox(const LaidBox &box)
{
    if (box.group != LaidBox::none) {
        paintGroup(box);
        return;
    }
    const QRectF rect = m_picture.view.toScreen(box.rect);
    if (m_boxScale < NodePainter::shapeScale)
        addFlat(box.node, rect);
    else if (const Node *node = m_picture.tree.find(box.node))
        paintNode(*node, rect, &box);
}

void Painting::paintGroup(const LaidBox &box)
{
    const LaidGroup &group = m_picture.layout.groups()[box.group];
    if (group.isBlock) {
        paintBlock(group, m_picture.view.toScreen(box.rect));
        return;
    }
    const auto places = m_picture.layout.places(group);
    if (group.grid.cell.height() * m_scale < smallestLeaf)
        return addFlatGroup(places, m_picture.view.toScreen(box.rect));
    if (!group.isColumn && m_boxScale < NodePainter::shapeScale)
        m_flatGrounds.push_back(m_picture.view.toScreen(box.rect));
    else if (!group.isColumn)
        paintGround(m_picture.view.toScreen(box.rect));
    for (std::uint32_t place = 0; place < places.size(); ++place) {
        const QRectF rect = m_picture.view.toScreen(group.grid.cellRect(group.origin, place));
        if (places[place] == NodeId::None || !rect.intersects(m_area))
            continue;
        if (m_boxScale < NodePainter::shapeScale)
            addFlat(places[place], rect);
        else if (const Node *node = m_picture.tree.find(places[place]))
            paintNode(*node, rect, nullptr);
    }
}

/// What holds the leaves of one supervisor together.
void Painting::paintGround(const QRectF &rect)
{
    const double corner = std::min(10.0, 10 * m_scale);
    QPainterPath ground;
    ground.addRoundedRect(rect, corner, corner);
    m_surface.path(ground, m_picture.theme.blockFill, {.color = m_picture.theme.blockBorder});
}

void Painting::paintBlock(const LaidGroup &group, const QRectF &rect)
{
    paintGround(rect);
    m_surface.cells(
        {.grid = group.grid,
         .places = m_picture.layout.places(group),
         .looks = m_picture.looks,
         .theme = m_picture.theme,
         .origin = rect.topLeft(),
         .scale = m_scale,
         .area = m_area,
         .found = m_picture.marks && m_picture.marks->found ? &*m_picture.marks->found : nullptr});
}

bool Painting::isBlock(const LaidBox &box) const
{
    return box.group != LaidBox::none && m_picture.layout.groups()[box.group].isBlock;
}

void Painting::paintNode(const Node &node, const QRectF &rect, const LaidBox *box)
{
    NodeDress dress{.scale = m_boxScale, .textScale = m_picture.textScale, .now = m_picture.now};
    if (box) {
        dress.canFold = box->canFold;
        dress.isFolded = box->isFolded;
        dress.hidden = box->hidden;
        if (box->isFolded)
            dress.below = m_picture.looks.censusBelow(m_picture.tree, node);
    }
    m_surface.enterNode(node.label());
    paintRings(node.id); // beneath the node's own marks
    m_nodes.paint(node, rect, dress);
    m_surface.leaveNode();
}

void Painting::addFlat(NodeId node, QRectF rect)
{
    const Node *found = m_picture.tree.find(node);
    if (!found)
        return;
    rect.setSize(rect.size().expandedTo({1, 1}));
    const bool isCalmSupervisor = found->isSupervisor() && found->state == NodeState::Running;
    m_flat[isCalmSupervisor ? m_flat.size() - 1 : static_cast<std::size_t>(found->state)].push_back(
        rect);
}

/// One spot if all run.
void Painting::addFlatGroup(std::span<const NodeId> places, const QRectF &rect)
{
    const auto runs = [this](NodeId node) {
        return m_picture.looks.at(node) == std::uint8_t(NodeState::Running);
    };
    if (std::ranges::all_of(places, runs)) {
        m_flatGroups.push_back(rect);
        return;
    }
    m_flatGrounds.push_back(rect);
    for (const NodeId node : places) {
        if (node != NodeId::None)
            addFlat(node, m_picture.view.toScreen(m_picture.layout.rectOf(node)));
    }
}

void Painting::flushFlat()
{
    const auto flush = [this](std::vector<QRectF> &rects, const QColor &color) {
        if (!rects.empty())
            m_surface.rects(rects, color);
        rects.clear();
    };
    std::vector<QRectF> inside;
    for (const QRectF &ground : m_flatGrounds)
        inside.push_back(ground.adjusted(1, 1, -1, -1));
    flush(m_flatGrounds, m_picture.theme.blockBorder);
    flush(inside, m_picture.theme.blockFill);
    flush(m_flatGroups, m_picture.theme.color(NodeState::Running));
    for (std::size_t index = 0; index < m_flat.size(); ++index) {
        const bool isState = index + 1 < m_flat.size();
        flush(m_flat[index], isState ? m_picture.theme.color(static_cast<NodeState>(index))
                                     : m_picture.theme.supervisor);
    }
}

/// Links other than those of parent and child, each once.
// --- marks -------------------------------------------------------------------------------------------

void Painting::paintMarks()
{
    if (m_picture.marks->found)
        paintVeil();
    // One thing at a time.
    if (!m_picture.marks->found && m_picture.marks->foretold.isEmpty()
        && !m_picture.marks->isAsking)
        paintExplained();
    paintForetold();
    for (const Tag &tag : m_tags)
        paintTag(tag);
}

/// What was not found steps back behind a veil; what was found is painted again, before it. Blocks come after it, too: each
/// of their cells is lit or not by itself, so that it does not matter how many were found.
void Painting::paintVeil()
{
    QColor veil = m_picture.theme.background;
    veil.setAlphaF(0.72F);
    const QRectF all[] = {m_area};
    m_surface.rects(all, veil);
    const NodeSet &found = *m_picture.marks->found;
    m_picture.layout.forEachIn(
        m_picture.view.toLayout(m_area),
        [&](std::uint32_t index) {
            const LaidBox &box = m_picture.layout.boxes()[index];
            if (isBlock(box)) {
                paintBox(box);
            } else if (box.group != LaidBox::none) {
                for (const NodeId node :
                     m_picture.layout.places(m_picture.layout.groups()[box.group])) {
                    if (node != NodeId::None && found.contains(node))
                        paintFound(node);
                }
            } else if (found.contains(box.node)) {
                paintFound(box.node);
            }
        },
        [](const LaidBox &) { return false; });
    flushFlat();
}

void Painting::paintFound(NodeId node)
{
    const QRectF rect = rectOnScreen(node);
    if (!rect.intersects(m_area) || !m_picture.tree.find(node))
        return;
    if (!isPaintedWhole(node))
        return addFoundSpot(node, rect);
    paintNode(m_picture.tree.node(node), rect, m_picture.layout.boxOf(node));
    paintMarkRing(node, m_picture.theme.starting, 2);
}

/// Of many that fall on one pixel, one.
void Painting::addFoundSpot(NodeId node, const QRectF &rect)
{
    const QPoint pixel = rect.topLeft().toPoint();
    if (rect.width() < 1 && rect.height() < 1 && pixel == m_lastSpot)
        return;
    m_lastSpot = pixel;
    addFlat(node, rect);
}

void Painting::paintExplained()
{
    const auto &causes = m_picture.marks->causes;
    const auto isCause = [&causes](NodeId node) {
        return std::ranges::find(causes, node) != causes.end();
    };
    for (const NodeId node : m_picture.marks->consequences) {
        if (!isCause(node))
            mark(node, tr("followed"), m_picture.theme.restarting, 2.5);
    }
    for (const NodeId node : causes)
        mark(node, tr("cause"), m_picture.theme.dead, 2.5);
}

void Painting::paintForetold()
{
    using Fate = ForetoldNode::Fate;
    const auto &foretold = m_picture.marks->foretold;
    for (auto node = foretold.constBegin(); node != foretold.constEnd(); ++node) {
        const QColor &color = node->fate == Fate::Restarts    ? m_picture.theme.restarting
                              : node->fate == Fate::StaysDown ? m_picture.theme.undefined
                                                              : m_picture.theme.dead;
        const QString fate = fateName(*node);
        mark(node.key(),
             node->order > 0 ? QStringLiteral("%1. %2").arg(node->order).arg(fate) : fate, color,
             node->fate == Fate::GivesUp ? 4 : 2.5);
    }
}

/// A ring now, and a word when all rings are there.
void Painting::mark(NodeId node, const QString &text, const QColor &color, double width)
{
    const QRectF rect = rectOnScreen(node);
    if (rect.isNull() || !rect.intersects(m_area))
        return;
    paintMarkRing(node, color, width);
    if (isPaintedWhole(node))
        m_tags.push_back({rect, text, color, m_picture.tree.node(node).isSupervisor()});
}

/// A word on an upper corner: where neither a name nor a pid begins, nor a supervisor has its badge.
void Painting::paintTag(const Tag &tag)
{
    if (m_boxScale < NodePainter::textScale)
        return;
    constexpr double outside = 6;
    const TextStyle style{.color = m_picture.theme.onState,
                          .size = std::max({9.0, 10.5 * m_boxScale,
                                            std::min(9 * m_picture.textScale, 12 * m_boxScale)}),
                          .bold = true};
    const double height = style.size * 1.6;
    const double width = textWidth(tag.text, style) + height;
    const QRectF pill(tag.isLeft ? tag.node.left() - outside : tag.node.right() + outside - width,
                      tag.node.top() - (tag.isLeft ? outside : 0) - height / 2, width, height);
    QPainterPath outline;
    outline.addRoundedRect(pill, height / 2, height / 2);
    // White letters need a darker ground than a ring does.
    const QColor ground = m_picture.theme.isDark ? tag.color : tag.color.darker(115);
    m_surface.path(outline, ground, {.color = m_picture.theme.background, .width = 1.5});
    m_surface.text(pill.adjusted(height / 2, 0, 0, 0), tag.text, style);
}

QRectF Painting::rectOnScreen(NodeId node) const
{
    const QRectF rect = m_picture.layout.rectOf(node);
    return rect.isNull() ? rect : m_picture.view.toScreen(rect);
}

/// Neither a cell of a block nor a mere spot.
bool Painting::isPaintedWhole(NodeId node) const
{
    const LaidGroup *group = m_picture.layout.groupOf(node);
    return m_boxScale >= NodePainter::shapeScale && !(group && group->isBlock);
}

void Painting::paintRings(NodeId node)
{
    if (node == NodeId::None)
        return;
    if (node == m_picture.selected)
        paintRing(node, m_picture.theme.selection, m_picture.hasFocus ? 3 : 2, 4);
    else if (node == m_picture.hovered)
        paintRing(node, m_picture.theme.mutedText, 1.2, 3);
}

/// Around the ring of the selection, not over it.
void Painting::paintMarkRing(NodeId node, const QColor &color, double width)
{
    paintRing(node, color, width, node == m_picture.selected ? 8 : 3);
}

void Painting::paintRing(NodeId node, const QColor &color, double width, double gap)
{
    QRectF rect = m_picture.layout.rectOf(node);
    if (rect.isNull())
        return;
    const bool isBox = m_picture.layout.boxOf(node) != nullptr;
    rect = m_picture.view.toScreen(rect);
    const Node *found = m_picture.tree.find(node);
    if (isBox && found && found->kind == ProcessKind::DynamicSupervisor)
        rect.adjust(0, -5 * m_boxScale, 5 * m_boxScale, 0);
    rect.adjust(-gap, -gap, gap, gap);
    const double corner = std::min(rect.height() / 2,
                                   (found && found->isSupervisor() ? 8 : 14) * m_boxScale + gap);
    QPainterPath ring;
    ring.addRoundedRect(rect, corner, corner);
    m_surface.path(ring, {}, {.color = color, .width = width});
}

} // namespace

bool paintTree(Surface &surface, const TreePicture &picture, const QRectF &area,
               const std::function<bool(int)> &progress)
{
    return Painting(surface, picture, area).paint(progress);
}

} // namespace espalier
