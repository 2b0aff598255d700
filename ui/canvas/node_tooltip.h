// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_state.h"

#include <QString>

namespace espalier {

/// What a node is, in a few lines of rich text: name, kind, pid, state, restarts, the last reason of an end.
[[nodiscard]] QString nodeTooltip(const Node &node);
/// The same in one plain sentence, for a screen reader.
[[nodiscard]] QString nodeSentence(const Node &node);

} // namespace espalier
