// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice_bar.h"

#include "ui/icons.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace espalier {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_offer(new QToolButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("notice"));
    setAutoFillBackground(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_offer->setObjectName(QStringLiteral("noticeOffer"));
    m_offer->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this notice"));
    m_close->setAccessibleName(m_close->toolTip());
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 6, 6, 6);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_offer);
    layout->addWidget(m_close);
    applyTheme();
    hide();
}

void NoticeBar::tell(const QString &sentence, const QString &detail)
{
    m_offer->hide();
    appear(detail.isEmpty() ? sentence : QStringLiteral("%1  %2").arg(sentence, detail));
}

void NoticeBar::tellAndOffer(const QString &sentence, QAction *offer)
{
    m_offer->setDefaultAction(offer);
    m_offer->show();
    appear(sentence);
}

void NoticeBar::appear(const QString &text)
{
    m_text->setText(text);
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString NoticeBar::text() const
{
    return m_text->text();
}

void NoticeBar::updateColors()
{
    applyTheme();
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyTheme();
}

void NoticeBar::applyTheme()
{
    const Theme &theme = Theme::forPalette(QGuiApplication::palette());
    // The crash colour as a tint of the ground.
    QPalette own = theme.palette();
    const QColor base = theme.base;
    const QColor mark = theme.dead;
    constexpr double part = 0.16;
    own.setColor(QPalette::Window,
                 QColor::fromRgbF(float(base.redF() * (1 - part) + mark.redF() * part),
                                  float(base.greenF() * (1 - part) + mark.greenF() * part),
                                  float(base.blueF() * (1 - part) + mark.blueF() * part)));
    setPalette(own);
    m_close->setIcon(themedIcon(QStringLiteral("close")));
}

} // namespace espalier
