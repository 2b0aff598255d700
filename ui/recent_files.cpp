// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recent_files.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>

namespace espalier {

namespace {

constexpr QLatin1StringView recentKey("files/recent");

QStringList remembered()
{
    return QSettings().value(recentKey).toStringList();
}

} // namespace

RecentFiles::RecentFiles(QWidget *window)
    : QObject(window)
    , m_menu(new QMenu(tr("&Recent"), window))
{
    m_menu->setObjectName(QStringLiteral("recent"));
    m_menu->setToolTipsVisible(true);
    m_menu->menuAction()->setEnabled(!remembered().isEmpty());
    connect(m_menu, &QMenu::aboutToShow, this, &RecentFiles::fill);
}

void RecentFiles::add(const QString &path)
{
    const QFileInfo file(path);
    // What begins with a colon came with the program.
    if (path.startsWith(QLatin1Char(':')) || !file.isFile())
        return;
    QStringList paths = remembered();
    paths.removeAll(file.absoluteFilePath());
    paths.prepend(file.absoluteFilePath());
    remember(paths.first(std::min(most, paths.size())));
}

void RecentFiles::remember(const QStringList &paths)
{
    QSettings().setValue(recentKey, paths);
    m_menu->menuAction()->setEnabled(!paths.isEmpty());
}

void RecentFiles::fill()
{
    m_menu->clear();
    QStringList paths = remembered();
    if (paths.removeIf([](const QString &path) { return !QFileInfo(path).isFile(); }) > 0)
        remember(paths);
    for (const QString &path : std::as_const(paths)) {
        const QString place = QDir::toNativeSeparators(path);
        QString name = QFileInfo(path).fileName();
        QAction *file = m_menu->addAction(name.replace(QLatin1Char('&'), QLatin1String("&&")));
        file->setObjectName(path); // two files may have the same name
        file->setToolTip(place);
        file->setStatusTip(place);
        connect(file, &QAction::triggered, this, [this, path] { Q_EMIT chosen(path); });
    }
    if (paths.isEmpty())
        return;
    m_menu->addSeparator();
    QAction *clear = m_menu->addAction(tr("&Clear list"), this, [this] { remember({}); });
    clear->setObjectName(QStringLiteral("clearRecent"));
    clear->setStatusTip(tr("Forget which files were opened; the files stay as they are"));
}

} // namespace espalier
