// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layout/tidy_tree.h"

namespace espalier {

void TidyTree::place(std::span<TidyBox> boxes)
{
    m_boxes = boxes;
    if (boxes.empty())
        return;
    boxes[0].y = 0;
    for (const TidyBox &box : boxes) {
        for (std::uint32_t child = 0; child < box.childCount; ++child)
            boxes[box.firstChild + child].y = box.y + box.height;
    }
    m_work.assign(boxes.size(), {});
    // Breadth-first order backwards: every box after all that hang below it.
    for (auto box = static_cast<std::uint32_t>(boxes.size()); box-- > 0;)
        placeChildren(box);

    m_boxes[0].x = m_work[0].preliminary;
    for (std::uint32_t box = 0; box < boxes.size(); ++box)
        spreadChildren(box);
}

void TidyTree::placeChildren(std::uint32_t parent)
{
    const TidyBox &box = m_boxes[parent];
    Work &work = m_work[parent];
    if (box.childCount == 0) {
        work.deepestLeft = work.deepestRight = parent;
        return;
    }
    const std::uint32_t first = box.firstChild;
    m_reach.clear();
    m_reach.push_back({bottom(m_work[first].deepestLeft), 0});
    for (std::uint32_t index = 1; index < box.childCount; ++index) {
        const double lowest = bottom(m_work[first + index].deepestRight);
        separate(first, index);
        pushReach(lowest, index);
    }
    const Work &leftmost = m_work[first];
    const Work &rightmost = m_work[first + box.childCount - 1];
    work.preliminary = (leftmost.preliminary + leftmost.modifier + rightmost.preliminary
                        + rightmost.modifier + m_boxes[first + box.childCount - 1].width
                        - box.width)
                       / 2;
    work.deepestLeft = leftmost.deepestLeft;
    work.sumLeft = leftmost.sumLeft;
    work.deepestRight = rightmost.deepestRight;
    work.sumRight = rightmost.sumRight;
}

/// Moves the child at `index` right until it touches nothing of its left siblings.
void TidyTree::separate(std::uint32_t first, std::uint32_t index)
{
    std::uint32_t left = first + index - 1; // walks down the right contour of the left siblings
    double leftSum = m_work[left].modifier;
    std::uint32_t right = first + index; // walks down the left contour of the child
    double rightSum = m_work[right].modifier;
    std::size_t reach = m_reach.size() - 1;
    while (left != none && right != none) {
        if (bottom(left) > m_reach[reach].bottom && reach > 0)
            --reach;
        const double overlap = leftSum + m_work[left].preliminary + m_boxes[left].width
                               - (rightSum + m_work[right].preliminary);
        if (overlap > 0) {
            rightSum += overlap;
            moveSubtree(first, index, m_reach[reach].sibling, overlap);
        }
        const double leftBottom = bottom(left);
        const double rightBottom = bottom(right);
        if (leftBottom <= rightBottom) {
            left = nextRight(left);
            if (left != none)
                leftSum += m_work[left].modifier;
        }
        if (leftBottom >= rightBottom) {
            right = nextLeft(right);
            if (right != none)
                rightSum += m_work[right].modifier;
        }
    }
    if (left == none && right != none)
        setLeftThread(first, index, right, rightSum);
    else if (left != none && right == none)
        setRightThread(first, index, left, leftSum);
}

void TidyTree::moveSubtree(std::uint32_t first, std::uint32_t index, std::uint32_t from,
                           double distance)
{
    Work &moved = m_work[first + index];
    moved.modifier += distance;
    moved.sumLeft += distance;
    moved.sumRight += distance;
    if (from + 1 == index)
        return;
    // The siblings in between share the gap that opened.
    const double count = index - from;
    m_work[first + from + 1].shift += distance / count;
    moved.shift -= distance / count;
    moved.change -= distance - distance / count;
}

/// The child reaches further down than its left siblings: their left contour goes on in it.
void TidyTree::setLeftThread(std::uint32_t first, std::uint32_t index, std::uint32_t to, double sum)
{
    Work &leftmost = m_work[first];
    const Work &child = m_work[first + index];
    Work &deepest = m_work[leftmost.deepestLeft];
    deepest.threadLeft = to;
    const double difference = sum - m_work[to].modifier - leftmost.sumLeft;
    deepest.modifier += difference;
    deepest.preliminary -= difference;
    leftmost.deepestLeft = child.deepestLeft;
    leftmost.sumLeft = child.sumLeft;
}

void TidyTree::setRightThread(std::uint32_t first, std::uint32_t index, std::uint32_t to,
                              double sum)
{
    Work &child = m_work[first + index];
    const Work &sibling = m_work[first + index - 1];
    Work &deepest = m_work[child.deepestRight];
    deepest.threadRight = to;
    const double difference = sum - m_work[to].modifier - child.sumRight;
    deepest.modifier += difference;
    deepest.preliminary -= difference;
    child.deepestRight = sibling.deepestRight;
    child.sumRight = sibling.sumRight;
}

void TidyTree::pushReach(double bottom, std::uint32_t index)
{
    while (!m_reach.empty() && bottom >= m_reach.back().bottom)
        m_reach.pop_back();
    m_reach.push_back({bottom, index});
}

/// The parent has its place and its sum of modifiers (kept in `sumLeft` from here on): hands both down.
void TidyTree::spreadChildren(std::uint32_t parent)
{
    Work &work = m_work[parent];
    const double sum = parent == 0 ? work.modifier : work.sumLeft;
    const TidyBox &box = m_boxes[parent];
    double shift = 0;
    double extra = 0;
    for (std::uint32_t child = box.firstChild; child < box.firstChild + box.childCount; ++child) {
        Work &own = m_work[child];
        shift += own.shift;
        extra += shift + own.change;
        own.modifier += extra;
        own.sumLeft = sum + own.modifier;
        m_boxes[child].x = own.preliminary + own.sumLeft;
    }
}

std::uint32_t TidyTree::nextLeft(std::uint32_t box) const
{
    return m_boxes[box].childCount == 0 ? m_work[box].threadLeft : m_boxes[box].firstChild;
}

std::uint32_t TidyTree::nextRight(std::uint32_t box) const
{
    const TidyBox &at = m_boxes[box];
    return at.childCount == 0 ? m_work[box].threadRight : at.firstChild + at.childCount - 1;
}

} // namespace espalier
