// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/observe/tree_state.h"
#include "engine/otp/dynamic_supervisor.h"
#include "engine/runtime/laboratory.h"
#include "engine/runtime/system.h"
#include "engine/term/parse.h"
#include "engine/trees/tree_file.h"
#include "engine/trees/tree_starter.h"
#include "engine/trees/worker_kinds.h"

#include <QTest>

#include <random>

using namespace espalier;
using namespace std::chrono_literals;

namespace {

/// A System from a tree file's text, and the tree as its journal tells it.
class Watched
{
public:
    explicit Watched(const QByteArray &json, std::uint64_t seed = 0)
        : m_system({.seed = seed, .manual = true})
        , m_reader(m_system.journal().attach())
    {
        addWorkerKinds(m_system.modules());
        const auto tree = parseTree(json, QStringLiteral("t.json"), m_system.modules());
        if (!tree)
            qFatal("%s", qPrintable(tree.error().message()));
        const auto started = TreeStarter(m_system, *tree).startAndWait();
        if (!started)
            qFatal("%s", qPrintable(started.error()));
    }

    [[nodiscard]] System &system() { return m_system; }
    const TreeState &settle()
    {
        m_system.laboratory()->runUntilIdle();
        return fold();
    }
    const TreeState &pass(Time time)
    {
        m_system.laboratory()->runFor(time);
        return fold();
    }
    [[nodiscard]] Pid pid(const char *name) { return m_system.whereis(Atom(name)).value_or(Pid()); }
    [[nodiscard]] const Node &node(const char *label)
    {
        for (std::size_t number = 0; number < m_tree.capacity(); ++number) {
            const Node *node = m_tree.find(static_cast<NodeId>(number));
            if (node && node->label() == QLatin1String(label))
                return *node;
        }
        qFatal("no node %s", label);
    }
    void exit(const char *name, const Term &reason = Atom("boom"))
    {
        m_system.exit(pid(name), reason);
        settle();
    }
    /// Kept by TreeState, taken from the processes themselves.
    void compareWithTheTruth()
    {
        std::size_t shown = 0;
        for (std::size_t number = 0; number < m_tree.capacity(); ++number)
            shown += m_tree.isShown(static_cast<NodeId>(number));
        QCOMPARE(m_tree.shownSize(), shown);
        QCOMPARE(m_tree.counts().processes, m_system.processCount());
        for (std::size_t number = 0; number < m_tree.capacity(); ++number) {
            const Node *node = m_tree.find(static_cast<NodeId>(number));
            if (!node)
                continue;
            const bool isAlive = node->state == NodeState::Running
                                 || node->state == NodeState::Hanging
                                 || node->state == NodeState::Starting;
            QCOMPARE(m_system.isAlive(node->pid), isAlive);
            if (isAlive)
                compareNode(*node);
        }
    }

private:
    const TreeState &fold()
    {
        for (const Event &event : m_reader->take())
            m_tree.apply(event);
        return m_tree;
    }
    void compareNode(const Node &node)
    {
        const auto info = m_system.infoBetweenSteps(node.pid);
        QVERIFY(info.has_value());
        QCOMPARE(node.trapsExits, info->trapsExits);
        const Term name = info->names.empty() ? Term() : info->names.front();
        if (!node.name.isTagged(atoms::via, 3))
            QCOMPARE(node.name, name);
        std::vector<Pid> links = m_tree.links(node.pid);
        std::vector<Pid> real = info->links;
        std::erase_if(real, [&](Pid pid) { return isFamily(node, pid); });
        std::erase_if(links, [&](Pid pid) { return isFamily(node, pid); });
        std::sort(real.begin(), real.end());
        QCOMPARE(links, real);
        if (!node.supervisor)
            return;
        const auto counts = m_system.callAndWait(node.pid, atoms::count_children);
        QVERIFY(counts.has_value());
        const SupervisorState &state = *node.supervisor;
        QCOMPARE(state.specs, int(counts->find(atoms::specs)->toInteger()));
        QCOMPARE(state.active, int(counts->find(atoms::active)->toInteger()));
        QCOMPARE(state.supervisors, int(counts->find(atoms::supervisors)->toInteger()));
        QCOMPARE(state.workers, int(counts->find(atoms::workers)->toInteger()));
        compareChildren(node);
    }
    void compareChildren(const Node &node)
    {
        const auto which = m_system.callAndWait(node.pid, atoms::which_children);
        const std::vector<Term> answered = *which->listElements();
        std::vector<Pid> real;
        for (const Term &child : answered) {
            if (child.element(1).isPid())
                real.push_back(child.element(1).toPid());
        }
        std::vector<Pid> shown;
        for (const NodeId id : node.children) {
            const Node *child = m_tree.find(id);
            if (child && child->state != NodeState::Undefined
                && child->state != NodeState::Restarting)
                shown.push_back(child->pid);
        }
        std::sort(real.begin(), real.end());
        std::sort(shown.begin(), shown.end());
        QCOMPARE(shown, real);
    }
    [[nodiscard]] bool isFamily(const Node &node, Pid pid) const
    {
        const Node *other = m_tree.find(m_tree.nodeOf(pid));
        return !other || other->parent == node.id || node.parent == other->id;
    }

