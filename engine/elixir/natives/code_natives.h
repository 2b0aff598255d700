// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/natives/native.h"

namespace espalier::elixir {

/// Programs that programs run: what Code is made of, `:espalier.code_…`.
void addCodeNatives(NativeTable &table);

} // namespace espalier::elixir
