// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/term/term.h"

#include <QWidget>

#include <tl/expected.hpp>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace espalier {

/// The options of `Supervisor.start_link` or `DynamicSupervisor.start_link` as fields, instead of as a term.
class SupervisorFlagsFields : public QWidget
{
    Q_OBJECT

public:
    explicit SupervisorFlagsFields(QWidget *parent = nullptr);

    /// Whether the module's start_link takes options that are shown here.
    [[nodiscard]] static bool isFor(const Term &module);
    /// Shows the options of this module; what the fields hold is kept.
    void setModule(const Term &module);
    /// Shows what `start_link` is called with. What the fields do not show (the children) is kept.
    void setArguments(const Term &module, const std::vector<Term> &arguments);
    /// The arguments as a list, or a sentence about the field that cannot be read.
    [[nodiscard]] tl::expected<Term, QString> arguments() const;
    /// What the supervisor would say of these flags: the error term of its start, if it is one.
    [[nodiscard]] static std::optional<Term> errorOf(const Term &module, const Term &arguments);

    /// For a form around it, so that the fields stand in one line.
    [[nodiscard]] int labelWidth() const;

Q_SIGNALS:
    void changed();

private:
    void makeFields();
    [[nodiscard]] tl::expected<Term, QString> options() const;

    bool m_isDynamic = false;
    Term m_children;
    QFormLayout *m_form;
    QLabel *m_comeAlong;
    QComboBox *m_strategy;
    QSpinBox *m_maxRestarts;
    QSpinBox *m_maxSeconds;
    QComboBox *m_autoShutdown;
    QLineEdit *m_maxChildren;
    QLineEdit *m_extraArguments;
    QLineEdit *m_name;
};

} // namespace espalier
