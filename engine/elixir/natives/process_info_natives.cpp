// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/native_errors.h"
#include "engine/elixir/natives/process_natives.h"
#include "engine/elixir/natives/raise.h"
#include "engine/elixir/processes/process_book.h"
#include "engine/elixir/processes/process_data.h"
#include "engine/runtime/process_info.h"
#include "engine/runtime/system.h"
#include "engine/runtime/wait.h"

namespace espalier::elixir {

namespace {

const Atom registeredName("registered_name");

/// A copy of what others may see of a process; nullopt for one that runs no Elixir.
std::optional<ProcessData> shownData(const Context &context, Pid pid)
{
    const auto copy = [](const ProcessData *data) -> std::optional<ProcessData> {
        if (!data)
            return std::nullopt;
        return ProcessData{.dictionary = data->dictionary,
                           .groupLeader = data->groupLeader,
                           .ancestors = data->ancestors,
                           .initialCall = data->initialCall,
                           .priority = data->priority};
    };
    return context.interpreter.shared<ProcessBook>().read(pid, copy);
}

/// Looks at one process, and tells what was asked for.
class Teller
{
public:
    Teller(const Context &context, const ProcessInfo &info)
        : m_info(info)
        , m_isOwn(info.pid == context.self.pid())
        , m_data(shownData(context, info.pid).value_or(ProcessData()))
    {}

    /// The value of an item; nullopt if there is no such.
    [[nodiscard]] std::optional<Term> value(Atom item) const
    {
        for (const Item &known : items) {
            if (known.name == item.name())
                return known.tell(*this);
        }
        return std::nullopt;
    }
    [[nodiscard]] std::vector<Term> usual() const
    {
        std::vector<Term> all;
        for (const Item &known : items) {
            if (!known.isUsual || (known.name == registeredName.name() && name().is(atoms::nil)))
                continue;
            all.push_back(Term::tuple({Atom(known.name), known.tell(*this)}));
        }
        return all;
    }

private:
    struct Item
    {
        std::string_view name;
        bool isUsual;
        Term (*tell)(const Teller &teller);
    };

    [[nodiscard]] Term name() const
    {
        for (const Term &held : m_info.names) {
            if (held.isAtom())
                return held;
        }
        return {};
    }
    [[nodiscard]] static Term pids(const std::vector<Pid> &pids)
    {
        return Term::list(std::vector<Term>(pids.begin(), pids.end()));
    }
    [[nodiscard]] Term dictionary() const
    {
        std::vector<Term> entries;
        if (!m_data.initialCall.is(atoms::nil))
            entries.push_back(Term::tuple({Atom("$initial_call"), m_data.initialCall}));
        const QHash<Term, Term> &rest = m_data.dictionary;
        for (auto entry = rest.constBegin(); entry != rest.constEnd(); ++entry)
            entries.push_back(Term::tuple({entry.key(), entry.value()}));
        if (!m_data.ancestors.is(atoms::nil))
            entries.push_back(Term::tuple({Atom("$ancestors"), m_data.ancestors}));
        return Term::list(entries);
    }
    [[nodiscard]] Term initialCall() const
    {
        return m_data.ancestors.is(atoms::nil) ? apply()
                                               : Term::tuple({Atom("proc_lib"), Atom("init_p"), 5});
    }
    /// Only a server waits outside of its code.
    [[nodiscard]] Term currentFunction() const
    {
        return m_isOwn || m_info.waiting || m_data.ancestors.is(atoms::nil)
                   ? apply()
                   : Term::tuple({Atom("gen_server"), Atom("loop"), 7});
    }
    [[nodiscard]] static Term apply() { return Term::tuple({Atom("erlang"), Atom("apply"), 2}); }

    static const std::vector<Item> items;

