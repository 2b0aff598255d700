// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/system_natives.h"

#include "engine/elixir/natives/native_errors.h"
#include "engine/elixir/processes/interpreter.h"
#include "engine/runtime/system.h"

#include <QCoreApplication>
#include <QProcessEnvironment>
#include <QThread>

#include <atomic>
#include <chrono>
#include <mutex>

namespace espalier::elixir {

namespace {

using std::chrono::nanoseconds;

const Atom second("second");
const Atom millisecond("millisecond");
const Atom microsecond("microsecond");
const Atom nanosecond("nanosecond");
const Atom native("native");
// As Erlang spelt them before.
const Atom seconds("seconds");
const Atom milliSeconds("milli_seconds");
const Atom microSeconds("micro_seconds");
const Atom nanoSeconds("nano_seconds");

/// How many of a unit make a second; nullopt for what is no unit.
std::optional<std::int64_t> perSecond(const Term &unit)
{
    if (unit.isInteger() && unit.toInteger() > 0)
        return unit.toInteger();
    if (unit.is(second) || unit.is(seconds))
        return 1;
    if (unit.is(millisecond) || unit.is(milliSeconds))
        return 1000;
    if (unit.is(microsecond) || unit.is(microSeconds))
        return 1'000'000;
    if (unit.is(nanosecond) || unit.is(native) || unit.is(nanoSeconds))
        return 1'000'000'000;
    return std::nullopt;
}

/// Rounds towards minus infinity, as the run-time system does.
std::int64_t dividedDown(std::int64_t value, std::int64_t by)
{
    const std::int64_t quotient = value / by;
    return value % by != 0 && (value < 0) != (by < 0) ? quotient - 1 : quotient;
}

std::int64_t converted(std::int64_t value, std::int64_t from, std::int64_t to)
{
    if (to >= from)
        return to % from == 0
                   ? value * (to / from)
                   : dividedDown(value, from) * to
                         + dividedDown((value - dividedDown(value, from) * from) * to, from);
    if (from % to == 0)
        return dividedDown(value, from / to);
    const std::int64_t whole = dividedDown(value, from);
    return whole * to + dividedDown((value - whole * from) * to, from);
}

std::int64_t unitArgument(std::string_view function, Arguments arguments, std::size_t index)
{
    const std::optional<std::int64_t> unit = perSecond(arguments[index]);
    if (!unit)
        raiseBadArgument(function, arguments, static_cast<int>(index) + 1, "invalid time unit");
    return *unit;
}

constexpr std::int64_t nanosecondsPerSecond = 1'000'000'000;

std::int64_t monotonic(Context &context)
{
    return std::chrono::duration_cast<nanoseconds>(context.self.now()).count();
}

Term monotonicTime(Context &context, Arguments arguments)
{
    const std::int64_t unit = arguments.empty() ? nanosecondsPerSecond
                                                : unitArgument("monotonic_time", arguments, 0);
    return converted(monotonic(context), nanosecondsPerSecond, unit);
}

/// When the clock of the System stood at zero: the wall clock is asked once, so that the same run has the same times apart
/// from this one number.
std::int64_t startOf(Context &context)
{
    struct Start
    {
        std::once_flag once;
        std::int64_t at = 0;
    };
    Start &start = context.interpreter.shared<Start>();
    std::call_once(start.once, [&] {
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        start.at = std::chrono::duration_cast<nanoseconds>(now).count() - monotonic(context);
    });
    return start.at;
}

Term systemTime(Context &context, Arguments arguments)
{
    const std::int64_t unit = arguments.empty() ? nanosecondsPerSecond
                                                : unitArgument("system_time", arguments, 0);
    return converted(startOf(context) + monotonic(context), nanosecondsPerSecond, unit);
}

Term timeOffset(Context &context, Arguments arguments)
{
    const std::int64_t unit = arguments.empty() ? nanosecondsPerSecond
                                                : unitArgument("time_offset", arguments, 0);
    return converted(startOf(context), nanosecondsPerSecond, unit);
}

Term convertTimeUnit(Context &, Arguments arguments)
{
    if (!arguments[0].isInteger())
        raiseBadArgument("convert_time_unit", arguments, 1, "not an integer");
    return converted(arguments[0].toInteger(), unitArgument("convert_time_unit", arguments, 1),
                     unitArgument("convert_time_unit", arguments, 2));
}

Term uniqueInteger(Context &context, Arguments arguments)
{
    struct Last
    {
        std::atomic<std::int64_t> positive{0};
        std::atomic<std::int64_t> other{-576460752303423488};
    };
    Last &last = context.interpreter.shared<Last>();
    bool isPositive = false;
    if (!arguments.empty()) {
        const auto modifiers = arguments[0].listElements();
        if (!modifiers)
            raiseBadArgument("unique_integer", arguments, 1, "not a list");
        for (const Term &modifier : *modifiers)
            isPositive = isPositive || modifier.is(Atom("positive"));
    }
    return (isPositive ? last.positive : last.other).fetch_add(1) + 1;
}

// --- the program ---

Term atExit(Context &context, Arguments arguments)
{
    context.interpreter.addExitFunction(arguments[0]);
    return atoms::ok;
}

Term halt(Context &context, Arguments arguments)
{
    const Term status = arguments.empty() ? Term(0) : arguments[0];
    if (!status.isInteger() || status.toInteger() < 0)
        raiseBadArgument("halt", arguments, 1, "invalid status");
    constexpr std::int64_t byte = 256;
    context.interpreter.halt(static_cast<int>(status.toInteger() % byte));
    // Nothing more runs in this process.
    throw EndedBySignal{atoms::kill};
}

Term programArguments(Context &context, Arguments)
{
    std::vector<Term> texts;
    for (const QString &argument : context.interpreter.options().arguments)
        texts.emplace_back(argument);
    return Term::list(texts);
}

struct Environment
{
    std::mutex mutex; ///< guards `variables`
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
};

/// Nil for a variable that is not set.
Term environmentVariable(Context &context, Arguments arguments)
{
    if (!arguments[0].isBinary())
        raiseFunctionClause("Elixir.System", "get_env", arguments);
    Environment &environment = context.interpreter.shared<Environment>();
    const std::lock_guard lock(environment.mutex);
    const QString name = arguments[0].toText();
    return environment.variables.contains(name) ? Term(environment.variables.value(name)) : Term();
}

/// Nil takes the variable away. Seen by this program only.
Term setEnvironmentVariable(Context &context, Arguments arguments)
{
    if (!arguments[0].isBinary())
        raiseFunctionClause("Elixir.System", "put_env", arguments);
    Environment &environment = context.interpreter.shared<Environment>();
    const std::lock_guard lock(environment.mutex);
    if (arguments[1].isBinary())
        environment.variables.insert(arguments[0].toText(), arguments[1].toText());
    else
        environment.variables.remove(arguments[0].toText());
    return atoms::ok;
}

Term environment(Context &context, Arguments)
{
    Environment &environment = context.interpreter.shared<Environment>();
    const std::lock_guard lock(environment.mutex);
    std::vector<Term::Pair> pairs;
    for (const QString &name : environment.variables.keys())
        pairs.emplace_back(Term(name), Term(environment.variables.value(name)));
    return Term::map(pairs);
}

Term processId(Context &, Arguments)
{
    return Term(QString::number(QCoreApplication::applicationPid()));
}

Term schedulersOnline(Context &, Arguments)
{
    return QThread::idealThreadCount();
}

} // namespace

void addSystemNatives(NativeTable &table)
{
    const auto add = [&table](std::string_view function, int arity, Native::Now now) {
        table.addNow("erlang", function, arity, now);
    };
    add("monotonic_time", 0, monotonicTime);
    add("monotonic_time", 1, monotonicTime);
    add("system_time", 0, systemTime);
    add("system_time", 1, systemTime);
    add("time_offset", 0, timeOffset);
    add("time_offset", 1, timeOffset);
    add("convert_time_unit", 3, convertTimeUnit);
    add("unique_integer", 0, uniqueInteger);
    add("unique_integer", 1, uniqueInteger);
    add("halt", 0, halt);
    add("halt", 1, halt);
    table.addNow("os", "system_time", 0, systemTime);
    table.addNow("os", "system_time", 1, systemTime);
    table.addNow("espalier", "at_exit", 1, atExit);
    table.addNow("espalier", "arguments", 0, programArguments);
    table.addNow("espalier", "get_env", 1, environmentVariable);
    table.addNow("espalier", "put_env", 2, setEnvironmentVariable);
    table.addNow("espalier", "env", 0, environment);
    table.addNow("espalier", "process_id", 0, processId);
    table.addNow("espalier", "schedulers_online", 0, schedulersOnline);
}

} // namespace espalier::elixir
