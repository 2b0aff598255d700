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

/// How much a look asks to be seen, when several cells fall on one pixel. Of nothing: 0.
std::uint8_t urgency(CellLook look)
{
    static constexpr std::array<std::uint8_t, 6> order{2, 1, 4, 5, 3, 6};
    return std::uint8_t(order[static_cast<std::size_t>(look.state)] + (look.isDim ? 0 : 8));
}

/// Three bits have room for more states than there are.
bool isLook(std::uint8_t number)
{
    return (number & 0x07) < 6;
}

/// What steps back goes into its ground.
Theme dimmed(Theme theme)
{
    constexpr double share = 0.72;
    for (QColor *color :
         {&theme.running, &theme.starting, &theme.hanging, &theme.restarting, &theme.undefined,
          &theme.dead, &theme.nodeFill, &theme.nodeBorder, &theme.onState, &theme.text})
        *color = mixed(*color, theme.blockFill, share);
    return theme;
}

/// A dog-ear on the upper right.
void paintEar(Surface &surface, const Theme &theme, const QRectF &rect)
{
    const double size = rect.height() * 0.42;
    QPainterPath ear(rect.topRight());
    ear.lineTo(rect.topRight() + QPointF(0, size));
    ear.lineTo(rect.topRight() - QPointF(size, 0));
    ear.closeSubpath();
    surface.path(ear, theme.text, {.color = theme.blockFill, .width = 1});
}

void paintCell(Surface &surface, const Theme &theme, CellLook look, const QRectF &rect, bool wide)
{
    const NodeState state = look.state;
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
    } else if (state == NodeState::Undefined) {
        surface.path(outline, {},
                     {.color = theme.undefined, .width = std::max(1.0, rect.height() * 0.12)});
    } else {
        surface.path(outline, theme.color(state));
        const QPainterPath sign = stateSign(state, rect.center(), rect.height() * 0.46);
        if (!sign.isEmpty() && rect.height() >= smallestSprite)
            surface.path(sign, theme.onState);
    }
    if (look.isFaulty)
        paintEar(surface, theme, rect);
}

/// What the cells of one field are painted with.
struct Colours
{
    explicit Colours(const CellField &field)
        : lit(field.theme)
        , dim(field.found ? dimmed(field.theme) : Theme())
    {}
    [[nodiscard]] const Theme &themeOf(CellLook look) const { return look.isDim ? dim : lit; }
    [[nodiscard]] QColor flat(CellLook look) const
    {
        return cellFill(themeOf(look), look.state, false);
    }

    const Theme &lit;
    const Theme dim;
};

/// One look's cell as pixels.
QImage sprite(const CellField &field, const Theme &theme, CellLook look, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(field.theme.blockFill);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    PainterSurface surface(painter);
    const double inset = isWide(field.grid) ? 0.5 : 0;
    paintCell(surface, theme, look, QRectF(QPointF(), size).adjusted(inset, inset, -inset, -inset),
              isWide(field.grid));
    return image;
}

struct Raster
{
    const CellField &field;
    const Colours &colours;
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
        return field.lookAt(static_cast<std::uint32_t>(row) * field.grid.columns
                            + static_cast<std::uint32_t>(column));
    }
    [[nodiscard]] std::array<QRgb, CellLook::count> flatColours() const
    {
        std::array<QRgb, CellLook::count> colors{};
        for (std::uint8_t number = 0; number < CellLook::count; ++number) {
            if (isLook(number))
                colors[number] = colours.flat(CellLook::of(number)).rgb();
        }
        return colors;
    }
    void paintSprites(QSize cell);
    void paintFlat(QSize gap);
    void paintTiny();
};

void Raster::paintSprites(QSize cell)
{
    std::array<QImage, CellLook::count> sprites;
    for (int row = cells.top(); row <= cells.bottom(); ++row) {
        for (int column = cells.left(); column <= cells.right(); ++column) {
            const std::uint8_t seen = look(column, row);
            if (seen == NodeLooks::absent)
                continue;
            QImage &drawn = sprites[seen];
            if (drawn.isNull())
                drawn = sprite(field, colours.themeOf(CellLook::of(seen)), CellLook::of(seen),
                               cell);
            const int x = left(column);
            const int from = std::max(0, -x);
            const int count = std::min(cell.width(), image.width() - x) - from;
            if (count <= 0)
                continue;
            for (int line = 0; line < cell.height(); ++line) {
                const int y = top(row) + line;
                if (y < 0 || y >= image.height())
                    continue;
                const auto *source = reinterpret_cast<const QRgb *>(drawn.constScanLine(line))
                                     + from;
                auto *target = reinterpret_cast<QRgb *>(image.scanLine(y)) + x + from;
                std::memcpy(target, source, static_cast<std::size_t>(count) * sizeof(QRgb));
            }
        }
    }
}

