// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/observe/event.h"

namespace espalier {

namespace {

QString text(const Term &term)
{
    return term.toString();
}

QString number(std::uint64_t value)
{
    return QString::number(value);
}

QString verdictText(happened::ChildEnded::Verdict verdict)
{
    using Verdict = happened::ChildEnded::Verdict;
    switch (verdict) {
    case Verdict::Restart:
        return QStringLiteral("restart");
    case Verdict::GiveUp:
        return QStringLiteral("give up");
    case Verdict::Forget:
        return QStringLiteral("forget");
    case Verdict::Keep:
        return QStringLiteral("keep");
    case Verdict::Terminated:
        break;
    }
    return QStringLiteral("terminated");
}

QString contextText(happened::Reported::Context context)
{
    using Context = happened::Reported::Context;
    switch (context) {
    case Context::ChildTerminated:
        return QStringLiteral("child_terminated");
    case Context::StartError:
        return QStringLiteral("start_error");
    case Context::ShutdownError:
        return QStringLiteral("shutdown_error");
    case Context::Shutdown:
        return QStringLiteral("shutdown");
    case Context::Progress:
        break;
    }
    return QStringLiteral("progress");
}

QString kindText(ProcessKind kind)
{
    switch (kind) {
    case ProcessKind::Plain:
        return QStringLiteral("process");
    case ProcessKind::Worker:
        return QStringLiteral("worker");
    case ProcessKind::Supervisor:
        return QStringLiteral("supervisor");
    case ProcessKind::DynamicSupervisor:
        return QStringLiteral("dynamic supervisor");
    case ProcessKind::Registry:
        return QStringLiteral("registry");
    case ProcessKind::Agent:
        break;
    }
    return QStringLiteral("agent");
}

/// What happened, in a few words; a function per kind.
struct Describe
{
    QString operator()(const happened::Spawned &spawned) const
    {
        return QStringLiteral("spawned %1 %2 by %3%4%5")
            .arg(kindText(spawned.kind), text(spawned.module), spawned.parent.toString(),
                 spawned.linked ? QStringLiteral(" linked") : QString(),
                 spawned.threading == Threading::Dedicated ? QStringLiteral(" dedicated")
                                                           : QString());
    }
    QString operator()(const happened::Initialised &) const
    {
        return QStringLiteral("initialised");
    }
    QString operator()(const happened::Registered &registered) const
    {
        return QStringLiteral("registered ") + text(registered.name);
    }
    QString operator()(const happened::Unregistered &unregistered) const
    {
        return QStringLiteral("unregistered ") + text(unregistered.name);
    }
    QString operator()(const happened::Exited &exited) const
    {
        return (exited.crashed ? QStringLiteral("crashed ") : QStringLiteral("exited "))
               + text(exited.reason);
    }
    QString operator()(const happened::Linked &linked) const
    {
        return QStringLiteral("linked ") + linked.other.toString();
    }
    QString operator()(const happened::Unlinked &unlinked) const
    {
        return QStringLiteral("unlinked ") + unlinked.other.toString();
    }
    QString operator()(const happened::Monitoring &monitoring) const
    {
        return QStringLiteral("monitors ") + monitoring.target.toString() + QLatin1Char(' ')
               + text(monitoring.reference);
    }
    QString operator()(const happened::Demonitored &demonitored) const
    {
        return QStringLiteral("demonitors ") + demonitored.target.toString() + QLatin1Char(' ')
               + text(demonitored.reference);
    }
    QString operator()(const happened::TrapExitSet &set) const
    {
        return set.trapping ? QStringLiteral("traps exits") : QStringLiteral("traps exits no more");
    }
    QString operator()(const happened::MessageSent &sent) const
    {
        using Kind = happened::MessageSent::Kind;
        const QString message = text(sent.message);
        const QString to = sent.to.toString();
        switch (sent.kind) {
        case Kind::Message:
            break;
        case Kind::Call:
            return QStringLiteral("called %2 with %1").arg(message, to);
        case Kind::Cast:
            return QStringLiteral("cast %1 to %2").arg(message, to);
        case Kind::Reply:
            return QStringLiteral("replied %1 to %2").arg(message, to);
        }
        return QStringLiteral("sent %1 to %2").arg(message, to);
    }
    QString operator()(const happened::ExitSent &sent) const
    {
        return QStringLiteral("sent exit %1 to %2%3")
            .arg(text(sent.reason), sent.to.toString(),
                 sent.linked ? QStringLiteral(" along the link") : QString());
    }
    QString operator()(const happened::Hanging &) const { return QStringLiteral("hangs"); }
    QString operator()(const happened::FaultChanged &changed) const
    {
        return QStringLiteral("fault %1 %2")
            .arg(text(toAtom(changed.fault)),
                 changed.on ? QStringLiteral("on") : QStringLiteral("off"));
    }
    QString operator()(const happened::ThreadAbandoned &abandoned) const
    {
        return abandoned.returned ? QStringLiteral("abandoned thread returned")
                                  : QStringLiteral("thread abandoned");
    }
    QString operator()(const happened::SupervisorStarted &started) const
    {
        const auto budget = [](const auto &flags) {
            return QStringLiteral("%1 in %2 s")
                .arg(flags.maxRestarts)
                .arg(flags.maxSeconds.count());
        };
        if (const auto *flags = std::get_if<SupervisorFlags>(&started.flags))
            return QStringLiteral("supervises %1, %2")
                .arg(text(toAtom(flags->strategy)), budget(*flags));
        return QStringLiteral("supervises dynamically, ")
               + budget(std::get<DynamicSupervisorFlags>(started.flags));
    }
    QString operator()(const happened::ChildAdded &added) const
    {
        return QStringLiteral("child %1 added at %2: %3")
            .arg(number(added.key), number(added.position), text(added.spec->toTerm()));
    }
    QString operator()(const happened::ChildStarted &started) const
    {
        return QStringLiteral("child %1 %2 as %3%4")
            .arg(number(started.key),
                 started.restart ? QStringLiteral("restarted") : QStringLiteral("started"),
                 started.child.toString(),
                 started.restart ? QStringLiteral(" after ") + started.previous.toString()
                                 : QString());
    }
    QString operator()(const happened::ChildEnded &ended) const
    {
        return QStringLiteral("child %1 %2 ended %3: %4, %5 of %6 in %7 s")
            .arg(number(ended.key), ended.child.toString(), text(ended.reason),
                 verdictText(ended.verdict), QString::number(ended.restartsInWindow),
                 QString::number(ended.maxRestarts), QString::number(ended.maxSeconds.count()));
    }
    QString operator()(const happened::ChildRestarting &restarting) const
    {
        return QStringLiteral("child %1 failed to restart: %2")
            .arg(number(restarting.key), text(restarting.reason));
    }
    QString operator()(const happened::ChildUndefined &undefined) const
    {
        return QStringLiteral("child %1 undefined").arg(number(undefined.key));
    }
    QString operator()(const happened::ChildRemoved &removed) const
    {
        return QStringLiteral("child %1 removed").arg(number(removed.key));
    }
    QString operator()(const happened::StartFaultsChanged &changed) const
    {
        return QStringLiteral("child %1 %2: %5the next starts fail %3, %4")
            .arg(number(changed.key), changed.child.toString(), QString::number(changed.failing),
                 changed.slow ? QStringLiteral("slow") : QStringLiteral("at once"),
                 changed.lost ? QStringLiteral("lost: ") : QString());
    }
    QString operator()(const happened::RestartCounted &counted) const
    {
        return QStringLiteral("restart counted at %1 s, %2 in the window")
            .arg(counted.at.count())
            .arg(counted.inWindow);
    }
    QString operator()(const happened::Reported &reported) const
    {
        return QStringLiteral("report %1 id=%2 pid=%3 reason=%4")
            .arg(contextText(reported.context),
                 reported.offender ? text(reported.offender->id) : QStringLiteral("none"),
                 text(reported.offenderPid), text(reported.reason));
    }
    QString operator()(const happened::UnexpectedMessage &unexpected) const
    {
        return QStringLiteral("did not expect ") + text(unexpected.message);
    }
    QString operator()(const happened::OutsideAction &outside) const
    {
        return (outside.by == Actor::Storm ? QStringLiteral("storm: ")
                                           : QStringLiteral("outside: "))
               + text(outside.action);
    }
};

} // namespace

QString toString(const Event &event)
{
    const QString seconds = QString::number(double(event.time.count()) / 1e9, 'f', 9);
    const QString cause = event.cause ? QStringLiteral(" <%1").arg(event.cause) : QString();
    return QStringLiteral("%1 %2 %3 %4%5")
        .arg(event.sequence)
        .arg(seconds, event.pid.toString(), std::visit(Describe{}, event.data), cause);
}

} // namespace espalier
