// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scripted_source.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/canvas/overview_map.h"
#include "ui/canvas/surface.h"
#include "ui/canvas/tree_painter.h"
#include "ui/tree_session.h"

#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QEnterEvent>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <array>

using namespace espalier;

namespace {

/// What the map lies over: hears whatever the map lets through.
class Ground : public QWidget
{
public:
    int heard = 0;

protected:
    bool event(QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::MouseButtonPress:
        case QEvent::MouseButtonRelease:
        case QEvent::MouseButtonDblClick:
        case QEvent::MouseMove:
        case QEvent::Wheel:
        case QEvent::ContextMenu:
        case QEvent::ToolTip:
        case QEvent::NativeGesture:
            ++heard;
            break;
        default:
            break;
        }
        return QWidget::event(event);
    }
};

constexpr QRectF bounds(0, 0, 4000, 2000);
constexpr QRectF seen(1000, 500, 800, 600);

} // namespace

/// The map over a ground of 800 × 600 that shows a part of a layout.
class TestOverviewMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init()
    {
        failOnWarning();
        m_ground = std::make_unique<Ground>();
        m_ground->resize(800, 600);
        m_ground->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_ground.get()));
        m_painted = 0;
        m_map = new OverviewMap(m_ground.get());
        m_map->setPicture([this](Surface &surface, const CanvasView &view, const QRectF &) {
            ++m_painted;
            const std::array spot{view.toScreen(QRectF(3000, 1000, 400, 400))};
            surface.rects(spot, m_color);
        });
        m_map->setBounds(bounds);
        m_map->setVisiblePart(seen, false);
    }
    void cleanup() { m_ground.reset(); }

    void itIsThereOnlyIfSomethingIsOutOfSight()
    {
        QTRY_VERIFY(m_map->isVisible());
        m_map->setVisiblePart(bounds, true);
        QTRY_VERIFY(!m_map->isVisible());
        m_map->setVisiblePart(seen, false);
        QTRY_VERIFY(m_map->isVisible());
        m_map->setBounds({});
        QTRY_VERIFY(!m_map->isVisible());
    }

    void whatIsHiddenIsNotPainted()
    {
        m_map->setVisiblePart(bounds, true);
        m_map->pictureChanged();
        QCoreApplication::processEvents();
        QCOMPARE(m_painted, 0);
    }

    void itLiesInTheCornerAndStaysThere()
    {
        QTRY_VERIFY(m_map->isVisible());
        QCOMPARE(m_map->geometry().bottomRight(), QPoint(787, 587));
        m_ground->resize(1000, 700);
        QTRY_COMPARE(m_map->geometry().bottomRight(), QPoint(987, 687));
        QVERIFY(m_map->width() <= OverviewMap::largest.width());
        QVERIFY(m_map->height() <= OverviewMap::largest.height());
    }

    void itStepsAsideWhereTheTreeEnds()
    {
        QTRY_VERIFY(m_map->isVisible());
        const QRect usual = m_map->geometry();
        m_map->setVisiblePart({3400, 1500, 700, 600}, false);
        QTRY_COMPARE(m_map->geometry().bottomLeft(), QPoint(12, 587));
        m_map->setVisiblePart({-100, 1500, 4200, 600}, false); // nothing is to the left
        QTRY_COMPARE(m_map->geometry().topRight(), QPoint(787, 12));
        m_map->setVisiblePart({3400, 1000, 700, 600}, false);
        QTRY_COMPARE(m_map->geometry(), usual);
    }

    void itStaysInTheHandThatHoldsIt()
    {
        QTRY_VERIFY(m_map->isVisible());
        const QRect usual = m_map->geometry();
        QTest::mousePress(m_map, Qt::LeftButton, {}, at(seen.center()));
        m_map->setVisiblePart({3400, 1500, 700, 600}, false);
        QCoreApplication::processEvents();
        QCOMPARE(m_map->geometry(), usual);
        QTest::mouseRelease(m_map, Qt::LeftButton, {}, at(seen.center()));
        QTRY_VERIFY(m_map->geometry() != usual);
    }

    void aSmallWindowKeepsItsRoom()
    {
        m_ground->resize(330, 300);
        QTRY_VERIFY(m_map->isVisible());
        QVERIFY(m_map->width() <= 110);
        m_ground->resize(150, 300);
        QTRY_VERIFY(!m_map->isVisible());
    }

    void aVeryFlatTreeHasAMapThatCanBeHit()
    {
        m_map->setBounds({0, 0, 4'000'000, 600});
        QTRY_VERIFY(m_map->isVisible());
        QVERIFY(m_map->height() >= 30);
        QVERIFY(m_map->frame().width() >= 5);
        QVERIFY(m_map->frame().height() >= 5);
    }

    void theWholeTreeIsOnIt()
    {
        QTRY_VERIFY(m_painted == 1);
        const QRectF area(m_map->rect());
        QVERIFY(area.contains(m_map->toMap(bounds.topLeft())));
        QVERIFY(area.contains(m_map->toMap(bounds.bottomRight())));
        QCOMPARE(colorAt({3200, 1200}), QColor(Qt::red));
        QVERIFY(colorAt({200, 200}) != QColor(Qt::red));
    }

    void theFrameIsAroundWhatIsSeen()
    {
        QTRY_VERIFY(m_painted == 1);
        QCOMPARE(m_map->frame().topLeft(), m_map->toMap(seen.topLeft()));
        QCOMPARE(m_map->frame().bottomRight(), m_map->toMap(seen.bottomRight()));
        QVERIFY(colorAt(seen.center()) != colorAt({200, 1800}));
        const QColor before = colorAt({200, 1800});
        m_map->setVisiblePart({0, 1600, 400, 400}, false);
        QVERIFY(colorAt({200, 1800}) != before);
        QCOMPARE(colorAt(seen.center()), before);
        // The frame alone is no new picture.
        QCOMPARE(m_painted, 1);
    }

    void aClickAsksForWhatIsThere()
    {
        QTRY_VERIFY(m_map->isVisible());
        QSignalSpy asked(m_map, &OverviewMap::centreRequested);
        click({3200, 1200});
        QCOMPARE(asked.count(), 1);
        QVERIFY(isNear(asked.last().first().toPointF(), {3200, 1200}));
        QCOMPARE(m_ground->heard, 0);
    }

    void theFrameIsDraggedWhereItIsHeld()
    {
        QTRY_VERIFY(m_map->isVisible());
        QSignalSpy asked(m_map, &OverviewMap::centreRequested);
        const QPointF hold = seen.center() + QPointF(200, 100);
        QTest::mousePress(m_map, Qt::LeftButton, {}, at(hold));
        QCOMPARE(asked.count(), 0); // holding it moves nothing
        QTest::mouseMove(m_map, at(hold + QPointF(1000, 500)));
        QVERIFY(asked.count() > 0);
        QVERIFY(isNear(asked.last().first().toPointF(), seen.center() + QPointF(1000, 500)));
        QTest::mouseRelease(m_map, Qt::LeftButton, {}, at(hold + QPointF(1000, 500)));
        const auto before = asked.count();
        QTest::mouseMove(m_map, at({100, 100}));
        QCOMPARE(asked.count(), before);
        QCOMPARE(m_ground->heard, 0);
    }

    void theWheelZooms()
    {
        QTRY_VERIFY(m_map->isVisible());
        QSignalSpy asked(m_map, &OverviewMap::zoomRequested);
        turn(360);
        QCOMPARE(asked.last().first().toDouble(), 2.0);
        turn(-360);
        QCOMPARE(asked.last().first().toDouble(), 0.5);
        QCOMPARE(m_ground->heard, 0);
    }

    void nothingGetsThroughToTheTree()
    {
        QTRY_VERIFY(m_map->isVisible());
        QSignalSpy asked(m_map, &OverviewMap::centreRequested);
        const QPoint place = at({3200, 1200});
        for (const auto button : {Qt::RightButton, Qt::MiddleButton}) {
            QTest::mouseClick(m_map, button, {}, place);
            QTest::mouseDClick(m_map, button, {}, place);
        }
        QTest::mouseMove(m_map, place);
        QContextMenuEvent menu(QContextMenuEvent::Mouse, place, m_map->mapToGlobal(place));
        QApplication::sendEvent(m_map, &menu);
        QHelpEvent help(QEvent::ToolTip, place, m_map->mapToGlobal(place));
        QApplication::sendEvent(m_map, &help);
        QCOMPARE(m_ground->heard, 0);
        QCOMPARE(asked.count(), 0);
        // Beside it the ground hears as before.
        QTest::mouseClick(m_ground.get(), Qt::LeftButton, {}, QPoint(20, 20));
        QVERIFY(m_ground->heard > 0);
        QVERIFY(!m_map->hasFocus());
    }

    void changesArePaintedAFewTimesASecond()
    {
        QTRY_COMPARE(m_painted, 1);
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < 600) {
            m_map->pictureChanged();
            QCoreApplication::processEvents();
        }
        QVERIFY(m_painted >= 2);
        QVERIFY2(m_painted <= 2 + clock.elapsed() / OverviewMap::patience.count(),
                 qPrintable(QString::number(m_painted)));
        m_color = Qt::blue;
        m_map->pictureChanged();
        // The last change is not forgotten.
        QTRY_COMPARE(colorAt({3200, 1200}), QColor(Qt::blue));
    }

    void repaintingAloneCostsNoPicture()
    {
        QTRY_COMPARE(m_painted, 1);
        for (int i = 0; i < 5; ++i) {
            m_ground->repaint();
            m_map->repaint();
        }
        QCOMPARE(m_painted, 1);
    }

    void itIsLightAndDark()
    {
        QTRY_VERIFY(m_painted == 1);
        m_map->setTheme(Theme::dark());
        QTRY_COMPARE(colorAt({200, 1800}), Theme::dark().background);
        m_map->setTheme(Theme::light());
        QTRY_COMPARE(colorAt({200, 1800}), Theme::light().background);
    }

    void aTreeIsPaintedAsTheCanvasDoes()
    {
        auto source = std::make_unique<ScriptedSource>();
        const Pid pool = source->addDynamicSupervisor(Atom("pool"));
        for (int child = 0; child < 20'000; ++child)
            source->addChild(pool, {.id = Atom("worker")});
        TreeSession session(std::move(source));
        session.refreshNow();
        TreeLayout layout;
        layout.update(session.tree(), {});
        NodeLooks looks;
        looks.reset(session.tree());
        m_map->setTheme(Theme::light());
        m_map->setBounds(layout.bounds());
        m_map->setVisiblePart({0, 0, 1, 1}, false);
        m_map->setPicture([&](Surface &surface, const CanvasView &view, const QRectF &area) {
            paintTree(surface,
                      {.tree = session.tree(),
                       .layout = layout,
                       .looks = looks,
                       .theme = Theme::light(),
                       .view = view},
                      area);
        });
        QTRY_COMPARE(colorAt(layout.rectOf(session.nodeOf(pool)).center()),
                     Theme::light().supervisor);
        m_map = nullptr;
        m_ground.reset(); // what is painted goes with this function
    }

private:
    [[nodiscard]] QPoint at(QPointF layoutPoint) const
    {
        return m_map->toMap(layoutPoint).toPoint();
    }
    [[nodiscard]] QColor colorAt(QPointF layoutPoint) const
    {
        return m_map->grab().toImage().pixelColor(at(layoutPoint));
    }
    /// As near as a pixel of the map is.
    [[nodiscard]] bool isNear(QPointF one, QPointF other) const
    {
        return (m_map->toMap(one) - m_map->toMap(other)).manhattanLength() <= 2;
    }
    void click(QPointF layoutPoint) const
    {
        QTest::mouseClick(m_map, Qt::LeftButton, {}, at(layoutPoint));
    }
    void turn(int angle) const
    {
        const QPointF place = m_map->rect().center();
        QWheelEvent event(place, m_map->mapToGlobal(place), {}, {0, angle}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_map, &event);
    }

    std::unique_ptr<Ground> m_ground;
    OverviewMap *m_map = nullptr;
    int m_painted = 0;
    QColor m_color = Qt::red;
};

QTEST_MAIN(TestOverviewMap)
#include "test_overview_map.moc"
