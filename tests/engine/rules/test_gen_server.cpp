// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/in_process.h"

using namespace espalier;
using namespace std::chrono_literals;
using Plan = Stage::Plan;

namespace {

/// Notes what its callbacks are called with.
class Diary final : public GenServer
{
public:
    struct Orders
    {
        std::optional<Term> continueWith = {};
        Patience timeout = {};
        bool traps = false;
    };
    Diary(QStringList &lines, Orders orders)
        : m_lines(lines)
        , m_orders(std::move(orders))
    {}
    [[nodiscard]] Atom module() const override { return Atom("Elixir.Diary"); }

protected:
    Task<Init> init(Self &self) override
    {
        self.trapExits(m_orders.traps);
        Init answer;
        answer.continueWith = m_orders.continueWith;
        answer.timeout = m_orders.timeout;
        return answer;
    }
    Task<Return> handleContinue(Self &, const Term &argument) override
    {
        m_lines.append(QStringLiteral("continue ") + argument.toString());
        return Return::noReply();
    }
    Task<Return> handleInfo(Self &, const Term &message) override
    {
        m_lines.append(QStringLiteral("info ") + message.toString());
        if (message.isTagged(atoms::stop, 2))
            return Return::stop(message.element(1));
        return Return::noReply();
    }
    Task<> terminate(Self &, const Term &reason) override
    {
        m_lines.append(QStringLiteral("terminate ") + reason.toString());
        return {};
    }

private:
    QStringList &m_lines;
    const Orders m_orders;
};

/// As GenServer is without any callback of its own.
class Bare final : public GenServer
{
public:
    [[nodiscard]] Atom module() const override { return Atom("Elixir.Bare"); }
};

} // namespace

