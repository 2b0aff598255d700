// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/fuse_view.h"

#include "ui/canvas/fuse_painter.h"
#include "ui/canvas/node_painter.h"
#include "ui/canvas/painter_surface.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>

namespace espalier {

FuseView::FuseView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("fuseView"));
    setAccessibleName(tr("Restart budget"));
    setToolTip(
        tr("Above, the restarts that are allowed, filled as far as they are used; below, each of "
           "them as it ages. At the left end it stops counting. Only whole seconds of the clock "
           "count, "
           "so that may be up to a second after the time that the limit names."));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FuseView::setFuse(const SupervisorState &supervisor, Time now)
{
    m_supervisor.flags = supervisor.flags;
    m_supervisor.window = supervisor.window;
    m_now = now;
    setAccessibleDescription(sentence());
    update();
}

QString FuseView::sentence() const
{
    const QLocale locale;
    const int left = std::max(0, m_supervisor.maxRestarts() - m_supervisor.restartsInWindow(m_now));
    const QString budget =
        tr("%1 of %2 left").arg(locale.toString(left), locale.toString(m_supervisor.maxRestarts()));
    const QString expiry = NodePainter::expiryText(m_supervisor, m_now);
    return expiry.isEmpty() ? budget : QStringLiteral("%1 · %2").arg(budget, expiry);
}

QSize FuseView::sizeHint() const
{
    const int line = fontMetrics().height();
    return {12 * line, 2 * line + qRound(1.6 * line) + 8};
}

QSize FuseView::minimumSizeHint() const
{
    return {4 * fontMetrics().height(), sizeHint().height()};
}

QRectF FuseView::fuseRect() const
{
    const double line = fontMetrics().height();
    return {0, line + 4, double(width()), 1.6 * line};
}

void FuseView::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::forPalette(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF fuse = fuseRect();
    const QFontMetricsF metrics(font());
    painter.setFont(font());
    painter.setPen(theme.text);
    painter.drawText(QRectF(0, 0, width(), fuse.top()), int(Qt::AlignLeft | Qt::AlignTop),
                     metrics.elidedText(sentence(), Qt::ElideRight, width()));
    PainterSurface surface(painter);
    paintFuse(surface, theme, m_supervisor, fuse, m_now);
    if (m_supervisor.restartsInWindow(m_now) == 0)
        return;
    const QRectF axis(0, fuse.bottom() + 2, width(), metrics.height());
    painter.setPen(theme.mutedText);
    painter.drawText(axis, int(Qt::AlignRight | Qt::AlignTop), tr("now"));
    painter.drawText(
        axis, int(Qt::AlignLeft | Qt::AlignTop),
        tr("over %1 s ago").arg(QLocale().toString(qlonglong(m_supervisor.maxSeconds().count()))));
}

} // namespace espalier
