// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/trees/snapshot.h"

#include "engine/otp/child_spec_check.h"
#include "engine/otp/modules.h"
#include "engine/trees/tree_file_words.h"
#include "engine/trees/worker_arguments.h"

#include <QSet>

#include <algorithm>

namespace espalier {

namespace {

QString wordFor(NodeState state)
{
    switch (state) {
    case NodeState::Starting:
        return QStringLiteral("starting");
    case NodeState::Running:
        return QStringLiteral("running");
    case NodeState::Hanging:
        return QStringLiteral("hanging");
    case NodeState::Restarting:
        return QStringLiteral("restarting");
    case NodeState::Undefined:
        return QStringLiteral("undefined");
    case NodeState::Dead:
        return QStringLiteral("dead");
    }
    return {};
}

template<typename Value, std::size_t count>
std::optional<Value> valueOf(const treeFile::Words<Value, count> &words, const Term *word)
{
    for (const auto &[name, value] : words) {
        if (word && word->is(Atom(name)))
            return value;
    }
    return std::nullopt;
}

const Term *option(const Term &options, const char *key)
{
    return findOption(options, Atom(key));
}

std::int64_t count(const Term &options, const char *key, std::int64_t otherwise)
{
    const Term *value = option(options, key);
    return value && value->isInteger() && value->toInteger() >= 0 ? value->toInteger() : otherwise;
}

template<typename Flags>
void readLimits(const Term &options, Flags &flags)
{
    constexpr std::int64_t most = std::numeric_limits<int>::max();
    flags.maxRestarts = int(std::min(most, count(options, "max_restarts", flags.maxRestarts)));
    flags.maxSeconds = std::chrono::seconds(
        count(options, "max_seconds", flags.maxSeconds.count()));
}

class Snapshot
{
public:
    Snapshot(const TreeState &tree, Time now, const TreeDescription &origin)
        : m_tree(tree)
        , m_now(now)
        , m_origin(origin)
        , m_isTaken(origin.processes.size())
    {}

    [[nodiscard]] TreeDescription take();

private:
    [[nodiscard]] ProcessDescription describeRoot(const Node &node,
                                                  const ProcessDescription *origin) const;
    [[nodiscard]] ProcessDescription describe(const Node &node) const;
    void addSupervisor(const Node &node, ProcessDescription &process) const;
    [[nodiscard]] AliveDescription alive(const Node &node) const;
    [[nodiscard]] const ProcessDescription *takeOrigin(const Node &node);

