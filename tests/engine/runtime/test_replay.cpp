// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/dynamic_supervisor.h"
#include "engine/otp/supervisor.h"
#include "engine/runtime/function_process.h"
#include "engine/runtime/laboratory.h"
#include "engine/runtime/system.h"
#include "tests/support/obedient_worker.h"

#include <QTest>

#include <random>

using namespace espalier;
using namespace std::chrono_literals;

class TestReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameInputLogGivesTheSameJournal_data();
    void theSameInputLogGivesTheSameJournal();
};

namespace {

QByteArray journalOf(JournalReader &reader)
{
    QByteArray text;
    for (const Event &event : reader.take())
        text += toString(event).toUtf8() + '\n';
    return text;
}

/// A tree of both kinds of supervisors, in which workers also keep each other busy.
SupervisorOptions tree()
{
    const DynamicSupervisorOptions pool{.name = Atom("pool"), .maxRestarts = 5, .maxSeconds = 2s};
    return {.name = Atom("top"),
            .strategy = Strategy::RestForOne,
            .maxRestarts = 100,
            .children = {{.id = Atom("a"), .start = startLink<ObedientWorker>(1)},
                         dynamicSupervisor::childSpec(pool),
                         {.id = Atom("b"), .start = startLink<ObedientWorker>(2)}}};
}

/// Does random things from outside at random moments.
void live(System &system, unsigned seed)
{
    std::mt19937 random(seed);
    Laboratory &laboratory = *system.laboratory();
    (void)system.start([] { return supervisor::make(tree()); }, {.name = Atom("top")});
    laboratory.runUntilIdle();
    for (int act = 0; act < 200; ++act) {
        const Pid pid{2 + random() % 60};
        switch (random() % 6) {
        case 0:
            system.exit(pid, Atom("boom"));
            break;
        case 1: {
            const ChildSpec spec{.id = Atom("w"), .start = startLink<ObedientWorker>(act)};
            (void)system.call(
                Atom("pool"),
                Term::tuple(
                    {atoms::start_child, Term::resource(std::make_shared<const ChildSpec>(spec))}));
            break;
        }
        case 2:
            system.send(pid, Term::tuple({Atom("link"), Pid{2 + random() % 60}}));
            break;
        case 3:
            system.inject(pid, atoms::raise);
            break;
        case 4:
            for (int i = 0; i < 3; ++i)
                laboratory.advance();
            break;
        default:
            laboratory.runFor(std::chrono::milliseconds(random() % 400));
        }
    }
    laboratory.runFor(1s);
}

} // namespace

void TestReplay::theSameInputLogGivesTheSameJournal_data()
{
    QTest::addColumn<quint64>("order");
    QTest::newRow("processes in turn") << quint64(0);
    QTest::newRow("a random order") << quint64(7);
}

void TestReplay::theSameInputLogGivesTheSameJournal()
{
    QFETCH(const quint64, order);
    QByteArray lived;
    InputLog log;
    {
        System system({.seed = order, .manual = true});
        const auto reader = system.journal().attach();
        live(system, 42);
        lived = journalOf(*reader);
        log = system.laboratory()->inputLog();
    }
    QVERIFY(lived.count('\n') > 500);
    for (int round = 0; round < 100; ++round) {
        System system({.seed = order, .manual = true, .replaying = true});
        const auto reader = system.journal().attach();
        system.laboratory()->replay(log);
        QCOMPARE(journalOf(*reader), lived);
    }
}

QTEST_GUILESS_MAIN(TestReplay)
#include "test_replay.moc"
