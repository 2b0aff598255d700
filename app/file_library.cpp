// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/file_library.h"

#include "app/laboratory_console.h"
#include "app/open_script.h"
#include "app/open_tree.h"
#include "engine/trees/snapshot.h"
#include "engine/trees/tree_file.h"
#include "engine/trees/worker_kinds.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

namespace espalier {

const QString FileLibrary::firstExample = QStringLiteral(":/examples/three_levels.json");

namespace {

TreeLibrary::Example exampleOf(const QString &script)
{
    QFile file(script);
    const QByteArray source = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const ScriptHeading heading = scriptHeading(QString::fromUtf8(source));
    return {heading.title, heading.about, script};
}

} // namespace

std::vector<TreeLibrary::Example> FileLibrary::examples() const
{
    Modules modules;
    addWorkerKinds(modules);
    std::vector<Example> examples;
    for (const QFileInfo &file : QDir(QStringLiteral(":/examples")).entryInfoList()) {
        if (isScript(file.filePath()))
            examples.push_back(exampleOf(file.filePath()));
        else if (const auto tree = readTreeFile(file.filePath(), modules))
            examples.push_back({tree->title, tree->description, file.filePath()});
    }
    return examples;
}

tl::expected<std::unique_ptr<TreeSource>, QString> FileLibrary::open(const QString &path,
                                                                     const Progress &)
{
    if (isScript(path)) {
        auto script = OpenScript::read(path);
        if (!script)
            return tl::unexpected(script.error());
        (*script)->start();
        return std::move(*script);
    }
    auto tree = OpenTree::read(path);
    if (!tree)
        return tl::unexpected(tree.error());
    (*tree)->start();
    return std::move(*tree);
}

std::unique_ptr<ConsoleChannel> FileLibrary::openConsole(TreeSource &source)
{
    auto *laboratory = qobject_cast<LaboratorySource *>(&source);
    if (!laboratory)
        return nullptr;
    return std::make_unique<LaboratoryConsole>(SourcePrograms::of(*laboratory));
}

tl::expected<TreeLibrary::Written, QString> FileLibrary::exportJson(const TreeState &tree,
                                                                    TreeSource &source,
                                                                    const QString &path,
                                                                    const Progress &progress)
{
    const auto *open = qobject_cast<OpenTree *>(&source);
    const TreeDescription origin = open ? open->description()
                                        : TreeDescription{.title = source.title(),
                                                          .description = source.about()};
    const QByteArray json = writeTree(snapshot(tree, source.now(), origin));
    if (progress && !progress(50))
        return tl::unexpected(QString());
    QSaveFile file(path);
    // What the buffer still holds, commit() would lose without a word if the disk is full.
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.flush()
        || !file.commit())
        return tl::unexpected(QCoreApplication::translate("espalier", "%1 was not written: %2")
                                  .arg(QDir::toNativeSeparators(path), file.errorString()));
    Modules modules;
    addWorkerKinds(modules);
    const auto again = parseTree(json, QFileInfo(path).fileName(), modules);
    return Written{again ? QString() : again.error().message()};
}

} // namespace espalier
