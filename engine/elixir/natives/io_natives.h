// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/natives/native.h"

namespace espalier::elixir {

/// Text that leaves the program: `:espalier.write/2`, `:espalier.log/2`, and the conversions of IO.
void addIoNatives(NativeTable &table);

} // namespace espalier::elixir
