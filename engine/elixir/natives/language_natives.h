// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/natives/native.h"

namespace espalier::elixir {

/// What the compiler's expressions call: the module `:espalier`.
void addLanguageNatives(NativeTable &table);

/// `%{__struct__: …}` by its module's defstruct, with the pairs of `given` (a map) in it. Raises as `%Name{…}` does.
[[nodiscard]] Term newStruct(Interpreter &interpreter, Atom module, const Term &given);

} // namespace espalier::elixir
