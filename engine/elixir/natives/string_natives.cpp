// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/string_natives.h"

#include "engine/elixir/natives/chardata.h"
#include "engine/elixir/natives/graphemes.h"
#include "engine/elixir/natives/native_errors.h"
#include "engine/elixir/natives/number_text.h"
#include "engine/term/escape.h"
#include "engine/term/inspect.h"
#include "engine/term/utf8.h"

#include <algorithm>
#include <array>

namespace espalier::elixir {

std::string_view stringArgument(std::string_view function, Arguments arguments, std::size_t index)
{
    if (!arguments[index].isBinary())
        raiseFunctionClause("Elixir.String", function, arguments);
    return arguments[index].toBinary();
}

std::int64_t stringInteger(std::string_view function, Arguments arguments, std::size_t index)
{
    if (!arguments[index].isInteger())
        raiseFunctionClause("Elixir.String", function, arguments);
    return arguments[index].toInteger();
}

namespace {

constexpr std::string_view stringModule = "Elixir.String";

Term toInteger(Context &, Arguments arguments)
{
    return integerOfText("binary_to_integer", arguments);
}

Term toFloat(Context &, Arguments arguments)
{
    return floatOfText("binary_to_float", arguments);
}

Term toAtom(Context &, Arguments arguments)
{
    if (!arguments[0].isBinary())
        raiseBadArgument("binary_to_atom", arguments, 1, "not a binary");
    return Atom(arguments[0].toBinary());
}

Term toExistingAtom(Context &, Arguments arguments)
{
    if (!arguments[0].isBinary())
        raiseBadArgument("binary_to_existing_atom", arguments, 1, "not a binary");
    if (const auto atom = Atom::existing(arguments[0].toBinary()))
        return *atom;
    raiseBadArgument("binary_to_existing_atom", arguments, 1, "not an already existing atom");
}

Term toCharlist(Context &, Arguments arguments)
{
    const std::string_view text = stringArgument("to_charlist", arguments);
    if (const auto list = codePointList(text))
        return *list;
    const std::string_view rest = text.substr(utf8Length(text));
    raiseException(
        "Elixir.UnicodeConversionError",
        {{Atom("encoded"), *codePointList(text.substr(0, utf8Length(text)))},
         {atoms::message,
          Term::binary("invalid encoding starting at "
                       + inspectText(Term::binary(rest), {.binaries = Binaries::AsBinaries}))}});
}

Term isValid(Context &, Arguments arguments)
{
    const std::string_view text = stringArgument("valid?", arguments);
    return Term::boolean(utf8Length(text) == text.size());
}

Term isPrintableUpTo(Context &, Arguments arguments)
{
    const std::string_view text = stringArgument("printable?", arguments);
    if (arguments[1].is(atoms::infinity))
        return Term::boolean(isPrintable(text, std::string_view::npos));
    const std::int64_t limit = stringInteger("printable?", arguments, 1);
    return Term::boolean(
        isPrintable(text, static_cast<std::size_t>(std::max<std::int64_t>(limit, 0))));
}

Term isPrintableAtAll(Context &context, Arguments arguments)
{
    const std::array<Term, 2> both{arguments[0], atoms::infinity};
    return isPrintableUpTo(context, both);
}

Term isEquivalent(Context &, Arguments arguments)
{
    const auto decomposed = [arguments](std::size_t index) {
        const std::string_view text = stringArgument("equivalent?", arguments, index);
        return changedText(text, [](const QString &part) {
            return part.normalized(QString::NormalizationForm_D);
        });
    };
    return Term::boolean(decomposed(0) == decomposed(1));
}

Term normalize(Context &, Arguments arguments)
{
    const std::string_view text = stringArgument("normalize", arguments);
    static const std::pair<std::string_view, QString::NormalizationForm> forms[] = {
        {"nfd", QString::NormalizationForm_D},
        {"nfc", QString::NormalizationForm_C},
        {"nfkd", QString::NormalizationForm_KD},
        {"nfkc", QString::NormalizationForm_KC}};
    for (const auto &[name, form] : forms) {
        if (arguments[1].isAtom() && arguments[1].toAtom().name() == name)
            return Term::binary(
                changedText(text, [form](const QString &part) { return part.normalized(form); }));
    }
    raiseFunctionClause(stringModule, "normalize", arguments);
}

Term reverse(Context &, Arguments arguments)
{
    const std::string_view text = stringArgument("reverse", arguments);
    std::string reversed;
    reversed.reserve(text.size());
    const auto graphemes = graphemesOf(text);
    std::for_each(graphemes.rbegin(), graphemes.rend(),
                  [&reversed](std::string_view grapheme) { reversed += grapheme; });
    return Term::binary(reversed);
}

Term duplicate(Context &, Arguments arguments)
{
    const std::string_view text = stringArgument("duplicate", arguments);
    const std::int64_t count = stringInteger("duplicate", arguments, 1);
    if (count < 0)
        raiseBadArgument("copy", arguments, 2, "out of range");
    constexpr std::size_t most = std::size_t(1) << 30;
    if (!text.empty() && static_cast<std::size_t>(count) > most / text.size())
        raiseException("Elixir.SystemLimitError",
                       {{atoms::message, Term::binary("a system limit has been reached")}});
    std::string result;
    result.reserve(text.size() * static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count && !text.empty(); ++i)
        result += text;
    return Term::binary(result);
}

std::string paddingOf(std::int64_t missing, const Term &padding)
{
    std::vector<Term> elements;
    if (padding.isBinary()) {
        for (const std::string_view grapheme : graphemesOf(padding.toBinary()))
            elements.push_back(Term::binary(grapheme));
    } else {
        elements = *padding.listElements();
    }
    constexpr std::int64_t most = std::int64_t(1) << 30;
    if (missing > most)
        throw Raise{Atom("system_limit")};
    std::string text;
    for (std::size_t at = 0; missing > 0; --missing, at = (at + 1) % elements.size()) {
        if (!elements[at].isBinary())
            raiseArgumentError("expected a string padding element, got: "
                               + inspectText(elements[at]));
        text += elements[at].toBinary();
    }
    return text;
}

std::string padding(std::string_view function, Arguments arguments)
{
    const std::string_view text = stringArgument(function, arguments);
    const Term &with = arguments[2];
    const bool isPadding = (with.isBinary() && !with.toBinary().empty())
                           || (with.kind() == Term::Kind::Cons && with.listElements());
    if (!arguments[1].isInteger() || arguments[1].toInteger() < 0 || !isPadding)
        raiseFunctionClause(stringModule, function, arguments);
    return paddingOf(arguments[1].toInteger() - static_cast<std::int64_t>(graphemeCount(text)),
                     with);
}

Term padLeading(Context &, Arguments arguments)
{
    return Term::binary(padding("pad_leading", arguments) + std::string(arguments[0].toBinary()));
}

Term padTrailing(Context &, Arguments arguments)
{
    const std::string added = padding("pad_trailing", arguments);
    return Term::binary(std::string(arguments[0].toBinary()) + added);
}

Term padLeadingWithBlanks(Context &context, Arguments arguments)
{
    const std::array<Term, 3> all{arguments[0], arguments[1], Term::binary(" ")};
    return padLeading(context, all);
}

Term padTrailingWithBlanks(Context &context, Arguments arguments)
{
    const std::array<Term, 3> all{arguments[0], arguments[1], Term::binary(" ")};
    return padTrailing(context, all);
}

} // namespace

void addStringNatives(NativeTable &table)
{
    table.addNow(stringModule, "to_integer", 1, toInteger);
    table.addNow(stringModule, "to_integer", 2, toInteger);
    table.addNow(stringModule, "to_float", 1, toFloat);
    table.addNow(stringModule, "to_atom", 1, toAtom);
    table.addNow(stringModule, "to_existing_atom", 1, toExistingAtom);
    table.addNow(stringModule, "to_charlist", 1, toCharlist);
    table.addNow(stringModule, "valid?", 1, isValid);
    table.addNow(stringModule, "printable?", 1, isPrintableAtAll);
    table.addNow(stringModule, "printable?", 2, isPrintableUpTo);
    table.addNow(stringModule, "equivalent?", 2, isEquivalent);
    table.addNow(stringModule, "normalize", 2, normalize);
    table.addNow(stringModule, "reverse", 1, reverse);
    table.addNow(stringModule, "duplicate", 2, duplicate);
    table.addNow(stringModule, "pad_leading", 2, padLeadingWithBlanks);
    table.addNow(stringModule, "pad_leading", 3, padLeading);
    table.addNow(stringModule, "pad_trailing", 2, padTrailingWithBlanks);
    table.addNow(stringModule, "pad_trailing", 3, padTrailing);
    addStringPartNatives(table);
    addStringCaseNatives(table);
    addStringSearchNatives(table);
    addStringDistanceNatives(table);
}

} // namespace espalier::elixir
