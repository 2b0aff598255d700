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
bool isForgotten(const SpecifiedChild &one)
{
    const Term *type = one.spec.isMap() ? one.spec.find(Atom("restart")) : nullptr;
    return one.child->isDynamic || (type && type->is(atoms::temporary));
}

/// Nothing of the child is left afterwards.
TreeEditSteps ending(const SpecifiedChild &one)
{
    TreeEditSteps steps{{Request::Terminate, one.child, one.spec}};
    if (!isForgotten(one))
        steps.push_back({Request::Delete, one.child});
    return steps;
}

/// A child that was added to a static supervisor is lost when that is restarted, one of a dynamic supervisor when it ends.
TreeEditSteps endingIfThere(const SpecifiedChild &one)
{
    TreeEditSteps steps = ending(one);
    for (TreeEditStep &step : steps)
        step.mayBeGone = true;
    return steps;
}

TreeEditSteps exchange(const SpecifiedChild &from, const SpecifiedChild &to)
{
    TreeEditSteps steps = ending(from);
    steps.push_back({Request::Start, to.child, to.spec});
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
    m_waiting.clear();
    m_isBusy = false;
    ++m_generation;
    m_session = session;
}

void TreeEdits::inTurn(std::function<void(const std::function<void()> &done)> run)
{
    m_waiting.push_back(std::move(run));
    takeTurn();
}

void TreeEdits::takeTurn()
{
    if (m_isBusy || m_waiting.empty())
        return;
    m_isBusy = true;
    const auto run = std::move(m_waiting.front());
    m_waiting.pop_front();
    run([this, generation = m_generation] {
        if (generation != m_generation)
            return;
        m_isBusy = false;
        takeTurn();
    });
}

SpecifiedChild TreeEdits::newChild(NodeId supervisor, const Term &spec) const
{
    const Node *node = m_session ? m_session->tree().find(supervisor) : nullptr;
    if (!node)
        return {};
    const Term *id = spec.isMap() ? spec.find(atoms::id) : nullptr;
    return {std::make_shared<EditedChild>(
                EditedChild{.supervisor = supervisor,
                            .supervisorLabel = node->label(),
                            .isDynamic = node->kind == ProcessKind::DynamicSupervisor,
                            .name = id ? *id : Term()}),
            spec};
}

SpecifiedChild TreeEdits::childOf(NodeId child)
{
    const Node *node = m_session ? m_session->tree().find(child) : nullptr;
    const Node *supervisor = node ? supervisorOf(m_session->tree(), *node) : nullptr;
    if (!supervisor)
        return {};
    return {shared({.supervisor = supervisor->id,
                    .supervisorLabel = supervisor->label(),
                    .isDynamic = supervisor->kind == ProcessKind::DynamicSupervisor,
                    .name = childName(m_session->tree(), *node)}),
            liveChildSpec(m_session->tree(), *node)};
}

void TreeEdits::startChild(NodeId supervisor, const Term &spec)
{
    const SpecifiedChild one = newChild(supervisor, spec);
    if (one.child)
        make(tr("start of %1").arg(idText(spec)), {{Request::Start, one.child, spec}},
             endingIfThere(one));
}

// A dynamic supervisor forgets what it terminates: it is started anew. A static one keeps the spec until it is deleted.
void TreeEdits::terminateChild(NodeId node)
{
    const SpecifiedChild one = childOf(node);
    if (one.child)
        make(tr("termination of %1").arg(idText(one.spec)), {{Request::Terminate, one.child}},
             {{isForgotten(one) ? Request::Start : Request::Restart, one.child, one.spec}});
}

void TreeEdits::restartChild(NodeId node)
{
    const SpecifiedChild one = childOf(node);
    if (one.child)
        make(tr("restart of %1").arg(idText(one.spec)), {{Request::Restart, one.child}},
             {{Request::Terminate, one.child}});
}

void TreeEdits::deleteChild(NodeId node)
{
    const SpecifiedChild one = childOf(node);
    if (one.child)
        make(tr("deletion of %1").arg(idText(one.spec)), {{Request::Delete, one.child}},
             {{Request::Start, one.child, one.spec}, {Request::Terminate, one.child}});
}

void TreeEdits::replaceChild(NodeId node, const Term &spec)
{
    const SpecifiedChild old = childOf(node);
    const SpecifiedChild next = old.child ? newChild(old.child->supervisor, spec)
                                          : SpecifiedChild();
    if (next.child)
        make(tr("change of %1").arg(idText(old.spec)), exchange(old, next), exchange(next, old));
}

void TreeEdits::moveChild(NodeId node, NodeId supervisor)
{
    const SpecifiedChild old = childOf(node);
    const SpecifiedChild next = old.child ? newChild(supervisor, old.spec) : SpecifiedChild();
    if (next.child)
        make(tr("move of %1").arg(idText(old.spec)), exchange(old, next), exchange(next, old));
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
        const bool mayStep = const_cast<TreeEdit *>(edit)->leave();
        if (mayStep && index == m_stack->index())
            m_stack->redo();
        else if (mayStep && index + 1 == m_stack->index())
            m_stack->undo();
        // The stack is silent when it drops what it would redo.
        QMetaObject::invokeMethod(
            m_stack,
            [stack = m_stack] {
                Q_EMIT stack->canRedoChanged(stack->canRedo());
                Q_EMIT stack->redoTextChanged(stack->redoText());
            },
            Qt::QueuedConnection);
        return;
    }
}

} // namespace espalier
