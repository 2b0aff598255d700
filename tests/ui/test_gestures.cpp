// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/mouse.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/acts/acts.h"
#include "ui/canvas/overview_map.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/help/help_window.h"
#include "ui/notice_bar.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QPointingDevice>
#include <QScrollBar>
#include <QSettings>
#include <QSlider>
#include <QStyleOptionSlider>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QWhatsThis>
#include <QWheelEvent>

using namespace espalier;

/// What hands do to the tree and to the bars around it, beyond pressing buttons.
class TestGestures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init()
    {
        failOnWarning();
        QSettings().clear();
        m_fixture = std::make_unique<WindowFixture>();
        canvas().setAnimated(false);
        QVERIFY(QTest::qWaitForWindowActive(m_fixture->window.get()));
    }
    void cleanup() { m_fixture.reset(); }

    // --- the tree ---
    void aDoubleClickFoldsASupervisor()
    {
        const QPoint name = rectOf(m_fixture->top).center().toPoint();
        QVERIFY(mouse::doubleClick(canvas().viewport(), name));
        QVERIFY(canvas().isFolded(idOf(m_fixture->top)));
        QVERIFY(mouse::doubleClick(canvas().viewport(), rectOf(m_fixture->top).center().toPoint()));
        QVERIFY(!canvas().isFolded(idOf(m_fixture->top)));
    }

    void theGroundIsDragged()
    {
        canvas().setZoom(3);
        const QPointF before = rectOf(m_fixture->top).topLeft();
        const QPoint ground = groundNear(canvas().viewport()->rect().center());
        QVERIFY(mouse::drag(canvas().viewport(), ground, ground + QPoint(-30, -20)));
        QCOMPARE(rectOf(m_fixture->top).topLeft() - before, QPointF(-30, -20));
        QCOMPARE(session().selected(), NodeId::None);
    }

    void theTreeIsScrolledByBarsWheelAndKeys()
    {
        canvas().setZoom(4);
        for (QScrollBar *bar : {canvas().verticalScrollBar(), canvas().horizontalScrollBar()}) {
            bar->setValue(bar->minimum());
            QTRY_VERIFY(bar->isVisible());
            const QPoint beyond = bar->rect().bottomRight()
                                  - (bar->orientation() == Qt::Vertical ? QPoint(5, 30)
                                                                        : QPoint(30, 5));
            QVERIFY(mouse::click(bar, beyond));
            QVERIFY(bar->value() > bar->minimum());
        }
        QScrollBar *along = canvas().horizontalScrollBar();
        along->setValue(along->minimum());
        turn(*canvas().viewport(), canvas().viewport()->rect().center(), Qt::ShiftModifier);
        QVERIFY(along->value() > along->minimum());
        QScrollBar *down = canvas().verticalScrollBar();
        down->setValue(down->minimum());
        QTest::keyClick(&canvas(), Qt::Key_PageDown);
        const int page = down->value();
        QVERIFY(page > down->minimum());
        QTest::keyClick(&canvas(), Qt::Key_PageUp);
        QVERIFY(down->value() < page);
    }

    void twoFingersZoom()
    {
        const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
        QWidget *viewport = canvas().viewport();
        const QPoint middle = viewport->rect().center();
        const double before = canvas().zoom();
        QTest::touchEvent(viewport, screen.get())
            .press(0, middle - QPoint(20, 0), viewport)
            .press(1, middle + QPoint(20, 0), viewport);
        for (int apart = 30; apart <= 80; apart += 10)
            QTest::touchEvent(viewport, screen.get())
                .move(0, middle - QPoint(apart, 0), viewport)
                .move(1, middle + QPoint(apart, 0), viewport);
        QTest::touchEvent(viewport, screen.get())
            .release(0, middle - QPoint(80, 0), viewport)
            .release(1, middle + QPoint(80, 0), viewport);
        QVERIFY(canvas().zoom() > before * 1.5);
    }

    void theMenuKeyOpensTheMenuOfTheSelected()
    {
        m_fixture->clickNode(m_fixture->job);
        QVERIFY(mouse::clickEntry(
            [this] {
                QContextMenuEvent asked(QContextMenuEvent::Keyboard, {}, {});
                QCoreApplication::sendEvent(canvas().viewport(), &asked);
            },
            [this](const QMenu &menu) {
                return menu.actions().contains(m_fixture->window->acts().exitKill)
                           ? m_fixture->window->acts().exitKill
                           : nullptr;
            }));
        QCOMPARE(m_fixture->source->requests().last(), QStringLiteral("exit #PID<0.3.0> :kill"));
    }

    void theMenuOfTheGroundIsAboutTheView()
    {
        canvas().setZoom(0.3);
        QStringList offered;
        QVERIFY(!mouse::clickEntry(
            [this] { (void)mouse::click(canvas().viewport(), QPoint(4, 4), Qt::RightButton); },
            [&](const QMenu &menu) -> const QAction * {
                for (const QAction *action : menu.actions())
                    offered.append(action->text().remove(QLatin1Char('&')));
                return nullptr;
            }));
        QCOMPARE(offered, QStringList({QStringLiteral("Fold"), QStringLiteral("Unfold all"),
                                       QStringLiteral("Fit")}));
    }

    // --- the map of the tree ---
    void aClickOnTheMapLeadsThere()
    {
        OverviewMap &map = shownMap();
        const QPoint corner(map.width() - 6, map.height() - 6);
        canvas().horizontalScrollBar()->setValue(0);
        canvas().verticalScrollBar()->setValue(0);
        QVERIFY(mouse::click(&map, corner));
        QVERIFY(canvas().horizontalScrollBar()->value() > 0);
        QVERIFY(canvas().verticalScrollBar()->value() > 0);
        QCOMPARE(session().selected(), NodeId::None);
        const int far = canvas().horizontalScrollBar()->value();
        const QPoint held = map.frame().center().toPoint();
        QVERIFY(mouse::drag(&map, held, held - QPoint(20, 0)));
        QVERIFY(canvas().horizontalScrollBar()->value() < far);
    }

    void theWheelOverTheMapZooms()
    {
        OverviewMap &map = shownMap();
        const double before = canvas().zoom();
        turn(map, map.rect().center(), {});
        QVERIFY(canvas().zoom() < before);
    }

    // --- the bars ---
    void aNoticeIsClosed()
    {
        auto *notice = child<NoticeBar>("notice");
        notice->tell(QStringLiteral("Something is wrong."));
        QCoreApplication::processEvents();
        for (QToolButton *button : notice->findChildren<QToolButton *>()) {
            if (button->isVisible())
                QVERIFY(mouse::click(button));
        }
        QVERIFY(!notice->isVisible());
    }

    void theSpeedIsDraggedAndClicked()
    {
        auto *slider = child<QSlider>("speed");
        const auto handle = [slider] {
            QStyleOptionSlider option;
            option.initFrom(slider);
            option.orientation = Qt::Horizontal;
            option.tickPosition = slider->tickPosition();
            option.minimum = slider->minimum();
            option.maximum = slider->maximum();
            option.sliderPosition = slider->sliderPosition();
            option.sliderValue = slider->value();
            return slider->style()
                ->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, slider)
                .center();
        };
        QVERIFY(mouse::click(slider, QPoint(slider->width() - 4, handle().y())));
        QVERIFY(m_fixture->source->speed() > 1); // a page
        const double page = m_fixture->source->speed();
        QVERIFY(mouse::drag(slider, handle(), handle() + QPoint(200, 0)));
        QCOMPARE(m_fixture->source->speed(), 10.0);
        QVERIFY(page < 10);
        QVERIFY(mouse::drag(slider, handle(), handle() - QPoint(300, 0)));
        QCOMPARE(m_fixture->source->speed(), 0.1);
        QTest::keyClick(slider, Qt::Key_PageUp);
        QVERIFY(m_fixture->source->speed() > 0.1);
    }

    void theSearchIsEnteredAndEmptied()
    {
        auto *field = child<QLineEdit>("searchText");
        for (QToolButton *button : field->findChildren<QToolButton *>()) {
            if (button->defaultAction()->text() == u"Find processes") // the glass
                QVERIFY(mouse::click(button));
        }
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("cache"));
        QTRY_VERIFY(canvas().marks().found);
        QVERIFY(mouse::clickClear(field));
        QTRY_VERIFY(!canvas().marks().found);
    }

    void whatANarrowToolBarHidesIsBehindItsArrow()
    {
        auto *bar = child<QToolBar>("toolBar");
        m_fixture->window->resize(m_fixture->window->minimumSizeHint().width(), 700);
        auto *arrow = child<QToolButton>("qt_toolbar_ext_button");
        QTRY_VERIFY(arrow->isVisible());
        const QWidget *fit = bar->widgetForAction(canvas().actions().fit);
        QVERIFY(!fit->isVisible());
        QVERIFY(mouse::click(arrow));
        QTRY_VERIFY(fit->isVisible());
    }

    // --- help ---
    void aQuestionIsAnsweredAndItsLinkLeadsOn()
    {
        QTest::keyClick(m_fixture->window.get(), Qt::Key_F1, Qt::ShiftModifier);
        QVERIFY(QWhatsThis::inWhatsThisMode());
        QVERIFY(mouse::click(canvas().viewport(), QPoint(20, 20)));
        QWidget *answer = nullptr;
        QTRY_VERIFY((answer = shownAnswer()));
        QCOMPARE(session().selected(), NodeId::None); // it was no click on the tree
        QPoint link(24, answer->height() - 1);
        while (link.y() > 0 && answer->cursor().shape() != Qt::PointingHandCursor) {
            link.ry() -= 3;
            QTest::mouseMove(answer->windowHandle(), link);
        }
        QVERIFY(mouse::click(answer, link));
        QTRY_VERIFY(m_fixture->window->findChild<HelpWindow *>());
        QCOMPARE(m_fixture->window->findChild<HelpWindow *>()->topic(),
                 QStringLiteral("first-steps"));
    }

