// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/normalised_output.h"

#include <QRegularExpression>
#include <QStringList>

#include <vector>

namespace espalier {

namespace {

struct Replacement
{
    QRegularExpression what;
    QString with;
};

const std::vector<Replacement> &replacements()
{
    const auto replacement = [](const char *what, const char *with) {
        return Replacement{QRegularExpression(QString::fromUtf8(what)), QString::fromUtf8(with)};
    };
    static const std::vector<Replacement> all = {
        replacement("#(PID|Reference|Port)<[0-9.]+>", "#\\1<…>"),
        replacement("#Function<[0-9][^>]*>", "#Function<…>"),
        replacement("#Function<…>/([0-9]+) in [^ >]*>", "#Function<…>"),
        replacement(":elixir_compiler_[0-9]+", ":elixir_compiler_N"),
        replacement("Finished in [0-9.]+ seconds \\([^)]*\\)", "Finished in … seconds"),
        replacement("Randomized with seed [0-9]+|Running ExUnit with seed: [0-9]+",
                    "Randomized with seed …"),
        replacement("\\([0-9.]+ms\\)", "(…ms)"),
    };
    return all;
}

/// A line of a stack trace, or what a compiler says instead of one.
bool isCall(const QString &line)
{
    static const QRegularExpression call(
        QStringLiteral("^    (\\([a-z_]+ [0-9.]+\\) |expanding |[\\w./-]+\\.(exs?|erl):\\d+: "
                       "|:?[A-Za-z_.]+\\.[^ ]*\\(.*\\)$)"));
    return call.match(line).hasMatch();
}

} // namespace

QString normalisedOutput(const QByteArray &output)
{
    QString text = QString::fromUtf8(output);
    for (const Replacement &replacement : replacements())
        text.replace(replacement.what, replacement.with);
    return text;
}

QString endMessage(const QByteArray &errors)
{
    const QStringList lines = normalisedOutput(errors).split(u'\n');
    QStringList message;
    for (const QString &line : lines) {
        if (message.isEmpty() && !line.startsWith(u"** ("))
            continue;
        if (isCall(line))
            break;
        QString trimmed = line;
        while (!trimmed.isEmpty() && trimmed.back().isSpace())
            trimmed.chop(1);
        message.append(trimmed);
    }
    while (!message.isEmpty() && message.back().isEmpty())
        message.removeLast();
    return message.isEmpty() ? QString() : message.join(u'\n') + u'\n';
}

QString firstDifference(const QString &actual, const QString &expected)
{
    if (actual == expected)
        return {};
    const QStringList actualLines = actual.split(u'\n');
    const QStringList expectedLines = expected.split(u'\n');
    qsizetype line = 0;
    while (line < actualLines.size() && line < expectedLines.size()
           && actualLines[line] == expectedLines[line])
        ++line;
    const auto shown = [line](const QStringList &lines) {
        if (line < lines.size() - 1 || (line == lines.size() - 1 && !lines[line].isEmpty()))
            return lines[line];
        return QStringLiteral("(the end)");
    };
    return QStringLiteral("line %1: %2\n    instead of: %3")
        .arg(QString::number(line + 1), shown(actualLines), shown(expectedLines));
}

} // namespace espalier
