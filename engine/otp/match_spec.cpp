// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/match_spec.h"

#include <algorithm>
#include <charconv>
#include <functional>

namespace espalier::matchSpec {

namespace {

const Atom anything("_");
const Atom wholeValue("$_");
const Atom allVariables("$$");
const Atom constantTag("const");

/// The 1 of `:"$1"`.
std::optional<int> variable(const Term &term)
{
    if (!term.isAtom())
        return std::nullopt;
    const std::string_view name = term.toAtom().name();
    int number = 0;
    if (name.size() < 2 || name.front() != '$')
        return std::nullopt;
    const auto [end, error] = std::from_chars(name.data() + 1, name.data() + name.size(), number);
    return error == std::errc() && end == name.data() + name.size() ? std::optional(number)
                                                                    : std::nullopt;
}

bool matchesAll(std::span<const Term> patterns, std::span<const Term> values, Bindings &bindings)
{
    return std::ranges::equal(patterns, values,
                              [&bindings](const Term &pattern, const Term &value) {
                                  return matches(pattern, value, bindings);
                              });
}

bool matchesList(const Term &pattern, const Term &value, Bindings &bindings)
{
    const Term *patterns = &pattern;
    const Term *values = &value;
    for (; patterns->kind() == Term::Kind::Cons && values->kind() == Term::Kind::Cons;
         patterns = &patterns->tail(), values = &values->tail())
    {
        if (!matches(patterns->head(), values->head(), bindings))
            return false;
    }
    return patterns->kind() != Term::Kind::Cons && matches(*patterns, *values, bindings);
}

/// A map as a pattern wants its keys only.
bool matchesMap(const Term &pattern, const Term &value, Bindings &bindings)
{
    return std::ranges::all_of(pattern.pairs(), [&](const Term::Pair &pair) {
        const Term *found = value.find(pair.first);
        return found && matches(pair.second, *found, bindings);
    });
}

std::optional<Term> elementOf(const Term &position, const Term &tuple)
{
    if (!position.isInteger() || !tuple.isTuple())
        return std::nullopt;
    const std::int64_t index = position.toInteger();
    if (index < 1 || index > static_cast<std::int64_t>(tuple.elements().size()))
        return std::nullopt;
    return tuple.elements()[static_cast<std::size_t>(index - 1)];
}

std::optional<Term> mapValue(const Term &key, const Term &map)
{
    const Term *found = map.isMap() ? map.find(key) : nullptr;
    return found ? std::optional(*found) : std::nullopt;
}

std::optional<Term> calculated(std::string_view name, std::int64_t left, std::int64_t right)
{
    std::int64_t result = 0;
    if (name == "+" && !__builtin_add_overflow(left, right, &result))
        return Term(result);
    if (name == "-" && !__builtin_sub_overflow(left, right, &result))
        return Term(result);
    if (name == "*" && !__builtin_mul_overflow(left, right, &result))
        return Term(result);
    const bool isDivisible = right != 0 && right != -1;
    if (name == "div" && isDivisible)
        return Term(left / right);
    if (name == "rem" && isDivisible)
        return Term(left % right);
    return std::nullopt;
}

/// Functions of one argument that are no tests.
std::optional<Term> partOf(std::string_view name, const Term &term)
{
    const bool isCons = term.kind() == Term::Kind::Cons;
    if (name == "hd" && isCons)
        return term.head();
    if (name == "tl" && isCons)
        return term.tail();
    if ((name == "tuple_size" || name == "size") && term.isTuple())
        return Term(static_cast<std::int64_t>(term.elements().size()));
    if (name == "map_size" && term.isMap())
        return Term(static_cast<std::int64_t>(term.pairs().size()));
    if (name == "length" && term.isList()) {
        const auto elements = term.listElements();
        return elements ? std::optional(Term(static_cast<std::int64_t>(elements->size())))
                        : std::nullopt;
    }
    return std::nullopt;
}

class Evaluation
{
public:
    Evaluation(const Term &value, const Bindings &bindings)
        : m_value(value)
        , m_bindings(bindings)
    {}

    [[nodiscard]] std::optional<Term> of(const Term &expression) const
    {
        if (const std::optional<int> number = variable(expression)) {
            const auto found = m_bindings.find(*number);
            return found == m_bindings.end() ? std::nullopt : std::optional(found->second);
        }
        if (expression.is(wholeValue))
            return m_value;
        if (expression.is(allVariables)) {
            std::vector<Term> all;
            for (const auto &[number, term] : m_bindings)
                all.push_back(term);
            return Term::list(all);
        }
        if (expression.isTuple())
            return ofTuple(expression);
        if (expression.kind() == Term::Kind::Cons)
            return ofList(expression);
        return expression;
    }

private:
    [[nodiscard]] std::optional<std::vector<Term>> ofEach(std::span<const Term> expressions) const
    {
        std::vector<Term> values;
        for (const Term &expression : expressions) {
            std::optional<Term> value = of(expression);
            if (!value)
                return std::nullopt;
            values.push_back(std::move(*value));
        }
        return values;
    }

    [[nodiscard]] std::optional<Term> ofList(const Term &list) const
    {
        const auto elements = list.listElements();
        const auto values = elements ? ofEach(*elements) : std::nullopt;
        return values ? std::optional(Term::list(*values)) : std::nullopt;
    }

