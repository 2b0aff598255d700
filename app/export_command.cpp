// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_command.h"

#include "app/file_library.h"
#include "app/live_through.h"
#include "app/open_tree.h"
#include "ui/export/tree_export.h"
#include "ui/tree_session.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTextStream>

namespace espalier {

namespace {

tl::expected<void, QString> write(const ExportCommand &command, const LivedTree &life)
{
    const TreeState &tree = life.session->tree();
    const Theme &theme = command.isDark ? Theme::dark() : Theme::light();
    const ExportOptions options{.now = life.tree->now()};
    const QString ending = QFileInfo(command.output).suffix().toLower();
    if (ending == QLatin1String("json"))
        return FileLibrary()
            .exportJson(tree, *life.tree, command.output, {})
            .map([](const TreeLibrary::Written &) {});
    if (ending == QLatin1String("png"))
        return writePng(tree, theme, command.output, options);
    if (ending == QLatin1String("svg"))
        return writeSvg(tree, theme, command.output, options);
    return writePdf(tree, theme, command.output, options);
}

bool isKnown(const QString &ending)
{
    return QStringList{QStringLiteral("json"), QStringLiteral("png"), QStringLiteral("svg"),
                       QStringLiteral("pdf")}
        .contains(ending.toLower());
}

} // namespace

int exportTree(const ExportCommand &command, QTextStream &errors)
{
    if (!isKnown(QFileInfo(command.output).suffix())) {
        errors << "espalier: "
               << QCoreApplication::translate("espalier",
                                              "-o %1: expected a name that ends in .json, .png, "
                                              ".svg or .pdf")
                      .arg(command.output)
               << '\n';
        return 2;
    }
    const auto life = liveThrough(command.tree, command.duration, command.crashes, command.seed);
    const auto written = life ? write(command, *life) : tl::unexpected(life.error());
    if (written)
        return 0;
    errors << "espalier: " << written.error() << '\n';
    return 1;
}

} // namespace espalier
