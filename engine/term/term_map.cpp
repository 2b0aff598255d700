// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/map_edit.h"
#include "engine/term/map_tree.h"
#include "engine/term/term_compare.h"

#include <algorithm>
#include <bit>
#include <memory>

namespace espalier {

namespace {

using Pair = Term::Pair;
using Pairs = std::span<const Pair>;

bool keyLess(const Pair &left, const Pair &right)
{
    return compareStrictly(left.first, right.first) < 0;
}

bool isSmall(const Term &map)
{
    return mapSize(map) <= largestSmallMap;
}

const LargeMapBox &largeBox(const Term &map)
{
    return TermAccess::box<LargeMapBox>(map);
}

MapTree treeOf(const Term &map)
{
    return {.root = largeBox(map).root, .height = largeBox(map).height};
}

Term adoptTree(const MapTree &tree, std::size_t size)
{
    tree.root->references.fetch_add(1, std::memory_order_relaxed);
    auto *box = new LargeMapBox;
    box->size = static_cast<std::uint32_t>(size);
    box->root = tree.root;
    box->height = tree.height;
    return TermAccess::adopt(box, Term::Kind::Map);
}

/// The map of those pairs, which ascend.
Term adoptPairs(Pairs pairs)
{
    if (pairs.size() > largestSmallMap)
        return adoptTree(MapTree::of(pairs), pairs.size());
    auto *box = PairsBox::allocate(pairs.size());
    std::uninitialized_copy(pairs.begin(), pairs.end(), box->items());
    return TermAccess::adopt(box, Term::Kind::Map);
}

/// Of several threads that come here at once, one leaves its copy for all.
const PairsBox &contiguousPairs(const LargeMapBox &map)
{
    if (const PairsBox *there = map.contiguous.load(std::memory_order_acquire))
        return *there;
    PairsBox *made = PairsBox::allocate(map.size);
    MapTree{.root = map.root, .height = map.height}.copyTo(made->items());
    const PairsBox *there = nullptr;
    if (map.contiguous.compare_exchange_strong(there, made, std::memory_order_acq_rel))
        return *made;
    std::destroy_n(made->items(), made->size);
    PairsBox::free(made);
    return *there;
}

Pairs::iterator placeOf(Pairs pairs, const Term &key)
{
    const auto before = [](const Pair &pair, const Term &wanted) {
        return compareStrictly(pair.first, wanted) < 0;
    };
    return std::lower_bound(pairs.begin(), pairs.end(), key, before);
}

/// The pairs of a small map with `changed` in place of those from `begin` to `end`.
Term replaced(Pairs pairs, Pairs::iterator begin, Pairs::iterator end, Pairs changed)
{
    const auto left = pairs.size() - static_cast<std::size_t>(end - begin);
    const std::size_t size = left + changed.size();
    if (size > largestSmallMap) {
        std::vector<Pair> all(pairs.begin(), begin);
        all.insert(all.end(), changed.begin(), changed.end());
        all.insert(all.end(), end, pairs.end());
        return adoptPairs(all);
    }
    auto *box = PairsBox::allocate(size);
    Pair *place = std::uninitialized_copy(pairs.begin(), begin, box->items());
    place = std::uninitialized_copy(changed.begin(), changed.end(), place);
    std::uninitialized_copy(end, pairs.end(), place);
    return TermAccess::adopt(box, Term::Kind::Map);
}

Term withoutOf(Pairs pairs, const Term &key)
{
    const auto place = placeOf(pairs, key);
    if (place == pairs.end() || place->first != key)
        return adoptPairs(pairs);
    return replaced(pairs, place, place + 1, {});
}

/// Whether it is less work to look up `few` keys among `many` pairs than to pass all of these.
bool areFew(std::size_t few, std::size_t many)
{
    return many > largestSmallMap && few * static_cast<std::size_t>(std::bit_width(many)) < many;
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
    return isSmall(*this) ? TermAccess::box<PairsBox>(*this).span()
                          : contiguousPairs(largeBox(*this)).span();
}

const Term *Term::find(const Term &key) const
{
    if (!isSmall(*this)) {
        const Pair *found = treeOf(*this).find(key);
        return found != nullptr ? &found->second : nullptr;
    }
    const auto all = pairs();
    const auto place = placeOf(all, key);
    return place != all.end() && place->first == key ? &place->second : nullptr;
}

Term Term::with(const Term &key, Term value) const
{
    if (!isSmall(*this)) {
        const MapTree tree = treeOf(*this);
        const std::size_t added = tree.find(key) == nullptr ? 1 : 0;
        return adoptTree(tree.with({key, std::move(value)}), mapSize(*this) + added);
    }
    const auto all = pairs();
    const auto place = placeOf(all, key);
    const bool replaces = place != all.end() && place->first == key;
    // The key stays the one that came first: 0.0 and -0.0 are one key.
    const Pair pair(replaces ? place->first : key, std::move(value));
    return replaced(all, place, place + (replaces ? 1 : 0), Pairs(&pair, 1));
}

std::size_t mapSize(const Term &map)
{
    Q_ASSERT(map.isMap());
    return TermAccess::box<SizedBox>(map).size;
}

Term mapWithout(const Term &map, const Term &key)
{
    if (map.find(key) == nullptr)
        return map;
    const std::size_t left = mapSize(map) - 1;
    return left > largestSmallMap ? adoptTree(treeOf(map).without(key), left)
                                  : withoutOf(map.pairs(), key);
}

Term mapMerged(const Term &left, const Term &right)
{
    const std::size_t leftSize = mapSize(left);
    const std::size_t rightSize = mapSize(right);
    if (leftSize == 0 || rightSize == 0)
        return leftSize == 0 ? right : left;
    Term merged = leftSize < rightSize ? right : left;
    if (areFew(rightSize, leftSize)) {
        for (const auto &[key, value] : right.pairs())
            merged = merged.with(key, value);
        return merged;
    }
    if (areFew(leftSize, rightSize)) {
        for (const auto &[key, value] : left.pairs()) {
            if (merged.find(key) == nullptr)
                merged = merged.with(key, value);
        }
        return merged;
    }
    std::vector<Pair> both;
    both.reserve(leftSize + rightSize);
    std::ranges::set_union(right.pairs(), left.pairs(), std::back_inserter(both), keyLess);
    return Term::map(both);
}

} // namespace espalier
