// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/observe/prediction.h"

#include "engine/observe/rehearsal.h"

namespace espalier {

Prediction predict(const TreeState &tree, NodeId target, const PossibleFault &fault, Time now)
{
    Prediction prediction = Rehearsal(tree, now, Rehearsal::Orphans::End).run(target, fault);
    if (!prediction.orphans.empty())
        prediction.ifOrphansLinger = std::make_shared<const Prediction>(
            Rehearsal(tree, now, Rehearsal::Orphans::Linger).run(target, fault));
    return prediction;
}

} // namespace espalier
