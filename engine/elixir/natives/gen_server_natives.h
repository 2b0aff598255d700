// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/natives/native.h"

namespace espalier::elixir {

/// `GenServer` and `:gen_server`
void addGenServerNatives(NativeTable &table);

/// The name that a start option or `{:local, name}` gives a process, for SpawnOptions; nil for none.
[[nodiscard]] Term startName(const Term &options);
/// The priority in the start option `:spawn_opt`.
[[nodiscard]] Atom startPriority(const Term &options);

} // namespace espalier::elixir
