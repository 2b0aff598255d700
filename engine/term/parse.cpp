// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/parse.h"

#include "engine/term/atom_syntax.h"
#include "engine/term/parse_number.h"
#include "engine/term/parse_quoted.h"
#include "engine/term/term_parser.h"
#include "engine/term/utf8.h"

#include <algorithm>

namespace espalier {

namespace {

Term charlist(std::string_view bytes)
{
    std::vector<Term> codePoints;
    while (const auto next = decodeUtf8(bytes)) {
        codePoints.emplace_back(static_cast<std::int64_t>(next->value));
        bytes.remove_prefix(next->length);
    }
    return Term::list(codePoints);
}

} // namespace

tl::expected<Term, ParseError> TermParser::run()
{
    const Result term = value();
    m_cursor.skipSpace();
    if (term && !m_cursor.atEnd())
        m_cursor.fail(ParseError::tr("the end of the text"));
    if (m_cursor.hasFailed())
        return tl::unexpected(m_cursor.error());
    return *term;
}

TermParser::Result TermParser::value()
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

TermParser::Result TermParser::container()
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

TermParser::Result TermParser::token()
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

TermParser::Result TermParser::word()
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

TermParser::Result TermParser::atom()
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

TermParser::Result TermParser::string()
{
    const auto bytes = parseQuoted(m_cursor, HexEscape::Byte);
    return bytes ? Result(Term::binary(*bytes)) : std::nullopt;
}

TermParser::Result TermParser::quotedCharlist()
{
    const auto bytes = parseQuoted(m_cursor, HexEscape::CodePoint);
    return bytes ? Result(charlist(*bytes)) : std::nullopt;
}

TermParser::Result TermParser::pid()
{
    if (!m_cursor.take("0."))
        return m_cursor.fail(ParseError::tr("a pid such as `#PID<0.5.0>`"));
    const auto number = parseCount(m_cursor);
    if (number && !m_cursor.take(".0>"))
        return m_cursor.fail(ParseError::tr("a pid such as `#PID<0.5.0>`"));
    return number ? Result(Pid{.number = *number}) : std::nullopt;
}

TermParser::Result TermParser::reference()
{
    if (!m_cursor.take("0.0.0."))
        return m_cursor.fail(ParseError::tr("a reference such as `#Reference<0.0.0.7>`"));
    const auto number = parseCount(m_cursor);
    if (number && !m_cursor.take(">"))
        return m_cursor.fail(ParseError::tr("a reference such as `#Reference<0.0.0.7>`"));
    return number ? Result(Reference{.number = *number}) : std::nullopt;
}

tl::expected<Term, ParseError> parseTerm(QStringView text)
{
    const std::string bytes = text.toUtf8().toStdString();
    return TermParser(bytes).run();
}

} // namespace espalier
