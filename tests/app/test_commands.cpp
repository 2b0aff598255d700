// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_command.h"
#include "app/file_library.h"
#include "app/open_tree.h"
#include "app/run_command.h"
#include "ui/tree_session.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

using namespace espalier;
using namespace std::chrono_literals;

namespace {

const QString shop = QStringLiteral(ESPALIER_SOURCE_DIR "/resources/examples/three_levels.json");
const QString quiz = QStringLiteral(ESPALIER_SOURCE_DIR "/resources/examples/quiz.json");

} // namespace

/// `espalier run` and `espalier export` as somebody at a terminal sees them.
class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runTellsWhatHappenedAndTheCounts()
    {
        run({.tree = shop, .duration = 5s, .crashes = {{QStringLiteral("payments"), 1500ms}}}, 0);
        const QStringList told{
            QStringLiteral("    1.500 s  payments crashed: RuntimeError, boom\n"),
            QStringLiteral(
                "checkout restarts payments (1 of 2 restarts in the last 10 s): permanent "
                "children are always restarted\n"),
            QStringLiteral("checkout restarted basket: ")};
        for (const QString &line : told)
            QVERIFY2(m_output.contains(line), qPrintable(m_output));
        QVERIFY(
            m_output.contains(QRegularExpression(QStringLiteral("  checkout +3 +3 +0 +3 +3\n"))));
        QVERIFY2(m_output.endsWith(
                     QStringLiteral("After 5.000 s: processes alive 17, started 20, crashes 1, "
                                    "restarts 3, supervisors that gave up 0\n")),
                 qPrintable(m_output));
    }

    // Three crashes within ten seconds are one too many for the checkout: its supervisor restarts it.
    void oneCrashTooManyClimbs()
    {
        const PlannedCrash crashes[] = {{QStringLiteral("payments"), 1s},
                                        {QStringLiteral("payments"), 2s},
                                        {QStringLiteral("payments"), 3s}};
        run({.tree = shop, .duration = 4s, .crashes = {std::begin(crashes), std::end(crashes)}}, 0);
        QVERIFY2(m_output.contains(QStringLiteral("supervisors that gave up 1")),
                 qPrintable(m_output));
        QVERIFY(m_output.contains(QStringLiteral("shop restarted checkout: ")));
    }

    void theSameRunPrintsTheSame()
    {
        const RunCommand command{.tree = shop, .duration = 60s, .seed = 42};
        run(command, 0);
        const QString first = m_output;
        run(command, 0);
        QCOMPARE(m_output, first);
        QVERIFY(first.contains(QStringLiteral("robot crashed"))); // the flaky one, by itself
    }

    void aCrashOfNobodyIsAnError()
    {
        run({.tree = shop, .crashes = {{QStringLiteral("nobody"), 1s}}}, 1);
        QCOMPARE(m_errors, QStringLiteral("espalier: no process is called 'nobody' at 1.000 s\n"));
    }

    void aHangingProcessDoesNotHangTheRun()
    {
        QFile file(m_folder.filePath(QStringLiteral("hang.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"espalier": 1, "processes": [{"kind": "hang", "argument": "[after: 10]"},
                       {"kind": "slow_start", "argument": "[start_time: 100]"}]})");
        file.close();
        run({.tree = file.fileName(), .duration = 2s}, 0);
        QVERIFY2(m_output.endsWith(
                     QStringLiteral("After 2.000 s: processes alive 2, started 2, crashes 0, "
                                    "restarts 0, supervisors that gave up 0\n")),
                 qPrintable(m_output));
    }

    void aCrashAfterTheEndIsAnError()
    {
        run({.tree = shop, .duration = 1s, .crashes = {{QStringLiteral("payments"), 2s}}}, 1);
        QVERIFY(m_errors.contains(
            QStringLiteral("'payments' at 2.000 s comes after the end at 1.000 s")));
    }

    void aCrashThatCannotHappenIsAnError_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Time>("at");
        QTest::addColumn<QString>("error");
        QTest::newRow("at the end")
            << "quick" << Time(5s)
            << "the crash of 'quick' at 5.000 s comes after the end at 5.000 s";
        QTest::newRow("before the start")
            << "quick" << Time(50ms)
            << "the crash of 'quick' at 0.050 s comes before the tree has started: that takes "
               "until 0.100 s";
        QTest::newRow("while it is down")
            << "slow" << Time(1050ms) << "'slow' cannot crash at 1.050 s: it is down then";
    }
    void aCrashThatCannotHappenIsAnError()
    {
        QFETCH(QString, name);
        QFETCH(Time, at);
        QFETCH(QString, error);
        QFile file(m_folder.filePath(QStringLiteral("slow.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            R"({"espalier": 1, "processes": [{"kind": "supervisor", "strategy": "rest_for_one",
            "children": [{"kind": "slow_start", "argument": "[start_time: 100]", "name": ":first"},
                         {"kind": "echo", "name": ":slow"}, {"kind": "echo", "name": ":quick"}]}]})");
        file.close();
        run({.tree = file.fileName(),
             .duration = 5s,
             .crashes = {{QStringLiteral("first"), 1s}, {name, at}}},
            1);
        QCOMPARE(m_errors, QStringLiteral("espalier: %1\n").arg(error));
    }

    void aBadFileIsAnErrorAndNothingIsPrinted()
    {
        run({.tree = m_folder.filePath(QStringLiteral("none.json"))}, 1);
        QVERIFY(m_errors.contains(QStringLiteral("none.json: ")));
        QCOMPARE(m_output, QString());
    }

    void exportWritesEveryFormat_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("json") << QStringLiteral("t.json") << QByteArray("{");
        QTest::newRow("png") << QStringLiteral("t.PNG") << QByteArray("\x89PNG");
        QTest::newRow("svg") << QStringLiteral("t.svg") << QByteArray("<?xml");
        QTest::newRow("pdf") << QStringLiteral("t.pdf") << QByteArray("%PDF");
    }
    void exportWritesEveryFormat()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, start);
        const QString path = m_folder.filePath(name);
        QTextStream errors(&m_errors);
        QCOMPARE(exportTree({.tree = quiz, .output = path, .duration = 1s}, errors), 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(start));
    }

    void exportRefusesOtherEndings()
    {
        m_errors.clear();
        QTextStream errors(&m_errors);
        QCOMPARE(exportTree({.tree = quiz, .output = QStringLiteral("t.bmp")}, errors), 2);
        errors.flush();
        QVERIFY(m_errors.contains(QStringLiteral(".json, .png, .svg or .pdf")));
    }

    void anExportedTreeOpensAgain()
    {
        const QString path = m_folder.filePath(QStringLiteral("again.json"));
        QTextStream errors(&m_errors);
        QCOMPARE(exportTree({.tree = shop, .output = path, .duration = 2s}, errors), 0);
        run({.tree = path, .duration = 1s}, 0);
        QVERIFY(m_output.contains(QStringLiteral("processes alive 17, started 17")));
    }

    void theLibraryHasTheExamplesAndOpensThem()
    {
        FileLibrary library;
        const auto examples = library.examples();
        QCOMPARE(examples.size(), std::size_t(8));
        for (const TreeLibrary::Example &example : examples) {
            auto source = library.open(example.path, {});
            QVERIFY(source);
            TreeSession session(std::move(*source));
            QTRY_VERIFY(session.tree().size() > 2);
        }
    }

    void aTreeThatDoesNotStartSaysSo()
    {
        QFile file(m_folder.filePath(QStringLiteral("bad.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            R"({"espalier": 1, "processes": [{"kind": "ticker", "argument": "[every: :soon]"}]})");
        file.close();
        auto tree = OpenTree::read(file.fileName());
        QVERIFY(tree);
        QSignalSpy failed(tree->get(), &TreeSource::failed);
        (*tree)->start();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed[0][0].toString().startsWith(QStringLiteral("ticker did not start: ")));
    }

private:
    void run(const RunCommand &command, int status)
    {
        m_output.clear();
        m_errors.clear();
        QTextStream output(&m_output);
        QTextStream errors(&m_errors);
        QCOMPARE(runTree(command, output, errors), status);
    }

    const QTemporaryDir m_folder;
    QString m_output;
    QString m_errors;
};

QTEST_MAIN(TestCommands)
#include "test_commands.moc"
