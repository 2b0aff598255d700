// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/atom_syntax.h"
#include "engine/term/atom_text.h"
#include "engine/term/calendar_text.h"
#include "engine/term/escape.h"
#include "engine/term/inspector.h"
#include "engine/term/utf8.h"

#include <algorithm>

namespace espalier {

namespace {

bool isKeyword(const Term::Pair &pair)
{
    return pair.first.isAtom() && !pair.first.toAtom().name().starts_with(aliasPrefix);
}

/// As Elixir escapes the source of a regular expression: the slash, and what cannot be seen.
void appendRegexSource(std::string &text, std::string_view source)
{
    for (std::size_t at = 0; at < source.size();) {
        const std::size_t length = source[at] == '\\' && at + 1 < source.size() ? 2 : 1;
        const std::string_view piece = source.substr(at, length);
        if (piece == "/") {
            text += "\\/";
        } else if (length == 1 && static_cast<unsigned char>(piece.front()) < 0x20) {
            appendEscaped(text, piece, '\0', 1);
        } else {
            text += piece;
        }
        at += length;
    }
}

} // namespace

void Inspector::showMap(const Term &map, Scope scope)
{
    const Term *name = m_options.structs ? map.find(atoms::struct_) : nullptr;
    const bool isNamed = name != nullptr && name->isAtom();
    if (isNamed && m_options.shownStruct) {
        if (!showSpecialStruct(map, name->toAtom(), scope)
            && !showKnownStruct(map, name->toAtom(), scope))
            showPlainMap(map, scope);
    } else if (isNamed && isAlias(name->toAtom().name())
               && std::ranges::all_of(map.pairs(), isKeyword)) {
        showNamedMap(map, name->toAtom(), scope);
    } else {
        showPlainMap(map, scope);
    }
}

void Inspector::showPlainMap(const Term &map, Scope scope)
{
    const auto pairs = map.pairs();
    if (pairs.empty()) {
        text() += "%{}";
        return;
    }
    open("%{", {.shape = Shape::Map,
                .next = &pairs.front().first,
                .left = pairs.size(),
                .scope = scope,
                .keywords = std::ranges::all_of(pairs, isKeyword),
                .close = "}"});
}

/// A struct of a module that nobody knows.
void Inspector::showNamedMap(const Term &map, Atom name, Scope scope)
{
    text() += '%';
    appendAtom(text(), name);
    open("{", {.shape = Shape::Map,
               .next = &map.pairs().front().first,
               .left = map.pairs().size(),
               .scope = scope,
               .keywords = true,
               .hidesStruct = true,
               .close = "}"});
}

bool Inspector::showKnownStruct(const Term &map, Atom name, Scope scope)
{
    const std::optional<ShownStruct> shown = m_options.shownStruct(name, map.pairs());
    if (!shown)
        return false;
    text() += shown->hidesFields ? '#' : '%';
    appendAtom(text(), name);
    if (shown->fields.empty() && !shown->hidesFields) {
        text() += "{}";
        return true;
    }
    open(shown->hidesFields ? "<" : "{", {.shape = Shape::Struct,
                                          .left = shown->fields.size(),
                                          .scope = scope,
                                          .keywords = true,
                                          .close = shown->hidesFields ? ">" : "}",
                                          .map = &map,
                                          .fields = {shown->fields.rbegin(), shown->fields.rend()},
                                          .hidesFields = shown->hidesFields});
    return true;
}

bool Inspector::showSpecialStruct(const Term &map, Atom name, Scope scope)
{
    static const Atom range("Elixir.Range");
    static const Atom regex("Elixir.Regex");
    static const Atom mapSet("Elixir.MapSet");
    static const Atom stream("Elixir.Stream");
    return (name == range && showRange(map)) || (name == regex && showRegex(map))
           || (name == mapSet && showMapSet(map, scope))
           || (name == stream && showStream(map, scope)) || showCalendar(map, name);
}

/// `~D[2022-01-31]`, `~T[12:00:00]`, `~N[…]`, `~U[…]`
bool Inspector::showCalendar(const Term &map, Atom name)
{
    const auto shown = calendarText(map);
    if (!shown)
        return false;
    const std::string_view module = name.name().substr(std::string_view("Elixir.").size());
    text() += '~';
    text() += module == "DateTime" ? 'U' : module.front();
    text() += '[' + *shown + ']';
    return true;
}

/// `1..3`, `1..9//2`
bool Inspector::showRange(const Term &map)
{
    const Term *first = map.find(Atom("first"));
    const Term *last = map.find(Atom("last"));
    const Term *step = map.find(Atom("step"));
    if (first == nullptr || !first->isInteger() || last == nullptr || !last->isInteger()
        || step == nullptr || !step->isInteger())
        return false;
    showInteger(first->toInteger());
    text() += "..";
    showInteger(last->toInteger());
    if (step->toInteger() != 1 || first->toInteger() > last->toInteger()) {
        text() += "//";
        showInteger(step->toInteger());
    }
    return true;
}

/// `~r/a|b/i`
bool Inspector::showRegex(const Term &map)
{
    const Term *source = map.find(Atom("source"));
    const Term *options = map.find(Atom("opts"));
    if (source == nullptr || !source->isBinary() || options == nullptr || !options->isBinary())
        return false;
    text() += "~r/";
    appendRegexSource(text(), source->toBinary());
    text() += '/';
    text() += options->toBinary();
    return true;
}

/// `MapSet.new([1, 2])`
bool Inspector::showMapSet(const Term &map, Scope scope)
{
    const Term *members = map.find(Atom("map"));
    if (members == nullptr || !members->isMap())
        return false;
    std::vector<Term> elements;
    for (const Term::Pair &pair : members->pairs())
        elements.push_back(pair.first);
    text() += "MapSet.new(";
    if (elements.empty()) {
        text() += "[])";
        return true;
    }
    scope.charlists = Charlists::AsLists;
    showList(m_made.emplace_back(Term::list(elements)), scope, ")");
    return true;
}

/// `#Stream<[enum: 1..3, funs: [#Function<…>]]>`
bool Inspector::showStream(const Term &map, Scope scope)
{
    static const Atom enumerable("enum");
    static const Atom functions("funs");
    const Term *source = map.find(enumerable);
    const Term *steps = map.find(functions);
    if (source == nullptr || steps == nullptr || !steps->listElements())
        return false;
    std::vector<Term> inOrder = *steps->listElements();
    std::ranges::reverse(inOrder);
    text() += "#Stream<";
    showList(m_made.emplace_back(Term::list({Term::tuple({enumerable, *source}),
                                             Term::tuple({functions, Term::list(inOrder)})})),
             scope, ">");
    return true;
}

} // namespace espalier
