// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/exit_reason.h"
#include "engine/term/term.h"

#include <QString>

#include <string_view>

namespace espalier::elixir {

/// ArgumentError as the run-time system words it: `why` about the argument at `position`, which counts from 1.
[[nodiscard]] Raise badArgument(int position, const QString &why);
/// `no function clause matching in module.function/arity`
[[nodiscard]] Raise noClause(std::string_view module, std::string_view function, int arity);

} // namespace espalier::elixir
