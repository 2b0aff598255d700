// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/modules.h"
#include "engine/trees/tree_file.h"
#include "engine/trees/worker_kinds.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace espalier;
using namespace std::chrono_literals;

/// What a tree file may say, and what is answered to one that says something else.
class TestTreeFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { addWorkerKinds(m_modules); }
    void everyFieldIsRead();
    void whatIsLeftOutHasItsDefault();
    void mistakesAreNamed_data();
    void mistakesAreNamed();
    void whatIsNoJsonIsNamedByLineAndColumn_data();
    void whatIsNoJsonIsNamedByLineAndColumn();
    void everyPrefixOfAFileIsAnError();
    void aFileThatCannotBeReadIsNamed();
    void writingAndReadingGiveTheSame();
    void everyExampleIsRead_data();
    void everyExampleIsRead();
    void kindsAndModules_data();
    void kindsAndModules();

private:
    [[nodiscard]] tl::expected<TreeDescription, TreeFileError> parse(const QByteArray &json) const
    {
        return parseTree(json, QStringLiteral("t.json"), m_modules);
    }
    /// A file with one root.
    [[nodiscard]] static QByteArray file(const QByteArray &process)
    {
        return R"({"espalier": 1, "processes": [)" + process + "]}";
    }
    Modules m_modules;
};

namespace {

const QByteArray everything = R"({
  "espalier": 1, "title": "T", "description": "D", "taken_at_ms": 1500,
  "processes": [
    {"kind": "supervisor", "name": ":top", "strategy": "rest_for_one", "max_restarts": 7, "max_seconds": 9,
     "auto_shutdown": "any_significant",
     "alive": {"pid": "#PID<0.1.0>", "state": "running", "restarts": 2, "uptime_ms": 700, "last_reason": ":killed"},
     "children": [
       {"kind": "registry", "name": "Names", "keys": "duplicate"},
       {"kind": "store", "id": ":s", "name": "{:global, :store}", "argument": "[client: :top]", "restart": "transient",
        "shutdown_ms": 250, "significant": true},
       {"kind": "slow_start", "shutdown_ms": "infinity"},
       {"kind": "dynamic_supervisor", "max_restarts": 0, "max_seconds": 1, "max_children": 2, "extra_arguments": [":x"],
        "children": [{"kind": "agent", "argument": "%{a: 1}", "restart": "temporary", "shutdown_ms": "brutal_kill"}]}
     ]},
    {"kind": "counter", "name": ":lone", "links": [":top"]}
  ]})";

} // namespace

void TestTreeFile::everyFieldIsRead()
{
    const auto tree = parse(everything);
    QVERIFY2(tree, tree ? "" : qPrintable(tree.error().message()));
    QCOMPARE(tree->title, QStringLiteral("T"));
    QCOMPARE(*tree->takenAt, Time(1500ms));
    const ProcessDescription &top = tree->processes.at(0);
    const auto &flags = std::get<SupervisorFlags>(top.what);
    QCOMPARE(flags.strategy, Strategy::RestForOne);
    QCOMPARE(flags.maxRestarts, 7);
    QCOMPARE(flags.maxSeconds, 9s);
    QCOMPARE(flags.autoShutdown, AutoShutdown::AnySignificant);
    QCOMPARE(top.alive->pid, Pid{1});
    QCOMPARE(top.alive->restarts, 2U);
    QCOMPARE(top.alive->uptime, 700ms);
    QCOMPARE(*top.alive->lastReason, Term(atoms::killed));
    QCOMPARE(std::get<RegistryDescription>(top.children.at(0).what).keys, RegistryKeys::Duplicate);
    const ProcessDescription &store = top.children.at(1);
    QCOMPARE(store.id, Term(Atom("s")));
    QCOMPARE(store.name.toString(), QStringLiteral("{:global, :store}"));
    QCOMPARE(store.restart, Restart::Transient);
    QCOMPARE(*store.shutdown, Shutdown(250ms));
    QVERIFY(store.significant);
    QCOMPARE(*top.children.at(2).shutdown, Shutdown::infinity());
    const auto &pool = std::get<DynamicSupervisorFlags>(top.children.at(3).what);
    QCOMPARE(*pool.maxChildren, std::uint64_t(2));
    QCOMPARE(pool.extraArguments, std::vector<Term>{Atom("x")});
    const ProcessDescription &agent = top.children.at(3).children.at(0);
    QCOMPARE(agent.restart, Restart::Temporary);
    QCOMPARE(*agent.shutdown, Shutdown::brutalKill());
    QCOMPARE(std::get<WorkerDescription>(tree->processes.at(1).what).links,
             std::vector<Term>{Atom("top")});
}

