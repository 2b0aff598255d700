// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/observe/explanation.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace espalier {

namespace {

using Kind = Step::Kind;
using Verdict = happened::ChildEnded::Verdict;
using Context = happened::Reported::Context;

template<typename What>
const What *as(const Event &event)
{
    return std::get_if<What>(&event.data);
}

/// Only a supervisor says such things.
bool isOfSupervisor(const Event &event)
{
    return as<happened::SupervisorStarted>(event) || as<happened::ChildAdded>(event)
           || as<happened::ChildStarted>(event) || as<happened::ChildEnded>(event)
           || as<happened::ChildRestarting>(event) || as<happened::ChildUndefined>(event)
           || as<happened::ChildRemoved>(event) || as<happened::RestartCounted>(event);
}

bool isReport(const Event &event, Context context)
{
    const auto *report = as<happened::Reported>(event);
    return report && report->context == context;
}

bool isVerdict(const Event &event, Verdict verdict)
{
    const auto *end = as<happened::ChildEnded>(event);
    return end && end->verdict == verdict;
}

/// The pid in a report: `pid` or `{:restarting, pid}`.
Pid offenderOf(const Term &term)
{
    if (term.isPid())
        return term.toPid();
    return term.isTagged(atoms::restarting, 2) ? offenderOf(term.element(1)) : Pid();
}

bool isOwnEnd(Kind kind)
{
    return kind == Kind::Crash || kind == Kind::Exit || kind == Kind::Killed;
}

class Explainer
{
public:
    Explainer(const EventRange &events, const ExplanationLimits &limits)
        : m_events(events)
        , m_limits(limits)
    {}

    Explanation explain(const Event &event)
    {
        m_origin = event.sequence;
        Explanation explanation;
        lookBack(event, explanation);
        lookForward(event, explanation);
        return explanation;
    }
    [[nodiscard]] std::vector<Step> causesOf(const Event &event)
    {
        Explanation explanation;
        lookBack(event, explanation);
        return explanation.causes;
    }

private:
    /// The walk back from a step to the one before it.
    struct Walk
    {
        const Event *event = nullptr;
        Step step = {};
        /// Whose ends count as reasons of the step, if a supervisor brought them about.
        std::vector<Pid> concerned = {};

        [[nodiscard]] bool concerns(Pid pid) const
        {
            return std::ranges::find(concerned, pid) != concerned.end();
        }
    };
    struct ExitSignal
    {
        Pid from = {};
        bool linked = false;
        Sequence cause = 0;
    };

    [[nodiscard]] const Event *at(Sequence sequence) const
    {
        return sequence && sequence <= m_events.last ? m_events.at(sequence) : nullptr;
    }

    // --- from an event to the one that led to it --------------------------------------------------

