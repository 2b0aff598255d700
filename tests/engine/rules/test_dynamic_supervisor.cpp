// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/dynamic_supervisor.h"
#include "tests/support/stage.h"

using namespace espalier;
using namespace std::chrono_literals;
using Plan = Stage::Plan;

/// Part K of the rules, and what differs from static supervisors in parts I, L and G.
class TestDynamicSupervisor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startChildAnswers_S152_S154_data();
    void startChildAnswers_S152_S154();
    void idsAreIgnored_S153();
    void maxChildrenCountsThoseThatRestart_S151_S126();
    void restartDecision_S120_S121_data();
    void restartDecision_S120_S121();
    void aFailingRestartIsRetriedUnderTheOldPid_S157_S161();
    void ignoreAtARestartRemoves_S124();
    void givingUp_S136();
    void terminateChild_S160_S162();
    void shutdownIsParallel_S173_S177();
    void extraArgumentsComeFirst_S155_S123();
    void malformedSpecs_S086_data();
    void malformedSpecs_S086();
    void unknownCastIsIgnoredUnknownCallCrashes_S110();
};

namespace {

class Pool
{
public:
    explicit Pool(Stage &stage, const DynamicSupervisorOptions &options = {})
        : m_stage(stage)
        , m_pid(stage.system().startDynamicSupervisorAndWait(options)->pid())
    {
        stage.know(QStringLiteral("sup"), m_pid);
    }
    [[nodiscard]] Pid pid() const { return m_pid; }
    [[nodiscard]] QString ask(const Term &request)
    {
        return m_stage.text(m_stage.ask(m_pid, request));
    }
    [[nodiscard]] QString start(const ChildSpec &spec)
    {
        return ask(Term::tuple(
            {atoms::start_child, Term::resource(std::make_shared<const ChildSpec>(spec))}));
    }
    [[nodiscard]] QString counts() { return ask(atoms::count_children); }

private:
    Stage &m_stage;
    const Pid m_pid;
};

QString countsText(int active, int specs)
{
    return QStringLiteral("%{active: %1, specs: %2, supervisors: 0, workers: %2}")
        .arg(active)
        .arg(specs);
}

void crash(Stage &stage, const QString &label, const Term &reason)
{
    stage.system().send(stage.pid(label), Term::tuple({atoms::exit, reason}));
    stage.settle();
}

} // namespace

void TestDynamicSupervisor::startChildAnswers_S152_S154_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("answer");
    QTest::newRow("ok") << int(Plan::Kind::Ok) << u"{:ok, a#1}"_qs;
    QTest::newRow("ignore") << int(Plan::Kind::Ignore) << u":ignore"_qs;
    QTest::newRow("error") << int(Plan::Kind::Error) << u"{:error, :x}"_qs;
    QTest::newRow("other") << int(Plan::Kind::Value) << u"{:error, :x}"_qs;
    QTest::newRow("exit") << int(Plan::Kind::Exit) << u"{:error, :x}"_qs;
    QTest::newRow("raise") << int(Plan::Kind::Raise)
                           << u"{:error, {%RuntimeError{message: \"boom\"}, []}}"_qs;
    QTest::newRow("throw") << int(Plan::Kind::Throw) << u"{:error, {{:nocatch, :x}, []}}"_qs;
}

void TestDynamicSupervisor::startChildAnswers_S152_S154()
{
    QFETCH(const int, kind);
    QFETCH(const QString, answer);
    Stage stage;
    stage.cast(u"a"_qs, {.starts = {{Plan::Kind(kind), Atom("x")}}});
    Pool pool(stage);
    (void)stage.trace();
    QCOMPARE(pool.start(stage.child(u"a"_qs)), answer);
    const int kept = kind == int(Plan::Kind::Ok);
    QCOMPARE(pool.counts(), countsText(kept, kept));
    QCOMPARE(stage.trace(), kept ? QStringList({u"start a#1"_qs}) : QStringList());
}

