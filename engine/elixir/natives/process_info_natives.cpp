// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/process_natives.h"
#include "engine/elixir/natives/raise.h"
#include "engine/elixir/processes/process_data.h"
#include "engine/runtime/process_info.h"
#include "engine/runtime/wait.h"

namespace espalier::elixir {

namespace {

const Atom registeredName("registered_name");

/// Looks at one process, and tells what was asked for.
class Teller
{
public:
    Teller(const Context &context, const ProcessInfo &info)
        : m_info(info)
        , m_own(info.pid == context.self.pid() ? &context.data : nullptr)
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
        const ProcessData empty;
        const ProcessData &data = m_own ? *m_own : empty;
        for (auto entry = data.dictionary.begin(); entry != data.dictionary.end(); ++entry)
            entries.push_back(Term::tuple({entry.key(), entry.value()}));
        return Term::list(entries);
    }
    [[nodiscard]] static Term apply() { return Term::tuple({Atom("erlang"), Atom("apply"), 2}); }

    static const std::vector<Item> items;

    const ProcessInfo &m_info;
    const ProcessData *m_own;
};

const std::vector<Teller::Item> Teller::items = {
    {"registered_name", true,
     [](const Teller &t) {
         const Term name = t.name();
         return name.is(atoms::nil) ? Term::emptyList() : name;
     }},
    {"current_function", true, [](const Teller &) { return apply(); }},
    {"initial_call", true, [](const Teller &) { return apply(); }},
    {"status", true,
     [](const Teller &t) { return Term(t.m_own ? atoms::running : Atom("waiting")); }},
    {"message_queue_len", true,
     [](const Teller &t) { return Term(std::int64_t(t.m_info.mailboxLength)); }},
    {"links", true, [](const Teller &t) { return pids(t.m_info.links); }},
    {"dictionary", true, [](const Teller &t) { return t.dictionary(); }},
    {"trap_exit", true, [](const Teller &t) { return Term::boolean(t.m_info.trapsExits); }},
    {"error_handler", true, [](const Teller &) { return Term(Atom("error_handler")); }},
    {"priority", true,
     [](const Teller &t) { return Term(t.m_own ? t.m_own->priority : atoms::normal); }},
    {"group_leader", true,
     [](const Teller &t) { return Term(t.m_own ? t.m_own->groupLeader : Pid()); }},
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
    {"current_location", false, [](const Teller &) { return apply(); }},
};

Task<Term> infoOr(Context &context, std::vector<Term> arguments, Atom ifDead)
{
    if (!arguments[0].isPid())
        throw badArgument(1, QStringLiteral("not a pid"));
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
            throw badArgument(2, QStringLiteral("invalid item or item list"));
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

} // namespace

void addProcessInfoNatives(NativeTable &table)
{
    for (const int arity : {1, 2}) {
        table.addWaiting("Elixir.Process", "info", arity, info);
        table.addWaiting("erlang", "process_info", arity, infoInErlang);
    }
}

} // namespace espalier::elixir