    System m_system;
    std::unique_ptr<JournalReader> m_reader;
    TreeState m_tree;
};

const QByteArray tree = R"({"espalier": 1, "processes": [
  {"kind": "supervisor", "name": ":top", "max_restarts": 1000, "max_seconds": 1, "children": [
    {"kind": "counter", "name": ":a"},
    {"kind": "counter", "name": ":b", "restart": "transient"},
    {"kind": "counter", "name": ":c", "restart": "temporary"},
    {"kind": "supervisor", "name": ":all", "strategy": "one_for_all", "max_restarts": 1000, "max_seconds": 1,
     "children": [{"kind": "echo", "name": ":x"}, {"kind": "stubborn", "name": ":y", "shutdown_ms": 50},
                  {"kind": "failing_start", "name": ":z", "argument": "[succeed: 1, fail: 1]"}]},
    {"kind": "registry", "name": "Names"},
    {"kind": "dynamic_supervisor", "name": ":pool", "max_restarts": 1000, "max_seconds": 1, "children": [
      {"kind": "store", "id": ":p", "restart": "permanent"},
      {"kind": "store", "id": ":t", "restart": "temporary", "name": "{:via, Registry, {Names, 1}}"}]}]},
  {"kind": "echo", "name": ":lone"}, {"kind": "echo", "name": ":partner", "links": [":lone"]}]})";

} // namespace

