// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/term.h"

#include <QHash>

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace espalier {
class System;
}

namespace espalier::elixir {

enum class EtsKind : std::uint8_t { Set, OrderedSet, Bag, DuplicateBag };
enum class EtsAccess : std::uint8_t { Public, Protected, Private };

/// One table of `:ets`. Its entries are kept in the order of their keys, whatever its kind: the real ones of the other kinds
/// have no order. Any thread, under its mutex.
class EtsTable
{
public:
    struct Options
    {
        Atom name = {};
        bool isNamed = false;
        EtsKind kind = EtsKind::Set;
        EtsAccess access = EtsAccess::Protected;
        /// From 1.
        std::size_t keyPosition = 1;
    };
    struct Heir
    {
        Pid pid = {};
        Term data = {};
    };

    EtsTable(Reference id, const Options &options, Pid owner);

    [[nodiscard]] Reference id() const { return m_id; }
    /// What programs call it: its name, or its reference.
    [[nodiscard]] Term handle() const;
    [[nodiscard]] const Options &options() const { return m_options; }
    [[nodiscard]] bool isSet() const
    {
        return m_options.kind == EtsKind::Set || m_options.kind == EtsKind::OrderedSet;
    }

    // Call the rest with the mutex held.
    std::mutex mutex;
    Pid owner;
    std::optional<Heir> heir;
    void rename(Atom name) { m_options.name = name; }

    [[nodiscard]] const Term &keyOf(const Term &object) const
    {
        return object.element(m_options.keyPosition - 1);
    }
    /// In the order of their insertion.
    [[nodiscard]] std::vector<Term> lookup(const Term &key) const;
    [[nodiscard]] bool contains(const Term &key) const;
    [[nodiscard]] std::vector<Term> all() const;
    [[nodiscard]] std::size_t size() const;
    void insert(const Term &object);
    void remove(const Term &key);
    void removeObject(const Term &object);
    void clear();
    // Keys in order; nullopt at the end.
    [[nodiscard]] std::optional<Term> first() const;
    [[nodiscard]] std::optional<Term> last() const;
    [[nodiscard]] std::optional<Term> after(const Term &key) const;
    [[nodiscard]] std::optional<Term> before(const Term &key) const;

private:
    struct Less
    {
        /// Of an ordered set, where 1 and 1.0 are the same key.
        bool byValue = false;
        bool operator()(const Term &left, const Term &right) const;
    };
    using Entries = std::map<Term, std::vector<Term>, Less>;

    const Reference m_id;
    Options m_options;
    Entries m_entries;
};

using EtsTablePointer = std::shared_ptr<EtsTable>;

/// The tables of one interpreter. Any thread.
class EtsTables
{
public:
    /// Null if the name is taken.
    [[nodiscard]] EtsTablePointer create(Reference id, const EtsTable::Options &options, Pid owner);
    /// By name or reference; null if there is none.
    [[nodiscard]] EtsTablePointer find(const Term &handle) const;
    [[nodiscard]] std::vector<EtsTablePointer> all() const;
    void remove(const EtsTablePointer &table);
    /// False if the new name is taken.
    [[nodiscard]] bool rename(const EtsTablePointer &table, Atom name);
    /// Its owner ended: the tables of a process go with it, or to their heirs.
    void ownerEnded(System &system, Pid owner);

private:
    mutable std::mutex m_mutex; ///< guards all below
    QHash<Reference, EtsTablePointer> m_tables;
    QHash<std::uint32_t, EtsTablePointer> m_named;
};

} // namespace espalier::elixir
