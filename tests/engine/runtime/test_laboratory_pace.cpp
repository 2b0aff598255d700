// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/function_process.h"
#include "engine/runtime/laboratory.h"
#include "engine/runtime/system.h"

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
};

QTEST_GUILESS_MAIN(TestLaboratoryPace)
#include "test_laboratory_pace.moc"
