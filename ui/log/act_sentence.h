// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/event.h"

#include <QString>

namespace espalier {

class TreeSession;

/// What was done from outside, and by whom: "you let cache crash", "the Chaos storm let cache crash".
[[nodiscard]] QString actSentence(const happened::OutsideAction &act, const TreeSession &session);

} // namespace espalier
