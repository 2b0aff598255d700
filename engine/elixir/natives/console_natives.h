// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/natives/native.h"

namespace espalier::elixir {

/// What the shell of a console is made of, and the help that it gives.
void addConsoleNatives(NativeTable &table);

} // namespace espalier::elixir
