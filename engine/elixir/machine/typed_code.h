// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/machine/environment.h"

namespace espalier::elixir {

/// What is typed into a console is evaluated there and not compiled: its errors tell more.
[[nodiscard]] inline bool isTypedIn(const Environment &environment)
{
    return environment.module == atoms::nil && environment.file == QLatin1StringView("iex");
}

} // namespace espalier::elixir
