// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/observe/explanation.h"
#include "engine/observe/journal.h"
#include "engine/runtime/laboratory.h"
#include "engine/runtime/system.h"
#include "engine/term/parse.h"
#include "engine/trees/tree_file.h"
#include "engine/trees/tree_starter.h"
#include "engine/trees/worker_kinds.h"
#include "tests/support/processor_time.h"

#include <QElapsedTimer>
#include <QTest>

using namespace espalier;
using namespace std::chrono_literals;

namespace {

/// A System from a tree file's text, with all that it has recorded, and its stories as text: "crash x#1".
class Chronicle
{
public:
    explicit Chronicle(const QByteArray &processes)
        : m_system({.manual = true})
        , m_reader(m_system.journal().attach())
    {
        addWorkerKinds(m_system.modules());
        const auto tree = parseTree("{\"espalier\": 1, \"processes\": [" + processes + "]}",
                                    QStringLiteral("t.json"), m_system.modules());
        if (!tree)
            qFatal("%s", qPrintable(tree.error().message()));
        const auto started = TreeStarter(m_system, *tree).startAndWait();
        if (!started)
            qFatal("%s", qPrintable(started.error()));
        settle();
    }

    [[nodiscard]] System &system() { return m_system; }
    [[nodiscard]] Pid pid(const char *name) const
    {
        return m_system.whereis(Atom(name)).value_or(Pid());
    }
    [[nodiscard]] Sequence last() const { return m_events.size(); }

    void settle()
    {
        m_system.laboratory()->runFor(100ms);
        for (Event &event : m_reader->take()) {
            if (const auto *registered = std::get_if<happened::Registered>(&event.data)) {
                int &count = m_counts[registered->name.toString()];
                m_names[event.pid] = registered->name.toString().mid(1) + QLatin1Char('#')
                                     + QString::number(++count);
            }
            m_events.push_back(std::move(event));
        }
    }
    void exit(const char *name, const Term &reason = Atom("boom"))
    {
        m_system.exit(pid(name), reason);
        settle();
    }

    [[nodiscard]] Sequence endOf(const char *process) const
    {
        return find([&](const Event &event) {
            return std::holds_alternative<happened::Exited>(event.data)
                   && name(event.pid) == QLatin1StringView(process);
        });
    }
    [[nodiscard]] Sequence restartAs(const char *process) const
    {
        return find([&](const Event &event) {
            const auto *started = std::get_if<happened::ChildStarted>(&event.data);
            return started && name(started->child) == QLatin1StringView(process);
        });
    }
    [[nodiscard]] Explanation explain(Sequence event, const ExplanationLimits &limits = {}) const
    {
        return espalier::explain(range(), event, limits);
    }
    [[nodiscard]] std::optional<Step> nearestCause(Sequence event) const
    {
        return espalier::nearestCause(range(), event);
    }
    [[nodiscard]] QStringList causes(Sequence event) const { return text(explain(event).causes); }
    [[nodiscard]] QStringList consequences(Sequence event) const
    {
        return text(explain(event).consequences);
    }
    [[nodiscard]] QStringList text(const std::vector<Step> &steps) const
    {
        QStringList lines;
        for (const Step &step : steps)
            lines.append(text(step));
        return lines;
    }
    void forgetUntil(Sequence sequence) { m_forgotten = sequence; }
    [[nodiscard]] const Event &event(Sequence sequence) const { return m_events[sequence - 1]; }

private:
    [[nodiscard]] EventRange range() const
    {
        const auto at = [this](Sequence sequence) -> const Event * {
            const bool isThere = sequence > m_forgotten && sequence <= m_events.size();
            return isThere ? &m_events[sequence - 1] : nullptr;
        };
        return {at, m_events.size()};
    }
    [[nodiscard]] QString name(Pid pid) const { return m_names.value(pid, pid.toString()); }
    [[nodiscard]] QString text(const Step &step) const
    {
        using Kind = Step::Kind;
        const QString who = name(step.subject);
        const QString by = name(step.by);
        switch (step.kind) {
        case Kind::OutsideAct:
            return QStringLiteral("outside");
        case Kind::Crash:
            return QStringLiteral("crash ") + who;
        case Kind::Exit:
            return QStringLiteral("exit ") + who;
        case Kind::Killed:
            return QStringLiteral("killed ") + who;
        case Kind::LinkPropagation:
            return QStringLiteral("%1 by its link with %2").arg(who, by);
        case Kind::SupervisorTerminated:
            return QStringLiteral("%1 ended by %2").arg(who, by);
        case Kind::Restarted:
            return QStringLiteral("%1 restarted by %2").arg(who, by);
        case Kind::NotRestarted:
            return QStringLiteral("%1 not restarted by %2").arg(who, by);
        case Kind::GaveUp:
            return QStringLiteral("%1 gave up over %2").arg(who, by);
        case Kind::StartFailed:
            return QStringLiteral("%1 could not be started by %2").arg(who, by);
        case Kind::Retried:
            return QStringLiteral("%1 tried again by %2").arg(who, by);
        case Kind::Other:
            return step.by.isOutside() ? QStringLiteral("other ") + who
                                       : QStringLiteral("%1 started by %2").arg(who, by);
        }
        return {};
    }
    [[nodiscard]] Sequence find(const std::function<bool(const Event &)> &fits) const
    {
        for (const Event &event : m_events) {
            if (fits(event))
                return event.sequence;
        }
        return 0;
    }

