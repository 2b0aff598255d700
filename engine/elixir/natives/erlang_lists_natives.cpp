// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/erlang_lists_natives.h"

#include "engine/elixir/machine/arithmetic.h"
#include "engine/elixir/natives/chardata.h"
#include "engine/elixir/natives/list_arguments.h"
#include "engine/elixir/natives/native_errors.h"

#include <QSet>

#include <algorithm>

namespace espalier::elixir {

namespace {

bool isCons(const Term &term)
{
    return term.kind() == Term::Kind::Cons;
}

bool precedes(const Term &left, const Term &right)
{
    return compare(left, right) < 0;
}

bool isSame(const Term &left, const Term &right)
{
    return compare(left, right) == 0;
}

// --- order of a list -----------------------------------------------------------------------------

Term reverseOnto(const ListCall &call, Term reversed)
{
    const Term *rest = &call[0];
    for (; isCons(*rest); rest = &rest->tail())
        reversed = Term::cons(rest->head(), std::move(reversed));
    if (!rest->isList())
        call.refuse();
    return reversed;
}

Term reverse(Context &, Arguments arguments)
{
    return reverseOnto({"reverse", arguments}, Term::emptyList());
}

Term reverseWithTail(Context &, Arguments arguments)
{
    return reverseOnto({"reverse", arguments}, arguments[1]);
}

Term sort(Context &, Arguments arguments)
{
    auto elements = ListCall("sort", arguments).list(0);
    std::ranges::stable_sort(elements, precedes);
    return Term::list(elements);
}

Term sortedWithoutRepeats(std::vector<Term> elements)
{
    std::ranges::stable_sort(elements, precedes);
    const auto repeated = std::ranges::unique(elements, isSame);
    elements.erase(repeated.begin(), repeated.end());
    return Term::list(elements);
}

Term usort(Context &, Arguments arguments)
{
    return sortedWithoutRepeats(ListCall("usort", arguments).list(0));
}

std::vector<Term> mergedLists(const std::vector<Term> &left, const std::vector<Term> &right)
{
    std::vector<Term> merged;
    merged.reserve(left.size() + right.size());
    std::ranges::merge(left, right, std::back_inserter(merged), precedes);
    return merged;
}

Term merge(Context &, Arguments arguments)
{
    const ListCall call("merge", arguments);
    return Term::list(mergedLists(call.list(0), call.list(1)));
}

Term umerge(Context &, Arguments arguments)
{
    const ListCall call("umerge", arguments);
    return sortedWithoutRepeats(mergedLists(call.list(0), call.list(1)));
}

// --- one element ---------------------------------------------------------------------------------

Term member(Context &, Arguments arguments)
{
    const Term *rest = &arguments[1];
    for (; isCons(*rest); rest = &rest->tail()) {
        if (rest->head() == arguments[0])
            return atoms::true_;
    }
    if (!rest->isList())
        raiseBadArgument("member", arguments, 2, "not a list");
    return atoms::false_;
}

/// The list without its first `count` elements; null if it is shorter.
const Term *afterElements(const Term &list, std::int64_t count)
{
    const Term *rest = &list;
    for (; count > 0 && isCons(*rest); --count)
        rest = &rest->tail();
    return count == 0 ? rest : nullptr;
}

Term nth(Context &, Arguments arguments)
{
    const ListCall call("nth", arguments);
    const Term *rest = afterElements(call[1], call.count(0, 1) - 1);
    if (!rest || !isCons(*rest))
        call.refuse();
    return rest->head();
}

Term nthTail(Context &, Arguments arguments)
{
    const ListCall call("nthtail", arguments);
    const Term *rest = afterElements(call[1], call.count(0));
    if (!rest || !rest->isList())
        call.refuse();
    return *rest;
}

Term last(Context &, Arguments arguments)
{
    const ListCall call("last", arguments);
    const Term *rest = &call[0];
    if (!isCons(*rest))
        call.refuse();
    while (isCons(rest->tail()))
        rest = &rest->tail();
    return rest->head();
}

Term dropLast(Context &, Arguments arguments)
{
    const ListCall call("droplast", arguments);
    auto elements = call.list(0);
    if (elements.empty())
        call.refuse();
    elements.pop_back();
    return Term::list(elements);
}

Term deleteFirst(Context &, Arguments arguments)
{
    const ListCall call("delete", arguments);
    std::vector<Term> before;
    for (const Term *rest = &call[1]; isCons(*rest); rest = &rest->tail()) {
        if (rest->head() == call[0])
            return Term::list(before, rest->tail());
        before.push_back(rest->head());
    }
    return call[1];
}

/// The first of the elements that none comes before in `before`'s order.
template<typename Before>
Term firstOf(const ListCall &call, Before before)
{
    if (!isCons(call[0]))
        call.refuse();
    const Term *best = &call[0].head();
    for (const Term *rest = &call[0].tail(); isCons(*rest); rest = &rest->tail()) {
        if (before(rest->head(), *best))
            best = &rest->head();
    }
    return *best;
}

Term least(Context &, Arguments arguments)
{
    return firstOf({"min", arguments}, precedes);
}

Term greatest(Context &, Arguments arguments)
{
    return firstOf({"max", arguments},
                   [](const Term &left, const Term &right) { return precedes(right, left); });
}

Term sum(Context &, Arguments arguments)
{
    const ListCall call("sum", arguments);
    Term total(0);
    const Term *rest = &call[0];
    for (; isCons(*rest); rest = &rest->tail())
        total = add(total, rest->head());
    if (!rest->isList())
        call.refuse();
    return total;
}

// --- parts ---------------------------------------------------------------------------------------

Term firstElements(const Term &list, std::int64_t count)
{
    std::vector<Term> taken;
    for (const Term *rest = &list; count > 0 && isCons(*rest); rest = &rest->tail(), --count)
        taken.push_back(rest->head());
    return Term::list(taken);
}

Term subList(Context &, Arguments arguments)
{
    const ListCall call("sublist", arguments);
    const std::int64_t count = call.count(1);
    if (!call[0].isList())
        call.refuse();
    return firstElements(call[0], count);
}

Term subListFrom(Context &, Arguments arguments)
{
    const ListCall call("sublist", arguments);
    const std::int64_t start = call.count(1, 1);
    const std::int64_t count = call.count(2);
    const Term *rest = afterElements(call[0], start - 1);
    return rest ? firstElements(*rest, count) : Term::emptyList();
}

Term split(Context &, Arguments arguments)
{
    const ListCall call("split", arguments);
    const std::int64_t count = call.count(0);
    const Term *rest = afterElements(call[1], count);
    if (!rest)
        raiseBadArgument();
    return Term::tuple({firstElements(call[1], count), *rest});
}

Term isPrefix(Context &, Arguments arguments)
{
    const ListCall call("prefix", arguments);
    const auto start = call.list(0);
    const auto whole = call.list(1);
    return Term::boolean(start.size() <= whole.size()
                         && std::equal(start.begin(), start.end(), whole.begin()));
}

Term isSuffix(Context &, Arguments arguments)
{
    const ListCall call("suffix", arguments);
    const auto end = call.list(0);
    const auto whole = call.list(1);
    return Term::boolean(end.size() <= whole.size()
                         && std::equal(end.rbegin(), end.rend(), whole.rbegin()));
}

// --- several lists -------------------------------------------------------------------------------

Term append(Context &, Arguments arguments)
{
    return Term::list(ListCall("append", arguments).list(0), arguments[1]);
}

Term appendAll(Context &, Arguments arguments)
{
    const ListCall call("append", arguments);
    const auto lists = call.list(0);
    if (lists.empty())
        return Term::emptyList();
    Term appended = lists.back();
    for (std::size_t left = lists.size() - 1; left > 0; --left)
        appended = Term::list(call.listOf(lists[left - 1]), std::move(appended));
    return appended;
}

/// `left -- right`: each element of `right` takes one away, the first that is left.
Term subtractLists(Context &, Arguments arguments)
{
    const auto left = arguments[0].isList() ? arguments[0].listElements() : std::nullopt;
    const auto right = arguments[1].isList() ? arguments[1].listElements() : std::nullopt;
    if (!left || !right)
        raiseBadArgument();
    QHash<Term, int> taken;
    for (const Term &element : *right)
        ++taken[element];
    std::vector<Term> kept;
    for (const Term &element : *left) {
        const auto place = taken.find(element);
        if (place == taken.end() || place.value() == 0)
            kept.push_back(element);
        else
            --place.value();
    }
    return Term::list(kept);
}

Term zip(Context &, Arguments arguments)
{
    const ListCall call("zip", arguments);
    const auto left = call.list(0);
    const auto right = call.list(1);
    if (left.size() != right.size())
        call.refuse();
    std::vector<Term> zipped;
    for (std::size_t index = 0; index < left.size(); ++index)
        zipped.push_back(Term::tuple({left[index], right[index]}));
    return Term::list(zipped);
}

Term unzip(Context &, Arguments arguments)
{
    const ListCall call("unzip", arguments);
    std::vector<Term> left;
    std::vector<Term> right;
    for (const Term &pair : call.list(0)) {
        if (!pair.isTuple() || pair.elements().size() != 2)
            call.refuse();
        left.push_back(pair.element(0));
        right.push_back(pair.element(1));
    }
    return Term::tuple({Term::list(left), Term::list(right)});
}

/// The elements that are no lists, however deep, without recursion.
std::vector<Term> flatElements(const ListCall &call)
{
    if (!call[0].isList())
        call.refuse();
    std::vector<Term> flat;
    std::vector<const Term *> stack{&call[0]};
    while (!stack.empty()) {
        const Term *term = stack.back();
        stack.pop_back();
        if (!isCons(*term)) {
            if (!term->isList())
                raiseFunctionClause("lists", "do_flatten", std::vector{*term, Term::emptyList()});
            continue;
        }
        stack.push_back(&term->tail());
        if (term->head().isList())
            stack.push_back(&term->head());
        else
            flat.push_back(term->head());
    }
    return flat;
}

Term flatten(Context &, Arguments arguments)
{
    return Term::list(flatElements({"flatten", arguments}));
}

Term flattenWithTail(Context &, Arguments arguments)
{
    return Term::list(flatElements({"flatten", arguments}), arguments[1]);
}

Term flatLength(Context &, Arguments arguments)
{
    return Term(std::int64_t(flatElements({"flatlength", arguments}).size()));
}

Term join(Context &, Arguments arguments)
{
    std::vector<Term> joined;
    for (const Term &element : ListCall("join", arguments).list(1)) {
        if (!joined.empty())
            joined.push_back(arguments[0]);
        joined.push_back(element);
    }
    return Term::list(joined);
}

/// `:lists.concat`: the text of atoms, numbers and charlists.
Term concat(Context &, Arguments arguments)
{
    const ListCall call("concat", arguments);
    std::vector<Term> characters;
    for (const Term &part : call.list(0)) {
        const Term list = part.isList() ? part : byteList(textOf(part));
        for (const Term &character : call.listOf(list))
            characters.push_back(character);
    }
    return Term::list(characters);
}

// --- making --------------------------------------------------------------------------------------

constexpr std::int64_t elementLimit = 100'000'000;

/// Far enough from what 64 bits hold for the sums below.
constexpr std::int64_t sequenceLimit = std::int64_t{1} << 61;

std::int64_t sequenceArgument(const ListCall &call, std::size_t index)
{
    const std::int64_t value = call.integer(index);
    if (value > sequenceLimit || value < -sequenceLimit)
        call.refuse();
    return value;
}

[[noreturn]] void refuseStep(const ListCall &call, bool descends)
{
    if (call.arity() == 2)
        call.refuse();
    raiseBadArgument("seq", call.arguments(), 3,
                     descends ? "not a negative increment" : "not a positive increment");
}

Term sequence(const ListCall &call, std::int64_t step)
{
    const std::int64_t first = sequenceArgument(call, 0);
    const std::int64_t last = sequenceArgument(call, 1);
    if (step == 0 && first == last)
        return Term::list({Term(first)});
    // An empty list ends a step before it begins; further away is an error.
    const bool isEmpty = step > 0 ? last < first : last > first;
    const bool isClose = step > 0 ? first - step <= last : first - step >= last;
    if (step == 0 || (isEmpty && !isClose))
        refuseStep(call, last < first);
    if (isEmpty)
        return Term::emptyList();
    const std::int64_t count = (last - first) / step + 1;
    if (count > elementLimit)
        throw Raise{.error = Atom("system_limit")};
    Term list = Term::emptyList();
    for (std::int64_t left = count; left > 0; --left)
        list = Term::cons(Term(first + (left - 1) * step), std::move(list));
    return list;
}

Term sequenceByOne(Context &, Arguments arguments)
{
    return sequence({"seq", arguments}, 1);
}

Term sequenceByStep(Context &, Arguments arguments)
{
    const ListCall call("seq", arguments);
    return sequence(call, sequenceArgument(call, 2));
}

Term duplicate(Context &, Arguments arguments)
{
    const ListCall call("duplicate", arguments);
    const std::int64_t count = call.count(0);
    if (count > elementLimit)
        throw Raise{.error = Atom("system_limit")};
    Term list = Term::emptyList();
    for (std::int64_t left = count; left > 0; --left)
        list = Term::cons(call[1], std::move(list));
    return list;
}

Term enumerated(const ListCall &call, std::size_t listIndex, std::int64_t first)
{
    std::vector<Term> pairs;
    for (const Term &element : call.list(listIndex))
        pairs.push_back(Term::tuple({Term(first++), element}));
    return Term::list(pairs);
}

Term enumerate(Context &, Arguments arguments)
{
    return enumerated({"enumerate", arguments}, 0, 1);
}

Term enumerateFrom(Context &, Arguments arguments)
{
    const ListCall call("enumerate", arguments);
    return enumerated(call, 1, call.integer(0));
}

Term unique(Context &, Arguments arguments)
{
    QSet<Term> seen;
    std::vector<Term> kept;
    for (const Term &element : ListCall("uniq", arguments).list(0)) {
        const auto before = seen.size();
        seen.insert(element);
        if (seen.size() > before)
            kept.push_back(element);
    }
    return Term::list(kept);
}

} // namespace

void addListsNatives(NativeTable &table)
{
    const auto lists = [&table](std::string_view function, int arity, Native::Now now) {
        table.addNow("lists", function, arity, now);
    };
    lists("reverse", 1, reverse);
    lists("reverse", 2, reverseWithTail);
    lists("sort", 1, sort);
    lists("usort", 1, usort);
    lists("merge", 2, merge);
    lists("umerge", 2, umerge);
    lists("member", 2, member);
    lists("nth", 2, nth);
    lists("nthtail", 2, nthTail);
    lists("last", 1, last);
    lists("droplast", 1, dropLast);
    lists("delete", 2, deleteFirst);
    lists("min", 1, least);
    lists("max", 1, greatest);
    lists("sum", 1, sum);
    lists("sublist", 2, subList);
    lists("sublist", 3, subListFrom);
    lists("split", 2, split);
    lists("prefix", 2, isPrefix);
    lists("suffix", 2, isSuffix);
    lists("append", 2, append);
    lists("append", 1, appendAll);
    lists("subtract", 2, subtractLists);
    lists("zip", 2, zip);
    lists("unzip", 1, unzip);
    lists("flatten", 1, flatten);
    lists("flatten", 2, flattenWithTail);
    lists("flatlength", 1, flatLength);
    lists("join", 2, join);
    lists("concat", 1, concat);
    lists("seq", 2, sequenceByOne);
    lists("seq", 3, sequenceByStep);
    lists("duplicate", 2, duplicate);
    lists("enumerate", 1, enumerate);
    lists("enumerate", 2, enumerateFrom);
    lists("uniq", 1, unique);
}

} // namespace espalier::elixir
