// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/node_set.h"

#include <QAbstractItemModel>

#include <optional>
#include <vector>

namespace espalier {

class TreeSession;

/// The tree for item views. It keeps the shape that it has told of, and after each frame moves on to the tree's own by
/// exact insertions and removals; the rest is read from the tree when shown.
class OutlineModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, StateColumn, PidColumn, RestartsColumn, ColumnCount };

    explicit OutlineModel(QObject *parent = nullptr);

    /// `session` may be null; it must outlive the model or be taken away.
    void setSession(TreeSession *session);

    /// Only these are rows, as a filter wants it; with each node come its supervisors. Nullopt: all. Resets the model.
    void setShown(std::optional<NodeSet> shown);

    [[nodiscard]] QModelIndex indexOf(NodeId node) const;
    [[nodiscard]] NodeId nodeAt(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Entry
    {
        bool isShown = false;
        NodeId parent = NodeId::None;
        int row = 0;
        std::vector<NodeId> children = {};
    };

    void fill();
    void apply(const TreeChanges &changes);
    /// Makes the rows below `parent` those of the tree.
    void follow(NodeId parent);
    void removeLost(NodeId parent, const std::vector<NodeId> &wanted);
    void insertNew(NodeId parent, const std::vector<NodeId> &wanted);
    void forget(NodeId node);
    void adopt(NodeId node, NodeId parent);
    void number(NodeId parent, std::size_t from);
    void tellChanged(const std::vector<NodeId> &changed);
    [[nodiscard]] std::vector<NodeId> childrenInTree(NodeId parent) const;
    [[nodiscard]] std::vector<NodeId> &rows(NodeId parent);
    [[nodiscard]] const std::vector<NodeId> &rows(NodeId parent) const;
    [[nodiscard]] const Entry *entry(NodeId node) const;

    TreeSession *m_session = nullptr;
    std::optional<NodeSet> m_shown;
    std::vector<Entry> m_entries; ///< by node number
    std::vector<NodeId> m_roots;
};

} // namespace espalier
