// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/explain/explanation_sentence.h"

#include <QAbstractListModel>

#include <vector>

namespace espalier {

/// An explanation as rows: a heading, its causes, a heading, its consequences. Headings and remarks cannot be chosen.
class WhyModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        SentenceRole = Qt::UserRole, ///< QString
        BecauseRole, ///< QString, may be empty
        TimeRole, ///< QString
        IsStepRole, ///< bool: neither a heading nor a remark
        IsEventRole ///< bool: the event that is explained
    };

    using QAbstractListModel::QAbstractListModel;

    /// Keeps the rows that stay the same.
    void show(const Explanation &explanation, const TreeSession &session);
    void clear();

    /// Null for headings and remarks.
    [[nodiscard]] const ExplainedStep *stepAt(int row) const;
    /// -1 if no step of it is there.
    [[nodiscard]] int rowOf(Sequence sequence) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        ExplainedStep step = {};
        /// Of a heading or a remark.
        QString text = {};
        bool isHeading = false;
        bool isEvent = false;

        [[nodiscard]] bool isStep() const { return text.isEmpty(); }
        bool operator==(const Row &) const = default;
    };
    [[nodiscard]] static std::vector<Row> rowsOf(const Explanation &explanation,
                                                 const TreeSession &session);

    std::vector<Row> m_rows;
};

} // namespace espalier
