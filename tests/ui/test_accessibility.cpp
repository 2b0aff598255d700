// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/observe/laboratory_source.h"
#include "engine/runtime/laboratory.h"
#include "engine/trees/tree_file.h"
#include "engine/trees/tree_starter.h"
#include "engine/trees/worker_kinds.h"
#include "tests/support/ui/mouse.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/tree_session.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QLineEdit>
#include <QSettings>
#include <QTest>
#include <QTimer>

using namespace espalier;
using namespace std::chrono_literals;

namespace {

using Interface = QAccessibleInterface;

QString nameOf(Interface &item)
{
    return item.text(QAccessible::Name);
}

/// What a user reads from, writes to or presses. Tables and trees are one thing each, whatever they hold.
bool isControl(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::ComboBox:
    case QAccessible::Dial:
    case QAccessible::EditableText:
    case QAccessible::List:
    case QAccessible::PageTab:
    case QAccessible::RadioButton:
    case QAccessible::Slider:
    case QAccessible::SpinBox:
    case QAccessible::Table:
    case QAccessible::Tree:
        return true;
    default:
        return false;
    }
}

bool holdsItems(QAccessible::Role role)
{
    return role == QAccessible::List || role == QAccessible::Table || role == QAccessible::Tree;
}

/// All that can be seen now below `item` and itself, but for what tables and trees hold.
void collect(Interface *item, QList<Interface *> &all)
{
    if (!item || !item->isValid() || item->state().invisible)
        return;
    all.append(item);
    // A combo box reads out what is chosen; the list of choices and the field within belong to it.
    if (holdsItems(item->role()) || item->role() == QAccessible::ComboBox
        || item->role() == QAccessible::SpinBox)
        return;
    for (int child = 0; child < item->childCount(); ++child)
        collect(item->child(child), all);
}

Interface *findBelow(Interface *root, QAccessible::Role role, const QString &name)
{
    QList<Interface *> all;
    collect(root, all);
    const auto found = std::ranges::find_if(
        all, [&](Interface *item) { return item->role() == role && nameOf(*item) == name; });
    return found == all.end() ? nullptr : *found;
}

/// The way from the window to the item, for a message: `MainWindow > QToolBar toolBar > QToolButton`.
QString pathOf(Interface &item)
{
    QStringList path;
    for (Interface *at = &item; at; at = at->parent()) {
        const QObject *object = at->object();
        path.prepend(object ? QStringLiteral("%1 %2").arg(
                         QLatin1StringView(object->metaObject()->className()), object->objectName())
                            : nameOf(*at));
        if (!object || (object->isWidgetType() && static_cast<const QWidget *>(object)->isWindow()))
            break;
    }
    return path.join(QStringLiteral(" > "));
}

} // namespace

