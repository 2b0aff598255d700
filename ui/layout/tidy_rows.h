// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/layout/tidy_tree.h"

#include <cstdint>
#include <span>
#include <vector>

namespace espalier {

/// Tidy trees that are not wider than they have to be: where the subtrees of a parent would be wider than `widest` side by
/// side, they stand in rows of about the same width, as words do on lines. Such a parent, with its rows, is one box to
/// whatever is above it; each subtree in a row is a tidy tree of its own. A row may be half as wide again as `widest`, so that
/// all are about the same. Linear in the number of boxes; no recursion.
class TidyRows
{
public:
    /// `widest` 0: one tidy tree. `railGap` is kept free left of the rows of a parent.
    void place(std::span<TidyBox> boxes, double widest, double railGap);

    /// Of the boxes that were placed last.
    [[nodiscard]] bool isInRows(std::uint32_t box) const
    {
        return !m_inRows.empty() && m_inRows[box] != 0;
    }
    /// Which of its parent's rows the box stands in; 0 if that has none.
    [[nodiscard]] std::uint32_t rowOf(std::uint32_t box) const
    {
        return m_inRows.empty() ? 0 : m_rowNumbers[box];
    }

private:
    [[nodiscard]] bool chooseRows(double widest);
    void placeTree(std::uint32_t root);
    void stackRows(std::uint32_t parent, double widest, double railGap);
    void moveToTheirPlaces();

    std::span<TidyBox> m_boxes;
    struct Extent
    {
        double width = 0;
        double height = 0;
    };
    struct Corner
    {
        double x = 0;
        double y = 0;
    };

    TidyTree m_tree;
    // All by box.
    /// As if all below stood side by side, or in their rows: about as wide as it comes to be.
    std::vector<double> m_widths;
    std::vector<std::uint8_t> m_inRows;
    std::vector<std::uint32_t> m_rowNumbers;
    /// Of the rows below a parent.
    std::vector<Extent> m_rows;
    /// The left upper corner of those rows, in the tree that their parent belongs to.
    std::vector<Corner> m_rowCorners;
    /// Of the tree that begins there.
    std::vector<Extent> m_trees;
    /// Where that tree has its left upper corner: among the rows, and in the end for good, for each box of it.
    std::vector<Corner> m_treeCorners;
    /// One tree on its own, and which boxes these are.
    std::vector<TidyBox> m_own;
    std::vector<std::uint32_t> m_ids;
};

} // namespace espalier
