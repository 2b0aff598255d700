// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/cell_field.h"

#include "ui/canvas/glyphs.h"
#include "ui/canvas/painter_surface.h"

#include <array>
#include <cmath>
#include <cstring>

namespace espalier {

namespace {

constexpr std::size_t stateCount = 6;
/// Below this height in pixels a cell is plain colour.
constexpr double smallestSprite = 9;

QColor mixed(const QColor &one, const QColor &other, double share)
{
    const auto mix = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return QColor(mix(one.red(), other.red()), mix(one.green(), other.green()),
                  mix(one.blue(), other.blue()));
}

bool isWide(const BlockGrid &grid)
{
    return grid.cell.width() > grid.cell.height() * 1.5;
}

/// How much a state asks to be seen, when several cells fall on one pixel.
int urgency(std::uint8_t look)
{
    static constexpr std::array<int, stateCount> order{2, 1, 4, 5, 3, 6};
    return look < stateCount ? order[look] : 0;
}

void paintCell(Surface &surface, const Theme &theme, NodeState state, const QRectF &rect, bool wide)
{
    QPainterPath outline;
    const double corner = wide ? rect.height() / 2 : rect.height() * 0.22;
    outline.addRoundedRect(rect, corner, corner);
    if (wide) {
        const bool calm = state == NodeState::Running || state == NodeState::Undefined;
        surface.path(outline, cellFill(theme, state, true),
                     {.color = calm ? theme.nodeBorder : theme.color(state)});
        const double radius = rect.height() * 0.3;
        paintStateGlyph(surface, theme, state, {rect.left() + rect.height() / 2, rect.center().y()},
                        radius);
        return;
    }
    if (state == NodeState::Undefined) {
        surface.path(outline, {},
                     {.color = theme.undefined, .width = std::max(1.0, rect.height() * 0.12)});
        return;
    }
    surface.path(outline, theme.color(state));
    const QPainterPath sign = stateSign(state, rect.center(), rect.height() * 0.46);
    if (!sign.isEmpty() && rect.height() >= smallestSprite)
        surface.path(sign, theme.onState);
}

/// One state's cell as pixels.
QImage sprite(const CellField &field, NodeState state, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(field.theme.blockFill);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    PainterSurface surface(painter);
    const double inset = isWide(field.grid) ? 0.5 : 0;
    paintCell(surface, field.theme, state,
              QRectF(QPointF(), size).adjusted(inset, inset, -inset, -inset), isWide(field.grid));
    return image;
}

struct Raster
{
    const CellField &field;
    QImage image = {};
    QPoint corner = {}; ///< of the image, in device pixels
    QPointF origin = {}; ///< of cell 0, in device pixels
    QSizeF pitch = {};
    QRect cells = {};

    [[nodiscard]] int left(int column) const
    {
        return qRound(origin.x() + column * pitch.width()) - corner.x();
    }
    [[nodiscard]] int top(int row) const
    {
        return qRound(origin.y() + row * pitch.height()) - corner.y();
    }
    [[nodiscard]] std::uint8_t look(int column, int row) const
    {
        const auto place = static_cast<std::size_t>(row) * field.grid.columns
                           + static_cast<std::size_t>(column);
        if (place >= field.places.size() || field.places[place] == NodeId::None)
            return NodeLooks::absent;
        return field.looks.at(field.places[place]);
    }
    void paintSprites(QSize cell);
    void paintFlat(QSize cell);
    void paintTiny();
};

void Raster::paintSprites(QSize cell)
{
    std::array<QImage, stateCount> sprites;
    for (int row = cells.top(); row <= cells.bottom(); ++row) {
        for (int column = cells.left(); column <= cells.right(); ++column) {
            const std::uint8_t state = look(column, row);
            if (state >= stateCount)
                continue;
            if (sprites[state].isNull())
                sprites[state] = sprite(field, static_cast<NodeState>(state), cell);
            const int x = left(column);
            const int from = std::max(0, -x);
            const int count = std::min(cell.width(), image.width() - x) - from;
            if (count <= 0)
                continue;
            for (int line = 0; line < cell.height(); ++line) {
                const int y = top(row) + line;
                if (y < 0 || y >= image.height())
                    continue;
                const auto *source = reinterpret_cast<const QRgb *>(
                                         sprites[state].constScanLine(line))
                                     + from;
                auto *target = reinterpret_cast<QRgb *>(image.scanLine(y)) + x + from;
                std::memcpy(target, source, static_cast<std::size_t>(count) * sizeof(QRgb));
            }
        }
    }
}

/// Every line of a row of cells is the same: the first is written, the others are copies.
void Raster::paintFlat(QSize cell)
{
    std::array<QRgb, stateCount> colors;
    for (std::size_t state = 0; state < stateCount; ++state)
        colors[state] = cellFill(field.theme, static_cast<NodeState>(state), false).rgb();
    for (int row = cells.top(); row <= cells.bottom(); ++row) {
        const int first = std::clamp(top(row), 0, image.height());
        const int last = std::clamp(top(row) + cell.height(), 0, image.height());
        if (first >= last)
            continue;
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(first));
        for (int column = cells.left(); column <= cells.right(); ++column) {
            const std::uint8_t state = look(column, row);
            if (state >= stateCount)
                continue;
            const int x = left(column);
            std::fill(line + std::clamp(x, 0, image.width()),
                      line + std::clamp(x + cell.width(), 0, image.width()), colors[state]);
        }
        for (int y = first + 1; y < last; ++y)
            std::memcpy(image.scanLine(y), line, static_cast<std::size_t>(image.bytesPerLine()));
    }
}

/// Several cells to a pixel: the most urgent is seen.
void Raster::paintTiny()
{
    std::vector<std::uint8_t> worst(static_cast<std::size_t>(image.width())
                                        * static_cast<std::size_t>(image.height()),
                                    NodeLooks::absent);
    for (int row = cells.top(); row <= cells.bottom(); ++row) {
        const int y = std::clamp(top(row), 0, image.height() - 1);
        std::uint8_t *line = worst.data()
                             + static_cast<std::size_t>(y)
                                   * static_cast<std::size_t>(image.width());
        for (int column = cells.left(); column <= cells.right(); ++column) {
            const std::uint8_t state = look(column, row);
            std::uint8_t &pixel = line[std::clamp(left(column), 0, image.width() - 1)];
            if (urgency(state) > urgency(pixel))
                pixel = state;
        }
    }
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const std::uint8_t state =
                worst[static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width())
                      + static_cast<std::size_t>(x)];
            if (state < stateCount)
                line[x] = cellFill(field.theme, static_cast<NodeState>(state), false).rgb();
        }
    }
}

} // namespace

