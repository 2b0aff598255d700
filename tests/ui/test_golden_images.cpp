// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The canvas as it looks in each state that is worth a picture, in both themes, compared with tests/golden/*.png.
// After a change of looks that is meant: run the test with ESPALIER_UPDATE_GOLDEN=1, which writes the pictures anew, and
// look at each of them before it is committed.
#include "engine/observe/laboratory_source.h"
#include "engine/observe/prediction.h"
#include "engine/runtime/laboratory.h"
#include "engine/trees/tree_starter.h"
#include "engine/trees/worker_kinds.h"
#include "tests/support/ui/window_fixture.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/explain/why_panel.h"
#include "ui/tree_session.h"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QTest>

using namespace espalier;
using namespace std::chrono_literals;

namespace {

constexpr QSize pictureSize(640, 400);
/// Pictures are compared at this share of their size: where exactly a glyph's edge lies is different on each machine.
constexpr int shrunkBy = 4;
/// Of 255, in one channel of a pixel of the smaller picture.
constexpr int tolerance = 24;
constexpr double allowedShare = 0.0005;

ProcessDescription worker(const QString &name, Restart restart = Restart::Permanent)
{
    return {.what = WorkerDescription{.module = Atom("Elixir.Agent"), .argument = Term(0)},
            .id = Atom(name.toStdString()),
            .name = Atom(name.toStdString()),
            .restart = restart};
}

ProcessDescription supervisor(const char *name, const SupervisorFlags &flags,
                              std::vector<ProcessDescription> children,
                              Restart restart = Restart::Permanent)
{
    return {.what = flags,
            .id = Atom(name),
            .name = Atom(name),
            .restart = restart,
            .children = std::move(children)};
}

std::vector<ProcessDescription> workers(int count, const char *name = "worker")
{
    std::vector<ProcessDescription> all;
    for (int number = 1; number <= count; ++number)
        all.push_back(worker(QStringLiteral("%1_%2").arg(QLatin1StringView(name)).arg(number)));
    return all;
}

/// A tree that runs in a laboratory driven by hand, on a canvas that nothing moves on.
class Scene
{
public:
    explicit Scene(ProcessDescription root)
    {
        auto source = std::make_unique<LaboratorySource>(
            std::make_unique<System>(SystemOptions{.manual = true}));
        m_system = &source->system();
        addWorkerKinds(m_system->modules());
        TreeDescription tree;
        tree.processes.push_back(std::move(root));
        const TreeStarter::Outcome outcome = TreeStarter(*m_system, tree).startAndWait();
        if (!outcome)
            qFatal("%s", qPrintable(outcome.error()));
        m_session = std::make_unique<TreeSession>(std::move(source));
        m_session->refreshNow();
        m_canvas.setSession(m_session.get());
        m_canvas.setAnimated(false);
        m_canvas.resize(pictureSize);
    }
    ~Scene() { m_canvas.setSession(nullptr); }

