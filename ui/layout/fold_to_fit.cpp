// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layout/fold_to_fit.h"

#include <algorithm>

namespace espalier {

namespace {

std::vector<NodeId> supervisorsAmong(const TreeState &tree, std::span<const NodeId> nodes,
                                     const NodeSet *shown)
{
    std::vector<NodeId> supervisors;
    for (const NodeId id : nodes) {
        const Node *node = tree.find(id);
        if (node && node->isSupervisor() && (!shown || shown->contains(id)))
            supervisors.push_back(id);
    }
    return supervisors;
}

} // namespace

QSet<NodeId> foldsToFit(const TreeState &tree, std::size_t mostAbreast, const NodeSet *shown)
{
    std::vector<NodeId> level = supervisorsAmong(tree, tree.roots(), shown);
    for (bool isTop = true; !level.empty(); isTop = false) {
        QSet<NodeId> parents;
        std::vector<NodeId> next;
        for (const NodeId id : level) {
            const std::vector<NodeId> below = supervisorsAmong(tree, tree.node(id).children, shown);
            if (!below.empty())
                parents.insert(id);
            next.insert(next.end(), below.begin(), below.end());
        }
        if (next.size() > mostAbreast)
            return isTop ? QSet<NodeId>(next.begin(), next.end()) : parents;
        level = std::move(next);
    }
    return {};
}

} // namespace espalier
