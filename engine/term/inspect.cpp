// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/term/inspect.h"

#include "engine/term/atom_syntax.h"
#include "engine/term/atom_text.h"
#include "engine/term/escape.h"
#include "engine/term/float_text.h"
#include "engine/term/utf8.h"

#include <algorithm>
#include <limits>
#include <string>

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

/// Walks a term with a stack of its own, so that depth costs memory and not the thread's stack.
class Inspector
{
public:
    explicit Inspector(const InspectOptions &options)
        : m_options(options)
    {}

    std::string run(const Term &term)
    {
        show(term, m_options.limit);
        while (!m_containers.empty())
            step();
        return std::move(m_text);
    }

private:
    enum class Shape { Tuple, List, Map };

    /// A container whose opening bracket is written and whose closing one is not.
    struct Container
    {
        Shape shape = Shape::Tuple;
        const Term *next = nullptr; ///< element, list cell, or key with its value behind it
        std::size_t left = 0; ///< elements or pairs; unused for lists
        int limit = 0;
        bool keywords = false; ///< `key: value`
        bool hidesStruct = false; ///< the name of the struct is written already
        bool first = true;
        bool afterKey = false;
        std::string_view close{};

        [[nodiscard]] bool atEnd() const
        {
            return shape == Shape::List ? next == nullptr || next->kind() == Term::Kind::EmptyList
                                        : left == 0;
        }
        [[nodiscard]] bool atImproperTail() const
        {
            return shape == Shape::List && next->kind() != Term::Kind::Cons;
        }
    };

    void show(const Term &term, int limit);
    void showNumberedName(std::string_view name, std::uint64_t number);
    void showFunction(const Function &function);
    void showBinary(std::string_view bytes, int limit);
    void showBytes(std::string_view bytes, int limit);
    void showList(const Term &list, int limit);
    void showMap(const Term &map, int limit);
    bool showCharlist(const Term &list);
    void showText(std::string_view bytes, char quote, std::string_view more);
    void open(std::string_view bracket, const Container &container);
    void step();
    void stepElement(Container &container);
    void stepPair(Container &container);

    const InspectOptions &m_options;
    std::string m_text{};
    std::vector<Container> m_containers{};
};

void Inspector::open(std::string_view bracket, const Container &container)
{
    m_text += bracket;
    m_containers.push_back(container);
}

void Inspector::show(const Term &term, int limit)
{
    switch (term.kind()) {
    case Term::Kind::Integer:
        m_text += std::to_string(term.toInteger());
        break;
    case Term::Kind::Float:
        m_text += floatText(term.toFloat());
        break;
    case Term::Kind::Atom:
        appendAtom(m_text, term.toAtom());
        break;
    case Term::Kind::Reference:
        showNumberedName("#Reference<0.0.0.", term.toReference().number);
        m_text += '>';
        break;
    case Term::Kind::Resource:
        // Zero numbers no reference; an address would differ from run to run.
        m_text += "#Reference<0.0.0.0>";
        break;
    case Term::Kind::Function:
        showFunction(term.toFunction());
        break;
    case Term::Kind::Pid:
        showNumberedName("#PID<0.", term.toPid().number);
        m_text += ".0>";
        break;
    case Term::Kind::Tuple:
        open("{", {.shape = Shape::Tuple,
                   .next = term.elements().data(),
                   .left = term.elements().size(),
                   .limit = limit,
                   .close = "}"});
        break;
    case Term::Kind::Map:
        showMap(term, limit);
        break;
    case Term::Kind::EmptyList:
        m_text += "[]";
        break;
    case Term::Kind::Cons:
        showList(term, limit);
        break;
    case Term::Kind::Binary:
        showBinary(term.toBinary(), limit);
        break;
    }
}

void Inspector::showNumberedName(std::string_view name, std::uint64_t number)
{
    m_text += name;
    m_text += std::to_string(number);
}

void Inspector::showFunction(const Function &function)
{
    m_text += function.text();
}

void Inspector::showText(std::string_view bytes, char quote, std::string_view more)
{
    m_text += quote;
    const std::size_t shown = appendEscaped(m_text, bytes, quote,
                                            characterLimit(m_options.printableLimit));
    m_text += quote;
    if (shown < bytes.size())
        m_text += more;
}

