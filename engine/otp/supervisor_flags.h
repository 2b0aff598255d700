// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/term.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace espalier {

enum class Strategy : std::uint8_t { OneForOne, OneForAll, RestForOne };
enum class AutoShutdown : std::uint8_t { Never, AnySignificant, AllSignificant };

/// Flags of a static supervisor (S-104 for the defaults of the option functions).
struct SupervisorFlags
{
    Strategy strategy = Strategy::OneForOne;
    int maxRestarts = 3;
    std::chrono::seconds maxSeconds{5};
    AutoShutdown autoShutdown = AutoShutdown::Never;
};

/// Flags of a dynamic supervisor; the strategy is always one_for_one (S-150).
struct DynamicSupervisorFlags
{
    int maxRestarts = 3;
    std::chrono::seconds maxSeconds{5};
    /// Left out: `:infinity`.
    std::optional<std::uint64_t> maxChildren = {};
    /// Put in front of each child's own arguments, at start and at every restart (S-155).
    std::vector<Term> extraArguments = {};
};

[[nodiscard]] Atom toAtom(Strategy strategy);
[[nodiscard]] Atom toAtom(AutoShutdown autoShutdown);

} // namespace espalier
