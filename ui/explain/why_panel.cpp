// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/why_panel.h"

#include "ui/explain/why_delegate.h"
#include "ui/explain/why_model.h"
#include "ui/log/event_sentence.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace espalier {

using namespace std::chrono_literals;

WhyPanel::WhyPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new WhyModel(this))
{
    setObjectName(QStringLiteral("whyPanel"));
    setAccessibleName(tr("Why it happened"));
    m_updating.setSingleShot(true);
    m_updating.setInterval(200ms);
    connect(&m_updating, &QTimer::timeout, this, &WhyPanel::refresh);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_headline = new QLabel(this);
    m_headline->setObjectName(QStringLiteral("whyHeadline"));
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setWordWrap(true);
    m_headline->setMargin(6);
    QFont bold = m_headline->font();
    bold.setBold(true);
    m_headline->setFont(bold);
    layout->addWidget(m_headline);
    m_hint = new QLabel(this);
    m_hint->setObjectName(QStringLiteral("whyHint"));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setMargin(12);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_hint, 1);
    makeList();
    layout->addWidget(m_list, 1);
    setFocusProxy(m_list);
    showHint();
}

void WhyPanel::makeList()
{
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("whyList"));
    m_list->setAccessibleName(tr("Causes and consequences"));
    m_list->setAccessibleDescription(
        tr("Enter shows the process of a row in the tree, F1 explains its rule"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new WhyDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setResizeMode(QListView::Adjust); // heights depend on the width
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // so that it never changes the width
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->viewport()->setMouseTracking(true);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    connect(m_list, &QListView::clicked, this, &WhyPanel::activate);
    connect(m_list, &QListView::activated, this, &WhyPanel::activate);

    m_learnMore = new QAction(tr("Learn more"), m_list);
    m_learnMore->setObjectName(QStringLiteral("whyLearnMore"));
    connect(m_learnMore, &QAction::triggered, this, [this] { learnMore(m_list->currentIndex()); });
    m_list->addAction(m_learnMore);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
}

QSize WhyPanel::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 48, fontMetrics().height() * 20};
}

void WhyPanel::setSession(TreeSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_asked = 0;
    m_selected = session ? session->selected() : NodeId::None;
    m_updating.stop();
    if (session) {
        connect(session, &TreeSession::selectionChanged, this, &WhyPanel::hearSelection);
        connect(session, &TreeSession::refreshed, this, [this] {
            if (isVisible() && !m_updating.isActive())
                m_updating.start();
        });
    }
    refresh();
}

void WhyPanel::explain(Sequence event)
{
    m_asked = event;
    refresh();
    m_list->scrollToTop();
}

void WhyPanel::hearSelection(NodeId node)
{
    if (m_isSelecting)
        return;
    // A row of the log selects its node before or after it asks here: the question stays the same. And so it does when
    // the selected node is gone.
    const Event *asked = m_session->eventAt(m_asked);
    const bool isSame = asked && m_session->nodeOf(subjectOf(*asked)) == node;
    const bool isGone = node == NodeId::None && !m_session->tree().find(m_selected);
    if (isGone && !asked)
        m_asked = endOf(m_selectedPid);
    m_selected = node;
    if (!isSame && !isGone)
        m_asked = 0;
    refresh();
    if (!isSame && !isGone)
        m_list->scrollToTop();
}

/// 0 if that is longer ago than the last events.
Sequence WhyPanel::endOf(Pid pid) const
{
    constexpr Sequence lookedAt = 20'000;
    if (m_session->events().empty())
        return 0;
    const Sequence last = m_session->events().back().sequence;
    for (Sequence back = 0; back < std::min(lookedAt, last); ++back) {
        const Event *event = m_session->eventAt(last - back);
        if (!event)
            break;
        if (event->pid == pid && std::holds_alternative<happened::Exited>(event->data))
            return event->sequence;
    }
    return 0;
}

Sequence WhyPanel::lastEndOf(NodeId place) const
{
    const Node *node = m_session ? m_session->tree().find(place) : nullptr;
    return node && !node->lives.empty() ? node->lives.back().sequence : 0;
}

void WhyPanel::refresh()
{
    if (const Node *node = m_session ? m_session->tree().find(m_selected) : nullptr)
        m_selectedPid = node->pid;
    if (!isVisible())
        return; // showEvent() makes up for it
    const Sequence event = m_asked ? m_asked : lastEndOf(m_selected);
    if (m_session && m_session->eventAt(event))
        showEventOf(event);
    else
        showHint();
}

