// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_state.h"

#include <QTreeView>

namespace espalier {

class OutlineModel;
class TreeSession;

/// The tree as an indented list: the same selection, for those who do not see the canvas or prefer to read.
class OutlinePanel : public QTreeView
{
    Q_OBJECT

public:
    explicit OutlinePanel(QWidget *parent = nullptr);

    /// `session` may be null; it must outlive the panel or be taken away.
    void setSession(TreeSession *session);

Q_SIGNALS:
    /// `node` is None over empty ground.
    void contextMenuRequested(espalier::NodeId node, QPoint globalPosition);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void showSelection();

    TreeSession *m_session = nullptr;
    OutlineModel *m_model;
};

} // namespace espalier
