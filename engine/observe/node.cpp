// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/observe/tree_state.h"

namespace espalier {

int SupervisorState::maxRestarts() const
{
    return std::visit([](const auto &each) { return each.maxRestarts; }, flags);
}

std::chrono::seconds SupervisorState::maxSeconds() const
{
    return std::visit([](const auto &each) { return each.maxSeconds; }, flags);
}

int SupervisorState::restartsInWindow(Time now) const
{
    const auto oldest = std::chrono::floor<std::chrono::seconds>(now) - maxSeconds();
    int count = 0;
    for (auto restart = window.rbegin(); restart != window.rend() && *restart >= oldest; ++restart)
        ++count;
    return count;
}

// Whole seconds: a restart counts until the clock shows a second more than the window (S-134).
std::optional<Time> SupervisorState::nextExpiry(Time now) const
{
    const int counted = restartsInWindow(now);
    if (counted == 0)
        return std::nullopt;
    return window[window.size() - std::size_t(counted)] + maxSeconds() + std::chrono::seconds(1);
}

QString Node::label() const
{
    for (const Term &candidate : {name, childId, Term(module)}) {
        if (candidate.is(atoms::nil))
            continue;
        const bool isVia = candidate.isTagged(atoms::via, 3) && candidate.element(2).isTuple()
                           && candidate.element(2).elements().size() >= 2;
        const QString text = (isVia ? candidate.element(2).element(1) : candidate).toString();
        return candidate.isAtom() && text.startsWith(QLatin1Char(':')) ? text.mid(1) : text;
    }
    return pid.toString();
}

} // namespace espalier
