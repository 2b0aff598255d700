// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/binary_patterns.h"
#include "engine/elixir/natives/graphemes.h"
#include "engine/elixir/natives/native_errors.h"
#include "engine/elixir/natives/string_natives.h"
#include "engine/term/escape.h"
#include "engine/term/utf8.h"

#include <algorithm>

namespace espalier::elixir {

// String's functions that take a string apart.

namespace {

constexpr std::string_view stringModule = "Elixir.String";

Term length(Context &, Arguments arguments)
{
    return static_cast<std::int64_t>(graphemeCount(stringArgument("length", arguments)));
}

Term graphemes(Context &, Arguments arguments)
{
    return binaryList(graphemesOf(stringArgument("graphemes", arguments)));
}

std::size_t codePointLength(std::string_view text)
{
    const auto next = decodeUtf8(text);
    return next ? next->length : 1;
}

Term codepoints(Context &, Arguments arguments)
{
    std::string_view text = stringArgument("codepoints", arguments);
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        parts.push_back(text.substr(0, codePointLength(text)));
        text.remove_prefix(parts.back().size());
    }
    return binaryList(parts);
}

Term headAndRest(std::string_view text, std::size_t length)
{
    return Term::tuple({Term::binary(text.substr(0, length)), Term::binary(text.substr(length))});
}

Term nextGrapheme(Context &, Arguments arguments)
{
    const std::string_view text = stringArgument("next_grapheme", arguments);
    return text.empty() ? Term() : headAndRest(text, graphemeLength(text));
}

Term nextGraphemeSize(Context &, Arguments arguments)
{
    const std::string_view text = stringArgument("next_grapheme_size", arguments);
    if (text.empty())
        return {};
    const std::size_t size = graphemeLength(text);
    return Term::tuple({static_cast<std::int64_t>(size), Term::binary(text.substr(size))});
}

Term nextCodepoint(Context &, Arguments arguments)
{
    const std::string_view text = stringArgument("next_codepoint", arguments);
    return text.empty() ? Term() : headAndRest(text, codePointLength(text));
}

Term first(Context &, Arguments arguments)
{
    const std::string_view text = stringArgument("first", arguments);
    return text.empty() ? Term() : Term::binary(text.substr(0, graphemeLength(text)));
}

Term last(Context &, Arguments arguments)
{
    const auto parts = graphemesOf(stringArgument("last", arguments));
    return parts.empty() ? Term() : Term::binary(parts.back());
}

Term at(Context &, Arguments arguments)
{
    const auto parts = graphemesOf(stringArgument("at", arguments));
    const auto size = static_cast<std::int64_t>(parts.size());
    std::int64_t index = stringInteger("at", arguments, 1);
    index += index < 0 ? size : 0;
    return index < 0 || index >= size ? Term()
                                      : Term::binary(parts[static_cast<std::size_t>(index)]);
}

/// `count` graphemes from `begin` on, which are views into one string.
std::string_view joined(const std::vector<std::string_view> &parts, std::int64_t begin,
                        std::int64_t count)
{
    const auto size = static_cast<std::int64_t>(parts.size());
    if (begin >= size || count <= 0)
        return {};
    const std::int64_t end = count > size - begin ? size : begin + count;
    const char *from = parts[static_cast<std::size_t>(begin)].data();
    const std::string_view final = parts[static_cast<std::size_t>(end - 1)];
    return {from, static_cast<std::size_t>(final.data() + final.size() - from)};
}

Term sliceLength(Context &, Arguments arguments)
{
    const std::string_view text = stringArgument("slice", arguments);
    std::int64_t begin = stringInteger("slice", arguments, 1);
    const std::int64_t count = stringInteger("slice", arguments, 2);
    if (count < 0)
        raiseFunctionClause(stringModule, "slice", arguments);
    const auto parts = graphemesOf(text);
    if (begin < 0)
        begin = std::max<std::int64_t>(0, begin + static_cast<std::int64_t>(parts.size()));
    return Term::binary(joined(parts, begin, count));
}

struct Range
{
    std::int64_t first = 0;
    std::int64_t last = 0;
    std::int64_t step = 1;
};

std::optional<Range> rangeOf(const Term &term)
{
    if (!term.isMap())
        return std::nullopt;
    const Term *first = term.find(Atom("first"));
    const Term *last = term.find(Atom("last"));
    const Term *step = term.find(Atom("step"));
    const auto isInteger = [](const Term *value) { return value != nullptr && value->isInteger(); };
    if (!isInteger(first) || !isInteger(last) || !isInteger(step))
        return std::nullopt;
    return Range{first->toInteger(), last->toInteger(), step->toInteger()};
}

Term sliceRange(Context &, Arguments arguments)
{
    const std::string_view text = stringArgument("slice", arguments);
    const auto range = rangeOf(arguments[1]);
    if (!range)
        raiseFunctionClause(stringModule, "slice", arguments);
    const auto parts = graphemesOf(text);
    const auto size = static_cast<std::int64_t>(parts.size());
    const auto fromStart = [size](std::int64_t index) { return index < 0 ? index + size : index; };
    const std::int64_t begin = std::max<std::int64_t>(0, fromStart(range->first));
    const std::int64_t end = std::min(fromStart(range->last), size - 1);
    // `2..0` has the step -1, and means as little as `2..0//1`.
    if (range->step <= 1)
        return Term::binary(joined(parts, begin, end - begin + 1));
    std::string result;
    for (std::int64_t index = begin; index <= end; index += range->step)
        result += parts[static_cast<std::size_t>(index)];
    return Term::binary(result);
}

Term splitAtPosition(Context &, Arguments arguments)
{
    const auto parts = graphemesOf(stringArgument("split_at", arguments));
    const auto size = static_cast<std::int64_t>(parts.size());
    std::int64_t position = stringInteger("split_at", arguments, 1);
    position = std::clamp<std::int64_t>(position < 0 ? position + size : position, 0, size);
    return Term::tuple({Term::binary(joined(parts, 0, position)),
                        Term::binary(joined(parts, position, size - position))});
}

Term chunk(Context &, Arguments arguments)
{
    std::string_view text = stringArgument("chunk", arguments);
    const bool byPrinting = arguments[1].is(Atom("printable"));
    if (!byPrinting && !arguments[1].is(Atom("valid")))
        raiseFunctionClause(stringModule, "chunk", arguments);
    std::vector<std::string_view> chunks;
    const auto isGood = [byPrinting](std::string_view rest) {
        const auto next = decodeUtf8(rest);
        return next && (!byPrinting || isPrintable(next->value));
    };
    while (!text.empty()) {
        const bool good = isGood(text);
        std::size_t size = 0;
        while (size < text.size() && isGood(text.substr(size)) == good)
            size += codePointLength(text.substr(size));
        chunks.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return binaryList(chunks);
}

} // namespace

void addStringPartNatives(NativeTable &table)
{
    table.addNow(stringModule, "length", 1, length);
    table.addNow(stringModule, "graphemes", 1, graphemes);
    table.addNow(stringModule, "codepoints", 1, codepoints);
    table.addNow(stringModule, "next_grapheme", 1, nextGrapheme);
    table.addNow(stringModule, "next_grapheme_size", 1, nextGraphemeSize);
    table.addNow(stringModule, "next_codepoint", 1, nextCodepoint);
    table.addNow(stringModule, "first", 1, first);
    table.addNow(stringModule, "last", 1, last);
    table.addNow(stringModule, "at", 2, at);
    table.addNow(stringModule, "slice", 2, sliceRange);
    table.addNow(stringModule, "slice", 3, sliceLength);
    table.addNow(stringModule, "split_at", 2, splitAtPosition);
    table.addNow(stringModule, "chunk", 2, chunk);
}

} // namespace espalier::elixir
