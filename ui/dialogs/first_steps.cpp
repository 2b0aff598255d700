// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/first_steps.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMessageBox>
#include <QVBoxLayout>

namespace espalier {

namespace {

class FirstSteps
{
    Q_DECLARE_TR_FUNCTIONS(espalier::FirstSteps)

public:
    static QString title() { return tr("What to try first"); }
    static QString text()
    {
        const QStringList steps{
            tr("<b>Click a worker</b>: one of the small boxes in the tree. The inspector shows who "
               "it is."),
            tr("<b>Press Crash</b> in the toolbar (Ctrl+B). The worker ends, and its supervisor "
               "starts another "
               "in its place: same name, new pid. The log says why."),
            tr("<b>Crash it again, quickly.</b> The fuse of the supervisor burns down; when it has "
               "no restart left, "
               "it gives up, and its own supervisor decides."),
            tr("<b>Press Pause</b> (Space) and then <b>Single step</b> (F10): one process handles "
               "one message at a time."),
            tr("<b>Kill a supervisor</b>: Process → Exit with :kill. Watch what becomes of its "
               "children."),
        };
        QString items;
        for (const QString &step : steps)
            items += QStringLiteral("<li style=\"margin-bottom:8px\">%1</li>").arg(step);
        return QStringLiteral("<ol style=\"margin-left:-16px\">%1</ol>").arg(items);
    }
    static QString aboutTitle() { return tr("About Espalier"); }
    static QString about()
    {
        return tr("<h3>Espalier %1</h3><p>A laboratory for supervision trees: it grows them, "
                  "breaks them, and says "
                  "why what happened happened. Its processes behave as those of Erlang/OTP and "
                  "Elixir do.</p>"
                  "<p>The engine is under the Apache License 2.0, the window under the GNU General "
                  "Public License, "
                  "version 3 or later.</p>")
            .arg(QCoreApplication::applicationVersion());
    }
};

} // namespace

void showFirstSteps(QWidget *window)
{
    if (auto *open = window->findChild<QDialog *>(QStringLiteral("firstSteps"))) {
        open->raise();
        open->activateWindow();
        return;
    }
    auto *dialog = new QDialog(window);
    dialog->setObjectName(QStringLiteral("firstSteps"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(FirstSteps::title());
    auto *text = new QLabel(FirstSteps::text(), dialog);
    text->setWordWrap(true);
    text->setTextFormat(Qt::RichText);
    text->setFixedWidth(66 * text->fontMetrics().averageCharWidth());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(text);
    layout->addWidget(buttons);
    dialog->show();
}

void showAbout(QWidget *window)
{
    QMessageBox::about(window, FirstSteps::aboutTitle(), FirstSteps::about());
}

} // namespace espalier
