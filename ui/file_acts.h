// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tree_library.h"

#include <QObject>

class QAction;
class QMenu;
class QUndoStack;

namespace espalier {

class RecentFiles;
class TreeSession;

/// Opening, saving and exporting: the actions, the file dialogs and the waiting. To save is to write the tree as a file that can
/// be opened again.
class FileActs : public QObject
{
    Q_OBJECT

public:
    /// `library` and `edits` must outlive this. Saving makes `edits` clean.
    FileActs(TreeLibrary &library, QUndoStack &edits, QWidget *window);

    /// `session` may be null: then nothing can be exported.
    void setSession(TreeSession *session);
    /// Opens what TreeLibrary::open() takes, unless changes would be lost that somebody wants to keep.
    void open(const QString &path);
    /// What the tree on show is called, and what it was opened from; empty if that is not known.
    void setTree(const QString &name, const QString &path);
    /// By the ending of the name: .json, .png, .svg or .pdf. False if it was not written.
    bool exportTo(const QString &path);
    /// Asks what shall become of changes that are in no file, if there are any. False: the tree shall stay.
    [[nodiscard]] bool mayLetGo();

    QAction *openFile = nullptr;
    QAction *startAgain = nullptr; ///< the same description, from its beginning
    QAction *saveFile = nullptr;
    QAction *exportFile = nullptr;
    /// A submenu with an entry per example.
    QMenu *examples = nullptr;
    QMenu *recent = nullptr;

Q_SIGNALS:
    /// `source` is the receiver's. Connect directly, once.
    void opened(std::unique_ptr<espalier::TreeSource> &source, const QString &path);
    /// The tree is in this file, as it is now.
    void saved(const QString &path);
    void failed(const QString &sentence);
    /// Something to say in the status bar.
    void told(const QString &sentence);

private:
    void fillExamples();
    void askAndOpen();
    bool save();
    void askAndExport();
    struct Format
    {
        QString ending = {};
        QString filter = {};
    };
    /// Empty: its user has thought better of it. The first of the formats is suggested.
    [[nodiscard]] QString askWhere(const QString &title, const QList<Format> &formats,
                                   const QString &folder, const QString &name);
    [[nodiscard]] tl::expected<TreeLibrary::Written, QString> write(const QString &path,
                                                                    const Progress &progress);
    void becomeSaved(const QString &path);

    TreeLibrary &m_library;
    QUndoStack &m_edits;
    QWidget *m_window;
    RecentFiles *m_recent;
    TreeSession *m_session = nullptr;
    QString m_name;
    QString m_path;
    QString m_savedTo; ///< may be written again without a question
};

} // namespace espalier
