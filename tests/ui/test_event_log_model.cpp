// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/observe/explanation.h"
#include "engine/observe/laboratory_source.h"
#include "engine/runtime/laboratory.h"
#include "engine/trees/tree_file.h"
#include "engine/trees/tree_starter.h"
#include "engine/trees/worker_kinds.h"
#include "tests/support/scripted_source.h"
#include "ui/canvas/node_painter.h"
#include "ui/explain/explanation_sentence.h"
#include "ui/log/event_log_model.h"
#include "ui/log/verdict_sentence.h"
#include "ui/tree_session.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace espalier;

class TestEventLogModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moreThanTheBudgetIsSaidAsMore()
    {
        using namespace std::chrono_literals;
        QCOMPARE(restartBudget(3, 3, 5s), QStringLiteral("3 of 3 restarts in the last 5 s"));
        QCOMPARE(restartBudget(4, 3, 5s),
                 QStringLiteral("4 restarts in the last 5 s, 3 are allowed"));
        SupervisorState state{.flags = SupervisorFlags{.maxRestarts = 3, .maxSeconds = 5s}};
        state.window.assign(3, 0s);
        QCOMPARE(NodePainter::fuseText(state, 1s), QStringLiteral("3 of 3 in 5 s"));
        state.window.assign(4, 0s);
        QCOMPARE(NodePainter::fuseText(state, 1s), QStringLiteral("4 in 5 s, 3 allowed"));
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        auto source = std::make_unique<ScriptedSource>();
        m_source = source.get();
        m_top = m_source->addSupervisor(Atom("top"));
        m_session = std::make_unique<TreeSession>(std::move(source));
        m_model = std::make_unique<EventLogModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
        m_model->setSession(m_session.get());
        m_session->refreshNow();
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_session.reset();
    }

    void saysWhyAPermanentChildIsRestarted()
    {
        const Pid cache = m_source->addChild(m_top, {.id = Atom("cache")});
        m_source->end(cache, Atom("boom"));
        m_session->refreshNow();
        QVERIFY(sentences().contains(QStringLiteral("crashed: :boom")));
        QVERIFY(
            sentences().contains(QStringLiteral("restarts cache (1 of 3 restarts in the last 5 s): "
                                                "permanent children are always restarted")));
        QVERIFY(sentences().contains(
            QStringLiteral("restarted cache: #PID<0.3.0> takes the place of #PID<0.2.0>")));
    }

    void saysWhyASupervisorGivesUp()
    {
        m_source->addChild(m_top, {.id = Atom("cache")});
        for (int i = 0; i < 4; ++i)
            m_source->end(*m_source->child(m_top, Atom("cache")), Atom("boom"));
        m_session->refreshNow();
        QVERIFY(sentences().contains(QStringLiteral(
            "gives up: restarting cache would be restart 4 within 5 s, and only 3 are allowed")));
        QVERIFY(sentences().contains(QStringLiteral("was shut down")));
    }

    void saysThatWhatWasPlannedForAChildIsLost()
    {
        const Pid cache = m_source->addChild(m_top, {.id = Atom("cache")});
        m_source->failNextStarts(cache, 2);
        m_source->loseFailingStarts(cache, 2);
        m_session->refreshNow();
        QCOMPARE(sentences().last(),
                 QStringLiteral("forgets what was planned for cache: failing starts, 2 of them"));
        QCOMPARE(m_session->tree().node(m_session->nodeOf(cache)).failingStarts, 0);
    }

    void saysWhyOthersAreNotRestarted()
    {
        m_source->end(
            m_source->addChild(m_top, {.id = Atom("once"), .restart = Restart::Temporary}),
            Atom("boom"));
        m_source->end(
            m_source->addChild(m_top, {.id = Atom("careful"), .restart = Restart::Transient}),
            atoms::normal);
        m_session->refreshNow();
        QVERIFY(sentences().contains(
            QStringLiteral("lets once go: temporary children are never restarted")));
        QVERIFY(sentences().contains(
            QStringLiteral("leaves careful without a process: transient children are "
                           "restarted only after an abnormal end")));
    }

    void theCauseIsThatOfTheExplanation()
    {
        startTree(R"({"kind": "supervisor", "name": ":checkout", "max_restarts": 0, "children": [
            {"kind": "echo", "name": ":basket"}, {"kind": "echo", "name": ":payments"}]})");
        m_system->exit(*m_system->whereis(Atom("payments")), Atom("boom"));
        runFor(std::chrono::milliseconds(100));
        QVERIFY(!causeOf(QStringLiteral("started payments")).contains(QStringLiteral("basket")));
        QCOMPARE(causeOf(QStringLiteral("gives up")), QStringLiteral("payments crashed: :boom"));
        const int own = rowOf(QStringLiteral("checkout"), QStringLiteral("was shut down"));
        QCOMPARE(m_model->index(own, EventLogModel::CauseColumn).data().toString(),
                 QStringLiteral("checkout gave up"));

        const EventRange events{[this](Sequence sequence) { return m_session->eventAt(sequence); },
                                m_session->events().back().sequence};
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const std::vector<Step> causes = explain(events, m_model->sequenceAt(row)).causes;
            const QString expected = causes.size() > 1
                                         ? explained(causes[causes.size() - 2], *m_session).sentence
                                         : QString();
            QCOMPARE(m_model->index(row, EventLogModel::CauseColumn).data().toString(), expected);
        }
    }

    void whatAProcessDoesByItselfHasNoCause()
    {
        startTree(R"({"kind": "supervisor", "name": ":visitors", "max_restarts": 1000, "children": [
            {"kind": "flaky", "name": ":robot", "argument": "[mean: 20]"}]})");
        runFor(std::chrono::milliseconds(500));
        int crashes = 0;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (!m_model->index(row, EventLogModel::WhatColumn)
                     .data()
                     .toString()
                     .startsWith(QStringLiteral("crashed")))
                continue;
            ++crashes;
            QCOMPARE(m_model->index(row, EventLogModel::CauseColumn).data().toString(), QString());
        }
        QVERIFY(crashes > 1);
    }

    void filtersByWeight()
    {
        m_source->end(m_source->addChild(m_top, {.id = Atom("cache")}), Atom("boom"));
        m_session->refreshNow();
        const int lifecycle = m_model->rowCount();
        m_model->setWeight(EventWeight::Error);
        QTRY_VERIFY(!m_model->isFiltering());
        QCOMPARE(sentences(),
                 (QStringList{QStringLiteral("crashed: :boom"),
                              QStringLiteral("restarts cache (1 of 3 restarts in the last 5 s): "
                                             "permanent children are always restarted")}));
        m_model->setWeight(EventWeight::Detail);
        QTRY_COMPARE(m_model->rowCount(), int(m_session->events().size()));
        QVERIFY(lifecycle < m_model->rowCount());
    }

    void filtersByText()
    {
        m_source->addChild(m_top, {.id = Atom("cache")});
        m_source->addChild(m_top, {.id = Atom("mailer")});
        m_session->refreshNow();
        m_model->setText(QStringLiteral("MAILER"));
        QTRY_VERIFY(!m_model->isFiltering());
        QCOMPARE(sentences(), QStringList{QStringLiteral("started mailer #PID<0.3.0>")});
    }

    void knowsTheNodeOfARow()
    {
        const Pid cache = m_source->addChild(m_top, {.id = Atom("cache")});
        m_source->end(cache, Atom("boom"));
        m_session->refreshNow();
        const int crash = int(sentences().indexOf(QStringLiteral("crashed: :boom")));
        QCOMPARE(m_model->nodeAt(crash), m_session->nodeOf(cache));
        QVERIFY(m_model->nodeAt(crash) != NodeId::None);
        QCOMPARE(m_model->nodeAt(m_model->rowCount()), NodeId::None);
    }

    void staysExactInAStorm()
    {
        const Pid pool = m_source->addDynamicSupervisor(
            Atom("pool"), {}, {.maxRestarts = 1'000'000, .maxSeconds = std::chrono::seconds(1)});
        const auto churn = [this, pool] {
            for (int i = 0; i < 1'000; ++i)
                m_source->end(
                    m_source->addChild(pool, {.id = Atom("w"), .restart = Restart::Temporary}),
                    Atom("boom"));
            m_session->refreshNow();
        };
        // The tester looks at every row at every step: it comes when the model is full.
        m_tester.reset();
        m_model->setWeight(EventWeight::Detail);
        while (m_session->events().size() < TreeSession::eventsKept)
            churn();
        QTRY_COMPARE(m_model->rowCount(), int(TreeSession::eventsKept));
        m_model->setWeight(EventWeight::Error);
        QTRY_VERIFY(!m_model->isFiltering());
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
        const int before = m_model->rowCount();
        for (int round = 0; round < 5; ++round)
            churn();
        // Rows went at one end and came at the other.
        QVERIFY(std::abs(m_model->rowCount() - before) <= 1'000);
        QCOMPARE(sentences(3), QStringList(3, QStringLiteral("crashed: :boom")));
        m_tester.reset();
        m_model->setText(QStringLiteral("no such thing"));
        churn();
        QTRY_VERIFY(!m_model->isFiltering());
        QCOMPARE(m_model->rowCount(), 0);
    }

private:
    [[nodiscard]] QStringList sentences(int atMost = 1'000) const
    {
        QStringList list;
        for (int row = 0; row < std::min(atMost, m_model->rowCount()); ++row)
            list.append(m_model->index(row, EventLogModel::WhatColumn).data().toString());
        return list;
    }

    /// A real one in the place of the scripted one.
    void startTree(const QByteArray &processes)
    {
        auto source = std::make_unique<LaboratorySource>(
            std::make_unique<System>(SystemOptions{.manual = true}));
        m_system = &source->system();
        addWorkerKinds(m_system->modules());
        const auto tree = parseTree("{\"espalier\": 1, \"processes\": [" + processes + "]}",
                                    QStringLiteral("t.json"), m_system->modules());
        if (!tree || !TreeStarter(*m_system, *tree).startAndWait())
            qFatal("no tree");
        m_model->setSession(nullptr);
        m_session = std::make_unique<TreeSession>(std::move(source));
        m_model->setSession(m_session.get());
        m_session->refreshNow();
    }
    void runFor(std::chrono::milliseconds time)
    {
        m_system->laboratory()->runFor(time);
        m_session->refreshNow();
    }
    [[nodiscard]] int rowOf(const QString &process, const QString &sentence) const
    {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const auto text = [&](int column) {
                return m_model->index(row, column).data().toString();
            };
            if (text(EventLogModel::ProcessColumn).startsWith(process)
                && text(EventLogModel::WhatColumn).contains(sentence))
                return row;
        }
        return -1;
    }
    [[nodiscard]] QString causeOf(const QString &sentence) const
    {
        const int row = rowOf({}, sentence);
        return m_model->index(row, EventLogModel::CauseColumn).data().toString();
    }

    System *m_system = nullptr;
    ScriptedSource *m_source = nullptr;
    Pid m_top;
    std::unique_ptr<TreeSession> m_session;
    std::unique_ptr<EventLogModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(TestEventLogModel)
#include "test_event_log_model.moc"
