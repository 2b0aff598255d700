// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/natives/native.h"

namespace espalier::elixir {

/// The module `:binary`, and what `:erlang` does with the bytes of binaries.
void addBinaryNatives(NativeTable &table);
/// What turns text into numbers, atoms and lists, and back: `:erlang.binary_to_integer` and its like, `:unicode`, `:string`.
void addTextConversionNatives(NativeTable &table);
/// `:io_lib.format/2`
void addFormatNatives(NativeTable &table);

} // namespace espalier::elixir
