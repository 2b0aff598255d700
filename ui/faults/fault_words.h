// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_state.h"

#include <QStringList>

namespace espalier {

/// What was put on a node and stays there, a few words each: "answers slowly"; empty for nearly all.
[[nodiscard]] QStringList faultWords(const Node &node);

} // namespace espalier
