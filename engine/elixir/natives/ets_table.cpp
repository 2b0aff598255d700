// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/ets_table.h"

#include "engine/runtime/system.h"

#include <algorithm>

namespace espalier::elixir {

bool EtsTable::Less::operator()(const Term &left, const Term &right) const
{
    const std::strong_ordering order = compare(left, right);
    if (order != std::strong_ordering::equal || byValue)
        return order == std::strong_ordering::less;
    // Equal by value only: what has integers comes first.
    return !(left == right) && left.kind() < right.kind();
}

EtsTable::EtsTable(Reference id, const Options &options, Pid tableOwner)
    : owner(tableOwner)
    , m_id(id)
    , m_options(options)
    , m_entries(Less{options.kind == EtsKind::OrderedSet})
{}

Term EtsTable::handle() const
{
    return m_options.isNamed ? Term(m_options.name) : Term(m_id);
}

std::vector<Term> EtsTable::lookup(const Term &key) const
{
    const auto found = m_entries.find(key);
    return found == m_entries.end() ? std::vector<Term>() : found->second;
}

bool EtsTable::contains(const Term &key) const
{
    return m_entries.contains(key);
}

std::vector<Term> EtsTable::all() const
{
    std::vector<Term> objects;
    for (const auto &[key, entries] : m_entries)
        objects.insert(objects.end(), entries.begin(), entries.end());
    return objects;
}

std::size_t EtsTable::size() const
{
    std::size_t size = 0;
    for (const auto &[key, entries] : m_entries)
        size += entries.size();
    return size;
}

void EtsTable::insert(const Term &object)
{
    std::vector<Term> &entries = m_entries[keyOf(object)];
    if (isSet()) {
        entries.assign(1, object);
        return;
    }
    const bool isThere = m_options.kind == EtsKind::Bag
                         && std::ranges::find(entries, object) != entries.end();
    if (!isThere)
        entries.push_back(object);
}

void EtsTable::remove(const Term &key)
{
    m_entries.erase(key);
}

void EtsTable::removeObject(const Term &object)
{
    const auto found = m_entries.find(keyOf(object));
    if (found == m_entries.end())
        return;
    std::erase(found->second, object);
    if (found->second.empty())
        m_entries.erase(found);
}

void EtsTable::clear()
{
    m_entries.clear();
}

std::optional<Term> EtsTable::first() const
{
    return m_entries.empty() ? std::nullopt : std::optional(m_entries.begin()->first);
}

std::optional<Term> EtsTable::last() const
{
    return m_entries.empty() ? std::nullopt : std::optional(m_entries.rbegin()->first);
}

std::optional<Term> EtsTable::after(const Term &key) const
{
    const auto next = m_entries.upper_bound(key);
    return next == m_entries.end() ? std::nullopt : std::optional(next->first);
}

std::optional<Term> EtsTable::before(const Term &key) const
{
    const auto next = m_entries.lower_bound(key);
    return next == m_entries.begin() ? std::nullopt : std::optional(std::prev(next)->first);
}

// --- all tables --------------------------------------------------------------------------------------

EtsTablePointer EtsTables::create(Reference id, const EtsTable::Options &options, Pid owner)
{
    const std::lock_guard lock(m_mutex);
    if (options.isNamed && m_named.contains(options.name.index()))
        return nullptr;
    auto table = std::make_shared<EtsTable>(id, options, owner);
    m_tables.insert(id, table);
    if (options.isNamed)
        m_named.insert(options.name.index(), table);
    return table;
}

EtsTablePointer EtsTables::find(const Term &handle) const
{
    const std::lock_guard lock(m_mutex);
    if (handle.isAtom())
        return m_named.value(handle.toAtom().index());
    return handle.isReference() ? m_tables.value(handle.toReference()) : nullptr;
}

std::vector<EtsTablePointer> EtsTables::all() const
{
    const std::lock_guard lock(m_mutex);
    return {m_tables.begin(), m_tables.end()};
}

void EtsTables::remove(const EtsTablePointer &table)
{
    const std::lock_guard lock(m_mutex);
    m_tables.remove(table->id());
    if (table->options().isNamed)
        m_named.remove(table->options().name.index());
}

bool EtsTables::rename(const EtsTablePointer &table, Atom name)
{
    const std::lock_guard lock(m_mutex);
    if (table->options().isNamed) {
        if (m_named.contains(name.index()))
            return false;
        m_named.remove(table->options().name.index());
        m_named.insert(name.index(), table);
    }
    const std::lock_guard tableLock(table->mutex);
    table->rename(name);
    return true;
}

void EtsTables::ownerEnded(System &system, Pid owner)
{
    for (const EtsTablePointer &table : all()) {
        std::optional<EtsTable::Heir> heir;
        {
            const std::lock_guard lock(table->mutex);
            if (table->owner != owner)
                continue;
            heir = table->heir;
            if (heir && system.isAlive(heir->pid))
                table->owner = heir->pid;
            else
                heir.reset();
        }
        if (!heir) {
            remove(table);
            continue;
        }
        const Term message = Term::tuple(
            {Atom("ETS-TRANSFER"), table->handle(), owner, heir->data});
        system.post(heir->pid, SignalPointer(new Signal{.from = owner, .term = message}));
    }
}

} // namespace espalier::elixir
