// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/dynamic_supervisor.h"
#include "engine/otp/restart_rules.h"
#include "tests/support/stage.h"

using namespace espalier;
using namespace std::chrono_literals;
using Plan = Stage::Plan;

/// Parts I, J, L and M of the rules, on static supervisors.
class TestStaticSupervisor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsInOrderListsNewestFirstStopsInReverse_S190_S172_S112();
    void aFailedStartTerminatesThoseBefore_S191_S192();
    void restartDecision_S120_S121_data();
    void restartDecision_S120_S121();
    void aRestartedChildIsANewProcess_S001_S203();
    void restForOne_S205_S206();
    void oneForAll_S204_S207();
    void intensityBoundary_S133_S136();
    void theWindowCountsWholeSeconds_S134_data();
    void theWindowCountsWholeSeconds_S134();
    void aFailingRestartIsTriedAgainUntilTheBudgetIsSpent_S125_S137();
    void restartingIsListedAndCanBeTerminated_S126_S127_S198();
    void administration_S195_to_S202();
    void groupRestartThatFails_S209_S210();
    void shutdownModes_S170_S174_S175_data();
    void shutdownModes_S170_S174_S175();
    void aDeadChildFoundWhileTerminating_S176_S212();
    void whichTerminationsAreReported_S175_S176();
    void parentExitStopsOrderly_S107_S179();
    void strangersAreIgnored_S108_S128();
    void escalation_S230_S231();
    void killedSupervisor_S113();
};

namespace {

Term exitWith(const Term &reason)
{
    return Term::tuple({atoms::exit, reason});
}

Term shutdownTuple()
{
    return Term::tuple({atoms::shutdown, Atom("x")});
}

} // namespace

void TestStaticSupervisor::startsInOrderListsNewestFirstStopsInReverse_S190_S172_S112()
{
    Stage stage;
    const Pid sup = stage.supervisor(
        {.children = {stage.child(u"a"_qs), stage.child(u"b"_qs), stage.child(u"c"_qs)}});
    QCOMPARE(stage.trace(), QStringList({u"start a#1"_qs, u"start b#1"_qs, u"start c#1"_qs}));
    QCOMPARE(
        stage.text(stage.ask(sup, atoms::which_children)),
        u"[{:c, c#1, :worker, [Actor]}, {:b, b#1, :worker, [Actor]}, {:a, a#1, :worker, [Actor]}]"_qs);
    QVERIFY(stage.system().stopAndWait(sup));
    QCOMPARE(stage.trace(), QStringList({u"exit c#1 :shutdown"_qs, u"exit b#1 :shutdown"_qs,
                                         u"exit a#1 :shutdown"_qs, u"exit sup#1 :normal"_qs}));
}

void TestStaticSupervisor::aFailedStartTerminatesThoseBefore_S191_S192()
{
    const struct
    {
        Plan plan;
        QString reason;
    } cases[] = {{{Plan::Kind::Error, Atom("bad")}, u":bad"_qs},
                 {{Plan::Kind::Raise, {}}, u"{:EXIT, {%RuntimeError{message: \"boom\"}, []}}"_qs},
                 {{Plan::Kind::Exit, Atom("out")}, u"{:EXIT, :out}"_qs},
                 {{Plan::Kind::Throw, Atom("ball")}, u":ball"_qs},
                 {{Plan::Kind::Value, Atom("odd")}, u":odd"_qs},
                 {{Plan::Kind::Stop, Atom("why")}, u":why"_qs}};
    for (const auto &each : cases) {
        Stage stage;
        stage.cast(u"c"_qs, {.starts = {each.plan}});
        const Pid sup = stage.supervisor(
            {.children = {stage.child(u"a"_qs), stage.child(u"b"_qs), stage.child(u"c"_qs),
                          stage.child(u"d"_qs)}});
        QVERIFY(sup.isOutside());
        QCOMPARE(stage.lastError().toString(),
                 u"{:shutdown, {:failed_to_start_child, :c, %1}}"_qs.arg(each.reason));
        stage.settle();
        QStringList expected{u"start a#1"_qs, u"start b#1"_qs,
                             u"! start_error :undefined "_qs + each.reason,
                             u"exit b#1 :shutdown"_qs, u"exit a#1 :shutdown"_qs};
        if (each.plan.kind == Plan::Kind::Stop)
            expected.insert(2, u"exit c#1 :why"_qs);
        QStringList trace = stage.trace();
        QCOMPARE(trace, expected);
        QCOMPARE(stage.system().processCount(), std::size_t(0));
    }
}

