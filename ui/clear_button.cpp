// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clear_button.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>

namespace espalier {

void addClearButton(QLineEdit &field)
{
    field.setClearButtonEnabled(true);
    if (auto *clear = field.findChild<QAction *>(QStringLiteral("_q_qlineeditclearaction")))
        clear->setText(QCoreApplication::translate("espalier::ClearButton", "Empty the field"));
}

} // namespace espalier
