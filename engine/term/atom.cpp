// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/atom.h"

#include "engine/term/bytes_hash.h"

#include <QtGlobal>

#include <array>
#include <atomic>
#include <bit>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <unordered_map>

namespace espalier {

namespace {

/// Entries never move, so reading one takes no lock: chunk k holds 1024 << k of them.
class AtomTable
{
public:
    struct Entry
    {
        std::string name{};
        std::uint64_t hash = 0;
    };

    AtomTable()
    {
        static constexpr std::string_view wellKnown[] = {
#define X(identifier, text) text,
            ESPALIER_WELL_KNOWN_ATOMS(X)
#undef X
        };
        for (const std::string_view name : wellKnown)
            append(name);
    }

    std::uint32_t intern(std::string_view name)
    {
        {
            const std::shared_lock lock(m_mutex);
            if (const auto known = m_indices.find(name); known != m_indices.end())
                return known->second;
        }
        const std::scoped_lock lock(m_mutex);
        const auto known = m_indices.find(name);
        return known != m_indices.end() ? known->second : append(name);
    }

    std::optional<std::uint32_t> find(std::string_view name)
    {
        const std::shared_lock lock(m_mutex);
        const auto known = m_indices.find(name);
        return known != m_indices.end() ? std::optional(known->second) : std::nullopt;
    }

    /// `index` came out of intern(); whoever holds it was told after the entry was written.
    const Entry &entry(std::uint32_t index) const
    {
        const Place place = placeOf(index);
        return m_chunks[place.chunk].load(std::memory_order_acquire)[place.offset];
    }

private:
    struct Place
    {
        std::size_t chunk = 0;
        std::size_t offset = 0;
    };
    static constexpr std::size_t firstChunkSize = 1024;

    static constexpr Place placeOf(std::uint32_t index)
    {
        const std::size_t shifted = index + firstChunkSize;
        const auto chunk = static_cast<std::size_t>(std::bit_width(shifted / firstChunkSize)) - 1;
        return {.chunk = chunk, .offset = shifted - (firstChunkSize << chunk)};
    }

    // Asks for the exclusive lock, except in the constructor.
    std::uint32_t append(std::string_view name)
    {
        const auto index = static_cast<std::uint32_t>(m_indices.size());
        const Place place = placeOf(index);
        if (place.offset == 0)
            m_chunks[place.chunk].store(new Entry[firstChunkSize << place.chunk],
                                        std::memory_order_release);
        Entry &entry = m_chunks[place.chunk].load(std::memory_order_relaxed)[place.offset];
        entry = {.name = std::string(name), .hash = hashBytes(name)};
        const bool isNew = m_indices.emplace(entry.name, index).second;
        Q_ASSERT(isNew);
        Q_UNUSED(isNew)
        return index;
    }

    // Guards m_indices and the filling of new entries.
    std::shared_mutex m_mutex{};
    std::unordered_map<std::string_view, std::uint32_t> m_indices{};
    std::array<std::atomic<Entry *>, 23> m_chunks{};
};

// Never destroyed: atoms are used until the last static object is gone.
AtomTable &atomTable()
{
    static AtomTable &table = *new AtomTable;
    return table;
}

} // namespace

Atom::Atom(std::string_view name)
    : m_index(atomTable().intern(name))
{}

std::optional<Atom> Atom::existing(std::string_view name)
{
    const auto index = atomTable().find(name);
    return index ? std::optional(Atom(*index, 0)) : std::nullopt;
}

std::string_view Atom::name() const
{
    return atomTable().entry(m_index).name;
}

std::uint64_t nameHash(Atom atom) noexcept
{
    return atomTable().entry(atom.index()).hash;
}

} // namespace espalier