void TestStaticSupervisor::restartDecision_S120_S121_data()
{
    QTest::addColumn<int>("restart");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("isRestarted");
    QTest::addColumn<bool>("isReported");
    QTest::addColumn<QString>("listed");
    const QStringList reasons{u":normal"_qs, u":shutdown"_qs, u"{:shutdown, :x}"_qs, u":boom"_qs};
    for (const QString &reason : reasons) {
        const bool abnormal = reason == u":boom"_qs;
        QTest::addRow("permanent %s", qPrintable(reason))
            << 0 << reason << true << true << u"[{:a, a#2, :worker, [Actor]}]"_qs;
        QTest::addRow("transient %s", qPrintable(reason))
            << 1 << reason << abnormal << abnormal
            << (abnormal ? u"[{:a, a#2, :worker, [Actor]}]"_qs
                         : u"[{:a, :undefined, :worker, [Actor]}]"_qs);
        QTest::addRow("temporary %s", qPrintable(reason))
            << 2 << reason << false << abnormal << u"[]"_qs;
    }
}

void TestStaticSupervisor::restartDecision_S120_S121()
{
    QFETCH(const int, restart);
    QFETCH(const QString, reason);
    QFETCH(const bool, isRestarted);
    QFETCH(const bool, isReported);
    QFETCH(const QString, listed);
    const Term reasonTerm = reason == u":normal"_qs     ? Term(atoms::normal)
                            : reason == u":shutdown"_qs ? Term(atoms::shutdown)
                            : reason == u":boom"_qs     ? Term(Atom("boom"))
                                                        : shutdownTuple();
    Stage stage;
    const Pid sup = stage.supervisor({.children = {stage.child(u"a"_qs, Restart(restart))}});
    (void)stage.trace();
    stage.system().send(stage.pid(u"a"_qs), exitWith(reasonTerm));
    stage.settle();
    QStringList expected{u"cleanup a#1 "_qs + reason, u"exit a#1 "_qs + reason};
    if (isReported)
        expected.append(u"! child_terminated a#1 "_qs + reason);
    if (isRestarted)
        expected.append(u"start a#2"_qs);
    QCOMPARE(stage.trace(), expected);
    QCOMPARE(stage.text(stage.ask(sup, atoms::which_children)), listed);
}

void TestStaticSupervisor::aRestartedChildIsANewProcess_S001_S203()
{
    Stage stage;
    (void)stage.supervisor(
        {.children = {stage.child(u"a"_qs), stage.child(u"b"_qs), stage.child(u"c"_qs)}});
    stage.system().send(stage.pid(u"b"_qs), exitWith(Atom("boom")));
    stage.settle();
    QVERIFY(stage.pid(u"b"_qs, 2) != stage.pid(u"b"_qs, 1));
    QVERIFY(!stage.system().isAlive(stage.pid(u"b"_qs, 1)));
    QVERIFY(stage.system().isAlive(stage.pid(u"b"_qs, 2)));
    QVERIFY(stage.system().isAlive(stage.pid(u"a"_qs, 1)));
    QVERIFY(stage.system().isAlive(stage.pid(u"c"_qs, 1)));
}

void TestStaticSupervisor::restForOne_S205_S206()
{
    Stage stage;
    const Pid sup = stage.supervisor(
        {.strategy = Strategy::RestForOne,
         .children = {stage.child(u"a"_qs), stage.child(u"b"_qs), stage.child(u"c"_qs),
                      stage.child(u"t"_qs, Restart::Temporary), stage.child(u"d"_qs)}});
    (void)stage.trace();
    stage.system().send(stage.pid(u"b"_qs), exitWith(Atom("boom")));
    stage.settle();
    QCOMPARE(stage.trace(),
             QStringList({u"cleanup b#1 :boom"_qs, u"exit b#1 :boom"_qs,
                          u"! child_terminated b#1 :boom"_qs, u"exit d#1 :shutdown"_qs,
                          u"exit t#1 :shutdown"_qs, u"exit c#1 :shutdown"_qs, u"start b#2"_qs,
                          u"start c#2"_qs, u"start d#2"_qs}));
    QCOMPARE(stage.text(stage.ask(sup, atoms::count_children)),
             u"%{active: 4, specs: 4, supervisors: 0, workers: 4}"_qs);
}

