// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console_command.h"

#include <QStandardPaths>
#include <QTemporaryFile>
#include <QTest>
#include <QTextStream>

#include <unistd.h>

using namespace espalier;

/// `espalier console` with its lines from a pipe.
class TestConsoleCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void answersEachLine()
    {
        QCOMPARE(run({}, "x = 5\nif x > 3 do\n:large\nend\nx + 1"), 0);
        QCOMPARE(m_output,
                 QStringLiteral("Interactive Elixir (1.14.0) - press Ctrl+C to exit (type "
                                "h() ENTER for help)\n"
                                "iex(1)> 5\n"
                                "iex(2)> ...(2)> ...(2)> :large\n"
                                "iex(3)> 6\n"
                                "iex(4)> \n"));
    }

    void anErrorEndsNothing()
    {
        QCOMPARE(run({}, "raise \"heck\"\n:still_there\n"), 0);
        QVERIFY2(m_output.contains(QStringLiteral("iex(1)> ** (RuntimeError) heck\n\n"
                                                  "iex(1)> :still_there\n")),
                 qPrintable(m_output));
    }

    void aHaltEndsIt()
    {
        QCOMPARE(run({}, "System.halt(7)\n:never\n"), 7);
        QVERIFY(!m_output.contains(QStringLiteral(":never")));
    }

    void aProgramRunsFirst()
    {
        QTemporaryFile program;
        QVERIFY(program.open());
        program.write("defmodule Given do\n  def hello, do: :hello\nend\nIO.puts(\"first\")\n");
        program.close();
        QCOMPARE(run({.file = program.fileName()}, "Given.hello()\n"), 0);
        QVERIFY2(m_output.startsWith(QStringLiteral("first\nInteractive")), qPrintable(m_output));
        QVERIFY2(m_output.contains(QStringLiteral("iex(1)> :hello\n")), qPrintable(m_output));
    }

private:
    int run(const ConsoleCommand &command, const QByteArray &input)
    {
        QTemporaryFile given;
        QTemporaryFile printed;
        if (!given.open() || !printed.open())
            return -1;
        given.write(input);
        given.seek(0);
        given.flush();
        std::fflush(stdout);
        const int in = dup(STDIN_FILENO);
        const int out = dup(STDOUT_FILENO);
        dup2(given.handle(), STDIN_FILENO);
        dup2(printed.handle(), STDOUT_FILENO);
        lseek(STDIN_FILENO, 0, SEEK_SET);
        QString said;
        QTextStream errors(&said);
        const int status = runConsole(command, errors);
        std::fflush(stdout);
        dup2(in, STDIN_FILENO);
        dup2(out, STDOUT_FILENO);
        close(in);
        close(out);
        lseek(printed.handle(), 0, SEEK_SET);
        QFile all(printed.fileName());
        m_output = all.open(QIODevice::ReadOnly) ? QString::fromUtf8(all.readAll()) : QString();
        return status;
    }

    QString m_output;
};

QTEST_GUILESS_MAIN(TestConsoleCommand)
#include "test_console_command.moc"
