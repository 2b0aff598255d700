// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/dynamic_supervisor.h"
#include "engine/otp/supervisor.h"
#include "engine/runtime/function_process.h"
#include "engine/runtime/laboratory.h"
#include "engine/runtime/system.h"

#include <QTest>

using namespace espalier;
using namespace std::chrono_literals;

namespace {

/// A server whose callbacks are given by the test.
class Given final : public GenServer
{
public:
    std::function<Return(Self &, const Term &)> cast;
    std::function<Term()> told;

    [[nodiscard]] Atom module() const override { return Atom("Elixir.Given"); }
    [[nodiscard]] Term state() const override { return told ? told() : Term(); }

protected:
    Task<Return> handleCast(Self &self, const Term &request) override
    {
        return cast(self, request);
    }
    Task<Return> handleInfo(Self &, const Term &) override { return Return::noReply(); }
};

ChildSpec idleChild()
{
    ChildSpec spec{.id = Atom("a")};
    spec.start.run = [](Self &self, const std::vector<Term> &) {
        return self.startLink(std::make_unique<Given>());
    };
    return spec;
}

} // namespace

/// Whatever user code does wrong ends its process or is answered with an error, and harms nothing else.
class TestForeignFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_system = std::make_unique<System>(SystemOptions{.manual = true}); }

    void aPredicateThatThrowsEndsItsProcess()
    {
        const Pid pid = startProcess([](Self &self) -> Task<> {
            const Self::Accepts accepts = [](const Signal &) -> bool { throw 5; };
            (void)co_await self.receiveMatching(accepts);
        });
        m_system->laboratory()->runUntilIdle();
        m_system->send(pid, Atom("first"));
        m_system->send(pid, Atom("second"));
        const auto answer = m_system->callAndWait(pid, Atom("third"));
        QVERIFY(!answer);
        QVERIFY(!m_system->isAlive(pid));
    }

    void aStateThatThrowsIsShownAsTheReason()
    {
        const Pid pid = startGiven({}, []() -> Term { throw Exit{Atom("no state")}; });
        const auto info = m_system->await(m_system->processInfo(pid));
        QVERIFY(info);
        QCOMPARE(info->state, Term(Atom("no state")));
        QVERIFY(m_system->isAlive(pid));
    }

    // What somebody who has paused the time, and then crashes a process, wants to see.
    void whatArrivesIsSeenBeforeItActs()
    {
        const Pid pid = startGiven({});
        m_system->laboratory()->runUntilIdle();
        m_system->inject(pid, atoms::raise);
        m_system->exit(pid, Atom("boom"));
        m_system->send(pid, Atom("hello"));
        const auto info = m_system->infoBetweenSteps(pid);
        QStringList arriving;
        for (const Term &signal : info->arriving)
            arriving.append(signal.toString());
        QCOMPARE(arriving.join(u' '),
                 QStringLiteral(":raise {:exit_signal, #PID<0.0.0>, :boom} :hello"));
        QCOMPARE(info->mailboxLength, std::size_t(0));
    }

    void aStateMayAskForProcesses()
    {
        Pid pid;
        pid = startGiven({}, [this, &pid] { return Term::boolean(m_system->isAlive(pid)); });
        QCOMPARE(m_system->await(m_system->processInfo(pid))->state, Term::boolean(true));
    }

    // OTP: only handle_call may reply, even if it was answered before.
    void aReplyToNoCallIsABadReturnValue_S064()
    {
        const Pid pid = startGiven([](Self &, const Term &) { return Return::answer(5); });
        const auto reader = m_system->journal().attach();
        m_system->cast(pid, Atom("hello"));
        m_system->laboratory()->runUntilIdle();
        QStringList ends;
        for (const Event &event : reader->take()) {
            if (const auto *exited = std::get_if<happened::Exited>(&event.data))
                ends.append(exited->reason.toString());
        }
        QCOMPARE(ends, QStringList(QStringLiteral("{:bad_return_value, {:reply, 5, nil}}")));
    }

    void theOutsideIsNobodyToBeCalledOrMonitored()
    {
        QCOMPARE(m_system->callAndWait(Pid(), Atom("hello")).error(), Term(atoms::noproc));
        const Pid pid = startProcess([](Self &self) -> Task<> {
            (void)self.monitor(Pid());
            const std::optional<Message> down = co_await self.receive();
            throw Exit{down->toTerm().element(4)};
        });
        m_system->laboratory()->runUntilIdle();
        QVERIFY(!m_system->isAlive(pid));
    }

    // S-066: each message disarms the timeout of the one before.
    void timeoutsDoNotPileUp()
    {
        const Pid pid = startGiven([](Self &, const Term &) {
            Return returned = Return::noReply();
            returned.timeout = 1h;
            return returned;
        });
        for (int i = 0; i < 100; ++i)
            m_system->cast(pid, i);
        m_system->laboratory()->runFor(2h);
        QCOMPARE(m_system->await(m_system->processInfo(pid))->handled, std::uint64_t(101));
    }

    // What a spec made in C++ can have wrong is refused with the words for a map (S-084, S-220).
    void wrongSpecsMadeInCppAreRefused()
    {
        ChildSpec negative = idleChild();
        negative.shutdown = Shutdown(-1ms);
        ChildSpec significant = idleChild();
        significant.significant = true;
        const auto start = [this](const ChildSpec &spec) {
            const StartResult result = m_system->startAndWait(
                [spec] { return supervisor::make({.children = {spec}}); });
            return result.value.value_or(Term()).toString();
        };
        QCOMPARE(start(negative), QStringLiteral("{:start_spec, {:invalid_shutdown, -1}}"));
        QCOMPARE(
            start(significant),
            QStringLiteral(
                "{:start_spec, {:bad_combination, [auto_shutdown: :never, significant: true]}}"));

        const auto dynamic = m_system->startDynamicSupervisorAndWait({});
        QVERIFY(dynamic);
        ChildSpec none = idleChild();
        none.shutdown = Shutdown(0ms);
        const auto refused = m_system->await(dynamic->startChild(none));
        QCOMPARE(refused.value_or(Term()).toString(),
                 QStringLiteral("{:error, {:invalid_shutdown, 0}}"));
    }

    // Legal in OTP: the second start function answers the process of the first.
    void twoChildrenMayBeOneProcess()
    {
        ChildSpec first = idleChild();
        ChildSpec second{.id = Atom("b")};
        second.start.run = [](Self &self, const std::vector<Term> &) -> Task<StartResult> {
            const auto pid = self.system().whereis(Atom("shared"));
            co_return StartResult::ok(*pid);
        };
        first.start.run = [](Self &self, const std::vector<Term> &) {
            return self.startLink(std::make_unique<Given>(), {.name = Atom("shared")});
        };
        const StartResult started = m_system->startAndWait([first, second] {
            return supervisor::make({.children = {first, second}});
        });
        QVERIFY(started.isOk());
        QVERIFY(m_system->stopAndWait(started.pid));
        QCOMPARE(m_system->processCount(), std::size_t(0));
    }

private:
    Pid startProcess(const std::function<Task<>(Self &)> &run)
    {
        return m_system->startAndWait([run] { return makeProcess(run); }).pid;
    }
    Pid startGiven(const std::function<Return(Self &, const Term &)> &cast,
                   const std::function<Term()> &told = {})
    {
        return m_system
            ->startAndWait([cast, told] {
                auto given = std::make_unique<Given>();
                given->cast = cast;
                given->told = told;
                return given;
            })
            .pid;
    }

    std::unique_ptr<System> m_system;
};

QTEST_GUILESS_MAIN(TestForeignFaults)
#include "test_foreign_faults.moc"
