// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/term.h"

namespace espalier {

/// The order of keys in a map: as compare(), but any integer comes before any float, at any depth.
/// Equal exactly when `==`.
[[nodiscard]] std::strong_ordering compareStrictly(const Term &left, const Term &right);

} // namespace espalier
