// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/ets_natives.h"

#include "engine/elixir/natives/ets_access.h"
#include "engine/elixir/natives/raise.h"
#include "engine/elixir/processes/interpreter.h"
#include "engine/elixir/processes/process_data.h"
#include "engine/runtime/system.h"

namespace espalier::elixir {

namespace {

const Atom endOfTable("$end_of_table");
const Atom heirOption("heir");
const Atom noneValue("none");

EtsTables &tablesOf(Context &context)
{
    return context.interpreter.shared<EtsTables>();
}

/// What a process that has tables leaves: it is among its data, so it goes when the process does.
class TableOwner
{
public:
    TableOwner(std::shared_ptr<Interpreter> interpreter, Pid pid)
        : m_interpreter(std::move(interpreter))
        , m_pid(pid)
    {}
    ~TableOwner() { m_interpreter->shared<EtsTables>().ownerEnded(m_interpreter->system(), m_pid); }
    Q_DISABLE_COPY_MOVE(TableOwner)

private:
    const std::shared_ptr<Interpreter> m_interpreter;
    const Pid m_pid;
};

void becomeOwner(Context &context)
{
    if (!context.data.tables)
        context.data.tables = std::make_shared<TableOwner>(context.interpreter.shared_from_this(),
                                                           context.self.pid());
}

const Term &objectArgument(const EtsTable &table, const Term &object)
{
    const bool isObject = object.isTuple()
                          && object.elements().size() >= table.options().keyPosition;
    if (!object.isTuple())
        throw badArgument(2, QStringLiteral("not a tuple"));
    if (!isObject)
        throw Raise{Atom("badarg")};
    return object;
}

std::vector<Term> objectsArgument(const EtsTable &table, const Term &objects)
{
    const auto list = objects.listElements();
    if (!objects.isList())
        return {objectArgument(table, objects)};
    if (!list)
        throw badArgument(2, QStringLiteral("not a list"));
    for (const Term &object : *list)
        (void)objectArgument(table, object);
    return *list;
}

Term keyOrEnd(const std::optional<Term> &key)
{
    return key ? *key : Term(endOfTable);
}

// --- tables ------------------------------------------------------------------------------------------

void readHeir(EtsTable &table, const Term &option)
{
    if (option.isTagged(heirOption, 2))
        table.heir.reset();
    else
        table.heir = EtsTable::Heir{option.element(1).toPid(), option.element(2)};
}

bool isHeir(const Term &option)
{
    return (option.isTagged(heirOption, 2) && option.element(1).is(noneValue))
           || (option.isTagged(heirOption, 3) && option.element(1).isPid());
}

bool readOption(const Term &option, EtsTable::Options &options)
{
    static const std::pair<Atom, EtsKind> kinds[] = {
        {Atom("set"), EtsKind::Set},
        {Atom("ordered_set"), EtsKind::OrderedSet},
        {Atom("bag"), EtsKind::Bag},
        {Atom("duplicate_bag"), EtsKind::DuplicateBag}};
    static const std::pair<Atom, EtsAccess> accesses[] = {{Atom("public"), EtsAccess::Public},
                                                          {Atom("protected"), EtsAccess::Protected},
                                                          {Atom("private"), EtsAccess::Private}};
    for (const auto &[name, kind] : kinds) {
        if (option.is(name)) {
            options.kind = kind;
            return true;
        }
    }
    for (const auto &[name, access] : accesses) {
        if (option.is(name)) {
            options.access = access;
            return true;
        }
    }
    if (option.is(Atom("named_table"))) {
        options.isNamed = true;
        return true;
    }
    if (option.isTagged(Atom("keypos"), 2) && option.element(1).isInteger()
        && option.element(1).toInteger() > 0)
    {
        options.keyPosition = std::size_t(option.element(1).toInteger());
        return true;
    }
    return option.is(Atom("compressed")) || option.isTagged(Atom("read_concurrency"), 2)
           || option.isTagged(Atom("write_concurrency"), 2)
           || option.isTagged(Atom("decentralized_counters"), 2) || isHeir(option);
}

Term newTable(Context &context, Arguments arguments)
{
    if (!arguments[0].isAtom())
        throw badArgument(1, QStringLiteral("not an atom"));
    const auto given = arguments[1].listElements();
    if (!given)
        throw badArgument(2, QStringLiteral("not a list"));
    EtsTable::Options options{.name = arguments[0].toAtom()};
    for (const Term &option : *given) {
        if (!readOption(option, options))
            throw badArgument(2, QStringLiteral("invalid options"));
    }
    const Reference id = context.self.system().nextReference();
    const EtsTablePointer table = tablesOf(context).create(id, options, context.self.pid());
    if (!table)
        throw badArgument(1, QStringLiteral("table name already exists"));
    for (const Term &option : *given) {
        if (isHeir(option))
            readHeir(*table, option);
    }
    becomeOwner(context);
    return table->handle();
}

Term deleteTable(Context &context, Arguments arguments)
{
    tablesOf(context).remove(etsTable(context, arguments[0], EtsUse::Write));
    return atoms::true_;
}

Term rename(Context &context, Arguments arguments)
{
    const EtsTablePointer table = etsTable(context, arguments[0], EtsUse::Write);
    if (!arguments[1].isAtom())
        throw badArgument(2, QStringLiteral("not an atom"));
    if (!tablesOf(context).rename(table, arguments[1].toAtom()))
        throw badArgument(2, QStringLiteral("table name already exists"));
    return arguments[1];
}

Term whereis(Context &context, Arguments arguments)
{
    const EtsTablePointer table = tablesOf(context).find(arguments[0]);
    return table ? Term(table->id()) : Term(atoms::undefined);
}

Term all(Context &context, Arguments)
{
    std::vector<Term> handles;
    for (const EtsTablePointer &table : tablesOf(context).all())
        handles.push_back(table->handle());
    return Term::list(handles);
}

Term giveAway(Context &context, Arguments arguments)
{
    const EtsTablePointer table = etsTable(context, arguments[0], EtsUse::Own);
    if (!arguments[1].isPid() || !context.self.system().isAlive(arguments[1].toPid()))
        throw badArgument(2, QStringLiteral("not a pid"));
    {
        const std::lock_guard lock(table->mutex);
        table->owner = arguments[1].toPid();
    }
    context.self.send(arguments[1].toPid(), Term::tuple({Atom("ETS-TRANSFER"), table->handle(),
                                                         context.self.pid(), arguments[2]}));
    return atoms::true_;
}

Term setOptions(Context &context, Arguments arguments)
{
    const EtsTablePointer table = etsTable(context, arguments[0], EtsUse::Own);
    const auto list = arguments[1].listElements();
    const std::vector<Term> options = arguments[1].isList() && list
                                          ? *list
                                          : std::vector<Term>{arguments[1]};
    for (const Term &option : options) {
        if (!isHeir(option))
            throw badArgument(2, QStringLiteral("invalid options"));
        const std::lock_guard lock(table->mutex);
        readHeir(*table, option);
    }
    return atoms::true_;
}

std::vector<Term::Pair> informationOf(EtsTable &table)
{
    static const Atom kinds[] = {Atom("set"), Atom("ordered_set"), Atom("bag"),
                                 Atom("duplicate_bag")};
    static const Atom accesses[] = {Atom("public"), Atom("protected"), Atom("private")};
    const std::lock_guard lock(table.mutex);
    const EtsTable::Options &options = table.options();
    return {{Atom("id"), table.id()},
            {Atom("decentralized_counters"), atoms::false_},
            {Atom("read_concurrency"), atoms::false_},
            {Atom("write_concurrency"), atoms::false_},
            {Atom("compressed"), atoms::false_},
            {Atom("memory"), std::int64_t(300 + 10 * table.size())},
            {Atom("owner"), table.owner},
            {heirOption, table.heir ? Term(table.heir->pid) : Term(noneValue)},
            {Atom("name"), options.name},
            {Atom("size"), std::int64_t(table.size())},
            {Atom("node"), Atom("nonode@nohost")},
            {Atom("named_table"), Term::boolean(options.isNamed)},
            {atoms::type, kinds[std::size_t(options.kind)]},
            {Atom("keypos"), std::int64_t(options.keyPosition)},
            {Atom("protection"), accesses[std::size_t(options.access)]}};
}

Term info(Context &context, Arguments arguments)
{
    const EtsTablePointer table = tablesOf(context).find(arguments[0]);
    if (!table)
        return atoms::undefined;
    std::vector<Term> told;
    for (const auto &[key, value] : informationOf(*table)) {
        if (arguments.size() == 2 && key == arguments[1])
            return value;
        told.push_back(Term::tuple({key, value}));
    }
    if (arguments.size() == 2)
        throw badArgument(2, QStringLiteral("invalid item"));
    return Term::list(told);
}

// --- objects -----------------------------------------------------------------------------------------

Term insert(Context &context, Arguments arguments)
{
    const EtsTablePointer table = etsTable(context, arguments[0], EtsUse::Write);
    const std::vector<Term> objects = objectsArgument(*table, arguments[1]);
    const std::lock_guard lock(table->mutex);
    for (const Term &object : objects)
        table->insert(object);
    return atoms::true_;
}

Term insertNew(Context &context, Arguments arguments)
{
    const EtsTablePointer table = etsTable(context, arguments[0], EtsUse::Write);
    const std::vector<Term> objects = objectsArgument(*table, arguments[1]);
    const std::lock_guard lock(table->mutex);
    for (const Term &object : objects) {
        if (table->contains(table->keyOf(object)))
            return atoms::false_;
    }
    for (const Term &object : objects)
        table->insert(object);
    return atoms::true_;
}

Term lookup(Context &context, Arguments arguments)
{
    const EtsTablePointer table = etsTable(context, arguments[0], EtsUse::Read);
    const std::lock_guard lock(table->mutex);
    return Term::list(table->lookup(arguments[1]));
}

Term lookupElement(Context &context, Arguments arguments)
{
    const EtsTablePointer table = etsTable(context, arguments[0], EtsUse::Read);
    const std::lock_guard lock(table->mutex);
    const std::vector<Term> found = table->lookup(arguments[1]);
    if (found.empty())
        throw badArgument(2, QStringLiteral("not a key that exists in the table"));
    std::vector<Term> elements;
    for (const Term &object : found) {
        const bool isThere = arguments[2].isInteger() && arguments[2].toInteger() >= 1
                             && std::size_t(arguments[2].toInteger()) <= object.elements().size();
        if (!isThere)
            throw badArgument(3, QStringLiteral("position is out of range"));
        elements.push_back(object.element(std::size_t(arguments[2].toInteger()) - 1));
    }
    return table->isSet() ? elements.front() : Term::list(elements);
}

Term member(Context &context, Arguments arguments)
{
    const EtsTablePointer table = etsTable(context, arguments[0], EtsUse::Read);
    const std::lock_guard lock(table->mutex);
    return Term::boolean(table->contains(arguments[1]));
}

Term deleteKey(Context &context, Arguments arguments)
{
    const EtsTablePointer table = etsTable(context, arguments[0], EtsUse::Write);
    const std::lock_guard lock(table->mutex);
    table->remove(arguments[1]);
    return atoms::true_;
}

Term deleteObject(Context &context, Arguments arguments)
{
    const EtsTablePointer table = etsTable(context, arguments[0], EtsUse::Write);
    const Term &object = objectArgument(*table, arguments[1]);
    const std::lock_guard lock(table->mutex);
    table->removeObject(object);
    return atoms::true_;
}

Term deleteAllObjects(Context &context, Arguments arguments)
{
    const EtsTablePointer table = etsTable(context, arguments[0], EtsUse::Write);
    const std::lock_guard lock(table->mutex);
    table->clear();
    return atoms::true_;
}

Term take(Context &context, Arguments arguments)
{
    const EtsTablePointer table = etsTable(context, arguments[0], EtsUse::Write);
    const std::lock_guard lock(table->mutex);
    Term taken = Term::list(table->lookup(arguments[1]));
    table->remove(arguments[1]);
    return taken;
}

Term toList(Context &context, Arguments arguments)
{
    const EtsTablePointer table = etsTable(context, arguments[0], EtsUse::Read);
    const std::lock_guard lock(table->mutex);
    return Term::list(table->all());
}

Term first(Context &context, Arguments arguments)
{
    const EtsTablePointer table = etsTable(context, arguments[0], EtsUse::Read);
    const std::lock_guard lock(table->mutex);
    return keyOrEnd(table->first());
}

Term last(Context &context, Arguments arguments)
{
    const EtsTablePointer table = etsTable(context, arguments[0], EtsUse::Read);
    const std::lock_guard lock(table->mutex);
    return keyOrEnd(table->last());
}

Term next(Context &context, Arguments arguments)
{
    const EtsTablePointer table = etsTable(context, arguments[0], EtsUse::Read);
    const std::lock_guard lock(table->mutex);
    return keyOrEnd(table->after(arguments[1]));
}

Term previous(Context &context, Arguments arguments)
{
    const EtsTablePointer table = etsTable(context, arguments[0], EtsUse::Read);
    const std::lock_guard lock(table->mutex);
    return keyOrEnd(table->before(arguments[1]));
}

// --- elements ----------------------------------------------------------------------------------------

/// The one object of a key in a set, to be changed.
Term objectToChange(const EtsTable &table, const Term &key, const Term *ifMissing)
{
    const std::vector<Term> found = table.lookup(key);
    if (!found.empty())
        return found.front();
    if (!ifMissing)
        throw badArgument(2, QStringLiteral("not a key that exists in the table"));
    std::vector<Term> elements(ifMissing->elements().begin(), ifMissing->elements().end());
    elements[table.options().keyPosition - 1] = key;
    return Term::tuple(std::span<const Term>(elements));
}

Term withElement(const Term &object, std::size_t position, Term value)
{
    std::vector<Term> elements(object.elements().begin(), object.elements().end());
    if (position < 1 || position > elements.size())
        throw badArgument(3, QStringLiteral("position is out of range"));
    elements[position - 1] = std::move(value);
    return Term::tuple(std::span<const Term>(elements));
}

/// `increment`, `{position, increment}` or `{position, increment, threshold, set value}`.
struct Counting
{
    std::size_t position = 0;
    std::int64_t increment = 0;
    std::optional<std::int64_t> threshold = {};
    std::int64_t setValue = 0;
};

Counting countingOf(const EtsTable &table, const Term &operation)
{
    const auto wrong = [] { return badArgument(3, QStringLiteral("invalid operation")); };
    if (operation.isInteger())
        return {table.options().keyPosition + 1, operation.toInteger()};
    const std::size_t size = operation.isTuple() ? operation.elements().size() : 0;
    if (size != 2 && size != 4)
        throw wrong();
    for (const Term &number : operation.elements()) {
        if (!number.isInteger())
            throw wrong();
    }
    Counting counting{std::size_t(operation.element(0).toInteger()),
                      operation.element(1).toInteger()};
    if (size == 4) {
        counting.threshold = operation.element(2).toInteger();
        counting.setValue = operation.element(3).toInteger();
    }
    return counting;
}

Term count(Term &object, const Counting &counting)
{
    if (counting.position < 1 || counting.position > object.elements().size()
        || !object.element(counting.position - 1).isInteger())
        throw badArgument(3, QStringLiteral("the value in the given position, in the object, is "
                                            "not an integer"));
    std::int64_t value = object.element(counting.position - 1).toInteger() + counting.increment;
    const bool isOver = counting.threshold
                        && (counting.increment >= 0 ? value > *counting.threshold
                                                    : value < *counting.threshold);
    if (isOver)
        value = counting.setValue;
    object = withElement(object, counting.position, value);
    return value;
}

/// update_counter(table, key, operation or operations, default)
Term updateCounter(Context &context, Arguments arguments)
{
    const EtsTablePointer table = etsTable(context, arguments[0], EtsUse::Write);
    if (!table->isSet())
        throw badArgument(1, QStringLiteral("the table type must be set or ordered_set"));
    const std::lock_guard lock(table->mutex);
    Term object = objectToChange(*table, arguments[1],
                                 arguments.size() == 4 ? &arguments[3] : nullptr);
    std::vector<Term> counts;
    const bool isList = arguments[2].isList();
    for (const Term &operation : isList ? arguments[2].listElements().value_or(std::vector<Term>())
                                        : std::vector<Term>{arguments[2]})
        counts.push_back(count(object, countingOf(*table, operation)));
    table->insert(object);
    return isList ? Term::list(counts) : counts.front();
}

Term updateElement(Context &context, Arguments arguments)
{
    const EtsTablePointer table = etsTable(context, arguments[0], EtsUse::Write);
    const std::lock_guard lock(table->mutex);
    const std::vector<Term> found = table->lookup(arguments[1]);
    if (found.empty())
        return atoms::false_;
    Term object = found.front();
    const bool isList = arguments[2].isList();
    for (const Term &change : isList ? arguments[2].listElements().value_or(std::vector<Term>())
                                     : std::vector<Term>{arguments[2]})
    {
        const bool isChange = change.isTuple() && change.elements().size() == 2
                              && change.element(0).isInteger();
        if (!isChange)
            throw badArgument(3, QStringLiteral("invalid element specification"));
        object = withElement(object, std::size_t(change.element(0).toInteger()), change.element(1));
    }
    table->insert(object);
    return atoms::true_;
}

/// foldl(function, first, table)
Task<Term> fold(Context &context, std::vector<Term> arguments)
{
    const EtsTablePointer table = etsTable(context, arguments[2], EtsUse::Read);
    std::vector<Term> objects;
    {
        const std::lock_guard lock(table->mutex);
        objects = table->all();
    }
    Term result = arguments[1];
    for (const Term &object : objects) {
        std::vector<Term> given{object, result};
        result = co_await context.call(arguments[0], std::move(given));
    }
    co_return result;
}

} // namespace

EtsTablePointer etsTable(Context &context, const Term &handle, EtsUse use)
{
    EtsTablePointer table = tablesOf(context).find(handle);
    if (!table)
        throw badArgument(1, QStringLiteral("the table identifier does not refer to an existing "
                                            "ETS table"));
    const std::lock_guard lock(table->mutex);
    const EtsAccess access = table->options().access;
    const bool isOwner = table->owner == context.self.pid();
    const bool isAllowed = isOwner || (use != EtsUse::Own && access == EtsAccess::Public)
                           || (use == EtsUse::Read && access == EtsAccess::Protected);
    if (!isAllowed)
        throw badArgument(1, QStringLiteral("the table identifier refers to an ETS table with "
                                            "insufficient access rights"));
    return table;
}

void addEtsNatives(NativeTable &table)
{
    const auto add = [&table](std::string_view function, int arity, Native::Now now) {
        table.addNow("ets", function, arity, now);
    };
    add("new", 2, newTable);
    add("delete", 1, deleteTable);
    add("rename", 2, rename);
    add("whereis", 1, whereis);
    add("all", 0, all);
    add("give_away", 3, giveAway);
    add("setopts", 2, setOptions);
    add("info", 1, info);
    add("info", 2, info);
    add("insert", 2, insert);
    add("insert_new", 2, insertNew);
    add("lookup", 2, lookup);
    add("lookup_element", 3, lookupElement);
    add("member", 2, member);
    add("delete", 2, deleteKey);
    add("delete_object", 2, deleteObject);
    add("delete_all_objects", 1, deleteAllObjects);
    add("take", 2, take);
    add("tab2list", 1, toList);
    add("first", 1, first);
    add("last", 1, last);
    add("next", 2, next);
    add("prev", 2, previous);
    add("update_counter", 3, updateCounter);
    add("update_counter", 4, updateCounter);
    add("update_element", 3, updateElement);
    table.addWaiting("ets", "foldl", 3, fold);
    table.addWaiting("ets", "foldr", 3, fold);
}

} // namespace espalier::elixir
