// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/language_natives.h"

#include "engine/elixir/machine/machine.h"
#include "engine/elixir/machine/module_definition.h"
#include "engine/elixir/machine/standard_library.h"
#include "engine/elixir/natives/chardata.h"
#include "engine/elixir/natives/native_errors.h"
#include "engine/elixir/processes/interpreter.h"
#include "engine/runtime/wait.h"
#include "engine/term/inspect.h"

#include <QFileInfo>

namespace espalier::elixir {

namespace {

constexpr std::string_view module = "espalier";
/// Calls that the patterns and guards of one `receive` may make for one message.
constexpr int guardReductions = 100'000;

Term runNow(const Context &context, const Term &function, std::vector<Term> arguments)
{
    Machine machine(context);
    machine.enter(function, std::move(arguments));
    return machine.toEndNow(guardReductions);
}

/// `receive(takes, timeout)`: `takes` answers a tuple for a message that it takes, nil for one that stays. Answers that
/// tuple, or `:timeout`.
Task<Term> receive(Context &context, std::vector<Term> arguments)
{
    const Context here = context;
    const Term takes = arguments[0];
    const Term timeout = arguments[1];
    Patience patience;
    constexpr std::int64_t longest = 0xFFFFFFFF; // milliseconds, as in the real system
    if (timeout.isInteger() && timeout.toInteger() >= 0 && timeout.toInteger() <= longest)
        patience = std::chrono::milliseconds(timeout.toInteger());
    else if (!timeout.is(atoms::infinity))
        throw Raise{Atom("timeout_value")};
    Term taken;
    std::exception_ptr failure;
    const Self::Accepts accepts = [&](const Signal &signal) {
        const Message message{signal.kind, signal.from, signal.reference, signal.term,
                              signal.cause};
        try {
            taken = runNow(here, takes, {message.toTerm()});
        } catch (...) {
            failure = std::current_exception();
            return true;
        }
        return !taken.is(atoms::nil);
    };
    const auto message = co_await here.self.receiveMatching(accepts, patience);
    if (failure)
        std::rethrow_exception(failure);
    co_return message ? taken : Term(atoms::timeout);
}

Task<Term> define(Context &context, std::vector<Term> arguments)
{
    auto definition = arguments[0].asResource<ModuleDefinition>();
    return defineModule(context, std::move(definition),
                        arguments[1].listElements().value_or(std::vector<Term>{}));
}

Term structureOf(Interpreter &interpreter, Atom name)
{
    const auto compiled = interpreter.modules().module(name);
    if (!compiled || !compiled->structure)
        throw Raise{Term::map(
            {{atoms::struct_, Atom("Elixir.CompileError")},
             {atoms::exception, atoms::true_},
             {Atom("file"), atoms::nil},
             {Atom("line"), atoms::nil},
             {Atom("description"),
              Term(QStringLiteral(
                       "%1.__struct__/1 is undefined, cannot expand struct %1. Make sure the "
                       "struct name is correct. If the struct name exists and is correct but "
                       "it still cannot be found, you likely have cyclic module usage in your "
                       "code")
                       .arg(inspect(name)))}})};
    return *compiled->structure;
}

Term badKey(const Term &key, const Term &map)
{
    return Term::map({{atoms::struct_, Atom("Elixir.KeyError")},
                      {atoms::exception, atoms::true_},
                      {Atom("key"), key},
                      {Atom("term"), map},
                      {atoms::message, atoms::nil}});
}

Term withPairs(Term structure, const Term &given)
{
    for (const auto &[key, value] : given.pairs()) {
        if (!structure.find(key))
            throw Raise{badKey(key, Term())};
        structure = structure.with(key, value);
    }
    return structure;
}

Term makeStruct(Context &context, Arguments arguments)
{
    return newStruct(context.interpreter, arguments[0].toAtom(), arguments[1]);
}

/// Without the keys that must be given.
Term makeUncheckedStruct(Context &context, Arguments arguments)
{
    return withPairs(structureOf(context.interpreter, arguments[0].toAtom()), arguments[1]);
}

Term updateStruct(Context &, Arguments arguments)
{
    const Term &structure = arguments[1];
    const Term *name = structure.isMap() ? structure.find(atoms::struct_) : nullptr;
    if (!name || !(*name == arguments[0]))
        throw Raise{Term::map({{atoms::struct_, Atom("Elixir.BadStructError")},
                               {atoms::exception, atoms::true_},
                               {Atom("struct"), arguments[0]},
                               {Atom("term"), structure}})};
    for (const auto &[key, value] : arguments[2].pairs()) {
        if (!structure.find(key))
            throw Raise{Term::tuple({Atom("badkey"), key})};
    }
    return withPairs(structure, arguments[2]);
}

bool isExceptionTerm(const Term &term)
{
    const Term *mark = term.isMap() ? term.find(atoms::exception) : nullptr;
    return mark && mark->is(atoms::true_);
}

/// What `raise` makes of its arguments.
Task<Term> exception(Context &context, std::vector<Term> arguments)
{
    const Term &given = arguments[0];
    if (arguments.size() == 1 && given.isBinary())
        return Term(Raise::runtimeError(given.toText()).error);
    if (arguments.size() == 1 && isExceptionTerm(given))
        return Term(given);
    if (given.isAtom())
        return context.apply(given.toAtom(), Atom("exception"),
                             {arguments.size() == 2 ? arguments[1] : Term::emptyList()});
    throw Raise::argumentError(
        QStringLiteral(
            "raise/1 and reraise/2 expect a module name, string or exception as the first "
            "argument, got: %1")
            .arg(inspect(given)));
}

Term isExceptionOf(Context &, Arguments arguments)
{
    const Term &raised = arguments[0];
    const Term *name = raised.isMap() ? raised.find(atoms::struct_) : nullptr;
    const auto wanted = arguments[1].listElements().value_or(std::vector<Term>{});
    return Term::boolean(name && std::ranges::find(wanted, *name) != wanted.end());
}

Term functionList(Context &context, Atom name)
{
    std::vector<Term> functions;
    for (const FunctionName &function : context.interpreter.modules().functionsOf(name)) {
        const std::string_view text = function.function.name();
        if (text != "__info__" && text != "module_info")
            functions.push_back(Term::tuple({function.function, function.arity}));
    }
    std::ranges::sort(functions,
                      [](const Term &left, const Term &right) { return compare(left, right) < 0; });
    return Term::list(functions);
}

Term attributeList(Context &context, Atom name)
{
    std::vector<Term> attributes;
    if (const auto compiled = context.interpreter.modules().module(name)) {
        for (const auto &[attribute, value] : compiled->attributes)
            attributes.push_back(
                Term::tuple({attribute, value.isList() ? value : Term::list({value})}));
    }
    return Term::list(attributes);
}

Term moduleInformation(Context &context, Arguments arguments)
{
    const Atom name = arguments[0].toAtom();
    const Term kind = arguments.size() > 1 ? arguments[1] : Term();
    if (kind.is(Atom("functions")) || kind.is(Atom("exports")))
        return functionList(context, name);
    if (kind.is(Atom("module")))
        return name;
    if (kind.is(Atom("attributes")))
        return attributeList(context, name);
    if (kind.is(Atom("compile"))) {
        const auto compiled = context.interpreter.modules().module(name);
        const QString file = compiled ? QFileInfo(compiled->file).absoluteFilePath() : QString();
        return Term::list({Term::tuple(
            {Atom("source"), codePointList(file.toStdString()).value_or(Term::emptyList())})});
    }
    if (kind.is(Atom("macros")) || kind.is(Atom("deprecated")))
        return Term::emptyList();
    if (kind.is(Atom("struct"))) {
        const auto compiled = context.interpreter.modules().module(name);
        return compiled && compiled->structure ? *compiled->structure : Term();
    }
    return Term::list({Term::tuple({Atom("module"), name}),
                       Term::tuple({Atom("exports"), functionList(context, name)}),
                       Term::tuple({Atom("attributes"), attributeList(context, name)})});
}

/// `module_documentation(module)`: `{file, {line, moduledoc} | nil, [{{kind, name, arity}, line, doc}]}`; nil for a module
/// that no program defined.
Term moduleDocumentation(Context &context, Arguments arguments)
{
    const auto compiled = arguments[0].isAtom()
                              ? context.interpreter.modules().module(arguments[0].toAtom())
                              : nullptr;
    if (!compiled || !compiled->documentation.isTuple() || isStandardText(compiled->name))
        return atoms::nil;
    return Term::tuple({Term(compiled->file), compiled->documentation.element(0),
                        compiled->documentation.element(1)});
}

/// The library's own modules are nobody's business.
bool isHidden(std::string_view name)
{
    return name.starts_with("espalier") || name.starts_with("Elixir.Espalier.");
}

Term isModuleKnown(Context &context, Arguments arguments)
{
    if (!arguments[0].isAtom())
        return atoms::false_;
    const Atom name = arguments[0].toAtom();
    return Term::boolean(!isHidden(name.name()) && context.interpreter.modules().isKnown(name));
}

} // namespace

Term newStruct(Interpreter &interpreter, Atom name, const Term &given)
{
    const Term structure = structureOf(interpreter, name);
    const auto compiled = interpreter.modules().module(name);
    std::vector<Term> missing;
    for (const Atom key : compiled->enforcedKeys) {
        if (!given.find(key))
            missing.emplace_back(key);
    }
    if (!missing.empty())
        throw Raise::argumentError(
            QStringLiteral("the following keys must also be given when building struct %1: %2")
                .arg(inspect(name), inspect(Term::list(missing))));
    return withPairs(structure, given);
}

void addLanguageNatives(NativeTable &table)
{
    table.addWaiting(module, "receive", 2, receive);
    table.addWaiting(module, "define_module", 2, define);
    table.addWaiting(module, "exception", 1, exception);
    table.addWaiting(module, "exception", 2, exception);
    table.addNow(module, "new_struct", 2, makeStruct);
    table.addNow(module, "new_struct", 3, makeUncheckedStruct);
    table.addNow(module, "update_struct", 3, updateStruct);
    table.addNow(module, "is_exception_of", 2, isExceptionOf);
    table.addNow(module, "module_documentation", 1, moduleDocumentation);
    table.addNow(module, "module_known", 1, isModuleKnown);
    table.addNow(module, "module_information", 1, moduleInformation);
    table.addNow(module, "module_information", 2, moduleInformation);
}

} // namespace espalier::elixir
