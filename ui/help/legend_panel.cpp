// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/legend_panel.h"

#include "ui/canvas/painter_surface.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace espalier {

namespace {

enum Role { MeaningRole = Qt::UserRole, TopicRole };

constexpr int margin = 6;

/// The mark, beside it the title, and what it means in as many lines as it needs.
class LegendDelegate : public QStyledItemDelegate
{
public:
    LegendDelegate(const std::vector<LegendEntry> &entries, QListWidget *list)
        : QStyledItemDelegate(list)
        , m_entries(entries)
        , m_list(list)
    {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    void paintMark(QPainter &painter, const Theme &theme, const QRect &row,
                   const LegendEntry &entry) const;
    [[nodiscard]] static QFont titleFont(QFont font)
    {
        font.setBold(true);
        return font;
    }
    [[nodiscard]] static QRect textRect(const QRect &row)
    {
        return row.adjusted(int(legendMarkSize.width()) + 3 * margin, margin, -margin, -margin);
    }

    const std::vector<LegendEntry> &m_entries;
    const QListWidget *m_list;
};

void LegendDelegate::paintMark(QPainter &painter, const Theme &theme, const QRect &row,
                               const LegendEntry &entry) const
{
    QRectF mark(QPointF(row.left() + margin, 0), legendMarkSize);
    mark.moveCenter({mark.center().x(), QRectF(row).center().y()});
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    PainterSurface surface(painter);
    QPainterPath ground;
    ground.addRoundedRect(mark, 4, 4);
    surface.path(ground, theme.background);
    painter.setClipPath(ground, Qt::IntersectClip);
    entry.paint(surface, theme, mark.adjusted(3, 3, -3, -3));
    painter.restore();
}

void LegendDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear();
    m_list->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, m_list);
    paintMark(*painter, Theme::forPalette(option.palette), option.rect,
              m_entries[static_cast<std::size_t>(index.row())]);

    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isActive = option.state.testFlag(QStyle::State_Active);
    painter->save();
    painter->setPen(option.palette.color(isActive ? QPalette::Active : QPalette::Inactive,
                                         isSelected ? QPalette::HighlightedText : QPalette::Text));
    const QRect texts = textRect(option.rect);
    QRect used;
    painter->setFont(titleFont(option.font));
    painter->drawText(texts, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                      index.data(Qt::DisplayRole).toString(), &used);
    painter->setFont(option.font);
    painter->drawText(texts.adjusted(0, used.height(), 0, 0),
                      Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                      index.data(MeaningRole).toString());
    painter->restore();
}

QSize LegendDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = m_list->viewport()->width();
    const QRect room = textRect({0, 0, width, 10'000});
    const auto height = [&room](const QFont &font, const QString &text) {
        return QFontMetrics(font).boundingRect(room, Qt::TextWordWrap, text).height();
    };
    const int texts = height(titleFont(option.font), index.data(Qt::DisplayRole).toString())
                      + height(option.font, index.data(MeaningRole).toString());
    return {width, std::max(texts, int(legendMarkSize.height())) + 2 * margin};
}

} // namespace

LegendPanel::LegendPanel(QWidget *parent)
    : QWidget(parent)
    , m_entries(legendEntries())
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("legend"));
    setAccessibleName(tr("Legend"));
    m_list->setObjectName(QStringLiteral("legendList"));
    m_list->setAccessibleName(tr("Marks of the canvas"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Else rows are measured as wide as they are without it.
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setItemDelegate(new LegendDelegate(m_entries, m_list));
    m_list->installEventFilter(this);
    for (const LegendEntry &entry : m_entries)
        addRow(entry);
    m_list->setCurrentRow(0);
    connect(m_list, &QListWidget::itemClicked, this, &LegendPanel::open);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    setFocusProxy(m_list);
}

void LegendPanel::addRow(const LegendEntry &entry)
{
    auto *item = new QListWidgetItem(entry.title, m_list);
    item->setData(MeaningRole, entry.meaning);
    item->setData(TopicRole, entry.topic);
    item->setData(Qt::AccessibleTextRole, QStringLiteral("%1. %2").arg(entry.title, entry.meaning));
    item->setToolTip(tr("Open the page that says more"));
}

void LegendPanel::open(const QListWidgetItem *item)
{
    if (item)
        Q_EMIT topicRequested(item->data(TopicRole).toString());
}

/// Not the list's own activation: some styles want two clicks for it, or tell of a click twice.
bool LegendPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            open(m_list->currentItem());
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace espalier
