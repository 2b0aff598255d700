// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/erlang_natives.h"

#include "engine/elixir/machine/arithmetic.h"
#include "engine/elixir/machine/closure.h"
#include "engine/elixir/natives/chardata.h"
#include "engine/elixir/natives/native_errors.h"
#include "engine/elixir/processes/interpreter.h"
#include "engine/term/portable_hash.h"

#include <QCryptographicHash>

#include <cmath>

namespace espalier::elixir {

namespace {

const Atom badarg("badarg");

template<bool (*isOfType)(const Term &)>
Term hasType(Context &, Arguments arguments)
{
    return Term::boolean(isOfType(arguments[0]));
}

bool isAtom(const Term &term)
{
    return term.isAtom();
}
bool isBinary(const Term &term)
{
    return term.isBinary();
}
bool isBoolean(const Term &term)
{
    return term.isBoolean();
}
bool isFloat(const Term &term)
{
    return term.isFloat();
}
bool isFunction(const Term &term)
{
    return term.isFunction();
}
bool isInteger(const Term &term)
{
    return term.isInteger();
}
bool isList(const Term &term)
{
    return term.isList();
}
bool isMap(const Term &term)
{
    return term.isMap();
}
bool isNumber(const Term &term)
{
    return term.isInteger() || term.isFloat();
}
bool isPid(const Term &term)
{
    return term.isPid();
}
bool isPort(const Term &)
{
    return false;
}
bool isReference(const Term &term)
{
    return term.isReference() || term.kind() == Term::Kind::Resource;
}
bool isTuple(const Term &term)
{
    return term.isTuple();
}

void addTypes(NativeTable &table)
{
    addToErlangAndKernel(table, "is_atom", 1, hasType<isAtom>);
    addToErlangAndKernel(table, "is_binary", 1, hasType<isBinary>);
    addToErlangAndKernel(table, "is_bitstring", 1, hasType<isBinary>);
    addToErlangAndKernel(table, "is_boolean", 1, hasType<isBoolean>);
    addToErlangAndKernel(table, "is_float", 1, hasType<isFloat>);
    addToErlangAndKernel(table, "is_function", 1, hasType<isFunction>);
    addToErlangAndKernel(table, "is_integer", 1, hasType<isInteger>);
    addToErlangAndKernel(table, "is_list", 1, hasType<isList>);
    addToErlangAndKernel(table, "is_map", 1, hasType<isMap>);
    addToErlangAndKernel(table, "is_number", 1, hasType<isNumber>);
    addToErlangAndKernel(table, "is_pid", 1, hasType<isPid>);
    addToErlangAndKernel(table, "is_port", 1, hasType<isPort>);
    addToErlangAndKernel(table, "is_reference", 1, hasType<isReference>);
    addToErlangAndKernel(table, "is_tuple", 1, hasType<isTuple>);
    addToErlangAndKernel(table, "is_function", 2, [](Context &, Arguments given) -> Term {
        if (!given[1].isInteger() || given[1].toInteger() < 0)
            raiseBadArgument();
        return Term::boolean(given[0].isFunction()
                             && given[0].toFunction().arity() == given[1].toInteger());
    });
}

// --- numbers and order ---

template<Term (*operation)(const Term &, const Term &)>
Term binary(Context &, Arguments arguments)
{
    return operation(arguments[0], arguments[1]);
}

Term requireNumber(std::string_view function, Arguments given)
{
    if (!isNumber(given[0]))
        raiseBadArgument(function, given, 1, "not a number");
    return given[0];
}

Term rounded(std::string_view function, Arguments arguments, double (*round)(double))
{
    const Term number = requireNumber(function, arguments);
    if (number.isInteger())
        return number;
    const double result = round(number.toFloat());
    constexpr double limit = 9.2233720368547758e18;
    if (result >= limit || result < -limit)
        raiseIntegerTooLarge();
    return static_cast<std::int64_t>(result);
}

std::int64_t integerOf(const Term &term)
{
    if (!term.isInteger())
        throw Raise{Atom("badarith")};
    return term.toInteger();
}

/// Shifts to the left by a positive number, to the right by a negative one.
Term shifted(std::int64_t value, std::int64_t by)
{
    constexpr int bits = 63;
    if (by <= 0)
        return value >> std::min<std::int64_t>(-by, bits);
    if (value != 0 && (by >= bits || std::abs(value) > (INT64_MAX >> by)))
        raiseIntegerTooLarge();
    return value << by;
}

void addNumbers(NativeTable &table)
{
    addToErlangAndKernel(table, "+", 2, binary<elixir::add>);
    addToErlangAndKernel(table, "-", 2, binary<subtract>);
    addToErlangAndKernel(table, "*", 2, binary<multiply>);
    addToErlangAndKernel(table, "/", 2, binary<divide>);
    addToErlangAndKernel(table, "div", 2, binary<integerDivide>);
    addToErlangAndKernel(table, "rem", 2, binary<remainder>);
    addToErlangAndKernel(table, "-", 1,
                         [](Context &, Arguments given) { return negate(given[0]); });
    addToErlangAndKernel(table, "+", 1,
                         [](Context &, Arguments given) { return elixir::add(given[0], 0); });
    addToErlangAndKernel(table, "abs", 1, [](Context &, Arguments given) {
        const Term number = requireNumber("abs", given);
        const bool isNegative = compare(number, Term(0)) < 0;
        return isNegative ? negate(number) : number;
    });
    addToErlangAndKernel(table, "round", 1, [](Context &, Arguments given) {
        return rounded("round", given, std::round);
    });
    addToErlangAndKernel(table, "trunc", 1, [](Context &, Arguments given) {
        return rounded("trunc", given, std::trunc);
    });
    addToErlangAndKernel(table, "floor", 1, [](Context &, Arguments given) {
        return rounded("floor", given, std::floor);
    });
    addToErlangAndKernel(table, "ceil", 1, [](Context &, Arguments given) {
        return rounded("ceil", given, std::ceil);
    });
    addToErlangAndKernel(table, "max", 2, [](Context &, Arguments given) {
        return compare(given[0], given[1]) < 0 ? given[1] : given[0];
    });
    addToErlangAndKernel(table, "min", 2, [](Context &, Arguments given) {
        return compare(given[1], given[0]) < 0 ? given[1] : given[0];
    });
    table.addNow("erlang", "float", 1, [](Context &, Arguments given) -> Term {
        const Term number = requireNumber("float", given);
        return number.isInteger() ? Term(static_cast<double>(number.toInteger())) : number;
    });
    const auto bits = [&table](std::string_view name, Native::Now now) {
        table.addNow("erlang", name, 2, now);
    };
    bits("band", [](Context &, Arguments given) -> Term {
        return integerOf(given[0]) & integerOf(given[1]);
    });
    bits("bor", [](Context &, Arguments given) -> Term {
        return integerOf(given[0]) | integerOf(given[1]);
    });
    bits("bxor", [](Context &, Arguments given) -> Term {
        return integerOf(given[0]) ^ integerOf(given[1]);
    });
    bits("bsl", [](Context &, Arguments given) {
        return shifted(integerOf(given[0]), integerOf(given[1]));
    });
    bits("bsr", [](Context &, Arguments given) {
        return shifted(integerOf(given[0]), -integerOf(given[1]));
    });
    table.addNow("erlang", "bnot", 1,
                 [](Context &, Arguments given) -> Term { return ~integerOf(given[0]); });
}

void addOrder(NativeTable &table)
{
    const auto order = [&table](std::string_view elixirName, std::string_view erlangName,
                                Native::Now now) {
        table.addNow("Elixir.Kernel", elixirName, 2, now);
        table.addNow("erlang", erlangName, 2, now);
    };
    order("==", "==", [](Context &, Arguments given) {
        return Term::boolean(isEqual(given[0], given[1]));
    });
    order("!=", "/=", [](Context &, Arguments given) {
        return Term::boolean(!isEqual(given[0], given[1]));
    });
    order("===", "=:=", [](Context &, Arguments given) {
        return Term::boolean(given[0] == given[1]);
    });
    order("!==", "=/=", [](Context &, Arguments given) {
        return Term::boolean(!(given[0] == given[1]));
    });
    order("<", "<", [](Context &, Arguments given) {
        return Term::boolean(compare(given[0], given[1]) < 0);
    });
    order(">", ">", [](Context &, Arguments given) {
        return Term::boolean(compare(given[0], given[1]) > 0);
    });
    order("<=", "=<", [](Context &, Arguments given) {
        return Term::boolean(compare(given[0], given[1]) <= 0);
    });
    order(">=", ">=", [](Context &, Arguments given) {
        return Term::boolean(compare(given[0], given[1]) >= 0);
    });
    addToErlangAndKernel(table, "not", 1, [](Context &, Arguments given) {
        if (!given[0].isBoolean())
            raiseBadArgument();
        return Term::boolean(given[0].is(atoms::false_));
    });
    const auto logic = [&table](std::string_view name, Native::Now now) {
        table.addNow("erlang", name, 2, now);
    };
    logic("and", [](Context &, Arguments given) {
        if (!given[0].isBoolean() || !given[1].isBoolean())
            raiseBadArgument();
        return Term::boolean(given[0].is(atoms::true_) && given[1].is(atoms::true_));
    });
    logic("or", [](Context &, Arguments given) {
        if (!given[0].isBoolean() || !given[1].isBoolean())
            raiseBadArgument();
        return Term::boolean(given[0].is(atoms::true_) || given[1].is(atoms::true_));
    });
    logic("xor", [](Context &, Arguments given) {
        if (!given[0].isBoolean() || !given[1].isBoolean())
            raiseBadArgument();
        return Term::boolean(!(given[0] == given[1]));
    });
}

// --- structs and exceptions, for guards too ---

const Term *structName(const Term &term)
{
    const Term *name = term.isMap() ? term.find(atoms::struct_) : nullptr;
    return name && name->isAtom() ? name : nullptr;
}

bool isException(const Term &term)
{
    const Term *mark = structName(term) ? term.find(atoms::exception) : nullptr;
    return mark && mark->is(atoms::true_);
}

void addStructs(NativeTable &table)
{
    constexpr std::string_view kernel = "Elixir.Kernel";
    table.addNow(kernel, "is_nil", 1,
                 [](Context &, Arguments given) { return Term::boolean(given[0].is(atoms::nil)); });
    table.addNow(kernel, "is_struct", 1, [](Context &, Arguments given) {
        return Term::boolean(structName(given[0]) != nullptr);
    });
    table.addNow(kernel, "is_struct", 2, [](Context &, Arguments given) {
        if (!given[1].isAtom())
            raiseBadArgument();
        const Term *name = structName(given[0]);
        return Term::boolean(name && *name == given[1]);
    });
    table.addNow(kernel, "is_exception", 1,
                 [](Context &, Arguments given) { return Term::boolean(isException(given[0])); });
    table.addNow(kernel, "is_exception", 2, [](Context &, Arguments given) {
        if (!given[1].isAtom())
            raiseBadArgument();
        return Term::boolean(isException(given[0]) && *structName(given[0]) == given[1]);
    });
}

// --- errors, functions by name ---

Term raiseError(Context &, Arguments given)
{
    throw Raise{given[0]};
}

/// `raise(kind, reason, stacktrace)`
Term raiseKind(Context &, Arguments given)
{
    if (given[0].is(Atom("throw")))
        throw Throw{given[1], given[2]};
    if (given[0].is(atoms::exit))
        throw Exit{given[1]};
    if (given[0].is(atoms::error))
        throw Raise{given[1], given[2]};
    return badarg;
}

Term makeFunction(Context &context, Arguments given)
{
    if (!given[0].isAtom() || !given[1].isAtom() || !given[2].isInteger())
        raiseBadArgument();
    return functionNamed(*context.interpreter.modules().exportOf(
        given[0].toAtom(), {given[1].toAtom(), static_cast<int>(given[2].toInteger())}));
}

Term isExported(Context &context, Arguments given)
{
    if (!given[0].isAtom() || !given[1].isAtom() || !given[2].isInteger())
        raiseBadArgument();
    return Term::boolean(
        context.interpreter.modules().find(
            given[0].toAtom(), {given[1].toAtom(), static_cast<int>(given[2].toInteger())})
        != nullptr);
}

/// What only functions have that code makes; nullopt if there is no such item.
std::optional<Term> identityOf(const Function &function, std::string_view item)
{
    static constexpr std::string_view items[] = {"pid", "index", "new_index", "new_uniq", "uniq"};
    if (std::ranges::find(items, item) == std::end(items))
        return std::nullopt;
    if (dynamic_cast<const NamedFunction *>(&function) || item == "pid")
        return Atom("undefined");
    return item == "new_uniq" ? Term::binary(std::string(16, '\0')) : Term(0);
}

std::optional<Term> informationOf(const Function &function, std::string_view item)
{
    const auto *named = dynamic_cast<const NamedFunction *>(&function);
    const auto *closure = dynamic_cast<const Closure *>(&function);
    if (item == "arity")
        return function.arity();
    if (item == "type")
        return Atom(named ? "external" : "local");
    if (item == "name")
        return named     ? Term(named->target().name.function)
               : closure ? Term(closure->code()->function)
                         : Term();
    if (item == "module")
        return named     ? Term(named->target().module)
               : closure ? Term(closure->code()->module)
                         : Term();
    if (item == "env")
        return closure ? Term::list(closure->captures()) : Term::emptyList();
    return identityOf(function, item);
}

/// `fun_info(function)`, `fun_info(function, item)`
Term functionInformation(Context &, Arguments given)
{
    if (!given[0].isFunction() || (given.size() > 1 && !given[1].isAtom()))
        raiseBadArgument();
    const Function &function = given[0].toFunction();
    if (given.size() > 1) {
        const auto value = informationOf(function, given[1].toAtom().name());
        if (!value)
            raiseBadArgument();
        return Term::tuple({given[1], *value});
    }
    std::vector<Term> all;
    for (const std::string_view item : {"module", "name", "arity", "env", "type"})
        all.push_back(Term::tuple({Atom(item), *informationOf(function, item)}));
    return Term::list(all);
}

void addErrors(NativeTable &table)
{
    table.addNow("erlang", "error", 1, raiseError);
    table.addNow("erlang", "error", 2, raiseError);
    table.addNow("erlang", "raise", 3, raiseKind);
    addToErlangAndKernel(table, "throw", 1,
                         [](Context &, Arguments given) -> Term { throw Throw{given[0]}; });
    table.addNow("erlang", "make_fun", 3, makeFunction);
    table.addNow("erlang", "fun_info", 1, functionInformation);
    table.addNow("erlang", "fun_info", 2, functionInformation);
    table.addNow("erlang", "function_exported", 3, isExported);
    table.addNow("Elixir.Kernel", "function_exported?", 3, isExported);
    table.addNow("Elixir.Kernel", "macro_exported?", 3,
                 [](Context &, Arguments) -> Term { return atoms::false_; });
    table.addNow("Elixir.Function", "capture", 3, makeFunction);
    table.addNow("erlang", "md5", 1, [](Context &, Arguments given) -> Term {
        const auto bytes = given[0].isBinary() ? std::optional(std::string(given[0].toBinary()))
                                               : iodataBytes(given[0]);
        if (!bytes)
            raiseBadArgument();
        const QByteArray digest = QCryptographicHash::hash(QByteArray::fromStdString(*bytes),
                                                           QCryptographicHash::Md5);
        return Term::binary(digest.toStdString());
    });
    table.addNow("erlang", "phash2", 1, [](Context &, Arguments given) -> Term {
        return static_cast<std::int64_t>(portableHash(given[0]) & 0x7FFFFFFU);
    });
    table.addNow("erlang", "phash2", 2, [](Context &, Arguments given) -> Term {
        if (!given[1].isInteger() || given[1].toInteger() < 1)
            raiseBadArgument();
        return static_cast<std::int64_t>(portableHash(given[0])) % given[1].toInteger();
    });
}

} // namespace

void addErlangNatives(NativeTable &table)
{
    addTypes(table);
    addNumbers(table);
    addOrder(table);
    addStructs(table);
    addErrors(table);
}

} // namespace espalier::elixir
