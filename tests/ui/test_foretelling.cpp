// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/window_fixture.h"
#include "ui/acts/acts.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/faults/fault_mime.h"
#include "ui/faults/fault_palette.h"
#include "ui/predict/forecast.h"
#include "ui/predict/guess.h"
#include "ui/search/search_query.h"
#include "ui/settings.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QToolButton>

using namespace espalier;

/// Search, the palette of faults, and what they would do: all through the window, as a user does it.
class TestForetelling : public QObject
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

    // --- search ---
    void whatIsTypedIsLitAndTheRestStepsBack()
    {
        type(QStringLiteral("cache"));
        QTRY_VERIFY(canvas().marks().found);
        QCOMPARE(*canvas().marks().found, NodeSet{id(m_fixture->cache)});
        QCOMPARE(label("searchCount"), QStringLiteral("1 of 4"));
        const QColor veiled = pixelIn(m_fixture->job);
        QTest::keyClick(child<QLineEdit>("searchText"), Qt::Key_Escape);
        QVERIFY(!canvas().marks().found);
        QVERIFY(veiled != pixelIn(m_fixture->job));
    }

    void enterSaysWhichMatchItIs()
    {
        type(QStringLiteral("kind:worker"));
        QTRY_COMPARE(label("searchCount"), QStringLiteral("2 of 4"));
        QTest::keyClick(child<QLineEdit>("searchText"), Qt::Key_Return);
        QCOMPARE(label("searchCount"), QStringLiteral("match 1 of 2"));
        QTest::keyClick(child<QLineEdit>("searchText"), Qt::Key_Return);
        QCOMPARE(label("searchCount"), QStringLiteral("match 2 of 2"));
        QVERIFY(child<QLabel>("searchCount")->isVisible());
        m_fixture->select(m_fixture->top);
        QCOMPARE(label("searchCount"), QStringLiteral("2 of 4"));
    }

    void wordsAndFieldsNarrowTheSearch_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("labels");
        QTest::newRow("two words") << "su top"
                                   << "top";
        QTest::newRow("kind") << "kind:dynamic"
                              << "sessions";
        QTest::newRow("state") << "state:running kind:worker"
                               << "cache job";
        QTest::newRow("pid") << "pid:0.2.0"
                             << "cache";
        QTest::newRow("upper case") << "CACHE"
                                    << "cache";
        QTest::newRow("field without a value") << "state:"
                                               << "";
        QTest::newRow("nothing") << "zebra"
                                 << "";
    }
    void wordsAndFieldsNarrowTheSearch()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, labels);
        const SearchQuery query(text);
        QStringList matching;
        const TreeState &tree = m_fixture->window->session()->tree();
        for (const Pid pid :
             {m_fixture->top, m_fixture->cache, m_fixture->job, m_fixture->sessions}) {
            const Node &node = m_fixture->node(pid);
            if (!query.isEmpty() && query.matches(node))
                matching.append(node.label());
        }
        QCOMPARE(matching.join(QLatin1Char(' ')), labels);
        QVERIFY(tree.size() == 4);
    }

    void f3WalksTheMatchesInTheOrderOfTheTree()
    {
        type(QStringLiteral("worker"));
        QTRY_VERIFY(canvas().marks().found);
        QCOMPARE(canvas().marks().found->size(), std::size_t(2));
        QTest::keyClick(m_fixture->window.get(), Qt::Key_F3);
        QCOMPARE(selected(), QStringLiteral("cache"));
        QTest::keyClick(m_fixture->window.get(), Qt::Key_F3);
        QCOMPARE(selected(), QStringLiteral("job"));
        QTest::keyClick(m_fixture->window.get(), Qt::Key_F3);
        QCOMPARE(selected(), QStringLiteral("cache"));
        QTest::keyClick(m_fixture->window.get(), Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(selected(), QStringLiteral("job"));
    }

    void matchesFollowTheTree()
    {
        type(QStringLiteral("job"));
        QTRY_VERIFY(canvas().marks().found);
        QCOMPARE(canvas().marks().found->size(), std::size_t(1));
        m_fixture->source->end(m_fixture->job, Atom("boom")); // temporary: it goes for good
        m_fixture->refresh();
        QTRY_VERIFY(canvas().marks().found->isEmpty());
    }

    void aSubtreeFillsTheView()
    {
        m_fixture->clickNode(m_fixture->sessions);
        const double before = canvas().zoom();
        QTest::keyClick(&canvas(), Qt::Key_Z);
        QVERIFY(canvas().zoom() >= before);
        const QRectF rect = canvas().nodeRect(id(m_fixture->sessions));
        const QPointF off = rect.center() - QRectF(canvas().viewport()->rect()).center();
        QVERIFY(std::abs(off.x()) < 2 && std::abs(off.y()) < 2);
    }

    void linksAreALayer()
    {
        m_fixture->source->link(m_fixture->cache, m_fixture->job);
        m_fixture->refresh();
        const QImage with = canvas().viewport()->grab().toImage();
        canvas().actions().links->trigger();
        QVERIFY(canvas().viewport()->grab().toImage() != with);
        canvas().actions().links->trigger();
        QCOMPARE(canvas().viewport()->grab().toImage(), with);
    }

    // --- the palette ---
    void aFaultIsClicked()
    {
        openPalette();
        m_fixture->clickNode(m_fixture->cache);
        click("fault_exitKill");
        QCOMPARE(m_fixture->source->requests().last(), QStringLiteral("exit #PID<0.2.0> :kill"));
        m_fixture->refresh();
        click("fault_flood");
        QVERIFY(m_fixture->source->requests().last().startsWith(QStringLiteral("flood")));
    }

    void aFaultIsDoneToAllBelow()
    {
        openPalette();
        m_fixture->clickNode(m_fixture->top);
        child<QComboBox>("faultScope")->setCurrentIndex(1);
        click("fault_crash");
        const QStringList requests = m_fixture->source->requests();
        QVERIFY(requests.contains(QStringLiteral("raise #PID<0.2.0>")));
        QVERIFY(requests.contains(QStringLiteral("raise #PID<0.3.0>")));
    }

    void aFaultIsDoneToWhatWasFound()
    {
        openPalette();
        child<QComboBox>("faultScope")->setCurrentIndex(2);
        QVERIFY(!child<QToolButton>("fault_crash")->isEnabled());
        type(QStringLiteral("job"));
        QTRY_VERIFY(child<QToolButton>("fault_crash")->isEnabled());
        click("fault_crash");
        QCOMPARE(m_fixture->source->requests().last(), QStringLiteral("raise #PID<0.3.0>"));
    }

    void aFaultIsDraggedOntoANode()
    {
        QMimeData mime;
        mime.setData(faultMimeType(), "crash");
        const QPointF place = canvas().nodeRect(id(m_fixture->cache)).center();
        QDragEnterEvent enter(place.toPoint(), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(canvas().viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move(place.toPoint(), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(canvas().viewport(), &move);
        QVERIFY(canvas().marks().foretold.contains(id(m_fixture->cache)));
        QVERIFY(child<QFrame>("predictionCard")->isVisible());
        QDropEvent drop(place, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(canvas().viewport(), &drop);
        QCOMPARE(m_fixture->source->requests().last(), QStringLiteral("raise #PID<0.2.0>"));
        QVERIFY(canvas().marks().foretold.isEmpty());
        QVERIFY(!child<QFrame>("predictionCard")->isVisible());
    }

    // --- foretelling ---
    void hoveringAFaultForetellsIt()
    {
        openPalette();
        m_fixture->clickNode(m_fixture->cache);
        auto *crash = child<QToolButton>("fault_crash");
        QEvent enter(QEvent::Enter);
        QCoreApplication::sendEvent(crash, &enter);
        QCOMPARE(label("predictionSummary"),
                 QStringLiteral("1 process ends, 1 starts again. top has then used 1 of 3 restarts "
                                "in the last 5 s."));
        QCOMPARE(canvas().marks().foretold.value(id(m_fixture->cache)).fate,
                 ForetoldNode::Fate::Restarts);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(crash, &leave);
        QVERIFY(canvas().marks().foretold.isEmpty());
    }

    void noMenuLiesOnTheCard_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("text");
        QTest::addColumn<QPoint>("place");
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
            for (const int text : {100, 150}) {
                for (const QPoint place :
                     {QPoint(0, 60), QPoint(size.width() - 10, 60), QPoint(0, size.height() - 10),
                      QPoint(size.width() - 10, size.height() - 10),
                      QPoint(size.width() / 3, size.height() / 2)})
                    QTest::addRow("%dx%d, texts %d %%, menu at %d, %d", size.width(), size.height(),
                                  text, place.x(), place.y())
                        << size << text << place;
            }
        }
    }
    void noMenuLiesOnTheCard()
    {
        QFETCH(const QSize, size);
        QFETCH(const int, text);
        QFETCH(const QPoint, place);
        MainWindow &window = *m_fixture->window;
        window.resize(size);
        window.findChild<Settings *>()->setTextScale(text);
        m_fixture->clickNode(m_fixture->cache);
        QCoreApplication::processEvents();
        auto *menu = child<QMenu>("processMenu");
        QMenu submenu(menu);
        for (const char *entry : {"a pool", "a pipeline", "a circuit breaker"})
            submenu.addAction(QString::fromLatin1(entry));
        menu->popup(window.mapToGlobal(place));
        submenu.popup(menu->mapToGlobal(QPoint(menu->width() + 2, menu->height() / 2)));
        Q_EMIT menu->hovered(window.acts().crash);
        const QRect card = placeOf(*child<QFrame>("predictionCard"));
        QVERIFY(window.rect().contains(card));
        QVERIFY(!placeOf(*menu).intersects(card));
        QVERIFY(!placeOf(submenu).intersects(card));
        QVERIFY(!boxOf(m_fixture->cache).intersects(card));
        submenu.hide();
        menu->hide();
    }

    void theCardOfAToolButtonCoversNoBox()
    {
        m_fixture->clickNode(m_fixture->cache);
        for (QToolButton *button : m_fixture->window->findChildren<QToolButton *>()) {
            if (button->defaultAction() != m_fixture->window->acts().crash)
                continue;
            QEvent enter(QEvent::Enter);
            QCoreApplication::sendEvent(button, &enter);
        }
        const QRect card = placeOf(*child<QFrame>("predictionCard"));
        QVERIFY(child<QFrame>("predictionCard")->isVisible());
        for (const Pid pid :
             {m_fixture->top, m_fixture->cache, m_fixture->job, m_fixture->sessions})
            QVERIFY(!boxOf(pid).intersects(card));
    }

    void aMenuForetellsToo()
    {
        m_fixture->clickNode(m_fixture->job);
        auto *menu = m_fixture->window->menuBar()->findChild<QMenu *>(
            QStringLiteral("processMenu"));
        menu->popup({});
        QTest::mouseMove(menu, menu->actionGeometry(m_fixture->window->acts().crash).center());
        menu->setActiveAction(m_fixture->window->acts().crash);
        Q_EMIT menu->hovered(m_fixture->window->acts().crash);
        QCOMPARE(canvas().marks().foretold.value(id(m_fixture->job)).fate,
                 ForetoldNode::Fate::StaysDown);
        menu->hide();
        QVERIFY(canvas().marks().foretold.isEmpty());
    }

    // --- asking first ---
    void aGuessIsGraded()
    {
        m_fixture->window->acts().askFirst->setChecked(true);
        m_fixture->clickNode(m_fixture->cache);
        m_fixture->window->acts().crash->trigger();
        QVERIFY(m_fixture->source->requests().filter(QStringLiteral("raise")).isEmpty());
        QVERIFY(child<QFrame>("forecast")->isVisible());
        m_fixture->clickNode(m_fixture->cache); // restarts
        m_fixture->clickNode(m_fixture->job);
        m_fixture->clickNode(m_fixture->job); // ends
        QCOMPARE(canvas().marks().foretold.size(), 2);
        clickButton("runGuess");
        QCOMPARE(m_fixture->source->requests(),
                 (QStringList{QStringLiteral("pause"), QStringLiteral("raise #PID<0.2.0>"),
                              QStringLiteral("resume")}));
        m_fixture->refresh();
        QTRY_COMPARE(label("predictionTitle"), QStringLiteral("1 of 2 right"));
        QCOMPARE(label("predictionLines"),
                 QStringLiteral("job: you said “ends”, it was “nothing”"));
    }

    void thatOneWillBeAskedIsSeen()
    {
        auto *bar = child<QFrame>("forecast");
        QVERIFY(!bar->isVisible());
        m_fixture->window->acts().askFirst->setChecked(true);
        QVERIFY(bar->isVisible());
        QVERIFY(label("question").contains(QStringLiteral("“Ask me first” is on")));
        QVERIFY(!child<QPushButton>("runGuess")->isVisible());
        m_fixture->clickNode(m_fixture->cache);
        const QRect before = canvas().geometry();
        m_fixture->window->acts().crash->trigger();
        QVERIFY(label("question").contains(QStringLiteral("cache")));
        QCoreApplication::processEvents();
        QCOMPARE(canvas().geometry(), before); // the tree does not move
        clickButton("cancelGuess");
        QVERIFY(label("question").contains(QStringLiteral("“Ask me first” is on")));
        m_fixture->window->acts().askFirst->setChecked(false);
        QVERIFY(!bar->isVisible());
    }

    void aGuessIsGivenUp()
    {
        m_fixture->window->acts().askFirst->setChecked(true);
        m_fixture->clickNode(m_fixture->cache);
        m_fixture->window->acts().exitKill->trigger();
        m_fixture->clickNode(m_fixture->cache);
        clickButton("cancelGuess");
        QVERIFY(canvas().marks().foretold.isEmpty());
        QVERIFY(m_fixture->source->requests().filter(QStringLiteral("exit")).isEmpty());
        m_fixture->clickNode(m_fixture->job);
        QCOMPARE(selected(), QStringLiteral("job")); // clicks select again
    }

    void timeWaitsWhileSomebodyIsAsked()
    {
        const Acts &acts = m_fixture->window->acts();
        acts.askFirst->setChecked(true);
        m_fixture->clickNode(m_fixture->cache);
        acts.exitKill->trigger();
        QVERIFY(acts.pause->isChecked() && m_fixture->source->isPaused());
        clickButton("cancelGuess");
        QVERIFY(!acts.pause->isChecked() && !m_fixture->source->isPaused());

        acts.pause->setChecked(true); // whoever held it before goes on himself
        acts.exitKill->trigger();
        clickButton("runGuess");
        QVERIFY(m_fixture->source->isPaused());
    }

    void gradesCompareFatesPlaceByPlace()
    {
        using Fate = ForetoldNode::Fate;
        constexpr Place a{0};
        constexpr Place b{1};
        constexpr Place c{2};
        const Grade result = grade({{a, Fate::Ends}, {b, Fate::Restarts}},
                                   {{a, Fate::StaysDown}, {c, Fate::GivesUp}},
                                   {{b, QStringLiteral("b")}, {c, QStringLiteral("c")}});
        QCOMPARE(result.right, 1);
        QCOMPARE(result.all, 3);
        QCOMPARE(result.mistakes,
                 (QStringList{QStringLiteral("b: you said “restarts”, it was “nothing”"),
                              QStringLiteral("c: you said “nothing”, it was “gives up”")}));
    }

    void childrenOfTheSameNameAreNotConfused()
    {
        const Pid one = m_fixture->source->addChild(m_fixture->sessions, {.id = Atom("visitor")});
        const Pid two = m_fixture->source->addChild(m_fixture->sessions, {.id = Atom("visitor")});
        m_fixture->refresh();
        m_fixture->window->acts().askFirst->setChecked(true);
        m_fixture->select(one);
        m_fixture->window->acts().crash->trigger();
        m_fixture->clickNode(two); // restarts: but it is the other one that does
        clickButton("runGuess");
        m_fixture->refresh();
        QTRY_COMPARE(label("predictionTitle"), QStringLiteral("0 of 2 right"));
        const QString lines = label("predictionLines");
        QVERIFY2(lines.contains(QStringLiteral("visitor %1: you said “nothing”, it was “restarts”")
                                    .arg(one.toString())),
                 qPrintable(lines));
        QVERIFY2(lines.contains(QStringLiteral("visitor %1: you said “restarts”, it was “nothing”")
                                    .arg(two.toString())),
                 qPrintable(lines));
    }

    void whatIsDoneToManyIsAskedFirst()
    {
        openPalette();
        m_fixture->window->acts().askFirst->setChecked(true);
        m_fixture->clickNode(m_fixture->top);
        child<QComboBox>("faultScope")->setCurrentIndex(1); // every worker below
        click("fault_crash");
        QVERIFY(m_fixture->source->requests().filter(QStringLiteral("raise")).isEmpty());
        QVERIFY2(label("question").contains(QStringLiteral("done to 2 processes")),
                 qPrintable(label("question")));
        m_fixture->clickNode(m_fixture->cache); // restarts
        m_fixture->clickNode(m_fixture->job);
        m_fixture->clickNode(m_fixture->job); // ends
        clickButton("runGuess");
        QCOMPARE(m_fixture->source->requests().filter(QStringLiteral("raise")).size(), 2);
        m_fixture->refresh();
        QTRY_COMPARE(label("predictionTitle"), QStringLiteral("Right!"));
    }

    void whatIsDoneToWhatWasFoundIsAskedFirst()
    {
        openPalette();
        m_fixture->window->acts().askFirst->setChecked(true);
        child<QComboBox>("faultScope")->setCurrentIndex(2);
        type(QStringLiteral("job"));
        QTRY_VERIFY(child<QToolButton>("fault_crash")->isEnabled());
        click("fault_crash");
        QVERIFY(m_fixture->source->requests().filter(QStringLiteral("raise")).isEmpty());
        QVERIFY(label("question").contains(QStringLiteral("done to job")));
        clickButton("runGuess");
        QCOMPARE(m_fixture->source->requests().filter(QStringLiteral("raise")),
                 QStringList{QStringLiteral("raise #PID<0.3.0>")});
    }

    // --- faults that lie in wait ---
    void startsThatWillFailAreForetold()
    {
        openPalette();
        m_fixture->source->failNextStarts(m_fixture->cache, 2);
        m_fixture->refresh();
        m_fixture->clickNode(m_fixture->cache);
        hover("fault_crash");
        QCOMPARE(
            label("predictionSummary"),
            QStringLiteral("1 process ends, 1 starts again. 2 starts fail, and each counts as a "
                           "restart. top has then used 3 of 3 restarts in the last 5 s."));
        QVERIFY(label("predictionLines")
                    .contains(QStringLiteral("• top tries to start cache, which "
                                             "fails")));
    }

    void namesThatOrphansHoldAreForetoldBelowTheSum()
    {
        openPalette();
        const Pid middle = m_fixture->source->addSupervisor(Atom("middle"), m_fixture->top);
        const Pid inner = m_fixture->source->addSupervisor(Atom("inner"), middle);
        m_fixture->source->change(inner, Fault::IgnoreShutdown, true); // it traps exits
        m_fixture->refresh();
        m_fixture->select(middle);
        hover("fault_exitKill");
        QCOMPARE(label("predictionSummary"),
                 QStringLiteral(
                     "2 processes end, 2 start again. top has then used 1 of 3 restarts in the "
                     "last 5 s.\nCaution: inner traps exits and may take a while to end. Until "
                     "then a start that needs its name :inner fails, and counts as a restart. If "
                     "that lasts, top gives up. That ends the whole tree."));
    }

    void whoDecidesIsToldHoweverManyEnd()
    {
        openPalette();
        const Pid middle = m_fixture->source->addSupervisor(Atom("middle"), m_fixture->top,
                                                            {.maxRestarts = 0});
        const Pid first = m_fixture->source->addChild(middle, {.id = Atom("first")});
        for (int i = 0; i < 40; ++i)
            (void)m_fixture->source->addChild(middle, {.id = Atom("w" + std::to_string(i))});
        m_fixture->refresh();
        m_fixture->select(first);
        hover("fault_crash");
        QCOMPARE(label("predictionSummary"),
                 QStringLiteral("42 processes end, 42 start again. middle gives up: it would be "
                                "restart 1 within 5 s, and only 0 are allowed. top has then used "
                                "1 of 3 restarts in the last 5 s."));
        const QStringList lines = label("predictionLines").split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 6);
        QCOMPARE(lines.mid(1),
                 QStringList({QStringLiteral("• middle gives up"),
                              QStringLiteral("• middle shuts w39, w38 and 38 more down"),
                              QStringLiteral("• middle was shut down"),
                              QStringLiteral("• middle starts first, w0 and 39 more"),
                              QStringLiteral("• top starts middle")}));
        QCOMPARE(fateName(canvas().marks().foretold.value(id(middle))),
                 QStringLiteral("gives up, restarts"));
    }

    void onlyThePlainLinesAreCut()
    {
        openPalette();
        m_fixture->source->failNextStarts(m_fixture->cache, 2);
        Pid before = m_fixture->cache;
        for (int i = 0; i < 12; ++i) {
            const Pid next = m_fixture->source->addChild(m_fixture->top,
                                                         {.id = Atom("w" + std::to_string(i))});
            m_fixture->source->link(before, next);
            before = next;
        }
        m_fixture->refresh();
        m_fixture->clickNode(m_fixture->cache);
        hover("fault_crash");
        const QString lines = label("predictionLines");
        QVERIFY2(lines.contains(QStringLiteral("• top gives up\n")), qPrintable(lines));
        QVERIFY2(lines.contains(QStringLiteral("… and ")), qPrintable(lines));
        QVERIFY(label("predictionSummary").contains(QStringLiteral("top gives up")));
    }

    void aReasonThatIsNotKnownYetIsSaid()
    {
        m_fixture->source->change(m_fixture->cache, Fault::IgnoreShutdown, true);
        m_fixture->refresh();
        m_fixture->clickNode(m_fixture->cache);
        auto *menu = m_fixture->window->menuBar()->findChild<QMenu *>(
            QStringLiteral("processMenu"));
        menu->popup({});
        Q_EMIT menu->hovered(m_fixture->window->acts().exitWith);
        QCOMPARE(label("predictionTitle"),
                 QStringLiteral("“Exit with” depends on the reason; :kill ends cache in any case. "
                                "One like :boom would do this:"));
        menu->hide();
    }

    void whomNobodyEndsIsForetold()
    {
        m_fixture->source->change(m_fixture->cache, Fault::IgnoreShutdown, true);
        m_fixture->refresh();
        m_fixture->clickNode(m_fixture->cache);
        auto *menu = m_fixture->window->menuBar()->findChild<QMenu *>(
            QStringLiteral("processMenu"));
        menu->popup({});
        Q_EMIT menu->hovered(m_fixture->window->acts().terminateChild);
        QCOMPARE(label("predictionSummary"), QStringLiteral("1 process ends. It takes 5 s."));
        menu->hide();
    }

    void whoWaitsForEverIsForetold()
    {
        const Pid deaf = m_fixture->source->addChild(
            m_fixture->top, {.id = Atom("deaf"), .shutdown = Shutdown::infinity()});
        m_fixture->source->change(deaf, Fault::IgnoreShutdown, true);
        m_fixture->refresh();
        m_fixture->clickNode(deaf);
        auto *menu = m_fixture->window->menuBar()->findChild<QMenu *>(
            QStringLiteral("processMenu"));
        menu->popup({});
        Q_EMIT menu->hovered(m_fixture->window->acts().terminateChild);
        QCOMPARE(
            label("predictionSummary"),
            QStringLiteral("Nothing ends. top will wait for ever for deaf, which ignores that it "
                           "is to end, and serve nobody meanwhile."));
        QVERIFY(canvas().marks().foretold.isEmpty());
        menu->hide();
    }

private:
    template<typename Widget>
    [[nodiscard]] Widget *child(const char *name) const
    {
        return m_fixture->window->findChild<Widget *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString label(const char *name) const { return child<QLabel>(name)->text(); }
    [[nodiscard]] TreeCanvas &canvas() const { return m_fixture->window->canvas(); }
    [[nodiscard]] NodeId id(Pid pid) const { return m_fixture->node(pid).id; }
    [[nodiscard]] QString selected() const
    {
        TreeSession &session = *m_fixture->window->session();
        return session.tree().node(session.selected()).label();
    }
    [[nodiscard]] QColor pixelIn(Pid pid) const
    {
        const QPoint place = canvas().nodeRect(id(pid)).center().toPoint() + QPoint(-60, 0);
        return canvas().viewport()->grab().toImage().pixelColor(place);
    }
    /// In the window.
    [[nodiscard]] QRect placeOf(const QWidget &widget) const
    {
        return {m_fixture->window->mapFromGlobal(widget.mapToGlobal(QPoint())), widget.size()};
    }
    [[nodiscard]] QRect boxOf(Pid pid) const
    {
        return canvas().nodeRect(id(pid)).toAlignedRect().translated(
            placeOf(*canvas().viewport()).topLeft());
    }
    void type(const QString &text)
    {
        QTest::keyClick(m_fixture->window.get(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(child<QLineEdit>("searchText"), text);
    }
    void openPalette()
    {
        child<QDockWidget>("faultsDock")->toggleViewAction()->trigger();
        QTRY_VERIFY(child<QToolButton>("fault_crash")
                    && child<QToolButton>("fault_crash")->isVisible());
    }
    void hover(const char *name)
    {
        QEvent enter(QEvent::Enter);
        QCoreApplication::sendEvent(child<QToolButton>(name), &enter);
    }
    void click(const char *name) { QTest::mouseClick(child<QToolButton>(name), Qt::LeftButton); }
    void clickButton(const char *name)
    {
        QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton);
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestForetelling)
#include "test_foretelling.moc"
