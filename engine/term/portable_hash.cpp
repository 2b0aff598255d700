// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/portable_hash.h"

#include <algorithm>
#include <bit>
#include <utility>
#include <vector>

namespace espalier {

namespace {

/// Each kind of term is mixed with a multiple of the golden ratio.
constexpr std::uint32_t multiple(std::uint32_t factor)
{
    return 0x9E3779B9U * factor;
}

/// Bob Jenkins' mixing of three numbers; the last is the hash.
void mix(std::uint32_t &a, std::uint32_t &b, std::uint32_t &c)
{
    a -= b, a -= c, a ^= c >> 13U;
    b -= c, b -= a, b ^= a << 8U;
    c -= a, c -= b, c ^= b >> 13U;
    a -= b, a -= c, a ^= c >> 12U;
    b -= c, b -= a, b ^= a << 16U;
    c -= a, c -= b, c ^= b >> 5U;
    a -= b, a -= c, a ^= c >> 3U;
    b -= c, b -= a, b ^= a << 10U;
    c -= a, c -= b, c ^= b >> 15U;
}

/// Terms may be nested deeply: what is still to do lies on a stack of its own.
class PortableHash
{
public:
    [[nodiscard]] std::uint32_t of(const Term &term);

private:
    enum class Kind : std::uint8_t { Term, PairEnd, MapEnd };
    struct Step
    {
        Kind kind = Kind::Term;
        const Term *term = nullptr;
        std::uint32_t hash = 0; ///< at the end of a map: what was before it
        std::uint32_t pairs = 0;
    };

    void combine(std::uint32_t first, std::uint32_t second, std::uint32_t constant)
    {
        std::uint32_t a = constant + first;
        std::uint32_t b = constant + second;
        mix(a, b, m_hash);
    }
    void push(const Term &term) { m_steps.push_back({.term = &term}); }
    void add(const Term &term);
    void addInteger(std::int64_t number);
    void addFloat(double number);
    void addAtom(std::string_view name);
    void addEmptyList();
    void addBytes(std::string_view bytes);
    void addTuple(std::span<const Term> elements);
    void addList(const Term *list);
    void beginMap(std::span<const Term::Pair> pairs);
    void endPair();
    void endMap(const Step &before);

