// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/natives/native.h"

namespace espalier::elixir {

void addRegexNatives(NativeTable &table);

/// `%Regex{}`
[[nodiscard]] bool isRegex(const Term &term);
/// `Regex.split(regex, text, options)`
[[nodiscard]] Term splitByRegex(const Term &regex, std::string_view text, const Term &options);
/// `Regex.replace(regex, text, replacement, options)`
[[nodiscard]] Task<Term> replaceByRegex(Context &context, std::vector<Term> arguments);

} // namespace espalier::elixir
