// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/restart_rules.h"

#include "engine/runtime/exit_reason.h"

namespace espalier {

RestartDecision decideRestart(Restart restart, const Term &reason)
{
    const bool abnormal = exitReason::isAbnormal(reason);
    switch (restart) {
    case Restart::Permanent:
        return RestartDecision::Restart;
    case Restart::Transient:
        return abnormal ? RestartDecision::Restart : RestartDecision::Forget;
    case Restart::Temporary:
        break;
    }
    return abnormal ? RestartDecision::ReportForget : RestartDecision::Forget;
}

bool isShutdownError(const ChildSpec &spec, const Termination &termination)
{
    const bool permanent = spec.restart == Restart::Permanent;
    const bool brutal = spec.effectiveShutdown().isBrutalKill();
    const Term &reason = termination.reason;
    if (reason.is(atoms::shutdown))
        return permanent && brutal;
    if (reason.is(atoms::normal) || exitReason::isShutdown(reason))
        return permanent;
    if (reason.is(atoms::killed))
        return !brutal;
    return true;
}

bool isDynamicShutdownError(const ChildSpec &spec, const Termination &termination)
{
    const bool permanent = spec.restart == Restart::Permanent;
    const Term &reason = termination.reason;
    if (reason.is(atoms::normal))
        return permanent;
    if (termination.wasDead)
        return true;
    if (exitReason::isShutdown(reason))
        return false;
    return !reason.is(atoms::killed) || !spec.effectiveShutdown().isBrutalKill();
}

bool RestartWindow::count(std::chrono::nanoseconds now)
{
    const auto second = std::chrono::floor<std::chrono::seconds>(now);
    m_restarts.push_back(second);
    while (second - m_restarts.front() > m_maxSeconds)
        m_restarts.pop_front();
    return int(m_restarts.size()) <= m_maxRestarts;
}

} // namespace espalier
