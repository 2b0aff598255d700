// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/supervisor.h"
#include "engine/runtime/laboratory.h"
#include "engine/runtime/system.h"
#include "engine/term/parse.h"
#include "engine/trees/worker_arguments.h"
#include "engine/trees/worker_kinds.h"

#include <QTest>

using namespace espalier;
using namespace std::chrono_literals;

namespace {

Term term(const char *text)
{
    return *parseTerm(QString::fromUtf8(text));
}

/// One worker, `:w`, under a supervisor.
class Fixture
{
public:
    explicit Fixture(const char *kind, const char *argument, int maxRestarts = 100)
    {
        addWorkerKinds(m_system.modules());
        const WorkerArguments arguments{.argument = term(argument), .name = Atom("w")};
        const ChildSpec spec{
            .id = Atom("w"),
            .start = m_system.modules().resolve(moduleOfKind(QString::fromUtf8(kind)),
                                                atoms::start_link, arguments.toArguments()),
            .shutdown = Shutdown(100ms)};
        const SupervisorOptions options{
            .name = Atom("top"), .maxRestarts = maxRestarts, .children = {spec}};
        m_started = m_system.startAndWait([options] { return supervisor::make(options); },
                                          {.name = options.name});
        m_first = pid();
    }

    [[nodiscard]] System &system() { return m_system; }
    [[nodiscard]] Pid pid() { return m_system.whereis(Atom("w")).value_or(Pid()); }
    [[nodiscard]] bool wasReplaced() { return pid() != m_first; }
    [[nodiscard]] const StartResult &started() const { return m_started; }
    void send(const char *message)
    {
        m_system.send(pid(), term(message));
        m_system.laboratory()->runUntilIdle();
    }
    void pass(Time time) { m_system.laboratory()->runFor(time); }
    [[nodiscard]] QString call(const char *request)
    {
        const auto answer = m_system.callAndWait(Atom("w"), term(request));
        return answer ? answer->toString() : QStringLiteral("exit ") + answer.error().toString();
    }
    [[nodiscard]] QString state()
    {
        auto info = m_system.await(m_system.processInfo(pid()));
        return info ? info->state.toString() : QStringLiteral("dead");
    }

private:
    System m_system{{.manual = true}};
    StartResult m_started;
    Pid m_first;
};

} // namespace

