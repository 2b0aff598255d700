// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/dynamic_supervisor.h"
#include "engine/otp/supervisor.h"
#include "tests/support/stage.h"

#include <QTest>

using namespace espalier;
using namespace std::chrono_literals;

namespace {

/// Tells a stage from the journal: reports alone, as "context supervisor offender pid reason".
class ReportReader
{
public:
    explicit ReportReader(Stage &stage)
        : m_stage(stage)
        , m_reader(stage.system().journal().attach())
    {}

    [[nodiscard]] QStringList take()
    {
        m_stage.settle();
        QStringList lines;
        for (const Event &event : m_reader->take()) {
            if (const auto *report = std::get_if<happened::Reported>(&event.data))
                lines.append(line(event.pid, *report));
        }
        return lines;
    }

private:
    QString line(Pid supervisor, const happened::Reported &report) const
    {
        static const std::map<happened::Reported::Context, QString> contexts{
            {happened::Reported::Context::ChildTerminated, QStringLiteral("child_terminated")},
            {happened::Reported::Context::StartError, QStringLiteral("start_error")},
            {happened::Reported::Context::ShutdownError, QStringLiteral("shutdown_error")},
            {happened::Reported::Context::Shutdown, QStringLiteral("shutdown")},
            {happened::Reported::Context::Progress, QStringLiteral("progress")}};
        return QStringLiteral("%1 %2 %3 %4 %5")
            .arg(contexts.at(report.context), m_stage.text(Term(supervisor)),
                 report.offender->id.toString(), m_stage.text(report.offenderPid),
                 m_stage.text(report.reason));
    }

    Stage &m_stage;
    const std::unique_ptr<JournalReader> m_reader;
};

} // namespace

