// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/parse_cursor.h"

namespace espalier {

/// Reads `42`, `-1_000`, `0xFF`, `0o17`, `0b101`, `1.5`, `-2.0e-3`. The cursor is at a sign or a digit.
[[nodiscard]] std::optional<Term> parseNumber(ParseCursor &cursor);

/// Reads plain decimal digits, as in `#PID<0.5.0>`.
[[nodiscard]] std::optional<std::uint64_t> parseCount(ParseCursor &cursor);

} // namespace espalier
