// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/facts.h"

#include "engine/term/inspect.h"
#include "ui/acts/act_rules.h"
#include "ui/faults/fault_words.h"
#include "ui/log/event_sentence.h"
#include "ui/log/verdict_sentence.h"
#include "ui/number_text.h"
#include "ui/theme/theme.h"
#include "ui/tree_session.h"

#include <QCoreApplication>

#include <algorithm>
#include <deque>
#include <optional>
#include <span>

namespace espalier {

namespace {

/// More than this under "links" would fill the panel; the number of the rest is said.
constexpr std::size_t pidsShown = 12;

QString escaped(const Term &term)
{
    return inspect(term, {.limit = 20, .printableLimit = 400}).toHtmlEscaped();
}

/// A supervisor's start has all its children's in it.
QString shortened(const Term &term)
{
    constexpr qsizetype longest = 160;
    const QString text = inspect(term, {.limit = 20, .printableLimit = 400});
    return (text.size() <= longest ? text : text.left(longest) + QChar(0x2026)).toHtmlEscaped();
}

class Facts
{
    Q_DECLARE_TR_FUNCTIONS(espalier::Facts)

public:
    static QString yesOrNo(bool value) { return value ? tr("yes") : tr("no"); }

    static QString pids(const TreeSession &session, std::span<const Pid> pids)
    {
        if (pids.empty())
            return tr("none");
        QStringList links;
        for (const Pid pid : pids.first(std::min(pids.size(), pidsShown)))
            links.append(pidLink(session, pid));
        QString text = links.join(QStringLiteral(", "));
        if (pids.size() > pidsShown)
            text += tr(" and %n more", nullptr, int(pids.size() - pidsShown));
        return text;
    }

    static QList<Fact> process(const TreeSession &session, const Node &node,
                               const ProcessInfo *info, Time now)
    {
        const bool alive = isAlive(node);
        QList<Fact> facts{{tr("pid"), node.pid.isOutside() ? tr("no process yet")
                                                           : node.pid.toString().toHtmlEscaped()},
                          {tr("state"), stateName(node.state)}};
        if (info && info->waiting)
            facts.append({tr("serves nobody"), waitsFor(session, node)});
        if (node.name != Term())
            facts.append({tr("name"), escaped(node.name)});
        facts.append({tr("kind"), kindName(node.kind)});
        if (node.module != Atom())
            facts.append({tr("module"), escaped(node.module)});
        if (const Node *parent = session.tree().find(node.parent))
            facts.append({tr("supervisor"), pidLink(session, parent->pid)});
        if (alive && now >= node.started)
            facts.append({tr("uptime"), durationText(now - node.started)});
        facts.append({tr("times restarted"), numberText(node.restarts)});
        if (!alive && !node.lives.empty())
            facts.append({tr("last end"), lifeWords(node.lives.back()).toHtmlEscaped()});
        facts.append({tr("traps exits"), yesOrNo(info ? info->trapsExits : node.trapsExits)});
        if (const QStringList faults = faultWords(node); !faults.isEmpty())
            facts.append({tr("faults"), faults.join(QStringLiteral(", "))});
        if (info) {
            facts.append({tr("mailbox length"), numberText(info->mailboxLength)});
            facts.append({tr("messages handled"), numberText(info->handled)});
            facts.append({tr("thread"), info->thread.toHtmlEscaped()});
            if (!node.isSupervisor())
                facts.append({tr("holds"), escaped(info->state)});
        } else if (node.threading == Threading::Dedicated) {
            facts.append({tr("thread"), tr("one of its own")});
        }
        return facts;
    }

    /// Of a process that is in the middle of a callback.
    static QString waitsFor(const TreeSession &session, const Node &node)
    {
        if (const std::optional<Pid> starting = startedLast(session, node))
            return tr("waits for %1 to start").arg(name(session, *starting));
        if (const std::optional<Pid> stubborn = askedToEnd(session, node))
            return tr("waits for %1 to end").arg(pidLink(session, *stubborn));
        return tr("waits for an answer, or for time to pass");
    }

    /// No link: it has no place in the tree yet.
    static QString name(const TreeSession &session, Pid pid)
    {
        const QString text = pid.toString();
        const QString label = session.labelOf(pid);
        const QString both = label == text ? text : QStringLiteral("%1 %2").arg(label, text);
        return both.toHtmlEscaped();
    }

