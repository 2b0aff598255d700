// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_state.h"

#include <bit>
#include <vector>

namespace espalier {

/// A set of nodes, a bit for each number: a million of them are copied in microseconds, and asking is one look.
class NodeSet
{
public:
    NodeSet() = default;
    NodeSet(std::initializer_list<NodeId> nodes)
    {
        for (const NodeId node : nodes)
            insert(node);
    }

    /// False if it was there already.
    bool insert(NodeId node)
    {
        const auto word = wordOf(node);
        if (word >= m_words.size())
            m_words.resize(std::max(word + 1, m_words.size() + m_words.size() / 2), 0);
        const bool isNew = !(m_words[word] & bitOf(node));
        m_words[word] |= bitOf(node);
        m_size += isNew;
        return isNew;
    }
    /// False if it was not there.
    bool remove(NodeId node)
    {
        if (!contains(node))
            return false;
        m_words[wordOf(node)] &= ~bitOf(node);
        --m_size;
        return true;
    }
    [[nodiscard]] bool contains(NodeId node) const
    {
        const auto word = wordOf(node);
        return word < m_words.size() && (m_words[word] & bitOf(node));
    }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

    /// In order of their numbers.
    template<typename Visit>
    void forEach(Visit visit) const
    {
        for (std::size_t word = 0; word < m_words.size(); ++word) {
            for (std::uint64_t bits = m_words[word]; bits != 0; bits &= bits - 1)
                visit(static_cast<NodeId>(word * 64 + std::size_t(std::countr_zero(bits))));
        }
    }
    [[nodiscard]] std::vector<NodeId> toVector() const
    {
        std::vector<NodeId> nodes;
        nodes.reserve(m_size);
        forEach([&nodes](NodeId node) { nodes.push_back(node); });
        return nodes;
    }

    friend bool operator==(const NodeSet &one, const NodeSet &other)
    {
        if (one.m_size != other.m_size)
            return false;
        bool isSame = true;
        one.forEach([&](NodeId node) { isSame = isSame && other.contains(node); });
        return isSame;
    }

private:
    [[nodiscard]] static std::size_t wordOf(NodeId node)
    {
        return static_cast<std::size_t>(node) / 64;
    }
    [[nodiscard]] static std::uint64_t bitOf(NodeId node)
    {
        return std::uint64_t(1) << (static_cast<std::uint32_t>(node) % 64);
    }

    std::vector<std::uint64_t> m_words;
    std::size_t m_size = 0;
};

} // namespace espalier
