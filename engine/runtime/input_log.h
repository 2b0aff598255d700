// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/dispatcher.h"

#include <vector>

namespace espalier {

/// An act from outside, stamped with where it entered.
struct Input
{
    /// Steps made before it.
    std::uint64_t step = 0;
    /// The virtual time set for it.
    Time time{0};
    Act act = {};
};

/// With the seed, all that a laboratory's run depends on. Replayed, it gives the same journal, event for event.
struct InputLog
{
    std::uint64_t seed = 0;
    std::vector<Input> inputs = {};
    /// Steps made in all.
    std::uint64_t steps = 0;
};

} // namespace espalier
