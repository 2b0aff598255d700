// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/inspector.h"

#include "engine/term/atom_syntax.h"
#include "engine/term/atom_text.h"
#include "engine/term/escape.h"
#include "engine/term/float_text.h"
#include "engine/term/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace espalier {

namespace {

std::size_t characterLimit(int limit)
{
    return limit < 0 ? std::numeric_limits<std::size_t>::max() : static_cast<std::size_t>(limit);
}

constexpr int lessOne(int limit)
{
    return limit < 0 ? limit : limit - 1;
}

/// May stand before the colon in `[key: value]`.
bool isKeyword(const Term &key)
{
    return key.isAtom() && !key.toAtom().name().starts_with(aliasPrefix);
}

bool isKeywordPair(const Term &element)
{
    return element.isTuple() && element.elements().size() == 2 && isKeyword(element.element(0));
}

bool isKeywordList(const Term &list)
{
    const Term *rest = &list;
    while (rest->kind() == Term::Kind::Cons && isKeywordPair(rest->head()))
        rest = &rest->tail();
    return rest->kind() == Term::Kind::EmptyList;
}

// What '...' may hold: ASCII only, and no delete, unlike in strings.
bool isPrintableCharacter(const Term &element)
{
    return element.isInteger() && element.toInteger() >= 0 && element.toInteger() < 127
           && isPrintable(static_cast<char32_t>(element.toInteger()));
}

bool isCodePointTerm(const Term &element)
{
    return element.isInteger() && isCodePoint(element.toInteger());
}

/// Looks at the first `limit` elements only, as Elixir does.
bool isListOf(bool (*isOne)(const Term &), const Term &list, std::size_t limit)
{
    const Term *rest = &list;
    for (; rest->kind() == Term::Kind::Cons && limit > 0; --limit) {
        if (!isOne(rest->head()))
            return false;
        rest = &rest->tail();
    }
    return limit == 0 || rest->kind() == Term::Kind::EmptyList;
}

std::string magnitudeIn(int base, std::uint64_t magnitude)
{
    std::array<char, 64> digits{};
    const char *end =
        std::to_chars(digits.data(), digits.data() + digits.size(), magnitude, base).ptr;
    std::string text(digits.data(), static_cast<std::size_t>(end - digits.data()));
    std::ranges::transform(text, text.begin(), [](char digit) {
        return digit >= 'a' ? static_cast<char>(digit - 'a' + 'A') : digit;
    });
    return text;
}

std::string integerText(std::int64_t value, Base base)
{
    const auto bits = static_cast<std::uint64_t>(value);
    const std::string sign = value < 0 ? "-" : "";
    const std::uint64_t magnitude = value < 0 ? 0 - bits : bits;
    switch (base) {
    case Base::Decimal:
        break;
    case Base::Binary:
        return sign + "0b" + magnitudeIn(2, magnitude);
    case Base::Octal:
        return sign + "0o" + magnitudeIn(8, magnitude);
    case Base::Hexadecimal:
        return sign + "0x" + magnitudeIn(16, magnitude);
    }
    return std::to_string(value);
}

} // namespace

std::string Inspector::run(const Term &term)
{
    show(term, {.limit = m_options.limit, .charlists = m_options.charlists});
    while (!m_containers.empty())
        step();
    return m_options.width >= 0 ? m_document.laidOut(m_options.width) : std::move(text());
}

void Inspector::open(std::string_view bracket, Container container)
{
    text() += bracket;
    m_document.open(1);
    if (!m_containers.empty())
        m_containers.back().simple = false;
    m_containers.push_back(std::move(container));
}

void Inspector::close()
{
    const Container &container = m_containers.back();
    m_document.close(container.isDense() ? InspectDocument::Style::Dense
                                         : InspectDocument::Style::Loose,
                     container.close);
    text() += container.behind;
    m_containers.pop_back();
}

void Inspector::show(const Term &term, Scope scope)
{
    switch (term.kind()) {
    case Term::Kind::Integer:
        showInteger(term.toInteger());
        break;
    case Term::Kind::Float:
        text() += floatText(term.toFloat());
        break;
    case Term::Kind::Atom:
        appendAtom(text(), term.toAtom());
        break;
    case Term::Kind::Reference:
        showNumberedName("#Reference<0.0.0.", term.toReference().number);
        text() += '>';
        break;
    case Term::Kind::Resource:
        // Zero numbers no reference; an address would differ from run to run.
        text() += "#Reference<0.0.0.0>";
        break;
    case Term::Kind::Function:
        text() += term.toFunction().text();
        break;
    case Term::Kind::Pid:
        showNumberedName("#PID<0.", term.toPid().number);
        text() += ".0>";
        break;
    case Term::Kind::Tuple:
        showTuple(term, scope);
        break;
    case Term::Kind::Map:
        showMap(term, scope);
        break;
    case Term::Kind::EmptyList:
        text() += "[]";
        break;
    case Term::Kind::Cons:
        showList(term, scope);
        break;
    case Term::Kind::Binary:
        showBinary(term.toBinary(), scope.limit);
        break;
    }
}

void Inspector::showNumberedName(std::string_view name, std::uint64_t number)
{
    text() += name;
    text() += std::to_string(number);
}

void Inspector::showInteger(std::int64_t value)
{
    text() += integerText(value, m_options.base);
}