void TestTreeFile::whatIsLeftOutHasItsDefault()
{
    const auto tree = parse(file(R"({"kind": "supervisor", "children": [{"kind": "counter"}]})"));
    QVERIFY(tree);
    const auto &flags = std::get<SupervisorFlags>(tree->processes[0].what);
    QCOMPARE(flags.strategy, Strategy::OneForOne);
    QCOMPARE(flags.maxRestarts, 3);
    QCOMPARE(flags.maxSeconds, 5s);
    const ProcessDescription &child = tree->processes[0].children[0];
    QCOMPARE(child.id, Term(Atom("Elixir.Counter")));
    QCOMPARE(child.restart, Restart::Permanent);
    QVERIFY(!child.shutdown);
    QCOMPARE(std::get<WorkerDescription>(child.what).argument, Term(0));
}

void TestTreeFile::mistakesAreNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &json, const char *place,
                        const char *found, const char *expected) {
        QTest::newRow(name) << json << QString::fromLatin1(place) << QString::fromLatin1(found)
                            << QString::fromLatin1(expected);
    };
    row("no object", "[]", "$", "a list", "an object");
    row("no version", R"({"processes": []})", "$.espalier", "nothing", "1, the version");
    row("newer version", R"({"espalier": 2, "processes": []})", "$.espalier", "2",
        "1, the version");
    row("version as text", R"({"espalier": "1", "processes": []})", "$.espalier", "\"1\"", "1,");
    row("no processes", R"({"espalier": 1})", "$.processes", "nothing", "a list");
    row("processes as object", R"({"espalier": 1, "processes": {}})", "$.processes", "an object",
        "a list");
    row("unknown field", R"({"espalier": 1, "processes": [], "color": 3})", "$.color",
        "an unknown field", "one of espalier, title");
    row("title of wrong type", R"({"espalier": 1, "title": 5, "processes": []})", "$.title", "5",
        "a string");
    row("process of wrong type", file("7"), "$.processes[0]", "7", "an object");
    row("no kind", file("{}"), "$.processes[0].kind", "nothing", "what the process is: supervisor");
    row("unknown kind", file(R"({"kind": "juggler"})"), "$.processes[0].kind", "\"juggler\"",
        "supervisor, dynamic_supervisor, registry, agent, counter");
    row("unknown strategy", file(R"({"kind": "supervisor", "strategy": "one_for_two"})"),
        "$.processes[0].strategy", "\"one_for_two\"",
        "\"one_for_one\" or \"one_for_all\" or \"rest_for_one\"");
    row("strategy of a dynamic supervisor",
        file(R"({"kind": "dynamic_supervisor", "strategy": "one_for_all"})"),
        "$.processes[0].strategy", "an unknown field", "one of");
    row("negative limit", file(R"({"kind": "supervisor", "max_restarts": -1})"),
        "$.processes[0].max_restarts", "-1", "an integer, 0 or more");
    row("no seconds", file(R"({"kind": "supervisor", "max_seconds": 0})"),
        "$.processes[0].max_seconds", "0", "an integer, 1 or more");
    row("a time that no clock can tell",
        R"({"espalier": 1, "taken_at_ms": 9007199254740991, "processes": []})", "$.taken_at_ms",
        "9007199254740991", "an integer from 0 to 9223372036854");
    row("a link with nobody", file(R"({"kind": "echo", "links": [":nobody"]})"),
        "$.processes[0].links", ":nobody", "names that processes of this file have");
    row("half a restart", file(R"({"kind": "supervisor", "max_restarts": 1.5})"),
        "$.processes[0].max_restarts", "1.5", "an integer");
    row("max_children as word", file(R"({"kind": "dynamic_supervisor", "max_children": "many"})"),
        "$.processes[0].max_children", "\"many\"", "an integer, 0 or more");
    row("too many children",
        file(
            R"({"kind": "dynamic_supervisor", "max_children": 0, "children": [{"kind": "echo"}]})"),
        "$.processes[0].children", "1 children", "at most 0");
    row("term that is none", file(R"({"kind": "counter", "argument": "{1, "})"),
        "$.processes[0].argument", "\"{1, \"", "a term of Elixir");
    row("term as number", file(R"({"kind": "counter", "argument": 1})"), "$.processes[0].argument",
        "1", "a term of Elixir in a string");
    row("name that is none", file(R"({"kind": "counter", "name": "\"x\""})"), "$.processes[0].name",
        "\"\"x\"\"", "a name: an atom");
    row("registry without name", file(R"({"kind": "registry"})"), "$.processes[0].name", "nothing",
        "the atom that the registry");
    row("spec of a root", file(R"({"kind": "counter", "restart": "permanent"})"),
        "$.processes[0].restart", "an unknown field", "one of");
    row("unknown restart",
        file(R"({"kind": "supervisor", "children": [{"kind": "echo", "restart": "always"}]})"),
        "$.processes[0].children[0].restart", "\"always\"", "\"permanent\" or");
    row("shutdown as word",
        file(R"({"kind": "supervisor", "children": [{"kind": "echo", "shutdown_ms": "soon"}]})"),
        "$.processes[0].children[0].shutdown_ms", "\"soon\"", "milliseconds, \"brutal_kill\"");
    row("duplicate id",
        file(R"({"kind": "supervisor", "children": [{"kind": "echo"}, {"kind": "echo"}]})"),
        "$.processes[0].children[1].id", "the id Echo again",
        "an id that $.processes[0].children[0] does not have");
    row("duplicate name",
        R"({"espalier": 1, "processes": [{"kind": "echo", "name": ":a"}, {"kind": "echo", "name": ":a"}]})",
        "$.processes[1].name", "the name :a again", "a name that $.processes[0].name");
    row("significant and permanent",
        file(R"({"kind": "supervisor", "auto_shutdown": "any_significant",
                 "children": [{"kind": "echo", "significant": true}]})"),
        "$.processes[0].children[0].significant", "true", "false: a significant child");
    row("significant without auto_shutdown",
        file(
            R"({"kind": "supervisor", "children": [{"kind": "echo", "restart": "temporary", "significant": true}]})"),
        "$.processes[0].children[0].significant", "true", "false: a significant child");
    row("significant under a dynamic supervisor",
        file(
            R"({"kind": "dynamic_supervisor", "children": [{"kind": "echo", "significant": true}]})"),
        "$.processes[0].children[0].significant", "an unknown field", "one of");
    row("links of an agent", file(R"({"kind": "agent", "links": [":a"]})"), "$.processes[0].links",
        "a list", "nothing: an agent");
    row("alive without pid", file(R"({"kind": "echo", "alive": {"pid": ":a"}})"),
        "$.processes[0].alive.pid", "\":a\"", "a pid");
}

