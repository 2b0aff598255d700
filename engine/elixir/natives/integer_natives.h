// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace espalier::elixir {

class NativeTable;

/// The module Integer. Numbers past 64 bits raise an ArithmeticError that says so.
void addIntegerNatives(NativeTable &table);

} // namespace espalier::elixir
