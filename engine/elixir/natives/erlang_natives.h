// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/natives/native.h"

namespace espalier::elixir {

/// For a function of Kernel that is one of `:erlang` under the same name.
inline void addToErlangAndKernel(NativeTable &table, std::string_view name, int arity,
                                 Native::Now now)
{
    table.addNow("erlang", name, arity, now);
    table.addNow("Elixir.Kernel", name, arity, now);
}

/// What `:erlang` and Kernel can do with values alone: types, numbers, order; errors; functions by name.
void addErlangNatives(NativeTable &table);
/// The same for tuples, and for lists and maps as far as guards and operators know them.
void addErlangTupleNatives(NativeTable &table);
/// `:math`
void addMathNatives(NativeTable &table);

} // namespace espalier::elixir
