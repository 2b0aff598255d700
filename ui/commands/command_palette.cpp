// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/command_palette.h"

#include "ui/clear_button.h"
#include "ui/commands/command_delegate.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScreen>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace espalier {

namespace {

constexpr int rowsInSight = 12;

} // namespace

CommandPalette::CommandPalette(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_typed(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(new QLabel(this))
    , m_model(new CommandModel(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Commands"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_typed->setObjectName(QStringLiteral("commandText"));
    m_typed->setAccessibleName(tr("Command"));
    m_typed->setPlaceholderText(tr("Type what you want to do"));
    addClearButton(*m_typed);
    m_typed->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("commandList"));
    m_list->setAccessibleName(tr("Commands that match"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_nothing->setObjectName(QStringLiteral("noCommand"));
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_nothing->setMargin(8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->setSpacing(6);
    layout->addWidget(m_typed);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);
    setFocusProxy(m_typed);

    connect(m_typed, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    connect(m_list, &QListView::entered, m_list, &QListView::setCurrentIndex);
}

void CommandPalette::setNodes(Nodes nodes)
{
    if (!nodes) {
        m_model->setExtra({});
        return;
    }
    m_model->setExtra([nodes = std::move(nodes)](const QString &typed, int limit) {
        std::vector<Command> commands;
        for (Entry &entry : nodes(typed, limit)) {
            commands.push_back({.text = std::move(entry.text),
                                .path = std::move(entry.detail),
                                .act = std::move(entry.act)});
        }
        return commands;
    });
}

void CommandPalette::offer(QWidget *window)
{
    m_model->setCommands(commandsOf(*window));
    m_typed->clear();
    filter({});
    placeOver(*window);
    show();
    m_typed->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::placeOver(const QWidget &window)
{
    const int row = m_list->sizeHintForRow(0) > 0 ? m_list->sizeHintForRow(0) : 26;
    const QMargins margins = layout()->contentsMargins();
    const int wanted = m_typed->sizeHint().height() + layout()->spacing() + rowsInSight * row
                       + margins.top() + margins.bottom() + 2 * frameWidth();
    const QSize room = window.size();
    resize(std::clamp(room.width() / 2, std::min(420, room.width()), 640),
           std::min(wanted, std::max(160, room.height() * 3 / 4)));
    QRect place(window.mapToGlobal(QPoint((room.width() - width()) / 2, room.height() / 6)),
                size());
    const QRect screen = window.screen()->availableGeometry();
    place.moveLeft(
        std::clamp(place.left(), screen.left(), std::max(screen.left(), screen.right() - width())));
    place.moveTop(
        std::clamp(place.top(), screen.top(), std::max(screen.top(), screen.bottom() - height())));
    move(place.topLeft());
}

void CommandPalette::filter(const QString &typed)
{
    m_model->filter(typed);
    const bool isEmpty = m_model->rowCount() == 0;
    m_nothing->setText(isEmpty ? tr("Nothing here is called “%1”.").arg(typed.trimmed())
                               : QString());
    m_nothing->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
    m_list->scrollToTop();
    goTo(0);
}

void CommandPalette::goTo(int row)
{
    const int last = m_model->rowCount() - 1;
    if (last < 0)
        return;
    const int wanted = std::clamp(row, 0, last);
    m_list->setCurrentIndex(m_model->index(wanted));
    if (!QAccessible::isActive())
        return;
    // The keys stay with the text, so the list does not say by itself where one is.
    QAccessibleEvent event(m_list, QAccessible::Focus);
    event.setChild(wanted);
    QAccessible::updateAccessibility(&event);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_typed && event->type() == QEvent::KeyPress
        && takeKey(*static_cast<QKeyEvent *>(event)))
        return true;
    return QFrame::eventFilter(watched, event);
}

bool CommandPalette::takeKey(QKeyEvent &event)
{
    const int row = m_list->currentIndex().row();
    const int page = std::max(
        1, m_list->viewport()->height() / std::max(1, m_list->sizeHintForRow(0)) - 1);
    switch (event.key()) {
    case Qt::Key_Up:
        goTo(row - 1);
        return true;
    case Qt::Key_Down:
        goTo(row + 1);
        return true;
    case Qt::Key_PageUp:
        goTo(row - page);
        return true;
    case Qt::Key_PageDown:
        goTo(row + page);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

void CommandPalette::run(const QModelIndex &index)
{
    if (!index.isValid() || m_model->rowCount() == 0)
        return;
    const Command command = m_model->command(index.row());
    if (!command.isAvailable())
        return;
    CommandModel::remember(command);
    close();
    if (command.action)
        QTimer::singleShot(0, command.action, &QAction::trigger);
    else
        QTimer::singleShot(0, this, command.act);
}

} // namespace espalier
