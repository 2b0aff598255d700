// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/processes/evaluate.h"

namespace espalier::elixir {

/// What one input of a shell leaves to the next: aliases, imports and variables. A value.
struct ShellState
{
    Environment environment = {};
    Bindings bindings = {};
};

} // namespace espalier::elixir
