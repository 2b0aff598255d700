// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/file_acts.h"

#include "ui/export/tree_export.h"
#include "ui/file_places.h"
#include "ui/icons.h"
#include "ui/long_work.h"
#include "ui/recent_files.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QUndoStack>

namespace espalier {

namespace {

const QString treeEnding = QStringLiteral("json");

} // namespace

FileActs::FileActs(TreeLibrary &library, QUndoStack &edits, QWidget *window)
    : QObject(window)
    , openFile(new QAction(tr("&Open…"), this))
    , startAgain(new QAction(tr("Start this tree &again"), this))
    , saveFile(new QAction(tr("Sa&ve…"), this))
    , exportFile(new QAction(tr("&Export…"), this))
    , examples(new QMenu(tr("E&xamples"), window))
    , m_library(library)
    , m_edits(edits)
    , m_window(window)
    , m_recent(new RecentFiles(window))
{
    openFile->setObjectName(QStringLiteral("open"));
    openFile->setShortcut(QKeySequence::Open);
    openFile->setStatusTip(tr("Start the tree that a file describes, or run an Elixir program"));
    openFile->setToolTip(tr("Open a tree"));
    startAgain->setObjectName(QStringLiteral("startAgain"));
    startAgain->setShortcut(tr("Ctrl+Shift+R"));
    startAgain->setToolTip(tr("Start this tree again (%1)")
                               .arg(startAgain->shortcut().toString(QKeySequence::NativeText)));
    saveFile->setObjectName(QStringLiteral("save"));
    saveFile->setShortcut(QKeySequence::Save);
    saveFile->setStatusTip(tr("Write the tree as it is now to a file that can be opened again"));
    exportFile->setObjectName(QStringLiteral("export"));
    exportFile->setShortcut(tr("Ctrl+Shift+X"));
    exportFile->setStatusTip(tr("Write the tree as it is now: JSON, PNG, SVG or PDF"));
    exportFile->setToolTip(tr("Export the tree"));
    connect(openFile, &QAction::triggered, this, &FileActs::askAndOpen);
    connect(startAgain, &QAction::triggered, this, [this] { open(QString(m_path)); });
    connect(saveFile, &QAction::triggered, this, &FileActs::save);
    connect(exportFile, &QAction::triggered, this, &FileActs::askAndExport);
    examples->setObjectName(QStringLiteral("examples"));
    examples->setToolTipsVisible(true);
    // Which examples there are is asked when somebody wants to know.
    connect(examples, &QMenu::aboutToShow, this, &FileActs::fillExamples);
    recent = m_recent->menu();
    connect(m_recent, &RecentFiles::chosen, this, &FileActs::open);
    openFile->setIcon(themedIcon(QStringLiteral("open")));
    exportFile->setIcon(themedIcon(QStringLiteral("export")));
    setSession(nullptr);
    setTree({}, {});
}

void FileActs::setSession(TreeSession *session)
{
    m_session = session;
    saveFile->setEnabled(session != nullptr);
    exportFile->setEnabled(session != nullptr);
}

void FileActs::setTree(const QString &name, const QString &path)
{
    m_name = name;
    m_path = path;
    m_savedTo.clear();
    m_recent->add(path);
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
        m_window, tr("Open a tree"), folderToOpenFrom(),
        tr("Trees and programs (*.json *.exs *.ex);;All files (*)"));
    if (path.isEmpty())
        return;
    rememberOpened(path);
    open(path);
}

void FileActs::open(const QString &path)
{
    if (!mayLetGo())
        return;
    LongWork work(tr("Opening %1…").arg(QFileInfo(path).fileName()), m_window);
    auto source = m_library.open(path, work.progress());
    if (source)
        Q_EMIT opened(*source, path);
    else if (!source.error().isEmpty())
        Q_EMIT failed(source.error());
}

bool FileActs::mayLetGo()
{
    if (!m_session || m_edits.isClean())
        return true;
    QMessageBox box(QMessageBox::Question, tr("Changes are not saved"),
                    m_name.isEmpty()
                        ? tr("The tree was changed, and the changes are in no file.")
                        : tr("“%1” was changed, and the changes are in no file.").arg(m_name),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box.setObjectName(QStringLiteral("unsavedChanges"));
    box.setInformativeText(tr("Save the tree as it is now?"));
    box.setDefaultButton(QMessageBox::Save);
    const int answer = box.exec();
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && save());
}