    /// The process that it has spawned last, if its init has not answered.
    static std::optional<Pid> startedLast(const TreeSession &session, const Node &node)
    {
        const std::deque<Event> &events = session.events();
        for (auto event = events.rbegin(); event != lastLookedAt(events); ++event) {
            const auto *spawned = std::get_if<happened::Spawned>(&event->data);
            if (!spawned || spawned->parent != node.pid)
                continue;
            const Node *child = session.tree().find(session.tree().nodeOf(event->pid));
            const bool isStarting = child && child->pid == event->pid
                                    && child->state == NodeState::Starting;
            return isStarting ? std::optional(event->pid) : std::nullopt;
        }
        return std::nullopt;
    }

    static std::deque<Event>::const_reverse_iterator lastLookedAt(const std::deque<Event> &events)
    {
        constexpr std::size_t mostLookedAt = 5'000; // four times a second
        return events.rbegin() + std::ptrdiff_t(std::min(events.size(), mostLookedAt));
    }

    /// The child that the supervisor told to end last, if it lives.
    static std::optional<Pid> askedToEnd(const TreeSession &session, const Node &node)
    {
        const std::deque<Event> &events = session.events();
        for (auto event = events.rbegin(); event != lastLookedAt(events); ++event) {
            const auto *sent = event->pid == node.pid
                                   ? std::get_if<happened::ExitSent>(&event->data)
                                   : nullptr;
            const Node *child = sent ? session.tree().find(session.tree().nodeOf(sent->to))
                                     : nullptr;
            if (child && child->parent == node.id && child->pid == sent->to && isAlive(*child))
                return sent->to;
        }
        return std::nullopt;
    }

    static QList<Fact> supervisor(const Node &node, Time now)
    {
        const SupervisorState &state = *node.supervisor;
        QList<Fact> facts;
        if (const auto *flags = std::get_if<SupervisorFlags>(&state.flags)) {
            facts.append({tr("strategy"), escaped(toAtom(flags->strategy))});
            if (flags->autoShutdown != AutoShutdown::Never)
                facts.append({tr("auto shutdown"), escaped(toAtom(flags->autoShutdown))});
        } else {
            const auto &dynamic = std::get<DynamicSupervisorFlags>(state.flags);
            facts.append({tr("strategy"), escaped(atoms::one_for_one)});
            facts.append({tr("max children"), dynamic.maxChildren ? numberText(*dynamic.maxChildren)
                                                                  : escaped(atoms::infinity)});
        }
        facts.append({tr("fuse"), restartBudget(state.restartsInWindow(now), state.maxRestarts(),
                                                state.maxSeconds())});
        if (const std::optional<Time> expiry = state.nextExpiry(now)) {
            const double left = std::chrono::duration<double>(*expiry - now).count();
            const QString when = tr("in %1 s").arg(numberText(left, 1));
            facts.append({tr("next one free"), *expiry - now > state.maxSeconds()
                                                   ? tr("%1: only whole seconds count").arg(when)
                                                   : when});
        }
        facts.append({tr("children restarted"), numberText(state.restarts)});
        facts.append({tr("children"), tr("specs %1 · active %2 · supervisors %3 · workers %4")
                                          .arg(state.specs)
                                          .arg(state.active)
                                          .arg(state.supervisors)
                                          .arg(state.workers)});
        return facts;
    }

    static QList<Fact> childSpec(const ChildSpec &spec)
    {
        return {{tr("id"), escaped(spec.id)},
                {tr("start"), shortened(spec.start.toTerm())},
                {tr("restart"), escaped(toAtom(spec.restart))},
                {tr("shutdown"), escaped(spec.effectiveShutdown().toTerm())},
                {tr("type"), escaped(toAtom(spec.type))},
                {tr("modules"), escaped(spec.effectiveModules())},
                {tr("significant"), yesOrNo(spec.significant)}};
    }

    static QList<Fact> relations(const TreeSession &session, const Node &node,
                                 const ProcessInfo *info)
    {
        const std::vector<Pid> links = info ? info->links : session.tree().links(node.pid);
        const std::vector<Pid> monitors = info ? info->monitors : session.tree().monitors(node.pid);
        QList<Fact> facts{{tr("linked with"), pids(session, links)},
                          {tr("monitors"), pids(session, monitors)}};
        if (info && !info->monitoredBy.empty())
            facts.append({tr("monitored by"), pids(session, info->monitoredBy)});
        return facts;
    }

