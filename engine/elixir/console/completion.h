// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace espalier::elixir {

class Interpreter;
struct ShellState;

/// One text that may stand where something was begun.
struct Completion
{
    QString text = {};
    /// As a list offers it: `start_child/2`.
    QString shown = {};
};

struct Completions
{
    /// Where in the text the begun word starts: what is there up to the cursor is replaced.
    qsizetype start = 0;
    /// In order, each text once.
    std::vector<Completion> offers = {};

    /// The longest text that all offers begin with.
    [[nodiscard]] QString commonText() const;
};

/// What may be meant by the end of `text`: modules, their functions, variables of the shell, registered names, pids. `state`
/// may be null. Compiles nothing. Any thread.
[[nodiscard]] Completions completionsOf(Interpreter &interpreter, const ShellState *state,
                                        const QString &text);

} // namespace espalier::elixir
