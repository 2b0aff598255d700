// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/canvas_view.h"
#include "ui/canvas/node_looks.h"
#include "ui/canvas/node_marks.h"
#include "ui/layout/tree_layout.h"
#include "ui/theme/theme.h"

#include <QSet>

#include <functional>

namespace espalier {

class Surface;

/// A tree at an instant, ready to be painted on any surface: the window's, a file's.
struct TreePicture
{
    const TreeState &tree;
    const TreeLayout &layout;
    const NodeLooks &looks;
    const Theme &theme;
    CanvasView view = {};
    /// The one that the layout made room for.
    double textScale = 1;
    /// Of the tree's own clock: fuses burn by it.
    Time now{0};

    // What the window adds
    NodeId selected = NodeId::None;
    NodeId hovered = NodeId::None;
    /// The selection's ring shows that keys go here.
    bool hasFocus = false;
    /// Links other than those of parent and child.
    bool showsLinks = true;
    bool showsMonitors = true;
    /// Null: none.
    const NodeMarks *marks = nullptr;
};

/// Paints what of the picture meets `area`, in the surface's units: edges, blocks of cells, links across the tree, boxes.
/// The cost follows what is seen, not the size of the tree.
/// `progress`, if given, is told how far it is, in percent, and may stop the painting; answers whether all was painted.
bool paintTree(Surface &surface, const TreePicture &picture, const QRectF &area,
               const std::function<bool(int percent)> &progress = {});

} // namespace espalier
