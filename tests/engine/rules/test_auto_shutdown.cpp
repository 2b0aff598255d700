// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/in_process.h"

using namespace espalier;

namespace {

constexpr auto any = AutoShutdown::AnySignificant;
constexpr auto all = AutoShutdown::AllSignificant;

} // namespace

/// Part N of the rules: supervisors that end when their significant children have.
class TestAutoShutdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void triggers_S221_S222_S224_data()
    {
        QTest::addColumn<int>("flag");
        QTest::addColumn<int>("restart");
        QTest::addColumn<Term>("reason");
        QTest::addColumn<bool>("ends");
        const Term boom = Atom("boom");
        const int transient = int(Restart::Transient);
        const int temporary = int(Restart::Temporary);
        QTest::newRow("S-221 any: transient, clean")
            << int(any) << transient << Term(atoms::normal) << true;
        QTest::newRow("S-224 any: transient, abnormal") << int(any) << transient << boom << false;
        QTest::newRow("S-221 any: temporary, abnormal") << int(any) << temporary << boom << true;
        QTest::newRow("S-221 any: temporary, clean")
            << int(any) << temporary << Term(atoms::shutdown) << true;
        QTest::newRow("S-222 all: one of two")
            << int(all) << transient << Term(atoms::normal) << false;
    }
    void triggers_S221_S222_S224()
    {
        QFETCH(const int, flag);
        QFETCH(const int, restart);
        QFETCH(const Term, reason);
        QFETCH(const bool, ends);
        Stage stage;
        const Pid sup = start(stage, AutoShutdown(flag), Restart(restart));
        (void)stage.trace();
        end(stage, u"a"_qs, reason);
        QCOMPARE(!stage.system().isAlive(sup), ends);
        if (ends) {
            const QStringList trace = stage.trace();
            QCOMPARE(trace.last(), u"exit sup#1 :shutdown"_qs);
            QVERIFY(trace.filter(u"! shutdown "_qs).isEmpty()); // S-223
            QVERIFY(!stage.system().isAlive(stage.pid(u"bystander"_qs)));
        }
    }

    void allWaitsForTheLast_S222()
    {
        Stage stage;
        const Pid sup = start(stage, all, Restart::Transient);
        end(stage, u"a"_qs, atoms::normal);
        QVERIFY(stage.system().isAlive(sup));
        end(stage, u"b"_qs, atoms::normal);
        QVERIFY(!stage.system().isAlive(sup));
    }

    void oneStoppedByHandDoesNotHoldItUp_S222_S224()
    {
        Stage stage;
        const Pid sup = start(stage, all, Restart::Transient);
        QCOMPARE(stage.ask(sup, Term::tuple({atoms::terminate_child, Atom("a")})), Term(atoms::ok));
        QVERIFY(stage.system().isAlive(sup));
        end(stage, u"b"_qs, atoms::normal);
        QVERIFY(!stage.system().isAlive(sup));
    }

    void terminateChildIsNoTrigger_S224()
    {
        Stage stage;
        const Pid sup = start(stage, any, Restart::Transient);
        QCOMPARE(stage.ask(sup, Term::tuple({atoms::terminate_child, Atom("a")})), Term(atoms::ok));
        QVERIFY(stage.system().isAlive(sup));
    }

    void anInsignificantChildIsNoTrigger_S221()
    {
        Stage stage;
        const Pid sup = start(stage, any, Restart::Transient);
        end(stage, u"bystander"_qs, atoms::normal);
        QVERIFY(stage.system().isAlive(sup));
    }

    void anInnerSupervisorPassesItOn_S225()
    {
        Stage stage;
        ChildSpec leaf = stage.child(u"a"_qs, Restart::Transient);
        leaf.significant = true;
        ChildSpec inner = supervisor::childSpec(
            {.name = Atom("inner"), .autoShutdown = any, .children = {leaf}});
        inner.restart = Restart::Transient;
        inner.significant = true;
        const Pid outer = stage.supervisor({.autoShutdown = any, .children = {inner}});
        end(stage, u"a"_qs, atoms::normal);
        QVERIFY(!stage.system().isAlive(outer));
        QCOMPARE(stage.system().processCount(), std::size_t(0));
    }

private:
    /// `a` and `b` are significant, `bystander` is not.
    static Pid start(Stage &stage, AutoShutdown flag, Restart restart)
    {
        ChildSpec a = stage.child(u"a"_qs, restart);
        ChildSpec b = stage.child(u"b"_qs, restart);
        a.significant = b.significant = true;
        return stage.supervisor(
            {.autoShutdown = flag,
             .children = {a, b, stage.child(u"bystander"_qs, Restart::Transient)}});
    }
    static void end(Stage &stage, const QString &label, const Term &reason)
    {
        stage.system().send(stage.pid(label), Term::tuple({atoms::stop, reason}));
        stage.settle();
    }
};

QTEST_GUILESS_MAIN(TestAutoShutdown)
#include "test_auto_shutdown.moc"
