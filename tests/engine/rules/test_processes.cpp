// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/agent.h"
#include "engine/otp/registry.h"
#include "tests/support/stage.h"

using namespace espalier;
using namespace std::chrono_literals;

/// Parts A to F of the rules: processes, links, monitors, names, starts and GenServers.
class TestProcesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exitSignals_S012_to_S019_data();
    void exitSignals_S012_to_S019();
    void aCrashTakesItsLinkedPartnerDown_S011_S023();
    void unlinkingKeepsApart_S010_S021();
    void linkingWithTheDead_S020();
    void monitors_S030_S031_S033();
    void namesAreFreeAtDeath_S003_S040_S042();
    void aNameIsTakenBeforeInit_S043();
    void startOutcomes_S051_data();
    void startOutcomes_S051();
    void aStartThatTakesTooLong_S053();
    void calls_S060_S061();
    void terminateRuns_S064_S065_S069_data();
    void terminateRuns_S064_S065_S069();
    void viaNames_S250_S251();
    void agents();
    void aHangingProcessStopsNobodyAndCanBeKilled();
    void oneThatStopsByItselfComesBackOnlyIfPermanent_S121();
    void aSupervisorThatIsLetStopEndsItsChildrenFirst_S170();
    void whatIsSuspendedStopsWhenItGoesOn();

private:
    /// Runs `body` in a process of its own until nothing is left to do.
    static void inProcess(Stage &stage, const FunctionProcess::Body &body)
    {
        bool done = false;
        (void)stage.system().startAndWait([&] {
            return makeProcess([&](Self &self) -> Task<> {
                co_await body(self);
                done = true;
            });
        });
        stage.pass(60s);
        QVERIFY(done);
    }
};

void TestProcesses::exitSignals_S012_to_S019_data()
{
    QTest::addColumn<bool>("traps");
    QTest::addColumn<Term>("reason");
    QTest::addColumn<QString>("expected");
    QTest::newRow("S-015 normal, not trapping") << false << Term(atoms::normal) << QString();
    QTest::newRow("S-015 normal, trapping")
        << true << Term(atoms::normal) << u"got_exit a#1 :normal"_qs;
    QTest::newRow("S-012 boom, not trapping")
        << false << Term(Atom("boom")) << u"exit a#1 :boom"_qs;
    QTest::newRow("S-013 boom, trapping") << true << Term(Atom("boom")) << u"got_exit a#1 :boom"_qs;
    QTest::newRow("S-017 kill, not trapping")
        << false << Term(atoms::kill) << u"exit a#1 :killed"_qs;
    QTest::newRow("S-017 kill, trapping") << true << Term(atoms::kill) << u"exit a#1 :killed"_qs;
    QTest::newRow("S-018 killed is ordinary")
        << true << Term(atoms::killed) << u"got_exit a#1 :killed"_qs;
}

void TestProcesses::exitSignals_S012_to_S019()
{
    QFETCH(const bool, traps);
    QFETCH(const Term, reason);
    QFETCH(const QString, expected);
    Stage stage;
    stage.cast(u"a"_qs, {.trapsExits = traps});
    (void)stage.supervisor(
        {.maxRestarts = 0, .children = {stage.child(u"a"_qs, Restart::Temporary)}});
    (void)stage.trace();
    inProcess(stage, [&stage, &reason](Self &self) -> Task<> {
        self.exit(stage.pid(QStringLiteral("a")), reason);
        co_return;
    });
    const QStringList trace = stage.trace();
    QCOMPARE(trace.isEmpty() ? QString() : trace.first(), expected);
}

