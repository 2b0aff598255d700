// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/ets_access.h"
#include "engine/elixir/natives/ets_natives.h"
#include "engine/elixir/natives/raise.h"
#include "engine/otp/match_spec.h"

namespace espalier::elixir {

namespace {

std::vector<Term> objectsOf(EtsTable &table)
{
    const std::lock_guard lock(table.mutex);
    return table.all();
}

// --- patterns ------------------------------------------------------------------------------------------

/// match(table, pattern): of each object the values of the pattern's variables, in the order of their numbers.
Term match(Context &context, Arguments arguments)
{
    const EtsTablePointer table = etsTable(context, arguments[0], EtsUse::Read);
    std::vector<Term> found;
    for (const Term &object : objectsOf(*table)) {
        matchSpec::Bindings bindings;
        if (!matchSpec::matches(arguments[1], object, bindings))
            continue;
        std::vector<Term> values;
        for (const auto &[number, value] : bindings)
            values.push_back(value);
        found.push_back(Term::list(values));
    }
    return Term::list(found);
}

std::vector<Term> matchingObjects(EtsTable &table, const Term &pattern)
{
    std::vector<Term> found = objectsOf(table);
    std::erase_if(found, [&pattern](const Term &object) {
        matchSpec::Bindings bindings;
        return !matchSpec::matches(pattern, object, bindings);
    });
    return found;
}

Term matchObject(Context &context, Arguments arguments)
{
    const EtsTablePointer table = etsTable(context, arguments[0], EtsUse::Read);
    return Term::list(matchingObjects(*table, arguments[1]));
}

Term matchDelete(Context &context, Arguments arguments)
{
    const EtsTablePointer table = etsTable(context, arguments[0], EtsUse::Write);
    const std::vector<Term> found = matchingObjects(*table, arguments[1]);
    const std::lock_guard lock(table->mutex);
    for (const Term &object : found)
        table->removeObject(object);
    return atoms::true_;
}

// --- match specifications --------------------------------------------------------------------------

struct Selected
{
    Term object;
    Term result;
};

/// Of each object what the first clause that fits gives.
std::vector<Selected> selected(EtsTable &table, const Term &specification)
{
    const auto clauses = specification.listElements();
    const auto isClause = [](const Term &clause) {
        return clause.isTuple() && clause.elements().size() == 3 && clause.element(1).isList()
               && clause.element(2).isList();
    };
    if (!clauses || !std::ranges::all_of(*clauses, isClause))
        throw badArgument(2, QStringLiteral("not a valid match specification"));
    std::vector<Selected> all;
    for (const Term &object : objectsOf(table)) {
        for (const Term &clause : *clauses) {
            matchSpec::Bindings bindings;
            if (!matchSpec::matches(clause.element(0), object, bindings)
                || !matchSpec::areTrue(clause.element(1), object, bindings))
                continue;
            if (const auto result = matchSpec::result(clause.element(2), object, bindings))
                all.push_back({object, *result});
            break;
        }
    }
    return all;
}

Term select(Context &context, Arguments arguments)
{
    const EtsTablePointer table = etsTable(context, arguments[0], EtsUse::Read);
    std::vector<Term> results;
    for (const Selected &one : selected(*table, arguments[1]))
        results.push_back(one.result);
    return Term::list(results);
}

Term selectCount(Context &context, Arguments arguments)
{
    const EtsTablePointer table = etsTable(context, arguments[0], EtsUse::Read);
    const std::vector<Selected> all = selected(*table, arguments[1]);
    return std::int64_t(std::ranges::count_if(
        all, [](const Selected &one) { return one.result.is(atoms::true_); }));
}

Term selectDelete(Context &context, Arguments arguments)
{
    const EtsTablePointer table = etsTable(context, arguments[0], EtsUse::Write);
    const std::vector<Selected> all = selected(*table, arguments[1]);
    const std::lock_guard lock(table->mutex);
    std::int64_t deleted = 0;
    for (const Selected &one : all) {
        if (!one.result.is(atoms::true_))
            continue;
        table->removeObject(one.object);
        ++deleted;
    }
    return deleted;
}

} // namespace

void addEtsMatchNatives(NativeTable &table)
{
    const auto add = [&table](std::string_view function, int arity, Native::Now now) {
        table.addNow("ets", function, arity, now);
    };
    add("match", 2, match);
    add("match_object", 2, matchObject);
    add("match_delete", 2, matchDelete);
    add("select", 2, select);
    add("select_count", 2, selectCount);
    add("select_delete", 2, selectDelete);
}

} // namespace espalier::elixir