/// What is left of parts D to F of the rules: names at start, outcomes of a start, and GenServers.
class TestGenServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoNameRaises_S041_data()
    {
        QTest::addColumn<Term>("name");
        QTest::newRow("a string") << Term(QStringLiteral("cache"));
        QTest::newRow("a number") << Term(7);
        QTest::newRow("via of two") << Term::tuple({atoms::via, Atom("Elixir.Registry")});
    }
    void whatIsNoNameRaises_S041()
    {
        QFETCH(const Term, name);
        Stage stage;
        QString seen;
        QVERIFY(runsInProcess(stage, [&](Self &self) -> Task<> {
            const SpawnOptions options{.name = name};
            BehaviourPointer bare = std::make_unique<Bare>();
            try {
                (void)co_await self.startLink(std::move(bare), options);
            } catch (const Raise &raised) {
                seen = raised.error.toString();
            }
        }));
        QVERIFY2(seen.startsWith(u"%ArgumentError{"_qs), qPrintable(seen));
        QCOMPARE(stage.system().processCount(), std::size_t(0));
        const StartResult outside = stage.system().startAndWait(
            [] { return std::make_unique<Bare>(); }, {.name = name});
        QCOMPARE(outside.value->toString(), seen);
    }

    void aStartWaitsForInit_S050()
    {
        Stage stage;
        stage.cast(u"w"_qs, {.starts = {{Plan::Kind::Slow, 300}}});
        Time took{0};
        bool isParent = false;
        QVERIFY(runsInProcess(stage, [&](Self &self) -> Task<> {
            const Time before = self.now();
            const StartResult worker =
                co_await stage.child(QStringLiteral("w")).start.run(self, {});
            took = self.now() - before;
            const auto info = self.system().infoBetweenSteps(worker.pid);
            isParent = info && info->parent == self.pid() && info->links == std::vector{self.pid()};
        }));
        QVERIFY(took >= 300ms);
        QVERIFY(isParent);
    }

    // The name is free when the starter hears of the failure: the same name can be taken at once.
    void aFailedStartFreesItsName_S052_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("S-052 stop") << int(Plan::Kind::Stop);
        QTest::newRow("S-052 ignore") << int(Plan::Kind::IgnoreInInit);
    }
    void aFailedStartFreesItsName_S052()
    {
        QFETCH(const int, kind);
        class Refusing final : public GenServer
        {
        public:
            explicit Refusing(bool ignores)
                : m_ignores(ignores)
            {}
            [[nodiscard]] Atom module() const override { return Atom("Elixir.Refusing"); }

        protected:
            Task<Init> init(Self &) override
            {
                return m_ignores ? Init::ignore() : Init::stop(Atom("why"));
            }

        private:
            const bool m_ignores;
        };
        Stage stage;
        bool isFree = false;
        QVERIFY(runsInProcess(stage, [&](Self &self) -> Task<> {
            self.trapExits(true);
            const SpawnOptions options{.name = Atom("wanted")};
            BehaviourPointer refusing = std::make_unique<Refusing>(Plan::Kind(kind)
                                                                   == Plan::Kind::IgnoreInInit);
            (void)co_await self.startLink(std::move(refusing), options);
            isFree = !self.system().whereis(Atom("wanted"));
        }));
        QVERIFY(isFree);
    }

    void aFailedStartDoesNotDisturbASupervisor_S054()
    {
        Stage stage;
        stage.cast(u"bad"_qs, {.starts = {{Plan::Kind::Stop, Atom("why")}}});
        const Pid sup = stage.supervisor({.children = {stage.child(u"good"_qs)}});
        (void)stage.trace();
        const Term spec = Term::resource(std::make_shared<const ChildSpec>(stage.child(u"bad"_qs)));
        const QString answer = stage.text(stage.ask(sup, Term::tuple({atoms::start_child, spec})));
        QVERIFY2(answer.startsWith(u"{:error, {:why, {:child, :undefined, :bad,"_qs),
                 qPrintable(answer));
        stage.pass(1s);
        QCOMPARE(stage.trace(), QStringList(u"exit bad#1 :why"_qs));
        QVERIFY(stage.system().isAlive(sup));
        QVERIFY(stage.system().isAlive(stage.pid(u"good"_qs)));
    }

    void castAnswersOkWhetherThereOrNot_S062()
    {
        Stage stage;
        stage.system().cast(Atom("nobody"), Atom("hello"));
        stage.settle();
        QCOMPARE(stage.system().processCount(), std::size_t(0));
    }

    void exitSignalsAndTerminate_data()
    {
        QTest::addColumn<bool>("traps");
        QTest::addColumn<bool>("fromParent");
        QTest::addColumn<Term>("reason");
        QTest::addColumn<QStringList>("expected");
        const Term boom = Atom("boom");
        QTest::newRow("S-066 trapping, from a stranger")
            << true << false << boom << QStringList{u"info {:EXIT, stranger#1, :boom}"_qs};
        QTest::newRow("S-065 trapping, from its parent")
            << true << true << boom << QStringList({u"terminate :boom"_qs, u"exit d#1 :boom"_qs});
        QTest::newRow("S-070 trapping, parent exits :normal")
            << true << true << Term(atoms::normal)
            << QStringList({u"terminate :normal"_qs, u"exit d#1 :normal"_qs});
        QTest::newRow("S-067 not trapping, from a stranger")
            << false << false << boom << QStringList{u"exit d#1 :boom"_qs};
        QTest::newRow("S-067 not trapping, :shutdown from its parent")
            << false << true << Term(atoms::shutdown) << QStringList{u"exit d#1 :shutdown"_qs};
        QTest::newRow("S-070 not trapping, parent exits :normal")
            << false << true << Term(atoms::normal) << QStringList();
        QTest::newRow("S-068 kill, trapping")
            << true << true << Term(atoms::kill) << QStringList{u"exit d#1 :killed"_qs};
    }
    void exitSignalsAndTerminate()
    {
        QFETCH(const bool, traps);
        QFETCH(const bool, fromParent);
        QFETCH(const Term, reason);
        QFETCH(const QStringList, expected);
        QStringList lines;
        Stage stage;
        const auto parent = stage.system().startAndWait([&stage, &lines, traps, reason,
                                                         fromParent] {
            return makeProcess([&stage, &lines, traps, reason, fromParent](Self &self) -> Task<> {
                const Diary::Orders orders{.traps = traps};
                BehaviourPointer diary = std::make_unique<Diary>(lines, orders);
                const SpawnOptions options{};
                const StartResult started = co_await self.startLink(std::move(diary), options);
                stage.know(QStringLiteral("d"), started.pid);
                (void)co_await self.receive();
                if (fromParent)
                    self.exit(started.pid, reason);
                co_await self.sleep(1h);
            });
        });
        stage.know(u"parent"_qs, parent.pid);
        stage.settle();
        const Pid diary = stage.pid(u"d"_qs);
        if (!fromParent) {
            const auto stranger = stage.system().startAndWait([diary, reason] {
                return makeProcess([diary, reason](Self &self) -> Task<> {
                    (void)co_await self.receive();
                    self.exit(diary, reason);
                    co_await self.sleep(1h);
                });
            });
            stage.know(u"stranger"_qs, stranger.pid);
            stage.system().send(stranger.pid, Atom("go"));
        } else {
            stage.system().send(parent.pid, Atom("go"));
        }
        stage.settle();
        QStringList seen;
        for (const QString &line : std::as_const(lines)) {
            QString named = line;
            if (!fromParent)
                named.replace(stage.pid(u"stranger"_qs).toString(), u"stranger#1"_qs);
            seen.append(named);
        }
        for (const QString &line : stage.trace()) {
            if (line.startsWith(u"exit d#1"_qs))
                seen.append(line);
        }
        QCOMPARE(seen, expected);
    }

    void stop_S071_data()
    {
        QTest::addColumn<Term>("cleanup");
        QTest::addColumn<Term>("reason");
        QTest::addColumn<QString>("answer");
        QTest::newRow("S-071 exits as asked") << Term() << Term(atoms::normal) << u":ok"_qs;
        QTest::newRow("S-071 another reason asked") << Term() << Term(Atom("moon")) << u":ok"_qs;
        QTest::newRow("S-071 its clean-up exits otherwise")
            << Term(Atom("other")) << Term(atoms::normal) << u"exit :other"_qs;
    }
    void stop_S071()
    {
        QFETCH(const Term, cleanup);
        QFETCH(const Term, reason);
        QFETCH(const QString, answer);
        Stage stage;
        stage.cast(u"w"_qs, {.cleanup = cleanup});
        (void)stage.supervisor({.children = {stage.child(u"w"_qs, Restart::Temporary)}});
        const auto stopped = stage.system().stopAndWait(stage.pid(u"w"_qs), reason);
        QCOMPARE(stopped ? stopped->toString() : u"exit "_qs + stopped.error().toString(), answer);
        QVERIFY(!stage.system().isAlive(stage.pid(u"w"_qs)));
    }
    void stopOfNobody_S071()
    {
        Stage stage;
        const auto stopped = stage.system().stopAndWait(Atom("nobody"));
        QVERIFY(!stopped);
        QCOMPARE(stopped.error(), Term(atoms::noproc));
    }

    // As the real one answered each.
    void stopFromAProcess_S071()
    {
        Stage stage;
        stage.cast(u"odd"_qs, {.trapsExits = true, .cleanup = Atom("odd")});
        stage.cast(u"slow"_qs, {.trapsExits = true, .cleanup = 300});
        (void)stage.supervisor({.children = {stage.child(u"w"_qs, Restart::Temporary),
                                             stage.child(u"odd"_qs, Restart::Temporary),
                                             stage.child(u"slow"_qs, Restart::Temporary)}});
        QStringList answers;
        const auto stop = [&](const QString &who, const Term &reason,
                              Patience patience) -> FunctionProcess::Body {
            return [&stage, &answers, who, reason, patience](Self &self) -> Task<> {
                const Term server = who == u"self"_qs ? Term(self.pid()) : Term(stage.pid(who));
                try {
                    const Term answer = co_await genServer::stop(self, server, reason, patience);
                    answers.append(answer.toString());
                } catch (const Exit &exit) {
                    answers.append(stage.text(exit.reason));
                }
            };
        };
        const FunctionProcess::Body all[] = {
            stop(u"w"_qs, atoms::normal, {}), stop(u"w"_qs, atoms::normal, {}),
            stop(u"odd"_qs, atoms::shutdown, {}), stop(u"slow"_qs, atoms::normal, 50ms),
            stop(u"self"_qs, atoms::normal, {})};
        for (const FunctionProcess::Body &body : all)
            QVERIFY(runsInProcess(stage, body));
        QCOMPARE(answers.size(), 5);
        QCOMPARE(answers[0], u":ok"_qs);
        QCOMPARE(answers[1], u"{:noproc, {GenServer, :stop, [w#1, :normal, :infinity]}}"_qs);
        QCOMPARE(answers[2], u"{:odd, {GenServer, :stop, [odd#1, :shutdown, :infinity]}}"_qs);
        QCOMPARE(answers[3], u"{:timeout, {GenServer, :stop, [slow#1, :normal, 50]}}"_qs);
        QVERIFY(answers[4].startsWith(u"{:calling_self, {GenServer, :stop, ["_qs));
    }
    void suspendedServersServeTheSystemAlone_S071()
    {
        Stage stage;
        (void)stage.supervisor({.children = {stage.child(u"w"_qs)}});
        QStringList answers;
        QVERIFY(runsInProcess(stage, [&](Self &self) -> Task<> {
            const Term server = stage.pid(u"w"_qs);
            const Term suspended = co_await genServer::suspend(self, server);
            answers.append(suspended.toString());
            const auto called = co_await self.tryCall(server, Atom("ping"), 50ms);
            answers.append(called ? u"answered"_qs : called.error().toString());
            (void)co_await genServer::getState(self, server);
            const Term resumed = co_await genServer::resume(self, server);
            answers.append(resumed.toString());
            try {
                (void)co_await genServer::getState(self, Atom("nobody"));
            } catch (const Exit &exit) {
                answers.append(exit.reason.toString());
            }
        }));
        QCOMPARE(answers, QStringList({u":ok"_qs, u":timeout"_qs, u":ok"_qs,
                                       u"{:noproc, {:sys, :get_state, [:nobody]}}"_qs}));
    }

    void unknownRequests_S072()
    {
        Stage stage;
        const auto start = [&stage] {
            return stage.system().startAndWait([] { return std::make_unique<Bare>(); }).pid;
        };
        const Pid called = start();
        const auto answer = stage.system().callAndWait(called, Atom("what"));
        QVERIFY(!answer);
        QVERIFY(!stage.system().isAlive(called));
        const Pid cast = start();
        stage.system().cast(cast, Atom("what"));
        stage.settle();
        QVERIFY(!stage.system().isAlive(cast));
        const Pid told = start();
        stage.system().send(told, Atom("what"));
        stage.settle();
        QVERIFY(stage.system().isAlive(told));
    }

    void continueComesBeforeAnyMessage_S073()
    {
        Stage stage;
        QStringList lines;
        QVERIFY(runsInProcess(stage, [&](Self &self) -> Task<> {
            const Diary::Orders orders{.continueWith = Atom("more")};
            BehaviourPointer diary = std::make_unique<Diary>(lines, orders);
            const SpawnOptions named{.name = Atom("diary")};
            const StartResult started = co_await self.startLink(std::move(diary), named);
            self.send(started.pid, Atom("hello"));
            co_await self.sleep(1ms);
        }));
        QCOMPARE(lines, QStringList({u"continue :more"_qs, u"info :hello"_qs}));
    }

    void aTimeoutComesIfNothingElseDoes_S073()
    {
        Stage stage;
        QStringList lines;
        const Diary::Orders orders{.timeout = 100ms};
        const auto quiet = stage.system().startAndWait(
            [&lines, orders] { return std::make_unique<Diary>(lines, orders); });
        stage.pass(99ms);
        QCOMPARE(lines, QStringList());
        stage.pass(2ms);
        QCOMPARE(lines, QStringList(u"info :timeout"_qs));
        stage.pass(1s); // it asked once
        QCOMPARE(lines.size(), 1);
        QVERIFY(quiet.isOk());

        lines.clear();
        const auto busy = stage.system().startAndWait(
            [&lines, orders] { return std::make_unique<Diary>(lines, orders); });
        stage.pass(50ms);
        stage.system().send(busy.pid, Atom("hello"));
        stage.pass(1s);
        QCOMPARE(lines, QStringList(u"info :hello"_qs));
    }
};

QTEST_GUILESS_MAIN(TestGenServer)
#include "test_gen_server.moc"
