// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_state.h"

#include <QColor>
#include <QPalette>

namespace espalier {

/// Every colour of the tree and of the window around it. A value: copy it, keep it.
/// State colours are Okabe and Ito's, darkened where a light ground asks for it, so that each keeps a contrast of at
/// least 3:1 against `background` and `nodeFill`; texts keep at least 4.5:1 against what they are written on.
struct Theme
{
    bool isDark = false;

    // Grounds
    QColor background = {}; ///< of the canvas
    QColor nodeFill = {}; ///< inside boxes
    QColor nodeBorder = {};
    QColor blockFill = {}; ///< behind the cells of a block
    QColor blockBorder = {};
    QColor edge = {};
    QColor link = {}; ///< links other than that of parent and child

    // Texts
    QColor text = {};
    QColor mutedText = {};
    QColor headerText = {}; ///< on `supervisor`'s header bar

    // States
    QColor running = {};
    QColor starting = {};
    QColor hanging = {};
    QColor restarting = {};
    QColor undefined = {};
    QColor dead = {}; ///< ended; also crashes in log and timeline
    QColor onState = {}; ///< glyphs and texts on a ground of a state's colour

    QColor supervisor = {}; ///< lines and marks
    QColor supervisorHeader = {}; ///< ground of the header bar
    QColor selection = {}; ///< the ring around the selected node
    QColor fuseEmpty = {};
    QColor fuseBurnt = {};

    // The window's own
    QColor window = {};
    QColor base = {};
    QColor alternateBase = {};
    QColor button = {};
    QColor border = {};
    QColor highlight = {};
    QColor highlightedText = {};
    QColor linkText = {};
    QColor disabledText = {};

    [[nodiscard]] static const Theme &light();
    [[nodiscard]] static const Theme &dark();
    /// The one whose ground is as bright as the palette's.
    [[nodiscard]] static const Theme &forPalette(const QPalette &palette);

    [[nodiscard]] const QColor &color(NodeState state) const;
    /// For an application in Fusion style.
    [[nodiscard]] QPalette palette() const;
};

/// A word for the state, as shown in tooltips and read by screen readers.
[[nodiscard]] QString stateName(NodeState state);
/// A word for the kind: "supervisor", "dynamic supervisor", …
[[nodiscard]] QString kindName(ProcessKind kind);

/// The contrast of two opaque colours, 1 to 21, as WCAG 2 defines it.
[[nodiscard]] double contrast(const QColor &one, const QColor &other);

} // namespace espalier
