// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/natives/native.h"

namespace espalier::elixir {

/// `:lists`, but for what takes functions (library/erlang_lists.ex), and `:espalier_collections`.
void addListsNatives(NativeTable &table);

/// Of these: what looks at elements of tuples, `:lists.key*`.
void addListKeyNatives(NativeTable &table);

/// `:espalier_collections`: what the library's collections need and Erlang does not have. Elements are told apart
/// strictly: 1 is not 1.0. None is slower than sorting.
/// - `unique(list)`: the first of each, in order
/// - `unique_by_key([{key, element}])`: the elements, the first of each key
/// - `frequencies(list)`: `%{element => count}`
/// - `group([{key, value}])`: `%{key => [value]}`, values in order
/// - `list_to_string(list)`: as `List.to_string`
/// - `code_points(list)`: `{:ok, charlist}`, `{:error, encoded, rest}`, or `:error` for what is no text
void addCollectionNatives(NativeTable &table);

} // namespace espalier::elixir
