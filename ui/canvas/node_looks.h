// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_state.h"

#include <array>
#include <vector>

namespace espalier {

/// How many nodes hang below one, by state.
struct NodeCensus
{
    std::array<std::uint32_t, 6> byState = {};
    [[nodiscard]] std::uint32_t total() const;
};

/// The state of every node, and whether a fault stays on it, in one byte each: painting 100,000 cells must not touch 100,000 nodes.
class NodeLooks
{
public:
    static constexpr std::uint8_t absent = 0xff;
    static constexpr std::uint8_t faulty = 0x08;

    void reset(const TreeState &tree);
    void update(const TreeState &tree, const TreeChanges &changes);

    /// A NodeState as a number, or `absent`.
    [[nodiscard]] std::uint8_t at(NodeId node) const
    {
        const std::uint8_t look = lookOf(node);
        return look == absent ? absent : std::uint8_t(look & ~faulty);
    }
    /// A fault was put on it that stays.
    [[nodiscard]] bool isFaulty(NodeId node) const
    {
        const std::uint8_t look = lookOf(node);
        return look != absent && (look & faulty);
    }

    /// Both in one: the state, and `faulty` if a fault stays on it; or `absent`.
    [[nodiscard]] std::uint8_t lookOf(NodeId node) const
    {
        const auto number = static_cast<std::size_t>(node);
        return number < m_looks.size() ? m_looks[number] : absent;
    }

    /// Linear in the number of nodes below.
    [[nodiscard]] NodeCensus censusBelow(const TreeState &tree, const Node &node) const;

private:
    [[nodiscard]] static std::uint8_t of(const Node &node);

    std::vector<std::uint8_t> m_looks;
};

} // namespace espalier
