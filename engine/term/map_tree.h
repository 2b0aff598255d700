// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/term_boxes.h"

namespace espalier {

/// A part of the tree of a large map.
struct MapChild
{
    const SizedBox *node = nullptr;
    /// Its first key, in the leaf that holds it.
    const Term *lowest = nullptr;
};
using MapBranch = TrailingBox<MapChild>;

/// The pairs of a large map as a B+-tree in the order of the keys: leaves are PairsBoxes, all of
/// them equally far below the root; what is above are MapBranches. Nodes never change. A changed
/// tree is a new one that has new nodes between the root and the changed leaf, and shares all
/// others: a node counts the branches and maps that hold it (none, when it is made).
struct MapTree
{
    const SizedBox *root = nullptr;
    /// Of the root over the leaves.
    int height = 0;

    /// `pairs` ascend, and there are more than a small map has.
    [[nodiscard]] static MapTree of(std::span<const Term::Pair> pairs);
    [[nodiscard]] const Term::Pair *find(const Term &key) const;
    [[nodiscard]] MapTree with(const Term::Pair &pair) const;
    /// The key is there, and what remains is still larger than a small map.
    [[nodiscard]] MapTree without(const Term &key) const;
    /// Copies all pairs to raw memory, in order.
    void copyTo(Term::Pair *place) const;
};

} // namespace espalier