void TestStaticSupervisor::oneForAll_S204_S207()
{
    Stage stage;
    const Pid sup = stage.supervisor(
        {.strategy = Strategy::OneForAll,
         .children = {stage.child(u"a"_qs), stage.child(u"b"_qs, Restart::Transient),
                      stage.child(u"c"_qs)}});
    stage.system().send(stage.pid(u"b"_qs), exitWith(atoms::normal));
    stage.settle();
    (void)stage.trace();
    stage.system().send(stage.pid(u"c"_qs), exitWith(Atom("boom")));
    stage.settle();
    QCOMPARE(stage.trace(),
             QStringList({u"cleanup c#1 :boom"_qs, u"exit c#1 :boom"_qs,
                          u"! child_terminated c#1 :boom"_qs, u"exit a#1 :shutdown"_qs,
                          u"start a#2"_qs, u"start b#2"_qs, u"start c#2"_qs}));
    QVERIFY(stage.system().isAlive(sup));
}

void TestStaticSupervisor::intensityBoundary_S133_S136()
{
    Stage stage;
    const Pid sup = stage.supervisor({.children = {stage.child(u"a"_qs), stage.child(u"b"_qs)}});
    for (int i = 0; i < 3; ++i) {
        stage.system().send(stage.pid(u"a"_qs), exitWith(Atom("boom")));
        stage.settle();
    }
    QVERIFY(stage.system().isAlive(sup));
    (void)stage.trace();
    stage.system().send(stage.pid(u"a"_qs), exitWith(Atom("boom")));
    stage.settle();
    QCOMPARE(stage.trace(), QStringList({u"cleanup a#4 :boom"_qs, u"exit a#4 :boom"_qs,
                                         u"! child_terminated a#4 :boom"_qs,
                                         u"! shutdown a#4 :reached_max_restart_intensity"_qs,
                                         u"exit b#1 :shutdown"_qs, u"exit sup#1 :shutdown"_qs}));
}

void TestStaticSupervisor::theWindowCountsWholeSeconds_S134_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::addColumn<bool>("lives");
    QTest::newRow("1.9 s apart within two second marks") << 1050 << 2950 << false;
    QTest::newRow("1.1 s apart over two second marks") << 1950 << 3050 << true;
}

void TestStaticSupervisor::theWindowCountsWholeSeconds_S134()
{
    QFETCH(const int, first);
    QFETCH(const int, second);
    QFETCH(const bool, lives);
    Stage stage;
    const Pid sup = stage.supervisor(
        {.maxRestarts = 1, .maxSeconds = 1s, .children = {stage.child(u"a"_qs)}});
    for (const int at : {first, second}) {
        stage.pass(std::chrono::milliseconds(at)
                   - std::chrono::floor<std::chrono::milliseconds>(stage.system().now()));
        stage.system().send(stage.pid(u"a"_qs), exitWith(Atom("boom")));
        stage.settle();
    }
    QCOMPARE(stage.system().isAlive(sup), lives);
}

void TestStaticSupervisor::aFailingRestartIsTriedAgainUntilTheBudgetIsSpent_S125_S137()
{
    Stage stage;
    stage.cast(u"a"_qs, {.starts = {{}, {Plan::Kind::Error, Atom("bad")}}});
    const Pid sup = stage.supervisor({.children = {stage.child(u"a"_qs)}});
    (void)stage.trace();
    stage.system().send(stage.pid(u"a"_qs), exitWith(Atom("boom")));
    stage.settle();
    QCOMPARE(stage.trace(),
             QStringList({u"cleanup a#1 :boom"_qs, u"exit a#1 :boom"_qs,
                          u"! child_terminated a#1 :boom"_qs, u"! start_error a#1 :bad"_qs,
                          u"! start_error {:restarting, a#1} :bad"_qs,
                          u"! start_error {:restarting, a#1} :bad"_qs,
                          u"! shutdown {:restarting, a#1} :reached_max_restart_intensity"_qs,
                          u"exit sup#1 :shutdown"_qs}));
    QVERIFY(!stage.system().isAlive(sup));
}

