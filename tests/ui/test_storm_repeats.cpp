// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/observe/laboratory_source.h"
#include "engine/runtime/laboratory.h"
#include "engine/trees/tree_file.h"
#include "engine/trees/tree_starter.h"
#include "engine/trees/worker_kinds.h"
#include "ui/chaos/chaos_runner.h"
#include "ui/tree_session.h"

#include <QSignalSpy>
#include <QTest>

using namespace espalier;
using namespace std::chrono_literals;

namespace {

/// At rest until somebody strikes it, with several supervisors and strategies.
constexpr auto tree = R"({"espalier": 1, "processes": [
    {"kind": "supervisor", "name": ":top", "max_restarts": 100, "children": [
        {"kind": "supervisor", "name": ":pool", "strategy": "one_for_all", "max_restarts": 12, "children": [
            {"kind": "store", "name": ":a", "argument": "[]"}, {"kind": "counter", "name": ":b", "argument": "0"},
            {"kind": "slow_start", "name": ":c", "argument": "[start_time: 30]"}]},
        {"kind": "supervisor", "name": ":line", "strategy": "rest_for_one", "max_restarts": 12, "children": [
            {"kind": "counter", "name": ":d", "argument": "0"}, {"kind": "echo", "name": ":e", "argument": "[]"}]},
        {"kind": "echo", "name": ":f", "argument": "[]", "restart": "transient"}]}]})";

struct Conditions
{
    double speed = 1;
    /// So long the window is busy at each frame.
    std::chrono::milliseconds busy{0};
};

} // namespace

/// What a seed promises: the storm, and all that comes of it, event for event.
class TestStormRepeats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameSeedGivesTheSameEvents()
    {
        const QStringList once = events(7, {.speed = 5});
        QVERIFY2(once.size() > 200, qPrintable(QString::number(once.size())));
        QVERIFY(once.filter(QStringLiteral(" storm: ")).size() > 20);
        compare(events(7, {.speed = 5}), once);
    }
    void noMatterHowFastTimeGoes() { compare(events(7, {.speed = 20}), events(7, {.speed = 5})); }
    void noMatterHowBusyTheWindowIs()
    {
        compare(events(7, {.speed = 10, .busy = 30ms}), events(7, {.speed = 10}));
    }
    void anotherSeedGivesOthers() { QVERIFY(events(7, {.speed = 10}) != events(8, {.speed = 10})); }

private:
    static void compare(const QStringList &actual, const QStringList &expected)
    {
        for (qsizetype i = 0; i < std::min(actual.size(), expected.size()); ++i)
            QCOMPARE(actual[i], expected[i]);
        QCOMPARE(actual.size(), expected.size());
    }

    /// All that happens from the beginning of a storm of two seconds to its end, at times since its beginning.
    static QStringList events(std::uint64_t seed, const Conditions &conditions)
    {
        auto source = std::make_unique<LaboratorySource>(std::make_unique<System>());
        System &system = source->system();
        addWorkerKinds(system.modules());
        const auto description = parseTree(tree, QStringLiteral("t.json"), system.modules());
        if (!description)
            qFatal("%s", qPrintable(description.error().message()));
        if (!TreeStarter(system, *description).startAndWait())
            qFatal("the tree did not start");
        system.laboratory()->setSpeed(conditions.speed);

        TreeSession session(std::move(source));
        QObject::connect(&session, &TreeSession::refreshed, &session,
                         [&] { QTest::qSleep(int(conditions.busy.count())); });
        session.refreshNow();
        ChaosRunner runner;
        runner.setSession(&session);
        QSignalSpy finished(&runner, &ChaosRunner::finished);
        QSignalSpy struck(&runner, &ChaosRunner::struck);
        runner.start({.seed = seed,
                      .perSecond = 25,
                      .duration = 2s,
                      .faults = {{.kind = StormFaultKind::Raise},
                                 {.kind = StormFaultKind::Kill},
                                 {.kind = StormFaultKind::Hang, .weight = 0.3},
                                 {.kind = StormFaultKind::SlowStart, .weight = 0.3},
                                 {.kind = StormFaultKind::Exit, .reason = Atom("storm")}},
                      .workersOnly = false});
        if (!finished.wait(20'000) || struck.isEmpty())
            qFatal("the storm did not come to its end");

        // It begins at a full second, and ends to the instant, with all that had happened by then.
        QStringList lines;
        std::optional<Time> first;
        for (const Event &event : session.events()) {
            const auto *act = std::get_if<happened::OutsideAction>(&event.data);
            if (act && act->by == Actor::Storm && !first)
                first = event.time;
            if (!first)
                continue;
            Event moved = event;
            moved.time -= std::chrono::floor<std::chrono::seconds>(*first);
            if (moved.time <= 2s)
                lines.append(toString(moved));
        }
        runner.setSession(nullptr);
        return lines;
    }
};

QTEST_GUILESS_MAIN(TestStormRepeats)
#include "test_storm_repeats.moc"
