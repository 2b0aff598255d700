// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tree_library.h"

namespace espalier {

/// Trees in files, described or started by programs, and the examples that the program brings along.
class FileLibrary final : public TreeLibrary
{
public:
    /// What the window opens with.
    static const QString firstExample;

    [[nodiscard]] std::vector<Example> examples() const override;
    [[nodiscard]] tl::expected<std::unique_ptr<TreeSource>, QString> open(
        const QString &path, const Progress &progress) override;
    [[nodiscard]] tl::expected<Written, QString> exportJson(const TreeState &tree,
                                                            TreeSource &source, const QString &path,
                                                            const Progress &progress) override;
    [[nodiscard]] std::unique_ptr<ConsoleChannel> openConsole(TreeSource &source) override;
};

} // namespace espalier
