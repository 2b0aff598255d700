// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/otp/child_spec.h"
#include "engine/runtime/behaviour.h"
#include "engine/runtime/names.h"

#include <QHash>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace espalier {

class System;

enum class RegistryKeys : std::uint8_t { Unique, Duplicate };

struct RegistryOptions
{
    /// Required: an atom.
    Atom name = {};
    RegistryKeys keys = RegistryKeys::Unique;
    /// How many processes share the entries, at least one.
    int partitions = 1;
    /// Names of processes that are told of each registration and unregistration (S-252).
    std::vector<Atom> listeners = {};
    /// Its first meta data, by key.
    std::vector<std::pair<Atom, Term>> meta = {};
};

/// The entries of one partition: shared memory, as in Elixir, so that a look-up asks nobody. Any thread.
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
    /// All entries, with their keys.
    [[nodiscard]] std::vector<std::pair<Term, Entry>> all() const;
    /// Replaces the value of a unique key that `pid` holds; nullopt if it does not hold it.
    [[nodiscard]] std::optional<std::pair<Term, Term>> update(
        Pid pid, const Term &key, const std::function<Term(const Term &)> &change);
    /// Removes those of `pid` under `key` that `matches`; true if it has none left under any key.
    bool removeMatching(Pid pid, const Term &key, const std::function<bool(const Term &)> &matches);

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

/// One registry: its partitions, and what else it knows. Any thread.
class RegistryData
{
public:
    RegistryData(const RegistryOptions &options, Pid supervisor);
    [[nodiscard]] Pid supervisor() const { return m_supervisor; }
    [[nodiscard]] RegistryKeys keys() const { return m_options.keys; }
    [[nodiscard]] const RegistryOptions &options() const { return m_options; }
    [[nodiscard]] RegistryTable &partition(std::size_t number) { return *m_partitions[number]; }
    [[nodiscard]] std::size_t partitionCount() const { return m_partitions.size(); }
    /// Where `pid` registers `key`: unique keys are spread by key, others by process.
    [[nodiscard]] RegistryTable &partitionOf(const Term &key, Pid pid);
    /// Those that may have entries under `key`.
    [[nodiscard]] std::vector<RegistryTable *> partitionsOf(const Term &key);
    [[nodiscard]] std::optional<Term> meta(const Term &key) const;
    void putMeta(const Term &key, const Term &value);
    void removeMeta(const Term &key);

private:
    const RegistryOptions m_options;
    const Pid m_supervisor;
    std::vector<std::unique_ptr<RegistryTable>> m_partitions;
    mutable std::mutex m_mutex; ///< guards `m_meta`
    QHash<Term, Term> m_meta;
};

/// The registries of one System by name, which is also where `{:via, Registry, {registry, key}}` names live (S-250).
class Registries final : public ViaModule
{
public:
    explicit Registries(System &system)
        : m_system(system)
    {}
    /// What the partitions of a registry share: made anew, and empty, when the first of this supervisor's starts.
    [[nodiscard]] std::shared_ptr<RegistryData> begin(const RegistryOptions &options,
                                                      Pid supervisor);
    /// What was begun last under that name.
    [[nodiscard]] std::shared_ptr<RegistryData> data(Atom name) const;
    /// Raises ArgumentError "unknown registry" if it does not run (S-249).
    [[nodiscard]] std::shared_ptr<RegistryData> running(const Term &name) const;

    [[nodiscard]] std::optional<Pid> claim(const Self &self, const Term &name) override;
    [[nodiscard]] std::optional<Pid> whereis(const Term &name) override;
    void unregister(const Self &self, const Term &name) override;

private:
    System &m_system;
    mutable std::mutex m_mutex; ///< guards `m_registries`
    QHash<Atom, std::shared_ptr<RegistryData>> m_registries;
};

namespace registry {

[[nodiscard]] StartFunction startLink(const RegistryOptions &options);
[[nodiscard]] BehaviourPointer make(const RegistryOptions &options);
/// Type supervisor, id the name (S-082).
[[nodiscard]] ChildSpec childSpec(const RegistryOptions &options);
/// `{:via, Registry, {registry, key}}`
[[nodiscard]] Term via(Atom registry, Term key);

// Each raises ArgumentError for an unknown registry. Those with a Self are for the process itself.
/// Registers the caller: `{:ok, owner}` or `{:error, {:already_registered, pid}}` (S-241).
Term registerKey(Self &self, const Term &registry, const Term &key, const Term &value);
/// `:ok` (S-245)
Term unregister(Self &self, const Term &registry, const Term &key);
/// `:ok`; only those of the caller's entries under the key whose value has the form of the pattern.
Term unregisterMatch(Self &self, const Term &registry, const Term &key, const Term &pattern,
                     const Term &guards = Term::emptyList());
/// `{new, old}`, or `:error` if the caller does not hold the key. Raises ArgumentError for duplicate keys (S-246).
Term updateValue(Self &self, const Term &registry, const Term &key,
                 const std::function<Term(const Term &)> &change);
/// Hands the entries `[{pid, value}]` of the key to `use`, once for each partition that has any (S-247).
Term dispatch(System &system, const Term &registry, const Term &key,
              const std::function<void(const std::vector<RegistryTable::Entry> &)> &use);
/// `[{pid, value}]` (S-246)
[[nodiscard]] Term lookup(System &system, const Term &registry, const Term &key);
[[nodiscard]] Term keys(System &system, const Term &registry, Pid pid);
[[nodiscard]] Term values(System &system, const Term &registry, const Term &key, Pid pid);
/// `[{pid, value}]` of those whose value has the form of the pattern, see match_spec.h.
[[nodiscard]] Term match(System &system, const Term &registry, const Term &key, const Term &pattern,
                         const Term &guards = Term::emptyList());
[[nodiscard]] std::size_t countMatch(System &system, const Term &registry, const Term &key,
                                     const Term &pattern, const Term &guards = Term::emptyList());
/// What the clauses `[{{key, pid, value}, guards, body}]` give, of each entry the first that fits. Raises ArgumentError for
/// clauses of another form.
[[nodiscard]] Term select(System &system, const Term &registry, const Term &clauses);
[[nodiscard]] std::size_t count(System &system, const Term &registry);
/// `{:ok, value}` or `:error`
[[nodiscard]] Term meta(System &system, const Term &registry, const Term &key);
/// `:ok`
Term putMeta(System &system, const Term &registry, const Term &key, const Term &value);

} // namespace registry

} // namespace espalier
