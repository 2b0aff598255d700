// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_state.h"

#include <QObject>
#include <QSet>

class QAction;
class QMenu;

namespace espalier {

class TreeEdits;
class TreeSession;

/// Actions that build the tree while it runs: a child's spec or a supervisor's flags are changed, a child moves to another
/// supervisor, a template is added. All can be undone.
class BuildActs : public QObject
{
    Q_OBJECT

public:
    /// Dialogs open over `window`. `edits` must outlive this.
    BuildActs(TreeEdits &edits, QWidget *window);

    /// `session` may be null; it must outlive this or be taken away.
    void setSession(TreeSession *session);

    QAction *change = nullptr;
    QAction *move = nullptr;
    /// Filled with the templates that the tree knows, each time it opens.
    QMenu *addTemplate = nullptr;

    /// Asks nothing. Of no effect if it cannot be moved there.
    void moveChild(NodeId child, NodeId supervisor);
    /// Why the node cannot move there; empty if it can.
    [[nodiscard]] QString objectionTo(NodeId child, NodeId supervisor) const;

private:
    [[nodiscard]] QAction *make(const QString &name, const QString &text, const QKeySequence &key);
    void update();
    /// A number of a node may be used again while a dialog is open: parent and key tell whether it is the same place.
    struct Place
    {
        NodeId node = NodeId::None;
        NodeId parent = NodeId::None;
        ChildKey key = 0;
    };
    [[nodiscard]] static Place placeOf(const Node &node);
    /// None if it is gone.
    [[nodiscard]] NodeId nodeAt(const Place &place) const;
    [[nodiscard]] const Node *selectedChild() const;
    /// Whether the source can start such a child from a term alone.
    [[nodiscard]] bool isDescribable(const Node &child) const;
    void askAndChange();
    void askAndMove();
    void fillTemplates();
    [[nodiscard]] int freeNumber(const Node &supervisor) const;
    void selectStarted();

    TreeEdits &m_edits;
    QWidget *m_window;
    TreeSession *m_session = nullptr;
    /// Modules that the source knows.
    QSet<Term> m_modules;
    /// Takes the selection over from the child that was changed or moved; Pid() for none.
    Pid m_started;
};

} // namespace espalier
