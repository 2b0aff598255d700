// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/laboratory_source.h"
#include "engine/trees/tree_description.h"

#include <tl/expected.hpp>

namespace espalier {

/// A tree that runs in a laboratory of its own, and what it was started from.
class OpenTree : public LaboratorySource
{
    Q_OBJECT

public:
    /// Reads a tree file. Nothing is started yet. The error is a sentence.
    [[nodiscard]] static tl::expected<std::unique_ptr<OpenTree>, QString> read(
        const QString &path, const SystemOptions &options = {});

    [[nodiscard]] QString about() const override { return m_description.description; }
    [[nodiscard]] const TreeDescription &description() const { return m_description; }
    /// What to call it: its title, else the file's name.
    [[nodiscard]] QString title() const override { return m_title; }

    /// Starts the tree; `failed` is emitted some time later if it does not start.
    void start();
    /// Drives the laboratory until the tree runs; for one that is driven by hand.
    [[nodiscard]] tl::expected<void, QString> startAndWait();

private:
    OpenTree(std::unique_ptr<System> system, TreeDescription description, QString title);

    const TreeDescription m_description;
    const QString m_title;
};

} // namespace espalier