    System m_system;
    std::unique_ptr<JournalReader> m_reader;
    std::vector<Event> m_events;
    QHash<Pid, QString> m_names;
    QHash<QString, int> m_counts;
    Sequence m_forgotten = 0;
};

const QByteArray linked = R"({"kind": "echo", "name": ":one"},
    {"kind": "echo", "name": ":two", "links": [":one"]},
    {"kind": "echo", "name": ":three", "links": [":two"]})";

const QByteArray group = R"({"kind": "supervisor", "name": ":sup", "strategy": "one_for_all",
    "max_restarts": 3, "max_seconds": 100, "children": [
    {"kind": "echo", "name": ":x"}, {"kind": "echo", "name": ":y"}, {"kind": "echo", "name": ":z"}]})";

const QByteArray levels = R"({"kind": "supervisor", "name": ":top", "max_restarts": 0, "children": [
    {"kind": "supervisor", "name": ":mid", "max_restarts": 0, "children": [
      {"kind": "supervisor", "name": ":low", "max_restarts": 0, "children": [
        {"kind": "echo", "name": ":x"}, {"kind": "echo", "name": ":y"}]}]},
    {"kind": "echo", "name": ":side"}]})";

QStringList lines(std::initializer_list<const char *> texts)
{
    QStringList all;
    for (const char *text : texts)
        all.append(QString::fromLatin1(text));
    return all;
}

} // namespace

