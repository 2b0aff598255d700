// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outline/outline_panel.h"

#include "ui/models/outline_model.h"
#include "ui/tree_session.h"

#include <QContextMenuEvent>
#include <QHeaderView>

#include <utility>

namespace espalier {

OutlinePanel::OutlinePanel(QWidget *parent)
    : QTreeView(parent)
    , m_model(new OutlineModel(this))
{
    setObjectName(QStringLiteral("outline"));
    setAccessibleName(tr("Outline of the tree"));
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setIndentation(14);
    setModel(m_model);
    // In the tooltip: names need the room.
    setColumnHidden(OutlineModel::PidColumn, true);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(OutlineModel::NameColumn, QHeaderView::Stretch);
    header()->resizeSection(OutlineModel::StateColumn, fontMetrics().averageCharWidth() * 13);
    header()->resizeSection(OutlineModel::RestartsColumn, fontMetrics().averageCharWidth() * 10);
}

void OutlinePanel::setSession(TreeSession *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = nullptr; // The model's reset must not change the selection.
    m_model->setSession(session);
    m_session = session;
    if (session)
        connect(session, &TreeSession::selectionChanged, this, &OutlinePanel::showSelection);
    expandToDepth(2);
    showSelection();
}

void OutlinePanel::setShown(const std::optional<NodeSet> &shown)
{
    constexpr std::size_t few = 500;
    const std::vector<NodeId> open = opened();
    TreeSession *session = std::exchange(m_session,
                                         nullptr); // a reset must not change the selection
    m_model->setShown(shown);
    m_session = session;
    if (shown && shown->size() <= few)
        expandAll();
    else
        for (const NodeId node : open)
            expand(m_model->indexOf(node));
    showSelection();
}

std::vector<NodeId> OutlinePanel::opened() const
{
    std::vector<NodeId> nodes;
    std::vector<QModelIndex> pending{QModelIndex()};
    while (!pending.empty()) {
        const QModelIndex parent = pending.back();
        pending.pop_back();
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex index = m_model->index(row, 0, parent);
            if (!isExpanded(index))
                continue;
            nodes.push_back(m_model->nodeAt(index));
            pending.push_back(index);
        }
    }
    return nodes;
}

void OutlinePanel::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    const NodeId node = m_model->nodeAt(current);
    if (m_session && node != NodeId::None && m_session->tree().find(node))
        m_session->select(node);
}

void OutlinePanel::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos())
                                                                          : currentIndex();
    Q_EMIT contextMenuRequested(m_model->nodeAt(index), event->globalPos());
}

void OutlinePanel::showSelection()
{
    const QModelIndex index = m_session ? m_model->indexOf(m_session->selected()) : QModelIndex();
    if (m_model->nodeAt(currentIndex()) != m_model->nodeAt(index))
        setCurrentIndex(index);
    if (index.isValid())
        scrollTo(index);
}

} // namespace espalier
