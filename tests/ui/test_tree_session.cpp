// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scripted_source.h"
#include "ui/tree_session.h"

#include <QSignalSpy>
#include <QTest>

using namespace espalier;

class TestTreeSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        auto source = std::make_unique<ScriptedSource>();
        m_source = source.get();
        m_top = m_source->addSupervisor(Atom("top"));
        m_sessions = m_source->addDynamicSupervisor(Atom("sessions"), m_top);
        m_cache = m_source->addChild(m_top, {.id = Atom("cache")});
        m_session = std::make_unique<TreeSession>(std::move(source));
    }

    void showsWhatCameBefore() { QTRY_COMPARE(m_session->tree().counts().processes, 3U); }

    void foldsAFrameAtATime()
    {
        QSignalSpy frames(m_session.get(), &TreeSession::refreshed);
        m_session->refreshNow();
        QCOMPARE(frames.count(), 1);
        for (int i = 0; i < 100; ++i)
            m_source->addChild(m_sessions, {.id = Atom("session")});
        QCOMPARE(frames.count(), 1);
        QTRY_COMPARE(m_session->tree().counts().processes, 103U);
        QCOMPARE(frames.count(), 2);
        QCOMPARE(frames.last().at(1).value<std::vector<Event>>().size(), 400U);
    }

    void selectionSurvivesARestart()
    {
        m_session->refreshNow();
        const NodeId node = m_session->tree().nodeOf(m_cache);
        m_session->select(node);
        m_source->end(m_cache, Atom("boom"));
        m_session->refreshNow();
        QCOMPARE(m_session->selected(), node);
        QVERIFY(m_session->tree().node(node).pid != m_cache);
    }

    void selectionEndsWithItsNode()
    {
        const Pid visitor = m_source->addChild(
            m_sessions, {.id = Atom("visitor"), .restart = Restart::Temporary});
        m_session->refreshNow();
        m_session->select(m_session->tree().nodeOf(visitor));
        QSignalSpy selections(m_session.get(), &TreeSession::selectionChanged);
        m_source->end(visitor, Atom("boom"));
        m_session->refreshNow();
        QCOMPARE(m_session->selected(), NodeId::None);
        QCOMPARE(selections.count(), 1);
        // Its name and spec can still be told.
        QCOMPARE(m_session->tree().nodeOf(visitor), NodeId::None);
        QCOMPARE(m_session->labelOf(visitor), QStringLiteral("visitor"));
        QVERIFY(m_session->specOf(visitor) != nullptr);
    }

    void heldFramesWait()
    {
        m_session->refreshNow();
        m_session->setHeld(true);
        m_source->end(m_cache, Atom("boom"));
        m_session->refreshNow();
        QCOMPARE(m_session->tree().counts().restarts, 0U);
        m_session->setHeld(false);
        QTRY_COMPARE(m_session->tree().counts().restarts, 1U);
    }

    void findsEventsByNumber()
    {
        m_session->refreshNow();
        QCOMPARE(m_session->eventAt(3)->sequence, 3U);
        QVERIFY(!m_session->eventAt(0));
        QVERIFY(!m_session->eventAt(m_session->events().back().sequence + 1));
    }

    void keepsARoundNumberOfEvents()
    {
        while (m_session->tree().lastSequence() <= TreeSession::eventsKept + 1'000) {
            m_source->end(*m_source->child(m_top, Atom("cache")), Atom("boom"));
            m_source->advance(std::chrono::seconds(2));
            m_session->refreshNow();
        }
        QCOMPARE(m_session->events().size(), TreeSession::eventsKept);
        const Sequence oldest = m_session->events().front().sequence;
        QVERIFY(!m_session->eventAt(oldest - 1));
        QCOMPARE(m_session->eventAt(oldest)->sequence, oldest);
    }

private:
    ScriptedSource *m_source = nullptr;
    Pid m_top;
    Pid m_sessions;
    Pid m_cache;
    std::unique_ptr<TreeSession> m_session;
};

QTEST_GUILESS_MAIN(TestTreeSession)
#include "test_tree_session.moc"