/// The journal's causes, told as stories: whole lists, from real runs.
class TestExplanation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCrashGoesAlongLinks()
    {
        Chronicle chronicle(linked);
        chronicle.exit("one");
        QCOMPARE(chronicle.causes(chronicle.endOf("three#1")),
                 lines({"outside", "crash one#1", "two#1 by its link with one#1",
                        "three#1 by its link with two#1"}));
        QCOMPARE(chronicle.consequences(chronicle.endOf("one#1")),
                 lines({"two#1 by its link with one#1", "three#1 by its link with two#1"}));
    }

    void aKilledProcessTakesItsLinksWithIt()
    {
        Chronicle chronicle(linked);
        chronicle.exit("one", atoms::kill);
        QCOMPARE(chronicle.causes(chronicle.endOf("two#1")),
                 lines({"outside", "killed one#1", "two#1 by its link with one#1"}));
    }

    void oneForAllEndsTheOthersAndRestartsAll()
    {
        Chronicle chronicle(group);
        chronicle.exit("y");
        const Sequence crash = chronicle.endOf("y#1");
        QCOMPARE(chronicle.causes(crash), lines({"outside", "crash y#1"}));
        QCOMPARE(chronicle.consequences(crash),
                 lines({"z#1 ended by sup#1", "x#1 ended by sup#1", "x#2 restarted by sup#1",
                        "y#2 restarted by sup#1", "z#2 restarted by sup#1"}));
        QCOMPARE(chronicle.consequences(crash - 1).first(), QStringLiteral("crash y#1"));
    }

    // The supervisor restarts one after the other, but none because of the other.
    void siblingsAreNoReason()
    {
        Chronicle chronicle(group);
        chronicle.exit("x");
        QCOMPARE(chronicle.causes(chronicle.restartAs("x#2")),
                 lines({"outside", "crash x#1", "x#2 restarted by sup#1"}));
        QCOMPARE(chronicle.causes(chronicle.restartAs("z#2")),
                 lines({"outside", "crash x#1", "z#1 ended by sup#1", "z#2 restarted by sup#1"}));
        QCOMPARE(chronicle.consequences(chronicle.restartAs("x#2")), QStringList());
        QCOMPARE(chronicle.consequences(chronicle.endOf("z#1")), lines({"z#2 restarted by sup#1"}));
    }

    void whoWasDeadBeforeItsTurnKeepsItsOwnStory()
    {
        Chronicle chronicle(group);
        chronicle.system().exit(chronicle.pid("x"), Atom("first"));
        chronicle.exit("z", Atom("second"));
        QCOMPARE(chronicle.causes(chronicle.restartAs("z#2")),
                 lines({"outside", "crash z#1", "z#2 restarted by sup#1"}));
        QCOMPARE(chronicle.causes(chronicle.restartAs("x#2")),
                 lines({"outside", "crash x#1", "x#2 restarted by sup#1"}));
        QCOMPARE(chronicle.consequences(chronicle.endOf("z#1")), lines({"z#2 restarted by sup#1"}));
    }

    void aTimerSetAtTheStartIsAStoryOfItsOwn()
    {
        Chronicle chronicle(R"({"kind": "supervisor", "name": ":sup", "max_restarts": 1000,
            "children": [{"kind": "flaky", "name": ":robot", "argument": "[mean: 20]"}]})");
        while (!chronicle.endOf("robot#3"))
            chronicle.settle();
        QCOMPARE(chronicle.causes(chronicle.endOf("robot#3")), lines({"crash robot#3"}));
        QCOMPARE(chronicle.causes(chronicle.restartAs("robot#3")),
                 lines({"crash robot#2", "robot#3 restarted by sup#1"}));
    }

    void aDecisionIsFoundWithItsNumbers()
    {
        Chronicle chronicle(group);
        chronicle.exit("x");
        const Explanation explanation = chronicle.explain(chronicle.restartAs("y#2"));
        for (const Step &step : {explanation.causes.at(2), explanation.causes.at(3)}) {
            const auto &end = std::get<happened::ChildEnded>(chronicle.event(step.decision).data);
            QCOMPARE(end.verdict, happened::ChildEnded::Verdict::Restart);
            QCOMPARE(end.child, chronicle.event(chronicle.endOf("x#1")).pid);
            QCOMPARE(end.restartsInWindow, 1);
        }
    }

    void givingUpClimbsUntilNobodyIsLeft()
    {
        Chronicle chronicle(levels);
        chronicle.exit("x");
        const QStringList story = lines({"outside", "crash x#1", "low#1 gave up over x#1",
                                         "exit low#1", "mid#1 gave up over low#1", "exit mid#1",
                                         "top#1 gave up over mid#1", "exit top#1"});
        QCOMPARE(chronicle.causes(chronicle.endOf("top#1")), story);
        QCOMPARE(chronicle.consequences(chronicle.endOf("x#1")),
                 lines({"low#1 gave up over x#1", "y#1 ended by low#1", "exit low#1",
                        "mid#1 gave up over low#1", "exit mid#1", "top#1 gave up over mid#1",
                        "side#1 ended by top#1", "exit top#1"}));
        QCOMPARE(chronicle.causes(chronicle.endOf("y#1")),
                 lines({"outside", "crash x#1", "low#1 gave up over x#1", "y#1 ended by low#1"}));
    }

    void endsFromAboveGoDownTheTree()
    {
        Chronicle chronicle(levels);
        chronicle.exit("side");
        QCOMPARE(
            chronicle.causes(chronicle.endOf("y#1")),
            lines({"outside", "crash side#1", "top#1 gave up over side#1", "y#1 ended by low#1"}));
        QCOMPARE(chronicle.causes(chronicle.endOf("low#1")),
                 lines({"outside", "crash side#1", "top#1 gave up over side#1",
                        "low#1 ended by mid#1"}));
    }

    void aRestartedSupervisorStartsItsChildrenAgain()
    {
        Chronicle chronicle(R"({"kind": "supervisor", "name": ":top", "children": [
            {"kind": "supervisor", "name": ":low", "max_restarts": 0, "children": [
              {"kind": "echo", "name": ":x"}]}]})");
        chronicle.exit("x");
        QCOMPARE(chronicle.consequences(chronicle.endOf("x#1")),
                 lines({"low#1 gave up over x#1", "exit low#1", "x#2 started by low#2",
                        "low#2 restarted by top#1"}));
    }

    void aKilledSupervisorTakesItsChildrenAlongTheLinks()
    {
        Chronicle chronicle(group);
        chronicle.exit("sup", atoms::kill);
        QCOMPARE(chronicle.causes(chronicle.endOf("y#1")),
                 lines({"outside", "killed sup#1", "y#1 by its link with sup#1"}));
    }

    void whatIsNotRestarted()
    {
        Chronicle chronicle(R"({"kind": "supervisor", "name": ":sup", "children": [
            {"kind": "echo", "name": ":x", "restart": "transient"},
            {"kind": "echo", "name": ":y", "restart": "temporary"}]})");
        chronicle.exit("x", atoms::shutdown);
        QCOMPARE(chronicle.consequences(chronicle.endOf("x#1")),
                 lines({"x#1 not restarted by sup#1"}));
        chronicle.exit("y");
        QCOMPARE(chronicle.consequences(chronicle.endOf("y#1")),
                 lines({"y#1 not restarted by sup#1"}));
        QCOMPARE(chronicle.explain(chronicle.endOf("x#1")).causes.back().kind, Step::Kind::Exit);
    }

    void failedStartsAreTriedAgain()
    {
        Chronicle chronicle(R"({"kind": "supervisor", "name": ":sup", "max_restarts": 2,
            "max_seconds": 100, "children": [
            {"kind": "failing_start", "name": ":x", "argument": "[succeed: 1, fail: 1000]"}]})");
        chronicle.exit("x");
        const QStringList consequences = chronicle.consequences(chronicle.endOf("x#1"));
        QCOMPARE(consequences.filter(QStringLiteral("could not be started")).size(), 2);
        QCOMPARE(consequences.filter(QStringLiteral("tried again")).size(), 1);
        QCOMPARE(consequences.last(), QStringLiteral("exit sup#1"));
        const QStringList causes = chronicle.causes(chronicle.endOf("sup#1"));
        QCOMPARE(causes.first(), QStringLiteral("outside"));
        QCOMPARE(causes.mid(1, 1), lines({"crash x#1"}));
        QVERIFY(causes.contains(QStringLiteral("x#1 tried again by sup#1")));
    }

    // A supervisor reports it, and marks the child.
    void aFailedStartIsOneStep()
    {
        Chronicle chronicle(R"({"kind": "supervisor", "name": ":sup", "max_restarts": 2,
            "max_seconds": 100, "children": [
            {"kind": "failing_start", "name": ":x", "argument": "[succeed: 1, fail: 1]"}]})");
        chronicle.exit("x");
        Sequence marked = 1;
        while (!std::holds_alternative<happened::ChildRestarting>(chronicle.event(marked).data))
            ++marked;
        const QStringList story = chronicle.causes(marked);
        QCOMPARE(story.filter(QStringLiteral("could not be started")),
                 lines({"x#1 could not be started by sup#1"}));
        QCOMPARE(story.last(), QStringLiteral("x#1 could not be started by sup#1"));
    }

    void theNearestCauseIsTheOneBeforeTheEvent()
    {
        Chronicle chronicle(levels);
        chronicle.exit("x");
        for (Sequence sequence = 1; sequence <= chronicle.last(); ++sequence) {
            const std::vector<Step> causes = chronicle.explain(sequence).causes;
            const std::optional<Step> nearest = chronicle.nearestCause(sequence);
            QCOMPARE(nearest.has_value(), causes.size() > 1);
            if (nearest)
                QVERIFY(*nearest == causes[causes.size() - 2]);
        }
        QVERIFY(!chronicle.nearestCause(chronicle.last() + 1));
    }

    // The supervisor hears of that end as the answer to its start, not as news of a child.
    void whatEndsAChildThatIsJustStartingIsNotLost()
    {
        Chronicle chronicle(
            R"({"kind": "supervisor", "name": ":sup", "max_restarts": 3, "children": [
            {"kind": "echo", "name": ":z"}]})");
        chronicle.system().inject(chronicle.pid("z"), toAtom(Fault::SlowStart));
        chronicle.settle();
        chronicle.exit("z");
        chronicle.exit("z", atoms::kill); // the next one has the name, and waits
        for (int i = 0; i < 40; ++i)
            chronicle.settle();
        QCOMPARE(chronicle.causes(chronicle.restartAs("z#3")),
                 lines({"outside", "killed z#2", "z#1 could not be started by sup#1",
                        "z#1 tried again by sup#1", "z#3 restarted by sup#1"}));
    }

    void aChildThatWasAskedToEnd()
    {
        Chronicle chronicle(group);
        (void)chronicle.system().callAndWait(chronicle.pid("sup"),
                                             Term::tuple({atoms::terminate_child, Atom("y")}));
        chronicle.settle();
        QCOMPARE(chronicle.causes(chronicle.endOf("y#1")),
                 lines({"outside", "y#1 ended by sup#1"}));
    }

    void everyEventHasAStoryThatEndsWithItself()
    {
        Chronicle chronicle(levels);
        chronicle.exit("x");
        for (Sequence sequence = 1; sequence <= chronicle.last(); ++sequence) {
            const Explanation explanation = chronicle.explain(sequence);
            QCOMPARE(explanation.causes.back().sequence, sequence);
            for (std::size_t i = 1; i < explanation.causes.size(); ++i)
                QVERIFY(explanation.causes[i - 1].sequence < explanation.causes[i].sequence);
            for (const Step &step : explanation.consequences)
                QVERIFY(step.sequence > sequence);
        }
    }

    void whatIsForgottenIsMissed()
    {
        Chronicle chronicle(group);
        chronicle.exit("y");
        const Sequence crash = chronicle.endOf("y#1");
        QVERIFY(!chronicle.explain(crash).earlier);
        chronicle.forgetUntil(crash - 1);
        const Explanation explanation = chronicle.explain(crash);
        QVERIFY(explanation.earlier);
        QCOMPARE(chronicle.text(explanation.causes), lines({"crash y#1"}));
        QVERIFY(chronicle.explain(crash - 1).causes.empty());
        QVERIFY(chronicle.explain(chronicle.last() + 1).causes.empty());
    }

    void listsAreLimited()
    {
        Chronicle chronicle(group);
        chronicle.exit("y");
        const Sequence crash = chronicle.endOf("y#1");
        const Explanation few = chronicle.explain(crash, {.steps = 2});
        QCOMPARE(few.consequences.size(), std::size_t(2));
        QVERIFY(few.more);
        QVERIFY(!chronicle.explain(crash, {.steps = 5}).more);
    }

    // Of none of them is it known how it ended: each event is looked at once for all of them.
    void aLongRoundOfEndsIsExplainedInTime()
    {
        std::vector<Event> events{
            {.sequence = 1, .data = happened::OutsideAction{}},
            {.sequence = 2, .pid = Pid{1}, .cause = 1, .data = happened::Exited{.crashed = true}}};
        while (events.size() < 50'000) {
            const happened::ChildEnded ended{.child = Pid{100 + events.size()},
                                             .verdict = happened::ChildEnded::Verdict::Terminated};
            events.push_back({.sequence = events.size() + 1, .pid = Pid{2}, .data = ended});
        }
        const auto eventAt = [&events](Sequence sequence) { return &events[sequence - 1]; };
        const ProcessorTime time;
        const Explanation explanation = espalier::explain({eventAt, events.size()}, 2);
        QVERIFY2(time.milliseconds() < ProcessorTime::limit(1'500), "it is not linear");
        QCOMPARE(explanation.causes.size(), std::size_t(2));
        QVERIFY(explanation.consequences.empty());
    }

    // 3,000 siblings: the walk is bounded however long the round is.
    void aLargeGroupIsExplainedInTime()
    {
        QByteArray children;
        for (int i = 0; i < 3'000; ++i)
            children += (i ? "," : "") + QByteArray(R"({"kind": "echo", "name": ":w)")
                        + QByteArray::number(i) + "\"}";
        Chronicle chronicle(R"({"kind": "supervisor", "name": ":sup", "strategy": "one_for_all",
            "children": [)" + children
                            + "]}");
        chronicle.exit("w0");
        QElapsedTimer clock;
        clock.start();
        const Explanation all = chronicle.explain(chronicle.endOf("w0#1"));
        QCOMPARE(all.consequences.size(), std::size_t(200));
        QVERIFY(all.more);
        QCOMPARE(chronicle.causes(chronicle.restartAs("w2999#2")),
                 lines({"outside", "crash w0#1", "w2999#1 ended by sup#1",
                        "w2999#2 restarted by sup#1"}));
        QCOMPARE(chronicle.consequences(chronicle.restartAs("w0#2")), QStringList());
        QVERIFY2(clock.elapsed() < 5'000, qPrintable(QString::number(clock.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestExplanation)
#include "test_explanation.moc"
