// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

namespace espalier::elixir {

/// How a binary operator stands between its operands in source text.
struct OperatorRule
{
    int precedence = 0;
    bool isRightAssociative = false;
};

/// nullopt for what is no binary operator.
[[nodiscard]] std::optional<OperatorRule> binaryOperatorRule(std::string_view name);
[[nodiscard]] bool isUnaryOperatorName(std::string_view name);
/// Operands that are other operators stand in parentheses, whatever the precedence.
[[nodiscard]] bool wantsOperandsInParentheses(std::string_view name);
/// `and`, `||` and their like: two different ones are kept apart by parentheses.
[[nodiscard]] bool isLogicalOperator(std::string_view name);

} // namespace espalier::elixir
