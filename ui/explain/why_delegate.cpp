// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/why_delegate.h"

#include "ui/explain/why_model.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace espalier {

namespace {

constexpr int margin = 6;
constexpr int gap = 2;

} // namespace

/// Where the parts of a row are.
struct WhyDelegate::Layout
{
    QRect time = {};
    QRect sentence = {};
    QRect because = {};
    QRect link = {};
    int height = 0;

    Layout(const QRect &row, const QFont &font, const QModelIndex &index)
    {
        const bool isStep = index.data(WhyModel::IsStepRole).toBool();
        const QFont bold = index.data(Qt::FontRole).value<QFont>();
        QFont sentenceFont = font;
        sentenceFont.setBold(bold.bold());
        const QFontMetrics metrics(font);
        const QFontMetrics sentenceMetrics(sentenceFont);
        const int timeWidth = isStep
                                  ? metrics.horizontalAdvance(QStringLiteral("00000.000")) + margin
                                  : 0;
        const int left = row.left() + margin + timeWidth;
        const int width = std::max(40, row.width() - 2 * margin - timeWidth);
        const auto place = [&](const QFontMetrics &with, const QString &text, int top) {
            const QRect room(left, top, width, 10'000);
            const int needed = with.boundingRect(room, Qt::TextWordWrap, text).height();
            return QRect(left, top, width, needed);
        };
        sentence = place(sentenceMetrics, index.data(WhyModel::SentenceRole).toString(),
                         row.top() + margin);
        time = QRect(row.left() + margin, sentence.top(), timeWidth, metrics.height());
        int bottom = sentence.bottom() + 1;
        const QString rule = index.data(WhyModel::BecauseRole).toString();
        if (!rule.isEmpty()) {
            because = place(metrics, rule, bottom + gap);
            bottom = because.bottom() + 1;
        }
        if (isStep) {
            link = QRect(left, bottom + gap, metrics.horizontalAdvance(linkText()),
                         metrics.height());
            bottom = link.bottom() + 1;
        }
        height = bottom + margin - row.top();
    }

    static QString linkText() { return tr("Learn more"); }
};

void WhyDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    QStyleOptionViewItem look = option;
    initStyleOption(&look, index);
    look.text.clear();
    look.state |= QStyle::State_Enabled; // headings are no choice, but no less readable
    const QStyle *style = look.widget ? look.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &look, painter, look.widget);

    const bool isSelected = look.state & QStyle::State_Selected;
    const bool isStep = index.data(WhyModel::IsStepRole).toBool();
    const Theme &theme = Theme::forPalette(look.palette);
    const QColor text = isSelected ? theme.highlightedText : theme.text;
    const QColor muted = isSelected ? theme.highlightedText : theme.mutedText;
    const Layout layout(option.rect, option.font, index);

    painter->save();
    painter->setFont(option.font);
    painter->setPen(muted);
    painter->drawText(layout.time, Qt::AlignLeft, index.data(WhyModel::TimeRole).toString());
    painter->drawText(layout.because, Qt::TextWordWrap,
                      index.data(WhyModel::BecauseRole).toString());
    painter->setFont(look.font);
    painter->setPen(isStep || look.font.bold() ? text : muted);
    painter->drawText(layout.sentence, Qt::TextWordWrap,
                      index.data(WhyModel::SentenceRole).toString());
    if (isStep) {
        QFont underlined = option.font;
        underlined.setUnderline(true);
        painter->setFont(underlined);
        painter->setPen(isSelected ? theme.highlightedText : theme.linkText);
        painter->drawText(layout.link, Qt::AlignLeft | Qt::TextDontClip, Layout::linkText());
    }
    painter->restore();
}

QSize WhyDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return {width, Layout(QRect(0, 0, width, 0), option.font, index).height};
}

QRect WhyDelegate::linkRect(const QRect &row, const QFont &font, const QModelIndex &index)
{
    return index.data(WhyModel::IsStepRole).toBool() ? Layout(row, font, index).link : QRect();
}

} // namespace espalier
