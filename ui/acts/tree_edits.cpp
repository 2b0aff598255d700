// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/acts/tree_edits.h"

#include "engine/trees/live_child_spec.h"
#include "ui/acts/act_rules.h"
#include "ui/acts/tree_edit.h"
#include "ui/tree_session.h"

#include <QPointer>
#include <QUndoStack>

namespace espalier {

namespace {

using Request = TreeEditStep::Request;

QString idText(const Term &spec)
{
    const Term *id = spec.isMap() ? spec.find(atoms::id) : nullptr;
    return id ? id->toString() : QStringLiteral("?");
}

/// Whether its supervisor keeps nothing of it once it is terminated.
bool isForgotten(const EditedChild &child)
{
    const Term *type = child.spec.isMap() ? child.spec.find(Atom("restart")) : nullptr;
    return child.isDynamic || (type && type->is(atoms::temporary));
}

/// Nothing of the child is left afterwards.
TreeEditSteps ending(const std::shared_ptr<EditedChild> &child)
{
    TreeEditSteps steps{{Request::Terminate, child}};
    if (!isForgotten(*child))
        steps.push_back({Request::Delete, child});
    return steps;
}

TreeEditSteps exchange(const std::shared_ptr<EditedChild> &from,
                       const std::shared_ptr<EditedChild> &to)
{
    TreeEditSteps steps = ending(from);
    steps.push_back({Request::Start, to});
    return steps;
}

} // namespace

TreeEdits::TreeEdits(QObject *parent)
    : QObject(parent)
    , m_stack(new QUndoStack(this))
{}

void TreeEdits::setSession(TreeSession *session)
{
    m_stack->clear();
    m_session = session;
}

std::shared_ptr<EditedChild> TreeEdits::newChild(NodeId supervisor, const Term &spec) const
{
    const Node *node = m_session ? m_session->tree().find(supervisor) : nullptr;
    if (!node)
        return nullptr;
    const Term *id = spec.isMap() ? spec.find(atoms::id) : nullptr;
    return std::make_shared<EditedChild>(
        EditedChild{.supervisor = supervisor,
                    .supervisorLabel = node->label(),
                    .isDynamic = node->kind == ProcessKind::DynamicSupervisor,
                    .name = id ? *id : Term(),
                    .spec = spec});
}

std::shared_ptr<EditedChild> TreeEdits::childOf(NodeId child)
{
    const Node *node = m_session ? m_session->tree().find(child) : nullptr;
    const Node *supervisor = node ? supervisorOf(m_session->tree(), *node) : nullptr;
    if (!supervisor)
        return nullptr;
    return shared({.supervisor = supervisor->id,
                   .supervisorLabel = supervisor->label(),
                   .isDynamic = supervisor->kind == ProcessKind::DynamicSupervisor,
                   .name = childName(m_session->tree(), *node),
                   .spec = liveChildSpec(m_session->tree(), *node)});
}

void TreeEdits::startChild(NodeId supervisor, const Term &spec)
{
    if (const auto child = newChild(supervisor, spec))
        make(tr("start of %1").arg(idText(spec)), {{Request::Start, child}}, ending(child));
}

// A dynamic supervisor forgets what it terminates: it is started anew. A static one keeps the spec until it is deleted.
void TreeEdits::terminateChild(NodeId node)
{
    if (const auto child = childOf(node))
        make(tr("termination of %1").arg(idText(child->spec)), {{Request::Terminate, child}},
             {{isForgotten(*child) ? Request::Start : Request::Restart, child}});
}

void TreeEdits::restartChild(NodeId node)
{
    if (const auto child = childOf(node))
        make(tr("restart of %1").arg(idText(child->spec)), {{Request::Restart, child}},
             {{Request::Terminate, child}});
}

void TreeEdits::deleteChild(NodeId node)
{
    if (const auto child = childOf(node))
        make(tr("deletion of %1").arg(idText(child->spec)), {{Request::Delete, child}},
             {{Request::Start, child}, {Request::Terminate, child}});
}

void TreeEdits::replaceChild(NodeId node, const Term &spec)
{
    const auto old = childOf(node);
    const auto replacement = old ? newChild(old->supervisor, spec) : nullptr;
    if (replacement)
        make(tr("change of %1").arg(idText(old->spec)), exchange(old, replacement),
             exchange(replacement, old));
}

void TreeEdits::moveChild(NodeId node, NodeId supervisor)
{
    const auto old = childOf(node);
    const auto moved = old ? newChild(supervisor, old->spec) : nullptr;
    if (moved)
        make(tr("move of %1").arg(idText(old->spec)), exchange(old, moved), exchange(moved, old));
}

std::shared_ptr<EditedChild> TreeEdits::shared(const EditedChild &child)
{
    std::erase_if(m_children, [](const auto &known) { return known.expired(); });
    for (const auto &known : m_children) {
        const std::shared_ptr<EditedChild> same = known.lock();
        if (same)
            followRestarts(*same);
        if (same && same->supervisor == child.supervisor && same->name == child.name)
            return same;
    }
    const auto made = std::make_shared<EditedChild>(child);
    m_children.push_back(made);
    return made;
}

void TreeEdits::followRestarts(EditedChild &child) const
{
    if (!m_session || !child.isDynamic || !child.name.isPid())
        return;
    const Node *node = m_session->tree().find(m_session->nodeOf(child.name.toPid()));
    if (node && node->parent == child.supervisor && isAlive(*node))
        child.name = node->pid;
}

void TreeEdits::make(const QString &text, TreeEditSteps forth, TreeEditSteps back)
{
    auto edit = std::make_unique<TreeEdit>(*this, text, std::move(forth), std::move(back));
    TreeEdit &made = *edit;
    // Waits for the answers; then the stack owns it.
    const auto waiting = std::make_shared<std::unique_ptr<TreeEdit>>(std::move(edit));
    made.perform([this, waiting, session = QPointer<TreeSession>(m_session)](bool done) {
        if (!done || !session || session != m_session)
            return;
        for (const TreeEditStep &step : (*waiting)->steps())
            m_children.push_back(step.child);
        m_stack->push(waiting->release());
    });
}

// The stack drops what is obsolete when it steps over it.
void TreeEdits::forget(const TreeEdit *edit)
{
    for (int index = 0; index < m_stack->count(); ++index) {
        if (m_stack->command(index) != edit)
            continue;
        if (!const_cast<TreeEdit *>(edit)->leave())
            return;
        if (index == m_stack->index())
            m_stack->redo();
        else if (index + 1 == m_stack->index())
            m_stack->undo();
        return;
    }
}

} // namespace espalier
