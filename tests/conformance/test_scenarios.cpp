// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/scenario_runner.h"

#include <QDir>
#include <QTest>

using namespace espalier;

/// Every scenario gives the trace that the real system printed for it, line by line.
class TestScenarios : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void traces_data()
    {
        QTest::addColumn<QString>("path");
        // What was given, what rules still wanted, and what searching for differences has found.
        for (const char *name : {"scenarios", "rules", "found"}) {
            const QDir folder(QStringLiteral(ESPALIER_SOURCE_DIR "/tests/conformance/%1")
                                  .arg(QLatin1String(name)));
            for (const QFileInfo &file : folder.entryInfoList({QStringLiteral("*.txt")}))
                QTest::newRow(qPrintable(file.completeBaseName())) << file.filePath();
        }
    }
    void traces()
    {
        QFETCH(const QString, path);
        const QStringList expected = expectedFor(path);
        // Whatever the order in which processes get their turn. Sanitizers look at the code, not at orders.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        constexpr std::uint64_t seeds = 10;
#else
        constexpr std::uint64_t seeds = 100;
#endif
        for (std::uint64_t seed = 0; seed < seeds; ++seed) {
            ScenarioRunner runner({.seed = seed, .manual = true});
            compare(runner.run(read(path)), expected, QStringLiteral("seed %1").arg(seed));
        }
    }

    /// On the real clock, with as many schedulers as there are cores.
    void parallelTraces_data()
    {
        traces_data();
    }
    void parallelTraces()
    {
        QFETCH(const QString, path);
        ScenarioRunner runner({.mode = Mode::Parallel});
        compare(runner.run(read(path)), expectedFor(path), QStringLiteral("parallel"));
    }

private:
    static void compare(const QStringList &actual, const QStringList &expected, const QString &how)
    {
        for (qsizetype line = 0; line < std::min(actual.size(), expected.size()); ++line)
            QVERIFY2(
                actual[line] == expected[line],
                qPrintable(QStringLiteral("%1, line %2: %3 instead of %4")
                               .arg(how, QString::number(line + 1), actual[line], expected[line])));
        QCOMPARE(actual.size(), expected.size());
    }
    static QStringList expectedFor(const QString &path)
    {
        return read(QString(path).replace(QStringLiteral(".txt"), QStringLiteral(".expected")))
            .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }
    static QString read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
};

QTEST_GUILESS_MAIN(TestScenarios)
#include "test_scenarios.moc"
