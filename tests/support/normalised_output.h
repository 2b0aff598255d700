// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace espalier {

/// What a program printed, without what is different each time it runs: numbers of processes and references, names of
/// functions that have none, times and seeds of tests.
[[nodiscard]] QString normalisedOutput(const QByteArray &output);

/// The message with which a program ended, out of all that it wrote to standard error: from the first line that begins with
/// `** (` to the calls that led there. Normalised.
[[nodiscard]] QString endMessage(const QByteArray &errors);

/// Empty if they are the same; else the first line in which they differ, each as it has it.
[[nodiscard]] QString firstDifference(const QString &actual, const QString &expected);

} // namespace espalier
