// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/term_dialog.h"

#include "engine/term/parse.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace espalier {

TermDialog::TermDialog(Question question, QWidget *parent)
    : QDialog(parent)
    , m_question(std::move(question))
    , m_text(new QComboBox(this))
    , m_verdict(new QLabel(this))
{
    setWindowTitle(m_question.title);
    setMinimumWidth(440);
    auto *prompt = new QLabel(m_question.prompt, this);
    prompt->setBuddy(m_text);
    prompt->setWordWrap(true);

    const QStringList former = QSettings().value(settingsKey()).toStringList();
    QStringList offered = former + m_question.examples;
    offered.removeDuplicates();
    m_text->setObjectName(QStringLiteral("term"));
    m_text->setAccessibleName(m_question.prompt);
    m_text->setEditable(true);
    m_text->setInsertPolicy(QComboBox::NoInsert);
    m_text->addItems(offered);
    m_text->lineEdit()->selectAll();
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_verdict->setWordWrap(true);
    m_verdict->setMinimumHeight(2 * fontMetrics().height());
    m_verdict->setAlignment(Qt::AlignTop);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(m_question.button, QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &TermDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &TermDialog::reject);
    connect(m_text, &QComboBox::editTextChanged, this, &TermDialog::check);
    // The box keeps the first Return to itself when it offers the text already.
    connect(m_text->lineEdit(), &QLineEdit::returnPressed, m_accept, &QPushButton::click);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(prompt);
    layout->addWidget(m_text);
    layout->addWidget(m_verdict);
    layout->addStretch();
    layout->addWidget(buttons);
    m_text->setFocus();
    check();
}

void TermDialog::accept()
{
    if (result() == Accepted)
        return; // the same Return came two ways
    QStringList former = QSettings().value(settingsKey()).toStringList();
    const QString text = m_text->currentText().trimmed();
    former.removeAll(text);
    former.prepend(text);
    QSettings().setValue(settingsKey(), QStringList(former.mid(0, answersKept)));
    QDialog::accept();
}

void TermDialog::check()
{
    const QString text = m_text->currentText();
    const auto parsed = parseTerm(text);
    m_accept->setEnabled(parsed.has_value());
    if (parsed) {
        m_term = *parsed;
        m_verdict->clear();
    } else if (text.trimmed().isEmpty()) {
        m_verdict->setText(tr("Any Elixir term, for example {:store, :answer, 42}"));
    } else {
        m_verdict->setText(parsed.error().message());
    }
}

QString TermDialog::settingsKey() const
{
    return QStringLiteral("history/") + m_question.history;
}

} // namespace espalier
