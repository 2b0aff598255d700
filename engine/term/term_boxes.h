// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/term.h"

#include <memory>
#include <new>
#include <type_traits>

namespace espalier {

// What lies behind a term that does not fit into 16 bytes. Only the term_*.cpp files look in here.

struct SizedBox : TermBox
{
    std::uint32_t size = 0;
};

/// A box whose items follow it in the same allocation.
template<typename Item>
struct TrailingBox : SizedBox
{
    [[nodiscard]] const Item *items() const { return reinterpret_cast<const Item *>(this + 1); }
    [[nodiscard]] Item *items() { return reinterpret_cast<Item *>(this + 1); }
    [[nodiscard]] std::span<const Item> span() const { return {items(), size}; }

    /// The items are raw memory: the caller constructs each of them.
    [[nodiscard]] static TrailingBox *allocate(std::size_t size)
    {
        static_assert(sizeof(TrailingBox) % alignof(Item) == 0);
        void *memory = ::operator new(sizeof(TrailingBox) + size * sizeof(Item));
        auto *box = new (memory) TrailingBox;
        box->size = static_cast<std::uint32_t>(size);
        return box;
    }

    /// Does not destroy the items.
    static void free(const TrailingBox *box) noexcept
    {
        ::operator delete(const_cast<TrailingBox *>(box));
    }
};

using TupleBox = TrailingBox<Term>;
/// The pairs of a small map, some of a large one, or all of a large one side by side.
using PairsBox = TrailingBox<Term::Pair>;
using BinaryBox = TrailingBox<char>;
static_assert(sizeof(TupleBox) == 8);

struct ConsBox : TermBox
{
    // Head and tail side by side, so that comparing and hashing can walk them like a tuple.
    Term cells[2]{};
};

struct FunctionBox : TermBox
{
    std::shared_ptr<const Function> function{};
};

struct ResourceBox : TermBox
{
    std::shared_ptr<const void> object{};
    const char *tag = nullptr;
};

/// A map of at most so many pairs is a PairsBox, a larger one a LargeMapBox: `size` tells which.
constexpr std::size_t largestSmallMap = 32;

struct LargeMapBox : SizedBox
{
    /// See map_tree.h.
    const SizedBox *root = nullptr;
    int height = 0;
    /// All pairs side by side, from the first time that somebody asks for them like that.
    mutable std::atomic<const PairsBox *> contiguous = nullptr;
};

/// The door into Term for the files that implement it.
struct TermAccess
{
    template<typename Box>
    [[nodiscard]] static const Box &box(const Term &term)
    {
        return *static_cast<const Box *>(term.m_value.box);
    }
    [[nodiscard]] static bool sameBox(const Term &left, const Term &right)
    {
        return left.m_value.box == right.m_value.box;
    }
    [[nodiscard]] static bool isBoxed(const Term &term) { return term.isBoxed(); }
    [[nodiscard]] static std::uint64_t bits(const Term &term) { return term.m_value.bits; }
    /// A term that takes over the one reference a new box is born with.
    [[nodiscard]] static Term adopt(const TermBox *box, Term::Kind kind)
    {
        Term term;
        term.m_value.box = box;
        term.m_kind = kind;
        return term;
    }
};

} // namespace espalier
