// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_state.h"

#include <QString>

#include <vector>

namespace espalier {

/// What is sought in a tree: words that must all be found, each anywhere in name, id, label, pid, module, kind or state; or in one
/// of them alone, as in `state:restarting` or `module:Counter`. Upper and lower case are the same. As a state there are also
/// `down` (nobody fills the place), `crashed` (lately) and `faulty` (a fault was put on it and stays).
class SearchQuery
{
public:
    SearchQuery() = default;
    explicit SearchQuery(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_words.empty(); }
    /// Of the tree's own time.
    static constexpr std::chrono::seconds lately{30};
    /// `now` is the tree's; left out: nothing is lately.
    [[nodiscard]] bool matches(const Node &node, Time now = Time::max()) const;
    /// What matches may not match a while later, though nothing has happened to it.
    [[nodiscard]] bool dependsOnTime() const;

private:
    enum class Field : std::uint8_t { Any, Name, Id, Pid, Module, Kind, State };
    struct Word
    {
        Field field = Field::Any;
        QString text = {};
    };
    [[nodiscard]] static bool matches(const Word &word, const Node &node, Time now);
    [[nodiscard]] static bool isInState(const QString &word, const Node &node, Time now);

    std::vector<Word> m_words;
};

} // namespace espalier
