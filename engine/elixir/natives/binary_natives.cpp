// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/binary_natives.h"

#include "engine/elixir/natives/binary_patterns.h"
#include "engine/elixir/natives/chardata.h"
#include "engine/elixir/natives/graphemes.h"
#include "engine/elixir/natives/native_errors.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <limits>

namespace espalier::elixir {

namespace {

constexpr std::string_view binaryModule = "binary";

std::string_view binaryArgument(std::string_view function, Arguments arguments,
                                std::string_view wanted = "not a binary")
{
    if (!arguments[0].isBinary())
        raiseBadArgument(function, arguments, 1, wanted);
    return arguments[0].toBinary();
}

BinaryPatterns patternsOf(std::string_view function, Arguments arguments)
{
    if (auto patterns = BinaryPatterns::of(arguments[1]))
        return std::move(*patterns);
    raiseBadArgument(function, arguments, 2, "not a valid pattern");
}

/// Bytes from `start` on; a negative length counts backwards.
std::string_view partOf(std::string_view function, Arguments arguments, const Term &start,
                        const Term &length, int lengthPosition)
{
    const std::string_view bytes = binaryArgument(function, arguments);
    if (!start.isInteger() || !length.isInteger())
        raiseBadArgument(function, arguments, start.isInteger() ? lengthPosition : 2,
                         "not an integer");
    const auto size = static_cast<std::int64_t>(bytes.size());
    std::int64_t begin = start.toInteger();
    std::int64_t count = length.toInteger();
    if (begin < 0 || begin > size)
        raiseBadArgument(function, arguments, 2, "out of range");
    if (count > size - begin || count < -begin)
        raiseBadArgument(function, arguments, lengthPosition, "out of range");
    if (count < 0) {
        begin += count;
        count = -count;
    }
    return bytes.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(count));
}

std::string_view partOf(std::string_view function, Arguments arguments)
{
    if (arguments.size() == 3)
        return partOf(function, arguments, arguments[1], arguments[2], 3);
    const Term &place = arguments[1];
    if (!place.isTuple() || place.elements().size() != 2)
        raiseBadArgument(function, arguments, 2, "not a valid {Pos, Length} tuple");
    return partOf(function, arguments, place.element(0), place.element(1), 2);
}

Term part(Context &, Arguments arguments)
{
    return Term::binary(partOf("binary_part", arguments));
}

Term byteSize(Context &, Arguments arguments)
{
    return static_cast<std::int64_t>(
        binaryArgument("byte_size", arguments, "not a bitstring").size());
}

Term bitSize(Context &, Arguments arguments)
{
    return static_cast<std::int64_t>(binaryArgument("bit_size", arguments, "not a bitstring").size()
                                     * 8);
}

Term splitBinary(Context &, Arguments arguments)
{
    const std::string_view bytes = binaryArgument("split_binary", arguments);
    if (!arguments[1].isInteger())
        raiseBadArgument("split_binary", arguments, 2, "not an integer");
    const std::int64_t at = arguments[1].toInteger();
    if (at < 0 || at > static_cast<std::int64_t>(bytes.size()))
        raiseBadArgument("split_binary", arguments, 2, "out of range");
    return Term::tuple({Term::binary(bytes.substr(0, static_cast<std::size_t>(at))),
                        Term::binary(bytes.substr(static_cast<std::size_t>(at)))});
}

Term placeOf(const Match &match)
{
    return Term::tuple(
        {static_cast<std::int64_t>(match.at), static_cast<std::int64_t>(match.length)});
}

/// The part of the subject that the option `scope: {start, length}` leaves, and where it begins.
std::pair<std::string_view, std::size_t> scopeOf(std::string_view function, Arguments arguments)
{
    const std::string_view bytes = binaryArgument(function, arguments);
    const Term *scope = arguments.size() > 2 ? findOption(arguments[2], "scope") : nullptr;
    if (scope == nullptr)
        return {bytes, 0};
    const std::array<Term, 2> place{arguments[0], *scope};
    const std::string_view within = partOf(function, place);
    return {within, static_cast<std::size_t>(within.data() - bytes.data())};
}

Term match(Context &, Arguments arguments)
{
    const auto [bytes, offset] = scopeOf("match", arguments);
    const auto found = patternsOf("match", arguments).find(bytes, 0);
    if (!found)
        return Atom("nomatch");
    return placeOf({.at = found->at + offset, .length = found->length});
}

/// Patterns are made when they are used; one that was compiled is as it was given.
Term compilePattern(Context &, Arguments arguments)
{
    if (!BinaryPatterns::of(arguments[0]))
        raiseBadArgument("compile_pattern", arguments, 1, "not a valid pattern");
    return arguments[0];
}

Term matches(Context &, Arguments arguments)
{
    const auto [bytes, offset] = scopeOf("matches", arguments);
    if (bytes.empty())
        return Term::emptyList();
    std::vector<Term> places;
    for (const Match &found : patternsOf("matches", arguments).findAll(bytes))
        places.push_back(placeOf({.at = found.at + offset, .length = found.length}));
    return Term::list(places);
}

bool hasOption(Arguments arguments, std::size_t index, std::string_view name)
{
    if (arguments.size() <= index)
        return false;
    const auto options = arguments[index].listElements();
    return options && std::ranges::find(*options, Term(Atom(name))) != options->end();
}

Term split(Context &, Arguments arguments)
{
    const std::string_view bytes = binaryArgument("split", arguments);
    if (bytes.empty())
        return hasOption(arguments, 2, "trim") || hasOption(arguments, 2, "trim_all")
                   ? Term::emptyList()
                   : Term::list({arguments[0]});
    const bool isGlobal = hasOption(arguments, 2, "global");
    const std::vector<Match> found = patternsOf("split", arguments).findAll(bytes);
    std::vector<std::string_view> parts = splitAt(bytes, found,
                                                  isGlobal ? found.size() + 1 : std::size_t(2));
    if (hasOption(arguments, 2, "trim_all"))
        std::erase_if(parts, [](std::string_view each) { return each.empty(); });
    if (hasOption(arguments, 2, "trim")) {
        while (!parts.empty() && parts.back().empty())
            parts.pop_back();
    }
    return binaryList(parts);
}

Task<Term> replace(Context &context, std::vector<Term> arguments)
{
    const std::string_view bytes = binaryArgument("replace", arguments);
    std::vector<Match> found = patternsOf("replace", arguments).findAll(bytes);
    if (!hasOption(arguments, 3, "global") && found.size() > 1)
        found.resize(1);
    std::string result;
    std::size_t from = 0;
    for (const Match &each : found) {
        result += bytes.substr(from, each.at - from);
        if (arguments[2].isFunction()) {
            std::vector<Term> given{Term::binary(bytes.substr(each.at, each.length))};
            const Term replaced = co_await context.call(arguments[2], std::move(given));
            result += textOf(replaced);
        } else if (arguments[2].isBinary()) {
            result += arguments[2].toBinary();
        } else {
            raiseBadArgument("replace", arguments, 3, "not a valid replacement");
        }
        from = each.at + each.length;
    }
    result += bytes.substr(from);
    co_return Term::binary(result);
}

Term copy(Context &, Arguments arguments)
{
    const std::string_view bytes = binaryArgument("copy", arguments);
    const std::int64_t times = arguments.size() == 1      ? 1
                               : arguments[1].isInteger() ? arguments[1].toInteger()
                                                          : -1;
    constexpr std::int64_t most = std::int64_t(1) << 30;
    if (times < 0 || times > most
        || times * static_cast<std::int64_t>(std::max<std::size_t>(bytes.size(), 1)) > most)
        raiseBadArgument("copy", arguments, 2, "out of range");
    std::string result;
    for (std::int64_t i = 0; i < times && !bytes.empty(); ++i)
        result += bytes;
    return Term::binary(result);
}

Term at(Context &, Arguments arguments)
{
    const std::string_view bytes = binaryArgument("at", arguments);
    const Term &index = arguments[1];
    if (!index.isInteger() || index.toInteger() < 0
        || index.toInteger() >= static_cast<std::int64_t>(bytes.size()))
        raiseBadArgument();
    return static_cast<int>(
        static_cast<unsigned char>(bytes[static_cast<std::size_t>(index.toInteger())]));
}

Term first(Context &, Arguments arguments)
{
    const std::string_view bytes = binaryArgument("first", arguments);
    if (bytes.empty())
        raiseBadArgument();
    return static_cast<int>(static_cast<unsigned char>(bytes.front()));
}

Term last(Context &, Arguments arguments)
{
    const std::string_view bytes = binaryArgument("last", arguments);
    if (bytes.empty())
        raiseBadArgument();
    return static_cast<int>(static_cast<unsigned char>(bytes.back()));
}

Term toList(Context &, Arguments arguments)
{
    if (arguments.size() == 1)
        return byteList(binaryArgument("binary_to_list", arguments));
    return byteList(partOf("bin_to_list", arguments));
}

Term fromData(Context &, Arguments arguments)
{
    const auto bytes = arguments[0].isList() ? iodataBytes(arguments[0]) : std::nullopt;
    if (!bytes)
        raiseBadArgument("list_to_binary", arguments, 1, "not an iolist term");
    return Term::binary(*bytes);
}

std::string dataOf(std::string_view function, Arguments arguments)
{
    auto bytes = iodataBytes(arguments[0]);
    if (!bytes)
        raiseBadArgument(function, arguments, 1, "not an iodata term");
    return std::move(*bytes);
}

Term fromIodata(Context &, Arguments arguments)
{
    return arguments[0].isBinary() ? arguments[0]
                                   : Term::binary(dataOf("iolist_to_binary", arguments));
}

Term iodataSize(Context &, Arguments arguments)
{
    return static_cast<std::int64_t>(dataOf("iolist_size", arguments).size());
}

Term encodeHexadecimal(Context &, Arguments arguments)
{
    const std::string_view bytes = binaryArgument("encode_hex", arguments);
    const QByteArray text = QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())).toHex();
    return Term::binary(text.toUpper().toStdString());
}

