// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/node_set.h"
#include "ui/predict/card_place.h"

#include <QSet>

class QWidget;

namespace espalier {

class TreeCanvas;

/// What a card over the canvas's window lies among, in the window's coordinates. It may lie on the docks: there it hides
/// nothing of the tree. `pointedAt` is the widget that the pointer is on; may be null.
[[nodiscard]] CardSurroundings surroundingsOf(const TreeCanvas &canvas,
                                              const QSet<NodeId> &spokenOf,
                                              const QWidget *pointedAt);

} // namespace espalier
