// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/supervision.h"

namespace espalier {

std::optional<Action> Supervision::next()
{
    std::optional<Action> first;
    if (!m_told.isEmpty()) {
        m_told.takeInto(first);
    } else if (!m_plan.isEmpty()) {
        m_plan.takeInto(first);
        if (const auto *start = std::get_if<action::Start>(&*first))
            m_starting = start->key;
    }
    return first;
}

void Supervision::report(happened::Reported::Context context, ChildSpecPointer offender,
                         Term offenderPid, Term reason)
{
    tell(happened::Reported{context, std::move(offender), std::move(offenderPid),
                            std::move(reason)});
}

Term countsTerm(std::int64_t specs, std::int64_t active, std::int64_t supervisors,
                std::int64_t workers)
{
    return Term::map({{atoms::specs, specs},
                      {atoms::active, active},
                      {atoms::supervisors, supervisors},
                      {atoms::workers, workers}});
}

} // namespace espalier
