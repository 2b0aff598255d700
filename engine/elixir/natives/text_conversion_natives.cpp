// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/binary_natives.h"
#include "engine/elixir/natives/chardata.h"
#include "engine/elixir/natives/graphemes.h"
#include "engine/elixir/natives/native_errors.h"
#include "engine/elixir/natives/number_text.h"
#include "engine/term/utf8.h"

#include <algorithm>

namespace espalier::elixir {

namespace {

Term integerToBinary(Context &, Arguments arguments)
{
    return Term::binary(textOfInteger("integer_to_binary", arguments));
}

Term integerToList(Context &, Arguments arguments)
{
    return byteList(textOfInteger("integer_to_list", arguments));
}

Term binaryToInteger(Context &, Arguments arguments)
{
    return integerOfText("binary_to_integer", arguments);
}

Term listToInteger(Context &, Arguments arguments)
{
    return integerOfText("list_to_integer", arguments);
}

Term floatToBinary(Context &, Arguments arguments)
{
    return Term::binary(textOfFloat("float_to_binary", arguments));
}

Term floatToList(Context &, Arguments arguments)
{
    return byteList(textOfFloat("float_to_list", arguments));
}

Term binaryToFloat(Context &, Arguments arguments)
{
    return floatOfText("binary_to_float", arguments);
}

Term listToFloat(Context &, Arguments arguments)
{
    return floatOfText("list_to_float", arguments);
}

std::string_view nameOf(std::string_view function, Arguments arguments)
{
    if (!arguments[0].isAtom())
        raiseBadArgument(function, arguments, 1, "not an atom");
    return arguments[0].toAtom().name();
}

Term atomToBinary(Context &, Arguments arguments)
{
    return Term::binary(nameOf("atom_to_binary", arguments));
}

Term atomToList(Context &, Arguments arguments)
{
    return codePointList(nameOf("atom_to_list", arguments)).value_or(Term::emptyList());
}

Term existingOrRaise(std::string_view function, Arguments arguments, std::string_view name)
{
    if (const auto atom = Atom::existing(name))
        return *atom;
    raiseBadArgument(function, arguments, 1, "not an already existing atom");
}

std::string_view binaryName(std::string_view function, Arguments arguments)
{
    if (!arguments[0].isBinary())
        raiseBadArgument(function, arguments, 1, "not a binary");
    return arguments[0].toBinary();
}

std::string listName(std::string_view function, Arguments arguments)
{
    if (!arguments[0].isList())
        raiseBadArgument(function, arguments, 1, "not a list");
    if (!arguments[0].listElements())
        raiseBadArgument(function, arguments, 1, "not a proper list");
    auto text = chardataText(arguments[0]);
    if (auto *name = std::get_if<std::string>(&text))
        return std::move(*name);
    raiseBadArgument(function, arguments, 1, "not a list of characters");
}

Term binaryToAtom(Context &, Arguments arguments)
{
    return Atom(binaryName("binary_to_atom", arguments));
}

Term binaryToExistingAtom(Context &, Arguments arguments)
{
    return existingOrRaise("binary_to_existing_atom", arguments,
                           binaryName("binary_to_existing_atom", arguments));
}

Term listToAtom(Context &, Arguments arguments)
{
    return Atom(listName("list_to_atom", arguments));
}

Term listToExistingAtom(Context &, Arguments arguments)
{
    return existingOrRaise("list_to_existing_atom", arguments,
                           listName("list_to_existing_atom", arguments));
}

/// `{:error, encoded, rest}` or `{:incomplete, …}` of `:unicode`, as far as it is known.
Term conversionError(const ChardataError &error, bool asList)
{
    if (error.kind == ChardataError::Kind::BadTerm)
        raiseBadArgument();
    const Term encoded = asList ? *codePointList(error.encoded) : Term::binary(error.encoded);
    const Term rest = error.culprit.isBinary() ? error.culprit : Term::list({error.culprit});
    return Term::tuple({atoms::error, encoded, rest});
}

Term charactersToBinary(Context &, Arguments arguments)
{
    auto text = chardataText(arguments[0]);
    if (const auto *error = std::get_if<ChardataError>(&text))
        return conversionError(*error, false);
    return Term::binary(std::get<std::string>(text));
}

Term charactersToList(Context &, Arguments arguments)
{
    auto text = chardataText(arguments[0]);
    if (const auto *error = std::get_if<ChardataError>(&text))
        return conversionError(*error, true);
    return *codePointList(std::get<std::string>(text));
}

/// A function of `:string`: takes text of any form, and gives back the form that it took.
template<std::string (*change)(const std::string &)>
Term changed(Context &, Arguments arguments)
{
    auto text = chardataText(arguments[0]);
    if (!std::holds_alternative<std::string>(text))
        raiseBadArgument();
    const std::string result = change(std::get<std::string>(text));
    return arguments[0].isList() ? codePointList(result).value_or(Term::emptyList())
                                 : Term::binary(result);
}

std::string upper(const std::string &text)
{
    return changedText(text, [](const QString &part) { return part.toUpper(); });
}

std::string lower(const std::string &text)
{
    return changedText(text, [](const QString &part) { return part.toLower(); });
}

std::string trimmed(const std::string &text)
{
    return changedText(text, [](const QString &part) { return part.trimmed(); });
}

Term textLength(Context &, Arguments arguments)
{
    auto text = chardataText(arguments[0]);
    if (!std::holds_alternative<std::string>(text))
        raiseBadArgument();
    return static_cast<std::int64_t>(graphemeCount(std::get<std::string>(text)));
}

} // namespace

void addTextConversionNatives(NativeTable &table)
{
    for (const int arity : {1, 2}) {
        table.addNow("erlang", "integer_to_binary", arity, integerToBinary);
        table.addNow("erlang", "integer_to_list", arity, integerToList);
        table.addNow("erlang", "binary_to_integer", arity, binaryToInteger);
        table.addNow("erlang", "list_to_integer", arity, listToInteger);
        table.addNow("erlang", "float_to_binary", arity, floatToBinary);
        table.addNow("erlang", "float_to_list", arity, floatToList);
        table.addNow("erlang", "atom_to_binary", arity, atomToBinary);
        table.addNow("erlang", "binary_to_atom", arity, binaryToAtom);
        table.addNow("erlang", "binary_to_existing_atom", arity, binaryToExistingAtom);
        table.addNow("unicode", "characters_to_list", arity, charactersToList);
        table.addNow("unicode", "characters_to_binary", arity, charactersToBinary);
    }
    table.addNow("unicode", "characters_to_binary", 3, charactersToBinary);
    table.addNow("erlang", "binary_to_float", 1, binaryToFloat);
    table.addNow("erlang", "list_to_float", 1, listToFloat);
    table.addNow("erlang", "atom_to_list", 1, atomToList);
    table.addNow("erlang", "list_to_atom", 1, listToAtom);
    table.addNow("erlang", "list_to_existing_atom", 1, listToExistingAtom);
    table.addNow("Elixir.Atom", "to_string", 1, atomToBinary);
    table.addNow("Elixir.Atom", "to_charlist", 1, atomToList);
    table.addNow("string", "uppercase", 1, changed<upper>);
    table.addNow("string", "lowercase", 1, changed<lower>);
    table.addNow("string", "to_upper", 1, changed<upper>);
    table.addNow("string", "to_lower", 1, changed<lower>);
    table.addNow("string", "trim", 1, changed<trimmed>);
    table.addNow("string", "length", 1, textLength);
}

} // namespace espalier::elixir
