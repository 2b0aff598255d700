// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/whats_this.h"

#include "ui/icons.h"

#include <QAction>
#include <QWhatsThis>
#include <QWhatsThisClickedEvent>
#include <QWidget>

namespace espalier {

WhatsThis::WhatsThis(QObject *parent)
    : QObject(parent)
    , m_action(QWhatsThis::createAction(this))
{
    m_action->setObjectName(QStringLiteral("whatsThis"));
    m_action->setText(tr("What's &this?"));
    m_action->setIcon(themedIcon(QStringLiteral("whats-this")));
}

void WhatsThis::explain(QWidget *part, const QString &words, const QString &topic)
{
    part->setWhatsThis(QStringLiteral("<p>%1</p><p><a href=\"%2\">%3</a></p>")
                           .arg(words.toHtmlEscaped(), topic, tr("Read more").toHtmlEscaped()));
    part->installEventFilter(this);
}

bool WhatsThis::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::WhatsThisClicked)
        return QObject::eventFilter(watched, event);
    Q_EMIT topicRequested(static_cast<QWhatsThisClickedEvent *>(event)->href());
    QWhatsThis::hideText();
    return true;
}

} // namespace espalier