void Inspector::showBinary(std::string_view bytes, int limit)
{
    if (isPrintable(bytes, characterLimit(m_options.printableLimit)))
        showText(bytes, '"', " <> ...");
    else
        showBytes(bytes, limit);
}

void Inspector::showBytes(std::string_view bytes, int limit)
{
    const std::size_t shown = std::min(bytes.size(), characterLimit(limit));
    m_text += "<<";
    for (std::size_t at = 0; at < shown; ++at) {
        m_text += at > 0 ? ", " : "";
        m_text += std::to_string(static_cast<unsigned char>(bytes[at]));
    }
    if (shown < bytes.size())
        m_text += shown > 0 ? ", ..." : "...";
    m_text += ">>";
}

bool Inspector::showCharlist(const Term &list)
{
    const std::size_t limit = characterLimit(m_options.printableLimit);
    const bool isCharlist = m_options.charlists == Charlists::AsCharlists
                                ? isListOf(isCodePointTerm, list,
                                           characterLimit(InspectOptions::infinite))
                                : m_options.charlists == Charlists::Infer
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

void Inspector::showList(const Term &list, int limit)
{
    const bool keywords = isKeywordList(list);
    if (!keywords && showCharlist(list))
        return;
    open("[",
         {.shape = Shape::List, .next = &list, .limit = limit, .keywords = keywords, .close = "]"});
}

void Inspector::showMap(const Term &map, int limit)
{
    const auto pairs = map.pairs();
    const bool keywords = std::ranges::all_of(pairs, isKeyword, &Term::Pair::first);
    const Term *name = keywords ? map.find(atoms::struct_) : nullptr;
    const bool isStruct = name != nullptr && name->isAtom() && isAlias(name->toAtom().name());
    m_text += '%';
    if (isStruct)
        appendAtom(m_text, name->toAtom());
    open("{", {.shape = Shape::Map,
               .next = pairs.empty() ? nullptr : &pairs.front().first,
               .left = pairs.size(),
               .limit = limit,
               .keywords = keywords,
               .hidesStruct = isStruct,
               .close = "}"});
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
    const bool isCut = !isEnd && !container.afterKey && container.limit == 0
                       && (container.first || !container.atImproperTail());
    if (isEnd || isCut) {
        if (isCut)
            m_text += container.first ? "..." : ", ...";
        m_text += container.close;
        m_containers.pop_back();
    } else if (container.shape == Shape::Map) {
        stepPair(container);
    } else {
        stepElement(container);
    }
}

// Showing a term may push a container and so move `container`: it is read and changed before that.

void Inspector::stepPair(Container &container)
{
    const Term *key = container.next;
    if (!container.afterKey) {
        m_text += container.first ? "" : ", ";
        container.first = false;
        container.limit = lessOne(container.limit);
        if (!container.keywords) {
            container.afterKey = true;
            show(*key, container.limit);
            return;
        }
        appendKey(m_text, key->toAtom());
    } else {
        m_text += " => ";
    }
    container.afterKey = false;
    container.next += 2;
    --container.left;
    show(key[1], container.limit);
}

void Inspector::stepElement(Container &container)
{
    const Term *element = container.next;
    if (container.shape == Shape::Tuple) {
        ++container.next;
        --container.left;
    } else if (container.atImproperTail()) {
        m_text += " | ";
        container.next = nullptr;
        show(*element, container.limit);
        return;
    } else {
        element = &container.next->head();
        container.next = &container.next->tail();
    }
    m_text += container.first ? "" : ", ";
    container.first = false;
    container.limit = lessOne(container.limit);
    if (container.keywords) {
        appendKey(m_text, element->element(0).toAtom());
        element = &element->element(1);
    }
    show(*element, container.limit);
}

QString fromText(const std::string &text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

QString inspect(const Term &term, const InspectOptions &options)
{
    return fromText(Inspector(options).run(term));
}

QString inspect(Atom atom)
{
    std::string text;
    appendAtom(text, atom);
    return fromText(text);
}

} // namespace espalier
