// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace espalier {

/// A box to be placed. The boxes of one tree lie in breadth-first order: those of one parent are neighbours, and a
/// parent comes before its children.
struct TidyBox
{
    // Given
    std::uint32_t firstChild = 0;
    std::uint32_t childCount = 0;
    double width = 0; ///< with the gap to the next box included
    double height = 0; ///< with the gap to the level below included

    // Found
    double x = 0;
    double y = 0;
};

/// Gives each box its place, so that no two boxes overlap, parents stand above the middle of their children, and equal
/// subtrees look equal. Linear in the number of boxes, whatever their sizes and however deep the tree; no recursion.
/// A. van der Ploeg, "Drawing non-layered tidy trees in linear time", Software: Practice and Experience 44 (2014).
/// The first box is the root.
class TidyTree
{
public:
    void place(std::span<TidyBox> boxes);

private:
    static constexpr std::uint32_t none = 0xffffffff;

    /// What the algorithm knows of a box; sums of modifiers are relative to the box itself.
    struct Work
    {
        double preliminary = 0;
        double modifier = 0;
        double shift = 0;
        double change = 0;
        double sumLeft = 0; ///< of modifiers, at the leftmost deepest box
        double sumRight = 0; ///< the same on the right
        std::uint32_t threadLeft = none;
        std::uint32_t threadRight = none;
        std::uint32_t deepestLeft = none;
        std::uint32_t deepestRight = none;
    };
    /// Left siblings by how far down they reach: the paper's linked list, kept as a stack.
    struct Reach
    {
        double bottom = 0;
        std::uint32_t sibling = 0;
    };

    void placeChildren(std::uint32_t parent);
    void separate(std::uint32_t first, std::uint32_t index);
    void moveSubtree(std::uint32_t first, std::uint32_t index, std::uint32_t from, double distance);
    void setLeftThread(std::uint32_t first, std::uint32_t index, std::uint32_t to, double sum);
    void setRightThread(std::uint32_t first, std::uint32_t index, std::uint32_t to, double sum);
    void pushReach(double bottom, std::uint32_t index);
    void spreadChildren(std::uint32_t parent);
    [[nodiscard]] double bottom(std::uint32_t box) const
    {
        return m_boxes[box].y + m_boxes[box].height;
    }
    [[nodiscard]] std::uint32_t nextLeft(std::uint32_t box) const;
    [[nodiscard]] std::uint32_t nextRight(std::uint32_t box) const;

    std::span<TidyBox> m_boxes;
    std::vector<Work> m_work;
    std::vector<Reach> m_reach;
};

} // namespace espalier
