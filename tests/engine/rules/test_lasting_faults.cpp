// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/observe/prediction.h"
#include "engine/observe/tree_state.h"
#include "engine/otp/dynamic_supervisor.h"
#include "engine/otp/supervisor.h"
#include "engine/runtime/laboratory.h"
#include "engine/runtime/system.h"
#include "tests/support/obedient_worker.h"

#include <QTest>

using namespace espalier;
using namespace std::chrono_literals;

namespace {

const Atom top("top");
const Atom child("a");

/// A worker `:a` and a sibling `:b` under a supervisor, and what a window would see of them.
class Fixture
{
public:
    explicit Fixture(int maxRestarts = 3, const SystemOptions &options = {.manual = true},
                     Threading threading = Threading::Shared, bool isNested = false)
        : m_system(options)
        , m_reader(m_system.journal().attach())
    {
        const SupervisorOptions tree{
            .name = top,
            .maxRestarts = maxRestarts,
            .children = {
                {.id = child, .start = startLinkWith<ObedientWorker>({.threading = threading}, 1)},
                {.id = Atom("b"), .start = startLink<ObedientWorker>(2)}}};
        if (isNested)
            (void)m_system.startAndWait(
                [tree] { return supervisor::make({.children = {supervisor::childSpec(tree)}}); });
        else
            (void)m_system.startAndWait([tree] { return supervisor::make(tree); }, {.name = top});
        settle();
    }

    [[nodiscard]] System &system() { return m_system; }
    [[nodiscard]] Laboratory &laboratory() { return *m_system.laboratory(); }
    void settle() { pass(10ms); }
    void pass(Time time)
    {
        laboratory().runFor(time);
        look();
    }
    [[nodiscard]] const Node &node(Atom id = child)
    {
        look();
        for (std::uint32_t i = 0; i < m_tree.capacity(); ++i) {
            const Node *node = m_tree.find(NodeId{i});
            if (node && (node->childId.is(id) || node->name.is(id)))
                return *node;
        }
        throw std::runtime_error("no such node");
    }
    [[nodiscard]] const TreeState &tree() const { return m_tree; }
    [[nodiscard]] Pid pid(Atom id = child) { return node(id).pid; }
    void put(Fault fault)
    {
        m_system.inject(pid(), toAtom(fault));
        settle();
    }
    void failStarts(int times)
    {
        m_system.failStarts(pid(), times);
        settle();
    }
    void crash()
    {
        m_system.inject(pid(), atoms::raise);
        settle();
    }
    /// How long the answer takes, in whole milliseconds.
    [[nodiscard]] int callTime(const Term &server, const Term &request = Atom("ping"))
    {
        const Time before = m_system.now();
        m_answer = m_system.callAndWait(server, request);
        return int((m_system.now() - before) / 1ms);
    }
    [[nodiscard]] QString answer() const
    {
        return m_answer ? m_answer->toString()
                        : QStringLiteral("exit ") + m_answer.error().toString();
    }
    /// What was told so far of this, one line each.
    [[nodiscard]] QStringList lines(const QString &part) const { return m_lines.filter(part); }

private:
    void look()
    {
        for (const Event &event : m_reader->take()) {
            m_tree.apply(event);
            m_lines.append(toString(event));
        }
    }

    System m_system;
    std::unique_ptr<JournalReader> m_reader;
    TreeState m_tree;
    QStringList m_lines;
    tl::expected<Term, Term> m_answer = Term();
};

Term terminateChild()
{
    return Term::tuple({atoms::terminate_child, child});
}

Pid childOf(System &system, Atom id)
{
    const auto children = system.callAndWait(top, atoms::which_children);
    const auto entries = children ? children->listElements() : std::nullopt;
    for (const Term &entry : entries.value_or(std::vector<Term>())) {
        if (entry.element(0).is(id))
            return entry.element(1).isPid() ? entry.element(1).toPid() : Pid();
    }
    return {};
}

/// Starts a child by itself, and answers what came of its timeout: `{child, :waiting | :timeout}`.
class TimedParent final : public GenServer
{
public:
    [[nodiscard]] Atom module() const override { return Atom("Elixir.TimedParent"); }
    [[nodiscard]] Term state() const override { return Term::tuple({m_child, m_outcome}); }

protected:
    Task<Init> init(Self &self) override
    {
        BehaviourPointer worker = std::make_unique<ObedientWorker>(std::vector<Term>());
        const StartResult started = co_await self.startLink(std::move(worker), {}, {});
        m_child = started.pid;
        Init init = Init::ok();
        init.timeout = 100ms;
        co_return init;
    }
    Task<Return> handleInfo(Self &, const Term &message) override
    {
        m_outcome = message;
        return Return::noReply();
    }

private:
    Pid m_child = {};
    Term m_outcome = Atom("waiting");
};

Term restartChild()
{
    return Term::tuple({atoms::restart_child, child});
}

} // namespace

