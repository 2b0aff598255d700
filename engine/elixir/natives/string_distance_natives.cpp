// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/graphemes.h"
#include "engine/elixir/natives/string_natives.h"

#include <algorithm>
#include <map>

namespace espalier::elixir {

// How much strings are alike.

namespace {

using Graphemes = std::vector<std::string_view>;

/// The graphemes of `left` that have a like one in `right`, no further away than `window`; marks the partners.
std::vector<std::string_view> matched(const Graphemes &left, const Graphemes &right,
                                      std::size_t window, std::vector<bool> &taken)
{
    std::vector<std::string_view> found;
    for (std::size_t i = 0; i < left.size(); ++i) {
        const std::size_t begin = i > window ? i - window : 0;
        const std::size_t end = std::min(right.size(), i + window + 1);
        for (std::size_t j = begin; j < end; ++j) {
            if (taken[j] || left[i] != right[j])
                continue;
            taken[j] = true;
            found.push_back(left[i]);
            break;
        }
    }
    return found;
}

} // namespace

double jaroDistance(std::string_view one, std::string_view other)
{
    const Graphemes left = graphemesOf(one);
    const Graphemes right = graphemesOf(other);
    if (one == other)
        return 1.0;
    if (left.empty() || right.empty())
        return 0.0;
    const std::size_t half = std::max(left.size(), right.size()) / 2;
    std::vector<bool> taken(right.size());
    const auto fromLeft = matched(left, right, half > 0 ? half - 1 : 0, taken);
    if (fromLeft.empty())
        return 0.0;
    std::vector<std::string_view> fromRight;
    for (std::size_t j = 0; j < right.size(); ++j) {
        if (taken[j])
            fromRight.push_back(right[j]);
    }
    double swapped = 0;
    for (std::size_t i = 0; i < fromLeft.size(); ++i)
        swapped += fromLeft[i] == fromRight[i] ? 0 : 1;
    const auto count = static_cast<double>(fromLeft.size());
    return (count / static_cast<double>(left.size()) + count / static_cast<double>(right.size())
            + (count - swapped / 2) / count)
           / 3;
}

namespace {

Term jaro(Context &, Arguments arguments)
{
    return jaroDistance(stringArgument("jaro_distance", arguments),
                        stringArgument("jaro_distance", arguments, 1));
}

Term bag(Context &, Arguments arguments)
{
    const Graphemes left = graphemesOf(stringArgument("bag_distance", arguments));
    const Graphemes right = graphemesOf(stringArgument("bag_distance", arguments, 1));
    if (left.empty() || right.empty())
        return 0.0;
    std::map<std::string_view, std::int64_t> counts;
    for (const std::string_view grapheme : left)
        ++counts[grapheme];
    for (const std::string_view grapheme : right)
        --counts[grapheme];
    std::int64_t onlyLeft = 0;
    std::int64_t onlyRight = 0;
    for (const auto &[grapheme, count] : counts) {
        onlyLeft += std::max<std::int64_t>(count, 0);
        onlyRight += std::max<std::int64_t>(-count, 0);
    }
    return 1.0
           - static_cast<double>(std::max(onlyLeft, onlyRight))
                 / static_cast<double>(std::max(left.size(), right.size()));
}

} // namespace

void addStringDistanceNatives(NativeTable &table)
{
    table.addNow("Elixir.String", "jaro_distance", 2, jaro);
    table.addNow("Elixir.String", "bag_distance", 2, bag);
}

} // namespace espalier::elixir
