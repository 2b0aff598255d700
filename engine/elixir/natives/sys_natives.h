// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/natives/native.h"

namespace espalier::elixir {

/// `:sys`
void addSysNatives(NativeTable &table);

} // namespace espalier::elixir
