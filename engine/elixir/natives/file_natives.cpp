// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/file_natives.h"

#include "engine/elixir/natives/native_errors.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace espalier::elixir {

namespace {

Term failure(std::string_view reason)
{
    return Term::tuple({atoms::error, Atom(reason)});
}

QString path(Arguments arguments)
{
    if (!arguments[0].isBinary())
        raiseBadArgument();
    return arguments[0].toText();
}

/// Why nothing can be opened there.
Term whyNot(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return failure("eisdir");
    if (!info.exists() && !QFileInfo(info.absolutePath()).isDir())
        return failure("enoent");
    return failure(info.exists() ? "eacces" : "enoent");
}

Term read(Context &, Arguments arguments)
{
    const QString name = path(arguments);
    QFile file(name);
    if (QFileInfo(name).isDir() || !file.open(QIODevice::ReadOnly))
        return whyNot(name);
    const QByteArray bytes = file.readAll();
    return Term::tuple(
        {atoms::ok, Term::binary({bytes.data(), static_cast<std::size_t>(bytes.size())})});
}

Term write(Context &, Arguments arguments)
{
    const QString name = path(arguments);
    const QIODevice::OpenMode mode = arguments[2].is(Atom("append"))
                                         ? QIODevice::WriteOnly | QIODevice::Append
                                         : QIODevice::OpenMode(QIODevice::WriteOnly);
    QFile file(name);
    if (QFileInfo(name).isDir() || !file.open(mode))
        return whyNot(name);
    const std::string_view bytes = arguments[1].toBinary();
    file.write(bytes.data(), static_cast<qint64>(bytes.size()));
    return file.flush() ? Term(atoms::ok) : failure("enospc");
}

Term remove(Context &, Arguments arguments)
{
    const QString name = path(arguments);
    if (QFileInfo(name).isDir() && !QFileInfo(name).isSymLink())
        return failure("eperm");
    return QFile::remove(name) ? Term(atoms::ok) : whyNot(name);
}

Term kind(Context &, Arguments arguments)
{
    const QFileInfo info(path(arguments));
    if (info.isDir())
        return Atom("directory");
    if (info.isFile())
        return Atom("regular");
    return info.exists() ? Term(Atom("other")) : Term();
}

Term makeFolder(Context &, Arguments arguments)
{
    const QString name = path(arguments);
    if (QFileInfo::exists(name))
        return failure("eexist");
    return QDir().mkdir(name) ? Term(atoms::ok) : whyNot(name);
}

Term removeFolder(Context &, Arguments arguments)
{
    const QString name = path(arguments);
    const QFileInfo info(name);
    if (!info.isDir())
        return failure(info.exists() ? "enotdir" : "enoent");
    return QDir().rmdir(name) ? Term(atoms::ok) : failure("eexist");
}

Term list(Context &, Arguments arguments)
{
    const QString name = path(arguments);
    const QFileInfo info(name);
    if (!info.isDir())
        return failure(info.exists() ? "enotdir" : "enoent");
    const QStringList names = QDir(name).entryList(QDir::AllEntries | QDir::Hidden | QDir::System
                                                   | QDir::NoDotAndDotDot);
    std::vector<Term> terms(names.begin(), names.end());
    return Term::tuple({atoms::ok, Term::list(terms)});
}

/// `file_is_link(path)`
Term isLink(Context &, Arguments arguments)
{
    return Term::boolean(QFileInfo(path(arguments)).isSymLink());
}

Term currentFolder(Context &, Arguments)
{
    return Term(QDir::currentPath());
}

Term homeFolder(Context &, Arguments)
{
    return Term(QDir::homePath());
}

Term temporaryFolder(Context &, Arguments)
{
    return Term(QDir::tempPath());
}

} // namespace

void addFileNatives(NativeTable &table)
{
    const auto add = [&table](std::string_view function, int arity, Native::Now now) {
        table.addNow("espalier", function, arity, now);
    };
    add("file_read", 1, read);
    add("file_write", 3, write);
    add("file_remove", 1, remove);
    add("file_kind", 1, kind);
    add("file_make_folder", 1, makeFolder);
    add("file_remove_folder", 1, removeFolder);
    add("file_list", 1, list);
    add("file_is_link", 1, isLink);
    add("current_folder", 0, currentFolder);
    add("home_folder", 0, homeFolder);
    add("temporary_folder", 0, temporaryFolder);
}

} // namespace espalier::elixir
