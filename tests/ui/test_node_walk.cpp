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
    void init()
    {
        ScriptedSource source;
        const Pid top = source.addSupervisor(Atom("top"));
        for (const char *name : {"a", "b", "c", "d", "e", "f", "g", "h"})
            source.addSupervisor(Atom(name), top);
        source.addChild(*source.child(top, Atom("h")), {.id = Atom("leaf")});
        layOut(source, 3);
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

    void rootsAreWalkedLikewise()
    {
        ScriptedSource source;
        for (const char *name : {"a", "b", "c", "d"})
            source.addSupervisor(Atom(name));
        layOut(source, 2);
        QCOMPARE(walked("b", WalkStep::Right), QStringLiteral("c"));
        QCOMPARE(walked("a", WalkStep::Down), QStringLiteral("c"));
    }

    void fromAColumnToTheColumnBesideIt()
    {
        ScriptedSource source;
        const Pid top = source.addSupervisor(Atom("top"));
        for (const char *name : {"a", "b", "c"}) {
            const Pid supervisor = source.addSupervisor(Atom(name), top);
            for (int leaf = 1; leaf <= (*name == 'b' ? 2 : 3) && *name != 'c'; ++leaf)
                source.addChild(supervisor, {.id = Atom(name + std::to_string(leaf))});
        }
        layOut(source, 10);
        QCOMPARE(walked("a1", WalkStep::Right), QStringLiteral("b1"));
        QCOMPARE(walked("a3", WalkStep::Right), QStringLiteral("b2"));
        QCOMPARE(walked("b2", WalkStep::Left), QStringLiteral("a2"));
        QCOMPARE(walked("b2", WalkStep::Right), QStringLiteral("c"));
        QCOMPARE(walked("a1", WalkStep::Left), QString());
        QCOMPARE(walked("a2", WalkStep::Down), QStringLiteral("a3"));
    }

    void aGroupOfLeavesAmongThemIsEnteredAndLeft()
    {
        ScriptedSource source;
        const Pid top = source.addSupervisor(Atom("top"));
        for (const char *name : {"l1", "l2", "l3", "l4", "l5", "l6", "l7", "l8"})
            source.addChild(top, {.id = Atom(name)});
        for (const char *name : {"a", "b"})
            source.addSupervisor(Atom(name), top);
        layOut(source, 1);
        QCOMPARE(walked("a", WalkStep::Left), QStringLiteral("l1"));
        QCOMPARE(walked("l8", WalkStep::Right), QStringLiteral("a"));
        QCOMPARE(walked("l8", WalkStep::Down), QStringLiteral("a"));
    }

private:
    void layOut(ScriptedSource &source, int abreast)
    {
        m_tree = TreeState();
        for (const Event &event : source.takeEvents())
            m_tree.apply(event);
        LayoutOptions options;
        options.widest = abreast * (options.supervisorSize.width() + options.siblingGap)
                         + LayoutOptions::railGap;
        m_layout.update(m_tree, {}, options);
    }
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
