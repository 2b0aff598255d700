// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/command_match.h"

#include <QStringList>

#include <algorithm>

namespace espalier {

namespace {

bool beginsWord(const QString &text, qsizetype at)
{
    return text[at].isLetterOrNumber() && (at == 0 || !text[at - 1].isLetterOrNumber());
}

/// Whether the words of `typed` begin words of `text`, in this order.
bool beginWords(const QString &typed, const QString &text)
{
    qsizetype at = 0;
    for (const QString &word : typed.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        at = text.indexOf(word, at);
        while (at > 0 && text[at - 1].isLetterOrNumber())
            at = text.indexOf(word, at + 1);
        if (at < 0)
            return false;
        at += word.size();
    }
    return true;
}

/// Where the last letter matches if the first does at `from`; -1 if not all of them follow.
qsizetype lastLetter(const QString &letters, const QString &text, qsizetype from)
{
    qsizetype at = from;
    for (qsizetype letter = 1; letter < letters.size() && at >= 0; ++letter)
        at = text.indexOf(letters[letter], at + 1);
    return at;
}

std::optional<qsizetype> spreadOfLetters(const QString &letters, const QString &text)
{
    std::optional<qsizetype> best;
    for (qsizetype from = text.indexOf(letters.front()); from >= 0;
         from = text.indexOf(letters.front(), from + 1))
    {
        const qsizetype last = lastLetter(letters, text, from);
        if (last < 0)
            break;
        if (beginsWord(text, from))
            best = std::min(best.value_or(text.size()), last - from);
    }
    return best;
}

} // namespace

std::optional<CommandMatch> matchCommand(const QString &typed, const QString &text,
                                         const QString &path)
{
    const QString wanted = typed.simplified().toLower();
    const QString name = text.toLower();
    if (name.startsWith(wanted))
        return CommandMatch{CommandMatch::Kind::Start};
    if (beginWords(wanted, name))
        return CommandMatch{CommandMatch::Kind::Words};
    if (beginWords(wanted, path.toLower() + QLatin1Char(' ') + name))
        return CommandMatch{CommandMatch::Kind::WordsWithPath};
    if (name.contains(wanted))
        return CommandMatch{CommandMatch::Kind::Part};
    QString letters = wanted;
    letters.remove(QLatin1Char(' '));
    if (const auto spread = spreadOfLetters(letters, name))
        return CommandMatch{CommandMatch::Kind::Letters, *spread};
    return std::nullopt;
}

} // namespace espalier
