// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/natives/native.h"

namespace espalier::elixir {

/// Files and folders, for File and Path: `:espalier.file_…`. They answer as `:file` does: `{:error, :enoent}`.
void addFileNatives(NativeTable &table);

} // namespace espalier::elixir