void TestStaticSupervisor::restartingIsListedAndCanBeTerminated_S126_S127_S198()
{
    Stage stage;
    stage.cast(u"a"_qs, {.starts = {{}, {Plan::Kind::Error, Atom("bad")}}});
    const Pid sup = stage.supervisor(
        {.maxRestarts = 1'000'000, .children = {stage.child(u"a"_qs)}});
    stage.system().send(stage.pid(u"a"_qs), exitWith(Atom("boom")));
    const auto list = stage.system().call(sup, atoms::which_children);
    for (int i = 0; i < 100; ++i)
        stage.system().laboratory()->advance();
    QVERIFY(list.isFinished());
    QCOMPARE(stage.text(stage.ask(sup, atoms::count_children)),
             u"%{active: 0, specs: 1, supervisors: 0, workers: 1}"_qs);
    QCOMPARE(stage.text(stage.ask(sup, atoms::which_children)),
             u"[{:a, :restarting, :worker, [Actor]}]"_qs);
    QCOMPARE(stage.text(stage.ask(sup, Term::tuple({atoms::restart_child, Atom("a")}))),
             u"{:error, :restarting}"_qs);
    QCOMPARE(stage.text(stage.ask(sup, Term::tuple({atoms::delete_child, Atom("a")}))),
             u"{:error, :restarting}"_qs);
    QCOMPARE(stage.text(stage.ask(sup, Term::tuple({atoms::terminate_child, Atom("a")}))),
             u":ok"_qs);
    stage.settle(); // the retry that was due is ignored
    QCOMPARE(stage.text(stage.ask(sup, atoms::which_children)),
             u"[{:a, :undefined, :worker, [Actor]}]"_qs);
}

void TestStaticSupervisor::administration_S195_to_S202()
{
    Stage stage;
    const Pid sup = stage.supervisor({});
    const auto ask = [&](Atom what, const Term &with) {
        return stage.text(stage.ask(sup, Term::tuple({what, with})));
    };
    const Term spec = Term::resource(std::make_shared<const ChildSpec>(stage.child(u"a"_qs)));
    QCOMPARE(ask(atoms::start_child, spec), u"{:ok, a#1}"_qs);
    QCOMPARE(ask(atoms::start_child, spec), u"{:error, {:already_started, a#1}}"_qs);
    QCOMPARE(ask(atoms::delete_child, Atom("a")), u"{:error, :running}"_qs);
    QCOMPARE(ask(atoms::restart_child, Atom("a")), u"{:error, :running}"_qs);
    QCOMPARE(ask(atoms::terminate_child, Atom("a")), u":ok"_qs);
    QCOMPARE(ask(atoms::terminate_child, Atom("a")), u":ok"_qs);
    QCOMPARE(ask(atoms::start_child, spec), u"{:error, :already_present}"_qs);
    QCOMPARE(ask(atoms::restart_child, Atom("a")), u"{:ok, a#2}"_qs);
    QCOMPARE(ask(atoms::terminate_child, stage.pid(u"a"_qs)), u"{:error, :not_found}"_qs);
    QCOMPARE(ask(atoms::terminate_child, Atom("a")), u":ok"_qs);
    QCOMPARE(ask(atoms::delete_child, Atom("a")), u":ok"_qs);
    QCOMPARE(ask(atoms::delete_child, Atom("a")), u"{:error, :not_found}"_qs);
    QCOMPARE(stage.text(stage.ask(sup, atoms::which_children)), u"[]"_qs);
    stage.cast(u"i"_qs, {.starts = {{Plan::Kind::Ignore, {}}}});
    const Term ignoring = Term::resource(std::make_shared<const ChildSpec>(stage.child(u"i"_qs)));
    QCOMPARE(ask(atoms::start_child, ignoring), u"{:ok, :undefined}"_qs);
    stage.cast(u"e"_qs, {.starts = {{Plan::Kind::Error, Atom("bad")}}});
    const Term failing = Term::resource(std::make_shared<const ChildSpec>(stage.child(u"e"_qs)));
    QVERIFY(ask(atoms::start_child, failing)
                .startsWith(u"{:error, {:bad, {:child, :undefined, :e,"_qs));
    QCOMPARE(stage.text(stage.ask(sup, atoms::count_children)),
             u"%{active: 0, specs: 1, supervisors: 0, workers: 1}"_qs);
}

void TestStaticSupervisor::groupRestartThatFails_S209_S210()
{
    Stage stage;
    stage.cast(u"c"_qs, {.starts = {{}, {Plan::Kind::Error, Atom("bad")}, {}}});
    (void)stage.supervisor(
        {.strategy = Strategy::OneForAll,
         .children = {stage.child(u"a"_qs), stage.child(u"b"_qs), stage.child(u"c"_qs)}});
    (void)stage.trace();
    stage.system().send(stage.pid(u"a"_qs), exitWith(Atom("boom")));
    stage.settle();
    QCOMPARE(stage.trace(),
             QStringList(
                 {u"cleanup a#1 :boom"_qs, u"exit a#1 :boom"_qs, u"! child_terminated a#1 :boom"_qs,
                  u"exit c#1 :shutdown"_qs, u"exit b#1 :shutdown"_qs, u"start a#2"_qs,
                  u"start b#2"_qs, u"! start_error :undefined :bad"_qs, u"exit b#2 :shutdown"_qs,
                  u"exit a#2 :shutdown"_qs, u"start a#3"_qs, u"start b#3"_qs, u"start c#2"_qs}));
}

