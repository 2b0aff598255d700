// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
// Parts of a module's body that are run more than once, or with values put into them.
#include "engine/elixir/machine/module_fragments.h"

#include "engine/elixir/machine/blocks.h"
#include "engine/elixir/machine/module_builder.h"
#include "engine/elixir/machine/pattern_variables.h"
#include "engine/elixir/machine/unquotes.h"
#include "engine/elixir/processes/interpreter.h"
#include "engine/term/inspect.h"

#include <array>

namespace espalier::elixir {

namespace {

constexpr std::array<std::string_view, 8> definingWords{
    "def", "defp", "defdelegate", "test", "describe", "setup", "setup_all", "defmacro"};

bool isDefinition(const Ast &ast)
{
    return ast.kind == Ast::Kind::Call && !ast.arguments.empty()
           && std::ranges::find(definingWords, ast.value.toAtom().name()) != definingWords.end();
}

/// The `fn` of `Enum.each(values, fn pattern -> body end)`; null if it is none of one clause.
const Ast *eachClause(const Ast &ast)
{
    if (ast.kind != Ast::Kind::Apply || ast.arguments.size() != 3
        || !ast.arguments[0].isCallOf(".", 2)
        || !ast.arguments[0].arguments[1].value.is(Atom("each"))
        || !ast.arguments[2].isCallOf("fn", 1))
        return nullptr;
    const Ast &arrow = ast.arguments[2].arguments[0];
    const bool isSimple = arrow.isCallOf("->", 2) && arrow.arguments[0].arguments.size() == 1;
    return isSimple ? &arrow : nullptr;
}

/// The parts of a loop around definitions.
struct Loop
{
    std::vector<Ast> steps = {};
    Ast body = {};
};

Loop loopOf(const Ast &ast)
{
    if (const Ast *arrow = eachClause(ast))
        return {.steps = {Ast::call(Atom("<-"),
                                    {arrow->arguments[0].arguments[0], ast.arguments[1]}, ast.at)},
                .body = arrow->arguments[1]};
    return {.steps = {ast.arguments.begin(), ast.arguments.end() - 1}, .body = *blockOf(ast, "do")};
}

std::vector<Atom> boundBy(const std::vector<Ast> &steps)
{
    std::vector<Atom> names;
    for (const Ast &step : steps) {
        if (!step.isCallOf("<-", 2) && !step.isCallOf("=", 2))
            continue;
        for (const Atom name : variablesOf(step.arguments[0]).bound) {
            if (std::ranges::find(names, name) == names.end())
                names.push_back(name);
        }
    }
    return names;
}

Ast listOf(const std::vector<Atom> &names, Position at)
{
    std::vector<Ast> variables;
    for (const Atom name : names)
        variables.push_back(Ast::variable(name, at));
    return Ast::list(std::move(variables), at);
}

std::vector<Ast> statementsOf(const Ast &body)
{
    return body.isCallOf("__block__") ? body.arguments : std::vector<Ast>{body};
}

/// Names of modules as they are meant where the code was written.
Ast withAliases(Ast ast, const Environment &environment)
{
    if (ast.isCallOf("__aliases__") && !ast.arguments.empty()
        && ast.arguments[0].kind == Ast::Kind::Literal && ast.arguments[0].value.isAtom())
    {
        const Atom first("Elixir." + std::string(ast.arguments[0].value.toAtom().name()));
        const auto module = expandAlias(ast, environment);
        return environment.aliases.contains(first.index()) && module ? Ast::literal(*module, ast.at)
                                                                     : ast;
    }
    for (Ast &argument : ast.arguments)
        argument = withAliases(std::move(argument), environment);
    return ast;
}

} // namespace

bool definesSomething(const Ast &ast)
{
    const bool setsAttribute = ast.isCallOf("@", 1) && ast.arguments[0].kind == Ast::Kind::Call;
    return isDefinition(ast) || setsAttribute || ast.isCallOf("defstruct")
           || ast.isCallOf("defexception") || ast.isCallOf("use")
           || std::ranges::any_of(ast.arguments, definesSomething);
}

bool isLoopOfDefinitions(const Ast &ast)
{
    if (const Ast *arrow = eachClause(ast))
        return definesSomething(arrow->arguments[1]);
    const Ast *body = ast.isCallOf("for") && ast.arguments.size() > 1 ? blockOf(ast, "do")
                                                                      : nullptr;
    return body && definesSomething(*body);
}

bool takesUnquotes(const Ast &statement)
{
    return (isDefinition(statement) && !statement.isCallOf("describe")
            && !statement.isCallOf("defmacro"))
           || statement.isCallOf("@", 1);
}

/// The values that stand in its `unquote(…)` are those of now.
Task<Term> ModuleBuilder::runUnquoted(Ast statement)
{
    Ast wanted = Ast::list(unquotedExpressions(statement), statement.at);
    const Term values = co_await evaluate(std::move(wanted));
    const auto elements = values.listElements().value_or(std::vector<Term>{});
    Ast filled = withUnquoted(statement, elements);
    Term last = co_await run(std::move(filled));
    co_return last;
}

Task<Term> ModuleBuilder::runLoop(Ast loop)
{
    const Loop parts = loopOf(loop);
    const std::vector<Atom> bound = boundBy(parts.steps);
    std::vector<Ast> arguments = parts.steps;
    arguments.push_back(
        Ast::list({Ast::pair(Ast::literal(Atom("do")), listOf(bound, loop.at), loop.at)}, loop.at));
    Ast rounds = Ast::call(Atom("for"), std::move(arguments), loop.at);
    const Term found = co_await evaluate(std::move(rounds));
    const std::vector<Term> values = found.listElements().value_or(std::vector<Term>{});
    const std::vector<Atom> outerNames = m_names;
    const std::vector<Term> outerValues = m_values;
    std::vector<Term> results;
    for (const Term &round : values) {
        Ast assignment = Ast::call(Atom("="),
                                   {listOf(bound, loop.at), Ast::literal(round, loop.at)}, loop.at);
        static_cast<void>(co_await evaluate(std::move(assignment)));
        std::vector<Ast> statements = statementsOf(parts.body);
        const Term result = co_await runAll(std::move(statements));
        results.push_back(result);
        m_names = outerNames;
        m_values = outerValues;
    }
    co_return eachClause(loop) ? Term(atoms::ok) : Term::list(results);
}

/// `defmacro __using__(parameter) do … quote do … end end`
Term ModuleBuilder::defineUsing(const Ast &parameter, const Ast &body)
{
    std::vector<Ast> statements = statementsOf(body);
    const Ast quote = statements.empty() ? Ast{} : statements.back();
    const Ast *quoted = quote.isCallOf("quote") ? blockOf(quote, "do") : nullptr;
    if (!quoted)
        raiseCompileError(m_environment, body.at,
                          QStringLiteral("macros (defmacro __using__) are not part of this "
                                         "language, but for those that end in quote do … end"));
    std::vector<Ast> parts;
    const Ast &options = quote.arguments[0];
    const Ast *bindings = keywordValue(options, "bind_quoted");
    for (const Ast &pair : bindings ? bindings->arguments : std::vector<Ast>{}) {
        if (pair.kind != Ast::Kind::Pair || !pair.arguments[0].value.isAtom())
            raiseCompileError(m_environment, pair.at,
                              QStringLiteral("bind_quoted: must be written as a keyword list"));
        const Ast value = Ast::call(Atom("unquote"), {pair.arguments[1]}, pair.at);
        parts.push_back(Ast::call(
            Atom("="), {Ast::variable(pair.arguments[0].value.toAtom(), pair.at), value}, pair.at));
    }
    parts.push_back(withAliases(*quoted, m_environment));
    m_using = UsingTemplate{.body = Ast::call(Atom("__block__"), std::move(parts), quote.at),
                            .file = m_environment.file};
    statements.back() = Ast::list(unquotedExpressions(m_using->body), quote.at);
    FunctionClause clause{.parameters = {parameter},
                          .body = Ast::call(Atom("__block__"), std::move(statements), body.at)};
    addClause(body, usingFunction, std::move(clause), false);
    return Term::tuple({Atom("__using__"), 1});
}

/// `use` of a module of the program.
Task<Term> ModuleBuilder::useOwnModule(Atom module, Ast options)
{
    const auto compiled = m_context.interpreter.modules().module(module);
    if (!compiled || (!compiled->usingTemplate && !compiled->isCaseTemplate))
        raiseCompileError(
            m_environment, options.at,
            QStringLiteral("%1 cannot be used: it has no macro __using__/1 that is a quote; import "
                           "it or call its functions")
                .arg(inspect(module)));
    const Term given = co_await evaluate(options);
    if (compiled->isCaseTemplate) {
        const Position at = options.at;
        Ast use = Ast::call(Atom("use"),
                            {Ast::literal(Atom("Elixir.ExUnit.Case"), at), Ast::literal(given, at)},
                            at);
        static_cast<void>(co_await run(std::move(use)));
        addTemplate(*m_tests, module, at);
    }
    if (!compiled->usingTemplate)
        co_return atoms::nil;
    std::vector<Term> arguments{given};
    Task<Term> filling = m_context.apply(module, usingFunction.function, std::move(arguments));
    const Term values = co_await filling;
    const auto elements = values.listElements().value_or(std::vector<Term>{});
    constexpr int deepest = 100;
    if (m_useDepth >= deepest)
        raiseCompileError(m_environment, options.at,
                          QStringLiteral("%1 uses itself without end").arg(inspect(module)));
    ++m_useDepth;
    Ast filled = withUnquoted(compiled->usingTemplate->body, elements);
    Term last = co_await run(std::move(filled));
    --m_useDepth;
    co_return last;
}

} // namespace espalier::elixir
