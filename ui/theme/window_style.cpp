// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/window_style.h"

#include "ui/icons.h"

#include <QPainter>
#include <QStyleOptionMenuItem>
#include <QWidget>

namespace espalier {

WindowStyle::WindowStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{}

int WindowStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *answer) const
{
    return hint == SH_DialogButtonBox_ButtonsHaveIcons
               ? 0
               : QProxyStyle::styleHint(hint, option, widget, answer);
}

QIcon WindowStyle::standardIcon(StandardPixmap icon, const QStyleOption *option,
                                const QWidget *widget) const
{
    switch (icon) {
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
    case SP_LineEditClearButton:
        return themedIcon(QStringLiteral("close"));
    case SP_TitleBarNormalButton:
        return themedIcon(QStringLiteral("float"));
    case SP_ArrowBack:
        return themedIcon(QStringLiteral("back"));
    case SP_ArrowForward:
        return themedIcon(QStringLiteral("forward"));
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

void WindowStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    if (element == CE_DockWidgetTitle && widget) {
        // Qt paints it in the font that the program began with.
        painter->save();
        painter->setFont(widget->font());
        QProxyStyle::drawControl(element, option, painter, widget);
        painter->restore();
        return;
    }
    const auto *item = element == CE_MenuItem
                           ? qstyleoption_cast<const QStyleOptionMenuItem *>(option)
                           : nullptr;
    const State lit = State_Selected | State_Enabled;
    if (!item || item->icon.isNull() || (item->state & lit) != lit)
        return QProxyStyle::drawControl(element, option, painter, widget);
    // Fusion asks for the icon as if the row were any other.
    QStyleOptionMenuItem chosen = *item;
    const int size = pixelMetric(PM_SmallIconSize, option, widget);
    chosen.icon = item->icon.pixmap({size, size}, painter->device()->devicePixelRatio(),
                                    QIcon::Selected);
    QProxyStyle::drawControl(element, &chosen, painter, widget);
}

} // namespace espalier
