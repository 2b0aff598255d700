// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/term.h"

#include <optional>
#include <string>
#include <variant>

namespace espalier::elixir {

/// Why a term is no text.
struct ChardataError
{
    enum class Kind { BadTerm, InvalidCodePoint, InvalidEncoding };
    Kind kind = Kind::BadTerm;
    std::string encoded = {}; ///< what came before
    Term culprit = {};
};

/// Strings and lists of code points and strings, however nested, as one string; `IO.puts` takes them. Any depth.
[[nodiscard]] std::variant<std::string, ChardataError> chardataText(const Term &chardata);

/// The same with bytes for code points, as `:erlang.iolist_to_binary` takes them; nullopt for anything else.
[[nodiscard]] std::optional<std::string> iodataBytes(const Term &iodata);

/// `String.Chars.to_string`; raises what that raises.
[[nodiscard]] std::string textOf(const Term &value);

/// `List.to_string`; raises what that raises.
[[nodiscard]] std::string textOfList(const Term &list);

/// The code points of valid UTF-8 as a list of integers; nullopt for other bytes.
[[nodiscard]] std::optional<Term> codePointList(std::string_view bytes);

/// The bytes as a list of integers.
[[nodiscard]] Term byteList(std::string_view bytes);

} // namespace espalier::elixir
