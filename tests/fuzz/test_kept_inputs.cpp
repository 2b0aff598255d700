// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/support/fuzz_inputs.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace espalier;

namespace {

void addInputs(const QString &folder)
{
    QTest::addColumn<QString>("path");
    const QDir kept(QStringLiteral(ESPALIER_SOURCE_DIR "/tests/fuzz/corpus/") + folder);
    const QStringList names = kept.entryList(QDir::Files, QDir::Name);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << kept.filePath(name);
}

void give(void (&reader)(std::string_view))
{
    QFETCH(const QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    reader({text.constData(), std::size_t(text.size())});
}

} // namespace

/// What a search for crashes has found interesting (`./dev fuzz`) goes through once more, whatever the compiler.
class TestKeptInputs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void syntax_data() { addInputs(QStringLiteral("syntax")); }
    void syntax() { give(fuzzSyntax); }
    void programs_data() { addInputs(QStringLiteral("program")); }
    void programs() { give(fuzzProgram); }
};

QTEST_GUILESS_MAIN(TestKeptInputs)
#include "test_kept_inputs.moc"