void WhyPanel::showEventOf(Sequence event)
{
    const EventRange events{
        [session = m_session](Sequence sequence) { return session->eventAt(sequence); },
        m_session->events().back().sequence};
    m_model->show(espalier::explain(events, event), *m_session);
    const int row = m_model->rowOf(event);
    const ExplainedStep *step = m_model->stepAt(row);
    m_headline->setText(tr("Why? %1").arg(step ? step->sentence : QString()));
    m_headline->show();
    m_hint->hide();
    m_list->show();
    if (std::exchange(m_shown, event) != event)
        m_list->selectionModel()->setCurrentIndex(m_model->index(row),
                                                  QItemSelectionModel::ClearAndSelect);
    highlightSteps();
}

void WhyPanel::showHint()
{
    const Sequence event = m_asked ? m_asked : lastEndOf(m_selected);
    m_hint->setText(event && m_session
                        ? tr("This is longer ago than the log reaches.")
                        : tr("Click an event in the log or the timeline, or a process that came "
                             "back: here it says why that happened, back to the first failure, "
                             "and what it led to."));
    m_shown = 0;
    m_model->clear();
    m_list->hide();
    m_headline->hide();
    m_hint->show();
    highlight({}, {});
}

/// Where one of them ended anew since, the tree is not what the story tells of.
void WhyPanel::highlightSteps()
{
    std::vector<NodeId> causes;
    std::vector<NodeId> consequences;
    Sequence newest = 0;
    bool isCause = true;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const ExplainedStep *step = m_model->stepAt(row);
        if (!step)
            continue;
        newest = std::max(newest, step->sequence);
        std::vector<NodeId> &nodes = isCause ? causes : consequences;
        if (step->node != NodeId::None && std::ranges::find(nodes, step->node) == nodes.end())
            nodes.push_back(step->node);
        isCause = isCause && !m_model->index(row).data(WhyModel::IsEventRole).toBool();
    }
    const auto endedSince = [&](NodeId node) { return lastEndOf(node) > newest; };
    if (std::ranges::any_of(causes, endedSince) || std::ranges::any_of(consequences, endedSince))
        return highlight({}, {});
    highlight(std::move(causes), std::move(consequences));
}

void WhyPanel::highlight(std::vector<NodeId> causes, std::vector<NodeId> consequences)
{
    if (causes == m_causes && consequences == m_consequences)
        return;
    m_causes = std::move(causes);
    m_consequences = std::move(consequences);
    Q_EMIT highlightChanged(m_causes, m_consequences);
}

void WhyPanel::activate(const QModelIndex &index)
{
    const ExplainedStep *step = m_model->stepAt(index.row());
    if (!step || !m_session)
        return;
    const Sequence event = step->sequence;
    if (step->node != NodeId::None) {
        m_asked = m_shown; // the story stays, whichever of its processes is looked at
        const QScopedValueRollback selecting(m_isSelecting, true);
        m_selected = step->node;
        m_session->select(step->node);
    }
    Q_EMIT eventActivated(event);
}

void WhyPanel::learnMore(const QModelIndex &index)
{
    if (const ExplainedStep *step = m_model->stepAt(index.row()))
        Q_EMIT topicRequested(step->topic);
}

QModelIndex WhyPanel::linkAt(const QPoint &position) const
{
    const QModelIndex index = m_list->indexAt(position);
    const QRect link = WhyDelegate::linkRect(m_list->visualRect(index), m_list->font(), index);
    return link.contains(position) ? index : QModelIndex();
}

bool WhyPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        if (watched == m_list && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F1
            && m_list->currentIndex().isValid())
        { // of this row, not of the program
            event->accept();
            if (event->type() == QEvent::KeyPress)
                learnMore(m_list->currentIndex());
            return true;
        }
    }
    const bool isMouse = event->type() == QEvent::MouseButtonPress
                         || event->type() == QEvent::MouseButtonRelease
                         || event->type() == QEvent::MouseMove;
    if (watched != m_list->viewport() || !isMouse)
        return QWidget::eventFilter(watched, event);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QModelIndex link = linkAt(mouse->position().toPoint());
    if (event->type() == QEvent::MouseMove) {
        m_list->viewport()->setCursor(link.isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return false;
    }
    if (!link.isValid() || mouse->button() != Qt::LeftButton)
        return false;
    m_list->setCurrentIndex(link);
    if (event->type() == QEvent::MouseButtonRelease)
        learnMore(link);
    return true;
}

void WhyPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void WhyPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    highlight({}, {});
}

} // namespace espalier