void TestDynamicSupervisor::idsAreIgnored_S153()
{
    Stage stage;
    Pool pool(stage);
    for (int i = 1; i <= 3; ++i)
        QCOMPARE(pool.start(stage.child(u"a"_qs)), u"{:ok, a#%1}"_qs.arg(i));
    QCOMPARE(pool.counts(), countsText(3, 3));
    QCOMPARE(pool.ask(atoms::which_children),
             u"[{:undefined, a#1, :worker, [Actor]}, {:undefined, a#2, :worker, [Actor]}, "
             "{:undefined, a#3, :worker, [Actor]}]"_qs);
}

void TestDynamicSupervisor::maxChildrenCountsThoseThatRestart_S151_S126()
{
    Stage stage;
    stage.cast(u"a"_qs, {.starts = {{}, {Plan::Kind::Error, Atom("bad")}}});
    Pool pool(stage, {.maxRestarts = 1'000'000, .maxChildren = 1});
    QCOMPARE(pool.start(stage.child(u"a"_qs)), u"{:ok, a#1}"_qs);
    QCOMPARE(pool.start(stage.child(u"b"_qs)), u"{:error, :max_children}"_qs);
    stage.system().send(stage.pid(u"a"_qs), Term::tuple({atoms::exit, Atom("boom")}));
    for (int i = 0; i < 50; ++i)
        stage.system().laboratory()->advance();
    QCOMPARE(pool.counts(), countsText(0, 1));
    QCOMPARE(pool.ask(atoms::which_children), u"[{:undefined, :restarting, :worker, [Actor]}]"_qs);
    QCOMPARE(pool.start(stage.child(u"b"_qs)), u"{:error, :max_children}"_qs);
}

void TestDynamicSupervisor::restartDecision_S120_S121_data()
{
    QTest::addColumn<int>("restart");
    QTest::addColumn<Term>("reason");
    QTest::addColumn<int>("kept");
    QTest::addColumn<bool>("isReported");
    const struct
    {
        const char *name;
        Term reason;
        bool isClean;
    } reasons[] = {{":normal", atoms::normal, true},
                   {":shutdown", atoms::shutdown, true},
                   {"{:shutdown, _}", Term::tuple({atoms::shutdown, Atom("x")}), true},
                   {":boom", Atom("boom"), false},
                   {"{:shutdown, _, _}", Term::tuple({atoms::shutdown, Atom("x"), Atom("y")}),
                    false}}; // S-122
    for (const auto &each : reasons) {
        QTest::addRow("permanent %s", each.name) << 0 << each.reason << 1 << true;
        QTest::addRow("transient %s", each.name)
            << 1 << each.reason << int(!each.isClean) << !each.isClean;
        QTest::addRow("temporary %s", each.name) << 2 << each.reason << 0 << !each.isClean;
    }
}

void TestDynamicSupervisor::restartDecision_S120_S121()
{
    QFETCH(const int, restart);
    QFETCH(const Term, reason);
    QFETCH(const int, kept);
    QFETCH(const bool, isReported);
    Stage stage;
    Pool pool(stage);
    QCOMPARE(pool.start(stage.child(u"a"_qs, Restart(restart))), u"{:ok, a#1}"_qs);
    (void)stage.trace();
    crash(stage, u"a"_qs, reason);
    QStringList expected{u"cleanup a#1 "_qs + reason.toString(),
                         u"exit a#1 "_qs + reason.toString()};
    if (isReported)
        expected.append(u"! child_terminated a#1 "_qs + reason.toString());
    if (kept)
        expected.append(u"start a#2"_qs);
    QCOMPARE(stage.trace(), expected);
    QCOMPARE(pool.counts(), countsText(kept, kept));
}

