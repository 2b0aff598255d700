// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

class QTextStream;

namespace espalier {

/// Runs an Elixir program as `elixir file` does: what it prints goes to standard output, reports of crashes to standard
/// error. The exit status is the program's.
[[nodiscard]] int runScriptFile(const ScriptCommand &command, QTextStream &errors);

} // namespace espalier
