// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/processes/script_process.h"

#include "engine/elixir/processes/interpreter.h"

namespace espalier::elixir {

ScriptProcess::ScriptProcess(std::shared_ptr<Interpreter> interpreter, Term function,
                             std::vector<Term> arguments, ProcessData data)
    : m_interpreter(std::move(interpreter))
    , m_function(std::move(function))
    , m_arguments(std::move(arguments))
    , m_data(std::move(data))
{}

Task<> ScriptProcess::start(Self &self)
{
    m_entry.enter(*m_interpreter, self.pid(), m_data);
    Context context{*m_interpreter, self, m_data};
    std::optional<Raise> failure;
    try {
        (void)co_await context.call(m_function, std::move(m_arguments));
    } catch (const Raise &raised) {
        failure = raised;
    } catch (const Throw &thrown) {
        failure = Raise{Term::tuple({atoms::nocatch, thrown.value}), thrown.stacktrace};
    }
    if (!failure)
        co_return self.end(exitReason::normal());
    // Those with ancestors have others who tell of their end.
    if (m_data.ancestors.is(atoms::nil))
        co_await report(context, failure->error, failure->stacktrace);
    throw *failure;
}

// That it cannot be written must not change how the process ends.
Task<> ScriptProcess::report(Context context, Term error, Term stacktrace) const
{
    std::vector<Term> arguments{
        context.self.pid(), Term::tuple({atoms::error, std::move(error), std::move(stacktrace)})};
    try {
        (void)co_await context.apply(Atom("Elixir.Espalier.Reports"), Atom("process_terminating"),
                                     std::move(arguments));
    } catch (const EndedBySignal &) {
        throw;
    } catch (...) { // NOLINT(bugprone-empty-catch)
    }
}

} // namespace espalier::elixir
