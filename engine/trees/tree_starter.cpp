// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/trees/tree_starter.h"

#include "engine/otp/dynamic_supervisor.h"
#include "engine/otp/supervisor.h"
#include "engine/trees/worker_arguments.h"
#include "engine/trees/worker_kinds.h"

#include <QFutureWatcher>

#include <ranges>

namespace espalier {

namespace {

/// What a person would call it.
QString labelOf(const ProcessDescription &process)
{
    if (!process.name.is(atoms::nil))
        return process.name.toString();
    if (!process.id.is(atoms::nil))
        return process.id.toString();
    const auto *worker = std::get_if<WorkerDescription>(&process.what);
    return worker ? kindOf(worker->module) : TreeStarter::tr("a supervisor");
}

SupervisorOptions optionsOf(const ProcessDescription &process, const SupervisorFlags &flags,
                            std::vector<ChildSpec> children)
{
    return {.name = process.name,
            .strategy = flags.strategy,
            .maxRestarts = flags.maxRestarts,
            .maxSeconds = flags.maxSeconds,
            .autoShutdown = flags.autoShutdown,
            .children = std::move(children)};
}

DynamicSupervisorOptions optionsOf(const ProcessDescription &process,
                                   const DynamicSupervisorFlags &flags)
{
    return {.name = process.name,
            .maxRestarts = flags.maxRestarts,
            .maxSeconds = flags.maxSeconds,
            .maxChildren = flags.maxChildren,
            .extraArguments = flags.extraArguments};
}

RegistryOptions optionsOf(const ProcessDescription &process, const RegistryDescription &registry)
{
    return {.name = process.name.toAtom(), .keys = registry.keys};
}

/// Runs `inner`, and notes the pid of what it started.
Task<StartResult> startAndNote(StartFunction::Run inner,
                               std::shared_ptr<std::atomic<std::uint64_t>> pid, Self &self,
                               std::vector<Term> arguments)
{
    StartResult result = co_await inner(self, arguments);
    if (result.isOk())
        pid->store(result.pid.number);
    co_return result;
}

/// Calls `take` with the result in the thread of `context`.
template<typename T, typename Take>
void whenReady(QObject *context, const QFuture<T> &future, Take take)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, take] {
        watcher->deleteLater();
        take(watcher->result());
    });
    watcher->setFuture(future);
}

} // namespace

TreeStarter::TreeStarter(System &system, TreeDescription tree, QObject *parent)
    : QObject(parent)
    , m_system(system)
    , m_tree(std::move(tree))
{}

TreeStarter::~TreeStarter() = default;

void TreeStarter::start(std::function<void(Outcome)> finished)
{
    m_finished = std::move(finished);
    startNextRoot();
}

TreeStarter::Outcome TreeStarter::startAndWait()
{
    for (const ProcessDescription &process : m_tree.processes) {
        if (m_error.isEmpty())
            takeRoot(process, m_system.await(startRoot(process)));
    }
    while (m_error.isEmpty() && !m_nurseries.empty()) {
        for (const auto &[child, future] : startNurseries())
            takeChild(*child, m_system.await(future));
    }
    return outcome();
}

void TreeStarter::startNextRoot()
{
    if (m_nextRoot == m_tree.processes.size() || !m_error.isEmpty())
        return startNextNurseries();
    const ProcessDescription &process = m_tree.processes[m_nextRoot++];
    whenReady(this, startRoot(process), [this, &process](const StartResult &result) {
        takeRoot(process, result);
        startNextRoot();
    });
}

QFuture<StartResult> TreeStarter::startRoot(const ProcessDescription &process)
{
    SpawnOptions options{.name = process.name};
    if (std::holds_alternative<RegistryDescription>(process.what))
        options.module = atoms::Registry;
    return m_system.start(makerOf(process), options);
}

System::MakeBehaviour TreeStarter::makerOf(const ProcessDescription &process)
{
    if (const auto *flags = std::get_if<SupervisorFlags>(&process.what))
        return [options = optionsOf(process, *flags, specsOf(process))] {
            return supervisor::make(options);
        };
    if (const auto *flags = std::get_if<DynamicSupervisorFlags>(&process.what))
        return [options = optionsOf(process, *flags)] { return dynamicSupervisor::make(options); };
    if (const auto *registry = std::get_if<RegistryDescription>(&process.what))
        return [options = optionsOf(process, *registry)] { return registry::make(options); };
    const auto &worker = std::get<WorkerDescription>(process.what);
    const WorkerArguments arguments{worker.argument, process.name, worker.links};
    return [make = m_system.modules().find(worker.module)->make, given = arguments.toArguments()] {
        return make(given);
    };
}

