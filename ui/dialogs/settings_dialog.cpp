// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settings_dialog.h"

#include "ui/appearance.h"
#include "ui/settings.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace espalier {

namespace {

/// Each language in its own words, so that whoever strayed into a foreign one finds the way back.
QString nativeName(const QString &language)
{
    QString name = QLocale(language).nativeLanguageName();
    // QLocale says which English it is.
    if (language == QLatin1String("en"))
        name = QStringLiteral("English");
    return name;
}

void choose(QComboBox &choice, const QVariant &value)
{
    choice.setCurrentIndex(choice.findData(value));
}

} // namespace

SettingsDialog::SettingsDialog(Settings &settings, Appearance *appearance, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
{
    setObjectName(QStringLiteral("settings"));
    setWindowTitle(tr("Settings"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(16);
    if (appearance)
        addTheme(form, *appearance);
    addTextScale(form);
    addReducedMotion(form);
    addLanguage(form);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->setObjectName(QStringLiteral("settingsButtons"));
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addStretch();
    layout->addSpacing(8);
    layout->addWidget(buttons);
    // Follows the size of the text.
    layout->setSizeConstraint(QLayout::SetFixedSize);
}

QComboBox *SettingsDialog::makeChoice(const QString &name, const QString &accessibleName)
{
    auto *choice = new QComboBox(this);
    choice->setObjectName(name);
    choice->setAccessibleName(accessibleName);
    return choice;
}

void SettingsDialog::addTheme(QFormLayout *form, Appearance &appearance)
{
    QComboBox *theme = makeChoice(QStringLiteral("theme"), tr("Theme"));
    theme->addItem(tr("As the system"), int(Appearance::Choice::System));
    theme->addItem(tr("Light"), int(Appearance::Choice::Light));
    theme->addItem(tr("Dark"), int(Appearance::Choice::Dark));
    const auto follow = [theme, &appearance] { choose(*theme, int(appearance.choice())); };
    follow();
    connect(theme, &QComboBox::activated, &appearance, [theme, &appearance] {
        appearance.choose(static_cast<Appearance::Choice>(theme->currentData().toInt()));
    });
    connect(&appearance, &Appearance::changed, theme, follow);
    form->addRow(tr("&Theme:"), theme);
}

void SettingsDialog::addTextScale(QFormLayout *form)
{
    auto *scale = new QSpinBox(this);
    scale->setObjectName(QStringLiteral("textScale"));
    scale->setAccessibleName(tr("Size of the text"));
    scale->setRange(Settings::smallestText, Settings::largestText);
    scale->setSingleStep(10);
    scale->setSuffix(tr(" %"));
    // What is still being typed must not change the window.
    scale->setKeyboardTracking(false);
    scale->setValue(m_settings.textScale());
    connect(scale, &QSpinBox::valueChanged, &m_settings, &Settings::setTextScale);
    connect(&m_settings, &Settings::textScaleChanged, scale, &QSpinBox::setValue);
    form->addRow(tr("&Size of the text:"), scale);
}

void SettingsDialog::addReducedMotion(QFormLayout *form)
{
    using Reduced = Settings::ReducedMotion;
    QComboBox *reduced = makeChoice(QStringLiteral("reducedMotion"), tr("Reduced motion"));
    reduced->addItem(tr("As the system"), int(Reduced::System));
    reduced->addItem(tr("On: nothing flashes or glides"), int(Reduced::On));
    reduced->addItem(tr("Off"), int(Reduced::Off));
    const auto follow = [this, reduced] { choose(*reduced, int(m_settings.reducedMotion())); };
    follow();
    connect(reduced, &QComboBox::activated, &m_settings, [this, reduced] {
        m_settings.setReducedMotion(static_cast<Reduced>(reduced->currentData().toInt()));
    });
    connect(&m_settings, &Settings::reducedMotionChanged, reduced, follow);
    form->addRow(tr("&Reduced motion:"), reduced);
}

void SettingsDialog::addLanguage(QFormLayout *form)
{
    QComboBox *language = makeChoice(QStringLiteral("language"), tr("Language"));
    language->addItem(tr("As the system"), QString());
    for (const QString &code : Settings::languages())
        language->addItem(nativeName(code), code);
    const auto follow = [this, language] { choose(*language, m_settings.language()); };
    follow();
    connect(language, &QComboBox::activated, &m_settings,
            [this, language] { m_settings.setLanguage(language->currentData().toString()); });
    connect(&m_settings, &Settings::languageChanged, language, follow);
    form->addRow(tr("&Language:"), language);

    auto *note = new QLabel(tr("A change of the language takes effect at the next start."), this);
    note->setObjectName(QStringLiteral("languageNote"));
    language->setAccessibleDescription(note->text());
    form->addRow(QString(), note);
}

void showSettings(Settings &settings, Appearance *appearance, QWidget *window)
{
    auto *dialog = window->findChild<SettingsDialog *>(QString(), Qt::FindDirectChildrenOnly);
    if (!dialog) {
        dialog = new SettingsDialog(settings, appearance, window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace espalier
