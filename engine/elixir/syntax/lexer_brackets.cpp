// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/syntax/lexer.h"

#include <algorithm>

// What is opened and must be closed.

namespace espalier::elixir {

namespace {

QLatin1StringView opening(TokenKind kind)
{
    switch (kind) {
    case TokenKind::OpenParen:
        return QLatin1StringView("(");
    case TokenKind::OpenBracket:
        return QLatin1StringView("[");
    case TokenKind::OpenCurly:
        return QLatin1StringView("{");
    case TokenKind::OpenBits:
        return QLatin1StringView("<<");
    case TokenKind::Fn:
        return QLatin1StringView("fn");
    default:
        return QLatin1StringView("do");
    }
}

QLatin1StringView ending(TokenKind kind)
{
    switch (kind) {
    case TokenKind::OpenParen:
        return QLatin1StringView(")");
    case TokenKind::OpenBracket:
        return QLatin1StringView("]");
    case TokenKind::OpenCurly:
        return QLatin1StringView("}");
    case TokenKind::OpenBits:
        return QLatin1StringView(">>");
    default:
        return QLatin1StringView("end");
    }
}

} // namespace

bool Lexer::readBracket()
{
    switch (peek()) {
    case '(':
        open(TokenKind::OpenParen, 1);
        return true;
    case '[':
        open(TokenKind::OpenBracket, 1);
        return true;
    case '{':
        if (rest().starts_with("{}") && readKey(2))
            return true;
        open(TokenKind::OpenCurly, 1);
        return true;
    case ')':
        closeBracket(TokenKind::CloseParen, TokenKind::OpenParen, 1);
        return true;
    case ']':
        closeBracket(TokenKind::CloseBracket, TokenKind::OpenBracket, 1);
        return true;
    case '}':
        if (!m_opened.empty() && m_opened.back().kind == TokenKind::InterpolationStart)
            closeInterpolation();
        else
            closeBracket(TokenKind::CloseCurly, TokenKind::OpenCurly, 1);
        return true;
    default:
        return readBits();
    }
}

bool Lexer::readBits()
{
    if (rest().starts_with("<<>>") && readKey(4))
        return true;
    const bool opens = rest().starts_with("<<") && peek(2) != '<' && peek(2) != '~';
    const bool closes = rest().starts_with(">>") && peek(2) != '>';
    if (opens)
        open(TokenKind::OpenBits, 2);
    else if (closes)
        closeBracket(TokenKind::CloseBits, TokenKind::OpenBits, 2);
    return opens || closes;
}

/// Of the line that is being read.
int Lexer::indentation() const
{
    const std::string_view line = m_source.substr(m_lineStart);
    return static_cast<int>(std::min(line.find_first_not_of(" \t"), line.size()));
}

void Lexer::open(TokenKind kind, std::size_t length)
{
    const int width = indentation();
    const bool isSuspect = kind == TokenKind::Do && !m_opened.empty()
                           && m_opened.back().kind == TokenKind::Do
                           && m_opened.back().indentation >= width;
    if (isSuspect)
        m_suspectDo = m_opened.back().at.line;
    m_opened.push_back({kind, positionOf(m_offset), width});
    add(kind, length);
}

void Lexer::closeBracket(TokenKind kind, TokenKind opener, std::size_t length)
{
    checkClosing(opener, QStringLiteral("unexpected token: "));
    if (!m_opened.empty() && m_opened.back().kind == opener)
        m_opened.pop_back();
    add(kind, length);
}

/// `end`, of a `do` or a `fn`.
void Lexer::closeBlock()
{
    const bool closesFn = !m_opened.empty() && m_opened.back().kind == TokenKind::Fn;
    checkClosing(closesFn ? TokenKind::Fn : TokenKind::Do,
                 QStringLiteral("unexpected reserved word: "));
    if (!m_opened.empty()) {
        if (!closesFn && m_opened.back().indentation < indentation())
            m_suspectEnd = m_line;
        m_opened.pop_back();
    }
    add(TokenKind::End, 3);
}

void Lexer::closeInterpolation()
{
    m_opened.pop_back();
    m_texts.back().inInterpolation = false;
    add(TokenKind::InterpolationEnd, 1);
}

/// What is open last is what `opener` opens. `words` begin the error if it is not.
void Lexer::checkClosing(TokenKind opener, const QString &words) const
{
    const bool isOpen = !m_opened.empty() && m_opened.back().kind != TokenKind::InterpolationStart;
    if (isOpen && m_opened.back().kind == opener)
        return;
    const QString unexpected = words + ending(opener);
    const bool isWord = opener == TokenKind::Do || opener == TokenKind::Fn;
    if (!isOpen && isWord && m_suspectEnd > 0)
        throw problem(
            unexpected
                + QStringLiteral("\n\n    HINT: it looks like the \"end\" on line %1 does "
                                 "not have a matching \"do\" defined before it\n")
                      .arg(m_suspectEnd),
            false);
    if (!isOpen)
        throw problem(unexpected, !isWord);
    const Opened &last = m_opened.back();
    throw problem(QStringLiteral("%1. The \"%2\" at line %3 is missing terminator \"%4\"")
                      .arg(unexpected, opening(last.kind))
                      .arg(last.at.line)
                      .arg(ending(last.kind)),
                  false);
}

SyntaxProblem Lexer::missingEnd() const
{
    const Opened &last = m_opened.back();
    if (last.kind == TokenKind::InterpolationStart) {
        const OpenText &text = m_texts.back();
        const Token &start = m_tokens[text.start];
        return {
            .at = last.at,
            .description =
                QStringLiteral("missing interpolation terminator: \"}\" (for %1 starting at line "
                               "%2)")
                    .arg(start.isHeredoc ? QStringLiteral("heredoc") : QStringLiteral("string"))
                    .arg(start.at.line),
            .kind = SyntaxError::Kind::MissingToken};
    }
    QString description = QStringLiteral("missing terminator: %1 (for \"%2\" starting at line %3)")
                              .arg(ending(last.kind), opening(last.kind))
                              .arg(last.at.line);
    if (last.kind == TokenKind::Do && m_suspectDo > 0)
        description += QStringLiteral("\n\n    HINT: it looks like the \"do\" on line %1 does not "
                                      "have a matching \"end\"\n")
                           .arg(m_suspectDo);
    return {.at = positionOf(m_offset),
            .description = description,
            .kind = SyntaxError::Kind::MissingToken};
}

} // namespace espalier::elixir
