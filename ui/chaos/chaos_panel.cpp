// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chaos/chaos_panel.h"

#include "engine/term/parse.h"
#include "ui/acts/act_rules.h"
#include "ui/chaos/chaos_log_model.h"
#include "ui/chaos/chaos_runner.h"
#include "ui/number_text.h"
#include "ui/tree_session.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace espalier {

using namespace std::chrono_literals;

ChaosPanel::ChaosPanel(QWidget *parent)
    : QWidget(parent)
    , m_runner(new ChaosRunner(this))
{
    setObjectName(QStringLiteral("chaosPanel"));
    setAccessibleName(tr("Storms of faults"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeFields());
    makeState();
    makeTable();
    layout->addWidget(m_table, 1);
    setFocusProxy(m_button);
    readSettings();
    connectFields();
    m_ticker.setInterval(100ms);
    connect(&m_ticker, &QTimer::timeout, this, &ChaosPanel::showProgress);
    connect(m_runner, &ChaosRunner::started, this, &ChaosPanel::showState);
    connect(m_runner, &ChaosRunner::finished, this, &ChaosPanel::showState);
    showState();
}

void ChaosPanel::setSession(TreeSession *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_found.clear();
    m_runner->setSession(session);
    if (session) {
        connect(session, &TreeSession::selectionChanged, this, &ChaosPanel::showState);
        connect(session, &TreeSession::refreshed, this, &ChaosPanel::forgetRemoved);
    }
    showState();
}

void ChaosPanel::setFoundNodes(const std::vector<NodeId> &nodes)
{
    m_found = nodes;
    showState();
}

void ChaosPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_table)
        fitRows();
}

void ChaosPanel::fitRows()
{
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
}

void ChaosPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitTable();
}

void ChaosPanel::startOrStop()
{
    if (m_runner->isRunning())
        m_runner->stop();
    else
        m_runner->start(plan());
}

void ChaosPanel::showState()
{
    const Node *supervisor = selectedSupervisor();
    m_scope->setItemText(BelowSelected, supervisor ? tr("Below %1").arg(supervisor->label())
                                                   : tr("Below the selected supervisor"));
    m_scope->setItemText(FoundNodes, m_found.empty()
                                         ? tr("What a search found")
                                         : tr("What a search found (%1)").arg(m_found.size()));
    m_reason->setEnabled(m_exit->isChecked());

    const bool isRunning = m_runner->isRunning();
    m_fields->setEnabled(!isRunning);
    m_button->setText(isRunning ? tr("Stop the storm") : tr("Start a storm"));
    m_button->setAccessibleName(m_button->text());
    m_button->setEnabled(isRunning || obstacle().isEmpty());
    m_hint->setText(m_session ? tr("Start a storm: each strike will be told here. Double-click one "
                                   "to find its process in the tree.")
                              : tr("Open a tree first: storms need something to strike."));
    if (isRunning)
        m_ticker.start();
    else
        m_ticker.stop();
    showProgress();
}

void ChaosPanel::showProgress()
{
    const std::optional<Time> remaining = m_runner->remaining();
    m_progress->setVisible(remaining.has_value());
    if (!m_runner->isRunning()) {
        const QString obstacle = this->obstacle();
        m_state->setText(
            !obstacle.isEmpty() ? obstacle
            : m_runner->strikes() > 0
                ? tr("Strikes of the last storm: %1").arg(numberText(m_runner->strikes()))
                : QString());
        return;
    }
    const auto seconds = [](Time time) {
        return numberText(std::chrono::duration<double>(time).count(), 1);
    };
    const QString pace = remaining ? tr("%1 s left").arg(seconds(*remaining))
                                   : tr("%1 s so far").arg(seconds(m_runner->elapsed()));
    const QString progress = tr("Strikes: %1, %2").arg(numberText(m_runner->strikes()), pace);
    if (m_session->tree().counts().processes == 0)
        return m_state->setText(
            tr("%1. No process is alive any more: nobody is left to strike.").arg(progress));
    m_state->setText(m_session->source().isPaused()
                         ? tr("%1. Time is held, and the storm with it.").arg(progress)
                         : progress);
    if (remaining) {
        const double share = std::chrono::duration<double>(*remaining).count()
                             / m_duration->value();
        m_progress->setValue(int(std::lround((1 - share) * progressSteps)));
    }
}

