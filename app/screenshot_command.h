// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

class QTextStream;

namespace espalier {

/// `espalier screenshot`: the window in the middle of a lesson, light and dark, as PNG files in a folder. Works without a
/// display. Returns the exit status.
[[nodiscard]] int takeScreenshots(const ScreenshotCommand &command, QTextStream &output,
                                  QTextStream &errors);

} // namespace espalier
