// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/observe/laboratory_source.h"
#include "engine/otp/supervisor.h"
#include "tests/support/obedient_worker.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/acts/acts.h"
#include "ui/canvas/node_tooltip.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/log/event_sentence.h"
#include "ui/main_window.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QSpinBox>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace espalier;
using namespace std::chrono_literals;

/// Faults that stay on a process: put on by the buttons of the palette, in the window on the real engine.
class TestLastingFaultsPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init()
    {
        failOnWarning();
        QSettings().clear();
        auto source = std::make_unique<LaboratorySource>(std::make_unique<System>());
        m_system = &source->system();
        const SupervisorOptions options{
            .name = Atom("top"),
            .maxRestarts = 10,
            .children = {worker("cache", Restart::Permanent), worker("job", Restart::Temporary)}};
        QVERIFY(m_system
                    ->startAndWait([options] { return supervisor::make(options); },
                                   {.name = Term(Atom("top"))})
                    .isOk());
        m_window = std::make_unique<MainWindow>(m_library);
        m_window->setSource(std::move(source), QStringLiteral("laboratory"));
        m_window->resize(1280, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_VERIFY(nodeCalled("job"));
        m_window->acts().setSpeed(Acts::fastest);
        m_window->findChild<QDockWidget *>(QStringLiteral("faultsDock"))
            ->toggleViewAction()
            ->trigger();
        QTRY_VERIFY(button("crash") && button("crash")->isVisible());
        select("cache");
    }
    void cleanup() { m_window.reset(); }

    void slowRepliesArePutOnAndTakenAway()
    {
        QVERIFY(button("slowReplies")->isEnabled());
        QVERIFY(!button("slowReplies")->isChecked());
        click("slowReplies");
        QTRY_VERIFY(node().faults.has(Fault::SlowReplies));
        QTRY_VERIFY(button("slowReplies")->isChecked());
        QVERIFY(m_window->acts().slowReplies->isChecked());
        QVERIFY(secondsToAnswer() >= 2);
        QVERIFY(nodeTooltip(node()).contains(QStringLiteral("answers slowly")));
        QTRY_VERIFY(inspector().contains(QStringLiteral("answers slowly")));
        QVERIFY(told(QStringLiteral("answers each call only after 2 s from now on")));
        click("slowReplies");
        QTRY_VERIFY(node().faults.isEmpty());
        QTRY_VERIFY(!button("slowReplies")->isChecked());
        const int soon = secondsToAnswer();
        QVERIFY(soon >= 0 && soon < 2);
        QVERIFY(told(QStringLiteral("answers calls at once again")));
    }

    void eachHasAKey()
    {
        const auto press = [this](Qt::Key key) {
            m_window->canvas().setFocus();
            QTest::keyClick(&m_window->canvas(), key, Qt::ControlModifier | Qt::ShiftModifier);
        };
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        press(Qt::Key_D);
        QTRY_VERIFY(node().faults.has(Fault::SlowReplies));
        press(Qt::Key_I);
        QTRY_VERIFY(node().faults.has(Fault::IgnoreShutdown));
        press(Qt::Key_L);
        QTRY_VERIFY(node().faults.has(Fault::SlowStart));
        QTimer::singleShot(0, this, [] {
            if (auto *dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget()))
                dialog->accept();
        });
        press(Qt::Key_B);
        QTRY_COMPARE(node().failingStarts, failingStarts);
    }

    void itsSupervisorKillsWhatIgnoresItsShutdown()
    {
        click("ignoreShutdown");
        QTRY_VERIFY(node().faults.has(Fault::IgnoreShutdown));
        QTRY_VERIFY(button("ignoreShutdown")->isChecked());
        m_window->acts().terminateChild->trigger();
        QTRY_COMPARE(node().state, NodeState::Undefined);
        QCOMPARE(node().lives.back().reason, Term(atoms::killed));
        QTRY_VERIFY(!button("ignoreShutdown")->isChecked());
        QVERIFY(!button("ignoreShutdown")->isEnabled()); // nobody is there to ignore anything
    }

    void slowStartsAreSeenWhenItCrashes()
    {
        click("slowStart");
        QTRY_VERIFY(button("slowStart")->isChecked());
        const Pid before = node().pid;
        click("crash");
        QTRY_COMPARE(node().state, NodeState::Restarting);
        const Time crashed = m_window->session()->tree().time();
        QTRY_VERIFY(node().pid != before);
        QVERIFY(m_window->session()->tree().time() - crashed >= 3s - 200ms);
        QVERIFY(button("slowStart")->isChecked()); // it is the child's, not the process's
    }

    void itFailsAsOftenAsIsAsked()
    {
        answerDialog(2);
        click("failStarts");
        QTRY_COMPARE(node().failingStarts, 2);
        QVERIFY(nodeTooltip(node()).contains(QStringLiteral("fails at its next starts: 2")));
        const Pid before = node().pid;
        click("crash");
        QTRY_VERIFY(node().pid != before && node().state == NodeState::Running);
        QCOMPARE(node().failingStarts, 0);
        QVERIFY(told(QStringLiteral("will see cache fail at its next starts: 1 to come")));
    }

    void threeStartsAreOffered()
    {
        int offered = 0;
        QTimer::singleShot(0, this, [&offered] {
            auto *dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            offered = dialog->intValue();
            dialog->reject();
        });
        click("failStarts");
        QCOMPARE(offered, 3);
        QCOMPARE(node().failingStarts, 0);
    }

    void onlyChildrenThatAreStartedAgainFailTheirStarts()
    {
        select("job");
        QVERIFY(button("slowReplies")->isEnabled());
        QVERIFY(!button("failStarts")->isEnabled());
        QVERIFY(!button("slowStart")->isEnabled());
        QCOMPARE(m_window->acts().failStarts->statusTip(),
                 QStringLiteral("job is temporary: nobody starts it again"));
        select("top");
        QVERIFY(!button("slowReplies")->isEnabled());
        QVERIFY(!button("failStarts")->isEnabled());
        QCOMPARE(m_window->acts().slowStart->statusTip(),
                 QStringLiteral("top has no supervisor that would start it again"));
    }

    void theContextMenuHasThemToo()
    {
        QMenu menu;
        m_window->acts().addToMenu(&menu);
        for (const QAction *fault : {m_window->acts().slowReplies, m_window->acts().ignoreShutdown,
                                     m_window->acts().slowStart, m_window->acts().failStarts})
        {
            QVERIFY(menu.actions().contains(fault));
            QVERIFY(!fault->icon().isNull());
            QVERIFY(!m_window->acts().possibleFault(fault));
        }
    }

