// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"
#include "app/duration.h"

#include <QTest>

using namespace espalier;
using namespace std::chrono_literals;

/// What may be typed after the program's name.
class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOpensTheWindow()
    {
        QCOMPARE(parsed<WindowCommand>("espalier").tree, QString());
        QCOMPARE(parsed<WindowCommand>("espalier a.json").tree, QStringLiteral("a.json"));
    }

    void runTakesItsOptionsInAnyOrder()
    {
        const auto run = parsed<RunCommand>(
            "espalier run --crash b@2s t.json --for 1.5m --crash a@250ms --seed 7");
        QCOMPARE(run.tree, QStringLiteral("t.json"));
        QCOMPARE(run.duration, Time(90s));
        QCOMPARE(run.seed, std::uint64_t(7));
        QCOMPARE(run.crashes.size(), std::size_t(2));
        QCOMPARE(run.crashes[0].name, QStringLiteral("a"));
        QCOMPARE(run.crashes[0].at, Time(250ms));
        QCOMPARE(run.crashes[1].name, QStringLiteral("b"));
        QCOMPARE(parsed<RunCommand>("espalier run t.json").duration, Time(5s));
    }

    void aNameMayContainAnAt()
    {
        const auto run = parsed<RunCommand>("espalier run t.json --crash a@b.c@1s");
        QCOMPARE(run.crashes[0].name, QStringLiteral("a@b.c"));
    }

    void exportTakesItsOptions()
    {
        const auto write = parsed<ExportCommand>("espalier export t.json -o t.svg --for 5s --dark");
        QCOMPARE(write.output, QStringLiteral("t.svg"));
        QCOMPARE(write.duration, Time(5s));
        QVERIFY(write.isDark);
        QCOMPARE(parsed<ExportCommand>("espalier export t.json -o t.svg").duration, Time(0));
    }

    void helpIsText()
    {
        QVERIFY(
            parsed<TextCommand>("espalier --help").text.contains(QStringLiteral("espalier run")));
        QVERIFY(
            parsed<TextCommand>("espalier run --help").text.contains(QStringLiteral("--crash")));
        QVERIFY(parsed<TextCommand>("espalier export --help")
                    .text.contains(QStringLiteral("[options] export tree")));
        QVERIFY(
            parsed<TextCommand>("espalier --version").text.startsWith(QStringLiteral("espalier ")));
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *line, const char *error) {
            QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(error);
        };
        row("espalier --fast", "unknown option '--fast'");
        row("espalier a.json b.json", "unexpected argument 'b.json'");
        row("espalier run", "expected a tree file");
        row("espalier run a.json b.json", "unexpected argument 'b.json'");
        row("espalier run a.json --for", "Missing value");
        row("espalier run a.json --for soon", "--for: 'soon' is no duration");
        row("espalier run a.json --for -1s", "--for: '-1s' is no duration");
        row("espalier run a.json --crash cache", "--crash cache: expected name@time");
        row("espalier run a.json --crash @1s", "--crash @1s: expected name@time");
        row("espalier run a.json --crash cache@", "--crash cache@: '' is no duration");
        row("espalier run a.json --seed x", "--seed x: expected a whole number");
        row("espalier run a.json --colour", "Unknown option 'colour'");
        row("espalier export a.json", "expected the file to write: -o FILE");
        row("espalier screenshot x", "unexpected argument 'x'");
    }
    void mistakesAreNamed()
    {
        QFETCH(QString, line);
        QFETCH(QString, error);
        const auto command = parseCommandLine(line.split(QLatin1Char(' ')));
        QVERIFY(!command);
        QVERIFY2(command.error().startsWith(error), qPrintable(command.error()));
    }

    void durations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("nanoseconds");
        QTest::newRow("s") << QStringLiteral("5s") << qint64(5'000'000'000);
        QTest::newRow("ms") << QStringLiteral("1.5ms") << qint64(1'500'000);
        QTest::newRow("m") << QStringLiteral("2m") << qint64(120'000'000'000);
        QTest::newRow("h") << QStringLiteral("1h") << qint64(3'600'000'000'000);
        QTest::newRow("bare") << QStringLiteral("3") << qint64(3'000'000'000);
        QTest::newRow("zero") << QStringLiteral("0s") << qint64(0);
        for (const char *bad :
             {"", "s", "5 s", "1e3s", "5d", "inf", "nan", "99999999999h", "1.s", "٣s"})
            QTest::newRow(bad) << QString::fromUtf8(bad) << qint64(-1);
    }
    void durations()
    {
        QFETCH(QString, text);
        QFETCH(qint64, nanoseconds);
        const auto time = parseDuration(text);
        QCOMPARE(time ? qint64(time->count()) : qint64(-1), nanoseconds);
    }

private:
    template<typename Wanted>
    static Wanted parsed(const char *line)
    {
        const auto command = parseCommandLine(QString::fromLatin1(line).split(QLatin1Char(' ')));
        if (!command)
            qFatal("%s", qPrintable(command.error()));
        return std::get<Wanted>(*command);
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "test_command_line.moc"
