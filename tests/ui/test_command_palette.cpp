// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/window_fixture.h"
#include "ui/commands/command_match.h"
#include "ui/commands/command_model.h"
#include "ui/commands/command_palette.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMenuBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace espalier;

/// The palette over a window with a few menus, by keys and mouse.
class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init()
    {
        failOnWarning();
        QSettings().clear();
        m_window = std::make_unique<QMainWindow>();
        QMenu *file = m_window->menuBar()->addMenu(QStringLiteral("&File"));
        m_open = add(file, QStringLiteral("&Open…"), QKeySequence(QStringLiteral("Ctrl+O")));
        m_examples = file->addMenu(QStringLiteral("&Examples"));
        file->addSeparator();
        m_export = add(file, QStringLiteral("E&xport"));
        QMenu *process = m_window->menuBar()->addMenu(QStringLiteral("&Process"));
        m_crash = add(process, QStringLiteral("&Crash"));
        m_kill = add(process, QStringLiteral("Exit with :&kill"));
        m_hidden = add(process, QStringLiteral("Secret"));
        m_hidden->setVisible(false);
        process->addAction(m_open); // a second way to it
        m_palette = new CommandPalette(m_window.get());
        m_window->resize(720, 600);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void ranksOfMatches_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("path");
        QTest::addColumn<std::optional<CommandMatch>>("match");
        using Kind = CommandMatch::Kind;
        const auto row = [](const char *typed, const char *text, const char *path,
                            std::optional<CommandMatch> match) {
            QTest::addRow("%s in %s", typed, text)
                << QString::fromLatin1(typed) << QString::fromLatin1(text)
                << QString::fromLatin1(path) << match;
        };
        row("", "Crash", "", CommandMatch{Kind::Start});
        row("  CRA ", "Crash", "", CommandMatch{Kind::Start});
        row("with", "Exit with :kill", "", CommandMatch{Kind::Words});
        row("ex ki", "Exit with :kill", "", CommandMatch{Kind::Words});
        row(":k", "Exit with :kill", "", CommandMatch{Kind::Words});
        row("proc cra", "Crash", "Process", CommandMatch{Kind::WordsWithPath});
        row("ash", "Crash", "", CommandMatch{Kind::Part});
        row("ewk", "Exit with :kill", "", CommandMatch{Kind::Letters, 11});
        row("csh", "Crash", "", CommandMatch{Kind::Letters, 4});
        row("rsh", "Crash", "", std::nullopt);
        row("crashed", "Crash", "", std::nullopt);
        row("ki ex", "Exit with :kill", "", std::nullopt);
    }
    void ranksOfMatches()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, text);
        QFETCH(const QString, path);
        QFETCH(const std::optional<CommandMatch>, match);
        const auto found = matchCommand(typed, text, path);
        QCOMPARE(found.has_value(), match.has_value());
        QVERIFY(found == match);
    }

    void allThatMenusHoldIsOfferedOnceInTheirOrder()
    {
        offer();
        QCOMPARE(rows(), QStringList({QStringLiteral("Open…"), QStringLiteral("Export"),
                                      QStringLiteral("Crash"), QStringLiteral("Exit with :kill")}));
        QCOMPARE(model()->index(0, 0).data(CommandModel::PathRole).toString(),
                 QStringLiteral("File"));
        QCOMPARE(model()->index(0, 0).data(CommandModel::ShortcutRole).toString(),
                 m_open->shortcut().toString(QKeySequence::NativeText));
    }

    void menusThatAreFilledWhenTheyOpenAreFilled()
    {
        connect(m_examples, &QMenu::aboutToShow, m_examples, [this] {
            m_examples->clear();
            m_examples->addAction(QStringLiteral("Qui&z"));
        });
        offer();
        offer();
        QCOMPARE(rows().count(QStringLiteral("Quiz")), 1);
        QCOMPARE(model()
                     ->index(int(rows().indexOf(QStringLiteral("Quiz"))), 0)
                     .data(CommandModel::PathRole)
                     .toString(),
                 QStringLiteral("File › Examples"));
    }

    void itOpensInTheUpperThirdOfItsWindow()
    {
        offer();
        const QRect place(m_window->mapFromGlobal(m_palette->mapToGlobal(QPoint())),
                          m_palette->size());
        QVERIFY(place.top() > 0 && place.top() < m_window->height() / 3);
        constexpr int frame = 4; // of a window without a window manager
        QVERIFY(std::abs(place.center().x() - m_window->rect().center().x()) <= frame);
        QVERIFY(text()->hasFocus());
    }

    void theBestMatchStandsFirst()
    {
        offer();
        type("ex");
        QCOMPARE(rows().mid(0, 2),
                 QStringList({QStringLiteral("Export"), QStringLiteral("Exit with :kill")}));
        type("kill");
        QCOMPARE(rows(), QStringList{QStringLiteral("Exit with :kill")});
        type("process");
        QCOMPARE(rows(), QStringList({QStringLiteral("Crash"), QStringLiteral("Exit with :kill")}));
    }

    void enterDoesItOnceAfterThePaletteHasClosed()
    {
        bool wasOpen = true;
        connect(m_kill, &QAction::triggered, this, [&] { wasOpen = m_palette->isVisible(); });
        QSignalSpy done(m_kill, &QAction::triggered);
        offer();
        type("kill");
        QTest::keyClick(text(), Qt::Key_Return);
        QVERIFY(!m_palette->isVisible());
        QTRY_COMPARE(done.count(), 1);
        QCoreApplication::processEvents();
        QCOMPARE(done.count(), 1);
        QVERIFY(!wasOpen);
    }

    void aClickDoesWhatIsPaintedThere()
    {
        QSignalSpy done(m_crash, &QAction::triggered);
        offer();
        const QModelIndex index = model()->index(2, 0);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          list()->visualRect(index).center());
        QVERIFY(!m_palette->isVisible());
        QTRY_COMPARE(done.count(), 1);
    }

    void whatIsNotAvailableSaysWhyAndIsNotDone()
    {
        m_crash->setEnabled(false);
        m_crash->setStatusTip(QStringLiteral("Select a process first"));
        QSignalSpy done(m_crash, &QAction::triggered);
        offer();
        type("crash");
        const QModelIndex index = model()->index(0, 0);
        QVERIFY(!index.data(CommandModel::AvailableRole).toBool());
        QCOMPARE(index.data(CommandModel::TipRole).toString(),
                 QStringLiteral("Select a process first"));
        QTest::keyClick(text(), Qt::Key_Return);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                          list()->visualRect(index).center());
        QCoreApplication::processEvents();
        QVERIFY(m_palette->isVisible());
        QCOMPARE(done.count(), 0);
        QVERIFY(QSettings().allKeys().isEmpty());
        // It becomes possible while the palette is open.
        m_crash->setEnabled(true);
        QTest::keyClick(text(), Qt::Key_Return);
        QTRY_COMPARE(done.count(), 1);
    }

    void whatIsNotAvailableIsPaintedPaler()
    {
        offer();
        const QImage able = list()->viewport()->grab().toImage();
        m_kill->setEnabled(false); // not the current one
        QCoreApplication::processEvents();
        QVERIFY(able != list()->viewport()->grab().toImage());
    }

    void whatBecomesImpossibleBeforeItIsDoneIsNotDone()
    {
        QSignalSpy done(m_crash, &QAction::triggered);
        offer();
        type("crash");
        QTest::keyClick(text(), Qt::Key_Return);
        m_crash->setEnabled(false);
        QCoreApplication::processEvents();
        QCOMPARE(done.count(), 0);
    }

    void anActionThatIsGoneIsNotDone()
    {
        offer();
        type("crash");
        delete m_crash;
        QTest::keyClick(text(), Qt::Key_Return);
        QVERIFY(m_palette->isVisible());
    }

    void keysWalkTheList()
    {
        for (int i = 0; i < 60; ++i)
            add(m_examples, QStringLiteral("Example %1").arg(i));
        offer();
        const auto row = [this] { return list()->currentIndex().row(); };
        const int last = model()->rowCount() - 1;
        QCOMPARE(row(), 0);
        QTest::keyClick(text(), Qt::Key_Up);
        QCOMPARE(row(), 0);
        QTest::keyClick(text(), Qt::Key_Down);
        QCOMPARE(row(), 1);
        QTest::keyClick(text(), Qt::Key_PageDown);
        const int page = row() - 1;
        QVERIFY(page > 2);
        QVERIFY(list()->viewport()->rect().contains(list()->visualRect(list()->currentIndex())));
        for (int i = 0; i < last; ++i)
            QTest::keyClick(text(), Qt::Key_PageDown);
        QCOMPARE(row(), last);
        QTest::keyClick(text(), Qt::Key_PageUp);
        QCOMPARE(row(), last - page);
        type("crash");
        QCOMPARE(row(), 0);
    }

    void escapeClosesAndDoesNothing()
    {
        QSignalSpy done(m_open, &QAction::triggered);
        offer();
        QTest::keyClick(text(), Qt::Key_Escape);
        QVERIFY(!m_palette->isVisible());
        QCoreApplication::processEvents();
        QCOMPARE(done.count(), 0);
    }

    void shortcutsOfTheWindowRestMeanwhile()
    {
        QSignalSpy done(m_open, &QAction::triggered);
        offer();
        QTest::keyClick(text(), Qt::Key_O, Qt::ControlModifier);
        QCoreApplication::processEvents();
        QCOMPARE(done.count(), 0);
    }

    void whatWasDoneLastIsOfferedFirst()
    {
        run("kill");
        run("export");
        offer();
        QCOMPARE(rows().mid(0, 3),
                 QStringList({QStringLiteral("Export"), QStringLiteral("Exit with :kill"),
                              QStringLiteral("Open…")}));
        // Also by another palette, at the next start.
        m_palette = new CommandPalette(m_window.get());
        offer();
        QCOMPARE(rows().first(), QStringLiteral("Export"));
        // It comes first among those that match as well, not before better ones.
        type("e");
        QCOMPARE(rows().mid(0, 2),
                 QStringList({QStringLiteral("Export"), QStringLiteral("Exit with :kill")}));
        type("exit");
        QCOMPARE(rows().first(), QStringLiteral("Exit with :kill"));
    }

    void tenAreRemembered()
    {
        for (int i = 0; i < 12; ++i) {
            add(m_examples, QStringLiteral("Example %1").arg(i, 2, 10, QLatin1Char('0')));
            run(QStringLiteral("example %1").arg(i, 2, 10, QLatin1Char('0')).toLatin1());
        }
        offer();
        QCOMPARE(rows().mid(0, 2),
                 QStringList({QStringLiteral("Example 11"), QStringLiteral("Example 10")}));
        QCOMPARE(rows().at(9), QStringLiteral("Example 02"));
        QCOMPARE(rows().at(10), QStringLiteral("Open…"));
    }

    void otherEntriesAreAskedForAndDone()
    {
        QString asked;
        int went = 0;
        m_palette->setNodes([&](const QString &typed, int limit) {
            asked = typed;
            Q_ASSERT(limit > 0);
            return std::vector<CommandPalette::Entry>{
                {QStringLiteral("crasher"), QStringLiteral("worker of top"), [&] { ++went; }}};
        });
        offer();
        QVERIFY(asked.isEmpty());
        QVERIFY(!rows().contains(QStringLiteral("crasher")));
        type("crash");
        QCOMPARE(asked, QStringLiteral("crash"));
        QCOMPARE(rows(), QStringList({QStringLiteral("Crash"), QStringLiteral("crasher")}));
        type("crashe");
        QTest::keyClick(text(), Qt::Key_Enter);
        QVERIFY(!m_palette->isVisible());
        QTRY_COMPARE(went, 1);
        QVERIFY(QSettings().allKeys().isEmpty());
    }

    void whatNothingIsCalledIsSaid()
    {
        offer();
        type("zebra");
        auto *nothing = m_palette->findChild<QLabel *>(QStringLiteral("noCommand"));
        QVERIFY(nothing->isVisible());
        QVERIFY(nothing->text().contains(QStringLiteral("zebra")));
        QTest::keyClick(text(), Qt::Key_Return);
        QVERIFY(m_palette->isVisible());
        type("c");
        QVERIFY(!nothing->isVisible());
    }

    void hundredsOfActionsAreInstant()
    {
        for (int i = 0; i < 300; ++i)
            add(m_examples, QStringLiteral("Example with a rather long name %1").arg(i));
        offer();
        const QAbstractItemModelTester tester(model());
        QElapsedTimer clock;
        clock.start();
        for (const char *typed : {"e", "ex", "exa", "ewn", "long name 2", "nothing of this"})
            type(typed);
        QVERIFY2(clock.elapsed() < 600, qPrintable(QString::number(clock.elapsed())));
    }

    void everythingHasAName()
    {
        offer();
        m_crash->setEnabled(false);
        QVERIFY(!text()->accessibleName().isEmpty());
        QVERIFY(!list()->accessibleName().isEmpty());
        QCOMPARE(model()->index(2, 0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Crash, not available"));
    }

private:
    static QAction *add(QMenu *menu, const QString &name, const QKeySequence &keys = {})
    {
        QAction *action = menu->addAction(name);
        action->setShortcut(keys);
        return action;
    }
    [[nodiscard]] QLineEdit *text() const
    {
        return m_palette->findChild<QLineEdit *>(QStringLiteral("commandText"));
    }
    [[nodiscard]] QListView *list() const
    {
        return m_palette->findChild<QListView *>(QStringLiteral("commandList"));
    }
    [[nodiscard]] QAbstractItemModel *model() const { return list()->model(); }
    [[nodiscard]] QStringList rows() const
    {
        QStringList texts;
        for (int row = 0; row < model()->rowCount(); ++row)
            texts.append(model()->index(row, 0).data().toString());
        return texts;
    }
    void offer()
    {
        m_palette->offer(m_window.get());
        QVERIFY(QTest::qWaitForWindowExposed(m_palette));
    }
    void type(const char *typed) const
    {
        text()->selectAll();
        QTest::keyClicks(text(), QString::fromLatin1(typed));
    }
    void run(const char *typed)
    {
        offer();
        type(typed);
        QTest::keyClick(text(), Qt::Key_Return);
        QVERIFY(!m_palette->isVisible());
    }

    std::unique_ptr<QMainWindow> m_window;
    CommandPalette *m_palette = nullptr;
    QMenu *m_examples = nullptr;
    QAction *m_open = nullptr;
    QAction *m_export = nullptr;
    QAction *m_crash = nullptr;
    QAction *m_kill = nullptr;
    QAction *m_hidden = nullptr;
};

QTEST_MAIN(TestCommandPalette)
#include "test_command_palette.moc"
