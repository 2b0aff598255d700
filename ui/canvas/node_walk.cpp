// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/node_walk.h"

#include <algorithm>
#include <cmath>
#include <optional>

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
    if (const LaidGroup *group = layout.groupOf(from)) {
        const NodeId next = stepInGrid(layout, *group, from, step);
        if (next != NodeId::None)
            return next;
    }
    switch (step) {
    case WalkStep::Up:
        return node.parent;
    case WalkStep::Down:
        return nearest(layout, node.children, x, anywhere);
    case WalkStep::Left:
        return nearest(layout, row, x, [x](double other) { return other < x - 0.5; });
    case WalkStep::Right:
        return nearest(layout, row, x, [x](double other) { return other > x + 0.5; });
    case WalkStep::First:
    case WalkStep::Last:
        break;
    }
    return NodeId::None;
}

} // namespace espalier
