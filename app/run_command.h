// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

class QTextStream;

namespace espalier {

/// `espalier run`: what happened, a line per event that matters, and the counts at the end. Returns the exit status.
[[nodiscard]] int runTree(const RunCommand &command, QTextStream &output, QTextStream &errors);

} // namespace espalier
