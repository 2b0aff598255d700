// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/trees/tree_description.h"

#include <QByteArray>

#include <tl/expected.hpp>

namespace espalier {

class Modules;

/// Version of the format that is written; the only one that is read.
inline constexpr int treeFileVersion = 1;

/// What is wrong with a tree file. The texts are translated and can be shown to a person.
struct TreeFileError
{
    QString file = {};
    /// JSON path, `$.processes[0].children[2].restart`; line and column for a text that is no JSON; empty if the file cannot
    /// be read at all.
    QString place = {};
    QString found = {};
    QString expected = {};

    /// One sentence.
    [[nodiscard]] QString message() const;
};

/// Reads a tree from JSON. The first error ends it: there is no half of a tree. `modules` are what workers may run.
/// Terms are strings in Elixir's syntax. The format is described in docs/TREE_FILES.md.
[[nodiscard]] tl::expected<TreeDescription, TreeFileError> parseTree(const QByteArray &json,
                                                                     const QString &fileName,
                                                                     const Modules &modules);
[[nodiscard]] tl::expected<TreeDescription, TreeFileError> readTreeFile(const QString &path,
                                                                        const Modules &modules);

/// What parseTree() reads back, in the same order every time. Functions, which no text can hold, become their inspected
/// form; reading such a file is an error that names the place.
[[nodiscard]] QByteArray writeTree(const TreeDescription &tree);

} // namespace espalier
