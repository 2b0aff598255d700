// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/inspect.h"
#include "engine/trees/tree_file.h"
#include "engine/trees/tree_file_words.h"
#include "engine/trees/worker_kinds.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace espalier {

namespace {

using namespace treeFile;

QString text(const Term &term)
{
    return inspect(term, InspectOptions::everything());
}

QJsonArray texts(const std::vector<Term> &terms)
{
    QJsonArray list;
    for (const Term &term : terms)
        list.append(text(term));
    return list;
}

QJsonValue written(Shutdown shutdown)
{
    if (shutdown.isBrutalKill())
        return QString(brutalKill);
    if (shutdown.isInfinity())
        return QString(infinity);
    return static_cast<qint64>(shutdown.patience().count());
}

void write(const WorkerDescription &worker, QJsonObject &object)
{
    object.insert(QStringLiteral("kind"), kindOf(worker.module));
    object.insert(QStringLiteral("argument"), text(worker.argument));
    if (!worker.links.empty())
        object.insert(QStringLiteral("links"), texts(worker.links));
}

void write(const SupervisorFlags &flags, QJsonObject &object)
{
    object.insert(QStringLiteral("kind"), supervisorKind);
    object.insert(QStringLiteral("strategy"), wordFor(strategies, flags.strategy));
    object.insert(QStringLiteral("max_restarts"), flags.maxRestarts);
    object.insert(QStringLiteral("max_seconds"), static_cast<qint64>(flags.maxSeconds.count()));
    if (flags.autoShutdown != AutoShutdown::Never)
        object.insert(QStringLiteral("auto_shutdown"), wordFor(autoShutdowns, flags.autoShutdown));
}

void write(const DynamicSupervisorFlags &flags, QJsonObject &object)
{
    object.insert(QStringLiteral("kind"), dynamicSupervisorKind);
    object.insert(QStringLiteral("max_restarts"), flags.maxRestarts);
    object.insert(QStringLiteral("max_seconds"), static_cast<qint64>(flags.maxSeconds.count()));
    if (flags.maxChildren)
        object.insert(QStringLiteral("max_children"), static_cast<qint64>(*flags.maxChildren));
    if (!flags.extraArguments.empty())
        object.insert(QStringLiteral("extra_arguments"), texts(flags.extraArguments));
}

void write(const RegistryDescription &registry, QJsonObject &object)
{
    object.insert(QStringLiteral("kind"), registryKind);
    object.insert(QStringLiteral("keys"), wordFor(registryKeys, registry.keys));
}

QJsonObject written(const AliveDescription &alive)
{
    QJsonObject object{{QStringLiteral("pid"), alive.pid.toString()},
                       {QStringLiteral("state"), alive.state},
                       {QStringLiteral("restarts"), static_cast<qint64>(alive.restarts)},
                       {QStringLiteral("uptime_ms"), static_cast<qint64>(alive.uptime.count())}};
    if (alive.lastReason)
        object.insert(QStringLiteral("last_reason"), text(*alive.lastReason));
    return object;
}

QJsonObject written(const ProcessDescription &process, bool isRoot)
{
    QJsonObject object;
    std::visit([&object](const auto &what) { write(what, object); }, process.what);
    if (!process.name.is(atoms::nil))
        object.insert(QStringLiteral("name"), text(process.name));
    if (!isRoot) {
        object.insert(QStringLiteral("id"), text(process.id));
        if (process.restart != Restart::Permanent)
            object.insert(QStringLiteral("restart"), wordFor(restarts, process.restart));
        if (process.shutdown)
            object.insert(QStringLiteral("shutdown_ms"), written(*process.shutdown));
        if (process.significant)
            object.insert(QStringLiteral("significant"), true);
    }
    if (process.alive)
        object.insert(QStringLiteral("alive"), written(*process.alive));
    QJsonArray children;
    for (const ProcessDescription &child : process.children)
        children.append(written(child, false));
    if (!children.isEmpty())
        object.insert(QStringLiteral("children"), children);
    return object;
}

} // namespace

QByteArray writeTree(const TreeDescription &tree)
{
    QJsonArray processes;
    for (const ProcessDescription &process : tree.processes)
        processes.append(written(process, true));
    QJsonObject object{{QStringLiteral("espalier"), treeFileVersion},
                       {QStringLiteral("processes"), processes}};
    if (!tree.title.isEmpty())
        object.insert(QStringLiteral("title"), tree.title);
    if (!tree.description.isEmpty())
        object.insert(QStringLiteral("description"), tree.description);
    if (tree.takenAt)
        object.insert(
            QStringLiteral("taken_at_ms"),
            static_cast<qint64>(
                std::chrono::duration_cast<std::chrono::milliseconds>(*tree.takenAt).count()));
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace espalier
