// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/file_library.h"
#include "tests/support/ui/mouse.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/console/console_input.h"
#include "ui/console/console_output.h"
#include "ui/console/console_panel.h"
#include "ui/tree_session.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QTest>
#include <QToolButton>

using namespace espalier;

/// What hands do to the console: on a real tree, with a real shell.
class TestConsoleControls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init()
    {
        failOnWarning();
        QSettings().clear();
        m_window = std::make_unique<MainWindow>(m_library);
        auto source = m_library.open(FileLibrary::firstExample, {});
        QVERIFY(source);
        m_window->setSource(std::move(*source), QStringLiteral("example"));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_QuoteLeft, Qt::ControlModifier);
        QTRY_VERIFY(m_window->findChild<ConsolePanel *>());
        QTRY_COMPARE(prompt(), QStringLiteral("iex(1)> "));
    }
    void cleanup() { m_window.reset(); }

    void itsKeyLeadsToTheInput()
    {
        QVERIFY(m_window->findChild<QDockWidget *>(QStringLiteral("consoleDock"))->isVisible());
        QVERIFY(input().hasFocus());
    }

    void theButtonStopsAStuckShell()
    {
        auto *stop = m_window->findChild<QToolButton *>(QStringLiteral("consoleStop"));
        QVERIFY(!mouse::click(stop)); // there is nothing to stop
        type("Process.sleep(:infinity)");
        QTRY_VERIFY(stop->isEnabled());
        QVERIFY(mouse::click(stop));
        QTRY_VERIFY(shown().contains(u"shell process exited with reason: killed"));
        QTRY_VERIFY(!stop->isEnabled());
    }

    void whatIsOfferedIsClicked()
    {
        QTest::keyClicks(&input(), QStringLiteral("GenServer.c"));
        QTest::keyClick(&input(), Qt::Key_Tab);
        QAbstractItemView *offers = input().completer()->popup();
        QVERIFY(offers->isVisible());
        const QModelIndex second = offers->model()->index(1, 0);
        const QString text = second.data().toString().section(QLatin1Char('/'), 0, 0);
        QVERIFY(mouse::click(offers->viewport(), offers->visualRect(second).center()));
        QTRY_VERIFY2(input().toPlainText().endsWith(text.section(QLatin1Char('('), 0, 0)),
                     qPrintable(input().toPlainText()));
        QVERIFY(!offers->isVisible());
    }

    void keysEmptyWhatWasShownAndGiveUpWhatWasBegun()
    {
        type("if true do");
        QTRY_COMPARE(prompt(), QStringLiteral("...(1)> "));
        QTest::keyClicks(&input(), QStringLiteral("half"));
        QTest::keyClick(&input(), Qt::Key_Escape);
        QTRY_COMPARE(prompt(), QStringLiteral("iex(1)> "));
        QVERIFY(input().toPlainText().isEmpty());
        QVERIFY(!shown().isEmpty());
        QTest::keyClick(&input(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(shown().isEmpty());
    }

    void aLineIsBrokenWithoutBeingEntered()
    {
        QTest::keyClicks(&input(), QStringLiteral(":one"));
        QTest::keyClick(&input(), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(&input(), QStringLiteral(":two"));
        QCOMPARE(input().toPlainText(), QStringLiteral(":one\n:two"));
        QTest::keyClick(&input(), Qt::Key_Return);
        QTRY_COMPARE(shown().count(u":two"), 2); // as it was entered, and its value
        QCOMPARE(shown().count(u":one"), 2);
    }

    void enterOnAPidSelectsItsProcess()
    {
        type("self()");
        QTRY_VERIFY(shown().contains(u"#PID<"));
        auto &output = panel().output();
        QTextCursor cursor = output.document()->find(QStringLiteral("#PID<"));
        cursor.setPosition(cursor.position());
        output.setTextCursor(cursor);
        output.setFocus();
        QTest::keyClick(&output, Qt::Key_Return);
        QTRY_VERIFY(m_window->session()->selected() != NodeId::None);
    }

    void theMenuOfANodeInsertsItsPid()
    {
        TreeCanvas &canvas = m_window->canvas();
        const NodeId node = m_window->session()->tree().roots().front();
        const QPoint place = canvas.nodeRect(node).center().toPoint();
        QVERIFY(mouse::clickEntry(
            [&] { (void)mouse::click(canvas.viewport(), place, Qt::RightButton); },
            [](const QMenu &menu) {
                return menu.findChild<QAction *>(QStringLiteral("insertPid"));
            }));
        const Pid pid = m_window->session()->tree().node(node).pid;
        QTRY_COMPARE(input().toPlainText(), QStringLiteral("pid(\"0.%1.0\")").arg(pid.number));
    }

private:
    [[nodiscard]] ConsolePanel &panel() const { return *m_window->findChild<ConsolePanel *>(); }
    [[nodiscard]] ConsoleInput &input() const { return panel().input(); }
    [[nodiscard]] QString prompt() const
    {
        return m_window->findChild<QLabel *>(QStringLiteral("consolePrompt"))->text();
    }
    [[nodiscard]] QString shown() const { return panel().output().toPlainText(); }
    void type(const char *line) const
    {
        QTest::keyClicks(&input(), QLatin1StringView(line));
        QTest::keyClick(&input(), Qt::Key_Return);
    }

    FileLibrary m_library;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestConsoleControls)
#include "test_console_controls.moc"
