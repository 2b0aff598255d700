// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console_command.h"
#include "app/file_library.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/console/console_input.h"
#include "ui/console/console_output.h"
#include "ui/console/console_panel.h"
#include "ui/file_acts.h"
#include "ui/lazy_dock.h"
#include "ui/tree_session.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace espalier;

/// The console in the window, on trees that run.
class TestConsoleDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init()
    {
        failOnWarning();
        QSettings().clear();
        m_window = std::make_unique<MainWindow>(m_library);
        open(FileLibrary::firstExample);
        m_window->show();
    }
    void cleanup() { m_window.reset(); }

    void isHiddenUntilItIsAskedFor()
    {
        QVERIFY(!dock().isVisible());
        dock().toggleViewAction()->trigger();
        QVERIFY(dock().isVisible());
    }

    void evaluatesWhatIsTyped()
    {
        showConsole();
        type("1 + 1");
        QTRY_VERIFY(shown().contains(QStringLiteral("iex(1)> 1 + 1\n2\n")));
        QTRY_COMPARE(prompt(), QStringLiteral("iex(2)> "));
    }

    void takesSeveralLines()
    {
        showConsole();
        type("if true do");
        QTRY_COMPARE(prompt(), QStringLiteral("...(1)> "));
        type(":yes");
        type("end");
        QTRY_VERIFY(shown().endsWith(QStringLiteral("end\n:yes\n")));
    }

    void theShellIsAProcessOfTheTree()
    {
        showConsole();
        const QString pid = valueOf("self()");
        QTRY_VERIFY(nodeOf(pid) != NodeId::None);
    }

    void theShellIsInAPictureAsOnTheCanvas()
    {
        showConsole();
        const QString pid = valueOf("self()");
        QTRY_VERIFY(!m_window->canvas().nodeRect(nodeOf(pid)).isEmpty());
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("tree.svg"));
        QVERIFY(m_window->findChild<FileActs *>()->exportTo(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("IEx.Evaluator"));
    }

    void aClickOnAPidSelectsItsProcess()
    {
        showConsole();
        const QString pid = valueOf("self()");
        QTRY_VERIFY(nodeOf(pid) != NodeId::None);
        ConsoleOutput &output = panel().output();
        QTextCursor found = output.document()->find(pid);
        QVERIFY(!found.isNull());
        found.setPosition(found.position() - 3);
        QTest::mouseClick(output.viewport(), Qt::LeftButton, {}, output.cursorRect(found).center());
        QTRY_COMPARE(m_window->session()->selected(), nodeOf(pid));
    }

    void aPidIsInserted()
    {
        showConsole();
        panel().insertPid(Pid{12});
        QCOMPARE(panel().input().toPlainText(), QStringLiteral("pid(\"0.12.0\")"));
    }

    void theArrowKeysBringBackWhatWasEntered()
    {
        showConsole();
        type(":one");
        type(":two");
        QTest::keyClicks(&panel().input(), QStringLiteral("begun"));
        QTest::keyClick(&panel().input(), Qt::Key_Up);
        QTest::keyClick(&panel().input(), Qt::Key_Up);
        QCOMPARE(panel().input().toPlainText(), QStringLiteral(":one"));
        QTest::keyClick(&panel().input(), Qt::Key_Down);
        QTest::keyClick(&panel().input(), Qt::Key_Down);
        QCOMPARE(panel().input().toPlainText(), QStringLiteral("begun"));
    }

    void theHistoryLasts()
    {
        showConsole();
        type(":kept");
        m_window = std::make_unique<MainWindow>(m_library);
        open(FileLibrary::firstExample);
        m_window->show();
        showConsole();
        QTest::keyClick(&panel().input(), Qt::Key_Up);
        QCOMPARE(panel().input().toPlainText(), QStringLiteral(":kept"));
    }

    void tabCompletes()
    {
        showConsole();
        QTest::keyClicks(&panel().input(), QStringLiteral("DynamicSupervisor.start_ch"));
        QTest::keyClick(&panel().input(), Qt::Key_Tab);
        QCOMPARE(panel().input().toPlainText(), QStringLiteral("DynamicSupervisor.start_child"));
    }

    void tabOffersWhenThereAreSeveral()
    {
        showConsole();
        QTest::keyClicks(&panel().input(), QStringLiteral("GenServer.c"));
        QTest::keyClick(&panel().input(), Qt::Key_Tab);
        QAbstractItemView *popup = panel().input().completer()->popup();
        QVERIFY(popup->isVisible());
        QTest::keyClick(popup, Qt::Key_Return);
        QVERIFY(panel().input().toPlainText().startsWith(QStringLiteral("GenServer.ca")));
    }

    void wordsHaveColours()
    {
        showConsole();
        QTest::keyClicks(&panel().input(), QStringLiteral("x = :an_atom"));
        const auto formats = panel().input().document()->firstBlock().layout()->formats();
        QVERIFY(std::ranges::any_of(formats, [](const QTextLayout::FormatRange &range) {
            return range.start == 4 && range.length == 8;
        }));
    }

    void aStuckShellIsStopped()
    {
        showConsole();
        const QString before = valueOf("self()");
        type("Process.sleep(:infinity)");
        QTest::keyClick(&panel().input(), Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY(shown().contains(QStringLiteral("shell process exited with reason: killed")));
        QTRY_COMPARE(prompt(), QStringLiteral("iex(1)> "));
        QVERIFY(valueOf("self()") != before);
    }

    void aProgramComesToLifeAndItsOutputArrives()
    {
        open(QStringLiteral(":/examples/course_sessions.exs"));
        showConsole();
        QTRY_VERIFY(shown().contains(QStringLiteral("In botany: [\"Ada\", \"Grace\"]\n")));
        type("Courses.list()");
        QTRY_VERIFY(shown().contains(QStringLiteral("[\"botany\"]\n")));
    }

    void anotherTreeHasAnotherConsole()
    {
        showConsole();
        type("x = 1");
        QTRY_COMPARE(prompt(), QStringLiteral("iex(2)> "));
        open(FileLibrary::firstExample);
        QTRY_COMPARE(prompt(), QStringLiteral("iex(1)> "));
        QVERIFY(!shown().contains(QStringLiteral("x = 1")));
    }

    void whatIsNoProgramIsRefusedWithItsPlace()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("wrong.exs")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("IO.puts(1)\nfoo(\n");
        file.close();
        const auto opened = m_library.open(file.fileName(), {});
        QVERIFY(!opened);
        QVERIFY2(opened.error().contains(QStringLiteral("wrong.exs:")), qPrintable(opened.error()));
    }

