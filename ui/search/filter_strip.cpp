// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/filter_strip.h"

#include "ui/icons.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace espalier {

FilterStrip::FilterStrip(QWidget *parent)
    : QFrame(parent)
    , m_sign(new QLabel(this))
    , m_text(new QLabel(this))
    , m_showAll(new QToolButton(this))
{
    setObjectName(QStringLiteral("filterStrip"));
    setAutoFillBackground(true);
    m_text->setObjectName(QStringLiteral("hiddenCount"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_showAll->setObjectName(QStringLiteral("showAll"));
    m_showAll->setText(tr("Show all"));
    m_showAll->setToolTip(tr("Ends the search, and brings back what it hides"));
    connect(m_showAll, &QToolButton::clicked, this, &FilterStrip::showAllRequested);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_sign);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_showAll);
    applyTheme();
    hide();
}

void FilterStrip::tell(std::size_t hidden, const QString &sought)
{
    m_text->setText(
        tr("%1 hidden: only what matches “%2” is shown, with the supervisors above it and the "
           "selected process.")
            .arg(QLocale().toString(qulonglong(hidden)), sought.trimmed()));
}

void FilterStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
}

void FilterStrip::applyTheme()
{
    const Theme &theme = Theme::forPalette(QGuiApplication::palette());
    QPalette own = theme.palette();
    own.setColor(QPalette::Window, theme.isDark ? theme.button : theme.alternateBase.darker(104));
    setPalette(own);
    const int size = fontMetrics().height();
    m_sign->setPixmap(themedIcon(QStringLiteral("filter")).pixmap(size, size));
}

} // namespace espalier
