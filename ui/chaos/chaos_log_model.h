// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/storm.h"

#include <QAbstractTableModel>

#include <deque>

namespace espalier {

/// The strikes of the storms that a tree went through, oldest first. Texts are made when they are shown.
class ChaosLogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, ProcessColumn, FaultColumn, ColumnCount };

    /// More are never kept; the oldest go first, `rowsForgotten` at once.
    static constexpr int rowsKept = 100'000;
    static constexpr int rowsForgotten = 10'000;

    using QAbstractTableModel::QAbstractTableModel;

    void add(const std::vector<Strike> &strikes);
    void clear();
    /// Null if there is no such row.
    [[nodiscard]] const Strike *strikeAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void removeOldest(int count);

    std::deque<Strike> m_strikes;
};

/// What the strike does, in a word or two: "raise", "exit :boom".
[[nodiscard]] QString faultText(const Strike &strike);

} // namespace espalier
