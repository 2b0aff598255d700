// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scripted_source.h"
#include "ui/timeline/restart_history.h"
#include "ui/tree_session.h"

#include <QTest>

#include <algorithm>

using namespace espalier;
using namespace std::chrono_literals;

class TestRestartHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        auto source = std::make_unique<ScriptedSource>();
        m_source = source.get();
        m_top = m_source->addSupervisor(Atom("top"), {},
                                        {.maxRestarts = 100'000, .maxSeconds = 1s});
        m_session = std::make_unique<TreeSession>(std::move(source));
        m_history.clear();
        connect(m_session.get(), &TreeSession::refreshed, this,
                [this](const TreeChanges &changes, const std::vector<Event> &events) {
                    m_history.add(*m_session, changes, events);
                });
        m_session->refreshNow();
    }

    void aSupervisorThatIsToldAsOneLaterHasALane()
    {
        m_history.clear(); // as if its start had been told without
        m_history.add(*m_session, {.changed = {m_session->tree().roots().front()}}, {});
        QCOMPARE(m_history.laneCountIn({0, 1}), 1U);
    }

    void aCrashAndItsRestartStandAtTheirTime()
    {
        m_source->addChild(m_top, {.id = Atom("cache")});
        m_source->advance(3s);
        m_source->end(*m_source->child(m_top, Atom("cache")), Atom("boom"));
        m_session->refreshNow();
        const auto lanes = m_history.lanesIn({0, 10}, 12);
        QCOMPARE(lanes.size(), 1U);
        QCOMPARE(m_history.lanes()[0].label, QStringLiteral("top"));
        const auto crashes = m_history.points(Mishap::Crash, {0, 10}, lanes, 2'000);
        const auto restarts = m_history.points(Mishap::Restart, {0, 10}, lanes, 2'000);
        QCOMPARE(crashes.size(), 1);
        QCOMPARE(restarts.size(), 1);
        QCOMPARE(crashes.first().x(), 3.0);
        QVERIFY(crashes.first().y() != restarts.first().y());
        QVERIFY(m_history.points(Mishap::GiveUp, {0, 10}, lanes, 2'000).isEmpty());
        QVERIFY(m_history.points(Mishap::Crash, {4, 10}, lanes, 2'000).isEmpty());
    }

    void aFailedStartIsMarkedAtThePlaceOfTheChild()
    {
        const Pid cache = m_source->addChild(m_top, {.id = Atom("cache")});
        m_source->advance(3s);
        m_source->failNextRestart(Atom("no_socket"));
        m_source->end(cache, Atom("boom"));
        m_session->refreshNow();
        const auto lanes = m_history.lanesIn({0, 10}, 12);
        const auto failed = m_history.points(Mishap::FailedStart, {0, 10}, lanes, 2'000);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.first().x(), 3.0);
        QCOMPARE(m_history.points(Mishap::Restart, {0, 10}, lanes, 2'000).size(), 1);
        const auto &marks = m_history.lanes()[lanes.front()].marks;
        const auto mark = std::ranges::find(marks, Mishap::FailedStart,
                                            &RestartHistory::Mark::mishap);
        QCOMPARE(m_session->nodeOf(mark->pid), m_session->nodeOf(cache));
    }

    void aGiveUpIsMarked()
    {
        const Pid strict = m_source->addSupervisor(Atom("strict"), m_top, {.maxRestarts = 0});
        m_source->end(m_source->addChild(strict, {.id = Atom("glass")}), Atom("boom"));
        m_session->refreshNow();
        const auto lanes = m_history.lanesIn({-1, 1}, 12);
        QCOMPARE(m_history.points(Mishap::GiveUp, {-1, 1}, lanes, 2'000).size(), 1);
    }

    void lanesForWhichThereIsNoRoomAreCounted()
    {
        for (const char *label : {"one", "two", "three"}) {
            const Pid supervisor = m_source->addSupervisor(Atom(label), m_top);
            m_source->end(m_source->addChild(supervisor, {.id = Atom("worker")}), Atom("boom"));
        }
        m_session->refreshNow();
        QCOMPARE(m_history.lanesIn({-1, 1}, 2).size(), 2U);
        QCOMPARE(m_history.laneCountIn({-1, 1}), 4U); // with the top
        (void)m_source->terminateChild(m_top, Atom("one"));
        (void)m_source->deleteChild(m_top, Atom("one"));
        m_session->refreshNow();
        QCOMPARE(m_history.laneCountIn({-1, 1}), 4U); // gone, but with marks
        QCOMPARE(m_history.laneCountIn({2, 3}), 3U);
    }

    void aNormalEndIsNoCrash()
    {
        m_source->end(m_source->addChild(m_top, {.id = Atom("job"), .restart = Restart::Temporary}),
                      atoms::normal);
        m_session->refreshNow();
        QVERIFY(m_history.isEmpty());
    }

    void unsupervisedCrashesHaveALaneOfTheirOwn()
    {
        m_source->end(m_source->addPlain(Atom("alone")), Atom("boom"));
        m_session->refreshNow();
        QCOMPARE(m_history.count(), 1U);
        QCOMPARE(m_history.lanes().back().label, QStringLiteral("unsupervised"));
    }

    void manyMarksAreThinnedAndNoBurstIsLost()
    {
        m_source->addChild(m_top, {.id = Atom("cache")});
        for (int i = 0; i < 30'000; ++i) {
            m_source->advance(1ms);
            m_source->end(*m_source->child(m_top, Atom("cache")), Atom("boom"));
        }
        m_session->refreshNow();
        const auto lanes = m_history.lanesIn({0, 30}, 12);
        QVERIFY(m_history.lanes()[0].marks.size() <= RestartHistory::marksPerLane);
        const auto points = m_history.points(Mishap::Crash, {20, 30}, lanes, 2'000);
        QVERIFY(points.size() <= 2'000);
        QVERIFY(points.size() > 1'500);
        for (qsizetype i = 1; i < points.size(); ++i)
            QVERIFY(points[i].x() - points[i - 1].x() < 0.02);
    }

    void lanesAreLimitedAndThoseWithMarksComeFirst()
    {
        for (int i = 0; i < 30; ++i)
            m_source->addSupervisor(Atom("s" + std::to_string(i)), m_top);
        const Pid last = m_source->addSupervisor(Atom("last"), m_top);
        m_source->end(m_source->addChild(last, {.id = Atom("w")}), Atom("boom"));
        m_session->refreshNow();
        const auto lanes = m_history.lanesIn({-1, 1}, 12);
        QCOMPARE(lanes.size(), 12U);
        QCOMPARE(m_history.lanes()[lanes.back()].label, QStringLiteral("last"));
    }

private:
    ScriptedSource *m_source = nullptr;
    Pid m_top;
    std::unique_ptr<TreeSession> m_session;
    RestartHistory m_history;
};

QTEST_GUILESS_MAIN(TestRestartHistory)
#include "test_restart_history.moc"
