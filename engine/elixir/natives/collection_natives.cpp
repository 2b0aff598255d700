// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/chardata.h"
#include "engine/elixir/natives/erlang_lists_natives.h"
#include "engine/elixir/natives/native_errors.h"
#include "engine/term/utf8.h"

#include <QHash>
#include <QSet>

namespace espalier::elixir {

namespace {

std::vector<Term> elementsOf(const Term &list)
{
    auto elements = list.isList() ? list.listElements() : std::nullopt;
    if (!elements)
        raiseBadArgument();
    return std::move(*elements);
}

void checkPair(const Term &term)
{
    if (!term.isTuple() || term.elements().size() != 2)
        raiseBadArgument();
}

/// Whether it was not there before.
bool insertNew(QSet<Term> &seen, const Term &term)
{
    const auto before = seen.size();
    seen.insert(term);
    return seen.size() > before;
}

Term unique(Context &, Arguments arguments)
{
    QSet<Term> seen;
    std::vector<Term> kept;
    for (Term &element : elementsOf(arguments[0])) {
        if (insertNew(seen, element))
            kept.push_back(std::move(element));
    }
    return Term::list(kept);
}

Term uniqueByKey(Context &, Arguments arguments)
{
    QSet<Term> seen;
    std::vector<Term> kept;
    for (const Term &keyed : elementsOf(arguments[0])) {
        checkPair(keyed);
        if (insertNew(seen, keyed.element(0)))
            kept.push_back(keyed.element(1));
    }
    return Term::list(kept);
}

Term frequencies(Context &, Arguments arguments)
{
    QHash<Term, std::int64_t> counts;
    for (const Term &element : elementsOf(arguments[0]))
        ++counts[element];
    std::vector<Term::Pair> pairs;
    pairs.reserve(std::size_t(counts.size()));
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        pairs.emplace_back(count.key(), Term(count.value()));
    return Term::map(pairs);
}

Term group(Context &, Arguments arguments)
{
    QHash<Term, std::vector<Term>> groups;
    for (const Term &pair : elementsOf(arguments[0])) {
        checkPair(pair);
        groups[pair.element(0)].push_back(pair.element(1));
    }
    std::vector<Term::Pair> pairs;
    pairs.reserve(std::size_t(groups.size()));
    for (auto values = groups.cbegin(); values != groups.cend(); ++values)
        pairs.emplace_back(values.key(), Term::list(values.value()));
    return Term::map(pairs);
}

Term listToString(Context &, Arguments arguments)
{
    return Term::binary(textOfList(arguments[0]));
}

Term codePoints(Context &, Arguments arguments)
{
    static const Atom ok("ok");
    static const Atom error("error");
    const auto result = chardataText(arguments[0]);
    if (const auto *text = std::get_if<std::string>(&result))
        return Term::tuple({ok, codePointList(*text).value_or(Term::emptyList())});
    const auto &problem = std::get<ChardataError>(result);
    if (problem.kind == ChardataError::Kind::BadTerm)
        return error;
    const Term rest = problem.culprit.isInteger() ? Term::list({problem.culprit}) : problem.culprit;
    return Term::tuple({error, Term::binary(problem.encoded), rest});
}

} // namespace

void addCollectionNatives(NativeTable &table)
{
    constexpr std::string_view module = "espalier_collections";
    table.addNow(module, "unique", 1, unique);
    table.addNow(module, "unique_by_key", 1, uniqueByKey);
    table.addNow(module, "frequencies", 1, frequencies);
    table.addNow(module, "group", 1, group);
    table.addNow(module, "list_to_string", 1, listToString);
    table.addNow(module, "code_points", 1, codePoints);
}

} // namespace espalier::elixir