    [[nodiscard]] TreeCanvas &canvas() { return m_canvas; }
    [[nodiscard]] TreeSession &session() { return *m_session; }
    [[nodiscard]] NodeId node(const char *label) const
    {
        const TreeState &tree = m_session->tree();
        for (std::size_t number = 0; number < tree.capacity(); ++number) {
            const Node *node = tree.find(static_cast<NodeId>(number));
            if (node && node->label() == QLatin1StringView(label))
                return node->id;
        }
        qFatal("no %s", label);
    }
    void crash(const char *label)
    {
        m_session->source().inject(m_session->tree().node(node(label)).pid, Fault::Raise);
        pass(100ms);
    }
    void pass(std::chrono::milliseconds time)
    {
        m_system->laboratory()->runFor(time);
        m_session->refreshNow();
    }
    [[nodiscard]] QImage picture(const Theme &theme)
    {
        m_canvas.setTheme(theme);
        return m_canvas.grab().toImage().convertToFormat(QImage::Format_RGB32);
    }

private:
    System *m_system = nullptr;
    std::unique_ptr<TreeSession> m_session;
    TreeCanvas m_canvas;
};

using SceneMaker = std::function<std::unique_ptr<Scene>()>;

std::unique_ptr<Scene> shop(const SupervisorFlags &checkout = {.maxRestarts = 4, .maxSeconds = 10s},
                            Restart checkoutRestart = Restart::Permanent, int visitors = 2)
{
    return std::make_unique<Scene>(supervisor(
        "shop", {},
        {worker(QStringLiteral("catalogue")),
         supervisor("checkout", checkout,
                    {worker(QStringLiteral("basket")), worker(QStringLiteral("payments"))},
                    checkoutRestart),
         {.what = DynamicSupervisorFlags{},
          .id = Atom("visitors"),
          .name = Atom("visitors"),
          .children = workers(visitors)}}));
}

std::unique_ptr<Scene> running()
{
    return shop();
}

std::unique_ptr<Scene> restarted()
{
    auto scene = shop();
    scene->crash("payments");
    scene->pass(2s);
    scene->crash("payments");
    return scene;
}

std::unique_ptr<Scene> givenUp()
{
    // Its end is clean, so the one above leaves it down.
    auto scene = shop({.maxRestarts = 1}, Restart::Transient);
    scene->crash("payments");
    scene->crash("payments");
    return scene;
}

std::unique_ptr<Scene> rows()
{
    return std::make_unique<Scene>(supervisor("team", {}, workers(30)));
}

std::unique_ptr<Scene> sixty()
{
    return std::make_unique<Scene>(supervisor("team", {}, workers(60)));
}

std::unique_ptr<Scene> abreast()
{
    std::vector<ProcessDescription> pools;
    for (const char *name : {"mail", "search", "images", "reports", "billing", "sessions", "audit",
                             "fax", "orders", "stock", "cache"})
        pools.push_back(supervisor(name, {}, workers(3, name)));
    return std::make_unique<Scene>(supervisor("shop", {}, std::move(pools)));
}

std::unique_ptr<Scene> block()
{
    return std::make_unique<Scene>(
        supervisor("pool", {.maxRestarts = 100'000, .maxSeconds = 1s}, workers(5'000)));
}

std::unique_ptr<Scene> foretold()
{
    auto scene = shop({.strategy = Strategy::OneForAll});
    const Prediction prediction = predict(scene->session().tree(), scene->node("payments"),
                                          {.kind = PossibleFault::Kind::Raise},
                                          scene->session().source().now());
    scene->canvas().setForetold(&prediction);
    return scene;
}

std::unique_ptr<Scene> explained()
{
    auto scene = shop({.strategy = Strategy::OneForAll});
    scene->crash("payments");
    WhyPanel panel;
    std::vector<NodeId> causes;
    std::vector<NodeId> consequences;
    QObject::connect(&panel, &WhyPanel::highlightChanged, &panel,
                     [&](const std::vector<NodeId> &before, const std::vector<NodeId> &after) {
                         causes = before;
                         consequences = after;
                     });
    panel.setSession(&scene->session());
    panel.show();
    scene->session().select(scene->node("payments"));
    scene->canvas().setExplained(causes, consequences);
    panel.setSession(nullptr);
    return scene;
}

std::unique_ptr<Scene> folded()
{
    auto scene = restarted();
    scene->canvas().setFolded(scene->node("checkout"), true);
    return scene;
}

struct Difference
{
    /// Of the pixels of the smaller pictures, those that differ by more than the tolerance.
    double share = 1;
    /// Where: white on black, in the size of the smaller pictures.
    QImage where = {};
};

Difference difference(const QImage &one, const QImage &other)
{
    if (one.size() != other.size())
        return {};
    const auto shrink = [](const QImage &image) {
        return image
            .scaled(image.size() / shrunkBy, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_RGB32);
    };
    const QImage a = shrink(one);
    const QImage b = shrink(other);
    QImage where(a.size(), QImage::Format_RGB32);
    where.fill(Qt::black);
    int differing = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            const int most = std::max({std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)),
                                       std::abs(qBlue(p) - qBlue(q))});
            if (most > tolerance) {
                ++differing;
                where.setPixelColor(x, y, Qt::white);
            }
        }
    }
    return {.share = double(differing) / (a.width() * a.height()), .where = where};
}

} // namespace

