// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/acts/tree_edit.h"

#include "ui/acts/act_rules.h"
#include "ui/acts/answer_sentence.h"
#include "ui/acts/tree_edits.h"
#include "ui/tree_session.h"

#include <QCoreApplication>
#include <QPointer>

namespace espalier {

namespace {

QString idText(const Term &spec)
{
    const Term *id = spec.isMap() ? spec.find(atoms::id) : nullptr;
    return id ? id->toString() : QStringLiteral("?");
}

} // namespace

TreeEdit::TreeEdit(TreeEdits &edits, Kind kind, std::shared_ptr<EditedChild> child)
    : m_edits(edits)
    , m_kind(kind)
    , m_child(std::move(child))
{
    setText(textFor(*m_child));
}

QString TreeEdit::textFor(const EditedChild &child) const
{
    const QString id = idText(child.spec);
    switch (m_kind) {
    case Kind::Start:
        return TreeEdits::tr("start of %1").arg(id);
    case Kind::Terminate:
        return TreeEdits::tr("termination of %1").arg(id);
    case Kind::Restart:
        return TreeEdits::tr("restart of %1").arg(id);
    case Kind::Delete:
        break;
    }
    return TreeEdits::tr("deletion of %1").arg(id);
}

void TreeEdit::perform(const std::function<void(bool)> &told)
{
    request(m_kind, told);
}

void TreeEdit::redo()
{
    if (!std::exchange(m_isDone, false))
        request(m_kind, {});
}

// A dynamic supervisor forgets what it terminates: it is started anew. A static one keeps the spec until it is deleted.
void TreeEdit::undo()
{
    switch (m_kind) {
    case Kind::Start:
        if (m_child->isDynamic)
            return request(Kind::Terminate, {});
        return request(Kind::Terminate, [child = m_child, &edits = m_edits](bool done) {
            const Node *supervisor = done && edits.session()
                                         ? edits.session()->tree().find(child->supervisor)
                                         : nullptr;
            if (supervisor)
                (void)edits.session()->source().deleteChild(supervisor->pid, child->name);
        });
    case Kind::Terminate:
        return request(isForgotten() ? Kind::Start : Kind::Restart, {});
    case Kind::Restart:
        return request(Kind::Terminate, {});
    case Kind::Delete:
        return request(Kind::Start, {});
    }
}

/// Whether its supervisor keeps nothing of it once it is terminated.
bool TreeEdit::isForgotten() const
{
    static const Atom restart("restart");
    static const Atom temporary("temporary");
    const Term *type = m_child->spec.isMap() ? m_child->spec.find(restart) : nullptr;
    return m_child->isDynamic || (type && type->is(temporary));
}

const Node *TreeEdit::supervisor() const
{
    const Node *node = m_edits.session() ? m_edits.session()->tree().find(m_child->supervisor)
                                         : nullptr;
    return node && isAlive(*node) && node->label() == m_child->supervisorLabel ? node : nullptr;
}

void TreeEdit::request(Kind kind, const std::function<void(bool)> &told)
{
    const Node *node = supervisor();
    if (!node) {
        Q_EMIT m_edits.answered(Term::tuple({atoms::exit, atoms::noproc}));
        return;
    }
    m_edits.followRestarts(*m_child);
    TreeSource &source = m_edits.session()->source();
    QFuture<Term> answer;
    switch (kind) {
    case Kind::Start:
        answer = source.startChild(node->pid, m_child->spec);
        break;
    case Kind::Terminate:
        answer = source.terminateChild(node->pid, m_child->name);
        break;
    case Kind::Restart:
        answer = source.restartChild(node->pid, m_child->name);
        break;
    case Kind::Delete:
        answer = source.deleteChild(node->pid, m_child->name);
        break;
    }
    answer.then(&m_edits, [session = QPointer<TreeSession>(m_edits.session()), child = m_child,
                           &edits = m_edits, told](const Term &term) {
        if (!session || session != edits.session())
            return; // of a tree that is gone
        const bool isDone = !isRefusal(term);
        // A dynamic supervisor knows a child by its pid, which is new after each start.
        if (isDone && child->isDynamic && term.isTuple() && term.elements().size() > 1
            && term.element(1).isPid())
            child->name = term.element(1);
        Q_EMIT edits.answered(term);
        if (told)
            told(isDone);
    });
}

} // namespace espalier
