// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/event.h"
#include "engine/observe/tree_state.h"
#include "ui/log/event_sentence.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QTimer>

#include <deque>

namespace espalier {

class TreeSession;

/// The events of a session that a filter lets through, oldest first. Rows are numbers of events: texts are made when
/// they are shown. A new filter is applied from the newest event back, a slice per turn of the event loop.
class EventLogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, ProcessColumn, WhatColumn, CauseColumn, ColumnCount };

    explicit EventLogModel(QObject *parent = nullptr);

    /// `session` may be null; it must outlive the model or be taken away.
    void setSession(TreeSession *session);
    /// Events below this weight are left out.
    void setWeight(EventWeight least);
    /// Only events of whose process or sentence `text` is a part, whatever its case.
    void setText(const QString &text);

    [[nodiscard]] EventWeight weight() const { return m_weight; }
    /// Whether older events are still being looked through.
    [[nodiscard]] bool isFiltering() const { return m_filtering.isActive(); }
    /// The node that a row is about; None when it is gone.
    [[nodiscard]] NodeId nodeAt(int row) const;
    /// 0 if there is no such row.
    [[nodiscard]] Sequence sequenceAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] const Event *eventAt(int row) const;
    [[nodiscard]] bool accepts(const Event &event) const;
    [[nodiscard]] QString text(const Event &event, int column) const;
    /// Its nearest cause in its explanation; empty if that has none.
    [[nodiscard]] QString causeOf(const Event &event) const;
    void addEvents(const std::vector<Event> &newEvents);
    void removeForgotten();
    void filterAnew();
    void filterOlder();

    TreeSession *m_session = nullptr;
    std::deque<Sequence> m_rows;
    EventWeight m_weight = EventWeight::Lifecycle;
    QString m_text;
    /// Of the rows shown lately: a cause is looked for when its row is painted.
    mutable QCache<Sequence, QString> m_causes{1'000};
    QTimer m_filtering;
    /// Events from this number on have been looked at.
    Sequence m_filteredFrom = 0;
};

} // namespace espalier
