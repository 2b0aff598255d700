// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scripted_source.h"
#include "ui/canvas/glide.h"
#include "ui/canvas/painter_surface.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace espalier;

namespace {

/// A tree that changes while it is looked at, by a clock that stands still until it is told.
class Scene
{
public:
    explicit Scene(int workers)
    {
        top = m_source.addSupervisor(Atom("top"));
        for (int i = 0; i < workers; ++i)
            pids.push_back(m_source.addChild(top, {Atom("w"), Restart::Temporary, {}}));
        (void)apply();
        layout.update(tree, {});
        glide.start(layout, view, tree);
    }

    [[nodiscard]] NodeId node(Pid pid) const
    {
        for (std::size_t number = 0; number < tree.capacity(); ++number) {
            const Node *found = tree.find(static_cast<NodeId>(number));
            if (found && found->pid == pid)
                return found->id;
        }
        return NodeId::None;
    }
    [[nodiscard]] QRectF rectOf(Pid pid) const { return view.toScreen(layout.rectOf(node(pid))); }

    Pid addWorker()
    {
        const Pid pid = m_source.addChild(top, {.id = Atom("new")});
        change(apply());
        return pid;
    }
    void addSupervisors(std::size_t count)
    {
        for (std::size_t i = 0; i < count; ++i)
            (void)m_source.addSupervisor(Atom("s"), top);
        change(apply());
    }
    void removeWorker(Pid pid)
    {
        m_source.end(pid, atoms::shutdown); // a temporary child is forgotten
        change(apply());
    }
    void pass(qint64 milliseconds)
    {
        time += milliseconds;
        glide.advance(layout);
    }
    [[nodiscard]] QImage ghosts() const
    {
        QImage image(1600, 600, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        PainterSurface surface(painter, true);
        glide.paintGhosts(surface, Theme::light(), view);
        return image;
    }

    qint64 time = 1000;
    TreeState tree;
    TreeLayout layout;
    CanvasView view;
    Glide glide{[this] { return time; }};
    Pid top;
    std::vector<Pid> pids;

private:
    TreeChanges apply()
    {
        for (const Event &event : m_source.takeEvents())
            tree.apply(event);
        return tree.takeChanges();
    }
    void change(const TreeChanges &changes)
    {
        glide.remember(layout, view, changes.removed);
        layout.update(tree, {});
        view.origin += QPointF(31, 17); // as a view that follows the tree does
        glide.start(layout, view, tree);
    }

    ScriptedSource m_source;
};

double apart(const QRectF &one, const QRectF &other)
{
    return (one.center() - other.center()).manhattanLength();
}

} // namespace

/// How boxes move.
class TestGlide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatStoodStaysWhereItWasAndThenMoves()
    {
        Scene scene(3);
        const QRectF before = scene.rectOf(scene.pids[0]);
        scene.addWorker();
        QVERIFY(scene.glide.isMoving());
        QVERIFY(apart(scene.rectOf(scene.pids[0]), before) < 0.01);

        scene.pass(Glide::milliseconds / 2);
        const QRectF onTheWay = scene.rectOf(scene.pids[0]);
        QVERIFY(apart(onTheWay, before) > 1);

        scene.pass(Glide::milliseconds);
        QVERIFY(!scene.glide.isMoving());
        TreeLayout settled;
        settled.update(scene.tree, {});
        const NodeId node = scene.node(scene.pids[0]);
        QCOMPARE(scene.layout.rectOf(node), settled.rectOf(node));
        QCOMPARE(scene.layout.bounds(), settled.bounds());
    }

    void aNewBoxComesDownFromItsSupervisor()
    {
        Scene scene(3);
        const Pid added = scene.addWorker();
        const auto depth = [&] {
            return scene.rectOf(added).top() - scene.rectOf(scene.top).bottom();
        };
        const double start = depth();
        scene.pass(Glide::milliseconds);
        QVERIFY(depth() > start + 10);
    }

    void aBoxOnItsWayIsFoundWhereItIsSeen()
    {
        Scene scene(3);
        scene.addWorker();
        for (int step = 0; step < 6; ++step) {
            const QPointF seen = scene.layout.rectOf(scene.node(scene.pids[1])).center();
            QCOMPARE(scene.layout.nodeAt(seen), scene.node(scene.pids[1]));
            scene.pass(Glide::milliseconds / 5);
        }
    }

    void whatIsGoneFadesWhereItStood()
    {
        Scene scene(3);
        const QRectF stood = scene.rectOf(scene.pids[2]);
        scene.removeWorker(scene.pids[2]);
        QVERIFY(scene.glide.isRunning());
        const QImage ghosts = scene.ghosts();
        const auto isPainted = [&ghosts](const QRectF &area) {
            for (int x = int(area.left()); x <= int(area.right()); ++x) {
                for (int y = int(area.top()); y <= int(area.bottom()); ++y) {
                    if (ghosts.pixelColor(x, y) != QColor(Qt::white))
                        return true;
                }
            }
            return false;
        };
        QVERIFY(isPainted(stood));
        scene.pass(Glide::ghostMilliseconds);
        QVERIFY(!scene.glide.isRunning());
        QCOMPARE(scene.ghosts().pixelColor(stood.topLeft().toPoint()), QColor(Qt::white));
    }

    void aTreeTooLargeToFollowJumps()
    {
        Scene scene(3);
        scene.addSupervisors(5);
        QVERIFY(scene.glide.isMoving());
        scene.addSupervisors(Glide::mostBoxes);
        QVERIFY(!scene.glide.isMoving());
        scene.addSupervisors(1);
        QVERIFY(!scene.glide.isMoving());
    }

    void nothingMovesWhenNothingChanged()
    {
        Scene scene(3);
        scene.glide.remember(scene.layout, scene.view);
        scene.layout.update(scene.tree, {});
        scene.glide.start(scene.layout, scene.view, scene.tree);
        QVERIFY(!scene.glide.isRunning());
    }
};

QTEST_MAIN(TestGlide)
#include "test_glide.moc"
