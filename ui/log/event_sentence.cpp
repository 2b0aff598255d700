// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/event_sentence.h"

#include "engine/runtime/exit_reason.h"
#include "ui/log/act_sentence.h"
#include "ui/log/process_name.h"
#include "ui/log/verdict_sentence.h"
#include "ui/number_text.h"
#include "ui/theme/theme.h"
#include "ui/tree_session.h"

#include <QCoreApplication>

namespace espalier {

namespace {

using Context = happened::Reported::Context;

/// `%RuntimeError{message: "boom"}` as "RuntimeError, boom"; empty if `error` is no exception.
QString exceptionWords(const Term &error)
{
    if (!error.isMap())
        return {};
    const Term *name = error.find(atoms::struct_);
    if (!name)
        return {};
    const Term *message = error.find(atoms::message);
    QString text = message && message->isBinary() ? message->toText() : QString();
    const Term *key = error.find(Atom("key"));
    if (text.isEmpty() && key && name->is(Atom("Elixir.KeyError")))
        text = QStringLiteral("key %1 not found").arg(key->toString());
    return text.isEmpty() ? name->toString() : QStringLiteral("%1, %2").arg(name->toString(), text);
}

/// One function per kind of event; the variant picks.
class Sentence
{
    Q_DECLARE_TR_FUNCTIONS(espalier::EventSentence)

public:
    explicit Sentence(const TreeSession &session)
        : m_session(session)
    {}

