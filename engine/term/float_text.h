// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace espalier {

/// The shortest decimal that reads back as `number`, laid out as Erlang does: `1.0`, `0.1`, `1.0e20`.
[[nodiscard]] std::string floatText(double number);

} // namespace espalier
