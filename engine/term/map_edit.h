// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/term.h"

namespace espalier {

// What else can be done to maps. As Term::find and Term::with, these do not look at every pair of a
// large map: they take a time that grows with its logarithm.

[[nodiscard]] std::size_t mapSize(const Term &map);

/// `map` itself if it has no such key.
[[nodiscard]] Term mapWithout(const Term &map, const Term &key);

/// The pairs of both; of two with one key the one of `right`. Takes as many steps as the smaller
/// map has pairs, unless they are of about one size.
[[nodiscard]] Term mapMerged(const Term &left, const Term &right);

} // namespace espalier
