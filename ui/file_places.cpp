// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/file_places.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>

namespace espalier {

namespace {

constexpr QLatin1StringView openedKey("files/folder");
constexpr QLatin1StringView writtenKey("files/writtenFolder");

QString folder(QLatin1StringView key, QStandardPaths::StandardLocation location)
{
    for (const QString &path :
         {QSettings().value(key).toString(), QStandardPaths::writableLocation(location),
          QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)})
    {
        if (!path.isEmpty() && QFileInfo(path).isDir())
            return path;
    }
    return QDir::homePath();
}

void remember(QLatin1StringView key, const QString &path)
{
    QSettings().setValue(key, QFileInfo(path).absolutePath());
}

} // namespace

QString folderToOpenFrom()
{
    return folder(openedKey, QStandardPaths::DocumentsLocation);
}

void rememberOpened(const QString &path)
{
    remember(openedKey, path);
}

QString folderToWriteTo(QStandardPaths::StandardLocation location)
{
    return folder(writtenKey, location);
}

void rememberWritten(const QString &path)
{
    remember(writtenKey, path);
}

QString fileNameFor(const QString &treeName)
{
    static const QRegularExpression forbidden(QStringLiteral("[\\\\/:*?\"<>|\\x00-\\x1f]+"));
    static const QRegularExpression edge(QStringLiteral("^[.\\s]+|[.\\s]+$"));
    QString name = treeName;
    name.replace(forbidden, QStringLiteral("-")).remove(edge);
    constexpr qsizetype longest = 100;
    name.truncate(longest);
    return name.isEmpty() ? QCoreApplication::translate("espalier", "tree") : name;
}

QString withEnding(const QString &path, const QString &ending, const QStringList &endings)
{
    const QFileInfo file(path);
    const bool hasOne = endings.contains(file.suffix(), Qt::CaseInsensitive);
    return QStringLiteral("%1.%2").arg(hasOne ? path.chopped(file.suffix().size() + 1) : path,
                                       ending);
}

} // namespace espalier
