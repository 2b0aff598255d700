// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layout/tidy_rows.h"

#include <algorithm>
#include <cmath>

namespace espalier {

void TidyRows::place(std::span<TidyBox> boxes, double widest, double railGap)
{
    m_boxes = boxes;
    m_inRows.clear();
    if (widest <= 0 || boxes.empty() || !chooseRows(widest)) {
        m_inRows.clear();
        return m_tree.place(boxes);
    }
    m_rowNumbers.assign(boxes.size(), 0);
    m_rows.assign(boxes.size(), {});
    m_rowCorners.assign(boxes.size(), {});
    m_trees.assign(boxes.size(), {});
    m_treeCorners.assign(boxes.size(), {});
    // Breadth-first order backwards: what stands in rows is placed before the tree that has it as one box.
    for (auto box = static_cast<std::uint32_t>(boxes.size()); box-- > 0;) {
        if (!isInRows(box))
            continue;
        for (std::uint32_t child = 0; child < boxes[box].childCount; ++child)
            placeTree(boxes[box].firstChild + child);
        stackRows(box, widest, railGap);
    }
    placeTree(0);
    moveToTheirPlaces();
}

bool TidyRows::chooseRows(double widest)
{
    m_widths.assign(m_boxes.size(), 0);
    m_inRows.assign(m_boxes.size(), 0);
    bool any = false;
    for (auto index = static_cast<std::uint32_t>(m_boxes.size()); index-- > 0;) {
        const TidyBox &box = m_boxes[index];
        double width = 0;
        double widestChild = 0;
        for (std::uint32_t child = box.firstChild; child < box.firstChild + box.childCount; ++child)
        {
            width += m_widths[child];
            widestChild = std::max(widestChild, m_widths[child]);
        }
        if (box.childCount > 1 && width > widest) {
            m_inRows[index] = 1;
            any = true;
            width = std::max(widest, widestChild);
        }
        m_widths[index] = std::max(box.width, width);
    }
    return any;
}

/// The tree that begins there, as far as the next rows.
void TidyRows::placeTree(std::uint32_t root)
{
    m_ids.assign(1, root);
    m_own.clear();
    for (std::size_t next = 0; next < m_ids.size(); ++next) {
        const std::uint32_t id = m_ids[next];
        TidyBox own = m_boxes[id];
        if (isInRows(id)) {
            own.childCount = 0;
            own.width = std::max(own.width, m_rows[id].width);
            own.height += m_rows[id].height;
        }
        own.firstChild = static_cast<std::uint32_t>(m_ids.size());
        for (std::uint32_t child = 0; child < own.childCount; ++child)
            m_ids.push_back(m_boxes[id].firstChild + child);
        m_own.push_back(own);
    }
    m_tree.place(m_own);
    const double left = std::ranges::min(m_own, {}, &TidyBox::x).x;
    Extent &tree = m_trees[root];
    for (std::size_t index = 0; index < m_own.size(); ++index) {
        const std::uint32_t id = m_ids[index];
        const TidyBox &own = m_own[index];
        const double x = own.x - left;
        m_boxes[id].x = x + (own.width - m_boxes[id].width) / 2;
        m_boxes[id].y = own.y;
        m_rowCorners[id] = {x + (own.width - m_rows[id].width) / 2, own.y + m_boxes[id].height};
        tree.width = std::max(tree.width, x + own.width);
        tree.height = std::max(tree.height, own.y + own.height);
    }
}

/// In order, from the left: a row ends with the tree that makes it as wide as all would be if they were equally wide.
void TidyRows::stackRows(std::uint32_t parent, double widest, double railGap)
{
    const TidyBox &box = m_boxes[parent];
    const std::span<const Extent> trees(m_trees.data() + box.firstChild, box.childCount);
    double total = 0;
    for (const Extent &tree : trees)
        total += tree.width;
    const double share = total / std::ceil(total / std::max(1.0, widest - railGap));
    Extent &rows = m_rows[parent];
    constexpr double almost = 0.999; // sums of widths are not exact
    double x = railGap;
    double y = 0;
    double height = 0;
    std::uint32_t row = 0;
    for (std::uint32_t index = 0; index < box.childCount; ++index) {
        const Extent &tree = trees[index];
        const bool isFull = x - railGap >= almost * share || x + tree.width > 1.5 * widest;
        if (x > railGap && isFull) {
            ++row;
            y += height;
            x = railGap;
            height = 0;
        }
        m_treeCorners[box.firstChild + index] = {x, y};
        m_rowNumbers[box.firstChild + index] = row;
        x += tree.width;
        height = std::max(height, tree.height);
        rows.width = std::max(rows.width, x);
    }
    rows.height = y + height;
    m_inRows[parent] = row > 0; // else they stand side by side after all
}

void TidyRows::moveToTheirPlaces()
{
    m_treeCorners[0] = {};
    for (std::uint32_t index = 0; index < m_boxes.size(); ++index) {
        TidyBox &box = m_boxes[index];
        const Corner tree = m_treeCorners[index];
        for (std::uint32_t child = box.firstChild; child < box.firstChild + box.childCount; ++child)
        {
            if (!isInRows(index)) {
                m_treeCorners[child] = tree;
                continue;
            }
            m_treeCorners[child].x += tree.x + m_rowCorners[index].x;
            m_treeCorners[child].y += tree.y + m_rowCorners[index].y;
        }
        box.x += tree.x;
        box.y += tree.y;
    }
}

} // namespace espalier
