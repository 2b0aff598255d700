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

/// `name/1` and so on, of each module that the real system documents.
QHash<QString, QStringList> realFunctions()
{
    QHash<QString, QStringList> functions;
    const QString text = read(
        QStringLiteral(ESPALIER_SOURCE_DIR "/tests/elixir/real_functions.txt"));
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#'))
            functions.insert(line.section(u' ', 0, 0),
                             line.section(u' ', 1).split(u' ', Qt::SkipEmptyParts));
    }
    return functions;
}

QStringList ownFunctions(const std::vector<FunctionName> &functions)
{
    QStringList texts;
    for (const FunctionName &function : functions) {
        const QString name = QString::fromUtf8(function.function.name());
        if (!name.startsWith(u'_'))
            texts.append(QStringLiteral("%1/%2").arg(name).arg(function.arity));
    }
    return texts;
}

QStringList common(const QStringList &left, const QStringList &right, bool common = true)
{
    QStringList kept;
    std::ranges::copy_if(left, std::back_inserter(kept),
                         [&](const QString &text) { return right.contains(text) == common; });
    return kept;
}

/// `name/1`, `name/2` as `name/1,2`, for a table.
QString functionsText(const QStringList &functions)
{
    QStringList texts;
    QString last;
    for (const QString &function : functions) {
        const qsizetype slash = function.lastIndexOf(u'/');
        const QString name = function.left(slash);
        if (name == last)
            texts.back() += u',' + function.mid(slash + 1);
        else
            texts.append(function);
        last = name;
    }
    QString text;
    for (const QString &function : texts)
        text += (text.isEmpty() ? QStringLiteral("`") : QStringLiteral(" `")) + function + u'`';
    return text.replace(u'|', QStringLiteral("\\|"));
}

/// Part of what the compiler itself makes, as the real one's macros are: not in the table of functions.
bool hasMacros(const QString &module)
{
    return module == QLatin1String("Kernel") || module == QLatin1String("Logger")
           || module.startsWith(u"ExUnit") || module.startsWith(u':');
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

    const QHash<QString, QStringList> real = realFunctions();
    QString table;
    QStringList exceptions;
    for (const Atom module : interpreter->modules().allModules()) {
        const QString name = inspect(Term(module));
        const QStringList own = ownFunctions(interpreter->modules().functionsOf(module));
        if (!real.contains(name))
            continue;
        if (own.contains(QStringLiteral("exception/1"))) {
            exceptions.append(u'`' + name + u'`');
            continue;
        }
        const QString here = functionsText(common(own, real[name]));
        const QString missing = hasMacros(name) ? QString()
                                                : functionsText(common(real[name], own, false));
        if (!here.isEmpty())
            table += QStringLiteral("| `%1` | %2 | %3 |\n").arg(name, here, missing);
    }
    return heading
           + QStringLiteral("\nWith how many arguments they take. What Kernel has beside these is "
                            "above.\n\n| module | here | left out |\n|---|---|---|\n")
           + table + QStringLiteral("\nExceptions: ") + exceptions.join(QStringLiteral(", "))
           + QStringLiteral(".\n");
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
