// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0

// docs/LANGUAGE.md ends with the modules and functions that a program can call. With ESPALIER_UPDATE_LANGUAGE=1 the test
// writes that part anew.
#include "engine/elixir/processes/script_run.h"
#include "engine/runtime/laboratory.h"
#include "engine/runtime/system.h"
#include "engine/term/inspect.h"
#include "tests/support/kept_program.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace espalier;
using namespace espalier::elixir;

namespace {

const QString heading = QStringLiteral("## Modules and functions\n");

QString pagePath()
{
    return QStringLiteral(ESPALIER_SOURCE_DIR "/docs/LANGUAGE.md");
}

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// A program that loads every standard module which is written in Elixir.
std::string loadingProgram()
{
    static const QRegularExpression definition(QStringLiteral(R"(^defmodule\s+(\S+)\s+do)"),
                                               QRegularExpression::MultilineOption);
    QString program;
    QDirIterator files(QStringLiteral(ESPALIER_SOURCE_DIR "/engine/elixir/library"),
                       {QStringLiteral("*.ex")}, QDir::Files);
    while (files.hasNext()) {
        auto matches = definition.globalMatch(read(files.next()));
        while (matches.hasNext())
            program += QStringLiteral("Code.ensure_loaded(%1)\n").arg(matches.next().captured(1));
    }
    return program.toStdString();
}

/// What no program is meant to call.
bool isHidden(Atom module)
{
    return module.name().starts_with("espalier_") || module.name().starts_with("Elixir.Espalier");
}

bool isHidden(FunctionName function)
{
    return function.function.name().starts_with('_') || function.function.name() == "module_info";
}

QString functionText(FunctionName function)
{
    const QString name = inspect(Term(function.function)).mid(1); // without the colon
    return QStringLiteral("%1/%2").arg(name).arg(function.arity);
}

/// `name/1, name/2` as `name/1,2`, escaped for a table.
QString functionsText(const std::vector<FunctionName> &functions)
{
    QStringList texts;
    std::optional<Atom> last;
    for (const FunctionName &function : functions) {
        if (isHidden(function))
            continue;
        if (last == function.function)
            texts.back() += QStringLiteral(",%1").arg(function.arity);
        else
            texts.append(functionText(function));
        last = function.function;
    }
    QString text;
    for (const QString &function : texts)
        text += (text.isEmpty() ? QStringLiteral("`") : QStringLiteral(" `")) + function + u'`';
    return text.replace(u'|', QStringLiteral("\\|"));
}

QString section()
{
    System system({.manual = true});
    const std::shared_ptr<Interpreter> interpreter = Interpreter::create(system, {});
    bool ended = false;
    (void)system.startAndWait([&] {
        return makeScript(interpreter, QStringLiteral("page.exs"), loadingProgram(),
                          [&ended](int) { ended = true; });
    });
    while (!ended && system.laboratory()->advance()) {
    }

    QString text = heading;
    text += QStringLiteral(
        "\n| module | functions, and how many arguments they take |\n|---|---|\n");
    for (const Atom module : interpreter->modules().allModules()) {
        const QString functions = functionsText(interpreter->modules().functionsOf(module));
        if (!isHidden(module) && !functions.isEmpty())
            text += QStringLiteral("| `%1` | %2 |\n").arg(inspect(Term(module)), functions);
    }
    return text;
}

} // namespace

class TestLanguagePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatCanBeCalled()
    {
        const QString expected = section();
        const QString page = read(pagePath());
        const qsizetype begin = page.indexOf(heading);
        if (qEnvironmentVariableIsSet("ESPALIER_UPDATE_LANGUAGE")) {
            QFile file(pagePath());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write((page.left(begin) + expected).toUtf8());
            return;
        }
        QVERIFY(begin > 0);
        const QStringList actualLines = page.mid(begin).split(u'\n');
        const QStringList expectedLines = expected.split(u'\n');
        for (const QString &line : expectedLines)
            QVERIFY2(actualLines.contains(line),
                     qPrintable(QStringLiteral("run with ESPALIER_UPDATE_LANGUAGE=1: ") + line));
        QCOMPARE(actualLines.size(), expectedLines.size());
    }

    /// Every program that proves a feature is named by a section, every refusal by the table of what is left out.
    void namesEveryProgram()
    {
        const QString page = read(pagePath());
        static const QRegularExpression names(QStringLiteral("`([a-z_]+/[a-z_*]+)`"));
        QStringList patterns;
        for (auto found = names.globalMatch(page); found.hasNext();)
            patterns.append(found.next().captured(1));
        const QString folder = QStringLiteral(ESPALIER_SOURCE_DIR "/tests/elixir/");
        for (const QString &script : scriptsAt(folder + QStringLiteral("programs"))) {
            const QString name =
                QDir(folder + QStringLiteral("programs")).relativeFilePath(script).chopped(4);
            const bool named = std::ranges::any_of(
                patterns, [&](const QString &pattern) { return QDir::match(pattern, name); });
            QVERIFY2(named, qPrintable(name));
        }
        for (const QString &script : scriptsAt(folder + QStringLiteral("refused"))) {
            static const QRegularExpression head(QStringLiteral("# (?:names|raises): (.*)"));
            const QString name = head.match(read(script)).captured(1);
            QVERIFY2(page.contains(name), qPrintable(script));
        }
    }
};

QTEST_GUILESS_MAIN(TestLanguagePage)
#include "test_language_page.moc"
