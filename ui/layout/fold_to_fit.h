// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/node_set.h"

#include <QSet>

namespace espalier {

/// The supervisors to fold so that no level has more than `mostAbreast` supervisors side by side: a tree that is wider would be
/// a thread on the screen. What stands on the first two levels is always shown. Linear in what is shown of the tree. `shown`: what a filter leaves; null: all.
[[nodiscard]] QSet<NodeId> foldsToFit(const TreeState &tree, std::size_t mostAbreast,
                                      const NodeSet *shown = nullptr);

} // namespace espalier
