// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_tree.h"

#include "engine/trees/tree_file.h"
#include "engine/trees/tree_starter.h"
#include "engine/trees/worker_kinds.h"

#include <QFileInfo>

namespace espalier {

tl::expected<std::unique_ptr<OpenTree>, QString> OpenTree::read(const QString &path,
                                                                const SystemOptions &options)
{
    auto system = std::make_unique<System>(options);
    addWorkerKinds(system->modules());
    auto tree = readTreeFile(path, system->modules());
    if (!tree)
        return tl::unexpected(tree.error().message());
    const QString title = tree->title.isEmpty() ? QFileInfo(path).completeBaseName() : tree->title;
    return std::unique_ptr<OpenTree>(new OpenTree(std::move(system), std::move(*tree), title));
}

OpenTree::OpenTree(std::unique_ptr<System> system, TreeDescription description, QString title)
    : LaboratorySource(std::move(system))
    , m_description(std::move(description))
    , m_title(std::move(title))
{}

void OpenTree::start()
{
    // A child of the System: it must not outlive that.
    auto *starter = new TreeStarter(system(), m_description, &system());
    starter->start([this, starter](const TreeStarter::Outcome &outcome) {
        starter->deleteLater();
        if (!outcome)
            Q_EMIT failed(outcome.error());
    });
}

tl::expected<void, QString> OpenTree::startAndWait()
{
    return TreeStarter(system(), m_description).startAndWait();
}

} // namespace espalier