/// Every line of a row of cells is the same: the first is written, the others are copies. All gaps are the same, and cells
/// differ by a pixel where a pitch is no whole number: the other way round the eye sees stripes.
void Raster::paintFlat(QSize gap)
{
    const std::array<QRgb, CellLook::count> colors = flatColours();
    std::vector<std::pair<int, int>> edges; // of each column: the same in all rows
    for (int column = cells.left(); column <= cells.right(); ++column)
        edges.emplace_back(std::clamp(left(column), 0, image.width()),
                           std::clamp(left(column + 1) - gap.width(), 0, image.width()));
    for (int row = cells.top(); row <= cells.bottom(); ++row) {
        const int first = std::clamp(top(row), 0, image.height());
        const int last = std::clamp(top(row + 1) - gap.height(), 0, image.height());
        if (first >= last)
            continue;
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(first));
        for (int column = cells.left(); column <= cells.right(); ++column) {
            const std::uint8_t seen = look(column, row);
            if (seen == NodeLooks::absent)
                continue;
            const auto [from, to] = edges[static_cast<std::size_t>(column - cells.left())];
            std::fill(line + from, line + to, colors[seen]);
        }
        for (int y = first + 1; y < last; ++y)
            std::memcpy(image.scanLine(y), line, static_cast<std::size_t>(image.bytesPerLine()));
    }
}

/// Several cells to a pixel: the most urgent is seen.
void Raster::paintTiny()
{
    std::array<std::uint8_t, 256> urgencies{};
    for (std::uint8_t number = 0; number < CellLook::count; ++number) {
        if (isLook(number))
            urgencies[number] = urgency(CellLook::of(number));
    }
    const auto width = static_cast<std::size_t>(image.width());
    std::vector<std::uint8_t> worst(width * static_cast<std::size_t>(image.height()),
                                    NodeLooks::absent);
    for (int row = cells.top(); row <= cells.bottom(); ++row) {
        const int y = std::clamp(top(row), 0, image.height() - 1);
        std::uint8_t *line = worst.data() + static_cast<std::size_t>(y) * width;
        for (int column = cells.left(); column <= cells.right(); ++column) {
            const std::uint8_t seen = look(column, row);
            std::uint8_t &pixel = line[std::clamp(left(column), 0, image.width() - 1)];
            if (urgencies[seen] > urgencies[pixel])
                pixel = seen;
        }
    }
    const std::array<QRgb, CellLook::count> colors = flatColours();
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        const std::uint8_t *from = worst.data() + static_cast<std::size_t>(y) * width;
        for (std::size_t x = 0; x < width; ++x) {
            if (from[x] != NodeLooks::absent)
                line[x] = colors[from[x]];
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
    const Colours colours(field);
    std::array<std::vector<QRectF>, CellLook::count> flat;
    for (int row = cells.top(); row <= cells.bottom(); ++row) {
        for (int column = cells.left(); column <= cells.right(); ++column) {
            const auto place = static_cast<std::uint32_t>(row) * field.grid.columns
                               + static_cast<std::uint32_t>(column);
            const std::uint8_t look = field.lookAt(place);
            if (look == NodeLooks::absent)
                continue;
            if (height < smallestSprite)
                flat[look].push_back(field.cellRect(place));
            else
                paintCell(surface, colours.themeOf(CellLook::of(look)), CellLook::of(look),
                          field.cellRect(place), isWide(field.grid));
        }
    }
    for (std::uint8_t number = 0; number < CellLook::count; ++number) {
        if (!flat[number].empty())
            surface.rects(flat[number], colours.flat(CellLook::of(number)));
    }
}

QImage rasterCells(const CellField &field, double pixelRatio, QPointF &position)
{
    const QRect cells = field.visibleCells();
    if (cells.isEmpty())
        return {};
    const Colours colours(field);
    Raster raster{.field = field, .colours = colours, .cells = cells};
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
    const auto pixelsBetween = [](double pitch, double space) {
        return pitch < 2.5 ? 0 : std::max(1, qRound(space));
    };
    const QSize between(pixelsBetween(raster.pitch.width(), gap.width()),
                        pixelsBetween(raster.pitch.height(), gap.height()));
    const QSize cell = (raster.pitch - QSizeF(0.5, 0.5)).toSize() - between;
    if (raster.pitch.width() < 1 || raster.pitch.height() < 1)
        raster.paintTiny();
    else if (cell.height() < smallestSprite * pixelRatio)
        raster.paintFlat(between);
    else
        raster.paintSprites(cell.expandedTo({1, 1}));
    raster.image.setDevicePixelRatio(pixelRatio);
    position = QPointF(pixels.topLeft()) / pixelRatio;
    return raster.image;
}

} // namespace espalier
