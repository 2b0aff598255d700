// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/mouse.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/chaos/chaos_panel.h"
#include "ui/commands/command_palette.h"
#include "ui/explain/why_panel.h"
#include "ui/outline/outline_panel.h"
#include "ui/tree_session.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAction>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSettings>
#include <QTest>

using namespace espalier;
using namespace std::chrono_literals;

/// Every model of the window under a tester, while the tree churns, is filtered and gives way to another.
class TestModelsInAStorm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init()
    {
        failOnWarning();
        QSettings().clear();
        m_fixture = std::make_unique<WindowFixture>();
        for (const char *name : {"outlineDock", "logDock", "chaosDock", "whyDock"})
            open(name);
        for (QAbstractItemView *view : m_fixture->window->findChildren<QAbstractItemView *>()) {
            QAbstractItemModel *model = view->model();
            if (model && QByteArray(model->metaObject()->className()).startsWith("espalier::"))
                m_models.insert(model); // headers have it, too
        }
        QCOMPARE(m_models.size(), 5); // outline, log, strikes, stories, commands
    }
    void cleanup()
    {
        m_models.clear();
        m_fixture.reset();
    }

    void allStayExact()
    {
        std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
        for (QAbstractItemModel *model : std::as_const(m_models)) {
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest));
            const auto note = [this, model] { m_changed.insert(model); };
            connect(model, &QAbstractItemModel::rowsInserted, this, note);
            connect(model, &QAbstractItemModel::modelReset, this, note);
        }
        for (int tree = 0; tree < 3; ++tree) {
            openAnother();
            child<QDoubleSpinBox>("stormRate")->setValue(30);
            child<QPushButton>("startStorm")->click();
            child<QAction>("findCommand")->trigger();
            for (int round = 0; round < 15; ++round) {
                churn();
                if (round % 5 == 2)
                    search(round % 10 == 2 ? QStringLiteral("kind:worker") : QString());
                if (round % 7 == 3)
                    child<QAction>("hideOthers")->toggle();
                askForCommands(round);
                askWhy();
            }
        }
        m_source->end(m_top, Atom("shutdown"));
        m_fixture->refresh();
        m_fixture->window->close(); // and there is no tree any more
        QCOMPARE(m_changed, m_models);
    }

private:
    static constexpr SupervisorFlags patient{.maxRestarts = 1'000'000};

    template<typename Object>
    [[nodiscard]] Object *child(const char *name) const
    {
        return m_fixture->window->findChild<Object *>(QLatin1StringView(name));
    }
    void open(const char *dockName)
    {
        auto *dock = child<QDockWidget>(dockName);
        dock->show();
        dock->raise();
        QTRY_VERIFY(dock->widget()->findChild<QWidget *>());
    }
    void openAnother()
    {
        auto owned = std::make_unique<ScriptedSource>();
        m_source = owned.get();
        m_top = m_source->addSupervisor(Atom("top"), {}, patient);
        m_pools.clear();
        m_fixture->window->setSource(std::move(owned), QStringLiteral("storm"));
    }
    /// Children come, crash, come back and go; now and then a supervisor with all its own.
    void churn()
    {
        if (m_pools.isEmpty() || m_random.bounded(8) == 0) {
            const Atom name("pool_" + std::to_string(m_random.generate()));
            m_pools.append({name, m_source->addSupervisor(name, m_top, patient)});
        }
        const auto [name, pool] = m_pools[m_random.bounded(int(m_pools.size()))];
        for (int start = m_random.bounded(5); start > 0; --start) {
            const Atom id("w" + std::to_string(m_random.generate()));
            const Pid child = m_source->addChild(pool, {.id = id,
                                                        .restart = Restart(m_random.bounded(3)),
                                                        .module = Atom("Elixir.Counter")});
            if (m_random.bounded(2))
                m_source->end(child, Atom("boom"));
            else if (m_random.bounded(2))
                (void)m_source->terminateChild(pool, id);
        }
        if (m_random.bounded(10) == 0) {
            m_source->end(pool, Atom("boom"));
            (void)m_source->terminateChild(m_top, name);
            (void)m_source->deleteChild(m_top, name);
            m_pools.removeAll({name, pool});
        }
        m_source->advance(100ms);
        m_fixture->refresh();
        QCoreApplication::processEvents();
    }
    void search(const QString &text)
    {
        child<QLineEdit>("searchText")->setText(text);
        QTest::keyClick(child<QLineEdit>("searchText"), Qt::Key_Return);
    }
    void askForCommands(int round)
    {
        auto *text = child<QLineEdit>("commandText");
        text->setText(QStringList{QString(), QStringLiteral("w"), QStringLiteral("pool"),
                                  QStringLiteral("crash")}[round % 4]);
    }
    /// Of whatever ended last.
    void askWhy()
    {
        const TreeSession &session = *m_fixture->window->session();
        for (auto event = session.events().rbegin(); event != session.events().rend(); ++event) {
            if (std::holds_alternative<happened::Exited>(event->data))
                return m_fixture->window->findChild<WhyPanel *>()->explain(event->sequence);
        }
    }

    QRandomGenerator m_random{7};
    ScriptedSource *m_source = nullptr;
    Pid m_top;
    QList<std::pair<Atom, Pid>> m_pools;
    QSet<QAbstractItemModel *> m_models;
    QSet<QAbstractItemModel *> m_changed;
    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestModelsInAStorm)
#include "test_models_in_a_storm.moc"