/// Each kind of worker that a tree file may ask for does what its header says.
class TestWorkerKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counterCounts()
    {
        Fixture f("counter", "5");
        f.send(":increment");
        f.send("{:add, 10}");
        QCOMPARE(f.call(":value"), QStringLiteral("16"));
        QCOMPARE(f.call(":increment"), QStringLiteral("17"));
        QCOMPARE(f.state(), QStringLiteral("17"));
    }
    void counterDoesNotOverflow()
    {
        Fixture f("counter", "9223372036854775807");
        f.send(":increment");
        QCOMPARE(f.call(":value"), QStringLiteral("-9223372036854775808"));
    }
    void storeKeepsAndFetches()
    {
        Fixture f("store", "[]");
        f.send("{:store, \"foo\", \"bar\"}");
        QCOMPARE(f.call("{:fetch, \"foo\"}"), QStringLiteral("{:ok, \"bar\"}"));
        QCOMPARE(f.call("{:fetch, 1}"), QStringLiteral(":error"));
        QCOMPARE(f.state(), QStringLiteral("%{\"foo\" => \"bar\"}"));
    }
    void storeEndsNormallyWhenAsked()
    {
        Fixture f("store", "[]");
        f.send("{:shutdown}");
        QVERIFY(f.wasReplaced());
        QCOMPARE(f.state(), QStringLiteral("%{}"));
    }
    void storeRaises()
    {
        Fixture f("store", "[]");
        f.send("{:raise, \"heck\"}");
        QVERIFY(f.wasReplaced());
    }
    void storeTellsItsClient()
    {
        Fixture f(
            "store",
            "[client: :w]"); // itself: what it is told it does not expect, and the journal has it
        auto reader = f.system().journal().attach();
        f.send("{:store, 1, 2}");
        QStringList unexpected;
        for (const Event &event : reader->take()) {
            if (const auto *got = std::get_if<happened::UnexpectedMessage>(&event.data))
                unexpected.append(got->message.toString());
        }
        QCOMPARE(unexpected, QStringList{QStringLiteral("{:hello_friend}")});
    }
    void echoAnswers()
    {
        Fixture f("echo", "[]");
        QCOMPARE(f.call("{:a, [1]}"), QStringLiteral("{:a, [1]}"));
    }
    void tickerTicks()
    {
        Fixture f("ticker", "[every: 100]");
        f.pass(1050ms);
        QCOMPARE(f.state(), QStringLiteral("10"));
    }
    void flakyFailsSoonerOrLater()
    {
        Fixture f("flaky", "[mean: 1000]", 1'000'000);
        int changes = 0;
        for (int second = 0; second < 100; ++second) {
            const Pid before = f.pid();
            f.pass(1s);
            changes += f.pid() != before;
        }
        QVERIFY2(changes > 40 && changes < 85, qPrintable(QString::number(changes)));
    }
    void stubbornOutlivesAShutdownAndIsKilled()
    {
        Fixture f("stubborn", "[]");
        const Pid pid = f.pid();
        f.system().exit(pid, atoms::shutdown);
        f.pass(1s);
        QVERIFY(f.system().isAlive(pid));
        // Its supervisor waits for its shutdown time, and kills.
        f.system().exit(*f.system().whereis(Atom("top")), atoms::kill);
        f.pass(1ms);
        f.system().exit(pid, atoms::kill);
        f.pass(1ms);
        QVERIFY(!f.system().isAlive(pid));
    }
    void stubbornIsKilledAfterItsShutdownTime()
    {
        Fixture f("stubborn", "[]");
        const Pid pid = f.pid();
        const Time before = f.system().now();
        const auto answer = f.system().callAndWait(
            Atom("top"), Term::tuple({atoms::terminate_child, Atom("w")}));
        QVERIFY(answer);
        QVERIFY(!f.system().isAlive(pid));
        QVERIFY(f.system().now() - before >= 100ms);
    }
    void slowStartTakesItsTime()
    {
        Fixture f("slow_start", "[start_time: 3000]");
        QVERIFY(f.started().isOk());
        QVERIFY(f.system().now() >= 3s);
    }
    void failingStartFailsAsOftenAsToldThenStarts()
    {
        Fixture f("failing_start", "[succeed: 1, fail: 3]");
        auto reader = f.system().journal().attach();
        f.system().exit(f.pid(), atoms::kill);
        f.pass(10ms);
        QVERIFY(f.wasReplaced());
        int failures = 0;
        for (const Event &event : reader->take())
            failures += std::holds_alternative<happened::ChildRestarting>(event.data);
        QCOMPARE(failures, 3);
    }
    void hangHangsAndCanBeKilled()
    {
        Fixture f("hang", "[after: 500]");
        const Pid pid = f.pid();
        f.pass(400ms);
        QVERIFY(f.system().await(f.system().processInfo(pid)).has_value());
        f.pass(200ms);
        f.system().send(pid, atoms::normal);
        f.pass(100ms);
        f.system().exit(pid, atoms::kill);
        f.pass(50ms);
        QVERIFY(f.wasReplaced());
    }
    void agentHoldsItsArgument()
    {
        Fixture f("agent", "%{key: \"value\"}");
        QCOMPARE(f.state(), QStringLiteral("%{key: \"value\"}"));
    }
    void badOptionsFailTheStart()
    {
        Fixture f("ticker", "[every: :soon]");
        QVERIFY(!f.started().isOk());
    }
    void argumentsAreToldApartFromOptions()
    {
        const WorkerArguments all{term("[every: 1]"), term("{:global, :a}"), {Atom("b")}};
        const auto arguments = all.toArguments();
        QCOMPARE(Term::list(arguments).toString(),
                 QStringLiteral("[[every: 1], [name: {:global, :a}, links: [:b]]]"));
        QCOMPARE(WorkerArguments::of(arguments).toArguments(), arguments);
        QCOMPARE(WorkerArguments::of({Atom("extra"), Term(1)}).argument, Term(1));
        QCOMPARE(WorkerArguments::of({}).argument, Term());
    }
};

QTEST_GUILESS_MAIN(TestWorkerKinds)
#include "test_worker_kinds.moc"
