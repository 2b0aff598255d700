// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/agent.h"
#include "engine/otp/dynamic_supervisor.h"
#include "engine/otp/partition_supervisor.h"
#include "engine/otp/supervisor.h"
#include "engine/otp/task_supervisor.h"
#include "tests/support/in_process.h"

#include <QTest>

using namespace espalier;
using namespace std::chrono_literals;

namespace {

const Atom parts("Elixir.Parts");
const Atom tasks("Elixir.Tasks");

/// Answers the argument that it was started with.
class Echo final : public GenServer
{
public:
    explicit Echo(const std::vector<Term> &arguments)
        : m_argument(arguments.front())
    {}
    [[nodiscard]] Atom module() const override { return Atom("Elixir.Echo"); }

protected:
    Task<Return> handleCall(Self &, const Term &, From) override
    {
        return Return::answer(m_argument);
    }

private:
    const Term m_argument;
};

ChildSpec echo()
{
    return {.id = Atom("ignored"), .start = startLink<Echo>(Atom("hello"))};
}

taskSupervisor::Work answering(const Term &term)
{
    return [term](Self &) -> Task<Term> { co_return term; };
}
taskSupervisor::Work exiting(const Term &reason)
{
    return [reason](Self &) -> Task<Term> { throw Exit{reason}; };
}
taskSupervisor::Work sleeping()
{
    return [](Self &self) -> Task<Term> {
        co_await self.sleep(1h);
        co_return Term();
    };
}

} // namespace

/// PartitionSupervisor and Task.Supervisor, as the real ones answered.
class TestOtherSupervisors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_system = std::make_unique<System>(SystemOptions{.manual = true}); }

    void partitionsAreChildrenByNumber_S260()
    {
        startPartitions({.name = parts, .child = echo(), .partitions = 3});
        QCOMPARE(partitionSupervisor::partitions(*m_system, parts), 3);
        const Term children = *m_system->callAndWait(parts, atoms::which_children);
        QStringList ids;
        const std::vector<Term> listed = *children.listElements();
        for (const Term &child : listed)
            ids.append(child.element(0).toString());
        QCOMPARE(ids.join(u' '), QStringLiteral("2 1 0"));
        QCOMPARE(
            m_system->callAndWait(parts, atoms::count_children)->find(atoms::active)->toInteger(),
            3);
    }

    void keysLeadToPartitions_S260()
    {
        startPartitions({.name = parts, .child = echo(), .partitions = 3});
        const auto at = [this](const Term &key) {
            return m_system->whereis(partitionSupervisor::via(parts, key)).value_or(Pid());
        };
        QCOMPARE(at(4), at(1));
        QCOMPARE(at(-4), at(1));
        QVERIFY(at(0) != at(1) && at(1) != at(2) && at(0) != at(2));
        QCOMPARE(at(Atom("anything")), at(Atom("anything")));
        QVERIFY(at(Atom("anything")) != Pid());
        QCOMPARE(*m_system->callAndWait(partitionSupervisor::via(parts, 7), Atom("x")),
                 Term(Atom("hello")));
    }

    void aRestartedPartitionIsFoundAgain_S260()
    {
        startPartitions({.name = parts, .child = echo(), .partitions = 2});
        const Term name = partitionSupervisor::via(parts, 1);
        const Pid before = *m_system->whereis(name);
        m_system->exit(before, Atom("boom"));
        m_system->laboratory()->runUntilIdle();
        QVERIFY(*m_system->whereis(name) != before);
        QVERIFY(m_system->callAndWait(name, Atom("x")));
    }

    void eachPartitionMayHaveItsArguments_S260()
    {
        startPartitions({.name = parts,
                         .child = echo(),
                         .partitions = 2,
                         .withArguments = [](const std::vector<Term> &arguments, int partition) {
                             return std::vector<Term>{Term::tuple({arguments.front(), partition})};
                         }});
        QCOMPARE(m_system->callAndWait(partitionSupervisor::via(parts, 1), Atom("x"))->toString(),
                 QStringLiteral("{:hello, 1}"));
    }

    void withoutTheSupervisorThereIsNoProcess_S260()
    {
        const Term name = partitionSupervisor::via(Atom("Elixir.Nope"), 1);
        QCOMPARE(m_system->callAndWait(name, Atom("x")).error().toString(),
                 QStringLiteral("{:noproc, {PartitionSupervisor, :partitions, [Nope]}}"));
        m_system->cast(name, Atom("x"));
        QVERIFY_EXCEPTION_THROWN((void)partitionSupervisor::partitions(*m_system, Atom("Nope")),
                                 Exit);
    }

    void aNameOfAPartitionIsTaken_S260()
    {
        startPartitions({.name = parts, .child = echo(), .partitions = 1});
        const Term name = partitionSupervisor::via(parts, 1);
        const StartResult second = m_system->startAndWait(
            [] { return std::make_unique<Echo>(std::vector<Term>{Term()}); }, {.name = name});
        QCOMPARE(*second.value, Term::tuple({atoms::already_started, *m_system->whereis(name)}));
    }

    void aTaskIsTemporaryAndItsResultComesBack_S261()
    {
        startTasks({.name = tasks});
        QCOMPARE(inProcess([](Self &self) -> Task<Term> {
                     const AsyncTask task = co_await taskSupervisor::async(self, tasks,
                                                                           answering(42));
                     co_return co_await taskSupervisor::await(self, task);
                 }),
                 Term(42));
        m_system->laboratory()->runUntilIdle();
        QCOMPARE(
            m_system->callAndWait(tasks, atoms::count_children)->find(atoms::specs)->toInteger(),
            0);
    }

    void aCrashEndsTheOwnerUnlessItIsNotLinked_S261()
    {
        startTasks({.name = tasks});
        QCOMPARE(reasonOf([](Self &self) -> Task<> {
                     (void)co_await taskSupervisor::async(self, tasks, exiting(Atom("boom")));
                     co_await self.sleep(1s);
                 }),
                 QStringLiteral(":boom"));
        const QString reason = reasonOf([](Self &self) -> Task<> {
            const AsyncTask task = co_await taskSupervisor::asyncNolink(self, tasks,
                                                                        exiting(Atom("boom")));
            (void)co_await taskSupervisor::await(self, task);
        });
        QVERIFY2(reason.startsWith(QStringLiteral("{:boom, {Task, :await, [%Task{")),
                 qPrintable(reason));
        QVERIFY2(reason.endsWith(QStringLiteral(", 5000]}}")), qPrintable(reason));
    }

    void whoWaitsTooLongExitsAndTheTaskGoesOn_S261()
    {
        startTasks({.name = tasks});
        const QString reason = reasonOf([](Self &self) -> Task<> {
            const AsyncTask task = co_await taskSupervisor::asyncNolink(self, tasks, sleeping());
            (void)co_await taskSupervisor::await(self, task, 20ms);
        });
        QVERIFY2(reason.startsWith(QStringLiteral("{:timeout, {Task, :await, [%Task{")),
                 qPrintable(reason));
        QCOMPARE(
            m_system->callAndWait(tasks, atoms::count_children)->find(atoms::active)->toInteger(),
            1);
    }

    void aTaskAnswersItsOwnerAlone_S261()
    {
        startTasks({.name = tasks});
        const QString reason = reasonOf([](Self &self) -> Task<> {
            AsyncTask task = co_await taskSupervisor::async(self, tasks, answering(42));
            task.owner = Pid{1};
            (void)co_await taskSupervisor::await(self, task);
        });
        QVERIFY2(reason.contains(QStringLiteral("%ArgumentError{")), qPrintable(reason));
    }

    void noMoreThanMaxChildren_S261()
    {
        startTasks({.name = tasks, .maxChildren = 1});
        const Term second = inProcess([](Self &self) -> Task<Term> {
            const Term first = co_await taskSupervisor::startChild(self, tasks, sleeping());
            if (!first.isTagged(atoms::ok, 2))
                co_return first;
            co_return co_await taskSupervisor::startChild(self, tasks, sleeping());
        });
        QCOMPARE(second.toString(), QStringLiteral("{:error, :max_children}"));
        const QString reason = reasonOf([](Self &self) -> Task<> {
            (void)co_await taskSupervisor::async(self, tasks, sleeping());
        });
        QVERIFY2(reason.contains(QStringLiteral("%RuntimeError{")), qPrintable(reason));
    }

    void aTaskMayBeRestarted_S261()
    {
        startTasks({.name = tasks});
        auto runs = std::make_shared<int>(0);
        (void)inProcess([runs](Self &self) -> Task<Term> {
            const taskSupervisor::Work work = [runs](Self &) -> Task<Term> {
                if (++*runs < 3)
                    throw Exit{Atom("again")};
                co_return Term();
            };
            const TaskOptions options{.restart = Restart::Transient};
            co_return co_await taskSupervisor::startChild(self, tasks, work, options);
        });
        m_system->laboratory()->runUntilIdle();
        QCOMPARE(*runs, 3);
    }