Term decodeHexadecimal(Context &, Arguments arguments)
{
    const std::string_view text = binaryArgument("decode_hex", arguments);
    const auto isDigit = [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; };
    if (text.size() % 2 != 0 || !std::ranges::all_of(text, isDigit))
        raiseBadArgument();
    const QByteArray digits(text.data(), static_cast<qsizetype>(text.size()));
    return Term::binary(QByteArray::fromHex(digits).toStdString());
}

/// How many bytes all of a list's binaries have in common at one end.
template<bool atStart>
Term commonLength(Context &, Arguments arguments)
{
    const auto list = arguments[0].listElements();
    if (!list || list->empty() || !std::ranges::all_of(*list, &Term::isBinary))
        raiseBadArgument();
    const std::string_view one = list->front().toBinary();
    std::size_t length = one.size();
    for (const Term &other : *list) {
        const std::string_view bytes = other.toBinary();
        std::size_t same = 0;
        const auto byte = [&same](std::string_view text) {
            return atStart ? text[same] : text[text.size() - 1 - same];
        };
        while (same < std::min(length, bytes.size()) && byte(one) == byte(bytes))
            ++same;
        length = same;
    }
    return static_cast<std::int64_t>(length);
}

} // namespace

void addBinaryNatives(NativeTable &table)
{
    for (const std::string_view module : {"erlang", "Elixir.Kernel"}) {
        table.addNow(module, "byte_size", 1, byteSize);
        table.addNow(module, "bit_size", 1, bitSize);
        table.addNow(module, "binary_part", 3, part);
    }
    table.addNow("erlang", "binary_part", 2, part);
    table.addNow("erlang", "split_binary", 2, splitBinary);
    table.addNow("erlang", "binary_to_list", 1, toList);
    table.addNow("erlang", "list_to_binary", 1, fromData);
    table.addNow("erlang", "iolist_to_binary", 1, fromIodata);
    table.addNow("erlang", "iolist_size", 1, iodataSize);
    table.addNow(binaryModule, "compile_pattern", 1, compilePattern);
    for (const int arity : {2, 3}) {
        table.addNow(binaryModule, "part", arity, part);
        table.addNow(binaryModule, "match", arity, match);
        table.addNow(binaryModule, "matches", arity, matches);
        table.addNow(binaryModule, "split", arity, split);
        table.addWaiting(binaryModule, "replace", arity + 1, replace);
    }
    for (const int arity : {1, 2, 3})
        table.addNow(binaryModule, "bin_to_list", arity, toList);
    table.addNow(binaryModule, "list_to_bin", 1, fromData);
    table.addNow(binaryModule, "copy", 1, copy);
    table.addNow(binaryModule, "copy", 2, copy);
    table.addNow(binaryModule, "at", 2, at);
    table.addNow(binaryModule, "first", 1, first);
    table.addNow(binaryModule, "last", 1, last);
    table.addNow(binaryModule, "encode_hex", 1, encodeHexadecimal);
    table.addNow(binaryModule, "decode_hex", 1, decodeHexadecimal);
    table.addNow(binaryModule, "longest_common_prefix", 1, commonLength<true>);
    table.addNow(binaryModule, "longest_common_suffix", 1, commonLength<false>);
}

} // namespace espalier::elixir
