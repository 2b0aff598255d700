// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/event.h"

#include <QStringList>

#include <tl/expected.hpp>

#include <variant>
#include <vector>

namespace espalier {

/// The window on a tree file or a program; on an example if `tree` is empty.
struct WindowCommand
{
    QString tree = {};
};

/// A crash that `run` brings about: the process called `name` raises at `at` of the tree's own time.
struct PlannedCrash
{
    QString name = {};
    Time at{0};
};

/// A tree in virtual time, told as text.
struct RunCommand
{
    QString tree = {};
    Time duration = std::chrono::seconds(5);
    std::vector<PlannedCrash> crashes = {}; ///< in order of time
    std::uint64_t seed = 0;
};

/// An Elixir program, run to its end.
struct ScriptCommand
{
    QString file = {};
    QStringList arguments = {}; ///< the program's own
    std::uint64_t seed = 0;
};

/// A shell in the terminal, after a program if one is given.
struct ConsoleCommand
{
    QString file = {};
    QStringList arguments = {}; ///< the program's own
};

/// The tree as it is after some virtual time, as a file: json, png, svg or pdf by the name's ending.
struct ExportCommand
{
    QString tree = {};
    QString output = {};
    Time duration{0};
    std::vector<PlannedCrash> crashes = {};
    std::uint64_t seed = 0;
    bool isDark = false;
};

/// Pictures of the window for the documentation.
struct ScreenshotCommand
{
    QString folder = {};
};

/// Nothing to do but to print.
struct TextCommand
{
    QString text = {};
};

using Command = std::variant<WindowCommand, RunCommand, ScriptCommand, ConsoleCommand,
                             ExportCommand, ScreenshotCommand, TextCommand>;

/// `arguments` begin with the program's name. The error is a sentence that names the argument.
[[nodiscard]] tl::expected<Command, QString> parseCommandLine(const QStringList &arguments);

} // namespace espalier
