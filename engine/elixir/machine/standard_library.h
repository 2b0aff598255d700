// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/machine/module_table.h"

namespace espalier::elixir {

/// Where the standard modules lie among the program's resources.
[[nodiscard]] QString standardLibraryFolder();
/// Those written in Elixir or in C++, sorted by name; nothing is loaded. Any thread.
[[nodiscard]] const std::vector<Atom> &standardModules();
/// The public functions of a standard module as its text has them, and those written in C++; nothing is loaded. Empty for a
/// module that is none. Any thread.
[[nodiscard]] std::vector<FunctionName> standardFunctions(Atom module);
/// Whether it is one that is compiled when it is first used.
[[nodiscard]] bool isStandardText(Atom module);

} // namespace espalier::elixir
