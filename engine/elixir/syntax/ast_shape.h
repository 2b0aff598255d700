// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/syntax/ast.h"
#include "engine/elixir/syntax/operator_rules.h"

#include <optional>
#include <string>
#include <string_view>

namespace espalier::elixir {

// What a piece of syntax is in source text: everything that is no literal is a call of something, and its name and its
// arguments tell how it is written. Any thread.

/// Of a call or a variable.
[[nodiscard]] std::string_view nameOf(const Ast &call);

/// `key: value`
[[nodiscard]] bool isKeywordPair(const Ast &ast);
[[nodiscard]] bool isKeywordList(const Ast &ast);
/// `[do: …, else: …]`, as a call's last argument.
[[nodiscard]] bool isDoBlock(const Ast &ast);
[[nodiscard]] bool hasDoBlock(const Ast &call);
/// Two statements or more.
[[nodiscard]] bool isBlock(const Ast &ast);
/// `fn` with several clauses, or several statements.
[[nodiscard]] bool isLongFunction(const Ast &ast);
/// Cannot be written on one line.
[[nodiscard]] bool takesLines(const Ast &ast);
/// `patterns -> body`
[[nodiscard]] bool isClause(const Ast &ast);
[[nodiscard]] bool areClauses(const Ast &ast);

/// `a not in b`
[[nodiscard]] bool isNotIn(const Ast &ast);
/// `a..b//c`
[[nodiscard]] bool isRangeWithStep(const Ast &ast);
[[nodiscard]] bool isBinaryOperator(const Ast &ast);
[[nodiscard]] bool isUnaryOperator(const Ast &ast);

struct OperatorCall
{
    std::string name = {};
    OperatorRule rule = {};
};
/// nullopt for what does not stand between operands.
[[nodiscard]] std::optional<OperatorCall> operationOf(const Ast &ast);
/// Whether `child`, an operand of `parent`, stands in parentheses.
[[nodiscard]] bool needsParentheses(const OperatorCall &child, const OperatorCall &parent,
                                    bool isRight);

/// `&1`, `&1.name`: begins with a placeholder.
[[nodiscard]] bool beginsWithPlaceholder(const Ast &ast);
/// `name/arity`, as a capture holds it.
[[nodiscard]] bool isNameAndArity(const Ast &ast);
/// A string with `#{…}` in it.
[[nodiscard]] bool isInterpolation(const Ast &ast);
[[nodiscard]] bool isSigil(const Ast &call);
/// The formatter writes a call of this name and number of arguments without parentheses.
[[nodiscard]] bool isPlainWord(std::string_view name, std::size_t arity);
/// `container[key]`
[[nodiscard]] bool isAccess(const Ast &apply);
[[nodiscard]] bool isModule(const Ast &ast);

} // namespace espalier::elixir
