// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/scripted_source.h"
#include "ui/main_window.h"
#include "ui/tree_library.h"

#include <memory>

namespace espalier {

/// Serves scripted trees, and remembers what it was asked for.
class ScriptedLibrary final : public TreeLibrary
{
public:
    [[nodiscard]] std::vector<Example> examples() const override;
    [[nodiscard]] tl::expected<std::unique_ptr<TreeSource>, QString> open(
        const QString &path, const Progress &progress) override;
    [[nodiscard]] tl::expected<Written, QString> exportJson(const TreeState &tree,
                                                            TreeSource &source, const QString &path,
                                                            const Progress &progress) override;

    QStringList opened;
    /// What is said of the next file that is written.
    Written nextWritten;
};

/// A shown window on a small tree: `top` supervises `cache` (permanent), `job` (temporary) and the dynamic supervisor
/// `sessions`.
struct WindowFixture
{
    WindowFixture();

    /// Opens the tree anew, as it was at first.
    void renewTree();
    [[nodiscard]] const Node &node(Pid pid) const;
    /// Selects and waits for nothing: selection is at once.
    void select(Pid pid);
    /// Shows what the source recorded.
    void refresh();
    /// Clicks where the canvas paints the node.
    void clickNode(Pid pid, Qt::MouseButton button = Qt::LeftButton);

    ScriptedLibrary library;
    ScriptedSource *source = nullptr;
    Pid top = {};
    Pid cache = {};
    Pid job = {};
    Pid sessions = {};
    std::unique_ptr<MainWindow> window;
};

/// A warning fails the test, but for the one that the offscreen platform gives for each window.
void failOnWarning();

/// Settings of the tests' own, empty.
void useTestSettings();

} // namespace espalier
