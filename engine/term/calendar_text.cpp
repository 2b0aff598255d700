// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/calendar_text.h"

#include <span>

namespace espalier {

namespace {

/// Appends `number` with at least `width` digits.
void appendPadded(std::string &text, std::int64_t number, std::size_t width)
{
    const std::string digits = std::to_string(number < 0 ? -number : number);
    if (number < 0)
        text += '-';
    if (digits.size() < width)
        text.append(width - digits.size(), '0');
    text += digits;
}

std::optional<std::int64_t> integerOf(const Term &map, std::string_view field)
{
    const Term *value = map.find(Atom(field));
    return value && value->isInteger() ? std::optional(value->toInteger()) : std::nullopt;
}

/// Fields with a separator between them; false if one of them is no integer.
bool appendFields(std::string &text, const Term &map, std::span<const std::string_view> fields,
                  char separator)
{
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto number = integerOf(map, fields[i]);
        if (!number)
            return false;
        if (i > 0)
            text += separator;
        appendPadded(text, *number, fields[i] == "year" ? 4 : 2);
    }
    return true;
}

/// `.123` of `{123000, 3}`
bool appendFraction(std::string &text, const Term &map)
{
    constexpr std::size_t most = 6;
    const Term *fraction = map.find(Atom("microsecond"));
    if (!fraction || !fraction->isTuple() || fraction->elements().size() != 2
        || !fraction->element(0).isInteger() || !fraction->element(1).isInteger())
        return false;
    const std::int64_t precision = fraction->element(1).toInteger();
    if (precision <= 0)
        return true;
    std::string digits;
    appendPadded(digits, fraction->element(0).toInteger(), most);
    text += '.' + digits.substr(0, std::min(most, static_cast<std::size_t>(precision)));
    return true;
}

} // namespace

std::optional<std::string> calendarText(const Term &term)
{
    static constexpr std::string_view dateFields[] = {"year", "month", "day"};
    static constexpr std::string_view timeFields[] = {"hour", "minute", "second"};
    const Term *name = term.isMap() ? term.find(atoms::struct_) : nullptr;
    if (!name || !name->isAtom())
        return std::nullopt;
    const std::string_view module = name->toAtom().name();
    const bool isZoned = module == "Elixir.DateTime";
    const bool isBoth = isZoned || module == "Elixir.NaiveDateTime";
    std::string text;
    if (!isBoth && module != "Elixir.Date" && module != "Elixir.Time")
        return std::nullopt;
    if (module != "Elixir.Time" && !appendFields(text, term, dateFields, '-'))
        return std::nullopt;
    if (isBoth)
        text += ' ';
    if (module != "Elixir.Date"
        && !(appendFields(text, term, timeFields, ':') && appendFraction(text, term)))
        return std::nullopt;
    return isZoned ? text + 'Z' : text;
}

} // namespace espalier
