// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>

#include <algorithm>
#include <memory>
#include <vector>

namespace espalier {

/// A map that nearly always has one entry at most (the links and monitors of a process), and sometimes very many (those
/// of a supervisor): one entry lies in the map itself, all others in a hash. Without others it owns no memory.
/// No key may be `Key{}`.
template<typename Key, typename Value>
class SmallMap
{
public:
    struct Entry
    {
        Key key = {};
        [[no_unique_address]] Value value = {};
    };

    [[nodiscard]] std::size_t size() const
    {
        return std::size_t(!isFree(m_one)) + (m_others ? std::size_t(m_others->size()) : 0);
    }
    [[nodiscard]] bool contains(const Key &key) const { return find(key) != nullptr; }

    [[nodiscard]] const Value *find(const Key &key) const
    {
        if (m_one.key == key)
            return isFree(m_one) ? nullptr : &m_one.value;
        if (!m_others)
            return nullptr;
        const auto found = m_others->constFind(key);
        return found == m_others->constEnd() ? nullptr : &*found;
    }

    /// False, and nothing changed, if the key is there already.
    bool insert(const Key &key, const Value &value)
    {
        Q_ASSERT(key != Key{});
        if (m_one.key == key)
            return false;
        if (!m_others && isFree(m_one)) {
            m_one = {key, value};
            return true;
        }
        if (!m_others)
            m_others = std::make_unique<QHash<Key, Value>>();
        const auto before = m_others->size();
        Value &entry = (*m_others)[key]; // looked for once
        if (m_others->size() == before)
            return false;
        entry = value;
        return true;
    }

    /// True if the key was there.
    bool remove(const Key &key)
    {
        if (m_one.key != key || isFree(m_one))
            return m_others && m_others->remove(key);
        m_one = {};
        return true;
    }

    /// All entries, ordered by key: what is done for each must not depend on a hash.
    [[nodiscard]] std::vector<Entry> sorted() const
    {
        std::vector<Entry> entries;
        entries.reserve(size());
        if (!isFree(m_one))
            entries.push_back(m_one);
        if (m_others) {
            for (auto entry = m_others->constBegin(); entry != m_others->constEnd(); ++entry)
                entries.push_back({entry.key(), entry.value()});
        }
        std::sort(entries.begin(), entries.end(),
                  [](const Entry &left, const Entry &right) { return left.key < right.key; });
        return entries;
    }

private:
    [[nodiscard]] static bool isFree(const Entry &entry) { return entry.key == Key{}; }

    Entry m_one;
    std::unique_ptr<QHash<Key, Value>> m_others;
};

} // namespace espalier
