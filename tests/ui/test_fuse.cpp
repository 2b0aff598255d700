// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/window_fixture.h"
#include "ui/canvas/fuse_painter.h"
#include "ui/canvas/node_painter.h"
#include "ui/canvas/painter_surface.h"
#include "ui/inspector/fuse_view.h"
#include "ui/inspector/inspector_panel.h"
#include "ui/settings.h"
#include "ui/tree_session.h"

#include <QDockWidget>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QTest>

using namespace espalier;
using namespace std::chrono_literals;

namespace {

SupervisorState supervisor(int most, std::chrono::seconds window,
                           std::initializer_list<std::chrono::seconds> restarts)
{
    SupervisorState state;
    state.flags = SupervisorFlags{.maxRestarts = most, .maxSeconds = window};
    state.window = restarts;
    return state;
}

/// A fuse of 200 × 20 pixels.
QImage painted(const SupervisorState &state, Time now)
{
    QImage image(200, 20, QImage::Format_RGB32);
    image.fill(Theme::light().nodeFill);
    QPainter painter(&image);
    PainterSurface surface(painter);
    paintFuse(surface, Theme::light(), state, QRectF(0, 0, 200, 20), now);
    return image;
}

/// Where along its lower half something reddish stands, from left to right.
QList<int> ticksIn(const QImage &image)
{
    QList<int> places;
    bool wasTick = false;
    for (int x = 0; x < image.width(); ++x) {
        const QColor color = image.pixelColor(x, image.height() - 2); // beside the line
        const bool isTick = color.red() > color.blue() + 40;
        if (isTick && !wasTick)
            places.append(x);
        wasTick = isTick;
    }
    return places;
}

} // namespace

/// The restart budget: what is used, how old each restart is, and when it stops counting.
class TestFuse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnWarning();
        useTestSettings();
    }

    void eachRestartIsATick()
    {
        QCOMPARE(ticksIn(painted(supervisor(3, 5s, {}), 10s)).size(), 0);
        QCOMPARE(ticksIn(painted(supervisor(3, 5s, {8s}), 10s)).size(), 1);
        QCOMPARE(ticksIn(painted(supervisor(3, 5s, {6s, 8s}), 10s)).size(), 2);
        QCOMPARE(ticksIn(painted(supervisor(20, 5s, {6s, 8s}), 10s)).size(), 2);
    }

    void aTickWandersLeftWithAgeAndFallsOut()
    {
        const SupervisorState state = supervisor(3, 5s, {10s});
        int last = 200;
        for (const Time now : {Time(10s), Time(11s), Time(12500ms), Time(14s), Time(15900ms)}) {
            const QList<int> ticks = ticksIn(painted(state, now));
            QCOMPARE(ticks.size(), 1);
            QVERIFY(ticks.first() < last);
            last = ticks.first();
        }
        QVERIFY(last < 10);
        QCOMPARE(ticksIn(painted(state, 16s)).size(), 0);
    }

    void thoseOfOneSecondStandSideBySide()
    {
        const std::vector<double> ticks = fuseTicks(supervisor(9, 5s, {10s, 10s, 10s, 12s}), 13s);
        QCOMPARE(ticks.size(), std::size_t(4));
        for (std::size_t tick = 1; tick < ticks.size(); ++tick)
            QVERIFY(ticks[tick] > ticks[tick - 1]);
    }

    void ticksLieBetweenNowAndTheEnd()
    {
        for (const double tick : fuseTicks(supervisor(99, 5s, {10s, 10s, 11s, 13s, 15s}), 15200ms))
            QVERIFY(tick >= 0 && tick <= 1);
    }

    void whenTheNextOneFallsOutIsTold()
    {
        QCOMPARE(NodePainter::expiryText(supervisor(3, 5s, {}), 10s), QString());
        // 8 s + 5 s, until the clock shows a second more.
        QCOMPARE(NodePainter::expiryText(supervisor(3, 5s, {8s, 9s}), 10s),
                 QStringLiteral("one less in 4 s"));
        QCOMPARE(NodePainter::expiryText(supervisor(3, 5s, {8s, 9s}), 13900ms),
                 QStringLiteral("one less in 1 s"));
        // The clock's whole seconds make it a little more than the window: the number is never more.
        QCOMPARE(NodePainter::expiryText(supervisor(3, 5s, {8s, 9s}), 8100ms),
                 QStringLiteral("one less after 5 s"));
        QCOMPARE(NodePainter::expiryText(supervisor(3, 5s, {8s, 9s}), 9s),
                 QStringLiteral("one less in 5 s"));
    }

    void theInspectorShowsItLarge()
    {
        WindowFixture fixture;
        fixture.source->end(fixture.cache, Atom("boom"));
        fixture.source->advance(1s);
        fixture.refresh();
        fixture.select(fixture.top);
        QTRY_VERIFY(fixture.window->findChild<FuseView *>());
        auto *view = fixture.window->findChild<FuseView *>();
        QTRY_VERIFY(view->isVisible());
        QTRY_COMPARE(view->sentence(), QStringLiteral("2 of 3 left · one less in 5 s"));
        QCOMPARE(view->accessibleDescription(), view->sentence());
        const QImage before = view->grab().toImage();
        fixture.source->advance(3s);
        QTRY_COMPARE(view->sentence(), QStringLiteral("2 of 3 left · one less in 2 s"));
        QVERIFY(view->grab().toImage() != before);
        fixture.select(fixture.cache);
        QTRY_VERIFY(!view->isVisible());
    }

    // However large the text: nothing of the inspector ends beyond its right edge.
    void nothingOfTheInspectorIsCutOff_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 140, 200})
            QTest::newRow(qPrintable(QString::number(percent))) << percent;
    }
    void nothingOfTheInspectorIsCutOff()
    {
        QFETCH(const int, percent);
        WindowFixture fixture;
        auto *settings = fixture.window->findChild<Settings *>();
        settings->setTextScale(percent);
        fixture.source->end(fixture.cache, Atom("boom"));
        fixture.refresh();
        for (const Pid pid : {fixture.top, fixture.job}) {
            fixture.select(pid);
            QTRY_VERIFY(fixture.window->findChild<InspectorPanel *>());
            auto *panel = fixture.window->findChild<InspectorPanel *>();
            QTRY_VERIFY(panel->isVisible());
            QTRY_COMPARE(panel->findChild<QLabel *>(QStringLiteral("inspectorTitle"))->text(),
                         fixture.node(pid).label());
            QCoreApplication::processEvents();
            for (const QLabel *label : panel->findChildren<QLabel *>()) {
                if (!label->isVisible())
                    continue;
                const int right = label->mapTo(panel->viewport(), QPoint(label->width(), 0)).x();
                const int beyond = right - panel->viewport()->width();
                // Or else it can be scrolled there.
                QVERIFY2(beyond <= panel->horizontalScrollBar()->maximum(),
                         qPrintable(label->text()));
                QVERIFY2(percent > 140 || beyond <= 0, qPrintable(label->text()));
            }
        }
    }
};

QTEST_MAIN(TestFuse)
#include "test_fuse.moc"
