// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/term_boxes.h"
#include "engine/term/term_compare.h"

#include <algorithm>

namespace espalier {

namespace {

bool keyLess(const Term::Pair &left, const Term::Pair &right)
{
    return compareStrictly(left.first, right.first) < 0;
}

Term adoptPairs(std::span<const Term::Pair> pairs)
{
    auto *box = MapBox::allocate(pairs.size());
    std::uninitialized_copy(pairs.begin(), pairs.end(), box->items());
    return TermAccess::adopt(box, Term::Kind::Map);
}

} // namespace

Term Term::map(std::initializer_list<Pair> pairs)
{
    return map(std::span(pairs.begin(), pairs.size()));
}

Term Term::map(std::span<const Pair> pairs)
{
    const auto notAscending = [](const Pair &left, const Pair &right) {
        return !keyLess(left, right);
    };
    if (std::ranges::adjacent_find(pairs, notAscending) == pairs.end())
        return adoptPairs(pairs);

    // Backwards and stable: of several pairs with one key the last given comes first and is kept.
    std::vector<Pair> sorted(pairs.rbegin(), pairs.rend());
    std::ranges::stable_sort(sorted, keyLess);
    const auto repeated = std::ranges::unique(
        sorted, [](const Pair &left, const Pair &right) { return left.first == right.first; });
    sorted.erase(repeated.begin(), repeated.end());
    return adoptPairs(sorted);
}

std::span<const Term::Pair> Term::pairs() const
{
    Q_ASSERT(isMap());
    return TermAccess::box<MapBox>(*this).span();
}

const Term *Term::find(const Term &key) const
{
    const auto all = pairs();
    const auto before = [](const Pair &pair, const Term &wanted) {
        return compareStrictly(pair.first, wanted) < 0;
    };
    const auto place = std::lower_bound(all.begin(), all.end(), key, before);
    return place != all.end() && place->first == key ? &place->second : nullptr;
}

Term Term::with(const Term &key, Term value) const
{
    std::vector<Pair> changed(pairs().begin(), pairs().end());
    const Pair pair(key, std::move(value));
    const auto place = std::ranges::lower_bound(changed, pair, keyLess);
    if (place != changed.end() && place->first == key)
        place->second = pair.second;
    else
        changed.insert(place, pair);
    return adoptPairs(changed);
}

} // namespace espalier
