// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/event_log_panel.h"

#include "ui/clear_button.h"
#include "ui/log/event_log_model.h"
#include "ui/tree_session.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace espalier {

using namespace std::chrono_literals;

EventLogPanel::EventLogPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new EventLogModel(this))
    , m_typing(new QTimer(this))
{
    m_typing->setSingleShot(true);
    m_typing->setInterval(150ms);
    connect(m_typing, &QTimer::timeout, this, [this] { m_model->setText(m_text->text()); });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeFilterRow());
    makeTable();
    layout->addWidget(m_table);
    setFocusProxy(m_table);
}

void EventLogPanel::setSession(TreeSession *session)
{
    m_session = session;
    m_model->setSession(session);
    setFollowing(true);
}

QWidget *EventLogPanel::makeFilterRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(6, 4, 6, 4);

    m_weight = new QComboBox(row);
    m_weight->setObjectName(QStringLiteral("logWeight"));
    m_weight->setAccessibleName(tr("Which events the log shows"));
    m_weight->addItem(tr("Starts and ends"), QVariant::fromValue(int(EventWeight::Lifecycle)));
    m_weight->addItem(tr("Errors only"), QVariant::fromValue(int(EventWeight::Error)));
    m_weight->addItem(tr("Everything"), QVariant::fromValue(int(EventWeight::Detail)));
    connect(m_weight, &QComboBox::currentIndexChanged, this, [this] {
        m_model->setWeight(static_cast<EventWeight>(m_weight->currentData().toInt()));
    });
    layout->addWidget(m_weight);

    m_text = new QLineEdit(row);
    m_text->setObjectName(QStringLiteral("logText"));
    m_text->setPlaceholderText(tr("Find in the log"));
    m_text->setAccessibleName(tr("Find in the log"));
    addClearButton(*m_text);
    connect(m_text, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    layout->addWidget(m_text, 1);
    return row;
}

void EventLogPanel::makeTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("logTable"));
    m_table->setAccessibleName(tr("Event log"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setMinimumSectionSize(10);
    fitRows();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setStretchLastSection(true);

    m_hint = new QLabel(m_table->viewport());
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);

    connect(m_table, &QTableView::clicked, this, &EventLogPanel::selectNodeOf);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        selectNodeOf(index);
        Q_EMIT eventActivated(m_model->sequenceAt(index.row()));
    });
    // A range grows after the rows came: by then the value of before is no longer the end.
    connect(m_table->verticalScrollBar(), &QScrollBar::rangeChanged, this, &EventLogPanel::follow);
    connect(m_table->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        const QScrollBar *bar = m_table->verticalScrollBar();
        setFollowing(bar->sliderPosition() >= bar->maximum());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) {
                setFollowing(!row.isValid() || row.row() + 1 == m_model->rowCount());
            });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &EventLogPanel::showHint);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        setFollowing(true);
        showHint();
    });

    m_table->viewport()->installEventFilter(this);
    m_newest = new QToolButton(m_table);
    m_newest->setObjectName(QStringLiteral("followLog"));
    m_newest->setText(tr("Follow the newest"));
    m_newest->setToolTip(tr("The log stands still because you looked at an earlier row"));
    m_newest->hide();
    connect(m_newest, &QToolButton::clicked, this, [this] {
        m_table->setCurrentIndex({});
        setFollowing(true);
    });
}

void EventLogPanel::setFollowing(bool following)
{
    m_isFollowing = following;
    follow();
}

void EventLogPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
    m_hint->setGeometry(m_table->viewport()->rect().adjusted(12, 0, -12, 0));
    const QSize size = m_newest->sizeHint();
    const int bar = m_table->verticalScrollBar()->sizeHint().width();
    m_newest->setGeometry(QRect(
        QPoint(m_table->width() - bar - size.width() - 8, m_table->height() - size.height() - 6),
        size));
}

void EventLogPanel::fitRows()
{
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
}

void EventLogPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_table)
        fitRows();
}

void EventLogPanel::fitColumns()
{
    const QFontMetrics metrics(m_table->font());
    const int time = metrics.horizontalAdvance(QStringLiteral("0000.000")) + 18;
    const int process = std::clamp(
        width() / 6, metrics.horizontalAdvance(QStringLiteral("checkout  #PID<0.123.0>")) + 12,
        metrics.averageCharWidth() * 40);
    // Not the viewport's width: it is resized after this.
    const int bar = m_table->verticalScrollBar()->sizeHint().width();
    const int rest = std::max(0, width() - bar - time - process);
    m_table->setColumnWidth(EventLogModel::TimeColumn, time);
    m_table->setColumnWidth(EventLogModel::ProcessColumn, process);
    // The sentence comes first, but what a wide window leaves over is the cause's.
    m_table->setColumnWidth(EventLogModel::WhatColumn,
                            std::min(metrics.averageCharWidth() * 92, rest * 3 / 5));
}

void EventLogPanel::follow()
{
    // Nothing moves under the pointer.
    const bool isHeld = m_table->viewport()->underMouse();
    QScrollBar *bar = m_table->verticalScrollBar();
    if (m_isFollowing && !isHeld)
        bar->setValue(bar->maximum());
    m_newest->setVisible(!m_isFollowing || (isHeld && bar->value() < bar->maximum()));
}

bool EventLogPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Leave)
        QMetaObject::invokeMethod(this, &EventLogPanel::follow, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void EventLogPanel::selectNodeOf(const QModelIndex &index)
{
    const NodeId node = m_model->nodeAt(index.row());
    if (m_session && node != NodeId::None)
        m_session->select(node);
    Q_EMIT eventChosen(m_model->sequenceAt(index.row()));
}

void EventLogPanel::showHint()
{
    const bool isFiltered = !m_text->text().isEmpty() || m_weight->currentIndex() != 0;
    m_hint->setText(isFiltered
                        ? tr("Nothing that has happened so far is of this kind.")
                        : tr("Every start, crash and restart will be told here, with the reason."));
    m_hint->setVisible(m_model->rowCount() == 0);
}

} // namespace espalier
