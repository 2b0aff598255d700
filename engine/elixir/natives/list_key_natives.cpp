// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/erlang_lists_natives.h"
#include "engine/elixir/natives/list_arguments.h"
#include "engine/elixir/natives/native_errors.h"

#include <algorithm>

namespace espalier::elixir {

namespace {

/// The element that tuples are told apart by, or null for what is no tuple or too short.
const Term *keyOf(const Term &term, std::int64_t position)
{
    if (!term.isTuple() || std::int64_t(term.elements().size()) < position)
        return nullptr;
    return &term.element(std::size_t(position - 1));
}

/// Where in a list the first tuple with a key is, and the elements before it. Keys compare by value, as with ==.
struct KeyPlace
{
    std::vector<Term> before = {};
    /// The tuple and all after it; null if there is none.
    const Term *from = nullptr;
};

KeyPlace placeOf(const Term &key, std::int64_t position, const Term &list)
{
    KeyPlace place;
    for (const Term *rest = &list; rest->kind() == Term::Kind::Cons; rest = &rest->tail()) {
        const Term *candidate = keyOf(rest->head(), position);
        if (candidate && compare(*candidate, key) == 0) {
            place.from = rest;
            break;
        }
        place.before.push_back(rest->head());
    }
    return place;
}

const Term *find(Arguments arguments)
{
    if (!arguments[1].isInteger())
        raiseBadArgument("keyfind", arguments, 2, "not an integer");
    if (arguments[1].toInteger() < 1)
        raiseBadArgument("keyfind", arguments, 2, "out of range");
    if (!arguments[2].isList())
        raiseBadArgument("keyfind", arguments, 3, "not a list");
    const std::int64_t position = arguments[1].toInteger();
    for (const Term *rest = &arguments[2]; rest->kind() == Term::Kind::Cons; rest = &rest->tail()) {
        const Term *candidate = keyOf(rest->head(), position);
        if (candidate && compare(*candidate, arguments[0]) == 0)
            return &rest->head();
    }
    return nullptr;
}

Term keyFind(Context &, Arguments arguments)
{
    const Term *found = find(arguments);
    return found ? *found : Term(atoms::false_);
}

Term keySearch(Context &, Arguments arguments)
{
    static const Atom value("value");
    const Term *found = find(arguments);
    return found ? Term::tuple({value, *found}) : Term(atoms::false_);
}

Term keyMember(Context &, Arguments arguments)
{
    return Term::boolean(find(arguments) != nullptr);
}

Term keyDelete(Context &, Arguments arguments)
{
    const ListCall call("keydelete", arguments);
    const KeyPlace place = placeOf(call[0], call.count(1, 1), call[2]);
    return place.from ? Term::list(place.before, place.from->tail()) : call[2];
}

Term keyTake(Context &, Arguments arguments)
{
    static const Atom value("value");
    const ListCall call("keytake", arguments);
    const KeyPlace place = placeOf(call[0], call.count(1, 1), call[2]);
    if (!place.from)
        return atoms::false_;
    return Term::tuple({value, place.from->head(), Term::list(place.before, place.from->tail())});
}

Term keyReplace(Context &, Arguments arguments)
{
    const ListCall call("keyreplace", arguments);
    const KeyPlace place = placeOf(call[0], call.count(1, 1), call[2]);
    if (!call[3].isTuple())
        call.refuse();
    if (!place.from)
        return call[2];
    return Term::list(place.before, Term::cons(call[3], place.from->tail()));
}

Term keyStore(Context &, Arguments arguments)
{
    const ListCall call("keystore", arguments);
    const KeyPlace place = placeOf(call[0], call.count(1, 1), call[2]);
    if (!call[3].isTuple())
        call.refuse();
    const Term rest = place.from ? place.from->tail() : Term::emptyList();
    return Term::list(place.before, Term::cons(call[3], rest));
}

std::vector<Term> sortedByKey(const ListCall &call)
{
    const std::int64_t position = call.count(0, 1);
    auto tuples = call.list(1);
    if (tuples.size() < 2)
        return tuples;
    const bool haveKeys = std::ranges::all_of(
        tuples, [position](const Term &tuple) { return keyOf(tuple, position) != nullptr; });
    if (!haveKeys)
        raiseBadArgument();
    std::ranges::stable_sort(tuples, [position](const Term &left, const Term &right) {
        return compare(*keyOf(left, position), *keyOf(right, position)) < 0;
    });
    return tuples;
}

Term keySort(Context &, Arguments arguments)
{
    return Term::list(sortedByKey({"keysort", arguments}));
}

Term uniqueKeySort(Context &, Arguments arguments)
{
    const ListCall call("ukeysort", arguments);
    auto tuples = sortedByKey(call);
    const std::int64_t position = call.integer(0);
    const auto repeated = std::ranges::unique(
        tuples, [position](const Term &left, const Term &right) {
            return compare(*keyOf(left, position), *keyOf(right, position)) == 0;
        });
    tuples.erase(repeated.begin(), repeated.end());
    return Term::list(tuples);
}

} // namespace

void addListKeyNatives(NativeTable &table)
{
    table.addNow("lists", "keyfind", 3, keyFind);
    table.addNow("lists", "keysearch", 3, keySearch);
    table.addNow("lists", "keymember", 3, keyMember);
    table.addNow("lists", "keydelete", 3, keyDelete);
    table.addNow("lists", "keytake", 3, keyTake);
    table.addNow("lists", "keyreplace", 4, keyReplace);
    table.addNow("lists", "keystore", 4, keyStore);
    table.addNow("lists", "keysort", 2, keySort);
    table.addNow("lists", "ukeysort", 2, uniqueKeySort);
}

} // namespace espalier::elixir
