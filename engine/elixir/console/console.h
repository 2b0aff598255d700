// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/console/completion.h"
#include "engine/elixir/processes/interpreter.h"

namespace espalier::elixir {

struct ConsoleEnd;

struct ConsoleOptions
{
    /// A line is wanted: the first of input `number`, or one that goes on with it. Called in the shell's keeper or in
    /// `enter`, so in any thread; what the processes write before goes to the interpreter's `write` before.
    std::function<void(int number, bool isContinuing)> prompt = {};
    /// `clear()` was called; without it that says that it cannot.
    std::function<void()> clear = {};
    /// The line that each shell begins with.
    QString banner = QStringLiteral(
        "Interactive Elixir (1.14.0) - press Ctrl+C to exit (type h() ENTER for help)");
};

/// A conversation with a shell: a process of the interpreter's System that evaluates what is entered. If it ends, its keeper
/// says why and starts another one. Ends both when it goes; the System must still be there then. Lives in one thread.
class Console
{
public:
    Console(std::shared_ptr<Interpreter> interpreter, ConsoleOptions options);
    ~Console();
    Q_DISABLE_COPY_MOVE(Console)

    /// One line. What is not a whole program yet waits for more lines; `#iex:break` gives it up. May come before the shell has
    /// done with the one before.
    void enter(std::string_view line);
    /// Kills the shell, whatever it does; another one begins.
    void interrupt();
    /// What may be meant by the text before `cursor`, both counted in UTF-16 units.
    [[nodiscard]] Completions complete(const QString &text, qsizetype cursor) const;
    /// Lines were entered that are no whole program yet.
    [[nodiscard]] bool isContinuing() const { return !m_source.empty(); }
    /// Something was entered that the shell has not done with yet. A prompt may come all the same, of another shell.
    [[nodiscard]] bool isBusy() const;
    /// The outside before the first one has begun.
    [[nodiscard]] Pid shell() const;

private:
    void send(Term input);

    const std::shared_ptr<Interpreter> m_interpreter;
    const ConsoleOptions m_options;
    const std::shared_ptr<ConsoleEnd> m_end;
    const int m_number;
    const std::shared_ptr<std::atomic<int>> m_inputNumber;
    std::string m_source;
    int m_sent = 0; ///< inputs
};

} // namespace espalier::elixir
