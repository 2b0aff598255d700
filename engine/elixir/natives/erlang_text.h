// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/term.h"

#include <optional>
#include <string>

namespace espalier::elixir {

/// A term in Erlang's syntax on one line, as `~w` writes it; with `strings` as `~p` does: lists of printable characters as
/// `"abc"`.
[[nodiscard]] std::string erlangText(const Term &term, bool strings);

/// `:io_lib.format(format, arguments)` in UTF-8; nullopt where that raises `:badarg`.
[[nodiscard]] std::optional<std::string> formattedText(std::string_view format,
                                                       const Term &arguments);

} // namespace espalier::elixir
