// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/atom_syntax.h"
#include "engine/term/parse_quoted.h"
#include "engine/term/term_parser.h"

#include <algorithm>

namespace espalier {

/// Reads items with commas between them, up to `close` and past it, or up to the `|` of a list.
std::optional<TermParser::Items> TermParser::items(std::string_view close, ItemReader readItem)
{
    Items items;
    const auto isDone = [this, &items, close] {
        m_cursor.skipSpace();
        return m_cursor.take(close)
               || (close == "]" && m_cursor.peek() == '|' && items.keywords.empty());
    };
    if (m_cursor.skipSpace(); m_cursor.take(close))
        return items;
    while ((this->*readItem)(items)) {
        if (isDone())
            return items;
        if (!m_cursor.take(","))
            return m_cursor.fail(
                ParseError::tr("`,` or `%1`").arg(QString::fromLatin1(close.data())));
        if (m_cursor.skipSpace(); m_cursor.take(close))
            return items;
    }
    return std::nullopt;
}

bool TermParser::element(Items &items)
{
    if (keyword(items))
        return true;
    if (!items.keywords.empty())
        m_cursor.fail(ParseError::tr("another `key: value` (keywords come last)"));
    if (m_cursor.hasFailed())
        return false;
    const Result term = value();
    if (term)
        items.elements.push_back(*term);
    return term.has_value();
}

/// Reads `key => value` into the elements, one after the other, or a keyword.
bool TermParser::association(Items &items)
{
    const std::size_t known = items.keywords.size();
    if (!element(items))
        return false;
    if (items.keywords.size() > known)
        return true;
    m_cursor.skipSpace();
    if (!m_cursor.take("=>")) {
        m_cursor.fail(ParseError::tr("`=>`"));
        return false;
    }
    const Result term = value();
    if (term)
        items.elements.push_back(*term);
    return term.has_value();
}

bool TermParser::keywordOnly(Items &items)
{
    if (keyword(items))
        return true;
    m_cursor.fail(ParseError::tr("a field, `name: value`"));
    return false;
}

bool TermParser::byteOrString(Items &items)
{
    m_cursor.skipSpace();
    const std::size_t start = m_cursor.position();
    const Result term = value();
    if (!term)
        return false;
    const bool isByte = term->isInteger() && term->toInteger() >= 0 && term->toInteger() <= 255;
    if (!isByte && !term->isBinary()) {
        m_cursor.failAt(start, ParseError::tr("a byte (0 to 255) or a string"));
        return false;
    }
    items.elements.push_back(*term);
    return true;
}

/// Reads `key: value`; false without an error if no key comes next.
bool TermParser::keyword(Items &items)
{
    m_cursor.skipSpace();
    const auto name = key();
    if (!name)
        return false;
    const Result term = value();
    if (term)
        items.keywords.emplace_back(*name, *term);
    return term.has_value();
}

std::optional<Atom> TermParser::key()
{
    if (m_cursor.peek() == '"' || m_cursor.peek() == '\'')
        return quotedKey();
    const std::string_view rest = m_cursor.rest();
    const std::size_t wordLength = identifierLength(rest);
    const std::size_t length = std::max(wordLength, operatorLength(rest));
    if (length == 0 || !rest.substr(length).starts_with(':'))
        return std::nullopt;
    const bool spaced = length + 1 == rest.size() || isParseSpace(rest[length + 1]);
    if (!spaced && wordLength > 0)
        return m_cursor.failAt(m_cursor.position() + length + 1,
                               ParseError::tr("a space after the colon of a key"));
    if (!spaced)
        return std::nullopt;
    const Atom name(m_cursor.takeLength(length));
    m_cursor.skip(1);
    return name;
}

std::optional<Atom> TermParser::quotedKey()
{
    // A quoted text is a key if a colon follows; else it is read again, as a value.
    ParseCursor ahead = m_cursor;
    const auto name = parseQuoted(ahead, HexEscape::CodePoint);
    if (!name || !ahead.take(":"))
        return std::nullopt;
    m_cursor = ahead;
    return Atom(*name);
}

TermParser::Result TermParser::tuple()
{
    auto read = items("}", &TermParser::element);
    if (!read)
        return std::nullopt;
    std::vector<Term> keywords;
    for (const auto &[key, term] : read->keywords)
        keywords.push_back(Term::tuple({key, term}));
    if (!keywords.empty())
        read->elements.push_back(Term::list(keywords));
    return Term::tuple(read->elements);
}

TermParser::Result TermParser::list()
{
    auto read = items("]", &TermParser::element);
    if (!read)
        return std::nullopt;
    for (const auto &[key, term] : read->keywords)
        read->elements.push_back(Term::tuple({key, term}));
    if (!m_cursor.take("|"))
        return Term::list(read->elements);
    const Result tail = value();
    m_cursor.skipSpace();
    if (tail && !m_cursor.take("]"))
        return m_cursor.fail(ParseError::tr("`]`"));
    return tail ? Result(Term::list(read->elements, *tail)) : std::nullopt;
}

TermParser::Result TermParser::map()
{
    const auto read = items("}", &TermParser::association);
    if (!read)
        return std::nullopt;
    std::vector<Term::Pair> pairs;
    for (std::size_t at = 0; at < read->elements.size(); at += 2)
        pairs.emplace_back(read->elements[at], read->elements[at + 1]);
    pairs.insert(pairs.end(), read->keywords.begin(), read->keywords.end());
    return Term::map(pairs);
}

TermParser::Result TermParser::structure()
{
    const std::size_t length = aliasLength(m_cursor.rest());
    if (length == 0)
        return m_cursor.fail(ParseError::tr("`{`, or the name of a struct"));
    const Result name = word();
    if (!m_cursor.take("{"))
        return m_cursor.fail(ParseError::tr("`{`"));
    auto read = items("}", &TermParser::keywordOnly);
    if (!read)
        return std::nullopt;
    read->keywords.emplace_back(atoms::struct_, *name);
    if (name->toAtom().name().ends_with("Error"))
        read->keywords.emplace_back(atoms::exception, atoms::true_);
    return Term::map(read->keywords);
}

TermParser::Result TermParser::binary()
{
    const auto read = items(">>", &TermParser::byteOrString);
    if (!read)
        return std::nullopt;
    std::string bytes;
    for (const Term &part : read->elements) {
        if (part.isBinary())
            bytes += part.toBinary();
        else
            bytes += static_cast<char>(part.toInteger());
    }
    return Term::binary(bytes);
}

} // namespace espalier