private:
    static ChildSpec worker(const char *name, Restart restart)
    {
        return {.id = Atom(name),
                .start = startLinkWith<ObedientWorker>({.name = Term(Atom(name))}),
                .restart = restart};
    }
    [[nodiscard]] const Node *nodeCalled(const char *label) const
    {
        const TreeState &tree = m_window->session()->tree();
        for (std::size_t id = 0; id < tree.capacity(); ++id) {
            const Node *node = tree.find(static_cast<NodeId>(id));
            if (node && node->label() == QLatin1StringView(label))
                return node;
        }
        return nullptr;
    }
    [[nodiscard]] const Node &node() const { return *nodeCalled("cache"); }
    [[nodiscard]] QToolButton *button(const char *fault) const
    {
        return m_window->findChild<QToolButton *>(QStringLiteral("fault_")
                                                  + QLatin1StringView(fault));
    }
    void click(const char *fault) { QTest::mouseClick(button(fault), Qt::LeftButton); }
    void select(const char *label)
    {
        TreeCanvas &canvas = m_window->canvas();
        const NodeId id = nodeCalled(label)->id;
        QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {},
                          canvas.nodeRect(id).center().toPoint());
        QCOMPARE(m_window->session()->selected(), id);
    }
    /// Of the System's clock, rounded down; more if the machine is busy; -1 without an answer.
    [[nodiscard]] int secondsToAnswer() const
    {
        const Time asked = m_system->now();
        if (!m_system->callAndWait(Atom("cache"), Atom("ping")))
            return -1;
        return int((m_system->now() - asked) / 1s);
    }
    void answerDialog(int number)
    {
        QTimer::singleShot(0, this, [number] {
            auto *dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            auto *field = dialog->findChild<QSpinBox *>();
            field->setValue(number);
            QTest::keyClick(field, Qt::Key_Return);
        });
    }
    [[nodiscard]] QString inspector() const
    {
        QStringList texts;
        for (const QLabel *label :
             m_window->findChild<QWidget *>(QStringLiteral("inspector"))->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(QLatin1Char('\n'));
    }
    /// Whether the log has it.
    [[nodiscard]] bool told(const QString &sentence) const
    {
        const TreeSession &session = *m_window->session();
        return std::ranges::any_of(session.events(), [&](const Event &event) {
            return eventSentence(event, session) == sentence;
        });
    }

    ScriptedLibrary m_library;
    System *m_system = nullptr;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestLastingFaultsPalette)
#include "test_lasting_faults_palette.moc"
