// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/window_fixture.h"
#include "ui/acts/acts.h"
#include "ui/commands/command_model.h"
#include "ui/file_acts.h"
#include "ui/file_places.h"
#include "ui/notice_bar.h"
#include "ui/recent_files.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace espalier;

/// What becomes of changes that are in no file, and where files go.
class TestFileActs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init()
    {
        failOnWarning();
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_fixture = std::make_unique<WindowFixture>();
    }
    void cleanup()
    {
        m_watch.stop();
        m_fixture.reset();
    }

    // --- changes that are in no file ---
    void whatWasNotChangedIsReplacedWithoutAQuestion()
    {
        openExample();
        QCOMPARE(m_fixture->library.opened.size(), 1);
        m_fixture->window->close();
        QVERIFY(!m_fixture->window->session());
    }

    void aChangeIsMarkedUntilItIsTakenBack()
    {
        QVERIFY(!m_fixture->window->isWindowModified());
        terminateCache();
        QVERIFY(m_fixture->window->isWindowModified());
        QVERIFY(m_fixture->window->windowTitle().contains(QStringLiteral("[*]")));
        m_fixture->window->acts().undo->trigger();
        m_fixture->refresh();
        QTRY_VERIFY(!m_fixture->window->isWindowModified());
    }

    void aFaultIsNoChange()
    {
        m_fixture->clickNode(m_fixture->cache);
        m_fixture->window->acts().crash->trigger();
        m_fixture->refresh();
        QVERIFY(!m_fixture->window->isWindowModified());
    }

    void whatWasChangedIsReplacedOnlyIfItsUserSaysSo_data()
    {
        QTest::addColumn<QMessageBox::StandardButton>("answer");
        QTest::addColumn<bool>("isReplaced");
        QTest::newRow("cancel") << QMessageBox::Cancel << false;
        QTest::newRow("discard") << QMessageBox::Discard << true;
    }
    void whatWasChangedIsReplacedOnlyIfItsUserSaysSo()
    {
        QFETCH(const QMessageBox::StandardButton, answer);
        QFETCH(const bool, isReplaced);
        terminateCache();
        answerWith(answer);
        openExample();
        QCOMPARE(m_asked, 1);
        QCOMPARE(m_fixture->library.opened.size(), isReplaced ? 1 : 0);
        QCOMPARE(m_fixture->window->isWindowModified(), !isReplaced);
        answerWith(QMessageBox::Cancel);
        QVERIFY(m_fixture->window->close() == isReplaced);
        QCOMPARE(m_fixture->window->session() == nullptr, isReplaced);
        QCOMPARE(m_asked, isReplaced ? 0 : 1);
    }

    void whatIsSavedIsNotAskedForAgain()
    {
        terminateCache();
        const QString path = m_folder->filePath(QStringLiteral("kept.json"));
        inDialogs([this, path](QDialog &dialog) {
            if (auto *files = qobject_cast<QFileDialog *>(&dialog))
                choose(*files, path);
            else
                click(dialog, QMessageBox::Save);
        });
        m_fixture->window->close();
        QVERIFY(QFile::exists(path));
        QVERIFY(!m_fixture->window->session());
    }

    void whoThinksBetterOfSavingKeepsTheWindow()
    {
        terminateCache();
        inDialogs([](QDialog &dialog) {
            if (qobject_cast<QFileDialog *>(&dialog))
                dialog.reject();
            else
                click(dialog, QMessageBox::Save);
        });
        QVERIFY(!m_fixture->window->close());
        QVERIFY(m_fixture->window->session());
    }

    void aSaveThatFailsLosesNothing()
    {
        const QString path = m_folder->filePath(QStringLiteral("gone/kept.json"));
        terminateCache();
        QVERIFY(!files().exportTo(path));
        QVERIFY(m_fixture->window->isWindowModified());
        const QString told = m_fixture->window->findChild<NoticeBar *>()->text();
        QVERIFY2(told.contains(QStringLiteral("No such file")), qPrintable(told));
        QVERIFY(files().recent->actions().isEmpty());
    }

    void aFileThatCannotBeOpenedAgainIsNoSavedTree()
    {
        terminateCache();
        m_fixture->library.nextWritten = {QStringLiteral("$.processes[0]: unknown kind")};
        QVERIFY(!files().exportTo(m_folder->filePath(QStringLiteral("kept.json"))));
        QVERIFY(m_fixture->window->isWindowModified());
        QVERIFY(m_fixture->window->findChild<NoticeBar *>()->text().contains(
            QStringLiteral("cannot be opened again: $.processes[0]")));
    }

    void theSecondSaveNeedsNoName()
    {
        const QString path = m_folder->filePath(QStringLiteral("kept.json"));
        QVERIFY(files().exportTo(path));
        QVERIFY(QFile::remove(path));
        terminateCache();
        files().saveFile->trigger();
        QVERIFY(QFile::exists(path));
        QVERIFY(!m_fixture->window->isWindowModified());
    }

    void aPictureIsNoSavedTree()
    {
        terminateCache();
        QVERIFY(files().exportTo(m_folder->filePath(QStringLiteral("seen.svg"))));
        QVERIFY(m_fixture->window->isWindowModified());
    }

    void aTreeWithoutANameIsCalledByItsFile()
    {
        QVERIFY(files().exportTo(m_folder->filePath(QStringLiteral("kept.json"))));
        QCOMPARE(m_fixture->window->windowTitle(), QStringLiteral("test[*] — Espalier"));
        openExample(); // a scripted tree has no title: it is called by its file
        QVERIFY(files().exportTo(m_folder->filePath(QStringLiteral("mine.json"))));
        QCOMPARE(m_fixture->window->windowTitle(), QStringLiteral("mine[*] — Espalier"));
    }

    // --- files that were opened lately ---
    void theLatestFilesAreOffered()
    {
        QVERIFY(!files().recent->menuAction()->isEnabled());
        for (int i = 0; i < 10; ++i)
            files().open(file(QStringLiteral("%1.json").arg(i)));
        files().open(file(QStringLiteral("5.json")));
        QVERIFY(QFile::remove(file(QStringLiteral("8.json"))));
        openExample(); // no file
        QCOMPARE(offered(), (QStringList{QStringLiteral("5.json"), QStringLiteral("9.json"),
                                         QStringLiteral("7.json"), QStringLiteral("6.json"),
                                         QStringLiteral("4.json"), QStringLiteral("3.json"),
                                         QStringLiteral("2.json")}));
        files().recent->actions().at(1)->trigger();
        QCOMPARE(m_fixture->library.opened.last(), file(QStringLiteral("9.json")));
        QCOMPARE(offered().first(), QStringLiteral("9.json"));
    }

    void thePaletteOffersThemToo()
    {
        files().open(file(QStringLiteral("lately.json")));
        const std::vector<Command> commands = commandsOf(*m_fixture->window);
        QVERIFY(std::ranges::find(commands, QStringLiteral("lately.json"), &Command::text)
                != commands.end());
    }

    void theListIsCleared()
    {
        files().open(file(QStringLiteral("lately.json")));
        QCOMPARE(offered().size(), 1);
        m_fixture->window->findChild<QAction *>(QStringLiteral("clearRecent"))->trigger();
        QVERIFY(offered().isEmpty());
        QVERIFY(!files().recent->menuAction()->isEnabled());
        QVERIFY(QFile::exists(file(QStringLiteral("lately.json"))));
    }

    // --- what dialogs suggest ---
    void anExportIsSuggestedTheNameOfTheTree()
    {
        QString name;
        QString place;
        inDialogs([&](QDialog &dialog) {
            auto &files = dynamic_cast<QFileDialog &>(dialog);
            name = QFileInfo(files.selectedFiles().value(0)).fileName();
            place = files.directory().absolutePath();
            files.reject();
        });
        files().exportFile->trigger();
        QCOMPARE(name, QStringLiteral("test.png"));
        QCOMPARE(place, folderToWriteTo(QStandardPaths::PicturesLocation));
        QVERIFY(files().exportTo(m_folder->filePath(QStringLiteral("a.svg"))));
        files().exportFile->trigger();
        QCOMPARE(place, QDir(m_folder->path()).absolutePath());
    }

    void theEndingFollowsTheFormat()
    {
        QString name;
        inDialogs([&](QDialog &dialog) {
            auto &files = dynamic_cast<QFileDialog &>(dialog);
            files.selectNameFilter(files.nameFilters().at(1));
            Q_EMIT files.filterSelected(files.nameFilters().at(1));
            name = QFileInfo(files.selectedFiles().value(0)).fileName();
            files.reject();
        });
        files().exportFile->trigger();
        QCOMPARE(name, QStringLiteral("test.svg"));
    }

    void aFileThatWasOpenedIsSuggestedForItself()
    {
        files().open(file(QStringLiteral("own.json")));
        QString chosen;
        inDialogs([&](QDialog &dialog) {
            chosen = dynamic_cast<QFileDialog &>(dialog).selectedFiles().value(0);
            dialog.reject();
        });
        files().saveFile->trigger();
        QCOMPARE(chosen, file(QStringLiteral("own.json")));
    }

    void aFolderThatIsGoneIsNotSuggested()
    {
        rememberWritten(m_folder->filePath(QStringLiteral("gone/a.png")));
        QVERIFY(QDir(folderToWriteTo(QStandardPaths::PicturesLocation)).exists());
    }

    void namesOfTreesBecomeNamesOfFiles_data()
    {
        QTest::addColumn<QString>("tree");
        QTest::addColumn<QString>("file");
        QTest::newRow("words") << "A small shop"
                               << "A small shop";
        QTest::newRow("separators") << "jobs: a/b\\c?"
                                    << "jobs- a-b-c-";
        QTest::newRow("dots") << "..hidden. "
                              << "hidden";
        QTest::newRow("nothing") << " ."
                                 << "tree";
    }
    void namesOfTreesBecomeNamesOfFiles()
    {
        QFETCH(const QString, tree);
        QFETCH(const QString, file);
        QCOMPARE(fileNameFor(tree), file);
    }

    void endingsAreExchangedOrAdded()
    {
        const QStringList endings{QStringLiteral("png"), QStringLiteral("svg")};
        const QString svg = QStringLiteral("svg");
        QCOMPARE(withEnding(QStringLiteral("Redis 2.0"), svg, endings),
                 QStringLiteral("Redis 2.0.svg"));
        QCOMPARE(withEnding(QStringLiteral("Redis 2.0.PNG"), svg, endings),
                 QStringLiteral("Redis 2.0.svg"));
    }