    std::vector<Step> m_steps;
    std::uint32_t m_hash = 0;
    std::uint32_t m_pairs = 0; ///< of the map that is being taken: independent of their order
};

std::uint32_t PortableHash::of(const Term &term)
{
    push(term);
    while (!m_steps.empty()) {
        const Step step = m_steps.back();
        m_steps.pop_back();
        if (step.kind == Kind::Term)
            add(*step.term);
        else if (step.kind == Kind::PairEnd)
            endPair();
        else
            endMap(step);
    }
    return m_hash;
}

void PortableHash::addInteger(std::int64_t number)
{
    constexpr std::int64_t small = std::int64_t(1) << 27;
    const auto magnitude = number < 0 ? 0 - static_cast<std::uint64_t>(number)
                                      : static_cast<std::uint64_t>(number);
    if (number < -small || number >= small)
        return combine(static_cast<std::uint32_t>(magnitude),
                       static_cast<std::uint32_t>(magnitude >> 32U),
                       multiple(number < 0 ? 10 : 11));
    if (number < 0)
        combine(static_cast<std::uint32_t>(magnitude), 0, multiple(1));
    combine(static_cast<std::uint32_t>(number), 0, multiple(1));
}

void PortableHash::addFloat(double number)
{
    const auto bits = std::bit_cast<std::uint64_t>(number == 0 ? 0.0 : number);
    combine(static_cast<std::uint32_t>(bits >> 32U), static_cast<std::uint32_t>(bits),
            multiple(12));
}

/// Letters that Latin-1 has are taken as one byte.
void PortableHash::addAtom(std::string_view name)
{
    std::uint32_t hash = 0;
    for (std::size_t i = 0; i < name.size(); ++i) {
        auto byte = static_cast<std::uint8_t>(name[i]);
        if (i + 1 < name.size() && (byte & 0xFEU) == 0xC2U)
            byte = static_cast<std::uint8_t>((byte << 6U)
                                             | (static_cast<std::uint8_t>(name[++i]) & 0x3FU));
        hash = (hash << 4U) + byte;
        if (const std::uint32_t high = hash & 0xF0000000U)
            hash ^= (high >> 24U) ^ high;
    }
    if (m_hash == 0)
        m_hash = hash;
    else
        combine(hash, 0, multiple(3));
}

void PortableHash::addBytes(std::string_view bytes)
{
    std::uint32_t hash = multiple(13) + m_hash;
    if (bytes.empty()) {
        m_hash = hash;
        return;
    }
    std::uint32_t a = multiple(1);
    std::uint32_t b = multiple(1);
    const auto word = [](std::string_view part, std::size_t from) {
        std::uint32_t value = 0;
        for (std::size_t i = from; i < std::min(from + 4, part.size()); ++i)
            value |= std::uint32_t(static_cast<std::uint8_t>(part[i])) << (8 * (i - from));
        return value;
    };
    const auto length = static_cast<std::uint32_t>(bytes.size());
    constexpr std::size_t block = 12;
    for (; bytes.size() >= block; bytes.remove_prefix(block)) {
        a += word(bytes, 0);
        b += word(bytes, 4);
        hash += word(bytes, 8);
        mix(a, b, hash);
    }
    a += word(bytes, 0);
    b += word(bytes, 4);
    hash += length + (word(bytes, 8) << 8U); // its first byte is the length's
    mix(a, b, hash);
    m_hash = hash;
}

void PortableHash::addEmptyList()
{
    constexpr std::uint32_t alone = 3468870702U;
    if (m_hash == 0)
        m_hash = alone;
    else
        combine(2, 0, multiple(2));
}

void PortableHash::addTuple(std::span<const Term> elements)
{
    combine(static_cast<std::uint32_t>(elements.size()), 0, multiple(9));
    for (auto element = elements.rbegin(); element != elements.rend(); ++element)
        push(*element);
}

/// Bytes are taken by four, as if they were text.
void PortableHash::addList(const Term *list)
{
    const auto isByte = [](const Term &item) {
        return item.isInteger() && item.toInteger() >= 0 && item.toInteger() <= 255;
    };
    std::uint32_t bytes = 0;
    int count = 0;
    for (; list->kind() == Term::Kind::Cons && isByte(list->head()); list = &list->tail()) {
        bytes = (bytes << 8U) + static_cast<std::uint32_t>(list->head().toInteger());
        if (++count == 4) {
            combine(bytes, 0, multiple(4));
            bytes = 0;
            count = 0;
        }
    }
    if (count > 0)
        combine(bytes, 0, multiple(4));
    if (list->kind() != Term::Kind::Cons)
        return push(*list);
    push(list->tail());
    push(list->head());
}

void PortableHash::beginMap(std::span<const Term::Pair> pairs)
{
    combine(static_cast<std::uint32_t>(pairs.size()), 0, multiple(16));
    if (pairs.empty())
        return;
    m_steps.push_back({.kind = Kind::MapEnd, .hash = m_hash, .pairs = m_pairs});
    m_hash = 0;
    m_pairs = 0;
    for (const auto &[key, value] : pairs) {
        m_steps.push_back({.kind = Kind::PairEnd});
        push(value);
        push(key);
    }
}

void PortableHash::endPair()
{
    m_pairs ^= std::exchange(m_hash, 0);
}

void PortableHash::endMap(const Step &before)
{
    m_hash = before.hash;
    combine(m_pairs, 0, multiple(19));
    m_pairs = before.pairs;
}

void PortableHash::add(const Term &term)
{
    switch (term.kind()) {
    case Term::Kind::Integer:
        return addInteger(term.toInteger());
    case Term::Kind::Float:
        return addFloat(term.toFloat());
    case Term::Kind::Atom:
        return addAtom(term.toAtom().name());
    case Term::Kind::Binary:
        return addBytes(term.toBinary());
    case Term::Kind::Map:
        return beginMap(term.pairs());
    case Term::Kind::EmptyList:
        return addEmptyList();
    case Term::Kind::Cons:
        return addList(&term);
    case Term::Kind::Tuple:
        return addTuple(term.elements());
    default:
        return combine(static_cast<std::uint32_t>(qHash(term)), 0, multiple(5));
    }
}

} // namespace

std::uint32_t portableHash(const Term &term)
{
    return PortableHash().of(term);
}

} // namespace espalier
