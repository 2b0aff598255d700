// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
// What a module's body defines, and how it becomes code.
#include "engine/elixir/machine/blocks.h"
#include "engine/elixir/machine/machine.h"
#include "engine/elixir/machine/module_builder.h"
#include "engine/elixir/natives/options.h"
#include "engine/elixir/processes/interpreter.h"
#include "engine/elixir/syntax/ast_to_source.h"
#include "engine/elixir/syntax/parse_program.h"
#include "engine/term/inspect.h"

namespace espalier::elixir {

namespace {

Term nameAndArity(FunctionName name)
{
    return Term::tuple({name.function, name.arity});
}

Ast withCallsRenamed(Ast ast, std::string_view from, Atom to)
{
    if (ast.isCallOf("defmodule")) // has functions of its own
        return ast;
    for (Ast &argument : ast.arguments)
        argument = withCallsRenamed(std::move(argument), from, to);
    const bool isNamed = ast.isCallOf("/", 2) && ast.arguments[0].kind == Ast::Kind::Variable
                         && ast.arguments[0].value.is(Atom(from)); // &super/1
    if (isNamed)
        ast.arguments[0].value = to;
    if (ast.isCallOf(from))
        ast.value = to;
    return ast;
}

Ast withOptions(Ast ast, const Ast &options)
{
    if (ast.isCallOf("unquote", 1))
        return options;
    for (Ast &argument : ast.arguments)
        argument = withOptions(std::move(argument), options);
    return ast;
}

FunctionName hiddenName(FunctionName name)
{
    return {Atom("super " + std::string(name.function.name())), name.arity};
}

const Ast *firstCallOf(const Ast &ast, std::string_view name)
{
    if (ast.isCallOf(name))
        return &ast;
    if (ast.isCallOf("defmodule"))
        return nullptr;
    for (const Ast &argument : ast.arguments) {
        if (const Ast *found = firstCallOf(argument, name))
            return found;
    }
    return nullptr;
}

} // namespace

/// A guard has a name with parameters and one condition.
void ModuleBuilder::checkGuardDefinition(const Ast &ast) const
{
    const Ast &written = ast.arguments[0];
    const QString word = textOf(ast.value.toAtom());
    if (ast.arguments.size() > 1)
        raiseCompileError(
            m_environment, ast.at,
            QStringLiteral("undefined function %1/2 (there is no such import)").arg(word));
    const bool hasCondition = written.isCallOf("when", 2);
    const Ast &head = hasCondition ? written.arguments[0] : written;
    if (hasCondition && written.arguments[1].isCallOf("when", 2))
        throw Raise::argumentError(
            QStringLiteral("invalid syntax in defguard %1, only a single when clause is allowed")
                .arg(toSource(head)));
    if (head.kind != Ast::Kind::Call && head.kind != Ast::Kind::Variable)
        throw Raise::argumentError(
            QStringLiteral("invalid syntax in defguard %1").arg(toSource(written)));
    if (!hasCondition)
        raiseCompileError(m_environment, ast.at,
                          QStringLiteral("implementation not provided for predefined defmacro "
                                         "%1/%2")
                              .arg(textOf(head.value.toAtom()))
                              .arg(head.arguments.size()));
}

Term ModuleBuilder::define(const Ast &ast)
{
    if (ast.isCallOf("defguard") || ast.isCallOf("defguardp"))
        checkGuardDefinition(ast);
    Ast head = ast.arguments[0];
    FunctionClause clause;
    if (head.isCallOf("when", 2)) {
        clause.guard = head.arguments[1];
        head = Ast(head.arguments[0]);
    }
    if (head.kind == Ast::Kind::Literal && head.value.isAtom()) // `def unquote(name), do: …`
        head = Ast::call(head.value.toAtom(), {}, head.at);
    if (head.kind != Ast::Kind::Call && head.kind != Ast::Kind::Variable)
        raiseCompileError(m_environment, ast.at,
                          QStringLiteral("invalid syntax in def: expected a name and parameters"));
    const Atom function = head.value.toAtom();
    const bool isGuard = ast.isCallOf("defguard") || ast.isCallOf("defguardp");
    const bool isPrivate = ast.isCallOf("defp") || ast.isCallOf("defguardp");
    clause.parameters = head.kind == Ast::Kind::Call ? std::move(head.arguments)
                                                     : std::vector<Ast>{};
    const FunctionName name{function, static_cast<int>(clause.parameters.size())};
    const bool hasDefaults = std::ranges::any_of(
        clause.parameters, [](const Ast &parameter) { return parameter.isCallOf("\\\\", 2); });
    checkDefinition(ast, name, isPrivate, hasDefaults);
    if (!isPrivate && !m_inTemplate)
        noteDocumented(Atom("function"), name);
    addDefaults(ast, function, clause.parameters, isPrivate);
    if (isGuard) {
        m_guards.insert(name);
        clause.body = std::move(*clause.guard);
        clause.guard.reset();
        addClause(ast, name, std::move(clause), isPrivate);
    } else if (ast.arguments.size() == 2) {
        const Ast &blocks = ast.arguments[1];
        bool isTry = false;
        for (const std::string_view key : {"rescue", "catch", "after", "else"})
            isTry = isTry || keywordValue(blocks, key);
        const Ast *body = keywordValue(blocks, "do");
        clause.body = isTry  ? Ast::call(Atom("try"), {blocks}, ast.at)
                      : body ? *body
                             : Ast::call(Atom("__block__"), {}, ast.at);
        if (clause.body.at.line == 0)
            clause.body.at = ast.at;
        addClause(ast, name, std::move(clause), isPrivate);
    }
    return nameAndArity(name);
}

/// What two clauses of one function cannot say.
void ModuleBuilder::checkDefinition(const Ast &ast, FunctionName name, bool isPrivate,
                                    bool hasDefaults)
{
    const Definition *before = find(name);
    if (!before || before->isDefault)
        return;
    const QString called = QStringLiteral("%1/%2").arg(textOf(name.function)).arg(name.arity);
    if (before->isPrivate != isPrivate)
        raiseCompileError(
            m_environment, ast.at,
            QStringLiteral("%1 %2 already defined as %3 in %4:%5")
                .arg(isPrivate ? QStringLiteral("defp") : QStringLiteral("def"), called,
                     isPrivate ? QStringLiteral("def") : QStringLiteral("defp"), m_environment.file)
                .arg(before->at.line));
    if (hasDefaults && m_withDefaults.contains(name))
        raiseCompileError(
            m_environment, ast.at,
            QStringLiteral(
                "def %1 defines defaults multiple times. Elixir allows defaults to be declared "
                "once per definition. Instead of:\n\n"
                "    def foo(:first_clause, b \\\\ :default) do ... end\n"
                "    def foo(:second_clause, b \\\\ :default) do ... end\n\n"
                "one should write:\n\n"
                "    def foo(a, b \\\\ :default)\n"
                "    def foo(:first_clause, b) do ... end\n"
                "    def foo(:second_clause, b) do ... end\n")
                .arg(called));
}

/// `b \\ 1`: for each default a function with one parameter less, which calls the next.
void ModuleBuilder::addDefaults(const Ast &ast, Atom name, std::vector<Ast> &parameters,
                                bool isPrivate)
{
    std::vector<std::size_t> withDefault;
    std::vector<Ast> defaults;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        if (!parameters[i].isCallOf("\\\\", 2))
            continue;
        withDefault.push_back(i);
        defaults.push_back(parameters[i].arguments[1]);
        parameters[i] = Ast(parameters[i].arguments[0]);
    }
    if (!withDefault.empty())
        m_withDefaults.insert({name, static_cast<int>(parameters.size())});
    // The defaults are given from the left as far as arguments reach.
    for (std::size_t given = 0; given < withDefault.size(); ++given) {
        FunctionClause clause;
        std::vector<Ast> arguments;
        std::size_t used = 0;
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            const auto found = std::ranges::find(withDefault, i);
            if (found != withDefault.end() && used++ >= given) {
                arguments.push_back(
                    defaults[static_cast<std::size_t>(found - withDefault.begin())]);
                continue;
            }
            const Ast parameter = Ast::variable(Atom("argument " + std::to_string(i)), ast.at);
            clause.parameters.push_back(parameter);
            arguments.push_back(parameter);
        }
        clause.body = Ast::call(name, std::move(arguments), ast.at);
        const FunctionName shorter{name, static_cast<int>(clause.parameters.size())};
        addClause(ast, shorter, std::move(clause), isPrivate);
    }
}