    /// The last thing that the event's process did before.
    [[nodiscard]] Sequence sameProcessBefore(const Event &event, std::size_t limit) const
    {
        const Sequence least = event.sequence - std::min<Sequence>(event.sequence, limit);
        for (Sequence sequence = event.sequence - 1; sequence > least; --sequence) {
            const Event *earlier = at(sequence);
            if (!earlier)
                break;
            if (earlier->pid == event.pid)
                return sequence;
        }
        return 0;
    }
    /// The recorded cause. What a supervisor waited for while it was busy is not what made it busy: there, what it
    /// did before; and also where a source does not tell causes.
    [[nodiscard]] Sequence before(const Event &event) const
    {
        const bool waited = isVerdict(event, Verdict::Terminated)
                            || isReport(event, Context::ShutdownError);
        if (waited)
            return sameProcessBefore(event, m_limits.events);
        if (!event.cause && isOfSupervisor(event))
            return sameProcessBefore(event, std::min<std::size_t>(1'000, m_limits.events));
        return event.cause < event.sequence ? event.cause : 0;
    }

    // --- steps --------------------------------------------------------------------------------------

    /// Null for bookkeeping. Without `decision`: see complete().
    [[nodiscard]] std::optional<Step> stepOf(const Event &event)
    {
        if (as<happened::OutsideAction>(event))
            return Step{event.sequence, Kind::OutsideAct, event.pid, {}};
        if (as<happened::Exited>(event))
            return endOf(event);
        if (const auto *started = as<happened::ChildStarted>(event)) {
            const Kind kind = started->restart ? Kind::Restarted : Kind::Other;
            return Step{event.sequence, kind, started->child, event.pid};
        }
        if (const auto *end = as<happened::ChildEnded>(event))
            return verdictOf(event, *end);
        if (isReport(event, Context::StartError)) {
            const Pid offender = offenderOf(as<happened::Reported>(event)->offenderPid);
            return Step{event.sequence, Kind::StartFailed, offender, event.pid};
        }
        if (isRetry(event))
            return Step{event.sequence, Kind::Retried, offenderBefore(event), event.pid};
        if (as<happened::Hanging>(event) || as<happened::ThreadAbandoned>(event))
            return Step{event.sequence, Kind::Other, event.pid, {}};
        return std::nullopt;
    }
    /// A step even for bookkeeping: somebody asked for it.
    [[nodiscard]] Step stepAskedFor(const Event &event)
    {
        if (const std::optional<Step> step = stepOf(event))
            return *step;
        if (const auto *end = as<happened::ChildEnded>(event)) {
            const Kind kind = end->verdict == Verdict::Restart ? Kind::Restarted
                                                               : Kind::SupervisorTerminated;
            return {event.sequence, kind, end->child, event.pid};
        }
        if (const auto *restarting = as<happened::ChildRestarting>(event))
            return {event.sequence, Kind::StartFailed, restarting->previous, event.pid};
        return {event.sequence, Kind::Other, event.pid, {}};
    }
    [[nodiscard]] static std::optional<Step> verdictOf(const Event &event,
                                                       const happened::ChildEnded &end)
    {
        switch (end.verdict) {
        case Verdict::GiveUp:
            return Step{event.sequence, Kind::GaveUp, event.pid, end.child};
        case Verdict::Forget:
        case Verdict::Keep:
            return Step{event.sequence, Kind::NotRestarted, end.child, event.pid};
        case Verdict::Restart: // the restart says it
        case Verdict::Terminated: // the end says it
            break;
        }
        return std::nullopt;
    }
    /// Whether a restart was counted that no end of a child asked for.
    [[nodiscard]] bool isRetry(const Event &event) const
    {
        if (!as<happened::RestartCounted>(event))
            return false;
        const Event *earlier = at(before(event));
        return earlier && !as<happened::ChildEnded>(*earlier);
    }
    /// Of the failed start that the supervisor's retry goes back to.
    [[nodiscard]] Pid offenderBefore(const Event &retry) const
    {
        const Event *event = &retry;
        for (int i = 0; event && i < 16; ++i, event = at(before(*event))) {
            if (isReport(*event, Context::StartError))
                return offenderOf(as<happened::Reported>(*event)->offenderPid);
        }
        return {};
    }

    [[nodiscard]] Step endOf(const Event &event)
    {
        const auto &exited = *as<happened::Exited>(event);
        const bool wasKilled = exited.reason.is(atoms::killed);
        Kind kind = exited.crashed ? Kind::Crash : Kind::Exit;
        const std::optional<ExitSignal> signal = signalThatEnded(event, exited.reason);
        if (signal && signal->linked)
            kind = Kind::LinkPropagation;
        else if (signal && isSupervisor(signal->from, event, signal->cause))
            kind = Kind::SupervisorTerminated;
        else if (wasKilled)
            kind = Kind::Killed;
        return {event.sequence, kind, event.pid, signal ? signal->from : Pid()};
    }
    /// An exit signal has the same cause as the ExitSent that tells of it. Who traps exits may have cleaned up since it
    /// came; who has decided its end by itself was not ended by a signal.
    [[nodiscard]] std::optional<ExitSignal> signalThatEnded(const Event &end,
                                                            const Term &reason) const
    {
        const Event *event = &end;
        for (std::size_t i = 0; i < m_limits.events; ++i) {
            const Event *cause = at(before(*event));
            if (!cause)
                return std::nullopt;
            const bool learns = event->pid == end.pid
                                && (as<happened::ChildEnded>(*event)
                                    || as<happened::Reported>(*event));
            if (learns && !isVerdict(*event, Verdict::Terminated)
                && !isReport(*event, Context::ShutdownError))
                return std::nullopt;
            if (!learns && event->pid == end.pid && cause->pid != end.pid) {
                const auto signal = signalBetween(*cause, *event, end.pid, reason);
                if (signal || event == &end)
                    return signal;
            }
            event = cause;
        }
        return std::nullopt;
    }
    [[nodiscard]] std::optional<ExitSignal> signalBetween(const Event &cause, const Event &effect,
                                                          Pid to, const Term &reason) const
    {
        const Sequence end = std::min(effect.sequence, cause.sequence + m_limits.events);
        for (Sequence sequence = cause.sequence + 1; sequence < end; ++sequence) {
            const Event *event = at(sequence);
            const auto *sent = event ? as<happened::ExitSent>(*event) : nullptr;
            const bool fits = sent && sent->to == to && event->cause == cause.sequence
                              && (!sent->linked || sent->reason == reason);
            if (fits)
                return ExitSignal{event->pid, sent->linked, cause.sequence};
        }
        return std::nullopt;
    }
    /// Whether it supervises the process that ended: it monitors what it is about to end, or has spoken as a supervisor.
    [[nodiscard]] bool isSupervisor(Pid pid, const Event &end, Sequence cause)
    {
        const auto known = m_supervisors.constFind(pid);
        if (known != m_supervisors.cend())
            return *known;
        const auto speaks = [this, pid](Sequence sequence) {
            const Event *event = at(sequence);
            return event && event->pid == pid && isOfSupervisor(*event);
        };
        const Sequence least = cause - std::min<Sequence>(cause, m_limits.events);
        bool found = false;
        for (Sequence sequence = cause; sequence > least && !found; --sequence)
            found = speaks(sequence);
        const Sequence most = std::min<Sequence>(m_events.last, end.sequence + 1'000);
        for (Sequence sequence = cause + 1; sequence <= most && !found; ++sequence)
            found = speaks(sequence);
        m_supervisors.insert(pid, found);
        return found;
    }

    // --- from a step to the one before it ---------------------------------------------------------

    [[nodiscard]] Walk walkFrom(const Event &event, const Step &step) const
    {
        Walk walk{&event, step, {step.subject}};
        if (!step.by.isOutside())
            walk.concerned.push_back(step.by);
        if (const auto *started = as<happened::ChildStarted>(event)) {
            if (started->restart)
                walk.concerned.push_back(started->previous);
        }
        concernDecision(event, walk);
        return walk;
    }
    static void concernDecision(const Event &event, Walk &walk)
    {
        const auto *end = as<happened::ChildEnded>(event);
        if (end && end->verdict != Verdict::Terminated)
            walk.concerned.push_back(end->child);
    }
    /// A supervisor that finds an end in its mailbox, when it comes to end that child, does not record it as the cause.
    [[nodiscard]] Sequence endHeardBy(const Event &verdict, Pid child)
    {
        const Event *event = at(verdict.cause);
        if (event && isReport(*event, Context::ShutdownError))
            event = at(event->cause);
        if (event && event->pid == child)
            return event->sequence;
        const Sequence least = verdict.sequence
                               - std::min<Sequence>(verdict.sequence, m_limits.events);
        noteEnds(least + 1, verdict.sequence);
        const Sequence end = m_ends.value(child);
        return end > least && end < verdict.sequence ? end : before(verdict);
    }
    /// Who ended in this part of the journal. Each event is looked at once.
    void noteEnds(Sequence first, Sequence last)
    {
        if (m_endsFrom > m_endsTo) {
            m_endsFrom = last;
            m_endsTo = last - 1;
        }
        const auto note = [this](Sequence sequence) {
            const Event *event = at(sequence);
            if (event && as<happened::Exited>(*event))
                m_ends.insert(event->pid, sequence);
        };
        while (m_endsFrom > first)
            note(--m_endsFrom);
        while (m_endsTo < last)
            note(++m_endsTo);
    }
    /// Whether a process ended by itself, and `earlier` is of its own start, which had succeeded: a timer that `init` has set
    /// has that for a cause.
    [[nodiscard]] bool isOwnStart(const Event &earlier, const Step &end) const
    {
        if (!isOwnEnd(end.kind) || earlier.pid != end.subject)
            return false;
        constexpr Sequence far = 1'000; // a start is short, and this is asked at each step back
        const Sequence last = std::min(end.sequence, earlier.sequence + far);
        for (Sequence sequence = earlier.sequence; sequence < last; ++sequence) {
            const Event *event = at(sequence);
            if (event && event->pid == end.subject && as<happened::Initialised>(*event))
                return true;
        }
        return false;
    }
    /// One event back; false at the beginning of the story.
    bool goBack(Walk &walk, bool &isKnown)
    {
        const auto *end = as<happened::ChildEnded>(*walk.event);
        // However it ended: that is a reason for what took its place.
        const bool isItsEnd = end && end->verdict == Verdict::Terminated
                              && walk.concerns(end->child);
        const Sequence sequence = isItsEnd ? endHeardBy(*walk.event, end->child)
                                           : before(*walk.event);
        const Event *earlier = at(sequence);
        isKnown = earlier || !sequence;
        // What a process does by itself after its start is a new story.
        if (!earlier || isOwnStart(*earlier, walk.step))
            return false;
        walk.event = earlier;
        concernDecision(*earlier, walk);
        return true;
    }
    /// A supervisor reports a failed start, and then marks the child as restarting: one failure.
    [[nodiscard]] static bool isReportOf(const Event &event, const Step &earlier)
    {
        return as<happened::ChildRestarting>(event) && earlier.kind == Kind::StartFailed
               && earlier.by == event.pid;
    }
    [[nodiscard]] static bool isReason(const Step &step, const Walk &walk)
    {
        const bool isSupervisors = step.kind == Kind::SupervisorTerminated
                                   || step.kind == Kind::Restarted
                                   || (step.kind == Kind::Other && !step.by.isOutside());
        return !isSupervisors || walk.concerns(step.subject);
    }
    void complete(Step &step) const
    {
        const bool isDecided = step.kind == Kind::SupervisorTerminated || isOwnEnd(step.kind)
                               || step.kind == Kind::Restarted || step.kind == Kind::StartFailed
                               || step.kind == Kind::Retried || step.kind == Kind::GaveUp
                               || step.kind == Kind::NotRestarted;
        if (!isDecided)
            return;
        constexpr int hops = 2'000;
        const Event *event = at(step.sequence);
        const Pid decider = isOwnEnd(step.kind) || step.kind == Kind::GaveUp ? step.subject
                                                                             : step.by;
        for (int i = 0; event && i < hops; ++i, event = at(before(*event))) {
            const bool isDecision = (as<happened::ChildEnded>(*event)
                                     && !isVerdict(*event, Verdict::Terminated))
                                    || isRetry(*event);
            if (isDecision && event->pid == decider) {
                step.decision = event->sequence;
                return;
            }
            if (as<happened::OutsideAction>(*event))
                return;
        }
    }

    // --- both directions ----------------------------------------------------------------------------

    void lookBack(const Event &event, Explanation &explanation)
    {
        std::vector<Step> &causes = explanation.causes;
        Walk walk = walkFrom(event, stepAskedFor(event));
        causes.push_back(walk.step);
        bool isKnown = true;
        std::size_t looked = 0;
        while (looked < m_limits.events && causes.size() < m_limits.steps && goBack(walk, isKnown))
        {
            ++looked;
            const std::optional<Step> step = stepOf(*walk.event);
            if (!step || !isReason(*step, walk) || isReportOf(*at(walk.step.sequence), *step))
                continue;
            causes.push_back(*step);
            walk = walkFrom(*walk.event, *step);
        }
        explanation.earlier = !isKnown || looked == m_limits.events
                              || causes.size() == m_limits.steps;
        std::ranges::reverse(causes);
        for (Step &step : causes)
            complete(step);
    }

    void lookForward(const Event &origin, Explanation &explanation)
    {
        m_reached.insert(origin.sequence);
        m_found.insert(origin.sequence);
        const Sequence last = std::min<Sequence>(m_events.last, origin.sequence + m_limits.events);
        for (Sequence sequence = origin.sequence + 1; sequence <= last; ++sequence) {
            const Event *event = at(sequence);
            if (!event || !isReached(*event))
                continue;
            m_reached.insert(sequence);
            std::optional<Step> step = stepOf(*event);
            if (!step || !followsFromFound(walkFrom(*event, *step)))
                continue;
            if (explanation.consequences.size() == m_limits.steps) {
                explanation.more = true;
                return;
            }
            m_found.insert(sequence);
            complete(*step);
            explanation.consequences.push_back(*step);
        }
        explanation.more = last < m_events.last;
    }
    [[nodiscard]] bool isReached(const Event &event)
    {
        if (m_reached.contains(event.cause) || m_reached.contains(before(event)))
            return true;
        const auto *end = as<happened::ChildEnded>(event);
        return end && end->verdict == Verdict::Terminated
               && m_reached.contains(endHeardBy(event, end->child));
    }
    /// Whether the nearest reason is the origin or one of its consequences.
    [[nodiscard]] bool followsFromFound(Walk walk)
    {
        constexpr int hops = 2'000;
        bool isKnown = true;
        for (int i = 0; i < hops && goBack(walk, isKnown); ++i) {
            const Sequence sequence = walk.event->sequence;
            if (sequence < m_origin)
                return false;
            const std::optional<Step> step = stepOf(*walk.event);
            if (step ? isReason(*step, walk) : sequence == m_origin)
                return m_found.contains(sequence);
        }
        return false;
    }

    const EventRange &m_events;
    const ExplanationLimits m_limits;
    Sequence m_origin = 0;
    QHash<Pid, bool> m_supervisors;
    /// The ends of processes among the events from `m_endsFrom` to `m_endsTo`; nothing yet if these are the wrong way round.
    QHash<Pid, Sequence> m_ends;
    Sequence m_endsFrom = 1;
    Sequence m_endsTo = 0;
    /// Whatever has the origin among its causes, and those of them that are steps of its story.
    QSet<Sequence> m_reached;
    QSet<Sequence> m_found;
};

} // namespace

Explanation explain(const EventRange &events, Sequence event, const ExplanationLimits &limits)
{
    const Event *found = event <= events.last ? events.at(event) : nullptr;
    return found ? Explainer(events, limits).explain(*found) : Explanation{};
}

std::optional<Step> nearestCause(const EventRange &events, Sequence event)
{
    const Event *found = event <= events.last ? events.at(event) : nullptr;
    const ExplanationLimits limits{.steps = 2};
    const std::vector<Step> causes = found ? Explainer(events, limits).causesOf(*found)
                                           : std::vector<Step>();
    return causes.size() == 2 ? std::optional(causes.front()) : std::nullopt;
}

} // namespace espalier