/// Faults that are put on a process which runs, and stay on it or on its next starts.
class TestLastingFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // --- slow replies ---
    void aSlowProcessAnswersACallAfterTwoSeconds()
    {
        Fixture f;
        QCOMPARE(f.callTime(f.pid()), 0);
        f.put(Fault::SlowReplies);
        QCOMPARE(f.callTime(f.pid()), 2000);
        QCOMPARE(f.answer(), QStringLiteral(":pong"));
        QVERIFY(f.node().faults.has(Fault::SlowReplies));
    }
    void whatComesAfterTheCallWaitsBehindIt()
    {
        Fixture f;
        f.put(Fault::SlowReplies);
        const auto first = f.system().call(f.pid(), Atom("ping"));
        const auto second = f.system().call(f.pid(), Atom("ping"));
        f.system().send(f.pid(), Term::tuple({atoms::raise, Term::binary("late")}));
        f.pass(1990ms);
        QVERIFY(!first.isFinished());
        f.pass(1s);
        QVERIFY(first.isFinished() && !second.isFinished());
        const Pid slow = f.pid();
        f.pass(1500ms);
        QVERIFY(second.isFinished());
        QVERIFY(f.pid() != slow); // the message was handled last
    }
    void messagesAreHandledAtOnce()
    {
        Fixture f;
        f.put(Fault::SlowReplies);
        const Pid slow = f.pid();
        f.crash();
        QVERIFY(f.pid() != slow);
    }
    void putOnAgainItIsTakenAway()
    {
        Fixture f;
        f.put(Fault::SlowReplies);
        f.put(Fault::SlowReplies);
        QCOMPARE(f.callTime(f.pid()), 0);
        QVERIFY(f.node().faults.isEmpty());
        QCOMPARE(f.lines(QStringLiteral("fault :slow_replies")).size(), 2);
    }
    void theNextProcessIsNotSlow()
    {
        Fixture f;
        f.put(Fault::SlowReplies);
        f.crash();
        QVERIFY(f.node().faults.isEmpty());
        QCOMPARE(f.callTime(f.pid()), 0);
    }
    void aProcessOnAThreadOfItsOwnIsSlowAsWell()
    {
        Fixture f(3, {.manual = true}, Threading::Dedicated);
        f.put(Fault::SlowReplies);
        QCOMPARE(f.callTime(f.pid()), 2000);
        QCOMPARE(f.answer(), QStringLiteral(":pong"));
    }

    // --- ignored shutdown ---
    void aStubbornProcessIsKilledAfterItsShutdownTime()
    {
        Fixture f;
        f.put(Fault::IgnoreShutdown);
        QVERIFY(f.node().faults.has(Fault::IgnoreShutdown));
        QCOMPARE(f.callTime(top, terminateChild()), 5000);
        QCOMPARE(f.answer(), QStringLiteral(":ok"));
        QCOMPARE(f.node().lives.back().reason, Term(atoms::killed));
        QVERIFY(f.node().faults.isEmpty());
    }
    void takenAwayItEndsAtOnce()
    {
        Fixture f;
        f.put(Fault::IgnoreShutdown);
        f.put(Fault::IgnoreShutdown);
        QCOMPARE(f.callTime(top, terminateChild()), 0);
        QCOMPARE(f.node().lives.back().reason, Term(atoms::shutdown));
    }
    void aStubbornProcessTrapsExits()
    {
        Fixture f;
        const Pid before = f.pid();
        f.put(Fault::IgnoreShutdown);
        QVERIFY(f.system().await(f.system().processInfo(before))->trapsExits);
        f.system().exit(before, Atom("boom"));
        f.settle();
        QCOMPARE(f.pid(), before);
        f.system().exit(before, atoms::kill);
        f.settle();
        QVERIFY(f.pid() != before);
    }
    void thatItWillBeKilledIsForetold()
    {
        Fixture f;
        const PossibleFault terminates{.kind = PossibleFault::Kind::Terminate};
        const auto foretold = [&] {
            return predict(f.tree(), f.node().id, terminates, f.system().now())
                .steps.front()
                .reason;
        };
        QCOMPARE(foretold(), Term(atoms::shutdown));
        f.put(Fault::IgnoreShutdown);
        QCOMPARE(foretold(), Term(atoms::killed));
    }
    void aStubbornHangingProcessIsKilledAsWell()
    {
        Fixture f;
        f.put(Fault::IgnoreShutdown);
        f.system().inject(f.pid(), atoms::hang);
        f.settle();
        QVERIFY(f.callTime(top, terminateChild()) >= 5000);
        QCOMPARE(f.node().lives.back().reason, Term(atoms::killed));
    }

    // --- failing starts ---
    void aChildThatFailsThreeStartsBurnsTheFuse()
    {
        Fixture f(3);
        f.failStarts(3);
        QCOMPARE(f.node().failingStarts, 3);
        QCOMPARE(f.node().state, NodeState::Running); // it lives on until something ends it
        f.crash();
        QVERIFY(
            !f.system().whereis(top)); // one restart for the crash, and one for each of the tries
        QCOMPARE(f.lines(QStringLiteral("crashed {%RuntimeError{message: \"this start")).size(), 3);
        QCOMPARE(f.lines(QStringLiteral("give up")).size(), 1);
    }
    void withAFuseLongEnoughItComesBackAtTheFourthTry()
    {
        Fixture f(10);
        const Pid before = f.pid();
        f.failStarts(3);
        f.crash();
        QVERIFY(f.system().whereis(top));
        QVERIFY(f.pid() != before);
        QCOMPARE(f.node().state, NodeState::Running);
        QCOMPARE(f.node().failingStarts, 0);
        QCOMPARE(f.node(top).supervisor->restartsInWindow(f.system().now()), 4);
        QCOMPARE(f.lines(QStringLiteral("failed to restart: {%RuntimeError")).size(), 3);
        f.crash(); // and there is nothing left of it
        QCOMPARE(f.node().state, NodeState::Running);
    }
    void aFailedStartIsAnsweredToWhoAskedForIt()
    {
        Fixture f;
        f.failStarts(1);
        QCOMPARE(f.callTime(top, terminateChild()), 0);
        (void)f.callTime(top, restartChild());
        QVERIFY2(f.answer().startsWith(QStringLiteral("{:error, {%RuntimeError{")),
                 qPrintable(f.answer()));
        (void)f.callTime(top, restartChild());
        QVERIFY2(f.answer().startsWith(QStringLiteral("{:ok, #PID")), qPrintable(f.answer()));
    }
    void onlyThatChildFails()
    {
        Fixture f(10);
        f.failStarts(1);
        f.system().inject(f.pid(Atom("b")), atoms::raise);
        f.settle();
        QCOMPARE(f.node(Atom("b")).state, NodeState::Running);
        QCOMPARE(f.node().failingStarts, 1);
        QVERIFY(f.lines(QStringLiteral("failed to restart")).isEmpty());
    }
    void zeroTakesItAway()
    {
        Fixture f;
        f.failStarts(3);
        f.failStarts(0);
        QCOMPARE(f.node().failingStarts, 0);
        f.crash();
        QCOMPARE(f.node().state, NodeState::Running);
    }
    void eachFailedStartStandsAmongTheLives()
    {
        Fixture f(10);
        const Pid before = f.pid();
        f.failStarts(2);
        f.crash();
        const std::vector<Life> &lives = f.node().lives;
        QCOMPARE(lives.size(), std::size_t(3));
        QCOMPARE(lives[0].pid, before);
        QVERIFY(!lives[0].failedToStart);
        for (const std::size_t failed : {1U, 2U}) {
            QVERIFY(lives[failed].failedToStart);
            QVERIFY(lives[failed].pid != before && !lives[failed].pid.isOutside());
            QVERIFY(lives[failed].pid != f.pid());
            QVERIFY(lives[failed].reason.toString().contains(QStringLiteral("made to fail")));
        }
        QCOMPARE(f.node().restarts, 1U);
    }
    void whatWasPlannedIsToldWhenItIsLost()
    {
        Fixture f(0);
        f.failStarts(3);
        f.system().failStarts(f.pid(Atom("b")), 2);
        f.settle();
        f.crash(); // its supervisor gives up
        QVERIFY(!f.system().whereis(top));
        const QStringList lost = f.lines(QStringLiteral(": lost: "));
        QCOMPARE(lost.size(), 2);
        QVERIFY2(lost[0].contains(QStringLiteral("lost: the next starts fail 3")),
                 qPrintable(lost[0]));
        QVERIFY2(lost[1].contains(QStringLiteral("lost: the next starts fail 2")),
                 qPrintable(lost[1]));
    }
    void nothingIsLostThatHasHappened()
    {
        Fixture f(1);
        f.failStarts(1);
        f.crash(); // the second try would be one too many
        QVERIFY(!f.system().whereis(top));
        QVERIFY(f.lines(QStringLiteral(": lost: ")).isEmpty());
    }
    void aChildOfADynamicSupervisorFailsToo()
    {
        System system({.manual = true});
        const auto pool = system.startDynamicSupervisorAndWait({.maxRestarts = 10});
        QVERIFY(pool);
        const auto started = pool->startChildAndWait(
            {.id = child, .start = startLink<ObedientWorker>(1)});
        QVERIFY(started.has_value());
        const Pid pid = *started;
        const auto reader = system.journal().attach();
        system.failStarts(pid, 2);
        system.inject(pid, atoms::raise);
        system.laboratory()->runFor(10ms);
        QStringList lines;
        for (const Event &event : reader->take())
            lines.append(toString(event));
        QCOMPARE(lines.filter(QStringLiteral("failed to restart")).size(), 2);
        QCOMPARE(lines.filter(QStringLiteral("restarted as")).size(), 1);
    }
    void theSupervisorsOwnNextLifeKnowsNothingOfIt()
    {
        Fixture f(3, {.manual = true}, Threading::Shared, true);
        f.failStarts(1);
        const Pid before = f.pid(top);
        f.system().exit(before, atoms::kill);
        f.settle();
        QVERIFY(f.pid(top) != before); // a new life
        QCOMPARE(f.node().state, NodeState::Running);
        QCOMPARE(f.node().failingStarts, 0);
        f.crash(); // nothing fails now either
        QCOMPARE(f.node().state, NodeState::Running);
        QCOMPARE(f.node(top).restarts, 1U);
    }

    // The fault is that of one start, even if nobody is spawned there who could suffer it.
    void aStartThatSpawnsNothingLeavesNoFaultToTheNextOne()
    {
        System system({.manual = true});
        const auto starts = std::make_shared<int>(0);
        const StartFunction fickle{
            .module = Atom("Elixir.Fickle"),
            .run = [starts, real = startLink<ObedientWorker>(1)](
                       Self &supervisor, const std::vector<Term> &arguments) -> Task<StartResult> {
                if (++*starts == 2)
                    co_return StartResult::error(Atom("not_now"));
                co_return co_await real.run(supervisor, arguments);
            }};
        const SupervisorOptions options{
            .name = top,
            .strategy = Strategy::OneForAll,
            .maxRestarts = 10,
            .children = {{.id = child, .start = fickle},
                         {.id = Atom("b"), .start = startLink<ObedientWorker>(2)}}};
        (void)system.startAndWait([options] { return supervisor::make(options); }, {.name = top});
        const Pid first = childOf(system, child);
        const auto reader = system.journal().attach();
        system.failStarts(first, 1);
        system.inject(first, atoms::raise);
        system.laboratory()->runFor(10ms);
        QStringList lines;
        for (const Event &event : reader->take())
            lines.append(toString(event));
        QCOMPARE(lines.filter(QStringLiteral("failed to restart: :not_now")).size(), 1);
        QVERIFY(lines.filter(QStringLiteral("made to fail")).isEmpty());
        QVERIFY(system.isAlive(childOf(system, child)));
        QVERIFY(system.isAlive(childOf(system, Atom("b"))));
    }

    // --- slow starts ---
    void aSlowStartKeepsTheSupervisorBusy()
    {
        Fixture f;
        f.put(Fault::SlowStart);
        QVERIFY(f.node().faults.has(Fault::SlowStart));
        f.system().inject(f.pid(), atoms::raise);
        f.laboratory().runFor(1ms);
        QCOMPARE(f.callTime(top, atoms::count_children), 2999);
        QCOMPARE(f.node().state, NodeState::Running);
    }
    void eachOfItsStartsIsSlowUntilItIsTakenAway()
    {
        Fixture f;
        f.put(Fault::SlowStart);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(f.callTime(top, terminateChild()), 0);
            QCOMPARE(f.callTime(top, restartChild()), 3000);
        }
        f.put(Fault::SlowStart);
        QVERIFY(f.node().faults.isEmpty());
        QCOMPARE(f.callTime(top, terminateChild()), 0);
        QCOMPARE(f.callTime(top, restartChild()), 0);
    }
    void aSlowStartThatFailsFailsLate()
    {
        Fixture f;
        f.put(Fault::SlowStart);
        f.failStarts(1);
        QCOMPARE(f.callTime(top, terminateChild()), 0);
        QCOMPARE(f.callTime(top, restartChild()), 3000);
        QVERIFY(f.answer().startsWith(QStringLiteral("{:error, {%RuntimeError{")));
    }

    void whoIsNoSupervisorGoesOnWaiting()
    {
        System system({.manual = true});
        const StartResult parent = system.startAndWait(
            [] { return std::make_unique<TimedParent>(); });
        const auto state = [&] { return system.await(system.processInfo(parent.pid))->state; };
        const Pid worker = state().element(0).toPid();
        QVERIFY(system.isAlive(worker));
        system.laboratory()->runFor(50ms);
        system.inject(worker, toAtom(Fault::SlowStart));
        system.failStarts(worker, 3);
        system.laboratory()->runFor(40ms);
        QCOMPARE(state().element(1), Term(Atom("waiting")));
        system.laboratory()->runFor(20ms);
        QCOMPARE(state().element(1), Term(atoms::timeout));
    }

    // --- all of them ---
    void whatCannotSufferItDoesNotMind()
    {
        System system({.manual = true});
        for (const Atom fault : {toAtom(Fault::SlowStart), toAtom(Fault::SlowReplies),
                                 toAtom(Fault::IgnoreShutdown), Atom("no_such_fault")})
            system.inject(Pid{77}, fault);
        const StartResult plain = system.startAndWait(
            [] { return std::make_unique<ObedientWorker>(std::vector<Term>{}); });
        system.failStarts(plain.pid, 3); // its parent is the outside
        system.inject(plain.pid, toAtom(Fault::SlowStart));
        system.laboratory()->runFor(10ms);
        QVERIFY(system.isAlive(plain.pid));
    }
    void aReplayGivesTheSameJournal()
    {
        QByteArray lived;
        InputLog log;
        {
            Fixture f(10, {.seed = 5, .manual = true});
            f.put(Fault::SlowReplies);
            (void)f.callTime(f.pid());
            f.put(Fault::SlowStart);
            f.failStarts(2);
            f.crash();
            f.pass(12s);
            f.put(Fault::IgnoreShutdown);
            (void)f.callTime(top, terminateChild());
            f.settle();
            lived = f.lines({}).join(u'\n').toUtf8();
            log = f.laboratory().inputLog();
        }
        QVERIFY(lived.contains("killed"));
        System system({.seed = 5, .manual = true, .replaying = true});
        const auto reader = system.journal().attach();
        system.laboratory()->replay(log);
        QStringList again;
        for (const Event &event : reader->take())
            again.append(toString(event));
        QCOMPARE(again.join(u'\n').toUtf8(), lived);
    }
};

QTEST_GUILESS_MAIN(TestLastingFaults)
#include "test_lasting_faults.moc"
