// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/otp/modules.h"

#include <vector>

namespace espalier {

/// Workers that serve: `Counter`, `Store`, `Echo`, `Ticker`, and Elixir's own `Agent`.
///
/// - `Counter`, argument the number to begin with. Calls `:value`, `:increment`, `{:add, n}` answer the number;
///   the last two also as casts and plain messages.
/// - `Store`, argument `[client: name]`. The plain message `{:store, key, value}` keeps a value, `{:shutdown}` ends it with
///   `:normal`, `{:raise, text}` raises a RuntimeError. A call `{:fetch, key}` answers `{:ok, value}` or `:error`. Its client,
///   a name or pid, is told `{:hello_friend}` of each value kept, and `{:goodbye}` at the end.
/// - `Echo`. A call is answered with what it asks; the plain message `{from, message}` sends `message` back.
/// - `Ticker`, argument `[every: milliseconds, to: name]`. Counts, and tells `{:tick, n}` to whoever it is to be told.
/// - `Agent`, argument the value, or a function that gives it.
[[nodiscard]] std::vector<Module> servingWorkers();

} // namespace espalier
