// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faults/fault_palette.h"

#include "ui/acts/acts.h"
#include "ui/faults/fault_mime.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDrag>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace espalier {

FaultPalette::FaultPalette(Acts &acts, QWidget *parent)
    : QWidget(parent)
    , m_acts(acts)
    , m_scope(new QComboBox(this))
{
    setObjectName(QStringLiteral("faultPalette"));
    setAccessibleName(tr("Faults"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(2);
    m_scope->setObjectName(QStringLiteral("faultScope"));
    m_scope->setAccessibleName(tr("Whom a fault is done to"));
    m_scope->addItem(tr("To the selected process"), int(Scope::Selected));
    m_scope->addItem(tr("To every worker below it"), int(Scope::Below));
    m_scope->addItem(tr("To all that the search found"), int(Scope::Found));
    connect(m_scope, &QComboBox::currentIndexChanged, this, &FaultPalette::update);
    layout->addWidget(m_scope);
    layout->addSpacing(4);
    layout->addWidget(makeButtons(), 1);
    update();
}

QWidget *FaultPalette::makeButtons()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (QAction *fault : m_acts.faults()) {
        m_buttons.append(makeButton(fault));
        layout->addWidget(m_buttons.last());
    }
    auto *hint = new QLabel(tr("Click a fault, or drag it onto a process of the tree. While the "
                               "pointer rests on it, the tree shows what it would do."),
                            page);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    layout->addSpacing(6);
    layout->addWidget(hint);
    layout->addStretch();
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(page);
    return area;
}

void FaultPalette::setSession(TreeSession *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_found.reset();
    if (session) {
        connect(session, &TreeSession::selectionChanged, this, &FaultPalette::update);
        connect(session, &TreeSession::refreshed, this, &FaultPalette::update);
    }
    update();
}

void FaultPalette::setFound(const std::optional<NodeSet> &found)
{
    m_found = found;
    update();
}

QSize FaultPalette::sizeHint() const
{
    return {230, 400};
}

QToolButton *FaultPalette::makeButton(QAction *fault)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QStringLiteral("fault_") + fault->objectName());
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoRaise(true);
    button->setIconSize({20, 20});
    button->installEventFilter(this);
    connect(button, &QToolButton::clicked, this, [this, fault] { use(fault); });
    return button;
}

void FaultPalette::use(QAction *fault)
{
    const auto scope = static_cast<Scope>(m_scope->currentData().toInt());
    if (scope == Scope::Selected)
        fault->trigger();
    else
        m_acts.trigger(fault, targets());
    update();
}

std::vector<NodeId> FaultPalette::targets() const
{
    const auto scope = static_cast<Scope>(m_scope->currentData().toInt());
    if (!m_session)
        return {};
    if (scope == Scope::Selected)
        return {m_session->selected()};
    if (scope == Scope::Found)
        return m_found ? m_found->toVector() : std::vector<NodeId>();
    std::vector<NodeId> nodes;
    std::vector<NodeId> open{m_session->selected()};
    while (!open.empty()) {
        const Node *node = m_session->tree().find(open.back());
        open.pop_back();
        if (!node)
            continue;
        if (!node->isSupervisor())
            nodes.push_back(node->id);
        open.insert(open.end(), node->children.rbegin(), node->children.rend());
    }
    return nodes;
}

// For one process the action knows whether it makes sense; for many there must be some.
void FaultPalette::update()
{
    const auto scope = static_cast<Scope>(m_scope->currentData().toInt());
    const bool hasTargets = scope == Scope::Found
                                ? m_found && !m_found->isEmpty()
                                : m_session && m_session->selected() != NodeId::None;
    const QList<QAction *> faults = m_acts.faults();
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const QAction *fault = faults[i];
        QToolButton *button = m_buttons[i];
        QString text = fault->text();
        button->setText(text.remove(QLatin1Char('&')));
        button->setIcon(fault->icon());
        button->setToolTip(fault->statusTip());
        button->setAccessibleDescription(fault->statusTip());
        button->setCheckable(fault->isCheckable() && scope == Scope::Selected);
        button->setChecked(fault->isChecked());
        button->setEnabled(scope == Scope::Selected ? fault->isEnabled() : hasTargets);
    }
}

bool FaultPalette::eventFilter(QObject *watched, QEvent *event)
{
    auto *button = qobject_cast<QToolButton *>(watched);
    const qsizetype index = button ? m_buttons.indexOf(button) : -1;
    if (index < 0)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::Enter:
    case QEvent::FocusIn:
        if (static_cast<Scope>(m_scope->currentData().toInt()) == Scope::Selected)
            Q_EMIT faultHovered(m_acts.faults()[index]);
        break;
    case QEvent::Leave:
    case QEvent::FocusOut:
        Q_EMIT faultHovered(nullptr);
        break;
    case QEvent::MouseButtonPress:
        m_pressed = static_cast<QMouseEvent *>(event)->pos();
        break;
    case QEvent::MouseMove: {
        const auto *move = static_cast<QMouseEvent *>(event);
        if (move->buttons().testFlag(Qt::LeftButton)
            && (move->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance())
        {
            startDrag(*button);
            return true;
        }
        break;
    }
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FaultPalette::startDrag(const QToolButton &button)
{
    const QAction *fault = m_acts.faults()[m_buttons.indexOf(const_cast<QToolButton *>(&button))];
    auto *mime = new QMimeData;
    mime->setData(faultMimeType(), fault->objectName().toUtf8());
    auto *drag = new QDrag(this);
    drag->setMimeData(mime);
    drag->setPixmap(button.icon().pixmap(20, 20));
    drag->exec(Qt::CopyAction);
}

} // namespace espalier
