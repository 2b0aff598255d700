// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explain/explanation_sentence.h"

#include "engine/runtime/exit_reason.h"
#include "ui/log/event_sentence.h"
#include "ui/log/verdict_sentence.h"
#include "ui/tree_session.h"

#include <QCoreApplication>

namespace espalier {

namespace {

using Kind = Step::Kind;
using Verdict = happened::ChildEnded::Verdict;

template<typename What>
const What *as(const Event *event)
{
    return event ? std::get_if<What>(&event->data) : nullptr;
}

/// One step in words; a class for its translations.
class StepWords
{
    Q_DECLARE_TR_FUNCTIONS(espalier::ExplanationSentence)

public:
    StepWords(const Step &step, const Event &event, const TreeSession &session)
        : m_step(step)
        , m_event(event)
        , m_session(session)
        , m_decisionEvent(session.eventAt(step.decision))
        , m_decision(as<happened::ChildEnded>(m_decisionEvent))
    {}

    [[nodiscard]] QString sentence() const
    {
        switch (m_step.kind) {
        case Kind::OutsideAct:
            return eventSentence(m_event, m_session);
        case Kind::LinkPropagation:
            return tr("%1 died with %2").arg(subject(), name(m_step.by));
        case Kind::SupervisorTerminated:
            return tr("%1 was ended by its supervisor %2").arg(subject(), label(m_step.by));
        case Kind::Killed:
            return tr("%1 was killed").arg(subject());
        case Kind::Restarted:
            return restarted();
        case Kind::NotRestarted:
            return tr("%1 was not restarted by %2").arg(subject(), label(m_step.by));
        case Kind::GaveUp:
            return tr("%1 gave up").arg(subject());
        case Kind::StartFailed:
            return startFailed();
        case Kind::Retried:
            return tr("%1 tried again to restart a child").arg(label(m_step.by));
        case Kind::Crash:
        case Kind::Exit:
        case Kind::Other:
            break;
        }
        return other();
    }

    [[nodiscard]] QString because() const
    {
        switch (m_step.kind) {
        case Kind::LinkPropagation:
            return becauseOfLink();
        case Kind::SupervisorTerminated:
            return becauseOfSupervisor();
        case Kind::Restarted:
            return becauseOfRestart();
        case Kind::NotRestarted:
            return becauseOfRestartType();
        case Kind::GaveUp:
            return becauseOfTooMany();
        case Kind::Exit:
            return becauseOfOwnEnd();
        case Kind::Killed:
            return tr("no process can trap the exit signal :kill");
        case Kind::StartFailed:
            return becauseOfFailedStart();
        case Kind::Retried:
            return becauseOfRetry();
        case Kind::Crash:
            return becauseOfCrash();
        case Kind::OutsideAct:
        case Kind::Other:
            break;
        }
        return {};
    }

    [[nodiscard]] QString topic() const
    {
        switch (m_step.kind) {
        case Kind::OutsideAct:
            return topicOfAction();
        case Kind::Crash:
            return QStringLiteral("exit-reasons");
        case Kind::Exit:
            return isSupervisorsOwnEnd() ? topicOfDecision() : QStringLiteral("exit-reasons");
        case Kind::Killed:
            return QStringLiteral("exit-signals");
        case Kind::LinkPropagation:
            return QStringLiteral("links-and-monitors");
        case Kind::SupervisorTerminated:
            return topicOfDecision();
        case Kind::Restarted:
            return wasTakenAlong() ? QStringLiteral("strategies") : QStringLiteral("restart-types");
        case Kind::NotRestarted:
            return QStringLiteral("restart-types");
        case Kind::GaveUp:
            return QStringLiteral("giving-up");
        case Kind::StartFailed:
        case Kind::Retried:
            return QStringLiteral("failed-starts");
        case Kind::Other:
            break;
        }
        return topicOfEvent();
    }

private:
    // --- names ------------------------------------------------------------------------------------

