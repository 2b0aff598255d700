// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/parse.h"

#include "engine/term/atom_syntax.h"
#include "engine/term/parse_cursor.h"
#include "engine/term/parse_number.h"
#include "engine/term/parse_quoted.h"
#include "engine/term/utf8.h"

namespace espalier {

namespace {

using Result = std::optional<Term>;

Term charlist(std::string_view bytes)
{
    std::vector<Term> codePoints;
    while (const auto next = decodeUtf8(bytes)) {
        codePoints.emplace_back(static_cast<std::int64_t>(next->value));
        bytes.remove_prefix(next->length);
    }
    return Term::list(codePoints);
}

/// Recursive descent; each container is a level, and levels are limited.
class TermParser
{
public:
    explicit TermParser(std::string_view text)
        : m_cursor(text)
    {}

    tl::expected<Term, ParseError> run()
    {
        const Result term = value();
        m_cursor.skipSpace();
        if (term && !m_cursor.atEnd())
            m_cursor.fail(ParseError::tr("the end of the text"));
        if (m_cursor.hasFailed())
            return tl::unexpected(m_cursor.error());
        return *term;
    }

private:
    /// What stands between brackets. Keywords come last, as Elixir demands.
    struct Items
    {
        std::vector<Term> elements{};
        std::vector<Term::Pair> keywords{};
    };
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

Result TermParser::value()
{
    m_cursor.skipSpace();
    const bool isContainer = m_cursor.peek() == '{' || m_cursor.peek() == '['
                             || m_cursor.peek() == '%' || m_cursor.startsWith("<<");
    if (!isContainer)
        return token();
    if (m_depth == parseDepthLimit)
        return m_cursor.fail(
            ParseError::tr("no more than %1 levels of nesting").arg(parseDepthLimit));
    ++m_depth;
    Result result = container();
    --m_depth;
    return result;
}

Result TermParser::container()
{
    if (m_cursor.take("{"))
        return tuple();
    if (m_cursor.take("["))
        return list();
    if (m_cursor.take("<<"))
        return binary();
    m_cursor.take("%");
    return m_cursor.take("{") ? map() : structure();
}

Result TermParser::token()
{
    const char next = m_cursor.peek();
    if (next == '-' || next == '+' || (next >= '0' && next <= '9'))
        return parseNumber(m_cursor);
    if (next == ':')
        return atom();
    if (next == '"')
        return string();
    if (next == '\'')
        return quotedCharlist();
    if (m_cursor.take("?"))
        return parseCharacter(m_cursor);
    if (m_cursor.take("#PID<"))
        return pid();
    if (m_cursor.take("#Reference<"))
        return reference();
    if (m_cursor.startsWith("~c\"")) {
        m_cursor.skip(2);
        return quotedCharlist();
    }
    return word();
}

Result TermParser::word()
{
    if (const std::size_t length = aliasLength(m_cursor.rest())) {
        const std::string_view name = m_cursor.takeLength(length);
        const bool isWhole = name == "Elixir" || name.starts_with(aliasPrefix);
        return Atom(isWhole ? std::string(name) : std::string(aliasPrefix).append(name));
    }
    const std::string_view name = m_cursor.rest().substr(0, identifierLength(m_cursor.rest()));
    if (name == "nil" || name == "true" || name == "false")
        return Atom(m_cursor.takeLength(name.size()));
    if (name.empty())
        return m_cursor.fail(ParseError::tr("a value"));
    return m_cursor.fail(
        ParseError::tr("a value (an atom is written with a colon, `:%1`)")
            .arg(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))));
}

Result TermParser::atom()
{
    m_cursor.take(":");
    if (m_cursor.peek() == '"' || m_cursor.peek() == '\'') {
        const auto name = parseQuoted(m_cursor, HexEscape::CodePoint);
        return name ? Result(Atom(*name)) : std::nullopt;
    }
    const std::size_t length = std::max(identifierLength(m_cursor.rest()),
                                        operatorLength(m_cursor.rest()));
    if (length == 0)
        return m_cursor.fail(ParseError::tr("the name of an atom"));
    return Atom(m_cursor.takeLength(length));
}

Result TermParser::string()
{
    const auto bytes = parseQuoted(m_cursor, HexEscape::Byte);
    return bytes ? Result(Term::binary(*bytes)) : std::nullopt;
}

Result TermParser::quotedCharlist()
{
    const auto bytes = parseQuoted(m_cursor, HexEscape::CodePoint);
    return bytes ? Result(charlist(*bytes)) : std::nullopt;
}

Result TermParser::pid()
{
    if (!m_cursor.take("0."))
        return m_cursor.fail(ParseError::tr("a pid such as `#PID<0.5.0>`"));
    const auto number = parseCount(m_cursor);
    if (number && !m_cursor.take(".0>"))
        return m_cursor.fail(ParseError::tr("a pid such as `#PID<0.5.0>`"));
    return number ? Result(Pid{.number = *number}) : std::nullopt;
}

Result TermParser::reference()
{
    if (!m_cursor.take("0.0.0."))
        return m_cursor.fail(ParseError::tr("a reference such as `#Reference<0.0.0.7>`"));
    const auto number = parseCount(m_cursor);
    if (number && !m_cursor.take(">"))
        return m_cursor.fail(ParseError::tr("a reference such as `#Reference<0.0.0.7>`"));
    return number ? Result(Reference{.number = *number}) : std::nullopt;
}

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

Result TermParser::tuple()
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

Result TermParser::list()
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

Result TermParser::map()
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

Result TermParser::structure()
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

Result TermParser::binary()
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

} // namespace

tl::expected<Term, ParseError> parseTerm(QStringView text)
{
    const std::string bytes = text.toUtf8().toStdString();
    return TermParser(bytes).run();
}

} // namespace espalier
