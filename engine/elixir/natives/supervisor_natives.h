// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/natives/native.h"

namespace espalier::elixir {

/// `:supervisor`, and what the library's supervisors stand on.
void addSupervisorNatives(NativeTable &table);

} // namespace espalier::elixir
