// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/regex_captures.h"

#include "engine/elixir/natives/native_errors.h"
#include "engine/elixir/natives/regex_natives.h"
#include "engine/term/inspect.h"

#include <algorithm>

namespace espalier::elixir {

namespace {

/// A group by number or by name; -1 if there is none.
int groupNumber(const RegularExpression &expression, const Term &group)
{
    if (group.isInteger())
        return static_cast<int>(std::clamp<std::int64_t>(group.toInteger(), -1, 1000000));
    const std::string_view wanted = group.isAtom()     ? group.toAtom().name()
                                    : group.isBinary() ? group.toBinary()
                                                       : std::string_view();
    for (const auto &[name, number] : expression.groupNames()) {
        if (name == wanted)
            return number;
    }
    return -1;
}

std::vector<int> groupNumbers(const RegularExpression &expression, const Term &list)
{
    std::vector<int> numbers;
    const auto groups = list.listElements();
    for (const Term &group : groups ? *groups : std::vector<Term>())
        numbers.push_back(groupNumber(expression, group));
    return numbers;
}

std::vector<int> namedNumbers(const RegularExpression &expression)
{
    std::vector<int> numbers;
    for (const auto &[name, number] : expression.groupNames())
        numbers.push_back(number);
    return numbers;
}

} // namespace

RegexCaptures::RegexCaptures(const RegularExpression &expression, const Term &options)
{
    const Term *places = findOption(options, "return");
    m_wantsPlaces = places != nullptr && places->is(Atom("index"));
    const Term *wanted = findOption(options, "capture");
    if (wanted == nullptr || wanted->is(Atom("all")))
        return;
    m_wantsAll = wanted->is(Atom("all_but_first"));
    m_first = m_wantsAll ? 1 : 0;
    if (wanted->is(Atom("first")))
        m_numbers = {0};
    else if (wanted->is(Atom("all_names")))
        m_numbers = namedNumbers(expression);
    else if (wanted->isList())
        m_numbers = groupNumbers(expression, *wanted);
}

Term RegexCaptures::group(const RegularExpression::Subject &subject, const Groups &groups,
                          int number) const
{
    const auto index = static_cast<std::size_t>(number);
    const Span span = number >= 0 && index < groups.size() ? groups[index] : std::nullopt;
    if (!m_wantsPlaces)
        return Term::binary(subject.part(span));
    return span ? Term::tuple(
               {static_cast<std::int64_t>(span->first), static_cast<std::int64_t>(span->second)})
                : Term::tuple({-1, 0});
}

Term RegexCaptures::of(const RegularExpression::Subject &subject, const Groups &groups) const
{
    std::vector<Term> result;
    if (m_wantsAll) {
        for (std::size_t number = m_first; number < groups.size(); ++number)
            result.push_back(group(subject, groups, static_cast<int>(number)));
    } else {
        for (const int number : m_numbers)
            result.push_back(group(subject, groups, number));
    }
    return Term::list(result);
}

std::vector<int> separatorGroups(const RegularExpression &expression, const Term &options)
{
    const Term *on = findOption(options, "on");
    if (on == nullptr || on->is(Atom("first")))
        return {0};
    if (on->is(Atom("none")))
        return {};
    if (on->is(Atom("all_names")))
        return namedNumbers(expression);
    if (on->isList())
        return groupNumbers(expression, *on);
    std::vector<int> numbers;
    const int first = on->is(Atom("all_but_first")) ? 1 : 0;
    for (int number = first; number <= expression.groupCount(); ++number)
        numbers.push_back(number);
    return numbers;
}

std::string optionLetters(const Term &options)
{
    if (options.isBinary())
        return std::string(options.toBinary());
    static constexpr std::pair<std::string_view, char> letters[] = {
        {"unicode", 'u'},   {"ucp", 'u'},      {"caseless", 'i'},  {"dotall", 's'},
        {"multiline", 'm'}, {"extended", 'x'}, {"firstline", 'f'}, {"ungreedy", 'U'}};
    std::string result;
    const auto list = options.listElements();
    for (const Term &option : list ? *list : std::vector<Term>()) {
        for (const auto &[name, letter] : letters) {
            if (option.isAtom() && option.toAtom().name() == name)
                result += letter;
        }
    }
    return result;
}

bool isRegex(const Term &term)
{
    static const Atom regex("Elixir.Regex");
    const Term *name = term.isMap() ? term.find(atoms::struct_) : nullptr;
    return name != nullptr && name->is(regex) && term.find(Atom("source")) != nullptr
           && term.find(Atom("source"))->isBinary() && term.find(Atom("opts")) != nullptr;
}

std::shared_ptr<const RegularExpression> expressionOf(const Term &regex)
{
    return RegularExpression::of(regex.find(Atom("source"))->toBinary(),
                                 optionLetters(*regex.find(Atom("opts"))));
}

} // namespace espalier::elixir
