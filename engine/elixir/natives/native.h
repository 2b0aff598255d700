// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/exit_reason.h"
#include "engine/runtime/self.h"
#include "engine/runtime/task.h"
#include "engine/term/term.h"

#include <span>
#include <string_view>
#include <vector>

namespace espalier::elixir {

class Interpreter;
struct ProcessData;

using Arguments = std::span<const Term>;

/// The process in which a native function is called.
struct Context
{
    Interpreter &interpreter;
    Self &self;
    /// What belongs to the process and to Elixir alone: dictionary, group leader.
    ProcessData &data;

    /// Calls a function value here. It may wait, so `co_await` it in a function that may.
    [[nodiscard]] Task<Term> call(Term function, std::vector<Term> arguments);
    /// Calls `module.function(arguments…)` here.
    [[nodiscard]] Task<Term> apply(Atom module, Atom function, std::vector<Term> arguments);
};

/// A function of a standard module, written in C++. It raises by throwing Raise: with an exception struct, or with the term
/// that Erlang would raise (`:badarg`, `:badarith`, `{:badmap, term}` …), which a `rescue` sees as Elixir's exception.
struct Native
{
    using Now = Term (*)(Context &context, Arguments arguments);
    /// A coroutine, or a function that hands on one. Takes its arguments by value: they live in its frame.
    using Waiting = Task<Term> (*)(Context &context, std::vector<Term> arguments);

    // One of the two is set.
    Now now = nullptr;
    Waiting waiting = nullptr;
};

/// Where the standard modules that are written in C++ are entered, before any program runs.
class NativeTable
{
public:
    virtual ~NativeTable() = default;
    /// `module` as the atom's name: "erlang", "Elixir.String".
    virtual void add(std::string_view module, std::string_view function, int arity,
                     Native native) = 0;

    void addNow(std::string_view module, std::string_view function, int arity, Native::Now now)
    {
        add(module, function, arity, {.now = now});
    }
    void addWaiting(std::string_view module, std::string_view function, int arity,
                    Native::Waiting waiting)
    {
        add(module, function, arity, {.waiting = waiting});
    }
};

} // namespace espalier::elixir
