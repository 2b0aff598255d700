// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/window_fixture.h"
#include "ui/acts/act_rules.h"
#include "ui/acts/acts.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/file_acts.h"
#include "ui/inspector/facts.h"
#include "ui/log/event_log_model.h"
#include "ui/log/event_log_panel.h"
#include "ui/long_work.h"
#include "ui/main_window.h"
#include "ui/message_bar.h"
#include "ui/notice_bar.h"
#include "ui/theme/theme.h"
#include "ui/timeline/restart_timeline.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDeadlineTimer>
#include <QDialog>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPointer>
#include <QProgressDialog>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSettings>
#include <QSlider>
#include <QStatusBar>
#include <QStatusTipEvent>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>

using namespace espalier;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init()
    {
        failOnWarning();
        QSettings().clear();
        m_fixture = std::make_unique<WindowFixture>();
        QTRY_VERIFY(child<RestartTimeline>("timeline") && child<QTableView>("logTable")
                    && child<QWidget>("inspector"));
    }
    void cleanup() { m_fixture.reset(); }

    void whatIsBehindAnotherTabMarksNothing()
    {
        m_fixture->clickNode(m_fixture->cache);
        clickTool("crash");
        m_fixture->refresh();
        const NodeMarks &marks = m_fixture->window->canvas().marks();
        auto *why = child<QWidget>("whyPanel");
        QVERIFY(why && !why->isVisible() && marks.causes.empty());
        QTest::keyClick(m_fixture->window.get(), Qt::Key_W);
        QTRY_VERIFY(why->isVisible() && !marks.causes.empty());
        child<QDockWidget>("inspectorDock")->raise();
        QTRY_VERIFY(!why->isVisible() && marks.causes.empty());
    }

    void aDoubleClickOnAWorkerOpensTheInspector()
    {
        auto *dock = child<QDockWidget>("inspectorDock");
        dock->close();
        QVERIFY(!child<QWidget>("inspector")->isVisible());
        TreeCanvas &canvas = m_fixture->window->canvas();
        const QPointF place = canvas.nodeRect(m_fixture->node(m_fixture->cache).id).center();
        m_fixture->clickNode(m_fixture->cache);
        QTest::mouseDClick(canvas.viewport(), Qt::LeftButton, {}, place.toPoint());
        QTRY_VERIFY(child<QWidget>("inspector")->isVisible());
        QTRY_COMPARE(child<QLabel>("inspectorTitle")->text(), QStringLiteral("cache"));
    }

    void aWorkerIsClickedAndCrashed()
    {
        const Pid old = m_fixture->cache;
        m_fixture->clickNode(old);
        QTRY_COMPARE(child<QLabel>("inspectorTitle")->text(), QStringLiteral("cache"));
        clickTool("crash");
        m_fixture->refresh();
        QCOMPARE(m_fixture->source->requests().last(), QStringLiteral("raise #PID<0.2.0>"));
        QVERIFY(!m_fixture->source->child(m_fixture->top, Atom("cache"))->isOutside());
        QVERIFY(*m_fixture->source->child(m_fixture->top, Atom("cache")) != old);
        // What a person sees of it: the log, the inspector, the timeline, the status bar.
        QVERIFY(log().contains(QStringLiteral("crashed: RuntimeError, boom")));
        QVERIFY(log().contains(QStringLiteral("restarts cache (1 of 3 restarts in the last 5 s): "
                                              "permanent children are always restarted")));
        QTRY_VERIFY(
            labels("inspector")
                .contains(QStringLiteral("crashed: RuntimeError, boom (0.000 to 0.000 s)")));
        QCOMPARE(child<RestartTimeline>("timeline")->history().count(), 2U);
        QTRY_COMPARE(child<QLabel>("status_restarts")->text(), QStringLiteral("Restarts 1"));
    }

    void actsFollowTheSelection()
    {
        Acts &acts = m_fixture->window->acts();
        QVERIFY(!acts.crash->isEnabled());
        QVERIFY(acts.crash->statusTip().contains(QStringLiteral("Select a process")));
        m_fixture->clickNode(m_fixture->top);
        QVERIFY(!acts.crash->isEnabled());
        QVERIFY(!acts.terminateChild->isEnabled());
        QVERIFY(acts.startChild->isEnabled());
        QVERIFY(acts.exitKill->isEnabled());
        m_fixture->clickNode(m_fixture->cache);
        QVERIFY(acts.crash->isEnabled());
        QVERIFY(acts.terminateChild->isEnabled());
        QVERIFY(!acts.restartChild->isEnabled());
        QVERIFY(acts.restartChild->statusTip().contains(QStringLiteral("terminate cache first")));
    }

    void aTerminatedChildCanBeStartedAgainAndDeleted()
    {
        Acts &acts = m_fixture->window->acts();
        m_fixture->clickNode(m_fixture->cache);
        QTest::keyClick(m_fixture->window.get(), Qt::Key_Delete);
        m_fixture->refresh();
        QCOMPARE(m_fixture->source->requests().last(),
                 QStringLiteral("terminate_child #PID<0.1.0> :cache"));
        QVERIFY(!acts.crash->isEnabled());
        QVERIFY(acts.restartChild->isEnabled());
        QTest::keyClick(m_fixture->window.get(), Qt::Key_R, Qt::ControlModifier);
        m_fixture->refresh();
        QVERIFY(acts.crash->isEnabled());
        QTest::keyClick(m_fixture->window.get(), Qt::Key_Delete);
        m_fixture->refresh();
        QTest::keyClick(m_fixture->window.get(), Qt::Key_Delete, Qt::ShiftModifier);
        m_fixture->refresh();
        QVERIFY(!m_fixture->source->child(m_fixture->top, Atom("cache")));
        QVERIFY(!acts.deleteChild->isEnabled());
    }

    void theContextMenuKillsWhatIsUnderTheMouse()
    {
        const QPoint place = m_fixture->window->canvas()
                                 .nodeRect(m_fixture->node(m_fixture->job).id)
                                 .center()
                                 .toPoint();
        bool isClicked = false;
        QTimer::singleShot(0, this, [&] {
            auto *menu = m_fixture->window->findChild<QMenu *>(QStringLiteral("contextMenu"));
            if (menu)
                isClicked = clickEntry(menu, m_fixture->window->acts().exitKill);
        });
        QContextMenuEvent event(QContextMenuEvent::Mouse, place,
                                m_fixture->window->canvas().viewport()->mapToGlobal(place));
        QApplication::sendEvent(m_fixture->window->canvas().viewport(), &event);
        QVERIFY(isClicked);
        QCOMPARE(m_fixture->source->requests().last(), QStringLiteral("exit #PID<0.3.0> :kill"));
        m_fixture->refresh();
        QVERIFY(log().contains(QStringLiteral("was killed")));
        QVERIFY(
            log().contains(QStringLiteral("lets job go: temporary children are never restarted")));
    }

    void aMessageIsTypedAndSent()
    {
        m_fixture->clickNode(m_fixture->cache);
        inDialog([](QDialog &dialog) {
            auto *text = dialog.findChild<QComboBox *>(QStringLiteral("term"));
            text->lineEdit()->clear();
            QTest::keyClicks(text->lineEdit(), QStringLiteral("{:store, :a, 1}"));
            QTest::keyClick(text->lineEdit(), Qt::Key_Return);
        });
        clickMenu("processMenu", "send");
        QCOMPARE(m_fixture->source->requests().last(),
                 QStringLiteral("send #PID<0.2.0> {:store, :a, 1}"));
    }

    void anyTermIsAnExitReason()
    {
        m_fixture->clickNode(m_fixture->cache);
        inDialog([](QDialog &dialog) {
            dialog.findChild<QComboBox *>(QStringLiteral("term"))
                ->setEditText(QStringLiteral("{:bad, 1}"));
            dialog.accept();
        });
        clickMenu("processMenu", "exitWith");
        QCOMPARE(m_fixture->source->requests().last(),
                 QStringLiteral("exit #PID<0.2.0> {:bad, 1}"));
    }

    void aChildIsStarted()
    {
        m_fixture->clickNode(m_fixture->sessions);
        inDialog([](QDialog &dialog) {
            for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
                if (button->isDefault())
                    QTest::mouseClick(button, Qt::LeftButton);
            }
        });
        clickTool("startChild");
        m_fixture->refresh();
        QVERIFY(m_fixture->source->child(m_fixture->sessions, Atom("counter_1")));
        QVERIFY(log().contains(QStringLiteral("started counter_1 #PID<0.5.0>")));
    }

    void aRefusalIsSaidInPlainWords()
    {
        m_fixture->clickNode(m_fixture->cache);
        m_fixture->source->answerNext(Term::tuple({atoms::error, atoms::not_found}));
        clickTool("terminateChild");
        QTRY_VERIFY(child<NoticeBar>("notice")->isVisible());
        QCOMPARE(
            child<NoticeBar>("notice")->text(),
            QStringLiteral("The supervisor has no such child (any more).  {:error, :not_found}"));
        clickTool("terminateChild");
        QTRY_VERIFY(!child<NoticeBar>("notice")->isVisible());
    }

    void timeIsHeldSteppedAndBent()
    {
        Acts &acts = m_fixture->window->acts();
        QVERIFY(!acts.step->isEnabled());
        QTest::keyClick(m_fixture->window.get(), Qt::Key_Space);
        QVERIFY(m_fixture->source->isPaused());
        QVERIFY(acts.step->isEnabled());
        QTest::keyClick(m_fixture->window.get(), Qt::Key_F10);
        QTest::keyClick(m_fixture->window.get(), Qt::Key_Period);
        QCOMPARE(m_fixture->source->requests().count(QStringLiteral("step")), 2);
        clickTool("pause");
        QVERIFY(!m_fixture->source->isPaused());
        auto *slider = child<QSlider>("speed");
        slider->setValue(slider->maximum());
        QCOMPARE(m_fixture->source->speed(), 10.0);
        slider->setValue(slider->minimum());
        QCOMPARE(m_fixture->source->speed(), 0.1);
        QCOMPARE(child<QLabel>("speedText")->text(), QStringLiteral("×0.1"));
        slider->setValue(3);
        QCOMPARE(m_fixture->source->speed(), 1.0);
    }

    void aClickInTheLogSelects()
    {
        auto *table = child<QTableView>("logTable");
        const int row = int(log().indexOf(QStringLiteral("started cache #PID<0.2.0>")));
        QVERIFY(row >= 0);
        const QModelIndex index = table->model()->index(row, EventLogModel::WhatColumn);
        table->scrollTo(index);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
        QCOMPARE(m_fixture->window->session()->selected(), m_fixture->node(m_fixture->cache).id);
    }

    void whoHasNotStartedHasNoPid()
    {
        Node node;
        node.state = NodeState::Undefined;
        const QList<Fact> facts = processFacts(*m_fixture->window->session(), node, nullptr, {});
        QCOMPARE(facts.first().text, QStringLiteral("no process yet"));
    }

    void aLinkInTheInspectorSelects()
    {
        m_fixture->clickNode(m_fixture->cache);
        QLabel *supervisor = nullptr;
        for (QLabel *label : child<QWidget>("inspector")->findChildren<QLabel *>()) {
            if (label->text().contains(QStringLiteral("pid:1\"")))
                supervisor = label;
        }
        QVERIFY(supervisor);
        QTest::mouseClick(supervisor, Qt::LeftButton, {}, QPoint(8, supervisor->height() / 2));
        QCOMPARE(m_fixture->window->session()->selected(), m_fixture->node(m_fixture->top).id);
        QTRY_VERIFY(
            labels("inspector").contains(QStringLiteral("0 of 3 restarts in the last 5 s")));
        QVERIFY(labels("inspector")
                    .contains(QStringLiteral("specs 3 · active 3 · supervisors 1 · workers 2")));
        QTRY_VERIFY(child<QWidget>("countChart") && child<QWidget>("countChart")->isVisible());
    }

    void theMailboxIsShown()
    {
        m_fixture->source->setInfo({.pid = m_fixture->cache,
                                    .thread = QStringLiteral("scheduler 1"),
                                    .mailboxLength = 12,
                                    .mailbox = {Atom("first"), Atom("second")},
                                    .state = 42});
        m_fixture->clickNode(m_fixture->cache);
        QTRY_VERIFY(labels("inspector").contains(QStringLiteral(":second")));
        QVERIFY(labels("inspector").contains(QStringLiteral("scheduler 1")));
        QVERIFY(labels("inspector").contains(QStringLiteral("and 10 more")));
    }

    void anExampleIsOpenedFromTheMenu()
    {
        QMenu *menu = child<QMenu>("examples");
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 1);
        menu->actions().first()->trigger();
        QCOMPARE(m_fixture->library.opened, QStringList{QStringLiteral("quiz.json")});
        QCOMPARE(m_fixture->window->windowTitle(), QStringLiteral("quiz[*] — Espalier"));
        QCOMPARE(m_fixture->window->session()->tree().size(), 1U);
    }

    void aBrokenFileIsToldAndNothingIsLost()
    {
        m_fixture->window->findChild<FileActs *>()->open(QStringLiteral("broken.json"));
        QVERIFY(child<NoticeBar>("notice")->isVisible());
        QCOMPARE(child<NoticeBar>("notice")->text(),
                 QStringLiteral("broken.json: expected a tree"));
        QCOMPARE(m_fixture->window->session()->tree().size(), 4U);
    }

    void exportsWriteFiles_data()
    {
        QTest::addColumn<QString>("ending");
        for (const char *ending : {"json", "png", "svg", "pdf"})
            QTest::newRow(ending) << QString::fromLatin1(ending);
    }
    void exportsWriteFiles()
    {
        QFETCH(const QString, ending);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("tree.") + ending);
        m_fixture->window->findChild<FileActs *>()->exportTo(path);
        QVERIFY(QFile(path).size() > 0);
        const QString said = m_fixture->window->statusBar()->currentMessage();
        QVERIFY(said.contains(QStringLiteral("Wrote")) && said.contains(path));
        QVERIFY(said.contains(QLocale().formattedDataSize(QFile(path).size())));
    }

    void aTreeThatEndedIsStartedAgain()
    {
        QVERIFY(!action("startAgain")->isEnabled()); // the fixture's tree came from nowhere
        QMenu *menu = child<QMenu>("examples");
        Q_EMIT menu->aboutToShow();
        menu->actions().first()->trigger();
        auto *source = dynamic_cast<ScriptedSource *>(&m_fixture->window->session()->source());
        QVERIFY(source && !child<NoticeBar>("notice")->isVisible());
        source->end(onlyRoot().pid, atoms::shutdown);
        m_fixture->refresh();
        QCOMPARE(onlyRoot().state, NodeState::Dead);
        QVERIFY(child<NoticeBar>("notice")->isVisible());
        QVERIFY(child<NoticeBar>("notice")->text().startsWith(
            QStringLiteral("The tree has ended: opened was shut down. Nobody")));
        QTest::mouseClick(child<QToolButton>("noticeOffer"), Qt::LeftButton);
        QCOMPARE(m_fixture->library.opened.size(), 2);
        QCOMPARE(m_fixture->library.opened.last(), QStringLiteral("quiz.json"));
        QCOMPARE(m_fixture->window->windowTitle(), QStringLiteral("quiz[*] — Espalier"));
        QVERIFY(isAlive(onlyRoot()));
        QVERIFY(!child<NoticeBar>("notice")->isVisible());
        QTest::keyClick(m_fixture->window.get(), Qt::Key_R,
                        Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_fixture->library.opened.size(), 3);
    }

    void aLongMessageEndsBeforeTheCounters()
    {
        auto *bar = dynamic_cast<MessageBar *>(m_fixture->window->statusBar());
        QVERIFY(bar);
        QTRY_VERIFY(child<QLabel>("status_processes")->isVisible());
        bar->tell(QStringLiteral("short"), std::chrono::seconds(10));
        QCOMPARE(bar->paintedText(), QStringLiteral("short"));
        bar->tell(QStringLiteral("long ").repeated(80), std::chrono::seconds(10));
        QVERIFY(bar->paintedText().endsWith(QChar(0x2026)));
        QVERIFY(bar->fontMetrics().horizontalAdvance(bar->paintedText())
                < child<QLabel>("status_processes")->x());
        // Nothing is painted between the message and the first counter.
        const QImage image = bar->grab().toImage();
        const int gap = child<QLabel>("status_processes")->x() - 5;
        for (int y = 4; y < image.height() - 4; ++y)
            QCOMPARE(image.pixelColor(gap, y), image.pixelColor(gap + 1, y));
    }

    void aTipCoversAMessageOnlyForAWhile()
    {
        auto *bar = dynamic_cast<MessageBar *>(m_fixture->window->statusBar());
        bar->tell(QStringLiteral("Wrote it"), std::chrono::seconds(10));
        QStatusTipEvent tip(QStringLiteral("what a button does"));
        QCoreApplication::sendEvent(m_fixture->window.get(), &tip);
        QCOMPARE(bar->currentMessage(), QStringLiteral("what a button does"));
        QStatusTipEvent none{QString()};
        QCoreApplication::sendEvent(m_fixture->window.get(), &none);
        QCOMPARE(bar->currentMessage(), QStringLiteral("Wrote it"));
    }

    void whatIsUndoneIsSaid()
    {
        m_fixture->clickNode(m_fixture->cache);
        QTest::keyClick(m_fixture->window.get(), Qt::Key_Delete);
        m_fixture->refresh();
        QTRY_VERIFY(m_fixture->window->acts().undo->isEnabled());
        m_fixture->source->holdAnswer();
        m_fixture->window->acts().undo->trigger();
        m_fixture->refresh();
        QVERIFY(!message().startsWith(QStringLiteral("You undid"))); // who knows whether it will be
        QVERIFY(!lastActInTheLog().startsWith(QStringLiteral("you undid")));
        m_fixture->source->giveAnswer();
        QTRY_COMPARE(message(), QStringLiteral("You undid: termination of :cache"));
        m_fixture->refresh();
        QCOMPARE(lastActInTheLog(), QStringLiteral("you undid this: termination of :cache"));
        m_fixture->window->acts().redo->trigger();
        QTRY_COMPARE(message(), QStringLiteral("You did again: termination of :cache"));
        m_fixture->refresh();
        QCOMPARE(lastActInTheLog(), QStringLiteral("you did this again: termination of :cache"));
    }

    void whatCouldNotBeUndoneIsNotSaidToBe()
    {
        m_fixture->clickNode(m_fixture->cache);
        QTest::keyClick(m_fixture->window.get(), Qt::Key_Delete);
        m_fixture->refresh();
        QTRY_VERIFY(m_fixture->window->acts().undo->isEnabled());
        m_fixture->source->answerNext(Term::tuple({atoms::error, atoms::not_found}));
        m_fixture->window->acts().undo->trigger();
        QTRY_VERIFY(!m_fixture->window->acts().undo->isEnabled());
        m_fixture->refresh();
        QVERIFY2(!message().startsWith(QStringLiteral("You undid")), qPrintable(message()));
        QVERIFY(!lastActInTheLog().startsWith(QStringLiteral("you undid")));
    }

    void situationsAreForTeaching()
    {
        QVERIFY(child<QMenu>("teachMenu")->actions().contains(action("spendBudget")));
        QVERIFY(!child<QMenu>("viewMenu")->actions().contains(action("present")));
    }

    void aGiveUpIsNotHiddenByItsCrash()
    {
        auto *timeline = child<RestartTimeline>("timeline");
        m_fixture->source->advance(std::chrono::seconds(20));
        for (int crash = 0; crash < 4; ++crash)
            m_fixture->source->end(*m_fixture->source->child(m_fixture->top, Atom("cache")),
                                   Atom("boom"));
        m_fixture->refresh();
        const NodeId top = m_fixture->window->session()->nodeOf(m_fixture->top);
        QTRY_VERIFY(!timeline->markPosition(Mishap::GiveUp, top, 20).isNull());
        const QPointF crash = timeline->markPosition(Mishap::Crash, top, 20);
        const QPointF giveUp = timeline->markPosition(Mishap::GiveUp, top, 20);
        QVERIFY(giveUp.y() - crash.y() > 12); // neither covers the middle of the other
        const auto painted = [timeline, top] { // labels make room for themselves: the place moves
            const QPointF place = timeline->markPosition(Mishap::GiveUp, top, 20);
            return timeline->viewport()->grab().toImage().pixelColor(place.toPoint());
        };
        QTRY_COMPARE(painted(), Theme::light().text);
    }

    void aFailedStartHasASignOfItsOwn()
    {
        auto *timeline = child<RestartTimeline>("timeline");
        m_fixture->source->advance(std::chrono::seconds(20));
        m_fixture->source->failNextRestart(Atom("no_socket"));
        m_fixture->source->end(m_fixture->cache, Atom("boom"));
        m_fixture->refresh();
        const NodeId top = m_fixture->node(m_fixture->top).id;
        const auto place = [timeline, top] { // labels make room for themselves: the place moves
            return timeline->markPosition(Mishap::FailedStart, top, 20).toPoint();
        };
        QTRY_VERIFY(!place().isNull());
        QTRY_COMPARE(timeline->viewport()->grab().toImage().pixelColor(place()),
                     Theme::light().restarting);
        QTest::mouseClick(timeline->viewport(), Qt::LeftButton, {}, place());
        const Node &cache = m_fixture->node(m_fixture->cache);
        QCOMPARE(m_fixture->window->session()->selected(), cache.id);
        QTRY_VERIFY(labels("inspector")
                        .contains(QStringLiteral("did not start: :no_socket (at 20.000 s)")));
        QVERIFY(labels("inspector").contains(QStringLiteral("\u25B2")));
        QCOMPARE(cache.restarts, 1U);
    }

    void longWorkCanBeCancelled()
    {
        LongWork work(QStringLiteral("Counting…"), m_fixture->window.get());
        const Progress progress = work.progress();
        QTimer clicker;
        connect(&clicker, &QTimer::timeout, this, [] {
            auto *dialog = qobject_cast<QProgressDialog *>(QApplication::activeModalWidget());
            auto *button = dialog ? dialog->findChild<QPushButton *>() : nullptr;
            if (button && button->isVisible())
                QTest::mouseClick(button, Qt::LeftButton);
        });
        clicker.start(5);
        QDeadlineTimer patience(20'000);
        int percent = 0;
        while (progress(percent) && !patience.hasExpired())
            percent = std::min(percent + 1, 60);
        QVERIFY(work.wasCancelled());
    }

    void anUnknownEndingIsRefused()
    {
        const QTemporaryDir folder;
        m_fixture->window->findChild<FileActs *>()->exportTo(
            folder.filePath(QStringLiteral("tree.bmp")));
        QVERIFY(child<NoticeBar>("notice")->text().contains(QStringLiteral("nothing was written")));
    }

    void themesAreChosenAndRemembered()
    {
        auto *notice = child<NoticeBar>("notice");
        notice->tell(QStringLiteral("Something is wrong."));
        clickMenuByName("themeDark");
        // Dark as all the rest, with texts that can be read, and boxes that can be seen.
        QVERIFY(contrast(notice->palette().color(QPalette::Window), Theme::dark().text) > 4.5);
        QCOMPARE(notice->grab().toImage().pixelColor(3, 3).rgb(),
                 notice->palette().color(QPalette::Window).rgb());
        const QColor box = QApplication::palette("QCheckBox").color(QPalette::Window).darker(140);
        QVERIFY(contrast(box, Theme::dark().window) >= 3);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::dark().window);
        m_fixture.reset();
        m_fixture = std::make_unique<WindowFixture>();
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::dark().window);
        clickMenuByName("themeLight");
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::light().window);
    }

    void theWindowIsRemembered()
    {
        child<QDockWidget>("inspectorDock")->hide();
        child<QDockWidget>("outlineDock")->show();
        m_fixture->window->acts().setSpeed(2);
        m_fixture->window->close();
        m_fixture.reset();
        m_fixture = std::make_unique<WindowFixture>();
        QVERIFY(!child<QDockWidget>("inspectorDock")->isVisible());
        QVERIFY(child<QDockWidget>("outlineDock")->isVisible());
        QCOMPARE(qRound(m_fixture->source->speed() * 10), 20);
    }

    void hiddenDocksCostNothing()
    {
        QVERIFY(!child<QWidget>("outline"));
        child<QDockWidget>("outlineDock")->show();
        QTRY_VERIFY(child<QWidget>("outline"));
    }

    void closingEndsTheTree()
    {
        QPointer<TreeSource> source = m_fixture->source;
        m_fixture->window->close();
        QVERIFY(source.isNull());
        QVERIFY(!m_fixture->window->session());
        // What is left of the window must not stumble over it.
        QCoreApplication::processEvents();
    }

    void theLogFollowsUnlessScrolledUp()
    {
        auto *table = child<QTableView>("logTable");
        const auto churn = [this] {
            for (int i = 0; i < 50; ++i)
                m_fixture->source->addChild(m_fixture->sessions, {.id = Atom("visitor")});
            m_fixture->refresh();
            QCoreApplication::processEvents();
        };
        churn();
        QTRY_COMPARE(table->verticalScrollBar()->value(), table->verticalScrollBar()->maximum());
        QVERIFY(table->verticalScrollBar()->maximum() > 0);
        table->verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
        churn();
        QCOMPARE(table->verticalScrollBar()->value(), 0);
        table->verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMaximum);
        churn();
        QTRY_COMPARE(table->verticalScrollBar()->value(), table->verticalScrollBar()->maximum());
    }

    void theTimelineFollowsUnlessScrolledBack()
    {
        auto *timeline = child<RestartTimeline>("timeline");
        m_fixture->source->advance(std::chrono::seconds(100));
        QTRY_COMPARE(timeline->span().to, 100.0);
        QTest::keyClick(timeline, Qt::Key_Left);
        QVERIFY(!timeline->isFollowing());
        QVERIFY(timeline->span().to < 100);
        QVERIFY(child<QToolButton>("followTimeline")->isVisible());
        QTest::mouseClick(child<QToolButton>("followTimeline"), Qt::LeftButton);
        QVERIFY(timeline->isFollowing());
        QCOMPARE(timeline->span().to, 100.0);
    }

    void aMarkInTheTimelineSelects()
    {
        auto *timeline = child<RestartTimeline>("timeline");
        m_fixture->source->advance(std::chrono::seconds(20));
        m_fixture->source->end(m_fixture->cache, Atom("boom"));
        m_fixture->source->advance(std::chrono::seconds(20));
        m_fixture->refresh();
        QTRY_VERIFY(timeline->span().to >= 40);
        const NodeId top = m_fixture->node(m_fixture->top).id;
        QTRY_VERIFY(!timeline->markPosition(Mishap::Crash, top, 20).isNull());
        const QPoint place = timeline->markPosition(Mishap::Crash, top, 20).toPoint();
        QTest::mouseClick(timeline->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(m_fixture->window->session()->selected(), m_fixture->node(m_fixture->cache).id);
    }

private:
    [[nodiscard]] const Node &onlyRoot() const
    {
        const TreeState &tree = m_fixture->window->session()->tree();
        return tree.node(tree.roots().front());
    }
    template<typename Widget>
    [[nodiscard]] Widget *child(const char *name) const
    {
        return m_fixture->window->findChild<Widget *>(QLatin1StringView(name));
    }
    [[nodiscard]] QStringList log() const
    {
        const QAbstractItemModel *model = child<QTableView>("logTable")->model();
        QStringList sentences;
        for (int row = 0; row < model->rowCount(); ++row)
            sentences.append(model->index(row, EventLogModel::WhatColumn).data().toString());
        return sentences;
    }
    /// What the log says of what its user did last.
    [[nodiscard]] QString lastActInTheLog() const
    {
        const QStringList acts = log().filter(QRegularExpression(QStringLiteral("^you ")));
        return acts.isEmpty() ? QString() : acts.last();
    }
    [[nodiscard]] QString message() const
    {
        return m_fixture->window->statusBar()->currentMessage();
    }
    [[nodiscard]] QStringList labels(const char *name) const
    {
        QStringList texts;
        for (const QLabel *label : child<QWidget>(name)->findChildren<QLabel *>())
            texts.append(label->text());
        return texts;
    }
    [[nodiscard]] QAction *action(const char *name) const
    {
        return m_fixture->window->findChild<QAction *>(QLatin1StringView(name));
    }
    /// Clicks where the toolbar paints the action.
    void clickTool(const char *name) const
    {
        for (QToolButton *button : child<QToolBar>("toolBar")->findChildren<QToolButton *>()) {
            if (button->defaultAction() == action(name)) {
                QVERIFY(button->isVisible() && button->isEnabled());
                QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
                return;
            }
        }
        QFAIL("No such button");
    }
    static bool clickEntry(QMenu *menu, QAction *entry)
    {
        if (!menu->isVisible() || !menu->actions().contains(entry) || !entry->isEnabled())
            return false;
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(entry).center());
        return true;
    }
    /// Opens the menu where the menu bar paints it, and clicks the entry.
    void clickMenu(const char *menuName, const char *actionName) const
    {
        QMenu *menu = child<QMenu>(menuName);
        QMenuBar *bar = m_fixture->window->menuBar();
        QTest::mouseClick(bar, Qt::LeftButton, {},
                          bar->actionGeometry(menu->menuAction()).center());
        QTRY_VERIFY(menu->isVisible());
        QVERIFY(clickEntry(menu, action(actionName)));
    }
    void clickMenuByName(const char *actionName) const { action(actionName)->trigger(); }
    /// Does something in the next modal dialog, as soon as it is there.
    static void inDialog(const std::function<void(QDialog &)> &act)
    {
        auto *timer = new QTimer(qApp);
        QObject::connect(timer, &QTimer::timeout, timer, [timer, act] {
            if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget())) {
                timer->deleteLater();
                timer->stop();
                act(*dialog);
            }
        });
        timer->start(5);
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
