// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chaos/chaos_log_model.h"

#include "ui/faults/fault_words.h"
#include "ui/log/event_sentence.h"
#include "ui/log/process_name.h"
#include "ui/theme/theme.h"

#include <QGuiApplication>

#include <algorithm>

namespace espalier {

void ChaosLogModel::add(const std::vector<Strike> &strikes)
{
    if (strikes.empty())
        return;
    // Of more than there is room for, the newest.
    const int count = std::min(int(strikes.size()), rowsKept);
    const int excess = rowCount() + count - rowsKept;
    if (excess > 0)
        removeOldest(std::min(std::max(excess, rowsForgotten), rowCount()));
    beginInsertRows({}, rowCount(), rowCount() + count - 1);
    m_strikes.insert(m_strikes.end(), strikes.end() - count, strikes.end());
    endInsertRows();
}

void ChaosLogModel::clear()
{
    removeOldest(rowCount());
}

const Strike *ChaosLogModel::strikeAt(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_strikes[std::size_t(row)];
}

int ChaosLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_strikes.size());
}

int ChaosLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChaosLogModel::data(const QModelIndex &index, int role) const
{
    const Strike *strike = index.isValid() ? strikeAt(index.row()) : nullptr;
    if (!strike)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == TimeColumn      ? timeText(strike->at)
               : index.column() == ProcessColumn ? processName(strike->label, strike->pid)
                                                 : faultText(*strike);
    case Qt::ToolTipRole:
        return tr("%1 s: %2 to %3")
            .arg(timeText(strike->at), faultText(*strike), processName(strike->label, strike->pid));
    case Qt::TextAlignmentRole:
        if (index.column() == TimeColumn)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        return {};
    case Qt::ForegroundRole:
        if (index.column() == TimeColumn)
            return Theme::forPalette(QGuiApplication::palette()).mutedText;
        return {};
    default:
        return {};
    }
}

QVariant ChaosLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time (s)");
    case ProcessColumn:
        return tr("Process");
    case FaultColumn:
        return tr("Fault");
    default:
        return {};
    }
}

void ChaosLogModel::removeOldest(int count)
{
    if (count == 0)
        return;
    beginRemoveRows({}, 0, count - 1);
    m_strikes.erase(m_strikes.begin(), m_strikes.begin() + count);
    endRemoveRows();
}

QString faultText(const Strike &strike)
{
    const QString title = faultTitle(faultKind(strike.fault));
    if (strike.fault == StormFaultKind::Exit)
        return QStringLiteral("%1 %2").arg(title, strike.reason.toString());
    if (strike.fault == StormFaultKind::FailStart)
        return QStringLiteral("%1: %2").arg(title, strike.reason.toString());
    return title;
}

} // namespace espalier
