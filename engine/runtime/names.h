// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/term.h"

#include <QHash>

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace espalier {

class Self;

/// Where `{:via, module, term}` names live. Registered once per System; its functions must be thread-safe.
class ViaModule
{
public:
    virtual ~ViaModule() = default;
    /// Takes the name for `self`; answers who has it already. Raises if it cannot serve such a name.
    [[nodiscard]] virtual std::optional<Pid> claim(const Self &self, const Term &name) = 0;
    [[nodiscard]] virtual std::optional<Pid> whereis(const Term &name) = 0;
    virtual void unregister(const Self &self, const Term &name) = 0;
};

/// Local and global names of one System (part D of the rules). Any thread.
class Names
{
public:
    /// Takes `name` (an atom, `{:global, term}`, `{:via, module, term}`) for `self`; answers the holder if it is taken.
    /// Raises ArgumentError for anything else, and for a second local name (S-040, S-041).
    [[nodiscard]] std::optional<Pid> claim(const Self &self, const Term &name);
    /// The same for any process, and an atom or a global name.
    [[nodiscard]] std::optional<Pid> claimFor(Pid process, const Term &name);
    /// Takes a name from whoever has it, and answers who that was.
    std::optional<Pid> forget(const Term &name);
    /// The living holder. A pid is its own name.
    [[nodiscard]] std::optional<Pid> whereis(const Term &name) const;
    /// False if `self` does not hold that name.
    bool unregister(const Self &self, const Term &name);
    /// Gives up all names of a process that ended.
    void release(Pid pid);
    /// Without via names.
    [[nodiscard]] std::vector<Term> namesOf(Pid pid) const;
    // All of them; of the global ones what is global.
    [[nodiscard]] std::vector<Term> localNames() const;
    [[nodiscard]] std::vector<Term> globalNames() const;
    void addViaModule(Atom module, std::shared_ptr<ViaModule> names);

    /// True for a term that may be a name (S-041).
    [[nodiscard]] static bool isName(const Term &name);
    /// Raises ArgumentError, as a start does with such a `name:`, unless it is a name or nil (S-041).
    static void requireNameOrNil(const Term &name);

private:
    [[nodiscard]] std::optional<Pid> claimHere(Pid process, const Term &name);
    [[nodiscard]] std::shared_ptr<ViaModule> viaModule(const Term &name) const;

    mutable std::mutex m_mutex; ///< guards all members
    QHash<Term, Pid> m_holders;
    QHash<Pid, std::vector<Term>> m_names;
    QHash<Atom, std::shared_ptr<ViaModule>> m_viaModules;
};

[[nodiscard]] inline std::size_t qHash(Atom atom, std::size_t seed = 0) noexcept
{
    return ::qHash(atom.index(), seed);
}

} // namespace espalier
