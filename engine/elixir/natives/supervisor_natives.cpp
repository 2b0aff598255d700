// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/supervisor_natives.h"

#include "engine/elixir/natives/gen_server_natives.h"
#include "engine/elixir/natives/native_errors.h"
#include "engine/elixir/natives/raise.h"
#include "engine/elixir/processes/interpreter.h"
#include "engine/elixir/processes/script_server.h"
#include "engine/elixir/processes/script_supervisor.h"
#include "engine/otp/child_spec_check.h"
#include "engine/otp/partition_supervisor.h"
#include "engine/runtime/system.h"

namespace espalier::elixir {

namespace {

// The library's own, in front of the public modules.
constexpr std::string_view ownModule = "espalier_supervisor";
const Atom dynamicKind("dynamic");

Task<Term> startSupervisor(Context &context, SupervisorKind kind, Atom module, Term argument,
                           Term name, Atom shownAs, Atom priority = atoms::normal)
{
    ProcessData data = dataForChild(context, Term::tuple({Atom("supervisor"), module, 1}));
    data.priority = priority;
    BehaviourPointer behaviour = makeScriptSupervisor(context.interpreter.shared_from_this(), kind,
                                                      module, std::move(argument), std::move(data));
    const SpawnOptions options{.name = std::move(name), .module = shownAs};
    const StartResult result = co_await context.self.startLink(std::move(behaviour), options);
    co_return result.toTerm();
}

/// start_link(kind, module, argument, options, module to show). Only a dynamic one has start options beside its name.
Task<Term> startLink(Context &context, std::vector<Term> arguments)
{
    const bool isDynamic = arguments[0].is(dynamicKind);
    return startSupervisor(context, isDynamic ? SupervisorKind::Dynamic : SupervisorKind::Static,
                           arguments[1].toAtom(), arguments[2], startName(arguments[3]),
                           arguments[4].toAtom(),
                           isDynamic ? startPriority(arguments[3]) : Atom(atoms::normal));
}

/// As Erlang has it: start_link(module, argument), start_link(name, module, argument)
Task<Term> startLinkInErlang(Context &context, std::vector<Term> arguments)
{
    const std::size_t named = arguments.size() == 3 ? 1 : 0;
    if (!arguments[named].isAtom())
        throw badArgument(int(named) + 1, QStringLiteral("not an atom"));
    Term name = named ? arguments[0] : Term();
    if (name.isTagged(atoms::local, 2))
        name = name.element(1);
    const Atom module = arguments[named].toAtom();
    return startSupervisor(context, SupervisorKind::Static, module, arguments[named + 1],
                           std::move(name), module);
}

Task<Term> ask(Context &context, const std::vector<Term> &arguments, Atom request)
{
    const Term question = arguments.size() == 1 ? Term(request)
                                                : Term::tuple({request, arguments[1]});
    return context.self.call(arguments[0], question, std::nullopt);
}

template<const Atom &request>
Task<Term> askFor(Context &context, std::vector<Term> arguments)
{
    return ask(context, arguments, request);
}

/// `[specs: …, active: …, supervisors: …, workers: …]`
Task<Term> countChildren(Context &context, std::vector<Term> arguments)
{
    const Term counts = co_await ask(context, arguments, atoms::count_children);
    std::vector<Term> list;
    for (const Atom key : {atoms::specs, atoms::active, atoms::supervisors, atoms::workers})
        list.push_back(Term::tuple({key, *counts.find(key)}));
    co_return Term::list(list);
}

/// check_dynamic_child(spec): `{:ok, spec to send, how it is shown}` or the error that start_child answers (S-086).
Term checkDynamicChild(Context &context, Arguments arguments)
{
    const auto checked = checkDynamicChildSpec(arguments[0], context.self.system().modules());
    if (!checked)
        return Term::tuple({atoms::error, checked.error()});
    const ChildSpec &spec = **checked;
    const Term shown = Term::tuple({spec.start.toTerm(), toAtom(spec.restart),
                                    spec.effectiveShutdown().toTerm(), toAtom(spec.type),
                                    spec.effectiveModules()});
    return Term::tuple({atoms::ok, Term::resource(*checked), shown});
}

/// partition_started(name, partition, count, pid)
Term partitionStarted(Context &context, Arguments arguments)
{
    constexpr std::int64_t most = 1'000'000;
    const bool isRight = arguments[1].isInteger() && arguments[2].isInteger()
                         && arguments[3].isPid() && arguments[1].toInteger() >= 0
                         && arguments[1].toInteger() < arguments[2].toInteger()
                         && arguments[2].toInteger() <= most;
    if (!isRight)
        raiseBadArgument();
    context.self.system().partitions().set(arguments[0], int(arguments[1].toInteger()),
                                           int(arguments[2].toInteger()), arguments[3].toPid());
    return atoms::ok;
}

/// partitions(name): how many; raises as PartitionSupervisor.partitions does.
Term partitions(Context &context, Arguments arguments)
{
    return partitionSupervisor::partitions(context.self.system(), arguments[0]);
}

} // namespace

void addSupervisorNatives(NativeTable &table)
{
    table.addWaiting(ownModule, "start_link", 5, startLink);
    table.addNow(ownModule, "check_dynamic_child", 1, checkDynamicChild);
    table.addNow(ownModule, "partition_started", 4, partitionStarted);
    table.addNow(ownModule, "partitions", 1, partitions);
    table.addWaiting("supervisor", "start_link", 2, startLinkInErlang);
    table.addWaiting("supervisor", "start_link", 3, startLinkInErlang);
    table.addWaiting("supervisor", "start_child", 2, askFor<atoms::start_child>);
    table.addWaiting("supervisor", "terminate_child", 2, askFor<atoms::terminate_child>);
    table.addWaiting("supervisor", "restart_child", 2, askFor<atoms::restart_child>);
    table.addWaiting("supervisor", "delete_child", 2, askFor<atoms::delete_child>);
    table.addWaiting("supervisor", "which_children", 1, askFor<atoms::which_children>);
    table.addWaiting("supervisor", "count_children", 1, countChildren);
}

} // namespace espalier::elixir
