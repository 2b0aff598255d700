// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/erlang_maps_natives.h"

#include "engine/elixir/natives/native_errors.h"
#include "engine/term/map_edit.h"

namespace espalier::elixir {

namespace {

const Atom okTag("ok");
const Atom errorAtom("error");
const Atom noneAtom("none");

const Term &mapArgument(const Term &term)
{
    if (!term.isMap())
        throw Raise{.error = Term::tuple({Atom("badmap"), term})};
    return term;
}

std::vector<Term> listArgument(const Term &term)
{
    auto elements = term.isList() ? term.listElements() : std::nullopt;
    if (!elements)
        raiseBadArgument();
    return std::move(*elements);
}

/// With the call on the stack trace: the KeyError names the map.
[[noreturn]] void raiseBadKey(std::string_view function, Arguments arguments)
{
    const Term call = Term::tuple(
        {Atom("maps"), Atom(function), Term::list(arguments), Term::emptyList()});
    throw Raise{.error = Term::tuple({Atom("badkey"), arguments[0]}),
                .stacktrace = Term::list({call})};
}

// --- reading -------------------------------------------------------------------------------------

Term get(Context &, Arguments arguments)
{
    const Term *value = mapArgument(arguments[1]).find(arguments[0]);
    if (!value)
        raiseBadKey("get", arguments);
    return *value;
}

Term getOr(Context &, Arguments arguments)
{
    const Term *value = mapArgument(arguments[1]).find(arguments[0]);
    return value ? *value : arguments[2];
}

Term find(Context &, Arguments arguments)
{
    const Term *value = mapArgument(arguments[1]).find(arguments[0]);
    return value ? Term::tuple({okTag, *value}) : Term(errorAtom);
}

Term isKey(Context &, Arguments arguments)
{
    return Term::boolean(mapArgument(arguments[1]).find(arguments[0]) != nullptr);
}

Term size(Context &, Arguments arguments)
{
    return Term(std::int64_t(mapSize(mapArgument(arguments[0]))));
}

template<typename Make>
Term listOfPairs(const Term &map, Make make)
{
    const auto pairs = mapArgument(map).pairs();
    Term list = Term::emptyList();
    for (std::size_t left = pairs.size(); left > 0; --left)
        list = Term::cons(make(pairs[left - 1]), std::move(list));
    return list;
}

Term keys(Context &, Arguments arguments)
{
    return listOfPairs(arguments[0], [](const Term::Pair &pair) { return pair.first; });
}

Term values(Context &, Arguments arguments)
{
    return listOfPairs(arguments[0], [](const Term::Pair &pair) { return pair.second; });
}

Term toList(Context &, Arguments arguments)
{
    return listOfPairs(arguments[0], [](const Term::Pair &pair) {
        return Term::tuple({pair.first, pair.second});
    });
}

/// An iterator is the list of what is to come.
Term next(Context &, Arguments arguments)
{
    const Term &iterator = arguments[0];
    if (iterator.kind() != Term::Kind::Cons)
        return noneAtom;
    const Term &pair = iterator.head();
    return Term::tuple({pair.element(0), pair.element(1), iterator.tail()});
}

// --- making --------------------------------------------------------------------------------------

Term make(Context &, Arguments)
{
    return Term::map(std::span<const Term::Pair>());
}

Term fromList(Context &, Arguments arguments)
{
    std::vector<Term::Pair> pairs;
    if (!arguments[0].isList())
        raiseBadArgument("from_list", arguments, 1, "not a list");
    for (const Term &pair : listArgument(arguments[0])) {
        if (!pair.isTuple() || pair.elements().size() != 2)
            raiseBadArgument();
        pairs.emplace_back(pair.element(0), pair.element(1));
    }
    return Term::map(pairs);
}

Term fromKeys(Context &, Arguments arguments)
{
    std::vector<Term::Pair> pairs;
    for (Term &key : listArgument(arguments[0]))
        pairs.emplace_back(std::move(key), arguments[1]);
    return Term::map(pairs);
}

// --- changing ------------------------------------------------------------------------------------

Term put(Context &, Arguments arguments)
{
    return mapArgument(arguments[2]).with(arguments[0], arguments[1]);
}

Term update(Context &, Arguments arguments)
{
    const Term &map = mapArgument(arguments[2]);
    if (!map.find(arguments[0]))
        raiseBadKey("update", arguments);
    return map.with(arguments[0], arguments[1]);
}

Term removeKey(Context &, Arguments arguments)
{
    return mapWithout(mapArgument(arguments[1]), arguments[0]);
}

Term take(Context &, Arguments arguments)
{
    const Term &map = mapArgument(arguments[1]);
    const Term *value = map.find(arguments[0]);
    return value ? Term::tuple({*value, mapWithout(map, arguments[0])}) : Term(errorAtom);
}

Term withKeys(Context &, Arguments arguments)
{
    const Term &map = mapArgument(arguments[1]);
    std::vector<Term::Pair> chosen;
    for (const Term &key : listArgument(arguments[0])) {
        if (const Term *value = map.find(key))
            chosen.emplace_back(key, *value);
    }
    return Term::map(chosen);
}

Term withoutKeys(Context &, Arguments arguments)
{
    Term map = mapArgument(arguments[1]);
    for (const Term &key : listArgument(arguments[0]))
        map = mapWithout(map, key);
    return map;
}

/// The pairs of both; of two with one key the right one's.
Term merge(Context &, Arguments arguments)
{
    return mapMerged(mapArgument(arguments[0]), mapArgument(arguments[1]));
}

/// The pairs of the right whose keys the left has too.
Term intersect(Context &, Arguments arguments)
{
    const Term &left = mapArgument(arguments[0]);
    const Term &right = mapArgument(arguments[1]);
    const bool leftIsSmaller = mapSize(left) < mapSize(right);
    const Term &larger = leftIsSmaller ? right : left;
    std::vector<Term::Pair> common;
    for (const auto &[key, value] : (leftIsSmaller ? left : right).pairs()) {
        if (const Term *other = larger.find(key))
            common.emplace_back(key, leftIsSmaller ? *other : value);
    }
    return Term::map(common);
}

} // namespace

void addMapsNatives(NativeTable &table)
{
    const auto maps = [&table](std::string_view function, int arity, Native::Now now) {
        table.addNow("maps", function, arity, now);
    };
    maps("get", 2, get);
    maps("get", 3, getOr);
    maps("find", 2, find);
    maps("is_key", 2, isKey);
    maps("size", 1, size);
    maps("keys", 1, keys);
    maps("values", 1, values);
    maps("to_list", 1, toList);
    maps("iterator", 1, toList);
    maps("next", 1, next);
    maps("new", 0, make);
    maps("from_list", 1, fromList);
    maps("from_keys", 2, fromKeys);
    maps("put", 3, put);
    maps("update", 3, update);
    maps("remove", 2, removeKey);
    maps("take", 2, take);
    maps("with", 2, withKeys);
    maps("without", 2, withoutKeys);
    maps("merge", 2, merge);
    maps("intersect", 2, intersect);
}

} // namespace espalier::elixir
