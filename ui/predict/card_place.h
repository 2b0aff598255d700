// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

#include <optional>
#include <vector>

namespace espalier {

/// What is there already where a card shall lie, in one system of coordinates.
struct CardSurroundings
{
    QRect room = {}; ///< never left
    QRect canvas = {}; ///< left only to keep nodes in sight
    /// Menus that are open, and what the pointer is on: covered only if no place beside them is large enough.
    std::vector<QRect> taken = {};
    std::vector<QRect> spokenOf = {}; ///< the nodes that the card speaks of
    std::vector<QRect> others = {}; ///< all other nodes
};

/// The place that hides least of what matters: of what is taken first, then of the nodes that the card speaks of, then of
/// others. Among places that are as good: where it stands, beside what is taken on the side with more room, a corner of the
/// canvas.
[[nodiscard]] QRect placeOfCard(QSize card, const CardSurroundings &around,
                                std::optional<QPoint> stands = {});

[[nodiscard]] bool coversTaken(const QRect &card, const CardSurroundings &around);

} // namespace espalier
