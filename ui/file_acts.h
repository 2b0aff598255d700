// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tree_library.h"

#include <QObject>

class QAction;
class QMenu;
class QToolButton;

namespace espalier {

class TreeSession;

/// Opening and exporting: the actions, the file dialogs and the waiting.
class FileActs : public QObject
{
    Q_OBJECT

public:
    /// `library` must outlive this.
    FileActs(TreeLibrary &library, QWidget *window);

    /// `session` may be null: then nothing can be exported.
    void setSession(TreeSession *session);
    /// Opens what TreeLibrary::open() takes.
    void open(const QString &path);
    /// What the tree on show was opened from; empty if that is not known.
    void setPath(const QString &path);
    /// By the ending of the name: .json, .png, .svg or .pdf.
    void exportTo(const QString &path);

    QAction *openFile = nullptr;
    QAction *startAgain = nullptr; ///< the same description, from its beginning
    QAction *exportFile = nullptr;
    /// A submenu with an entry per example.
    QMenu *examples = nullptr;

Q_SIGNALS:
    /// `source` is the receiver's. Connect directly, once.
    void opened(std::unique_ptr<espalier::TreeSource> &source, const QString &path);
    void failed(const QString &sentence);
    /// Something to say in the status bar.
    void told(const QString &sentence);

private:
    void fillExamples();
    void askAndOpen();
    void askAndExport();
    [[nodiscard]] tl::expected<void, QString> write(const QString &path, const Progress &progress);

    TreeLibrary &m_library;
    QWidget *m_window;
    TreeSession *m_session = nullptr;
    QString m_path;
};

} // namespace espalier
