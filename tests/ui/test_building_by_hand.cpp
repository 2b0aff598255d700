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

#include <QAction>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QTest>
#include <QToolButton>

using namespace espalier;
using namespace std::chrono_literals;

/// What is planted, moved and broken by hand, on the real engine.
class TestBuildingByHand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init()
    {
        failOnWarning();
        QSettings().clear();
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
        canvas().setAnimated(false);
        m_window->resize(1600, 1000);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void eachTemplateIsPlantedFromTheMenu()
    {
        for (int entry = 0; entry < 4; ++entry) {
            QVERIFY(mouse::click(canvas().viewport(), middleOf("visitors")));
            const std::size_t before = childrenOf("visitors");
            auto *menu = m_window->findChild<QMenu *>(QStringLiteral("addTemplate"));
            QVERIFY(mouse::openMenu(m_window->menuBar(), menu));
            QCOMPARE(menu->actions().size(), 4);
            QVERIFY(mouse::clickEntry(menu, menu->actions()[entry]));
            pass(1s);
            QTRY_COMPARE(childrenOf("visitors"), before + 1);
        }
    }

    void aChildIsDraggedToAnotherSupervisor()
    {
        const std::size_t before = childrenOf("visitors");
        QVERIFY(mouse::dragAndDrop(canvas().viewport(), middleOf("catalogue"), canvas().viewport(),
                                   middleOf("visitors"), Qt::AltModifier));
        QTRY_COMPARE((pass(10ms), childrenOf("visitors")), before + 1);
        QCOMPARE(childrenOf("storefront"), std::size_t(2));
    }

    void aFaultIsDraggedOntoAProcess()
    {
        auto *dock = m_window->findChild<QDockWidget *>(QStringLiteral("faultsDock"));
        dock->show();
        dock->raise();
        QTRY_VERIFY(m_window->findChild<QToolButton *>(QStringLiteral("fault_exitKill")));
        auto *kill = m_window->findChild<QToolButton *>(QStringLiteral("fault_exitKill"));
        QVERIFY(mouse::click(canvas().viewport(), middleOf("payments"))); // then it can be taken
        QTRY_VERIFY(kill->isEnabled());
        const Pid before = node("page_views").pid;
        QVERIFY(mouse::dragAndDrop(kill, kill->rect().center(), canvas().viewport(),
                                   middleOf("page_views")));
        QTRY_VERIFY((pass(10ms), node("page_views").pid != before));
        QCOMPARE(node("payments").restarts, 0U);
    }

private:
    [[nodiscard]] TreeCanvas &canvas() const { return m_window->canvas(); }
    void pass(std::chrono::milliseconds time) const
    {
        m_system->laboratory()->runFor(time);
        m_window->session()->refreshNow();
    }
    [[nodiscard]] const Node &node(const char *label) const
    {
        const TreeState &tree = m_window->session()->tree();
        for (std::size_t number = 0; number < tree.capacity(); ++number) {
            const Node *found = tree.find(static_cast<NodeId>(number));
            if (found && found->label() == QLatin1StringView(label))
                return *found;
        }
        qFatal("no %s", label);
    }
    [[nodiscard]] std::size_t childrenOf(const char *label) const
    {
        return std::size_t(node(label).supervisor->specs);
    }
    [[nodiscard]] QPoint middleOf(const char *label) const
    {
        return canvas().nodeRect(node(label).id).center().toPoint();
    }

    ScriptedLibrary m_library;
    System *m_system = nullptr;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestBuildingByHand)
#include "test_building_by_hand.moc"