/// The window as a screen reader has it: by roles, names, states and actions alone.
class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init()
    {
        failOnWarning();
        QSettings().clear();
        openExample();
    }
    void cleanup() { m_window.reset(); }

    // --- the window ---
    void everythingThatCanBeUsedHasAName()
    {
        const QList<QDockWidget *> docks = m_window->findChildren<QDockWidget *>();
        QVERIFY(docks.size() >= 8);
        for (QDockWidget *dock : docks)
            dock->show();
        act("payments", QAccessibleActionInterface::pressAction());
        for (const char *field : {"searchText", "logText"}) // each then has a button that clears it
            m_window->findChild<QLineEdit *>(QLatin1StringView(field))
                ->setText(QStringLiteral("a"));
        QSet<QString> nameless;
        int controls = 0;
        for (QDockWidget *dock : docks) { // several share one place
            dock->raise();
            QTRY_VERIFY(!dock->visibleRegion().isEmpty());
            QTRY_VERIFY(dock->widget()->findChild<QWidget *>()); // made once it was on show
            controls += addNameless(*m_window, nameless);
        }
        QVERIFY2(controls > 200, qPrintable(QString::number(controls)));
        QVERIFY2(nameless.isEmpty(), qPrintable(list(nameless)));
    }

    void soHasEverythingInOtherWindows_data()
    {
        QTest::addColumn<QString>("action");
        for (const char *action :
             {"settings", "firstSteps", "help", "findCommand", "send", "exitWith", "startChild"})
            QTest::newRow(action) << QString::fromLatin1(action);
    }
    void soHasEverythingInOtherWindows()
    {
        QFETCH(const QString, action);
        act("payments", QAccessibleActionInterface::pressAction());
        QSet<QString> nameless;
        int controls = 0;
        // Some of them stay until they are closed.
        QTimer::singleShot(0, this, [&] {
            for (QWidget *window : QApplication::topLevelWidgets()) {
                if (window == m_window.get() || !window->isVisible())
                    continue;
                controls += addNameless(*window, nameless);
                window->close();
            }
        });
        m_window->findChild<QAction *>(action)->trigger();
        QTRY_VERIFY(controls > 0);
        QVERIFY2(nameless.isEmpty(), qPrintable(list(nameless)));
    }

    // --- the canvas ---
    void theTreeIsNamedAndSoIsEachNode()
    {
        Interface &tree = canvas();
        QCOMPARE(tree.role(), QAccessible::Tree);
        QCOMPARE(nameOf(tree), QStringLiteral("Supervision tree"));
        QStringList names;
        for (int child = 0; child < tree.childCount(); ++child) {
            QCOMPARE(tree.child(child)->role(), QAccessible::TreeItem);
            names.append(nameOf(*tree.child(child)));
        }
        for (const char *label : {"shop", "storefront", "checkout", "pipeline", "visitors",
                                  "catalogue", "payments", "packing"})
            QVERIFY2(names.contains(QLatin1StringView(label)), label);
        QCOMPARE(names.size(), 17);
    }

    void aNodeTellsItsKindStateAndSupervisor()
    {
        const QString worker = description("payments");
        QVERIFY2(worker.contains(QStringLiteral("worker, running")), qPrintable(worker));
        QVERIFY2(worker.endsWith(QStringLiteral("child of checkout")), qPrintable(worker));
        const QString supervisor = description("checkout");
        QVERIFY2(supervisor.contains(QStringLiteral("supervisor, running")),
                 qPrintable(supervisor));
        QVERIFY2(supervisor.contains(QStringLiteral("children: 3, alive: 3")),
                 qPrintable(supervisor));
        QVERIFY(!description("shop").contains(QStringLiteral("child of")));
    }

    void aDownNodeSaysSo()
    {
        // :transient: an end with :shutdown is clean, so nobody restarts it.
        node("receipts")->actionInterface()->doAction(QStringLiteral("exitShutdown"));
        pass(10ms);
        QVERIFY2(description("receipts").contains(QStringLiteral("last ended with :shutdown")),
                 qPrintable(description("receipts")));
        QVERIFY2(!description("receipts").contains(QStringLiteral("running")),
                 qPrintable(description("receipts")));
        QVERIFY(!actions("receipts").contains(QStringLiteral("crash")));
    }

    void selectionAndFocusAreStates()
    {
        QVERIFY(!node("payments")->state().selected);
        act("payments", QAccessibleActionInterface::pressAction());
        QVERIFY(node("payments")->state().selected);
        QVERIFY(!node("packing")->state().selected);
        act("packing", QAccessibleActionInterface::setFocusAction());
        QVERIFY(node("packing")->state().selected);
        QVERIFY(node("packing")->state().focused);
        QVERIFY(!node("payments")->state().selected);
        QCOMPARE(nameOf(*canvas().focusChild()), QStringLiteral("packing"));
    }

    void aSupervisorFoldsItsChildrenAway()
    {
        QVERIFY(node("checkout")->state().expandable);
        QVERIFY(node("checkout")->state().expanded);
        QVERIFY(!node("payments")->state().expandable);
        const QString toggle = QAccessibleActionInterface::toggleAction();
        QVERIFY(!actions("payments").contains(toggle));
        act("checkout", toggle);
        QVERIFY(node("checkout")->state().collapsed);
        QVERIFY(!node("checkout")->state().expanded);
        QVERIFY(!node("payments"));
        act("checkout", toggle);
        QVERIFY(node("payments"));
    }

    void faultsAreNamedActionsWhereTheyMakeSense()
    {
        QAccessibleActionInterface *worker = node("payments")->actionInterface();
        QCOMPARE(worker->localizedActionName(QStringLiteral("crash")), QStringLiteral("Crash"));
        QCOMPARE(
            worker->localizedActionDescription(QStringLiteral("crash")),
            QStringLiteral("Raise an error inside payments and watch what its supervisor does"));
        for (const QString &name : worker->actionNames())
            QVERIFY2(!worker->localizedActionName(name).isEmpty(), qPrintable(name));
        QVERIFY(actions("payments").contains(QStringLiteral("exitKill")));
        // It runs no code that could go wrong.
        QVERIFY(!actions("checkout").contains(QStringLiteral("crash")));
        QVERIFY(actions("checkout").contains(QStringLiteral("exitShutdown")));
    }

    void whatCannotBeDoneIsNotDone()
    {
        const QString pid = value("checkout");
        act("checkout", QStringLiteral("crash"));
        act("checkout", QStringLiteral("no such action"));
        pass(1s);
        QCOMPARE(value("checkout"), pid);
    }

    void theMenuOfANodeOpens()
    {
        act("payments", QAccessibleActionInterface::showMenuAction());
        QVERIFY(!QApplication::activePopupWidget()); // whoever asked for it does not hang
        bool seen = false;
        QTimer::singleShot(0, this, [&] {
            if (QWidget *menu = QApplication::activePopupWidget()) {
                Interface *item = QAccessible::queryAccessibleInterface(menu);
                for (int child = 0; child < item->childCount(); ++child)
                    seen = seen || nameOf(*item->child(child)) == QLatin1StringView("Crash");
                menu->close();
            }
        });
        QTRY_VERIFY(seen);
        QVERIFY(node("payments")->state().selected);
    }

    // --- from one end to the other ---
    void aWorkerIsCrashedAndItsRestartIsReadWithoutEyes()
    {
        const QString before = value("page_views");
        QVERIFY2(before.startsWith(QStringLiteral("#PID<")), qPrintable(before));
        const QString neighbour = value("catalogue");
        act("page_views", QAccessibleActionInterface::setFocusAction());
        QTRY_VERIFY(isRead(before)); // the inspector tells it too

        act("page_views", QStringLiteral("crash"));
        pass(10ms);

        const QString after = value("page_views");
        QVERIFY(after != before);
        QCOMPARE(value("catalogue"), neighbour);
        const QString told = description("page_views");
        QVERIFY2(told.contains(QStringLiteral("running")), qPrintable(told));
        QVERIFY2(told.contains(QStringLiteral("restarts: 1")), qPrintable(told));
        QVERIFY2(told.contains(QStringLiteral("boom")), qPrintable(told));
        QVERIFY(node("page_views")->state().selected);
        QTRY_VERIFY(isRead(after));
        const QString restart =
            QStringLiteral("restarted page_views: %1 takes the place of %2").arg(after, before);
        const QStringList cells = logCells();
        QVERIFY2(cells.contains(restart), qPrintable(cells.join(QLatin1Char('\n'))));
    }

    void theButtonCrashesWhatIsSelected()
    {
        const QString before = value("page_views");
        act("page_views", QAccessibleActionInterface::pressAction());
        Interface *crash = find(QAccessible::ButtonMenu, QStringLiteral("Crash"));
        QVERIFY(crash);
        QVERIFY(!crash->state().disabled);
        crash->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        pass(10ms);
        QVERIFY(value("page_views") != before);
        QVERIFY(description("page_views").contains(QStringLiteral("restarts: 1")));
    }

    void aThirdCrashTooManyIsReadAsAClimb()
    {
        const QString supervisor = value("checkout");
        for (int crash = 0; crash < 3; ++crash) { // two are allowed in ten seconds
            act("payments", QStringLiteral("crash"));
            pass(10ms);
        }
        QVERIFY(value("checkout") != supervisor);
        QVERIFY2(description("checkout").contains(QStringLiteral("restarts: 1")),
                 qPrintable(description("checkout")));
    }

    // A whole sitting: find, start, crash, ask why, take it back. Nothing is known of places, nor of widgets.
    void aSittingIsDrivenByNamesAndActionsAlone()
    {
        // Where something is; all else steps out of the way.
        find(QAccessible::EditableText, QStringLiteral("Find processes"))
            ->setText(QAccessible::Value, QStringLiteral("visitors"));
        press(QAccessible::ButtonMenu, "Hide what does not match");
        QTRY_COMPARE(canvas().childCount(), 2); // with the one above it
        act("visitors", QAccessibleActionInterface::pressAction());
        press(QAccessible::Button, "Show all");
        QTRY_VERIFY(canvas().childCount() > 10);
        QVERIFY(node("visitors")->state().selected);

        // Time stands still, and goes on.
        press(QAccessible::CheckBox, "Pause");
        QVERIFY(find(QAccessible::CheckBox, QStringLiteral("Resume"))->state().checked);
        QVERIFY(!find(QAccessible::Button, QStringLiteral("Single step"))->state().disabled);
        press(QAccessible::CheckBox, "Resume");
        QVERIFY(find(QAccessible::Button, QStringLiteral("Single step"))->state().disabled);

        // A child more, through a dialog.
        {
            const mouse::InDialogs fill([](QDialog &dialog) {
                Interface *root = QAccessible::queryAccessibleInterface(&dialog);
                Interface *id = findBelow(root, QAccessible::EditableText, QStringLiteral("id"));
                QVERIFY(id);
                id->setText(QAccessible::Value, QStringLiteral(":guest"));
                Interface *start = findBelow(root, QAccessible::Button,
                                             QStringLiteral("Start child"));
                QVERIFY(start && !start->state().disabled);
                start->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
            });
            press(QAccessible::Button, "Start child…");
        }
        QTRY_VERIFY((pass(1ms), node("guest")));
        QVERIFY(description("guest").endsWith(QStringLiteral("child of visitors")));

        // It crashes; why, says a menu.
        act("guest", QAccessibleActionInterface::pressAction());
        act("guest", QStringLiteral("crash"));
        pass(10ms);
        QVERIFY(description("guest").contains(QStringLiteral("restarts: 1")));
        chooseInMenu("View", "Why did this happen?");
        QTRY_VERIFY(isRead(QStringLiteral("Why? guest crashed")));

        // And back to where it was.
        chooseInMenu("Process", "Undo");
        QTRY_VERIFY((pass(1ms), !node("guest")));
        QTRY_VERIFY((pass(1ms), !logCells().filter(QStringLiteral("you undid this")).isEmpty()));
    }

