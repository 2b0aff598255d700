// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/term/term.h"

#include <QDialog>
#include <QStringList>

class QComboBox;
class QLabel;
class QPushButton;

namespace espalier {

/// Asks for one term, checked while it is typed. Remembers what was entered before, newest first.
class TermDialog : public QDialog
{
    Q_OBJECT

public:
    struct Question
    {
        QString title = {};
        QString prompt = {};
        /// What the button says that accepts.
        QString button = {};
        /// Name of the list of former answers in the settings.
        QString history = {};
        /// Offered behind the former answers.
        QStringList examples = {};
    };
    static constexpr int answersKept = 20;

    explicit TermDialog(Question question, QWidget *parent = nullptr);

    /// What was typed; asked for after the dialog was accepted.
    [[nodiscard]] Term term() const { return m_term; }

    void accept() override;

private:
    void check();
    [[nodiscard]] QString settingsKey() const;

    Question m_question;
    Term m_term;
    QComboBox *m_text;
    QLabel *m_verdict;
    QPushButton *m_accept = nullptr;
};

} // namespace espalier
