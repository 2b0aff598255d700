// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/file_library.h"

#include "app/open_tree.h"
#include "engine/trees/snapshot.h"
#include "engine/trees/tree_file.h"
#include "engine/trees/worker_kinds.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

namespace espalier {

const QString FileLibrary::firstExample = QStringLiteral(":/examples/three_levels.json");

std::vector<TreeLibrary::Example> FileLibrary::examples() const
{
    Modules modules;
    addWorkerKinds(modules);
    std::vector<Example> examples;
    for (const QFileInfo &file : QDir(QStringLiteral(":/examples")).entryInfoList()) {
        if (const auto tree = readTreeFile(file.filePath(), modules))
            examples.push_back({tree->title, tree->description, file.filePath()});
    }
    return examples;
}

tl::expected<std::unique_ptr<TreeSource>, QString> FileLibrary::open(const QString &path,
                                                                     const Progress &)
{
    auto tree = OpenTree::read(path);
    if (!tree)
        return tl::unexpected(tree.error());
    (*tree)->start();
    return std::move(*tree);
}

tl::expected<void, QString> FileLibrary::exportJson(const TreeState &tree, TreeSource &source,
                                                    const QString &path, const Progress &progress)
{
    const auto *open = qobject_cast<OpenTree *>(&source);
    const QByteArray json = writeTree(
        snapshot(tree, source.now(), open ? open->description() : TreeDescription()));
    if (progress && !progress(50))
        return tl::unexpected(QString());
    QSaveFile file(path);
    // What the buffer still holds, commit() would lose without a word if the disk is full.
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.flush()
        || !file.commit())
        return tl::unexpected(QCoreApplication::translate("espalier", "%1 was not written: %2")
                                  .arg(QDir::toNativeSeparators(path), file.errorString()));
    return {};
}

} // namespace espalier
