// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0

// Runs scenarios on the engine and prints their traces: scenario FILE... [--seed N] [--parallel]

#include "tests/support/scenario_runner.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

using namespace espalier;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption seed(QStringLiteral("seed"), QStringLiteral("Which order to take."),
                                  QStringLiteral("number"), QStringLiteral("0"));
    const QCommandLineOption parallel(QStringLiteral("parallel"),
                                      QStringLiteral("In parallel mode, in real time."));
    parser.addOption(seed);
    parser.addOption(parallel);
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("file"), QStringLiteral("A scenario."),
                                 QStringLiteral("file..."));
    parser.process(application);
    QTextStream output(stdout);
    QTextStream errors(stderr);
    if (parser.positionalArguments().isEmpty()) {
        errors << parser.helpText();
        return 2;
    }
    for (const QString &path : parser.positionalArguments()) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            errors << path << ": " << file.errorString() << '\n';
            return 1;
        }
        const Mode mode = parser.isSet(parallel) ? Mode::Parallel : Mode::Laboratory;
        ScenarioRunner runner(
            {.mode = mode, .seed = parser.value(seed).toULongLong(), .manual = true});
        output << runner.run(QString::fromUtf8(file.readAll())).join(QLatin1Char('\n')) << '\n';
        if (const auto wrong = runner.wrongLine()) {
            output.flush();
            errors << path << ": line " << *wrong + 1
                   << " cannot be carried out: it speaks of a process that is not there\n";
            return 1;
        }
    }
    return 0;
}
