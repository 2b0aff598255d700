// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/term.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

namespace espalier {

/// One line of a scenario: a declaration or an operation. The language is described in tests/conformance/README.md.
struct ScenarioLine
{
    QString command = {};
    /// Words that are no `key=value`, in order.
    QStringList arguments = {};
    QHash<QString, QString> keys = {};
    /// All words, as they are echoed.
    QString written = {};
};

/// Nullopt for an empty line and a comment.
[[nodiscard]] std::optional<ScenarioLine> parseScenarioLine(const QString &line);

/// An integer, a float, an atom (with or without colon), or any term that begins with `: { [ " %`.
[[nodiscard]] Term scenarioValue(const QString &text);

/// What one start of a label does: `ok`, `err(:no)`, `slow(100)`, …
struct PlanStep
{
    QString name = {};
    Term value = {};
};
[[nodiscard]] std::vector<PlanStep> parsePlan(const QString &text);

/// At commas outside of brackets.
[[nodiscard]] QStringList splitAtCommas(const QString &text);

/// `w#9` before `w#10`.
[[nodiscard]] bool naturallyLess(const QString &left, const QString &right);

} // namespace espalier
