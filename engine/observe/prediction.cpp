// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/observe/prediction.h"

#include "engine/observe/rehearsal.h"

namespace espalier {

Prediction predict(const TreeState &tree, NodeId target, const PossibleFault &fault, Time now)
{
    return Rehearsal(tree, now).run(target, fault);
}

} // namespace espalier
