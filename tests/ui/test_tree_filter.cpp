// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/window_fixture.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/layout/tree_layout.h"
#include "ui/models/outline_model.h"
#include "ui/outline/outline_panel.h"
#include "ui/search/search_bar.h"
#include "ui/search/tree_filter.h"
#include "ui/tree_session.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QTest>
#include <QToolButton>

#include <random>
#include <set>

using namespace espalier;
using namespace std::chrono_literals;

namespace {

QStringList labels(std::initializer_list<const char *> names)
{
    QStringList list;
    for (const char *name : names)
        list.append(QString::fromLatin1(name));
    return list;
}

} // namespace

/// The funnel beside the search: what does not match is not there. Through the window, as a user does it.
class TestTreeFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init()
    {
        failOnWarning();
        QSettings().clear();
        m_fixture = std::make_unique<WindowFixture>();
        for (const char *name : {"ada", "grace", "edsger"})
            m_visitors.push_back(
                m_fixture->source->addChild(m_fixture->sessions, {.id = Atom(name)}));
        m_fixture->refresh();
        canvas().setAnimated(false); // boxes are where they belong at once
    }
    void cleanup()
    {
        m_visitors.clear();
        m_fixture.reset();
    }

    void onlyWhatMatchesIsLeftWithItsSupervisors()
    {
        filter(QStringLiteral("grace"));
        QCOMPARE(shown(), labels({"grace", "sessions", "top"}));
        // Where they are painted they can be clicked.
        m_fixture->clickNode(m_visitors[1]);
        QCOMPARE(session().selected(), id(m_visitors[1]));
    }

    void whatIsHiddenIsCountedAndOneClickBringsItBack()
    {
        QVERIFY(!strip()->isVisible());
        filter(QStringLiteral("grace"));
        QVERIFY(strip()->isVisible());
        const QString told = strip()->findChild<QLabel *>(QStringLiteral("hiddenCount"))->text();
        QVERIFY2(told.startsWith(QStringLiteral("4 hidden")), qPrintable(told));
        QVERIFY2(told.contains(QStringLiteral("“grace”")), qPrintable(told));
        QVERIFY2(told.endsWith(QStringLiteral("and the selected process.")), qPrintable(told));
        auto *showAll = strip()->findChild<QToolButton *>(QStringLiteral("showAll"));
        QTest::mouseClick(showAll, Qt::LeftButton);
        QVERIFY(!strip()->isVisible());
        QCOMPARE(shown().size(), 7);
        QVERIFY(field()->text().isEmpty());
        QVERIFY(!canvas().marks().found);
    }

    void withoutTheFunnelTheSearchDimsAndHidesNothing()
    {
        type(QStringLiteral("grace"));
        QTRY_VERIFY(canvas().marks().found);
        QCOMPARE(shown().size(), 7);
        clickFunnel();
        QCOMPARE(shown().size(), 3);
        QVERIFY(!canvas().marks().found); // nothing is left to step back
        clickFunnel();
        QCOMPARE(shown().size(), 7);
        QVERIFY(canvas().marks().found);
    }

    void aSupervisorSaysHowManyBelowItAreHidden()
    {
        m_fixture->clickNode(m_fixture->top); // else nothing is selected, and nothing compares
        const double before = rectOf(m_fixture->sessions).height() / canvas().zoom();
        filter(QStringLiteral("grace"));
        const QRectF rect = rectOf(m_fixture->sessions);
        QVERIFY(rect.height() / canvas().zoom() > before + 10); // a line more
        TreeLayout layout;
        const NodeSet left = withSupervisors(session().tree(), {id(m_visitors[1])});
        layout.update(session().tree(), {}, {}, &left);
        QCOMPARE(layout.boxOf(id(m_fixture->sessions))->hidden, 2U);
        QCOMPARE(layout.boxOf(id(m_fixture->top))->hidden, 2U);
    }

    void whatComesToMatchAppearsWhatCeasesGoes()
    {
        filter(QStringLiteral("state:down"));
        QCOMPARE(shown(), QStringList());
        (void)m_fixture->source->terminateChild(m_fixture->top, Atom("cache"));
        m_fixture->refresh();
        QTRY_COMPARE(shown(), labels({"cache", "top"}));
        (void)m_fixture->source->restartChild(m_fixture->top, Atom("cache"));
        m_fixture->refresh();
        QTRY_COMPARE(shown(), QStringList());
    }

    void whatIsSelectedIsNeverHidden()
    {
        filter(QStringLiteral("grace"));
        session().select(id(m_fixture->job)); // as a link of the log does
        QVERIFY(shown().contains(QStringLiteral("job")));
        QVERIFY(QRectF(canvas().viewport()->rect()).contains(rectOf(m_fixture->job)));
    }

    void theOutlineHidesTheSame()
    {
        auto *dock = m_fixture->window->findChild<QDockWidget *>(QStringLiteral("outlineDock"));
        dock->show();
        QTRY_VERIFY(m_fixture->window->findChild<OutlinePanel *>());
        auto *outline = m_fixture->window->findChild<OutlinePanel *>();
        const QAbstractItemModelTester tester(
            outline->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter(QStringLiteral("grace"));
        QCOMPARE(rowsOf(*outline), labels({"grace", "sessions", "top"}));
        m_fixture->source->addChild(m_fixture->sessions, {.id = Atom("alan")});
        m_fixture->refresh();
        QCOMPARE(rowsOf(*outline), labels({"grace", "sessions", "top"}));
        m_fixture->source->end(m_visitors[1], Atom("shutdown"));
        m_fixture->refresh();
        strip()->findChild<QToolButton *>(QStringLiteral("showAll"))->click();
        QVERIFY(rowsOf(*outline).contains(QStringLiteral("alan")));
        QVERIFY(rowsOf(*outline).contains(QStringLiteral("cache")));
    }

    void theUsualQuestionsAreReady_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("down") << QStringLiteral("showOnly_down") << labels({"cache", "top"});
        QTest::newRow("crashed") << QStringLiteral("showOnly_crashed")
                                 << labels({"grace", "sessions", "top"});
        QTest::newRow("hanging") << QStringLiteral("showOnly_hanging")
                                 << labels({"ada", "sessions", "top"});
        QTest::newRow("faulty") << QStringLiteral("showOnly_faulty") << labels({"job", "top"});
        QTest::newRow("supervisors")
            << QStringLiteral("showOnly_supervisor") << labels({"sessions", "top"});
        QTest::newRow("workers") << QStringLiteral("showOnly_worker")
                                 << labels({"ada", "cache", "edsger", "grace", "job", "sessions",
                                            "top"});
    }
    void theUsualQuestionsAreReady()
    {
        QFETCH(const QString, action);
        QFETCH(const QStringList, expected);
        (void)m_fixture->source->terminateChild(m_fixture->top, Atom("cache"));
        m_fixture->source->end(m_visitors[1], Atom("boom"));
        m_fixture->source->inject(m_visitors[0], Fault::Hang);
        m_fixture->source->inject(m_fixture->job, Fault::SlowReplies);
        m_fixture->refresh();
        m_fixture->window->findChild<QAction *>(action)->trigger();
        QTRY_COMPARE(shown(), expected);
    }

    // What crashed is not found any more after a while in which nothing happens to it.
    void latelyEnds()
    {
        m_fixture->source->end(m_visitors[1], Atom("boom"));
        m_fixture->refresh();
        filter(QStringLiteral("state:crashed"));
        QCOMPARE(shown(), labels({"grace", "sessions", "top"}));
        m_fixture->source->advance(SearchQuery::lately + 1s);
        QTRY_COMPARE(shown(), QStringList());
    }

    void foldsStayAsTheyAre()
    {
        canvas().setFolded(id(m_fixture->sessions), true);
        filter(QStringLiteral("grace"));
        QVERIFY(canvas().isFolded(id(m_fixture->sessions)));
        QCOMPARE(shown(), labels({"sessions", "top"}));
        canvas().setFolded(id(m_fixture->sessions), false);
        QCOMPARE(shown(), labels({"grace", "sessions", "top"}));
    }

    void cellsAreBackInTheirPlacesAfterwards()
    {
        std::vector<Pid> workers;
        for (int worker = 0; worker < 200; ++worker)
            workers.push_back(m_fixture->source->addChild(
                m_fixture->sessions, {.id = Atom("w"), .module = Atom("Elixir.Counter")}));
        m_fixture->refresh();
        std::vector<QRectF> before;
        for (const Pid worker : workers)
            before.push_back(rectOf(worker));
        filter(workers[7].toString());
        QVERIFY(rectOf(workers[7]).height() > before[7].height()); // a box with its name now
        QVERIFY(rectOf(workers[8]).isNull());
        strip()->findChild<QToolButton *>(QStringLiteral("showAll"))->click();
        for (std::size_t index = 0; index < workers.size(); ++index)
            QTRY_COMPARE(rectOf(workers[index]), before[index]);
    }

    void anotherTreeIsShownWhole()
    {
        filter(QStringLiteral("grace"));
        auto other = std::make_unique<ScriptedSource>();
        other->addSupervisor(Atom("other"));
        m_fixture->window->setSource(std::move(other), QStringLiteral("other"));
        // The search goes on in it, and finds nothing.
        QTRY_VERIFY(strip()
                        ->findChild<QLabel *>(QStringLiteral("hiddenCount"))
                        ->text()
                        .startsWith(QStringLiteral("1 hidden")));
        strip()->findChild<QToolButton *>(QStringLiteral("showAll"))->click();
        QCOMPARE(shown(), labels({"other"}));
    }

    void arrowsWalkOverWhatIsLeft()
    {
        filter(QStringLiteral("grace"));
        canvas().setFocus();
        QTest::keyClick(&canvas(), Qt::Key_Home);
        QCOMPARE(session().selected(), id(m_fixture->top));
        QTest::keyClick(&canvas(), Qt::Key_Down);
        QCOMPARE(session().selected(), id(m_fixture->sessions));
        QTest::keyClick(&canvas(), Qt::Key_Down);
        QCOMPARE(session().selected(), id(m_visitors[1]));
        QTest::keyClick(&canvas(), Qt::Key_End);
        QCOMPARE(session().selected(), id(m_visitors[1]));
    }

    // --- sets of nodes ---
    void aSetOfNodesIsASet()
    {
        std::mt19937 random(7);
        NodeSet set;
        std::set<std::uint32_t> model;
        for (int step = 0; step < 20'000; ++step) {
            const auto number = std::uint32_t(random() % 3'000);
            if (random() % 2 == 0)
                QCOMPARE(set.insert(NodeId{number}), model.insert(number).second);
            else
                QCOMPARE(set.remove(NodeId{number}), model.erase(number) == 1);
            QCOMPARE(set.size(), model.size());
        }
        std::vector<std::uint32_t> ordered;
        set.forEach([&](NodeId node) { ordered.push_back(std::uint32_t(node)); });
        QCOMPARE(ordered, std::vector<std::uint32_t>(model.begin(), model.end()));
        QVERIFY(!set.contains(NodeId::None));
    }

private:
    [[nodiscard]] TreeSession &session() const { return *m_fixture->window->session(); }
    [[nodiscard]] TreeCanvas &canvas() const { return m_fixture->window->canvas(); }
    [[nodiscard]] NodeId id(Pid pid) const { return session().nodeOf(pid); }
    [[nodiscard]] QRectF rectOf(Pid pid) const { return canvas().nodeRect(id(pid)); }
    [[nodiscard]] QLineEdit *field() const
    {
        return m_fixture->window->findChild<QLineEdit *>(QStringLiteral("searchText"));
    }
    [[nodiscard]] QWidget *strip() const
    {
        return m_fixture->window->findChild<QWidget *>(QStringLiteral("filterStrip"));
    }
    /// Labels of all that is painted, sorted.
    [[nodiscard]] QStringList shown() const
    {
        QStringList found;
        for (std::size_t number = 0; number < session().tree().capacity(); ++number) {
            const auto node = static_cast<NodeId>(number);
            if (session().tree().isShown(node) && !canvas().nodeRect(node).isNull())
                found.append(session().tree().node(node).label());
        }
        found.sort();
        return found;
    }
    static QStringList rowsOf(const OutlinePanel &outline)
    {
        QStringList found;
        const QAbstractItemModel &model = *outline.model();
        std::vector<QModelIndex> pending{QModelIndex()};
        while (!pending.empty()) {
            const QModelIndex parent = pending.back();
            pending.pop_back();
            for (int row = 0; row < model.rowCount(parent); ++row) {
                pending.push_back(model.index(row, 0, parent));
                found.append(pending.back().data().toString());
            }
        }
        found.sort();
        return found;
    }
    void type(const QString &text) const
    {
        field()->clear();
        QTest::keyClicks(field(), text);
    }
    void clickFunnel() const
    {
        auto *funnel = m_fixture->window->findChild<QToolButton *>(QStringLiteral("funnel"));
        QTest::mouseClick(funnel, Qt::LeftButton, {}, QPoint(8, funnel->height() / 2));
    }
    /// Types, and hides the rest.
    void filter(const QString &text) const
    {
        type(text);
        clickFunnel();
        QTRY_VERIFY(strip()->isVisible());
    }

    std::unique_ptr<WindowFixture> m_fixture;
    std::vector<Pid> m_visitors;
};

QTEST_MAIN(TestTreeFilter)
#include "test_tree_filter.moc"
