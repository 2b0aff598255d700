// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/start_obstacles.h"

#include "ui/acts/act_rules.h"
#include "ui/log/process_name.h"

namespace espalier {

namespace {

bool isAtOrBelow(const TreeState &tree, const Node &node, NodeId top)
{
    for (const Node *each = &node; each && top != NodeId::None; each = tree.find(each->parent)) {
        if (each->id == top)
            return true;
    }
    return false;
}

QString alreadyStarted(Pid pid)
{
    return QStringLiteral("{:error, {:already_started, %1}}").arg(pid.toString());
}

} // namespace

StartObstacles::StartObstacles(const TreeState &tree, const Node &supervisor, NodeId replaced)
{
    const auto holder = [](const Node &node) {
        return Holder{.label = node.label(), .pid = node.pid, .isAlive = isAlive(node)};
    };
    // A dynamic supervisor does not look at ids.
    if (supervisor.kind == ProcessKind::Supervisor) {
        for (const NodeId child : supervisor.children) {
            if (const Node *node = tree.find(child); node && child != replaced)
                m_ids.insert(node->childId, holder(*node));
        }
    }
    for (std::size_t number = 0; number < tree.capacity(); ++number) {
        const Node *node = tree.find(static_cast<NodeId>(number));
        if (node && !node->name.is(atoms::nil) && isAlive(*node)
            && !isAtOrBelow(tree, *node, replaced))
            m_names.insert(node->name, holder(*node));
    }
}

std::optional<StartObstacles::Obstacle> StartObstacles::of(const Term &spec) const
{
    const auto id = m_ids.constFind(*spec.find(atoms::id));
    if (id != m_ids.cend()) {
        return Obstacle{.sentence = tr("The supervisor has a child with this id already: %1. It "
                                       "would not start another.")
                                        .arg(id->label),
                        .answer = id->isAlive ? alreadyStarted(id->pid)
                                              : QStringLiteral("{:error, :already_present}")};
    }
    const std::optional<Term> name = nameIn(spec);
    const auto taken = name ? m_names.constFind(*name) : m_names.cend();
    if (taken == m_names.cend())
        return std::nullopt;
    return Obstacle{.sentence = tr("The name %1 is taken by %2: the start would fail.")
                                    .arg(name->toString(), processName(taken->label, taken->pid)),
                    .answer = alreadyStarted(taken->pid)};
}

/// As start_link functions take it: an option in the last argument. The only argument of a worker is what it begins with.
std::optional<Term> StartObstacles::nameIn(const Term &spec)
{
    static const Atom name("name");
    const auto arguments = spec.find(atoms::start)->element(2).listElements();
    const Term *type = spec.find(Atom("type"));
    const bool isSupervisor = type && type->is(atoms::supervisor);
    if (!arguments || arguments->size() < (isSupervisor ? 1U : 2U))
        return std::nullopt;
    for (const Term &option : arguments->back().listElements().value_or(std::vector<Term>())) {
        if (option.isTagged(name, 2))
            return option.element(1);
    }
    return std::nullopt;
}

} // namespace espalier
