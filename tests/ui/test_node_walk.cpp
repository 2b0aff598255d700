// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scripted_source.h"
#include "ui/canvas/node_walk.h"

#include <QTest>

using namespace espalier;

/// Eight supervisors of `top` in rows of three, the last of which has a child.
class TestNodeWalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        ScriptedSource source;
        const Pid top = source.addSupervisor(Atom("top"));
        for (const char *name : {"a", "b", "c", "d", "e", "f", "g", "h"})
            source.addSupervisor(Atom(name), top);
        source.addChild(*source.child(top, Atom("h")), {.id = Atom("leaf")});
        for (const Event &event : source.takeEvents())
            m_tree.apply(event);
        LayoutOptions options;
        options.widest = 3 * (options.supervisorSize.width() + options.siblingGap)
                         + options.railGap;
        m_layout.update(m_tree, {}, options);
    }

    void sidewaysAsOneReads()
    {
        QCOMPARE(walked("a", WalkStep::Right), QStringLiteral("b"));
        QCOMPARE(walked("c", WalkStep::Right), QStringLiteral("d"));
        QCOMPARE(walked("d", WalkStep::Left), QStringLiteral("c"));
        QCOMPARE(walked("a", WalkStep::Left), QString());
        QCOMPARE(walked("h", WalkStep::Right), QString());
    }

    void upAndDownToTheNextRow()
    {
        QCOMPARE(walked("b", WalkStep::Down), QStringLiteral("e"));
        QCOMPARE(walked("e", WalkStep::Up), QStringLiteral("b"));
        QCOMPARE(walked("f", WalkStep::Down),
                 QStringLiteral("h")); // the nearest: there is no third
    }

    void thenToTheParentAndTheChildren()
    {
        QCOMPARE(walked("b", WalkStep::Up), QStringLiteral("top"));
        QCOMPARE(walked("h", WalkStep::Down), QStringLiteral("leaf"));
        QCOMPARE(walked("leaf", WalkStep::Up), QStringLiteral("h"));
        QCOMPARE(walked("g", WalkStep::Down), QString());
    }

private:
    [[nodiscard]] QString walked(const char *from, WalkStep step) const
    {
        NodeId start = NodeId::None;
        for (std::uint32_t number = 0; number < m_tree.capacity(); ++number) {
            const Node *node = m_tree.find(NodeId{number});
            if (node && node->label() == QLatin1StringView(from))
                start = node->id;
        }
        const NodeId to = walk(m_tree, m_layout, start, step);
        return to == NodeId::None ? QString() : m_tree.node(to).label();
    }

    TreeState m_tree;
    TreeLayout m_layout;
};

QTEST_GUILESS_MAIN(TestNodeWalk)
#include "test_node_walk.moc"
