// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/event_log_model.h"

#include "ui/explain/explanation_sentence.h"
#include "ui/log/process_name.h"
#include "ui/theme/theme.h"
#include "ui/tree_session.h"

#include <QGuiApplication>

#include <algorithm>
#include <vector>

namespace espalier {

namespace {

/// Events looked through in one turn of the event loop: a few milliseconds.
constexpr Sequence filterSlice = 5'000;

/// A supervisor answers an error by a restart: the line is about the error, but no bad news itself.
bool isMended(const Event &event)
{
    const auto *end = std::get_if<happened::ChildEnded>(&event.data);
    return end && end->verdict == happened::ChildEnded::Verdict::Restart;
}

} // namespace

EventLogModel::EventLogModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_filtering.setInterval(0);
    connect(&m_filtering, &QTimer::timeout, this, &EventLogModel::filterOlder);
}

void EventLogModel::setSession(TreeSession *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_causes.clear();
    if (session) {
        connect(session, &TreeSession::refreshed, this,
                [this](const TreeChanges &, const std::vector<Event> &newEvents) {
                    addEvents(newEvents);
                    removeForgotten();
                });
    }
    filterAnew();
}

void EventLogModel::setWeight(EventWeight least)
{
    if (least == m_weight)
        return;
    m_weight = least;
    filterAnew();
}

void EventLogModel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    filterAnew();
}

Sequence EventLogModel::sequenceAt(int row) const
{
    const Event *event = eventAt(row);
    return event ? event->sequence : 0;
}

NodeId EventLogModel::nodeAt(int row) const
{
    const Event *event = eventAt(row);
    if (!event)
        return NodeId::None;
    const NodeId node = m_session->nodeOf(subjectOf(*event));
    return node == NodeId::None ? m_session->nodeOf(event->pid) : node;
}

int EventLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EventLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventLogModel::data(const QModelIndex &index, int role) const
{
    const Event *event = index.isValid() ? eventAt(index.row()) : nullptr;
    if (!event)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*event, index.column());
    case Qt::ToolTipRole:
        return index.column() == TimeColumn ? toString(*event) : text(*event, index.column());
    case Qt::TextAlignmentRole:
        if (index.column() == TimeColumn)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        return {};
    case Qt::ForegroundRole: {
        const Theme &theme = Theme::forPalette(QGuiApplication::palette());
        if (index.column() == TimeColumn || index.column() == CauseColumn)
            return theme.mutedText;
        if (index.column() == WhatColumn && weightOf(*event, *m_session) == EventWeight::Error
            && !isMended(*event))
            return theme.isDark ? theme.dead : theme.dead.darker(130);
        return {};
    }
    default:
        return {};
    }
}

QVariant EventLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time (s)");
    case ProcessColumn:
        return tr("Process");
    case WhatColumn:
        return tr("What happened");
    case CauseColumn:
        return tr("Because");
    default:
        return {};
    }
}

const Event *EventLogModel::eventAt(int row) const
{
    if (!m_session || row < 0 || row >= rowCount())
        return nullptr;
    return m_session->eventAt(m_rows[static_cast<std::size_t>(row)]);
}

bool EventLogModel::accepts(const Event &event) const
{
    if (weightOf(event, *m_session) < m_weight)
        return false;
    return m_text.isEmpty() || text(event, ProcessColumn).contains(m_text, Qt::CaseInsensitive)
           || text(event, WhatColumn).contains(m_text, Qt::CaseInsensitive);
}

QString EventLogModel::text(const Event &event, int column) const
{
    switch (column) {
    case TimeColumn:
        return timeText(event.time);
    case ProcessColumn:
        return event.pid.isOutside() ? tr("outside") : processName(event.pid, *m_session);
    case WhatColumn:
        return eventSentence(event, *m_session);
    case CauseColumn:
        return causeOf(event);
    default:
        return {};
    }
}

QString EventLogModel::causeOf(const Event &event) const
{
    if (const QString *known = m_causes.object(event.sequence))
        return *known;
    const EventRange events{[this](Sequence sequence) { return m_session->eventAt(sequence); },
                            m_session->events().back().sequence};
    const std::optional<Step> cause = nearestCause(events, event.sequence);
    const QString sentence = cause ? explained(*cause, *m_session).sentence : QString();
    m_causes.insert(event.sequence, new QString(sentence));
    return sentence;
}

void EventLogModel::addEvents(const std::vector<Event> &newEvents)
{
    std::vector<Sequence> accepted;
    for (const Event &event : newEvents) {
        if (accepts(event))
            accepted.push_back(event.sequence);
    }
    if (accepted.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(accepted.size()) - 1);
    m_rows.insert(m_rows.end(), accepted.begin(), accepted.end());
    endInsertRows();
}

void EventLogModel::removeForgotten()
{
    if (m_session->events().empty())
        return;
    const Sequence oldest = m_session->events().front().sequence;
    const auto end = std::lower_bound(m_rows.begin(), m_rows.end(), oldest);
    if (end == m_rows.begin())
        return;
    beginRemoveRows({}, 0, static_cast<int>(end - m_rows.begin()) - 1);
    m_rows.erase(m_rows.begin(), end);
    endRemoveRows();
}

void EventLogModel::filterAnew()
{
    beginResetModel();
    m_rows.clear();
    m_filteredFrom = m_session && !m_session->events().empty()
                         ? m_session->events().back().sequence + 1
                         : 0;
    endResetModel();
    m_filtering.start();
    filterOlder();
}

void EventLogModel::filterOlder()
{
    const bool hasEvents = m_session && !m_session->events().empty();
    const Sequence oldest = hasEvents ? m_session->events().front().sequence : 0;
    if (!hasEvents || m_filteredFrom <= oldest) {
        m_filtering.stop();
        return;
    }
    const Sequence from = std::max(oldest, m_filteredFrom - std::min(m_filteredFrom, filterSlice));
    std::vector<Sequence> accepted;
    for (Sequence sequence = from; sequence < m_filteredFrom; ++sequence) {
        const Event *event = m_session->eventAt(sequence);
        if (event && accepts(*event))
            accepted.push_back(sequence);
    }
    m_filteredFrom = from;
    if (accepted.empty())
        return;
    beginInsertRows({}, 0, static_cast<int>(accepted.size()) - 1);
    m_rows.insert(m_rows.begin(), accepted.begin(), accepted.end());
    endInsertRows();
}

} // namespace espalier
