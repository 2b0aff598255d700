// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/names.h"

#include "engine/runtime/exit_reason.h"
#include "engine/runtime/self.h"

namespace espalier {

std::optional<Pid> Names::claim(const Self &self, const Term &name)
{
    if (!isName(name))
        throw Raise::argumentError(
            QStringLiteral(
                "expected a name: an atom, {:global, term} or {:via, module, term}, got ")
            + name.toString());
    if (name.isTagged(atoms::via, 3)) {
        const std::shared_ptr<ViaModule> via = viaModule(name);
        if (!via)
            throw Raise::argumentError(QStringLiteral("no via module ")
                                       + name.element(1).toString());
        return via->claim(self, name.element(2));
    }
    return claimHere(self.pid(), name);
}

std::optional<Pid> Names::claimFor(Pid process, const Term &name)
{
    return claimHere(process, name);
}

std::optional<Pid> Names::claimHere(Pid process, const Term &name)
{
    const std::lock_guard lock(m_mutex);
    const auto holder = m_holders.constFind(name);
    if (holder != m_holders.constEnd())
        return *holder;
    std::vector<Term> &names = m_names[process];
    for (const Term &held : names) {
        if (held.isAtom() && name.isAtom())
            throw Raise::argumentError(QStringLiteral("the process has the name ")
                                       + held.toString());
    }
    names.push_back(name);
    m_holders.insert(name, process);
    return std::nullopt;
}

std::optional<Pid> Names::whereis(const Term &name) const
{
    if (name.isPid())
        return name.toPid();
    if (name.isTagged(atoms::via, 3)) {
        const std::shared_ptr<ViaModule> via = viaModule(name);
        return via ? via->whereis(name.element(2)) : std::nullopt;
    }
    const std::lock_guard lock(m_mutex);
    const auto holder = m_holders.constFind(name);
    return holder == m_holders.constEnd() ? std::nullopt : std::optional(*holder);
}

std::optional<Pid> Names::forget(const Term &name)
{
    const std::lock_guard lock(m_mutex);
    const auto holder = m_holders.constFind(name);
    if (holder == m_holders.constEnd())
        return std::nullopt;
    const Pid process = *holder;
    m_holders.erase(holder);
    const auto names = m_names.find(process);
    std::erase(*names, name);
    if (names->empty())
        m_names.erase(names);
    return process;
}

std::vector<Term> Names::localNames() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<Term> names;
    for (auto holder = m_holders.constBegin(); holder != m_holders.constEnd(); ++holder) {
        if (holder.key().isAtom())
            names.push_back(holder.key());
    }
    return names;
}

std::vector<Term> Names::globalNames() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<Term> names;
    for (auto holder = m_holders.constBegin(); holder != m_holders.constEnd(); ++holder) {
        if (holder.key().isTagged(atoms::global, 2))
            names.push_back(holder.key().element(1));
    }
    return names;
}

bool Names::unregister(const Self &self, const Term &name)
{
    if (name.isTagged(atoms::via, 3)) {
        if (const std::shared_ptr<ViaModule> via = viaModule(name))
            via->unregister(self, name.element(2));
        return true;
    }
    const Pid pid = self.pid();
    const std::lock_guard lock(m_mutex);
    const auto holder = m_holders.find(name);
    if (holder == m_holders.end() || *holder != pid)
        return false;
    m_holders.erase(holder);
    const auto names = m_names.find(pid);
    std::erase(*names, name);
    if (names->empty())
        m_names.erase(names);
    return true;
}

void Names::release(Pid pid)
{
    const std::lock_guard lock(m_mutex);
    const auto names = m_names.find(pid);
    if (names == m_names.end())
        return;
    for (const Term &name : *names)
        m_holders.remove(name);
    m_names.erase(names);
}

std::vector<Term> Names::namesOf(Pid pid) const
{
    const std::lock_guard lock(m_mutex);
    return m_names.value(pid);
}

void Names::addViaModule(Atom module, std::shared_ptr<ViaModule> names)
{
    const std::lock_guard lock(m_mutex);
    m_viaModules.insert(module, std::move(names));
}

bool Names::isName(const Term &name)
{
    return name.isAtom() || name.isTagged(atoms::global, 2)
           || (name.isTagged(atoms::via, 3) && name.element(1).isAtom());
}

void Names::requireNameOrNil(const Term &name)
{
    if (!isName(name))
        throw Raise::argumentError(
            QStringLiteral(
                "expected :name option to be one of the following:\n\n  * nil\n  * atom\n"
                "  * {:global, term}\n  * {:via, module, term}\n\nGot: %1\n")
                .arg(name.toString()));
}

std::shared_ptr<ViaModule> Names::viaModule(const Term &name) const
{
    const std::lock_guard lock(m_mutex);
    return name.element(1).isAtom() ? m_viaModules.value(name.element(1).toAtom()) : nullptr;
}

} // namespace espalier
