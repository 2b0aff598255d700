// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace espalier {

/// Paints a row of a WhyModel: the time, the sentence, the rule in muted text below, and "Learn more".
class WhyDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    /// Where "Learn more" is painted in a row that fills `row`; null for rows without it.
    [[nodiscard]] static QRect linkRect(const QRect &row, const QFont &font,
                                        const QModelIndex &index);

private:
    struct Layout;
};

} // namespace espalier
