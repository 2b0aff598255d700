// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/term/term.h"

namespace espalier {

class TreeSession;

/// "cache #PID<0.3.0>"; the pid alone if nothing else is known of it.
[[nodiscard]] QString processName(const QString &label, Pid pid);
[[nodiscard]] QString processName(Pid pid, const TreeSession &session);

} // namespace espalier
