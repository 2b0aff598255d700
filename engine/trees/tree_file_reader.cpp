// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/modules.h"
#include "engine/runtime/names.h"
#include "engine/trees/json_object.h"
#include "engine/trees/tree_file.h"
#include "engine/trees/tree_file_words.h"
#include "engine/trees/worker_kinds.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>

#include <limits>

namespace espalier {

namespace {

using namespace treeFile;

/// Where a process stands decides which fields it may have.
enum class Place { Root, StaticChild, DynamicChild };

class Reader
{
    Q_DECLARE_TR_FUNCTIONS(espalier::TreeFile)

public:
    explicit Reader(const Modules &modules)
        : m_modules(modules)
    {}

    [[nodiscard]] TreeDescription readTree(const QJsonValue &value);

private:
    [[nodiscard]] ProcessDescription readProcess(const QJsonValue &value, const QString &path,
                                                 Place place);
    void readKind(JsonObject &object, ProcessDescription &process);
    void readSupervisor(JsonObject &object, ProcessDescription &process);
    void readDynamicSupervisor(JsonObject &object, ProcessDescription &process);
    void readWorker(JsonObject &object, const QString &kind, ProcessDescription &process);
    void readName(JsonObject &object, ProcessDescription &process);
    void readSpec(JsonObject &object, ProcessDescription &process, Place place);
    void readChildren(JsonObject &object, ProcessDescription &process, Place place);
    [[nodiscard]] std::optional<Shutdown> readShutdown(JsonObject &object, Place place);
    [[nodiscard]] std::optional<AliveDescription> readAlive(JsonObject &object);
    [[nodiscard]] Term defaultId(const ProcessDescription &process) const;
    [[nodiscard]] QString knownKinds() const;

