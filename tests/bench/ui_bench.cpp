// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window's figures, a line `name value unit` each: medians, raster, offscreen, 1920 × 1080.

#include "tests/support/ui/window_fixture.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/layout/shape_to_fit.h"
#include "ui/layout/tree_layout.h"
#include "ui/main_window.h"
#include "ui/search/search_bar.h"
#include "ui/tree_session.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>
#include <cstdio>

using namespace espalier;

namespace {

constexpr QSize screen(1920, 1080);

template<typename Work>
double medianMilliseconds(int rounds, Work work)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer clock;
        clock.start();
        work();
        times.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    std::nth_element(times.begin(), times.begin() + rounds / 2, times.end());
    return times[static_cast<std::size_t>(rounds / 2)];
}

void line(const char *shape, const char *what, double milliseconds)
{
    std::printf("%s_%s %.2f ms\n", what, shape, milliseconds);
    std::fflush(stdout);
}

/// One dynamic supervisor.
std::unique_ptr<ScriptedSource> pool(int children)
{
    auto source = std::make_unique<ScriptedSource>();
    const Pid supervisor = source->addDynamicSupervisor(Atom("pool"), {},
                                                        {.maxRestarts = 1'000'000'000});
    for (int child = 0; child < children; ++child)
        source->addChild(supervisor, {.id = Atom("worker")});
    return source;
}

/// Supervisors of supervisors, ten each, with ten workers at the leaves.
std::unique_ptr<ScriptedSource> pyramid(int levels)
{
    auto source = std::make_unique<ScriptedSource>();
    std::vector<Pid> row{source->addSupervisor(Atom("top"))};
    for (int level = 1; level < levels; ++level) {
        std::vector<Pid> next;
        for (const Pid parent : row) {
            for (int child = 0; child < 10; ++child)
                next.push_back(source->addSupervisor(Atom("supervisor"), parent));
        }
        row = std::move(next);
    }
    for (const Pid parent : row) {
        for (int child = 0; child < 10; ++child)
            source->addChild(parent, {.id = Atom("worker")});
    }
    return source;
}

void measure(const char *shape, std::unique_ptr<ScriptedSource> source)
{
    TreeSession session(std::move(source));
    session.refreshNow();
    TreeLayout layout;
    line(shape, "layout", medianMilliseconds(15, [&] { layout.update(session.tree(), {}); }));
    LayoutOptions fitting;
    line(shape, "layout_shape", medianMilliseconds(5, [&] { // only when a tree is fitted anew
             fitting = shapedToFit(layout, session.tree(), {}, {}, screen);
         }));
    line(shape, "layout_fitted",
         medianMilliseconds(15, [&] { layout.update(session.tree(), {}, fitting); }));

    TreeCanvas canvas(&session);
    canvas.resize(screen);
    canvas.unfoldAll(); // all of it
    canvas.show();
    QImage image(screen, QImage::Format_RGB32);
    const auto frame = [&] { canvas.viewport()->render(&image); };
    frame();
    line(shape, "frame_fit", medianMilliseconds(15, frame));
    for (const auto &[name, zoom] : {std::pair("frame_far", 0.055), std::pair("frame_mid", 0.15),
                                     std::pair("frame_near", 0.5), std::pair("frame_close", 1.0)})
    {
        canvas.setZoom(zoom);
        frame();
        line(shape, name, medianMilliseconds(15, frame));
    }
}

/// A window on the tree, when all of it is shown: a flood of events is spread over frames.
std::unique_ptr<MainWindow> windowOn(std::unique_ptr<ScriptedSource> source, TreeLibrary &library,
                                     std::size_t processes)
{
    auto window = std::make_unique<MainWindow>(library);
    window->setSource(std::move(source), QString());
    window->resize(screen);
    window->show();
    while (window->session()->tree().size() < processes)
        window->session()->refreshNow();
    QCoreApplication::processEvents();
    return window;
}

/// The whole window on a pool of 100,000, of which 10,000 crash and come back each second of 60 frames: what a frame takes,
/// with all that listens, and the longest one.
void measureStorm()
{
    constexpr int perFrame = 10'000 / 60;
    constexpr int frames = 120;
    auto owned = pool(100'000);
    ScriptedSource *source = owned.get();
    ScriptedLibrary library;
    const auto window = windowOn(std::move(owned), library, 100'000);
    TreeSession &session = *window->session();
    const Node &supervisor = session.tree().node(session.tree().roots().front());
    const auto *log = window->findChild<QWidget *>(QStringLiteral("logTable"));
    if (!log || !log->isVisible())
        qFatal("what a storm costs is measured with the log on show");
    std::vector<double> times;
    std::size_t next = 0;
    for (int frame = 0; frame < frames; ++frame) {
        for (int crash = 0; crash < perFrame; ++crash) {
            const NodeId child = supervisor.children[(next += 7) % supervisor.children.size()];
            source->end(session.tree().node(child).pid, Atom("boom"));
        }
        source->advance(std::chrono::milliseconds(1000 / 60));
        QElapsedTimer clock;
        clock.start();
        session.refreshNow();
        QCoreApplication::processEvents();
        times.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    line("10k_restarts_per_second", "frame_median", times[times.size() / 2]);
    line("10k_restarts_per_second", "frame_longest", times.back());
}

void type(MainWindow &window, const QString &text)
{
    auto *search = window.findChild<SearchBar *>();
    search->setText(text);
    while (search->isLooking())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

/// What a search found is lit, few and nearly all; and what a filter costs that hides the rest: the click, and the frame after
/// it, in which the tree is laid out anew.
void measureLit(const char *shape, MainWindow &window)
{
    QImage image(window.canvas().viewport()->size(), QImage::Format_RGB32);
    const auto frame = [&] { window.canvas().viewport()->render(&image); };
    auto *funnel = window.findChild<QAction *>(QStringLiteral("hideOthers"));
    for (const auto &[name, text] :
         {std::pair("few", QStringLiteral("0.99")), std::pair("all", QStringLiteral("worker"))})
    {
        type(window, text);
        const QByteArray lit = QByteArray("frame_lit_") + name;
        line(shape, lit.constData(), medianMilliseconds(9, frame));
        const QByteArray click = QByteArray("filter_") + name;
        line(shape, click.constData(), medianMilliseconds(5, [&] {
                 funnel->trigger();
                 frame();
             }));
        funnel->setChecked(false);
    }
}

/// A word typed into the search field: how long nothing else happens, and how long until all matches are lit.
void measureSearch(const char *shape, int children)
{
    ScriptedLibrary library;
    const auto window = windowOn(pool(children), library, std::size_t(children));
    auto *field = window->findChild<QLineEdit *>(QStringLiteral("searchText"));
    auto *count = window->findChild<QLabel *>(QStringLiteral("searchCount"));
    QElapsedTimer whole;
    whole.start();
    double longest = 0;
    field->setText(QStringLiteral("0.99")); // a part of many pids
    while (!count->text().contains(QStringLiteral(" of ")) && whole.elapsed() < 60'000) {
        QElapsedTimer clock;
        clock.start();
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        longest = std::max(longest, double(clock.nsecsElapsed()) / 1e6);
    }
    line(shape, "search_longest_pause", longest);
    line(shape, "search_until_lit", double(whole.nsecsElapsed()) / 1e6);
    measureLit(shape, *window);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QStringList only = QApplication::arguments().mid(1); // all, if none is named
    const auto isWanted = [&only](const char *part) {
        return only.isEmpty() || only.contains(QLatin1StringView(part));
    };
    if (isWanted("frames")) {
        measure("pool_100k", pool(100'000));
        measure("pyramid_100k", pyramid(5));
        measure("pool_1m", pool(1'000'000));
    }
    if (isWanted("storm"))
        measureStorm();
    if (!isWanted("search"))
        return 0;
    measureSearch("100k", 100'000);
    measureSearch("1m", 1'000'000);
    return 0;
}
