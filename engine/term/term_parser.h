// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/parse_cursor.h"

#include <vector>

namespace espalier {

/// Recursive descent; each container is a level, and levels are limited.
class TermParser
{
public:
    explicit TermParser(std::string_view text)
        : m_cursor(text)
    {}

    [[nodiscard]] tl::expected<Term, ParseError> run();

private:
    /// What stands between brackets. Keywords come last, as Elixir demands.
    struct Items
    {
        std::vector<Term> elements{};
        std::vector<Term::Pair> keywords{};
    };
    using Result = std::optional<Term>;
    using ItemReader = bool (TermParser::*)(Items &);

    Result value();
    Result token();
    Result word();
    Result container();
    Result atom();
    Result string();
    Result quotedCharlist();
    Result pid();
    Result reference();
    Result tuple();
    Result list();
    Result map();
    Result structure();
    Result binary();

    std::optional<Items> items(std::string_view close, ItemReader readItem);
    bool element(Items &items);
    bool association(Items &items);
    bool keywordOnly(Items &items);
    bool byteOrString(Items &items);
    bool keyword(Items &items);
    std::optional<Atom> key();
    std::optional<Atom> quotedKey();

    ParseCursor m_cursor;
    int m_depth = 0;
};

} // namespace espalier
