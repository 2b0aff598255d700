// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/term_compare.h"

#include "engine/term/map_edit.h"
#include "engine/term/term_boxes.h"

#include <QVarLengthArray>

#include <cmath>

namespace espalier {

namespace {

enum class Numbers : bool { ByValue, Strictly };

/// Two runs of terms still to be compared, pair by pair. Maps are walked with a stride of two.
struct Run
{
    const Term *left = nullptr;
    const Term *right = nullptr;
    std::size_t count = 0;
    std::size_t stride = 1;
    Numbers numbers = Numbers::ByValue;
};
// On the heap when deep: nesting never costs the thread's stack.
using Runs = QVarLengthArray<Run, 12>;

int rank(Term::Kind kind)
{
    switch (kind) {
    case Term::Kind::Float:
        return static_cast<int>(Term::Kind::Integer);
    case Term::Kind::Resource:
        return static_cast<int>(Term::Kind::Reference);
    default:
        return static_cast<int>(kind);
    }
}

// NaN is no value of Elixir, yet it must not break the order: it comes last.
std::strong_ordering compareFloats(double left, double right)
{
    if (left < right)
        return std::strong_ordering::less;
    if (left > right)
        return std::strong_ordering::greater;
    return std::isnan(left) <=> std::isnan(right);
}

// Exact: a double holds only 53 bits, so the integer is never turned into one.
std::strong_ordering compareMixed(std::int64_t integer, double number)
{
    constexpr double beyond = 9223372036854775808.0;
    if (number >= beyond || std::isnan(number))
        return std::strong_ordering::less;
    if (number < -beyond)
        return std::strong_ordering::greater;
    const double whole = std::trunc(number);
    const auto order = integer <=> static_cast<std::int64_t>(whole);
    return order != 0 ? order : compareFloats(whole, number);
}

std::strong_ordering compareNumbers(const Term &left, const Term &right, Numbers numbers)
{
    if (left.isInteger() && right.isInteger())
        return left.toInteger() <=> right.toInteger();
    if (left.isFloat() && right.isFloat())
        return compareFloats(left.toFloat(), right.toFloat());
    if (numbers == Numbers::Strictly)
        return left.kind() <=> right.kind();
    return left.isInteger() ? compareMixed(left.toInteger(), right.toFloat())
                            : 0 <=> compareMixed(right.toInteger(), left.toFloat());
}

// Native objects have no order of their own: their addresses give one that holds for this run.
std::strong_ordering compareAddresses(const void *left, const void *right)
{
    return std::compare_three_way{}(left, right);
}

std::strong_ordering compareFunctions(const Term &left, const Term &right)
{
    const auto order = left.toFunction().arity() <=> right.toFunction().arity();
    return order != 0 ? order : compareAddresses(&left.toFunction(), &right.toFunction());
}

std::strong_ordering compareReferences(const Term &left, const Term &right)
{
    if (left.kind() != right.kind())
        return left.kind() <=> right.kind();
    if (left.isReference())
        return left.toReference() <=> right.toReference();
    const auto &leftBox = TermAccess::box<ResourceBox>(left);
    const auto &rightBox = TermAccess::box<ResourceBox>(right);
    const auto order = compareAddresses(leftBox.object.get(), rightBox.object.get());
    return order != 0 ? order : compareAddresses(leftBox.tag, rightBox.tag);
}

std::strong_ordering compareText(std::string_view left, std::string_view right)
{
    return left <=> right;
}

std::strong_ordering pushTuples(Runs &runs, const Term &left, const Term &right, Numbers numbers)
{
    const auto leftItems = left.elements();
    const auto rightItems = right.elements();
    if (leftItems.size() == rightItems.size() && !leftItems.empty())
        runs.push_back({leftItems.data(), rightItems.data(), leftItems.size(), 1, numbers});
    return leftItems.size() <=> rightItems.size();
}

// By size, then all keys, then all values.
std::strong_ordering pushMaps(Runs &runs, const Term &left, const Term &right, Numbers numbers)
{
    static_assert(sizeof(Term::Pair) == 2 * sizeof(Term));
    const std::size_t count = mapSize(left);
    if (const auto order = count <=> mapSize(right); order != 0)
        return order;
    if (count > 0) {
        const auto leftPairs = left.pairs();
        const auto rightPairs = right.pairs();
        runs.push_back({&leftPairs[0].second, &rightPairs[0].second, count, 2, numbers});
        runs.push_back({&leftPairs[0].first, &rightPairs[0].first, count, 2, Numbers::Strictly});
    }
    return std::strong_ordering::equal;
}

/// The order of the two as far as it can be told without looking inside; what is inside is pushed.
std::strong_ordering compareShallow(Runs &runs, const Term &left, const Term &right,
                                    Numbers numbers)
{
    if (const auto order = rank(left.kind()) <=> rank(right.kind()); order != 0)
        return order;
    if (TermAccess::isBoxed(left) && TermAccess::isBoxed(right) && TermAccess::sameBox(left, right))
        return std::strong_ordering::equal;
    switch (left.kind()) {
    case Term::Kind::Integer:
    case Term::Kind::Float:
        return compareNumbers(left, right, numbers);
    case Term::Kind::Atom:
        return left.is(right.toAtom()) ? std::strong_ordering::equal
                                       : compareText(left.toAtom().name(), right.toAtom().name());
    case Term::Kind::Reference:
    case Term::Kind::Resource:
        return compareReferences(left, right);
    case Term::Kind::Function:
        return compareFunctions(left, right);
    case Term::Kind::Pid:
        return left.toPid() <=> right.toPid();
    case Term::Kind::Tuple:
        return pushTuples(runs, left, right, numbers);
    case Term::Kind::Map:
        return pushMaps(runs, left, right, numbers);
    case Term::Kind::EmptyList:
        return std::strong_ordering::equal;
    case Term::Kind::Cons:
        runs.push_back({&left.head(), &right.head(), 2, 1, numbers});
        return std::strong_ordering::equal;
    case Term::Kind::Binary:
        return compareText(left.toBinary(), right.toBinary());
    }
    Q_UNREACHABLE();
}

std::strong_ordering compareDeep(const Term &left, const Term &right, Numbers numbers)
{
    Runs runs;
    auto order = compareShallow(runs, left, right, numbers);
    while (order == 0 && !runs.isEmpty()) {
        // A run at its last pair is dropped before its content is pushed: a list takes no room.
        const Run run = runs.last();
        if (run.count == 1)
            runs.removeLast();
        else
            runs.last() = {run.left + run.stride, run.right + run.stride, run.count - 1, run.stride,
                           run.numbers};
        order = compareShallow(runs, *run.left, *run.right, run.numbers);
    }
    return order;
}

} // namespace

std::strong_ordering compare(const Term &left, const Term &right)
{
    return compareDeep(left, right, Numbers::ByValue);
}

std::strong_ordering compareStrictly(const Term &left, const Term &right)
{
    return compareDeep(left, right, Numbers::Strictly);
}

bool operator==(const Term &left, const Term &right)
{
    if (left.m_kind != right.m_kind)
        return false;
    if (left.m_kind == Term::Kind::EmptyList)
        return true;
    if (!left.isBoxed() && left.m_kind != Term::Kind::Float)
        return left.m_value.bits == right.m_value.bits;
    return compareStrictly(left, right) == 0;
}

} // namespace espalier
