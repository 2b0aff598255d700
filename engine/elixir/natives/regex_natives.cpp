// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/regex_natives.h"

#include "engine/elixir/natives/binary_patterns.h"
#include "engine/elixir/natives/chardata.h"
#include "engine/elixir/natives/native_errors.h"
#include "engine/elixir/natives/regex_captures.h"
#include "engine/elixir/natives/regular_expression.h"

#include <algorithm>
#include <array>

namespace espalier::elixir {

namespace {

constexpr std::string_view regexModule = "Elixir.Regex";

Term versionOfLibrary()
{
    return Term::tuple({Term::binary("8.44 2020-02-12"), Atom("little")});
}

Term makeRegex(std::string_view source, const Term &options, const RegularExpression &expression,
               bool isUnicode)
{
    const Term pattern = Term::tuple(
        {Atom("re_pattern"), expression.groupCount(), isUnicode ? 1 : 0, 0, Term::binary(source)});
    return Term::map({{atoms::struct_, Atom(regexModule)},
                      {Atom("source"), Term::binary(source)},
                      {Atom("opts"), options},
                      {Atom("re_pattern"), pattern},
                      {Atom("re_version"), versionOfLibrary()}});
}

/// `{:ok, regex}` or `{:error, {reason, position}}`
Term compile(Context &, Arguments arguments)
{
    if (!arguments[0].isBinary())
        raiseFunctionClause(regexModule, "compile", arguments);
    const Term options = arguments.size() > 1 ? arguments[1] : Term::binary("");
    if (!options.isBinary() && !options.isList())
        raiseFunctionClause(regexModule, "compile", arguments);
    const std::string letters = optionLetters(options);
    const std::size_t wrong = letters.find_first_not_of("fUimsxru");
    if (wrong != std::string::npos)
        return Term::tuple({atoms::error, Term::tuple({Atom("invalid_option"),
                                                       Term::binary(letters.substr(wrong))})});
    const auto expression = RegularExpression::of(arguments[0].toBinary(), letters);
    if (const auto error = expression->error())
        return Term::tuple(
            {atoms::error, Term::tuple({byteList(error->text), Term(error->position)})});
    return Term::tuple({atoms::ok, makeRegex(arguments[0].toBinary(), options, *expression,
                                             letters.find('u') != std::string::npos)});
}

Term compileOrRaise(Context &context, Arguments arguments)
{
    const Term result = compile(context, arguments);
    if (result.element(0).is(atoms::ok))
        return result.element(1);
    const Term &reason = result.element(1);
    raiseException("Elixir.Regex.CompileError",
                   {{atoms::message, Term::binary(textOf(reason.element(0)) + " at position "
                                                  + textOf(reason.element(1)))}});
}

std::string_view textArgument(std::string_view function, Arguments arguments)
{
    if (!isRegex(arguments[0]) || !arguments[1].isBinary())
        raiseFunctionClause(regexModule, function, arguments);
    return arguments[1].toBinary();
}

/// The arguments with an empty keyword list for options that are not given.
std::array<Term, 3> withOptions(Arguments arguments)
{
    return {arguments[0], arguments[1], arguments.size() > 2 ? arguments[2] : Term::emptyList()};
}

std::size_t offsetOf(const Term &options)
{
    const Term *offset = findOption(options, "offset");
    return offset != nullptr && offset->isInteger() && offset->toInteger() > 0
               ? static_cast<std::size_t>(offset->toInteger())
               : 0;
}

Term run(Context &, Arguments given)
{
    const auto arguments = withOptions(given);
    const std::string_view text = textArgument("run", arguments);
    const auto expression = expressionOf(arguments[0]);
    const RegularExpression::Subject subject(*expression, text);
    const auto groups = subject.match(offsetOf(arguments[2]));
    return groups ? RegexCaptures(*expression, arguments[2]).of(subject, *groups) : Term();
}

Term scan(Context &, Arguments given)
{
    const auto arguments = withOptions(given);
    const std::string_view text = textArgument("scan", arguments);
    const auto expression = expressionOf(arguments[0]);
    const RegularExpression::Subject subject(*expression, text);
    const RegexCaptures captures(*expression, arguments[2]);
    std::vector<Term> result;
    const Term *wanted = findOption(arguments[2], "capture");
    if (wanted != nullptr && wanted->is(Atom("all_names")) && expression->groupNames().empty())
        return Term::list(result);
    for (const Groups &groups : expression->allMatches(subject, offsetOf(arguments[2])))
        result.push_back(captures.of(subject, groups));
    return Term::list(result);
}

Term matches(Context &, Arguments arguments)
{
    const std::string_view text = textArgument("match?", arguments);
    const auto expression = expressionOf(arguments[0]);
    return Term::boolean(RegularExpression::Subject(*expression, text).match(0).has_value());
}

/// `left =~ right`
Term matchOperator(Context &context, Arguments arguments)
{
    if (!arguments[0].isBinary())
        raiseFunctionClause("Elixir.Kernel", "=~", arguments);
    if (arguments[1].isBinary())
        return Term::boolean(arguments[0].toBinary().find(arguments[1].toBinary())
                             != std::string_view::npos);
    const std::array<Term, 2> swapped{arguments[1], arguments[0]};
    return matches(context, swapped);
}

Term matchesString(Context &context, Arguments arguments)
{
    if (!arguments[0].isBinary())
        raiseFunctionClause("Elixir.String", "match?", arguments);
    const std::array<Term, 2> swapped{arguments[1], arguments[0]};
    return matches(context, swapped);
}

Term namedCaptures(Context &, Arguments given)
{
    const auto arguments = withOptions(given);
    const std::string_view text = textArgument("named_captures", arguments);
    const auto expression = expressionOf(arguments[0]);
    const RegularExpression::Subject subject(*expression, text);
    const auto groups = subject.match(offsetOf(arguments[2]));
    if (!groups)
        return {};
    const RegexCaptures captures(*expression, arguments[2]);
    std::vector<Term::Pair> pairs;
    for (const auto &[name, number] : expression->groupNames())
        pairs.emplace_back(Term::binary(name), captures.group(subject, *groups, number));
    return Term::map(pairs);
}

Term names(Context &, Arguments arguments)
{
    if (!isRegex(arguments[0]))
        raiseFunctionClause(regexModule, "names", arguments);
    std::vector<Term> result;
    for (const auto &[name, number] : expressionOf(arguments[0])->groupNames())
        result.push_back(Term::binary(name));
    return Term::list(result);
}

Term field(std::string_view name, Arguments arguments)
{
    if (!isRegex(arguments[0]))
        raiseFunctionClause(regexModule, name, arguments);
    return *arguments[0].find(Atom(name));
}

Term source(Context &, Arguments arguments)
{
    return field("source", arguments);
}

Term options(Context &, Arguments arguments)
{
    return field("opts", arguments);
}

Term pattern(Context &, Arguments arguments)
{
    return field("re_pattern", arguments);
}

Term isRegexNative(Context &, Arguments arguments)
{
    return Term::boolean(isRegex(arguments[0]));
}

Term version(Context &, Arguments)
{
    return versionOfLibrary();
}

Term same(Context &, Arguments arguments)
{
    return arguments[0];
}

Term okSame(Context &, Arguments arguments)
{
    return Term::tuple({atoms::ok, arguments[0]});
}

Term escape(Context &, Arguments arguments)
{
    if (!arguments[0].isBinary())
        raiseFunctionClause(regexModule, "escape", arguments);
    static constexpr std::string_view special = ".^$*+?()[]{}|\\-# \t\n\v\f\r";
    std::string text;
    for (const char c : arguments[0].toBinary()) {
        if (special.find(c) != std::string_view::npos)
            text += '\\';
        text += c;
    }
    return Term::binary(text);
}

Term split(Context &, Arguments given)
{
    const auto arguments = withOptions(given);
    return splitByRegex(arguments[0], textArgument("split", arguments), arguments[2]);
}

Task<Term> replace(Context &context, std::vector<Term> arguments)
{
    if (arguments.size() == 3)
        arguments.push_back(Term::emptyList());
    const bool isReplacement = arguments[2].isBinary() || arguments[2].isFunction();
    if (!isRegex(arguments[0]) || !arguments[1].isBinary() || !isReplacement)
        raiseFunctionClause(regexModule, "replace", arguments);
    return replaceByRegex(context, std::move(arguments));
}

/// `\1`, `\g{1}`, `\\` in a replacement stand for groups and for the backslash.
std::string expanded(std::string_view replacement, const RegularExpression::Subject &subject,
                     const Groups &groups)
{
    std::string text;
    const auto addGroup = [&](std::size_t number) {
        if (number < groups.size())
            text += subject.part(groups[number]);
    };
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    for (std::size_t at = 0; at < replacement.size(); ++at) {
        const std::string_view rest = replacement.substr(at);
        if (rest.size() >= 2 && rest[0] == '\\' && isDigit(rest[1])) {
            addGroup(static_cast<std::size_t>(rest[1] - '0'));
            ++at;
        } else if (rest.starts_with("\\g{")) {
            std::size_t end = 3;
            std::size_t number = 0;
            for (; end < rest.size() && isDigit(rest[end]) && end < 9; ++end)
                number = number * 10 + static_cast<std::size_t>(rest[end] - '0');
            addGroup(number);
            at += end;
        } else if (rest.starts_with("\\\\")) {
            text += '\\';
            ++at;
        } else {
            text += rest[0];
        }
    }
    return text;
}

/// As many arguments as the function takes: groups that are not there are empty.
std::vector<Term> replacedArguments(int arity, const RegularExpression::Subject &subject,
                                    const Groups &groups)
{
    std::vector<Term> result;
    for (std::size_t group = 0; group < static_cast<std::size_t>(arity); ++group)
        result.push_back(
            Term::binary(group < groups.size() ? subject.part(groups[group]) : std::string_view()));
    return result;
}

std::string dataOf(const Term &term)
{
    auto bytes = iodataBytes(term);
    if (!bytes)
        raiseBadArgument("iolist_to_binary", std::span(&term, 1), 1, "not an iodata term");
    return std::move(*bytes);
}

bool isTrue(const Term *option)
{
    return option != nullptr && option->is(atoms::true_);
}

} // namespace

Term splitByRegex(const Term &regex, std::string_view text, const Term &options)
{
    const bool trim = isTrue(findOption(options, "trim"));
    const bool includeCaptures = isTrue(findOption(options, "include_captures"));
    const auto expression = expressionOf(regex);
    const RegularExpression::Subject subject(*expression, text);
    if (text.empty())
        return trim ? Term::emptyList() : Term::list({Term::binary("")});
    const Term *most = findOption(options, "parts");
    std::int64_t left = most != nullptr && most->isInteger() ? most->toInteger() - 1 : -1;
    const std::vector<int> on = separatorGroups(*expression, options);
    std::vector<std::string_view> parts;
    std::size_t from = 0;
    for (const Groups &groups : expression->allMatches(subject)) {
        for (const int number : on) {
            const auto group = static_cast<std::size_t>(number);
            if (left == 0 || group >= groups.size() || !groups[group]
                || groups[group]->first < from)
                continue;
            const auto [at, length] = *groups[group];
            const std::string_view before = text.substr(from, at - from);
            if (!trim || !before.empty())
                parts.push_back(before);
            if (includeCaptures || !trim || !before.empty())
                --left;
            if (includeCaptures && (!trim || length > 0))
                parts.push_back(text.substr(at, length));
            from = at + length;
        }
    }
    if (!trim || from < text.size())
        parts.push_back(text.substr(from));
    return binaryList(parts);
}

Task<Term> replaceByRegex(Context &context, std::vector<Term> arguments)
{
    const auto expression = expressionOf(arguments[0]);
    const std::string_view text = arguments[1].toBinary();
    const Term &replacement = arguments[2];
    const RegularExpression::Subject subject(*expression, text);
    std::vector<Groups> found = expression->allMatches(subject);
    const Term *everywhere = findOption(arguments[3], "global");
    if (everywhere != nullptr && everywhere->is(atoms::false_) && !found.empty())
        found.resize(1);
    std::string result;
    std::size_t from = 0;
    for (const Groups &groups : found) {
        result += text.substr(from, groups.front()->first - from);
        if (replacement.isBinary()) {
            result += expanded(replacement.toBinary(), subject, groups);
        } else {
            std::vector<Term> parts = replacedArguments(replacement.toFunction().arity(), subject,
                                                        groups);
            const Term replaced = co_await context.call(replacement, std::move(parts));
            result += dataOf(replaced);
        }
        from = groups.front()->first + groups.front()->second;
    }
    result += text.substr(from);
    co_return Term::binary(result);
}

void addRegexNatives(NativeTable &table)
{
    for (const int arity : {1, 2}) {
        table.addNow(regexModule, "compile", arity, compile);
        table.addNow(regexModule, "compile!", arity, compileOrRaise);
    }
    for (const int arity : {2, 3}) {
        table.addNow(regexModule, "run", arity, run);
        table.addNow(regexModule, "scan", arity, scan);
        table.addNow(regexModule, "named_captures", arity, namedCaptures);
        table.addNow(regexModule, "split", arity, split);
    }
    table.addNow(regexModule, "match?", 2, matches);
    table.addNow("Elixir.Kernel", "=~", 2, matchOperator);
    table.addNow("Elixir.String", "match?", 2, matchesString);
    table.addNow(regexModule, "names", 1, names);
    table.addNow(regexModule, "source", 1, source);
    table.addNow(regexModule, "opts", 1, options);
    table.addNow(regexModule, "re_pattern", 1, pattern);
    table.addNow(regexModule, "regex?", 1, isRegexNative);
    table.addNow(regexModule, "version", 0, version);
    table.addNow(regexModule, "recompile", 1, okSame);
    table.addNow(regexModule, "recompile!", 1, same);
    table.addNow(regexModule, "escape", 1, escape);
    table.addWaiting(regexModule, "replace", 3, replace);
    table.addWaiting(regexModule, "replace", 4, replace);
}

} // namespace espalier::elixir
