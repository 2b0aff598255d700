// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/observe/laboratory_source.h"
#include "engine/otp/dynamic_supervisor.h"
#include "engine/otp/supervisor.h"
#include "engine/term/parse.h"
#include "engine/trees/worker_kinds.h"
#include "tests/support/obedient_worker.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/acts/acts.h"
#include "ui/acts/tree_edits.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/dialogs/start_child_dialog.h"
#include "ui/main_window.h"
#include "ui/notice_bar.h"
#include "ui/passing_notice.h"
#include "ui/settings.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QStatusBar>
#include <QTest>
#include <QTimer>
#include <QToolBar>

using namespace espalier;
using namespace std::chrono_literals;

/// The window on the real engine.
class TestLaboratoryWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init()
    {
        failOnWarning();
        QSettings().clear();
        auto source = std::make_unique<LaboratorySource>(std::make_unique<System>());
        System &system = source->system();
        m_system = &system;
        const SupervisorOptions options{.name = Atom("top"),
                                        .maxRestarts = 1'000'000,
                                        .maxSeconds = 1s,
                                        .children = {worker("cache"), worker("mailer")}};
        QVERIFY(system
                    .startAndWait([options] { return supervisor::make(options); },
                                  {.name = Term(Atom("top"))})
                    .isOk());
        m_window = std::make_unique<MainWindow>(m_library);
        m_window->setSource(std::move(source), QStringLiteral("laboratory"));
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_VERIFY(nodeCalled("mailer"));
        QTRY_VERIFY(m_window->findChild<QLabel *>(QStringLiteral("inspectorTitle")));
    }
    void cleanup() { m_window.reset(); }

    // S-001, S-203: a new pid in the same place, every other pid unchanged.
    void aCrashIsAnsweredByARestart()
    {
        const NodeId place = nodeCalled("cache")->id;
        const Pid old = nodeCalled("cache")->pid;
        const Pid other = nodeCalled("mailer")->pid;
        click(place);
        m_window->acts().crash->trigger();
        QTRY_VERIFY(tree().node(place).pid != old
                    && tree().node(place).state == NodeState::Running);
        QCOMPARE(tree().node(place).restarts, 1U);
        QCOMPARE(nodeCalled("mailer")->pid, other);
        QCOMPARE(m_window->session()->selected(), place);
        const QString pid = tree().node(place).pid.toString().toHtmlEscaped();
        QTRY_VERIFY(inspector().contains(pid));
        QVERIFY(inspector().contains(QStringLiteral("crashed: RuntimeError, boom")));
    }

    void aHangingProcessIsSeenAndKilled()
    {
        const NodeId place = nodeCalled("cache")->id;
        click(place);
        m_window->acts().hang->trigger();
        QTRY_COMPARE(tree().node(place).state, NodeState::Hanging);
        // Its sibling goes on, and so does the window.
        QVERIFY(m_system->callAndWait(Atom("mailer"), Atom("ping")).has_value());
        QVERIFY(!m_window->acts().hang->isEnabled());
        m_window->acts().exitKill->trigger();
        QTRY_COMPARE(tree().node(place).state, NodeState::Running);
        QCOMPARE(tree().node(place).lives.back().reason, Term(atoms::killed));
    }

    void timeIsHeldAndStepped()
    {
        m_window->acts().pause->trigger();
        QTRY_VERIFY(m_window->session()->source().isPaused());
        const NodeId place = nodeCalled("cache")->id;
        const Pid old = nodeCalled("cache")->pid;
        click(place);
        m_window->acts().crash->trigger();
        const Time held = m_window->session()->source().now();
        QTRY_VERIFY_WITH_TIMEOUT((m_window->acts().step->trigger(), tree().node(place).pid != old),
                                 5'000);
        QVERIFY(m_window->session()->source().now() - held < 1s);
        m_window->acts().pause->trigger();
        QTRY_VERIFY(!m_window->session()->source().isPaused());
    }

    void timeGoesOnToTheNextCrash()
    {
        Acts &acts = m_window->acts();
        acts.pause->trigger();
        QTRY_VERIFY(source().isPaused());
        m_system->exit(nodeCalled("mailer")->pid, atoms::shutdown); // ends, but is no crash
        const Pid cache = nodeCalled("cache")->pid;
        m_system->inject(cache, atoms::raise);
        acts.toCrash->trigger();
        QTRY_VERIFY(source().isPaused());
        QTRY_VERIFY(acts.pause->isChecked());
        QVERIFY(!acts.toCrash->isChecked());
        QTRY_VERIFY(!m_system->isAlive(cache));
        m_window->session()->refreshNow();
        QCOMPARE(tree().counts().crashes, 1U);
        const auto crashed = nodeCalled("cache");
        QVERIFY(crashed->pid == cache); // its supervisor has not decided yet
        acts.toDecision->trigger();
        QTRY_VERIFY(source().isPaused());
        QTRY_VERIFY(acts.pause->isChecked());
        acts.pause->trigger();
        QTRY_VERIFY(nodeCalled("cache")->pid != cache);
    }

    void whoeverDoesNotWantToWaitForTheCrashGoesOn()
    {
        Acts &acts = m_window->acts();
        acts.toCrash->trigger();
        QVERIFY(acts.toCrash->isChecked() && !source().isPaused());
        acts.toDecision->trigger();
        QVERIFY(!acts.toCrash->isChecked() && acts.toDecision->isChecked());
        acts.toDecision->trigger();
        QVERIFY(!acts.toDecision->isChecked());
        const Pid cache = nodeCalled("cache")->pid;
        m_system->inject(cache, atoms::raise);
        QTRY_VERIFY(nodeCalled("cache")->pid != cache);
        QVERIFY(!source().isPaused());
    }

    void whoseTurnIsNextIsTold()
    {
        m_window->acts().pause->trigger();
        QTRY_VERIFY(source().isPaused());
        auto *next = m_window->findChild<QLabel *>(QStringLiteral("status_next"));
        QTRY_VERIFY(next->isVisible());
        QTRY_COMPARE(next->text(), QStringLiteral("Next: a timer, or nothing"));
        m_system->send(nodeCalled("mailer")->pid, Atom("hello"));
        QTRY_COMPARE(next->text(), QStringLiteral("Next: mailer takes :hello"));
        m_window->acts().pause->trigger();
        QTRY_VERIFY(!next->isVisible());
    }

    void aSituationIsSetUp()
    {
        auto *fail = m_window->findChild<QAction *>(QStringLiteral("failNext"));
        click(nodeCalled("top")->id);
        fail->trigger();
        QTRY_VERIFY(source().isPaused());
        auto *next = m_window->findChild<QLabel *>(QStringLiteral("status_next"));
        QTRY_COMPARE(next->text(), QStringLiteral("Next: cache takes :raise"));
        m_window->acts().step->trigger();
        QTRY_COMPARE(tree().counts().crashes, 1U);
    }

    void aStuckShutdownKeepsItsSupervisorWaiting()
    {
        addWorkerKinds(m_system->modules());
        click(nodeCalled("cache")->id);
        m_window->findChild<QAction *>(QStringLiteral("stickShutdown"))->trigger();
        QTRY_VERIFY(nodeCalled("stuck"));
        const Pid stuck = nodeCalled("stuck")->pid;
        // It has been asked to end by then.
        QTRY_VERIFY(
            m_window->statusBar()->currentMessage().startsWith(QStringLiteral("top waits")));
        const QFuture<tl::expected<Term, Term>> answer = m_system->call(Atom("top"),
                                                                        atoms::count_children);
        QTRY_VERIFY(nodeCalled("stuck")->lives.empty());
        QVERIFY(!answer.isFinished()); // it serves nobody
        m_window->session()->select(nodeCalled("top")->id);
        QTRY_VERIFY(inspector().contains(QStringLiteral("serves nobody")));
        QVERIFY(inspector().contains(QStringLiteral(">stuck ")));
        m_system->exit(stuck, atoms::kill); // not five seconds
        QTRY_VERIFY(answer.isFinished());
        QTRY_VERIFY(!nodeCalled("stuck"));
    }

    void aSlowStartKeepsItsSupervisorWaiting()
    {
        const Pid cache = nodeCalled("cache")->pid;
        m_window->session()->select(nodeCalled("top")->id);
        source().inject(cache, Fault::SlowStart);
        QTRY_VERIFY(nodeCalled("cache")->faults.has(Fault::SlowStart));
        source().inject(cache, Fault::Raise);
        QTRY_VERIFY(inspector().contains(QStringLiteral("serves nobody")));
        QVERIFY2(inspector().contains(QStringLiteral("waits for cache #PID")),
                 qPrintable(inspector()));
        QVERIFY(inspector().contains(QStringLiteral("to start")));
    }

    void aBudgetIsSpentButForOne()
    {
        const SupervisorOptions options{.name = Atom("frail"),
                                        .maxRestarts = 3,
                                        .maxSeconds = 60s,
                                        .children = {worker("victim")}};
        QVERIFY(m_system
                    ->startAndWait([options] { return supervisor::make(options); },
                                   {.name = Term(Atom("frail"))})
                    .isOk());
        QTRY_VERIFY(nodeCalled("frail") && nodeCalled("victim"));
        click(nodeCalled("frail")->id);
        m_window->findChild<QAction *>(QStringLiteral("spendBudget"))->trigger();
        QTRY_COMPARE(nodeCalled("frail")->supervisor->window.size(), std::size_t(3));
        QVERIFY(m_system->callAndWait(Atom("victim"), Atom("ping")).has_value());
        QCOMPARE(nodeCalled("frail")->state, NodeState::Running);
    }

    // Its nodes vanish: the notice says why.
    void aSupervisorThatGaveUpForGoodIsNotGoneWithoutAWord()
    {
        const auto spec = parseTerm(QStringLiteral(
            "%{id: :breaker, type: :supervisor, restart: :temporary, start: {Supervisor, "
            ":start_link, [[%{id: :service, start: {Counter, :start_link, [0]}}], "
            "[strategy: :one_for_one, max_restarts: 0, max_seconds: 10]]}}"));
        QVERIFY(spec);
        addWorkerKinds(m_system->modules());
        m_window->acts().edits().startChild(nodeCalled("top")->id, *spec);
        QTRY_VERIFY(nodeCalled("service"));
        source().inject(nodeCalled("service")->pid, Fault::Raise);
        QTRY_VERIFY(!nodeCalled("breaker"));
        const auto *notice = m_window->findChild<NoticeBar *>();
        QTRY_COMPARE(notice->text(),
                     QStringLiteral("breaker gave up: restart 1 within 10 s would have been one "
                                    "too many. top does not start it again: temporary children "
                                    "are never restarted."));
        QVERIFY(notice->isVisible());
    }

    void presentingHidesWhatIsAroundTheTree()
    {
        auto *present = m_window->findChild<QAction *>(QStringLiteral("present"));
        auto *inspector = m_window->findChild<QDockWidget *>(QStringLiteral("inspectorDock"));
        const double size = QApplication::font().pointSizeF();
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QVERIFY(present->isChecked());
        QVERIFY(!inspector->isVisible());
        QVERIFY(QApplication::font().pointSizeF() > size * 1.3);
        auto *bar = m_window->findChild<QToolBar *>(QStringLiteral("toolBar"));
        QCOMPARE(bar->iconSize(), QSize(28, 28));
        QVERIFY(m_window->findChild<PassingNotice *>()->text().contains(QStringLiteral("F5")));
        present->trigger();
        QTRY_VERIFY(inspector->isVisible());
        QCOMPARE(QApplication::font().pointSizeF(), size);
    }

    // What the dialog proposes can be started, whatever the module.
    void everyProposedChildStarts()
    {
        addWorkerKinds(m_system->modules());
        const auto modules = source().modules();
        QVERIFY(modules.size() > 5);
        for (int index = 0; index < int(modules.size()); ++index) {
            const auto name = Term(modules[std::size_t(index)].name).toString();
            StartChildDialog dialog(*nodeCalled("top"), modules);
            auto *box = dialog.findChild<QComboBox *>(QStringLiteral("module"));
            box->setCurrentIndex(index);
            Q_EMIT box->activated(index);
            const QFuture<Term> answer = source().startChild(nodeCalled("top")->pid, dialog.spec());
            QTRY_VERIFY2_WITH_TIMEOUT(answer.isFinished(), qPrintable(name), 20'000);
            QVERIFY2(answer.result().isTagged(atoms::ok, 2),
                     qPrintable(name + QLatin1Char(' ') + answer.result().toString()));
            m_window->session()->refreshNow();
        }
    }

    // Large texts push nothing out of the bar, not even with a count beside the search.
    void theSearchKeepsItsPlace()
    {
        m_window->findChild<Settings *>()->setTextScale(140);
        auto *search = m_window->findChild<QLineEdit *>(QStringLiteral("searchText"));
        QTest::keyClicks(search, QStringLiteral("cache"));
        QTest::keyClick(search, Qt::Key_Return);
        auto *count = m_window->findChild<QLabel *>(QStringLiteral("searchCount"));
        QTRY_COMPARE(count->text(), QStringLiteral("match 1 of 1"));
        auto *bar = m_window->findChild<QToolBar *>(QStringLiteral("toolBar"));
        QTRY_VERIFY(count->isVisible() && search->isVisible());
        QVERIFY(bar->rect().contains(count->mapTo(bar, count->rect().bottomRight())));
        QVERIFY(search->width() > 100);
    }

    void closingInAStormEndsInOrder()
    {
        const SupervisorOptions options{
            .name = Atom("storm"), .maxRestarts = 1'000'000, .maxSeconds = 1s};
        QVERIFY(m_system
                    ->startAndWait([options] { return supervisor::make(options); },
                                   {.name = Term(Atom("storm"))})
                    .isOk());
        QTimer storm;
        connect(&storm, &QTimer::timeout, this, [this] {
            for (const char *name : {"cache", "mailer"}) {
                if (const auto pid = m_system->whereis(Atom(name)))
                    m_system->exit(*pid, Atom("boom"));
            }
        });
        storm.start(0);
        QTRY_VERIFY(tree().counts().restarts > 200);
        QElapsedTimer clock;
        clock.start();
        storm.stop();
        m_window->close();
        QVERIFY(clock.elapsed() < 2'000);
        QVERIFY(!m_window->session());
    }

private:
    static ChildSpec worker(const char *name)
    {
        return {.id = Atom(name),
                .start = startLinkWith<ObedientWorker>({.name = Term(Atom(name))})};
    }
    [[nodiscard]] TreeSource &source() const { return m_window->session()->source(); }
    [[nodiscard]] const TreeState &tree() const { return m_window->session()->tree(); }
    [[nodiscard]] const Node *nodeCalled(const char *label) const
    {
        for (std::size_t id = 0; id < tree().capacity(); ++id) {
            const Node *node = tree().find(static_cast<NodeId>(id));
            if (node && node->label() == QLatin1StringView(label))
                return node;
        }
        return nullptr;
    }
    void click(NodeId node)
    {
        TreeCanvas &canvas = m_window->canvas();
        QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {},
                          canvas.nodeRect(node).center().toPoint());
        QCOMPARE(m_window->session()->selected(), node);
    }
    [[nodiscard]] QString inspector() const
    {
        QStringList texts;
        for (const QLabel *label :
             m_window->findChild<QWidget *>(QStringLiteral("inspector"))->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(QLatin1Char('\n'));
    }

    ScriptedLibrary m_library;
    System *m_system = nullptr;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestLaboratoryWindow)
#include "test_laboratory_window.moc"
