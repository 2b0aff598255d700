// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace espalier {

/// The program: reads the command line and does what it says. Exit status 2 is a command that makes no sense, 1 one that
/// failed; both say why on standard error.
[[nodiscard]] int runProgram(int argc, char **argv);

} // namespace espalier
