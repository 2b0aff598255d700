// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/event.h"
#include "engine/observe/tree_state.h"
#include "ui/theme/theme.h"

#include <functional>
#include <vector>

namespace espalier {

class Surface;
class TreeSession;

/// Each message that was sent, as a dot on its way from one box to the other. In wall time: a message takes no time by
/// the tree's clock. Requests are filled, answers are rings.
class MessageDots
{
public:
    static constexpr int milliseconds = 700;
    /// More at once would be a fog.
    static constexpr std::size_t most = 150;

    /// A clock in milliseconds; left out: the wall's.
    using Clock = std::function<qint64()>;
    explicit MessageDots(Clock clock = {});

    void take(const TreeSession &session, const std::vector<Event> &events);
    /// Forgets those that have arrived; false when none is left.
    [[nodiscard]] bool isRunning();
    void clear() { m_dots.clear(); }

    /// `rectOf` gives a node's place on the surface, null if it is not on show.
    void paint(Surface &surface, const Theme &theme, double scale,
               const std::function<QRectF(NodeId)> &rectOf) const;

private:
    struct Dot
    {
        NodeId from = NodeId::None;
        NodeId to = NodeId::None;
        bool isReply = false;
        qint64 started = 0;
    };

    Clock m_now;
    std::vector<Dot> m_dots;
};

} // namespace espalier
