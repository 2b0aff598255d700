// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace espalier {

/// The shortest decimal that reads back as `number`, laid out as inspect does: `1.0`, `0.1`, `1000.0`, `1.0e20`.
[[nodiscard]] std::string floatText(double number);
/// The same digits, laid out as `to_string` does: `1.0`, `0.1`, `1.0e3`, `1.0e20`.
[[nodiscard]] std::string shortFloatText(double number);

} // namespace espalier
