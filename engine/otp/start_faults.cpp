// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/start_faults.h"

#include <algorithm>

namespace espalier {

happened::StartFaultsChanged StartFaults::put(const Term &fault, ChildKey key)
{
    happened::StartFaultsChanged &faults = m_byKey[key];
    faults.key = key;
    faults.child = fault.element(1).toPid();
    if (faultOf(fault) == Fault::SlowStart)
        faults.slow = !faults.slow;
    else if (fault.elements().size() == 3 && fault.element(2).isInteger())
        faults.failing = int(
            std::clamp<std::int64_t>(fault.element(2).toInteger(), 0, mostFailingStarts));
    return faults;
}

Faults StartFaults::take(ChildKey key)
{
    Faults taken;
    const auto found = m_byKey.find(key);
    if (found == m_byKey.end())
        return taken;
    taken.set(Fault::SlowStart, found->second.slow);
    taken.set(Fault::FailStart, found->second.failing > 0);
    if (found->second.failing > 0)
        --found->second.failing;
    return taken;
}

std::optional<happened::StartFaultsChanged> StartFaults::forget(ChildKey key)
{
    const auto found = m_byKey.find(key);
    if (found == m_byKey.end())
        return std::nullopt;
    happened::StartFaultsChanged lost = found->second;
    m_byKey.erase(found);
    lost.lost = true;
    return lost.failing > 0 || lost.slow ? std::optional(lost) : std::nullopt;
}

std::vector<happened::StartFaultsChanged> StartFaults::forgetAll()
{
    std::vector<happened::StartFaultsChanged> all;
    while (!m_byKey.empty()) {
        if (const auto lost = forget(m_byKey.begin()->first))
            all.push_back(*lost);
    }
    return all;
}

Raise startMadeToFail()
{
    return Raise::runtimeError(QStringLiteral("this start was made to fail"));
}

} // namespace espalier
