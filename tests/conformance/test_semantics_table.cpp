// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QDirIterator>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

/// docs/SEMANTICS.md says which test holds which rule: each is there, and names the rule (a scenario that came with the
/// rules is named by them).
class TestSemanticsTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString root = QStringLiteral(ESPALIER_SOURCE_DIR "/tests/");
        collect(root + QStringLiteral("engine"), QStringLiteral("test_*.cpp"));
        collect(root + QStringLiteral("conformance"), QStringLiteral("*.txt"));
        QVERIFY(m_tests.size() > 50);
    }

    void everyRuleHasTests_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("tests");
        static const QRegularExpression row(
            QStringLiteral("^\\| S-(\\d{3}) \\| .* \\| ([^|]*) \\|$"),
            QRegularExpression::MultilineOption);
        auto matches = row.globalMatch(
            read(QStringLiteral(ESPALIER_SOURCE_DIR "/docs/SEMANTICS.md")));
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            QTest::newRow(qPrintable(QStringLiteral("S-") + match.captured(1)))
                << match.captured(1) << match.captured(2);
        }
    }
    void everyRuleHasTests()
    {
        QFETCH(const QString, rule);
        QFETCH(const QString, tests);
        if (tests == QLatin1String("the order is not compared"))
            return;
        QVERIFY(!tests.isEmpty());
        for (const QString &test : tests.split(QStringLiteral(", "))) {
            QVERIFY2(m_tests.contains(test), qPrintable(test));
            const bool isGiven = test.front().isDigit();
            QVERIFY2(isGiven || names(m_tests[test], rule.toInt()), qPrintable(test));
        }
    }

private:
    static QString read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    void collect(const QString &folder, const QString &pattern)
    {
        QDirIterator files(folder, {pattern}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QFileInfo file(files.next());
            m_tests.insert(file.completeBaseName(), read(file.filePath()));
        }
    }
    /// As S-012, S012, or within S-010 to S-014.
    static bool names(const QString &text, int rule)
    {
        static const QRegularExpression range(
            QStringLiteral("S-?(\\d{3})(?:\\s*(?:to|–)\\s*S?-?(\\d{3}))?"));
        auto matches = range.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            const int first = match.captured(1).toInt();
            const int last = match.captured(2).isEmpty() ? first : match.captured(2).toInt();
            if (first <= rule && rule <= last)
                return true;
        }
        return false;
    }

    QHash<QString, QString> m_tests;
};

QTEST_GUILESS_MAIN(TestSemanticsTable)
#include "test_semantics_table.moc"
