// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/natives/native.h"

#include <memory>

namespace espalier::elixir {

/// All functions of the standard modules that are written in C++.
void addStandardNatives(NativeTable &table);

} // namespace espalier::elixir
