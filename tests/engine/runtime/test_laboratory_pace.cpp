// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/function_process.h"
#include "engine/runtime/laboratory.h"
#include "engine/runtime/system.h"

#include <QSemaphore>
#include <QTest>

using namespace espalier;
using namespace std::chrono_literals;

/// A laboratory whose clock follows the wall's. These few tests take real time.
class TestLaboratoryPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatRunsDoesNotOvertakeTheWall_data()
    {
        QTest::addColumn<bool>("hangs");
        QTest::newRow("a process that hangs") << true;
        QTest::newRow("a process that sends itself messages") << false;
    }
    void whatRunsDoesNotOvertakeTheWall()
    {
        QFETCH(const bool, hangs);
        System system;
        const StartResult started = system.startAndWait([hangs] {
            return makeProcess([hangs](Self &self) -> Task<> {
                if (hangs)
                    self.hang();
                while (true) {
                    self.send(self.pid(), Atom("again"));
                    co_await self.receive();
                }
            });
        });
        const Time begun = system.now();
        QTest::qSleep(100);
        const Time passed = system.now() - begun;
        QVERIFY2(passed > 10ms && passed < 1s, qPrintable(QString::number(passed.count())));
        // And it goes on when that has ended.
        system.exit(started.pid, atoms::kill);
        QTRY_VERIFY(!system.isAlive(started.pid));
        const Time ended = system.laboratory()->wallNow();
        QTest::qSleep(20);
        QVERIFY(system.laboratory()->wallNow() >= ended + 20ms);
    }

    void itsClockStandsWhilePausedAndFollowsTheSpeed()
    {
        System system({.paused = true});
        const Time paused = system.laboratory()->wallNow();
        QTest::qSleep(20);
        QCOMPARE(system.laboratory()->wallNow(), paused);
        system.laboratory()->setSpeed(10);
        system.laboratory()->setPaused(false);
        QTest::qSleep(20);
        QVERIFY(system.laboratory()->wallNow() >= paused + 200ms);
    }

    void itsClockDoesNotGoBackWhenItIsPaused()
    {
        System system;
        Laboratory &laboratory = *system.laboratory();
        for (int time = 0; time < 20; ++time) {
            QTest::qSleep(5);
            const Time shown = laboratory.wallNow();
            laboratory.setPaused(true);
            QVERIFY(laboratory.wallNow() >= shown);
            if (time % 2 == 0) // else it goes on before its thread has heard of the pause
                QTest::qSleep(2);
            const Time stands = laboratory.wallNow();
            QVERIFY(stands >= shown);
            laboratory.setPaused(false);
            QVERIFY(laboratory.wallNow() >= stands);
        }
    }

    void itWaitsAtAHoldAsLongAsItTakes()
    {
        System system({.speed = 10});
        QSemaphore reached;
        std::atomic<Time> told = Time(0);
        system.laboratory()->holdAt(50ms, [&](Time at) {
            told = at;
            reached.release();
        });
        QVERIFY(reached.tryAcquire(1, 5'000));
        QCOMPARE(told.load(), Time(50ms));
        QTest::qSleep(20);
        QCOMPARE(system.laboratory()->wallNow(), Time(50ms));
        system.laboratory()->release();
        QTRY_VERIFY(system.laboratory()->wallNow() > 60ms);
    }

    void whatEntersAtAHoldTakesEffectAtJustThatInstant()
    {
        System system({.speed = 10});
        const std::unique_ptr<JournalReader> journal = system.journal().attach();
        const StartResult started = system.startAndWait([] {
            return makeProcess([](Self &self) -> Task<> {
                while (true) // a process that always has something to do
                    co_await self.sleep(1ms);
            });
        });
        for (const Time hold : {500ms, 700ms}) {
            QSemaphore reached;
            system.laboratory()->holdAt(hold, [&reached](Time) { reached.release(); });
            QVERIFY(reached.tryAcquire(1, 5'000));
            QTest::qSleep(5);
            system.send(started.pid, Atom("hello"));
        }
        system.laboratory()->release();
        QTRY_VERIFY(system.laboratory()->wallNow() > 1s);
        std::vector<Time> acts;
        for (const Event &event : journal->take()) {
            if (std::holds_alternative<happened::OutsideAction>(event.data))
                acts.push_back(event.time);
        }
        acts.erase(acts.begin(), acts.end() - 2);
        QCOMPARE(acts, (std::vector<Time>{500ms, 700ms}));
    }

    void aHoldThatIsTakenAwayIsNotTold()
    {
        System system;
        std::atomic<int> told = 0;
        system.laboratory()->holdAt(1h, [&told](Time) { ++told; });
        system.laboratory()->holdAt(10ms, [&told](Time) { told += 10; });
        QTRY_COMPARE(told.load(), 10);
    }

    void whatEntersAtAHoldGoesBeforeTheNextStep()
    {
        System system({.paused = true});
        Laboratory &laboratory = *system.laboratory();
        const std::unique_ptr<JournalReader> journal = system.journal().attach();
        std::atomic<int> told = 0;
        laboratory.holdAt(20ms, [&](Time) {
            system.note(Atom("entered")); // while more steps are asked for
            laboratory.release();
            ++told;
        });
        system.note(Atom("before"));
        for (int step = 0; step < 3; ++step)
            laboratory.step();
        QTRY_COMPARE(told.load(), 1);
        std::vector<Event> events;
        QTRY_VERIFY([&] {
            const std::vector<Event> taken = journal->take();
            events.insert(events.end(), taken.begin(), taken.end());
            return events.size() == 2;
        }());
        QCOMPARE(events.back().time, Time(20ms));
    }

    void aStepLeadsToTheHoldAndNotPastIt()
    {
        System system({.paused = true});
        Laboratory &laboratory = *system.laboratory();
        std::atomic<int> told = 0;
        laboratory.holdAt(20ms, [&told](Time) { ++told; });
        QTest::qSleep(30);
        QCOMPARE(told.load(), 0);
        laboratory.step();
        QTRY_COMPARE(told.load(), 1);
        QCOMPARE(laboratory.wallNow(), Time(20ms));
        laboratory.step();
        laboratory.release();
        QVERIFY(laboratory.isPaused());
        QCOMPARE(laboratory.wallNow(), Time(20ms));
    }
};

QTEST_GUILESS_MAIN(TestLaboratoryPace)
#include "test_laboratory_pace.moc"
