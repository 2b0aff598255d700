// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/machine/closure.h"
#include "engine/elixir/natives/options.h"
#include "engine/elixir/natives/process_natives.h"
#include "engine/elixir/natives/raise.h"
#include "engine/elixir/processes/interpreter.h"
#include "engine/elixir/processes/script_process.h"
#include "engine/elixir/processes/script_server.h"

namespace espalier::elixir {

namespace {

const Atom monitorOption("monitor");
const Atom linkOption("link");

/// What a new process is to run.
struct Work
{
    Term function = {};
    std::vector<Term> arguments = {};
    /// For people: the module of `spawn(module, function, arguments)`.
    std::optional<Atom> module = {};
    /// `{module, function, arity}`
    Term initialCall = {};
};

/// Of `spawn(function, …)` or `spawn(module, function, arguments, …)`.
Work workOf(Context &context, Arguments arguments)
{
    if (arguments[0].isFunction())
        return {.function = arguments[0],
                .initialCall = Term::tuple({Atom("erlang"), Atom("apply"), 2})};
    if (arguments.size() < 3)
        throw badArgument(1, QStringLiteral("not a fun"));
    const auto given = arguments[2].listElements();
    if (!arguments[0].isAtom())
        throw badArgument(1, QStringLiteral("not an atom"));
    if (!arguments[1].isAtom())
        throw badArgument(2, QStringLiteral("not an atom"));
    if (!given)
        throw badArgument(3, QStringLiteral("not a list"));
    const FunctionName name{arguments[1].toAtom(), int(given->size())};
    const Atom module = arguments[0].toAtom();
    return {.function = functionNamed(*context.interpreter.modules().exportOf(module, name)),
            .arguments = *given,
            .module = module,
            .initialCall = Term::tuple({module, name.function, name.arity})};
}

BehaviourPointer behaviourOf(const Context &context, Work work, ProcessData data)
{
    return std::make_unique<ScriptProcess>(context.interpreter.shared_from_this(),
                                           std::move(work.function), std::move(work.arguments),
                                           std::move(data));
}

enum class How : std::uint8_t { Alone, Linked, Monitored };

Term spawnWork(Context &context, Work work, ProcessData data, How how)
{
    const SpawnOptions options{.link = how == How::Linked, .module = work.module};
    BehaviourPointer behaviour = behaviourOf(context, std::move(work), std::move(data));
    if (how != How::Monitored)
        return context.self.spawn(std::move(behaviour), options);
    const Self::Monitored spawned = context.self.spawnMonitored(std::move(behaviour), options);
    return Term::tuple({spawned.pid, spawned.reference});
}

Term spawnPlain(Context &context, Arguments arguments, How how)
{
    return spawnWork(context, workOf(context, arguments), {.groupLeader = context.data.groupLeader},
                     how);
}

Term spawn(Context &context, Arguments arguments)
{
    return spawnPlain(context, arguments, How::Alone);
}

Term spawnLink(Context &context, Arguments arguments)
{
    return spawnPlain(context, arguments, How::Linked);
}

Term spawnMonitor(Context &context, Arguments arguments)
{
    return spawnPlain(context, arguments, How::Monitored);
}

/// Its options come last.
Term spawnWithOptions(Context &context, Arguments arguments)
{
    static const Atom others[] = {Atom("priority"),           Atom("min_heap_size"),
                                  Atom("max_heap_size"),      Atom("fullsweep_after"),
                                  Atom("min_bin_vheap_size"), Atom("message_queue_data")};
    bool isLinked = false;
    bool isMonitored = false;
    const auto options = arguments.back().listElements();
    for (const Term &option : options.value_or(std::vector<Term>{atoms::nil})) {
        const bool isOther = std::ranges::any_of(
            others, [&option](Atom other) { return option.isTagged(other, 2); });
        if (!isOther && !option.is(linkOption) && !option.is(monitorOption))
            throw badArgument(int(arguments.size()), QStringLiteral("invalid spawn option"));
        isLinked |= option.is(linkOption);
        isMonitored |= option.is(monitorOption);
    }
    const Arguments work = arguments.first(arguments.size() - 1);
    if (!isMonitored)
        return spawnPlain(context, work, isLinked ? How::Linked : How::Alone);
    const Term spawned = spawnPlain(context, work, How::Monitored);
    if (isLinked)
        context.self.link(spawned.element(0).toPid());
    return spawned;
}

// --- :proc_lib -----------------------------------------------------------------------------------------

Term spawnChild(Context &context, Arguments arguments, How how)
{
    Work work = workOf(context, arguments);
    ProcessData data = dataForChild(context, work.initialCall);
    return spawnWork(context, std::move(work), std::move(data), how);
}

Term procLibSpawn(Context &context, Arguments arguments)
{
    return spawnChild(context, arguments, How::Alone);
}

Term procLibSpawnLink(Context &context, Arguments arguments)
{
    return spawnChild(context, arguments, How::Linked);
}

Term procLibSpawnMonitor(Context &context, Arguments arguments)
{
    return spawnChild(context, arguments, How::Monitored);
}

/// The options come last; only that of a monitor and a link matter here.
Term procLibSpawnWithOptions(Context &context, Arguments arguments)
{
    const auto options = arguments.back().listElements().value_or(std::vector<Term>{});
    const auto has = [&options](Atom option) {
        return std::ranges::any_of(options, [option](const Term &o) { return o.is(option); });
    };
    const Arguments work = arguments.first(arguments.size() - 1);
    if (!has(monitorOption))
        return spawnChild(context, work, has(linkOption) ? How::Linked : How::Alone);
    const Term spawned = spawnChild(context, work, How::Monitored);
    if (has(linkOption))
        context.self.link(spawned.element(0).toPid());
    return spawned;
}

/// start(module, function, arguments, timeout \\ :infinity): waits until the process acknowledges its start.
Task<Term> procLibStart(Context &context, std::vector<Term> arguments, bool isLinked)
{
    const auto wrong = [] { return badArgument(4, QStringLiteral("not a timeout")); };
    const Patience patience = patienceOf(
        arguments.size() > 3 ? arguments[3] : Term(atoms::infinity), wrong);
    Work work = workOf(context, arguments);
    ProcessData data = dataForChild(context, work.initialCall);
    const SpawnOptions options{.module = work.module};
    BehaviourPointer behaviour = behaviourOf(context, std::move(work), std::move(data));
    StartResult result;
    if (isLinked)
        result = co_await context.self.startLink(std::move(behaviour), options, patience);
    else
        result = co_await context.self.start(std::move(behaviour), options, patience);
    co_return result.toTerm();
}

Task<Term> procLibStartAlone(Context &context, std::vector<Term> arguments)
{
    return procLibStart(context, std::move(arguments), false);
}

Task<Term> procLibStartLink(Context &context, std::vector<Term> arguments)
{
    return procLibStart(context, std::move(arguments), true);
}

Term acknowledge(Context &context, Arguments arguments)
{
    context.self.acknowledgeStart(StartResult::fromTerm(arguments.back()));
    return atoms::ok;
}

} // namespace

void addSpawnNatives(NativeTable &table)
{
    for (const std::string_view module : {"erlang", "Elixir.Kernel"}) {
        for (const int arity : {1, 3}) {
            table.addNow(module, "spawn", arity, spawn);
            table.addNow(module, "spawn_link", arity, spawnLink);
            table.addNow(module, "spawn_monitor", arity, spawnMonitor);
        }
    }
    for (const int arity : {2, 4}) {
        table.addNow("Elixir.Process", "spawn", arity, spawnWithOptions);
        table.addNow("erlang", "spawn_opt", arity, spawnWithOptions);
    }
    for (const int arity : {1, 3}) {
        table.addNow("proc_lib", "spawn", arity, procLibSpawn);
        table.addNow("proc_lib", "spawn_link", arity, procLibSpawnLink);
        table.addNow("proc_lib", "spawn_monitor", arity, procLibSpawnMonitor);
    }
    for (const int arity : {2, 4})
        table.addNow("proc_lib", "spawn_opt", arity, procLibSpawnWithOptions);
    for (const int arity : {3, 4, 5}) {
        table.addWaiting("proc_lib", "start", arity, procLibStartAlone);
        table.addWaiting("proc_lib", "start_link", arity, procLibStartLink);
    }
    table.addNow("proc_lib", "init_ack", 1, acknowledge);
    table.addNow("proc_lib", "init_ack", 2, acknowledge);
}

} // namespace espalier::elixir
