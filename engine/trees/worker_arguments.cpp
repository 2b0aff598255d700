// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/trees/worker_arguments.h"

#include "engine/runtime/exit_reason.h"
#include "engine/term/inspect.h"

#include <algorithm>

namespace espalier {

namespace {

const Atom nameKey("name");
const Atom linksKey("links");

bool isOption(const Term &term)
{
    return term.isTagged(nameKey, 2) || term.isTagged(linksKey, 2);
}

bool areOptions(const Term &term)
{
    const auto elements = term.isList() ? term.listElements() : std::nullopt;
    return elements && !elements->empty()
           && std::all_of(elements->begin(), elements->end(), isOption);
}

} // namespace

const Term *findOption(const Term &options, Atom key)
{
    if (options.isMap())
        return options.find(key);
    for (const Term *rest = &options; rest->kind() == Term::Kind::Cons; rest = &rest->tail()) {
        if (rest->head().isTagged(key, 2))
            return &rest->head().element(1);
    }
    return nullptr;
}

std::int64_t numberOption(const Term &options, Atom key, std::int64_t otherwise)
{
    const Term *value = findOption(options, key);
    if (!value)
        return otherwise;
    if (!value->isInteger() || value->toInteger() < 0)
        throw Raise::argumentError(
            QStringLiteral("expected %1 to be an integer, 0 or more, got: %2")
                .arg(inspect(key), inspect(*value)));
    return value->toInteger();
}

WorkerArguments WorkerArguments::of(const std::vector<Term> &arguments)
{
    if (arguments.empty())
        return {};
    if (arguments.size() == 1 || !areOptions(arguments.back()))
        return {.argument = arguments.back()};
    const Term &options = arguments.back();
    WorkerArguments result{.argument = arguments[arguments.size() - 2]};
    if (const Term *name = findOption(options, nameKey))
        result.name = *name;
    if (const Term *links = findOption(options, linksKey); links && links->isList())
        result.links = links->listElements().value_or(std::vector<Term>());
    return result;
}

std::vector<Term> WorkerArguments::toArguments() const
{
    std::vector<Term> options;
    if (!name.is(atoms::nil))
        options.push_back(Term::tuple({nameKey, name}));
    if (!links.empty())
        options.push_back(Term::tuple({linksKey, Term::list(links)}));
    std::vector<Term> arguments{argument};
    if (!options.empty())
        arguments.push_back(Term::list(options));
    return arguments;
}

} // namespace espalier
