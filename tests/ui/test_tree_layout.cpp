// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scripted_source.h"
#include "ui/layout/tree_layout.h"

#include <QTest>

#include <rapidcheck.h>

using namespace espalier;

namespace {

/// A tree of random shape: a number says under which of the supervisors so far the next process comes, and whether it is one.
TreeState grown(const std::vector<std::pair<unsigned, unsigned>> &steps)
{
    ScriptedSource source;
    std::vector<Pid> supervisors{source.addSupervisor(Atom("root"))};
    for (const auto &[where, what] : steps) {
        const Pid parent = supervisors[where % supervisors.size()];
        if (what % 3 == 0)
            supervisors.push_back(source.addSupervisor(Atom("s"), parent));
        else
            source.addChild(parent, {.id = Atom("w")});
    }
    TreeState tree;
    for (const Event &event : source.takeEvents())
        tree.apply(event);
    return tree;
}

template<typename Property>
void holds(const char *what, Property property)
{
    QVERIFY2(rc::check(what, property), what);
}

} // namespace

/// Where things are.
class TestTreeLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyTreeIsEmpty()
    {
        TreeLayout layout;
        layout.update(TreeState(), {});
        QVERIFY(layout.isEmpty());
        QVERIFY(layout.bounds().isNull());
        QCOMPARE(layout.nodeAt({0, 0}), NodeId::None);
    }

    void boxesNeverOverlap()
    {
        holds("no two boxes overlap", [](const std::vector<std::pair<unsigned, unsigned>> &steps) {
            TreeLayout layout;
            layout.update(grown(steps), {});
            const auto boxes = layout.boxes();
            for (std::size_t one = 1; one < boxes.size(); ++one) {
                for (std::size_t other = one + 1; other < boxes.size(); ++other)
                    RC_ASSERT(!boxes[one]
                                   .rect.adjusted(0.01, 0.01, -0.01, -0.01)
                                   .intersects(boxes[other].rect));
            }
        });
    }

    void everyNodeIsFoundWhereItIs()
    {
        holds("nodeAt() is the inverse of rectOf()",
              [](const std::vector<std::pair<unsigned, unsigned>> &steps) {
                  const TreeState tree = grown(steps);
                  TreeLayout layout;
                  layout.update(tree, {});
                  for (std::size_t number = 0; number < tree.capacity(); ++number) {
                      const auto id = static_cast<NodeId>(number);
                      if (tree.find(id))
                          RC_ASSERT(layout.nodeAt(layout.rectOf(id).center()) == id);
                  }
              });
    }

    void parentsStandAboveTheMiddleOfTheirChildren()
    {
        holds("a parent's centre is that of all its children together",
              [](const std::vector<std::pair<unsigned, unsigned>> &steps) {
                  TreeLayout layout;
                  layout.update(grown(steps), {});
                  const auto boxes = layout.boxes();
                  for (const LaidBox &box : boxes.subspan(1)) {
                      if (box.childCount == 0)
                          continue;
                      const double left = boxes[box.firstChild].rect.left();
                      const double right = boxes[box.firstChild + box.childCount - 1].rect.right();
                      RC_ASSERT(std::abs(box.rect.center().x() - (left + right) / 2) < 0.01);
                      RC_ASSERT(boxes[box.firstChild].rect.top() > box.rect.bottom());
                  }
              });
    }

    void culledVisitsFindAllThatIsSeen()
    {
        holds("forEachIn() visits what meets the area",
              [](const std::vector<std::pair<unsigned, unsigned>> &steps, unsigned x, unsigned y) {
                  TreeLayout layout;
                  layout.update(grown(steps), {});
                  const QRectF bounds = layout.bounds();
                  const QRectF area(bounds.left() + x % 1000, bounds.top() + y % 300, 250, 120);
                  std::vector<std::uint32_t> visited;
                  layout.forEachIn(
                      area, [&](std::uint32_t index) { visited.push_back(index); },
                      [](const LaidBox &) { return false; });
                  std::size_t expected = 0;
                  for (const LaidBox &box : layout.boxes().subspan(1))
                      expected += box.rect.intersects(area);
                  RC_ASSERT(visited.size() >= expected);
              });
    }

    void foldingHidesAndCounts()
    {
        const TreeState tree = grown({{0, 0}, {1, 1}, {1, 1}, {0, 1}});
        const NodeId inner = tree.node(tree.roots()[0]).children[0];
        TreeLayout layout;
        layout.update(tree, {inner});
        QVERIFY(layout.rectOf(tree.node(inner).children[0]).isNull());
        QVERIFY(layout.boxOf(inner)->isFolded);
        QVERIFY(layout.rectOf(inner).height() > LayoutOptions().supervisorSize.height());
    }

    void aBlockKeepsItsCellsWhileItGrowsAndShrinks()
    {
        ScriptedSource source;
        TreeState tree;
        const Pid pool = source.addDynamicSupervisor(Atom("pool"));
        std::vector<Pid> children;
        for (int child = 0; child < 200; ++child)
            children.push_back(
                source.addChild(pool, {.id = Atom("w"), .restart = Restart::Temporary}));
        const auto fold = [&] {
            for (const Event &event : source.takeEvents())
                tree.apply(event);
            (void)tree.takeChanges();
        };
        fold();
        TreeLayout layout;
        layout.update(tree, {});
        const NodeId kept = tree.nodeOf(children[150]);
        const QRectF cell = layout.rectOf(kept);
        source.end(children[20], Atom("boom"));
        source.end(children[90], Atom("boom"));
        fold();
        layout.update(tree, {});
        QCOMPARE(layout.rectOf(kept), cell);
        source.addChild(pool, {.id = Atom("w")});
        fold();
        layout.update(tree, {});
        QCOMPARE(layout.rectOf(kept), cell);
    }
};

QTEST_GUILESS_MAIN(TestTreeLayout)
#include "test_tree_layout.moc"
