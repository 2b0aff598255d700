// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/map_tree.h"

#include <QVarLengthArray>

namespace espalier {

namespace {

struct DeadBox
{
    const TermBox *box = nullptr;
    Term::Kind kind = Term::Kind::Tuple;
};
using DeadBoxes = QVarLengthArray<DeadBox, 32>;

using Dropped = std::vector<std::shared_ptr<const void>>;
// Set while this thread runs the destructor of a native object. A pointer and not the vector itself:
// terms may die after the thread's own objects.
thread_local Dropped *droppedMeanwhile = nullptr;

/// Lets go of a native object. A closure may hold the last reference to the next closure, and so on:
/// those met on the way wait their turn, so that the stack does not grow with the chain.
void drop(std::shared_ptr<const void> object) noexcept
{
    if (droppedMeanwhile != nullptr) {
        droppedMeanwhile->push_back(std::move(object));
        return;
    }
    Dropped waiting;
    droppedMeanwhile = &waiting;
    object.reset();
    while (!waiting.empty()) {
        const std::shared_ptr<const void> next = std::move(waiting.back());
        waiting.pop_back();
    }
    droppedMeanwhile = nullptr;
}

template<typename Box>
Box *as(const DeadBox &dead)
{
    return static_cast<Box *>(const_cast<TermBox *>(dead.box));
}

template<typename LetGo>
void freePairs(const PairsBox *box, const LetGo &letGo)
{
    for (const auto &[key, value] : box->span()) {
        letGo(key);
        letGo(value);
    }
    PairsBox::free(box);
}

/// Recursive, but never deeper than the logarithm of the number of pairs.
template<typename LetGo>
void releaseNode(const SizedBox *node, int height, const LetGo &letGo)
{
    if (node->references.fetch_sub(1, std::memory_order_acq_rel) != 1)
        return;
    if (height == 0) {
        freePairs(static_cast<const PairsBox *>(node), letGo);
        return;
    }
    const auto *branch = static_cast<const MapBranch *>(node);
    for (const MapChild &child : branch->span())
        releaseNode(child.node, height - 1, letGo);
    MapBranch::free(branch);
}

template<typename LetGo>
void freeMap(const SizedBox *box, const LetGo &letGo)
{
    if (box->size <= largestSmallMap) {
        freePairs(static_cast<const PairsBox *>(box), letGo);
        return;
    }
    const auto *map = static_cast<const LargeMapBox *>(box);
    releaseNode(map->root, map->height, letGo);
    if (const PairsBox *contiguous = map->contiguous.load(std::memory_order_acquire))
        freePairs(contiguous, letGo);
    delete map;
}

} // namespace

void Term::destroy(const TermBox *box, Kind kind) noexcept
{
    DeadBoxes dead;
    dead.push_back({.box = box, .kind = kind});
    const auto letGo = [&dead](const Term &term) {
        if (term.isBoxed()
            && term.m_value.box->references.fetch_sub(1, std::memory_order_acq_rel) == 1)
            dead.push_back({.box = term.m_value.box, .kind = term.m_kind});
    };
    while (!dead.isEmpty()) {
        const DeadBox next = dead.last();
        dead.removeLast();
        switch (next.kind) {
        case Kind::Tuple:
            for (const Term &element : as<TupleBox>(next)->span())
                letGo(element);
            TupleBox::free(as<TupleBox>(next));
            break;
        case Kind::Map:
            freeMap(as<SizedBox>(next), letGo);
            break;
        case Kind::Cons: {
            // The head last, so that it goes first: what waits stays short for a list of lists.
            auto *cons = as<ConsBox>(next);
            for (const std::size_t cell : {1, 0}) {
                letGo(cons->cells[cell]);
                cons->cells[cell].m_kind = Kind::Atom;
            }
            delete cons;
            break;
        }
        case Kind::Binary:
            BinaryBox::free(as<BinaryBox>(next));
            break;
        case Kind::Function:
            drop(std::move(as<FunctionBox>(next)->function));
            delete as<FunctionBox>(next);
            break;
        case Kind::Resource:
            drop(std::move(as<ResourceBox>(next)->object));
            delete as<ResourceBox>(next);
            break;
        default:
            break;
        }
    }
}

} // namespace espalier
