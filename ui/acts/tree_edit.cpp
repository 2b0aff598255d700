// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/acts/tree_edit.h"

#include "ui/acts/act_rules.h"
#include "ui/acts/answer_sentence.h"
#include "ui/tree_session.h"

#include <QPointer>

namespace espalier {

namespace {

using Request = TreeEditStep::Request;
using Told = std::function<void(bool done)>;

const Node *livingSupervisor(const TreeEdits &edits, const EditedChild &child)
{
    const Node *node = edits.session() ? edits.session()->tree().find(child.supervisor) : nullptr;
    return node && isAlive(*node) && node->label() == child.supervisorLabel ? node : nullptr;
}

QFuture<Term> ask(TreeSource &source, const TreeEditStep &step, Pid supervisor)
{
    const EditedChild &child = *step.child;
    switch (step.request) {
    case Request::Start:
        return source.startChild(supervisor, step.spec);
    case Request::Terminate:
        return source.terminateChild(supervisor, child.name);
    case Request::Restart:
        return source.restartChild(supervisor, child.name);
    case Request::Delete:
        break;
    }
    return source.deleteChild(supervisor, child.name);
}

/// Where the child stands in the tree, if it does.
std::optional<std::uint32_t> positionOf(const EditedChild &child, const TreeState &tree)
{
    for (const NodeId id : tree.node(child.supervisor).children) {
        const Node *node = tree.find(id);
        if (node && node->childId == child.name)
            return node->position;
    }
    return std::nullopt;
}

/// A supervisor starts what is new after all others: what comes back may stand elsewhere.
void noticePosition(EditedChild &child, Request request, TreeSession &session)
{
    if (child.isDynamic)
        return;
    session.refreshNow();
    if (!session.tree().find(child.supervisor))
        return;
    const std::optional<std::uint32_t> position = positionOf(child, session.tree());
    if (!position)
        return;
    if (request == Request::Start)
        child.hasMoved = child.position && *child.position != *position;
    child.position = position;
}

/// What was done, and what it could not give back.
QString toldText(const QString &text, const TreeEditSteps &steps)
{
    for (const TreeEditStep &step : steps) {
        if (step.request == Request::Start && step.child->hasMoved)
            return TreeEdits::tr("%1. It is the last child of %2 now: a supervisor starts what is "
                                 "new after all others")
                .arg(text, step.child->supervisorLabel);
    }
    return text;
}

bool isNotFound(const Term &answer)
{
    static const Atom notFound("not_found");
    return answer.isTagged(atoms::error, 2) && answer.element(1).is(notFound);
}

/// `told` is not called if the tree is gone by then.
void take(TreeEdits &edits, const TreeEditStep &step, const Told &told)
{
    const Node *supervisor = livingSupervisor(edits, *step.child);
    if (!supervisor) {
        Q_EMIT edits.answered(Term::tuple({atoms::exit, atoms::noproc}));
        return told(false);
    }
    edits.followRestarts(*step.child);
    if (step.request != Request::Start)
        noticePosition(*step.child, step.request, *edits.session());
    ask(edits.session()->source(), step, supervisor->pid)
        .then(&edits, [session = QPointer<TreeSession>(edits.session()), child = step.child,
                       request = step.request, spec = step.spec, mayBeGone = step.mayBeGone, &edits,
                       told](const Term &answer) {
            if (!session || session != edits.session())
                return; // of a tree that is gone
            if (mayBeGone && isNotFound(answer))
                return told(true);
            const bool isDone = !isRefusal(answer);
            const bool hasPid = isDone && answer.isTuple() && answer.elements().size() > 1
                                && answer.element(1).isPid();
            // A dynamic supervisor knows a child by its pid, which is new after each start.
            if (hasPid && child->isDynamic)
                child->name = answer.element(1);
            Q_EMIT edits.answered(answer);
            if (!isDone && request == Request::Start)
                Q_EMIT edits.startRefused(child->supervisor, spec);
            if (hasPid)
                Q_EMIT edits.started(answer.element(1).toPid());
            if (hasPid && request == Request::Start)
                noticePosition(*child, request, *session);
            told(isDone);
        });
}

/// What was ended for a step that was refused comes back.
void recover(TreeEdits &edits, const TreeEditSteps &steps, std::size_t refused, const Told &told)
{
    if (refused == 0)
        return told(false);
    const bool keepsSpec = steps[refused].request == Request::Delete;
    TreeEditStep back = steps.front();
    back.request = keepsSpec ? Request::Restart : Request::Start;
    take(edits, back, [told](bool) { told(false); });
}

// Knows nothing of the edit, which may be forgotten while answers are on their way.
void takeFrom(TreeEdits &edits, const TreeEditSteps &steps, std::size_t next, const Told &told)
{
    if (next == steps.size())
        return told(true);
    take(edits, steps[next], [&edits, steps, next, told](bool done) {
        if (done)
            takeFrom(edits, steps, next + 1, told);
        else
            recover(edits, steps, next, told);
    });
}

} // namespace

TreeEdit::TreeEdit(TreeEdits &edits, const QString &text, TreeEditSteps forth, TreeEditSteps back)
    : QUndoCommand(text)
    , m_edits(edits)
    , m_forth(std::move(forth))
    , m_back(std::move(back))
{}

void TreeEdit::perform(const std::function<void(bool)> &told)
{
    takeFrom(m_edits, m_forth, 0, told);
}

void TreeEdit::undo()
{
    run(m_back, &TreeEdits::undone);
}

void TreeEdit::redo()
{
    run(m_forth, &TreeEdits::redone);
}

void TreeEdit::run(const TreeEditSteps &steps, void (TreeEdits::*did)(const QString &))
{
    if (std::exchange(m_isIdle, false))
        return;
    m_isAsking = true; // some are refused at once
    m_edits.inTurn([&edits = m_edits, edit = this, text = text(), steps,
                    did](const std::function<void()> &done) {
        takeFrom(edits, steps, 0, [&edits, edit, text, steps, did, done](bool wasDone) {
            if (wasDone)
                (edits.*did)(toldText(text, steps));
            else
                edits.forget(edit);
            done();
        });
    });
    m_isAsking = false;
}

bool TreeEdit::leave()
{
    setObsolete(true);
    m_isIdle = !m_isAsking;
    return m_isIdle;
}

} // namespace espalier
