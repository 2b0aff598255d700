// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/natives/native.h"

namespace espalier::elixir {

/// What `:erlang` and Kernel can do with values alone: types, numbers, order, tuples, lists; errors; functions by name.
void addErlangNatives(NativeTable &table);
/// `:math`
void addMathNatives(NativeTable &table);

} // namespace espalier::elixir
