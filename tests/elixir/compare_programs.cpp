// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0

// Runs Elixir scripts on the real system and on ours, and says which differ in what they print and in their exit status:
//     compare_programs --espalier PROGRAM [--at-once N] FILE|FOLDER...
//     compare_programs --keep FILE|FOLDER...      keeps what the real system prints in files beside each script
//     compare_programs --kept --espalier PROGRAM FILE|FOLDER...   compares with what was kept, without the real system
// The failure's text is compared for the scripts in folders that are called `errors`.

#include "tests/support/kept_program.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QProcess>
#include <QTextStream>

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

using namespace espalier;

namespace {

constexpr int longestRun = 60'000; // milliseconds

struct Options
{
    QString espalier;
    bool keep = false;
    bool kept = false;
    int atOnce = 2;
};

/// Runs a program in the script's folder, as its authors would.
ProgramRun run(const KeptProgram &script, const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(script.folder());
    process.setStandardInputFile(QProcess::nullDevice());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // Else crash reports are among what the script prints.
    environment.insert(QStringLiteral("ERL_AFLAGS"),
                       QStringLiteral("-logger console [{device,standard_error}]"));
    process.setProcessEnvironment(environment);
    process.start(program, QStringList(arguments) << script.fileName());
    if (!process.waitForFinished(longestRun)) {
        process.kill();
        process.waitForFinished();
        return {.output = process.readAllStandardOutput(),
                .errors = "** (did not end) " + process.errorString().toUtf8(),
                .status = -1};
    }
    return {.output = process.readAllStandardOutput(),
            .errors = process.readAllStandardError(),
            .status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2};
}

ProgramRun runElixir(const KeptProgram &script)
{
    return run(script, QStringLiteral("elixir"), {});
}

/// Empty if there is none.
QString examine(const KeptProgram &script, const Options &options)
{
    if (options.keep) {
        script.keep(runElixir(script));
        return {};
    }
    const ProgramRun expected = options.kept ? script.expected() : runElixir(script);
    const ProgramRun actual = run(script, options.espalier, {QStringLiteral("run")});
    return difference(actual, expected, script.isWrong());
}

/// How many differ.
int examineAll(const QStringList &paths, const Options &options)
{
    QTextStream output(stdout);
    std::mutex mutex; // guards output
    std::atomic<qsizetype> next = 0;
    std::atomic<int> different = 0;
    const auto work = [&] {
        for (qsizetype index = next++; index < paths.size(); index = next++) {
            const QString text = examine(KeptProgram(paths[index]), options);
            if (text.isEmpty())
                continue;
            ++different;
            const std::lock_guard lock(mutex);
            output << paths[index] << "\n    " << text << '\n';
            output.flush();
        }
    };
    {
        std::vector<std::jthread> workers;
        for (int worker = 0; worker < options.atOnce; ++worker)
            workers.emplace_back(work);
    }
    if (options.keep)
        output << paths.size() << " scripts kept\n";
    else
        output << paths.size() << " scripts compared, " << different.load() << " different\n";
    return different;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions(
        {{QStringLiteral("espalier"), QStringLiteral("our program"), QStringLiteral("program")},
         {QStringLiteral("at-once"), QStringLiteral("scripts at a time"), QStringLiteral("number"),
          QStringLiteral("2")},
         {QStringLiteral("keep"), QStringLiteral("keep what the real system prints")},
         {QStringLiteral("kept"), QStringLiteral("compare with what was kept")}});
    parser.addPositionalArgument(QStringLiteral("paths"), QStringLiteral("scripts, and folders"));
    parser.addHelpOption();
    parser.process(application);
    QStringList scripts;
    for (const QString &path : parser.positionalArguments())
        scripts += scriptsAt(path);
    const Options options{.espalier = parser.value(QStringLiteral("espalier")),
                          .keep = parser.isSet(QStringLiteral("keep")),
                          .kept = parser.isSet(QStringLiteral("kept")),
                          .atOnce = std::max(1, parser.value(QStringLiteral("at-once")).toInt())};
    if (scripts.isEmpty() || (options.espalier.isEmpty() && !options.keep))
        parser.showHelp(2);
    return examineAll(scripts, options) == 0 ? 0 : 1;
}
