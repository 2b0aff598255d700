// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/machine/module_table.h"

namespace espalier::elixir {

/// What a native raised, with the call as the real system's stack trace has it: `:erlang.link(1)` for `Process.link(1)`,
/// and the arguments where the native has only told their number.
[[nodiscard]] Raise namingCall(Raise raise, const Export &called, Arguments arguments);

} // namespace espalier::elixir
