// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace espalier {

/// How well something is called what somebody typed. Less is better.
struct CommandMatch
{
    enum class Kind {
        Start, ///< the text starts with it
        Words, ///< its words begin words of the text, in this order
        WordsWithPath, ///< the same, with the menus that lead there
        Part, ///< it stands inside the text
        Letters, ///< its letters are in the text in this order, the first of them at a word's beginning
    };

    Kind kind = Kind::Start;
    /// Letters between the first and the last that matched; of Kind::Letters only.
    qsizetype spread = 0;

    friend auto operator<=>(const CommandMatch &, const CommandMatch &) = default;
};

/// Ignores case and spaces at the ends. nullopt if `typed` is neither in `text` nor, word by word, in `path` and `text`.
/// What is empty starts everything.
[[nodiscard]] std::optional<CommandMatch> matchCommand(const QString &typed, const QString &text,
                                                       const QString &path = {});

} // namespace espalier