    const TreeState &m_tree;
    const Time m_now;
    const TreeDescription &m_origin;
    /// Which of the origin's processes are some root's.
    std::vector<bool> m_isTaken;
};

// --- what a child spec says of a place that no process has filled yet ------------------------------

void readSupervisor(const std::vector<Term> &arguments, ProcessDescription &process);

ProcessDescription describe(const ChildSpec &spec)
{
    ProcessDescription process{.id = spec.id,
                               .restart = spec.restart,
                               .shutdown = spec.shutdown,
                               .significant = spec.significant};
    const std::vector<Term> &arguments = spec.start.arguments;
    const Term options = arguments.empty() ? Term::emptyList() : arguments.back();
    if (const Term *name = option(options, "name"))
        process.name = *name;
    if (spec.start.module == atoms::Registry) {
        process.what = RegistryDescription{valueOf(treeFile::registryKeys, option(options, "keys"))
                                               .value_or(RegistryKeys::Unique)};
    } else if (spec.start.module == atoms::DynamicSupervisor) {
        DynamicSupervisorFlags flags;
        readLimits(options, flags);
        if (option(options, "max_children"))
            flags.maxChildren = count(options, "max_children", 0);
        if (const Term *extra = option(options, "extra_arguments"))
            flags.extraArguments = extra->listElements().value_or(std::vector<Term>());
        process.what = std::move(flags);
    } else if (spec.type == ChildType::Supervisor) {
        readSupervisor(arguments, process);
    } else {
        const auto worker = WorkerArguments::of(arguments);
        process.name = worker.name;
        process.what = WorkerDescription{spec.start.module, worker.argument, worker.links};
    }
    return process;
}

/// `[children, options]`; the arguments of a module-based supervisor tell nothing.
void readSupervisor(const std::vector<Term> &arguments, ProcessDescription &process)
{
    SupervisorFlags flags;
    if (arguments.size() == 2 && arguments[0].isList()) {
        const Term &options = arguments[1];
        readLimits(options, flags);
        flags.strategy =
            valueOf(treeFile::strategies, option(options, "strategy")).value_or(flags.strategy);
        flags.autoShutdown = valueOf(treeFile::autoShutdowns, option(options, "auto_shutdown"))
                                 .value_or(flags.autoShutdown);
        for (const Term &child : arguments[0].listElements().value_or(std::vector<Term>())) {
            if (const auto spec = checkChildSpec(child, Modules(), flags.autoShutdown))
                process.children.push_back(describe(**spec));
        }
    }
    process.what = flags;
}

// --- links -----------------------------------------------------------------------------------------

template<typename Visit>
void forEach(std::vector<ProcessDescription> &processes, const Visit &visit)
{
    for (ProcessDescription &process : processes) {
        visit(process);
        forEach(process.children, visit);
    }
}

/// Whom a process was linked with may have ended, and then there is nobody to start before it.
void dropLinksWithNobody(TreeDescription &tree)
{
    QSet<Term> names;
    forEach(tree.processes, [&names](const ProcessDescription &process) {
        if (process.alive)
            names.insert(process.name);
    });
    forEach(tree.processes, [&names](ProcessDescription &process) {
        if (auto *worker = std::get_if<WorkerDescription>(&process.what))
            std::erase_if(worker->links,
                          [&names](const Term &link) { return !names.contains(link); });
    });
}

// --- what runs, or ran -----------------------------------------------------------------------------

TreeDescription Snapshot::take()
{
    TreeDescription result{
        .title = m_origin.title, .description = m_origin.description, .takenAt = m_now};
    for (const NodeId id : m_tree.roots()) {
        const Node &node = m_tree.node(id);
        const ProcessDescription *origin = takeOrigin(node); // of the dead, too
        if (node.state != NodeState::Dead && node.kind != ProcessKind::Plain)
            result.processes.push_back(describeRoot(node, origin));
    }
    dropLinksWithNobody(result);
    return result;
}

ProcessDescription Snapshot::describeRoot(const Node &node, const ProcessDescription *origin) const
{
    ProcessDescription process = describe(node);
    if (node.kind == ProcessKind::Registry || !node.supervisor) {
        if (origin)
            process.what = origin->what;
        else if (node.kind == ProcessKind::Registry)
            process.what = RegistryDescription{};
    }
    return process;
}

ProcessDescription Snapshot::describe(const Node &node) const
{
    ProcessDescription process = node.spec ? espalier::describe(*node.spec)
                                           : ProcessDescription{
                                               .what = WorkerDescription{.module = node.module}};
    if (!node.name.is(atoms::nil))
        process.name = node.name;
    if (node.supervisor && node.kind != ProcessKind::Registry)
        addSupervisor(node, process);
    if (node.state != NodeState::Undefined && !node.pid.isOutside())
        process.alive = alive(node);
    return process;
}

void Snapshot::addSupervisor(const Node &node, ProcessDescription &process) const
{
    std::visit([&process](const auto &flags) { process.what = flags; }, node.supervisor->flags);
    process.children.clear();
    for (const NodeId child : node.children) {
        if (child != NodeId::None)
            process.children.push_back(describe(m_tree.node(child)));
    }
}

AliveDescription Snapshot::alive(const Node &node) const
{
    AliveDescription alive{
        .pid = node.pid, .state = wordFor(node.state), .restarts = node.restarts};
    alive.uptime = std::chrono::duration_cast<std::chrono::milliseconds>(m_now - node.started);
    if (!node.lives.empty())
        alive.lastReason = node.lives.back().reason;
    return alive;
}

/// The first of the origin's processes that this root may be: roots start in the order of the file.
const ProcessDescription *Snapshot::takeOrigin(const Node &node)
{
    const auto isSame = [&node](const ProcessDescription &process) {
        if (process.name != node.name)
            return false;
        if (const auto *worker = std::get_if<WorkerDescription>(&process.what))
            return worker->module == node.module && !node.supervisor;
        if (std::holds_alternative<RegistryDescription>(process.what))
            return node.kind == ProcessKind::Registry;
        if (std::holds_alternative<DynamicSupervisorFlags>(process.what))
            return node.kind == ProcessKind::DynamicSupervisor;
        return node.kind == ProcessKind::Supervisor;
    };
    for (std::size_t i = 0; i < m_origin.processes.size(); ++i) {
        if (m_isTaken[i] || !isSame(m_origin.processes[i]))
            continue;
        m_isTaken[i] = true;
        return &m_origin.processes[i];
    }
    return nullptr;
}

} // namespace

TreeDescription snapshot(const TreeState &tree, Time now, const TreeDescription &origin)
{
    return Snapshot(tree, now, origin).take();
}

} // namespace espalier
