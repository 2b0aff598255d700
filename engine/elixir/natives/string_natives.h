// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/natives/native.h"

namespace espalier::elixir {

/// The module String, but for what takes functions (library/string.ex).
void addStringNatives(NativeTable &table);

// Parts of it.
void addStringPartNatives(NativeTable &table);
void addStringCaseNatives(NativeTable &table);
void addStringSearchNatives(NativeTable &table);
void addStringDistanceNatives(NativeTable &table);

/// `String.jaro_distance`: 1.0 for equal strings, 0.0 for strings with nothing in common.
[[nodiscard]] double jaroDistance(std::string_view one, std::string_view other);

/// The string among the arguments; another term raises that no clause of `String.function` takes these arguments.
[[nodiscard]] std::string_view stringArgument(std::string_view function, Arguments arguments,
                                              std::size_t index = 0);
[[nodiscard]] std::int64_t stringInteger(std::string_view function, Arguments arguments,
                                         std::size_t index);

} // namespace espalier::elixir