    /// `{{a, b}}` is the tuple `{a, b}`; any other tuple is a call.
    [[nodiscard]] std::optional<Term> ofTuple(const Term &tuple) const
    {
        const auto elements = tuple.elements();
        if (elements.empty())
            return tuple;
        if (elements.size() == 1 && elements[0].isTuple()) {
            const auto values = ofEach(elements[0].elements());
            return values ? std::optional(Term::tuple(*values)) : std::nullopt;
        }
        if (tuple.isTagged(constantTag, 2))
            return elements[1];
        const auto arguments = ofEach(elements.subspan(1));
        return arguments && elements[0].isAtom() ? call(elements[0].toAtom().name(), *arguments)
                                                 : std::nullopt;
    }

    [[nodiscard]] static std::optional<Term> call(std::string_view name,
                                                  const std::vector<Term> &arguments)
    {
        if (name == "and" || name == "andalso" || name == "or" || name == "orelse")
            return connect(name.starts_with("and"), arguments);
        if (arguments.size() == 1)
            return callOne(name, arguments[0]);
        if (arguments.size() == 2)
            return callTwo(name, arguments[0], arguments[1]);
        return std::nullopt;
    }

    [[nodiscard]] static std::optional<Term> connect(bool isAnd, const std::vector<Term> &arguments)
    {
        bool value = isAnd;
        for (const Term &argument : arguments) {
            if (!argument.isBoolean())
                return std::nullopt;
            const bool is = argument.is(atoms::true_);
            value = isAnd ? value && is : value || is;
        }
        return Term::boolean(value);
    }

    [[nodiscard]] static std::optional<Term> callOne(std::string_view name, const Term &term)
    {
        static const std::map<std::string_view, std::function<bool(const Term &)>> tests{
            {"is_atom", [](const Term &each) { return each.isAtom(); }},
            {"is_integer", [](const Term &each) { return each.isInteger(); }},
            {"is_number",
             [](const Term &each) { return each.isInteger() || each.kind() == Term::Kind::Float; }},
            {"is_binary", [](const Term &each) { return each.isBinary(); }},
            {"is_list", [](const Term &each) { return each.isList(); }},
            {"is_map", [](const Term &each) { return each.isMap(); }},
            {"is_float", [](const Term &each) { return each.kind() == Term::Kind::Float; }},
            {"is_reference", [](const Term &each) { return each.isReference(); }},
            {"is_pid", [](const Term &each) { return each.isPid(); }},
            {"is_tuple", [](const Term &each) { return each.isTuple(); }}};
        if (name == "not" && term.isBoolean())
            return Term::boolean(!term.is(atoms::true_));
        const auto test = tests.find(name);
        return test == tests.end() ? partOf(name, term)
                                   : std::optional(Term::boolean(test->second(term)));
    }

    [[nodiscard]] static std::optional<Term> callTwo(std::string_view name, const Term &left,
                                                     const Term &right)
    {
        if (name == "element")
            return elementOf(left, right);
        if (name == "map_get")
            return mapValue(left, right);
        if (name == "is_map_key" && right.isMap())
            return Term::boolean(right.find(left) != nullptr);
        if (left.isInteger() && right.isInteger()) {
            if (auto result = calculated(name, left.toInteger(), right.toInteger()))
                return result;
        }
        if (name == "=:=")
            return Term::boolean(left == right);
        if (name == "=/=")
            return Term::boolean(left != right);
        const std::strong_ordering order = compare(left, right);
        if (name == "==")
            return Term::boolean(order == 0);
        if (name == "/=")
            return Term::boolean(order != 0);
        if (name == "<")
            return Term::boolean(order < 0);
        if (name == "=<")
            return Term::boolean(order <= 0);
        if (name == ">")
            return Term::boolean(order > 0);
        if (name == ">=")
            return Term::boolean(order >= 0);
        return std::nullopt;
    }

    const Term &m_value;
    const Bindings &m_bindings;
};

} // namespace

bool matches(const Term &pattern, const Term &value, Bindings &bindings)
{
    if (pattern.is(anything))
        return true;
    if (const std::optional<int> number = variable(pattern))
        return bindings.try_emplace(*number, value).first->second == value;
    if (pattern.isTuple() && value.isTuple())
        return matchesAll(pattern.elements(), value.elements(), bindings);
    if (pattern.kind() == Term::Kind::Cons && value.kind() == Term::Kind::Cons)
        return matchesList(pattern, value, bindings);
    if (pattern.isMap() && value.isMap())
        return matchesMap(pattern, value, bindings);
    return pattern == value;
}

bool areTrue(const Term &guards, const Term &value, const Bindings &bindings)
{
    const std::vector<Term> all = guards.listElements().value_or(std::vector<Term>{Term()});
    return std::ranges::all_of(all, [&](const Term &guard) {
        const std::optional<Term> truth = Evaluation(value, bindings).of(guard);
        return truth && truth->is(atoms::true_);
    });
}

std::optional<Term> result(const Term &body, const Term &value, const Bindings &bindings)
{
    const auto expressions = body.listElements();
    if (!expressions || expressions->empty())
        return std::nullopt;
    return Evaluation(value, bindings).of(expressions->back());
}

} // namespace espalier::matchSpec
