// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/laboratory_source.h"

#include <tl/expected.hpp>

namespace espalier {

/// What an Elixir program says of itself in the comment that it begins with.
struct ScriptHeading
{
    QString title = {}; ///< its first line
    QString about = {}; ///< the others
};

[[nodiscard]] ScriptHeading scriptHeading(const QString &source);

/// Whether the window takes it for a program: it ends in .exs or .ex.
[[nodiscard]] bool isScript(const QString &path);

/// The tree that an Elixir program starts, in a laboratory of its own. The program's first process stays when it has come to its
/// end, so that what is linked to it lives on.
class OpenScript : public LaboratorySource
{
    Q_OBJECT

public:
    /// Reads a program; nothing runs yet. The error says what is wrong with it, and where.
    [[nodiscard]] static tl::expected<std::unique_ptr<OpenScript>, QString> read(
        const QString &path, const SystemOptions &options = {});

    [[nodiscard]] QString title() const override { return m_title; }
    [[nodiscard]] QString about() const override { return m_about; }

    /// Runs it; `failed` is emitted some time later if it ends with an error.
    void start();

private:
    OpenScript(std::unique_ptr<System> system, QString path, std::string source);

    const QString m_path;
    const std::string m_source;
    QString m_title;
    QString m_about;
};

} // namespace espalier
