// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/file_acts.h"

#include "ui/export/tree_export.h"
#include "ui/icons.h"
#include "ui/long_work.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QSettings>

namespace espalier {

namespace {

constexpr QLatin1StringView folderKey("files/folder");

QString lastFolder()
{
    return QSettings().value(folderKey, QDir::homePath()).toString();
}

void rememberFolder(const QString &path)
{
    QSettings().setValue(folderKey, QFileInfo(path).absolutePath());
}

} // namespace

FileActs::FileActs(TreeLibrary &library, QWidget *window)
    : QObject(window)
    , openFile(new QAction(tr("&Open…"), this))
    , startAgain(new QAction(tr("Start this tree &again"), this))
    , exportFile(new QAction(tr("&Export…"), this))
    , examples(new QMenu(tr("E&xamples"), window))
    , m_library(library)
    , m_window(window)
{
    openFile->setObjectName(QStringLiteral("open"));
    openFile->setShortcut(QKeySequence::Open);
    openFile->setStatusTip(tr("Start the tree that a file describes, or run an Elixir program"));
    openFile->setToolTip(tr("Open a tree"));
    startAgain->setObjectName(QStringLiteral("startAgain"));
    startAgain->setShortcut(tr("Ctrl+Shift+R"));
    startAgain->setToolTip(tr("Start this tree again (%1)")
                               .arg(startAgain->shortcut().toString(QKeySequence::NativeText)));
    exportFile->setObjectName(QStringLiteral("export"));
    exportFile->setShortcut(tr("Ctrl+Shift+X"));
    exportFile->setStatusTip(tr("Write the tree as it is now: JSON, PNG, SVG or PDF"));
    exportFile->setToolTip(tr("Export the tree"));
    connect(openFile, &QAction::triggered, this, &FileActs::askAndOpen);
    connect(startAgain, &QAction::triggered, this, [this] { open(QString(m_path)); });
    connect(exportFile, &QAction::triggered, this, &FileActs::askAndExport);
    examples->setObjectName(QStringLiteral("examples"));
    examples->setToolTipsVisible(true);
    // Which examples there are is asked when somebody wants to know.
    connect(examples, &QMenu::aboutToShow, this, &FileActs::fillExamples);
    openFile->setIcon(themedIcon(QStringLiteral("open")));
    exportFile->setIcon(themedIcon(QStringLiteral("export")));
    setSession(nullptr);
    setPath({});
}

void FileActs::setSession(TreeSession *session)
{
    m_session = session;
    exportFile->setEnabled(session != nullptr);
}

void FileActs::setPath(const QString &path)
{
    m_path = path;
    startAgain->setEnabled(!path.isEmpty());
    startAgain->setStatusTip(path.isEmpty()
                                 ? tr("This tree came from no file and no example")
                                 : tr("End this tree, and start what it was opened from anew"));
}

void FileActs::fillExamples()
{
    examples->clear();
    for (const TreeLibrary::Example &example : m_library.examples()) {
        QAction *action = examples->addAction(example.title);
        action->setToolTip(example.description);
        action->setStatusTip(example.description);
        connect(action, &QAction::triggered, this, [this, path = example.path] { open(path); });
    }
}

void FileActs::askAndOpen()
{
    const QString path = QFileDialog::getOpenFileName(
        m_window, tr("Open a tree"), lastFolder(),
        tr("Trees and programs (*.json *.exs *.ex);;All files (*)"));
    if (path.isEmpty())
        return;
    rememberFolder(path);
    open(path);
}

void FileActs::open(const QString &path)
{
    LongWork work(tr("Opening %1…").arg(QFileInfo(path).fileName()), m_window);
    auto source = m_library.open(path, work.progress());
    if (source)
        Q_EMIT opened(*source, path);
    else if (!source.error().isEmpty())
        Q_EMIT failed(source.error());
}

void FileActs::askAndExport()
{
    QFileDialog dialog(m_window, tr("Export the tree"), lastFolder());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    const QStringList filters{tr("Picture (*.png)"), tr("Drawing (*.svg)"), tr("Document (*.pdf)"),
                              tr("Tree that can be opened again (*.json)")};
    const QStringList endings{QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf"),
                              QStringLiteral("json")};
    dialog.setNameFilters(filters);
    dialog.setDefaultSuffix(endings.first());
    dialog.selectFile(tr("tree"));
    connect(&dialog, &QFileDialog::filterSelected, &dialog, [&](const QString &filter) {
        dialog.setDefaultSuffix(endings.value(filters.indexOf(filter)));
    });
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return;
    const QString path = dialog.selectedFiles().constFirst();
    exportTo(path);
}

void FileActs::exportTo(const QString &path)
{
    if (!m_session)
        return;
    // What is written is one instant: the tree waits until it is done.
    m_session->setHeld(true);
    LongWork work(tr("Writing %1…").arg(QFileInfo(path).fileName()), m_window);
    const auto result = write(path, work.progress());
    m_session->setHeld(false);
    if (result)
        rememberFolder(path); // one in which it failed may be no good place to begin the next time
    if (result)
        Q_EMIT told(tr("Wrote %1 (%2)")
                        .arg(QDir::toNativeSeparators(path),
                             QLocale().formattedDataSize(QFileInfo(path).size())));
    else if (!result.error().isEmpty())
        Q_EMIT failed(result.error());
}

tl::expected<void, QString> FileActs::write(const QString &path, const Progress &progress)
{
    const TreeState &tree = m_session->tree();
    const Theme &theme = Theme::forPalette(QGuiApplication::palette());
    const ExportOptions options{.now = m_session->source().now(), .progress = progress};
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("json"))
        return m_library.exportJson(tree, m_session->source(), path, progress);
    if (ending == QLatin1String("png"))
        return writePng(tree, theme, path, options);
    if (ending == QLatin1String("svg"))
        return writeSvg(tree, theme, path, options);
    if (ending == QLatin1String("pdf"))
        return writePdf(tree, theme, path, options);
    return tl::unexpected(tr("%1 ends in none of .json, .png, .svg, .pdf: nothing was written.")
                              .arg(QDir::toNativeSeparators(path)));
}

} // namespace espalier
