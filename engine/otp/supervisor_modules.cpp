// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/supervisor_modules.h"

#include "engine/otp/dynamic_supervisor.h"
#include "engine/otp/registry.h"
#include "engine/otp/supervisor.h"
#include "engine/runtime/exit_reason.h"

namespace espalier {

namespace {

const Atom nameKey("name");
const Atom keysKey("keys");
const Atom strategyKey("strategy");

/// The value under `key` in a keyword list; null if it is left out.
const Term *option(const std::vector<Term> &options, Atom key)
{
    for (const Term &entry : options) {
        if (entry.isTagged(key, 2))
            return &entry.element(1);
    }
    return nullptr;
}

std::vector<Term> optionsOf(const Term &options)
{
    const auto elements = options.listElements();
    if (!elements)
        throw Raise{atoms::function_clause};
    return *elements;
}

Term nameOf(const std::vector<Term> &options)
{
    const Term *name = option(options, nameKey);
    return name ? *name : Term();
}

Task<StartResult> startSupervisor(Self &self, const std::vector<Term> &arguments)
{
    if (arguments.size() != 2 || !arguments[0].listElements())
        throw Raise{atoms::function_clause};
    const std::vector<Term> options = optionsOf(arguments[1]);
    if (!option(options, strategyKey))
        throw Raise::argumentError(QStringLiteral("expected :strategy option to be given"));
    const Term answer = Term::tuple(
        {atoms::ok, Term::tuple({flagsOfOptions(arguments[1]), arguments[0]})});
    return supervisor::startLink(
               {.module = atoms::Supervisor, .init = [answer](Self &) { return answer; }},
               nameOf(options))
        .run(self, {});
}

Task<StartResult> startDynamicSupervisor(Self &self, const std::vector<Term> &arguments)
{
    if (arguments.size() != 1)
        throw Raise{atoms::function_clause};
    const std::vector<Term> options = optionsOf(arguments[0]);
    const Term answer = Term::tuple({atoms::ok, flagsOfOptions(arguments[0])});
    return dynamicSupervisor::startLink(
               {.module = atoms::DynamicSupervisor, .init = [answer](Self &) { return answer; }},
               nameOf(options))
        .run(self, {});
}

Task<StartResult> startRegistry(Self &self, const std::vector<Term> &arguments)
{
    if (arguments.size() != 1)
        throw Raise{atoms::function_clause};
    const std::vector<Term> options = optionsOf(arguments[0]);
    const Term *name = option(options, nameKey);
    const Term *keys = option(options, keysKey);
    if (!name || !name->isAtom())
        throw Raise::argumentError(QStringLiteral("expected :name option to be an atom"));
    const bool isDuplicate = keys && keys->is(Atom("duplicate"));
    if (!isDuplicate && !(keys && keys->is(Atom("unique"))))
        throw Raise::argumentError(
            QStringLiteral("expected :keys option to be :unique or :duplicate"));
    return registry::startLink(
               {.name = name->toAtom(),
                .keys = isDuplicate ? RegistryKeys::Duplicate : RegistryKeys::Unique})
        .run(self, {});
}

} // namespace

Term flagsOfOptions(const Term &optionList)
{
    const std::vector<Term> options = optionsOf(optionList);
    static const std::pair<Atom, Atom> keys[] = {
        {strategyKey, strategyKey},
        {Atom("max_restarts"), Atom("intensity")},
        {Atom("max_seconds"), Atom("period")},
        {Atom("auto_shutdown"), Atom("auto_shutdown")},
        {atoms::max_children, atoms::max_children},
        {Atom("extra_arguments"), Atom("extra_arguments")}};
    // What the option functions leave out is 3 restarts in 5 s (S-104).
    Term flags = Term::map({{Atom("intensity"), 3}, {Atom("period"), 5}});
    for (const auto &[key, flag] : keys) {
        if (const Term *value = option(options, key))
            flags = flags.with(flag, *value);
    }
    return flags;
}

void addSupervisors(Modules &modules)
{
    const Term oneForOne = Term::tuple({strategyKey, atoms::one_for_one});
    modules.add({.name = atoms::Supervisor,
                 .description = QStringLiteral(
                     "starts its children in order, and restarts them by its strategy"),
                 .exampleArguments = {Term::emptyList(), Term::list({oneForOne})},
                 .startLink = startSupervisor,
                 .type = ChildType::Supervisor});
    modules.add({.name = atoms::DynamicSupervisor,
                 .description = QStringLiteral("starts children as they are asked for"),
                 .exampleArguments = {Term::list({oneForOne})},
                 .startLink = startDynamicSupervisor,
                 .type = ChildType::Supervisor});
    modules.add({.name = Atom("Elixir.Registry"),
                 .description = QStringLiteral("keeps names for processes"),
                 .exampleArguments = {Term::list({Term::tuple({keysKey, Atom("unique")}),
                                                  Term::tuple({nameKey, Atom("names")})})},
                 .startLink = startRegistry,
                 .type = ChildType::Supervisor});
}

} // namespace espalier
