// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMenu;

namespace espalier {

/// The files that were opened or saved last, in the settings and in a menu.
class RecentFiles : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype most = 8;

    explicit RecentFiles(QWidget *window);

    /// An entry per file that is still there, the latest first.
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    /// What is no file, e.g. an example, is not remembered.
    void add(const QString &path);

Q_SIGNALS:
    void chosen(const QString &path);

private:
    void fill();
    void remember(const QStringList &paths);

    QMenu *m_menu;
};

} // namespace espalier
