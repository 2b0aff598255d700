// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/term.h"

#include <optional>
#include <string_view>
#include <vector>

namespace espalier::elixir {

/// Where something was found in a binary.
struct Match
{
    std::size_t at = 0;
    std::size_t length = 0;
};

/// Strings that are looked for in others, as `:binary.match` does: the first one that is met, of several there the longest.
class BinaryPatterns
{
public:
    /// Of a string or a list of strings, none of them empty; nullopt for anything else. It must outlive the result.
    [[nodiscard]] static std::optional<BinaryPatterns> of(const Term &pattern);

    /// The first match in `subject` from `from` on.
    [[nodiscard]] std::optional<Match> find(std::string_view subject, std::size_t from) const;
    /// All of them, none inside another.
    [[nodiscard]] std::vector<Match> findAll(std::string_view subject) const;

private:
    std::vector<std::string_view> m_patterns{};
};

/// The parts between the matches: at most `parts` of them.
[[nodiscard]] std::vector<std::string_view> splitAt(std::string_view subject,
                                                    const std::vector<Match> &matches,
                                                    std::size_t parts);

[[nodiscard]] Term binaryList(const std::vector<std::string_view> &parts);

} // namespace espalier::elixir
