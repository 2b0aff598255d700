// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/acts/tree_edits.h"

#include <QUndoCommand>

#include <functional>
#include <memory>

namespace espalier {

/// One change of one child of one supervisor. The supervisor is known by its place: it may be restarted in between.
class TreeEdit : public QUndoCommand
{
public:
    using Kind = TreeEditKind;
    TreeEdit(TreeEdits &edits, Kind kind, std::shared_ptr<EditedChild> child);

    /// Does it; `told` hears whether it was done.
    void perform(const std::function<void(bool done)> &told);
    [[nodiscard]] const std::shared_ptr<EditedChild> &child() const { return m_child; }
    void undo() override;
    /// The first time it is done already.
    void redo() override;

private:
    [[nodiscard]] QString textFor(const EditedChild &child) const;
    void request(Kind kind, const std::function<void(bool done)> &told);
    [[nodiscard]] bool isForgotten() const;
    [[nodiscard]] const Node *supervisor() const;

    TreeEdits &m_edits;
    const Kind m_kind;
    /// Shared with the child's other edits, and with answers that are on their way when this is forgotten.
    std::shared_ptr<EditedChild> m_child;
    bool m_isDone = true;
};

} // namespace espalier
