// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/process_natives.h"
#include "engine/elixir/processes/process_book.h"
#include "engine/elixir/processes/process_data.h"

namespace espalier::elixir {

namespace {

const Atom ancestorsKey("$ancestors");
const Atom initialCallKey("$initial_call");

/// The entry of a key; null if there is none. Two of them lie apart.
const Term *entryOf(const ProcessData &data, const Term &key)
{
    const auto found = data.dictionary.constFind(key);
    if (found != data.dictionary.constEnd())
        return &*found;
    if (key.is(ancestorsKey) && !data.ancestors.is(atoms::nil))
        return &data.ancestors;
    if (key.is(initialCallKey) && !data.initialCall.is(atoms::nil))
        return &data.initialCall;
    return nullptr;
}

std::vector<Term> keysOf(const ProcessData &data)
{
    std::vector<Term> keys;
    if (!data.ancestors.is(atoms::nil) && !data.dictionary.contains(ancestorsKey))
        keys.push_back(ancestorsKey);
    if (!data.initialCall.is(atoms::nil) && !data.dictionary.contains(initialCallKey))
        keys.push_back(initialCallKey);
    for (auto entry = data.dictionary.constBegin(); entry != data.dictionary.constEnd(); ++entry)
        keys.push_back(entry.key());
    return keys;
}

/// What the key had before, or `ifNone`.
Term replaceEntry(Context &context, const Term &key, std::optional<Term> value, const Term &ifNone)
{
    ProcessData &data = context.data;
    const Term *entry = entryOf(data, key);
    const Term before = entry ? *entry : ifNone;
    return context.interpreter.shared<ProcessBook>().change([&] {
        if (key.is(ancestorsKey))
            data.ancestors = {};
        if (key.is(initialCallKey))
            data.initialCall = {};
        if (value)
            data.dictionary.insert(key, std::move(*value));
        else
            data.dictionary.remove(key);
        return before;
    });
}

Term getEntry(Context &context, const Term &key, const Term &ifNone)
{
    const Term *entry = entryOf(context.data, key);
    return entry ? *entry : ifNone;
}

Term get(Context &context, Arguments arguments)
{
    return getEntry(context, arguments[0], arguments.size() == 2 ? arguments[1] : Term());
}

Term getInErlang(Context &context, Arguments arguments)
{
    return getEntry(context, arguments[0], atoms::undefined);
}

Term put(Context &context, Arguments arguments)
{
    return replaceEntry(context, arguments[0], arguments[1], atoms::nil);
}

Term putInErlang(Context &context, Arguments arguments)
{
    return replaceEntry(context, arguments[0], arguments[1], atoms::undefined);
}

Term erase(Context &context, Arguments arguments)
{
    return replaceEntry(context, arguments[0], std::nullopt, atoms::nil);
}

Term eraseInErlang(Context &context, Arguments arguments)
{
    return replaceEntry(context, arguments[0], std::nullopt, atoms::undefined);
}

Term allEntries(Context &context, Arguments)
{
    std::vector<Term> entries;
    for (const Term &key : keysOf(context.data))
        entries.push_back(Term::tuple({key, *entryOf(context.data, key)}));
    return Term::list(entries);
}

Term eraseAll(Context &context, Arguments arguments)
{
    Term entries = allEntries(context, arguments);
    return context.interpreter.shared<ProcessBook>().change([&] {
        context.data.dictionary.clear();
        context.data.ancestors = {};
        context.data.initialCall = {};
        return entries;
    });
}

Term allKeys(Context &context, Arguments)
{
    return Term::list(keysOf(context.data));
}

Term keysWithValue(Context &context, Arguments arguments)
{
    std::vector<Term> keys = keysOf(context.data);
    std::erase_if(keys,
                  [&](const Term &key) { return *entryOf(context.data, key) != arguments[0]; });
    return Term::list(keys);
}

void addErlang(NativeTable &table)
{
    const auto add = [&table](std::string_view function, int arity, Native::Now now) {
        table.addNow("erlang", function, arity, now);
    };
    add("put", 2, putInErlang);
    add("get", 1, getInErlang);
    add("get", 0, allEntries);
    add("get_keys", 0, allKeys);
    add("get_keys", 1, keysWithValue);
    add("erase", 1, eraseInErlang);
    add("erase", 0, eraseAll);
}

void addProcess(NativeTable &table)
{
    const auto add = [&table](std::string_view function, int arity, Native::Now now) {
        table.addNow("Elixir.Process", function, arity, now);
    };
    add("put", 2, put);
    add("get", 0, allEntries);
    add("get", 1, get);
    add("get", 2, get);
    add("get_keys", 0, allKeys);
    add("get_keys", 1, keysWithValue);
    add("delete", 1, erase);
}

} // namespace

void addProcessDictionaryNatives(NativeTable &table)
{
    addErlang(table);
    addProcess(table);
}

} // namespace espalier::elixir