    [[nodiscard]] QString label(Pid pid) const { return m_session.labelOf(pid); }
    [[nodiscard]] QString subject() const { return label(m_step.subject); }
    /// "cache #PID<0.7.0>", or the pid alone.
    [[nodiscard]] QString name(Pid pid) const
    {
        const QString text = pid.toString();
        return label(pid) == text ? text : QStringLiteral("%1 %2").arg(label(pid), text);
    }
    [[nodiscard]] const Node *node(Pid pid) const
    {
        return m_session.tree().find(m_session.nodeOf(pid));
    }
    [[nodiscard]] std::optional<Strategy> strategy() const
    {
        const Node *supervisor = node(m_step.by);
        const auto *flags = supervisor && supervisor->supervisor
                                ? std::get_if<SupervisorFlags>(&supervisor->supervisor->flags)
                                : nullptr;
        return flags ? std::optional(flags->strategy) : std::nullopt;
    }
    [[nodiscard]] bool isDecided(Verdict verdict) const
    {
        return m_decision && m_decision->verdict == verdict;
    }
    [[nodiscard]] bool isOwnDecision() const
    {
        return isDecided(Verdict::GiveUp) || leftAPlaceEmpty();
    }
    [[nodiscard]] bool leftAPlaceEmpty() const
    {
        return isDecided(Verdict::Forget) || isDecided(Verdict::Keep);
    }
    [[nodiscard]] bool isSupervisorsOwnEnd() const
    {
        return isOwnDecision() && m_decisionEvent->pid == m_step.subject;
    }
    /// Restarted though it was another child that ended by itself.
    [[nodiscard]] bool wasTakenAlong() const
    {
        const auto *started = as<happened::ChildStarted>(&m_event);
        return started && isDecided(Verdict::Restart) && m_decision->child != started->previous;
    }

    // --- what happened ------------------------------------------------------------------------------

    [[nodiscard]] QString restarted() const
    {
        const auto *started = as<happened::ChildStarted>(&m_event);
        if (!started)
            return tr("%1 decided to restart %2").arg(label(m_step.by), subject());
        return tr("%1 was restarted by %2: %3 takes the place of %4")
            .arg(subject(), label(m_step.by), started->child.toString(),
                 started->previous.toString());
    }
    [[nodiscard]] QString startFailed() const
    {
        const auto *report = as<happened::Reported>(&m_event);
        const auto *restarting = as<happened::ChildRestarting>(&m_event);
        const Term reason = report ? report->reason : restarting ? restarting->reason : Term();
        const QString child = m_step.subject.isOutside() && report && report->offender
                                  ? report->offender->id.toString()
                                  : subject();
        return tr("%1 could not start %2: %3").arg(label(m_step.by), child, reason.toString());
    }
    [[nodiscard]] QString other() const
    {
        if (as<happened::ChildStarted>(&m_event))
            return tr("%1 was started by %2").arg(subject(), label(m_step.by));
        const QString sentence = eventSentence(m_event, m_session);
        return m_event.pid.isOutside() ? sentence
                                       : QStringLiteral("%1 %2").arg(label(m_event.pid), sentence);
    }

    // --- the rules ------------------------------------------------------------------------------------

