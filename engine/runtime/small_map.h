// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace espalier {

/// A map that is nearly always tiny (the links and monitors of a process), and sometimes huge (those of a supervisor):
/// a vector up to `fewLimit` entries, a hash beyond. An empty one owns no memory.
template<typename Key, typename Value>
class SmallMap
{
public:
    [[nodiscard]] bool isEmpty() const { return size() == 0; }
    [[nodiscard]] std::size_t size() const
    {
        return m_many ? static_cast<std::size_t>(m_many->size()) : m_few.size();
    }
    [[nodiscard]] bool contains(const Key &key) const { return find(key) != nullptr; }

    [[nodiscard]] const Value *find(const Key &key) const
    {
        if (m_many) {
            const auto found = m_many->constFind(key);
            return found == m_many->constEnd() ? nullptr : &*found;
        }
        const auto found = findFew(key);
        return found == m_few.end() ? nullptr : &found->second;
    }

    /// False, and nothing changed, if the key is there already.
    bool insert(const Key &key, const Value &value)
    {
        if (!m_many && contains(key))
            return false;
        if (!m_many && m_few.size() == fewLimit)
            moveToHash();
        if (!m_many) {
            m_few.emplace_back(key, value);
            return true;
        }
        const auto before = m_many->size();
        Value &entry = (*m_many)[key]; // looked for once
        if (m_many->size() == before)
            return false;
        entry = value;
        return true;
    }

    /// True if the key was there.
    bool remove(const Key &key)
    {
        if (m_many)
            return m_many->remove(key);
        const auto found = findFew(key);
        if (found == m_few.end())
            return false;
        m_few.erase(found);
        return true;
    }

    /// All entries, ordered by key: what is done for each must not depend on a hash.
    [[nodiscard]] std::vector<std::pair<Key, Value>> sorted() const
    {
        std::vector<std::pair<Key, Value>> entries = m_few;
        if (m_many) {
            entries.reserve(size());
            for (auto entry = m_many->constBegin(); entry != m_many->constEnd(); ++entry)
                entries.emplace_back(entry.key(), entry.value());
        }
        std::sort(entries.begin(), entries.end(),
                  [](const auto &left, const auto &right) { return left.first < right.first; });
        return entries;
    }

private:
    static constexpr std::size_t fewLimit = 16;

    [[nodiscard]] auto findFew(const Key &key) const
    {
        return std::find_if(m_few.begin(), m_few.end(),
                            [&key](const auto &entry) { return entry.first == key; });
    }
    void moveToHash()
    {
        m_many = std::make_unique<QHash<Key, Value>>();
        for (const auto &[key, value] : m_few)
            m_many->insert(key, value);
        m_few = {};
    }

    std::vector<std::pair<Key, Value>> m_few;
    std::unique_ptr<QHash<Key, Value>> m_many;
};

} // namespace espalier
