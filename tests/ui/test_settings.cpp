// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/window_fixture.h"
#include "ui/appearance.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/settings.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QProxyStyle>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace espalier;

namespace {

/// A system whose user asked for nothing that moves.
class CalmStyle : public QProxyStyle
{
public:
    CalmStyle()
        : QProxyStyle(QStringLiteral("Fusion"))
    {}
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *answer) const override
    {
        return hint == SH_Widget_Animation_Duration
                   ? 0
                   : QProxyStyle::styleHint(hint, option, widget, answer);
    }
};

} // namespace

/// The settings, and the dialog by which a person changes them.
class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init()
    {
        failOnWarning();
        QSettings().clear();
        m_settings = std::make_unique<Settings>();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_settings.reset();
    }

    void atFirstAllIsAsTheSystemHasIt()
    {
        QCOMPARE(m_settings->language(), QString());
        QCOMPARE(m_settings->reducedMotion(), Settings::ReducedMotion::System);
        QCOMPARE(m_settings->textScale(), 100);
        QVERIFY(QSettings().allKeys().isEmpty());
    }

    void whatIsSetIsToldOnceAndRemembered()
    {
        QSignalSpy language(m_settings.get(), &Settings::languageChanged);
        QSignalSpy motion(m_settings.get(), &Settings::reducedMotionChanged);
        QSignalSpy scale(m_settings.get(), &Settings::textScaleChanged);
        for (int i = 0; i < 2; ++i) {
            m_settings->setLanguage(QStringLiteral("de"));
            m_settings->setReducedMotion(Settings::ReducedMotion::On);
            m_settings->setTextScale(150);
        }
        QCOMPARE(language.count(), 1);
        QCOMPARE(motion.count(), 1);
        QCOMPARE(scale.count(), 1);
        startAgain();
        QCOMPARE(m_settings->language(), QStringLiteral("de"));
        QCOMPARE(m_settings->reducedMotion(), Settings::ReducedMotion::On);
        QCOMPARE(m_settings->textScale(), 150);
    }

    void whatIsNotKnownCountsAsNotSet()
    {
        m_settings->setLanguage(QStringLiteral("tlh"));
        QCOMPARE(m_settings->language(), QString());
        QSettings().setValue(QStringLiteral("settings/language"), QStringLiteral("tlh"));
        QSettings().setValue(QStringLiteral("settings/reducedMotion"), QStringLiteral("Perhaps"));
        QSettings().setValue(QStringLiteral("settings/textScale"), QStringLiteral("huge"));
        startAgain();
        QCOMPARE(m_settings->language(), QString());
        QCOMPARE(m_settings->reducedMotion(), Settings::ReducedMotion::System);
        QCOMPARE(m_settings->textScale(), 100);
    }

    void theTextKeepsToWhatCanBeRead()
    {
        m_settings->setTextScale(1000);
        QCOMPARE(m_settings->textScale(), 200);
        m_settings->setTextScale(0);
        QCOMPARE(m_settings->textScale(), 80);
        QSettings().setValue(QStringLiteral("settings/textScale"), 5);
        startAgain();
        QCOMPARE(m_settings->textScale(), 80);
    }

    void theTextGrowsAndComesBack()
    {
        const QFont before = QApplication::font();
        QLabel label(QStringLiteral("Some text"));
        label.show();
        const int width = label.sizeHint().width();
        m_settings->setTextScale(200);
        QCOMPARE(QApplication::font().pointSizeF(), before.pointSizeF() * 2);
        QTRY_VERIFY(label.sizeHint().width() > width * 3 / 2);
        m_settings->setTextScale(100);
        QCOMPARE(QApplication::font().pointSizeF(), before.pointSizeF());
        m_settings->setTextScale(150);
        startAgain();
        QCOMPARE(QApplication::font().pointSizeF(), before.pointSizeF() * 1.5);
        m_settings.reset();
        QCOMPARE(QApplication::font(), before);
    }

    void motionFollowsTheSystemUnlessSaidOtherwise()
    {
        QVERIFY(m_settings->animates());
        m_settings->setReducedMotion(Settings::ReducedMotion::On);
        QVERIFY(!m_settings->animates());
        m_settings->setReducedMotion(Settings::ReducedMotion::System);
        CalmStyle calm;
        QWidget widget;
        widget.setStyle(&calm);
        QVERIFY(!m_settings->animates(&widget));
        QVERIFY(m_settings->animates());
        m_settings->setReducedMotion(Settings::ReducedMotion::Off);
        QVERIFY(m_settings->animates(&widget));
    }

    void theDialogShowsWhatIsSet()
    {
        m_settings->setLanguage(QStringLiteral("de"));
        m_settings->setReducedMotion(Settings::ReducedMotion::Off);
        m_settings->setTextScale(120);
        open();
        QCOMPARE(choice("language")->currentText(), QStringLiteral("Deutsch"));
        QCOMPARE(choice("reducedMotion")->currentText(), QStringLiteral("Off"));
        QCOMPARE(scale()->value(), 120);
        QVERIFY(!choice("theme"));
        // Also what changes meanwhile.
        m_settings->setTextScale(90);
        m_settings->setLanguage({});
        m_settings->setReducedMotion(Settings::ReducedMotion::System);
        QCOMPARE(scale()->value(), 90);
        QCOMPARE(choice("language")->currentText(), QStringLiteral("As the system"));
        QCOMPARE(choice("reducedMotion")->currentText(), QStringLiteral("As the system"));
    }

    void aChoiceHoldsAtOnce()
    {
        open();
        choice("language")->setFocus();
        QTest::keyClick(choice("language"), Qt::Key_Down);
        QCOMPARE(m_settings->language(), QStringLiteral("en"));
        QTest::keyClick(choice("language"), Qt::Key_D);
        QCOMPARE(m_settings->language(), QStringLiteral("de"));
        QTest::keyClick(choice("reducedMotion"), Qt::Key_Down);
        QCOMPARE(m_settings->reducedMotion(), Settings::ReducedMotion::On);
        QTest::keyClick(scale(), Qt::Key_Up);
        QCOMPARE(m_settings->textScale(), 110);
        startAgain();
        QCOMPARE(m_settings->textScale(), 110);
        QCOMPARE(m_settings->language(), QStringLiteral("de"));
    }

    void aTypedNumberHoldsWhenItIsDone()
    {
        open();
        scale()->setFocus();
        scale()->selectAll();
        QTest::keyClicks(scale(), QStringLiteral("90"));
        QCOMPARE(m_settings->textScale(), 100);
        QTest::keyClick(scale(), Qt::Key_Tab);
        QCOMPARE(m_settings->textScale(), 90);
    }

    void theDialogGrowsWithTheText()
    {
        open();
        const QSize before = m_dialog->size();
        m_settings->setTextScale(200);
        QTRY_VERIFY(m_dialog->width() > before.width() && m_dialog->height() > before.height());
    }

    void theThemeIsChosenHereToo()
    {
        Appearance appearance;
        open(&appearance);
        QCOMPARE(choice("theme")->currentText(), QStringLiteral("As the system"));
        QTest::keyClick(choice("theme"), Qt::Key_D);
        QCOMPARE(appearance.choice(), Appearance::Choice::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::dark().window);
        appearance.choose(Appearance::Choice::Light);
        QCOMPARE(choice("theme")->currentText(), QStringLiteral("Light"));
        m_dialog.reset();
    }

    void keysLeadToEveryField_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"theme", "textScale", "reducedMotion", "language"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void keysLeadToEveryField()
    {
        QFETCH(const QString, name);
        Appearance appearance;
        open(&appearance);
        auto *field = m_dialog->findChild<QWidget *>(name);
        QVERIFY(field);
        QVERIFY(!field->accessibleName().isEmpty());
        QStringList labels;
        for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
            if (label->buddy() == field)
                labels.append(label->text());
        }
        QCOMPARE(labels.size(), 1);
        const qsizetype mnemonic = labels.first().indexOf(QLatin1Char('&'));
        QVERIFY(mnemonic >= 0);
        m_dialog->setFocus();
        QTest::keyClick(m_dialog.get(), labels.first().at(mnemonic + 1).toLatin1(),
                        Qt::AltModifier);
        QVERIFY(field->hasFocus());
        m_dialog.reset();
    }

    void theLanguageSaysWhenItHolds()
    {
        open();
        QVERIFY(m_dialog->findChild<QLabel *>(QStringLiteral("languageNote"))
                    ->text()
                    .contains(QStringLiteral("next start")));
    }

    void aClickOnCloseCloses()
    {
        open();
        auto *buttons = m_dialog->findChild<QDialogButtonBox *>();
        QTest::mouseClick(buttons->button(QDialogButtonBox::Close), Qt::LeftButton);
        QVERIFY(!m_dialog->isVisible());
    }

    void oneDialogIsEnough()
    {
        QWidget window;
        window.show();
        showSettings(*m_settings, nullptr, &window);
        showSettings(*m_settings, nullptr, &window);
        QCOMPARE(window.findChildren<SettingsDialog *>().size(), 1);
        QPointer<SettingsDialog> dialog = window.findChild<SettingsDialog *>();
        dialog->close();
        QTRY_VERIFY(dialog.isNull());
        showSettings(*m_settings, nullptr, &window);
        QCOMPARE(window.findChildren<SettingsDialog *>().size(), 1);
    }

private:
    void startAgain()
    {
        m_dialog.reset();
        m_settings.reset();
        m_settings = std::make_unique<Settings>();
    }
    void open(Appearance *appearance = nullptr)
    {
        m_dialog = std::make_unique<SettingsDialog>(*m_settings, appearance);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    [[nodiscard]] QComboBox *choice(const char *name) const
    {
        return m_dialog->findChild<QComboBox *>(QLatin1StringView(name));
    }
    [[nodiscard]] QSpinBox *scale() const { return m_dialog->findChild<QSpinBox *>(); }

    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<SettingsDialog> m_dialog;
};

QTEST_MAIN(TestSettings)
#include "test_settings.moc"
