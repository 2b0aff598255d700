// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_state.h"

#include <QCoreApplication>
#include <QHash>

#include <optional>

namespace espalier {

/// What stands in the way of a start in the tree as it was when this was made, though the child spec is sound: an id that the
/// supervisor has already (S-196), a name that a process has (S-042).
class StartObstacles
{
    Q_DECLARE_TR_FUNCTIONS(StartObstacles)

public:
    StartObstacles() = default;
    /// `replaced`, and what is below it, will be gone by then.
    StartObstacles(const TreeState &tree, const Node &supervisor, NodeId replaced = NodeId::None);

    struct Obstacle
    {
        QString sentence = {};
        /// What the supervisor would answer.
        QString answer = {};
    };
    [[nodiscard]] std::optional<Obstacle> of(const Term &spec) const;

private:
    struct Holder
    {
        QString label = {};
        Pid pid = {};
        bool isAlive = false;
    };
    [[nodiscard]] static std::optional<Term> nameIn(const Term &spec);

    QHash<Term, Holder> m_ids;
    QHash<Term, Holder> m_names;
};

} // namespace espalier