void ModuleBuilder::addClause(const Ast &ast, FunctionName name, FunctionClause clause,
                              bool isPrivate)
{
    Definition *definition = find(name);
    if (definition && definition->isDefault && !m_inTemplate) {
        // The module's own takes the place of a default, which it may still call as super.
        FunctionName hidden = hiddenName(name);
        while (find(hidden)) // overridden once more
            hidden = hiddenName(hidden);
        definition->name = hidden;
        definition->isPrivate = true;
        definition->isDefault = false;
        m_byName.remove(name);
        m_byName.insert(hidden, definition);
        definition = nullptr;
    }
    if (!definition) {
        m_definitions.push_back(std::make_unique<Definition>(Definition{
            .name = name, .isPrivate = isPrivate, .isDefault = m_inTemplate, .at = ast.at}));
        definition = m_definitions.back().get();
        m_byName.insert(name, definition);
    }
    FunctionName hidden = hiddenName(name);
    while (find(hiddenName(hidden)))
        hidden = hiddenName(hidden);
    clause.body = withAttributes(clause.body);
    if (const Ast *super = find(hidden) ? firstCallOf(clause.body, "super") : nullptr;
        super && super->arguments.size() != static_cast<std::size_t>(name.arity))
        raiseCompileError(m_environment, super->at,
                          QStringLiteral("super must be called with the same number of arguments "
                                         "as the current definition"));
    if (find(hidden))
        clause.body = withCallsRenamed(std::move(clause.body), "super", hidden.function);
    else if (const Ast *super = firstCallOf(clause.body, "super"))
        raiseCompileError(
            m_environment, super->at,
            QStringLiteral("no super defined for %1/%2 in module %3. Overridable functions "
                           "available are: %4")
                .arg(textOf(name.function))
                .arg(name.arity)
                .arg(inspect(m_environment.module), overridable().join(QStringLiteral(", "))));
    for (Ast &parameter : clause.parameters)
        parameter = withAttributes(parameter);
    if (clause.guard)
        clause.guard = withAttributes(*clause.guard);
    clause.at = ast.at;
    definition->environment = m_environment;
    definition->clauses.push_back(std::move(clause));
}