void TestTreeFile::mistakesAreNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    QFETCH(QString, found);
    QFETCH(QString, expected);
    const auto tree = parse(json);
    QVERIFY(!tree);
    const TreeFileError &error = tree.error();
    QCOMPARE(error.file, QStringLiteral("t.json"));
    QCOMPARE(error.place, place);
    QCOMPARE(error.found, found);
    QVERIFY2(error.expected.startsWith(expected), qPrintable(error.expected));
    QVERIFY(error.message().startsWith(QStringLiteral("t.json: %1: found ").arg(place)));
}

void TestTreeFile::whatIsNoJsonIsNamedByLineAndColumn_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("line 1, column 1");
    QTest::newRow("truncated") << QByteArray("{\n \"espalier\": 1,\n \"proc")
                               << QStringLiteral("line 3, column 7");
    QTest::newRow("no value") << QByteArray("{\n\n \"espalier\": }")
                              << QStringLiteral("line 3, column 14");
}

void TestTreeFile::whatIsNoJsonIsNamedByLineAndColumn()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const auto tree = parse(json);
    QVERIFY(!tree);
    QCOMPARE(tree.error().place, place);
    QVERIFY(!tree.error().found.isEmpty());
}

void TestTreeFile::everyPrefixOfAFileIsAnError()
{
    for (qsizetype length = 0; length < everything.size(); ++length)
        QVERIFY2(!parse(everything.left(length)), everything.left(length).constData());
}

void TestTreeFile::aFileThatCannotBeReadIsNamed()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("none.json"));
    const auto tree = readTreeFile(path, m_modules);
    QVERIFY(!tree);
    QCOMPARE(tree.error().file, path);
    QVERIFY(tree.error().message().startsWith(path));
}

void TestTreeFile::writingAndReadingGiveTheSame()
{
    const auto tree = parse(everything);
    QVERIFY(tree);
    const QByteArray written = writeTree(*tree);
    const auto again = parse(written);
    QVERIFY2(again, again ? "" : qPrintable(again.error().message()));
    QCOMPARE(writeTree(*again), written);
}

void TestTreeFile::everyExampleIsRead_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(ESPALIER_SOURCE_DIR "/resources/examples"));
    for (const QFileInfo &example : folder.entryInfoList({QStringLiteral("*.json")}))
        QTest::newRow(qPrintable(example.baseName())) << example.filePath();
}

void TestTreeFile::everyExampleIsRead()
{
    QFETCH(QString, path);
    const auto tree = readTreeFile(path, m_modules);
    QVERIFY2(tree, tree ? "" : qPrintable(tree.error().message()));
    QVERIFY(!tree->title.isEmpty());
    QVERIFY(!tree->description.isEmpty());
    QCOMPARE(writeTree(*parse(writeTree(*tree))), writeTree(*tree));
}

void TestTreeFile::kindsAndModules_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("module");
    QTest::newRow("one word") << QStringLiteral("counter") << QByteArray("Elixir.Counter");
    QTest::newRow("two words") << QStringLiteral("slow_start") << QByteArray("Elixir.SlowStart");
    QTest::newRow("nested") << QStringLiteral("MyApp.Worker") << QByteArray("Elixir.MyApp.Worker");
    QTest::newRow("Erlang's") << QStringLiteral(":my_server") << QByteArray("my_server");
    QTest::newRow("capitals") << QStringLiteral("HTTP_Server") << QByteArray("Elixir.HTTPServer");
}

void TestTreeFile::kindsAndModules()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, module);
    QCOMPARE(moduleOfKind(kind), Atom(module.toStdString()));
    QCOMPARE(moduleOfKind(kindOf(Atom(module.toStdString()))), Atom(module.toStdString()));
}

QTEST_GUILESS_MAIN(TestTreeFile)
#include "test_tree_file.moc"
