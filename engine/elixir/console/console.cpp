// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/console/console.h"

#include "engine/elixir/console/open_consoles.h"
#include "engine/elixir/console/shell_input.h"
#include "engine/elixir/machine/closure.h"
#include "engine/elixir/processes/script_process.h"
#include "engine/runtime/system.h"

namespace espalier::elixir {

namespace {

constexpr std::string_view breakLine = "#iex:break";
const Atom keeperModule("Elixir.IEx.Server");
const Atom inputTag("input");

BehaviourPointer makeKeeper(const std::shared_ptr<Interpreter> &interpreter, int number,
                            const QString &banner)
{
    const Term run = functionNamed(
        *interpreter->modules().exportOf(keeperModule, {Atom("run"), 2}));
    return std::make_unique<ScriptProcess>(interpreter, run,
                                           std::vector<Term>{number, Term(banner)}, ProcessData{});
}

} // namespace

Console::Console(std::shared_ptr<Interpreter> interpreter, ConsoleOptions options)
    : m_interpreter(std::move(interpreter))
    , m_options(std::move(options))
    , m_end(std::make_shared<ConsoleEnd>())
    , m_number(m_interpreter->shared<OpenConsoles>().add(m_end))
    , m_inputNumber(std::make_shared<std::atomic<int>>(1))
{
    m_end->clear = m_options.clear;
    m_end->prompt = [prompt = m_options.prompt, number = m_inputNumber](int next) {
        *number = next;
        if (prompt)
            prompt(next, false);
    };
    static_cast<void>(m_interpreter->system().start(
        [interpreter = m_interpreter, number = m_number, banner = m_options.banner] {
            return makeKeeper(interpreter, number, banner);
        },
        {.module = keeperModule}));
}

Console::~Console()
{
    m_interpreter->shared<OpenConsoles>().remove(m_number);
    const std::lock_guard lock(m_end->mutex);
    m_end->prompt = {};
    m_end->clear = {};
    // The keeper first: it would start another shell.
    for (const Pid process : {m_end->keeper, m_end->shell}) {
        if (!process.isOutside())
            m_interpreter->system().exit(process, atoms::kill);
    }
}

void Console::enter(std::string_view line)
{
    if (line == breakLine && !isContinuing())
        return send(Term::tuple({inputTag, Atom("nothing")}));
    const bool givesUp = line == breakLine;
    m_source += line;
    m_source += '\n';
    if (givesUp) {
        m_source.clear();
        return send(Term::tuple({inputTag, Atom("break")}));
    }
    if (wantsMoreLines(m_source)) {
        if (m_options.prompt)
            m_options.prompt(*m_inputNumber, true);
        return;
    }
    send(Term::tuple({inputTag, Term::binary(std::exchange(m_source, {}))}));
}

void Console::send(Term input)
{
    const std::lock_guard lock(m_end->mutex);
    ++m_sent;
    if (m_end->keeper.isOutside())
        m_end->unsent.push_back(std::move(input));
    else
        m_interpreter->system().send(m_end->keeper, input);
}

void Console::interrupt()
{
    m_source.clear();
    const Pid running = shell();
    if (!running.isOutside())
        m_interpreter->system().exit(running, atoms::kill);
}

Pid Console::shell() const
{
    const std::lock_guard lock(m_end->mutex);
    return m_end->shell;
}

bool Console::isBusy() const
{
    const std::lock_guard lock(m_end->mutex);
    return m_sent > m_end->answered;
}

Completions Console::complete(const QString &text, qsizetype cursor) const
{
    std::shared_ptr<const ShellState> state;
    {
        const std::lock_guard lock(m_end->mutex);
        state = m_end->state;
    }
    return completionsOf(*m_interpreter, state.get(),
                         text.first(std::clamp<qsizetype>(cursor, 0, text.size())));
}

} // namespace espalier::elixir
