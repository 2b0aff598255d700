// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layout/block_grid.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace espalier {

namespace {

constexpr double widestBlock = 2400;
/// Up to so many places a cell is wide enough for a pid.
constexpr std::uint32_t widePlaces = 384;

/// 48, 64, 96, 128, 192, …
std::uint32_t capacityFor(std::uint32_t places)
{
    const std::uint32_t power = std::bit_ceil(std::max(places, 2U));
    return places <= power / 4 * 3 ? power / 4 * 3 : power;
}

std::uint32_t columnsFor(std::uint32_t capacity, QSizeF pitch, double aspect)
{
    const double columns = std::sqrt(capacity * aspect * pitch.height() / pitch.width());
    return std::max(1U, static_cast<std::uint32_t>(std::ceil(columns)));
}

} // namespace

BlockGrid BlockGrid::ofColumn(std::uint32_t places, QSizeF box)
{
    return {.places = places, .columns = 1, .cell = box, .pitch = box + QSizeF(12, 12)};
}

BlockGrid BlockGrid::ofBoxes(std::uint32_t places, QSizeF box, double aspect)
{
    BlockGrid grid{.places = places, .cell = box, .pitch = box + QSizeF(12, 12)};
    const std::uint32_t columns = columnsFor((places + 3) / 4 * 4, grid.pitch, aspect);
    grid.columns = std::min(std::max(places, 1U), columns);
    return grid;
}

BlockGrid BlockGrid::ofCells(std::uint32_t places, double aspect)
{
    BlockGrid grid{.places = places};
    if (places <= widePlaces) {
        grid.cell = QSizeF(62, 26);
        grid.pitch = grid.cell + QSizeF(6, 6);
        grid.columns = columnsFor(capacityFor(places), grid.pitch, aspect);
        return grid;
    }
    grid.columns = columnsFor(capacityFor(places), QSizeF(1, 1), aspect);
    const double pitch = std::clamp(widestBlock / grid.columns, 3.0, 24.0);
    grid.pitch = QSizeF(pitch, pitch);
    grid.cell = grid.pitch * (5.0 / 6.0);
    return grid;
}

QSizeF BlockGrid::size() const
{
    return {columns * pitch.width() - (pitch.width() - cell.width()) + 2 * padding,
            std::max(1U, rows()) * pitch.height() - (pitch.height() - cell.height()) + 2 * padding};
}

QRectF BlockGrid::cellRect(QPointF origin, std::uint32_t place) const
{
    const std::uint32_t column = place % columns;
    const std::uint32_t row = place / columns;
    return {origin + QPointF(padding + column * pitch.width(), padding + row * pitch.height()),
            cell};
}

std::uint32_t BlockGrid::placeAt(QPointF origin, QPointF point) const
{
    const QPointF inside = point - origin - QPointF(padding, padding);
    if (inside.x() < 0 || inside.y() < 0)
        return places;
    const double column = std::floor(inside.x() / pitch.width());
    const double row = std::floor(inside.y() / pitch.height());
    if (column >= columns || row >= rows() || inside.x() - column * pitch.width() > cell.width()
        || inside.y() - row * pitch.height() > cell.height())
        return places;
    return std::min(places, static_cast<std::uint32_t>(row * columns + column));
}

} // namespace espalier
