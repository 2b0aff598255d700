// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_source.h"
#include "engine/observe/tree_state.h"
#include "ui/console/console_channel.h"

#include <QString>

#include <tl/expected.hpp>

#include <functional>
#include <memory>
#include <vector>

namespace espalier {

/// Told how far a long work is, 0 to 100; answers false when it shall stop. Calls may be as frequent as convenient.
using Progress = std::function<bool(int percent)>;

/// Where trees come from and go to. The window asks, the program answers: the window knows no file format.
/// Errors are sentences that can be shown. Work that was stopped ends with an empty error.
class TreeLibrary
{
public:
    struct Example
    {
        QString title = {};
        /// One sentence.
        QString description = {};
        /// What open() takes.
        QString path = {};
    };

    TreeLibrary() = default;
    virtual ~TreeLibrary() = default;
    Q_DISABLE_COPY_MOVE(TreeLibrary)

    [[nodiscard]] virtual std::vector<Example> examples() const = 0;
    /// A running tree. Called in the window's thread.
    [[nodiscard]] virtual tl::expected<std::unique_ptr<TreeSource>, QString> open(
        const QString &path, const Progress &progress) = 0;
    struct Written
    {
        /// Why open() will refuse the file: it holds a process that only a program can start. Empty: it will not.
        QString objection = {};
    };
    /// Writes what is alive now, in the format that open() reads.
    [[nodiscard]] virtual tl::expected<Written, QString> exportJson(const TreeState &tree,
                                                                    TreeSource &source,
                                                                    const QString &path,
                                                                    const Progress &progress) = 0;
    /// A shell in the tree; null for a source that can have none. It must go before the source.
    [[nodiscard]] virtual std::unique_ptr<ConsoleChannel> openConsole(TreeSource &) { return {}; }
};

} // namespace espalier