void TestProcesses::oneThatStopsByItselfComesBackOnlyIfPermanent_S121()
{
    Stage stage;
    stage.cast(u"p"_qs, {.cleanup = std::int64_t(1)});
    (void)stage.supervisor({.strategy = Strategy::OneForAll,
                            .children = {stage.child(u"p"_qs, Restart::Permanent),
                                         stage.child(u"t"_qs, Restart::Transient),
                                         stage.child(u"q"_qs, Restart::Temporary)}});
    (void)stage.trace();
    const auto stop = [&stage](const QString &who) {
        stage.system().inject(stage.pid(who), toAtom(Fault::Stop));
        stage.pass(1s);
        return stage.trace();
    };
    QCOMPARE(stop(u"t"_qs), QStringList({u"cleanup t#1 :normal"_qs, u"exit t#1 :normal"_qs}));
    QCOMPARE(stop(u"q"_qs), QStringList({u"cleanup q#1 :normal"_qs, u"exit q#1 :normal"_qs}));
    const QStringList permanent = stop(u"p"_qs);
    QCOMPARE(permanent.mid(0, 2), QStringList({u"cleanup p#1 :normal"_qs, u"exit p#1 :normal"_qs}));
    QVERIFY2(permanent.join(u'\n').contains(u"start p#2"), qPrintable(permanent.join(u'\n')));
}

void TestProcesses::aSupervisorThatIsLetStopEndsItsChildrenFirst_S170()
{
    Stage stage;
    const Pid supervisor = stage.supervisor(
        {.children = {stage.child(u"a"_qs), stage.child(u"b"_qs)}}, u"sup"_qs);
    (void)stage.trace();
    stage.system().inject(supervisor, toAtom(Fault::Stop));
    stage.settle();
    QCOMPARE(stage.trace(), QStringList({u"exit b#1 :shutdown"_qs, u"exit a#1 :shutdown"_qs,
                                         u"exit sup#1 :normal"_qs}));
}

void TestProcesses::whatIsSuspendedStopsWhenItGoesOn()
{
    Stage stage;
    const Pid supervisor = stage.supervisor({.children = {stage.child(u"a"_qs)}}, u"sup"_qs);
    inProcess(stage, [supervisor](Self &self) -> Task<> {
        (void)co_await self.tryCall(supervisor, atoms::suspend, {}, Signal::Kind::System);
    });
    (void)stage.trace();
    stage.system().inject(supervisor, toAtom(Fault::Stop));
    stage.settle();
    QCOMPARE(stage.trace(), QStringList());
    inProcess(stage, [supervisor](Self &self) -> Task<> {
        (void)co_await self.tryCall(supervisor, atoms::resume, {}, Signal::Kind::System);
    });
    const QStringList trace = stage.trace();
    QVERIFY(trace.indexOf(u"exit a#1 :shutdown"_qs) >= 0);
    QVERIFY(trace.indexOf(u"exit sup#1 :normal"_qs) > trace.indexOf(u"exit a#1 :shutdown"_qs));
}

void TestProcesses::aCrashTakesItsLinkedPartnerDown_S011_S023()
{
    Stage stage;
    QStringList seen;
    inProcess(stage, [&](Self &self) -> Task<> {
        self.trapExits(true);
        BehaviourPointer partner = makeProcess([&stage](Self &own) -> Task<> {
            stage.know(QStringLiteral("shell"), own.pid());
            const StartResult worker = co_await stage.child(QStringLiteral("w")).start.run(own, {});
            own.send(worker.pid, Term::tuple({atoms::raise, Term(QStringLiteral("heck"))}));
            (void)co_await own.receive();
        });
        const SpawnOptions linked{.link = true};
        (void)self.spawn(std::move(partner), linked);
        const std::optional<Message> exit = co_await self.receive();
        seen.append(exit->term.toString());
    });
    QCOMPARE(seen, QStringList({u"{%RuntimeError{message: \"heck\"}, []}"_qs}));
    QVERIFY(!stage.system().isAlive(stage.pid(u"shell"_qs)));
    QVERIFY(!stage.system().isAlive(stage.pid(u"w"_qs)));
}

