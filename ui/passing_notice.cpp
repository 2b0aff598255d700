// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/passing_notice.h"

#include <QAccessible>
#include <QEvent>

namespace espalier {

PassingNotice::PassingNotice(QWidget *over)
    : QLabel(over)
{
    setObjectName(QStringLiteral("passingNotice"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    setFrameStyle(QFrame::Box | QFrame::Plain);
    setMargin(12);
    setTextFormat(Qt::PlainText);
    m_end.setSingleShot(true);
    m_end.setInterval(std::chrono::seconds(5));
    connect(&m_end, &QTimer::timeout, this, &QWidget::hide);
    over->installEventFilter(this);
    hide();
}

void PassingNotice::tell(const QString &sentence)
{
    setText(sentence);
    setAccessibleName(sentence);
    place();
    show();
    raise();
    m_end.start();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

bool PassingNotice::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QLabel::eventFilter(watched, event);
}

// The text scale may change with what the notice is about.
void PassingNotice::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange && isVisible())
        place();
}

void PassingNotice::place()
{
    adjustSize();
    const QSize room = parentWidget()->size();
    move((room.width() - width()) / 2, room.height() * 9 / 10 - height());
}

} // namespace espalier
