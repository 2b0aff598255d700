// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/storm.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QGridLayout;
class QLabel;
class QLayout;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QTableView;
class QToolButton;

namespace espalier {

class ChaosRunner;
class TreeSession;

/// Storms of faults: what they do, where and for how long, and the log of what they did. The fields are remembered.
class ChaosPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ChaosPanel(QWidget *parent = nullptr);

    /// Ends a storm that runs. `session` may be null; it must outlive the panel or be taken away.
    void setSession(TreeSession *session);
    /// What a search found in the tree of this session: a scope to choose.
    void setFoundNodes(const std::vector<NodeId> &nodes);

    [[nodiscard]] ChaosRunner *runner() const { return m_runner; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Scope { WholeTree, BelowSelected, FoundNodes };
    /// Of the progress bar: thousandths of the duration.
    static constexpr int progressSteps = 1'000;

    [[nodiscard]] QWidget *makeFields();
    void makeSeedRow(QFormLayout *form);
    void makeStrengthRows(QFormLayout *form);
    void makeFaultGrid(QFormLayout *form);
    void makeState();
    void makeTable();
    [[nodiscard]] QCheckBox *makeCheckBox(const QString &name, const QString &text,
                                          const QString &tip);
    void connectFields();
    void readSettings();
    void writeSettings() const;
    void startOrStop();
    /// Fields, button and sentence as they have to be now.
    void showState();
    void showProgress();
    void fitTable();
    void fitRows();
    void forgetRemoved(const TreeChanges &changes);
    void selectNodeOf(const QModelIndex &index);
    [[nodiscard]] StormPlan plan() const;
    [[nodiscard]] StormScope scope() const;
    /// The supervisor below which a storm would rage; null if none is selected.
    [[nodiscard]] const Node *selectedSupervisor() const;
    /// Why no storm can be started now, as a sentence; empty if one can.
    [[nodiscard]] QString obstacle() const;

    TreeSession *m_session = nullptr;
    ChaosRunner *m_runner;
    std::vector<NodeId> m_found;
    QTimer m_ticker;
    QWidget *m_fields = nullptr;
    QSpinBox *m_seed = nullptr;
    QToolButton *m_die = nullptr;
    QDoubleSpinBox *m_rate = nullptr;
    QDoubleSpinBox *m_duration = nullptr;
    QComboBox *m_scope = nullptr;
    QCheckBox *m_supervisorsToo = nullptr;
    /// What the storm may do, in the order that the seed goes by.
    struct FaultBox
    {
        QCheckBox *box = nullptr;
        StormFaultKind kind = StormFaultKind::Raise;
        QLatin1StringView key = {};
        bool isUsual = false;
    };
    std::vector<FaultBox> m_faults;
    QCheckBox *m_exit = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_button = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_state = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_hint = nullptr;
    bool m_isAtEnd = true;
};

} // namespace espalier
