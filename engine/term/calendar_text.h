// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/term.h"

#include <optional>
#include <string>

namespace espalier {

/// A `Date`, `Time`, `NaiveDateTime` or UTC `DateTime` as ISO 8601 has it, with a space between day and hour; nullopt for any
/// other term.
[[nodiscard]] std::optional<std::string> calendarText(const Term &term);

} // namespace espalier