    static QList<Fact> mailbox(const ProcessInfo &info)
    {
        QList<Fact> facts;
        const std::size_t shown = std::min(info.arriving.size(), pidsShown);
        for (const Term &signal : std::span(info.arriving).first(shown))
            facts.append({tr("arriving"), escaped(signal)});
        for (const Term &message : info.mailbox)
            facts.append({numberText(facts.size() + 1 - qsizetype(shown)), escaped(message)});
        if (info.mailboxLength > info.mailbox.size() && !info.mailbox.empty())
            facts.append({QString(), tr("and %n more", nullptr,
                                        int(info.mailboxLength - info.mailbox.size()))});
        return facts;
    }

    static QList<Fact> lives(const Node &node)
    {
        QList<Fact> facts;
        for (auto life = node.lives.rbegin(); life != node.lives.rend(); ++life) {
            if (life->failedToStart) {
                facts.append({failedStartSign(), failedStart(*life)});
                continue;
            }
            QString text = tr("%1 (%2 to %3 s)")
                               .arg(lifeWords(*life).toHtmlEscaped(), timeText(life->started),
                                    timeText(life->ended));
            if (life->remains)
                text += remains(*life->remains);
            facts.append({life->pid.toString(), text});
        }
        return facts;
    }

    /// The mark of the timeline. It was no life: so it has no pid before it.
    static QString failedStartSign() { return QStringLiteral("\u25B2"); }
    static QString failedStart(const Life &life)
    {
        return tr("%1 (at %2 s)").arg(lifeWords(life).toHtmlEscaped(), timeText(life.ended));
    }

    /// What a tombstone says of its process, in lines of its own.
    static QString remains(const happened::Remains &remains)
    {
        QString text = QStringLiteral("<br>") + tr("handled messages: %1").arg(remains.handled);
        if (!remains.last.empty()) {
            QStringList last;
            for (const Term &message : remains.last)
                last.append(escaped(message));
            text += QStringLiteral("<br>")
                    + tr("the last: %1").arg(last.join(QStringLiteral(", ")));
        }
        if (!remains.state.is(atoms::nil))
            text += QStringLiteral("<br>") + tr("held %1").arg(escaped(remains.state));
        if (remains.mailboxLength > 0) {
            QStringList left;
            for (const Term &message : remains.mailbox)
                left.append(escaped(message));
            if (remains.mailbox.size() < remains.mailboxLength)
                left.append(QStringLiteral("…"));
            text += QStringLiteral("<br>")
                    + tr("left %1 in the mailbox: %2")
                          .arg(remains.mailboxLength)
                          .arg(left.join(QStringLiteral(", ")));
        }
        return text;
    }

    static QString duration(Time time)
    {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
        if (seconds < 60)
            return tr("%1 s").arg(numberText(std::chrono::duration<double>(time).count(), 1));
        if (seconds < 3600)
            return tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
        return tr("%1 h %2 min").arg(seconds / 3600).arg(seconds / 60 % 60);
    }
};

} // namespace

QList<Fact> processFacts(const TreeSession &session, const Node &node, const ProcessInfo *info,
                         Time now)
{
    return Facts::process(session, node, info, now);
}

QList<Fact> supervisorFacts(const Node &node, Time now)
{
    return Facts::supervisor(node, now);
}

QList<Fact> childSpecFacts(const ChildSpec &spec)
{
    return Facts::childSpec(spec);
}

QList<Fact> relationFacts(const TreeSession &session, const Node &node, const ProcessInfo *info)
{
    return Facts::relations(session, node, info);
}

QList<Fact> mailboxFacts(const ProcessInfo &info)
{
    return Facts::mailbox(info);
}

QList<Fact> lifeFacts(const Node &node)
{
    return Facts::lives(node);
}

QString pidLink(const TreeSession &session, Pid pid)
{
    const QString text = pid.toString().toHtmlEscaped();
    if (session.nodeOf(pid) == NodeId::None)
        return text;
    const QString label = session.labelOf(pid).toHtmlEscaped();
    return QStringLiteral("<a href=\"pid:%1\">%2</a>")
        .arg(pid.number)
        .arg(label == text ? text : QStringLiteral("%1 %2").arg(label, text));
}

std::optional<Pid> pidOfLink(const QString &link)
{
    const QString scheme = QStringLiteral("pid:");
    bool isNumber = false;
    const quint64 number = link.mid(scheme.size()).toULongLong(&isNumber);
    if (!link.startsWith(scheme) || !isNumber)
        return std::nullopt;
    return Pid{number};
}

QString durationText(Time duration)
{
    return Facts::duration(duration);
}

} // namespace espalier