/// The fold of the journal says what is.
class TestTreeState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsTheTruthAfterTheStart()
    {
        Watched watched(tree);
        watched.settle();
        watched.compareWithTheTruth();
        QCOMPARE(watched.node("top").children.size(), std::size_t(6));
        QCOMPARE(watched.node("x").kind, ProcessKind::Worker);
        QCOMPARE(watched.node("Names").kind, ProcessKind::Registry);
        QCOMPARE(watched.node("pool").kind, ProcessKind::DynamicSupervisor);
    }

    void aRestartKeepsTheNodeAndItsLives()
    {
        Watched watched(tree);
        watched.settle();
        const NodeId place = watched.node("a").id;
        const Pid old = watched.pid("a");
        watched.exit("a");
        const TreeState &state = watched.settle();
        const Node &node = state.node(place);
        QVERIFY(node.pid != old);
        QCOMPARE(node.restarts, 1U);
        QCOMPARE(node.lives.size(), std::size_t(1));
        QCOMPARE(node.lives[0].pid, old);
        QCOMPARE(node.lives[0].reason, Term(Atom("boom")));
        QCOMPARE(state.nodeOf(old), NodeId::None);
        QCOMPARE(state.nodeOf(node.pid), place);
        QCOMPARE(watched.node("top").supervisor->restarts, std::uint64_t(1));
        watched.compareWithTheTruth();
    }

    // It serves nobody until the child has started, or has ended.
    void aSupervisorThatWaitsForAChildSaysSo()
    {
        Watched watched(tree);
        watched.settle();
        const NodeId top = watched.node("top").id;
        const NodeId all = watched.node("all").id;
        watched.system().inject(watched.pid("a"), toAtom(Fault::SlowStart));
        watched.settle();
        QVERIFY(!watched.node("top").supervisor->isBlocked());
        watched.system().exit(watched.pid("a"), Atom("boom"));
        const TreeState &state = watched.pass(100ms);
        QCOMPARE(state.node(top).supervisor->starting, 1);
        QVERIFY(!state.node(all).supervisor->isBlocked());
        watched.pass(slowStartTime);
        QVERIFY(!state.node(top).supervisor->isBlocked());

        (void)watched.system().call(Atom("all"), Term::tuple({atoms::terminate_child, Atom("y")}));
        watched.pass(10ms); // it is stubborn, and has 50 of them
        QCOMPARE(state.node(all).supervisor->ending, 1);
        watched.pass(100ms);
        QVERIFY(!state.node(all).supervisor->isBlocked());
    }

    // What a supervisor is still starting has no place yet, and may never have one.
    void whatIsNotInTheTreeYetIsNotShown()
    {
        Watched watched(tree);
        const TreeState &state = watched.settle();
        const std::size_t before = state.shownSize();
        QCOMPARE(before, state.size());
        watched.system().inject(watched.pid("a"), toAtom(Fault::SlowStart));
        watched.settle();
        watched.system().exit(watched.pid("a"), Atom("boom"));
        watched.pass(100ms);
        QCOMPARE(state.size(), before + 1);
        QCOMPARE(state.shownSize(), before);
        std::size_t shown = 0;
        for (std::size_t number = 0; number < state.capacity(); ++number)
            shown += state.isShown(static_cast<NodeId>(number));
        QCOMPARE(shown, before);
        watched.pass(slowStartTime);
        QCOMPARE(state.shownSize(), state.size());
    }

    void aTombstoneHoldsWhatWasLeft()
    {
        Watched watched(tree);
        watched.settle();
        const NodeId place = watched.node("a").id;
        const Pid old = watched.pid("a");
        watched.system().send(old, Atom("handled"));
        watched.settle();
        watched.system().inject(old, atoms::hang);
        watched.pass(5ms);
        for (const char *message : {"one", "two", "three"})
            watched.system().send(old, Atom(message));
        watched.pass(5ms);
        watched.system().exit(old, atoms::kill);
        const TreeState &state = watched.pass(5ms);
        const Life &life = state.node(place).lives.at(0);
        QVERIFY(life.remains);
        QCOMPARE(life.remains->mailboxLength, std::size_t(3));
        QCOMPARE(life.remains->mailbox,
                 (std::vector<Term>{Atom("one"), Atom("two"), Atom("three")}));
        QCOMPARE(life.remains->handled, std::uint64_t(1));
        QCOMPARE(life.remains->last, std::vector<Term>{Atom("handled")});
    }

    void whatIsNotRestarted_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("transient, normal")
            << QStringLiteral("b") << QStringLiteral(":shutdown") << true;
        QTest::newRow("temporary") << QStringLiteral("c") << QStringLiteral(":boom") << false;
    }
    void whatIsNotRestarted()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, reason);
        QFETCH(const bool, isKept);
        Watched watched(tree);
        watched.settle();
        const NodeId place = watched.node(qPrintable(name)).id;
        watched.exit(qPrintable(name), *parseTerm(reason));
        const Node *node = watched.settle().find(place);
        QCOMPARE(node != nullptr, isKept);
        if (node)
            QCOMPARE(node->state, NodeState::Undefined);
        watched.compareWithTheTruth();
    }

    void aGroupIsRestartedInItsPlaces()
    {
        Watched watched(tree);
        watched.settle();
        const std::vector<NodeId> before = watched.node("all").children;
        watched.exit("x");
        watched.pass(1s);
        QCOMPARE(watched.node("all").children, before);
        watched.compareWithTheTruth();
    }

    // The child for which a supervisor gives up has its place again under the next one.
    void aPlaceOutlivesItsSupervisorsEnd()
    {
        Watched watched(
            R"({"espalier": 1, "processes": [{"kind": "supervisor", "name": ":top", "children": [
            {"kind": "supervisor", "name": ":inner", "max_restarts": 0,
             "children": [{"kind": "echo", "name": ":x"}, {"kind": "echo", "name": ":y"}]}]}]})");
        watched.settle();
        const NodeId x = watched.node("x").id;
        const std::vector<NodeId> places = watched.node("inner").children;
        watched.exit("x");
        const TreeState &state = watched.settle();
        QCOMPARE(state.counts().gaveUp, std::uint64_t(1));
        QCOMPARE(watched.node("inner").children, places);
        QCOMPARE(state.node(x).pid, watched.pid("x"));
        QCOMPARE(state.node(x).state, NodeState::Running);
        QCOMPARE(state.node(x).lives.size(), std::size_t(1));
        // One was restarted; the others started with it.
        QCOMPARE(watched.node("inner").restarts, 1U);
        QCOMPARE(watched.node("y").restarts, 0U);
        QCOMPARE(state.counts().restarts, std::uint64_t(1));
        watched.compareWithTheTruth();
    }

    void linkedProcessesDieTogetherAndLeaveTombstones()
    {
        Watched watched(tree);
        watched.settle();
        QCOMPARE(watched.settle().links(watched.pid("lone")), std::vector{watched.pid("partner")});
        const NodeId lone = watched.node("lone").id;
        watched.exit("partner");
        const TreeState &state = watched.settle();
        QCOMPARE(state.node(lone).state, NodeState::Dead);
        QCOMPARE(state.node(lone).label(), QStringLiteral("lone"));
        watched.compareWithTheTruth();
    }

    void changesNameEachNodeOnce()
    {
        Watched watched(tree);
        watched.settle();
        TreeState &state = const_cast<TreeState &>(watched.settle());
        (void)state.takeChanges();
        const NodeId c = watched.node("c").id;
        watched.exit("a");
        watched.exit("a");
        watched.exit("c");
        const TreeChanges changes = state.takeChanges();
        QCOMPARE(changes.removed, std::vector{c});
        QVERIFY(changes.added.empty());
        std::vector<NodeId> changed = changes.changed;
        std::sort(changed.begin(), changed.end());
        QVERIFY(std::adjacent_find(changed.begin(), changed.end()) == changed.end());
        QVERIFY(state.takeChanges().isEmpty());
    }

    // Whatever is done to the tree, in whatever order things happen, the fold agrees with the processes themselves.
    void randomChurn_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 30; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
    void randomChurn()
    {
        QFETCH(const quint64, seed);
        Watched watched(tree, seed);
        std::mt19937_64 random(seed);
        const char *names[] = {"a", "b", "c", "all", "x", "y", "z", "pool", "lone", "partner"};
        const Term reasons[] = {atoms::normal, atoms::shutdown, atoms::kill, Term(Atom("boom"))};
        for (int act = 0; act < 40; ++act) {
            const char *name = names[random() % std::size(names)];
            const Pid pid = watched.pid(name);
            switch (random() % 5) {
            case 0:
            case 1:
                watched.system().exit(pid, reasons[random() % std::size(reasons)]);
                break;
            case 2:
                (void)watched.system().call(
                    Atom("top"),
                    Term::tuple({random() % 2 ? atoms::terminate_child : atoms::restart_child,
                                 Atom(name)}));
                break;
            case 3: {
                const auto spec = *parseTerm(QStringLiteral(
                    "%{id: :new, start: {Counter, :start_link, [0]}, restart: :transient}"));
                (void)watched.system().call(Atom(random() % 2 ? "pool" : "top"),
                                            Term::tuple({atoms::start_child, spec}));
                break;
            }
            default:
                (void)watched.system().call(Atom("top"),
                                            Term::tuple({atoms::delete_child, Atom(name)}));
            }
            watched.pass(std::chrono::milliseconds(random() % 30));
        }
        watched.pass(10s);
        watched.compareWithTheTruth();
    }
};

QTEST_GUILESS_MAIN(TestTreeState)
#include "test_tree_state.moc"
