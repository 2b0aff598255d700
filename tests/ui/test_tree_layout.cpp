// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scripted_source.h"
#include "ui/canvas/edge_painter.h"
#include "ui/layout/shape_to_fit.h"
#include "ui/layout/tree_layout.h"

#include <QTest>

#include <rapidcheck.h>

#include <array>

using namespace espalier;

namespace {

TreeState stateOf(ScriptedSource &source)
{
    TreeState tree;
    for (const Event &event : source.takeEvents())
        tree.apply(event);
    return tree;
}

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
    return stateOf(source);
}

/// With what stands side by side in one row, and in rows.
constexpr std::array widths{0.0, 2'000.0, 700.0, 1.0};

TreeLayout laidOut(const TreeState &tree, double widest = 0)
{
    LayoutOptions options;
    options.widest = widest;
    TreeLayout layout;
    layout.update(tree, {}, options);
    return layout;
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
            for (const double widest : widths) {
                const TreeLayout layout = laidOut(grown(steps), widest);
                const auto boxes = layout.boxes();
                for (std::size_t one = 1; one < boxes.size(); ++one) {
                    for (std::size_t other = one + 1; other < boxes.size(); ++other)
                        RC_ASSERT(!boxes[one]
                                       .rect.adjusted(0.01, 0.01, -0.01, -0.01)
                                       .intersects(boxes[other].rect));
                }
            }
        });
    }

    void everyNodeIsFoundWhereItIs()
    {
        holds("nodeAt() is the inverse of rectOf()",
              [](const std::vector<std::pair<unsigned, unsigned>> &steps) {
                  const TreeState tree = grown(steps);
                  for (const double widest : widths) {
                      const TreeLayout layout = laidOut(tree, widest);
                      for (std::size_t number = 0; number < tree.capacity(); ++number) {
                          const auto id = static_cast<NodeId>(number);
                          if (tree.find(id))
                              RC_ASSERT(layout.nodeAt(layout.rectOf(id).center()) == id);
                      }
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

    void rowsStandBelowTheirParentInOrder()
    {
        holds("rows go on from the left, each below all of the one before",
              [](const std::vector<std::pair<unsigned, unsigned>> &steps) {
                  const TreeLayout layout = laidOut(grown(steps), 700);
                  const auto boxes = layout.boxes();
                  for (const LaidBox &box : boxes.subspan(1)) {
                      if (!box.isInRows)
                          continue;
                      double lowest = box.rect.bottom();
                      const LaidBox *last = nullptr;
                      for (const LaidBox &child : boxes.subspan(box.firstChild, box.childCount)) {
                          if (!last || child.rect.top() != last->rect.top())
                              RC_ASSERT(child.rect.top() > lowest);
                          else
                              RC_ASSERT(child.bounds.left() > last->bounds.right());
                          lowest = std::max(lowest, child.bounds.bottom());
                          last = &child;
                      }
                  }
              });
    }

    void aParentInRowsHasSeveral()
    {
        holds("one row is none", [](const std::vector<std::pair<unsigned, unsigned>> &steps) {
            for (const double widest : widths) {
                const TreeLayout layout = laidOut(grown(steps), widest);
                for (const LaidBox &box : layout.boxes()) {
                    const auto children = layout.boxes().subspan(box.firstChild, box.childCount);
                    if (box.isInRows)
                        RC_ASSERT(children.back().row > 0);
                }
            }
        });
    }

    void theRailsOfRowsWithinRowsAreApart()
    {
        ScriptedSource source;
        const Pid top = source.addSupervisor(Atom("top"));
        for (int part = 0; part < 4; ++part) {
            const Pid inner = source.addSupervisor(Atom("part"), top);
            for (int child = 0; child < 4; ++child)
                source.addSupervisor(Atom("s"), inner);
        }
        const TreeState tree = stateOf(source);
        const TreeLayout layout = laidOut(tree, 500);
        const Node &root = tree.node(tree.roots().front());
        const LaidBox &outer = *layout.boxOf(root.id);
        const LaidBox &inner = *layout.boxOf(root.children[2]);
        QVERIFY(outer.isInRows && inner.isInRows);
        // From the second row on an edge runs along the rail.
        const auto railOf = [&layout](NodeId child) {
            return EdgePainter::wayUp(layout, *layout.boxOf(child)).boundingRect().left();
        };
        const double outerRail = railOf(root.children[2]);
        const double innerRail = railOf(tree.node(root.children[2]).children[2]);
        QVERIFY(outerRail < innerRail - 10);
        QVERIFY(layout.bounds().left() <= outerRail); // where it is, it is seen
    }

    void whatIsNotTooWideStandsAsIfThereWereNoRows()
    {
        holds("rows come only where they are needed",
              [](const std::vector<std::pair<unsigned, unsigned>> &steps) {
                  const TreeState tree = grown(steps);
                  const TreeLayout one = laidOut(tree);
                  const TreeLayout other = laidOut(tree, 1e9);
                  for (std::size_t box = 0; box < one.boxes().size(); ++box)
                      RC_ASSERT(one.boxes()[box].rect == other.boxes()[box].rect);
              });
    }

    void manySupervisorsFillTheRoomInEvenRows()
    {
        ScriptedSource source;
        const Pid top = source.addSupervisor(Atom("top"));
        for (int child = 0; child < 8; ++child)
            source.addSupervisor(Atom("s"), top);
        const TreeState tree = stateOf(source);
        TreeLayout layout;
        const LayoutOptions options = shapedToFit(layout, tree, {}, {}, QSizeF(800, 500));
        layout.update(tree, {}, options);
        QMap<double, int> rows;
        for (const NodeId child : tree.node(tree.roots().front()).children)
            ++rows[layout.rectOf(child).top()];
        QCOMPARE(rows.values(), (QList<int>{3, 3, 2}));
    }

    void aTreeThatCanBeReadKeepsItsPlainShape()
    {
        ScriptedSource source;
        const Pid top = source.addSupervisor(Atom("top"));
        for (int child = 0; child < 3; ++child)
            source.addChild(source.addSupervisor(Atom("s"), top), {.id = Atom("w")});
        const TreeState tree = stateOf(source);
        TreeLayout layout;
        QCOMPARE(shapedToFit(layout, tree, {}, {}, QSizeF(900, 500)).widest, 0.0);
        QCOMPARE(shapedToFit(layout, tree, {}, {}, QSizeF()).widest, 0.0); // nor without a room
    }

    void aBlockIsAsTallAsTheRoomIs()
    {
        ScriptedSource source;
        const Pid top = source.addSupervisor(Atom("top"));
        for (int child = 0; child < 6; ++child) {
            const Pid supervisor = source.addSupervisor(Atom("s"), top);
            for (int leaf = 0; leaf < 9; ++leaf)
                source.addChild(supervisor, {.id = Atom("w")});
        }
        const TreeState tree = stateOf(source);
        TreeLayout layout;
        const LayoutOptions options = shapedToFit(layout, tree, {}, {}, QSizeF(878, 434));
        layout.update(tree, {}, options);
        QCOMPARE(layout.groups().front().grid.columns, 1U);
    }

    void culledVisitsFindAllThatIsSeen()
    {
        holds("forEachIn() visits what meets the area",
              [](const std::vector<std::pair<unsigned, unsigned>> &steps, unsigned x, unsigned y) {
                  const TreeLayout layout = laidOut(grown(steps), x % 2 * 700);
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
