// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/process_info.h"
#include "tests/support/in_process.h"
#include "tests/support/stage.h"

using namespace espalier;
using namespace std::chrono_literals;

namespace {

void inProcess(const FunctionProcess::Body &body)
{
    Stage stage;
    QVERIFY(runsInProcess(stage, body));
}

/// QCOMPARE returns, which a coroutine must not.
template<typename T>
void same(const T &actual, const T &expected)
{
    QCOMPARE(actual, expected);
}

BehaviourPointer waiting()
{
    return makeProcess([](Self &self) -> Task<> { (void)co_await self.receive(); });
}

} // namespace

/// What a process may do that only programs ask for.
class TestWhatProgramsNeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMonitorByNameTellsOfTheName_S032();
    void aMonitorOfANameThatNobodyHas_S032();
    void aMonitorFromBirthMissesNothing();
    void aNameForAnotherProcess();
    void aMessageToAName();
    void aLookAtAProcess();
};

void TestWhatProgramsNeed::aMonitorByNameTellsOfTheName_S032()
{
    inProcess([](Self &self) -> Task<> {
        const Pid pid = self.spawn(waiting());
        self.registerName(pid, Atom("worker"));
        (void)self.monitorName(Atom("worker"));
        self.send(pid, atoms::stop);
        const std::optional<Message> down = co_await self.receive();
        same(down->toTerm().element(3).toString(), u"{:worker, :nonode@nohost}"_qs);
        same(down->toTerm().element(4), Term(atoms::normal));
    });
}

void TestWhatProgramsNeed::aMonitorOfANameThatNobodyHas_S032()
{
    inProcess([](Self &self) -> Task<> {
        const Reference reference = self.monitorName(Atom("nobody"));
        const std::optional<Message> down = co_await self.receive();
        same(down->toTerm().element(1), Term(reference));
        same(down->toTerm().element(3).toString(), u"{:nobody, :nonode@nohost}"_qs);
        same(down->toTerm().element(4), Term(atoms::noproc));
    });
}

void TestWhatProgramsNeed::aMonitorFromBirthMissesNothing()
{
    inProcess([](Self &self) -> Task<> {
        const Self::Monitored spawned = self.spawnMonitored(
            makeProcess([](Self &) -> Task<> { throw Exit{Term(Atom("at_once"))}; }));
        const std::optional<Message> down = co_await self.receive();
        same(down->reference, spawned.reference);
        same(down->term, Term(Atom("at_once")));
    });
}

void TestWhatProgramsNeed::aNameForAnotherProcess()
{
    inProcess([](Self &self) -> Task<> {
        const Pid pid = self.spawn(waiting());
        self.registerName(pid, Atom("other"));
        same(self.system().whereis(Atom("other")), std::optional(pid));
        same(self.unregisterName(Atom("other")), true);
        same(self.unregisterName(Atom("other")), false);
        self.exit(pid, atoms::kill);
        co_return;
    });
}

void TestWhatProgramsNeed::aMessageToAName()
{
    inProcess([](Self &self) -> Task<> {
        const Reference timer = self.sendAfterToName(10ms, Atom("later"), atoms::ok);
        same(self.timeLeft(timer), std::optional<std::chrono::milliseconds>(10ms));
        self.registerName(self.pid(), Atom("later"));
        const std::optional<Message> message = co_await self.receive();
        same(message->term, Term(atoms::ok));
        same(self.timeLeft(timer).has_value(), false);
    });
}

void TestWhatProgramsNeed::aLookAtAProcess()
{
    inProcess([](Self &self) -> Task<> {
        const Pid pid = self.spawn(
            makeProcess([](Self &own) -> Task<> { co_await own.sleep(1h); }));
        for (int i = 0; i < 20; ++i)
            self.send(pid, i);
        const std::optional<ProcessInfo> info = co_await self.inspect(pid);
        same(info.has_value(), true);
        same(info->mailbox.size(), std::size_t(20));
        self.exit(pid, atoms::kill);
        co_await self.sleep(1ms);
        const std::optional<ProcessInfo> gone = co_await self.inspect(pid);
        same(gone.has_value(), false);
    });
}

QTEST_GUILESS_MAIN(TestWhatProgramsNeed)
#include "test_what_programs_need.moc"
