// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/processes/script_run.h"

#include "engine/elixir/processes/evaluate.h"
#include "engine/elixir/syntax/parse_program.h"
#include "engine/runtime/function_process.h"
#include "engine/runtime/laboratory.h"
#include "engine/runtime/system.h"
#include "engine/term/inspect.h"

namespace espalier::elixir {

namespace {

constexpr int failedStatus = 1;
constexpr int cancelledStatus = 130; // as a shell says of what was interrupted

/// How a program left its first process.
struct Ending
{
    Term kind = {}; ///< nil if it came to its end
    Term value = {};
    Term stacktrace = Term::emptyList();
};

Task<Term> runProgram(Context context, QString file, std::string source)
{
    auto program = parseProgram(source, {.file = file});
    if (!program)
        throw Raise{syntaxException(program.error())};
    Environment environment{.file = file};
    Bindings bindings;
    Term value = co_await evaluate(context, std::move(*program), environment, bindings);
    co_return value;
}

Task<Term> callFunction(Context context, Term function, Term argument)
{
    Task<Term> calling = context.call(function, {argument});
    Term value = co_await calling;
    co_return value;
}

/// Runs `task` and says how it ended.
Task<Ending> endingOf(Task<Term> task)
{
    Ending ending;
    try {
        static_cast<void>(co_await task);
    } catch (const Raise &raise) {
        ending = {atoms::error, raise.error, raise.stacktrace};
    } catch (const Throw &thrown) {
        ending = {Atom("throw"), thrown.value, thrown.stacktrace};
    } catch (const Exit &exit) {
        ending = {atoms::exit, exit.reason, Term::emptyList()};
    }
    co_return ending;
}

std::optional<int> quietStatus(const Ending &ending)
{
    if (ending.kind.is(atoms::nil))
        return 0;
    if (!ending.kind.is(atoms::exit))
        return std::nullopt;
    if (ending.value.is(atoms::normal) || ending.value.is(atoms::shutdown))
        return 0;
    if (ending.value.isTagged(atoms::shutdown, 2))
        return ending.value.element(1).isInteger()
                   ? static_cast<int>(ending.value.element(1).toInteger())
                   : 0;
    return std::nullopt;
}

/// Tells of an error as `elixir` does.
Task<> report(Context context, Ending ending)
{
    const Atom reports("Elixir.Espalier.ScriptEnd");
    std::vector<Term> arguments{ending.kind, ending.value, ending.stacktrace};
    Term text;
    try {
        Task<Term> formatting = context.apply(reports, Atom("text"), std::move(arguments));
        text = co_await formatting;
    } catch (const Raise &) {
        text = Term(QStringLiteral("** (%1) %2").arg(inspect(ending.kind), inspect(ending.value)));
    }
    const std::string line(text.isBinary() ? text.toBinary() : std::string_view("** error"));
    context.interpreter.write(Device::Error, line + '\n');
}

/// What `System.at_exit` was given; answers the status that they leave.
Task<int> runExitFunctions(Context context, int status)
{
    for (const Term &function : context.interpreter.takeExitFunctions()) {
        Task<Term> call = callFunction(context, function, Term(status));
        Task<Ending> calling = endingOf(std::move(call));
        const Ending last = co_await calling;
        if (const auto changed = quietStatus(last); changed && !last.kind.is(atoms::nil)) {
            status = *changed;
        } else if (!changed) {
            Task<> reporting = report(context, last);
            co_await reporting;
            status = failedStatus;
        }
    }
    co_return status;
}

Task<> script(Self &self, std::shared_ptr<Interpreter> interpreter, QString file,
              std::string source, std::function<void(int)> ended, AfterScript after)
{
    ProcessData data;
    const Context context{*interpreter, self, data};
    Task<Term> program = runProgram(context, file, std::move(source));
    Task<Ending> running = endingOf(std::move(program));
    const Ending ending = co_await running;
    std::optional<int> status = quietStatus(ending);
    if (!status) {
        Task<> reporting = report(context, ending);
        co_await reporting;
        status = failedStatus;
    }
    Task<int> leaving = runExitFunctions(context, *status);
    status = co_await leaving;
    ended(*status);
    while (*status == 0 && after == AfterScript::Stay)
        static_cast<void>(co_await self.receive());
}

} // namespace

Term syntaxException(const SyntaxError &error)
{
    const std::string_view name = error.kind == SyntaxError::Kind::Syntax
                                      ? "Elixir.SyntaxError"
                                      : "Elixir.TokenMissingError";
    const Term snippet = error.sourceLine.isEmpty()
                             ? Term()
                             : Term::map({{Atom("content"), Term(error.sourceLine)},
                                          {Atom("offset"), error.at.column - 1}});
    return Term::map({{atoms::struct_, Atom(name)},
                      {atoms::exception, atoms::true_},
                      {Atom("file"), Term(error.file)},
                      {Atom("line"), error.at.line},
                      {Atom("column"), error.at.column},
                      {Atom("snippet"), snippet},
                      {Atom("description"), Term(error.description)},
                      {atoms::message, Term(error.message())}});
}

namespace {

/// Starts the program and stays to hear what ended its process, should it not end by itself.
Task<> watch(Self &self, std::shared_ptr<Interpreter> interpreter, BehaviourPointer program,
             std::function<void(int)> ended)
{
    const Self::Monitored main = self.spawnMonitored(std::move(program), {});
    const Self::Accepts isDown = [reference = main.reference](const Signal &signal) {
        return signal.kind == Signal::Kind::DownMessage && signal.reference == reference;
    };
    const auto down = co_await self.receiveMatching(isDown);
    if (down->term.is(atoms::normal) || interpreter->haltStatus())
        co_return;
    ProcessData data;
    Context context{*interpreter, self, data};
    Term text;
    try {
        std::vector<Term> arguments{main.pid, down->term};
        Task<Term> formatting = context.apply(Atom("Elixir.Espalier.ScriptEnd"), Atom("text"),
                                              std::move(arguments));
        text = co_await formatting;
    } catch (const Raise &) {
        text = Term(inspect(down->term) + QLatin1Char('\n'));
    }
    interpreter->write(Device::Error, text.toBinary());
    Task<int> leaving = runExitFunctions(context, failedStatus);
    const int status = co_await leaving;
    ended(status);
}

} // namespace

BehaviourPointer makeScript(std::shared_ptr<Interpreter> interpreter, const QString &file,
                            std::string source, std::function<void(int status)> ended,
                            AfterScript after)
{
    return makeProcess([interpreter = std::move(interpreter), file, source = std::move(source),
                        ended = std::move(ended), after](Self &self) {
        return script(self, interpreter, file, source, ended, after);
    });
}

int runScript(const QString &file, std::string_view source, const ScriptOptions &options)
{
    auto system = std::make_unique<System>(SystemOptions{.seed = options.seed, .manual = true});
    const std::shared_ptr<Interpreter> interpreter = Interpreter::create(
        *system, {.write = options.write, .arguments = options.arguments});
    std::optional<int> status;
    const auto ended = [&status](int last) { status = status.value_or(last); };
    const StartResult started = system->startAndWait([&] {
        return makeProcess([&](Self &self) -> Task<> {
            return watch(self, interpreter,
                         makeScript(interpreter, file, std::string(source), ended), ended);
        });
    });
    Laboratory &laboratory = *system->laboratory();
    const auto isOver = [&] {
        return status || interpreter->haltStatus() || !system->isAlive(started.pid)
               || (options.cancelled && *options.cancelled);
    };
    bool isStuck = false;
    while (!isOver() && !isStuck) {
        constexpr int stepsAtOnce = 64;
        for (int i = 0; i < stepsAtOnce && !isStuck && !status; ++i)
            isStuck = !laboratory.advance();
        if (isStuck && system->isForeignCodeRunning())
            isStuck = false;
    }
    if (options.cancelled && *options.cancelled)
        status = cancelledStatus;
    else if (interpreter->haltStatus())
        status = interpreter->haltStatus();
    else if (!status && !system->isAlive(started.pid))
        status = failedStatus;
    if (!status) {
        interpreter->write(Device::Error,
                           "Nothing is left to happen: the program waits for ever.\n");
        status = failedStatus;
    }
    interpreter->close();
    system.reset();
    return *status;
}

} // namespace espalier::elixir
