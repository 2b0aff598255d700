// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/machine/required_clauses.h"

#include "engine/elixir/machine/blocks.h"

namespace espalier::elixir {

namespace {

/// Without the guard.
std::size_t argumentsOf(const Ast &arrow)
{
    const std::vector<Ast> &left = arrow.arguments[0].arguments;
    if (left.size() == 1 && left[0].isCallOf("when"))
        return left[0].arguments.size() - 1;
    return left.size();
}

QString text(std::string_view part)
{
    return QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size()));
}

} // namespace

void requireClauses(const Environment &environment, const Ast &block, Position at,
                    std::string_view label, std::string_view construct)
{
    if (!hasClauses(block))
        raiseCompileError(environment, at,
                          QStringLiteral("expected -> clauses for :%1 in \"%2\"")
                              .arg(text(label), text(construct)));
    const bool isCatch = label == "catch";
    for (const Ast &arrow : block.arguments) {
        const std::size_t count = argumentsOf(arrow);
        if (count == 1 || (count == 2 && isCatch))
            continue;
        raiseCompileError(
            environment, isCatch || label == "rescue" ? arrow.at : at,
            QStringLiteral("expected %1 for :%2 clauses (->) in \"%3\"")
                .arg(isCatch ? QStringLiteral("one or two args") : QStringLiteral("one argument"),
                     text(label), text(construct)));
    }
}

void requireRescuePattern(const Environment &environment, const Ast &pattern)
{
    const auto isModule = [](const Ast &ast) {
        return ast.kind == Ast::Kind::List || ast.kind == Ast::Kind::Variable
               || (ast.kind == Ast::Kind::Literal && ast.value.isAtom())
               || ast.isCallOf("__aliases__") || ast.isCallOf("__MODULE__") || ast.isCallOf("@");
    };
    const bool isNamed = pattern.isCallOf("in", 2);
    if (isNamed ? pattern.arguments[0].kind == Ast::Kind::Variable : isModule(pattern))
        return;
    raiseCompileError(environment, pattern.at,
                      QStringLiteral("invalid \"rescue\" clause. The clause should match on an "
                                     "alias, a variable or be in the \"var in [alias]\" format"));
}

} // namespace espalier::elixir
