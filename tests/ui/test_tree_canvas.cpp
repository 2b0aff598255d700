// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scripted_source.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/canvas/flashes.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/tree_session.h"

#include <QAccessible>
#include <QAction>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace espalier;

/// The canvas as a user meets it: by mouse, keys, eyes and ears.
class TestTreeCanvas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnWarning();
        auto source = std::make_unique<ScriptedSource>();
        m_source = source.get();
        m_top = source->addSupervisor(Atom("top"));
        m_a = source->addChild(m_top, {.id = Atom("a")});
        m_b = source->addChild(m_top, {.id = Atom("b")});
        m_inner = source->addSupervisor(Atom("inner"), m_top);
        m_c = source->addChild(m_inner, {.id = Atom("c")});
        m_d = source->addChild(m_inner, {.id = Atom("d")});
        m_session = std::make_unique<TreeSession>(std::move(source));
        m_session->refreshNow();
        m_canvas = std::make_unique<TreeCanvas>(m_session.get());
        m_canvas->resize(800, 600);
        m_canvas->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
        m_canvas->setFocus();
    }
    void cleanup()
    {
        m_canvas.reset();
        m_session.reset();
    }

    void theWholeTreeIsInSight()
    {
        for (const Pid pid : {m_top, m_a, m_b, m_inner, m_c, m_d})
            QVERIFY(viewport().contains(rectOf(pid)));
        m_canvas->resize(400, 300);
        for (const Pid pid : {m_top, m_a, m_d})
            QVERIFY(viewport().contains(rectOf(pid)));
    }

    void childrenStandBelowTheirSupervisorInStartOrder()
    {
        QVERIFY(rectOf(m_a).top() > rectOf(m_top).bottom());
        QVERIFY(rectOf(m_a).left() < rectOf(m_b).left());
        // Inside the tree one below the other.
        QVERIFY(rectOf(m_c).top() < rectOf(m_d).top());
        QCOMPARE(rectOf(m_c).left(), rectOf(m_d).left());
    }

    void noTwoNodesOverlap()
    {
        const std::vector<NodeId> nodes = m_canvas->visibleNodes();
        QCOMPARE(nodes.size(), std::size_t(6));
        for (const NodeId one : nodes) {
            for (const NodeId other : nodes)
                QVERIFY(one == other
                        || !m_canvas->nodeRect(one).intersects(m_canvas->nodeRect(other)));
        }
    }

    void aClickSelectsAClickBesideDeselects()
    {
        click(rectOf(m_b).center());
        QCOMPARE(m_session->selected(), id(m_b));
        click(QPointF(3, 3));
        QCOMPARE(m_session->selected(), NodeId::None);
    }

    void selectionSurvivesARestart()
    {
        click(rectOf(m_b).center());
        const NodeId place = id(m_b);
        m_source->end(m_b, Atom("boom"));
        m_session->refreshNow();
        QVERIFY(m_session->tree().node(place).pid != m_b);
        QCOMPARE(m_session->selected(), place);
    }

    void arrowsWalkTheTree()
    {
        const auto press = [this](Qt::Key key) {
            QTest::keyClick(m_canvas.get(), key);
            return m_session->selected();
        };
        QCOMPARE(press(Qt::Key_Down), id(m_top)); // from nowhere to the root
        const NodeId middle = press(Qt::Key_Down);
        QCOMPARE(m_session->tree().node(middle).parent, id(m_top));
        QCOMPARE(press(Qt::Key_Home), id(m_top));
        m_session->select(id(m_a));
        QCOMPARE(press(Qt::Key_Right), id(m_b));
        QCOMPARE(press(Qt::Key_Right), id(m_inner));
        QCOMPARE(press(Qt::Key_Down), id(m_c));
        QCOMPARE(press(Qt::Key_Down), id(m_d));
        QCOMPARE(press(Qt::Key_Up), id(m_c));
        QCOMPARE(press(Qt::Key_Up), id(m_inner));
        QCOMPARE(press(Qt::Key_Left), id(m_b));
        QCOMPARE(press(Qt::Key_End), id(m_inner));
        QCOMPARE(press(Qt::Key_Escape), NodeId::None);
    }

    void theMarkFoldsAndUnfolds()
    {
        click(m_canvas->foldMarkRect(id(m_inner)).center());
        QVERIFY(m_canvas->isFolded(id(m_inner)));
        QVERIFY(rectOf(m_c).isNull());
        QVERIFY(!rectOf(m_inner).isNull());
        click(m_canvas->foldMarkRect(id(m_inner)).center());
        QVERIFY(!rectOf(m_c).isNull());
    }

    void enterFoldsASupervisorAndActivatesAWorker()
    {
        QSignalSpy activated(m_canvas.get(), &TreeCanvas::nodeActivated);
        m_session->select(id(m_inner));
        QTest::keyClick(m_canvas.get(), Qt::Key_Return);
        QVERIFY(m_canvas->isFolded(id(m_inner)));
        m_session->select(id(m_a));
        QTest::keyClick(m_canvas.get(), Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
    }

    void showingAFoldedNodeUnfoldsWhatHidesIt()
    {
        m_canvas->setFolded(id(m_top), true);
        QVERIFY(rectOf(m_d).isNull());
        m_session->select(id(m_d));
        QVERIFY(viewport().contains(rectOf(m_d)));
    }

    void aWorkerCannotBeFolded()
    {
        m_canvas->setFolded(id(m_a), true);
        QVERIFY(!m_canvas->isFolded(id(m_a)));
        m_session->select(id(m_a));
        QVERIFY(!m_canvas->actions().foldSelected->isEnabled());
    }

    void controlAndWheelZoomAtThePointer()
    {
        const double before = m_canvas->zoom();
        const QPointF place = rectOf(m_c).center();
        for (int notch = 0; notch < 6; ++notch)
            wheel(place, {0, 120}, Qt::ControlModifier);
        QVERIFY(m_canvas->zoom() > before * 2);
        QVERIFY(rectOf(m_c).contains(place));
    }

    void theWheelScrollsWhatDoesNotFit()
    {
        m_canvas->setZoom(3);
        const double top = rectOf(m_top).top();
        wheel({400, 300}, {0, -120}, {});
        QVERIFY(rectOf(m_top).top() < top);
    }

    void draggingPans()
    {
        m_canvas->setZoom(3);
        const QPointF before = rectOf(m_inner).topLeft();
        const QPoint from(400, 300);
        QTest::mousePress(m_canvas->viewport(), Qt::MiddleButton, {}, from);
        QTest::mouseMove(m_canvas->viewport(), from + QPoint(-20, -20));
        QTest::mouseMove(m_canvas->viewport(), from + QPoint(-60, -40));
        QTest::mouseRelease(m_canvas->viewport(), Qt::MiddleButton, {}, from + QPoint(-60, -40));
        QCOMPARE(rectOf(m_inner).topLeft() - before, QPointF(-60, -40));
    }

    void aNodeAtTheEdgeScrollsIntoSightUnlessItIsClicked()
    {
        m_canvas->setZoom(3);
        // Only its right end is in sight.
        const double left = rectOf(m_a).right() - 20;
        const QPoint from(400, 300);
        QTest::mousePress(m_canvas->viewport(), Qt::MiddleButton, {}, from);
        const QPoint to = from - QPoint(int(left), int(rectOf(m_a).center().y() - 300));
        QTest::mouseMove(m_canvas->viewport(), to);
        QTest::mouseRelease(m_canvas->viewport(), Qt::MiddleButton, {}, to);
        const QPointF place(5, rectOf(m_a).center().y());
        QVERIFY(rectOf(m_a).contains(place) && !viewport().contains(rectOf(m_a)));
        click(place);
        QCOMPARE(m_session->selected(), id(m_a));
        QVERIFY(rectOf(m_a).contains(place));
        QTest::mouseMove(m_canvas->viewport(), {400, 3});
        m_session->select(NodeId::None);
        m_session->select(id(m_a));
        QVERIFY(viewport().contains(rectOf(m_a)));
    }

    void fitBringsTheWholeTreeBack()
    {
        m_canvas->setZoom(4);
        QVERIFY(!viewport().contains(rectOf(m_top)) || !viewport().contains(rectOf(m_d)));
        m_canvas->actions().fit->trigger();
        QVERIFY(viewport().contains(rectOf(m_top)));
        QVERIFY(viewport().contains(rectOf(m_d)));
    }

    void whatIsLookedAtStaysWhenTheTreeGrows()
    {
        m_canvas->setZoom(2);
        m_session->select(id(m_c));
        const QPointF before = rectOf(m_c).topLeft();
        for (int more = 0; more < 5; ++more)
            m_source->addSupervisor(Atom("more"), m_top);
        m_session->refreshNow();
        QVERIFY((rectOf(m_c).topLeft() - before).manhattanLength() < 1);
    }

    void whatLiesUnderThePointerStaysUntilItLeaves()
    {
        m_canvas->setAnimated(false);
        QTest::mouseMove(m_canvas->viewport(), rectOf(m_c).center().toPoint());
        const QRectF before = rectOf(m_c);
        Pid last;
        for (int more = 0; more < 12; ++more)
            last = m_source->addSupervisor(Atom("more"), m_top);
        m_session->refreshNow();
        QCOMPARE(rectOf(m_c), before);
        QVERIFY(!viewport().contains(rectOf(last)));
        QTest::mouseMove(m_canvas->viewport(), {2, 2});
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(m_canvas->viewport(), &leave);
        QTRY_VERIFY(viewport().contains(rectOf(last)));
    }

    void aBarThatComesMovesNothingUnderThePointer()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *bar = new QLabel(QStringLiteral("bar"), &window);
        bar->hide();
        layout->addWidget(bar);
        layout->addWidget(m_canvas.get(), 1);
        window.resize(800, 600);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto place = [&] {
            return m_canvas->viewport()->mapTo(&window, rectOf(m_c).center());
        };
        QTest::mouseMove(m_canvas->viewport(), rectOf(m_c).center().toPoint());
        const QPointF before = place();
        bar->show();
        QTRY_VERIFY(m_canvas->y() > bar->height());
        QCOMPARE(place(), before);
        bar->hide();
        QTRY_VERIFY(m_canvas->y() <= bar->height());
        QCOMPARE(place(), before);
        m_canvas->setParent(nullptr);
    }

    void aTreeThatIsOpenedIsFittedWhereverThePointerIs()
    {
        m_canvas->setAnimated(false);
        QTest::mouseMove(m_canvas->viewport(), rectOf(m_c).center().toPoint());
        auto source = std::make_unique<ScriptedSource>();
        const Pid top = source->addSupervisor(Atom("other"));
        Pid last;
        for (int more = 0; more < 40; ++more)
            last = source->addSupervisor(Atom("more"), top);
        TreeSession opened(std::move(source));
        m_canvas->setSession(&opened);
        opened.refreshNow();
        QTRY_VERIFY(viewport().contains(m_canvas->nodeRect(opened.nodeOf(last))));
        m_canvas->setSession(m_session.get());
    }

    void aRemovedChildMovesNothingUnderThePointer()
    {
        m_canvas->setAnimated(false);
        QTest::mouseMove(m_canvas->viewport(), rectOf(m_a).center().toPoint());
        const QRectF before = rectOf(m_a);
        std::ignore = m_source->deleteChild(m_top, Atom("b"));
        m_session->refreshNow();
        QCOMPARE(rectOf(m_a), before);
    }

    void aPointerAtRestOnEmptyGroundHoldsNothing()
    {
        m_canvas->setAnimated(false);
        QTest::mouseMove(m_canvas->viewport(), {3, 3});
        const double zoom = m_canvas->zoom();
        for (int more = 0; more < 12; ++more)
            m_source->addSupervisor(Atom("more"), m_top);
        m_session->refreshNow();
        QCOMPARE(m_canvas->zoom(), zoom); // it is on its way to something
        QTRY_VERIFY_WITH_TIMEOUT(m_canvas->zoom() < zoom, 5 * TreeCanvas::restMilliseconds);
        QTRY_VERIFY(viewport().contains(rectOf(m_a)));
    }

    void aNodeThatIsNotInSightFitsTheViewAgain()
    {
        m_canvas->setAnimated(false);
        QTest::mouseMove(m_canvas->viewport(), rectOf(m_c).center().toPoint());
        Pid last;
        for (int more = 0; more < 12; ++more)
            last = m_source->addSupervisor(Atom("more"), m_top);
        m_session->refreshNow();
        QVERIFY(!viewport().contains(rectOf(last)));
        m_session->select(id(last));
        QTRY_VERIFY(viewport().contains(rectOf(last)) && viewport().contains(rectOf(m_a)));
    }

    void theSelectionIsSeenInsideAMark()
    {
        m_session->select(id(m_b));
        const QRectF ring = rectOf(m_b).adjusted(-4, 0, 0, 0);
        const auto colour = [&] {
            return m_canvas->viewport()->grab().toImage().pixelColor(
                QPointF(ring.left(), ring.center().y()).toPoint());
        };
        const QColor selected = colour();
        m_canvas->setExplained({id(m_b)}, {});
        QCOMPARE(colour(), selected);
    }

    void zoomHasLimits()
    {
        m_canvas->setZoom(1e9);
        QVERIFY(m_canvas->zoom() <= 4.001);
        m_canvas->setZoom(1e-9);
        QVERIFY(m_canvas->zoom() > 0.01);
    }

    void theTooltipTellsNameStateAndTheLastReason()
    {
        m_source->end(m_a, Atom("boom"));
        m_session->refreshNow();
        const QPoint place = m_canvas->nodeRect(NodeId(id(m_b))).center().toPoint();
        const NodeId a = m_session->tree().node(id(m_top)).children[0];
        const QPoint where = m_canvas->nodeRect(a).center().toPoint();
        QHelpEvent event(QEvent::ToolTip, where, m_canvas->viewport()->mapToGlobal(where));
        QApplication::sendEvent(m_canvas->viewport(), &event);
        QVERIFY2(QToolTip::text().contains(QStringLiteral(":boom")), qPrintable(QToolTip::text()));
        QVERIFY(QToolTip::text().contains(QStringLiteral("restarts: 1")));
        QVERIFY(place != where);
    }

    void theContextMenuIsAskedForWithTheNode()
    {
        QSignalSpy asked(m_canvas.get(), &TreeCanvas::contextMenuRequested);
        const QPoint place = rectOf(m_b).center().toPoint();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place,
                                m_canvas->viewport()->mapToGlobal(place));
        QApplication::sendEvent(m_canvas->viewport(), &event);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<NodeId>(), id(m_b));
    }

    // State is seen: the node's place is painted in another way when its process is down.
    void aDeadRootLooksDead()
    {
        const Pid lone = m_source->addPlain(Atom("lone"));
        m_session->refreshNow();
        const NodeId node = id(lone);
        const QImage before = pictureOf(node);
        m_source->end(lone, Atom("boom"));
        m_session->refreshNow();
        QVERIFY(pictureOf(node) != before);
    }

    void manyChildrenBecomeABlockWhoseCellsStay()
    {
        const Pid pool = m_source->addDynamicSupervisor(Atom("pool"), m_top);
        std::vector<Pid> children;
        for (int child = 0; child < 100; ++child)
            children.push_back(m_source->addChild(pool, {.id = Atom("w")}));
        m_session->refreshNow();
        const NodeId node = id(children[50]);
        const QRectF cell = m_canvas->nodeRect(node);
        QVERIFY(!cell.isNull());
        click(cell.center());
        QCOMPARE(m_session->selected(), node);
        m_source->end(children[50], Atom("boom"));
        m_session->refreshNow();
        QCOMPARE(m_canvas->nodeRect(node), cell);
        QTest::keyClick(m_canvas.get(), Qt::Key_Right);
        QCOMPARE(m_session->selected(), id(children[51]));
    }

    // However many match: each cell is lit or not by itself.
    void moreThanTwentyThousandMatchesAreLit()
    {
        const Pid pool = m_source->addDynamicSupervisor(Atom("pool"), m_top);
        std::vector<Pid> children;
        for (int child = 0; child < 44'000; ++child)
            children.push_back(m_source->addChild(pool, {.id = Atom("w")}));
        m_session->refreshNow();
        while (m_session->tree().shownSize() < children.size())
            m_session->refreshNow();
        NodeSet found;
        for (std::size_t child = 0; child < children.size(); ++child) {
            if (child % 2 == 0)
                found.insert(id(children[child]));
        }
        QVERIFY(found.size() > 20'000);
        m_canvas->setZoom(4);
        m_session->select(id(children[20'000]));
        const QRectF lit = rectOf(children[20'000]);
        const QRectF dim = rectOf(children[20'001]);
        m_session->select(NodeId::None);
        QCOMPARE(colourAt(lit), Theme::light().running);
        QCOMPARE(colourAt(dim), Theme::light().running);
        m_canvas->setFound(found);
        QCOMPARE(colourAt(lit), Theme::light().running);
        QVERIFY(contrast(colourAt(dim), Theme::light().blockFill) < 1.6);
        m_canvas->setFound({});
        QCOMPARE(colourAt(dim), Theme::light().running);
    }

    void whatIsFoundAmongBoxesIsLit()
    {
        m_canvas->setZoom(1);
        const QColor before = colourAt(
            QRectF(rectOf(m_b).topLeft() + QPointF(40, 4), QSizeF(1, 1)));
        m_canvas->setFound(NodeSet{id(m_b)});
        const auto fillOf = [this](Pid pid) {
            return colourAt(QRectF(rectOf(pid).topLeft() + QPointF(40, 4), QSizeF(1, 1)));
        };
        QCOMPARE(fillOf(m_b), before);
        QVERIFY(fillOf(m_a) != before);
    }

    // It lies inside its own box, and no ring of a mark crosses it.
    void aBadgeIsInNobodysWay()
    {
        m_canvas->setAnimated(false);
        m_canvas->setZoom(1);
        const NodeId node = m_session->tree().node(id(m_top)).children[1];
        const QRect box = m_canvas->nodeRect(node).toRect();
        const QRect name(box.left() + 38, box.top() + 4, box.width() - 48, box.height() / 2 - 7);
        const auto picture = [&](const QRect &part) {
            return m_canvas->viewport()->grab(part).toImage();
        };
        const auto around = [&] {
            return picture(QRect(box.right() - 60, box.top() - 14, 80, 13));
        };
        const QImage nameBefore = picture(name);
        const QImage aroundBefore = around();
        m_source->end(m_b, Atom("boom"));
        m_session->refreshNow();
        QCOMPARE(picture(name), nameBefore);
        QCOMPARE(around(), aroundBefore);
        const QRect badge(box.right() - 24, box.top() + 22, 12, 12); // its number
        const QImage before = picture(badge);
        m_canvas->setExplained({node}, {});
        QCOMPARE(picture(badge), before);
        m_canvas->setExplained({}, {});
        m_canvas->setFound(NodeSet{node});
        QCOMPARE(picture(badge), before);
        m_canvas->setFound({});
        m_session->select(node);
        QCOMPARE(picture(badge), before);
    }

    void faultsThatStayAreMarked()
    {
        m_canvas->setAnimated(false);
        m_canvas->setZoom(1);
        const NodeId node = id(m_b);
        std::vector<QImage> pictures{pictureOf(node)};
        for (const Fault fault : {Fault::SlowReplies, Fault::IgnoreShutdown, Fault::SlowStart}) {
            m_source->inject(m_b, fault);
            m_session->refreshNow();
            for (const QImage &earlier : pictures)
                QVERIFY(pictureOf(node) != earlier);
            pictures.push_back(pictureOf(node));
        }
    }

    void largerTextsHaveLargerBoxes()
    {
        m_canvas->setAnimated(false);
        m_canvas->setZoom(1);
        const QSizeF before = rectOf(m_b).size();
        const QSizeF supervisor = rectOf(m_inner).size();
        m_canvas->setTextScale(1.5);
        QCOMPARE(m_canvas->zoom(), 1.0);
        QCOMPARE(rectOf(m_b).size(), before * 1.5);
        QCOMPARE(rectOf(m_inner).size(), supervisor * 1.5);
        // What is painted is where it is said to be.
        click(m_canvas->foldMarkRect(id(m_inner)).center());
        QVERIFY(m_canvas->isFolded(id(m_inner)));
        m_canvas->setTextScale(1);
        QCOMPARE(rectOf(m_b).size(), before);
    }

    // Its number is another's; the item of the one before never speaks for it.
    void anItemForAScreenReaderDiesWithItsNode()
    {
        const Pid pool = m_source->addDynamicSupervisor(Atom("pool"), m_top);
        const auto addOne = [&] {
            const Pid child = m_source->addChild(pool,
                                                 {.id = Atom("w"), .restart = Restart::Temporary});
            m_session->refreshNow();
            m_session->select(id(child));
            return child;
        };
        const Pid first = addOne();
        const NodeId number = id(first);
        QAccessibleInterface *whole = QAccessible::queryAccessibleInterface(m_canvas.get());
        QAccessibleInterface *held = whole->focusChild();
        const QAccessible::Id item = QAccessible::uniqueId(held);
        QVERIFY(held->isValid());
        m_source->end(first, Atom("boom"));
        m_session->refreshNow();
        QVERIFY(!m_session->tree().find(number));
        QVERIFY(!held->isValid());
        Pid second = addOne();
        while (id(second) != number)
            second = addOne();
        QVERIFY(!held->isValid());
        QCOMPARE(whole->focusChild()->text(QAccessible::Value), second.toString());
        QVERIFY(QAccessible::uniqueId(whole->focusChild()) != item);
        QTRY_VERIFY(!QAccessible::accessibleInterface(item));
    }

    void aScreenReaderHearsNodes()
    {
        QAccessibleInterface *whole = QAccessible::queryAccessibleInterface(m_canvas.get());
        QVERIFY(whole);
        QCOMPARE(whole->role(), QAccessible::Tree);
        QCOMPARE(whole->childCount(), 6);
        m_session->select(id(m_b));
        QAccessibleInterface *node = whole->focusChild();
        QVERIFY(node);
        QCOMPARE(node->text(QAccessible::Name), QStringLiteral("b"));
        QVERIFY(node->text(QAccessible::Description).contains(QStringLiteral("running")));
        QVERIFY(node->state().selected);
        QVERIFY(whole->indexOfChild(node) >= 0);
        QAccessibleInterface *inner = whole->child(whole->indexOfChild(node));
        QCOMPARE(inner->text(QAccessible::Name), QStringLiteral("b"));
    }

    void withoutASessionItIsEmpty()
    {
        m_canvas->setSession(nullptr);
        QVERIFY(m_canvas->visibleNodes().empty());
        QCOMPARE(m_canvas->nodeAt({100, 100}), NodeId::None);
        QVERIFY(!m_canvas->grab().isNull());
        QTest::keyClick(m_canvas.get(), Qt::Key_Down);
        QTest::keyClick(m_canvas.get(), Qt::Key_Return);
    }

    void flashesFadeAndAreFew()
    {
        Flashes flashes;
        std::vector<Event> events;
        for (int crash = 0; crash < 1000; ++crash)
            events.push_back({.pid = m_a, .data = happened::Exited{Atom("boom"), true}});
        flashes.take(*m_session, events);
        QVERIFY(flashes.isBurning());
        QTRY_VERIFY(!flashes.isBurning());
    }

private:
    [[nodiscard]] NodeId id(Pid pid) const { return m_session->nodeOf(pid); }
    [[nodiscard]] QRectF rectOf(Pid pid) const { return m_canvas->nodeRect(id(pid)); }
    [[nodiscard]] QRectF viewport() const { return QRectF(m_canvas->viewport()->rect()); }
    void click(QPointF place)
    {
        QTest::mouseClick(m_canvas->viewport(), Qt::LeftButton, {}, place.toPoint());
    }
    void wheel(QPointF place, QPoint angle, Qt::KeyboardModifiers modifiers)
    {
        QWheelEvent event(place, m_canvas->viewport()->mapToGlobal(place), {}, angle, Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_canvas->viewport(), &event);
    }
    /// In the middle of it.
    [[nodiscard]] QColor colourAt(const QRectF &rect)
    {
        const QImage image = m_canvas->viewport()->grab().toImage();
        return image.pixelColor(rect.center().toPoint());
    }
    [[nodiscard]] QImage pictureOf(NodeId node)
    {
        return m_canvas->viewport()->grab(m_canvas->nodeRect(node).toAlignedRect()).toImage();
    }

    ScriptedSource *m_source = nullptr;
    std::unique_ptr<TreeSession> m_session;
    std::unique_ptr<TreeCanvas> m_canvas;
    Pid m_top, m_a, m_b, m_inner, m_c, m_d;
};

QTEST_MAIN(TestTreeCanvas)
#include "test_tree_canvas.moc"
