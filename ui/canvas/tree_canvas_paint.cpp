// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/edge_painter.h"
#include "ui/canvas/painter_surface.h"
#include "ui/canvas/tree_canvas_p.h"
#include "ui/canvas/tree_painter.h"
#include "ui/tree_session.h"

#include <QPaintEvent>
#include <QPainter>

namespace espalier {

void TreeCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), d->theme.background);
    painter.setRenderHint(QPainter::Antialiasing);
    d->hitAgain();
    if (d->layout().isEmpty())
        d->paintWelcome(painter);
    else
        d->paint(painter, event->rect());
}

void TreeCanvas::Private::paint(QPainter &painter, const QRect &area)
{
    PainterSurface surface(painter, true);
    const TreePicture picture{.tree = session->tree(),
                              .layout = layout(),
                              .looks = looks,
                              .theme = theme,
                              .view = view,
                              .textScale = textScale,
                              .now = session->source().now(),
                              .selected = session->selected(),
                              .hovered = hovered,
                              .hasFocus = canvas.hasFocus(),
                              .showsLinks = actions.links->isChecked(),
                              .showsMonitors = actions.monitors->isChecked(),
                              .marks = &marks};
    paintTree(surface, picture, area);
    glide.paintGhosts(surface, theme, view);
    dots.paint(surface, theme, view.zoom, [this](NodeId node) { return canvas.nodeRect(node); });
    const auto wayUpFrom = [this](NodeId node) {
        const LaidBox *box = layout().boxOf(node);
        return box ? view.toScreen(EdgePainter::wayUp(layout(), *box)) : QPainterPath();
    };
    flashes.paint(
        surface, theme, session->tree(), [this](NodeId node) { return canvas.nodeRect(node); },
        wayUpFrom);
}

/// What to do when there is nothing to see.
void TreeCanvas::Private::paintWelcome(QPainter &painter) const
{
    const QRectF area(canvas.viewport()->rect());
    QFont font = canvas.font();
    font.setPixelSize(qRound(18 * textScale));
    painter.setFont(font);
    painter.setPen(theme.text);
    painter.drawText(area.adjusted(24, 0, -24, -area.height() / 2),
                     int(Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap),
                     shown ? tr("Nothing matches what is searched for")
                           : tr("No processes here yet"));
    font.setPixelSize(qRound(13 * textScale));
    painter.setFont(font);
    painter.setPen(theme.mutedText);
    painter.drawText(
        area.adjusted(24, area.height() / 2 + 8, -24, 0),
        int(Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap),
        shown ? tr("All others are hidden: “Show all” brings them back.")
              : tr("File → Examples opens a tree to break; File → Open reads one of your own."));
}

} // namespace espalier
