// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_state.h"
#include "ui/layout/block_grid.h"
#include "ui/layout/tidy_rows.h"
#include "ui/node_set.h"

#include <QRectF>
#include <QSet>

#include <span>
#include <vector>

namespace espalier {

struct LayoutOptions
{
    QSizeF workerSize{172, 40};
    QSizeF supervisorSize{220, 76};
    /// Added to a folded supervisor, for the summary of what is folded.
    double foldedHeight = 36;
    /// Added to a supervisor below which a filter hides something, for their number.
    double hiddenHeight = 20;
    double siblingGap = 20;
    double levelGap = 48;
    /// More leaves than this under one supervisor stand in rows beneath it. Fewer stand side by side under a root, else one
    /// below the other in start order, which keeps trees of several levels narrow.
    int leavesSideBySide = 6;
    /// More leaves than this under one supervisor become a block of cells.
    int leavesInRows = 40;
    /// Width to height of the blocks and rows of leaves.
    double blockAspect = BlockGrid::usualAspect;
    /// Where all below one supervisor side by side would be wider than this, they stand in several rows; 0: never.
    double widest = 0;
    /// Left of such rows, for the line that leads down to them, in the middle of it.
    static constexpr double railGap = 28;

    /// With room for texts that are larger by so much.
    [[nodiscard]] static LayoutOptions forText(double scale);
    /// The same shape with other texts.
    [[nodiscard]] LayoutOptions withText(double scale, double before) const;
};

/// A place for one node, or for a group of leaves.
struct LaidBox
{
    static constexpr std::uint32_t none = 0xffffffff;

    QRectF rect = {};
    /// Of the box and all that hangs below it, with the lines that lead down to rows.
    QRectF bounds = {};
    /// None for the common ground of the roots (box 0) and for groups.
    NodeId node = NodeId::None;
    std::uint32_t parent = none;
    std::uint32_t firstChild = 0;
    std::uint32_t childCount = 0;
    /// Index into groups(); `none` for a single node.
    std::uint32_t group = none;
    bool isSupervisor = false;
    bool isFolded = false;
    bool canFold = false;
    /// What hangs below it stands in several rows, each with all that is below it.
    bool isInRows = false;
    /// Which of its parent's rows it stands in.
    std::uint32_t row = 0;
    /// Nodes below that a filter hides, but for those below other boxes.
    std::uint32_t hidden = 0;
};

/// Leaves of one supervisor, in a grid.
struct LaidGroup
{
    NodeId owner = NodeId::None; ///< None for roots
    QPointF origin = {};
    BlockGrid grid = {};
    bool isBlock = false; ///< of small cells; else of boxes as large as any worker's
    bool isColumn = false;
    std::uint32_t box = 0;
    std::uint32_t firstPlace = 0; ///< into places()
};

/// Where everything is. Pure geometry, in units that are pixels at zoom 1. Linear in the number of nodes.
/// Update it again after the structure of the tree or the fold set changed: it keeps its memory.
class TreeLayout
{
public:
    /// `shown`, if given, is what a filter leaves: with each node its supervisors. What it hides leaves no holes.
    void update(const TreeState &tree, const QSet<NodeId> &folded,
                const LayoutOptions &options = {}, const NodeSet *shown = nullptr);

    /// Puts each box somewhere else, groups with their cells; the first is of no account. Until the next update.
    void moveBoxes(std::span<const QRectF> rects);

    [[nodiscard]] bool isEmpty() const { return m_boxes.size() <= 1; }
    [[nodiscard]] QRectF bounds() const;
    /// In breadth-first order; box 0 is the invisible parent of the roots.
    [[nodiscard]] std::span<const LaidBox> boxes() const { return m_boxes; }
    [[nodiscard]] std::span<const LaidGroup> groups() const { return m_groups; }
    /// The node at each place of a group; None where there is a hole.
    [[nodiscard]] std::span<const NodeId> places(const LaidGroup &group) const
    {
        return std::span(m_places).subspan(group.firstPlace, group.grid.places);
    }

    /// Null if the node is not on show.
    [[nodiscard]] QRectF rectOf(NodeId node) const;
    /// The single box of the node; null for one in a group or not on show.
    [[nodiscard]] const LaidBox *boxOf(NodeId node) const;
    /// The group that the node stands in; null if none.
    [[nodiscard]] const LaidGroup *groupOf(NodeId node) const;
    [[nodiscard]] NodeId nodeAt(QPointF point) const;

    /// Calls visit(box index) for each box that meets `area`, parents first. `prune(box)` may say that a box and all
    /// below it are done with.
    template<typename Visit, typename Prune>
    void forEachIn(const QRectF &area, Visit visit, Prune prune) const
    {
        if (isEmpty())
            return;
        m_stack.assign(1, 0);
        while (!m_stack.empty()) {
            const std::uint32_t index = m_stack.back();
            m_stack.pop_back();
            const LaidBox &box = m_boxes[index];
            if (!meets(box.bounds, area))
                continue;
            if (index != 0 && meets(box.rect, area))
                visit(index);
            if (box.childCount > 0 && !prune(box))
                for (std::uint32_t child = box.childCount; child-- > 0;)
                    m_stack.push_back(box.firstChild + child);
        }
    }

private:
    struct Slot
    {
        std::uint32_t box = LaidBox::none; ///< of the node, or of the group that it stands in
        std::uint32_t place = LaidBox::none;
    };
    class Builder;

    [[nodiscard]] static bool meets(const QRectF &one, const QRectF &other)
    {
        return one.left() <= other.right() && other.left() <= one.right()
               && one.top() <= other.bottom() && other.top() <= one.bottom();
    }
    [[nodiscard]] const Slot *slotOf(NodeId node) const;
    void measureBounds();

    std::vector<LaidBox> m_boxes;
    std::vector<LaidGroup> m_groups;
    std::vector<NodeId> m_places;
    std::vector<Slot> m_slots; ///< by node number
    std::vector<TidyBox> m_tidy;
    TidyRows m_tidyRows;
    mutable std::vector<std::uint32_t> m_stack;
};

} // namespace espalier
