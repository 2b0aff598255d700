// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/machine/environment.h"

namespace espalier::elixir {

/// `~s ~S ~w ~W ~c ~C ~r ~R` as the values or calls that they stand for. Throws CompileError for any other.
[[nodiscard]] Ast expandSigil(const Ast &ast, const Environment &environment);

} // namespace espalier::elixir
