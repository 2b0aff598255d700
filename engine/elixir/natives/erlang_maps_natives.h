// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/natives/native.h"

namespace espalier::elixir {

/// `:maps`, but for what takes functions (library/erlang_lists.ex). A term that is no map raises `{:badmap, term}`, a key
/// that is missing `{:badkey, key}`.
void addMapsNatives(NativeTable &table);

} // namespace espalier::elixir
