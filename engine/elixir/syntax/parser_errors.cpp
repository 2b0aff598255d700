// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/syntax/parser.h"
#include "engine/term/escape.h"
#include "engine/term/utf8.h"

#include <algorithm>
#include <array>

// What is wrong, in Elixir's words.

namespace espalier::elixir {

namespace {

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

constexpr auto limitedWords = std::to_array<std::string_view>({"true", "false", "nil", "fn", "end",
                                                               "after", "else", "rescue", "catch",
                                                               "and", "or", "in", "not", "when"});

/// The words that Erlang reserves: as atoms, it shows them in quotes.
constexpr auto erlangWords = std::to_array<std::string_view>(
    {"after", "and",  "andalso", "band",   "begin",   "bnot", "bor", "bsl",  "bsr",
     "bxor",  "case", "catch",   "cond",   "div",     "end",  "fun", "if",   "let",
     "not",   "of",   "or",      "orelse", "receive", "rem",  "try", "when", "xor"});

bool isBareInErlang(std::string_view name)
{
    const auto isLetter = [](char32_t c, bool first) {
        const bool isLower = (c >= U'a' && c <= U'z') || (c >= 0xdf && c <= 0xff && c != 0xf7);
        const bool isOther = (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9') || c == U'_'
                             || c == U'@' || (c >= 0xc0 && c <= 0xde && c != 0xd7);
        return isLower || (isOther && !first);
    };
    for (std::size_t at = 0; at < name.size();) {
        const auto next = decodeUtf8(name.substr(at));
        if (!next || !isLetter(next->value, at == 0))
            return false;
        at += next->length;
    }
    return !name.empty() && std::ranges::find(erlangWords, name) == erlangWords.end();
}

/// An atom as Erlang prints it.
QString erlangAtom(std::string_view name)
{
    if (isBareInErlang(name))
        return fromUtf8(name);
    std::string text = "'";
    appendEscaped(text, name, '\'', name.size());
    return fromUtf8(text + "'");
}

bool isText(TokenKind kind)
{
    return kind == TokenKind::StringStart || kind == TokenKind::CharlistStart
           || kind == TokenKind::AtomStart || kind == TokenKind::KeywordStart;
}

QString punctuation(TokenKind kind)
{
    switch (kind) {
    case TokenKind::MapMark:
        return QStringLiteral("'%{}'");
    case TokenKind::Semicolon:
        return QStringLiteral("';'");
    default:
        return {};
    }
}

} // namespace

std::string_view Parser::nameOf(const Token &token) const
{
    const bool isNamed = token.is(TokenKind::Keyword) || token.is(TokenKind::Atom)
                         || token.is(TokenKind::InOperator);
    return isNamed ? token.value.toAtom().name() : token.text(m_source);
}

SyntaxProblem Parser::unexpected() const
{
    return unexpected(current());
}

SyntaxProblem Parser::unexpected(const Token &token) const
{
    if (token.is(TokenKind::EndOfFile) || token.is(TokenKind::InterpolationEnd))
        return incomplete();
    if (token.is(TokenKind::EndOfLine))
        return {.at = token.at,
                .description = QStringLiteral("unexpectedly reached end of line. The current "
                                              "expression is invalid or incomplete"),
                .showsLine = false};
    const std::string_view name = nameOf(token);
    if (std::ranges::find(limitedWords, name) != limitedWords.end())
        return {
            .at = token.at,
            .description = QStringLiteral("syntax error before: %1. \"%1\" is a reserved word in "
                                          "Elixir and therefore its usage is limited. For "
                                          "instance, it can't be used as a variable or be "
                                          "defined nor invoked as a regular function")
                               .arg(fromUtf8(name)),
            .showsLine = false};
    const bool isShort = token.is(TokenKind::Character) || token.is(TokenKind::SigilStart)
                         || (isText(token.kind) && !token.isHeredoc);
    const bool isPlainKey = token.is(TokenKind::KeywordStart) || token.is(TokenKind::AtomStart);
    const QString text = described(token);
    return {.at = token.at,
            .description = QStringLiteral("syntax error before: ") + text,
            .showsLine = !isShort || (isPlainKey && !text.startsWith(u'"'))};
}

/// How Elixir calls a token.
QString Parser::described(const Token &token) const
{
    const Token &next = m_tokens[static_cast<std::size_t>(&token - m_tokens.data()) + 1];
    const bool hasText = next.is(TokenKind::Text);
    const bool isPlain = next.is(TokenKind::QuotedEnd)
                         || (hasText && (&next)[1].is(TokenKind::QuotedEnd));
    const QString content = hasText ? fromUtf8(next.value.toBinary()) : QString();
    switch (token.kind) {
    case TokenKind::Integer:
    case TokenKind::Float:
        return QStringLiteral("\"%1\"").arg(fromUtf8(token.text(m_source)));
    case TokenKind::Character:
        return fromUtf8(token.text(m_source));
    case TokenKind::Do:
        return QStringLiteral("do");
    case TokenKind::SigilStart:
        return QStringLiteral("sigil %1 starting with content '%2'")
            .arg(fromUtf8(token.text(m_source).substr(0, 2)), content);
    case TokenKind::AtomStart:
    case TokenKind::KeywordStart:
        if (isPlain)
            return erlangAtom(hasText ? next.value.toBinary() : std::string_view());
        return QStringLiteral("\"%1\"").arg(content);
    case TokenKind::StringStart:
    case TokenKind::CharlistStart:
        if (token.isHeredoc) {
            std::string escaped;
            if (hasText)
                appendEscaped(escaped, next.value.toBinary(), '"', next.value.toBinary().size());
            return QStringLiteral("{%1,{%2,%3,nil},0,[<<\"%4\">>]}")
                .arg(token.is(TokenKind::StringStart) ? QStringLiteral("bin_heredoc")
                                                      : QStringLiteral("list_heredoc"))
                .arg(token.at.line)
                .arg(token.at.column)
                .arg(fromUtf8(escaped));
        }
        if (!hasText && !isPlain)
            return QStringLiteral("\"");
        return QStringLiteral("\"%1\"").arg(content);
    default:
        break;
    }
    if (const QString mark = punctuation(token.kind); !mark.isEmpty())
        return mark;
    return erlangAtom(nameOf(token));
}

/// `key: ` right behind an expression, as in `1 key: 2`.
SyntaxProblem Parser::misplacedKey() const
{
    const Token &next = m_tokens[m_index + 1];
    const bool isQuoted = at(TokenKind::KeywordStart);
    const bool isPlain = next.is(TokenKind::Text) && (&next)[1].is(TokenKind::QuotedEnd);
    if (isQuoted && !isPlain)
        return unexpected();
    const QString key = fromUtf8(isQuoted ? next.value.toBinary() : nameOf(current()));
    return {.at = current().at,
            .description = QStringLiteral("syntax error before: '%1:'").arg(key)};
}

/// The text ends too early: more of it may make sense.
SyntaxProblem Parser::incomplete() const
{
    const Token &last = m_tokens[m_index == 0 ? 0 : m_index - 1];
    SyntaxProblem problem{.at = last.at,
                          .description = QStringLiteral("syntax error: expression is incomplete"),
                          .kind = SyntaxError::Kind::MissingToken};
    // A text counts from where it begins.
    std::size_t nested = last.is(TokenKind::QuotedEnd) ? 1 : 0;
    for (std::size_t index = m_index; nested > 0 && --index > 0;) {
        const Token &token = m_tokens[index - 1];
        if (token.is(TokenKind::QuotedEnd))
            ++nested;
        const bool begins = isText(token.kind) || token.is(TokenKind::SigilStart);
        if (begins && --nested == 0)
            problem.at = token.at;
    }
    return problem;
}

SyntaxProblem Parser::tooDeep(Position at) const
{
    return {
        .at = at,
        .description = QStringLiteral("the program is nested too deep here: at most %1 "
                                      "containers, calls and operators may be inside each other")
                           .arg(programDepthLimit)};
}

SyntaxProblem Parser::misplacedComma(const Expression &call, bool inContainer)
{
    const QString inside = QStringLiteral(
        "unexpected comma. Parentheses are required to solve ambiguity inside containers.\n\nThis "
        "error may happen when you forget a comma in a list or other container:\n\n    [a, b c, "
        "d]\n\nOr when you have ambiguous calls:\n\n    [one, two three, four, five]\n\nIn the "
        "example above, we don't know if the parameters \"four\" and \"five\" belongs to the list "
        "or "
        "the function \"two\". You can solve this by explicitly adding parentheses:\n\n    [one, "
        "two(three, four), five]\n\nElixir cannot compile otherwise. Syntax error before: ','");
    const QString nested = QStringLiteral(
        "unexpected comma. Parentheses are required to solve ambiguity in nested calls.\n\nThis "
        "error happens when you have nested function calls without parentheses. For example:\n\n   "
        " "
        "one a, two b, c, d\n\nIn the example above, we don't know if the parameters \"c\" and "
        "\"d\" "
        "apply to the function \"one\" or \"two\". You can solve this by explicitly adding "
        "parentheses:\n\n    one a, two(b, c, d)\n\nOr by adding commas (in case a nested call is "
        "not intended):\n\n    one, a, two, b, c, d\n\nElixir cannot compile otherwise. Syntax "
        "error before: ','");
    return {.at = {call.ast.at.line, 0},
            .description = inContainer ? inside : nested,
            .showsLine = false};
}

SyntaxProblem Parser::afterKeys(Position comma, bool inCall)
{
    const QString call = QStringLiteral(
        "unexpected expression after keyword list. Keyword lists must always come as the last "
        "argument. Therefore, this is not allowed:\n\n    function_call(1, some: :option, 2)\n\n"
        "Instead, wrap the keyword in brackets:\n\n    function_call(1, [some: :option], 2)\n\n"
        "Syntax error after: ','");
    const QString container = QStringLiteral(
        "unexpected expression after keyword list. Keyword lists must always come last in lists "
        "and "
        "maps. Therefore, this is not allowed:\n\n    [some: :value, :another]\n    %{some: "
        ":value, "
        "another => value}\n\nInstead, reorder it to be the last entry:\n\n    [:another, some: "
        ":value]\n    %{another => value, some: :value}\n\nSyntax error after: ','");
    return {.at = comma, .description = inCall ? call : container};
}

} // namespace espalier::elixir
