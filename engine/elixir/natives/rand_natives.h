// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/natives/native.h"

namespace espalier::elixir {

/// `:rand`: seed/1, seed/2, uniform/0, uniform/1. A seeded process draws the same numbers as on the real system (its
/// default algorithm, exsss). A process that is not seeded draws numbers that follow from its pid and the interpreter, so
/// that a run can be repeated.
void addRandNatives(NativeTable &table);

} // namespace espalier::elixir
