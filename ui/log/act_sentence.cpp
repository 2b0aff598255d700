// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/act_sentence.h"

#include "ui/log/process_name.h"
#include "ui/tree_session.h"

#include <QCoreApplication>

namespace espalier {

namespace {

/// The terms are those that the System records.
class ActSentence
{
    Q_DECLARE_TR_FUNCTIONS(espalier::ActSentence)

public:
    ActSentence(const Term &action, const TreeSession &session)
        : m_action(action)
        , m_namesProcess(action.isTuple() && action.elements().size() > 1
                         && action.element(1).isPid())
        , m_who(m_namesProcess ? processName(action.element(1).toPid(), session) : QString())
    {}

    [[nodiscard]] QString ofUser() const
    {
        static const Atom undo("undo");
        static const Atom redo("redo");
        if (m_action.isTagged(undo, 2) && m_action.element(1).isBinary())
            return tr("you undid this: %1").arg(m_action.element(1).toText());
        if (m_action.isTagged(redo, 2) && m_action.element(1).isBinary())
            return tr("you did this again: %1").arg(m_action.element(1).toText());
        if (m_action.isTagged(atoms::start, 2))
            return m_action.element(1).is(atoms::nil)
                       ? tr("you started it")
                       : tr("you started %1").arg(m_action.element(1).toString());
        const QString sentence = m_namesProcess ? ofUserToProcess() : QString();
        return sentence.isEmpty() ? tr("you did this: %1").arg(m_action.toString()) : sentence;
    }

    [[nodiscard]] QString ofStorm() const
    {
        if (m_action.isTagged(atoms::exit, 3))
            return tr("the Chaos storm sent %1 the exit signal %2").arg(m_who, last());
        if (const std::optional<Fault> fault = faultOf(m_action))
            return ofStorm(*fault);
        return tr("the Chaos storm did this: %1").arg(m_action.toString());
    }

private:
    [[nodiscard]] QString last() const { return m_action.elements().back().toString(); }

    [[nodiscard]] QString ofUserToProcess() const
    {
        static const Atom send("send");
        static const Atom deliver("deliver");
        static const Atom record("record");
        if (m_action.isTagged(atoms::exit, 3) && m_action.element(2).is(atoms::normal)) // S-015
            return tr("you sent %1 the exit signal :normal, which ends no other process")
                .arg(m_who);
        if (m_action.isTagged(atoms::exit, 3))
            return tr("you sent %1 the exit signal %2").arg(m_who, last());
        if (m_action.isTagged(send, 3))
            return tr("you sent %1 the message %2").arg(m_who, last());
        if (m_action.isTagged(atoms::call, 3)
            && m_action.element(2).isTagged(atoms::start_child, 2))
            return tr("you asked %1 to start a child").arg(m_who);
        if (m_action.isTagged(atoms::call, 3))
            return tr("you asked %1: %2").arg(m_who, last());
        if (m_action.isTagged(deliver, 3)) // from outside the dispatcher
            return tr("a process on a thread of its own sent %1: %2").arg(m_who, last());
        if (m_action.isTagged(record, 2))
            return tr("news of %1, which has a thread of its own").arg(m_who);
        const std::optional<Fault> fault = faultOf(m_action);
        return fault ? ofUser(*fault) : QString();
    }

    [[nodiscard]] QString ofUser(Fault fault) const
    {
        switch (fault) {
        case Fault::Raise:
            return tr("you let %1 crash").arg(m_who);
        case Fault::Stop:
            return tr("you let %1 stop by itself").arg(m_who);
        case Fault::Hang:
            return tr("you let %1 hang").arg(m_who);
        case Fault::SlowReplies:
            return tr("you changed how fast %1 answers").arg(m_who);
        case Fault::IgnoreShutdown:
            return tr("you changed whether %1 ignores its shutdown").arg(m_who);
        case Fault::SlowStart:
            return tr("you changed how fast %1 starts").arg(m_who);
        case Fault::FailStart:
            break;
        }
        return tr("you asked that %1 fails at its next starts: %2 of them").arg(m_who, last());
    }

    /// A storm never takes away what stays.
    [[nodiscard]] QString ofStorm(Fault fault) const
    {
        switch (fault) {
        case Fault::Raise:
            return tr("the Chaos storm let %1 crash").arg(m_who);
        case Fault::Stop:
            return tr("the Chaos storm let %1 stop by itself").arg(m_who);
        case Fault::Hang:
            return tr("the Chaos storm let %1 hang").arg(m_who);
        case Fault::SlowReplies:
            return tr("the Chaos storm lets %1 answer slowly").arg(m_who);
        case Fault::IgnoreShutdown:
            return tr("the Chaos storm lets %1 ignore its shutdown").arg(m_who);
        case Fault::SlowStart:
            return tr("the Chaos storm lets %1 start slowly").arg(m_who);
        case Fault::FailStart:
            break;
        }
        return tr("the Chaos storm lets %1 fail at its next starts: %2 of them").arg(m_who, last());
    }

    const Term &m_action;
    const bool m_namesProcess;
    const QString m_who;
};

} // namespace

QString actSentence(const happened::OutsideAction &act, const TreeSession &session)
{
    const ActSentence sentence(act.action, session);
    return act.by == Actor::Storm ? sentence.ofStorm() : sentence.ofUser();
}

} // namespace espalier
