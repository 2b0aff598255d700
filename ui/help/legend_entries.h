// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

#include <functional>
#include <vector>

namespace espalier {

class Surface;
struct Theme;

/// One mark of the canvas, and what it means.
struct LegendEntry
{
    QString name = {}; ///< for tests and settings: "state.hanging"
    QString title = {};
    QString meaning = {};
    /// The page of the help that says more.
    QString topic = {};
    /// Paints the mark as the canvas does, inside the rectangle.
    std::function<void(Surface &, const Theme &, const QRectF &)> paint = {};
};

/// The size for which the marks are made.
inline constexpr QSizeF legendMarkSize{116, 46};

/// Every mark that the canvas knows: kinds, states, and the rest.
[[nodiscard]] std::vector<LegendEntry> legendEntries();

} // namespace espalier
