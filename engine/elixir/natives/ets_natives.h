// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/natives/native.h"

namespace espalier::elixir {

/// `:ets`
void addEtsNatives(NativeTable &table);
/// Its functions that take patterns.
void addEtsMatchNatives(NativeTable &table);

} // namespace espalier::elixir
