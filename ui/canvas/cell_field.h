// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/node_looks.h"
#include "ui/layout/block_grid.h"
#include "ui/node_set.h"
#include "ui/theme/theme.h"

#include <QImage>

#include <span>

namespace espalier {

class Surface;

/// All that tells one cell of a block from another. As a number it is a NodeLooks' byte and a bit more.
struct CellLook
{
    static constexpr std::uint8_t dim = 0x10;
    static constexpr std::size_t count = 0x20;

    NodeState state = NodeState::Running;
    bool isDim = false;
    /// A fault stays on it.
    bool isFaulty = false;

    [[nodiscard]] static CellLook of(std::uint8_t number)
    {
        return {static_cast<NodeState>(number & 0x07), (number & dim) != 0,
                (number & NodeLooks::faulty) != 0};
    }
};

/// The cells of one block, ready to be painted at a place of a surface.
struct CellField
{
    const BlockGrid &grid;
    std::span<const NodeId> places;
    const NodeLooks &looks;
    const Theme &theme;
    QPointF origin = {}; ///< of the block, on the surface
    double scale = 1; ///< surface units per unit of layout
    QRectF area = {}; ///< what is visible, on the surface
    /// If given, all others step back.
    const NodeSet *found = nullptr;

    /// Cells that meet `area`: columns and rows, as [left, right) and [top, bottom).
    [[nodiscard]] QRect visibleCells() const;
    /// On the surface.
    [[nodiscard]] QRectF cellRect(std::uint32_t place) const;
    /// How the cell looks, as a number; NodeLooks::absent if nobody is there. Asked for each cell of a screen in each frame.
    [[nodiscard]] std::uint8_t lookAt(std::uint32_t place) const
    {
        if (place >= places.size() || places[place] == NodeId::None)
            return NodeLooks::absent;
        const std::uint8_t look = looks.lookOf(places[place]);
        if (!found || look == NodeLooks::absent || found->contains(places[place]))
            return look;
        return look | CellLook::dim;
    }
};

/// Cells as shapes, for surfaces that are no pixels.
void paintCells(Surface &surface, const CellField &field);

/// Cells as pixels: written line by line, so that a screen full of cells of any size costs no more than a copy of the
/// screen. `pixelRatio` is device pixels per surface unit; `position` becomes the image's place on the surface.
[[nodiscard]] QImage rasterCells(const CellField &field, double pixelRatio, QPointF &position);

/// A cell's ground: strong for what needs attention, calm for what runs.
[[nodiscard]] QColor cellFill(const Theme &theme, NodeState state, bool wide);

} // namespace espalier
