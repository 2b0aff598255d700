// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/processes/script_run.h"
#include "tests/support/kept_program.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace espalier;
using namespace espalier::elixir;

namespace {

const QString &folder()
{
    static const QString path = QStringLiteral(ESPALIER_SOURCE_DIR "/tests/elixir/");
    return path;
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ProgramRun runInProcess(const QString &path)
{
    ProgramRun run;
    const QByteArray source = read(path);
    const ScriptOptions options{.write = [&run](Device device, std::string_view text) {
        (device == Device::Error ? run.errors : run.output)
            .append(text.data(), static_cast<qsizetype>(text.size()));
    }};
    run.status = runScript(QFileInfo(path).fileName(),
                           {source.constData(), static_cast<std::size_t>(source.size())}, options);
    return run;
}

void addRows(const QString &path)
{
    QTest::addColumn<QString>("path");
    for (const QString &script : scriptsAt(path))
        QTest::newRow(qPrintable(QDir(path).relativeFilePath(script).chopped(4))) << script;
}

} // namespace

/// Elixir scripts, one feature each, print what the real system prints and end as they do there.
class TestPrograms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void programs_data() { addRows(folder() + QStringLiteral("programs")); }
    void programs()
    {
        QFETCH(const QString, path);
        const KeptProgram script(path);
        QDir::setCurrent(script.folder());
        const QString different = difference(runInProcess(path), script.expected(),
                                             script.isWrong());
        QVERIFY2(different.isEmpty(), qPrintable(different));
    }

    /// What is left out of the language is refused by its name and with its place (`# names:` in the script's head); what is
    /// found only when it happens, as a number that grows too large, raises (`# raises:`).
    void leftOut_data() { addRows(folder() + QStringLiteral("refused")); }
    void leftOut()
    {
        QFETCH(const QString, path);
        const ProgramRun run = runInProcess(path);
        QCOMPARE(run.status, 1);
        QCOMPARE(run.output, QByteArray());
        const QString message = QString::fromUtf8(run.errors);
        static const QRegularExpression head(QStringLiteral("# (names|raises): (.*)"));
        const QRegularExpressionMatch promise = head.match(QString::fromUtf8(read(path)));
        QVERIFY(promise.hasMatch());
        const bool hasPlace = promise.captured(1) == QLatin1String("names");
        QVERIFY2(message.startsWith(hasPlace ? QStringLiteral("** (CompileError) ")
                                             : QStringLiteral("** ("))
                     || message.startsWith(u"** (SyntaxError) "),
                 run.errors.constData());
        if (hasPlace)
            QVERIFY2(message.contains(QFileInfo(path).fileName() + u':'), run.errors.constData());
        QVERIFY2(message.contains(promise.captured(2)), run.errors.constData());
    }
};

QTEST_GUILESS_MAIN(TestPrograms)
#include "test_programs.moc"