QStringList ModuleBuilder::overridable() const
{
    QStringList names;
    for (const auto &definition : m_definitions) {
        if (definition->isDefault)
            names.append(QStringLiteral("%1/%2")
                             .arg(textOf(definition->name.function))
                             .arg(definition->name.arity));
    }
    names.sort();
    return names;
}

ModuleBuilder::Definition *ModuleBuilder::find(FunctionName name)
{
    return m_byName.value(name, nullptr);
}

/// `@name` becomes the value that it has here.
Ast ModuleBuilder::withAttributes(const Ast &ast)
{
    if (ast.isCallOf("@", 1) && ast.arguments[0].kind == Ast::Kind::Variable)
        return Ast::literal(attribute(ast.arguments[0].value.toAtom()), ast.at);
    if (ast.isCallOf("defmodule")) // it has attributes of its own
        return ast;
    Ast replaced = ast;
    for (Ast &argument : replaced.arguments)
        argument = withAttributes(argument);
    return replaced;
}

/// `defdelegate name(a, b), to: Module, as: :other`
Term ModuleBuilder::delegate(const Ast &ast)
{
    const Ast *to = blockOf(ast, "to");
    const Ast *as = blockOf(ast, "as");
    if (!to || ast.arguments.size() != 2)
        raiseCompileError(m_environment, ast.at,
                          QStringLiteral("expected to: to be given as argument of defdelegate"));
    const std::vector<Ast> heads = ast.arguments[0].kind == Ast::Kind::List
                                       ? ast.arguments[0].arguments
                                       : std::vector<Ast>{ast.arguments[0]};
    if (as && (as->kind != Ast::Kind::Literal || !as->value.isAtom()))
        raiseCompileError(m_environment, ast.at,
                          QStringLiteral("expected as: of defdelegate to be an atom, got: %1")
                              .arg(toSource(*as)));
    std::vector<Term> delegated;
    for (const Ast &head : heads) {
        if (head.kind != Ast::Kind::Call && head.kind != Ast::Kind::Variable)
            raiseCompileError(
                m_environment, ast.at,
                QStringLiteral("invalid syntax in defdelegate %1").arg(toSource(head)));
        FunctionClause clause;
        if (head.kind == Ast::Kind::Call)
            clause.parameters = head.arguments;
        const FunctionName name{head.value.toAtom(), static_cast<int>(clause.parameters.size())};
        noteDocumented(Atom("function"), name);
        addDefaults(ast, name.function, clause.parameters, false);
        clause.body = Ast::remoteCall(*to, as ? as->value.toAtom() : name.function,
                                      clause.parameters, ast.at);
        addClause(ast, name, std::move(clause), false);
        delegated.push_back(nameAndArity(name));
    }
    return Term::list(delegated);
}

