// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/layout/tree_layout.h"

namespace espalier {

enum class WalkStep { Up, Down, Left, Right, First, Last };

/// Where an arrow key leads from a node: up to its parent, down to the child in the middle, sideways to the nearest
/// neighbour of the same parent; within a grid by rows and columns, from a column of leaves to the column beside it, among subtrees in rows as one reads. First is the first root, Last the last sibling.
/// None from a node that is not on show, and where there is nothing.
[[nodiscard]] NodeId walk(const TreeState &tree, const TreeLayout &layout, NodeId from,
                          WalkStep step);

} // namespace espalier
