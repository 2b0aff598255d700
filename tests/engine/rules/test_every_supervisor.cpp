// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/child_spec_check.h"
#include "engine/otp/dynamic_supervisor.h"
#include "engine/term/parse.h"
#include "tests/support/in_process.h"

using namespace espalier;
using namespace std::chrono_literals;
using Plan = Stage::Plan;

namespace {

Term term(const QString &text)
{
    return *parseTerm(text);
}

} // namespace

/// Parts H and J of the rules, and what is left of K and L: what every supervisor does, and its budget.
class TestEverySupervisor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itTrapsExitsAndKnowsItsParent_S100()
    {
        Stage stage;
        bool isRight = false;
        QVERIFY(runsInProcess(stage, [&](Self &self) -> Task<> {
            const SupervisorOptions options{};
            const StartFunction start = supervisor::startLink(options);
            const StartResult sup = co_await start.run(self, start.arguments);
            const auto info = self.system().infoBetweenSteps(sup.pid);
            isRight = info->trapsExits && info->parent == self.pid();
        }));
        QVERIFY(isRight);
    }

    void aTakenName_S101()
    {
        Stage stage;
        const Pid first = stage.supervisor({.name = Atom("top")}, u"first"_qs);
        QCOMPARE(stage.supervisor({.name = Atom("top"), .children = {stage.child(u"w"_qs)}}),
                 Pid());
        QCOMPARE(stage.text(stage.lastError()), u"{:already_started, first#1}"_qs);
        QVERIFY(stage.system().isAlive(first));
        QCOMPARE(stage.system().processCount(), std::size_t(1));
    }

    void wrongFlags_S102_S103_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::addColumn<bool>("isDynamic");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *flags, bool isDynamic, const char *error) {
            QTest::addRow("%s %s", isDynamic ? "dynamic" : "static", flags)
                << QString::fromLatin1(flags) << isDynamic << QString::fromLatin1(error);
        };
        for (const bool isDynamic : {false, true}) {
            row("%{strategy: :one_for_two}", isDynamic, "{:invalid_strategy, :one_for_two}");
            row("%{intensity: -1}", isDynamic, "{:invalid_intensity, -1}");
            row("%{intensity: 1.0}", isDynamic, "{:invalid_intensity, 1.0}");
            row("%{intensity: :infinity}", isDynamic, "{:invalid_intensity, :infinity}");
            row("%{period: 0}", isDynamic, "{:invalid_period, 0}");
            row("%{period: 2.5}", isDynamic, "{:invalid_period, 2.5}");
            row("%{period: :infinity}", isDynamic, "{:invalid_period, :infinity}");
            row("%{strategy: 1, intensity: -1, period: 0}", isDynamic, "{:invalid_strategy, 1}");
            row("%{intensity: -1, period: 0}", isDynamic, "{:invalid_intensity, -1}");
        }
        row("%{strategy: :one_for_all}", true, "{:invalid_strategy, :one_for_all}"); // S-150
        row("%{max_children: -1}", true, "{:invalid_max_children, -1}");
        row("%{max_children: :many}", true, "{:invalid_max_children, :many}");
        row("%{extra_arguments: :x}", true, "{:invalid_extra_arguments, :x}");
        row("%{auto_shutdown: :sometimes}", false, "{:invalid_auto_shutdown, :sometimes}");
        row("{:one_for_one, -1, 5}", false, "{:invalid_intensity, -1}");
        row(":flags", false, "{:invalid_type, :flags}");
    }
    void wrongFlags_S102_S103()
    {
        QFETCH(const QString, flags);
        QFETCH(const bool, isDynamic);
        QFETCH(const QString, error);
        const QString found = isDynamic ? [&] {
            const auto checked = checkDynamicSupervisorFlags(term(flags));
            return checked ? QString() : checked.error().toString();
        }()
                                        : [&] {
            const auto checked = checkSupervisorFlags(term(flags));
            return checked ? QString() : checked.error().toString();
        }();
        QCOMPARE(found, error);
    }

    void wrongLimitsInCpp_S102_data()
    {
        QTest::addColumn<int>("maxRestarts");
        QTest::addColumn<int>("maxSeconds");
        QTest::addColumn<QString>("error");
        QTest::newRow("restarts") << -1 << 5 << u"{:supervisor_data, {:invalid_intensity, -1}}"_qs;
        QTest::newRow("seconds") << 3 << 0 << u"{:supervisor_data, {:invalid_period, 0}}"_qs;
        QTest::newRow("both") << -2 << -3 << u"{:supervisor_data, {:invalid_intensity, -2}}"_qs;
    }
    void wrongLimitsInCpp_S102()
    {
        QFETCH(const int, maxRestarts);
        QFETCH(const int, maxSeconds);
        QFETCH(const QString, error);
        Stage stage;
        QCOMPARE(stage.supervisor(
                     {.maxRestarts = maxRestarts, .maxSeconds = std::chrono::seconds(maxSeconds)}),
                 Pid());
        QCOMPARE(stage.lastError().toString(), error);
        const auto dynamic = stage.system().startDynamicSupervisorAndWait(
            {.maxRestarts = maxRestarts, .maxSeconds = std::chrono::seconds(maxSeconds)});
        QVERIFY(!dynamic);
        QCOMPARE(dynamic.error().toString(), error);
    }

    void initOfAModule_S103_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<bool>("isDynamic");
        QTest::addColumn<QString>("result");
        QTest::newRow("static ignore") << u":ignore"_qs << false << u":ignore"_qs;
        QTest::newRow("dynamic ignore") << u":ignore"_qs << true << u":ignore"_qs;
        QTest::newRow("static another shape")
            << u":oops"_qs << false << u"{:error, {:bad_return, {MySup, :init, :oops}}}"_qs;
        QTest::newRow("dynamic another shape")
            << u"{:ok, []}"_qs << true << u"{:error, {:bad_return, {MySup, :init, {:ok, []}}}}"_qs;
        QTest::newRow("static flags of no shape")
            << u"{:ok, {:flags, []}}"_qs << false
            << u"{:error, {:supervisor_data, {:invalid_type, :flags}}}"_qs;
        QTest::newRow("static, no spec") << u"{:ok, {%{}, [7]}}"_qs << false
                                         << u"{:error, {:start_spec, {:invalid_child_spec, 7}}}"_qs;
        QTest::newRow("unknown flags are ignored")
            << u"{:ok, {%{colour: :red}, []}}"_qs << false << u"{:ok, sup#1}"_qs;
        QTest::newRow("S-106 unknown options are ignored")
            << u"{:ok, %{colour: :red}}"_qs << true << u"{:ok, sup#1}"_qs;
        QTest::newRow("S-150 S-105 dynamic is one_for_one without saying")
            << u"{:ok, %{}}"_qs << true << u"{:ok, sup#1}"_qs;
    }
    void initOfAModule_S103()
    {
        QFETCH(const QString, answer);
        QFETCH(const bool, isDynamic);
        QFETCH(const QString, result);
        Stage stage;
        const Term said = term(answer);
        const auto init = [said](Self &) { return said; };
        const Atom module("Elixir.MySup");
        const StartResult started = stage.system().startAndWait([&]() -> BehaviourPointer {
            if (isDynamic)
                return dynamicSupervisor::make(DynamicSupervisorModule{module, init});
            return supervisor::make(SupervisorModule{module, init});
        });
        if (started.isOk())
            stage.know(u"sup"_qs, started.pid);
        QCOMPARE(stage.text(started.toTerm()), result);
    }

    void initThatRaises_S103()
    {
        Stage stage;
        const auto init = [](Self &) -> Term { throw Raise::runtimeError(QStringLiteral("heck")); };
        const StartResult started = stage.system().startAndWait([&] {
            return supervisor::make(SupervisorModule{Atom("Elixir.MySup"), init});
        });
        QCOMPARE(started.toTerm().toString(),
                 u"{:error, {%RuntimeError{message: \"heck\"}, []}}"_qs);
    }

    void defaultsOfOptionsAndOfRawFlags_S104()
    {
        const SupervisorOptions options;
        QCOMPARE(options.maxRestarts, 3);
        QCOMPARE(options.maxSeconds, 5s);
        const DynamicSupervisorOptions dynamic;
        QCOMPARE(dynamic.maxRestarts, 3);
        QCOMPARE(dynamic.maxSeconds, 5s);
        QVERIFY(!dynamic.maxChildren);
        QVERIFY(dynamic.extraArguments.empty());
        QCOMPARE(checkSupervisorFlags(term(u"%{}"_qs))->maxRestarts, 1);
        QCOMPARE(checkSupervisorFlags(term(u"%{}"_qs))->maxSeconds, 5s);
        QCOMPARE(checkDynamicSupervisorFlags(term(u"%{}"_qs))->maxRestarts, 1);
        QCOMPARE(checkDynamicSupervisorFlags(term(u"%{}"_qs))->maxSeconds, 5s);
    }

    void anUnexpectedMessageIsReportedNothingElse_S109()
    {
        Stage stage;
        const auto reader = stage.system().journal().attach();
        const Pid sup = stage.supervisor({.children = {stage.child(u"w"_qs)}});
        stage.system().send(sup, Atom("hello"));
        stage.settle();
        int unexpected = 0;
        for (const Event &event : reader->take())
            unexpected += std::holds_alternative<happened::UnexpectedMessage>(event.data);
        QCOMPARE(unexpected, 1);
        QVERIFY(stage.system().isAlive(sup));
        QVERIFY(stage.system().isAlive(stage.pid(u"w"_qs)));
    }

    void callsToASupervisorThatIsNotThere_S111()
    {
        Stage stage;
        QString missing;
        QString dying;
        stage.cast(u"stuck"_qs, {.trapsExits = true, .cleanup = 300});
        const Pid sup = stage.supervisor({.children = {stage.child(u"stuck"_qs)}});
        QVERIFY(runsInProcess(stage, [&](Self &self) -> Task<> {
            const auto none = co_await self.tryCall(Atom("nobody"), atoms::which_children, {});
            missing = none.error().toString();
            self.system().exit(sup, Atom("boom"));
            co_await self.sleep(
                1ms); // it stops its child now, and hears nothing until that is gone
            const auto late = co_await self.tryCall(sup, atoms::which_children, {});
            dying = late.error().toString();
        }));
        QCOMPARE(missing, u":noproc"_qs);
        QCOMPARE(dying, u":boom"_qs);
    }

    // --- the budget ---

    void allChildrenShareOneBudget_S130()
    {
        Stage stage;
        const Pid sup = stage.supervisor(
            {.maxRestarts = 1, .children = {stage.child(u"a"_qs), stage.child(u"b"_qs)}});
        crash(stage, u"a"_qs);
        QVERIFY(stage.system().isAlive(sup));
        crash(stage, u"b"_qs);
        QVERIFY(!stage.system().isAlive(sup));
        QCOMPARE(stage.trace().last(), u"exit sup#1 :shutdown"_qs);
    }

    void whatCounts_S131()
    {
        Stage stage;
        stage.cast(u"a"_qs, {.starts = {{}, {Plan::Kind::Error, Atom("no")}, {}}});
        const Pid sup = stage.supervisor(
            {.maxRestarts = 2, .children = {stage.child(u"a"_qs), stage.child(u"b"_qs)}});
        // Neither the start of the supervisor, nor a start_child that fails, terminate_child, restart_child, …
        stage.cast(u"c"_qs, {.starts = {{Plan::Kind::Error, Atom("no")}}});
        const Term spec = Term::resource(std::make_shared<const ChildSpec>(stage.child(u"c"_qs)));
        (void)stage.ask(sup, Term::tuple({atoms::start_child, spec}));
        (void)stage.ask(sup, Term::tuple({atoms::terminate_child, Atom("b")}));
        (void)stage.ask(sup, Term::tuple({atoms::restart_child, Atom("b")}));
        // … but an attempt that fails (one) and the next, which succeeds (two).
        crash(stage, u"a"_qs);
        QVERIFY(stage.system().isAlive(sup));
        crash(stage, u"b"_qs);
        QVERIFY(!stage.system().isAlive(sup));
    }

    void aGroupCountsOnce_S132_data()
    {
        QTest::addColumn<int>("strategy");
        QTest::newRow("S-132 one_for_all") << int(Strategy::OneForAll);
        QTest::newRow("S-132 rest_for_one") << int(Strategy::RestForOne);
    }
    void aGroupCountsOnce_S132()
    {
        QFETCH(const int, strategy);
        Stage stage;
        const Pid sup = stage.supervisor(
            {.strategy = Strategy(strategy),
             .maxRestarts = 2,
             .children = {stage.child(u"a"_qs), stage.child(u"b"_qs), stage.child(u"c"_qs)}});
        crash(stage, u"a"_qs);
        crash(stage, u"a"_qs);
        QVERIFY(stage.system().isAlive(sup));
        crash(stage, u"a"_qs);
        QVERIFY(!stage.system().isAlive(sup));
    }

    void onlyAgeEmptiesTheWindow_S135()
    {
        Stage stage;
        const Pid sup = stage.supervisor(
            {.maxRestarts = 2, .maxSeconds = 10s, .children = {stage.child(u"a"_qs)}});
        crash(stage, u"a"_qs);
        stage.pass(5s); // a long and happy life
        crash(stage, u"a"_qs);
        stage.pass(4s);
        QVERIFY(stage.system().isAlive(sup));
        stage.pass(3s); // the first is older than ten seconds
        crash(stage, u"a"_qs);
        QVERIFY(stage.system().isAlive(sup));
        crash(stage, u"a"_qs);
        QVERIFY(!stage.system().isAlive(sup));
    }

    // A permanent child that ends at once after each start: m restarts, then the end.
    void aChildThatNeverStaysBurnsTheBudget_S138()
    {
        Stage stage;
        ChildSpec spec = stage.child(u"w"_qs);
        const StartFunction::Run inner = spec.start.run;
        spec.start.run = [inner](Self &self,
                                 const std::vector<Term> &arguments) -> Task<StartResult> {
            StartResult started = co_await inner(self, arguments);
            self.send(started.pid, Term::tuple({atoms::stop, atoms::normal}));
            co_return started;
        };
        const Pid sup = stage.supervisor({.maxRestarts = 4, .children = {spec}});
        stage.pass(1s);
        QVERIFY(!stage.system().isAlive(sup));
        const QStringList trace = stage.trace();
        QCOMPARE(trace.filter(u"start w#"_qs).size(), 5);
    }

    // --- dynamic supervisors ---

    void itStartsWithoutChildren_S150_S159()
    {
        Stage stage;
        const auto pool = stage.system().startDynamicSupervisorAndWait({});
        QCOMPARE(pool->countChildrenAndWait()->toString(),
                 u"%{active: 0, specs: 0, supervisors: 0, workers: 0}"_qs);
        QCOMPARE(pool->whichChildrenAndWait()->toString(), u"[]"_qs);
    }

    void whichChildren_S158()
    {
        Stage stage;
        const auto pool = stage.system().startDynamicSupervisorAndWait({});
        stage.cast(u"b"_qs, {.starts = {{}, {Plan::Kind::Error, Atom("no")}}});
        QVERIFY(pool->startChildAndWait(stage.child(u"a"_qs)));
        ChildSpec supervisorSpec = stage.child(u"s"_qs);
        supervisorSpec.type = ChildType::Supervisor;
        QVERIFY(pool->startChildAndWait(supervisorSpec));
        QCOMPARE(
            stage.text(*pool->whichChildrenAndWait()),
            u"[{:undefined, a#1, :worker, [Actor]}, {:undefined, s#1, :supervisor, [Actor]}]"_qs);
        QCOMPARE(pool->countChildrenAndWait()->toString(),
                 u"%{active: 2, specs: 2, supervisors: 1, workers: 1}"_qs);
    }

    void anUnlinkedDeadChildCountsAsActive_S159()
    {
        Stage stage;
        const auto pool = stage.system().startDynamicSupervisorAndWait({});
        QVERIFY(pool->startChildAndWait(stage.child(u"a"_qs)));
        stage.system().send(stage.pid(u"a"_qs), Term::tuple({Atom("unlink"), pool->pid()}));
        stage.settle();
        stage.system().exit(stage.pid(u"a"_qs), atoms::kill);
        stage.settle();
        QCOMPARE(pool->countChildrenAndWait()->toString(),
                 u"%{active: 1, specs: 1, supervisors: 0, workers: 1}"_qs);
    }

    void aTemporaryChildsArgumentsAreNotKept_S156()
    {
        Stage stage;
        const auto reader = stage.system().journal().attach();
        const auto pool = stage.system().startDynamicSupervisorAndWait(
            {.extraArguments = {Atom("x")}});
        ChildSpec spec = stage.child(u"a"_qs, Restart::Temporary);
        spec.start.arguments = {Term(QStringLiteral("large"))};
        QVERIFY(pool->startChildAndWait(spec));
        crash(stage, u"a"_qs);
        QString reported;
        for (const Event &event : reader->take()) {
            if (const auto *report = std::get_if<happened::Reported>(&event.data);
                report && report->context == happened::Reported::Context::ChildTerminated)
                reported = report->offender->start.toTerm().toString();
        }
        QCOMPARE(reported, u"{Actor, :start_link, [:x | :undefined]}"_qs);
    }

    void aChildThatDiedMeanwhileIsJustGone_S163()
    {
        Stage stage;
        const auto pool = stage.system().startDynamicSupervisorAndWait({.maxRestarts = 0});
        stage.know(u"sup"_qs, pool->pid());
        stage.cast(u"slow"_qs, {.starts = {{Plan::Kind::Slow, 100}}});
        QVERIFY(pool->startChildAndWait(stage.child(u"a"_qs)));
        (void)stage.trace();
        // While it starts another child, the first dies, and its end waits behind the request.
        auto start = pool->startChild(stage.child(u"slow"_qs));
        stage.pass(10ms);
        auto terminate = stage.system().call(
            pool->pid(), Term::tuple({atoms::terminate_child, stage.pid(u"a"_qs)}));
        stage.pass(10ms);
        stage.system().exit(stage.pid(u"a"_qs), Atom("boom"));
        stage.pass(1s);
        QCOMPARE(terminate.result()->toString(), u":ok"_qs);
        QVERIFY(stage.system().isAlive(pool->pid()));
        QCOMPARE(stage.trace(), QStringList({u"exit a#1 :boom"_qs, u"start slow#1"_qs,
                                             u"! shutdown_error a#1 :boom"_qs}));
    }

    void thereIsNoRestartChild_S164()
    {
        Stage stage;
        const auto pool = stage.system().startDynamicSupervisorAndWait({});
        const auto answer = stage.system().callAndWait(
            pool->pid(), Term::tuple({atoms::restart_child, Atom("a")}));
        QVERIFY(!answer); // an unknown call (S-110)
        QVERIFY(!stage.system().isAlive(pool->pid()));
    }

    // --- terminating ---

    void aChildThatUnlinkedItselfCannotHangIt_S171()
    {
        Stage stage;
        const Pid sup = stage.supervisor({.children = {stage.child(u"a"_qs)}});
        stage.system().send(stage.pid(u"a"_qs), Term::tuple({Atom("unlink"), sup}));
        stage.settle();
        (void)stage.trace();
        QCOMPARE(stage.ask(sup, Term::tuple({atoms::terminate_child, Atom("a")})).toString(),
                 u":ok"_qs);
        QCOMPARE(stage.trace(), QStringList(u"exit a#1 :shutdown"_qs));
    }

    void killedWhileTerminating_S178()
    {
        Stage stage;
        stage.cast(u"stuck"_qs, {.trapsExits = true, .cleanup = atoms::hang});
        const Pid sup = stage.supervisor(
            {.children = {stage.child(u"other"_qs),
                          stage.child(u"stuck"_qs, Restart::Permanent, Shutdown::infinity())}});
        stage.system().exit(sup, atoms::shutdown);
        stage.pass(10ms);
        stage.system().exit(sup, atoms::kill);
        stage.pass(10ms);
        // Static children are linked still.
        QVERIFY(!stage.system().isAlive(stage.pid(u"other"_qs)));

        const auto pool = stage.system().startDynamicSupervisorAndWait({});
        QVERIFY(pool->startChildAndWait(
            stage.child(u"stuck"_qs, Restart::Permanent, Shutdown::infinity())));
        const Pid orphan = stage.pid(u"stuck"_qs);
        stage.system().exit(pool->pid(), atoms::shutdown);
        stage.pass(10ms);
        stage.system().exit(pool->pid(), atoms::kill);
        stage.pass(10ms);
        // Dynamic ones were unlinked first, and get nothing more.
        QVERIFY(stage.system().isAlive(orphan));
        stage.system().exit(orphan, atoms::kill);
    }

private:
    static void crash(Stage &stage, const QString &label)
    {
        stage.system().exit(stage.pid(label), Atom("boom"));
        stage.settle();
    }
};

QTEST_GUILESS_MAIN(TestEverySupervisor)
#include "test_every_supervisor.moc"
