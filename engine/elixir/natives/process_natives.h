// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/natives/native.h"

namespace espalier::elixir {

/// `Process`, and its like in `:erlang`: messages, links, monitors, names, flags, timers.
void addProcessNatives(NativeTable &table);
/// The dictionary of a process.
void addProcessDictionaryNatives(NativeTable &table);
/// `Process.info` and `:erlang.process_info`
void addProcessInfoNatives(NativeTable &table);
/// `spawn` in all its forms, `:proc_lib`
void addSpawnNatives(NativeTable &table);

} // namespace espalier::elixir
