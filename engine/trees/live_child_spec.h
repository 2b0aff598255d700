// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/observe/tree_state.h"

namespace espalier {

/// The child spec that would start the node's process again as it is now, as a map: the spec that it was started from, a
/// supervisor's with the flags and the children that it has. The children of a dynamic supervisor are in no spec: it starts
/// without them, as after every restart. Nil for a process without a supervisor.
[[nodiscard]] Term liveChildSpec(const TreeState &tree, const Node &node);

/// The options of `start_link`: a keyword list, with the name if there is one.
[[nodiscard]] Term startOptions(const SupervisorFlags &flags, const Term &name);
[[nodiscard]] Term startOptions(const DynamicSupervisorFlags &flags, const Term &name);

} // namespace espalier