void TestDynamicSupervisor::aFailingRestartIsRetriedUnderTheOldPid_S157_S161()
{
    Stage stage;
    stage.cast(u"a"_qs, {.starts = {{}, {Plan::Kind::Error, Atom("bad")}}});
    Pool pool(stage, {.maxRestarts = 1'000'000});
    QCOMPARE(pool.start(stage.child(u"a"_qs)), u"{:ok, a#1}"_qs);
    stage.system().send(stage.pid(u"a"_qs), Term::tuple({atoms::exit, Atom("boom")}));
    for (int i = 0; i < 50; ++i)
        stage.system().laboratory()->advance();
    QVERIFY(stage.trace().contains(u"! start_error {:restarting, a#1} :bad"_qs));
    const Term terminate = Term::tuple({atoms::terminate_child, stage.pid(u"a"_qs)});
    QCOMPARE(pool.ask(terminate), u":ok"_qs);
    QCOMPARE(pool.ask(terminate), u"{:error, :not_found}"_qs);
    stage.settle();
    QCOMPARE(pool.counts(), countsText(0, 0));
}

void TestDynamicSupervisor::ignoreAtARestartRemoves_S124()
{
    Stage stage;
    stage.cast(u"a"_qs, {.starts = {{}, {Plan::Kind::Ignore, {}}}});
    Pool pool(stage);
    QCOMPARE(pool.start(stage.child(u"a"_qs)), u"{:ok, a#1}"_qs);
    crash(stage, u"a"_qs, Atom("boom"));
    QCOMPARE(pool.counts(), countsText(0, 0));
    QVERIFY(stage.system().isAlive(pool.pid()));
}

void TestDynamicSupervisor::givingUp_S136()
{
    Stage stage;
    Pool pool(stage, {.maxRestarts = 1});
    QCOMPARE(pool.start(stage.child(u"a"_qs)), u"{:ok, a#1}"_qs);
    QCOMPARE(pool.start(stage.child(u"b"_qs)), u"{:ok, b#1}"_qs);
    crash(stage, u"a"_qs, Atom("boom"));
    (void)stage.trace();
    crash(stage, u"b"_qs, Atom("boom"));
    QCOMPARE(stage.trace(), QStringList({u"cleanup b#1 :boom"_qs, u"exit b#1 :boom"_qs,
                                         u"! child_terminated b#1 :boom"_qs,
                                         u"! shutdown b#1 :reached_max_restart_intensity"_qs,
                                         u"exit a#2 :shutdown"_qs, u"exit sup#1 :shutdown"_qs}));
}

void TestDynamicSupervisor::terminateChild_S160_S162()
{
    Stage stage;
    Pool pool(stage);
    QCOMPARE(pool.start(stage.child(u"a"_qs)), u"{:ok, a#1}"_qs);
    crash(stage, u"a"_qs, Atom("boom"));
    QCOMPARE(pool.ask(Term::tuple({atoms::terminate_child, stage.pid(u"a"_qs, 1)})),
             u"{:error, :not_found}"_qs);
    QCOMPARE(pool.counts(), countsText(1, 1));
    QCOMPARE(pool.ask(Term::tuple({atoms::terminate_child, stage.pid(u"a"_qs, 2)})), u":ok"_qs);
    QVERIFY(!stage.system().isAlive(stage.pid(u"a"_qs, 2)));
    QCOMPARE(pool.counts(), countsText(0, 0));
}

