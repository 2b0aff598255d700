// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/processes/script_server.h"

#include "engine/elixir/processes/interpreter.h"
#include "engine/runtime/system.h"

namespace espalier::elixir {

namespace {

const Atom initCallback("init");
const Atom callCallback("handle_call");
const Atom castCallback("handle_cast");
const Atom infoCallback("handle_info");
const Atom continueCallback("handle_continue");
const Atom terminateCallback("terminate");
const Atom continueTag("continue");
const Atom aliasTag("alias");
const Atom agentServer("Elixir.Agent.Server");
const Atom reports("Elixir.Espalier.Reports");
const Atom questions("Elixir.Espalier.SystemQuestions");

/// What may follow the state: a timeout, `:infinity`, `:hibernate` or `{:continue, argument}`.
template<typename Returned>
void readExtra(Returned &returned, const Term &extra)
{
    if (extra.isInteger())
        returned.timeout = std::chrono::milliseconds(extra.toInteger());
    else if (extra.isTagged(continueTag, 2))
        returned.continueWith = extra.element(1);
}

} // namespace

ScriptServer::ScriptServer(std::shared_ptr<Interpreter> interpreter, Atom module, Term argument,
                           ProcessData data, Term name)
    : m_interpreter(std::move(interpreter))
    , m_module(module)
    , m_argument(std::move(argument))
    , m_data(std::move(data))
    , m_name(std::move(name))
{}

ProcessKind ScriptServer::kind() const
{
    return m_module == agentServer ? ProcessKind::Agent : ProcessKind::Worker;
}

bool ScriptServer::exports(std::string_view function, int arity) const
{
    return m_interpreter->modules().find(m_module, {Atom(function), arity}) != nullptr;
}

// --- what callbacks answer ---------------------------------------------------------------------------

Init ScriptServer::acceptInit(const Term &answer)
{
    Init init = Init::fromTerm(answer);
    if (init.kind == Init::Kind::Ok)
        m_state = answer.element(1);
    return init;
}

Return ScriptServer::accept(const Term &answer, bool isCall)
{
    const std::size_t size = answer.isTuple() ? answer.elements().size() : 0;
    Return returned{.kind = Return::Kind::Other, .value = answer};
    if ((size == 2 || size == 3) && answer.element(0).is(atoms::noreply)) {
        returned = Return::noReply();
        m_state = answer.element(1);
        if (size == 3)
            readExtra(returned, answer.element(2));
    } else if (isCall && (size == 3 || size == 4) && answer.element(0).is(atoms::reply)) {
        returned = Return::answer(answer.element(1));
        m_state = answer.element(2);
        if (size == 4)
            readExtra(returned, answer.element(3));
    } else if (answer.isTagged(atoms::stop, 3)) {
        returned = Return::stop(answer.element(1));
        m_state = answer.element(2);
    } else if (isCall && answer.isTagged(atoms::stop, 4)) {
        returned = Return::stop(answer.element(1), answer.element(2));
        m_state = answer.element(3);
    }
    return returned;
}

// A value that is thrown is what the callback answers (S-064).
Task<Return> ScriptServer::run(Atom callback, std::vector<Term> arguments, bool isCall)
{
    try {
        Task<Term> answer = m_context->apply(m_module, callback, std::move(arguments));
        if (answer.isReady())
            return accept(answer.take(), isCall);
        return finish(std::move(answer), isCall);
    } catch (const Throw &thrown) {
        return accept(thrown.value, isCall);
    }
}

Task<Return> ScriptServer::finish(Task<Term> running, bool isCall)
{
    Term answer;
    try {
        answer = co_await running;
    } catch (const Throw &thrown) {
        answer = thrown.value;
    }
    co_return accept(answer, isCall);
}

// --- callbacks -----------------------------------------------------------------------------------------

Task<Init> ScriptServer::init(Self &self)
{
    m_entry.enter(*m_interpreter, self.pid(), m_data);
    m_context.emplace(Context{*m_interpreter, self, m_data});
    if (isProgramsVia(m_name) && !co_await takeName(self))
        co_return Init::ok();
    std::vector<Term> arguments{std::exchange(m_argument, {})};
    Term answer;
    try {
        answer = co_await m_context->apply(m_module, initCallback, std::move(arguments));
    } catch (const Throw &thrown) {
        answer = thrown.value;
    }
    co_return acceptInit(answer);
}

Task<bool> ScriptServer::takeName(Self &self)
{
    std::vector<Term> arguments{m_name.element(2), self.pid()};
    const Term answer = co_await m_context->apply(m_name.element(1).toAtom(), Atom("register_name"),
                                                  std::move(arguments));
    if (answer.is(Atom("yes")))
        co_return true;
    const Term holder = co_await whereisVia(*m_context, m_name);
    self.acknowledgeStart(StartResult::error(Term::tuple({atoms::already_started, holder})));
    self.end(exitReason::normal());
    co_return false;
}

Task<Return> ScriptServer::handleCall(Self &, const Term &request, From from)
{
    m_last = request;
    m_caller = from.pid;
    return run(callCallback, {request, fromTerm(from), m_state}, true);
}

Task<Return> ScriptServer::handleCast(Self &, const Term &request)
{
    m_last = Term::tuple({atoms::gen_cast, request});
    m_caller = {};
    return run(castCallback, {request, m_state});
}

Task<Return> ScriptServer::handleInfo(Self &self, const Term &message)
{
    m_last = message;
    m_caller = {};
    if (!exports("handle_info", 2))
        return GenServer::handleInfo(self, message);
    return run(infoCallback, {message, m_state});
}

Task<Return> ScriptServer::handleContinue(Self &, const Term &argument)
{
    m_last = Term::tuple({continueTag, argument});
    m_caller = {};
    return run(continueCallback, {argument, m_state});
}

Task<> ScriptServer::terminate(Self &, const Term &reason)
{
    if (!exports("terminate", 2))
        co_return;
    std::vector<Term> arguments{reason, m_state};
    (void)co_await m_context->apply(m_module, terminateCallback, std::move(arguments));
}

// The report is for people; that it cannot be written must not change how the process ends.
Task<> ScriptServer::ending(Self &self, const Term &reason, const Term &last)
{
    if (!exitReason::isAbnormal(reason))
        co_return;
    if (!last.is(atoms::nil)) {
        m_last = last;
        m_caller = {};
    }
    Term name = m_name.is(atoms::nil) ? Term(self.pid()) : m_name;
    if (name.isTuple()) // of a global and a via name what is behind the module
        name = name.elements().back();
    const Term caller = m_caller.isOutside() ? Term() : Term(m_caller);
    const Term state = Term::tuple({m_module, m_state});
    std::vector<Term> arguments{name, reason, m_last, state, caller};
    try {
        (void)co_await m_context->apply(reports, Atom("server_terminating"), std::move(arguments));
    } catch (const EndedBySignal &) {
        throw;
    } catch (...) { // NOLINT(bugprone-empty-catch)
    }
}

// What `:sys` asks comes as a tuple, because the engine knows of this one question that has an answer of any kind:
// `:get_state`, `{:get_status, entries}`, `{:replace_state, function}` or `{:change_code, version, extra}`.
Task<std::optional<Term>> ScriptServer::replaceState(Self &, Term question)
{
    std::vector<Term> arguments{question, m_module, m_state};
    const Term answer = co_await m_context->apply(questions, Atom("answer"), std::move(arguments));
    m_state = answer.element(1);
    co_return std::optional<Term>(answer.element(0));
}

// --- callers -------------------------------------------------------------------------------------------

Term fromTerm(const From &from)
{
    if (!from.tag.is(atoms::nil))
        return Term::tuple({from.pid, from.tag});
    return Term::tuple({from.pid, Term::cons(aliasTag, from.reference)});
}

void replyTo(Self &self, const Term &from, const Term &answer)
{
    const bool isCaller = from.isTuple() && from.elements().size() == 2 && from.element(0).isPid();
    if (!isCaller)
        throw Raise{atoms::function_clause};
    const Pid pid = from.element(0).toPid();
    const Term &tag = from.element(1);
    const bool isAlias = tag.kind() == Term::Kind::Cons && tag.head().is(aliasTag)
                         && tag.tail().isReference();
    if (isAlias)
        self.reply(pid, tag.tail().toReference(), answer);
    else
        self.send(pid, Term::tuple({tag, answer}));
}

bool isProgramsVia(const Term &name)
{
    return name.isTagged(atoms::via, 3) && name.element(1).isAtom()
           && !name.element(1).is(atoms::Registry)
           && !name.element(1).is(atoms::PartitionSupervisor);
}

Task<Term> whereisVia(Context &context, Term name)
{
    std::vector<Term> arguments{name.element(2)};
    return context.apply(name.element(1).toAtom(), Atom("whereis_name"), std::move(arguments));
}

ProcessData dataForChild(const Context &context, const Term &initialCall)
{
    Term parent = context.self.pid();
    for (const Term &held : context.self.system().names().namesOf(context.self.pid())) {
        if (held.isAtom())
            parent = held;
    }
    const bool hasAncestors = context.data.ancestors.isList();
    return {
        .groupLeader = context.data.groupLeader,
        .ancestors = Term::cons(parent, hasAncestors ? context.data.ancestors : Term::emptyList()),
        .initialCall = initialCall};
}

} // namespace espalier::elixir
