// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/inspect_natives.h"

#include "engine/elixir/natives/chardata.h"
#include "engine/elixir/natives/native_errors.h"
#include "engine/elixir/processes/interpreter.h"

#include <algorithm>

namespace espalier::elixir {

namespace {

constexpr int defaultWidth = 80;

bool hasExactly(std::span<const Term::Pair> pairs, const Term &structure)
{
    return std::ranges::equal(pairs, structure.pairs(), {}, &Term::Pair::first, &Term::Pair::first);
}

std::vector<Atom> keysOf(std::span<const Term::Pair> pairs)
{
    std::vector<Atom> keys;
    for (const Term::Pair &pair : pairs) {
        if (!pair.first.is(atoms::struct_) && !pair.first.is(atoms::exception))
            keys.push_back(pair.first.toAtom());
    }
    return keys;
}

std::optional<ShownStruct> shownStruct(Interpreter &interpreter, Atom name,
                                       std::span<const Term::Pair> pairs)
{
    const std::shared_ptr<const CompiledModule> module = interpreter.modules().module(name);
    if (!module || !module->structure || !hasExactly(pairs, *module->structure))
        return std::nullopt;
    const std::vector<Atom> all = module->fields.empty() ? keysOf(pairs) : module->fields;
    if (!module->shownFields)
        return ShownStruct{.fields = all};
    return ShownStruct{.fields = *module->shownFields,
                       .hidesFields = module->shownFields->size() < all.size()};
}

int limitOf(const Term *value, int standard)
{
    if (value == nullptr)
        return standard;
    if (value->is(atoms::infinity))
        return InspectOptions::infinite;
    if (!value->isInteger())
        return standard;
    return static_cast<int>(
        std::clamp<std::int64_t>(value->toInteger(), 0, std::numeric_limits<int>::max()));
}

template<typename Choice>
Choice choiceOf(const Term *value, Choice standard,
                std::initializer_list<std::pair<std::string_view, Choice>> choices)
{
    if (value == nullptr || !value->isAtom())
        return standard;
    for (const auto &[name, choice] : choices) {
        if (value->toAtom().name() == name)
            return choice;
    }
    return standard;
}

Term inspectOne(Context &context, Arguments arguments)
{
    return Term::binary(inspected(context.interpreter, arguments[0]));
}

Term inspectTwo(Context &context, Arguments arguments)
{
    return Term::binary(inspected(context.interpreter, arguments[0], arguments[1]));
}

Term toString(Context &, Arguments arguments)
{
    return arguments[0].isBinary() ? arguments[0] : Term::binary(textOf(arguments[0]));
}

Term toCharlist(Context &, Arguments arguments)
{
    const Term &value = arguments[0];
    if (value.isList())
        return value;
    const bool hasText = value.isBinary() || value.isAtom() || value.isInteger() || value.isFloat();
    if (!hasText)
        raiseException("Elixir.Protocol.UndefinedError",
                       {{Atom("protocol"), Atom("Elixir.List.Chars")},
                        {Atom("value"), value},
                        {Atom("description"), Term::binary("")}});
    if (const auto list = codePointList(textOf(value)))
        return *list;
    raiseBadArgument();
}

} // namespace

InspectOptions inspectOptions(Interpreter &interpreter, const Term &options)
{
    InspectOptions result;
    result.limit = limitOf(findOption(options, "limit"), result.limit);
    result.printableLimit = limitOf(findOption(options, "printable_limit"), result.printableLimit);
    result.width = limitOf(findOption(options, "width"), defaultWidth);
    result.charlists = choiceOf<Charlists>(
        findOption(options, "charlists"), Charlists::Infer,
        {{"as_charlists", Charlists::AsCharlists}, {"as_lists", Charlists::AsLists}});
    result.binaries = choiceOf<Binaries>(
        findOption(options, "binaries"), Binaries::Infer,
        {{"as_strings", Binaries::AsStrings}, {"as_binaries", Binaries::AsBinaries}});
    result.base = choiceOf<Base>(
        findOption(options, "base"), Base::Decimal,
        {{"binary", Base::Binary}, {"octal", Base::Octal}, {"hex", Base::Hexadecimal}});
    const Term *structs = findOption(options, "structs");
    result.structs = structs == nullptr || !structs->is(atoms::false_);
    result.shownStruct = [&interpreter](Atom module, std::span<const Term::Pair> pairs) {
        return shownStruct(interpreter, module, pairs);
    };
    return result;
}

std::string inspected(Interpreter &interpreter, const Term &term, const Term &options)
{
    InspectOptions chosen = inspectOptions(interpreter, options);
    const Term *pretty = findOption(options, "pretty");
    if (pretty == nullptr || pretty->is(atoms::false_) || pretty->is(atoms::nil))
        chosen.width = InspectOptions::infinite;
    return inspectText(term, chosen);
}

void addInspectNatives(NativeTable &table)
{
    table.addNow("Elixir.Kernel", "inspect", 1, inspectOne);
    table.addNow("Elixir.Kernel", "inspect", 2, inspectTwo);
    table.addNow("Elixir.Kernel", "to_string", 1, toString);
    table.addNow("Elixir.Kernel", "to_charlist", 1, toCharlist);
    table.addNow("Elixir.String.Chars", "to_string", 1, toString);
    table.addNow("Elixir.List.Chars", "to_charlist", 1, toCharlist);
}

} // namespace espalier::elixir
