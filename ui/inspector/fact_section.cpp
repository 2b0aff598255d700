// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/fact_section.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace espalier {

FactSection::FactSection(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_heading(new QToolButton(this))
    , m_body(new QWidget(this))
    , m_grid(new QGridLayout)
{
    m_heading->setText(title);
    m_heading->setAutoRaise(true);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setArrowType(Qt::DownArrow);
    m_heading->setIconSize({9, 9});
    QFont font = m_heading->font();
    font.setBold(true);
    m_heading->setFont(font);
    connect(m_heading, &QToolButton::clicked, this, [this] {
        const bool opens = m_body->isHidden();
        m_body->setVisible(opens);
        m_heading->setArrowType(opens ? Qt::DownArrow : Qt::RightArrow);
    });

    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(1, 1);
    placeRows();
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(20, 0, 4, 4);
    body->addLayout(m_grid);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_heading);
    layout->addWidget(m_body);
    hide();
}

void FactSection::setFacts(const QList<Fact> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    while (m_rows.size() < std::size_t(facts.size()))
        addRow();
    for (std::size_t index = 0; index < m_rows.size(); ++index) {
        const Row &row = m_rows[index];
        const bool isUsed = index < std::size_t(facts.size());
        const Fact fact = isUsed ? facts[qsizetype(index)] : Fact{};
        if (row.label->text() != fact.label)
            row.label->setText(fact.label);
        if (row.text->text() != fact.text)
            row.text->setText(fact.text);
        row.label->setVisible(isUsed);
        row.text->setVisible(isUsed);
    }
    setVisible(!facts.isEmpty());
}

void FactSection::addBelow(QWidget *widget)
{
    m_body->layout()->addWidget(widget);
}

void FactSection::addRow()
{
    Row row{.label = new QLabel(m_body), .text = new QLabel(m_body)};
    row.label->setTextFormat(Qt::PlainText);
    row.label->setForegroundRole(QPalette::PlaceholderText);
    row.label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    row.text->setTextFormat(Qt::RichText);
    row.text->setWordWrap(true);
    row.text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    row.text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(row.text, &QLabel::linkActivated, this, &FactSection::linkActivated);
    m_rows.push_back(row);
    placeRow(int(m_rows.size()) - 1);
}

void FactSection::setStacked(bool stacked)
{
    if (stacked == m_isStacked)
        return;
    m_isStacked = stacked;
    placeRows();
}

void FactSection::placeRow(int number)
{
    const Row &row = m_rows[std::size_t(number)];
    const int columns = m_isStacked ? 2 : 1;
    m_grid->addWidget(row.label, 2 * number, 0, 1, columns);
    m_grid->addWidget(row.text, 2 * number + (m_isStacked ? 1 : 0), m_isStacked ? 0 : 1, 1,
                      columns);
}

void FactSection::placeRows()
{
    // The same in all sections, so that they line up.
    m_grid->setColumnMinimumWidth(0, m_isStacked ? 0 : fontMetrics().averageCharWidth() * 19);
    for (int number = 0; number < int(m_rows.size()); ++number)
        placeRow(number);
}

void FactSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        placeRows();
    else if (event->type() == QEvent::PaletteChange) // which the labels are only about to hear of
        QMetaObject::invokeMethod(this, &FactSection::colorLinks, Qt::QueuedConnection);
}

// A label takes the colour of its links when its text is set.
void FactSection::colorLinks()
{
    for (const Row &row : m_rows) {
        const QString text = row.text->text();
        row.text->clear();
        row.text->setText(text);
    }
}

} // namespace espalier
