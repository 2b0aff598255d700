// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

class QTextStream;

namespace espalier {

/// A shell in the terminal, as `iex` is one; runs the program first if one is given. Reads lines until the input ends or
/// `System.halt` is called. The exit status is that of the latter, else 0.
[[nodiscard]] int runConsole(const ConsoleCommand &command, QTextStream &errors);

} // namespace espalier
