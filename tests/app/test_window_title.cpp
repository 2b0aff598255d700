// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/file_library.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QMenu>
#include <QSettings>
#include <QTest>

using namespace espalier;

/// What the window is called.
class TestWindowTitle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnWarning();
        useTestSettings();
    }

    // Not by the name of the file that it is kept in.
    void anExampleHasItsTitle()
    {
        FileLibrary library;
        MainWindow window(library);
        window.show();
        auto *examples = window.findChild<QMenu *>(QStringLiteral("examples"));
        Q_EMIT examples->aboutToShow();
        QVERIFY(examples->actions().size() >= 4);
        QStringList titles;
        for (const TreeLibrary::Example &example : library.examples())
            titles.append(example.title);
        for (qsizetype example = 0; example < titles.size(); ++example) {
            examples->actions().at(example)->trigger();
            QCOMPARE(window.windowTitle(), QStringLiteral("%1[*] — Espalier").arg(titles[example]));
        }
    }
};

QTEST_MAIN(TestWindowTitle)
#include "test_window_title.moc"
