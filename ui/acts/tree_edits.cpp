// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/acts/tree_edits.h"

#include "ui/acts/act_rules.h"
#include "ui/acts/tree_edit.h"
#include "ui/tree_session.h"

#include <QPointer>
#include <QUndoStack>

namespace espalier {

TreeEdits::TreeEdits(QObject *parent)
    : QObject(parent)
    , m_stack(new QUndoStack(this))
{}

void TreeEdits::setSession(TreeSession *session)
{
    m_stack->clear();
    m_session = session;
}

void TreeEdits::startChild(NodeId supervisor, const Term &spec)
{
    const Node *node = m_session ? m_session->tree().find(supervisor) : nullptr;
    if (!node)
        return;
    const Term *id = spec.isMap() ? spec.find(atoms::id) : nullptr;
    make(std::make_unique<TreeEdit>(*this, TreeEditKind::Start,
                                    std::make_shared<EditedChild>(EditedChild{
                                        .supervisor = supervisor,
                                        .supervisorLabel = node->label(),
                                        .isDynamic = node->kind == ProcessKind::DynamicSupervisor,
                                        .name = id ? *id : Term(),
                                        .spec = spec})));
}

void TreeEdits::terminateChild(NodeId child)
{
    make(editOf(child, TreeEditKind::Terminate));
}

void TreeEdits::restartChild(NodeId child)
{
    make(editOf(child, TreeEditKind::Restart));
}

void TreeEdits::deleteChild(NodeId child)
{
    make(editOf(child, TreeEditKind::Delete));
}

std::unique_ptr<TreeEdit> TreeEdits::editOf(NodeId child, TreeEditKind kind)
{
    const Node *node = m_session ? m_session->tree().find(child) : nullptr;
    const Node *supervisor = node ? supervisorOf(m_session->tree(), *node) : nullptr;
    if (!supervisor)
        return nullptr;
    return std::make_unique<TreeEdit>(
        *this, kind,
        shared({.supervisor = supervisor->id,
                .supervisorLabel = supervisor->label(),
                .isDynamic = supervisor->kind == ProcessKind::DynamicSupervisor,
                .name = childName(m_session->tree(), *node),
                .spec = node->spec ? node->spec->toTerm() : Term()}));
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

void TreeEdits::make(std::unique_ptr<TreeEdit> edit)
{
    if (!edit)
        return;
    TreeEdit &made = *edit;
    // Waits for the answer; then the stack owns it.
    const auto waiting = std::make_shared<std::unique_ptr<TreeEdit>>(std::move(edit));
    made.perform([this, waiting, session = QPointer<TreeSession>(m_session)](bool done) {
        if (!done || !session || session != m_session)
            return;
        m_children.push_back((*waiting)->child());
        m_stack->push(waiting->release());
    });
}

} // namespace espalier