    [[nodiscard]] QString becauseOfLink() const
    {
        const Node *place = node(m_step.subject);
        const bool traps = place && (place->trapsExits || place->isSupervisor());
        return traps ? tr("%1 is what it was started by, and its end is obeyed even by those who "
                          "trap exits")
                           .arg(name(m_step.by))
                     : tr("it is linked to %1 and does not trap exits").arg(name(m_step.by));
    }
    [[nodiscard]] QString becauseOfSupervisor() const
    {
        if (isDecided(Verdict::Restart))
            return whatStrategyMeans();
        if (isDecided(Verdict::GiveUp))
            return tr("%1 gave up, and a supervisor ends its children before it ends itself")
                .arg(label(m_step.by));
        if (leftAPlaceEmpty())
            return tr("a significant child ended, so %1 shuts down, and ends its children first")
                .arg(label(m_step.by));
        const Node *supervisor = node(m_step.by);
        const bool lives = supervisor && supervisor->pid == m_step.by
                           && supervisor->state == NodeState::Running;
        return lives ? tr("%1 was asked to end it").arg(label(m_step.by))
                     : tr("%1 was asked to end it, or was ended itself: the children of a "
                          "supervisor end before it does")
                           .arg(label(m_step.by));
    }
    [[nodiscard]] QString becauseOfStrategy() const
    {
        const QString child = label(m_decision->child);
        const std::optional<Strategy> known = strategy();
        if (known == Strategy::OneForAll)
            return tr("the strategy is :one_for_all: when one child ends, here %1, all others are "
                      "ended")
                .arg(child);
        if (known == Strategy::RestForOne)
            return tr("the strategy is :rest_for_one: when one child ends, here %1, those started "
                      "after it are ended")
                .arg(child);
        return tr("the strategy of its supervisor ends it together with %1").arg(child);
    }
    [[nodiscard]] QString whatStrategyMeans() const
    {
        const ChildSpecPointer spec = m_session.specOf(m_step.subject);
        if (!spec)
            return becauseOfStrategy();
        const QString type = Term(toAtom(spec->restart)).toString();
        const QString after = spec->restart == Restart::Temporary
                                  ? tr("it is %1, so it is not started again").arg(type)
                                  : tr("it is %1, so it is started again").arg(type);
        return tr("%1; %2", "a rule; what it means").arg(becauseOfStrategy(), after);
    }
    [[nodiscard]] QString becauseOfRestart() const
    {
        const auto *own = as<happened::ChildEnded>(&m_event);
        const happened::ChildEnded *end = own ? own : m_decision;
        if (!end) {
            return m_decisionEvent ? tr("this try succeeded")
                                   : tr("its supervisor was asked to start it again");
        }
        const QString budget = restartBudget(end->restartsInWindow, end->maxRestarts,
                                             end->maxSeconds);
        const QString rule = wasTakenAlong() ? whatStrategyMeans() : ruleOf(*end);
        return rule.isEmpty() ? budget : tr("%1; %2", "a rule; a budget").arg(rule, budget);
    }
    [[nodiscard]] QString ruleOf(const happened::ChildEnded &end) const
    {
        const ChildSpecPointer spec = m_session.specOf(m_step.subject);
        if (!spec)
            return {};
        switch (spec->restart) {
        case Restart::Permanent:
            return tr(":permanent children are always restarted");
        case Restart::Transient:
            return tr("it is :transient and the reason %1 is abnormal").arg(end.reason.toString());
        case Restart::Temporary:
            break;
        }
        return {};
    }
    [[nodiscard]] QString becauseOfRestartType() const
    {
        const auto *end = as<happened::ChildEnded>(&m_event);
        const ChildSpecPointer spec = m_session.specOf(m_step.subject);
        if (!end || !spec)
            return {};
        return spec->restart == Restart::Temporary
                   ? tr("it is :temporary, and temporary children are never restarted")
                   : tr("it is :transient and the reason %1 counts as clean")
                         .arg(end->reason.toString());
    }
    [[nodiscard]] QString becauseOfTooMany() const
    {
        const auto *end = as<happened::ChildEnded>(&m_event);
        if (!end)
            return {};
        const Node *place = node(m_step.subject);
        const bool isRoot = place && place->parent == NodeId::None;
        const QString numbers = tr("this would have been restart %1 within %2 s and only %3 are "
                                   "allowed")
                                    .arg(end->restartsInWindow)
                                    .arg(end->maxSeconds.count())
                                    .arg(end->maxRestarts);
        return isRoot ? tr("%1, so it ends itself with :shutdown, and nobody is above it to start "
                           "it again")
                            .arg(numbers)
                      : tr("%1, so it ends itself with :shutdown, and its own supervisor decides "
                           "next")
                            .arg(numbers);
    }
    [[nodiscard]] QString becauseOfOwnEnd() const
    {
        const auto *exited = as<happened::Exited>(&m_event);
        if (isSupervisorsOwnEnd())
            return isDecided(Verdict::GiveUp)
                       ? tr("a supervisor that gives up ends its children, and then itself")
                       : tr("it shuts down when a significant child ends, as its :auto_shutdown "
                            "says");
        return exited ? tr("the reason %1 counts as a clean end").arg(exited->reason.toString())
                      : QString();
    }
    [[nodiscard]] QString becauseOfCrash() const
    {
        if (!m_step.by.isOutside())
            return tr("%1 sent it this exit signal, and it does not trap exits")
                .arg(name(m_step.by));
        const Event *cause = m_session.eventAt(m_event.cause);
        const auto *act = as<happened::OutsideAction>(cause);
        if (act && act->action.isTagged(atoms::exit, 3))
            return tr("an exit signal ends whoever does not trap exits");
        return tr("any reason but :normal, :shutdown and {:shutdown, …} is a crash");
    }
    [[nodiscard]] QString becauseOfFailedStart() const
    {
        if (failedWithItsSupervisor())
            return tr("%1 was still starting its children: nothing is tried again, and its own "
                      "start fails with {:shutdown, {:failed_to_start_child, …}}")
                .arg(label(m_step.by));
        return gaveUpAfterwards()
                   ? tr("one more try would be one restart too many, so %1 gives up")
                         .arg(label(m_step.by))
                   : tr("at a restart, a start that fails is tried again at once, and each try "
                        "counts as a restart");
    }
    /// In the supervisor's own `init`: it has not decided to restart anything.
    [[nodiscard]] bool failedWithItsSupervisor() const
    {
        const auto *report = as<happened::Reported>(&m_event);
        return report && report->offenderPid.is(atoms::undefined) && !m_decisionEvent;
    }
    /// Whether that is what the supervisor decided next.
    [[nodiscard]] bool gaveUpAfterwards() const
    {
        constexpr Sequence far = 1'000; // it tries again at once
        for (Sequence next = m_event.sequence + 1; next < m_event.sequence + far; ++next) {
            const Event *event = m_session.eventAt(next);
            if (!event)
                break;
            if (event->pid != m_event.pid)
                continue;
            const auto *end = as<happened::ChildEnded>(event);
            if (end && end->verdict == Verdict::GiveUp)
                return true;
            if (as<happened::RestartCounted>(event))
                return false;
        }
        return false;
    }
    [[nodiscard]] QString becauseOfRetry() const
    {
        const auto *counted = as<happened::RestartCounted>(&m_event);
        const Node *supervisor = node(m_step.by);
        if (!counted || !supervisor || !supervisor->supervisor)
            return {};
        return restartBudget(counted->inWindow, supervisor->supervisor->maxRestarts(),
                             supervisor->supervisor->maxSeconds());
    }

