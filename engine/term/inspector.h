// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/term/inspect.h"
#include "engine/term/inspect_document.h"

#include <deque>

namespace espalier {

/// Writes one term. Walks it with a stack of its own, so that depth costs memory and not the thread's stack.
class Inspector
{
public:
    explicit Inspector(const InspectOptions &options)
        : m_options(options)
        , m_document(options.width >= 0)
    {}

    [[nodiscard]] std::string run(const Term &term);

private:
    enum class Shape { Tuple, List, Map, Struct };

    /// What holds for a value and all inside it.
    struct Scope
    {
        int limit = 0;
        Charlists charlists = Charlists::Infer;
    };

    /// A container whose opening bracket is written and whose closing one is not.
    struct Container
    {
        Shape shape = Shape::Tuple;
        const Term *next = nullptr; ///< element, list cell, or key with its value behind it
        std::size_t left = 0; ///< elements or pairs; unused for lists
        Scope scope = {};
        bool keywords = false; ///< `key: value`
        bool hidesStruct = false; ///< the name of the struct is written already
        bool first = true;
        bool afterKey = false;
        bool simple = true; ///< nothing in it can be broken
        std::string_view close{};
        std::string_view behind{}; ///< what follows the closing bracket
        // A struct:
        const Term *map = nullptr;
        std::vector<Atom> fields{}; ///< the last first
        bool hidesFields = false;

        [[nodiscard]] bool atEnd() const
        {
            return shape == Shape::List ? next == nullptr || next->kind() == Term::Kind::EmptyList
                                        : left == 0;
        }
        [[nodiscard]] bool atImproperTail() const
        {
            return shape == Shape::List && next->kind() != Term::Kind::Cons;
        }
        [[nodiscard]] bool isDense() const
        {
            return shape == Shape::Tuple || (shape == Shape::List && !keywords && simple);
        }
    };

    [[nodiscard]] std::string &text() { return m_document.text(); }
    void show(const Term &term, Scope scope);
    void showNumberedName(std::string_view name, std::uint64_t number);
    void showInteger(std::int64_t value);
    void showBinary(std::string_view bytes, int limit);
    void showBytes(std::string_view bytes, int limit);
    void showList(const Term &list, Scope scope, std::string_view behind = {});
    bool showCharlist(const Term &list, Charlists charlists);
    void showTuple(const Term &tuple, Scope scope);
    void showText(std::string_view bytes, char quote, std::string_view more);

    // inspector_structs.cpp
    void showMap(const Term &map, Scope scope);
    void showPlainMap(const Term &map, Scope scope);
    void showNamedMap(const Term &map, Atom name, Scope scope);
    bool showKnownStruct(const Term &map, Atom name, Scope scope);
    bool showSpecialStruct(const Term &map, Atom name, Scope scope);
    bool showRange(const Term &map);
    bool showRegex(const Term &map);
    bool showMapSet(const Term &map, Scope scope);
    bool showCalendar(const Term &map, Atom name);
    bool showStream(const Term &map, Scope scope);

    void open(std::string_view bracket, Container container);
    void step();
    void close();
    void separate(Container &container);
    void stepElement(Container &container);
    void stepPair(Container &container);
    void stepField(Container &container);

    const InspectOptions &m_options;
    InspectDocument m_document;
    std::vector<Container> m_containers{};
    std::deque<Term> m_made{}; ///< shown, but no part of the term
};

} // namespace espalier
