// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

/// The second language is complete, and says what the first one says it about.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCatalogueIsInTheProgram()
    {
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/translations/espalier_de.qm")));
        QCOMPARE(translator.translate("NodeState", "running"), QStringLiteral("läuft"));
        // Under the class's whole name, as it is asked for.
        QVERIFY(!translator.translate("espalier::MainWindow", "&File").isEmpty());
        QVERIFY(!translator.translate("espalier::FaultWords", "&Crash").isEmpty());
    }

    void everyTextIsTranslatedWithAllItsPlaces()
    {
        QFile file(QStringLiteral(ESPALIER_SOURCE_DIR "/resources/translations/espalier_de.ts"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader reader(&file);
        QString source;
        int count = 0;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (reader.name() == QLatin1StringView("source")) {
                source = reader.readElementText();
            } else if (reader.name() == QLatin1StringView("translation")) {
                QVERIFY2(!reader.attributes().hasAttribute(QStringLiteral("type")),
                         qPrintable(source));
                const QString text = reader.readElementText(QXmlStreamReader::IncludeChildElements);
                QVERIFY2(!text.trimmed().isEmpty(), qPrintable(source));
                QVERIFY2(text.contains(QLatin1String("%n")) || places(text) == places(source),
                         qPrintable(source));
                ++count;
            }
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(count > 600);
    }

private:
    static QStringList places(const QString &text)
    {
        static const QRegularExpression place(QStringLiteral("%L?\\d"));
        QStringList found;
        for (const QRegularExpressionMatch &match : place.globalMatch(text))
            found.append(match.captured());
        found.sort();
        return found;
    }
};

QTEST_MAIN(TestTranslations)
#include "test_translations.moc"
