// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/dynamic_supervisor.h"
#include "engine/otp/supervisor_modules.h"
#include "engine/term/parse.h"
#include "engine/trees/live_child_spec.h"
#include "engine/trees/worker_kinds.h"
#include "tests/support/stage.h"

using namespace espalier;

/// Supervisors that are described by a child spec alone, with all below them, as in Elixir.
class TestSupervisorModules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_system = std::make_unique<System>(SystemOptions{.manual = true});
        addWorkerKinds(m_system->modules());
        m_reader = m_system->journal().attach();
        m_top = m_system->startDynamicSupervisorAndWait({})->pid();
        m_tree = {};
    }

    void cleanup()
    {
        m_reader.reset();
        m_system.reset();
    }

    void aSpecStartsAWholeTree()
    {
        QVERIFY(start("{Supervisor, :start_link, [[%{id: :a, start: {Counter, :start_link, [1]}}, "
                      "%{id: :inner, type: :supervisor, start: {Supervisor, :start_link, "
                      "[[%{id: :b, start: {Counter, :start_link, [2]}}], "
                      "[strategy: :rest_for_one, max_restarts: 9]]}}], "
                      "[strategy: :one_for_all, max_restarts: 1, max_seconds: 2, name: :outer]]}")
                    .startsWith(QLatin1StringView("{:ok")));
        QVERIFY(m_system->whereis(Atom("outer")));
        const Node &outer = childOfTop();
        const auto &flags = std::get<SupervisorFlags>(outer.supervisor->flags);
        QCOMPARE(flags.strategy, Strategy::OneForAll);
        QCOMPARE(flags.maxRestarts, 1);
        QCOMPARE(flags.maxSeconds, std::chrono::seconds(2));
        QCOMPARE(outer.children.size(), std::size_t(2));
        const Node &inner = m_tree.node(outer.children[1]);
        QCOMPARE(std::get<SupervisorFlags>(inner.supervisor->flags).maxRestarts, 9);
        QCOMPARE(std::get<SupervisorFlags>(inner.supervisor->flags).maxSeconds,
                 std::chrono::seconds(5)); // S-104
        QCOMPARE(inner.children.size(), std::size_t(1));
    }

    void whatRunsIsDescribedAsItIsNow()
    {
        (void)start("{Supervisor, :start_link, [[%{id: :a, start: {Counter, :start_link, [1]}}], "
                    "[strategy: :one_for_one, name: :outer]]}");
        const auto more = parseTerm(
            QStringLiteral("{:start_child, %{id: :b, start: {Counter, :start_link, [2]}}}"));
        QVERIFY(m_system->callAndWait(Atom("outer"), *more));
        look();
        const Term spec = liveChildSpec(m_tree, childOfTop());
        QCOMPARE(spec.find(atoms::id)->toString(), QStringLiteral(":child"));
        const Term start = *spec.find(atoms::start);
        const auto children = start.element(2).listElements()->front().listElements();
        QCOMPARE(children->size(), std::size_t(2));
        QCOMPARE(children->back().find(atoms::id)->toString(), QStringLiteral(":b"));
        QVERIFY(start.element(2).toString().contains(QLatin1StringView("name: :outer")));
    }

    void aDynamicSupervisorTakesItsOptions()
    {
        (void)start("{DynamicSupervisor, :start_link, [[strategy: :one_for_one, max_children: 2, "
                    "extra_arguments: [:x]]]}");
        const auto &flags = std::get<DynamicSupervisorFlags>(childOfTop().supervisor->flags);
        QCOMPARE(flags.maxChildren, std::optional<std::uint64_t>(2));
        QCOMPARE(flags.extraArguments.size(), std::size_t(1));
    }

    void aRegistryTakesItsOptions()
    {
        QVERIFY(start("{Registry, :start_link, [[keys: :duplicate, name: :pages]]}")
                    .startsWith(QLatin1StringView("{:ok")));
        QVERIFY(m_system->whereis(Atom("pages")));
    }

    void wrongOptionsAreRefusedAsOtpRefusesThem_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("why");
        QTest::newRow("strategy") << "{Supervisor, :start_link, [[], [strategy: :none]]}"
                                  << "{:supervisor_data, {:invalid_strategy, :none}}";
        QTest::newRow("period") << "{Supervisor, :start_link, [[], [strategy: :one_for_one, "
                                   "max_seconds: 0]]}"
                                << "{:supervisor_data, {:invalid_period, 0}}";
        QTest::newRow("child") << "{Supervisor, :start_link, [[%{id: 1}], [strategy: "
                                  ":one_for_one]]}"
                               << ":start_spec";
        QTest::newRow("no strategy") << "{Supervisor, :start_link, [[], []]}"
                                     << "expected :strategy option";
        QTest::newRow("children") << "{Supervisor, :start_link, [:a, [strategy: :one_for_one]]}"
                                  << ":function_clause";
        QTest::newRow("options") << "{DynamicSupervisor, :start_link, [7]}"
                                 << ":function_clause";
        QTest::newRow("max_children") << "{DynamicSupervisor, :start_link, [[max_children: -1]]}"
                                      << "{:supervisor_data, {:invalid_max_children, -1}}";
        QTest::newRow("registry name") << "{Registry, :start_link, [[keys: :unique]]}"
                                       << "expected :name option";
        QTest::newRow("registry keys") << "{Registry, :start_link, [[name: :r, keys: :some]]}"
                                       << "expected :keys option";
    }
    void wrongOptionsAreRefusedAsOtpRefusesThem()
    {
        QFETCH(const QString, start);
        QFETCH(const QString, why);
        const QString answer = this->start(start.toUtf8().constData());
        QVERIFY2(answer.startsWith(QLatin1StringView("{:error")) && answer.contains(why),
                 qPrintable(answer));
    }

private:
    /// Starts the child `:child` of the top supervisor; answers what it says.
    QString start(const char *startTuple)
    {
        const auto spec = parseTerm(
            QStringLiteral("{:start_child, %{id: :child, type: :supervisor, start: %1}}")
                .arg(QLatin1StringView(startTuple)));
        const auto answer = m_system->callAndWait(m_top, *spec);
        look();
        return answer ? answer->toString() : answer.error().toString();
    }
    void look()
    {
        m_system->laboratory()->runUntilIdle();
        for (const Event &event : m_reader->take())
            m_tree.apply(event);
    }
    [[nodiscard]] const Node &childOfTop() const
    {
        return m_tree.node(m_tree.node(m_tree.nodeOf(m_top)).children.front());
    }

    std::unique_ptr<System> m_system;
    std::unique_ptr<JournalReader> m_reader;
    TreeState m_tree;
    Pid m_top;
};

QTEST_GUILESS_MAIN(TestSupervisorModules)
#include "test_supervisor_modules.moc"
