// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/binary_patterns.h"

#include <algorithm>

namespace espalier::elixir {

std::optional<BinaryPatterns> BinaryPatterns::of(const Term &pattern)
{
    const auto isPattern = [](const Term &term) {
        return term.isBinary() && !term.toBinary().empty();
    };
    BinaryPatterns patterns;
    if (isPattern(pattern)) {
        patterns.m_patterns.push_back(pattern.toBinary());
        return patterns;
    }
    const Term *rest = &pattern;
    for (; rest->kind() == Term::Kind::Cons; rest = &rest->tail()) {
        if (!isPattern(rest->head()))
            return std::nullopt;
        patterns.m_patterns.push_back(rest->head().toBinary());
    }
    if (rest->kind() != Term::Kind::EmptyList || patterns.m_patterns.empty())
        return std::nullopt;
    return patterns;
}

std::optional<Match> BinaryPatterns::find(std::string_view subject, std::size_t from) const
{
    std::optional<Match> best;
    for (const std::string_view pattern : m_patterns) {
        // Later than the best one so far none counts.
        const std::string_view near = best ? subject.substr(0, best->at + pattern.size()) : subject;
        const std::size_t at = near.find(pattern, from);
        if (at == std::string_view::npos)
            continue;
        if (!best || at < best->at || (at == best->at && pattern.size() > best->length))
            best = Match{.at = at, .length = pattern.size()};
    }
    return best;
}

std::vector<Match> BinaryPatterns::findAll(std::string_view subject) const
{
    std::vector<Match> matches;
    for (auto match = find(subject, 0); match; match = find(subject, match->at + match->length))
        matches.push_back(*match);
    return matches;
}

std::vector<std::string_view> splitAt(std::string_view subject, const std::vector<Match> &matches,
                                      std::size_t parts)
{
    std::vector<std::string_view> result;
    std::size_t from = 0;
    for (const Match &match : matches) {
        if (result.size() + 1 >= parts)
            break;
        result.push_back(subject.substr(from, match.at - from));
        from = match.at + match.length;
    }
    result.push_back(subject.substr(from));
    return result;
}

Term binaryList(const std::vector<std::string_view> &parts)
{
    std::vector<Term> terms;
    terms.reserve(parts.size());
    for (const std::string_view part : parts)
        terms.push_back(Term::binary(part));
    return Term::list(terms);
}

} // namespace espalier::elixir