/// Supervisor reports are events of the journal, in OTP's vocabulary (part R of the rules). They are there whether anybody
/// prints them or not (S-280).
class TestReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // One per child that was started in whatever way, none for one that was ignored.
    void progressOfAStaticSupervisor_S277()
    {
        Stage stage;
        ReportReader reports(stage);
        const ChildSpec a = stage.child(QStringLiteral("a"));
        const ChildSpec b = stage.child(QStringLiteral("b"));
        const Pid sup = stage.supervisor({.children = {a}});
        (void)stage.ask(sup, Term::tuple({atoms::start_child,
                                          Term::resource(std::make_shared<const ChildSpec>(b))}));
        (void)stage.ask(sup, Term::tuple({atoms::terminate_child, Atom("b")}));
        (void)stage.ask(sup, Term::tuple({atoms::restart_child, Atom("b")}));
        stage.system().exit(stage.pid(QStringLiteral("a")), Atom("boom"));
        QCOMPARE(reports.take(), QStringList({QStringLiteral("progress sup#1 :a a#1 nil"),
                                              QStringLiteral("progress sup#1 :b b#1 nil"),
                                              QStringLiteral("progress sup#1 :b b#2 nil"),
                                              QStringLiteral("child_terminated sup#1 :a a#1 :boom"),
                                              QStringLiteral("progress sup#1 :a a#2 nil")}));
    }

    // A child's end is reported if it is restarted, or if it was abnormal; the supervisor and the offender are named.
    void whichEndsAreReported_S270_S271_S272_S273()
    {
        const struct
        {
            Restart restart;
            Term reason;
            bool isReported;
        } rows[] = {
            {Restart::Permanent, atoms::shutdown, true},  {Restart::Permanent, Atom("boom"), true},
            {Restart::Transient, atoms::shutdown, false}, {Restart::Transient, Atom("boom"), true},
            {Restart::Temporary, atoms::shutdown, false}, {Restart::Temporary, Atom("boom"), true}};
        for (const auto &row : rows) {
            Stage stage;
            ReportReader reports(stage);
            (void)stage.supervisor({.children = {stage.child(QStringLiteral("a"), row.restart)}});
            (void)reports.take();
            stage.system().exit(stage.pid(QStringLiteral("a")), row.reason);
            const QString expected = QStringLiteral("child_terminated sup#1 :a a#1 ")
                                     + row.reason.toString();
            QCOMPARE(reports.take().contains(expected), row.isReported);
        }
    }

    // S-274: the failed tries of a restart; S-275: then it gives up, and says which child was one too many.
    void failedRestartsAndGivingUp_S274_S275()
    {
        Stage stage;
        ReportReader reports(stage);
        stage.cast(QStringLiteral("a"), {.starts = {{}, {Stage::Plan::Kind::Error, Atom("no")}}});
        const ChildSpec a = stage.child(QStringLiteral("a"));
        (void)stage.supervisor({.maxRestarts = 2, .children = {a}});
        (void)reports.take();
        stage.system().exit(stage.pid(QStringLiteral("a")), Atom("boom"));
        QCOMPARE(reports.take(),
                 QStringList({QStringLiteral("child_terminated sup#1 :a a#1 :boom"),
                              QStringLiteral("start_error sup#1 :a a#1 :no"),
                              QStringLiteral("start_error sup#1 :a {:restarting, a#1} :no"),
                              QStringLiteral("shutdown sup#1 :a {:restarting, a#1} "
                                             ":reached_max_restart_intensity")}));
    }

    // A child that ends otherwise than it was asked to.
    void anUnwillingChild_S276()
    {
        Stage stage;
        ReportReader reports(stage);
        ChildSpec a = stage.child(QStringLiteral("a"));
        a.start.run = [](Self &self, const std::vector<Term> &) {
            return self.startLink(makeProcess([](Self &own) -> Task<> {
                own.trapExits(true);
                (void)co_await own.receive();
                throw Exit{Atom("unwilling")};
            }));
        };
        const Pid sup = stage.supervisor({.children = {a}});
        (void)reports.take();
        (void)stage.ask(sup, Term::tuple({atoms::terminate_child, Atom("a")}));
        const QStringList taken = reports.take();
        QCOMPARE(taken.size(), 1);
        QVERIFY2(taken[0].startsWith(QStringLiteral("shutdown_error sup#1 :a "))
                     && taken[0].endsWith(QStringLiteral(" :unwilling")),
                 qPrintable(taken[0]));
    }

    // Every end is in the journal with its reason; `crashed` is what a log of crashes would have, apart from kills, which
    // only the supervisor reports.
    void crashesAreTold_S278()
    {
        Stage stage;
        const auto reader = stage.system().journal().attach();
        (void)stage.supervisor({.maxRestarts = 10, .children = {stage.child(QStringLiteral("a"))}});
        for (const Term &reason :
             {Term(atoms::shutdown), Term::tuple({atoms::shutdown, Atom("x")}), Term(Atom("boom"))})
        {
            stage.system().exit(stage.pid(QStringLiteral("a")), reason);
            stage.settle();
        }
        QString crashed;
        for (const Event &event : reader->take()) {
            if (const auto *exited = std::get_if<happened::Exited>(&event.data))
                crashed += exited->crashed ? u'x' : u'-';
        }
        QCOMPARE(crashed, QStringLiteral("--x"));
    }

    void messagesThatNobodyExpects_S279()
    {
        Stage stage;
        const auto reader = stage.system().journal().attach();
        const Pid sup = stage.supervisor({.children = {stage.child(QStringLiteral("a"))}});
        stage.system().send(sup, Atom("hello"));
        stage.settle();
        int told = 0;
        for (const Event &event : reader->take()) {
            const auto *unexpected = std::get_if<happened::UnexpectedMessage>(&event.data);
            told += unexpected && event.pid == sup && unexpected->message.is(Atom("hello"));
        }
        QCOMPARE(told, 1);
    }
};

QTEST_GUILESS_MAIN(TestReports)
#include "test_reports.moc"
