// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/machine/environment.h"

namespace espalier::elixir {

/// A `defmodule` as it is written, and what names mean around it.
struct ModuleDefinition
{
    Ast name = {};
    Ast body = {};
    Position at = {};
    Environment environment = {};
    /// The variables around it, in the order in which their values come.
    std::vector<Atom> variables = {};
};

/// `Outer.Inner` for one inside another; nullopt if its name is no alias.
[[nodiscard]] std::optional<Atom> fullModuleName(const ModuleDefinition &definition);

/// What Inner means inside of Outer.Inner, and after it in Outer: the short name and the full one.
[[nodiscard]] std::optional<std::pair<Atom, Atom>> aliasOfNested(
    const ModuleDefinition &definition);

/// Runs the module's body in this process and enters the module. Answers what `defmodule` does:
/// `{:module, name, binary, last value}`.
[[nodiscard]] Task<Term> defineModule(Context context,
                                      std::shared_ptr<const ModuleDefinition> definition,
                                      std::vector<Term> values);

/// Compiles the standard module of that name, if there is one that is written in Elixir.
void loadStandardModule(Interpreter &interpreter, Atom module);

} // namespace espalier::elixir
