// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message_bar.h"

#include <QPainter>
#include <QSizeGrip>
#include <QStyleOption>

namespace espalier {

MessageBar::MessageBar(QWidget *parent)
    : QStatusBar(parent)
{
    // Room for the last counter at the window's edge, where a full screen shows no grip.
    setContentsMargins(0, 0, 8, 0);
    // Long counters are cut; they do not make the window wider than the screen.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void MessageBar::tell(const QString &sentence, std::chrono::milliseconds time)
{
    m_told = sentence;
    m_end.setRemainingTime(time);
    showMessage(sentence, int(time.count()));
}

void MessageBar::showTip(const QString &tip)
{
    if (tip.isEmpty() && !m_told.isEmpty() && !m_end.hasExpired())
        showMessage(m_told, int(m_end.remainingTime()));
    else
        showMessage(tip);
}

QString MessageBar::paintedText() const
{
    return fontMetrics().elidedText(currentMessage(), Qt::ElideRight, room().width());
}

QList<const QWidget *> MessageBar::counters() const
{
    QList<const QWidget *> shown;
    for (const QWidget *child : findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (child->isVisible() && !qobject_cast<const QSizeGrip *>(child))
            shown.append(child);
    }
    return shown;
}

QRect MessageBar::room() const
{
    constexpr int gap = 12;
    int right = width() - gap;
    for (const QWidget *counter : counters())
        right = std::min(right, counter->x() - gap);
    constexpr int left = 6;
    return {left, 0, std::max(0, right - left), height()};
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    style()->drawPrimitive(QStyle::PE_PanelStatusBar, &option, &painter, this);
    for (const QWidget *counter : counters())
        painter.fillRect(counter->x() - 2, 5, 1, height() - 10, palette().placeholderText());
    painter.setPen(palette().windowText().color());
    painter.drawText(room(), Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
                     paintedText());
}

} // namespace espalier
