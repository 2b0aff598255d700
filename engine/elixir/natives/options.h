// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/self.h"
#include "engine/term/term.h"

#include <vector>

namespace espalier::elixir {

/// The value of `key` in a keyword list; null if it is not there, or this is no list.
[[nodiscard]] const Term *findOption(const Term &options, Atom key);
[[nodiscard]] Term option(const Term &options, Atom key, const Term &ifMissing = {});
/// `:infinity`, or milliseconds; anything else raises what `wrong()` gives.
template<typename Wrong>
[[nodiscard]] Patience patienceOf(const Term &timeout, const Wrong &wrong)
{
    if (timeout.is(atoms::infinity))
        return std::nullopt;
    if (!timeout.isInteger() || timeout.toInteger() < 0)
        throw wrong();
    return std::chrono::milliseconds(timeout.toInteger());
}

} // namespace espalier::elixir
