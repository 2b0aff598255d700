// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/gen_server_natives.h"

#include "engine/elixir/natives/native_errors.h"
#include "engine/elixir/natives/options.h"
#include "engine/elixir/natives/raise.h"
#include "engine/elixir/processes/interpreter.h"
#include "engine/elixir/processes/script_server.h"
#include "engine/runtime/system.h"

namespace espalier::elixir {

namespace {

const Atom nameOption("name");
const Atom nodeName("nonode@nohost");

/// `wanting`: what stands for arguments that were left out.
[[noreturn]] void raiseNoClause(std::string_view function, Arguments given,
                                std::initializer_list<Term> wanting = {})
{
    std::vector<Term> arguments(given.begin(), given.end());
    arguments.insert(arguments.end(), wanting.begin(), wanting.end());
    raiseFunctionClause("Elixir.GenServer", function, arguments);
}

/// Raises for what Registry and PartitionSupervisor do not take as a name.
void checkVia(const Term &name)
{
    if (!name.isTagged(atoms::via, 3))
        return;
    const Term &key = name.element(2);
    const std::size_t size = key.isTuple() ? key.elements().size() : 0;
    if (name.element(1).is(atoms::Registry) && size != 2 && size != 3)
        raiseFunctionClause("Elixir.Registry", "whereis_name", {&key, 1});
    if (name.element(1).is(atoms::PartitionSupervisor) && size != 2)
        raiseFunctionClause("Elixir.PartitionSupervisor", "whereis_name", {&key, 1});
}

/// `{name, node}` is the name on this node. Raises for what is no server.
Term serverOf(const Term &server)
{
    const bool isPair = server.isTuple() && server.elements().size() == 2
                        && server.element(0).isAtom();
    if (!server.isPid() && !server.isTagged(atoms::via, 3) && !server.isAtom() && !isPair)
        raiseNoClause("whereis", {&server, 1});
    checkVia(server);
    return isPair && server.element(1).is(nodeName) ? server.element(0) : server;
}

/// `{name, node}` on a node that is not this one: none is connected.
bool isElsewhere(const Term &server)
{
    return server.isTuple() && server.elements().size() == 2 && server.element(0).isAtom()
           && server.element(1).isAtom() && !server.element(1).is(nodeName)
           && !server.element(0).is(atoms::global);
}

Term nodeDown(const Term &server)
{
    return Term::tuple({Atom("nodedown"), server.element(1)});
}

// --- starting ----------------------------------------------------------------------------------------

enum class Linking : std::uint8_t { Linked, Alone };

Task<Term> startServer(Context &context, Term module, Term argument, Term options, Term name,
                       Linking linking)
{
    const auto wrong = [] { return badArgument(1, QStringLiteral("not a timeout")); };
    const Patience patience = patienceOf(option(options, atoms::timeout, atoms::infinity), wrong);
    ProcessData data = dataForChild(context, Term::tuple({module, atoms::init, 1}));
    data.priority = startPriority(options);
    auto server = std::make_unique<ScriptServer>(context.interpreter.shared_from_this(),
                                                 module.toAtom(), std::move(argument),
                                                 std::move(data), name);
    const bool isVia = isProgramsVia(name);
    if (isVia) {
        const Term holder = co_await whereisVia(context, name);
        if (holder.isPid())
            co_return Term::tuple({atoms::error, Term::tuple({atoms::already_started, holder})});
    }
    const SpawnOptions spawn{.name = isVia ? Term() : name};
    StartResult result;
    if (linking == Linking::Linked)
        result = co_await context.self.startLink(std::move(server), spawn, patience);
    else
        result = co_await context.self.start(std::move(server), spawn, patience);
    co_return result.toTerm();
}

/// start_link(module, argument, options \\ [])
Task<Term> start(Context &context, const std::vector<Term> &arguments, Linking linking)
{
    const Term options = arguments.size() == 3 ? arguments[2] : Term::emptyList();
    if (!arguments[0].isAtom() || !options.isList())
        raiseNoClause(linking == Linking::Linked ? "start_link" : "start",
                      std::span(arguments).first(2), {options});
    return startServer(context, arguments[0], arguments[1], options, startName(options), linking);
}

Task<Term> startLink(Context &context, std::vector<Term> arguments)
{
    return start(context, arguments, Linking::Linked);
}

Task<Term> startAlone(Context &context, std::vector<Term> arguments)
{
    return start(context, arguments, Linking::Alone);
}

/// As Erlang has it: start_link(module, argument, options), start_link(name, module, argument, options)
Task<Term> startInErlang(Context &context, const std::vector<Term> &arguments, Linking linking)
{
    const std::size_t named = arguments.size() == 4 ? 1 : 0;
    if (!arguments[named].isAtom())
        throw badArgument(int(named) + 1, QStringLiteral("not an atom"));
    Term name = named ? arguments[0] : Term();
    if (name.isTagged(atoms::local, 2))
        name = name.element(1);
    return startServer(context, arguments[named], arguments[named + 1], arguments[named + 2],
                       std::move(name), linking);
}

Task<Term> startLinkInErlang(Context &context, std::vector<Term> arguments)
{
    return startInErlang(context, arguments, Linking::Linked);
}

Task<Term> startAloneInErlang(Context &context, std::vector<Term> arguments)
{
    return startInErlang(context, arguments, Linking::Alone);
}

// --- asking ------------------------------------------------------------------------------------------

const Term usualPatience(5000);

/// Who hears that it failed is shown the server as it was given.
Task<Term> callAs(Context &context, std::vector<Term> arguments, Term server, Patience patience)
{
    Term reason;
    if (isProgramsVia(server))
        server = co_await whereisVia(context, server);
    try {
        if (isElsewhere(server))
            throw Exit{Term::tuple({nodeDown(server), server})};
        co_return co_await context.self.call(server, arguments[1], patience);
    } catch (const Exit &exit) {
        reason = exit.reason;
    }
    const Term timeout = patience ? Term(std::int64_t(patience->count())) : Term(atoms::infinity);
    const Term asked = Term::tuple(
        {atoms::GenServer, atoms::call, Term::list({arguments[0], arguments[1], timeout})});
    throw Exit{Term::tuple({reason.element(0), asked})};
}

Task<Term> call(Context &context, std::vector<Term> arguments)
{
    const auto wrong = [&arguments]() -> Raise { raiseNoClause("call", arguments); };
    const Patience patience = patienceOf(arguments.size() == 3 ? arguments[2] : usualPatience,
                                         wrong);
    const Term server = serverOf(arguments[0]);
    if (server == arguments[0] && !isProgramsVia(server) && !isElsewhere(server))
        return context.self.call(server, arguments[1], patience);
    return callAs(context, std::move(arguments), server, patience);
}

Task<Term> callInErlang(Context &context, std::vector<Term> arguments)
{
    const auto wrong = [] { return badArgument(3, QStringLiteral("not a timeout")); };
    const Patience patience = patienceOf(arguments.size() == 3 ? arguments[2] : usualPatience,
                                         wrong);
    Term reason;
    try {
        co_return co_await context.self.call(serverOf(arguments[0]), arguments[1], patience);
    } catch (const Exit &exit) {
        reason = exit.reason;
    }
    const Term asked = Term::tuple({Atom("gen_server"), atoms::call, Term::list(arguments)});
    throw Exit{Term::tuple({reason.element(0), asked})};
}

/// The module itself sends it.
Task<Term> castVia(Context &context, std::vector<Term> arguments)
{
    const Term name = arguments[0];
    std::vector<Term> sent{name.element(2), Term::tuple({atoms::gen_cast, arguments[1]})};
    try {
        (void)co_await context.apply(name.element(1).toAtom(), Atom("send"), std::move(sent));
    } catch (const EndedBySignal &) {
        throw;
    } catch (...) { // NOLINT(bugprone-empty-catch): a cast to nobody does nothing
    }
    co_return atoms::ok;
}

Task<Term> cast(Context &context, std::vector<Term> arguments)
{
    if (isProgramsVia(arguments[0]))
        return castVia(context, std::move(arguments));
    const Term &server = arguments[0];
    const bool isPair = server.isTuple() && server.elements().size() == 2
                        && server.element(0).isAtom()
                        && (server.element(0).is(Atom("global")) || server.element(1).isAtom());
    if (!server.isPid() && !server.isAtom() && !isPair && !server.isTagged(atoms::via, 3))
        raiseNoClause("cast", arguments);
    try {
        context.self.cast(serverOf(server), arguments[1]);
    } catch (const Raise &) { // a cast to nobody does nothing
        if (!server.isTagged(atoms::via, 3))
            throw;
    }
    return Term(atoms::ok);
}

Term castEverywhere(Context &context, Arguments arguments)
{
    context.self.cast(arguments[arguments.size() - 2], arguments[arguments.size() - 1]);
    return Atom("abcast");
}

/// multi_call(nodes, name, request, timeout): `{replies, bad nodes}`, of which there is one node here.
Task<Term> multiCall(Context &context, std::vector<Term> arguments)
{
    const std::size_t named = arguments.size() > 2 ? 1 : 0;
    const Term nodes = named ? arguments[0] : Term::list({nodeName});
    const auto wrong = [&arguments]() -> Raise { raiseNoClause("multi_call", arguments); };
    const Patience patience = patienceOf(
        arguments.size() > 3 ? arguments[3] : Term(atoms::infinity), wrong);
    std::vector<Term> replies;
    std::vector<Term> missing;
    for (const Term &node : nodes.listElements().value_or(std::vector<Term>())) {
        if (!node.is(nodeName)) {
            missing.push_back(node);
            continue;
        }
        const tl::expected<Term, Term> answer = co_await context.self.tryCall(
            arguments[named], arguments[named + 1], patience, Signal::Kind::Call);
        if (answer)
            replies.push_back(Term::tuple({node, *answer}));
        else
            missing.push_back(node);
    }
    co_return Term::tuple({Term::list(replies), Term::list(missing)});
}

Term reply(Context &context, Arguments arguments)
{
    const Term &from = arguments[0];
    if (!from.isTuple() || from.elements().size() != 2 || !from.element(0).isPid())
        throw noClause("gen", "reply", 2);
    replyTo(context.self, arguments[0], arguments[1]);
    return atoms::ok;
}

Task<Term> whereisViaOrNil(Context &context, Term name)
{
    const Term holder = co_await whereisVia(context, std::move(name));
    co_return holder.isPid() ? holder : Term();
}

Task<Term> whereis(Context &context, std::vector<Term> arguments)
{
    const Term server = serverOf(arguments[0]);
    if (server.isPid() || isElsewhere(server))
        return server;
    if (isProgramsVia(server))
        return whereisViaOrNil(context, server);
    const std::optional<Pid> holder = context.self.system().whereis(server);
    return holder ? Term(*holder) : Term();
}

Task<Term> stopVia(Context &context, Term name, Term reason, Patience patience)
{
    const Term holder = co_await whereisVia(context, std::move(name));
    co_return co_await genServer::stop(context.self, holder, reason, patience);
}

Task<Term> stop(Context &context, std::vector<Term> arguments)
{
    const auto wrong = [&arguments]() -> Raise { raiseNoClause("stop", arguments); };
    const Term reason = arguments.size() > 1 ? arguments[1] : Term(atoms::normal);
    const Patience patience = patienceOf(
        arguments.size() > 2 ? arguments[2] : Term(atoms::infinity), wrong);
    const Term server = serverOf(arguments[0]);
    if (isElsewhere(server)) {
        const Term timeout = arguments.size() > 2 ? arguments[2] : Term(atoms::infinity);
        throw Exit{Term::tuple(
            {nodeDown(server),
             Term::tuple({atoms::GenServer, atoms::stop, Term::list({server, reason, timeout})})})};
    }
    if (isProgramsVia(server))
        return stopVia(context, server, reason, patience);
    return genServer::stop(context.self, server, reason, patience);
}

/// A call and a cast that no callback serves name the server: by its name, or its pid.
Term ownName(Context &context, Arguments)
{
    for (const Term &held : context.self.system().names().namesOf(context.self.pid())) {
        if (held.isAtom())
            return held;
    }
    return context.self.pid();
}

Task<Term> unexpectedMessage(Context &context, std::vector<Term> arguments)
{
    if (context.self.isRecording())
        context.self.record(happened::UnexpectedMessage{arguments[1]});
    std::vector<Term> told{arguments[0], ownName(context, {}), arguments[1]};
    return context.apply(Atom("Elixir.Espalier.Reports"), Atom("unexpected_message"),
                         std::move(told));
}

/// It exits with the plain reason.
Task<Term> stopInErlang(Context &context, std::vector<Term> arguments)
{
    Term reason;
    try {
        co_return co_await stop(context, std::move(arguments));
    } catch (const Exit &exit) {
        reason = exit.reason;
    }
    throw Exit{reason.element(0)};
}

} // namespace

// The names of a global via are the same as the global ones.
Term startName(const Term &options)
{
    const Term name = option(options, nameOption);
    checkVia(name);
    const bool isGlobal = name.isTagged(atoms::via, 3) && name.element(1).is(atoms::global);
    return isGlobal ? Term::tuple({atoms::global, name.element(2)}) : name;
}

Atom startPriority(const Term &options)
{
    const Term priority = option(option(options, Atom("spawn_opt")), Atom("priority"));
    return priority.isAtom() && !priority.is(atoms::nil) ? priority.toAtom() : atoms::normal;
}

void addGenServerNatives(NativeTable &table)
{
    const std::string_view module = "Elixir.GenServer";
    for (const int arity : {2, 3}) {
        table.addWaiting(module, "start_link", arity, startLink);
        table.addWaiting(module, "start", arity, startAlone);
        table.addWaiting(module, "call", arity, call);
        table.addWaiting("gen_server", "call", arity, callInErlang);
        table.addNow(module, "abcast", arity, castEverywhere);
    }
    for (const int arity : {2, 3, 4})
        table.addWaiting(module, "multi_call", arity, multiCall);
    for (const int arity : {1, 2, 3}) {
        table.addWaiting(module, "stop", arity, stop);
        table.addWaiting("gen_server", "stop", arity, stopInErlang);
    }
    table.addWaiting(module, "cast", 2, cast);
    table.addNow(module, "reply", 2, reply);
    table.addWaiting(module, "whereis", 1, whereis);
    for (const int arity : {3, 4}) {
        table.addWaiting("gen_server", "start_link", arity, startLinkInErlang);
        table.addWaiting("gen_server", "start", arity, startAloneInErlang);
    }
    table.addNow("espalier_server", "own_name", 0, ownName);
    table.addWaiting("espalier_server", "unexpected_message", 2, unexpectedMessage);
    table.addWaiting("gen_server", "cast", 2, cast);
    table.addNow("gen_server", "reply", 2, reply);
}

} // namespace espalier::elixir
