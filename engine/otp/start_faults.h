// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/observe/event.h"
#include "engine/runtime/exit_reason.h"

#include <map>
#include <optional>
#include <vector>

namespace espalier {

/// How the next starts of a supervisor's children are to go wrong, because somebody outside wants to see it. They belong
/// to the entries, so that they outlive the processes; a supervisor that starts again knows nothing of them.
class StartFaults
{
public:
    /// `fault` is `{:slow_start, pid}` (put on, or taken away) or `{:fail_starts, pid, times}`. How it stands then.
    happened::StartFaultsChanged put(const Term &fault, ChildKey key);
    /// What is on the next start of this child. A start that fails is one less to fail.
    [[nodiscard]] Faults take(ChildKey key);
    /// The entry is gone: what was still to come for it; nullopt if nothing was.
    [[nodiscard]] std::optional<happened::StartFaultsChanged> forget(ChildKey key);
    /// The same for all entries.
    [[nodiscard]] std::vector<happened::StartFaultsChanged> forgetAll();
    /// How it stands now.
    [[nodiscard]] const happened::StartFaultsChanged &at(ChildKey key) const
    {
        return m_byKey.at(key);
    }

private:
    std::map<ChildKey, happened::StartFaultsChanged> m_byKey;
};

/// What such a start raises.
[[nodiscard]] Raise startMadeToFail();

} // namespace espalier
