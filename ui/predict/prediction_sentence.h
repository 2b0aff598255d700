// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/prediction.h"

#include <QStringList>

namespace espalier {

/// The whole in a sentence or two: how many end and come back, what it costs of which budget, how far it climbs.
[[nodiscard]] QString predictionSummary(const Prediction &prediction, const TreeState &tree,
                                        NodeId target);
/// The first `most` things that would happen, one line each, in order.
[[nodiscard]] QStringList predictionLines(const Prediction &prediction, const TreeState &tree,
                                          int most);

} // namespace espalier