// A file that was opened may have been written by hand: only the one that was saved before is replaced without a question.
bool FileActs::save()
{
    if (!m_savedTo.isEmpty())
        return exportTo(m_savedTo);
    const QFileInfo own(m_path);
    const bool isOwnFile = own.suffix() == treeEnding && !m_path.startsWith(QLatin1Char(':'))
                           && own.isFile();
    const QString path = askWhere(
        tr("Save the tree"), {{treeEnding, tr("Tree that can be opened again (*.json)")}},
        isOwnFile ? own.absolutePath() : folderToWriteTo(QStandardPaths::DocumentsLocation),
        isOwnFile ? own.completeBaseName() : fileNameFor(m_name));
    return !path.isEmpty() && exportTo(path);
}

void FileActs::askAndExport()
{
    const QString path = askWhere(tr("Export the tree"),
                                  {{QStringLiteral("png"), tr("Picture (*.png)")},
                                   {QStringLiteral("svg"), tr("Drawing (*.svg)")},
                                   {QStringLiteral("pdf"), tr("Document (*.pdf)")},
                                   {treeEnding, tr("Tree that can be opened again (*.json)")}},
                                  folderToWriteTo(QStandardPaths::PicturesLocation),
                                  fileNameFor(m_name));
    if (!path.isEmpty())
        exportTo(path);
}

QString FileActs::askWhere(const QString &title, const QList<Format> &formats,
                           const QString &folder, const QString &name)
{
    QStringList endings;
    QStringList filters;
    for (const Format &format : formats) {
        endings.append(format.ending);
        filters.append(format.filter);
    }
    QFileDialog dialog(m_window, title, folder);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilters(filters);
    dialog.setDefaultSuffix(endings.first());
    dialog.selectFile(withEnding(name, endings.first(), endings));
    connect(&dialog, &QFileDialog::filterSelected, &dialog, [&](const QString &filter) {
        const QString ending = endings.value(filters.indexOf(filter));
        dialog.setDefaultSuffix(ending);
        const QString chosen = dialog.selectedFiles().value(0);
        if (!chosen.isEmpty())
            dialog.selectFile(withEnding(QFileInfo(chosen).fileName(), ending, endings));
    });
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

bool FileActs::exportTo(const QString &path)
{
    if (!m_session)
        return false;
    m_session->refreshNow(); // what a supervisor has answered is in the file
    // What is written is one instant: the tree waits until it is done.
    m_session->setHeld(true);
    LongWork work(tr("Writing %1…").arg(QFileInfo(path).fileName()), m_window);
    const auto result = write(path, work.progress());
    m_session->setHeld(false);
    if (!result) {
        if (!result.error().isEmpty())
            Q_EMIT failed(result.error());
        return false;
    }
    rememberWritten(path); // one in which it failed may be no good place to begin the next time
    if (!result->objection.isEmpty()) {
        Q_EMIT failed(tr("%1 was written, but cannot be opened again: %2")
                          .arg(QDir::toNativeSeparators(path), result->objection));
        return false;
    }
    if (QFileInfo(path).suffix().toLower() == treeEnding)
        becomeSaved(path);
    Q_EMIT told(tr("Wrote %1 (%2)")
                    .arg(QDir::toNativeSeparators(path),
                         QLocale().formattedDataSize(QFileInfo(path).size())));
    return true;
}

void FileActs::becomeSaved(const QString &path)
{
    m_savedTo = path;
    m_edits.setClean();
    m_recent->add(path);
    Q_EMIT saved(path);
}

tl::expected<TreeLibrary::Written, QString> FileActs::write(const QString &path,
                                                            const Progress &progress)
{
    const TreeState &tree = m_session->tree();
    const Theme &theme = Theme::forPalette(QGuiApplication::palette());
    const ExportOptions options{.now = m_session->source().now(), .progress = progress};
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == treeEnding)
        return m_library.exportJson(tree, m_session->source(), path, progress);
    tl::expected<void, QString> written = tl::unexpected(
        tr("%1 ends in none of .json, .png, .svg, .pdf: nothing was written.")
            .arg(QDir::toNativeSeparators(path)));
    if (ending == QLatin1String("png"))
        written = writePng(tree, theme, path, options);
    if (ending == QLatin1String("svg"))
        written = writeSvg(tree, theme, path, options);
    if (ending == QLatin1String("pdf"))
        written = writePdf(tree, theme, path, options);
    return written.map([] { return TreeLibrary::Written(); });
}

} // namespace espalier
