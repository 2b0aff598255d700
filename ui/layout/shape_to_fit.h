// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/layout/tree_layout.h"

namespace espalier {

/// The options with the shape of blocks and rows in which the tree fills `room` best, and is seen largest; of shapes that
/// are about as good, the one that `options` have. Where all can be read in it, the plain one. Lays the tree out in several ways, fewer for large trees, and in the end in this one.
[[nodiscard]] LayoutOptions shapedToFit(TreeLayout &layout, const TreeState &tree,
                                        const QSet<NodeId> &folded, LayoutOptions options,
                                        QSizeF room, const NodeSet *shown = nullptr);

} // namespace espalier
