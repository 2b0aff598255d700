// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/command_delegate.h"

#include "ui/commands/command_model.h"
#include "ui/theme/theme.h"

#include <QIcon>
#include <QPainter>

namespace espalier {

namespace {

constexpr int gap = 10;
constexpr int iconSize = 16;

struct RowColors
{
    QColor text = {};
    QColor muted = {};
};

RowColors colorsOf(const QStyleOptionViewItem &option, bool isAvailable)
{
    const Theme &theme = Theme::forPalette(option.palette);
    if (option.state.testFlag(QStyle::State_Selected)) {
        QColor pale = theme.highlightedText;
        pale.setAlphaF(0.8F);
        return {isAvailable ? theme.highlightedText : pale, pale};
    }
    return {isAvailable ? theme.text : theme.disabledText, theme.mutedText};
}

} // namespace

void CommandDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const bool isAvailable = index.data(CommandModel::AvailableRole).toBool();
    const RowColors colors = colorsOf(option, isAvailable);
    painter->save();
    painter->setFont(option.font);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, Theme::forPalette(option.palette).highlight);

    QRect room = option.rect.adjusted(gap, 0, -gap, 0);
    const auto write = [&](const QString &text, const QColor &color, Qt::Alignment side) {
        const QString shown = option.fontMetrics.elidedText(text, Qt::ElideRight, room.width());
        painter->setPen(color);
        painter->drawText(room, int(side | Qt::AlignVCenter | Qt::TextSingleLine), shown);
        return option.fontMetrics.horizontalAdvance(shown) + gap;
    };
    const QRect mark(room.left(), room.center().y() - iconSize / 2, iconSize, iconSize);
    if (index.data(CommandModel::CheckedRole).toBool()) {
        painter->setPen(colors.text);
        painter->drawText(mark, Qt::AlignCenter, QStringLiteral("✓"));
    } else {
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, mark, Qt::AlignCenter,
                   !isAvailable ? QIcon::Disabled
                   : isSelected ? QIcon::Selected
                                : QIcon::Normal);
    }
    room.setLeft(mark.right() + gap);
    const QString shortcut = index.data(CommandModel::ShortcutRole).toString();
    if (!shortcut.isEmpty())
        room.setRight(room.right() - write(shortcut, colors.muted, Qt::AlignRight));
    room.setLeft(room.left() + write(index.data().toString(), colors.text, Qt::AlignLeft));
    const QString why = isAvailable ? QString() : index.data(CommandModel::TipRole).toString();
    if (room.width() > 3 * gap)
        write(why.isEmpty() ? index.data(CommandModel::PathRole).toString() : why, colors.muted,
              Qt::AlignLeft);
    painter->restore();
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, std::max(option.fontMetrics.height(), iconSize) + 10};
}

} // namespace espalier
