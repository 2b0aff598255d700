// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/process_natives.h"

#include "engine/elixir/natives/native_errors.h"
#include "engine/elixir/natives/options.h"
#include "engine/elixir/natives/raise.h"
#include "engine/elixir/processes/process_book.h"
#include "engine/elixir/processes/process_data.h"
#include "engine/runtime/system.h"
#include "engine/runtime/wait.h"

namespace espalier::elixir {

namespace {

const Atom processModule("Elixir.Process");
const Atom nodeName("nonode@nohost");
const Atom flushOption("flush");
const Atom infoOption("info");
const Atom trapExitFlag("trap_exit");

Pid pidArgument(const Term &term, int position)
{
    if (!term.isPid())
        throw badArgument(position, QStringLiteral("not a pid"));
    return term.toPid();
}

Reference referenceArgument(const Term &term, int position)
{
    if (!term.isReference())
        throw badArgument(position, QStringLiteral("not a reference"));
    return term.toReference();
}

// --- messages ------------------------------------------------------------------------------------

Term self(Context &context, Arguments)
{
    return context.self.pid();
}

/// A name on this node as `{name, node}`, or a name.
std::optional<Atom> nameOf(const Term &destination)
{
    if (destination.isAtom())
        return destination.toAtom();
    const bool isPair = destination.isTuple() && destination.elements().size() == 2
                        && destination.element(0).isAtom() && destination.element(1).isAtom();
    return isPair ? std::optional(destination.element(0).toAtom()) : std::nullopt;
}

void sendTo(Context &context, const Term &destination, const Term &message)
{
    if (destination.isPid())
        return context.self.send(destination.toPid(), message);
    if (destination.isReference())
        return; // an alias that nobody has any more
    const std::optional<Atom> name = nameOf(destination);
    const std::optional<Pid> holder = name ? context.self.system().whereis(*name) : std::nullopt;
    if (holder)
        return context.self.send(*holder, message);
    if (!destination.isTuple() || !name)
        throw badArgument(1, QStringLiteral("invalid destination"));
}

Term send(Context &context, Arguments arguments)
{
    sendTo(context, arguments[0], arguments[1]);
    return arguments[1];
}

/// With options: what cannot be sent to raises all the same.
Term sendWithOptions(Context &context, Arguments arguments)
{
    sendTo(context, arguments[0], arguments[1]);
    return atoms::ok;
}

Term exitSignal(Context &context, Arguments arguments)
{
    context.self.exit(pidArgument(arguments[0], 1), arguments[1]);
    return atoms::true_;
}

Term exitSelf(Context &, Arguments arguments)
{
    throw Exit{arguments[0]};
}

Task<Term> sleep(Context &context, std::vector<Term> arguments)
{
    const auto wrong = [&arguments]() -> Raise {
        raiseFunctionClause("Elixir.Process", "sleep", arguments);
    };
    const Patience patience = patienceOf(arguments[0], wrong);
    if (patience) {
        co_await context.self.sleep(*patience);
    } else {
        const Self::Accepts never = [](const Signal &) { return false; };
        (void)co_await context.self.receiveMatching(never, {});
    }
    co_return atoms::ok;
}

// --- links and monitors ----------------------------------------------------------------------------

Term link(Context &context, Arguments arguments)
{
    context.self.link(pidArgument(arguments[0], 1));
    return atoms::true_;
}

Term unlink(Context &context, Arguments arguments)
{
    context.self.unlink(pidArgument(arguments[0], 1));
    return atoms::true_;
}

Term monitorItem(Context &context, const Term &item)
{
    if (item.isPid())
        return context.self.monitor(item.toPid());
    const std::optional<Atom> name = nameOf(item);
    if (!name)
        throw badArgument(2, QStringLiteral("not a pid"));
    return context.self.monitorName(*name);
}

Term monitor(Context &context, Arguments arguments)
{
    return monitorItem(context, arguments[0]);
}

Term monitorOfType(Context &context, Arguments arguments)
{
    if (!arguments[0].is(atoms::process))
        throw badArgument(1, QStringLiteral("invalid monitor type"));
    return monitorItem(context, arguments[1]);
}

Term demonitor(Context &context, Arguments arguments)
{
    const Reference reference = referenceArgument(arguments[0], 1);
    bool flushes = false;
    bool tells = false;
    if (arguments.size() == 2) {
        const auto options = arguments[1].listElements();
        for (const Term &option : options.value_or(std::vector<Term>{atoms::nil})) {
            if (!option.is(flushOption) && !option.is(infoOption))
                throw badArgument(2, QStringLiteral("invalid option in list"));
            flushes |= option.is(flushOption);
            tells |= option.is(infoOption);
        }
    }
    const bool found = context.self.demonitor(reference, flushes);
    return Term::boolean(!tells || found);
}

/// `is_monitored_by(reference)`: whether who made that monitor of this process still wants to hear of it.
Term isMonitoredBy(Context &context, Arguments arguments)
{
    return Term::boolean(context.self.isMonitoredBy(referenceArgument(arguments[0], 1)));
}

// --- names -------------------------------------------------------------------------------------------

Term registerName(Context &context, Arguments arguments)
{
    const Term &pid = arguments[0];
    const Term &name = arguments[1];
    if (!name.isAtom() || name.is(atoms::nil) || name.is(atoms::undefined) || name.isBoolean())
        throw noClause("Elixir.Process", "register", 2);
    try {
        context.self.registerName(pidArgument(pid, 1), name.toAtom());
    } catch (const Raise &) {
        throw Raise::argumentError(
            QStringLiteral(
                "could not register %1 with name %2 because it is not alive, the name is "
                "already taken, or it has already been given another name")
                .arg(pid.toString(), name.toString()));
    }
    return atoms::true_;
}

Term registerInErlang(Context &context, Arguments arguments)
{
    const Term swapped[] = {arguments[1], arguments[0]};
    return registerName(context, swapped);
}

Term unregister(Context &context, Arguments arguments)
{
    if (!arguments[0].isAtom() || !context.self.unregisterName(arguments[0].toAtom()))
        throw badArgument(1, QStringLiteral("not a pid"));
    return atoms::true_;
}

Term holderOf(Context &context, const Term &name, const Term &ifNobody)
{
    if (!name.isAtom())
        throw badArgument(1, QStringLiteral("not an atom"));
    const std::optional<Pid> holder = context.self.system().whereis(name);
    return holder ? Term(*holder) : ifNobody;
}

Term whereis(Context &context, Arguments arguments)
{
    return holderOf(context, arguments[0], atoms::nil);
}

Term whereisInErlang(Context &context, Arguments arguments)
{
    return holderOf(context, arguments[0], atoms::undefined);
}

Term registered(Context &context, Arguments)
{
    return Term::list(context.self.system().names().localNames());
}

/// Asks the process itself, with a signal behind those that were sent to it: so what has just been sent has acted.
Task<Term> isAlive(Context &context, std::vector<Term> arguments)
{
    if (!arguments[0].isPid())
        raiseBadArgument("is_process_alive", arguments, 1, "not a pid");
    const Pid pid = arguments[0].toPid();
    if (pid == context.self.pid())
        co_return atoms::true_;
    if (!context.self.system().isAlive(pid))
        co_return atoms::false_;
    const std::optional<ProcessInfo> info = co_await context.self.inspect(pid);
    co_return Term::boolean(info.has_value());
}

Term processes(Context &context, Arguments)
{
    std::vector<Term> pids;
    for (const Pid pid : context.self.system().processes())
        pids.push_back(pid);
    return Term::list(pids);
}

// --- flags ---------------------------------------------------------------------------------------------

Term flag(Context &context, Arguments arguments)
{
    const Term &value = arguments[1];
    const auto wrongValue = [] {
        return badArgument(2, QStringLiteral("invalid value for this process flag"));
    };
    if (arguments[0].is(trapExitFlag)) {
        if (!value.isBoolean())
            throw wrongValue();
        return Term::boolean(context.self.trapExits(value.is(atoms::true_)));
    }
    if (arguments[0].is(Atom("priority"))) {
        static const Atom levels[] = {Atom("low"), atoms::normal, Atom("high"), Atom("max")};
        if (std::ranges::none_of(levels, [&value](Atom level) { return value.is(level); }))
            throw wrongValue();
        return context.interpreter.shared<ProcessBook>().change(
            [&] { return Term(std::exchange(context.data.priority, value.toAtom())); });
    }
    // What these change cannot be seen here.
    static const std::pair<Atom, Term> others[] = {{Atom("sensitive"), atoms::false_},
                                                   {Atom("min_heap_size"), 233},
                                                   {Atom("min_bin_vheap_size"), 46422},
                                                   {Atom("max_heap_size"), 0},
                                                   {Atom("message_queue_data"), Atom("on_heap")},
                                                   {Atom("fullsweep_after"), 65535},
                                                   {Atom("save_calls"), 0},
                                                   {Atom("async_dist"), atoms::false_}};
    for (const auto &[name, usual] : others) {
        if (arguments[0].is(name))
            return usual;
    }
    throw badArgument(1, QStringLiteral("invalid process flag"));
}

Term groupLeader(Context &context, Arguments)
{
    return context.data.groupLeader;
}

Term setGroupLeader(Context &context, Arguments arguments)
{
    if (arguments[0].isPid() && arguments[1].isPid() && arguments[1].toPid() == context.self.pid())
        context.interpreter.shared<ProcessBook>().change(
            [&] { context.data.groupLeader = arguments[0].toPid(); });
    return atoms::true_;
}

Term setGroupLeaderOf(Context &context, Arguments arguments)
{
    const Term swapped[] = {arguments[1], arguments[0]};
    return setGroupLeader(context, swapped);
}

Term hibernate(Context &, Arguments)
{
    throw Raise::runtimeError(QStringLiteral(
        "hibernation is left out here: let the callback return, or wait in receive"));
}

// --- timers ----------------------------------------------------------------------------------------------

Term startTimer(Context &context, const Term &destination, const Term &message, const Term &time)
{
    if (!time.isInteger() || time.toInteger() < 0)
        throw badArgument(1, time.isInteger() ? QStringLiteral("out of range")
                                              : QStringLiteral("not an integer"));
    const std::chrono::milliseconds delay(time.toInteger());
    if (destination.isPid())
        return context.self.sendAfter(delay, destination.toPid(), message);
    if (!destination.isAtom())
        throw badArgument(2, QStringLiteral("not a pid or an atom"));
    return context.self.sendAfterToName(delay, destination.toAtom(), message);
}

Term sendAfter(Context &context, Arguments arguments)
{
    return startTimer(context, arguments[0], arguments[1], arguments[2]);
}

Term sendAfterInErlang(Context &context, Arguments arguments)
{
    return startTimer(context, arguments[1], arguments[2], arguments[0]);
}

/// `{:timeout, timer, message}` comes.
Term startTimerInErlang(Context &context, Arguments arguments)
{
    const Reference timer = context.self.system().nextReference();
    const Term message = Term::tuple({atoms::timeout, timer, arguments[2]});
    const Term real = startTimer(context, arguments[1], message, arguments[0]);
    constexpr qsizetype manyTimers = 64;
    if (QHash<Term, Term> &timers = context.data.timers; timers.size() >= manyTimers)
        timers.removeIf([&context](const std::pair<const Term &, Term &> &started) {
            return !context.self.timeLeft(started.second.toReference());
        });
    context.data.timers.insert(Term(timer), real);
    return timer;
}

/// How long it would still have waited, or false.
Term timeLeft(Context &context, const Term &timer)
{
    const Reference reference = referenceArgument(timer, 1);
    const auto left = context.self.timeLeft(reference);
    return left ? Term(std::int64_t(left->count())) : Term(atoms::false_);
}

Term readTimer(Context &context, Arguments arguments)
{
    const Term real = context.data.timers.value(arguments[0], arguments[0]);
    return timeLeft(context, real);
}

Term cancelTimer(Context &context, Arguments arguments)
{
    const Term real = context.data.timers.value(arguments[0], arguments[0]);
    const Term left = timeLeft(context, real);
    context.data.timers.remove(arguments[0]);
    const bool cancelled = context.self.cancelTimer(real.toReference());
    const Term options = arguments.size() == 2 ? arguments[1] : Term::emptyList();
    const bool tells = !option(options, infoOption, atoms::true_).is(atoms::false_);
    const Term answer = cancelled ? left : Term(atoms::false_);
    if (!option(options, Atom("async"), atoms::false_).is(atoms::true_))
        return tells ? answer : Term(atoms::ok);
    if (tells)
        context.self.send(context.self.pid(),
                          Term::tuple({Atom("cancel_timer"), arguments[0], answer}));
    return atoms::ok;
}

// --- references and nodes ----------------------------------------------------------------------------

Term makeReference(Context &context, Arguments)
{
    return context.self.system().nextReference();
}

Term node(Context &, Arguments)
{
    return nodeName;
}

/// Programs are interrupted without asking for it.
Term yielded(Context &, Arguments)
{
    return atoms::true_;
}

Term noNodes(Context &, Arguments)
{
    return Term::emptyList();
}

Term noDistribution(Context &, Arguments)
{
    return atoms::false_;
}

void addErlang(NativeTable &table)
{
    const auto add = [&table](std::string_view function, int arity, Native::Now now) {
        table.addNow("erlang", function, arity, now);
    };
    add("self", 0, self);
    add("yield", 0, yielded);
    add("send", 2, send);
    add("!", 2, send);
    add("send", 3, sendWithOptions);
    add("exit", 1, exitSelf);
    add("exit", 2, exitSignal);
    add("link", 1, link);
    add("unlink", 1, unlink);
    add("monitor", 2, monitorOfType);
    add("demonitor", 1, demonitor);
    add("demonitor", 2, demonitor);
    add("register", 2, registerInErlang);
    add("unregister", 1, unregister);
    add("whereis", 1, whereisInErlang);
    add("registered", 0, registered);
    table.addWaiting("erlang", "is_process_alive", 1, isAlive);
    add("processes", 0, processes);
    add("process_flag", 2, flag);
    add("group_leader", 0, groupLeader);
    add("group_leader", 2, setGroupLeader);
    add("hibernate", 3, hibernate);
    add("send_after", 3, sendAfterInErlang);
    add("send_after", 4, sendAfterInErlang);
    add("start_timer", 3, startTimerInErlang);
    add("cancel_timer", 1, cancelTimer);
    add("cancel_timer", 2, cancelTimer);
    add("read_timer", 1, readTimer);
    add("make_ref", 0, makeReference);
    add("node", 0, node);
    add("node", 1, node);
    add("nodes", 0, noNodes);
    add("is_alive", 0, noDistribution);
}

void addProcess(NativeTable &table)
{
    const auto add = [&table](std::string_view function, int arity, Native::Now now) {
        table.addNow(processModule.name(), function, arity, now);
    };
    add("send", 3, sendWithOptions);
    add("exit", 2, exitSignal);
    add("link", 1, link);
    add("unlink", 1, unlink);
    add("monitor", 1, monitor);
    add("demonitor", 1, demonitor);
    add("demonitor", 2, demonitor);
    add("register", 2, registerName);
    add("unregister", 1, unregister);
    add("whereis", 1, whereis);
    add("registered", 0, registered);
    table.addWaiting(processModule.name(), "alive?", 1, isAlive);
    add("list", 0, processes);
    add("flag", 2, flag);
    add("group_leader", 0, groupLeader);
    add("group_leader", 2, setGroupLeaderOf);
    add("hibernate", 3, hibernate);
    add("send_after", 3, sendAfter);
    add("send_after", 4, sendAfter);
    add("cancel_timer", 1, cancelTimer);
    add("cancel_timer", 2, cancelTimer);
    add("read_timer", 1, readTimer);
    table.addWaiting(processModule.name(), "sleep", 1, sleep);
}

} // namespace

void addProcessNatives(NativeTable &table)
{
    addErlang(table);
    addProcess(table);
    table.addWaiting("timer", "sleep", 1, sleep);
    table.addNow("espalier", "is_monitored_by", 1, isMonitoredBy);
    table.addNow("Elixir.Kernel", "self", 0, self);
    table.addNow("Elixir.Kernel", "send", 2, send);
    table.addNow("Elixir.Kernel", "exit", 1, exitSelf);
    table.addNow("Elixir.Kernel", "make_ref", 0, makeReference);
    table.addNow("Elixir.Kernel", "node", 0, node);
    table.addNow("Elixir.Kernel", "node", 1, node);
    table.addNow("Elixir.Node", "self", 0, node);
    table.addNow("Elixir.Node", "list", 0, noNodes);
    table.addNow("Elixir.Node", "alive?", 0, noDistribution);
}

} // namespace espalier::elixir
