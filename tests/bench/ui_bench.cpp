// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window's figures, a line `name value unit` each: medians, raster, offscreen, 1920 × 1080.

#include "tests/support/scripted_source.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/layout/tree_layout.h"
#include "ui/tree_session.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>

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
    const Pid supervisor = source->addDynamicSupervisor(Atom("pool"));
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

    TreeCanvas canvas(&session);
    canvas.resize(screen);
    canvas.show();
    QImage image(screen, QImage::Format_RGB32);
    const auto frame = [&] { canvas.viewport()->render(&image); };
    frame();
    line(shape, "frame_fit", medianMilliseconds(15, frame));
    for (const auto &[name, zoom] : {std::pair("frame_mid", 0.15), std::pair("frame_near", 0.5),
                                     std::pair("frame_close", 1.0)})
    {
        canvas.setZoom(zoom);
        frame();
        line(shape, name, medianMilliseconds(15, frame));
    }
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    measure("pool_100k", pool(100'000));
    measure("pyramid_100k", pyramid(5));
    measure("pool_1m", pool(1'000'000));
    return 0;
}
