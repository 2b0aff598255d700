// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QSizeF>

#include <cstdint>

namespace espalier {

/// Cells in rows, one per place. Size and columns follow from a capacity that grows in steps, not from the number of
/// places itself: a few children more or less move no cell.
struct BlockGrid
{
    static constexpr double padding = 12;
    /// Width to height of a whole block: that of the space which a screen leaves it.
    static constexpr double usualAspect = 1.7;

    std::uint32_t places = 0;
    std::uint32_t columns = 1;
    QSizeF cell = {};
    QSizeF pitch = {}; ///< from one cell to the next

    /// Boxes as large as a worker's, one below the other.
    [[nodiscard]] static BlockGrid ofColumn(std::uint32_t places, QSizeF box);
    /// Rows of boxes as large as a worker's; all of them about as wide to their height as `aspect` says.
    [[nodiscard]] static BlockGrid ofBoxes(std::uint32_t places, QSizeF box,
                                           double aspect = usualAspect);
    /// Small cells; the more there are, the smaller.
    [[nodiscard]] static BlockGrid ofCells(std::uint32_t places, double aspect = usualAspect);

    [[nodiscard]] std::uint32_t rows() const { return (places + columns - 1) / columns; }
    /// Padding included.
    [[nodiscard]] QSizeF size() const;
    /// `origin` is the top left corner of the block.
    [[nodiscard]] QRectF cellRect(QPointF origin, std::uint32_t place) const;
    /// The place whose cell is at `point`, `places` if there is none.
    [[nodiscard]] std::uint32_t placeAt(QPointF origin, QPointF point) const;
};

} // namespace espalier
