// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/machine/machine.h"

#include "engine/elixir/natives/native_call.h"
#include "engine/elixir/natives/options.h"
#include "engine/elixir/natives/raise.h"
#include "engine/elixir/processes/interpreter.h"
#include "engine/runtime/system.h"
#include "engine/runtime/wait.h"

#include <array>

namespace espalier::elixir {

namespace {

const Atom throwKind("throw");
const Atom erlang("erlang");
const Atom apply("apply");
const Atom badfun("badfun");
const Atom badarity("badarity");
const Atom badarg("badarg");

thread_local const Context *runningContext = nullptr;

/// As Erlang's `apply` says it.
[[noreturn]] void raiseBadApply(std::span<const Term> arguments)
{
    std::vector<Term::Pair> causes;
    const std::size_t names = arguments.size() - 1;
    for (std::size_t i = arguments.size() == 3 ? 0 : 1; i < names; ++i) {
        if (!arguments[i].isAtom())
            causes.emplace_back(std::int64_t(i + 1), Term(QStringLiteral("not an atom")));
    }
    const Term &list = arguments.back();
    if (!list.listElements())
        causes.emplace_back(std::int64_t(names + 1),
                            Term(list.isList() ? QStringLiteral("not a proper list")
                                               : QStringLiteral("not a list")));
    const Term information = Term::map(
        {{Atom("module"), Atom("erl_erts_errors")}, {Atom("cause"), Term::map(causes)}});
    const Term place = arguments.size() == 2
                           ? Term::emptyList()
                           : Term::list({Term::tuple({Atom("error_info"), information})});
    const Term call = Term::tuple({erlang, apply, Term::list(arguments), place});
    throw Raise{badarg, Term::list({call})};
}

} // namespace

const Context *Machine::current()
{
    return runningContext;
}

Machine::Running::Running(const Context &context)
    : m_before(std::exchange(runningContext, &context))
{}

Machine::Running::~Running()
{
    runningContext = m_before;
}

bool isApply(const Export &target)
{
    return target.name.function == apply && target.module == erlang;
}

void Machine::enter(const Term &function, std::vector<Term> arguments)
{
    const Running running(m_context);
    ensureSlots(arguments.size() + 1);
    std::ranges::move(arguments, m_stack.begin());
    m_stack[arguments.size()] = function;
    callFunction(function, 0, static_cast<int>(arguments.size()), true);
}

void Machine::enter(Export &target, std::vector<Term> arguments)
{
    const Running running(m_context);
    ensureSlots(arguments.size());
    std::ranges::move(arguments, m_stack.begin());
    call(target, 0, static_cast<int>(arguments.size()), true);
}

void Machine::enter(std::shared_ptr<const Code> code, std::vector<Term> arguments)
{
    ensureSlots(arguments.size());
    std::ranges::move(arguments, m_stack.begin());
    m_entered = std::move(code);
    callCode(*m_entered, 0, static_cast<int>(arguments.size()), true);
}

Task<Term> Machine::toEnd()
{
    for (;;) {
        switch (run(reductionsPerTurn)) {
        case Outcome::Done:
            co_return std::move(*m_result);
        case Outcome::Exhausted:
            spendTime();
            co_await m_context.self.sleep(std::chrono::milliseconds(0));
            break;
        case Outcome::Waits: {
            Task<Term> waiting = std::move(*m_waiting);
            m_waiting.reset();
            try {
                Term answer = co_await waiting;
                finishNative(std::move(answer), m_answerSlot, m_answerReturns);
            } catch (const EndedBySignal &) {
                throw;
            } catch (...) {
                handleCurrentException();
            }
            break;
        }
        }
    }
}

/// In a laboratory time passes with the work, or what others wait for would never come.
void Machine::spendTime()
{
    System &system = m_context.self.system();
    if (++m_turns % turnsPerTimeSlice == 0 && system.laboratory())
        system.burnTimeSlice();
}

std::optional<Term> Machine::toEndAtOnce()
{
    if (run(reductionsPerTurn) == Outcome::Done)
        return std::move(m_result);
    return std::nullopt;
}

Term Machine::toEndNow(int reductions)
{
    switch (run(reductions)) {
    case Outcome::Done:
        return std::move(*m_result);
    case Outcome::Exhausted:
        throw Raise::runtimeError(QStringLiteral("this takes too long here"));
    case Outcome::Waits:
        break;
    }
    // What it calls may turn out to have its answer already.
    Task<Term> waiting = std::move(*m_waiting);
    m_waiting.reset();
    waiting.start();
    if (!waiting.isReady())
        throw Raise::runtimeError(QStringLiteral("a program cannot wait here"));
    try {
        finishNative(waiting.take(), m_answerSlot, m_answerReturns);
    } catch (const EndedBySignal &) {
        throw;
    } catch (...) {
        handleCurrentException();
    }
    return toEndNow(reductions);
}

Machine::Outcome Machine::run(int reductions)
{
    const Running running(m_context);
    for (;;) {
        if (m_result)
            return Outcome::Done;
        if (m_waiting)
            return Outcome::Waits;
        try {
            return runInstructions(reductions);
        } catch (const EndedBySignal &) {
            throw;
        } catch (...) {
            handleCurrentException();
        }
    }
}

// --- errors ---

void Machine::handleCurrentException()
{
    Failure failure;
    try {
        throw;
    } catch (const Raise &raise) {
        failure = {atoms::error, raise.error, raise.stacktrace};
    } catch (const Throw &thrown) {
        failure = {throwKind, thrown.value, thrown.stacktrace};
    } catch (const Exit &exit) {
        failure = {atoms::exit, exit.reason, Term::emptyList()};
    } catch (const std::bad_alloc &) {
        failure = {atoms::error, Atom("system_limit"), Term::emptyList()};
    }
    failure.stacktrace = withFrames(failure.stacktrace);
    unwind(std::move(failure));
}

/// What a function written in C++ knows of a failure is the call itself, which has no place in a file; the frames below
/// it are ours.
Term Machine::withFrames(const Term &trace) const
{
    if (trace == Term::emptyList())
        return stacktrace();
    const bool isOneCall = trace.kind() == Term::Kind::Cons && trace.tail() == Term::emptyList()
                           && trace.head().isTuple() && trace.head().elements().size() == 4
                           && trace.head().element(2).isList();
    if (!isOneCall || findOption(trace.head().element(3), Atom("file")))
        return trace;
    return Term::cons(trace.head(), stacktrace());
}

void Machine::unwind(Failure failure)
{
    m_waiting.reset();
    while (!m_frames.empty()) {
        const Frame &frame = m_frames.back();
        if (handleInFrame(frame, failure))
            return;
        clear(frame.base, static_cast<std::uint32_t>(frame.code->slots));
        m_frames.pop_back();
    }
    leaveWith(failure);
}

bool Machine::handleInFrame(const Frame &frame, const Failure &failure)
{
    const std::int32_t at = frame.next - 1; // the instruction that failed
    for (const Handler &handler : frame.code->handlers) {
        if (at < handler.begin || at >= handler.end)
            continue;
        if (handler.slot >= 0) {
            Term *slots = m_stack.data() + frame.base + handler.slot;
            slots[0] = failure.kind;
            slots[1] = failure.value;
            slots[2] = failure.stacktrace;
        }
        m_frames.back().next = handler.target;
        return true;
    }
    return false;
}

void Machine::leaveWith(const Failure &failure)
{
    if (failure.kind.is(atoms::exit))
        throw Exit{failure.value};
    if (failure.kind.is(throwKind))
        throw Throw{failure.value, failure.stacktrace};
    throw Raise{failure.value, failure.stacktrace};
}

Term Machine::stacktrace() const
{
    static const Atom file("file");
    static const Atom line("line");
    constexpr std::size_t mostFrames = 8; // as the real system keeps
    std::vector<Term> entries;
    for (auto frame = m_frames.rbegin(); frame != m_frames.rend() && entries.size() < mostFrames;
         ++frame)
    {
        const Code &code = *frame->code;
        const auto at = static_cast<std::size_t>(std::max(frame->next - 1, 0));
        std::vector<Term> characters;
        for (const char32_t character : code.file.toUcs4())
            characters.push_back(std::int64_t(character));
        const Term place = Term::list(
            {Term::tuple({file, Term::list(characters)}), Term::tuple({line, code.lines[at]})});
        entries.push_back(Term::tuple({code.module, code.function, code.arity, place}));
    }
    return Term::list(entries);
}

// --- calls ---

void Machine::ensureSlots(std::size_t count)
{
    if (count <= m_stack.size())
        return;
    if (count > stackLimit)
        throw Raise{Atom("system_limit")};
    m_stack.resize(std::max(count, m_stack.size() * 2));
}

void Machine::clear(std::uint32_t first, std::uint32_t count)
{
    const std::size_t end = std::min<std::size_t>(std::size_t(first) + count, m_stack.size());
    for (std::size_t slot = first; slot < end; ++slot)
        m_stack[slot] = Term();
}

void Machine::callCode(const Code &code, std::uint32_t first, int arguments, bool tail,
                       const Closure *closure)
{
    if (tail && !m_frames.empty()) {
        Frame &frame = m_frames.back();
        ensureSlots(std::size_t(frame.base) + static_cast<std::size_t>(code.slots) + 1);
        const int taken = arguments + (closure ? 1 : 0);
        for (int i = 0; i < taken; ++i)
            m_stack[frame.base + static_cast<std::uint32_t>(i)] = std::move(
                m_stack[first + static_cast<std::uint32_t>(i)]);
        frame.code = &code;
        frame.next = 0;
        frame.closure = closure;
        return;
    }
    ensureSlots(std::size_t(first) + static_cast<std::size_t>(code.slots) + 1);
    if (m_frames.size() > stackLimit / 4)
        throw Raise{Atom("system_limit")};
    m_frames.push_back({.code = &code, .next = 0, .base = first, .closure = closure});
}

void Machine::call(Export &target, std::uint32_t first, int arguments, bool tail)
{
    if (const Code *code = target.code.load(std::memory_order_acquire))
        return callCode(*code, first, arguments, tail);
    if (target.native.now || target.native.waiting)
        return callNative(target, first, arguments, tail);
    if (isApply(target) && (arguments == 2 || arguments == 3))
        return applyArguments(target, first, arguments, tail);
    if (m_context.interpreter.modules().find(target.module, target.name))
        return call(target, first, arguments, tail);
    const Term *begin = m_stack.data() + first;
    const Term given = Term::list(std::span(begin, static_cast<std::size_t>(arguments)));
    const Term entry = Term::tuple({target.module, target.name.function, given, Term::emptyList()});
    throw Raise{atoms::undef, Term::cons(entry, stacktrace())};
}

void Machine::callNative(const Export &target, std::uint32_t first, int arguments, bool tail)
{
    const std::span given(m_stack.data() + first, static_cast<std::size_t>(arguments));
    if (target.native.now) {
        Term result;
        try {
            result = target.native.now(m_context, given);
        } catch (const Raise &raise) {
            throw namingCall(raise, target, given);
        }
        return finishNative(std::move(result), first, tail);
    }
    std::vector<Term> kept(std::make_move_iterator(given.begin()),
                           std::make_move_iterator(given.end()));
    m_answerSlot = first;
    m_answerReturns = tail;
    m_waiting = target.native.waiting(m_context, std::move(kept));
}

void Machine::finishNative(Term result, std::uint32_t slot, bool tail)
{
    if (tail)
        finish(std::move(result));
    else
        m_stack[slot] = std::move(result);
}

/// The running function returns.
void Machine::finish(Term result)
{
    if (m_frames.empty()) {
        m_result = std::move(result);
        return;
    }
    const Frame &frame = m_frames.back();
    const std::uint32_t base = frame.base;
    clear(base, static_cast<std::uint32_t>(frame.code->slots));
    m_frames.pop_back();
    if (m_frames.empty())
        m_result = std::move(result);
    else
        m_stack[base] = std::move(result);
}

void Machine::callFunction(const Term &function, std::uint32_t first, int arguments, bool tail)
{
    if (!function.isFunction())
        throw Raise{Term::tuple({badfun, function})};
    const Function &callee = function.toFunction();
    if (callee.arity() != arguments) {
        const std::span given(m_stack.data() + first, static_cast<std::size_t>(arguments));
        throw Raise{Term::tuple({badarity, Term::tuple({function, Term::list(given)})})};
    }
    if (const auto *closure = dynamic_cast<const Closure *>(&callee))
        return callCode(*closure->code(), first, arguments, tail, closure);
    if (const auto *named = dynamic_cast<const NamedFunction *>(&callee))
        return call(named->target(), first, arguments, tail);
    const std::span given(m_stack.data() + first, static_cast<std::size_t>(arguments));
    finishNative(callee.call(given), first, tail); // made in C++
}

void Machine::callNamed(const Term &module, Atom name, std::uint32_t first, int arguments,
                        bool tail)
{
    if (!module.isAtom()) {
        const std::span given(m_stack.data() + first, static_cast<std::size_t>(arguments));
        raiseBadApply(std::array<Term, 3>{module, name, Term::list(given)});
    }
    call(*m_context.interpreter.modules().exportOf(module.toAtom(), {name, arguments}), first,
         arguments, tail);
}

/// `apply(function, list)` and `apply(module, name, list)`
void Machine::applyArguments(Export &, std::uint32_t first, int arguments, bool tail)
{
    const std::size_t last = first + static_cast<std::uint32_t>(arguments) - 1;
    const auto given = m_stack[last].listElements();
    const Term function = m_stack[first];
    const Term name = arguments == 3 ? m_stack[first + 1] : Term();
    if (!given || !name.isAtom())
        raiseBadApply({m_stack.data() + first, static_cast<std::size_t>(arguments)});
    ensureSlots(std::size_t(first) + given->size() + 1);
    std::ranges::copy(*given, m_stack.begin() + first);
    const int count = static_cast<int>(given->size());
    m_stack[first + given->size()] = function;
    if (arguments == 2)
        callFunction(function, first, count, tail);
    else
        callNamed(function, name.toAtom(), first, count, tail);
}

void Machine::getField(std::uint32_t slot, const Term &object, Atom field)
{
    if (object.isMap()) {
        const Term *value = object.find(field);
        if (!value)
            throw Raise{Term::tuple({Atom("badkey"), field, object})};
        m_stack[slot] = *value;
        return;
    }
    if (!object.isAtom() || object.is(atoms::nil) || object.isBoolean())
        throw Raise{Term::tuple({Atom("badkey"), field, object})};
    callNamed(object, field, slot, 0, false);
}

} // namespace espalier::elixir