private:
    [[nodiscard]] static QWidget *shownAnswer()
    {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            if (window->isVisible() && window->inherits("QWhatsThat"))
                return window;
        }
        return nullptr;
    }
    [[nodiscard]] TreeCanvas &canvas() const { return m_fixture->window->canvas(); }
    [[nodiscard]] TreeSession &session() const { return *m_fixture->window->session(); }
    [[nodiscard]] NodeId idOf(Pid pid) const { return m_fixture->node(pid).id; }
    [[nodiscard]] QRectF rectOf(Pid pid) const { return canvas().nodeRect(idOf(pid)); }
    template<typename Widget>
    [[nodiscard]] Widget *child(const char *name) const
    {
        return m_fixture->window->findChild<Widget *>(QLatin1StringView(name));
    }
    [[nodiscard]] QPoint groundNear(QPoint place) const
    {
        while (canvas().nodeAt(place) != NodeId::None)
            place += QPoint(7, 5);
        return place;
    }
    /// A tree that is larger than the canvas, with the map over it.
    [[nodiscard]] OverviewMap &shownMap() const
    {
        canvas().setZoom(4);
        auto *map = canvas().findChild<OverviewMap *>();
        if (!QTest::qWaitFor([map] { return map->isVisible(); }))
            qFatal("There is no map");
        return *map;
    }
    /// One notch towards the hand.
    static void turn(QWidget &widget, QPoint place, Qt::KeyboardModifiers modifiers)
    {
        QWheelEvent event(place, widget.mapToGlobal(place), {}, {0, -120}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&widget, &event);
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestGestures)
#include "test_gestures.moc"
