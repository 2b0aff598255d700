// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshot_command.h"

#include "app/file_library.h"
#include "app/open_tree.h"
#include "app/window_command.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/main_window.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

namespace espalier {

namespace {

constexpr QSize windowSize(1440, 900);

void wait(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

const Node *nodeCalled(const TreeState &tree, const QString &label)
{
    for (std::size_t number = 0; number < tree.capacity(); ++number) {
        const Node *node = tree.find(static_cast<NodeId>(number));
        if (node && node->label() == label)
            return node;
    }
    return nullptr;
}

/// A minute of teaching in a few seconds: two crashes, and a look at the one that went furthest.
void teach(MainWindow &window)
{
    TreeSession &session = *window.session();
    for (const char *name : {"payments", "packing", "payments"}) {
        wait(700);
        if (const Node *node = nodeCalled(session.tree(), QLatin1String(name)))
            session.source().inject(node->pid, Fault::Raise);
    }
    wait(500);
    if (const Node *node = nodeCalled(session.tree(), QStringLiteral("payments")))
        session.select(node->id);
    wait(700);
}

/// Empty if all went well.
QString takeOne(TreeLibrary &library, const QString &theme, const QString &path)
{
    auto tree = OpenTree::read(FileLibrary::firstExample);
    if (!tree)
        return tree.error();
    const QString title = (*tree)->title();
    (*tree)->start();
    MainWindow window(library);
    window.findChild<QAction *>(theme)->trigger();
    window.setSource(std::move(*tree), title);
    window.resize(windowSize);
    window.show();
    teach(window);
    return window.grab().save(path) ? QString()
                                    : QCoreApplication::translate("espalier", "%1 was not written")
                                          .arg(QDir::toNativeSeparators(path));
}

} // namespace

int takeScreenshots(const ScreenshotCommand &command, QTextStream &output, QTextStream &errors)
{
    // The settings of whoever runs this neither show nor change.
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    dressApplication();
    QDir().mkpath(command.folder);
    FileLibrary library;
    const std::pair<const char *, const char *> pictures[] = {{"themeLight", "window-light.png"},
                                                              {"themeDark", "window-dark.png"}};
    for (const auto &[theme, name] : pictures) {
        const QString path = QDir(command.folder).filePath(QLatin1String(name));
        const QString error = takeOne(library, QLatin1String(theme), path);
        if (!error.isEmpty()) {
            errors << "espalier: " << error << '\n';
            return 1;
        }
        output << QDir::toNativeSeparators(path) << '\n';
    }
    return 0;
}

} // namespace espalier