    const Modules &m_modules;
    /// Where each name was given.
    QHash<Term, QString> m_names;
    /// Each name that something links itself with, and where.
    std::vector<std::pair<Term, QString>> m_links;
};

TreeDescription Reader::readTree(const QJsonValue &value)
{
    JsonObject object(value, QStringLiteral("$"));
    const QJsonValue version = object.value(QStringLiteral("espalier"));
    if (version.toInt(-1) != treeFileVersion)
        JsonObject::fail(
            object.pathOf(QStringLiteral("espalier")), JsonObject::shown(version),
            tr("%1, the version of tree files that this program reads").arg(treeFileVersion));
    TreeDescription tree;
    tree.title = object.text(QStringLiteral("title"));
    tree.description = object.text(QStringLiteral("description"));
    constexpr auto latest = std::chrono::floor<std::chrono::milliseconds>(Time::max());
    if (object.has(QStringLiteral("taken_at_ms")))
        tree.takenAt = std::chrono::milliseconds(
            object.integer(QStringLiteral("taken_at_ms"), 0, 0, latest.count()));
    else
        (void)object.value(QStringLiteral("taken_at_ms"));
    if (!object.has(QStringLiteral("processes")))
        JsonObject::fail(object.pathOf(QStringLiteral("processes")), tr("nothing"), tr("a list"));
    object.forEach(QStringLiteral("processes"),
                   [&](const QJsonValue &element, const QString &path) {
                       tree.processes.push_back(readProcess(element, path, Place::Root));
                   });
    object.finish();
    for (const auto &[name, path] : m_links) {
        if (!m_names.contains(name))
            JsonObject::fail(path, name.toString(), tr("names that processes of this file have"));
    }
    return tree;
}

ProcessDescription Reader::readProcess(const QJsonValue &value, const QString &path, Place place)
{
    JsonObject object(value, path);
    ProcessDescription process;
    readName(object, process);
    readKind(object, process);
    readSpec(object, process, place);
    process.alive = readAlive(object);
    object.finish();
    return process;
}

void Reader::readKind(JsonObject &object, ProcessDescription &process)
{
    const QString field = QStringLiteral("kind");
    const QString kind = object.requiredText(field,
                                             tr("what the process is: %1").arg(knownKinds()));
    if (kind == supervisorKind) {
        readSupervisor(object, process);
    } else if (kind == dynamicSupervisorKind) {
        readDynamicSupervisor(object, process);
    } else if (kind == registryKind) {
        if (!process.name.isAtom() || process.name.is(atoms::nil))
            JsonObject::fail(object.pathOf(QStringLiteral("name")),
                             JsonObject::shown(object.value(QStringLiteral("name"))),
                             tr("the atom that the registry is called by"));
        process.what = RegistryDescription{
            object.oneOf(QStringLiteral("keys"), registryKeys, RegistryKeys::Unique)};
    } else {
        readWorker(object, kind, process);
    }
}

void Reader::readSupervisor(JsonObject &object, ProcessDescription &process)
{
    constexpr std::int64_t most = std::numeric_limits<int>::max();
    SupervisorFlags flags;
    flags.strategy = object.oneOf(QStringLiteral("strategy"), strategies, flags.strategy);
    flags.maxRestarts = static_cast<int>(
        std::min(most, object.integer(QStringLiteral("max_restarts"), 0, flags.maxRestarts)));
    flags.maxSeconds = std::chrono::seconds(
        object.integer(QStringLiteral("max_seconds"), 1, flags.maxSeconds.count()));
    flags.autoShutdown = object.oneOf(QStringLiteral("auto_shutdown"), autoShutdowns,
                                      flags.autoShutdown);
    process.what = flags;
    readChildren(object, process, Place::StaticChild);
}

void Reader::readDynamicSupervisor(JsonObject &object, ProcessDescription &process)
{
    constexpr std::int64_t most = std::numeric_limits<int>::max();
    DynamicSupervisorFlags flags;
    flags.maxRestarts = static_cast<int>(
        std::min(most, object.integer(QStringLiteral("max_restarts"), 0, flags.maxRestarts)));
    flags.maxSeconds = std::chrono::seconds(
        object.integer(QStringLiteral("max_seconds"), 1, flags.maxSeconds.count()));
    const QString maxChildren = QStringLiteral("max_children");
    const QJsonValue limit = object.value(maxChildren);
    if (!limit.isUndefined() && limit.toString() != infinity)
        flags.maxChildren = static_cast<std::uint64_t>(object.integer(maxChildren, 0, 0));
    flags.extraArguments = object.terms(QStringLiteral("extra_arguments"));
    const std::optional<std::uint64_t> allowed = flags.maxChildren;
    process.what = std::move(flags);
    readChildren(object, process, Place::DynamicChild);
    if (allowed && process.children.size() > *allowed)
        JsonObject::fail(object.pathOf(QStringLiteral("children")),
                         tr("%1 children").arg(process.children.size()),
                         tr("at most %1, as max_children says").arg(*allowed));
}

void Reader::readWorker(JsonObject &object, const QString &kind, ProcessDescription &process)
{
    constexpr qsizetype longestAtom = 255;
    WorkerDescription worker;
    const auto module = kind.size() < longestAtom ? m_modules.find(moduleOfKind(kind))
                                                  : std::nullopt;
    if (!module || module->type != ChildType::Worker)
        JsonObject::fail(object.pathOf(QStringLiteral("kind")), JsonObject::shown(kind),
                         knownKinds());
    worker.module = module->name;
    worker.argument =
        object.term(QStringLiteral("argument")).value_or(module->exampleArguments.front());
    worker.links = object.terms(QStringLiteral("links"));
    for (const Term &link : worker.links)
        m_links.emplace_back(link, object.pathOf(QStringLiteral("links")));
    if (!worker.links.empty() && worker.module == atoms::Agent)
        JsonObject::fail(object.pathOf(QStringLiteral("links")), tr("a list"),
                         tr("nothing: an agent links itself with nobody"));
    process.what = std::move(worker);
}

void Reader::readName(JsonObject &object, ProcessDescription &process)
{
    const QString field = QStringLiteral("name");
    const std::optional<Term> name = object.term(field);
    if (!name)
        return;
    const QString path = object.pathOf(field);
    if (!Names::isName(*name) || name->is(atoms::nil) || name->is(atoms::undefined))
        JsonObject::fail(path, JsonObject::shown(object.value(field)),
                         tr("a name: an atom, {:global, term} or {:via, module, term}"));
    if (m_names.contains(*name))
        JsonObject::fail(path, tr("the name %1 again").arg(name->toString()),
                         tr("a name that %1 does not have").arg(m_names.value(*name)));
    m_names.insert(*name, path);
    process.name = *name;
}

/// What a child spec says. A process without a supervisor has none.
void Reader::readSpec(JsonObject &object, ProcessDescription &process, Place place)
{
    if (place == Place::Root)
        return;
    process.id = object.term(QStringLiteral("id")).value_or(defaultId(process));
    process.restart = object.oneOf(QStringLiteral("restart"), restarts, Restart::Permanent);
    process.shutdown = readShutdown(object, place);
    if (place == Place::StaticChild)
        process.significant = object.boolean(QStringLiteral("significant"), false);
}

Term Reader::defaultId(const ProcessDescription &process) const
{
    if (process.name.isAtom() && !process.name.is(atoms::nil))
        return process.name;
    if (const auto *worker = std::get_if<WorkerDescription>(&process.what))
        return worker->module;
    return std::holds_alternative<DynamicSupervisorFlags>(process.what) ? atoms::DynamicSupervisor
                                                                        : atoms::Supervisor;
}

void Reader::readChildren(JsonObject &object, ProcessDescription &process, Place place)
{
    QHash<Term, QString> ids;
    const auto *flags = std::get_if<SupervisorFlags>(&process.what);
    const bool mayBeSignificant = flags && flags->autoShutdown != AutoShutdown::Never;
    object.forEach(QStringLiteral("children"), [&](const QJsonValue &element, const QString &path) {
        ProcessDescription child = readProcess(element, path, place);
        if (place == Place::StaticChild && ids.contains(child.id))
            JsonObject::fail(path + QStringLiteral(".id"),
                             tr("the id %1 again").arg(child.id.toString()),
                             tr("an id that %1 does not have").arg(ids.value(child.id)));
        ids.insert(child.id, path);
        if (child.significant && (!mayBeSignificant || child.restart == Restart::Permanent))
            JsonObject::fail(path + QStringLiteral(".significant"), tr("true"),
                             tr("false: a significant child is transient or temporary, and its "
                                "supervisor has auto_shutdown"));
        process.children.push_back(std::move(child));
    });
}

std::optional<Shutdown> Reader::readShutdown(JsonObject &object, Place place)
{
    const std::int64_t least = place == Place::DynamicChild ? 1 : 0; // S-084
    const QString field = QStringLiteral("shutdown_ms");
    const QJsonValue given = object.value(field);
    if (given.isUndefined())
        return std::nullopt;
    if (given.toString() == brutalKill)
        return Shutdown::brutalKill();
    if (given.toString() == infinity)
        return Shutdown::infinity();
    if (given.isString())
        JsonObject::fail(object.pathOf(field), JsonObject::shown(given),
                         tr("milliseconds, \"brutal_kill\" or \"infinity\""));
    return Shutdown(std::chrono::milliseconds(object.integer(field, least, 0)));
}

std::optional<AliveDescription> Reader::readAlive(JsonObject &object)
{
    const QString field = QStringLiteral("alive");
    const QJsonValue given = object.value(field);
    if (given.isUndefined())
        return std::nullopt;
    JsonObject alive(given, object.pathOf(field));
    AliveDescription result;
    if (const auto pid = alive.term(QStringLiteral("pid")); pid && pid->isPid())
        result.pid = pid->toPid();
    else
        JsonObject::fail(alive.pathOf(QStringLiteral("pid")),
                         JsonObject::shown(alive.value(QStringLiteral("pid"))),
                         tr("a pid, as in \"#PID<0.5.0>\""));
    result.state = alive.text(QStringLiteral("state"));
    constexpr std::int64_t mostRestarts = std::numeric_limits<std::uint32_t>::max();
    result.restarts = static_cast<std::uint32_t>(
        alive.integer(QStringLiteral("restarts"), 0, 0, mostRestarts));
    result.uptime = std::chrono::milliseconds(alive.integer(QStringLiteral("uptime_ms"), 0, 0));
    result.lastReason = alive.term(QStringLiteral("last_reason"));
    alive.finish();
    return result;
}

QString Reader::knownKinds() const
{
    QStringList kinds{supervisorKind, dynamicSupervisorKind, registryKind};
    for (const Module &module : m_modules.all()) {
        if (module.type == ChildType::Worker)
            kinds.append(kindOf(module.name));
    }
    return kinds.join(QLatin1String(", "));
}

/// "line 3, column 5"
QString lineAndColumn(const QByteArray &json, qsizetype offset)
{
    // The parser has read the character that it does not like.
    const QByteArray before = json.left(std::max<qsizetype>(0, offset - 1));
    const auto line = before.count('\n') + 1;
    const auto column = before.size() - (before.lastIndexOf('\n') + 1) + 1;
    return JsonObject::tr("line %1, column %2").arg(line).arg(column);
}

} // namespace

QString TreeFileError::message() const
{
    const QString where = place.isEmpty() ? file : QStringLiteral("%1: %2").arg(file, place);
    if (expected.isEmpty())
        return QStringLiteral("%1: %2").arg(where, found);
    return JsonObject::tr("%1: found %2, expected %3").arg(where, found, expected);
}

tl::expected<TreeDescription, TreeFileError> parseTree(const QByteArray &json,
                                                       const QString &fileName,
                                                       const Modules &modules)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected(
            TreeFileError{fileName, lineAndColumn(json, error.offset),
                          JsonObject::tr("text that is none (%1)").arg(error.errorString()),
                          JsonObject::tr("JSON")});
    try {
        return Reader(modules).readTree(document.isObject() ? QJsonValue(document.object())
                                                            : QJsonValue(document.array()));
    } catch (TreeFileError &wrong) {
        wrong.file = fileName;
        return tl::unexpected(std::move(wrong));
    }
}

tl::expected<TreeDescription, TreeFileError> readTreeFile(const QString &path,
                                                          const Modules &modules)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(TreeFileError{path, {}, file.errorString(), {}});
    const QByteArray json = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return tl::unexpected(TreeFileError{path, {}, file.errorString(), {}});
    return parseTree(json, path, modules);
}

} // namespace espalier
