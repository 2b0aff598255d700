// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/observe/tree_state.h"

#include <QString>

#include <vector>

namespace espalier {

/// What is sought in a tree: words that must all be found, each anywhere in name, id, label, pid, module, kind or state; or in one
/// of them alone, as in `state:restarting` or `module:Counter`. Upper and lower case are the same.
class SearchQuery
{
public:
    SearchQuery() = default;
    explicit SearchQuery(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_words.empty(); }
    [[nodiscard]] bool matches(const Node &node) const;

private:
    enum class Field : std::uint8_t { Any, Name, Id, Pid, Module, Kind, State };
    struct Word
    {
        Field field = Field::Any;
        QString text = {};
    };
    [[nodiscard]] static bool matches(const Word &word, const Node &node);

    std::vector<Word> m_words;
};

} // namespace espalier
