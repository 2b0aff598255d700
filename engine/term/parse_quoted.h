// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/parse_cursor.h"

namespace espalier {

/// What `\xHH` stands for: in a string one byte, in an atom or a charlist one code point.
enum class HexEscape { Byte, CodePoint };

/// Reads a text in quotes, from the opening one at the cursor to the closing one, escapes resolved.
[[nodiscard]] std::optional<std::string> parseQuoted(ParseCursor &cursor, HexEscape hexEscape);

/// Reads the `a` of `?a` or the `\n` of `?\n`.
[[nodiscard]] std::optional<Term> parseCharacter(ParseCursor &cursor);

} // namespace espalier