void TestProcesses::unlinkingKeepsApart_S010_S021()
{
    Stage stage;
    inProcess(stage, [&stage](Self &self) -> Task<> {
        const StartResult worker = co_await stage.child(QStringLiteral("w")).start.run(self, {});
        self.link(worker.pid); // a second time changes nothing
        self.link(self.pid()); // of no effect
        self.unlink(worker.pid);
        self.send(worker.pid, Term::tuple({atoms::exit, Atom("boom")}));
        co_await self.sleep(1ms);
    });
    QVERIFY(!stage.system().isAlive(stage.pid(u"w"_qs)));
}

void TestProcesses::linkingWithTheDead_S020()
{
    Stage stage;
    QStringList seen;
    inProcess(stage, [&](Self &self) -> Task<> {
        try {
            self.link(Pid{12345});
        } catch (const Raise &raised) {
            seen.append(raised.error.toString());
        }
        self.trapExits(true);
        self.link(Pid{12345});
        const std::optional<Message> exit = co_await self.receive();
        seen.append(exit->toTerm().toString());
    });
    QCOMPARE(seen, QStringList({u":noproc"_qs, u"{:EXIT, #PID<0.12345.0>, :noproc}"_qs}));
}

void TestProcesses::monitors_S030_S031_S033()
{
    Stage stage;
    QStringList seen;
    inProcess(stage, [&](Self &self) -> Task<> {
        const StartResult worker = co_await stage.child(QStringLiteral("w")).start.run(self, {});
        self.unlink(worker.pid);
        const Reference one = self.monitor(worker.pid);
        const Reference two = self.monitor(worker.pid);
        if (one == two)
            seen.append(QStringLiteral("one reference for two monitors"));
        self.send(worker.pid, Term::tuple({atoms::stop, atoms::normal}));
        for (int i = 0; i < 2; ++i) {
            const std::optional<Message> down = co_await self.receive();
            seen.append(down->term.toString());
        }
        (void)self.monitor(worker.pid);
        const std::optional<Message> down = co_await self.receive();
        seen.append(down->term.toString());
    });
    QCOMPARE(seen, QStringList({u":normal"_qs, u":normal"_qs, u":noproc"_qs}));
}

void TestProcesses::namesAreFreeAtDeath_S003_S040_S042()
{
    Stage stage;
    System &system = stage.system();
    const auto make = [] {
        return makeProcess([](Self &self) -> Task<> { (void)co_await self.receive(); });
    };
    const SpawnOptions named{.name = Atom("box")};
    const StartResult first = system.startAndWait(make, named);
    QVERIFY(first.isOk());
    const StartResult second = system.startAndWait(make, named);
    QCOMPARE(second.value->toString(), u"{:already_started, %1}"_qs.arg(first.pid.toString()));
    QVERIFY(system.whereis(Atom("box")) == first.pid);
    system.exit(first.pid, exitReason::kill());
    stage.settle();
    QVERIFY(!system.whereis(Atom("box")));
    QVERIFY(system.startAndWait(make, named).isOk());
}

void TestProcesses::aNameIsTakenBeforeInit_S043()
{
    class Looker final : public GenServer
    {
    public:
        explicit Looker(bool &found)
            : m_found(found)
        {}
        [[nodiscard]] Atom module() const override { return Atom("Elixir.Looker"); }

    protected:
        Task<Init> init(Self &self) override
        {
            m_found = self.system().whereis(Atom("looker")) == self.pid();
            return Init::ok();
        }

    private:
        bool &m_found;
    };
    Stage stage;
    bool found = false;
    const SpawnOptions named{.name = Atom("looker")};
    QVERIFY(stage.system()
                .startAndWait([&found] { return std::make_unique<Looker>(found); }, named)
                .isOk());
    QVERIFY(found);
}

void TestProcesses::startOutcomes_S051_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("left");
    QTest::newRow("ok") << int(Stage::Plan::Kind::Ok) << u"{:ok, w#1}"_qs << QString();
    QTest::newRow("ignore") << int(Stage::Plan::Kind::IgnoreInInit) << u":ignore"_qs
                            << u":normal"_qs;
    QTest::newRow("stop") << int(Stage::Plan::Kind::Stop) << u"{:error, :why}"_qs << u":why"_qs;
}

