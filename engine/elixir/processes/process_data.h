// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/term.h"

#include <QHash>

#include <memory>

namespace espalier::elixir {

/// What belongs to one process and to Elixir alone. Only the process itself touches it.
struct ProcessData
{
    /// `Process.put` and `Process.get`; `$ancestors` and `$callers` too.
    QHash<Term, Term> dictionary = {};
    /// Where its output goes; the outside (0) for the interpreter's own.
    Pid groupLeader = {};
    /// `$ancestors` and `$initial_call`, as long as nobody puts them into the dictionary; nil for none.
    Term ancestors = {};
    Term initialCall = {};
    Atom priority = atoms::normal;
    /// What ends with the process: its tables of `:ets`.
    std::shared_ptr<void> tables = {};
    /// What `:erlang.start_timer` answered, and the timer behind it.
    QHash<Term, Term> timers = {};
};

} // namespace espalier::elixir
