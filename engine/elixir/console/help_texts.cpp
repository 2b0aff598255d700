// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/console/help_texts.h"

#include "engine/elixir/machine/standard_library.h"

#include <QDirIterator>
#include <QFile>

#include <map>

namespace espalier::elixir {

namespace {

using Texts = std::map<QString, QString>;

/// Sections begin with `## Topic`.
void addTexts(Texts &texts, const QString &content)
{
    for (const QString &section : content.split(QLatin1StringView("\n## ")).mid(1)) {
        const qsizetype end = section.indexOf(QLatin1Char('\n'));
        texts[section.left(end).trimmed()] = section.mid(end + 1).trimmed();
    }
}

const Texts &allTexts()
{
    static const Texts texts = [] {
        Texts read;
        QDirIterator files(standardLibraryFolder() + QStringLiteral("/help"),
                           {QStringLiteral("*.txt")}, QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                addTexts(read, QString::fromUtf8(file.readAll()));
        }
        return read;
    }();
    return texts;
}

} // namespace

std::optional<QString> helpText(const QString &topic)
{
    const auto found = allTexts().find(topic);
    if (found == allTexts().end())
        return std::nullopt;
    return found->second;
}

QStringList helpTopicsUnder(const QString &name)
{
    QStringList topics;
    for (const auto &[topic, text] : allTexts()) {
        const QStringView rest = QStringView(topic).mid(name.size());
        if (!topic.startsWith(name) || rest.isEmpty())
            continue;
        const bool isFunction = rest[0] == QLatin1Char('.') && rest.size() > 1
                                && !rest[1].isUpper();
        if (rest[0] == QLatin1Char('/') || isFunction)
            topics.push_back(topic);
    }
    return topics;
}

} // namespace espalier::elixir