private:
    /// Driven by hand: time passes when `pass` says so.
    void openExample()
    {
        auto source = std::make_unique<LaboratorySource>(
            std::make_unique<System>(SystemOptions{.manual = true}));
        m_system = &source->system();
        addWorkerKinds(m_system->modules());
        const auto tree = readTreeFile(
            QStringLiteral(ESPALIER_SOURCE_DIR "/resources/examples/three_levels.json"),
            m_system->modules());
        QVERIFY(tree.has_value());
        QVERIFY(TreeStarter(*m_system, *tree).startAndWait().has_value());
        m_window = std::make_unique<MainWindow>(m_library);
        m_window->setSource(std::move(source), tree->title);
        m_window->resize(1600, 1000);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(find(QAccessible::Table, QStringLiteral("Event log")));
    }
    void pass(std::chrono::milliseconds time)
    {
        m_system->laboratory()->runFor(time);
        m_window->session()->refreshNow();
    }

    /// Tells how many controls there are.
    static int addNameless(QWidget &window, QSet<QString> &nameless)
    {
        for (QLineEdit *field : window.findChildren<QLineEdit *>()) {
            if (field->isClearButtonEnabled()) // the button is there when something is
                field->setText(QStringLiteral("a"));
        }
        QList<Interface *> all;
        collect(QAccessible::queryAccessibleInterface(&window), all);
        int controls = 0;
        for (Interface *item : std::as_const(all)) {
            if (!isControl(item->role()))
                continue;
            ++controls;
            if (nameOf(*item).trimmed().isEmpty()
                && item->text(QAccessible::Description).trimmed().isEmpty())
                nameless.insert(pathOf(*item));
        }
        return controls;
    }
    static QString list(const QSet<QString> &nameless)
    {
        QStringList sorted = nameless.values();
        sorted.sort();
        return QLatin1Char('\n') + sorted.join(QLatin1Char('\n'));
    }

    [[nodiscard]] QList<Interface *> allInWindow() const
    {
        QList<Interface *> all;
        collect(QAccessible::queryAccessibleInterface(m_window.get()), all);
        return all;
    }
    [[nodiscard]] Interface *find(QAccessible::Role role, const QString &name) const
    {
        return findBelow(QAccessible::queryAccessibleInterface(m_window.get()), role, name);
    }
    void press(QAccessible::Role role, const char *name) const
    {
        Interface *item = find(role, QString::fromUtf8(name));
        QVERIFY2(item, name);
        item->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    }
    /// The first entry that begins like this.
    void chooseInMenu(const char *menuName, const char *entryName) const
    {
        Interface *title = find(QAccessible::MenuItem, QLatin1StringView(menuName));
        QVERIFY2(title && title->child(0), menuName);
        Interface *menu = title->child(0);
        for (int entry = 0; entry < menu->childCount(); ++entry) {
            if (nameOf(*menu->child(entry)).startsWith(QLatin1StringView(entryName)))
                return menu->child(entry)->actionInterface()->doAction(
                    QAccessibleActionInterface::pressAction());
        }
        QFAIL(entryName);
    }
    [[nodiscard]] Interface &canvas() const
    {
        Interface *tree = find(QAccessible::Tree, QStringLiteral("Supervision tree"));
        if (!tree)
            qFatal("The window has no tree");
        return *tree;
    }
    [[nodiscard]] Interface *node(const char *label) const
    {
        Interface &tree = canvas();
        for (int child = 0; child < tree.childCount(); ++child) {
            if (nameOf(*tree.child(child)) == QLatin1StringView(label))
                return tree.child(child);
        }
        return nullptr;
    }
    [[nodiscard]] QString description(const char *label) const
    {
        return node(label)->text(QAccessible::Description);
    }
    [[nodiscard]] QString value(const char *label) const
    {
        return node(label)->text(QAccessible::Value);
    }
    [[nodiscard]] QStringList actions(const char *label) const
    {
        return node(label)->actionInterface()->actionNames();
    }
    void act(const char *label, const QString &action) const
    {
        node(label)->actionInterface()->doAction(action);
    }
    /// Whether some text in the window says it.
    [[nodiscard]] bool isRead(const QString &text) const
    {
        return std::ranges::any_of(allInWindow(), [&](Interface *item) {
            return item->role() == QAccessible::StaticText && nameOf(*item).contains(text);
        });
    }
    [[nodiscard]] QStringList logCells() const
    {
        Interface *log = find(QAccessible::Table, QStringLiteral("Event log"));
        QAccessibleTableInterface *table = log->tableInterface();
        QStringList cells;
        for (int row = 0; row < table->rowCount(); ++row) {
            for (int column = 0; column < table->columnCount(); ++column)
                cells.append(nameOf(*table->cellAt(row, column)));
        }
        return cells;
    }

    ScriptedLibrary m_library;
    System *m_system = nullptr;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestAccessibility)
#include "test_accessibility.moc"