void TestStaticSupervisor::shutdownModes_S170_S174_S175_data()
{
    QTest::addColumn<bool>("traps");
    QTest::addColumn<QString>("shutdown");
    QTest::addColumn<int>("cleanupTakes");
    QTest::addColumn<QStringList>("expected");
    const QString end = u"exit sup#1 :normal"_qs;
    QTest::newRow("a plain child")
        << false << u"5000"_qs << 0 << QStringList({u"exit a#1 :shutdown"_qs, end});
    QTest::newRow("brutal_kill") << true << u"brutal_kill"_qs << 0
                                 << QStringList({u"exit a#1 :killed"_qs, end});
    QTest::newRow("patience is enough")
        << true << u"100"_qs << 50
        << QStringList({u"cleanup a#1 :shutdown"_qs, u"exit a#1 :shutdown"_qs, end});
    QTest::newRow("patience runs out")
        << true << u"100"_qs << 5000
        << QStringList({u"cleanup a#1 :shutdown"_qs, u"exit a#1 :killed"_qs,
                        u"! shutdown_error a#1 :killed"_qs, end});
    QTest::newRow("infinity") << true << u"infinity"_qs << 60'000
                              << QStringList(
                                     {u"cleanup a#1 :shutdown"_qs, u"exit a#1 :shutdown"_qs, end});
    QTest::newRow("no patience, a plain child")
        << false << u"0"_qs << 0 << QStringList({u"exit a#1 :shutdown"_qs, end});
}

void TestStaticSupervisor::shutdownModes_S170_S174_S175()
{
    QFETCH(const bool, traps);
    QFETCH(const QString, shutdown);
    QFETCH(const int, cleanupTakes);
    QFETCH(const QStringList, expected);
    const Shutdown mode = shutdown == u"brutal_kill"_qs ? Shutdown::brutalKill()
                          : shutdown == u"infinity"_qs
                              ? Shutdown::infinity()
                              : Shutdown(std::chrono::milliseconds(shutdown.toInt()));
    Stage stage;
    stage.cast(u"a"_qs,
               {.trapsExits = traps, .cleanup = cleanupTakes ? Term(cleanupTakes) : Term()});
    const Pid sup = stage.supervisor(
        {.children = {stage.child(u"a"_qs, Restart::Permanent, mode)}});
    (void)stage.trace();
    QVERIFY(stage.system().stopAndWait(sup));
    QCOMPARE(stage.trace(), expected);
}

void TestStaticSupervisor::aDeadChildFoundWhileTerminating_S176_S212()
{
    Stage stage;
    (void)stage.supervisor(
        {.strategy = Strategy::OneForAll,
         .children = {stage.child(u"a"_qs), stage.child(u"b"_qs), stage.child(u"c"_qs)}});
    (void)stage.trace();
    stage.system().exit(stage.pid(u"a"_qs), Atom("one"));
    stage.system().exit(stage.pid(u"c"_qs), Atom("two"));
    stage.settle();
    QCOMPARE(stage.trace(), QStringList({u"exit a#1 :one"_qs, u"exit c#1 :two"_qs,
                                         u"! child_terminated a#1 :one"_qs,
                                         u"! shutdown_error c#1 :two"_qs, u"exit b#1 :shutdown"_qs,
                                         u"start a#2"_qs, u"start b#2"_qs, u"start c#2"_qs}));
}

