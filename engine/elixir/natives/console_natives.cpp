// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/console_natives.h"

#include "engine/elixir/console/help_texts.h"
#include "engine/elixir/console/open_consoles.h"
#include "engine/elixir/console/shell_input.h"
#include "engine/elixir/natives/chardata.h"
#include "engine/elixir/natives/raise.h"
#include "engine/elixir/processes/interpreter.h"
#include "engine/runtime/system.h"

#include <QRegularExpression>

namespace espalier::elixir {

namespace {

constexpr std::string_view module = "espalier";
const Atom helpers("Elixir.IEx.Helpers");

std::shared_ptr<ConsoleEnd> endOf(Context &context, const Term &number)
{
    return context.interpreter.shared<OpenConsoles>().find(static_cast<int>(number.toInteger()));
}

/// opened(console): the keeper is there.
Term opened(Context &context, Arguments arguments)
{
    const auto end = endOf(context, arguments[0]);
    if (!end)
        throw EndedBySignal{atoms::kill}; // nobody is left to talk to
    const std::lock_guard lock(end->mutex);
    end->keeper = context.self.pid();
    for (const Term &input : std::exchange(end->unsent, {}))
        context.interpreter.system().send(end->keeper, input);
    return atoms::ok;
}

/// shell(console, pid): another shell has begun.
Term shellStarted(Context &context, Arguments arguments)
{
    if (const auto end = endOf(context, arguments[0])) {
        const std::lock_guard lock(end->mutex);
        end->shell = arguments[1].toPid();
        end->state = nullptr;
    }
    return atoms::ok;
}

/// prompt(console, number, state, answered)
Term prompt(Context &context, Arguments arguments)
{
    const auto end = endOf(context, arguments[0]);
    if (!end)
        return atoms::ok;
    std::function<void(int)> ask;
    {
        const std::lock_guard lock(end->mutex);
        end->state = arguments[2].asResource<ShellState>();
        end->answered = static_cast<int>(arguments[3].toInteger());
        ask = end->prompt;
    }
    if (ask)
        ask(static_cast<int>(arguments[1].toInteger()));
    return atoms::ok;
}

Term clear(Context &context, Arguments arguments)
{
    const auto end = endOf(context, arguments[0]);
    std::function<void()> run;
    if (end) {
        const std::lock_guard lock(end->mutex);
        run = end->clear;
    }
    if (run)
        run();
    return Term::boolean(static_cast<bool>(run));
}

Term newState(Context &, Arguments)
{
    auto state = std::make_shared<ShellState>();
    state->environment.file = QStringLiteral("iex");
    state->environment.imports.push_back({.module = helpers});
    return Term::resource<ShellState>(state);
}

/// evaluate(source, number, state): `{value, state}`
Task<Term> evaluateInput(Context &context, std::vector<Term> arguments)
{
    const Context here = context;
    const int number = static_cast<int>(arguments[1].toInteger());
    auto program = parseShellInput(arguments[0].toBinary(), number);
    if (!program)
        throw Raise{syntaxException(program.error())};
    const auto state = std::make_shared<ShellState>(*arguments[2].asResource<ShellState>());
    Task<Term> running = evaluate(here, std::move(*program), state->environment, state->bindings);
    Term value = co_await running;
    co_return Term::tuple({std::move(value), Term::resource<ShellState>(state)});
}

Term help(Context &, Arguments arguments)
{
    if (const auto text = helpText(arguments[0].toText()))
        return Term(*text);
    return {};
}

Term helpTopics(Context &, Arguments arguments)
{
    std::vector<Term> topics;
    for (const QString &topic : helpTopicsUnder(arguments[0].toText()))
        topics.emplace_back(topic);
    return Term::list(topics);
}

/// `'<0.12.0>'`
Term pidOf(Context &, Arguments arguments)
{
    const std::optional<std::string> text = iodataBytes(arguments[0]);
    static const QRegularExpression form(QStringLiteral(R"(^<0\.(\d+)\.0>$)"));
    const auto match = form.match(QString::fromStdString(text.value_or(std::string())));
    bool isNumber = false;
    const Pid pid{match.captured(1).toULongLong(&isNumber)};
    if (!isNumber)
        throw badArgument(1, QStringLiteral("not a textual representation of a pid"));
    return pid;
}

} // namespace

void addConsoleNatives(NativeTable &table)
{
    table.addNow(module, "console_opened", 1, opened);
    table.addNow(module, "console_shell", 2, shellStarted);
    table.addNow(module, "console_prompt", 4, prompt);
    table.addNow(module, "console_clear", 1, clear);
    table.addNow(module, "console_state", 0, newState);
    table.addWaiting(module, "console_evaluate", 3, evaluateInput);
    table.addNow("erlang", "list_to_pid", 1, pidOf);
    table.addNow(module, "help", 1, help);
    table.addNow(module, "help_topics", 1, helpTopics);
}

} // namespace espalier::elixir
