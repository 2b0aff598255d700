// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/verdict_sentence.h"

#include "ui/number_text.h"
#include "ui/tree_session.h"

#include <QCoreApplication>

namespace espalier {

namespace {

class Verdict
{
    Q_DECLARE_TR_FUNCTIONS(espalier::VerdictSentence)

public:
    static QString rule(Restart restart)
    {
        switch (restart) {
        case Restart::Permanent:
            return tr("permanent children are always restarted");
        case Restart::Transient:
            return tr("transient children are restarted only after an abnormal end");
        case Restart::Temporary:
            return tr("temporary children are never restarted");
        }
        return {};
    }

    static QString budget(int inWindow, int maxRestarts, std::chrono::seconds maxSeconds)
    {
        if (inWindow > maxRestarts)
            return tr("%1 restarts in the last %3 s, %2 are allowed")
                .arg(inWindow)
                .arg(maxRestarts)
                .arg(maxSeconds.count());
        return tr("%1 of %2 restarts in the last %3 s")
            .arg(inWindow)
            .arg(maxRestarts)
            .arg(maxSeconds.count());
    }

    static QString giveUp(const happened::ChildEnded &end, const QString &child)
    {
        return tr("gives up: restarting %1 would be restart %2 within %3 s, and only %4 are "
                  "allowed")
            .arg(child, numberText(end.restartsInWindow), numberText(end.maxSeconds.count()),
                 numberText(end.maxRestarts));
    }

    static QString gone(const happened::ChildEnded &end, const QString &who,
                        const QString &supervisor, const QString &rule)
    {
        return tr("%1 gave up: restart %2 within %3 s would have been one too many. %4 does not "
                  "start it again: %5.")
            .arg(who, numberText(end.restartsInWindow), numberText(end.maxSeconds.count()),
                 supervisor, rule);
    }

    static QString of(const happened::ChildEnded &end, const QString &child, const QString &because)
    {
        using Kind = happened::ChildEnded::Verdict;
        switch (end.verdict) {
        case Kind::Restart:
            return tr("restarts %1 (%2)%3")
                .arg(child, budget(end.restartsInWindow, end.maxRestarts, end.maxSeconds), because);
        case Kind::GiveUp:
            return giveUp(end, child);
        case Kind::Forget:
            return tr("lets %1 go%2").arg(child, because);
        case Kind::Keep:
            return tr("leaves %1 without a process%2").arg(child, because);
        case Kind::Terminated:
            return tr("ended %1 itself, at no cost to its budget").arg(child);
        }
        return {};
    }
};

} // namespace

QString verdictSentence(const happened::ChildEnded &end, const TreeSession &session)
{
    const ChildSpecPointer spec = session.specOf(end.child);
    const QString because = spec ? QStringLiteral(": ") + restartRule(spec->restart) : QString();
    return Verdict::of(end, session.labelOf(end.child), because);
}

namespace {

/// With which the process decided to end itself; null if it did not, or not lately.
const happened::ChildEnded *givingUpOf(Pid supervisor, const Event &end, const TreeSession &session)
{
    constexpr int hops = 1'000;
    const Event *event = session.eventAt(end.cause);
    for (int i = 0; event && i < hops; ++i, event = session.eventAt(event->cause)) {
        const auto *decision = std::get_if<happened::ChildEnded>(&event->data);
        if (decision && event->pid == supervisor
            && decision->verdict == happened::ChildEnded::Verdict::GiveUp)
            return decision;
    }
    return nullptr;
}

} // namespace

QString goneSentence(const Event &event, const TreeSession &session)
{
    using Kind = happened::ChildEnded::Verdict;
    const auto *end = std::get_if<happened::ChildEnded>(&event.data);
    if (!end || (end->verdict != Kind::Forget && end->verdict != Kind::Keep))
        return {};
    const ChildSpecPointer spec = session.specOf(end->child);
    if (!spec || spec->type != ChildType::Supervisor)
        return {};
    const happened::ChildEnded *gaveUp = givingUpOf(end->child, event, session);
    return gaveUp ? Verdict::gone(*gaveUp, session.labelOf(end->child), session.labelOf(event.pid),
                                  restartRule(spec->restart))
                  : QString();
}

QString restartRule(Restart restart)
{
    return Verdict::rule(restart);
}

QString restartBudget(int inWindow, int maxRestarts, std::chrono::seconds maxSeconds)
{
    return Verdict::budget(inWindow, maxRestarts, maxSeconds);
}

} // namespace espalier
