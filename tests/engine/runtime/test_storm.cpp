// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/observe/tree_state.h"
#include "engine/otp/dynamic_supervisor.h"
#include "engine/runtime/function_process.h"
#include "engine/runtime/system.h"
#include "tests/support/obedient_worker.h"

#include <QTest>

#include <random>

using namespace espalier;
using namespace std::chrono_literals;

/// Everything at any moment, on several threads: what must not happen is a race, a leak, a hang or a lost process.
class TestStorm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMillionSignalsInParallel();
    void endingInTheMiddleOfAStorm();
};

namespace {

constexpr int signalsPerStormer = 130'000;
constexpr int stormers = 8;

/// Spawns, links, kills, terminates and stops at random, about `signalsPerStormer` signals.
Task<> storm(Self &self, Pid supervisor, unsigned seed, std::atomic<int> &finished)
{
    std::mt19937 random(seed);
    std::vector<Pid> known;
    self.trapExits(true);
    const auto any = [&] { return known[random() % known.size()]; };
    for (int sent = 0; sent < signalsPerStormer;) {
        if (known.size() < 40) {
            const ChildSpec spec{.id = Atom("w"),
                                 .start = startLink<ObedientWorker>(0),
                                 .restart = Restart(random() % 3),
                                 .shutdown = Shutdown(10ms)};
            const Term answer = co_await dynamicSupervisor::startChild(self, supervisor, spec);
            if (answer.isTagged(atoms::ok, 2))
                known.push_back(answer.element(1).toPid());
            sent += 6;
            continue;
        }
        const Pid one = any();
        switch (random() % 16) {
        case 0: {
            const Term reason = Term::tuple({atoms::exit, Atom("boom")});
            self.send(one, reason);
            std::erase(known, one);
            break;
        }
        case 1:
            self.exit(one, exitReason::kill());
            std::erase(known, one);
            break;
        case 2:
            (void)co_await dynamicSupervisor::terminateChild(self, supervisor, one);
            std::erase(known, one);
            sent += 5;
            break;
        case 3: {
            const Reference reference = self.monitor(one);
            self.demonitor(reference, true);
            break;
        }
        case 4: {
            const Pid other = any();
            const Term link = Term::tuple({Atom("link"), other});
            self.send(one, link);
            break;
        }
        case 5: {
            const Pid other = any();
            const Term unlink = Term::tuple({Atom("unlink"), other});
            self.send(one, unlink);
            break;
        }
        case 6:
            self.send(one, Atom("trap"));
            break;
        case 7:
            self.exit(one, Atom("nudge"));
            break;
        case 8: {
            const auto answer = co_await self.tryCall(one, Atom("ping"), 1000ms);
            if (!answer)
                std::erase(known, one);
            sent += 1;
            break;
        }
        default:
            for (int i = 0; i < 10; ++i)
                self.send(one, Atom("noise"));
            sent += 9;
        }
        ++sent;
    }
    ++finished;
}

} // namespace

void TestStorm::aMillionSignalsInParallel()
{
    TreeState tree;
    {
        System system({.mode = Mode::Parallel, .schedulers = 4});
        const auto reader = system.journal().attach();
        const auto supervisor = system.startDynamicSupervisorAndWait(
            {.maxRestarts = 1'000'000'000, .maxSeconds = 1s});
        QVERIFY(supervisor);
        std::atomic<int> finished{0};
        for (unsigned seed = 1; seed <= stormers; ++seed) {
            const StartResult started = system.startAndWait([&, seed] {
                return makeProcess([&, seed](Self &self) {
                    return storm(self, supervisor->pid(), seed, finished);
                });
            });
            QVERIFY(started.isOk());
        }
        QTRY_COMPARE_WITH_TIMEOUT(finished.load(), stormers, 100'000);
        QVERIFY(signalsPerStormer * stormers >= 1'000'000);
        const auto counts = supervisor->countChildrenAndWait();
        QVERIFY(counts);
        for (const Event &event : reader->take())
            tree.apply(event);
        const NodeId node = tree.nodeOf(supervisor->pid());
        QVERIFY(node != NodeId::None);
        QCOMPARE(Term(std::int64_t(tree.node(node).supervisor->specs)),
                 *counts->find(atoms::specs));
        QVERIFY(system.stopAndWait(supervisor->pid()));
        QTRY_COMPARE(system.processCount(), std::size_t(0));
    }
}

void TestStorm::endingInTheMiddleOfAStorm()
{
    for (unsigned round = 0; round < 5; ++round) {
        std::atomic<int> finished{0};
        auto system = std::make_unique<System>(
            SystemOptions{.mode = Mode::Parallel, .schedulers = 3});
        const auto supervisor = system->startDynamicSupervisorAndWait(
            {.maxRestarts = 1'000'000'000, .maxSeconds = 1s});
        QVERIFY(supervisor);
        const Pid pid = supervisor->pid();
        for (unsigned seed = 1; seed <= 4; ++seed) {
            (void)system->start([&finished, pid, seed] {
                return makeProcess([&finished, pid, seed](Self &self) {
                    return storm(self, pid, seed, finished);
                });
            });
        }
        QTRY_VERIFY(system->processCount() > 50);
        QElapsedTimer time;
        time.start();
        system.reset();
        QVERIFY2(time.elapsed() < 2000, qPrintable(QString::number(time.elapsed())));
    }
}

QTEST_GUILESS_MAIN(TestStorm)
#include "test_storm.moc"
