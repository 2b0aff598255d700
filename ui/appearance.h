// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QObject>
#include <QPalette>

class QActionGroup;
class QMenu;

namespace espalier {

/// Light, dark, or as the desktop is: one choice for the application, remembered in the settings.
class Appearance : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };
    Q_ENUM(Choice)

    /// Reads the remembered choice and applies it.
    explicit Appearance(QObject *parent = nullptr);
    /// Gives the application its own palette back.
    ~Appearance() override;

    [[nodiscard]] Choice choice() const { return m_choice; }
    void choose(Choice choice);
    void addToMenu(QMenu *menu);

Q_SIGNALS:
    void changed();

private:
    void apply();

    const QPalette m_systemPalette;
    Choice m_choice = Choice::System;
    QActionGroup *m_actions;
};

} // namespace espalier
