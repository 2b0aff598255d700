// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace espalier {

/// What a script has printed when it has ended.
struct ProgramRun
{
    QByteArray output = {};
    QByteArray errors = {};
    int status = 0;
};

/// An Elixir script with what the real system prints for it in files beside it: `.out`, `.err` and `.status`, each of which
/// is left out where there is nothing to say.
class KeptProgram
{
public:
    explicit KeptProgram(QString path)
        : m_path(std::move(path))
    {}

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString fileName() const;
    /// Whether the text of its failure is kept and compared: that of the scripts in folders called `errors`.
    [[nodiscard]] bool isWrong() const;
    [[nodiscard]] ProgramRun expected() const;
    void keep(const ProgramRun &run) const;

private:
    [[nodiscard]] QString beside(const char *suffix) const;

    QString m_path;
};

/// All scripts at the path, in the order of their names: the file itself, or those in the folder and its folders.
[[nodiscard]] QStringList scriptsAt(const QString &path);

/// Empty if both are the same for whoever reads them, else how they differ.
[[nodiscard]] QString difference(const ProgramRun &actual, const ProgramRun &expected,
                                 bool errorsToo);

} // namespace espalier