void ChaosPanel::fitTable()
{
    const QFontMetrics metrics(m_table->font());
    const int time = metrics.horizontalAdvance(QStringLiteral("0000.000")) + 14;
    // Not the viewport's width: it is resized after this.
    const int bar = m_table->verticalScrollBar()->sizeHint().width();
    m_table->setColumnWidth(ChaosLogModel::TimeColumn, time);
    m_table->setColumnWidth(ChaosLogModel::ProcessColumn,
                            std::max(0, width() - bar - time) * 3 / 5);
}

void ChaosPanel::forgetRemoved(const TreeChanges &changes)
{
    if (!changes.removed.empty() && !m_found.empty()) {
        std::vector<NodeId> removed = changes.removed;
        std::sort(removed.begin(), removed.end());
        std::erase_if(m_found, [&removed](NodeId id) {
            return std::binary_search(removed.begin(), removed.end(), id);
        });
    }
    if (!changes.isEmpty() && !m_runner->isRunning())
        showState();
}

void ChaosPanel::selectNodeOf(const QModelIndex &index)
{
    const Strike *strike = m_runner->log()->strikeAt(index.row());
    const NodeId node = strike && m_session ? m_session->nodeOf(strike->pid) : NodeId::None;
    if (node != NodeId::None)
        m_session->select(node);
}

StormPlan ChaosPanel::plan() const
{
    StormPlan plan{.seed = std::uint64_t(m_seed->value()),
                   .perSecond = m_rate->value(),
                   .duration = Time(std::llround(m_duration->value() * 1e9)),
                   .scope = scope(),
                   .workersOnly = !m_supervisorsToo->isChecked()};
    for (const FaultBox &fault : m_faults) {
        const Term reason = fault.kind == StormFaultKind::Exit
                                ? parseTerm(m_reason->text()).value_or(Term())
                                : Term();
        if (fault.box->isChecked())
            plan.faults.push_back({.kind = fault.kind, .reason = reason});
    }
    return plan;
}

StormScope ChaosPanel::scope() const
{
    if (m_scope->currentIndex() == FoundNodes)
        return stormScope::Nodes{m_found};
    const Node *supervisor = selectedSupervisor();
    if (m_scope->currentIndex() == BelowSelected && supervisor)
        return stormScope::Below{supervisor->id};
    return stormScope::WholeTree{};
}

const Node *ChaosPanel::selectedSupervisor() const
{
    return m_session ? startingSupervisor(m_session->tree(), m_session->selected()) : nullptr;
}

QString ChaosPanel::obstacle() const
{
    if (!m_session)
        return tr("No tree is open.");
    if (m_session->tree().counts().processes == 0)
        return tr("No process of this tree is alive: there is nobody to strike. Start the tree "
                  "again first (File menu).");
    const bool hasFault = std::ranges::any_of(
        m_faults, [](const FaultBox &fault) { return fault.box->isChecked(); });
    if (!hasFault)
        return tr("Choose at least one fault.");
    if (const auto reason = parseTerm(m_reason->text()); m_exit->isChecked() && !reason)
        return tr("Exit with: %1").arg(reason.error().message());
    if (m_scope->currentIndex() == BelowSelected && !selectedSupervisor())
        return tr("Select a supervisor in the tree, or one of its children.");
    if (m_scope->currentIndex() == FoundNodes && m_found.empty())
        return tr("Search the tree first: the storm will strike what was found.");
    return {};
}

} // namespace espalier
