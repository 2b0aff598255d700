// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/observe/tree_state.h"
#include "engine/trees/tree_description.h"

namespace espalier {

/// The tree as it is, with what was alive added, in a form that can be started again: supervisors with their flags and the
/// children that they have now, those of dynamic supervisors included. `origin` is what the tree was started from: it has the
/// titles, and the arguments of processes without a supervisor, which no event tells.
///
/// `now` is the time of the snapshot: the clock's, which may be later than the last event.
///
/// Left out are processes that no tree file can hold: what ended for good, and plain processes that nobody supervises, and
/// links with them. A supervisor that is a module of its own becomes one with the same flags and children.
[[nodiscard]] TreeDescription snapshot(const TreeState &tree, Time now,
                                       const TreeDescription &origin = {});

} // namespace espalier
