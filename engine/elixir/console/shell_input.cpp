// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/console/shell_input.h"

#include "engine/elixir/syntax/ast_to_source.h"
#include "engine/elixir/syntax/lexer.h"

namespace espalier::elixir {

namespace {

/// As messages of a shell call their place.
const QString shellFile = QStringLiteral("iex");

/// A sign may begin an expression; these cannot.
bool isBinaryOperator(TokenKind kind)
{
    switch (kind) {
    case TokenKind::OrOperator:
    case TokenKind::AndOperator:
    case TokenKind::ComparisonOperator:
    case TokenKind::RelationOperator:
    case TokenKind::ArrowOperator:
    case TokenKind::InOperator:
    case TokenKind::XorOperator:
    case TokenKind::ConcatenationOperator:
    case TokenKind::ProductOperator:
    case TokenKind::PowerOperator:
    case TokenKind::PipeOperator:
    case TokenKind::AssociationOperator:
    case TokenKind::InMatchOperator:
    case TokenKind::WhenOperator:
    case TokenKind::TypeOperator:
    case TokenKind::MatchOperator:
        return true;
    default:
        return false;
    }
}

bool beginsWithOperator(std::string_view source)
{
    for (const Token &token : tokenize(source)) {
        if (!token.is(TokenKind::Comment) && !token.is(TokenKind::EndOfLine))
            return isBinaryOperator(token.kind);
    }
    return false;
}

void quoteArgumentOfHelp(Ast &program)
{
    if (!program.isCallOf("h", 1))
        return;
    QString topic = toSource(program.arguments[0]);
    if (topic.endsWith(QLatin1StringView("()")))
        topic.chop(2);
    topic.replace(QLatin1StringView("() / "), QLatin1StringView("/"));
    topic.replace(QLatin1StringView(" / "), QLatin1StringView("/"));
    program.arguments[0] = Ast::literal(Term(topic), program.at);
}

} // namespace

bool wantsMoreLines(std::string_view source)
{
    const auto program = parseProgram(source, {.file = shellFile});
    return !program && program.error().kind == SyntaxError::Kind::MissingToken;
}

tl::expected<Ast, SyntaxError> parseShellInput(std::string_view source, int number)
{
    const ParseOptions options{.file = shellFile, .firstLine = number};
    auto program = beginsWithOperator(source)
                       ? parseProgram("v(-1) " + std::string(source), options)
                       : parseProgram(source, options);
    if (program)
        quoteArgumentOfHelp(*program);
    return program;
}

} // namespace espalier::elixir
