// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/action_promises.h"
#include "tests/support/ui/mouse.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/acts/acts.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QDialog>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QWhatsThis>

using namespace espalier;

/// Every action wherever the window offers it: clicked there, it does what it promises.
class TestActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init()
    {
        failOnWarning();
        QSettings().clear();
        if (!m_fixture)
            m_fixture = std::make_unique<WindowFixture>();
        else
            m_fixture->renewTree();
        m_fixture->library.opened.clear();
        m_fixture->window->acts().setSpeed(1);
        m_fixture->window->acts().askFirst->setChecked(false);
        m_fixture->window->findChild<QAction *>(QStringLiteral("hideOthers"))->setChecked(false);
        QTest::keyClick(child<QLineEdit>("searchText"), Qt::Key_Escape);
        for (QAction *layer : {canvas().actions().links, canvas().actions().monitors})
            layer->setChecked(true);
        canvas().actions().messages->setChecked(false);
        canvas().setFocus();
        canvas().setAnimated(false);
        canvas().fit();
    }

    void inTheMenuBar_data()
    {
        rows([](WindowFixture &fixture, const auto &add) {
            std::function<void(const QMenu &)> addAll = [&](const QMenu &menu) {
                Q_EMIT const_cast<QMenu &>(menu).aboutToShow(); // some are filled then
                for (const QAction *action : menu.actions())
                    action->menu() ? addAll(*action->menu()) : add(*action);
            };
            for (const QAction *top : fixture.window->menuBar()->actions())
                addAll(*top->menu());
        });
        QVERIFY(m_rows > 75);
    }
    void inTheMenuBar()
    {
        keepsItsPromise([this](const QString &key) {
            QMenuBar *bar = m_fixture->window->menuBar();
            for (QMenu *menu : m_fixture->window->findChildren<QMenu *>()) {
                const bool isBelow = std::ranges::any_of(bar->actions(), [menu](QAction *top) {
                    return top->menu() == menu
                           || top->menu()->actions().contains(menu->menuAction());
                });
                if (!isBelow)
                    continue;
                Q_EMIT menu->aboutToShow();
                const QAction *entry = actionIn(*menu, key);
                if (!entry)
                    continue;
                if (!mouse::openMenu(bar, menu))
                    return false;
                return mouse::clickEntry(menu, actionIn(*menu, key));
            }
            return false;
        });
    }

    void inTheToolBar_data()
    {
        rows([](WindowFixture &fixture, const auto &add) {
            for (const QToolButton *button : toolButtons(fixture))
                add(*button->defaultAction());
        });
        QVERIFY(m_rows > 12);
    }
    void inTheToolBar()
    {
        keepsItsPromise([this](const QString &key) {
            for (QToolButton *button : toolButtons(*m_fixture)) {
                if (ActionPromises::keyOf(*button->defaultAction())
                    == key) // not the arrow beside it
                    return mouse::click(button, QPoint(8, button->height() / 2));
            }
            return false;
        });
    }

    void inTheMenusOfTheToolBar_data()
    {
        rows([](WindowFixture &fixture, const auto &add) {
            for (const QToolButton *button : toolButtons(fixture)) {
                if (!button->menu())
                    continue;
                Q_EMIT button->menu()->aboutToShow();
                for (const QAction *action : button->menu()->actions())
                    add(*action);
            }
        });
        QVERIFY(m_rows > 12);
    }
    void inTheMenusOfTheToolBar()
    {
        keepsItsPromise([this](const QString &key) {
            for (QToolButton *button : toolButtons(*m_fixture)) {
                if (button->menu())
                    Q_EMIT button->menu()->aboutToShow();
                if (button->menu() && actionIn(*button->menu(), key))
                    return mouse::clickEntry(
                        button, [key](const QMenu &menu) { return actionIn(menu, key); });
            }
            return false;
        });
    }

    void inTheMenuOfANode_data()
    {
        rows([](WindowFixture &fixture, const auto &add) {
            (void)mouse::clickEntry([&] { rightClick(fixture, fixture.cache); },
                                    [&](const QMenu &menu) -> const QAction * {
                                        for (const QAction *action : menu.actions())
                                            if (!action->menu())
                                                add(*action);
                                        return nullptr;
                                    });
        });
        QVERIFY(m_rows > 25);
    }
    void inTheMenuOfANode()
    {
        keepsItsPromise([this](const QString &key) {
            const TreeSession &session = *m_fixture->window->session();
            const Node *node = session.tree().find(session.selected());
            return mouse::clickEntry(
                [&] { rightClick(*m_fixture, node ? node->pid : m_fixture->cache); },
                [&](const QMenu &menu) { return actionIn(menu, key); });
        });
    }

    void amongTheFaults_data()
    {
        rows([](WindowFixture &fixture, const auto &add) {
            for (const QAction *fault : fixture.window->acts().faults())
                add(*fault);
        });
        QVERIFY(m_rows > 10);
    }
    void amongTheFaults()
    {
        auto *dock = child<QDockWidget>("faultsDock");
        dock->show();
        dock->raise();
        QTRY_VERIFY(child<QToolButton>("fault_crash") && ActionPromises::isInSight(dock));
        keepsItsPromise([this](const QString &key) {
            return mouse::click(
                m_fixture->window->findChild<QToolButton *>(QStringLiteral("fault_%1").arg(key)));
        });
    }

