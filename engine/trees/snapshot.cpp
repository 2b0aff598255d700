// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/trees/snapshot.h"

#include "engine/trees/worker_arguments.h"

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

class Snapshot
{
public:
    Snapshot(const TreeState &tree, const TreeDescription &origin)
        : m_tree(tree)
        , m_origin(origin)
    {}

    [[nodiscard]] TreeDescription take() const;

private:
    [[nodiscard]] ProcessDescription describe(const Node &node) const;
    void describeWorker(const Node &node, ProcessDescription &process) const;
    void describeRegistry(const Node &node, ProcessDescription &process) const;
    [[nodiscard]] AliveDescription alive(const Node &node) const;
    [[nodiscard]] const ProcessDescription *originOf(const Node &node) const;

    const TreeState &m_tree;
    const TreeDescription &m_origin;
};

TreeDescription Snapshot::take() const
{
    TreeDescription result{
        .title = m_origin.title, .description = m_origin.description, .takenAt = m_tree.time()};
    for (const NodeId id : m_tree.roots()) {
        const Node &node = m_tree.node(id);
        if (node.state != NodeState::Dead && node.kind != ProcessKind::Plain)
            result.processes.push_back(describe(node));
    }
    return result;
}

ProcessDescription Snapshot::describe(const Node &node) const
{
    ProcessDescription process{.id = node.childId, .name = node.name};
    if (node.spec) {
        process.restart = node.spec->restart;
        process.shutdown = node.spec->shutdown;
        process.significant = node.spec->significant;
    }
    if (node.state != NodeState::Undefined)
        process.alive = alive(node);
    if (node.kind == ProcessKind::Registry) {
        describeRegistry(node, process);
        return process;
    }
    if (!node.supervisor) {
        describeWorker(node, process);
        return process;
    }
    std::visit([&process](const auto &flags) { process.what = flags; }, node.supervisor->flags);
    for (const NodeId child : node.children) {
        if (child != NodeId::None)
            process.children.push_back(describe(m_tree.node(child)));
    }
    return process;
}

void Snapshot::describeWorker(const Node &node, ProcessDescription &process) const
{
    WorkerDescription worker{.module = node.module};
    if (node.spec) {
        const auto arguments = WorkerArguments::of(node.spec->start.arguments);
        worker.module = node.spec->start.module;
        worker.argument = arguments.argument;
        worker.links = arguments.links;
        // A child that is down has no name of its own just now.
        if (process.name.is(atoms::nil))
            process.name = arguments.name;
    } else if (const ProcessDescription *origin = originOf(node)) {
        if (const auto *known = std::get_if<WorkerDescription>(&origin->what))
            worker = *known;
    }
    process.what = std::move(worker);
}

void Snapshot::describeRegistry(const Node &node, ProcessDescription &process) const
{
    RegistryDescription registry;
    const ProcessDescription *origin = node.spec ? nullptr : originOf(node);
    if (node.spec && !node.spec->start.arguments.empty()) {
        const Term *keys = findOption(node.spec->start.arguments.front(), Atom("keys"));
        if (keys && keys->is(Atom("duplicate")))
            registry.keys = RegistryKeys::Duplicate;
    } else if (origin && std::holds_alternative<RegistryDescription>(origin->what)) {
        registry = std::get<RegistryDescription>(origin->what);
    }
    process.what = registry;
    process.children.clear();
}

AliveDescription Snapshot::alive(const Node &node) const
{
    AliveDescription alive{
        .pid = node.pid, .state = wordFor(node.state), .restarts = node.restarts};
    alive.uptime = std::chrono::duration_cast<std::chrono::milliseconds>(m_tree.time()
                                                                         - node.started);
    if (!node.lives.empty())
        alive.lastReason = node.lives.back().reason;
    return alive;
}

/// Processes without a supervisor are told apart by name; without a name, by module and order.
const ProcessDescription *Snapshot::originOf(const Node &node) const
{
    const auto same = [&node](const ProcessDescription &process) {
        const auto *worker = std::get_if<WorkerDescription>(&process.what);
        return process.name == node.name && (!worker || worker->module == node.module);
    };
    const auto found = std::find_if(m_origin.processes.begin(), m_origin.processes.end(), same);
    return found == m_origin.processes.end() ? nullptr : &*found;
}

} // namespace

TreeDescription snapshot(const TreeState &tree, const TreeDescription &origin)
{
    return Snapshot(tree, origin).take();
}

} // namespace espalier
