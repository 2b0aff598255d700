// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_source.h"

#include <memory>

namespace espalier {

class TreeLibrary;

/// Style and icon of every window. Once, before the first one.
void dressApplication();

/// Opens the window on a tree and runs until it is closed. `title` names the tree, `path` is what `library` opened it from.
/// `library` must outlive the call. Needs a QApplication.
/// Returns the program's exit status.
[[nodiscard]] int runWindow(std::unique_ptr<TreeSource> source, const QString &title,
                            const QString &path, TreeLibrary &library);

} // namespace espalier
