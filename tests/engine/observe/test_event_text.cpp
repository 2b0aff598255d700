// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/observe/event.h"

#include <QTest>

using namespace espalier;
using namespace std::chrono_literals;

/// The line of text for each kind of event: what replays are compared by.
class TestEventText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("expected");
        const Term boom = Atom("boom");
        const Pid other{9};
        const auto row = [this](const EventData &data, const char *expected) {
            QTest::newRow(expected) << int(m_data.size()) << QString::fromUtf8(expected);
            m_data.push_back(data);
        };
        auto spec = std::make_shared<ChildSpec>();
        spec->id = Atom("cache");
        spec->start.module = Atom("Elixir.Cache");
        row(happened::Spawned{other, ProcessKind::Worker, Atom("Elixir.Cache"), true,
                              Threading::Dedicated},
            "spawned worker Cache by #PID<0.9.0> linked dedicated");
        row(happened::Spawned{{}, ProcessKind::Registry, Atom("Elixir.Registry")},
            "spawned registry Registry by #PID<0.0.0>");
        row(happened::Initialised{}, "initialised");
        row(happened::Registered{Term(Atom("x"))}, "registered :x");
        row(happened::Unregistered{Term(Atom("x"))}, "unregistered :x");
        row(happened::Exited{boom, true}, "crashed :boom");
        row(happened::Exited{atoms::normal, false}, "exited :normal");
        row(happened::Linked{other}, "linked #PID<0.9.0>");
        row(happened::Unlinked{other}, "unlinked #PID<0.9.0>");
        row(happened::Monitoring{Reference{4}, other}, "monitors #PID<0.9.0> #Reference<0.0.0.4>");
        row(happened::Demonitored{Reference{4}, other},
            "demonitors #PID<0.9.0> #Reference<0.0.0.4>");
        row(happened::TrapExitSet{true}, "traps exits");
        row(happened::TrapExitSet{false}, "traps exits no more");
        row(happened::MessageSent{other, boom}, "sent :boom to #PID<0.9.0>");
        row(happened::ExitSent{other, boom, true}, "sent exit :boom to #PID<0.9.0> along the link");
        row(happened::ExitSent{other, boom}, "sent exit :boom to #PID<0.9.0>");
        row(happened::Hanging{}, "hangs");
        row(happened::FaultChanged{Fault::SlowReplies, true}, "fault :slow_replies on");
        row(happened::FaultChanged{Fault::IgnoreShutdown, false}, "fault :ignore_shutdown off");
        row(happened::ThreadAbandoned{}, "thread abandoned");
        row(happened::ThreadAbandoned{true}, "abandoned thread returned");
        row(happened::SupervisorStarted{SupervisorFlags{Strategy::RestForOne, 2, 7s}},
            "supervises :rest_for_one, 2 in 7 s");
        row(happened::SupervisorStarted{DynamicSupervisorFlags{.maxRestarts = 1}},
            "supervises dynamically, 1 in 5 s");
        row(happened::ChildStarted{.key = 3, .child = other, .spec = spec},
            "child 3 started as #PID<0.9.0>");
        row(
            happened::ChildStarted{
                .key = 3, .child = other, .restart = true, .previous = Pid{8}, .spec = spec},
            "child 3 restarted as #PID<0.9.0> after #PID<0.8.0>");
        // What stands in a reason is never taken for a place to fill.
        row(happened::ChildEnded{.key = 3,
                                 .child = other,
                                 .reason = Term(Atom("%5 %6")),
                                 .verdict = happened::ChildEnded::Verdict::GiveUp,
                                 .restartsInWindow = 4,
                                 .maxRestarts = 3,
                                 .maxSeconds = 5s},
            "child 3 #PID<0.9.0> ended :\"%5 %6\": give up, 4 of 3 in 5 s");
        row(happened::ChildRestarting{3, boom}, "child 3 failed to restart: :boom");
        row(happened::ChildUndefined{3}, "child 3 undefined");
        row(happened::ChildRemoved{3}, "child 3 removed");
        row(happened::StartFaultsChanged{.key = 3, .child = other, .failing = 2, .slow = true},
            "child 3 #PID<0.9.0>: the next starts fail 2, slow");
        row(happened::StartFaultsChanged{.key = 3, .child = other},
            "child 3 #PID<0.9.0>: the next starts fail 0, at once");
        row(happened::RestartCounted{12s, 2}, "restart counted at 12 s, 2 in the window");
        row(happened::Reported{happened::Reported::Context::StartError, spec, other, boom},
            "report start_error id=:cache pid=#PID<0.9.0> reason=:boom");
        row(happened::Reported{happened::Reported::Context::Shutdown, nullptr, other, boom},
            "report shutdown id=none pid=#PID<0.9.0> reason=:boom");
        row(happened::UnexpectedMessage{boom}, "did not expect :boom");
        row(happened::OutsideAction{boom}, "outside: :boom");
        row(happened::OutsideAction{boom, Actor::Storm}, "storm: :boom");
    }
    void lines()
    {
        QFETCH(const int, index);
        QFETCH(const QString, expected);
        const Event event{.sequence = 12,
                          .time = 1'003'000ns,
                          .pid = Pid{5},
                          .cause = 11,
                          .data = m_data[static_cast<std::size_t>(index)]};
        QCOMPARE(toString(event),
                 QStringLiteral("12 0.001003000 #PID<0.5.0> ") + expected + QStringLiteral(" <11"));
    }
    void withoutACause()
    {
        QCOMPARE(toString({.sequence = 1, .pid = Pid{5}, .data = happened::Hanging{}}),
                 QStringLiteral("1 0.000000000 #PID<0.5.0> hangs"));
    }

private:
    std::vector<EventData> m_data;
};

QTEST_GUILESS_MAIN(TestEventText)
#include "test_event_text.moc"
