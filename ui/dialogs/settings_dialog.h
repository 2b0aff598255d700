// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QComboBox;
class QFormLayout;
class QSpinBox;

namespace espalier {

class Appearance;
class Settings;

/// Shows and changes the settings: each change holds at once, there is nothing to confirm.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// Both must outlive it. Without an appearance there is no choice of a theme.
    SettingsDialog(Settings &settings, Appearance *appearance, QWidget *parent = nullptr);

private:
    void addTheme(QFormLayout *form, Appearance &appearance);
    void addTextScale(QFormLayout *form);
    void addReducedMotion(QFormLayout *form);
    void addLanguage(QFormLayout *form);
    [[nodiscard]] QComboBox *makeChoice(const QString &name, const QString &accessibleName);

    Settings &m_settings;
};

/// Opens the settings over `window`, or brings them to the front.
void showSettings(Settings &settings, Appearance *appearance, QWidget *window);

} // namespace espalier
