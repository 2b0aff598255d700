// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
// The words of ExUnit in a module's body.
#include "engine/elixir/machine/blocks.h"
#include "engine/elixir/machine/code_template.h"
#include "engine/elixir/machine/documented_test.h"
#include "engine/elixir/machine/module_builder.h"
#include "engine/elixir/natives/options.h"
#include "engine/elixir/processes/interpreter.h"
#include "engine/term/inspect.h"

namespace espalier::elixir {

namespace {

using Attribute = ExUnitModule::RegisteredAttribute;

std::vector<Ast> statementsOf(const Ast &body)
{
    return body.isCallOf("__block__") ? body.arguments : std::vector<Ast>{body};
}

bool isTagOrAttribute(const Ast &statement)
{
    if (!statement.isCallOf("@", 1) || statement.arguments[0].kind != Ast::Kind::Call
        || statement.arguments[0].arguments.size() != 1)
        return false;
    const std::string_view name = statement.arguments[0].value.toAtom().name();
    return name == "tag" || name == "moduletag" || name == "describetag";
}

/// `ExUnit.Case.register_attribute(…)` and its like; nullopt for anything else.
std::optional<Attribute::Scope> registeredScope(const Ast &ast)
{
    if (ast.kind != Ast::Kind::Apply || ast.arguments.size() < 3
        || !ast.arguments[0].isCallOf(".", 2) || !ast.arguments[0].arguments[1].value.isAtom()
        || ast.arguments[2].kind != Ast::Kind::Literal || !ast.arguments[2].value.isAtom())
        return std::nullopt;
    if (expandAlias(ast.arguments[0].arguments[0], Environment{}) != Atom("Elixir.ExUnit.Case"))
        return std::nullopt;
    const std::string_view name = ast.arguments[0].arguments[1].value.toAtom().name();
    if (name == "register_attribute")
        return Attribute::Scope::Test;
    if (name == "register_describe_attribute")
        return Attribute::Scope::Describe;
    if (name == "register_module_attribute")
        return Attribute::Scope::Module;
    return std::nullopt;
}

std::vector<Ast> raising(const char *exception, const QString &message, Position at)
{
    CodeTemplate code(at);
    code.setText("message", message);
    code.set("exception", Ast::literal(Atom(exception), at));
    return {code.fill("raise(exception, message)")};
}

} // namespace

std::optional<Task<Term>> ModuleBuilder::runTestWord(const Ast &statement)
{
    if (auto definitions = registerTestAttribute(statement))
        return runAll(std::move(*definitions));
    if (!m_tests->isTemplate) {
        const bool isNamed = statement.isCallOf("test") || statement.isCallOf("describe", 2);
        if (isNamed && !statement.arguments.empty()
            && statement.arguments[0].kind != Ast::Kind::Literal)
            return runNamed(statement);
        if (statement.isCallOf("describe", 2) && blockOf(statement, "do"))
            return runDescribe(statement);
        if (isTagOrAttribute(statement))
            return runTag(statement);
        if (statement.isCallOf("doctest", 1) || statement.isCallOf("doctest", 2))
            return runDoctest(statement);
    } else if (statement.isCallOf("using", 1) || statement.isCallOf("using", 2)) {
        if (const Ast *body = blockOf(statement, "do"))
            return Task<Term>(defineUsing(statement.arguments.size() == 2
                                              ? statement.arguments[0]
                                              : Ast::variable(Atom("_"), statement.at),
                                          *body));
    }
    if (statement.isCallOf("test"))
        m_tests->registered = registeredAttributes();
    const bool isTest = statement.isCallOf("test") && !m_tests->isTemplate;
    auto definitions = expandExUnitDefinition(statement, *m_tests);
    if (!definitions)
        return std::nullopt;
    if (isTest)
        forgetRegistered(Attribute::Scope::Test);
    return runAll(std::move(*definitions));
}

/// `use ExUnit.Case` and `use ExUnit.CaseTemplate`; the former may be said more than once.
Task<Term> ModuleBuilder::useTestCase(Ast options, bool isTemplate)
{
    if (!m_tests)
        m_tests = ExUnitModule{
            .name = m_environment.module, .file = m_environment.file, .isTemplate = isTemplate};
    m_environment.hasTestWords = true;
    CodeTemplate code(options.at);
    code.set("options", options);
    code.set("before", Ast::literal(m_tests->isAsync ? atoms::true_ : atoms::false_));
    Ast check = code.fill("ExUnit.Case.async_option(options, before)");
    const Term isAsync = co_await evaluate(std::move(check));
    m_tests->isAsync = isAsync.is(atoms::true_);
    co_return atoms::ok;
}

/// A `test` or `describe` whose name is known only now.
Task<Term> ModuleBuilder::runNamed(Ast statement)
{
    Ast written = statement.arguments[0];
    const Term name = co_await evaluate(std::move(written));
    statement.arguments[0] = Ast::literal(name, statement.arguments[0].at);
    Term last = co_await run(std::move(statement));
    co_return last;
}

Task<Term> ModuleBuilder::runDescribe(Ast statement)
{
    std::vector<Ast> mistakes = openDescribe(statement, *m_tests);
    if (!mistakes.empty())
        co_return co_await runAll(std::move(mistakes));
    std::vector<Ast> statements = statementsOf(*blockOf(statement, "do"));
    Term last = co_await runAll(std::move(statements));
    closeDescribe(*m_tests);
    forgetRegistered(Attribute::Scope::Describe);
    co_return last;
}

/// `@tag value`: with the value of now.
Task<Term> ModuleBuilder::runTag(Ast statement)
{
    Ast written = statement.arguments[0].arguments[0];
    const Term value = co_await evaluate(std::move(written));
    statement.arguments[0].arguments[0] = Ast::literal(value, statement.at);
    static_cast<void>(expandExUnitDefinition(statement, *m_tests));
    co_return atoms::ok;
}

// --- registered attributes ---

std::optional<std::vector<Ast>> ModuleBuilder::registerTestAttribute(const Ast &ast)
{
    const auto scope = registeredScope(ast);
    if (!scope)
        return std::nullopt;
    const Atom name = ast.arguments[2].value.toAtom();
    const auto known = std::ranges::find(m_tests->attributes, name, &Attribute::name);
    if (known != m_tests->attributes.end() && known->scope != *scope)
        return raising(
            "Elixir.ArgumentError",
            QStringLiteral("cannot register attribute %1 multiple times").arg(inspect(name)),
            ast.at);
    if (m_attributes.contains(name))
        return raising(
            "Elixir.RuntimeError",
            QStringLiteral("you must set @%1 after it has been registered").arg(textOf(name)),
            ast.at);
    const Ast *accumulate = ast.arguments.size() > 3 ? keywordValue(ast.arguments[3], "accumulate")
                                                     : nullptr;
    const bool accumulates = accumulate && accumulate->value.is(atoms::true_);
    m_accumulates.insert(name, accumulates);
    m_attributes.insert(name, accumulates ? Term::emptyList() : Term());
    m_tests->attributes.push_back({.name = name, .scope = *scope, .accumulates = accumulates});
    return std::vector<Ast>{};
}

Term ModuleBuilder::registeredAttributes() const
{
    std::vector<Term::Pair> pairs;
    for (const Attribute &attribute : m_tests->attributes)
        pairs.emplace_back(attribute.name, m_attributes.value(attribute.name));
    return Term::map(pairs);
}

void ModuleBuilder::forgetRegistered(Attribute::Scope scope)
{
    for (const Attribute &attribute : m_tests->attributes) {
        if (attribute.scope == scope)
            m_attributes.insert(attribute.name, attribute.accumulates ? Term::emptyList() : Term());
    }
}

// --- examples in documentation ---

/// `doctest Module, options`
Task<Term> ModuleBuilder::runDoctest(Ast statement)
{
    const Position at = statement.at;
    CodeTemplate code(at);
    code.set("documented", statement.arguments[0]);
    code.set("options",
             statement.arguments.size() == 2 ? statement.arguments[1] : Ast::list({}, at));
    if (const auto module = expandAlias(statement.arguments[0], m_environment);
        module && !isKnown(*module))
        raiseCompileError(
            m_environment, at,
            QStringLiteral("module %1 is not loaded and could not be found").arg(inspect(*module)));
    Ast call = code.fill("ExUnit.DocTest.examples(documented, options)");
    const Term found = co_await evaluate(std::move(call));
    const QString file = found.element(0).toText();
    const Term tags = found.element(1);
    const auto examples = found.element(2).listElements().value_or(std::vector<Term>{});
    for (const Term &example : examples) {
        if (!tags.is(atoms::nil))
            m_tests->tags.push_back(Ast::literal(tags, at));
        m_tests->registered = registeredAttributes();
        const std::string name(example.element(0).toBinary());
        std::vector<Ast> checks = addTest(*m_tests, "doctest", name, {}, at);
        static_cast<void>(co_await runAll(std::move(checks)));
        defineDocumentedTest(example, file, at);
    }
    co_return atoms::ok;
}

/// The function of the last test, as if it stood in the file of the documentation.
void ModuleBuilder::defineDocumentedTest(const Term &example, const QString &file, Position at)
{
    const QString ownFile = std::exchange(m_environment.file,
                                          QStringLiteral("(for doctest at) ") + file);
    define(oneParameterFunction(lastTest(*m_tests), Ast::variable(Atom("_"), at),
                                documentedTestBody(example, file), at));
    m_environment.file = ownFile;
}

} // namespace espalier::elixir