private:
    void startPartitions(const PartitionSupervisorOptions &options)
    {
        start(partitionSupervisor::childSpec(options));
    }
    void startTasks(const TaskSupervisorOptions &options)
    {
        start(taskSupervisor::childSpec(options));
    }
    void start(const ChildSpec &spec)
    {
        const StartResult top = m_system->startAndWait(
            [spec] { return supervisor::make({.children = {spec}}); });
        QVERIFY2(top.isOk(), qPrintable(top.toTerm().toString()));
    }
    Term inProcess(const std::function<Task<Term>(Self &)> &run)
    {
        auto result = std::make_shared<Term>(Atom("nothing"));
        (void)m_system->startAndWait([run, result] {
            return makeProcess(
                [run, result](Self &self) -> Task<> { *result = co_await run(self); });
        });
        m_system->laboratory()->runFor(100ms);
        return *result;
    }
    /// Why a process ends that does this.
    QString reasonOf(const FunctionProcess::Body &body)
    {
        const auto reader = m_system->journal().attach();
        const Pid pid = m_system->startAndWait([body] { return makeProcess(body); }).pid;
        m_system->laboratory()->runFor(100ms);
        for (const Event &event : reader->take()) {
            if (const auto *exited = std::get_if<happened::Exited>(&event.data);
                exited && event.pid == pid)
                return exited->reason.toString();
        }
        return QStringLiteral("it lives");
    }

    std::unique_ptr<System> m_system;
};

QTEST_GUILESS_MAIN(TestOtherSupervisors)
#include "test_other_supervisors.moc"
