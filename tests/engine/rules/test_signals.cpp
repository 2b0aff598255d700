// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/in_process.h"

using namespace espalier;
using namespace std::chrono_literals;

/// What is left of parts A to C of the rules: how processes end, in which order they hear, what monitors say.
class TestSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waysToEnd_S002_data()
    {
        QTest::addColumn<int>("way");
        QTest::addColumn<QString>("reason");
        QTest::newRow("S-002 returns") << 0 << u":normal"_qs;
        QTest::newRow("S-002 exit(R)") << 1 << u":bye"_qs;
        QTest::newRow("S-002 raise") << 2 << u"{%RuntimeError{message: \"heck\"}, []}"_qs;
        QTest::newRow("S-002 throw") << 3 << u"{{:nocatch, :ball}, []}"_qs;
        QTest::newRow("S-016 exit(self, :normal), not trapping") << 4 << u":normal"_qs;
        QTest::newRow("S-016 exit(self, :boom)") << 5 << u":boom"_qs;
    }
    void waysToEnd_S002()
    {
        QFETCH(const int, way);
        QFETCH(const QString, reason);
        Stage stage;
        const auto started = stage.system().startAndWait([way] {
            return makeProcess([way](Self &self) -> Task<> {
                co_await self.sleep(1ms);
                const Term bye = Atom("bye");
                if (way == 1)
                    throw Exit{bye};
                if (way == 2)
                    throw Raise::runtimeError(QStringLiteral("heck"));
                if (way == 3)
                    throw Throw{Term(Atom("ball"))};
                if (way == 4)
                    self.exit(self.pid(), atoms::normal);
                if (way == 5)
                    self.exit(self.pid(), Atom("boom"));
                if (way > 3)
                    co_await self.sleep(1h);
            });
        });
        stage.know(u"p"_qs, started.pid);
        stage.pass(1s);
        QCOMPARE(stage.trace(), QStringList(u"exit p#1 "_qs + reason));
    }

    void exitToOneself_trapping_S016()
    {
        Stage stage;
        QString seen;
        QVERIFY(runsInProcess(stage, [&](Self &self) -> Task<> {
            self.trapExits(true);
            stage.know(QStringLiteral("me"), self.pid());
            self.exit(self.pid(), atoms::normal);
            seen = co_await nextMessage(stage, self);
        }));
        QCOMPARE(seen, u"{:EXIT, me#1, :normal}"_qs);
    }

    void sendingToTheDead_S004_S014()
    {
        Stage stage;
        QStringList seen;
        QVERIFY(runsInProcess(stage, [&](Self &self) -> Task<> {
            const Pid dead{4711};
            self.send(dead, Atom("hello"));
            self.exit(dead, Atom("boom"));
            self.cast(dead, Atom("hello")); // S-062
            self.cast(Atom("nobody"), Atom("hello"));
            try {
                self.sendToName(Atom("nobody"), Atom("hello"));
            } catch (const Raise &raised) {
                seen.append(raised.error.toString());
            }
            co_return;
        }));
        QCOMPARE(seen.size(), 1);
        QVERIFY2(seen[0].startsWith(u"%ArgumentError{"_qs), qPrintable(seen[0]));
    }

    // Messages, exits and monitors from one process to another arrive as they were sent.
    void oneSenderIsHeardInOrder_S005()
    {
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            Stage stage(seed);
            QStringList seen;
            QVERIFY(runsInProcess(stage, [&](Self &self) -> Task<> {
                self.trapExits(true);
                const Pid me = self.pid();
                BehaviourPointer sender = makeProcess([me](Self &own) -> Task<> {
                    for (int number = 0; number < 5; ++number) {
                        own.send(me, number);
                        own.exit(me, Term(number));
                    }
                    co_return;
                });
                const SpawnOptions options{};
                (void)self.spawn(std::move(sender), options);
                for (int count = 0; count < 10; ++count) {
                    const std::optional<Message> message = co_await self.receive();
                    seen.append(message->term.toString());
                }
            }));
            QCOMPARE(seen.join(QLatin1Char(' ')), u"0 0 1 1 2 2 3 3 4 4"_qs);
        }
    }

    // A request to a supervisor waits while it starts another child.
    void aSupervisorDoesOneThingAtATime_S006()
    {
        Stage stage;
        stage.cast(u"slow"_qs, {.starts = {{Stage::Plan::Kind::Slow, 500}}});
        const Pid sup = stage.supervisor({});
        const Term spec = Term::resource(
            std::make_shared<const ChildSpec>(stage.child(u"slow"_qs)));
        auto start = stage.system().call(sup, Term::tuple({atoms::start_child, spec}));
        auto count = stage.system().call(sup, atoms::count_children);
        stage.pass(400ms);
        QVERIFY(!count.isFinished());
        stage.pass(200ms);
        QVERIFY(start.isFinished() && count.isFinished());
        QCOMPARE(count.result()->find(atoms::active)->toInteger(), 1);
    }

    void theTrapFlagAnswersItsOldValue_S022()
    {
        Stage stage;
        QList<bool> seen;
        QVERIFY(runsInProcess(stage, [&](Self &self) -> Task<> {
            seen.append(self.trapExits(true));
            seen.append(self.trapExits(false));
            seen.append(self.trapExits(false));
            co_return;
        }));
        QCOMPARE(seen, (QList<bool>{false, true, false}));
    }

    // A call to a name that nobody has monitors nothing that could answer: `:noproc`.
    void monitoringANameThatIsFree_S032()
    {
        Stage stage;
        QString seen;
        QVERIFY(runsInProcess(stage, [&](Self &self) -> Task<> {
            const auto answer = co_await self.tryCall(Atom("nobody"), Atom("ping"), 1s);
            seen = answer.error().toString();
        }));
        QCOMPARE(seen, u":noproc"_qs);
    }

    void demonitorWithFlush_S034()
    {
        Stage stage;
        QStringList seen;
        QVERIFY(runsInProcess(stage, [&](Self &self) -> Task<> {
            const Pid dead{4711};
            const Reference kept = self.monitor(dead);
            const Reference flushed = self.monitor(dead);
            co_await self.sleep(1ms); // both DOWNs are in the mailbox
            self.demonitor(kept);
            self.demonitor(flushed, true);
            const std::optional<Message> down = co_await self.receive();
            seen.append(down->reference == kept ? QStringLiteral("kept")
                                                : QStringLiteral("flushed"));
            seen.append(co_await nextMessage(stage, self));
        }));
        QCOMPARE(seen, QStringList({u"kept"_qs, u"nothing"_qs}));
    }

    void exitComesBeforeDown_S035()
    {
        Stage stage;
        QStringList seen;
        QVERIFY(runsInProcess(stage, [&](Self &self) -> Task<> {
            self.trapExits(true);
            const StartResult worker =
                co_await stage.child(QStringLiteral("w")).start.run(self, {});
            (void)self.monitor(worker.pid);
            self.exit(worker.pid, exitReason::kill());
            for (int count = 0; count < 2; ++count) {
                const QString message = co_await nextMessage(stage, self);
                seen.append(message.left(6));
            }
        }));
        QCOMPARE(seen, QStringList({u"{:EXIT"_qs, u"{:DOWN"_qs}));
    }
};

QTEST_GUILESS_MAIN(TestSignals)
#include "test_signals.moc"
