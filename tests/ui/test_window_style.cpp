// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/window_fixture.h"
#include "ui/appearance.h"
#include "ui/icons.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTest>

using namespace espalier;

namespace {

/// Of what is drawn fully; an icon has one colour.
QColor colourOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage();
    QColor found;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            if (!found.isValid() || colour.alpha() > found.alpha())
                found = colour;
        }
    }
    return found;
}

bool isLike(const QColor &one, const QColor &other)
{
    return std::abs(one.red() - other.red()) + std::abs(one.green() - other.green())
               + std::abs(one.blue() - other.blue())
           < 12;
}

} // namespace

/// One family of icons, in the colours of the palette.
class TestWindowStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init()
    {
        failOnWarning();
        QSettings().clear();
        m_appearance = std::make_unique<Appearance>();
    }
    void cleanup() { m_appearance.reset(); }

    void anIconFollowsThePalette()
    {
        const QIcon icon = themedIcon(QStringLiteral("close"));
        for (const auto choice : {Appearance::Choice::Light, Appearance::Choice::Dark}) {
            m_appearance->choose(choice);
            const QPalette palette = QApplication::palette();
            QVERIFY(isLike(colourOf(icon.pixmap(20, 20)), palette.color(QPalette::ButtonText)));
            QVERIFY(isLike(colourOf(icon.pixmap({20, 20}, QIcon::Disabled)),
                           palette.color(QPalette::Disabled, QPalette::ButtonText)));
        }
    }

    void aDocksButtonsFollowThePalette()
    {
        m_appearance->choose(Appearance::Choice::Light);
        QDockWidget dock;
        for (const char *name : {"qt_dockwidget_closebutton", "qt_dockwidget_floatbutton"}) {
            const auto *button = dock.findChild<QAbstractButton *>(QLatin1String(name));
            m_appearance->choose(Appearance::Choice::Dark);
            QVERIFY(isLike(colourOf(button->icon().pixmap(20, 20)), Theme::dark().text));
            m_appearance->choose(Appearance::Choice::Light);
            QVERIFY(isLike(colourOf(button->icon().pixmap(20, 20)), Theme::light().text));
        }
    }

    void theChosenRowOfAMenuHasALightIcon()
    {
        m_appearance->choose(Appearance::Choice::Light);
        QMenu menu;
        QAction *action = menu.addAction(themedIcon(QStringLiteral("pause")),
                                         QStringLiteral("Pause"));
        menu.show();
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        const auto shows = [&](const QColor &colour) {
            const QRect row = menu.actionGeometry(action);
            const QImage image = menu.grab(QRect(row.topLeft(), QSize(26, row.height()))).toImage();
            for (int y = 2; y < image.height() - 2; ++y) {
                for (int x = 4; x < image.width(); ++x) {
                    if (isLike(image.pixelColor(x, y), colour))
                        return true;
                }
            }
            return false;
        };
        QVERIFY(shows(Theme::light().text));
        menu.setActiveAction(action);
        QVERIFY(shows(Theme::light().highlightedText));
        QVERIFY(!shows(Theme::light().text));
    }

    void dialogButtonsHaveWordsAlone()
    {
        const QDialogButtonBox box(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
        QVERIFY(box.button(QDialogButtonBox::Cancel)->icon().isNull());
    }

private:
    std::unique_ptr<Appearance> m_appearance;
};

QTEST_MAIN(TestWindowStyle)
#include "test_window_style.moc"
