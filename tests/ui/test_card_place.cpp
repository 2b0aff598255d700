// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/predict/card_place.h"

#include <QTest>

using namespace espalier;

/// Where a card lies among menus and nodes.
class TestCardPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noMenuIsCovered_data()
    {
        QTest::addColumn<QRect>("menu");
        QTest::addColumn<QRect>("submenu");
        const QSize size(350, 580);
        const QSize sub(200, 160);
        QTest::newRow("top left") << QRect({0, 60}, size) << QRect();
        QTest::newRow("top right") << QRect({930, 60}, size) << QRect();
        QTest::newRow("bottom left") << QRect({0, 220}, size) << QRect();
        QTest::newRow("bottom right") << QRect({930, 220}, size) << QRect();
        QTest::newRow("middle") << QRect({465, 100}, size) << QRect();
        QTest::newRow("sub-menu to the right") << QRect({300, 100}, size) << QRect({648, 500}, sub);
        QTest::newRow("sub-menu to the left") << QRect({900, 100}, size) << QRect({702, 500}, sub);
        QTest::newRow("as high as the window") << QRect(380, 0, 350, 800) << QRect();
    }
    void noMenuIsCovered()
    {
        QFETCH(const QRect, menu);
        QFETCH(const QRect, submenu);
        CardSurroundings around = surroundings();
        around.taken = {menu};
        if (!submenu.isNull())
            around.taken.push_back(submenu);
        around.spokenOf = {QRect(60, 340, 160, 40), QRect(60, 390, 160, 40)};
        const QRect place = placeOfCard(card, around);
        QVERIFY(around.room.contains(place));
        QVERIFY(!coversTaken(place, around));
        for (const QRect &node : around.spokenOf)
            QVERIFY(!node.intersects(place));
    }

    void theSideWithMoreRoomIsTaken()
    {
        CardSurroundings around = surroundings();
        around.taken = {QRect(200, 100, 350, 500)};
        QVERIFY(placeOfCard(card, around).left() > 550);
        around.taken = {QRect(800, 100, 350, 500)};
        QVERIFY(placeOfCard(card, around).right() < 800);
    }

    void aGapBetweenNodesIsFound()
    {
        CardSurroundings around = surroundings();
        around.room = around.canvas;
        around.others = {QRect(0, 52, 930, 100), QRect(0, 152, 200, 390),
                         QRect(640, 152, 290, 390)};
        const QRect place = placeOfCard(card, around);
        for (const QRect &node : around.others)
            QVERIFY(!node.intersects(place));
    }

    void theDocksAreCoveredRatherThanNodes()
    {
        CardSurroundings around = surroundings();
        around.others = {around.canvas};
        QVERIFY(!placeOfCard(card, around).intersects(around.canvas));
    }

    void whatItSpeaksOfMattersMoreThanOthers()
    {
        CardSurroundings around = surroundings();
        around.room = around.canvas;
        around.spokenOf = {QRect(0, 52, 500, 490)};
        around.others = {around.canvas};
        QVERIFY(!placeOfCard(card, around).intersects(around.spokenOf.front()));
    }

    void itStaysWhereItIsAsLongAsThatIsAsGood()
    {
        const CardSurroundings around = surroundings();
        const QPoint stands(300, 200);
        QCOMPARE(placeOfCard(card, around, stands).topLeft(), stands);
        QCOMPARE(placeOfCard(card, around).bottomLeft(),
                 around.canvas.bottomLeft() + QPoint(8, -8));
    }

private:
    /// A window of 1280x800, with docks to the right and below.
    static CardSurroundings surroundings()
    {
        return {.room = {0, 52, 1280, 726}, .canvas = {0, 52, 930, 490}};
    }

    const QSize card{360, 200};
};

QTEST_APPLESS_MAIN(TestCardPlace)
#include "test_card_place.moc"