QColor cellFill(const Theme &theme, NodeState state, bool wide)
{
    const QColor &color = theme.color(state);
    if (!wide)
        return state == NodeState::Undefined ? mixed(color, theme.blockFill, 0.35) : color;
    if (state == NodeState::Running || state == NodeState::Undefined)
        return theme.nodeFill;
    return mixed(theme.nodeFill, color, 0.28);
}

QRect CellField::visibleCells() const
{
    const QPointF first = origin + QPointF(BlockGrid::padding, BlockGrid::padding) * scale;
    const auto index = [](double offset, double pitch) {
        return static_cast<int>(std::floor(offset / pitch));
    };
    const double width = grid.pitch.width() * scale;
    const double height = grid.pitch.height() * scale;
    const int left = std::max(0, index(area.left() - first.x(), width));
    const int top = std::max(0, index(area.top() - first.y(), height));
    const int right = std::min(static_cast<int>(grid.columns),
                               index(area.right() - first.x(), width) + 1);
    const int bottom = std::min(static_cast<int>(grid.rows()),
                                index(area.bottom() - first.y(), height) + 1);
    return QRect(left, top, std::max(0, right - left), std::max(0, bottom - top));
}

QRectF CellField::cellRect(std::uint32_t place) const
{
    const QRectF cell = grid.cellRect({}, place);
    return {origin + cell.topLeft() * scale, cell.size() * scale};
}

void paintCells(Surface &surface, const CellField &field)
{
    const QRect cells = field.visibleCells();
    const double height = field.grid.cell.height() * field.scale;
    std::array<std::vector<QRectF>, stateCount> flat;
    for (int row = cells.top(); row <= cells.bottom(); ++row) {
        for (int column = cells.left(); column <= cells.right(); ++column) {
            const auto place = static_cast<std::uint32_t>(row) * field.grid.columns
                               + static_cast<std::uint32_t>(column);
            if (place >= field.places.size() || field.places[place] == NodeId::None)
                continue;
            const std::uint8_t look = field.looks.at(field.places[place]);
            if (look >= stateCount)
                continue;
            if (height < smallestSprite)
                flat[look].push_back(field.cellRect(place));
            else
                paintCell(surface, field.theme, static_cast<NodeState>(look), field.cellRect(place),
                          isWide(field.grid));
        }
    }
    for (std::size_t look = 0; look < stateCount; ++look) {
        if (!flat[look].empty())
            surface.rects(flat[look], cellFill(field.theme, static_cast<NodeState>(look), false));
    }
}

QImage rasterCells(const CellField &field, double pixelRatio, QPointF &position)
{
    const QRect cells = field.visibleCells();
    if (cells.isEmpty())
        return {};
    Raster raster{.field = field, .cells = cells};
    raster.pitch = field.grid.pitch * field.scale * pixelRatio;
    raster.origin = (field.origin + QPointF(BlockGrid::padding, BlockGrid::padding) * field.scale)
                    * pixelRatio;
    const QRectF covered =
        QRectF(
            raster.origin
                + QPointF(cells.left() * raster.pitch.width(), cells.top() * raster.pitch.height()),
            QSizeF(cells.width() * raster.pitch.width(), cells.height() * raster.pitch.height()))
            .intersected(QRectF(field.area.topLeft() * pixelRatio, field.area.size() * pixelRatio));
    const QRect pixels = covered.toAlignedRect();
    if (pixels.isEmpty())
        return {};
    raster.corner = pixels.topLeft();
    raster.image = QImage(pixels.size(), QImage::Format_RGB32);
    raster.image.fill(field.theme.blockFill);

    const QSizeF gap = (field.grid.pitch - field.grid.cell) * field.scale * pixelRatio;
    const auto inner = [](double pitch, double space) {
        return std::max(1, static_cast<int>(std::floor(pitch))
                               - (pitch < 2.5 ? 0 : std::max(1, qRound(space))));
    };
    const QSize cell(inner(raster.pitch.width(), gap.width()),
                     inner(raster.pitch.height(), gap.height()));
    if (raster.pitch.width() < 1 || raster.pitch.height() < 1)
        raster.paintTiny();
    else if (cell.height() < smallestSprite * pixelRatio)
        raster.paintFlat(cell);
    else
        raster.paintSprites(cell);
    raster.image.setDevicePixelRatio(pixelRatio);
    position = QPointF(pixels.topLeft()) / pixelRatio;
    return raster.image;
}

} // namespace espalier
