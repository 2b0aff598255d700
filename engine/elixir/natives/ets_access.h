// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/natives/ets_table.h"
#include "engine/elixir/natives/native.h"

namespace espalier::elixir {

enum class EtsUse : std::uint8_t { Read, Write, Own };

/// The table that an argument names, if this process may use it so; raises `:badarg` else.
[[nodiscard]] EtsTablePointer etsTable(Context &context, const Term &handle, EtsUse use);

} // namespace espalier::elixir
