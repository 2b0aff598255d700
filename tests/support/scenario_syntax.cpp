// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/scenario_syntax.h"

#include "engine/term/parse.h"

#include <QRegularExpression>

namespace espalier {

std::optional<ScenarioLine> parseScenarioLine(const QString &line)
{
    static const QRegularExpression comment(QStringLiteral("\\s#|^#"));
    static const QRegularExpression word(
        QStringLiteral("(?:\\{[^}]*\\}+|\\[[^\\]]*\\]|\"[^\"]*\"|\\S)+"));
    static const QRegularExpression pair(QStringLiteral("^(\\w+)=(.*)$"));
    const QString text = line.section(comment, 0, 0).trimmed();
    if (text.isEmpty())
        return std::nullopt;
    QStringList words;
    for (auto match = word.globalMatch(text); match.hasNext();)
        words.append(match.next().captured().remove(QLatin1Char(' ')));
    ScenarioLine result{.command = words.first(), .written = words.join(QLatin1Char(' '))};
    for (const QString &each : words.mid(1)) {
        if (const auto found = pair.match(each); found.hasMatch())
            result.keys.insert(found.captured(1), found.captured(2));
        else
            result.arguments.append(each);
    }
    return result;
}

Term scenarioValue(const QString &text)
{
    static const QRegularExpression literal(QStringLiteral("^(-?\\d+(\\.\\d+)?$|[:{\\[\"%])"));
    if (!literal.match(text).hasMatch())
        return Atom(text.toStdString());
    const auto term = parseTerm(text);
    if (!term)
        qFatal("%s: %s", qPrintable(text), qPrintable(term.error().message()));
    return *term;
}

QStringList splitAtCommas(const QString &text)
{
    QStringList parts{QString()};
    int depth = 0;
    for (const QChar letter : text) {
        if (letter == QLatin1Char(',') && depth == 0) {
            parts.append(QString());
            continue;
        }
        depth += QStringLiteral("({[").contains(letter) - QStringLiteral(")}]").contains(letter);
        parts.last() += letter;
    }
    parts.removeAll(QString());
    return parts;
}

std::vector<PlanStep> parsePlan(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\w+)(?:\\((.*)\\))?$"));
    std::vector<PlanStep> steps;
    for (const QString &part : splitAtCommas(text)) {
        const auto match = form.match(part);
        const bool hasValue = match.lastCapturedIndex() >= 2;
        steps.push_back({match.captured(1), hasValue ? scenarioValue(match.captured(2)) : Term()});
    }
    return steps;
}

bool naturallyLess(const QString &left, const QString &right)
{
    static const QRegularExpression part(QStringLiteral("\\d+|\\D+"));
    auto one = part.globalMatch(left);
    auto other = part.globalMatch(right);
    while (one.hasNext() && other.hasNext()) {
        const QString a = one.next().captured();
        const QString b = other.next().captured();
        if (a == b)
            continue;
        const bool aIsNumber = a.front().isDigit();
        const bool bIsNumber = b.front().isDigit();
        if (aIsNumber && bIsNumber)
            return a.toLongLong() < b.toLongLong();
        return aIsNumber != bIsNumber ? aIsNumber : a < b;
    }
    return !one.hasNext() && other.hasNext();
}

} // namespace espalier
