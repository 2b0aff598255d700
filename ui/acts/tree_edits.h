// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_source.h"
#include "engine/observe/tree_state.h"

#include <QObject>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QUndoStack;

namespace espalier {

class TreeEdit;
class TreeSession;
struct TreeEditStep;
using TreeEditSteps = std::vector<TreeEditStep>;

/// A child that edits are about.
struct EditedChild
{
    NodeId supervisor = NodeId::None;
    QString supervisorLabel = {};
    bool isDynamic = false;
    /// As its supervisor knows it: the pid under a dynamic one, else the id.
    Term name = {};
    /// Among the children of a static supervisor: where it was before it was ended, or where it was started.
    std::optional<std::uint32_t> position = {};
    /// Its last start gave it another position than it had before.
    bool hasMoved = false;
};

/// A child, and what it would be started from.
struct SpecifiedChild
{
    std::shared_ptr<EditedChild> child = {};
    Term spec = {};
};

/// Changes of the tree that its user makes, by the supervisors' own requests, and takes back again. What was taken back is
/// another process, as always after a restart: only the specs are as before. A change that was refused is not remembered,
/// nor is one that could not be taken back.
class TreeEdits : public QObject
{
    Q_OBJECT

public:
    explicit TreeEdits(QObject *parent);

    /// `session` may be null; what was done to another tree is forgotten.
    void setSession(TreeSession *session);
    [[nodiscard]] TreeSession *session() const { return m_session; }
    [[nodiscard]] QUndoStack *stack() const { return m_stack; }

    void startChild(NodeId supervisor, const Term &spec);
    void terminateChild(NodeId child);
    void restartChild(NodeId child);
    void deleteChild(NodeId child);
    /// Ends the child and starts it anew from another spec, as the last of its supervisor's children.
    void replaceChild(NodeId child, const Term &spec);
    /// Ends the child and starts it under another supervisor.
    void moveChild(NodeId child, NodeId supervisor);

    /// Calls `run` when no other undo or redo is in progress; it says `done()` in the end. The second of two quick ones may be
    /// about what the first one starts.
    void inTurn(std::function<void(const std::function<void()> &done)> run);
    /// Takes the edit off the stack, if it is still there.
    void forget(const TreeEdit *edit);
    /// A child that was restarted under a dynamic supervisor has another pid by now.
    void followRestarts(EditedChild &child) const;

Q_SIGNALS:
    /// OTP's answer to a request.
    void answered(const espalier::Term &answer);
    /// A supervisor did not start a child from this spec.
    void startRefused(espalier::NodeId supervisor, const espalier::Term &spec);
    /// A child was started; the tree shows it soon.
    void started(espalier::Pid child);
    /// All requests that take an edit back, or do it again, were answered as they should. `text` is what was done, and
    /// whether the child has another place now.
    void undone(const QString &text);
    void redone(const QString &text);

private:
    void takeTurn();
    void make(const QString &text, TreeEditSteps forth, TreeEditSteps back);
    /// Edits of one child share it: a new start gives it a new pid for all of them.
    [[nodiscard]] std::shared_ptr<EditedChild> shared(const EditedChild &child);
    /// Null if nobody supervises it.
    [[nodiscard]] SpecifiedChild childOf(NodeId node);
    [[nodiscard]] SpecifiedChild newChild(NodeId supervisor, const Term &spec) const;

    TreeSession *m_session = nullptr;
    QUndoStack *m_stack;
    std::vector<std::weak_ptr<EditedChild>> m_children;
    std::deque<std::function<void(const std::function<void()> &done)>> m_waiting;
    bool m_isBusy = false;
    /// Counts sessions: what an old one still says is not heard.
    int m_generation = 0;
};

} // namespace espalier
