// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// `first_picture`: from the start of the program to the first picture of the example's tree, offscreen. The program starts
// itself anew for each round, so that loading and linking count.

#include "app/file_library.h"
#include "app/open_tree.h"
#include "app/window_command.h"
#include "ui/canvas/tree_canvas.h"
#include "ui/main_window.h"
#include "ui/tree_session.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace espalier;

namespace {

/// Says so on standard output, and ends.
class FirstPicture : public QObject
{
    Q_OBJECT

public:
    explicit FirstPicture(MainWindow &window)
        : m_window(window)
    {
        window.canvas().viewport()->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_window.session()->tree().size() > 0)
            QTimer::singleShot(0, this, [] {
                std::puts("painted");
                std::fflush(stdout);
                QCoreApplication::quit();
            });
        return QObject::eventFilter(watched, event);
    }

private:
    MainWindow &m_window;
};

int paintOnce()
{
    dressApplication();
    FileLibrary library;
    auto tree = OpenTree::read(FileLibrary::firstExample);
    if (!tree)
        return 1;
    (*tree)->start();
    MainWindow window(library);
    window.setSource(std::move(*tree), QString());
    const FirstPicture first(window);
    window.show();
    return QApplication::exec();
}

double secondsToFirstPicture(const QString &home)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home);
    program.setProcessEnvironment(environment);
    QElapsedTimer clock;
    clock.start();
    program.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--once")});
    while (!program.canReadLine() && program.waitForReadyRead(10'000)) {
    }
    const double seconds = double(clock.nsecsElapsed()) / 1e9;
    program.waitForFinished();
    return program.readLine().startsWith("painted") ? seconds : -1;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    if (argc > 1)
        return paintOnce();
    const QTemporaryDir home;
    std::vector<double> times;
    for (int round = 0; round < 7; ++round)
        times.push_back(secondsToFirstPicture(home.path()));
    if (std::any_of(times.begin(), times.end(), [](double time) { return time < 0; })) {
        std::fputs("window_bench: no picture came\n", stderr);
        return 1;
    }
    std::nth_element(times.begin(), times.begin() + 3, times.end());
    std::printf("first_picture %.3f s\n", times[3]);
    return 0;
}

#include "window_bench.moc"
