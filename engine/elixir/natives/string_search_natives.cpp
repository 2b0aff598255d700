// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/binary_patterns.h"
#include "engine/elixir/natives/chardata.h"
#include "engine/elixir/natives/graphemes.h"
#include "engine/elixir/natives/native_errors.h"
#include "engine/elixir/natives/regex_natives.h"
#include "engine/elixir/natives/string_natives.h"
#include "engine/term/utf8.h"

#include <algorithm>
#include <limits>

namespace espalier::elixir {

// What looks for strings in a string.

namespace {

constexpr std::string_view stringModule = "Elixir.String";

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

bool startsWith(std::string_view text, std::string_view part)
{
    return text.starts_with(part);
}

bool endsWith(std::string_view text, std::string_view part)
{
    return text.ends_with(part);
}

using Test = bool (*)(std::string_view, std::string_view);

/// Whether the test says so of the string, or of one in the list.
Term anyOf(std::string_view function, Arguments arguments, Test test)
{
    const std::string_view text = stringArgument(function, arguments);
    const auto check = [=](const Term &part) {
        if (!part.isBinary())
            raiseBadArgument("match", arguments, 2, "not a valid pattern");
        return test(text, part.toBinary());
    };
    if (!arguments[1].isList())
        return Term::boolean(check(arguments[1]));
    for (const Term *rest = &arguments[1]; rest->kind() == Term::Kind::Cons; rest = &rest->tail()) {
        if (check(rest->head()))
            return atoms::true_;
    }
    return atoms::false_;
}

Term containsAny(Context &, Arguments arguments)
{
    return anyOf("contains?", arguments, contains);
}

Term startsWithAny(Context &, Arguments arguments)
{
    return anyOf("starts_with?", arguments, startsWith);
}

Term endsWithAny(Context &, Arguments arguments)
{
    return anyOf("ends_with?", arguments, endsWith);
}

bool isBreakableSpace(char32_t c)
{
    return (c >= 9 && c <= 13) || c == 0x20 || c == 0x85 || c == 0x1680
           || (c >= 0x2000 && c <= 0x200a && c != 0x2007) || c == 0x2028 || c == 0x2029
           || c == 0x205f || c == 0x3000;
}

/// At white space, with nothing empty between.
Term splitWords(Context &, Arguments arguments)
{
    if (!arguments[0].isBinary())
        raiseBadArgument("split", arguments, 1, "not a binary");
    const std::string_view text = arguments[0].toBinary();
    std::vector<std::string_view> words;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = decodeUtf8(text.substr(at));
        const std::size_t length = next ? next->length : 1;
        if (next && isBreakableSpace(next->value)) {
            if (at > begin)
                words.push_back(text.substr(begin, at - begin));
            begin = at + length;
        }
        at += length;
    }
    if (begin < text.size())
        words.push_back(text.substr(begin));
    return binaryList(words);
}

struct SplitOptions
{
    std::size_t parts = std::numeric_limits<std::size_t>::max();
    bool trim = false;
};

SplitOptions splitOptions(const Term &options)
{
    SplitOptions result;
    if (const Term *parts = findOption(options, "parts"); parts && !parts->is(atoms::infinity)) {
        if (!parts->isInteger() || parts->toInteger() <= 0)
            raiseFunctionClause(stringModule, "parts_to_index", std::span(parts, 1));
        result.parts = static_cast<std::size_t>(parts->toInteger());
    }
    const Term *trim = findOption(options, "trim");
    result.trim = trim != nullptr && trim->is(atoms::true_);
    return result;
}

/// At the empty string: each grapheme, and one empty string at either end.
Term splitGraphemes(std::string_view text, const SplitOptions &options)
{
    std::vector<std::string_view> parts;
    if (!options.trim && options.parts > 1)
        parts.push_back(text.substr(0, 0));
    std::string_view rest = text;
    while (!rest.empty() && parts.size() + 1 < options.parts) {
        parts.push_back(rest.substr(0, graphemeLength(rest)));
        rest.remove_prefix(parts.back().size());
    }
    if (!rest.empty() || !options.trim)
        parts.push_back(rest);
    return binaryList(parts);
}

Term splitTrimmed(std::string_view text, const BinaryPatterns &patterns, std::size_t most)
{
    std::vector<std::string_view> parts;
    std::size_t from = 0;
    for (auto match = patterns.find(text, 0); match && parts.size() + 1 < most;
         match = patterns.find(text, from))
    {
        if (match->at > from)
            parts.push_back(text.substr(from, match->at - from));
        from = match->at + match->length;
    }
    if (from < text.size())
        parts.push_back(text.substr(from));
    return binaryList(parts);
}

Term splitString(Arguments arguments, const Term &optionList)
{
    const Term &pattern = arguments[1];
    if (isRegex(pattern))
        return splitByRegex(pattern, stringArgument("split", arguments), optionList);
    if (!arguments[0].isBinary())
        raiseBadArgument("split", arguments, 1, "not a binary");
    const std::string_view text = arguments[0].toBinary();
    const SplitOptions options = splitOptions(optionList);
    if (pattern.isBinary() && pattern.toBinary().empty())
        return splitGraphemes(text, options);
    if (pattern.kind() == Term::Kind::EmptyList)
        return options.trim && text.empty() ? pattern : Term::list({arguments[0]});
    const auto patterns = BinaryPatterns::of(pattern);
    if (!patterns)
        raiseBadArgument("split", arguments, 2, "not a valid pattern");
    return options.trim ? splitTrimmed(text, *patterns, options.parts)
                        : binaryList(splitAt(text, patterns->findAll(text), options.parts));
}

Term split(Context &, Arguments arguments)
{
    return splitString(arguments, arguments.size() == 3 ? arguments[2] : Term::emptyList());
}

/// Where the empty string is found: before each grapheme, and at the end.
std::vector<Match> emptyMatches(std::string_view text)
{
    std::vector<Match> matches;
    std::size_t at = 0;
    for (const std::string_view grapheme : graphemesOf(text)) {
        matches.push_back({.at = at});
        at += grapheme.size();
    }
    matches.push_back({.at = at});
    return matches;
}

std::vector<Match> matchesOf(Arguments arguments)
{
    const std::string_view text = arguments[0].toBinary();
    const Term &pattern = arguments[1];
    if (pattern.kind() == Term::Kind::EmptyList)
        return {};
    if (pattern.isBinary() && pattern.toBinary().empty())
        return emptyMatches(text);
    const auto patterns = BinaryPatterns::of(pattern);
    if (!patterns)
        raiseBadArgument("matches", arguments, 2, "not a valid pattern");
    return patterns->findAll(text);
}

std::string dataOf(const Term &term)
{
    auto bytes = iodataBytes(term);
    if (!bytes)
        raiseBadArgument("iolist_to_binary", std::span(&term, 1), 1, "not an iodata term");
    return std::move(*bytes);
}

Task<Term> replaceStrings(Context &context, std::vector<Term> arguments)
{
    const std::string_view text = arguments[0].toBinary();
    const Term &replacement = arguments[2];
    std::vector<Match> matches = matchesOf(arguments);
    const Term *everywhere = findOption(arguments[3], "global");
    if (everywhere != nullptr && everywhere->is(atoms::false_) && !matches.empty())
        matches.resize(1);
    std::string result;
    std::size_t from = 0;
    for (const Match &match : matches) {
        result += text.substr(from, match.at - from);
        if (replacement.isBinary()) {
            result += replacement.toBinary();
        } else {
            std::vector<Term> found{Term::binary(text.substr(match.at, match.length))};
            const Term replaced = co_await context.call(replacement, std::move(found));
            result += dataOf(replaced);
        }
        from = match.at + match.length;
    }
    result += text.substr(from);
    co_return Term::binary(result);
}

Task<Term> replace(Context &context, std::vector<Term> arguments)
{
    if (arguments.size() == 3)
        arguments.push_back(Term::emptyList());
    const bool isReplacement = arguments[2].isBinary()
                               || (arguments[2].isFunction()
                                   && (isRegex(arguments[1])
                                       || arguments[2].toFunction().arity() == 1));
    if (!arguments[0].isBinary() || !isReplacement || !arguments[3].isList())
        raiseFunctionClause(stringModule, "replace", arguments);
    if (isRegex(arguments[1])) {
        std::swap(arguments[0], arguments[1]);
        return replaceByRegex(context, std::move(arguments));
    }
    return replaceStrings(context, std::move(arguments));
}

struct Replacing
{
    std::string_view text = {};
    std::string_view what = {};
    std::string_view with = {};
};

Replacing replacingOf(std::string_view function, Arguments arguments)
{
    return {.text = stringArgument(function, arguments),
            .what = stringArgument(function, arguments, 1),
            .with = stringArgument(function, arguments, 2)};
}

std::string repeated(std::string_view text, std::size_t times)
{
    std::string result;
    for (std::size_t i = 0; i < times; ++i)
        result += text;
    return result;
}

[[noreturn]] void raiseEmptyReplaced()
{
    raiseArgumentError("cannot use an empty string as the match to replace");
}

Term replaceLeading(Context &, Arguments arguments)
{
    auto [text, what, with] = replacingOf("replace_leading", arguments);
    if (what.empty())
        raiseEmptyReplaced();
    std::size_t times = 0;
    for (; text.starts_with(what); ++times)
        text.remove_prefix(what.size());
    return Term::binary(repeated(with, times) + std::string(text));
}

Term replaceTrailing(Context &, Arguments arguments)
{
    auto [text, what, with] = replacingOf("replace_trailing", arguments);
    if (what.empty())
        raiseEmptyReplaced();
    std::size_t times = 0;
    for (; text.ends_with(what); ++times)
        text.remove_suffix(what.size());
    return Term::binary(std::string(text) + repeated(with, times));
}

Term replacePrefix(Context &, Arguments arguments)
{
    const auto [text, what, with] = replacingOf("replace_prefix", arguments);
    if (!text.starts_with(what))
        return arguments[0];
    return Term::binary(std::string(with) + std::string(text.substr(what.size())));
}

Term replaceSuffix(Context &, Arguments arguments)
{
    const auto [text, what, with] = replacingOf("replace_suffix", arguments);
    if (!text.ends_with(what))
        return arguments[0];
    return Term::binary(std::string(text.substr(0, text.size() - what.size())) + std::string(with));
}

} // namespace

void addStringSearchNatives(NativeTable &table)
{
    table.addNow(stringModule, "contains?", 2, containsAny);
    table.addNow(stringModule, "starts_with?", 2, startsWithAny);
    table.addNow(stringModule, "ends_with?", 2, endsWithAny);
    table.addNow(stringModule, "split", 1, splitWords);
    table.addNow(stringModule, "split", 2, split);
    table.addNow(stringModule, "split", 3, split);
    table.addWaiting(stringModule, "replace", 3, replace);
    table.addWaiting(stringModule, "replace", 4, replace);
    table.addNow(stringModule, "replace_leading", 3, replaceLeading);
    table.addNow(stringModule, "replace_trailing", 3, replaceTrailing);
    table.addNow(stringModule, "replace_prefix", 3, replacePrefix);
    table.addNow(stringModule, "replace_suffix", 3, replaceSuffix);
}

} // namespace espalier::elixir
