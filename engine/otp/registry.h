// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/otp/child_spec.h"
#include "engine/runtime/behaviour.h"
#include "engine/runtime/names.h"

#include <QHash>

#include <memory>
#include <mutex>

namespace espalier {

class System;

enum class RegistryKeys : std::uint8_t { Unique, Duplicate };

struct RegistryOptions
{
    /// Required: an atom.
    Atom name = {};
    RegistryKeys keys = RegistryKeys::Unique;
};

/// The entries of one registry: shared memory, as in Elixir, so that a look-up asks nobody. Any thread.
class RegistryTable
{
public:
    struct Entry
    {
        Pid pid = {};
        Term value = {};
    };

    explicit RegistryTable(RegistryKeys keys)
        : m_keys(keys)
    {}
    [[nodiscard]] RegistryKeys keys() const { return m_keys; }
    /// The partition process that the registered processes are linked with.
    [[nodiscard]] Pid owner() const;
    /// A partition started: it owns the table, which is empty then.
    void setOwner(Pid owner);
    /// Unique: answers another living holder, and then changes nothing (S-241, S-242).
    [[nodiscard]] std::optional<Pid> insert(System &system, const Term &key, const Entry &entry);
    /// Removes the entries of `pid` under `key`; true if it has none left under any key.
    bool remove(Pid pid, const Term &key);
    void removeAll(Pid pid);
    [[nodiscard]] std::vector<Entry> lookup(const Term &key) const;
    /// In order of registration; repeated for duplicates.
    [[nodiscard]] std::vector<Term> keysOf(Pid pid) const;
    [[nodiscard]] std::size_t count() const;

private:
    void removeEntries(Pid pid, const Term &key);
    /// True if it has none left.
    bool forgetKey(Pid pid, const Term &key);

    const RegistryKeys m_keys;
    mutable std::mutex m_mutex; ///< guards all below; held in the two above
    Pid m_owner;
    QHash<Term, std::vector<Entry>> m_entries;
    QHash<Pid, std::vector<Term>> m_keysOf;
};

/// The registries of one System by name, which is also where `{:via, Registry, {registry, key}}` names live (S-250).
class Registries final : public ViaModule
{
public:
    explicit Registries(System &system)
        : m_system(system)
    {}
    /// Made when a registry of that name first starts.
    [[nodiscard]] std::shared_ptr<RegistryTable> table(Atom name, RegistryKeys keys);
    /// Raises ArgumentError "unknown registry" if it does not run (S-249).
    [[nodiscard]] std::shared_ptr<RegistryTable> running(const Term &name) const;

    [[nodiscard]] std::optional<Pid> claim(const Self &self, const Term &name) override;
    [[nodiscard]] std::optional<Pid> whereis(const Term &name) override;
    void unregister(const Self &self, const Term &name) override;

private:
    System &m_system;
    mutable std::mutex m_mutex; ///< guards `m_tables`
    QHash<std::uint32_t, std::shared_ptr<RegistryTable>> m_tables;
};

namespace registry {

[[nodiscard]] StartFunction startLink(const RegistryOptions &options);
[[nodiscard]] BehaviourPointer make(const RegistryOptions &options);
/// Type supervisor, id the name (S-082).
[[nodiscard]] ChildSpec childSpec(const RegistryOptions &options);
/// `{:via, Registry, {registry, key}}`
[[nodiscard]] Term via(Atom registry, Term key);

// For processes; each raises ArgumentError for an unknown registry.
/// Registers the caller: `{:ok, owner}` or `{:error, {:already_registered, pid}}` (S-241).
Term registerKey(Self &self, const Term &registry, const Term &key, const Term &value);
/// `:ok` (S-245)
Term unregister(Self &self, const Term &registry, const Term &key);
/// `[{pid, value}]` (S-246)
[[nodiscard]] Term lookup(System &system, const Term &registry, const Term &key);
[[nodiscard]] Term keys(System &system, const Term &registry, Pid pid);
[[nodiscard]] std::size_t count(System &system, const Term &registry);

} // namespace registry

} // namespace espalier
