// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/syntax/escapes.h"
#include "engine/elixir/syntax/lexer.h"
#include "engine/term/atom_syntax.h"
#include "engine/term/utf8.h"

#include <algorithm>
#include <array>

// Names, aliases and reserved words.

namespace espalier::elixir {

namespace {

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool isAsciiUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isAliasCharacter(char c)
{
    return isAsciiUpper(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

/// As identifierLength, which knows all letters; most names need no more than these.
std::size_t nameLength(std::string_view text)
{
    const auto end = std::ranges::find_if_not(text, isAliasCharacter);
    const auto length = static_cast<std::size_t>(end - text.begin());
    const char next = length < text.size() ? text[length] : ' ';
    if (length == 0 || static_cast<unsigned char>(next) >= 0x80 || next == '@')
        return identifierLength(text);
    return next == '?' || next == '!' ? length + 1 : length;
}

bool startsUpperCase(std::string_view name)
{
    const auto first = decodeUtf8(name);
    return first && (QChar::isUpper(first->value) || QChar::isTitleCase(first->value));
}

struct ReservedWord
{
    std::string_view word;
    TokenKind kind;
};

constexpr auto reservedWords = std::to_array<ReservedWord>({
    {"fn", TokenKind::Fn},
    {"do", TokenKind::Do},
    {"end", TokenKind::End},
    {"true", TokenKind::Constant},
    {"false", TokenKind::Constant},
    {"nil", TokenKind::Constant},
    {"after", TokenKind::BlockWord},
    {"else", TokenKind::BlockWord},
    {"rescue", TokenKind::BlockWord},
    {"catch", TokenKind::BlockWord},
    {"and", TokenKind::AndOperator},
    {"or", TokenKind::OrOperator},
    {"in", TokenKind::InOperator},
    {"not", TokenKind::UnaryOperator},
    {"when", TokenKind::WhenOperator},
});

QString misplacedDo()
{
    return QStringLiteral(
        "unexpected reserved word: do. In case you wanted to write a \"do\" expression, you must "
        "either use do-blocks or separate the keyword argument with comma. For example, you should "
        "either write:\n\n    if some_condition? do\n      :this\n    else\n      :that\n    "
        "end\n\n"
        "or the equivalent construct:\n\n    if(some_condition?, do: :this, else: :that)\n\nwhere "
        "\"some_condition?\" is the first argument and the second argument is a keyword list.\n\n"
        "You may see this error if you forget a trailing comma before the \"do\" in a \"do\" "
        "block");
}

QString callOfAlias(std::string_view name)
{
    return QStringLiteral(
               "unexpected ( after alias %1. Function names and identifiers in Elixir start with "
               "lowercase characters or underscore. For example:\n\n    hello_world()\n    "
               "_starting_with_underscore()\n    numb3rs_are_allowed()\n    "
               "may_finish_with_question_mark?()\n    may_finish_with_exclamation_mark!()\n\n"
               "Unexpected token: (")
        .arg(fromUtf8(name));
}

} // namespace

void Lexer::readName()
{
    if (isAsciiUpper(peek()))
        return readAlias();
    const std::size_t length = nameLength(rest());
    if (length == 0)
        throw unexpectedCharacter();
    const std::string_view word = rest().substr(0, length);
    if (readKey(length))
        return;
    checkName(word);
    if (previousIs(TokenKind::Dot) || !readReserved(word)) {
        const Atom name(word);
        add(nameKind(length), length, name);
    }
}

void Lexer::readAlias()
{
    const auto end = std::ranges::find_if_not(rest(), isAliasCharacter);
    const auto length = static_cast<std::size_t>(end - rest().begin());
    const std::size_t whole = identifierLength(rest());
    if (whole > length && readKey(whole))
        return;
    if (readKey(length))
        return;
    checkAlias(length);
    const Atom part(rest().substr(0, length));
    add(TokenKind::Alias, length, part);
    if (peek() == '(') {
        SyntaxProblem wrong = problem(callOfAlias(part.name()));
        ++wrong.at.column;
        throw wrong;
    }
}

/// `name: ` before a value.
bool Lexer::readKey(std::size_t length)
{
    if (peek(length) != ':')
        return false;
    const bool isLast = m_offset + length + 1 >= m_source.size();
    if (!isLast && isSpace(peek(length + 1))) {
        const Atom name(rest().substr(0, length));
        add(TokenKind::Keyword, length + 1, name);
        return true;
    }
    const std::string_view name = rest().substr(0, length);
    if (isLast || peek(length + 1) == ':' || identifierLength(name) != length)
        return false;
    throw problem(QStringLiteral("keyword argument must be followed by space after: %1:")
                      .arg(fromUtf8(name)));
}

TokenKind Lexer::nameKind(std::size_t length) const
{
    switch (peek(length)) {
    case '(':
        return TokenKind::ParenIdentifier;
    case '[':
        return TokenKind::BracketIdentifier;
    default:
        return TokenKind::Identifier;
    }
}

bool Lexer::readReserved(std::string_view word)
{
    const auto found = std::ranges::find(reservedWords, word, &ReservedWord::word);
    if (found == reservedWords.end())
        return false;
    switch (found->kind) {
    case TokenKind::Fn:
        open(TokenKind::Fn, word.size());
        return true;
    case TokenKind::Do:
        readDo();
        return true;
    case TokenKind::End:
        closeBlock();
        return true;
    case TokenKind::Constant: {
        const Atom constant(word);
        add(TokenKind::Constant, word.size(), constant);
        return true;
    }
    case TokenKind::BlockWord: {
        const Atom key(word);
        addContinuing(TokenKind::BlockWord, word.size(), key);
        return true;
    }
    default:
        readWordOperator(word, found->kind);
        return true;
    }
}

void Lexer::readDo()
{
    if (previousIs(TokenKind::Fn))
        throw problem(
            QStringLiteral("unexpected reserved word: do. Anonymous functions are written "
                           "as:\n\n    fn pattern -> expression end"),
            false);
    if (previousIs(TokenKind::Comma) || previousIs(TokenKind::Semicolon))
        throw problem(misplacedDo(), false);
    if (previousIs(TokenKind::Identifier))
        m_tokens.back().kind = TokenKind::DoIdentifier;
    if (previousIs(TokenKind::EndOfLine))
        m_tokens.pop_back();
    open(TokenKind::Do, 2);
}

void Lexer::readWordOperator(std::string_view word, TokenKind kind)
{
    static const Atom notIn("not in");
    const Atom name(word);
    if (isBeforeSlash(word.size())) {
        add(TokenKind::Identifier, word.size(), name);
        return;
    }
    const bool negated = kind == TokenKind::InOperator && previousIs(TokenKind::UnaryOperator)
                         && m_tokens.back().text(m_source) == "not";
    if (negated) {
        const Token first = m_tokens.back();
        m_tokens.pop_back();
        Token &token = addContinuing(TokenKind::InOperator, word.size(), notIn);
        token.length += token.offset - first.offset;
        token.offset = first.offset;
        token.at = first.at;
        return;
    }
    if (kind == TokenKind::UnaryOperator)
        add(kind, word.size(), name);
    else
        addContinuing(kind, word.size(), name);
}

/// An operator before a slash is a name, as in `&+/2`.
bool Lexer::isBeforeSlash(std::size_t length) const
{
    const std::string_view behind = rest().substr(length);
    const std::size_t next = behind.find_first_not_of(" \t");
    if (next == std::string_view::npos || behind[next] != '/')
        return false;
    const bool isCapture = length == 1 && peek() == '&';
    return !isCapture || !behind.substr(next).starts_with("//");
}

void Lexer::checkName(std::string_view name) const
{
    if (startsUpperCase(name))
        throw unexpectedCharacter();
    if (name.find('@') != std::string_view::npos)
        throw problem(
            QStringLiteral("invalid character \"@\" (code point U+0040) in identifier: %1")
                .arg(fromUtf8(name)));
    if (name == "__aliases__" || name == "__block__")
        throw problem(QStringLiteral("reserved token: %1").arg(fromUtf8(name)));
}

void Lexer::checkAlias(std::size_t length) const
{
    const std::size_t whole = identifierLength(rest());
    if (whole <= length)
        return;
    const auto wrong = decodeUtf8(rest().substr(length));
    const char32_t character = wrong->value;
    throw problem(QStringLiteral("invalid character \"%1\" (code point %2) in alias (only ASCII "
                                 "characters, without punctuation, are allowed): %3")
                      .arg(QString::fromUcs4(&character, 1), codePointText(character),
                           fromUtf8(rest().substr(0, whole))));
}

} // namespace espalier::elixir
