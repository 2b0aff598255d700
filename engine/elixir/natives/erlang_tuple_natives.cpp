// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/machine/arithmetic.h"
#include "engine/elixir/natives/erlang_natives.h"
#include "engine/elixir/natives/native_errors.h"
#include "engine/term/map_edit.h"

#include <QHash>

namespace espalier::elixir {

namespace {

/// How a function that works on a tuple is called: its name at :erlang, the tuple's and the position's arguments there.
struct TupleCall
{
    std::string_view function;
    Arguments arguments;
    int tupleAt = 1;
    int positionAt = 0;
};

std::vector<Term> tupleElements(const TupleCall &call, const Term &tuple)
{
    if (!tuple.isTuple())
        raiseBadArgument(call.function, call.arguments, call.tupleAt + 1, "not a tuple");
    return {tuple.elements().begin(), tuple.elements().end()};
}

/// A position from `base` to `base + count - 1`, counted from 0.
std::size_t positionOf(const TupleCall &call, const Term &position, std::int64_t base,
                       std::size_t count)
{
    const bool isNumber = position.isInteger();
    if (!isNumber && base == 0) // Kernel's functions add one before they ask
        raiseBadArithmetic();
    if (!isNumber || position.toInteger() < base
        || position.toInteger() - base >= static_cast<std::int64_t>(count))
        raiseBadArgument(call.function, call.arguments, call.positionAt + 1,
                         isNumber ? "out of range" : "not an integer");
    return static_cast<std::size_t>(position.toInteger() - base);
}

/// The arguments as :erlang takes them: a position that counts from 1, and the tuple.
template<int base, int tupleAt, int positionAt>
std::vector<Term> inErlang(Arguments given)
{
    std::vector<Term> arguments(given.begin(), given.end());
    arguments[0] = given[positionAt];
    arguments[1] = given[tupleAt];
    if (base == 0 && arguments[0].isInteger())
        arguments[0] = static_cast<std::int64_t>(
            static_cast<std::uint64_t>(arguments[0].toInteger()) + 1);
    return arguments;
}

template<int base, int tupleAt, int positionAt>
Term elementAt(Context &, Arguments given)
{
    const Term &tuple = given[tupleAt];
    const Term &position = given[positionAt];
    if (tuple.isTuple() && position.isInteger()) {
        const auto index = static_cast<std::uint64_t>(position.toInteger()) - base;
        if (index < tuple.elements().size())
            return tuple.element(index);
    }
    const auto arguments = inErlang<base, tupleAt, positionAt>(given);
    const TupleCall call{.function = "element", .arguments = arguments};
    return tuple.element(
        positionOf(call, position, base, tupleElements(call, tuple).size())); // it raises
}

template<int base, int tupleAt, int positionAt>
Term withElementAt(Context &, Arguments given)
{
    const auto arguments = inErlang<base, tupleAt, positionAt>(given);
    const TupleCall call{.function = "setelement", .arguments = arguments};
    std::vector<Term> elements = tupleElements(call, given[tupleAt]);
    elements[positionOf(call, given[positionAt], base, elements.size())] = given[2];
    return Term::tuple(elements);
}

std::vector<Term> listElements(const Term &list)
{
    auto elements = list.listElements();
    if (!elements)
        raiseBadArgument();
    return std::move(*elements);
}

Term appended(Context &, Arguments given)
{
    if (given[0].kind() == Term::Kind::EmptyList)
        return given[1];
    return Term::list(listElements(given[0]), given[1]);
}

/// Takes away the first occurrence of each element of the second list.
Term subtracted(Context &, Arguments given)
{
    const std::vector<Term> elements = listElements(given[0]);
    QHash<Term, int> removed;
    for (const Term &element : listElements(given[1]))
        ++removed[element];
    std::vector<Term> rest;
    for (const Term &element : elements) {
        const auto found = removed.find(element);
        if (found != removed.end() && *found > 0)
            --*found;
        else
            rest.push_back(element);
    }
    return Term::list(rest);
}

void addTuples(NativeTable &table)
{
    table.addNow("erlang", "element", 2, elementAt<1, 1, 0>);
    table.addNow("Elixir.Kernel", "elem", 2, elementAt<0, 0, 1>);
    table.addNow("erlang", "setelement", 3, withElementAt<1, 1, 0>);
    table.addNow("Elixir.Kernel", "put_elem", 3, withElementAt<0, 0, 1>);
    addToErlangAndKernel(table, "tuple_size", 1, [](Context &, Arguments given) -> Term {
        if (!given[0].isTuple())
            raiseBadArgument("tuple_size", given, 1, "not a tuple");
        return static_cast<std::int64_t>(given[0].elements().size());
    });
    table.addNow("erlang", "tuple_to_list", 1, [](Context &, Arguments given) {
        const TupleCall call{.function = "tuple_to_list", .arguments = given, .tupleAt = 0};
        return Term::list(tupleElements(call, given[0]));
    });
    table.addNow("erlang", "list_to_tuple", 1, [](Context &, Arguments given) {
        const auto elements = given[0].isList() ? given[0].listElements() : std::nullopt;
        if (!elements)
            raiseBadArgument("list_to_tuple", given, 1, "not a list");
        return Term::tuple(*elements);
    });
    table.addNow("erlang", "append_element", 2, [](Context &, Arguments given) {
        const TupleCall call{.function = "append_element", .arguments = given, .tupleAt = 0};
        std::vector<Term> elements = tupleElements(call, given[0]);
        elements.push_back(given[1]);
        return Term::tuple(elements);
    });
    table.addNow("erlang", "insert_element", 3, [](Context &, Arguments given) {
        const TupleCall call{.function = "insert_element", .arguments = given};
        std::vector<Term> elements = tupleElements(call, given[1]);
        const std::size_t position = positionOf(call, given[0], 1, elements.size() + 1);
        elements.insert(elements.begin() + static_cast<std::ptrdiff_t>(position), given[2]);
        return Term::tuple(elements);
    });
    table.addNow("erlang", "delete_element", 2, [](Context &, Arguments given) {
        const TupleCall call{.function = "delete_element", .arguments = given};
        std::vector<Term> elements = tupleElements(call, given[1]);
        const std::size_t position = positionOf(call, given[0], 1, elements.size());
        elements.erase(elements.begin() + static_cast<std::ptrdiff_t>(position));
        return Term::tuple(elements);
    });
    table.addNow("erlang", "make_tuple", 2, [](Context &, Arguments given) {
        if (!given[0].isInteger() || given[0].toInteger() < 0 || given[0].toInteger() > (1 << 24))
            raiseBadArgument("make_tuple", given, 1, "out of range");
        return Term::tuple(
            std::vector<Term>(static_cast<std::size_t>(given[0].toInteger()), given[1]));
    });
}

void addLists(NativeTable &table)
{
    addToErlangAndKernel(table, "++", 2, appended);
    addToErlangAndKernel(table, "--", 2, subtracted);
    addToErlangAndKernel(table, "hd", 1, [](Context &, Arguments given) {
        if (given[0].kind() != Term::Kind::Cons)
            raiseBadArgument("hd", given, 1, "not a nonempty list");
        return given[0].head();
    });
    addToErlangAndKernel(table, "tl", 1, [](Context &, Arguments given) {
        if (given[0].kind() != Term::Kind::Cons)
            raiseBadArgument("tl", given, 1, "not a nonempty list");
        return given[0].tail();
    });
    addToErlangAndKernel(table, "length", 1, [](Context &, Arguments given) -> Term {
        std::int64_t count = 0;
        const Term *rest = &given[0];
        for (; rest->kind() == Term::Kind::Cons; rest = &rest->tail())
            ++count;
        if (rest->kind() != Term::Kind::EmptyList)
            raiseBadArgument("length", given, 1, "not a list");
        return count;
    });
    addToErlangAndKernel(table, "map_size", 1, [](Context &, Arguments given) -> Term {
        if (!given[0].isMap())
            throw Raise{Term::tuple({Atom("badmap"), given[0]})};
        return static_cast<std::int64_t>(mapSize(given[0]));
    });
    const auto hasKey = [](const Term &map, const Term &key) {
        if (!map.isMap())
            throw Raise{Term::tuple({Atom("badmap"), map})};
        return Term::boolean(map.find(key) != nullptr);
    };
    static const auto keyIn = hasKey;
    table.addNow("erlang", "is_map_key", 2,
                 [](Context &, Arguments given) { return keyIn(given[1], given[0]); });
    table.addNow("Elixir.Kernel", "is_map_key", 2,
                 [](Context &, Arguments given) { return keyIn(given[0], given[1]); });
    table.addNow("erlang", "map_get", 2, [](Context &, Arguments given) {
        if (!given[1].isMap())
            throw Raise{Term::tuple({Atom("badmap"), given[1]})};
        const Term *value = given[1].find(given[0]);
        if (!value)
            throw Raise{Term::tuple({Atom("badkey"), given[0]})};
        return *value;
    });
}

} // namespace

void addErlangTupleNatives(NativeTable &table)
{
    addTuples(table);
    addLists(table);
}

} // namespace espalier::elixir
