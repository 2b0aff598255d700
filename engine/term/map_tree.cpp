// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/map_tree.h"

#include "engine/term/term_compare.h"

#include <QVarLengthArray>

#include <algorithm>
#include <memory>
#include <vector>

namespace espalier {

namespace {

using Pair = Term::Pair;

constexpr std::size_t largestNode = 16;
// Less than half, so that putting and removing by turns does not split and join each time.
constexpr std::size_t smallestNode = largestNode / 4;

/// What a new node is to hold: items of the nodes that it replaces, and new ones.
template<typename Item>
using Picked = QVarLengthArray<const Item *, 2 * largestNode>;
/// What takes the place of a changed node: one, or two halves.
using Parts = QVarLengthArray<MapChild, 2>;

template<typename Item>
const TrailingBox<Item> &as(const SizedBox *node)
{
    return *static_cast<const TrailingBox<Item> *>(node);
}

// --- making nodes --------------------------------------------------------------------------------

void copyTo(Pair *place, const Pair &pair)
{
    new (place) Pair(pair);
}

void copyTo(MapChild *place, const MapChild &child)
{
    child.node->references.fetch_add(1, std::memory_order_relaxed);
    new (place) MapChild(child);
}

const Term *lowestOf(const Pair &pair)
{
    return &pair.first;
}

const Term *lowestOf(const MapChild &child)
{
    return child.lowest;
}

template<typename Item>
MapChild nodeOf(std::span<const Item *const> items)
{
    auto *node = TrailingBox<Item>::allocate(items.size());
    node->references.store(0, std::memory_order_relaxed);
    Item *place = node->items();
    for (const Item *item : items)
        copyTo(place++, *item);
    return {.node = node, .lowest = lowestOf(*node->items())};
}

/// As few nodes as can hold the items, all of about one size.
template<typename Item, typename Nodes>
void appendNodes(Nodes &nodes, std::span<const Item *const> items)
{
    const std::size_t count = (items.size() + largestNode - 1) / largestNode;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t begin = items.size() * i / count;
        nodes.push_back(nodeOf(items.subspan(begin, items.size() * (i + 1) / count - begin)));
    }
}

template<typename Item>
Parts partsOf(const Picked<Item> &items)
{
    Parts parts;
    appendNodes(parts, std::span<const Item *const>(items.begin(), items.end()));
    return parts;
}

template<typename Item>
void pick(Picked<Item> &picked, std::span<const Item> items)
{
    for (const Item &item : items)
        picked.push_back(&item);
}

MapTree treeOf(const Parts &parts, int height)
{
    if (parts.size() == 1)
        return {.root = parts.front().node, .height = height};
    Picked<MapChild> children;
    pick(children, std::span<const MapChild>(parts));
    return {.root = partsOf(children).front().node, .height = height + 1};
}

/// Frees a node that was made on the way and that nobody holds. What it holds others hold, too.
void discard(const SizedBox *node, int height)
{
    if (height == 0) {
        const auto leaf = as<Pair>(node).span();
        std::destroy(leaf.begin(), leaf.end());
        PairsBox::free(&as<Pair>(node));
        return;
    }
    for (const MapChild &child : as<MapChild>(node).span())
        child.node->references.fetch_sub(1, std::memory_order_acq_rel);
    MapBranch::free(&as<MapChild>(node));
}

// --- finding -------------------------------------------------------------------------------------

/// Where the pair with that key is in a leaf or would be.
std::size_t placeOf(std::span<const Pair> leaf, const Term &key)
{
    const auto before = [](const Pair &pair, const Term &wanted) {
        return compareStrictly(pair.first, wanted) < 0;
    };
    const auto place = std::lower_bound(leaf.begin(), leaf.end(), key, before);
    return static_cast<std::size_t>(place - leaf.begin());
}

/// Which child has that key or would have it.
std::size_t childOf(std::span<const MapChild> children, const Term &key)
{
    const auto after = [](const Term &wanted, const MapChild &child) {
        return compareStrictly(wanted, *child.lowest) < 0;
    };
    const auto others = children.subspan(1);
    const auto next = std::upper_bound(others.begin(), others.end(), key, after);
    return static_cast<std::size_t>(next - others.begin());
}

// --- changing ------------------------------------------------------------------------------------

Parts putInLeaf(std::span<const Pair> leaf, const Pair &pair)
{
    const std::size_t place = placeOf(leaf, pair.first);
    const bool replaces = place < leaf.size() && leaf[place].first == pair.first;
    // The key stays the one that came first: 0.0 and -0.0 are one key.
    const Pair put(replaces ? leaf[place].first : pair.first, pair.second);
    Picked<Pair> picked;
    pick(picked, leaf.first(place));
    picked.push_back(&put);
    pick(picked, leaf.subspan(place + (replaces ? 1 : 0)));
    return partsOf(picked);
}

Parts put(const SizedBox *node, int height, const Pair &pair)
{
    if (height == 0)
        return putInLeaf(as<Pair>(node).span(), pair);
    const auto children = as<MapChild>(node).span();
    const std::size_t changed = childOf(children, pair.first);
    const Parts parts = put(children[changed].node, height - 1, pair);
    Picked<MapChild> picked;
    pick(picked, children.first(changed));
    pick(picked, std::span<const MapChild>(parts));
    pick(picked, children.subspan(changed + 1));
    return partsOf(picked);
}

template<typename Item>
Parts joined(const SizedBox *left, const SizedBox *right)
{
    Picked<Item> picked;
    pick(picked, as<Item>(left).span());
    pick(picked, as<Item>(right).span());
    return partsOf(picked);
}

Parts joined(const SizedBox *left, const SizedBox *right, int height)
{
    return height == 0 ? joined<Pair>(left, right) : joined<MapChild>(left, right);
}

MapChild remove(const SizedBox *node, int height, const Term &key);

MapChild removeFromLeaf(std::span<const Pair> leaf, const Term &key)
{
    const std::size_t place = placeOf(leaf, key);
    Picked<Pair> picked;
    pick(picked, leaf.first(place));
    pick(picked, leaf.subspan(place + 1));
    return partsOf(picked).front();
}

MapChild removeFromBranch(std::span<const MapChild> children, int height, const Term &key)
{
    const std::size_t changed = childOf(children, key);
    Parts parts{remove(children[changed].node, height - 1, key)};
    std::size_t begin = changed;
    std::size_t end = changed + 1;
    if (const SizedBox *remaining = parts.front().node; remaining->size < smallestNode) {
        if (changed > 0)
            parts = joined(children[--begin].node, remaining, height - 1);
        else
            parts = joined(remaining, children[end++].node, height - 1);
        discard(remaining, height - 1);
    }
    Picked<MapChild> picked;
    pick(picked, children.first(begin));
    pick(picked, std::span<const MapChild>(parts));
    pick(picked, children.subspan(end));
    return partsOf(picked).front();
}

/// The node without that key, which it has. It may be smaller than nodes are to be.
MapChild remove(const SizedBox *node, int height, const Term &key)
{
    return height == 0 ? removeFromLeaf(as<Pair>(node).span(), key)
                       : removeFromBranch(as<MapChild>(node).span(), height, key);
}

template<typename Visit>
void visitLeaves(const SizedBox *node, int height, const Visit &visit)
{
    if (height == 0) {
        visit(as<Pair>(node).span());
        return;
    }
    for (const MapChild &child : as<MapChild>(node).span())
        visitLeaves(child.node, height - 1, visit);
}

template<typename Item>
std::vector<const Item *> addressesOf(std::span<const Item> items)
{
    std::vector<const Item *> addresses;
    addresses.reserve(items.size());
    for (const Item &item : items)
        addresses.push_back(&item);
    return addresses;
}

} // namespace

