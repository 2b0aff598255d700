// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStandardPaths>

namespace espalier {

// Where file dialogs begin, and what they suggest.

/// The folder that was used last; else the user's documents.
[[nodiscard]] QString folderToOpenFrom();
void rememberOpened(const QString &path);

/// The folder that was written to last; else `location`, if the user has it, the documents or the home.
[[nodiscard]] QString folderToWriteTo(QStandardPaths::StandardLocation location);
void rememberWritten(const QString &path);

/// What a tree of this name may be called on every file system, without an ending.
[[nodiscard]] QString fileNameFor(const QString &treeName);

/// With this ending instead of one of `endings`, or in addition.
[[nodiscard]] QString withEnding(const QString &path, const QString &ending,
                                 const QStringList &endings);

} // namespace espalier
