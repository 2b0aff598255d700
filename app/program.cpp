// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"

#include "app/command_line.h"
#include "app/console_command.h"
#include "app/export_command.h"
#include "app/file_library.h"
#include "app/run_command.h"
#include "app/screenshot_command.h"
#include "app/script_command.h"
#include "app/translations.h"
#include "app/window_command.h"

#include <QApplication>
#include <QTextStream>

#include <cstring>

namespace espalier {

namespace {

bool wantsWindow(int argc, char **argv)
{
    static constexpr const char *textual[] = {"run", "console", "export", "screenshot", "help",
                                              "-h",  "--help",  "-v",     "--version"};
    return argc < 2
           || std::none_of(std::begin(textual), std::end(textual),
                           [argv](const char *word) { return std::strcmp(word, argv[1]) == 0; });
}

bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY")
           || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

/// Pictures need fonts, and so an application with a platform; texts need neither.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv, bool isWindow)
{
    const bool isPicture = argc > 1
                           && (std::strcmp(argv[1], "export") == 0
                               || std::strcmp(argv[1], "screenshot") == 0);
    if (!isWindow && !isPicture)
        return std::make_unique<QCoreApplication>(argc, argv);
    if (!isWindow && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QApplication>(argc, argv);
}

struct Runner
{
    QTextStream &output;
    QTextStream &errors;

    int operator()(const TextCommand &command) const
    {
        output << command.text;
        return 0;
    }
    int operator()(const RunCommand &command) const { return runTree(command, output, errors); }
    int operator()(const ScriptCommand &command) const { return runScriptFile(command, errors); }
    int operator()(const ConsoleCommand &command) const { return runConsole(command, errors); }
    int operator()(const ExportCommand &command) const { return exportTree(command, errors); }
    int operator()(const ScreenshotCommand &command) const
    {
        return takeScreenshots(command, output, errors);
    }
    int operator()(const WindowCommand &command) const
    {
        FileLibrary library;
        const QString path = command.tree.isEmpty() ? FileLibrary::firstExample : command.tree;
        auto tree = library.open(path, {});
        if (!tree) {
            errors << "espalier: " << tree.error() << '\n';
            return 1;
        }
        if (!hasDisplay()) {
            errors << "espalier: there is no display here. `espalier run TREE` does without one.\n";
            return 2;
        }
        const QString title = (*tree)->title();
        return runWindow(std::move(*tree), title, path, library);
    }
};

} // namespace

int runProgram(int argc, char **argv)
{
    QTextStream output(stdout);
    QTextStream errors(stderr);
    const auto application = makeApplication(argc, argv, wantsWindow(argc, argv) && hasDisplay());
    QCoreApplication::setApplicationName(QStringLiteral("espalier"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ESPALIER_VERSION));
    QCoreApplication::setOrganizationName(QStringLiteral("Espalier"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Espalier"));
    if (qobject_cast<QApplication *>(application.get()))
        installTranslations();
    const auto command = parseCommandLine(QCoreApplication::arguments());
    if (!command) {
        errors << "espalier: " << command.error() << "\n`espalier --help` says more.\n";
        return 2;
    }
    const int code = std::visit(Runner{output, errors}, *command);
    output.flush();
    if (code == 0 && output.status() != QTextStream::Ok) {
        errors << "espalier: the output could not be written\n";
        return 1;
    }
    return code;
}

} // namespace espalier
