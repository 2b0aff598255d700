// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/count_chart.h"
#include "ui/log/event_sentence.h"
#include "ui/number_text.h"
#include "ui/time_controls.h"

#include <QDoubleSpinBox>
#include <QTest>
#include <QtCharts/QChart>

using namespace espalier;
using namespace std::chrono_literals;

/// A window has one decimal sign.
class TestNumberText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German)); }
    void cleanupTestCase() { QLocale::setDefault(QLocale::c()); }

    void numbersAreOfTheLanguage()
    {
        QCOMPARE(numberText(2.6, 1), QStringLiteral("2,6"));
        QCOMPARE(numberText(2.0, 1), QStringLiteral("2,0"));
        QCOMPARE(numberText(12'345), QStringLiteral("12.345"));
    }

    void shortOnesHaveNoDecimalsTheyDoNotNeed_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << 3.0 << QStringLiteral("3");
        QTest::newRow("half") << 2.5 << QStringLiteral("2,5");
        QTest::newRow("hundredths") << 0.25 << QStringLiteral("0,25");
        QTest::newRow("thousandths") << 0.0014 << QStringLiteral("0,001");
        QTest::newRow("none") << 0.0 << QStringLiteral("0");
        QTest::newRow("tens") << 1200.0 << QStringLiteral("1.200");
    }
    void shortOnesHaveNoDecimalsTheyDoNotNeed()
    {
        QFETCH(const double, number);
        QTEST(shortNumberText(number), "text");
    }

    void allPartsAgree()
    {
        QCOMPARE(timeText(Time(1'500ms)), QStringLiteral("1,500"));
        QCOMPARE(speedText(0.5), QStringLiteral("×0,5"));
        QDoubleSpinBox field;
        field.setDecimals(1);
        field.setValue(2);
        QCOMPARE(field.text(), QStringLiteral("2,0"));
        const CountChart chart;
        QVERIFY(chart.chart()->localizeNumbers());
        QCOMPARE(chart.chart()->locale().decimalPoint(), QStringLiteral(","));
    }
};

QTEST_MAIN(TestNumberText)
#include "test_number_text.moc"
