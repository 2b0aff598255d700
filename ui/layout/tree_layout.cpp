// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layout/tree_layout.h"

#include <algorithm>
#include <iterator>

namespace espalier {

/// One update: boxes in breadth-first order, then places, then bounds.
class TreeLayout::Builder
{
public:
    Builder(TreeLayout &layout, const TreeState &tree, const QSet<NodeId> &folded,
            const LayoutOptions &options, const NodeSet *shown)
        : m_layout(layout)
        , m_tree(tree)
        , m_folded(folded)
        , m_options(options)
        , m_shown(shown)
    {}

    void build();

private:
    [[nodiscard]] std::span<const NodeId> shownAmong(std::span<const NodeId> nodes);
    [[nodiscard]] std::uint32_t hiddenAmong(std::span<const NodeId> nodes);
    void expand(std::uint32_t parent, std::span<const NodeId> children);
    void addNode(std::uint32_t parent, const Node &node);
    void addGroup(std::uint32_t parent, std::span<const NodeId> children, std::uint32_t leaves,
                  bool mixed);
    void placeBoxes();
    [[nodiscard]] TidyBox &tidy(std::uint32_t box) { return m_layout.m_tidy[box]; }

    TreeLayout &m_layout;
    const TreeState &m_tree;
    const QSet<NodeId> &m_folded;
    const LayoutOptions &m_options;
    const NodeSet *m_shown;
    std::vector<NodeId> m_kept;
    std::vector<NodeId> m_open;
};

void TreeLayout::Builder::build()
{
    m_layout.m_boxes.clear();
    m_layout.m_groups.clear();
    m_layout.m_places.clear();
    m_layout.m_tidy.clear();
    m_layout.m_slots.assign(m_tree.capacity(), {});
    m_layout.m_boxes.emplace_back();
    m_layout.m_tidy.emplace_back();
    expand(0, shownAmong(m_tree.roots()));
    for (std::uint32_t index = 1; index < m_layout.m_boxes.size(); ++index) {
        LaidBox &box = m_layout.m_boxes[index];
        if (!box.isSupervisor)
            continue;
        const Node &node = m_tree.node(box.node);
        const std::span<const NodeId> children = shownAmong(node.children);
        box.canFold = std::any_of(children.begin(), children.end(),
                                  [](NodeId child) { return child != NodeId::None; });
        if (box.canFold && !m_folded.isEmpty() && m_folded.contains(box.node)) {
            box.isFolded = true;
            tidy(index).height += m_options.foldedHeight;
            continue;
        }
        box.hidden = hiddenAmong(node.children);
        if (box.hidden > 0)
            tidy(index).height += m_options.hiddenHeight;
        if (box.canFold)
            expand(index, children);
    }
    placeBoxes();
    m_layout.measureBounds();
}

/// Until it is called again.
std::span<const NodeId> TreeLayout::Builder::shownAmong(std::span<const NodeId> nodes)
{
    if (!m_shown)
        return nodes;
    m_kept.clear();
    std::ranges::copy_if(nodes, std::back_inserter(m_kept), [this](NodeId node) {
        return node != NodeId::None && m_shown->contains(node);
    });
    return m_kept;
}

/// With all below those that are hidden.
std::uint32_t TreeLayout::Builder::hiddenAmong(std::span<const NodeId> nodes)
{
    if (!m_shown)
        return 0;
    std::uint32_t hidden = 0;
    std::ranges::copy_if(nodes, std::back_inserter(m_open), [this](NodeId node) {
        return node != NodeId::None && !m_shown->contains(node);
    });
    while (!m_open.empty()) {
        const Node &node = m_tree.node(m_open.back());
        m_open.pop_back();
        ++hidden;
        std::ranges::copy_if(node.children, std::back_inserter(m_open),
                             [](NodeId child) { return child != NodeId::None; });
    }
    return hidden;
}

/// Few leaves keep their order among the subtrees. Many become one group, left of the subtrees.
void TreeLayout::Builder::expand(std::uint32_t parent, std::span<const NodeId> children)
{
    std::uint32_t leaves = 0;
    std::uint32_t subtrees = 0;
    for (const NodeId child : children) {
        if (child == NodeId::None)
            continue;
        if (m_tree.node(child).isSupervisor())
            ++subtrees;
        else
            ++leaves;
    }
    const auto first = static_cast<std::uint32_t>(m_layout.m_boxes.size());
    const std::uint32_t above = m_layout.m_boxes[parent].parent;
    const bool isInside = above != LaidBox::none && above != 0;
    const bool grouped = leaves > static_cast<std::uint32_t>(m_options.leavesSideBySide)
                         || (isInside && subtrees == 0 && leaves > 1);
    if (grouped)
        addGroup(parent, children, leaves, subtrees > 0);
    if (!grouped || subtrees > 0) {
        for (const NodeId child : children) {
            if (child == NodeId::None)
                continue;
            const Node &node = m_tree.node(child);
            if (!grouped || node.isSupervisor())
                addNode(parent, node);
        }
    }
    const auto count = static_cast<std::uint32_t>(m_layout.m_boxes.size()) - first;
    LaidBox &box = m_layout.m_boxes[parent];
    box.firstChild = tidy(parent).firstChild = first;
    box.childCount = tidy(parent).childCount = count;
}

void TreeLayout::Builder::addNode(std::uint32_t parent, const Node &node)
{
    const bool isSupervisor = node.isSupervisor();
    const auto index = static_cast<std::uint32_t>(m_layout.m_boxes.size());
    m_layout.m_boxes.push_back({.node = node.id, .parent = parent, .isSupervisor = isSupervisor});
    const QSizeF size = isSupervisor ? m_options.supervisorSize : m_options.workerSize;
    m_layout.m_tidy.push_back({.width = size.width() + m_options.siblingGap,
                               .height = size.height() + m_options.levelGap});
    m_layout.m_slots[static_cast<std::uint32_t>(node.id)] = {.box = index};
}

/// A child's place is its index among all children, holes included, so that it is for life; where subtrees stand
/// between the leaves, or holes outnumber what rows can show, its index among the leaves.
void TreeLayout::Builder::addGroup(std::uint32_t parent, std::span<const NodeId> children,
                                   std::uint32_t leaves, bool mixed)
{
    const auto rows = static_cast<std::uint32_t>(m_options.leavesInRows);
    const bool isBlock = leaves > rows;
    const bool isColumn = leaves <= static_cast<std::uint32_t>(m_options.leavesSideBySide);
    const bool keepsHoles = !mixed && (isBlock || children.size() <= rows);
    const auto index = static_cast<std::uint32_t>(m_layout.m_boxes.size());
    const auto firstPlace = static_cast<std::uint32_t>(m_layout.m_places.size());
    std::vector<NodeId> &places = m_layout.m_places;
    for (const NodeId child : children) {
        const bool isLeaf = child != NodeId::None && (!mixed || !m_tree.node(child).isSupervisor());
        if (isLeaf)
            m_layout.m_slots[static_cast<std::uint32_t>(child)] = {
                .box = index, .place = static_cast<std::uint32_t>(places.size()) - firstPlace};
        if (isLeaf || keepsHoles)
            places.push_back(isLeaf ? child : NodeId::None);
    }
    const std::uint32_t count = static_cast<std::uint32_t>(places.size()) - firstPlace;
    LaidGroup group{
        .owner = m_layout.m_boxes[parent].node,
        .grid = isBlock    ? BlockGrid::ofCells(count, m_options.blockAspect)
                : isColumn ? BlockGrid::ofColumn(count, m_options.workerSize)
                           : BlockGrid::ofBoxes(count, m_options.workerSize, m_options.blockAspect),
        .isBlock = isBlock,
        .isColumn = isColumn,
        .box = index,
        .firstPlace = firstPlace};
    m_layout.m_boxes.push_back(
        {.parent = parent, .group = static_cast<std::uint32_t>(m_layout.m_groups.size())});
    const QSizeF size = group.grid.size();
    m_layout.m_tidy.push_back({.width = size.width() + m_options.siblingGap,
                               .height = size.height() + m_options.levelGap});
    m_layout.m_groups.push_back(group);
}

void TreeLayout::Builder::placeBoxes()
{
    m_layout.m_tidyRows.place(m_layout.m_tidy, m_options.widest, LayoutOptions::railGap);
    m_layout.m_boxes[0].isInRows = m_layout.m_tidyRows.isInRows(0);
    for (std::uint32_t index = 1; index < m_layout.m_boxes.size(); ++index) {
        const TidyBox &from = tidy(index);
        LaidBox &box = m_layout.m_boxes[index];
        box.rect = QRectF(from.x + m_options.siblingGap / 2, from.y,
                          from.width - m_options.siblingGap, from.height - m_options.levelGap);
        box.bounds = box.rect;
        box.isInRows = m_layout.m_tidyRows.isInRows(index);
        box.row = m_layout.m_tidyRows.rowOf(index);
        if (box.group != LaidBox::none)
            m_layout.m_groups[box.group].origin = box.rect.topLeft();
    }
}

LayoutOptions LayoutOptions::forText(double scale)
{
    LayoutOptions options;
    options.workerSize *= scale;
    options.supervisorSize *= scale;
    options.foldedHeight *= scale;
    options.hiddenHeight *= scale;
    return options;
}

LayoutOptions LayoutOptions::withText(double scale, double before) const
{
    LayoutOptions options = forText(scale);
    options.blockAspect = blockAspect;
    options.widest = widest * scale / before;
    return options;
}

void TreeLayout::update(const TreeState &tree, const QSet<NodeId> &folded,
                        const LayoutOptions &options, const NodeSet *shown)
{
    Builder(*this, tree, folded, options, shown).build();
}

void TreeLayout::moveBoxes(std::span<const QRectF> rects)
{
    m_boxes[0].bounds = {};
    for (std::size_t index = 1; index < m_boxes.size(); ++index) {
        LaidBox &box = m_boxes[index];
        box.rect = box.bounds = rects[index];
        if (box.group != LaidBox::none)
            m_groups[box.group].origin = box.rect.topLeft();
    }
    measureBounds();
}

void TreeLayout::measureBounds()
{
    for (std::size_t index = m_boxes.size(); index-- > 1;) {
        QRectF &own = m_boxes[index].bounds;
        if (m_boxes[index].isInRows)
            own.setLeft(own.left() - LayoutOptions::railGap / 2);
        QRectF &above = m_boxes[m_boxes[index].parent].bounds;
        if (above.isNull()) {
            above = own;
            continue;
        }
        above.setCoords(std::min(above.left(), own.left()), std::min(above.top(), own.top()),
                        std::max(above.right(), own.right()),
                        std::max(above.bottom(), own.bottom()));
    }
}

QRectF TreeLayout::bounds() const
{
    return isEmpty() ? QRectF() : m_boxes[0].bounds;
}

const TreeLayout::Slot *TreeLayout::slotOf(NodeId node) const
{
    const auto number = static_cast<std::uint32_t>(node);
    if (number >= m_slots.size() || m_slots[number].box == LaidBox::none)
        return nullptr;
    return &m_slots[number];
}

QRectF TreeLayout::rectOf(NodeId node) const
{
    const Slot *slot = slotOf(node);
    if (!slot)
        return {};
    const LaidBox &box = m_boxes[slot->box];
    if (slot->place == LaidBox::none)
        return box.rect;
    const LaidGroup &group = m_groups[box.group];
    return group.grid.cellRect(group.origin, slot->place);
}

const LaidBox *TreeLayout::boxOf(NodeId node) const
{
    const Slot *slot = slotOf(node);
    return slot && slot->place == LaidBox::none ? &m_boxes[slot->box] : nullptr;
}

const LaidGroup *TreeLayout::groupOf(NodeId node) const
{
    const Slot *slot = slotOf(node);
    return slot && slot->place != LaidBox::none ? &m_groups[m_boxes[slot->box].group] : nullptr;
}

NodeId TreeLayout::nodeAt(QPointF point) const
{
    NodeId found = NodeId::None;
    forEachIn(
        QRectF(point, QSizeF()),
        [&](std::uint32_t index) {
            const LaidBox &box = m_boxes[index];
            if (box.group == LaidBox::none) {
                found = box.node;
                return;
            }
            const LaidGroup &group = m_groups[box.group];
            const std::uint32_t place = group.grid.placeAt(group.origin, point);
            if (place < group.grid.places)
                found = places(group)[place];
        },
        [](const LaidBox &) { return false; });
    return found;
}

} // namespace espalier
