// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

class QTextStream;

namespace espalier {

/// `espalier export`: a tree after some time of its own as a file. Returns the exit status.
[[nodiscard]] int exportTree(const ExportCommand &command, QTextStream &errors);

} // namespace espalier
