// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_source.h"
#include "engine/observe/tree_state.h"
#include "ui/dialogs/start_obstacles.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace espalier {

class SupervisorFlagsFields;

/// Every field of a child spec, of a new child or of one that is to be changed, checked while it is filled in: by the parser, then by the check that the supervisor
/// itself will make, whose error term is shown with a plain sentence.
class StartChildDialog : public QDialog
{
    Q_OBJECT

public:
    StartChildDialog(const Node &supervisor, const std::vector<TreeSource::Module> &modules,
                     QWidget *parent = nullptr, const Term &edited = {});

    /// What it warns of, if the spec is sound.
    void setObstacles(const StartObstacles &obstacles);
    /// Begins from this spec instead of from one of its own.
    void propose(const Term &spec) { fillWith(spec); }
    /// The spec as a map; asked for after the dialog was accepted.
    [[nodiscard]] Term spec() const { return m_spec; }

private:
    /// What to say when a field cannot be read, or what the check found.
    struct Verdict
    {
        QString sentence = {};
        /// The error term of the check; empty when the parser complains.
        QString term = {};
    };

    [[nodiscard]] QWidget *makePreviewArea();
    void makeStartFields(QFormLayout *form);
    void makePolicyFields(QFormLayout *form);
    void proposeFor(int moduleIndex);
    void fillWith(const Term &spec);
    /// Options of a supervisor are fields; the arguments of all else are a term.
    void showArguments(const Term &module, const std::vector<Term> &arguments);
    void showFlags(bool hasFlags);
    void check();
    [[nodiscard]] std::optional<Verdict> read();
    [[nodiscard]] std::optional<Verdict> judge() const;
    [[nodiscard]] Term shutdown() const;
    [[nodiscard]] QString proposedId(const QString &base) const;

    const bool m_isDynamic;
    const AutoShutdown m_autoShutdown;
    const int m_number;
    std::vector<TreeSource::Module> m_modules;
    Term m_spec;
    StartObstacles m_obstacles;

    QLineEdit *m_id = nullptr;
    QComboBox *m_module = nullptr;
    QLabel *m_moduleDescription = nullptr;
    QLineEdit *m_arguments = nullptr;
    SupervisorFlagsFields *m_flags = nullptr;
    QFormLayout *m_form = nullptr;
    QComboBox *m_restart = nullptr;
    QLabel *m_restartRule = nullptr;
    QComboBox *m_shutdown = nullptr;
    QSpinBox *m_patience = nullptr;
    QComboBox *m_type = nullptr;
    QLineEdit *m_modulesField = nullptr;
    QCheckBox *m_significant = nullptr;
    QLabel *m_preview = nullptr;
    QLabel *m_verdict = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace espalier