void TestDynamicSupervisor::shutdownIsParallel_S173_S177()
{
    Stage stage;
    stage.cast(u"slow"_qs, {.trapsExits = true, .cleanup = 1000});
    stage.cast(u"stuck"_qs, {.trapsExits = true, .cleanup = atoms::hang});
    Pool pool(stage);
    for (const char *label : {"slow", "slow", "stuck", "plain"})
        (void)pool.start(
            stage.child(QString::fromLatin1(label), Restart::Permanent, Shutdown(2000ms)));
    (void)pool.start(stage.child(u"brutal"_qs, Restart::Permanent, Shutdown::brutalKill()));
    (void)stage.trace();
    const Time before = stage.system().now();
    QVERIFY(stage.system().stopAndWait(pool.pid()));
    const Time took = stage.system().now() - before;
    QVERIFY2(took >= 2000ms && took < 2010ms, qPrintable(QString::number(took.count())));
    const QStringList trace = stage.trace();
    QCOMPARE(trace.mid(trace.size() - 3),
             QStringList({u"exit stuck#1 :killed"_qs, u"! shutdown_error stuck#1 :killed"_qs,
                          u"exit sup#1 :normal"_qs}));
    QVERIFY(trace.contains(u"exit brutal#1 :killed"_qs));
    QVERIFY(trace.contains(u"exit slow#2 :shutdown"_qs));
}

void TestDynamicSupervisor::extraArgumentsComeFirst_S155_S123()
{
    Stage stage;
    QStringList seen;
    Pool pool(stage, {.extraArguments = {Atom("extra")}});
    ChildSpec spec{.id = Atom("a")};
    spec.start.arguments = {Atom("own")};
    spec.start.run = [&stage, &seen](Self &self, const std::vector<Term> &arguments) {
        seen.append(Term::list(arguments).toString());
        return stage.child(QStringLiteral("a")).start.run(self, arguments);
    };
    (void)pool.start(spec);
    crash(stage, u"a"_qs, Atom("boom"));
    QCOMPARE(seen, QStringList({u"[:extra, :own]"_qs, u"[:extra, :own]"_qs}));
}

void TestDynamicSupervisor::malformedSpecs_S086_data()
{
    QTest::addColumn<Term>("change");
    QTest::addColumn<Term>("value");
    QTest::addColumn<QString>("answer");
    QTest::newRow("start of two") << Term(atoms::start) << Term::tuple({Atom("M"), Atom("f")})
                                  << QString();
    const Term badStart = Term::tuple({Atom("M"), Atom("f"), Atom("x")});
    QTest::newRow("start of wrong types")
        << Term(atoms::start) << badStart << u"{:error, {:invalid_mfa, {:M, :f, :x}}}"_qs;
    QTest::newRow("restart") << Term(atoms::restart) << Term(Atom("often"))
                             << u"{:error, {:invalid_restart_type, :often}}"_qs;
    QTest::newRow("shutdown 0") << Term(atoms::shutdown) << Term(0)
                                << u"{:error, {:invalid_shutdown, 0}}"_qs;
    QTest::newRow("modules") << Term(atoms::modules) << Term(Atom("m"))
                             << u"{:error, {:invalid_modules, :m}}"_qs;
}

void TestDynamicSupervisor::malformedSpecs_S086()
{
    QFETCH(const Term, change);
    QFETCH(const Term, value);
    QFETCH(const QString, answer);
    Stage stage;
    Pool pool(stage);
    const Term start = Term::tuple({Atom("M"), atoms::start_link, Term::emptyList()});
    const Term spec =
        Term::map({{atoms::id, Atom("a")}, {atoms::start, start}}).with(change, value);
    const QString expected =
        answer.isEmpty()
            ? QStringLiteral("{:error, {:invalid_child_spec, %1}}").arg(spec.toString())
            : answer;
    QCOMPARE(pool.ask(Term::tuple({atoms::start_child, spec})), expected);
    QVERIFY(stage.system().isAlive(pool.pid()));
}

void TestDynamicSupervisor::unknownCastIsIgnoredUnknownCallCrashes_S110()
{
    Stage stage;
    Pool pool(stage);
    stage.system().cast(pool.pid(), Atom("what"));
    stage.settle();
    QVERIFY(stage.system().isAlive(pool.pid()));
    QCOMPARE(pool.ask(Atom("what")), u"{:exit, {:function_clause, []}}"_qs);
    QVERIFY(!stage.system().isAlive(pool.pid()));
}

QTEST_GUILESS_MAIN(TestDynamicSupervisor)
#include "test_dynamic_supervisor.moc"