    QString operator()(const happened::Spawned &event) const
    {
        const QString kind = kindName(event.kind);
        return event.parent.isOutside()
                   ? tr("was started as a %1").arg(kind)
                   : tr("was started by %1 as a %2").arg(name(event.parent), kind);
    }
    QString operator()(const happened::Initialised &) const { return tr("is ready"); }
    QString operator()(const happened::Registered &event) const
    {
        return tr("took the name %1").arg(event.name.toString());
    }
    QString operator()(const happened::Unregistered &event) const
    {
        return tr("gave up the name %1").arg(event.name.toString());
    }
    QString operator()(const happened::Exited &event) const { return exitWords(event.reason); }
    QString operator()(const happened::Linked &event) const
    {
        return tr("is linked with %1").arg(name(event.other));
    }
    QString operator()(const happened::Unlinked &event) const
    {
        return tr("is no longer linked with %1").arg(name(event.other));
    }
    QString operator()(const happened::Monitoring &event) const
    {
        return tr("monitors %1").arg(name(event.target));
    }
    QString operator()(const happened::Demonitored &event) const
    {
        return tr("no longer monitors %1").arg(name(event.target));
    }
    QString operator()(const happened::TrapExitSet &event) const
    {
        return event.trapping ? tr("traps exit signals from now on")
                              : tr("does not trap exit signals any more");
    }
    QString operator()(const happened::MessageSent &event) const
    {
        using Kind = happened::MessageSent::Kind;
        const QString message = event.message.toString();
        const QString to = name(event.to);
        switch (event.kind) {
        case Kind::Message:
            break;
        case Kind::Call:
            return tr("called %2 with %1").arg(message, to);
        case Kind::Cast:
            return tr("cast %1 to %2").arg(message, to);
        case Kind::Reply:
            return tr("answered %1 to %2").arg(message, to);
        }
        return tr("sent %1 to %2").arg(message, to);
    }
    QString operator()(const happened::ExitSent &event) const
    {
        const QString reason = event.reason.toString();
        return event.linked
                   ? tr("its end reaches %1 through their link: %2").arg(name(event.to), reason)
                   : tr("sent the exit signal %2 to %1").arg(name(event.to), reason);
    }
    QString operator()(const happened::Hanging &) const
    {
        return tr("hangs: it runs and runs, and serves no message");
    }
    QString operator()(const happened::FaultChanged &event) const
    {
        if (event.fault == Fault::SlowReplies) {
            return event.on ? tr("answers each call only after %1 s from now on")
                                  .arg(secondsOf(slowReplyTime))
                            : tr("answers calls at once again");
        }
        return event.on ? tr("traps exit signals and ignores its shutdown from now on")
                        : tr("ends when it is shut down again");
    }
    QString operator()(const happened::StartFaultsChanged &event) const
    {
        const QString child = m_session.labelOf(event.child);
        if (event.lost)
            return lostStartFaults(event, child);
        const QString seconds = secondsOf(slowStartTime);
        if (event.failing > 0 && event.slow)
            return tr("will see %1 take %2 s longer to start, and fail at its next starts: %3 to "
                      "come")
                .arg(child, seconds)
                .arg(event.failing);
        if (event.failing > 0)
            return tr("will see %1 fail at its next starts: %2 to come")
                .arg(child)
                .arg(event.failing);
        return event.slow ? tr("will see %1 take %2 s longer to start").arg(child, seconds)
                          : tr("will start %1 as usual again").arg(child);
    }
    QString operator()(const happened::ThreadAbandoned &event) const
    {
        return event.returned
                   ? tr("its abandoned thread came back")
                   : tr("was killed while its thread was stuck; the thread is abandoned");
    }
    QString operator()(const happened::SupervisorStarted &event) const
    {
        if (const auto *flags = std::get_if<SupervisorFlags>(&event.flags)) {
            return tr("supervises %1, and allows %2 in %3 s")
                .arg(Term(toAtom(flags->strategy)).toString())
                .arg(restarts(flags->maxRestarts))
                .arg(flags->maxSeconds.count());
        }
        const auto &flags = std::get<DynamicSupervisorFlags>(event.flags);
        return tr("supervises children as they come, and allows %1 in %2 s")
            .arg(restarts(flags.maxRestarts))
            .arg(flags.maxSeconds.count());
    }
    QString operator()(const happened::ChildAdded &event) const
    {
        return tr("will look after %1").arg(event.spec ? event.spec->id.toString() : tr("a child"));
    }
    QString operator()(const happened::ChildStarted &event) const
    {
        const QString child = m_session.labelOf(event.child);
        if (event.restart) {
            return tr("restarted %1: %2 takes the place of %3")
                .arg(child, event.child.toString(), event.previous.toString());
        }
        return tr("started %1").arg(name(event.child));
    }
    QString operator()(const happened::ChildEnded &event) const
    {
        return verdictSentence(event, m_session);
    }
    QString operator()(const happened::ChildRestarting &event) const
    {
        return tr("could not restart a child: %1; it tries again").arg(event.reason.toString());
    }
    QString operator()(const happened::ChildUndefined &) const
    {
        return tr("keeps the specification of a child that has no process now");
    }
    QString operator()(const happened::ChildRemoved &) const { return tr("forgot a child"); }
    QString operator()(const happened::RestartCounted &event) const
    {
        return tr("counted a restart: %1 in the window now").arg(event.inWindow);
    }
    QString operator()(const happened::Reported &event) const
    {
        const QString child = event.offender ? event.offender->id.toString() : tr("a child");
        const QString reason = event.reason.toString();
        switch (event.context) {
        case Context::ChildTerminated:
            return tr("reports that %1 ended: %2").arg(child, reason);
        case Context::StartError:
            return tr("reports that %1 did not start: %2").arg(child, reason);
        case Context::ShutdownError:
            return tr("reports that %1 did not end as asked: %2").arg(child, reason);
        case Context::Shutdown:
            return tr("reports that it ends: %1").arg(reason);
        case Context::Progress:
            return tr("reports that %1 is started").arg(child);
        }
        return {};
    }
    QString operator()(const happened::UnexpectedMessage &event) const
    {
        return tr("got a message that it did not expect: %1").arg(event.message.toString());
    }
    QString operator()(const happened::OutsideAction &event) const
    {
        return actSentence(event, m_session);
    }

private:
    static QString restarts(int count)
    {
        return count == 1 ? tr("1 restart") : tr("%1 restarts").arg(count);
    }
    /// A supervisor that starts again knows nothing of them.
    static QString lostStartFaults(const happened::StartFaultsChanged &lost, const QString &child)
    {
        return lost.failing > 0 ? tr("forgets what was planned for %1: failing starts, %2 of them")
                                      .arg(child)
                                      .arg(lost.failing)
                                : tr("forgets what was planned for %1: slow starts").arg(child);
    }
    static QString secondsOf(std::chrono::milliseconds time)
    {
        return shortNumberText(std::chrono::duration<double>(time).count());
    }
    /// "cache #PID<0.7.0>", or the pid alone.
    [[nodiscard]] QString name(Pid pid) const { return processName(pid, m_session); }