private:
    void keepsItsPromise(const std::function<bool(const QString &key)> &click)
    {
        QFETCH(const QString, key);
        QVERIFY2(m_promises.find(key), "nothing is promised of it");
        const ActionPromises::Promise &promised = *m_promises.find(key);
        if (promised.before)
            promised.before();
        QVERIFY2(!promised.isKept(), "it is so before the click");
        const mouse::InDialogs dialogs([&](QDialog &dialog) {
            if (promised.inDialog)
                promised.inDialog(dialog);
        });
        QVERIFY2(click(key), "it cannot be clicked");
        QTRY_VERIFY(promised.isKept());
        if (QWhatsThis::inWhatsThisMode())
            QWhatsThis::leaveWhatsThisMode();
        if (promised.isLasting)
            m_fixture.reset();
    }
    using Add = std::function<void(const QAction &)>;
    void rows(const std::function<void(WindowFixture &, const Add &)> &offered)
    {
        QTest::addColumn<QString>("key");
        m_fixture.reset();
        WindowFixture fixture;
        m_rows = 0;
        offered(fixture, [this](const QAction &action) {
            if (action.isSeparator())
                return;
            ++m_rows;
            QTest::newRow(qPrintable(ActionPromises::keyOf(action)))
                << ActionPromises::keyOf(action);
        });
    }

    [[nodiscard]] static const QAction *actionIn(const QMenu &menu, const QString &key)
    {
        for (const QAction *action : menu.actions()) {
            if (!action->isSeparator() && !action->menu() && ActionPromises::keyOf(*action) == key)
                return action;
        }
        return nullptr;
    }
    [[nodiscard]] static QList<QToolButton *> toolButtons(const WindowFixture &fixture)
    {
        QList<QToolButton *> buttons;
        for (auto *button : fixture.window->findChild<QToolBar *>()->findChildren<QToolButton *>(
                 Qt::FindDirectChildrenOnly))
            if (button->defaultAction())
                buttons.append(button);
        return buttons;
    }
    static void rightClick(const WindowFixture &fixture, Pid pid)
    {
        TreeCanvas &seen = fixture.window->canvas();
        const QRectF part =
            seen.nodeRect(fixture.node(pid).id).intersected(QRectF(seen.viewport()->rect()));
        const QPointF place = part.isEmpty() ? QRectF(seen.viewport()->rect()).center()
                                             : part.center();
        (void)mouse::click(seen.viewport(), place.toPoint(), Qt::RightButton);
    }
    template<typename Widget>
    [[nodiscard]] Widget *child(const char *name) const
    {
        return m_fixture->window->findChild<Widget *>(QLatin1StringView(name));
    }
    [[nodiscard]] TreeCanvas &canvas() const { return m_fixture->window->canvas(); }

    std::unique_ptr<WindowFixture> m_fixture;
    const ActionPromises m_promises{m_fixture};
    int m_rows = 0;
};

QTEST_MAIN(TestActions)
#include "test_actions.moc"
