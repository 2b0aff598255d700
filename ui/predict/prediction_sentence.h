// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/prediction.h"

#include <QString>

namespace espalier {

/// The whole in a few sentences: how many end and come back, what may go wrong, what it costs of which budget, how far it climbs.
[[nodiscard]] QString predictionSummary(const Prediction &prediction, const TreeState &tree,
                                        NodeId target);

/// Something that would happen, to one process or to several alike.
struct PredictionLine
{
    QString text = {};
    std::size_t steps = 1;
    /// A start that fails, a supervisor that gives up or waits: more than a process that ends or starts.
    bool isDecisive = false;
};
/// In order.
[[nodiscard]] std::vector<PredictionLine> predictionLines(const Prediction &prediction,
                                                          const TreeState &tree);

} // namespace espalier
