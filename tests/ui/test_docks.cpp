// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/mouse.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/acts/acts.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/help/help_window.h"
#include "ui/inspector/fact_section.h"
#include "ui/log/event_log_model.h"
#include "ui/timeline/restart_timeline.h"
#include "ui/tree_session.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QSlider>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QWheelEvent>

using namespace espalier;
using namespace std::chrono_literals;

/// What stands around the tree, clicked where it is painted.
class TestDocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init()
    {
        failOnWarning();
        QSettings().clear();
        m_fixture = std::make_unique<WindowFixture>();
    }
    void cleanup() { m_fixture.reset(); }

    // Actions are found by test_actions. Of all else there is a list, with the tests in which a hand uses it.
    void noControlIsForgotten()
    {
        QStringList known =
            QStringLiteral(
                "outline logWeight logText logTable followLog whyList legendList "
                "faultScope " // here
                "searchText speed " // test_gestures
                "commandText commandList " // test_dialogs, test_command_palette
                "followTimeline noticeOffer " // test_main_window
                "showAll runGuess cancelGuess " // test_tree_filter, test_foretelling
                "consoleStop " // test_console_controls
                "startStorm stormRaise stormKill stormHang stormExit stormReason "
                "stormSlowReplies "
                "stormIgnoreShutdown stormSlowStart stormFailStart stormScope "
                "stormSupervisors "
                "stormRate stormDuration stormSeed stormDie stormLog") // test_storm_fields
                .split(QLatin1Char(' '));
        for (QDockWidget *dock : showAll()) {
            dock->raise();
            QTRY_VERIFY(dock->widget()->findChild<QWidget *>());
        }
        QStringList found;
        for (const QWidget *widget : m_fixture->window->findChildren<QWidget *>()) {
            const bool isControl = qobject_cast<const QAbstractButton *>(widget)
                                   || qobject_cast<const QComboBox *>(widget)
                                   || qobject_cast<const QAbstractSpinBox *>(widget)
                                   || qobject_cast<const QLineEdit *>(widget)
                                   || qobject_cast<const QSlider *>(widget)
                                   || qobject_cast<const QAbstractItemView *>(widget);
            const QString name = widget->objectName();
            if (isControl && !name.isEmpty() && !name.startsWith(u"qt_")
                && !name.startsWith(u"fault_") && !name.startsWith(u"Scroll") && name != u"funnel")
                found.append(name);
        }
        found.sort();
        known.sort();
        QCOMPARE(found, known);
    }

    // --- docks ---
    void aTabBringsItsDockToTheFront()
    {
        const QList<QDockWidget *> docks = showAll();
        QCOMPARE(docks.size(), 9);
        for (QDockWidget *dock : docks) {
            if (m_fixture->window->tabifiedDockWidgets(dock).isEmpty())
                continue;
            QVERIFY2(mouse::clickTab(dock), qPrintable(dock->objectName()));
            QTRY_VERIFY2(isInSight(dock), qPrintable(dock->objectName()));
            for (const QDockWidget *other : m_fixture->window->tabifiedDockWidgets(dock))
                QVERIFY(!isInSight(other));
        }
    }

    void eachIsClosedAndFloatsByItsButtons()
    {
        for (QDockWidget *dock : showAll()) {
            dock->raise();
            QTRY_VERIFY(isInSight(dock));
            QVERIFY2(mouse::click(titleButton(dock, "floatbutton")),
                     qPrintable(dock->objectName()));
            QTRY_VERIFY(dock->isFloating());
            dock->setFloating(false);
            dock->raise();
            QTRY_VERIFY(isInSight(dock));
            QVERIFY2(mouse::click(titleButton(dock, "closebutton")),
                     qPrintable(dock->objectName()));
            QVERIFY(!dock->isVisible());
        }
    }

    void theMenuOfATitleHidesAndShowsDocks()
    {
        auto &inspector = opened<QDockWidget>("inspectorDock", "inspectorDock");
        const QDockWidget *log = child<QDockWidget>("logDock");
        for (const bool isShown : {true, false}) {
            QCOMPARE(isInSight(log), isShown);
            QVERIFY(mouse::clickEntry(
                [&] { (void)mouse::click(&inspector, QPoint(40, 8), Qt::RightButton); },
                [log](const QMenu &) { return log->toggleViewAction(); }));
            QTRY_COMPARE(isInSight(log), !isShown);
        }
    }

    // --- outline ---
    void aRowOfTheOutlineSelectsItsProcess()
    {
        auto &outline = opened<QTreeView>("outlineDock", "outline");
        QVERIFY(clickRow(outline, u"job"));
        QCOMPARE(session().selected(), m_fixture->node(m_fixture->job).id);
    }

    void anArrowOfTheOutlineFolds()
    {
        auto &outline = opened<QTreeView>("outlineDock", "outline");
        const QModelIndex top = rowCalled(*outline.model(), u"top");
        QVERIFY(outline.isExpanded(top));
        const QRect row = outline.visualRect(top);
        const QPoint arrow(row.left() - outline.indentation() / 2, row.center().y());
        QVERIFY(mouse::click(outline.viewport(), arrow));
        QVERIFY(!outline.isExpanded(top));
        QVERIFY(mouse::click(outline.viewport(), arrow));
        QVERIFY(outline.isExpanded(top));
    }

    void aRowOfTheOutlineHasTheMenuOfItsProcess()
    {
        auto &outline = opened<QTreeView>("outlineDock", "outline");
        const QRect row = outline.visualRect(rowCalled(*outline.model(), u"job"));
        const QAction *kill = m_fixture->window->acts().exitKill;
        QVERIFY(mouse::clickEntry(
            [&] { (void)mouse::click(outline.viewport(), row.center(), Qt::RightButton); },
            [kill](const QMenu &) { return kill; }));
        QCOMPARE(m_fixture->source->requests().last(), QStringLiteral("exit #PID<0.3.0> :kill"));
    }

    void columnsAreDraggedWider_data()
    {
        QTest::addColumn<QByteArray>("dock");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("column");
        QTest::newRow("outline") << QByteArray("outlineDock") << QByteArray("outline") << 1;
        QTest::newRow("log") << QByteArray("logDock") << QByteArray("logTable") << 0;
        QTest::newRow("strikes") << QByteArray("chaosDock") << QByteArray("stormLog") << 0;
    }
    void columnsAreDraggedWider()
    {
        QFETCH(const QByteArray, dock);
        QFETCH(const QByteArray, name);
        QFETCH(const int, column);
        auto &view = opened<QAbstractItemView>(dock.constData(), name.constData());
        auto *header = view.findChild<QHeaderView *>();
        for (QHeaderView *candidate : view.findChildren<QHeaderView *>()) {
            if (candidate->orientation() == Qt::Horizontal)
                header = candidate;
        }
        const int before = header->sectionSize(column);
        const QPoint edge(header->sectionViewportPosition(column) + before - 1,
                          header->height() / 2);
        QVERIFY(mouse::drag(header->viewport(), edge, edge + QPoint(30, 0)));
        QCOMPARE(header->sectionSize(column), before + 30);
    }

    // --- inspector ---
    void aHeadingOfTheInspectorFoldsItsSection()
    {
        m_fixture->source->end(m_fixture->cache, Atom("boom"));
        m_fixture->refresh();
        m_fixture->source->setInfo({.pid = m_fixture->top, .mailboxLength = 1, .mailbox = {1}});
        for (const Pid pid :
             {*m_fixture->source->child(m_fixture->top, Atom("cache")), m_fixture->top})
        { // between them they have all sections
            m_fixture->clickNode(pid);
            QTRY_VERIFY(child<QWidget>("inspector"));
            QCoreApplication::processEvents();
            for (FactSection *section : m_fixture->window->findChildren<FactSection *>()) {
                auto *heading = section->findChild<QToolButton *>();
                if (!isInSight(heading))
                    continue;
                const auto isOpen = [section] {
                    return std::ranges::any_of(section->findChildren<QLabel *>(),
                                               &QWidget::isVisible);
                };
                const bool wasOpen = isOpen();
                QVERIFY2(mouse::click(heading), qPrintable(heading->text()));
                QCOMPARE(isOpen(), !wasOpen);
                QVERIFY(mouse::click(heading));
                QCOMPARE(isOpen(), wasOpen);
                if (wasOpen) // room for the next
                    QVERIFY(mouse::click(heading));
                m_seen.insert(heading->text());
                QCoreApplication::processEvents();
            }
        }
        QCOMPARE(m_seen.size(), 6);
    }

    // --- log ---
    void theLogShowsWhatIsChosen()
    {
        m_fixture->source->end(m_fixture->cache, Atom("boom"));
        m_fixture->refresh();
        auto &log = opened<QTableView>("logDock", "logTable");
        const int usual = log.model()->rowCount();
        auto *weight = child<QComboBox>("logWeight");
        QVERIFY(mouse::choose(weight, 1));
        QTRY_COMPARE(log.model()->rowCount(), 2); // the crash, and the decision
        QVERIFY(mouse::choose(weight, 2));
        QTRY_VERIFY(log.model()->rowCount() > usual);
        QVERIFY(mouse::choose(weight, 0));
        QTRY_COMPARE(log.model()->rowCount(), usual);
    }

    void theLogShowsWhatIsTypedUntilTheFieldIsEmptied()
    {
        auto &log = opened<QTableView>("logDock", "logTable");
        const int all = log.model()->rowCount();
        auto *field = child<QLineEdit>("logText");
        QVERIFY(mouse::click(field));
        QTest::keyClicks(field, QStringLiteral("cache"));
        QTRY_COMPARE(log.model()->rowCount(), 1);
        QVERIFY(mouse::clickClear(field));
        QTRY_COMPARE(log.model()->rowCount(), all);
    }

    void aDoubleClickInTheLogAsksWhy()
    {
        m_fixture->source->end(m_fixture->cache, Atom("boom"));
        m_fixture->refresh();
        auto &log = opened<QTableView>("logDock", "logTable");
        const QModelIndex crash = log.model()->match(
            log.model()->index(0, EventLogModel::WhatColumn), Qt::DisplayRole,
            QStringLiteral("crashed"), 1, Qt::MatchContains)[0];
        log.scrollTo(crash);
        const QPoint place = log.visualRect(crash).center();
        QVERIFY(mouse::click(log.viewport(), place));
        QVERIFY(!isInSight(child<QDockWidget>("whyDock")));
        QVERIFY(mouse::doubleClick(log.viewport(), place));
        QTRY_VERIFY(isInSight(child<QDockWidget>("whyDock")));
        QVERIFY(child<QLabel>("whyHeadline")->text().contains(u"cache crashed"));
    }

    void theLogFollowsTheNewestAgain()
    {
        auto &log = opened<QTableView>("logDock", "logTable");
        for (int visitor = 0; visitor < 60; ++visitor)
            m_fixture->source->addChild(m_fixture->sessions, {.id = Atom("visitor")});
        m_fixture->refresh();
        QScrollBar *bar = log.verticalScrollBar();
        QTRY_VERIFY(bar->value() > 0 && bar->value() == bar->maximum());
        QTRY_VERIFY(bar->isVisible());
        const QPoint upper(bar->width() / 2, bar->height() / 3); // above the handle
        QVERIFY(mouse::click(bar, upper));
        QVERIFY(bar->value() < bar->maximum());
        QVERIFY(mouse::click(child<QToolButton>("followLog")));
        QTRY_COMPARE(bar->value(), bar->maximum());
        QVERIFY(!child<QToolButton>("followLog")->isVisible());
    }

    // --- restarts ---
    void eachMarkOfTheTimelineSelects_data()
    {
        QTest::addColumn<int>("mishap");
        QTest::newRow("crash") << int(Mishap::Crash);
        QTest::newRow("restart") << int(Mishap::Restart);
        QTest::newRow("give-up") << int(Mishap::GiveUp);
    }
    void eachMarkOfTheTimelineSelects()
    {
        QFETCH(const int, mishap);
        auto &timeline = openedTimeline(20s);
        for (int crash = 0; crash < (Mishap(mishap) == Mishap::GiveUp ? 4 : 1); ++crash)
            m_fixture->source->end(*m_fixture->source->child(m_fixture->top, Atom("cache")),
                                   Atom("boom"));
        m_fixture->source->advance(20s);
        m_fixture->refresh();
        const NodeId top = session().nodeOf(m_fixture->top);
        const auto mark = [&] { return timeline.markPosition(Mishap(mishap), top, 20).toPoint(); };
        QTRY_VERIFY(!mark().isNull() && timeline.span().to >= 40);
        session().select(NodeId::None);
        QTRY_VERIFY((mouse::click(timeline.viewport(), mark()), // labels make room for themselves
                     session().selected() != NodeId::None));
    }

    void theTimelineIsDraggedAndZoomed()
    {
        auto &timeline = openedTimeline(100s);
        QTRY_COMPARE(timeline.span().to, 100.0);
        const QPoint middle = timeline.viewport()->rect().center();
        QVERIFY(mouse::drag(timeline.viewport(), middle, middle + QPoint(60, 0)));
        QVERIFY(timeline.span().to < 100);
        QVERIFY(!timeline.isFollowing());
        const double width = timeline.span().to - timeline.span().from;
        QWheelEvent wheel(middle, timeline.viewport()->mapToGlobal(middle), {}, {0, 120}, {}, {},
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(timeline.viewport(), &wheel);
        QVERIFY(timeline.span().to - timeline.span().from < width);
        timeline.setFocus();
        QTest::keyClick(&timeline, Qt::Key_Minus);
        QTest::keyClick(&timeline, Qt::Key_Minus);
        QVERIFY(timeline.span().to - timeline.span().from > width);
        QTest::keyClick(&timeline, Qt::Key_End);
        QVERIFY(timeline.isFollowing());
    }

    // --- why ---
    void aRowOfAStorySelectsAndItsMenuLeadsToThePage()
    {
        m_fixture->source->end(m_fixture->cache, Atom("boom"));
        m_fixture->refresh();
        auto &list = opened<QListView>("whyDock", "whyList");
        m_fixture->clickNode(*m_fixture->source->child(m_fixture->top, Atom("cache")));
        QTRY_VERIFY(isInSight(&list));
        QVERIFY(!help());
        const QRect row = list.visualRect(list.currentIndex());
        QVERIFY(mouse::clickEntry(
            [&] { (void)mouse::click(list.viewport(), row.center(), Qt::RightButton); },
            [](const QMenu &menu) { return menu.actions().first(); }));
        QTRY_VERIFY(help() && help()->isVisible());
        QVERIFY(help()->topic() != u"index");
        session().select(NodeId::None);
    }

    // --- legend ---
    void aMarkOfTheLegendOpensItsPage()
    {
        auto &legend = opened<QListWidget>("legendDock", "legendList");
        QVERIFY(mouse::click(legend.viewport(), legend.visualItemRect(legend.item(0)).center()));
        QTRY_VERIFY(help() && help()->isVisible());
        QVERIFY(help()->topic() != u"index");
    }

    // --- faults ---
    void whomAFaultIsDoneToIsChosen()
    {
        auto &scope = opened<QComboBox>("faultsDock", "faultScope");
        m_fixture->clickNode(m_fixture->top);
        QVERIFY(!child<QToolButton>("fault_crash")->isEnabled());
        QVERIFY(mouse::choose(&scope, 1));
        QVERIFY(mouse::click(child<QToolButton>("fault_crash")));
        QCOMPARE(m_fixture->source->requests().filter(QStringLiteral("raise")).size(), 2);
    }

private:
    [[nodiscard]] TreeSession &session() const { return *m_fixture->window->session(); }
    template<typename Widget>
    [[nodiscard]] Widget *child(const char *name) const
    {
        return m_fixture->window->findChild<Widget *>(QLatin1StringView(name));
    }
    [[nodiscard]] HelpWindow *help() const { return m_fixture->window->findChild<HelpWindow *>(); }
    [[nodiscard]] static bool isInSight(const QWidget *widget)
    {
        return widget->isVisible() && !widget->visibleRegion().isEmpty();
    }
    QList<QDockWidget *> showAll() const
    {
        const QList<QDockWidget *> docks = m_fixture->window->findChildren<QDockWidget *>();
        for (QDockWidget *dock : docks)
            dock->show();
        QCoreApplication::processEvents();
        return docks;
    }
    /// What is in a dock, once it is in sight.
    template<typename Widget>
    [[nodiscard]] Widget &opened(const char *dockName, const char *name) const
    {
        auto *dock = child<QDockWidget>(dockName);
        dock->show();
        dock->raise();
        if (!QTest::qWaitFor([&] { return child<Widget>(name) && isInSight(dock); }))
            qFatal("%s does not appear", dockName);
        QCoreApplication::processEvents();
        return *child<Widget>(name);
    }
    [[nodiscard]] RestartTimeline &openedTimeline(Time passed) const
    {
        auto &timeline = opened<RestartTimeline>("timelineDock", "timeline");
        m_fixture->source->advance(passed);
        return timeline;
    }
    [[nodiscard]] static QAbstractButton *titleButton(const QDockWidget *dock, const char *name)
    {
        return dock->findChild<QAbstractButton *>(QStringLiteral("qt_dockwidget_")
                                                  + QLatin1StringView(name));
    }
    [[nodiscard]] static QModelIndex rowCalled(const QAbstractItemModel &model, QStringView label)
    {
        const QModelIndexList found = model.match(model.index(0, 0), Qt::DisplayRole,
                                                  label.toString(), 1,
                                                  Qt::MatchExactly | Qt::MatchRecursive);
        return found.value(0);
    }
    static bool clickRow(QAbstractItemView &view, QStringView label)
    {
        const QModelIndex row = rowCalled(*view.model(), label);
        return mouse::click(view.viewport(), view.visualRect(row).center());
    }

    std::unique_ptr<WindowFixture> m_fixture;
    QSet<QString> m_seen;
};

QTEST_MAIN(TestDocks)
#include "test_docks.moc"
