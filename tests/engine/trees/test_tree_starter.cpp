// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/observe/tree_state.h"
#include "engine/runtime/laboratory.h"
#include "engine/runtime/system.h"
#include "engine/trees/snapshot.h"
#include "engine/trees/tree_file.h"
#include "engine/trees/tree_starter.h"
#include "engine/trees/worker_kinds.h"

#include <QTest>

using namespace espalier;
using namespace std::chrono_literals;

namespace {

/// A System with a tree in it, and its TreeState.
class Garden
{
public:
    explicit Garden(std::uint64_t seed = 0)
        : m_system({.seed = seed, .manual = true})
        , m_reader(m_system.journal().attach())
    {
        addWorkerKinds(m_system.modules());
    }

    [[nodiscard]] System &system() { return m_system; }
    [[nodiscard]] TreeDescription parse(const QByteArray &json)
    {
        const auto tree = parseTree(json, QStringLiteral("t.json"), m_system.modules());
        if (!tree)
            qFatal("%s", qPrintable(tree.error().message()));
        return *tree;
    }
    [[nodiscard]] TreeDescription example(const QString &name)
    {
        const auto tree = readTreeFile(
            QStringLiteral(ESPALIER_SOURCE_DIR "/resources/examples/%1.json").arg(name),
            m_system.modules());
        if (!tree)
            qFatal("%s", qPrintable(tree.error().message()));
        return *tree;
    }
    [[nodiscard]] QString start(const TreeDescription &tree)
    {
        const auto outcome = TreeStarter(m_system, tree).startAndWait();
        m_system.laboratory()->runUntilIdle();
        return outcome ? QString() : outcome.error();
    }
    [[nodiscard]] const TreeState &tree()
    {
        m_system.laboratory()->runUntilIdle();
        for (const Event &event : m_reader->take())
            m_tree.apply(event);
        return m_tree;
    }
    /// One line per node, indented by its depth.
    [[nodiscard]] QStringList outline()
    {
        QStringList lines;
        const TreeState &state = tree();
        for (const NodeId root : state.roots())
            addLines(state.node(root), 0, lines);
        return lines;
    }
    [[nodiscard]] Pid pid(const char *name) { return m_system.whereis(Atom(name)).value_or(Pid()); }

private:
    void addLines(const Node &node, int depth, QStringList &lines) const
    {
        if (node.state == NodeState::Dead)
            return;
        lines.append(QString(depth * 2, QLatin1Char(' ')) + node.label());
        if (node.kind == ProcessKind::Registry)
            return;
        for (const NodeId child : node.children) {
            if (child != NodeId::None)
                addLines(m_tree.node(child), depth + 1, lines);
        }
    }

    System m_system;
    std::unique_ptr<JournalReader> m_reader;
    TreeState m_tree;
};

} // namespace

