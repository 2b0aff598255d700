// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/machine/module_builder.h"

#include "engine/elixir/machine/blocks.h"
#include "engine/elixir/machine/machine.h"
#include "engine/elixir/machine/module_fragments.h"
#include "engine/elixir/machine/unquotes.h"
#include "engine/elixir/processes/interpreter.h"
#include "engine/elixir/syntax/ast_to_source.h"
#include "engine/elixir/syntax/parse_program.h"
#include "engine/term/inspect.h"

#include <set>

namespace espalier::elixir {

namespace {

/// Attributes that say something to tools or people, and nothing to a running program.
bool isRemark(std::string_view name)
{
    static const std::set<std::string_view> remarks{
        "doc",     "moduledoc", "typedoc",  "spec",          "type",
        "typep",   "opaque",    "callback", "macrocallback", "optional_callbacks",
        "impl",    "dialyzer",  "since",    "deprecated",    "compile",
        "shortdoc"};
    return remarks.contains(name);
}

std::vector<Ast> statementsOf(const Ast &body)
{
    return body.isCallOf("__block__") ? body.arguments : std::vector<Ast>{body};
}

std::string withoutPrefix(Atom module)
{
    std::string name(module.name());
    constexpr std::string_view prefix = "Elixir.";
    return name.starts_with(prefix) ? name.substr(prefix.size()) : name;
}

Ast withOptions(Ast ast, const Ast &options)
{
    if (ast.isCallOf("unquote", 1) && ast.arguments[0].kind == Ast::Kind::Variable
        && ast.arguments[0].value.is(Atom("opts")))
        return options;
    for (Ast &argument : ast.arguments)
        argument = withOptions(std::move(argument), options);
    return ast;
}

bool isMacroHook(std::string_view name)
{
    return name == "before_compile" || name == "after_compile" || name == "on_definition";
}

[[noreturn]] void raiseUsesItself(const Environment &environment, Position at)
{
    raiseCompileError(
        environment, at,
        QStringLiteral(
            "you are trying to use the module %1 which is currently being defined.\n\n"
            "This may happen if you accidentally override the module you want to use. For example:"
            "\n\n"
            "    defmodule MyApp do\n"
            "      defmodule Supervisor do\n"
            "        use Supervisor\n"
            "      end\n"
            "    end\n\n"
            "In the example above, the new Supervisor conflicts with Elixir's Supervisor. This may "
            "be fixed by using the fully qualified name in the definition:\n\n"
            "    defmodule MyApp.Supervisor do\n"
            "      use Supervisor\n"
            "    end\n")
            .arg(inspect(environment.module)));
}

/// What `@callback name(types) :: type` or `@type name :: type` defines.
std::optional<std::pair<Atom, FunctionName>> documentedName(const Ast &attribute)
{
    const std::string_view name = attribute.value.toAtom().name();
    const bool isType = name == "type" || name == "opaque" || name == "typep";
    if ((!isType && name != "callback") || attribute.arguments.empty())
        return std::nullopt;
    const Ast *typed = &attribute.arguments[0];
    if (typed->isCallOf("when", 2))
        typed = &typed->arguments[0];
    if (!typed->isCallOf("::", 2))
        return std::nullopt;
    const Ast &head = typed->arguments[0];
    if (head.kind != Ast::Kind::Call && head.kind != Ast::Kind::Variable)
        return std::nullopt;
    const int arity = static_cast<int>(head.arguments.size());
    return std::pair{isType ? Atom("type") : Atom("callback"),
                     FunctionName{head.value.toAtom(), arity}};
}

bool isDocumentation(Atom attribute)
{
    const std::string_view name = attribute.name();
    return name == "doc" || name == "moduledoc" || name == "typedoc";
}

/// `Inner` of `Inner.Part`; nullopt for a name that stands for itself wherever it is written.
std::optional<std::string> firstPart(const Ast &name)
{
    if (!name.isCallOf("__aliases__") || name.arguments[0].kind != Ast::Kind::Literal
        || !name.arguments[0].value.isAtom() || name.arguments[0].value.is(Atom("Elixir")))
        return std::nullopt;
    return std::string(name.arguments[0].value.toAtom().name());
}

void checkFields(const Term &fields)
{
    const auto elements = fields.listElements();
    if (!elements)
        throw Raise::argumentError(
            QStringLiteral("struct fields definition must be list, got: %1").arg(inspect(fields)));
    for (const Term &field : *elements) {
        const Term &name = field.isTuple() && field.elements().size() == 2 ? field.element(0)
                                                                           : field;
        if (!name.isAtom())
            throw Raise::argumentError(
                QStringLiteral("struct field names must be atoms, got: %1").arg(inspect(name)));
    }
}

bool hasCallOf(const Ast &ast, std::string_view name)
{
    return ast.isCallOf(name) || std::ranges::any_of(ast.arguments, [name](const Ast &part) {
               return hasCallOf(part, name);
           });
}

} // namespace

std::optional<Atom> fullModuleName(const ModuleDefinition &definition)
{
    const Atom outer = definition.environment.module;
    const auto inner = firstPart(definition.name);
    if (outer == atoms::nil || !inner)
        return expandAlias(definition.name, definition.environment);
    const auto name = expandAlias(definition.name, Environment{});
    return Atom(std::string(outer.name()) + '.' + withoutPrefix(*name));
}

Task<Term> defineModule(Context context, std::shared_ptr<const ModuleDefinition> definition,
                        std::vector<Term> values)
{
    ModuleBuilder builder(context, *definition, std::move(values));
    try {
        Term defined = co_await builder.build();
        co_return defined;
    } catch (...) {
        builder.withdraw();
        throw;
    }
}

ModuleBuilder::ModuleBuilder(const Context &context, const ModuleDefinition &definition,
                             std::vector<Term> values)
    : m_context(context)
    , m_definition(definition)
    , m_values(std::move(values))
    , m_names(definition.variables)
    , m_environment(definition.environment)
{
    m_environment.module = fullModuleName(definition).value_or(Atom(atoms::nil));
}

/// `defmodule Module.concat(Outer, name) do`
Task<Term> ModuleBuilder::nameModule()
{
    const bool isVariable = m_definition.name.kind == Ast::Kind::Variable;
    const bool isKnown = !isVariable
                         || std::ranges::find(m_names, m_definition.name.value.toAtom())
                                != m_names.end();
    Term name;
    if (isKnown) {
        Ast written = m_definition.name;
        name = co_await evaluate(std::move(written));
    }
    if (!isKnown || !name.isAtom()) {
        // A variable is shown as the real compiler has it.
        const QString text = isVariable ? QStringLiteral("{%1, [line: %2], nil}")
                                              .arg(inspect(m_definition.name.value))
                                              .arg(m_definition.name.at.line)
                                        : toSource(m_definition.name);
        raiseCompileError(m_environment, m_definition.at,
                          QStringLiteral("invalid module name: %1").arg(text));
    }
    m_environment.module = name.toAtom();
    co_return name;
}

Task<Term> ModuleBuilder::build()
{
    if (!fullModuleName(m_definition)) {
        Task<Term> naming = nameModule();
        static_cast<void>(co_await naming);
    }
    const Term last = co_await runAll(statementsOf(m_definition.body));
    if (m_tests) {
        std::vector<Ast> definitions = finishExUnitModule(*m_tests);
        static_cast<void>(co_await runAll(std::move(definitions)));
    }
    addInformation();
    compileAll();
    co_return Term::tuple({Atom("module"), m_environment.module, Term::binary("FOR1"), last});
}

// --- the body ---

Task<Term> ModuleBuilder::runAll(std::vector<Ast> statements)
{
    Term last;
    for (Ast &statement : statements)
        last = co_await run(std::move(statement));
    co_return last;
}

Task<Term> ModuleBuilder::run(Ast statement)
{
    if (m_tests) {
        if (auto running = runTestWord(statement))
            return std::move(*running);
    }
    if (isLoopOfDefinitions(statement))
        return runLoop(std::move(statement));
    if (statement.kind != Ast::Kind::Call)
        return registersAttribute(statement) ? Task<Term>(Term(atoms::ok)) : evaluate(statement);
    const std::string_view name = statement.value.toAtom().name();
    if (name == "__block__")
        return runAll(statement.arguments);
    if (takesUnquotes(statement) && hasUnquotes(statement))
        return runUnquoted(std::move(statement));
    if (name == "defmacro" && statement.arguments.size() == 2
        && statement.arguments[0].isCallOf("__using__", 1))
    {
        if (const Ast *body = blockOf(statement, "do"))
            return defineUsing(statement.arguments[0].arguments[0], *body);
    }
    if (name == "def" || name == "defp" || name == "defguard" || name == "defguardp")
        return define(statement);
    if (name == "defdelegate")
        return delegate(statement);
    if (name == "defstruct" || name == "defexception")
        return defineStructure(statement);
    if (name == "defoverridable")
        return makeOverridable(statement), Term(atoms::ok);
    if (name == "use")
        return useModule(statement);
    if ((name == "if" || name == "unless") && definesSomething(statement))
        return runBranch(statement);
    if (name == "@" && statement.arguments[0].kind == Ast::Kind::Call)
        return setAttribute(statement);
    return evaluate(statement);
}

/// `if` around definitions.
Task<Term> ModuleBuilder::runBranch(Ast statement)
{
    Ast written = statement.arguments[0];
    const Term condition = co_await evaluate(std::move(written));
    const bool holds = !condition.is(atoms::false_) && !condition.is(atoms::nil);
    const Ast *branch = blockOf(statement, holds == statement.isCallOf("if") ? "do" : "else");
    if (!branch)
        co_return atoms::nil;
    std::vector<Ast> statements = statementsOf(*branch);
    co_return co_await runAll(std::move(statements));
}

Task<Term> ModuleBuilder::evaluate(Ast expression)
{
    std::vector<Term> values = m_values;
    const auto code = compiled(expression);
    Machine machine(m_context);
    machine.enter(code, std::move(values));
    const Term result = co_await machine.toEnd();
    const auto variables = result.element(1).elements();
    m_values.assign(variables.begin(), variables.end());
    co_return result.element(0);
}

bool ModuleBuilder::isKnown(Atom module) const
{
    const Machine::Running running(m_context);
    return m_context.interpreter.modules().isKnown(module);
}

std::shared_ptr<const Code> ModuleBuilder::compiled(const Ast &expression)
{
    const Machine::Running running(m_context);
    FunctionCompiler compiler(m_context.interpreter.modules(), this, m_environment);
    return compiler.compileExpression(expression, m_names);
}

Task<Term> ModuleBuilder::setAttribute(Ast assignment)
{
    const Ast &call = assignment.arguments[0];
    const Atom name = call.value.toAtom();
    if (isMacroHook(name.name()))
        raiseCompileError(
            m_environment, assignment.at,
            QStringLiteral("@%1 calls a macro, and macros are not part of this language")
                .arg(textOf(name)));
    if (name.name() == "spec" && !call.arguments.empty())
        noteSpecification(call.arguments[0]);
    if (const auto named = documentedName(call))
        noteDocumented(named->first, named->second);
    if (isDocumentation(name) && call.arguments.size() == 1)
        co_return co_await noteDocumentation(std::move(assignment));
    if (isRemark(name.name()) || call.arguments.size() != 1)
        co_return atoms::ok;
    Ast expression = call.arguments[0];
    const Term value = co_await evaluate(std::move(expression));
    const bool accumulates = m_accumulates.value(name) || name.name() == "behaviour";
    Term &place = m_attributes[name];
    if (accumulates)
        place = Term::cons(value, place.isList() ? place : Term::emptyList());
    else
        place = value;
    if (name.name() == "enforce_keys") {
        m_enforcedKeys.clear();
        for (const Term &key : value.listElements().value_or(std::vector<Term>{value})) {
            if (!key.isAtom())
                throw Raise::argumentError(
                    QStringLiteral("keys given to @enforce_keys must be atoms, got: %1")
                        .arg(inspect(key)));
            m_enforcedKeys.push_back(key.toAtom());
        }
    }
    co_return atoms::ok;
}

/// `@spec name(types) :: type`
void ModuleBuilder::noteSpecification(const Ast &written)
{
    const Ast &typed = written.isCallOf("when", 2) ? written.arguments[0] : written;
    if (!typed.isCallOf("::", 2) || typed.arguments[0].kind != Ast::Kind::Call)
        return;
    const Ast &head = typed.arguments[0];
    m_specifications.push_back(
        {{head.value.toAtom(), static_cast<int>(head.arguments.size())}, written.at});
}

Term ModuleBuilder::attribute(Atom name)
{
    return m_attributes.value(name);
}

/// `Module.register_attribute(__MODULE__, :name, accumulate: true)`
bool ModuleBuilder::registersAttribute(const Ast &ast)
{
    if (ast.kind != Ast::Kind::Apply || ast.arguments.size() != 4
        || !ast.arguments[0].isCallOf(".", 2)
        || !ast.arguments[0].arguments[1].value.is(Atom("register_attribute"))
        || !ast.arguments[2].value.isAtom())
        return false;
    const Ast *accumulates = keywordValue(ast.arguments[3], "accumulate");
    const Atom name = ast.arguments[2].value.toAtom();
    m_accumulates.insert(name, accumulates && accumulates->value.is(atoms::true_));
    m_attributes.insert(name, Term::emptyList());
    return true;
}

Task<Term> ModuleBuilder::useModule(Ast ast)
{
    const auto module = expandAlias(ast.arguments[0], m_environment);
    if (!module)
        raiseCompileError(m_environment, ast.at, QStringLiteral("use expects a module"));
    const Ast options = ast.arguments.size() > 1 ? ast.arguments[1] : Ast::list({}, ast.at);
    if (*module == m_environment.module)
        raiseUsesItself(m_environment, ast.at);
    const auto text = usingText(*module);
    if (!text && !isKnown(*module))
        raiseCompileError(
            m_environment, ast.at,
            QStringLiteral("module %1 is not loaded and could not be found").arg(inspect(*module)));
    if (!text)
        co_return co_await useOwnModule(*module, options);
    const bool isTemplate = module->name() == "Elixir.ExUnit.CaseTemplate";
    if (isTemplate || module->name() == "Elixir.ExUnit.Case") {
        Ast given = options;
        static_cast<void>(co_await useTestCase(std::move(given), isTemplate));
    }
    const auto program = parseProgram(*text, {.file = m_environment.file});
    if (!program)
        raiseCompileError(m_environment, ast.at, program.error().message());
    m_inTemplate = true;
    static_cast<void>(co_await runAll(statementsOf(withOptions(*program, options))));
    m_inTemplate = false;
    co_return atoms::ok;
}

/// `defstruct` and `defexception`
Task<Term> ModuleBuilder::defineStructure(Ast ast)
{
    const bool isException = ast.isCallOf("defexception");
    if (m_structure)
        throw Raise::argumentError(
            QStringLiteral(
                "defstruct has already been called for %1, defstruct can only be called once "
                "per module")
                .arg(inspect(m_environment.module)));
    Ast written = ast.arguments.empty() ? Ast::list({}, ast.at) : ast.arguments[0];
    const Term fields = co_await evaluate(std::move(written));
    checkFields(fields);
    std::vector<Term::Pair> pairs{{atoms::struct_, m_environment.module}};
    if (isException)
        pairs.emplace_back(atoms::exception, atoms::true_);
    for (const Term &field : fields.listElements().value_or(std::vector<Term>{})) {
        const bool hasDefault = field.isTuple();
        pairs.emplace_back(hasDefault ? field.element(0) : field,
                           hasDefault ? field.element(1) : Term());
        if (pairs.back().first.isAtom())
            m_fields.push_back(pairs.back().first.toAtom());
    }
    m_structure = Term::map(pairs);
    if (hasCallOf(m_definition.body, "defmodule"))
        announceStructure();
    const bool wasInTemplate = std::exchange(m_inTemplate, true);
    addText("def __struct__(), do: :espalier.new_struct(unquote(opts), %{}, :unchecked)\n"
            "def __struct__(fields), do: struct!(unquote(opts), fields)\n",
            Ast::literal(m_environment.module, ast.at));
    if (isException) {
        const bool hasMessage = m_structure->find(atoms::message) != nullptr;
        if (hasMessage)
            addText("def exception(message) when is_binary(message) do\n"
                    "  :espalier.new_struct(unquote(opts), %{message: message}, :unchecked)\n"
                    "end\n"
                    "def message(exception), do: exception.message\n",
                    Ast::literal(m_environment.module, ast.at));
        addText("def exception(fields) when is_list(fields), do: struct!(unquote(opts), fields)\n",
                Ast::literal(m_environment.module, ast.at));
    }
    m_inTemplate = wasInTemplate;
    if (isException)
        co_return atoms::ok;
    co_return m_structure->find(atoms::struct_) ? *m_structure : Term();
}

/// Modules inside this one may use its struct before this one is compiled.
void ModuleBuilder::announceStructure()
{
    auto module = std::make_shared<CompiledModule>();
    module->name = m_environment.module;
    module->file = m_environment.file;
    module->structure = m_structure;
    module->fields = m_fields;
    module->enforcedKeys = m_enforcedKeys;
    m_context.interpreter.modules().define(std::move(module));
    m_isAnnounced = true;
}

void ModuleBuilder::withdraw()
{
    if (m_isAnnounced)
        m_context.interpreter.modules().remove(m_environment.module);
}

} // namespace espalier::elixir