void TreeStarter::takeRoot(const ProcessDescription &process, const StartResult &result)
{
    if (!result.isOk())
        return fail(labelOf(process), result.value.value_or(atoms::ignore));
    m_roots.push_back(result.pid);
    if (std::holds_alternative<DynamicSupervisorFlags>(process.what))
        addNursery(process)->store(result.pid.number);
}

ChildSpec TreeStarter::specOf(const ProcessDescription &process)
{
    const bool isWorker = std::holds_alternative<WorkerDescription>(process.what);
    return {.id = process.id,
            .start = startOf(process),
            .restart = process.restart,
            .shutdown = process.shutdown,
            .type = isWorker ? ChildType::Worker : ChildType::Supervisor,
            .significant = process.significant};
}

std::vector<ChildSpec> TreeStarter::specsOf(const ProcessDescription &supervisor)
{
    std::vector<ChildSpec> specs;
    for (const ProcessDescription &child : supervisor.children)
        specs.push_back(specOf(child));
    return specs;
}

StartFunction TreeStarter::startOf(const ProcessDescription &process)
{
    if (const auto *flags = std::get_if<SupervisorFlags>(&process.what))
        return supervisor::startLink(optionsOf(process, *flags, specsOf(process)));
    if (const auto *registry = std::get_if<RegistryDescription>(&process.what))
        return registry::startLink(optionsOf(process, *registry));
    if (const auto *flags = std::get_if<DynamicSupervisorFlags>(&process.what)) {
        StartFunction start = dynamicSupervisor::startLink(optionsOf(process, *flags));
        start.run = [inner = start.run,
                     pid = addNursery(process)](Self &self, const std::vector<Term> &arguments) {
            return startAndNote(inner, pid, self, arguments);
        };
        return start;
    }
    const auto &worker = std::get<WorkerDescription>(process.what);
    const WorkerArguments arguments{worker.argument, process.name, worker.links};
    return m_system.modules().resolve(worker.module, atoms::start_link, arguments.toArguments());
}

std::shared_ptr<std::atomic<std::uint64_t>> TreeStarter::addNursery(
    const ProcessDescription &process)
{
    auto pid = std::make_shared<std::atomic<std::uint64_t>>(0);
    if (!process.children.empty())
        m_nurseries.push_back({&process, pid});
    return pid;
}

/// All children of all dynamic supervisors that run by now. Their own dynamic supervisors come the next time.
std::vector<TreeStarter::Birth> TreeStarter::startNurseries()
{
    std::vector<Birth> births;
    for (const Nursery &nursery : std::exchange(m_nurseries, {})) {
        const SupervisorHandle handle(m_system, Pid{nursery.pid->load()});
        for (const ProcessDescription &child : nursery.description->children)
            births.emplace_back(&child, handle.startChild(specOf(child)));
    }
    return births;
}

void TreeStarter::startNextNurseries()
{
    if (m_nurseries.empty() || !m_error.isEmpty())
        return finish();
    const std::vector<Birth> births = startNurseries();
    m_pending = births.size();
    for (const auto &[child, answer] : births) {
        whenReady(this, answer, [this, child = child](const Answer &got) {
            takeChild(*child, got);
            if (--m_pending == 0)
                startNextNurseries();
        });
    }
}

void TreeStarter::takeChild(const ProcessDescription &child, const Answer &answer)
{
    const StartResult result = answer ? StartResult::fromTerm(*answer)
                                      : StartResult::error(answer.error());
    if (!result.isOk() && m_error.isEmpty())
        fail(labelOf(child), result.value.value_or(atoms::ignore));
}

void TreeStarter::fail(const QString &who, const Term &reason)
{
    m_error = tr("%1 did not start: %2").arg(who, reason.toString());
}

TreeStarter::Outcome TreeStarter::outcome()
{
    if (m_error.isEmpty())
        return {};
    constexpr std::chrono::seconds patience(5);
    for (const Pid root : std::views::reverse(m_roots))
        m_system.terminate(root, patience);
    return tl::unexpected(m_error);
}

void TreeStarter::finish()
{
    const Outcome result = outcome();
    if (const auto tell = std::exchange(m_finished, {}))
        tell(result);
}

} // namespace espalier