// The matrices that the real supervisors printed for a child that is found dead.
void TestStaticSupervisor::whichTerminationsAreReported_S175_S176()
{
    const Term reasons[] = {atoms::killed, atoms::shutdown, shutdownTuple(), atoms::normal,
                            Atom("boom")};
    const struct
    {
        Restart restart;
        Shutdown shutdown;
        const char *byStatic;
        const char *byDynamic;
    } rows[] = {{Restart::Permanent, Shutdown::brutalKill(), "-xxxx", "xxxxx"},
                {Restart::Permanent, Shutdown(500ms), "x-xxx", "xxxxx"},
                {Restart::Transient, Shutdown::brutalKill(), "----x", "xxx-x"},
                {Restart::Transient, Shutdown(500ms), "x---x", "xxx-x"},
                {Restart::Temporary, Shutdown::brutalKill(), "----x", "xxx-x"},
                {Restart::Temporary, Shutdown(500ms), "x---x", "xxx-x"}};
    for (const auto &row : rows) {
        QByteArray byStatic;
        QByteArray byDynamic;
        for (const Term &reason : reasons) {
            const ChildSpec spec{.restart = row.restart, .shutdown = row.shutdown};
            const Termination termination{.reason = reason, .wasDead = true};
            byStatic += isShutdownError(spec, termination) ? 'x' : '-';
            byDynamic += isDynamicShutdownError(spec, termination) ? 'x' : '-';
        }
        QCOMPARE(byStatic, QByteArray(row.byStatic));
        QCOMPARE(byDynamic, QByteArray(row.byDynamic));
    }
}

void TestStaticSupervisor::parentExitStopsOrderly_S107_S179()
{
    for (const Term &reason : {Term(atoms::normal), Term(atoms::shutdown), Term(Atom("boom"))}) {
        Stage stage;
        const Pid sup = stage.supervisor(
            {.children = {stage.child(u"a"_qs), stage.child(u"b"_qs)}});
        (void)stage.trace();
        stage.system().exit(sup, reason);
        stage.settle();
        QCOMPARE(stage.trace(), QStringList({u"exit b#1 :shutdown"_qs, u"exit a#1 :shutdown"_qs,
                                             u"exit sup#1 "_qs + reason.toString()}));
    }
}

void TestStaticSupervisor::strangersAreIgnored_S108_S128()
{
    Stage stage;
    const Pid sup = stage.supervisor({.children = {stage.child(u"a"_qs)}});
    const StartResult stranger = stage.system().startAndWait([sup] {
        return makeProcess([sup](Self &self) -> Task<> {
            self.link(sup);
            co_await self.sleep(1ms);
            throw Exit{Atom("gone")};
        });
    });
    QVERIFY(stranger.isOk());
    (void)stage.trace();
    stage.pass(10ms);
    QVERIFY(!stage.system().isAlive(stranger.pid));
    QVERIFY(stage.system().isAlive(sup));
    QCOMPARE(stage.trace(), QStringList());
}

void TestStaticSupervisor::escalation_S230_S231()
{
    Stage stage;
    const SupervisorOptions inner{.maxRestarts = 0,
                                  .children = {stage.child(u"a"_qs), stage.child(u"b"_qs)}};
    ChildSpec innerSpec = supervisor::childSpec(inner);
    innerSpec.id = Atom("inner");
    const Pid top = stage.supervisor(
        {.maxRestarts = 1, .children = {innerSpec, stage.child(u"c"_qs)}});
    (void)stage.trace();
    stage.system().send(stage.pid(u"a"_qs), exitWith(Atom("boom")));
    stage.settle();
    const QStringList trace = stage.trace();
    QVERIFY(trace.contains(u"! shutdown a#1 :reached_max_restart_intensity"_qs));
    QVERIFY(trace.contains(u"exit b#1 :shutdown"_qs));
    QVERIFY(trace.contains(u"start a#2"_qs));
    QVERIFY(trace.contains(u"start b#2"_qs));
    QVERIFY(stage.system().isAlive(stage.pid(u"c"_qs, 1)));
    stage.system().send(stage.pid(u"b"_qs), exitWith(Atom("boom")));
    stage.settle();
    QVERIFY(!stage.system().isAlive(top));
    QCOMPARE(stage.system().processCount(), std::size_t(0));
}

void TestStaticSupervisor::killedSupervisor_S113()
{
    Stage stage;
    stage.cast(u"b"_qs, {.trapsExits = true});
    const Pid sup = stage.supervisor({.children = {stage.child(u"a"_qs), stage.child(u"b"_qs)}});
    (void)stage.trace();
    stage.system().exit(sup, exitReason::kill());
    stage.settle();
    QStringList trace = stage.trace();
    trace.sort();
    QCOMPARE(trace, QStringList({u"cleanup b#1 :killed"_qs, u"exit a#1 :killed"_qs,
                                 u"exit b#1 :killed"_qs, u"exit sup#1 :killed"_qs}));
}

QTEST_GUILESS_MAIN(TestStaticSupervisor)
#include "test_static_supervisor.moc"
