// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/term.h"

#include <cstdint>

namespace espalier {

/// What Erlang's `phash2` makes of a term, all 32 bits of it: programs choose partitions by it, and find the same ones as
/// in the real system. Of pids, references and functions it is a number of our own.
[[nodiscard]] std::uint32_t portableHash(const Term &term);

} // namespace espalier
