// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/acts/tree_edits.h"

#include <QUndoCommand>

#include <functional>
#include <memory>
#include <vector>

namespace espalier {

/// What a supervisor is asked to do with one of its children.
struct TreeEditStep
{
    enum class Request : std::uint8_t { Start, Terminate, Restart, Delete };
    Request request = Request::Start;
    /// Shared with the child's other edits: a new start gives it a new pid for all of them.
    std::shared_ptr<EditedChild> child = {};
    /// Of a start.
    Term spec = {};
    /// Of an end that takes a start back: that the child has gone already is as good.
    bool mayBeGone = false;
};
using TreeEditSteps = std::vector<TreeEditStep>;

/// One change of the tree: requests to supervisors, one after the other, and those that take it back. If one is refused,
/// the child that was ended before it is started again. A supervisor is known by its place: it may be restarted in between.
class TreeEdit : public QUndoCommand
{
public:
    TreeEdit(TreeEdits &edits, const QString &text, TreeEditSteps forth, TreeEditSteps back);

    /// Does it; `told` hears whether all was done.
    void perform(const std::function<void(bool done)> &told);
    [[nodiscard]] const TreeEditSteps &steps() const { return m_forth; }
    void undo() override;
    /// The first time it is done already.
    void redo() override;
    /// It could not be taken back, or done again: the stack drops it when it steps over it, or when the step in progress
    /// ends. False in the second case.
    [[nodiscard]] bool leave();

private:
    /// Calls `did` when all was done.
    void run(const TreeEditSteps &steps, void (TreeEdits::*did)(const QString &text));

    TreeEdits &m_edits;
    const TreeEditSteps m_forth;
    const TreeEditSteps m_back;
    /// The next undo or redo only moves the stack's index.
    bool m_isIdle = true;
    bool m_isAsking = false;
};

} // namespace espalier
