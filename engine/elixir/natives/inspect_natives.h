// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/inspect.h"

namespace espalier::elixir {

class Interpreter;

/// The options of Elixir's `inspect/2` and `IO.inspect/2`, with the structs that the interpreter's programs define. Width is
/// set whether or not `pretty` is. Raises for an option of the wrong type.
[[nodiscard]] InspectOptions inspectOptions(Interpreter &interpreter, const Term &options);

/// `Kernel.inspect/2`
[[nodiscard]] std::string inspected(Interpreter &interpreter, const Term &term,
                                    const Term &options = Term::emptyList());

class NativeTable;

void addInspectNatives(NativeTable &table);

} // namespace espalier::elixir
