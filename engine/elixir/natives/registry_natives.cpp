// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/registry_natives.h"

#include "engine/elixir/natives/gen_server_natives.h"
#include "engine/elixir/natives/options.h"
#include "engine/elixir/natives/raise.h"
#include "engine/otp/registry.h"
#include "engine/runtime/system.h"

namespace espalier::elixir {

namespace {

constexpr std::string_view registryModule = "Elixir.Registry";

const Term &registryName(const Term &name, std::string_view function, int arity)
{
    if (!name.isAtom())
        throw noClause(registryModule, function, arity);
    return name;
}

/// start_registry(options), which were checked.
Task<Term> startRegistry(Context &context, std::vector<Term> arguments)
{
    const Term &given = arguments[0];
    RegistryOptions options;
    options.name = startName(given).toAtom();
    options.keys = option(given, Atom("keys")).is(Atom("duplicate")) ? RegistryKeys::Duplicate
                                                                     : RegistryKeys::Unique;
    options.partitions = int(option(given, Atom("partitions"), 1).toInteger());
    const Term listeners = option(given, Atom("listeners"), Term::emptyList());
    for (const Term &listener : listeners.listElements().value_or(std::vector<Term>()))
        options.listeners.push_back(listener.toAtom());
    const Term meta = option(given, Atom("meta"), Term::emptyList());
    for (const Term &entry : meta.listElements().value_or(std::vector<Term>()))
        options.meta.emplace_back(entry.element(0).toAtom(), entry.element(1));
    const SpawnOptions spawn{.name = options.name, .module = atoms::Registry};
    const StartResult result = co_await context.self.startLink(registry::make(options), spawn);
    co_return result.toTerm();
}

Term registerKey(Context &context, Arguments arguments)
{
    const Term &name = registryName(arguments[0], "register", 3);
    return registry::registerKey(context.self, name, arguments[1], arguments[2]);
}

Term unregister(Context &context, Arguments arguments)
{
    const Term &name = registryName(arguments[0], "unregister", 2);
    return registry::unregister(context.self, name, arguments[1]);
}

Term guardsOf(Arguments arguments, std::size_t index)
{
    return arguments.size() > index ? arguments[index] : Term::emptyList();
}

Term unregisterMatch(Context &context, Arguments arguments)
{
    return registry::unregisterMatch(context.self, arguments[0], arguments[1], arguments[2],
                                     guardsOf(arguments, 3));
}

Term lookup(Context &context, Arguments arguments)
{
    const Term &name = registryName(arguments[0], "lookup", 2);
    return registry::lookup(context.self.system(), name, arguments[1]);
}

Term keys(Context &context, Arguments arguments)
{
    const Term &name = registryName(arguments[0], "keys", 2);
    if (!arguments[1].isPid())
        throw noClause(registryModule, "keys", 2);
    return registry::keys(context.self.system(), name, arguments[1].toPid());
}

Term values(Context &context, Arguments arguments)
{
    const Term &name = registryName(arguments[0], "values", 3);
    if (!arguments[2].isPid())
        throw noClause(registryModule, "values", 3);
    return registry::values(context.self.system(), name, arguments[1], arguments[2].toPid());
}

Term match(Context &context, Arguments arguments)
{
    return registry::match(context.self.system(), arguments[0], arguments[1], arguments[2],
                           guardsOf(arguments, 3));
}

Term countMatch(Context &context, Arguments arguments)
{
    const std::size_t count = registry::countMatch(
        context.self.system(), arguments[0], arguments[1], arguments[2], guardsOf(arguments, 3));
    return std::int64_t(count);
}

std::vector<Term> clausesOf(const Term &clauses, const char *function)
{
    const auto elements = clauses.listElements();
    const auto isClause = [](const Term &clause) {
        return clause.isTuple() && clause.elements().size() == 3 && clause.element(0).isTuple()
               && clause.element(0).elements().size() == 3 && clause.element(1).isList()
               && clause.element(2).isList();
    };
    if (!elements || !std::ranges::all_of(*elements, isClause))
        throw Raise::argumentError(
            QStringLiteral("invalid match specification in Registry.%1/2: %2")
                .arg(QString::fromLatin1(function), clauses.toString()));
    return *elements;
}

Term select(Context &context, Arguments arguments)
{
    (void)clausesOf(arguments[1], "select");
    return registry::select(context.self.system(), arguments[0], arguments[1]);
}

/// The entries of which the clause says true.
Term countSelect(Context &context, Arguments arguments)
{
    (void)clausesOf(arguments[1], "count_select");
    const Term selected = registry::select(context.self.system(), arguments[0], arguments[1]);
    const std::vector<Term> results = selected.listElements().value_or(std::vector<Term>());
    return std::int64_t(std::ranges::count(results, Term(atoms::true_)));
}

Term count(Context &context, Arguments arguments)
{
    const Term &name = registryName(arguments[0], "count", 1);
    return std::int64_t(registry::count(context.self.system(), name));
}

Term metaOf(Context &context, Arguments arguments)
{
    const Term &name = registryName(arguments[0], "meta", 2);
    try {
        return registry::meta(context.self.system(), name, arguments[1]);
    } catch (const Raise &) {
        throw Raise::argumentError(
            QStringLiteral(
                "unknown registry: %1. Either the registry name is invalid or the "
                "registry is not running, possibly because its application isn't started")
                .arg(name.toString()));
    }
}

Term putMeta(Context &context, Arguments arguments)
{
    const Term &name = registryName(arguments[0], "put_meta", 3);
    return registry::putMeta(context.self.system(), name, arguments[1], arguments[2]);
}

Term deleteMeta(Context &context, Arguments arguments)
{
    const Term &name = registryName(arguments[0], "delete_meta", 2);
    context.self.system().registries().running(name)->removeMeta(arguments[1]);
    return atoms::ok;
}

/// The function may wait, and may change the registry itself.
Task<Term> updateValue(Context &context, std::vector<Term> arguments)
{
    System &system = context.self.system();
    const Term &name = registryName(arguments[0], "update_value", 3);
    if (system.registries().running(name)->keys() == RegistryKeys::Duplicate)
        throw Raise::argumentError(
            QStringLiteral("Registry.update_value/3 is not supported for duplicate registries"));
    const Term held = registry::values(system, name, arguments[1], context.self.pid());
    if (held.kind() != Term::Kind::Cons)
        co_return atoms::error;
    std::vector<Term> before{held.head()};
    const Term after = co_await context.call(arguments[2], std::move(before));
    const auto change = [&after](const Term &) { return after; };
    co_return registry::updateValue(context.self, name, arguments[1], change);
}

/// `parallel: true`: with several partitions each has a process of its own, unless a key is in one of them only.
bool isParallel(Context &context, const Term &name, const std::vector<Term> &arguments)
{
    const Term *parallel = arguments.size() > 3 ? findOption(arguments[3], Atom("parallel"))
                                                : nullptr;
    if (!parallel || !parallel->is(atoms::true_))
        return false;
    const auto data = context.self.system().registries().running(name);
    return data->partitionCount() > 1 && data->keys() == RegistryKeys::Duplicate;
}

/// dispatch(registry, key, function or {module, function, arguments}, options)
Task<Term> dispatch(Context &context, std::vector<Term> arguments)
{
    const Term &name = registryName(arguments[0], "dispatch", 3);
    std::vector<Term> partitions;
    const auto collect = [&partitions](const std::vector<RegistryTable::Entry> &entries) {
        std::vector<Term> pairs;
        for (const RegistryTable::Entry &entry : entries)
            pairs.push_back(Term::tuple({entry.pid, entry.value}));
        partitions.push_back(Term::list(pairs));
    };
    (void)registry::dispatch(context.self.system(), name, arguments[1], collect);
    const Term &use = arguments[2];
    if (isParallel(context, name, arguments)) {
        std::vector<Term> parts{Term::list(partitions), use};
        co_return co_await context.apply(Atom("Elixir.Registry.Parallel"), Atom("dispatch"),
                                         std::move(parts));
    }
    for (const Term &entries : partitions) {
        std::vector<Term> given{entries};
        if (use.isFunction()) {
            (void)co_await context.call(use, std::move(given));
            continue;
        }
        const std::vector<Term> others = use.element(2).listElements().value_or(
            std::vector<Term>());
        given.insert(given.end(), others.begin(), others.end());
        (void)co_await context.apply(use.element(0).toAtom(), use.element(1).toAtom(),
                                     std::move(given));
    }
    co_return atoms::ok;
}

} // namespace

void addRegistryNatives(NativeTable &table)
{
    table.addWaiting("espalier_registry", "start_link", 1, startRegistry);
    const auto add = [&table](std::string_view function, int arity, Native::Now now) {
        table.addNow(registryModule, function, arity, now);
    };
    add("register", 3, registerKey);
    add("unregister", 2, unregister);
    add("unregister_match", 3, unregisterMatch);
    add("unregister_match", 4, unregisterMatch);
    add("lookup", 2, lookup);
    add("keys", 2, keys);
    add("values", 3, values);
    add("match", 3, match);
    add("match", 4, match);
    add("count_match", 3, countMatch);
    add("count_match", 4, countMatch);
    add("select", 2, select);
    add("count_select", 2, countSelect);
    add("count", 1, count);
    add("meta", 2, metaOf);
    add("put_meta", 3, putMeta);
    add("delete_meta", 2, deleteMeta);
    table.addWaiting(registryModule, "update_value", 3, updateValue);
    table.addWaiting(registryModule, "dispatch", 3, dispatch);
    table.addWaiting(registryModule, "dispatch", 4, dispatch);
}

} // namespace espalier::elixir