    const TreeSession &m_session;
};

/// Words for exit reasons; a class for its translations.
class ExitWords
{
    Q_DECLARE_TR_FUNCTIONS(espalier::ExitWords)

public:
    static QString of(const Term &reason)
    {
        if (reason.is(atoms::normal))
            return tr("ended normally");
        if (reason.is(atoms::shutdown))
            return tr("was shut down");
        const QString failed = failedStart(reason);
        if (!failed.isEmpty())
            return tr("ended, since %1").arg(failed);
        if (exitReason::isShutdown(reason))
            return tr("was shut down: %1").arg(reason.element(1).toString());
        if (reason.is(atoms::killed))
            return tr("was killed");
        if (reason.is(atoms::noproc))
            return tr("crashed: a process that it needs is not there");
        return tr("crashed: %1").arg(errorWords(reason));
    }
    static QString ofFailedStart(const Term &reason)
    {
        return tr("did not start: %1").arg(errorWords(reason));
    }

private:
    /// Of the innermost child, however many supervisors could not start for it; empty if that is not the reason.
    static QString failedStart(const Term &reason)
    {
        const Term &inner = reason.isTagged(atoms::shutdown, 2) ? reason.element(1) : reason;
        if (!inner.isTagged(atoms::failed_to_start_child, 3))
            return {};
        const QString below = failedStart(inner.element(2));
        const QString id = inner.element(1).toString();
        return !below.isEmpty() ? below
                                : tr("%1 did not start: %2").arg(id, errorWords(inner.element(2)));
    }
    static QString errorWords(const Term &reason)
    {
        const bool hasTrace = reason.isTuple() && reason.elements().size() == 2
                              && reason.element(1).isList();
        const QString exception = hasTrace ? exceptionWords(reason.element(0)) : QString();
        return exception.isEmpty() ? reason.toString() : exception;
    }
};

bool isSupervisor(Pid pid, const TreeSession &session)
{
    const Node *node = session.tree().find(session.nodeOf(pid));
    return node && node->isSupervisor();
}

EventWeight weightOfReport(const happened::Reported &report)
{
    const bool saysMore = report.context == Context::StartError
                          || report.context == Context::ShutdownError;
    return saysMore ? EventWeight::Error : EventWeight::Detail;
}

EventWeight weightOfEnd(const happened::ChildEnded &end)
{
    using Verdict = happened::ChildEnded::Verdict;
    return end.verdict == Verdict::Restart || end.verdict == Verdict::GiveUp
               ? EventWeight::Error
               : EventWeight::Lifecycle;
}

/// What is started tells itself that it was.
EventWeight weightOfAction(const Term &action)
{
    const bool starts = action.isTagged(atoms::start, 2)
                        || (action.isTagged(atoms::call, 3)
                            && action.element(2).isTagged(atoms::start_child, 2));
    return starts ? EventWeight::Detail : EventWeight::Lifecycle;
}

} // namespace

EventWeight weightOf(const Event &event, const TreeSession &session)
{
    if (const auto *exited = std::get_if<happened::Exited>(&event.data))
        return exited->crashed ? EventWeight::Error : EventWeight::Lifecycle;
    if (const auto *end = std::get_if<happened::ChildEnded>(&event.data))
        return weightOfEnd(*end);
    if (const auto *report = std::get_if<happened::Reported>(&event.data))
        return weightOfReport(*report);
    if (const auto *spawned = std::get_if<happened::Spawned>(&event.data)) {
        // For children of supervisors, ChildStarted says it.
        return isSupervisor(spawned->parent, session) ? EventWeight::Detail
                                                      : EventWeight::Lifecycle;
    }
    if (const auto *outside = std::get_if<happened::OutsideAction>(&event.data))
        return weightOfAction(outside->action);
    if (const auto *changed = std::get_if<happened::FaultChanged>(&event.data))
        return changed->on ? EventWeight::Error : EventWeight::Lifecycle;
    if (std::holds_alternative<happened::StartFaultsChanged>(event.data)
        || std::holds_alternative<happened::ChildStarted>(event.data)
        || std::holds_alternative<happened::SupervisorStarted>(event.data))
        return EventWeight::Lifecycle;
    if (std::holds_alternative<happened::Hanging>(event.data)
        || std::holds_alternative<happened::ThreadAbandoned>(event.data)
        || std::holds_alternative<happened::ChildRestarting>(event.data)
        || std::holds_alternative<happened::UnexpectedMessage>(event.data))
        return EventWeight::Error;
    return EventWeight::Detail;
}

QString eventSentence(const Event &event, const TreeSession &session)
{
    return std::visit(Sentence(session), event.data);
}

Pid subjectOf(const Event &event)
{
    if (const auto *started = std::get_if<happened::ChildStarted>(&event.data))
        return started->child;
    if (const auto *ended = std::get_if<happened::ChildEnded>(&event.data))
        return ended->verdict == happened::ChildEnded::Verdict::GiveUp ? event.pid : ended->child;
    if (const auto *changed = std::get_if<happened::StartFaultsChanged>(&event.data))
        return changed->child;
    return event.pid;
}

QString exitWords(const Term &reason)
{
    return ExitWords::of(reason);
}

QString lifeWords(const Life &life)
{
    return life.failedToStart ? ExitWords::ofFailedStart(life.reason) : ExitWords::of(life.reason);
}

QString timeText(Time time)
{
    return numberText(std::chrono::duration<double>(time).count(), 3);
}

} // namespace espalier