MapTree MapTree::of(std::span<const Pair> pairs)
{
    std::vector<MapChild> nodes;
    appendNodes(nodes, std::span<const Pair *const>(addressesOf(pairs)));
    int height = 0;
    for (; nodes.size() > 1; ++height) {
        std::vector<MapChild> above;
        const auto children = addressesOf(std::span<const MapChild>(nodes));
        appendNodes(above, std::span<const MapChild *const>(children));
        nodes = std::move(above);
    }
    return {.root = nodes.front().node, .height = height};
}

const Pair *MapTree::find(const Term &key) const
{
    const SizedBox *node = root;
    for (int above = height; above > 0; --above) {
        const auto children = as<MapChild>(node).span();
        node = children[childOf(children, key)].node;
    }
    const auto leaf = as<Pair>(node).span();
    const std::size_t place = placeOf(leaf, key);
    return place < leaf.size() && leaf[place].first == key ? &leaf[place] : nullptr;
}

MapTree MapTree::with(const Pair &pair) const
{
    return treeOf(put(root, height, pair), height);
}

MapTree MapTree::without(const Term &key) const
{
    MapTree tree{.root = remove(root, height, key).node, .height = height};
    while (tree.height > 0 && tree.root->size == 1) {
        const SizedBox *onlyChild = as<MapChild>(tree.root).span().front().node;
        discard(tree.root, tree.height);
        tree = {.root = onlyChild, .height = tree.height - 1};
    }
    return tree;
}

void MapTree::copyTo(Pair *place) const
{
    visitLeaves(root, height, [&place](std::span<const Pair> leaf) {
        place = std::uninitialized_copy(leaf.begin(), leaf.end(), place);
    });
}

} // namespace espalier
