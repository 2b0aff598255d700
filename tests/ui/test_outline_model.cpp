// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scripted_source.h"
#include "ui/models/outline_model.h"
#include "ui/tree_session.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace espalier;

class TestOutlineModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        auto source = std::make_unique<ScriptedSource>();
        m_source = source.get();
        m_top = m_source->addSupervisor(Atom("top"), {}, {.maxRestarts = 100'000});
        m_cache = m_source->addChild(m_top, {.id = Atom("cache")});
        m_session = std::make_unique<TreeSession>(std::move(source));
        m_session->refreshNow();
        m_model = std::make_unique<OutlineModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
        m_model->setSession(m_session.get());
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_session.reset();
    }

    void showsTheTree() { QCOMPARE(drawn(), QStringLiteral("top\n  cache\n")); }

    void insertsExactly()
    {
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        const Pid inner = m_source->addSupervisor(Atom("inner"), m_top);
        m_source->addChild(inner, {.id = Atom("leaf")});
        m_session->refreshNow();
        QCOMPARE(drawn(), QStringLiteral("top\n  cache\n  inner\n    leaf\n"));
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(reset.count(), 0);
    }

    void aRestartOnlyChangesItsRow()
    {
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        const QPersistentModelIndex kept = m_model->indexOf(m_session->tree().nodeOf(m_cache));
        m_source->end(m_cache, Atom("boom"));
        m_session->refreshNow();
        QVERIFY(changed.count() > 0);
        QCOMPARE(removed.count(), 0);
        QCOMPARE(QModelIndex(kept).siblingAtColumn(OutlineModel::PidColumn).data().toString(),
                 QStringLiteral("#PID<0.3.0>"));
        QCOMPARE(QModelIndex(kept).siblingAtColumn(OutlineModel::RestartsColumn).data().toString(),
                 QStringLiteral("1"));
    }

    void removesExactly()
    {
        QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        const Pid job = m_source->addChild(m_top,
                                           {.id = Atom("job"), .restart = Restart::Temporary});
        m_source->addChild(m_top, {.id = Atom("last")});
        m_session->refreshNow();
        m_source->end(job, Atom("boom"));
        m_session->refreshNow();
        QCOMPARE(drawn(), QStringLiteral("top\n  cache\n  last\n"));
        QCOMPARE(removed.count(), 1);
    }

    void staysExactInAStorm()
    {
        QRandomGenerator random(7);
        const Pid pool = m_source->addDynamicSupervisor(Atom("pool"), m_top,
                                                        {.maxRestarts = 100'000});
        std::vector<Pid> children;
        for (int round = 0; round < 300; ++round) {
            for (int i = random.bounded(12); i > 0; --i) {
                children.push_back(
                    m_source->addChild(random.bounded(2) ? pool : m_top,
                                       {.id = Atom("w" + std::to_string(random.bounded(50))),
                                        .restart = Restart::Temporary}));
            }
            for (int i = random.bounded(12); i > 0 && !children.empty(); --i) {
                const auto victim = children.begin() + random.bounded(int(children.size()));
                m_source->end(*victim, Atom("boom"));
                children.erase(victim);
            }
            m_session->refreshNow();
            QCOMPARE(drawn(), drawnTree());
        }
    }

private:
    [[nodiscard]] QString drawn() const
    {
        QString text;
        draw({}, 0, text);
        return text;
    }
    void draw(const QModelIndex &parent, int depth, QString &text) const
    {
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex index = m_model->index(row, 0, parent);
            text += QString(depth * 2, QLatin1Char(' ')) + index.data().toString()
                    + QLatin1Char('\n');
            draw(index, depth + 1, text);
        }
    }
    [[nodiscard]] QString drawnTree() const
    {
        QString text;
        for (const NodeId root : m_session->tree().roots())
            drawNode(root, 0, text);
        return text;
    }
    void drawNode(NodeId id, int depth, QString &text) const
    {
        if (id == NodeId::None)
            return;
        const Node &node = m_session->tree().node(id);
        text += QString(depth * 2, QLatin1Char(' ')) + node.label() + QLatin1Char('\n');
        for (const NodeId child : node.children)
            drawNode(child, depth + 1, text);
    }

    ScriptedSource *m_source = nullptr;
    Pid m_top;
    Pid m_cache;
    std::unique_ptr<TreeSession> m_session;
    std::unique_ptr<OutlineModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(TestOutlineModel)
#include "test_outline_model.moc"
