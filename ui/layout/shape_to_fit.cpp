// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layout/shape_to_fit.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace espalier {

namespace {

/// At this zoom all can be read: no other shape is looked for.
constexpr double goodZoom = 0.85;
/// What another shape must gain to be worth its strangeness.
constexpr double worthwhile = 1.15;
/// Of more nodes than this, blocks keep their usual shape: to try others takes too long.
constexpr std::size_t mostNodes = 5'000;
constexpr double mostRows = 16;

std::size_t nodesIn(const TreeLayout &layout)
{
    std::size_t nodes = layout.boxes().size();
    for (const LaidGroup &group : layout.groups())
        nodes += group.grid.places;
    return nodes;
}

} // namespace

LayoutOptions shapedToFit(TreeLayout &layout, const TreeState &tree, const QSet<NodeId> &folded,
                          LayoutOptions options, QSizeF room, const NodeSet *shown)
{
    const LayoutOptions before = options;
    LayoutOptions best = options;
    double bestZoom = 0;
    /// The bounds of the tree in that shape.
    const auto tryOut = [&](double aspect, double widest) {
        options.blockAspect = aspect;
        options.widest = widest;
        layout.update(tree, folded, options, shown);
        const QRectF bounds = layout.bounds();
        const double zoom = std::min(room.width() / std::max(1.0, bounds.width()),
                                     room.height() / std::max(1.0, bounds.height()));
        if (zoom > bestZoom * worthwhile) {
            best = options;
            bestZoom = zoom;
        }
        return bounds;
    };
    const QRectF usual = tryOut(BlockGrid::usualAspect, 0);
    if (bestZoom >= goodZoom || room.isEmpty() || usual.isEmpty())
        return options;
    // Less is gained by another shape than by the one that it has.
    if (before.widest > 0 || before.blockAspect != BlockGrid::usualAspect) {
        bestZoom = 0;
        tryOut(before.blockAspect, before.widest);
        tryOut(BlockGrid::usualAspect, 0);
    }
    std::vector<double> aspects{BlockGrid::usualAspect};
    const bool isSmall = nodesIn(layout) <= mostNodes;
    if (isSmall)
        aspects.insert(aspects.end(), {0.7, 0.25, 0.05});
    for (const double aspect : aspects) {
        const QRectF bounds = aspect == BlockGrid::usualAspect ? usual : tryOut(aspect, 0);
        const double rows = std::sqrt(bounds.width() / bounds.height() * room.height()
                                      / room.width());
        // About as many; more, if they are not alike. Each in small trees, the likeliest in large ones.
        const double most = isSmall ? std::min(mostRows, 2 * rows + 2) : std::ceil(rows);
        for (double count = std::max(2.0, std::floor(isSmall ? rows / 2 : rows)); count <= most;
             ++count)
            tryOut(aspect, (bounds.width() + options.siblingGap) / count + options.railGap + 1);
    }
    if (options.widest != best.widest || options.blockAspect != best.blockAspect)
        layout.update(tree, folded, best, shown);
    return best;
}

} // namespace espalier
