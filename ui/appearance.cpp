// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QMetaEnum>
#include <QSettings>
#include <QToolTip>

namespace espalier {

namespace {

constexpr QLatin1StringView settingsKey("appearance/theme");

} // namespace

Appearance::Appearance(QObject *parent)
    : QObject(parent)
    , m_systemPalette(QApplication::palette())
    , m_actions(new QActionGroup(this))
{
    const auto add = [this](const QString &text, const QString &name, Choice choice) {
        QAction *action = m_actions->addAction(text);
        action->setObjectName(name);
        action->setCheckable(true);
        action->setData(int(choice));
        connect(action, &QAction::triggered, this, [this, choice] { choose(choice); });
    };
    add(tr("As the &system"), QStringLiteral("themeSystem"), Choice::System);
    add(tr("&Light"), QStringLiteral("themeLight"), Choice::Light);
    add(tr("&Dark"), QStringLiteral("themeDark"), Choice::Dark);

    const QByteArray remembered = QSettings().value(settingsKey).toByteArray();
    bool isKnown = false;
    const int value = QMetaEnum::fromType<Choice>().keyToValue(remembered.constData(), &isKnown);
    m_choice = isKnown ? static_cast<Choice>(value) : Choice::System;
    apply();
}

Appearance::~Appearance()
{
    QApplication::setPalette(QPalette());
}

void Appearance::choose(Choice choice)
{
    m_choice = choice;
    QSettings().setValue(
        settingsKey, QString::fromLatin1(QMetaEnum::fromType<Choice>().valueToKey(int(choice))));
    apply();
}

void Appearance::addToMenu(QMenu *menu)
{
    menu->addActions(m_actions->actions());
}

void Appearance::apply()
{
    const Theme &theme = m_choice == Choice::Light  ? Theme::light()
                         : m_choice == Choice::Dark ? Theme::dark()
                                                    : Theme::forPalette(m_systemPalette);
    QApplication::setPalette(theme.palette());
    if (theme.isDark) {
        // Fusion draws the frames of fields darker than the window by this much; on a dark one they have to be lighter. None of
        // these paints its own window ground.
        constexpr int fusionsDarker = 140;
        QPalette fields = theme.palette();
        fields.setColor(QPalette::Base, theme.button);
        fields.setColor(QPalette::Window, theme.disabledText.lighter(fusionsDarker));
        for (const char *name :
             {"QLineEdit", "QAbstractSpinBox", "QComboBox", "QCheckBox", "QRadioButton"})
            QApplication::setPalette(fields, name);
        QPalette menus = theme.palette();
        menus.setColor(QPalette::Window, fields.color(QPalette::Window));
        QApplication::setPalette(menus, "QMenu");
    }
    QToolTip::setPalette(theme.palette());
    for (QAction *action : m_actions->actions())
        action->setChecked(action->data().toInt() == int(m_choice));
    Q_EMIT changed();
}

} // namespace espalier