private:
    void open(const QString &path)
    {
        auto source = m_library.open(path, {});
        QVERIFY(source);
        m_window->setSource(std::move(*source), path, path);
    }
    [[nodiscard]] QDockWidget &dock() const
    {
        return *m_window->findChild<QDockWidget *>(QStringLiteral("consoleDock"));
    }
    [[nodiscard]] ConsolePanel &panel() const { return *m_window->findChild<ConsolePanel *>(); }
    void showConsole()
    {
        dock().show();
        dock().raise();
        static_cast<LazyDock &>(dock()).makeContent();
        QTRY_COMPARE(prompt(), QStringLiteral("iex(1)> "));
    }
    void type(const char *line)
    {
        QTest::keyClicks(&panel().input(), QString::fromUtf8(line));
        QTest::keyClick(&panel().input(), Qt::Key_Return);
    }
    /// The last line that is shown once it is evaluated.
    [[nodiscard]] QString valueOf(const char *line)
    {
        const QString before = prompt();
        type(line);
        (void)QTest::qWaitFor([&] { return prompt() != before; });
        return shown().trimmed().section(QLatin1Char('\n'), -1);
    }
    [[nodiscard]] QString prompt() const
    {
        return m_window->findChild<QLabel *>(QStringLiteral("consolePrompt"))->text();
    }
    [[nodiscard]] QString shown() const { return panel().output().toPlainText(); }
    [[nodiscard]] NodeId nodeOf(const QString &pid) const
    {
        return m_window->session()->nodeOf(Pid{pid.section(QLatin1Char('.'), 1, 1).toULongLong()});
    }

    FileLibrary m_library;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestConsoleDock)
#include "test_console_dock.moc"
