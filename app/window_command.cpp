// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_command.h"

#include "ui/main_window.h"
#include "ui/theme/window_style.h"

#include <QApplication>
#include <QIcon>

namespace espalier {

void dressApplication()
{
    QApplication::setStyle(new WindowStyle);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/espalier.svg")));
}

int runWindow(std::unique_ptr<TreeSource> source, const QString &title, const QString &path,
              TreeLibrary &library)
{
    dressApplication();
    MainWindow window(library);
    window.setSource(std::move(source), title, path);
    window.show();
    return QApplication::exec();
}

} // namespace espalier
