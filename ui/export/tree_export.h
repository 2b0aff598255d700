// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_state.h"
#include "ui/theme/theme.h"
#include "ui/tree_library.h"

#include <tl/expected.hpp>

namespace espalier {

struct ExportOptions
{
    /// What the clock says: restarts that no longer count by then are not shown on the fuses. Left out: the time of the last
    /// event.
    std::optional<Time> now = {};
    /// Asked now and then whether to go on.
    Progress progress = {};
};

// The whole tree, as the window paints it: folds and filters, which are of the view, are left out. What the window shows as a
// process of the tree is in the picture, so the shell of an open console is, too: it is linked to what it starts, and may be
// the reason for its end. (A tree file has no place for it: see snapshot().) The error is a sentence that names the file; it is empty if the work was
// stopped. A file that was there before stays as it was unless all went well.

/// Two pixels to a unit of the window, fewer for a tree too large for that: at most 16,384 pixels a side and 64 million in all.
[[nodiscard]] tl::expected<void, QString> writePng(const TreeState &tree, const Theme &theme,
                                                   const QString &path,
                                                   const ExportOptions &options = {});
[[nodiscard]] tl::expected<void, QString> writeSvg(const TreeState &tree, const Theme &theme,
                                                   const QString &path,
                                                   const ExportOptions &options = {});
/// One page of the tree's size; a page is at most 200 inches a side, a larger tree is made smaller.
[[nodiscard]] tl::expected<void, QString> writePdf(const TreeState &tree, const Theme &theme,
                                                   const QString &path,
                                                   const ExportOptions &options = {});

} // namespace espalier
