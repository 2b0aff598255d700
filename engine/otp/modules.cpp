// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/modules.h"

#include "engine/runtime/exit_reason.h"

#include <algorithm>

namespace espalier {

void Modules::add(Module module)
{
    const std::lock_guard lock(m_mutex);
    m_modules.insert(module.name.index(), std::move(module));
}

std::optional<Module> Modules::find(Atom name) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_modules.constFind(name.index());
    return found == m_modules.constEnd() ? std::nullopt : std::optional(*found);
}

void Modules::setPrograms(Programs programs)
{
    const std::lock_guard lock(m_mutex);
    m_programs = std::move(programs);
}

StartFunction::Run Modules::runOfProgram(Atom module, Atom function) const
{
    Programs programs;
    bool isAdded = false;
    {
        const std::lock_guard lock(m_mutex);
        programs = m_programs;
        isAdded = m_modules.contains(module.index());
    }
    return programs ? programs(module, function, isAdded) : nullptr;
}

std::vector<Module> Modules::all() const
{
    std::vector<Module> modules;
    {
        const std::lock_guard lock(m_mutex);
        modules.assign(m_modules.begin(), m_modules.end());
    }
    std::sort(modules.begin(), modules.end(), [](const Module &left, const Module &right) {
        return left.name.name() < right.name.name();
    });
    return modules;
}

StartFunction Modules::resolve(Atom module, Atom function, std::vector<Term> arguments) const
{
    StartFunction start{module, function, std::move(arguments), {}};
    if (StartFunction::Run run = runOfProgram(module, function))
        start.run = std::move(run);
    else if (const std::optional<Module> known = find(module);
             known && function == atoms::start_link)
        start.run = known->startLink;
    else
        start.run = [](Self &, const std::vector<Term> &) -> Task<StartResult> {
            throw Raise{atoms::undef};
        };
    return start;
}

} // namespace espalier