void TestProcesses::startOutcomes_S051()
{
    QFETCH(const int, kind);
    QFETCH(const QString, answer);
    QFETCH(const QString, left);
    Stage stage;
    stage.cast(u"w"_qs, {.starts = {{Stage::Plan::Kind(kind), Atom("why")}}});
    QString answered;
    QString exit;
    inProcess(stage, [&](Self &self) -> Task<> {
        self.trapExits(true);
        const StartResult result = co_await stage.child(QStringLiteral("w")).start.run(self, {});
        answered = stage.text(result.toTerm());
        const Self::Accepts any;
        const std::optional<Message> message = co_await self.receiveMatching(any, 10ms);
        if (message)
            exit = message->term.toString();
    });
    QCOMPARE(answered, answer);
    QCOMPARE(exit, left);
}

void TestProcesses::aStartThatTakesTooLong_S053()
{
    class Sleeper final : public GenServer
    {
    public:
        [[nodiscard]] Atom module() const override { return Atom("Elixir.Sleeper"); }

    protected:
        Task<Init> init(Self &self) override
        {
            co_await self.sleep(1h);
            co_return Init::ok();
        }
    };
    Stage stage;
    QString answer;
    inProcess(stage, [&](Self &self) -> Task<> {
        BehaviourPointer sleeper = std::make_unique<Sleeper>();
        const SpawnOptions options{};
        const StartResult result = co_await self.startLink(std::move(sleeper), options, 100ms);
        answer = result.toTerm().toString();
        co_await self.sleep(1ms);
    });
    QCOMPARE(answer, u"{:error, :timeout}"_qs);
    QCOMPARE(stage.system().processCount(), std::size_t(0));
}

void TestProcesses::calls_S060_S061()
{
    Stage stage;
    QStringList seen;
    inProcess(stage, [&](Self &self) -> Task<> {
        const StartResult worker = co_await stage.child(QStringLiteral("w")).start.run(self, {});
        self.unlink(worker.pid);
        const auto pong = co_await self.tryCall(worker.pid, Atom("ping"), 100ms);
        seen.append(pong->toString());
        const auto own = co_await self.tryCall(self.pid(), Atom("ping"), 100ms);
        seen.append(own.error().toString());
        const auto unknown = co_await self.tryCall(Atom("nobody"), Atom("ping"), 100ms);
        seen.append(unknown.error().toString());
        self.system().inject(worker.pid, atoms::hang);
        const auto late = co_await self.tryCall(worker.pid, Atom("ping"), 100ms);
        seen.append(late.error().toString());
        self.exit(worker.pid, exitReason::kill());
        co_await self.sleep(1ms);
        const auto dead = co_await self.tryCall(worker.pid, Atom("ping"), 100ms);
        seen.append(dead.error().toString());
    });
    QCOMPARE(seen, QStringList({u":pong"_qs, u":calling_self"_qs, u":noproc"_qs, u":timeout"_qs,
                                u":noproc"_qs}));
}

void TestProcesses::terminateRuns_S064_S065_S069_data()
{
    QTest::addColumn<Term>("message");
    QTest::addColumn<Term>("cleanup");
    QTest::addColumn<QStringList>("expected");
    const Term boom = Atom("boom");
    QTest::newRow("S-064 exit") << Term::tuple({atoms::exit, boom}) << Term()
                                << QStringList({u"cleanup a#1 :boom"_qs, u"exit a#1 :boom"_qs});
    QTest::newRow("S-063 stop") << Term::tuple({atoms::stop, boom}) << Term()
                                << QStringList({u"cleanup a#1 :boom"_qs, u"exit a#1 :boom"_qs});
    QTest::newRow("S-064 raise") << Term::tuple({atoms::raise, Term(u"x"_qs)}) << Term()
                                 << QStringList(
                                        {u"cleanup a#1 {%RuntimeError{message: \"x\"}, []}"_qs,
                                         u"exit a#1 {%RuntimeError{message: \"x\"}, []}"_qs});
    QTest::newRow("S-064 a thrown value is no answer")
        << Term::tuple({Atom("throw"), boom}) << Term()
        << QStringList({u"cleanup a#1 {:bad_return_value, :boom}"_qs,
                        u"exit a#1 {:bad_return_value, :boom}"_qs});
    QTest::newRow("S-069 terminate exits with another reason")
        << Term::tuple({atoms::stop, boom}) << Term(Atom("other"))
        << QStringList({u"cleanup a#1 :boom"_qs, u"exit a#1 :other"_qs});
}