    // --- pages of the help --------------------------------------------------------------------------

    [[nodiscard]] QString topicOfDecision() const
    {
        if (isDecided(Verdict::Restart))
            return QStringLiteral("strategies");
        if (isDecided(Verdict::GiveUp))
            return QStringLiteral("giving-up");
        return leftAPlaceEmpty() ? QStringLiteral("significant-children")
                                 : QStringLiteral("shutdown");
    }
    [[nodiscard]] QString topicOfAction() const
    {
        const Term &action = as<happened::OutsideAction>(&m_event)->action;
        const std::optional<Fault> fault = faultOf(action);
        if (fault && fault != Fault::Hang)
            return QStringLiteral("faults");
        if (action.isTagged(atoms::hang, 2))
            return QStringLiteral("hanging");
        if (action.isTagged(atoms::exit, 3))
            return QStringLiteral("exit-signals");
        const bool isStart = action.isTagged(atoms::start, 2)
                             || (action.isTagged(atoms::call, 3)
                                 && action.element(2).isTagged(atoms::start_child, 2));
        if (isStart)
            return QStringLiteral("child-spec");
        return action.isTagged(atoms::call, 3) ? QStringLiteral("supervisor")
                                               : QStringLiteral("process");
    }
    [[nodiscard]] QString topicOfEvent() const
    {
        if (as<happened::Hanging>(&m_event) || as<happened::ThreadAbandoned>(&m_event))
            return QStringLiteral("hanging");
        if (as<happened::FaultChanged>(&m_event) || as<happened::StartFaultsChanged>(&m_event))
            return QStringLiteral("faults");
        if (as<happened::ChildStarted>(&m_event) || as<happened::ChildAdded>(&m_event))
            return QStringLiteral("child-spec");
        if (as<happened::RestartCounted>(&m_event))
            return QStringLiteral("restart-intensity");
        if (as<happened::SupervisorStarted>(&m_event))
            return QStringLiteral("supervisor");
        if (as<happened::ExitSent>(&m_event) || as<happened::TrapExitSet>(&m_event))
            return QStringLiteral("exit-signals");
        const bool isRelation = as<happened::Linked>(&m_event) || as<happened::Unlinked>(&m_event)
                                || as<happened::Monitoring>(&m_event)
                                || as<happened::Demonitored>(&m_event);
        return isRelation ? QStringLiteral("links-and-monitors") : QStringLiteral("process");
    }

    const Step &m_step;
    const Event &m_event;
    const TreeSession &m_session;
    const Event *m_decisionEvent;
    const happened::ChildEnded *m_decision;
};

/// The place that a step is about, or else who had a part in it.
NodeId placeOf(const Step &step, const Event &event, const TreeSession &session)
{
    if (const auto *act = as<happened::OutsideAction>(&event)) {
        const Term &action = act->action;
        const bool namesOne = action.isTuple() && action.elements().size() > 1
                              && action.element(1).isPid();
        return namesOne ? session.nodeOf(action.element(1).toPid()) : NodeId::None;
    }
    const NodeId place = session.nodeOf(step.subject);
    return place == NodeId::None ? session.nodeOf(step.by) : place;
}

} // namespace

ExplainedStep explained(const Step &step, const TreeSession &session)
{
    const Event *event = session.eventAt(step.sequence);
    if (!event)
        return {.topic = QStringLiteral("process"), .sequence = step.sequence};
    const StepWords words(step, *event, session);
    return {.sentence = words.sentence(),
            .because = words.because(),
            .topic = words.topic(),
            .node = placeOf(step, *event, session),
            .sequence = step.sequence,
            .time = event->time};
}

} // namespace espalier
