// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/term/parse.h"
#include "tests/support/ui/mouse.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/appearance.h"
#include "ui/commands/command_palette.h"
#include "ui/dialogs/first_steps.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/dialogs/start_child_dialog.h"
#include "ui/dialogs/term_dialog.h"
#include "ui/help/help_window.h"
#include "ui/settings.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTest>
#include <QTextBrowser>
#include <QToolBar>

using namespace espalier;

/// Every field of every dialog, filled in by hand: by clicks where it is painted, and keys.
class TestDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init()
    {
        failOnWarning();
        QSettings().clear();
        auto source = std::make_unique<ScriptedSource>();
        m_source = source.get();
        const Pid top = source->addSupervisor(Atom("top"), {},
                                              {.autoShutdown = AutoShutdown::AnySignificant});
        m_session = std::make_unique<TreeSession>(std::move(source));
        m_session->refreshNow();
        m_top = m_session->nodeOf(top);
    }
    void cleanup()
    {
        m_dialog.reset();
        m_session.reset();
    }

    // --- start a child ---
    void eachFieldOfAChildIsFilledIn()
    {
        openStartChild();
        type("id", "{:mail, 1}");
        QVERIFY(spec().contains(u"id: {:mail, 1}"));
        choose("module", 1);
        QVERIFY(spec().contains(u"start: {Store, :start_link, [[]]}"));
        type("arguments", "1, :two");
        QVERIFY(spec().contains(u"start: {Store, :start_link, [1, :two]}"));
        choose("restart", 1);
        QVERIFY(spec().contains(u"restart: :transient"));
        arrow("patience", QStyle::SC_SpinBoxUp);
        QVERIFY(spec().contains(u"shutdown: 5500"));
        arrow("patience", QStyle::SC_SpinBoxDown);
        arrow("patience", QStyle::SC_SpinBoxDown);
        QVERIFY(spec().contains(u"shutdown: 4500"));
        choose("shutdown", 2);
        QVERIFY(spec().contains(u"shutdown: :brutal_kill"));
        QVERIFY(!mouse::clickArrow(field<QSpinBox>("patience"), QStyle::SC_SpinBoxUp));
        choose("type", 1);
        QVERIFY(spec().contains(u"type: :supervisor"));
        type("modules", ":dynamic");
        QVERIFY(spec().contains(u"modules: :dynamic"));
        QVERIFY(mouse::click(field<QCheckBox>("significant"), QPoint(8, 8)));
        QVERIFY(spec().contains(u"significant: true"));
        QVERIFY(mouse::accept(*m_dialog));
        QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    }

    void eachFlagOfASupervisorIsFilledIn()
    {
        openStartChild();
        choose("module", 2);
        choose("strategy", 2);
        QVERIFY(spec().contains(u"strategy: :rest_for_one"));
        arrow("maxRestarts", QStyle::SC_SpinBoxUp);
        QVERIFY(spec().contains(u"max_restarts: 4"));
        arrow("maxSeconds", QStyle::SC_SpinBoxDown);
        QVERIFY(spec().contains(u"max_seconds: 4"));
        choose("autoShutdown", 1);
        QVERIFY(spec().contains(u"auto_shutdown: :any_significant"));
        type("name", ":mine");
        QVERIFY(spec().contains(u"name: :mine"));
        choose("module", 3);
        QVERIFY(!field<QComboBox>("strategy")->isVisible());
        type("maxChildren", "7");
        QVERIFY(spec().contains(u"max_children: 7"));
        type("extraArguments", "[:x]");
        QVERIFY(spec().contains(u"extra_arguments: [:x]"));
    }

    void aChildIsNotStartedAfterAll()
    {
        openStartChild();
        QVERIFY(mouse::clickButton(*m_dialog, QStringLiteral("Cancel")));
        QCOMPARE(m_dialog->result(), int(QDialog::Rejected));
        QVERIFY(!m_dialog->isVisible());
    }

    // --- a term ---
    void aTermIsChosenAndSent()
    {
        openTerm();
        QVERIFY(mouse::choose(m_dialog->findChild<QComboBox *>(QStringLiteral("term")), 1));
        QVERIFY(mouse::clickButton(*m_dialog, QStringLiteral("Send")));
        QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
        QCOMPARE(static_cast<TermDialog &>(*m_dialog).term().toString(), QStringLiteral(":second"));
    }

    void aTermIsNotSentAfterAll()
    {
        openTerm();
        QVERIFY(mouse::clickButton(*m_dialog, QStringLiteral("Cancel")));
        QCOMPARE(m_dialog->result(), int(QDialog::Rejected));
        QVERIFY(QSettings().allKeys().isEmpty()); // nor remembered
    }

    // --- settings ---
    void eachSettingIsClicked()
    {
        Settings settings;
        Appearance appearance;
        open(std::make_unique<SettingsDialog>(settings, &appearance));
        choose("theme", 2);
        QCOMPARE(appearance.choice(), Appearance::Choice::Dark);
        choose("reducedMotion", 1);
        QCOMPARE(settings.reducedMotion(), Settings::ReducedMotion::On);
        choose("language", 1);
        QCOMPARE(settings.language(), field<QComboBox>("language")->currentData().toString());
        QVERIFY(!settings.language().isEmpty());
        arrow("textScale", QStyle::SC_SpinBoxUp);
        QCOMPARE(settings.textScale(), 110);
        QCoreApplication::processEvents(); // everything is larger now
        arrow("textScale", QStyle::SC_SpinBoxDown);
        QCOMPARE(settings.textScale(), 100);
        m_dialog.reset();
    }

    // --- first steps ---
    void theFirstStepsAreClosed()
    {
        QWidget window;
        window.show();
        showFirstSteps(&window);
        const QPointer<QDialog> dialog = window.findChild<QDialog *>();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QVERIFY(mouse::clickButton(*dialog, QStringLiteral("Close")));
        QTRY_VERIFY(!dialog);
    }

    // --- help ---
    void theWayThroughTheHelpIsClicked()
    {
        HelpWindow help;
        help.showTopic(QStringLiteral("index"));
        QVERIFY(QTest::qWaitForWindowExposed(&help));
        auto *topics = help.findChild<QListWidget *>(QStringLiteral("helpTopics"));
        const QListWidgetItem *third = topics->item(2);
        QVERIFY(mouse::click(topics->viewport(), topics->visualItemRect(third).center()));
        QCOMPARE(help.findChild<QTextBrowser *>()->documentTitle(), third->text());
        const QString topic = help.topic();
        QVERIFY(mouse::click(buttonOf(help, help.back)));
        QCOMPARE(help.topic(), QStringLiteral("index"));
        QVERIFY(mouse::click(buttonOf(help, help.forward)));
        QCOMPARE(help.topic(), topic);
        QVERIFY(mouse::click(buttonOf(help, help.home)));
        QCOMPARE(help.topic(), QStringLiteral("index"));
    }

    void aLinkOfTheHelpIsClicked()
    {
        HelpWindow help;
        help.showTopic(QStringLiteral("index"));
        QVERIFY(QTest::qWaitForWindowExposed(&help));
        auto *page = help.findChild<QTextBrowser *>();
        QTextCursor cursor(page->document());
        while (!cursor.charFormat().isAnchor() && cursor.movePosition(QTextCursor::NextCharacter))
            ;
        const QString target = cursor.charFormat().anchorHref();
        page->setTextCursor(cursor);
        page->ensureCursorVisible();
        QVERIFY(mouse::click(page->viewport(), page->cursorRect(cursor).center() + QPoint(2, 0)));
        QCOMPARE(help.topic() + QStringLiteral(".html"), target);
    }

    void theHelpIsSearchedAndClosedByKeys()
    {
        HelpWindow help;
        help.showTopic(QStringLiteral("index"));
        QVERIFY(QTest::qWaitForWindowActive(&help));
        auto *search = help.findChild<QLineEdit *>(QStringLiteral("helpSearch"));
        auto *topics = help.findChild<QListWidget *>(QStringLiteral("helpTopics"));
        const int all = topics->count();
        QTest::keyClick(&help, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(search->hasFocus());
        QTest::keyClicks(search, QStringLiteral("brutal"));
        QVERIFY(topics->count() < all);
        QVERIFY(mouse::clickClear(search));
        QCOMPARE(topics->count(), all);
        QTest::keyClick(&help, Qt::Key_Escape);
        QVERIFY(!help.isVisible());
    }

    // --- commands ---
    void whatWasTypedForACommandIsEmptied()
    {
        WindowFixture fixture;
        fixture.window->findChild<QAction *>(QStringLiteral("findCommand"))->trigger();
        auto *palette = fixture.window->findChild<CommandPalette *>();
        QVERIFY(QTest::qWaitForWindowExposed(palette));
        auto *text = palette->findChild<QLineEdit *>(QStringLiteral("commandText"));
        QTest::keyClicks(text, QStringLiteral("crash"));
        QVERIFY(mouse::clickClear(text));
        QVERIFY(text->text().isEmpty());
        QVERIFY(palette->isVisible());
    }

    // The palette goes to processes, too.
    void aProcessIsFoundAmongTheCommands()
    {
        WindowFixture fixture;
        fixture.window->findChild<QAction *>(QStringLiteral("findCommand"))->trigger();
        auto *palette = fixture.window->findChild<CommandPalette *>();
        QTest::keyClicks(palette->findChild<QLineEdit *>(), QStringLiteral("0.3.0"));
        auto *list = palette->findChild<QListView *>(QStringLiteral("commandList"));
        QVERIFY(
            mouse::click(list->viewport(), list->visualRect(list->model()->index(0, 0)).center()));
        QTRY_COMPARE(fixture.window->session()->selected(), fixture.node(fixture.job).id);
    }

private:
    void open(std::unique_ptr<QDialog> dialog)
    {
        m_dialog = std::move(dialog);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    void openStartChild()
    {
        open(
            std::make_unique<StartChildDialog>(m_session->tree().node(m_top), m_source->modules()));
    }
    void openTerm()
    {
        open(std::make_unique<TermDialog>(TermDialog::Question{
            .title = QStringLiteral("t"),
            .prompt = QStringLiteral("p"),
            .button = QStringLiteral("Send"),
            .history = QStringLiteral("test"),
            .examples = {QStringLiteral(":first"), QStringLiteral(":second")}}));
    }
    template<typename Widget>
    [[nodiscard]] Widget *field(const char *name) const
    {
        return m_dialog->findChild<Widget *>(QLatin1StringView(name));
    }
    void type(const char *name, const char *text)
    {
        auto *edit = field<QLineEdit>(name);
        QVERIFY(mouse::click(edit));
        edit->selectAll();
        QTest::keyClicks(edit, QLatin1StringView(text));
    }
    void choose(const char *name, int row) { QVERIFY(mouse::choose(field<QComboBox>(name), row)); }
    void arrow(const char *name, QStyle::SubControl part)
    {
        QVERIFY(mouse::clickArrow(field<QSpinBox>(name), part));
    }
    /// What the dialog shows of it.
    [[nodiscard]] QString spec() const { return field<QLabel>("preview")->text(); }
    [[nodiscard]] static QWidget *buttonOf(const HelpWindow &help, QAction *action)
    {
        return help.findChild<QToolBar *>()->widgetForAction(action);
    }

    ScriptedSource *m_source = nullptr;
    std::unique_ptr<TreeSession> m_session;
    NodeId m_top = NodeId::None;
    std::unique_ptr<QDialog> m_dialog;
};

QTEST_MAIN(TestDialogs)
#include "test_dialogs.moc"
