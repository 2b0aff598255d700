// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/node_walk.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace espalier {

namespace {

/// A row or column of a grid may have holes: goes on in the same direction.
NodeId stepInGrid(const TreeLayout &layout, const LaidGroup &group, NodeId from, WalkStep step)
{
    const std::span<const NodeId> places = layout.places(group);
    const auto at = std::find(places.begin(), places.end(), from) - places.begin();
    const auto columns = static_cast<std::ptrdiff_t>(group.grid.columns);
    const std::ptrdiff_t stride = step == WalkStep::Left    ? -1
                                  : step == WalkStep::Right ? 1
                                  : step == WalkStep::Up    ? -columns
                                                            : columns;
    for (auto place = at + stride; place >= 0 && place < std::ssize(places); place += stride) {
        if (places[static_cast<std::size_t>(place)] != NodeId::None)
            return places[static_cast<std::size_t>(place)];
    }
    return NodeId::None;
}

/// The box of the node, or of the group that it stands in, if that is in one of several rows; else null.
const LaidBox *boxInRows(const TreeLayout &layout, NodeId node)
{
    const LaidGroup *group = layout.groupOf(node);
    const LaidBox *box = group ? &layout.boxes()[group->box] : layout.boxOf(node);
    return box && layout.boxes()[box->parent].isInRows ? box : nullptr;
}

/// From one to the next as one reads, or to what stands above or below it.
NodeId stepInRows(const TreeLayout &layout, const LaidBox &from, WalkStep step)
{
    const LaidBox &parent = layout.boxes()[from.parent];
    const LaidBox *best = nullptr;
    const auto away = [&from](const LaidBox &other) {
        return std::pair(other.row < from.row ? from.row - other.row : other.row - from.row,
                         std::abs(other.rect.center().x() - from.rect.center().x()));
    };
    for (const LaidBox &other : layout.boxes().subspan(parent.firstChild, parent.childCount)) {
        const bool isThere = step == WalkStep::Left    ? &other + 1 == &from
                             : step == WalkStep::Right ? &other == &from + 1
                             : step == WalkStep::Up    ? other.row < from.row
                                                       : other.row > from.row;
        if (isThere && (!best || away(other) < away(*best)))
            best = &other;
    }
    if (!best || best->group == LaidBox::none)
        return best ? best->node : NodeId::None;
    const auto places = layout.places(layout.groups()[best->group]);
    const auto filled = std::ranges::find_if(places,
                                             [](NodeId node) { return node != NodeId::None; });
    return filled == places.end() ? NodeId::None : *filled;
}

std::span<const NodeId> siblings(const TreeState &tree, const Node &node)
{
    if (const Node *parent = tree.find(node.parent))
        return parent->children;
    return tree.roots();
}

/// The one of `nodes` whose place is nearest to `x`, among those to which `wanted` agrees.
template<typename Wanted>
NodeId nearest(const TreeLayout &layout, std::span<const NodeId> nodes, double x, Wanted wanted)
{
    NodeId best = NodeId::None;
    double distance = 0;
    for (const NodeId node : nodes) {
        const QRectF rect = node == NodeId::None ? QRectF() : layout.rectOf(node);
        if (rect.isNull() || !wanted(rect.center().x()))
            continue;
        const double away = std::abs(rect.center().x() - x);
        if (best == NodeId::None || away < distance) {
            best = node;
            distance = away;
        }
    }
    return best;
}

} // namespace

namespace {

/// From a column of leaves to the one beside it, at the same height; to its supervisor if that has no leaves on show.
NodeId stepToNextColumn(const TreeState &tree, const TreeLayout &layout, const Node &leaf,
                        WalkStep step)
{
    const NodeId beside = walk(tree, layout, leaf.parent, step);
    if (beside == NodeId::None)
        return NodeId::None;
    const double y = layout.rectOf(leaf.id).center().y();
    NodeId best = beside;
    double least = std::numeric_limits<double>::max();
    for (const NodeId child : tree.node(beside).children) {
        const QRectF rect = child == NodeId::None ? QRectF() : layout.rectOf(child);
        if (!rect.isNull() && std::abs(rect.center().y() - y) < least) {
            best = child;
            least = std::abs(rect.center().y() - y);
        }
    }
    return best;
}

} // namespace

NodeId walk(const TreeState &tree, const TreeLayout &layout, NodeId from, WalkStep step)
{
    const auto isShown = [&layout](NodeId node) {
        return node != NodeId::None && !layout.rectOf(node).isNull();
    };
    if (step == WalkStep::First || !tree.find(from)) {
        const auto first = std::ranges::find_if(tree.roots(), isShown);
        return first == tree.roots().end() ? NodeId::None : *first;
    }
    const Node &node = tree.node(from);
    const double x = layout.rectOf(from).center().x();
    const std::span<const NodeId> row = siblings(tree, node);
    const auto anywhere = [](double) { return true; };
    if (step == WalkStep::Last) {
        const auto last = std::find_if(row.rbegin(), row.rend(), isShown);
        return last == row.rend() ? NodeId::None : *last;
    }
    const bool isSideways = step == WalkStep::Left || step == WalkStep::Right;
    if (const LaidGroup *group = layout.groupOf(from)) {
        if (isSideways && group->grid.columns == 1)
            return stepToNextColumn(tree, layout, node, step);
        const NodeId next = stepInGrid(layout, *group, from, step);
        if (next != NodeId::None)
            return next;
    }
    const LaidBox *inRows = boxInRows(layout, from);
    const NodeId beside = inRows ? stepInRows(layout, *inRows, step) : NodeId::None;
    switch (step) {
    case WalkStep::Up:
        return beside != NodeId::None ? beside : node.parent;
    case WalkStep::Down: {
        const NodeId below = nearest(layout, node.children, x, anywhere);
        return below != NodeId::None ? below : beside;
    }
    case WalkStep::Left:
        return inRows ? beside
                      : nearest(layout, row, x, [x](double other) { return other < x - 0.5; });
    case WalkStep::Right:
        return inRows ? beside
                      : nearest(layout, row, x, [x](double other) { return other > x + 0.5; });
    case WalkStep::First:
    case WalkStep::Last:
        break;
    }
    return NodeId::None;
}

} // namespace espalier