/// `defoverridable name: arity`
void ModuleBuilder::makeOverridable(const Ast &ast)
{
    if (ast.arguments[0].kind != Ast::Kind::List)
        return; // a behaviour: what `use` defined may be overridden as it is
    for (const Ast &pair : ast.arguments[0].arguments) {
        const bool isNamed = pair.kind == Ast::Kind::Pair && pair.arguments[0].value.isAtom()
                             && pair.arguments[1].value.isInteger();
        if (!isNamed)
            throw Raise::argumentError(
                QStringLiteral("each element in tuple list has to be a {function_name :: atom, "
                               "arity :: 0..255} tuple, got: %1")
                    .arg(toSource(pair)));
        const FunctionName name{pair.arguments[0].value.toAtom(),
                                static_cast<int>(pair.arguments[1].value.toInteger())};
        Definition *definition = find(name);
        if (!definition)
            throw Raise::argumentError(
                QStringLiteral("cannot make function %1/%2 overridable because it was not defined")
                    .arg(textOf(name.function))
                    .arg(name.arity));
        definition->isDefault = true;
    }
}

/// Definitions written as text; `unquote(opts)` stands for `options`.
void ModuleBuilder::addText(std::string_view source, const Ast &options)
{
    const auto program = parseProgram(source, {.file = m_environment.file});
    Q_ASSERT(program);
    const Ast body = withOptions(*program, options);
    if (!body.isCallOf("__block__")) {
        define(body);
        return;
    }
    for (const Ast &definition : body.arguments)
        define(definition);
}

// --- the end ---

void ModuleBuilder::addInformation()
{
    const bool wasInTemplate = std::exchange(m_inTemplate, true);
    addText("def __info__(kind), do: :espalier.module_information(unquote(opts), kind)\n"
            "def module_info(), do: :espalier.module_information(unquote(opts))\n"
            "def module_info(kind), do: :espalier.module_information(unquote(opts), kind)\n",
            Ast::literal(m_environment.module));
    m_inTemplate = wasInTemplate;
}

const Code *ModuleBuilder::local(FunctionName name)
{
    const Definition *definition = find(name);
    return definition ? definition->code.get() : nullptr;
}

namespace {

/// What `@derive {Inspect, only: …}` or `except: …` leaves of the fields; nothing if there is no such attribute.
std::optional<std::vector<Atom>> shownFields(const Term &derived, const std::vector<Atom> &fields)
{
    static const Atom protocol("Elixir.Inspect");
    for (const Term &entry : derived.listElements().value_or(std::vector<Term>{derived})) {
        if (!entry.isTagged(protocol, 2))
            continue;
        const Term *only = findOption(entry.element(1), Atom("only"));
        const Term *except = findOption(entry.element(1), Atom("except"));
        const Term *named = only ? only : except;
        if (!named)
            continue;
        const auto names = named->listElements().value_or(std::vector<Term>());
        std::vector<Atom> shown;
        for (const Atom field : fields) {
            if ((std::ranges::find(names, Term(field)) != names.end()) == (only != nullptr))
                shown.push_back(field);
        }
        return shown;
    }
    return std::nullopt;
}

} // namespace

void ModuleBuilder::checkSpecifications()
{
    for (const auto &[name, at] : m_specifications) {
        if (!find(name))
            raiseCompileError(m_environment, at,
                              QStringLiteral("spec for undefined function %1/%2")
                                  .arg(textOf(name.function))
                                  .arg(name.arity));
    }
}

void ModuleBuilder::compileAll()
{
    checkSpecifications();
    const Machine::Running running(m_context);
    auto module = std::make_shared<CompiledModule>();
    module->name = m_environment.module;
    module->file = m_environment.file;
    module->structure = m_structure;
    module->fields = m_fields;
    module->shownFields = shownFields(m_attributes.value(Atom("derive")), m_fields);
    module->enforcedKeys = m_enforcedKeys;
    module->guards.assign(m_guards.begin(), m_guards.end());
    for (const auto &[name, value] : m_attributes.asKeyValueRange())
        module->attributes.emplace_back(name, value);
    for (const auto &definition : m_definitions) {
        definition->code = std::make_shared<Code>();
        definition->code->module = module->name;
        definition->code->function = definition->name.function;
        definition->code->arity = definition->name.arity;
        definition->code->outerFunction = definition->name.function;
        definition->code->outerArity = definition->name.arity;
        definition->code->file = definition->environment.file;
    }
    for (const auto &definition : m_definitions) {
        Environment environment = definition->environment;
        environment.function = definition->name;
        environment.isGuard = m_guards.contains(definition->name);
        FunctionCompiler compiler(m_context.interpreter.modules(), this, environment);
        compiler.compileFunction(*definition->code, definition->clauses);
        if (definition->isPrivate)
            module->privateFunctions.push_back(definition->code);
        else
            module->publicFunctions.emplace_back(definition->name, definition->code);
    }
    module->documentation = documentation();
    module->usingTemplate = m_using;
    module->isCaseTemplate = m_tests && m_tests->isTemplate;
    m_context.interpreter.modules().define(std::move(module));
}

} // namespace espalier::elixir
