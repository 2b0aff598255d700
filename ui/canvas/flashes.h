// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/event.h"
#include "engine/observe/tree_state.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>

#include <functional>
#include <vector>

namespace espalier {

class Surface;
class TreeSession;

/// What the eye must not miss: a ring that spreads and fades around each node that crashed or came back. In wall
/// time: it is for the eye, however slow the tree's own clock runs.
class Flashes
{
public:
    static constexpr int milliseconds = 900;
    /// A storm shows as its first so many flashes; more would only blind.
    static constexpr std::size_t most = 200;

    void take(const TreeSession &session, const std::vector<Event> &events);
    /// Forgets those that have faded; false when none is left.
    [[nodiscard]] bool isBurning();
    void clear() { m_flashes.clear(); }

    /// `rectOf` gives a node's place on the surface, null if it is not on show; `wayUpFrom` the edge from there to its parent.
    void paint(Surface &surface, const Theme &theme, const TreeState &tree,
               const std::function<QRectF(NodeId)> &rectOf,
               const std::function<QPainterPath(NodeId)> &wayUpFrom) const;

private:
    enum class Kind : std::uint8_t {
        Crash,
        Return,
        GaveUp ///< burns up the edge to the parent
    };
    struct Flash
    {
        NodeId node = NodeId::None;
        Kind kind = Kind::Crash;
        qint64 started = 0;
    };

    void add(NodeId node, Kind kind);
    [[nodiscard]] qint64 now() const;

    std::vector<Flash> m_flashes;
    QElapsedTimer m_clock;
};

} // namespace espalier
