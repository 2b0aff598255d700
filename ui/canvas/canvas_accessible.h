// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_state.h"

#include <QAccessibleActionInterface>
#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QHash>
#include <QPointer>

#include <vector>

namespace espalier {

class TreeCanvas;

/// One node for a screen reader: its name, its pid as the value, a sentence on its state, and what can be done with it.
class NodeAccessible final
    : public QAccessibleInterface
    , public QAccessibleActionInterface
{
    Q_DECLARE_TR_FUNCTIONS(espalier::NodeAccessible)

public:
    NodeAccessible(TreeCanvas *canvas, NodeId node)
        : m_canvas(canvas)
        , m_node(node)
    {}

    [[nodiscard]] bool isValid() const override { return find() != nullptr; }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override;
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::TreeItem; }
    [[nodiscard]] QAccessible::State state() const override;
    [[nodiscard]] void *interface_cast(QAccessible::InterfaceType type) override;

    /// Those that make sense now: selecting, folding, the menu, and faults by the names that `TreeCanvas::faultDropped` has
    /// for them.
    [[nodiscard]] QStringList actionNames() const override;
    [[nodiscard]] QString localizedActionName(const QString &name) const override;
    [[nodiscard]] QString localizedActionDescription(const QString &name) const override;
    void doAction(const QString &name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

    [[nodiscard]] NodeId node() const { return m_node; }
    /// The node was removed: its number may become another's, but never that of this item.
    void forget() { m_node = NodeId::None; }

private:
    struct NamedFault;

    static const std::vector<NamedFault> &faults();
    [[nodiscard]] const NamedFault *possibleFault(const QString &name) const;
    [[nodiscard]] bool canFold() const;
    [[nodiscard]] const Node *find() const;

    QPointer<TreeCanvas> m_canvas;
    NodeId m_node;
};

/// The canvas for a screen reader: its children are the nodes in sight. The whole tree is in the outline.
class CanvasAccessible final : public QAccessibleWidget
{
public:
    explicit CanvasAccessible(TreeCanvas *canvas);
    ~CanvasAccessible() override;

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;

    /// Tells a screen reader, if there is one, that the selection moved.
    static void announceSelection(TreeCanvas *canvas);
    /// To be called once, before the first canvas is asked for.
    static void install();

private:
    [[nodiscard]] TreeCanvas &canvas() const;
    [[nodiscard]] QAccessibleInterface *interfaceOf(NodeId node) const;
    void forget(QAccessible::Id item);

    mutable QHash<NodeId, QAccessible::Id> m_nodes;
    std::vector<QMetaObject::Connection> m_connections;
};

} // namespace espalier