void TestProcesses::terminateRuns_S064_S065_S069()
{
    QFETCH(const Term, message);
    QFETCH(const Term, cleanup);
    QFETCH(const QStringList, expected);
    Stage stage;
    stage.cast(u"a"_qs, {.cleanup = cleanup});
    (void)stage.supervisor({.children = {stage.child(u"a"_qs, Restart::Temporary)}});
    (void)stage.trace();
    stage.system().send(stage.pid(u"a"_qs), message);
    stage.settle();
    QCOMPARE(stage.trace().mid(0, 2), expected);
}

void TestProcesses::viaNames_S250_S251()
{
    Stage stage;
    System &system = stage.system();
    const Atom registryName("Sessions");
    QVERIFY(system
                .startAndWait([registryName] { return registry::make({.name = registryName}); },
                              {.name = registryName})
                .isOk());
    const Term via = registry::via(registryName, Term(u"ada"_qs));
    const SupervisorOptions options{
        .children = {{.id = Atom("a"), .start = agent::startLink([] { return Term(1); }, via)}}};
    QVERIFY(!stage.supervisor(options).isOutside());
    const std::optional<Pid> first = system.whereis(via);
    QVERIFY(first);
    QCOMPARE(registry::count(system, registryName), std::size_t(1));
    system.exit(*first, exitReason::kill());
    stage.settle();
    const std::optional<Pid> second = system.whereis(via);
    QVERIFY(second && *second != *first);
    QCOMPARE(registry::count(system, registryName), std::size_t(1));
    QVERIFY(stage.supervisor(options).isOutside());
    QVERIFY(stage.lastError().toString().contains(u":already_started"_qs));
}

void TestProcesses::agents()
{
    Stage stage;
    QStringList seen;
    inProcess(stage, [&](Self &self) -> Task<> {
        const StartFunction start = agent::startLink([] { return Term(20); });
        const StartResult box = co_await start.run(self, {});
        const agent::Read twice = [](const Term &value) { return Term(value.toInteger() * 2); };
        const Term updated = co_await agent::update(self, box.pid, twice);
        seen.append(updated.toString());
        const agent::Read itself = [](const Term &value) { return value; };
        const Term value = co_await agent::get(self, box.pid, itself);
        seen.append(value.toString());
    });
    QCOMPARE(seen, QStringList({u":ok"_qs, u"40"_qs}));
}

void TestProcesses::aHangingProcessStopsNobodyAndCanBeKilled()
{
    Stage stage;
    const Pid sup = stage.supervisor({.children = {stage.child(u"a"_qs), stage.child(u"b"_qs)}});
    stage.system().inject(stage.pid(u"a"_qs), atoms::hang);
    stage.pass(50ms);
    QCOMPARE(stage.text(stage.ask(stage.pid(u"b"_qs), Atom("ping"))), u":pong"_qs);
    stage.system().exit(stage.pid(u"a"_qs), exitReason::kill());
    stage.settle();
    QVERIFY(stage.system().isAlive(stage.pid(u"a"_qs, 2)));
    QVERIFY(stage.system().isAlive(sup));
}

QTEST_GUILESS_MAIN(TestProcesses)
#include "test_processes.moc"
