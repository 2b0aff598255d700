// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/why_model.h"

#include "ui/log/event_sentence.h"

#include <QFont>

#include <algorithm>

namespace espalier {

void WhyModel::show(const Explanation &explanation, const TreeSession &session)
{
    std::vector<Row> rows = rowsOf(explanation, session);
    const auto same = std::ranges::mismatch(m_rows, rows);
    const int kept = int(same.in1 - m_rows.begin());
    if (same.in1 != m_rows.end()) {
        beginRemoveRows({}, kept, int(m_rows.size()) - 1);
        m_rows.erase(same.in1, m_rows.end());
        endRemoveRows();
    }
    if (same.in2 != rows.end()) {
        beginInsertRows({}, kept, int(rows.size()) - 1);
        m_rows = std::move(rows);
        endInsertRows();
    }
}

void WhyModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

std::vector<WhyModel::Row> WhyModel::rowsOf(const Explanation &explanation,
                                            const TreeSession &session)
{
    std::vector<Row> rows;
    const auto remark = [&rows](const QString &text, bool isHeading = false) {
        rows.push_back({.text = text, .isHeading = isHeading});
    };
    remark(tr("Because"), true);
    if (explanation.earlier)
        remark(tr("What led to this is longer ago than the log reaches."));
    for (const Step &step : explanation.causes)
        rows.push_back({.step = explained(step, session)});
    if (!explanation.causes.empty())
        rows.back().isEvent = true;
    remark(tr("It led to"), true);
    for (const Step &step : explanation.consequences)
        rows.push_back({.step = explained(step, session)});
    if (explanation.consequences.empty())
        remark(tr("Nothing else happened because of it."));
    else if (explanation.more)
        remark(tr("There may be more that is not listed."));
    return rows;
}

const ExplainedStep *WhyModel::stepAt(int row) const
{
    const bool isThere = row >= 0 && row < int(m_rows.size());
    return isThere && m_rows[std::size_t(row)].isStep() ? &m_rows[std::size_t(row)].step : nullptr;
}

int WhyModel::rowOf(Sequence sequence) const
{
    const auto row = std::ranges::find_if(m_rows, [sequence](const Row &one) {
        return one.isStep() && one.step.sequence == sequence;
    });
    return row == m_rows.end() ? -1 : int(row - m_rows.begin());
}

int WhyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant WhyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    const ExplainedStep &step = row.step;
    switch (role) {
    case Qt::DisplayRole:
    case SentenceRole:
        return row.isStep() ? step.sentence : row.text;
    case Qt::AccessibleTextRole:
        if (!row.isStep())
            return row.text;
        return step.because.isEmpty()
                   ? tr("%1 s: %2", "time, sentence").arg(timeText(step.time), step.sentence)
                   : tr("%1 s: %2, because %3", "time, sentence, rule")
                         .arg(timeText(step.time), step.sentence, step.because);
    case Qt::ToolTipRole:
        return step.because.isEmpty() ? QVariant() : QVariant(step.because);
    case Qt::FontRole: {
        QFont font;
        font.setBold(row.isHeading || row.isEvent);
        return font;
    }
    case BecauseRole:
        return step.because;
    case TimeRole:
        return row.isStep() ? timeText(step.time) : QString();
    case IsStepRole:
        return row.isStep();
    case IsEventRole:
        return row.isEvent;
    default:
        return {};
    }
}

Qt::ItemFlags WhyModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (!stepAt(index.row()))
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace espalier
