// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace espalier::elixir {

class NativeTable;

/// The module Float.
void addFloatNatives(NativeTable &table);

} // namespace espalier::elixir