/// From a description to a running tree, and back.
class TestTreeStarter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void examplesRun_data()
    {
        QTest::addColumn<QStringList>("outline");
        QTest::newRow("quiz") << QStringList{QStringLiteral("Quiz.Application"),
                                             QStringLiteral("  Quiz.Sessions"),
                                             QStringLiteral("  Quiz.Courses"),
                                             QStringLiteral("  Quiz.SessionSupervisor"),
                                             QStringLiteral("    {\"Botany\", \"ines\"}"),
                                             QStringLiteral("    {\"Botany\", \"jonas\"}"),
                                             QStringLiteral("    {\"Geometry\", \"ines\"}"),
                                             QStringLiteral("    {\"Geometry\", \"mia\"}")};
        QTest::newRow("redis") << QStringList{
            QStringLiteral("Jobs.Application"),  QStringLiteral("  redis"),
            QStringLiteral("  Jobs.Supervisor"), QStringLiteral("    job_1"),
            QStringLiteral("    job_2"),         QStringLiteral("shell"),
            QStringLiteral("lone_job")};
        QTest::newRow("agents") << QStringList{QStringLiteral("MyApp.DynamicSupervisor"),
                                               QStringLiteral("  agent1"),
                                               QStringLiteral("  agent2")};
    }
    void examplesRun()
    {
        QFETCH(QStringList, outline);
        Garden garden;
        QCOMPARE(garden.start(garden.example(QString::fromLatin1(QTest::currentDataTag()))),
                 QString());
        QCOMPARE(garden.outline(), outline);
    }

    // Page of the quiz: a session that crashes is gone, and its name is free.
    void aCrashedSessionIsGoneAndItsNameIsFree()
    {
        Garden garden;
        QCOMPARE(garden.start(garden.example(QStringLiteral("quiz"))), QString());
        const Term key = Term::tuple(
            {Term(QStringLiteral("Botany")), Term(QStringLiteral("ines"))});
        const Term name = registry::via(Atom("Elixir.Quiz.Sessions"), key);
        const auto pid = garden.system().whereis(name);
        QVERIFY(pid);
        garden.system().exit(*pid, atoms::kill);
        garden.system().laboratory()->runUntilIdle();
        QVERIFY(!garden.system().whereis(name));
        QCOMPARE(garden.outline().size(), 7);
    }

    // Page of the worker beside a connection: without a supervisor the crash takes the partner along; with one it does not.
    void linkedWithoutASupervisorBothDie()
    {
        Garden garden;
        QCOMPARE(garden.start(garden.example(QStringLiteral("redis"))), QString());
        const Pid shell = garden.pid("shell");
        const Pid redis = garden.pid("redis");
        garden.system().send(garden.pid("lone_job"),
                             Term::tuple({Atom("raise"), Term(QStringLiteral("heck"))}));
        garden.system().laboratory()->runUntilIdle();
        QVERIFY(!garden.system().isAlive(shell));
        const NodeId job = garden.tree().node(garden.tree().roots()[0]).children[1];
        const Pid supervised = garden.tree().node(garden.tree().node(job).children[0]).pid;
        garden.system().send(supervised,
                             Term::tuple({Atom("raise"), Term(QStringLiteral("heck"))}));
        garden.system().laboratory()->runUntilIdle();
        QVERIFY(!garden.system().isAlive(supervised));
        QVERIFY(garden.system().isAlive(redis));
        QCOMPARE(garden.tree().node(garden.tree().node(job).children[0]).restarts, 1U);
    }

    void aNameInARegistryThatDoesNotRunIsAnError()
    {
        Garden garden;
        const auto tree = garden.parse(R"({"espalier": 1, "processes": [
            {"kind": "echo", "name": ":fine"},
            {"kind": "counter", "name": "{:via, Registry, {Nope, 1}}"}]})");
        const QString error = garden.start(tree);
        QVERIFY2(error.contains(QStringLiteral("did not start: %ArgumentError{")),
                 qPrintable(error));
        QCOMPARE(garden.system().processCount(), std::size_t(0));
        const Term nobody = registry::via(Atom("Elixir.Nope"), 1);
        QVERIFY(!garden.system().callAndWait(nobody, Atom("ping")));
        garden.system().cast(nobody, Atom("hello"));
    }

    void nothingRunsIfOneDoesNotStart()
    {
        Garden garden;
        const auto tree = garden.parse(R"({"espalier": 1, "processes": [
            {"kind": "counter", "name": ":fine"},
            {"kind": "supervisor", "name": ":top", "children": [
              {"kind": "ticker", "id": ":bad", "argument": "[every: :soon]"}]}]})");
        const QString error = garden.start(tree);
        QVERIFY2(error.startsWith(QStringLiteral(
                     ":top did not start: {:shutdown, {:failed_to_start_child, :bad")),
                 qPrintable(error));
        QCOMPARE(garden.system().processCount(), std::size_t(0));
    }

    void aChildThatDoesNotStartUnderADynamicSupervisorEndsAll()
    {
        Garden garden;
        const auto tree = garden.parse(R"({"espalier": 1, "processes": [
            {"kind": "dynamic_supervisor", "children": [{"kind": "ticker", "argument": "[every: :soon]"}]}]})");
        QVERIFY(!garden.start(tree).isEmpty());
        QCOMPARE(garden.system().processCount(), std::size_t(0));
    }

    void dynamicSupervisorsInsideDynamicSupervisorsAreFilled()
    {
        Garden garden;
        const auto tree = garden.parse(R"({"espalier": 1, "processes": [
            {"kind": "dynamic_supervisor", "name": ":outer", "children": [
              {"kind": "supervisor", "name": ":middle", "children": [
                {"kind": "dynamic_supervisor", "name": ":inner", "children": [{"kind": "echo", "name": ":leaf"}]}]}]}]})");
        QCOMPARE(garden.start(tree), QString());
        QCOMPARE(garden.outline(),
                 (QStringList{QStringLiteral("outer"), QStringLiteral("  middle"),
                              QStringLiteral("    inner"), QStringLiteral("      leaf")}));
    }

    // A dynamic supervisor that is restarted begins with nothing, as in OTP.
    void aRestartedDynamicSupervisorIsEmpty()
    {
        Garden garden;
        QCOMPARE(garden.start(garden.example(QStringLiteral("quiz"))), QString());
        garden.system().exit(garden.pid("Elixir.Quiz.SessionSupervisor"), atoms::kill);
        QCOMPARE(garden.outline().size(), 4);
    }

    void aSnapshotCanBeStartedAgain_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"quiz", "redis", "agents", "three_levels"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void aSnapshotCanBeStartedAgain()
    {
        QFETCH(QString, name);
        Garden first;
        const auto origin = first.example(name);
        QCOMPARE(first.start(origin), QString());
        first.system().laboratory()->runFor(1500ms);
        const QStringList before = first.outline();
        const QByteArray json = writeTree(snapshot(first.tree(), origin));

        Garden second;
        const auto again = second.parse(json);
        QCOMPARE(second.start(again), QString());
        QCOMPARE(second.outline(), before);
        // What it says of the processes apart, a snapshot of the second is the first's.
        const auto without = [](TreeDescription tree) {
            tree.takenAt.reset();
            const std::function<void(ProcessDescription &)> strip =
                [&strip](ProcessDescription &process) {
                    process.alive.reset();
                    for (ProcessDescription &child : process.children)
                        strip(child);
                };
            for (ProcessDescription &process : tree.processes)
                strip(process);
            return writeTree(tree);
        };
        QCOMPARE(without(snapshot(second.tree(), again)), without(again));
    }

    void aSnapshotSaysWhatWasAlive()
    {
        Garden garden;
        const auto origin = garden.example(QStringLiteral("agents"));
        QCOMPARE(garden.start(origin), QString());
        garden.system().laboratory()->runFor(2s);
        const NodeId agent = garden.tree().node(garden.tree().roots()[0]).children[0];
        garden.system().exit(garden.tree().node(agent).pid, Atom("boom"));
        garden.system().laboratory()->runFor(1s);
        const TreeDescription taken = snapshot(garden.tree(), origin);
        QCOMPARE(taken.title, origin.title);
        const AliveDescription &alive = *taken.processes[0].children[0].alive;
        QCOMPARE(alive.pid, garden.tree().node(agent).pid);
        QCOMPARE(alive.state, QStringLiteral("running"));
        QCOMPARE(alive.restarts, 1U);
        QCOMPARE(*alive.lastReason, Term(Atom("boom")));
    }

    void itStartsWithoutBlockingToo()
    {
        System system;
        addWorkerKinds(system.modules());
        const auto tree = readTreeFile(
            QStringLiteral(ESPALIER_SOURCE_DIR "/resources/examples/three_levels.json"),
            system.modules());
        TreeStarter starter(system, *tree);
        bool finished = false;
        starter.start([&finished](const TreeStarter::Outcome &outcome) {
            QVERIFY(outcome);
            finished = true;
        });
        QTRY_VERIFY(finished);
        QVERIFY(system.whereis(Atom("shipping")));
        QTRY_COMPARE(system.processCount(), std::size_t(17));
    }
};

QTEST_GUILESS_MAIN(TestTreeStarter)
#include "test_tree_starter.moc"
