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
        return treeNow();
    }
    /// Without letting what is under way come to its end.
    [[nodiscard]] const TreeState &treeNow()
    {
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
    /// Of the living process whose child id is this.
    [[nodiscard]] Pid pidOf(const QString &childId)
    {
        const TreeState &state = treeNow();
        for (std::size_t number = 0; number < state.capacity(); ++number) {
            const Node *node = state.find(static_cast<NodeId>(number));
            if (node && node->childId.toString() == childId)
                return node->pid;
        }
        return {};
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

void forgetLives(std::vector<ProcessDescription> &processes)
{
    for (ProcessDescription &process : processes) {
        process.alive.reset();
        forgetLives(process.children);
    }
}

/// The file without what a snapshot says of the processes that were alive.
QByteArray without(TreeDescription tree)
{
    tree.takenAt.reset();
    forgetLives(tree.processes);
    return writeTree(tree);
}

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
        QVERIFY(garden.start(tree).startsWith(QStringLiteral("Ticker did not start: ")));
        QCOMPARE(garden.system().processCount(), std::size_t(0));
    }

    void whatIgnoresItsShutdownIsKilledWhenAnotherDoesNotStart()
    {
        Garden garden;
        const auto tree = garden.parse(R"({"espalier": 1, "processes": [
            {"kind": "stubborn"}, {"kind": "hang"}, {"kind": "ticker", "argument": "[every: :soon]"}]})");
        const auto outcome = TreeStarter(garden.system(), tree).startAndWait();
        QVERIFY(!outcome);
        garden.system().laboratory()->runFor(4s);
        QVERIFY(garden.system().processCount() > 0);
        garden.system().laboratory()->runFor(2s);
        QCOMPARE(garden.system().processCount(), std::size_t(0));
    }

    void timesThatNoClockCanTellAreVeryLong()
    {
        Garden garden;
        const auto tree = garden.parse(R"({"espalier": 1, "processes": [
            {"kind": "supervisor", "max_seconds": 9007199254740991, "children": [
              {"kind": "stubborn", "name": ":job", "shutdown_ms": 9007199254740991},
              {"kind": "ticker", "argument": "[every: 9007199254740991]"},
              {"kind": "counter", "name": ":count"}]}]})");
        QVERIFY(TreeStarter(garden.system(), tree).startAndWait());
        garden.system().exit(garden.pid("count"), Atom("boom"));
        garden.system().laboratory()->runFor(1h);
        const TreeState &state = garden.treeNow();
        QCOMPARE(state.counts().restarts, std::uint64_t(1));
        QCOMPARE(state.node(state.roots()[0]).supervisor->restartsInWindow(1h), 1);
        garden.system().exit(garden.pid("job"), atoms::shutdown);
        garden.system().laboratory()->runFor(1h);
        QVERIFY(garden.pid("job") != Pid());
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
        const QByteArray json = writeTree(snapshot(first.tree(), first.system().now(), origin));

        Garden second;
        const auto again = second.parse(json);
        QCOMPARE(second.start(again), QString());
        QCOMPARE(second.outline(), before);
        // What it says of the processes apart, a snapshot of the second is the first's.
        QCOMPARE(without(snapshot(second.tree(), second.system().now(), again)), without(again));
    }

    // In these, something is down, or has not begun, when the snapshot is taken.
    void aSnapshotKeepsWhatIsDown_data()
    {
        QTest::addColumn<QByteArray>("children");
        QTest::addColumn<QString>("down");
        QTest::newRow("a registry")
            << QByteArray(R"({"kind": "registry", "name": "Names", "keys": "duplicate"})")
            << "Names";
        QTest::newRow("a supervisor") << QByteArray(
            R"({"kind": "supervisor", "name": ":inner", "strategy": "rest_for_one", "max_restarts": 7,
                "children": [{"kind": "counter", "name": ":leaf", "argument": "5"}]})")
                                      << "inner";
        QTest::newRow("a dynamic supervisor")
            << QByteArray(R"({"kind": "dynamic_supervisor", "name": "{:global, :crowd}",
                              "max_children": 9, "extra_arguments": [":x"]})")
            << "{:global, :crowd}";
        QTest::newRow("a worker") << QByteArray(
            R"({"kind": "counter", "name": ":leaf", "argument": "5"})")
                                  << "leaf";
    }
    void aSnapshotKeepsWhatIsDown()
    {
        QFETCH(QByteArray, children);
        QFETCH(QString, down);
        // It starts slowly, and with rest_for_one what stands behind it waits: down, then not even started.
        const QByteArray json = R"({"espalier": 1, "processes": [
            {"kind": "supervisor", "name": ":top", "strategy": "rest_for_one", "children": [
                {"kind": "slow_start", "name": ":slow", "argument": "1000"}, )"
                                + children + "]}]}";
        Garden garden;
        const auto origin = garden.parse(json);
        QCOMPARE(garden.start(origin), QString());
        const QByteArray whole = without(snapshot(garden.tree(), {}, origin));
        QCOMPARE(without(garden.parse(json)), whole);

        garden.system().exit(garden.pid("slow"), Atom("boom"));
        garden.system().laboratory()->runFor(500ms);
        const TreeState &tree = garden.treeNow();
        const Node &top = tree.node(tree.roots()[0]);
        QCOMPARE(tree.node(top.children[1]).state, NodeState::Undefined);
        QCOMPARE(tree.node(top.children[1]).label(), down);
        QCOMPARE(without(snapshot(tree, {}, origin)), whole);
    }
    void aSnapshotHasWhatHasNotStartedYet()
    {
        QFETCH(QByteArray, children);
        const QByteArray json = R"({"espalier": 1, "processes": [
            {"kind": "supervisor", "name": ":top", "children": [
                {"kind": "supervisor", "id": ":a", "max_seconds": 60, "children": [
                    {"kind": "slow_start", "name": ":slow", "argument": "1000"}, )"
                                + children + "]}]}]}";
        Garden garden;
        const auto origin = garden.parse(json);
        QCOMPARE(garden.start(origin), QString());
        const QByteArray whole = without(snapshot(garden.tree(), {}, origin));
        garden.system().exit(garden.pidOf(QStringLiteral(":a")), Atom("boom"));
        garden.system().laboratory()->runFor(500ms);
        QCOMPARE(without(snapshot(garden.treeNow(), {}, origin)), whole);
    }
    void aSnapshotHasWhatHasNotStartedYet_data() { aSnapshotKeepsWhatIsDown_data(); }

    void aSnapshotTellsRootsWithoutANameApart()
    {
        Garden garden;
        const auto origin = garden.parse(R"({"espalier": 1, "processes": [
            {"kind": "counter", "argument": "1"}, {"kind": "echo"}, {"kind": "counter", "argument": "2"},
            {"kind": "supervisor", "max_restarts": 8}, {"kind": "dynamic_supervisor"},
            {"kind": "counter", "argument": "3"}]})");
        QCOMPARE(garden.start(origin), QString());
        garden.system().exit(garden.tree().node(garden.tree().roots()[2]).pid, atoms::kill);
        const TreeDescription taken = snapshot(garden.tree(), {}, origin);
        QStringList arguments;
        for (const ProcessDescription &process : taken.processes) {
            if (const auto *worker = std::get_if<WorkerDescription>(&process.what))
                arguments.append(worker->argument.toString());
        }
        QCOMPARE(arguments.join(u' '), QStringLiteral("1 [] 3"));
    }

    void aSnapshotForgetsLinksWithWhatHasEnded()
    {
        Garden garden;
        const auto origin = garden.parse(R"({"espalier": 1, "processes": [
            {"kind": "echo", "name": ":connection"}, {"kind": "echo", "name": ":other"},
            {"kind": "stubborn", "name": ":job", "links": [":connection", ":other"]}]})");
        QCOMPARE(garden.start(origin), QString());
        garden.system().exit(garden.pid("connection"), atoms::shutdown);
        garden.system().laboratory()->runUntilIdle();
        Garden second;
        const auto again = second.parse(writeTree(snapshot(garden.tree(), {}, origin)));
        QCOMPARE(second.start(again), QString());
        QCOMPARE(std::get<WorkerDescription>(again.processes[1].what).links,
                 std::vector<Term>{Atom("other")});
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
        const TreeDescription taken = snapshot(garden.tree(), garden.system().now(), origin);
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
