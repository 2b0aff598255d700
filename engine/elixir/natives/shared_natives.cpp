// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/shared_natives.h"

#include "engine/elixir/natives/raise.h"
#include "engine/elixir/processes/interpreter.h"
#include "engine/runtime/system.h"

#include <atomic>

namespace espalier::elixir {

namespace {

// --- :persistent_term --------------------------------------------------------------------------------

struct PersistentTerms
{
    std::mutex mutex; ///< guards `terms`
    QHash<Term, Term> terms;
};

Term getPersistent(Context &context, Arguments arguments)
{
    auto &persistent = context.interpreter.shared<PersistentTerms>();
    const std::lock_guard lock(persistent.mutex);
    const auto found = persistent.terms.constFind(arguments[0]);
    if (found != persistent.terms.constEnd())
        return *found;
    if (arguments.size() == 1)
        throw badArgument(1, QStringLiteral("no persistent term stored with this key"));
    return arguments[1];
}

Term allPersistent(Context &context, Arguments)
{
    auto &persistent = context.interpreter.shared<PersistentTerms>();
    const std::lock_guard lock(persistent.mutex);
    std::vector<Term> all;
    for (auto term = persistent.terms.constBegin(); term != persistent.terms.constEnd(); ++term)
        all.push_back(Term::tuple({term.key(), term.value()}));
    return Term::list(all);
}

Term putPersistent(Context &context, Arguments arguments)
{
    auto &persistent = context.interpreter.shared<PersistentTerms>();
    const std::lock_guard lock(persistent.mutex);
    persistent.terms.insert(arguments[0], arguments[1]);
    return atoms::ok;
}

Term erasePersistent(Context &context, Arguments arguments)
{
    auto &persistent = context.interpreter.shared<PersistentTerms>();
    const std::lock_guard lock(persistent.mutex);
    return Term::boolean(persistent.terms.remove(arguments[0]));
}

// --- :counters and :atomics ------------------------------------------------------------------------

/// Numbers that any process may change; terms that hold it refer to the same ones.
struct SharedNumbers
{
    explicit SharedNumbers(std::size_t size)
        : numbers(size)
    {}
    mutable std::vector<std::atomic<std::int64_t>> numbers;
};

Term newNumbers(Context &, Arguments arguments)
{
    if (!arguments[0].isInteger() || arguments[0].toInteger() < 1)
        throw badArgument(1, QStringLiteral("not a positive integer"));
    return Term::resource(
        std::make_shared<const SharedNumbers>(std::size_t(arguments[0].toInteger())));
}

/// The number that the first two arguments name.
std::atomic<std::int64_t> &numberOf(Arguments arguments)
{
    const auto numbers = arguments[0].asResource<SharedNumbers>();
    if (!numbers)
        throw badArgument(1, QStringLiteral("not a counters reference"));
    const bool isThere = arguments[1].isInteger() && arguments[1].toInteger() >= 1
                         && std::size_t(arguments[1].toInteger()) <= numbers->numbers.size();
    if (!isThere)
        throw badArgument(2, QStringLiteral("out of range"));
    return numbers->numbers[std::size_t(arguments[1].toInteger()) - 1]; // the argument keeps it
}

std::int64_t integerArgument(Arguments arguments, std::size_t index)
{
    if (!arguments[index].isInteger())
        throw badArgument(int(index) + 1, QStringLiteral("not an integer"));
    return arguments[index].toInteger();
}

Term getNumber(Context &, Arguments arguments)
{
    return numberOf(arguments).load();
}

Term putNumber(Context &, Arguments arguments)
{
    numberOf(arguments).store(integerArgument(arguments, 2));
    return atoms::ok;
}

Term addNumber(Context &, Arguments arguments)
{
    numberOf(arguments).fetch_add(integerArgument(arguments, 2));
    return atoms::ok;
}

Term subtractNumber(Context &, Arguments arguments)
{
    numberOf(arguments).fetch_sub(integerArgument(arguments, 2));
    return atoms::ok;
}

Term addAndGet(Context &, Arguments arguments)
{
    const std::int64_t by = integerArgument(arguments, 2);
    return numberOf(arguments).fetch_add(by) + by;
}

Term subtractAndGet(Context &, Arguments arguments)
{
    const std::int64_t by = integerArgument(arguments, 2);
    return numberOf(arguments).fetch_sub(by) - by;
}

Term exchangeNumber(Context &, Arguments arguments)
{
    return numberOf(arguments).exchange(integerArgument(arguments, 2));
}

Term compareAndExchange(Context &, Arguments arguments)
{
    std::int64_t expected = integerArgument(arguments, 2);
    const bool exchanged = numberOf(arguments).compare_exchange_strong(
        expected, integerArgument(arguments, 3));
    return exchanged ? Term(atoms::ok) : Term(expected);
}

Term numbersInfo(Context &, Arguments arguments)
{
    const auto numbers = arguments[0].asResource<SharedNumbers>();
    if (!numbers)
        throw badArgument(1, QStringLiteral("not a counters reference"));
    const auto size = std::int64_t(numbers->numbers.size());
    return Term::map({{Atom("size"), size}, {Atom("memory"), 8 * size + 56}});
}

// --- :global -------------------------------------------------------------------------------------------

Term globalName(const Term &name)
{
    return Term::tuple({atoms::global, name});
}

Term registerGlobal(Context &context, Arguments arguments)
{
    if (!arguments[1].isPid())
        throw noClause("global", "register_name", int(arguments.size()));
    static const Atom yes("yes");
    static const Atom no("no");
    try {
        context.self.registerName(arguments[1].toPid(), globalName(arguments[0]));
    } catch (const Raise &) {
        return no;
    }
    return yes;
}

Term reregisterGlobal(Context &context, Arguments arguments)
{
    (void)context.self.unregisterName(globalName(arguments[0]));
    return registerGlobal(context, arguments);
}

Term unregisterGlobal(Context &context, Arguments arguments)
{
    (void)context.self.unregisterName(globalName(arguments[0]));
    return atoms::ok;
}

Term whereisGlobal(Context &context, Arguments arguments)
{
    const std::optional<Pid> holder = context.self.system().whereis(globalName(arguments[0]));
    return holder ? Term(*holder) : Term(atoms::undefined);
}

Term globalNames(Context &context, Arguments)
{
    return Term::list(context.self.system().names().globalNames());
}

Term sendGlobal(Context &context, Arguments arguments)
{
    const std::optional<Pid> holder = context.self.system().whereis(globalName(arguments[0]));
    if (!holder)
        throw Exit{Term::tuple({Atom("badarg"), Term::tuple({arguments[0], arguments[1]})})};
    context.self.send(*holder, arguments[1]);
    return *holder;
}

} // namespace

void addSharedNatives(NativeTable &table)
{
    table.addNow("persistent_term", "get", 0, allPersistent);
    table.addNow("persistent_term", "get", 1, getPersistent);
    table.addNow("persistent_term", "get", 2, getPersistent);
    table.addNow("persistent_term", "put", 2, putPersistent);
    table.addNow("persistent_term", "erase", 1, erasePersistent);
    for (const std::string_view module : {"counters", "atomics"}) {
        table.addNow(module, "new", 2, newNumbers);
        table.addNow(module, "get", 2, getNumber);
        table.addNow(module, "put", 3, putNumber);
        table.addNow(module, "add", 3, addNumber);
        table.addNow(module, "sub", 3, subtractNumber);
        table.addNow(module, "info", 1, numbersInfo);
    }
    table.addNow("atomics", "add_get", 3, addAndGet);
    table.addNow("atomics", "sub_get", 3, subtractAndGet);
    table.addNow("atomics", "exchange", 3, exchangeNumber);
    table.addNow("atomics", "compare_exchange", 4, compareAndExchange);
    table.addNow("global", "register_name", 2, registerGlobal);
    table.addNow("global", "register_name", 3, registerGlobal);
    table.addNow("global", "re_register_name", 2, reregisterGlobal);
    table.addNow("global", "unregister_name", 1, unregisterGlobal);
    table.addNow("global", "whereis_name", 1, whereisGlobal);
    table.addNow("global", "registered_names", 0, globalNames);
    table.addNow("global", "send", 2, sendGlobal);
}

} // namespace espalier::elixir
