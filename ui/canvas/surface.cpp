// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/surface.h"

#include "ui/canvas/cell_field.h"

#include <QFont>
#include <QFontMetricsF>
#include <QHash>

namespace espalier {

void Surface::cells(const CellField &field)
{
    paintCells(*this, field);
}

void Surface::enterNode(const QString &) {}

void Surface::leaveNode() {}

QFont fontFor(const TextStyle &style)
{
    // A font costs more to build than a text to paint; sizes are few because they are rounded to half pixels.
    static thread_local QHash<int, QFont> fonts;
    const int key = qRound(style.size * 2) * 2 + (style.bold ? 1 : 0);
    auto found = fonts.find(key);
    if (found == fonts.end()) {
        QFont font;
        font.setPixelSize(qMax(1, qRound(style.size)));
        font.setBold(style.bold);
        found = fonts.insert(key, font);
    }
    return *found;
}

double textWidth(const QString &text, const TextStyle &style)
{
    return QFontMetricsF(fontFor(style)).horizontalAdvance(text);
}

QString shortened(const QString &text, const TextStyle &style, double width)
{
    return QFontMetricsF(fontFor(style)).elidedText(text, style.elide, width);
}

} // namespace espalier