    const ProcessInfo &m_info;
    const bool m_isOwn;
    const ProcessData m_data;
};

const std::vector<Teller::Item> Teller::items = {
    {"registered_name", true,
     [](const Teller &t) {
         const Term name = t.name();
         return name.is(atoms::nil) ? Term::emptyList() : name;
     }},
    {"current_function", true, [](const Teller &t) { return t.currentFunction(); }},
    {"initial_call", true, [](const Teller &t) { return t.initialCall(); }},
    {"status", true,
     [](const Teller &t) { return Term(t.m_isOwn ? atoms::running : Atom("waiting")); }},
    {"message_queue_len", true,
     [](const Teller &t) { return Term(std::int64_t(t.m_info.mailboxLength)); }},
    {"links", true, [](const Teller &t) { return pids(t.m_info.links); }},
    {"dictionary", true, [](const Teller &t) { return t.dictionary(); }},
    {"trap_exit", true, [](const Teller &t) { return Term::boolean(t.m_info.trapsExits); }},
    {"error_handler", true, [](const Teller &) { return Term(Atom("error_handler")); }},
    {"priority", true, [](const Teller &t) { return Term(t.m_data.priority); }},
    {"group_leader", true, [](const Teller &t) { return Term(t.m_data.groupLeader); }},
    {"total_heap_size", true, [](const Teller &) { return Term(233); }},
    {"heap_size", true, [](const Teller &) { return Term(233); }},
    {"stack_size", true, [](const Teller &) { return Term(2); }},
    {"reductions", true, [](const Teller &t) { return Term(std::int64_t(t.m_info.handled)); }},
    {"garbage_collection", true, [](const Teller &) { return Term::emptyList(); }},
    {"suspending", true, [](const Teller &) { return Term::emptyList(); }},
    {"messages", false, [](const Teller &t) { return Term::list(t.m_info.mailbox); }},
    {"monitors", false,
     [](const Teller &t) {
         std::vector<Term> monitors;
         for (const Pid pid : t.m_info.monitors)
             monitors.push_back(Term::tuple({atoms::process, pid}));
         return Term::list(monitors);
     }},
    {"monitored_by", false, [](const Teller &t) { return pids(t.m_info.monitoredBy); }},
    {"memory", false, [](const Teller &) { return Term(2688); }},
    {"parent", false, [](const Teller &t) { return Term(t.m_info.parent); }},
    {"current_stacktrace", false, [](const Teller &) { return Term::emptyList(); }},
    {"backtrace", false, [](const Teller &) { return Term::binary(""); }},
    {"current_location", false, [](const Teller &) { return apply(); }},
};

Task<Term> infoOr(Context &context, std::vector<Term> arguments, Atom ifDead)
{
    if (!arguments[0].isPid())
        raiseBadArgument("process_info", arguments, 1, "not a pid");
    // What it has sent to itself must have arrived.
    if (arguments[0].toPid() == context.self.pid())
        co_await context.self.sleep(std::chrono::milliseconds(0));
    const std::optional<ProcessInfo> info = co_await context.self.inspect(arguments[0].toPid());
    const bool isList = arguments.size() == 2 && arguments[1].isList();
    std::vector<Term> wanted;
    if (arguments.size() == 2)
        wanted = isList ? *arguments[1].listElements() : std::vector<Term>{arguments[1]};
    std::vector<Term> told;
    const ProcessInfo nothing;
    const Teller teller(context, info ? *info : nothing);
    for (const Term &item : wanted) {
        const std::optional<Term> value = item.isAtom() ? teller.value(item.toAtom())
                                                        : std::nullopt;
        if (!value)
            raiseBadArgument("process_info", arguments, 2, "invalid item or item list");
        told.push_back(Term::tuple({item, *value}));
    }
    if (!info)
        co_return ifDead;
    if (arguments.size() == 1)
        co_return Term::list(teller.usual());
    co_return isList ? Term::list(told) : told.front();
}

Task<Term> info(Context &context, std::vector<Term> arguments)
{
    return infoOr(context, std::move(arguments), atoms::nil);
}

// Here a process without a name tells of no name at all: `[]`.
Task<Term> infoInErlang(Context &context, std::vector<Term> arguments)
{
    const bool asksName = arguments.size() == 2 && arguments[1].is(registeredName);
    const Term answer = co_await infoOr(context, std::move(arguments), atoms::undefined);
    if (asksName && answer.isTuple() && answer.element(1).isList())
        co_return Term::emptyList();
    co_return answer;
}

// --- how it was started --------------------------------------------------------------------------------

/// `{module, function, arity}`, nil if it was not started by :proc_lib.
Term initialCallOf(const Context &context, const Term &process)
{
    if (!process.isPid())
        return {};
    const auto data = shownData(context, process.toPid());
    if (!data)
        return {};
    return data->initialCall.is(atoms::nil) ? data->dictionary.value(Atom("$initial_call"))
                                            : data->initialCall;
}

/// `{module, function, [:Argument__1, …]}`, or false
Term initialCall(Context &context, Arguments arguments)
{
    const Term call = initialCallOf(context, arguments[0]);
    if (!call.isTuple() || call.elements().size() != 3 || !call.element(2).isInteger())
        return atoms::false_;
    std::vector<Term> names;
    for (std::int64_t number = 1; number <= call.element(2).toInteger(); ++number)
        names.push_back(Atom("Argument__" + std::to_string(number)));
    return Term::tuple({call.element(0), call.element(1), Term::list(names)});
}

Term translateInitialCall(Context &context, Arguments arguments)
{
    const Term call = initialCallOf(context, arguments[0]);
    return call.isTuple() ? call : Term::tuple({Atom("proc_lib"), Atom("init_p"), 5});
}

/// `:supervisor.get_callback_module`
Term callbackModule(Context &context, Arguments arguments)
{
    Term process = arguments[0];
    if (const auto holder = context.self.system().whereis(process))
        process = *holder;
    const Term call = initialCallOf(context, process);
    if (!call.isTuple() || call.elements().size() != 3)
        throw Exit{Term::tuple(
            {atoms::noproc, Term::tuple({Atom("supervisor"), Atom("get_callback_module"),
                                         Term::list({arguments[0]})})})};
    return call.element(1);
}

} // namespace

void addProcessInfoNatives(NativeTable &table)
{
    for (const int arity : {1, 2}) {
        table.addWaiting("Elixir.Process", "info", arity, info);
        table.addWaiting("erlang", "process_info", arity, infoInErlang);
    }
    table.addNow("proc_lib", "initial_call", 1, initialCall);
    table.addNow("proc_lib", "translate_initial_call", 1, translateInitialCall);
    table.addNow("supervisor", "get_callback_module", 1, callbackModule);
}

} // namespace espalier::elixir