void Inspector::showText(std::string_view bytes, char quote, std::string_view more)
{
    text() += quote;
    const std::size_t shown = appendEscaped(text(), bytes, quote,
                                            characterLimit(m_options.printableLimit));
    text() += quote;
    if (shown < bytes.size())
        text() += more;
}

void Inspector::showBinary(std::string_view bytes, int limit)
{
    const bool asString = m_options.base == Base::Decimal
                          && (m_options.binaries == Binaries::AsStrings
                              || (m_options.binaries == Binaries::Infer
                                  && isPrintable(bytes, characterLimit(m_options.printableLimit))));
    if (asString)
        showText(bytes, '"', " <> ...");
    else
        showBytes(bytes, limit);
}

void Inspector::showBytes(std::string_view bytes, int limit)
{
    if (bytes.empty()) {
        text() += "<<>>";
        return;
    }
    const std::size_t shown = std::min(bytes.size(), characterLimit(limit));
    text() += "<<";
    m_document.open(2);
    if (!m_containers.empty())
        m_containers.back().simple = false;
    for (std::size_t at = 0; at < shown; ++at) {
        showInteger(static_cast<unsigned char>(bytes[at]));
        if (at + 1 < bytes.size()) {
            text() += ',';
            m_document.blank();
        }
    }
    if (shown < bytes.size())
        text() += "...";
    m_document.close(InspectDocument::Style::Dense, ">>");
}

bool Inspector::showCharlist(const Term &list, Charlists charlists)
{
    const std::size_t limit = characterLimit(m_options.printableLimit);
    const bool isCharlist = charlists == Charlists::AsCharlists
                                ? isListOf(isCodePointTerm, list,
                                           characterLimit(InspectOptions::infinite))
                                : charlists == Charlists::Infer
                                      && isListOf(isPrintableCharacter, list, limit);
    if (!isCharlist)
        return false;
    std::string bytes;
    // One more than is shown tells that there is more.
    std::size_t left = limit == characterLimit(InspectOptions::infinite) ? limit : limit + 1;
    for (const Term *rest = &list; rest->kind() == Term::Kind::Cons && left > 0; --left) {
        const Term &element = rest->head();
        appendUtf8(bytes,
                   isCodePointTerm(element) ? static_cast<char32_t>(element.toInteger()) : U' ');
        rest = &rest->tail();
    }
    showText(bytes, '\'', " ++ ...");
    return true;
}

void Inspector::showTuple(const Term &tuple, Scope scope)
{
    if (tuple.elements().empty())
        text() += "{}";
    else
        open("{", {.shape = Shape::Tuple,
                   .next = tuple.elements().data(),
                   .left = tuple.elements().size(),
                   .scope = scope,
                   .close = "}"});
}

void Inspector::showList(const Term &list, Scope scope, std::string_view behind)
{
    const bool keywords = isKeywordList(list);
    if (!keywords && showCharlist(list, scope.charlists))
        return;
    open("[", {.shape = Shape::List,
               .next = &list,
               .scope = scope,
               .keywords = keywords,
               .close = "]",
               .behind = behind});
}

void Inspector::step()
{
    Container &container = m_containers.back();
    const auto isHidden = [](const Term *key) {
        return key[0].is(atoms::struct_)
               || (key[0].is(atoms::exception) && key[1].is(atoms::true_));
    };
    while (container.hidesStruct && container.left > 0 && isHidden(container.next)) {
        container.next += 2;
        --container.left;
    }
    const bool isEnd = !container.afterKey && container.atEnd();
    const bool isCut = !isEnd && !container.afterKey && container.scope.limit == 0
                       && (container.first || !container.atImproperTail());
    if (isEnd || isCut) {
        if (isCut || container.hidesFields) {
            separate(container);
            text() += "...";
        }
        close();
    } else if (container.shape == Shape::Map) {
        stepPair(container);
    } else if (container.shape == Shape::Struct) {
        stepField(container);
    } else {
        stepElement(container);
    }
}

void Inspector::separate(Container &container)
{
    if (!container.first) {
        text() += ',';
        m_document.blank();
    }
    container.first = false;
}

// Showing a term may push a container and so move `container`: it is read and changed before that.

void Inspector::stepPair(Container &container)
{
    const Term *key = container.next;
    if (!container.afterKey) {
        separate(container);
        container.scope.limit = lessOne(container.scope.limit);
        if (!container.keywords) {
            container.afterKey = true;
            show(*key, container.scope);
            return;
        }
        appendKey(text(), key->toAtom());
    } else {
        text() += " => ";
    }
    container.afterKey = false;
    container.next += 2;
    --container.left;
    show(key[1], container.scope);
}

void Inspector::stepField(Container &container)
{
    separate(container);
    container.scope.limit = lessOne(container.scope.limit);
    const Atom field = container.fields.back();
    container.fields.pop_back();
    --container.left;
    appendKey(text(), field);
    show(*container.map->find(field), container.scope);
}

void Inspector::stepElement(Container &container)
{
    const Term *element = container.next;
    if (container.shape == Shape::Tuple) {
        ++container.next;
        --container.left;
    } else if (container.atImproperTail()) {
        text() += " |";
        m_document.blank();
        container.next = nullptr;
        show(*element, container.scope);
        return;
    } else {
        element = &container.next->head();
        container.next = &container.next->tail();
    }
    separate(container);
    container.scope.limit = lessOne(container.scope.limit);
    if (container.keywords) {
        appendKey(text(), element->element(0).toAtom());
        element = &element->element(1);
    }
    show(*element, container.scope);
}

} // namespace espalier
