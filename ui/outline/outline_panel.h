// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/node_set.h"

#include <QTreeView>

#include <optional>

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

    /// Only these are rows; nullopt: all. What was open stays open, and so does what leads to few that are left.
    void setShown(const std::optional<NodeSet> &shown);

Q_SIGNALS:
    /// `node` is None over empty ground.
    void contextMenuRequested(espalier::NodeId node, QPoint globalPosition);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void showSelection();
    [[nodiscard]] std::vector<NodeId> opened() const;

    TreeSession *m_session = nullptr;
    OutlineModel *m_model;
};

} // namespace espalier
