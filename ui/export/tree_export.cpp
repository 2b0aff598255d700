// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/tree_export.h"

#include "ui/canvas/painter_surface.h"
#include "ui/canvas/tree_painter.h"
#include "ui/export/svg_surface.h"
#include "ui/layout/shape_to_fit.h"

#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>

#include <algorithm>
#include <cmath>

namespace espalier {

namespace {

struct TreeExport
{
    Q_DECLARE_TR_FUNCTIONS(TreeExport)
};

using Result = tl::expected<void, QString>;

constexpr double margin = 24;

/// A tree laid out for a file, in a size that can be scaled.
class Sheet
{
public:
    Sheet(const TreeState &tree, const Theme &theme)
        : m_tree(tree)
        , m_theme(theme)
    {
        constexpr QSizeF page(1600, 1100); // about as wide to its height as paper is
        (void)shapedToFit(m_layout, tree, {}, {}, page);
        m_looks.reset(tree);
        m_bounds = m_layout.bounds().adjusted(-margin, -margin, margin, margin);
    }

    [[nodiscard]] QSizeF size() const { return m_bounds.size(); }

    /// False if it was stopped.
    [[nodiscard]] bool paint(Surface &surface, double scale, const ExportOptions &options) const
    {
        const TreePicture picture{.tree = m_tree,
                                  .layout = m_layout,
                                  .looks = m_looks,
                                  .theme = m_theme,
                                  .view = {.zoom = scale, .origin = m_bounds.topLeft()},
                                  .now = options.now.value_or(m_tree.time())};
        return paintTree(surface, picture, QRectF(QPointF(), size() * scale), options.progress);
    }

private:
    const TreeState &m_tree;
    const Theme &m_theme;
    TreeLayout m_layout;
    NodeLooks m_looks;
    QRectF m_bounds;
};

Result stopped()
{
    return tl::unexpected(QString());
}

Result failed(const QString &path, const QString &reason)
{
    return tl::unexpected(
        TreeExport::tr("%1 was not written: %2").arg(QDir::toNativeSeparators(path), reason));
}

/// Opens the file, lets `write` write, and keeps the result only if all went well.
template<typename Write>
Result writeFile(const QString &path, Write write)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failed(path, file.errorString());
    if (!write(file)) {
        Result result = file.error() == QFileDevice::NoError ? stopped()
                                                             : failed(path, file.errorString());
        file.cancelWriting();
        return result;
    }
    // What the buffer still holds, commit() would lose without a word if the disk is full.
    if (!file.flush() || !file.commit())
        return failed(path, file.errorString());
    return {};
}

double pngScale(QSizeF size)
{
    constexpr double longestSide = 16'384;
    constexpr double mostPixels = 64e6;
    return std::min({2.0, longestSide / size.width(), longestSide / size.height(),
                     std::sqrt(mostPixels / (size.width() * size.height()))});
}

} // namespace

Result writePng(const TreeState &tree, const Theme &theme, const QString &path,
                const ExportOptions &options)
{
    const Sheet sheet(tree, theme);
    const double scale = pngScale(sheet.size());
    QImage image((sheet.size() * scale).toSize().expandedTo({1, 1}),
                 QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return failed(path, TreeExport::tr("there is not enough memory for the picture"));
    image.fill(theme.background);
    {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        PainterSurface surface(painter, true);
        if (!sheet.paint(surface, scale, options))
            return stopped();
    }
    return writeFile(path, [&image](QIODevice &file) { return image.save(&file, "PNG"); });
}

Result writeSvg(const TreeState &tree, const Theme &theme, const QString &path,
                const ExportOptions &options)
{
    const Sheet sheet(tree, theme);
    return writeFile(path, [&](QIODevice &file) {
        SvgSurface surface(file, sheet.size(), theme.background, TreeExport::tr("Supervision tree"),
                           TreeExport::tr("Processes alive: %1. Crashes: %2. Restarts: %3.")
                               .arg(tree.counts().processes)
                               .arg(tree.counts().crashes)
                               .arg(tree.counts().restarts));
        return sheet.paint(surface, 1, options);
    });
}

Result writePdf(const TreeState &tree, const Theme &theme, const QString &path,
                const ExportOptions &options)
{
    constexpr double longestSide = 14'400; // points: what readers accept
    constexpr double pointsPerUnit = 0.75;
    const Sheet sheet(tree, theme);
    const double points = std::min(
        {pointsPerUnit, longestSide / sheet.size().width(), longestSide / sheet.size().height()});
    return writeFile(path, [&](QIODevice &file) {
        QPdfWriter pdf(&file);
        pdf.setCreator(QStringLiteral("Espalier"));
        pdf.setTitle(TreeExport::tr("Supervision tree"));
        pdf.setPageSize(
            QPageSize(sheet.size() * points, QPageSize::Point, {}, QPageSize::ExactMatch));
        pdf.setPageMargins({});
        pdf.setResolution(72);
        QPainter painter(&pdf);
        painter.fillRect(QRectF(QPointF(), sheet.size() * points), theme.background);
        painter.scale(points, points);
        PainterSurface surface(painter);
        return sheet.paint(surface, 1, options);
    });
}

} // namespace espalier
