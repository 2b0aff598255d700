// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/natives/native.h"

namespace espalier::elixir {

/// What processes share: `:persistent_term`, `:counters`, `:atomics`, `:global`.
void addSharedNatives(NativeTable &table);

} // namespace espalier::elixir
