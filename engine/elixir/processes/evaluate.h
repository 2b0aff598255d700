// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/machine/environment.h"
#include "engine/elixir/syntax/parse_program.h"

namespace espalier::elixir {

/// The variables of a console, or of evaluated code, with their values.
struct Bindings
{
    std::vector<Atom> names = {};
    std::vector<Term> values = {};
};

/// Runs a program in this process. Aliases and imports go into `environment`, variables into `bindings`; both must outlive the
/// task. Raises CompileError before anything runs, and what the program raises.
[[nodiscard]] Task<Term> evaluate(Context context, Ast program, Environment &environment,
                                  Bindings &bindings);

/// What is raised for a text that is no program.
[[nodiscard]] Term syntaxException(const SyntaxError &error);

} // namespace espalier::elixir
