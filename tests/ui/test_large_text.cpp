// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/window_fixture.h"
#include "ui/lazy_dock.h"
#include "ui/log/event_log_model.h"
#include "ui/main_window.h"
#include "ui/settings.h"
#include "ui/timeline/restart_timeline.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QSettings>
#include <QStatusBar>
#include <QTableView>
#include <QTest>
#include <QtCharts/QChart>

using namespace espalier;

/// The window on a small screen, with texts of one and a half times their size.
class TestLargeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init()
    {
        failOnWarning();
        QSettings().clear();
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->window->resize(screen);
        QTRY_VERIFY(child<RestartTimeline>("timeline") && child<QTableView>("logTable")
                    && child<QLabel>("inspectorTitle"));
        child<Settings>()->setTextScale(150);
    }
    void cleanup() { m_fixture.reset(); }

    void docksTakeAShareAndLeaveTheRest()
    {
        QTRY_VERIFY(child<QDockWidget>("logDock")->height() > 250);
        QTRY_VERIFY(child<QDockWidget>("inspectorDock")->width() > 400);
        for (LazyDock *dock : m_fixture->window->findChildren<LazyDock *>()) {
            if (!dock->isVisible())
                dock->toggleViewAction()->trigger();
            dock->makeContent();
            const QSize least = m_fixture->window->minimumSizeHint();
            QVERIFY2(least.width() <= screen.width() && least.height() <= screen.height(),
                     qPrintable(dock->objectName()));
        }
        QTRY_VERIFY(child<QDockWidget>("timelineDock")->height() > 250);
    }

    void titlesGrowAtOnce()
    {
        auto *dock = child<QDockWidget>("logDock");
        const auto paintedWidth = [dock] {
            const QImage title =
                dock->grab(QRect(0, 0, dock->width() / 2, dock->widget()->y())).toImage();
            const QColor ground = title.pixelColor(title.width() - 2, title.height() / 2);
            for (int x = title.width() - 1; x > 0; --x) {
                if (title.pixelColor(x, title.height() / 2) != ground)
                    return x;
            }
            return 0;
        };
        const QFontMetrics large(QApplication::font());
        QTRY_VERIFY(paintedWidth() > 0.8 * large.horizontalAdvance(dock->windowTitle()));
        QVERIFY(dock->widget()->y() >= large.height());
        QTRY_VERIFY(child<QLabel>("inspectorTitle")->font().pointSizeF()
                    > QApplication::font().pointSizeF());
    }

    void theCauseHasItsShareOfTheLog()
    {
        const auto *table = child<QTableView>("logTable");
        QTRY_VERIFY(table->columnWidth(EventLogModel::CauseColumn)
                    >= table->columnWidth(EventLogModel::WhatColumn) * 6 / 10);
    }

    void factsInTheStatusBarStandApart()
    {
        const auto *processes = child<QLabel>("status_processes");
        QTRY_VERIFY(processes->isVisible() && !processes->text().isEmpty());
        const QImage bar = m_fixture->window->statusBar()->grab().toImage();
        const int middle = bar.height() / 2;
        for (const char *name : {"status_processes", "status_restarts", "status_time"}) {
            const int left = child<QLabel>(name)->x();
            QVERIFY(bar.pixelColor(left - 2, middle) != bar.pixelColor(left - 4, middle));
        }
    }

    void aMarkAtTheStartIsWhole()
    {
        auto *timeline = child<RestartTimeline>("timeline");
        m_fixture->source->end(m_fixture->cache, Atom("boom"));
        m_fixture->refresh();
        const NodeId top = m_fixture->node(m_fixture->top).id;
        QTRY_VERIFY(!timeline->markPosition(Mishap::Crash, top, 0).isNull());
        constexpr double radius = 7.5;
        QTRY_VERIFY(timeline->markPosition(Mishap::Crash, top, 0).x()
                    >= timeline->chart()->plotArea().left() + radius);
    }

    void lanesWithoutRoomAreCountedInTheCorner()
    {
        auto *timeline = child<RestartTimeline>("timeline");
        for (const char *name : {"a", "b", "c", "d", "e", "f", "g", "h", "i"}) {
            const Pid supervisor = m_fixture->source->addSupervisor(Atom(name), m_fixture->top);
            m_fixture->source->end(m_fixture->source->addChild(supervisor, {.id = Atom("w")}),
                                   Atom("boom"));
        }
        m_fixture->refresh();
        const auto *more = child<QLabel>("moreLanes");
        QTRY_VERIFY(more->text().endsWith(QLatin1String(" more")));
        QTRY_VERIFY(more->geometry().bottom() <= int(timeline->chart()->plotArea().top()));
        QVERIFY(timeline->rect().contains(more->geometry()));
        QVERIFY(more->width() >= more->sizeHint().width());
    }

private:
    static constexpr QSize screen{1280, 800};

    template<typename Child>
    [[nodiscard]] Child *child(const char *name = "") const
    {
        return m_fixture->window->findChild<Child *>(QLatin1StringView(name));
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestLargeText)
#include "test_large_text.moc"
