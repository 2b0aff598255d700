// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/elixir/natives/regular_expression.h"

namespace espalier::elixir {

/// What the options `capture` and `return` of `Regex.run` ask for.
class RegexCaptures
{
public:
    /// Raises ArgumentError for options that mean nothing.
    RegexCaptures(const RegularExpression &expression, const Term &options);

    /// The list for one match.
    [[nodiscard]] Term of(const RegularExpression::Subject &subject, const Groups &groups) const;
    /// One group: its text, or where it is.
    [[nodiscard]] Term group(const RegularExpression::Subject &subject, const Groups &groups,
                             int number) const;

private:
    bool m_wantsAll = true;
    std::size_t m_first = 0; ///< the first group, if all are wanted
    std::vector<int> m_numbers{}; ///< else these; negative for a group that there is not
    bool m_wantsPlaces = false;
};

/// The groups at which `Regex.split` splits, by its option `on`.
[[nodiscard]] std::vector<int> separatorGroups(const RegularExpression &expression,
                                               const Term &options);

/// Options as `Regex.compile` takes them, as letters.
[[nodiscard]] std::string optionLetters(const Term &options);

/// Of a `%Regex{}`.
[[nodiscard]] std::shared_ptr<const RegularExpression> expressionOf(const Term &regex);

} // namespace espalier::elixir
