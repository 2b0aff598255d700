// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/natives/native.h"

namespace espalier::elixir {

/// Clocks, unique numbers, the environment and the end of the program.
void addSystemNatives(NativeTable &table);

} // namespace espalier::elixir