private:
    [[nodiscard]] FileActs &files() const { return *m_fixture->window->findChild<FileActs *>(); }
    /// A file with this name; what is in it, the library of the tests does not look at.
    [[nodiscard]] QString file(const QString &name) const
    {
        const QString path = m_folder->filePath(name);
        QFile made(path);
        if (!made.exists() && !m_made.contains(path) && !made.open(QIODevice::WriteOnly))
            qFatal("There is no room for a file");
        m_made.insert(path);
        return path;
    }
    [[nodiscard]] QStringList offered() const
    {
        Q_EMIT files().recent->aboutToShow();
        QStringList names;
        for (const QAction *action : files().recent->actions()) {
            if (action->objectName().endsWith(QStringLiteral(".json")))
                names.append(action->text());
        }
        return names;
    }
    void openExample() const
    {
        Q_EMIT files().examples->aboutToShow();
        files().examples->actions().first()->trigger();
    }
    void terminateCache() const
    {
        m_fixture->clickNode(m_fixture->cache);
        QTest::keyClick(m_fixture->window.get(), Qt::Key_Delete);
        m_fixture->refresh();
        QTRY_VERIFY(m_fixture->window->acts().undo->isEnabled());
    }
    static void click(QDialog &dialog, QMessageBox::StandardButton button)
    {
        QTest::mouseClick(dynamic_cast<QMessageBox &>(dialog).button(button), Qt::LeftButton);
    }
    void answerWith(QMessageBox::StandardButton answer)
    {
        m_asked = 0;
        inDialogs([this, answer](QDialog &dialog) {
            ++m_asked;
            click(dialog, answer);
        });
    }
    static void choose(QFileDialog &dialog, const QString &path)
    {
        dialog.selectFile(path);
        static_cast<QDialog &>(dialog).accept();
    }
    /// Does it in each modal dialog from now on.
    void inDialogs(const std::function<void(QDialog &)> &act)
    {
        m_watch.disconnect();
        connect(&m_watch, &QTimer::timeout, this, [act] {
            if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
                act(*dialog);
        });
        m_watch.start(5);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
    mutable QSet<QString> m_made;
    QTimer m_watch;
    int m_asked = 0;
};

QTEST_MAIN(TestFileActs)
#include "test_file_acts.moc"
