// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scripted_source.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/acts/acts.h"
#include "ui/chaos/chaos_log_model.h"
#include "ui/chaos/chaos_panel.h"
#include "ui/chaos/chaos_runner.h"
#include "ui/log/event_sentence.h"
#include "ui/tree_session.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace espalier;
using namespace std::chrono_literals;

/// The panel in a narrow dock, on a tree whose time the test moves.
class TestChaosPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init()
    {
        failOnWarning();
        QSettings().clear();
        auto source = std::make_unique<ScriptedSource>();
        m_source = source.get();
        const SupervisorFlags patient{.maxRestarts = 1'000'000};
        m_top = m_source->addSupervisor(Atom("top"), {}, patient);
        m_left = m_source->addSupervisor(Atom("left"), m_top, patient);
        for (const char *id : {"cache", "mailer", "clock"})
            m_source->addChild(m_left, {.id = Atom(id)});
        for (const char *id : {"store", "index"})
            m_source->addChild(m_top, {.id = Atom(id)});
        m_session = std::make_unique<TreeSession>(std::move(source));
        m_session->refreshNow();
        m_panel = std::make_unique<ChaosPanel>();
        m_panel->setSession(m_session.get());
        m_panel->resize(300, 560);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    void cleanup()
    {
        m_panel.reset();
        m_session.reset();
    }

    void theChecksStandInTwoColumns()
    {
        QSet<int> columns;
        for (const char *name :
             {"stormRaise", "stormKill", "stormHang", "stormExit", "stormSlowReplies",
              "stormIgnoreShutdown", "stormSlowStart", "stormFailStart"})
            columns.insert(m_panel->findChild<QCheckBox *>(QLatin1String(name))->x());
        QCOMPARE(columns.size(), 2);
    }

    void whatHasNoRoomIsScrolled()
    {
        QFont large = m_panel->font();
        large.setPointSizeF(large.pointSizeF() * 1.5);
        m_panel->setFont(large);
        QVERIFY(m_panel->minimumSizeHint().height() < 360);
        m_panel->resize(400, 360);
        QVERIFY(m_panel->rect().contains(
            QRect(button()->mapTo(m_panel.get(), QPoint()), button()->size())));
    }

    void aStormIsStartedAndStoppedByTheButton()
    {
        QCOMPARE(button()->text(), QStringLiteral("Start a storm"));
        click(button());
        QVERIFY(m_panel->runner()->isRunning());
        QCOMPARE(button()->text(), QStringLiteral("Stop the storm"));
        m_source->advance(5s);
        QTRY_VERIFY(!m_source->requests().isEmpty());

        click(button());
        QVERIFY(!m_panel->runner()->isRunning());
        QCOMPARE(button()->text(), QStringLiteral("Start a storm"));
        m_session->refreshNow();
        const QStringList requests = m_source->requests();
        frame(3s);
        QCOMPARE(m_source->requests(), requests);
    }

    void theLogTellsWhatTheSourceWasAskedTo()
    {
        for (const char *name : {"stormRaise", "stormKill", "stormHang", "stormExit"})
            field<QCheckBox>(name)->setChecked(true);
        field<QLineEdit>("stormReason")->setText(QStringLiteral("{:shutdown, 1}"));
        storm(20, 10);
        const QAbstractItemModelTester tester(m_panel->runner()->log());
        click(button());
        while (m_panel->runner()->isRunning())
            frame(100ms);
        frame(0ms);
        const ChaosLogModel &log = *m_panel->runner()->log();
        QCOMPARE(log.rowCount(), int(m_source->requests().size()));
        QVERIFY(log.rowCount() > 50);
        const QHash<QString, QString> asked{
            {QStringLiteral("Crash"), QStringLiteral("raise %1")},
            {QStringLiteral("Exit with :kill"), QStringLiteral("exit %1 :kill")},
            {QStringLiteral("Hang"), QStringLiteral("hang %1")},
            {QStringLiteral("Exit with {:shutdown, 1}"), QStringLiteral("exit %1 {:shutdown, 1}")}};
        QSet<QString> faults;
        for (int row = 0; row < log.rowCount(); ++row) {
            const QString fault = text(log, row, ChaosLogModel::FaultColumn);
            QCOMPARE(m_source->requests().at(row),
                     asked[fault].arg(log.strikeAt(row)->pid.toString()));
            faults.insert(fault);
        }
        QCOMPARE(faults.size(), asked.size());
        QCOMPARE(m_panel->runner()->strikes(), log.rowCount());
    }

    void theLogTellsTheTimesOfTheJournal()
    {
        storm(20, 3);
        click(button());
        while (m_panel->runner()->isRunning())
            frame(70ms);
        frame(0ms);
        std::vector<Event> acts;
        for (const Event &event : m_session->events()) {
            if (const auto *act = std::get_if<happened::OutsideAction>(&event.data)) {
                QCOMPARE(act->by, Actor::Storm);
                acts.push_back(event);
            }
        }
        const ChaosLogModel &log = *m_panel->runner()->log();
        QCOMPARE(log.rowCount(), int(acts.size()));
        QVERIFY(log.rowCount() > 20);
        for (int row = 0; row < log.rowCount(); ++row) {
            const Event &act = acts[std::size_t(row)];
            QCOMPARE(text(log, row, ChaosLogModel::TimeColumn), timeText(act.time));
            QVERIFY(eventSentence(act, *m_session).startsWith(QStringLiteral("the Chaos storm ")));
        }
    }

    void faultsAreCalledAsInTheMenus()
    {
        QWidget window;
        const Acts acts(&window);
        const auto title = [](const QAction *action) {
            return action->text().remove(QLatin1Char('&')).remove(QChar(0x2026));
        };
        QCOMPARE(field<QCheckBox>("stormRaise")->text(), title(acts.crash));
        QCOMPARE(field<QCheckBox>("stormKill")->text(), title(acts.exitKill));
        QCOMPARE(field<QCheckBox>("stormHang")->text(), title(acts.hang));
        QCOMPARE(field<QCheckBox>("stormExit")->text(), title(acts.exitWith));
        QCOMPARE(field<QCheckBox>("stormSlowReplies")->text(), title(acts.slowReplies));
        QCOMPARE(field<QCheckBox>("stormIgnoreShutdown")->text(), title(acts.ignoreShutdown));
        QCOMPARE(field<QCheckBox>("stormSlowStart")->text(), title(acts.slowStart));
        QCOMPARE(field<QCheckBox>("stormFailStart")->text(), title(acts.failStarts));
    }

    void faultsThatStayAreChosenAndTold()
    {
        field<QCheckBox>("stormRaise")->setChecked(false);
        field<QCheckBox>("stormKill")->setChecked(false);
        QVERIFY(!button()->isEnabled());
        for (const char *name :
             {"stormSlowReplies", "stormIgnoreShutdown", "stormSlowStart", "stormFailStart"})
            click(field<QCheckBox>(name));
        QVERIFY(button()->isEnabled());
        storm(20, 10);
        click(button());
        while (m_panel->runner()->isRunning())
            frame(100ms);
        frame(0ms);
        const ChaosLogModel &log = *m_panel->runner()->log();
        QHash<QString, QString> asked{
            {QStringLiteral("Slow replies"), QStringLiteral(":slow_replies %1")},
            {QStringLiteral("Ignore its shutdown"), QStringLiteral(":ignore_shutdown %1")},
            {QStringLiteral("Slow starts"), QStringLiteral(":slow_start %1")},
            {QStringLiteral("Fail at its next starts: 3"), QStringLiteral("fail 3 starts of %1")}};
        QCOMPARE(log.rowCount(), int(m_source->requests().size()));
        QSet<QString> faults;
        for (int row = 0; row < log.rowCount(); ++row) {
            const QString fault = text(log, row, ChaosLogModel::FaultColumn);
            faults.insert(fault);
            QCOMPARE(m_source->requests().at(row),
                     asked[fault].arg(log.strikeAt(row)->pid.toString()));
        }
        QCOMPARE(faults.size(), 4);
    }

    void eachStrikeIsSignalled()
    {
        QSignalSpy struck(m_panel->runner(), &ChaosRunner::struck);
        QSignalSpy started(m_panel->runner(), &ChaosRunner::started);
        QSignalSpy finished(m_panel->runner(), &ChaosRunner::finished);
        storm(10, 5);
        click(button());
        QCOMPARE(started.size(), 1);
        m_source->advance(5s);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(struck.size(), m_source->requests().size());
        QCOMPARE(finished.front().front().toInt(), int(struck.size()));
    }

    void theSameSeedStrikesTheSame()
    {
        storm(10, 5);
        QStringList storms;
        for (int i = 0; i < 2; ++i) {
            const int before = m_panel->runner()->log()->rowCount();
            click(button());
            const Time begin = m_source->now();
            m_source->advance(5s);
            QTRY_VERIFY(!m_panel->runner()->isRunning());
            m_session->refreshNow();
            QStringList lines;
            for (int row = before; row < m_panel->runner()->log()->rowCount(); ++row) {
                const Strike &strike = *m_panel->runner()->log()->strikeAt(row);
                lines.append(QStringLiteral("%1 %2 %3")
                                 .arg(qlonglong((strike.at - begin).count()))
                                 .arg(strike.label, faultText(strike)));
            }
            storms.append(lines.join(QLatin1Char('\n')));
        }
        QVERIFY(!storms.front().isEmpty());
        QCOMPARE(storms.back(), storms.front());
    }

    void virtualTimeEndsIt()
    {
        storm(10, 5);
        click(button());
        auto *progress = field<QProgressBar>("stormProgress");
        m_source->advance(2s);
        QTRY_VERIFY(state().endsWith(QStringLiteral("3.0 s left")));
        QVERIFY(progress->isVisible());
        QCOMPARE(progress->value(), 400);
        QVERIFY(m_panel->runner()->isRunning());
        m_source->advance(3s);
        QTRY_COMPARE(button()->text(), QStringLiteral("Start a storm"));
        QVERIFY(!progress->isVisible());
        QCOMPARE(state(),
                 QStringLiteral("Strikes of the last storm: %1").arg(m_source->requests().size()));
        for (int row = 0; row < m_panel->runner()->log()->rowCount(); ++row)
            QVERIFY(m_panel->runner()->log()->strikeAt(row)->at <= 5s);
    }

    void withoutADurationItGoesOn()
    {
        storm(10, 0);
        click(button());
        m_source->advance(1h);
        QTRY_VERIFY(state().endsWith(QStringLiteral("3,600.0 s so far")));
        QVERIFY(m_panel->runner()->isRunning());
        QVERIFY(!field<QProgressBar>("stormProgress")->isVisible());
    }

    void timeThatIsHeldHoldsIt()
    {
        storm(1'000, 5);
        m_source->setPaused(true);
        click(button());
        QTRY_VERIFY(
            state().endsWith(QStringLiteral("5.0 s left. Time is held, and the storm with it.")));
        frame(0ms);
        QCOMPARE(m_panel->runner()->log()->rowCount(), 0);
        QVERIFY(m_panel->runner()->isRunning());
    }

    void aDeadTreeIsNotStruck()
    {
        QVERIFY(button()->isEnabled());
        m_source->end(m_session->tree().node(m_session->tree().roots().front()).pid,
                      atoms::shutdown);
        m_session->refreshNow();
        QCOMPARE(m_session->tree().counts().processes, 0U);
        QVERIFY(!button()->isEnabled());
        QVERIFY(state().startsWith(QStringLiteral("No process of this tree is alive")));
    }

    void aTreeThatGoesTakesItsStormAlong()
    {
        storm(10, 0);
        click(button());
        m_source->advance(5s);
        QTRY_VERIFY(m_panel->runner()->log()->rowCount() > 0);
        QSignalSpy finished(m_panel->runner(), &ChaosRunner::finished);
        m_panel->setSession(nullptr);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(m_panel->runner()->log()->rowCount(), 0);
        m_session.reset();
        QVERIFY(!button()->isEnabled());
        QCOMPARE(state(), QStringLiteral("No tree is open."));
        QVERIFY(field<QLabel>("stormHint")->isVisible());
    }

    // A listener does with the panel what it likes.
    void whoHearsOfAStrikeMayTakeTheTreeAway()
    {
        storm(100, 0);
        connect(m_panel->runner(), &ChaosRunner::struck, m_panel.get(), [this] {
            m_session->refreshNow();
            m_panel->setSession(nullptr);
        });
        click(button());
        m_source->advance(5s);
        QTRY_VERIFY(!m_panel->runner()->isRunning());
        QCOMPARE(m_panel->runner()->log()->rowCount(), 0);
    }

    void aStormThatIsStartedByAListenerBeginsAtAFullSecond()
    {
        ChaosRunner &runner = *m_panel->runner();
        const StormPlan plan{.seed = 3, .perSecond = 20, .faults = {{}}};
        bool again = false;
        connect(&runner, &ChaosRunner::struck, this, [&] {
            if (!std::exchange(again, true))
                runner.start(plan);
        });
        runner.setSession(m_session.get());
        runner.start(plan);
        m_source->advance(300ms);
        QVERIFY(again && runner.isRunning());
        m_source->advance(700ms); // to the second at which it begins
        QCOMPARE(runner.elapsed(), Time(0));
        QCOMPARE(runner.strikes(), 0);
        m_source->advance(1s);
        QVERIFY(runner.strikes() > 5);
        disconnect(&runner, &ChaosRunner::struck, this, nullptr);
    }

    void aShortStormWaitsForItsSecond()
    {
        m_source->advance(400ms);
        ChaosRunner &runner = *m_panel->runner();
        runner.start({.seed = 3, .perSecond = 0.1, .duration = 500ms, .faults = {{}}});
        m_source->advance(550ms);
        m_source->addPlain(Atom("passer_by"));
        m_session->refreshNow();
        QVERIFY(runner.isRunning());
        QCOMPARE(*runner.remaining(), Time(500ms));
        m_source->advance(560ms);
        QVERIFY(!runner.isRunning());
    }

    void aRunnerThatGoesLetsTimeGoOn()
    {
        auto runner = std::make_unique<ChaosRunner>();
        runner->setSession(m_session.get());
        runner->start({.seed = 3, .perSecond = 20, .faults = {{}}});
        m_source->advance(100ms);
        runner.reset();
        const QStringList requests = m_source->requests();
        m_source->advance(5s);
        QCOMPARE(m_source->requests(), requests);
    }

    void onlyBelowTheSelectedSupervisor()
    {
        field<QComboBox>("stormScope")->setCurrentIndex(1);
        QVERIFY(!button()->isEnabled());
        QCOMPARE(state(),
                 QStringLiteral("Select a supervisor in the tree, or one of its children."));
        m_session->select(m_session->nodeOf(m_left));
        QVERIFY(button()->isEnabled());
        QCOMPARE(field<QComboBox>("stormScope")->currentText(), QStringLiteral("Below left"));
        QCOMPARE(processesStruck(),
                 (QSet<QString>{QStringLiteral("cache"), QStringLiteral("mailer"),
                                QStringLiteral("clock")}));
    }

    void onlyWhatASearchFound()
    {
        field<QComboBox>("stormScope")->setCurrentIndex(2);
        QVERIFY(!button()->isEnabled());
        const NodeId store = m_session->nodeOf(*m_source->child(m_top, Atom("store")));
        const NodeId index = m_session->nodeOf(*m_source->child(m_top, Atom("index")));
        m_panel->setFoundNodes({store, index});
        QVERIFY(button()->isEnabled());
        QCOMPARE(field<QComboBox>("stormScope")->currentText(),
                 QStringLiteral("What a search found (2)"));
        // What is gone cannot be struck, whoever has its number then.
        (void)m_source->terminateChild(m_top, Atom("index"));
        (void)m_source->deleteChild(m_top, Atom("index"));
        m_session->refreshNow();
        QCOMPARE(field<QComboBox>("stormScope")->currentText(),
                 QStringLiteral("What a search found (1)"));
        QCOMPARE(processesStruck(), QSet<QString>{QStringLiteral("store")});
    }

    void supervisorsAreSparedUnlessAsked()
    {
        QVERIFY(!processesStruck().contains(QStringLiteral("left")));
        field<QCheckBox>("stormSupervisors")->setChecked(true);
        const QSet<QString> struck = processesStruck();
        QVERIFY(struck.contains(QStringLiteral("left")));
        QVERIFY(!struck.contains(QStringLiteral("top")));
    }

    void saysWhatIsMissing()
    {
        field<QCheckBox>("stormRaise")->setChecked(false);
        field<QCheckBox>("stormKill")->setChecked(false);
        QVERIFY(!button()->isEnabled());
        QCOMPARE(state(), QStringLiteral("Choose at least one fault."));
        field<QCheckBox>("stormExit")->setChecked(true);
        QVERIFY(button()->isEnabled());
        field<QLineEdit>("stormReason")->setText(QStringLiteral("{:boom"));
        QVERIFY(!button()->isEnabled());
        QVERIFY(state().startsWith(QStringLiteral("Exit with: ")));
    }

    void fieldsStandStillDuringAStorm()
    {
        click(button());
        QVERIFY(!field<QSpinBox>("stormSeed")->isEnabled());
        QVERIFY(!field<QCheckBox>("stormRaise")->isEnabled());
        click(button());
        QVERIFY(field<QSpinBox>("stormSeed")->isEnabled());
    }

    void theDieGivesAnotherSeed()
    {
        auto *seed = field<QSpinBox>("stormSeed");
        QSet<int> seeds{seed->value()};
        for (int i = 0; i < 5; ++i) {
            click(field<QToolButton>("stormDie"));
            seeds.insert(seed->value());
        }
        QVERIFY(seeds.size() > 3);
    }

    void aDoubleClickSelectsTheProcess()
    {
        storm(10, 5);
        click(button());
        m_source->advance(5s);
        QTRY_VERIFY(!m_panel->runner()->isRunning());
        m_session->refreshNow();
        auto *table = field<QTableView>("stormLog");
        const QModelIndex last = table->model()->index(table->model()->rowCount() - 1,
                                                       ChaosLogModel::ProcessColumn);
        table->scrollTo(last);
        const QPoint place = table->visualRect(last).center();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, place);
        const Node *selected = m_session->tree().find(m_session->selected());
        QVERIFY(selected);
        QVERIFY(last.data().toString().startsWith(selected->label() + QLatin1Char(' ')));
    }

    void theFieldsAreRemembered()
    {
        field<QSpinBox>("stormSeed")->setValue(4'711);
        storm(12.5, 3.5);
        field<QCheckBox>("stormKill")->setChecked(false);
        field<QCheckBox>("stormHang")->setChecked(true);
        field<QCheckBox>("stormExit")->setChecked(true);
        field<QCheckBox>("stormSlowStart")->setChecked(true);
        field<QCheckBox>("stormSupervisors")->setChecked(true);
        field<QLineEdit>("stormReason")->setText(QStringLiteral(":storm"));
        m_panel = std::make_unique<ChaosPanel>();
        QCOMPARE(field<QSpinBox>("stormSeed")->value(), 4'711);
        QCOMPARE(field<QDoubleSpinBox>("stormRate")->value(), 12.5);
        QCOMPARE(field<QDoubleSpinBox>("stormDuration")->value(), 3.5);
        QVERIFY(field<QCheckBox>("stormRaise")->isChecked());
        QVERIFY(!field<QCheckBox>("stormKill")->isChecked());
        QVERIFY(field<QCheckBox>("stormHang")->isChecked());
        QVERIFY(field<QCheckBox>("stormExit")->isChecked());
        QVERIFY(field<QCheckBox>("stormSlowStart")->isChecked());
        QVERIFY(!field<QCheckBox>("stormFailStart")->isChecked());
        QVERIFY(field<QCheckBox>("stormSupervisors")->isChecked());
        QCOMPARE(field<QLineEdit>("stormReason")->text(), QStringLiteral(":storm"));
    }

    void fitsIntoANarrowDock()
    {
        QVERIFY2(m_panel->minimumSizeHint().width() <= 300,
                 qPrintable(QString::number(m_panel->minimumSizeHint().width())));
        QCOMPARE(m_panel->width(), 300);
        for (const QWidget *child : m_panel->findChildren<QWidget *>()) {
            if (!child->isVisible() || child->objectName().isEmpty()
                || child->objectName().startsWith(QLatin1String("qt_")))
                continue;
            const QRect place(child->mapTo(m_panel.get(), QPoint()), child->size());
            QVERIFY2(place.left() >= 0 && place.right() < 300, qPrintable(child->objectName()));
        }
    }

    void everyFieldHasANameForThoseWhoDoNotSee()
    {
        for (const char *name :
             {"stormSeed", "stormDie", "stormRate", "stormDuration", "stormScope",
              "stormSupervisors", "stormRaise", "stormKill", "stormHang", "stormExit",
              "stormSlowReplies", "stormIgnoreShutdown", "stormSlowStart", "stormFailStart",
              "stormReason", "startStorm", "stormProgress", "stormState", "stormLog"})
            QVERIFY2(!field<QWidget>(name)->accessibleName().isEmpty(), name);
    }

    void theLogKeepsTheNewest()
    {
        ChaosLogModel log;
        const auto strikes = [](int first, int count) {
            std::vector<Strike> made;
            for (int i = first; i < first + count; ++i)
                made.push_back({.at = Time(i), .label = QString::number(i)});
            return made;
        };
        log.add(strikes(0, ChaosLogModel::rowsKept - 10));
        // The tester looks at many rows at every step: it comes when the model is nearly full.
        const QAbstractItemModelTester tester(&log);
        QSignalSpy removed(&log, &QAbstractItemModel::rowsRemoved);
        log.add(strikes(ChaosLogModel::rowsKept - 10, 10));
        QCOMPARE(log.rowCount(), int(ChaosLogModel::rowsKept));
        QCOMPARE(removed.size(), 0);
        log.add(strikes(ChaosLogModel::rowsKept, 25));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(log.rowCount(), ChaosLogModel::rowsKept - ChaosLogModel::rowsForgotten + 25);
        QCOMPARE(log.strikeAt(0)->at, Time(ChaosLogModel::rowsForgotten));
        QCOMPARE(log.strikeAt(log.rowCount() - 1)->at, Time(ChaosLogModel::rowsKept + 24));
        QCOMPARE(log.strikeAt(log.rowCount()), nullptr);
        // More at once than it keeps.
        log.add(strikes(500'000, ChaosLogModel::rowsKept + 5));
        QCOMPARE(log.rowCount(), int(ChaosLogModel::rowsKept));
        QCOMPARE(log.strikeAt(0)->at, Time(500'005));
    }

private:
    template<typename Widget>
    Widget *field(const char *name) const
    {
        auto *found = m_panel->findChild<Widget *>(QLatin1String(name));
        if (!found)
            qFatal("No field is called %s", name);
        return found;
    }
    QPushButton *button() const { return field<QPushButton>("startStorm"); }
    QString state() const { return field<QLabel>("stormState")->text(); }
    /// Where it is painted, through the window: so it has to be seen, too.
    void click(const QWidget *widget)
    {
        const QPoint place = widget->mapTo(m_panel.get(), widget->rect().center());
        QCOMPARE(m_panel->childAt(place), widget);
        QTest::mouseClick(m_panel->windowHandle(), Qt::LeftButton, {}, place);
    }
    void storm(double perSecond, double seconds)
    {
        field<QDoubleSpinBox>("stormRate")->setValue(perSecond);
        field<QDoubleSpinBox>("stormDuration")->setValue(seconds);
    }
    /// A frame later: something has happened, and the window has heard of it.
    void frame(Time later)
    {
        m_source->advance(later);
        m_source->addPlain(Atom("passer_by"));
        m_session->refreshNow();
    }
    QSet<QString> processesStruck()
    {
        storm(20, 10);
        const int before = m_panel->runner()->log()->rowCount();
        click(button());
        for (int i = 0; i < 100; ++i)
            frame(100ms);
        QSet<QString> labels;
        for (int row = before; row < m_panel->runner()->log()->rowCount(); ++row)
            labels.insert(m_panel->runner()->log()->strikeAt(row)->label);
        return labels;
    }
    static QString text(const ChaosLogModel &log, int row, int column)
    {
        return log.index(row, column).data().toString();
    }

    ScriptedSource *m_source = nullptr;
    std::unique_ptr<TreeSession> m_session;
    std::unique_ptr<ChaosPanel> m_panel;
    Pid m_top;
    Pid m_left;
};

QTEST_MAIN(TestChaosPanel)
#include "test_chaos_panel.moc"