class TestGoldenImages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        failOnWarning();
        useTestSettings();
        if (!QFontDatabase::hasFamily(QStringLiteral("DejaVu Sans")))
            QSKIP("The pictures are written in DejaVu Sans, which is not installed here");
        // Whatever the machine is set to.
        QFont font(QStringLiteral("DejaVu Sans"), 10);
        font.setHintingPreference(QFont::PreferNoHinting);
        font.setStyleStrategy(QFont::PreferAntialias);
        QApplication::setFont(font);
    }

    void theCanvasLooksAsItDid_data()
    {
        QTest::addColumn<SceneMaker>("make");
        QTest::addColumn<bool>("dark");
        const std::pair<const char *, SceneMaker> scenes[] = {
            {"running", running},   {"restarted", restarted}, {"given_up", givenUp},
            {"rows", rows},         {"sixty", sixty},         {"block", block},
            {"foretold", foretold}, {"explained", explained}, {"folded", folded},
            {"abreast", abreast}};
        for (const auto &[name, make] : scenes) {
            for (const bool dark : {false, true})
                QTest::addRow("%s_%s", name, dark ? "dark" : "light") << make << dark;
        }
    }
    void theCanvasLooksAsItDid()
    {
        QFETCH(const SceneMaker, make);
        QFETCH(const bool, dark);
        const QImage actual = make()->picture(dark ? Theme::dark() : Theme::light());
        QCOMPARE(actual.size(), pictureSize);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const QString path = QStringLiteral(ESPALIER_SOURCE_DIR "/tests/golden/%1.png").arg(name);
        if (qEnvironmentVariableIsSet("ESPALIER_UPDATE_GOLDEN")) {
            QVERIFY(QDir().mkpath(QStringLiteral(ESPALIER_SOURCE_DIR "/tests/golden")));
            QVERIFY(actual.save(path));
        }
        const QImage golden(path);
        QVERIFY2(!golden.isNull(), qPrintable(path));
        const Difference found = difference(golden, actual);
        QVERIFY2(found.share <= allowedShare, qPrintable(saved(name, actual, found)));
    }

    void aChangeThatASeeingEyeNoticesIsNoticed_data()
    {
        QTest::addColumn<SceneMaker>("one");
        QTest::addColumn<SceneMaker>("other");
        const SceneMaker before = running;
        QTest::newRow("a child less") << before << SceneMaker([] {
            return shop({.maxRestarts = 4, .maxSeconds = 10s}, Restart::Permanent, 1);
        });
        QTest::newRow("restarts") << before << SceneMaker(restarted);
        QTest::newRow("one restart more") << SceneMaker(restarted) << SceneMaker([] {
            auto scene = restarted();
            scene->crash("payments");
            return scene;
        });
        QTest::newRow("a dead subtree") << before << SceneMaker(givenUp);
        QTest::newRow("marks of a prediction") << before << SceneMaker(foretold);
        QTest::newRow("marks of an explanation") << SceneMaker([] {
            auto scene = explained();
            scene->canvas().setExplained({}, {});
            return scene;
        }) << SceneMaker(explained);
        QTest::newRow("folded") << SceneMaker(restarted) << SceneMaker(folded);
        QTest::newRow("a selection") << before << SceneMaker([] {
            auto scene = running();
            scene->session().select(scene->node("basket"));
            return scene;
        });
        QTest::newRow("one of sixty hangs") << SceneMaker(sixty) << SceneMaker([] {
            auto scene = sixty();
            scene->session().source().inject(
                scene->session().tree().node(scene->node("worker_30")).pid, Fault::Hang);
            scene->pass(10ms);
            return scene;
        });
    }
    void aChangeThatASeeingEyeNoticesIsNoticed()
    {
        QFETCH(const SceneMaker, one);
        QFETCH(const SceneMaker, other);
        for (const Theme *theme : {&Theme::light(), &Theme::dark()}) {
            const double share = difference(one()->picture(*theme), other()->picture(*theme)).share;
            QVERIFY2(share > allowedShare, qPrintable(QString::number(share)));
        }
    }

    void theOtherThemeIsAnotherPicture()
    {
        const auto scene = running();
        QVERIFY(difference(scene->picture(Theme::light()), scene->picture(Theme::dark())).share
                > 0.9);
    }

    void theSameIsTheSameAgain()
    {
        QCOMPARE(
            difference(restarted()->picture(Theme::light()), restarted()->picture(Theme::light()))
                .share,
            0.0);
    }

private:
    /// Keeps what was painted and where it differs; a sentence on where to find them.
    static QString saved(const QString &name, const QImage &actual, const Difference &found)
    {
        const QDir folder(QDir::temp().filePath(QStringLiteral("espalier_golden")));
        QDir().mkpath(folder.path());
        actual.save(folder.filePath(name + QStringLiteral("_actual.png")));
        found.where.scaled(pictureSize)
            .save(folder.filePath(name + QStringLiteral("_difference.png")));
        return QStringLiteral("%1 % of the picture differ; see %2/%3_*.png")
            .arg(found.share * 100, 0, 'f', 2)
            .arg(folder.path(), name);
    }
};

QTEST_MAIN(TestGoldenImages)
#include "test_golden_images.moc"
