// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/processes/script_run.h"
#include "tests/support/kept_program.h"

#include <QDir>
#include <QFile>
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

    /// What is left out of the language is refused by its name, with a place, before anything is printed; what is found only
    /// when it happens (a number that grows too large) ends the program in the same way.
    void leftOut_data() { addRows(folder() + QStringLiteral("refused")); }
    void leftOut()
    {
        QFETCH(const QString, path);
        const ProgramRun run = runInProcess(path);
        QCOMPARE(run.status, 1);
        QCOMPARE(run.output, QByteArray());
        const QString message = QString::fromUtf8(run.errors);
        QVERIFY2(message.startsWith(u"** ("), qPrintable(message));
        QVERIFY2(message.contains(QFileInfo(path).fileName() + u':'), qPrintable(message));
        const QString name = QString::fromUtf8(read(path))
                                 .section(QStringLiteral("# names: "), 1)
                                 .section(u'\n', 0, 0);
        QVERIFY(!name.isEmpty());
        QVERIFY2(message.contains(name), qPrintable(message));
    }
};

QTEST_GUILESS_MAIN(TestPrograms)
#include "test_programs.moc"
