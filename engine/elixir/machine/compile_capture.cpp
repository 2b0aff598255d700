// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/machine/closure.h"
#include "engine/elixir/machine/expand_ex_unit.h"
#include "engine/elixir/machine/function_compiler.h"
#include "engine/elixir/syntax/ast_shape.h"
#include "engine/elixir/syntax/ast_to_source.h"

#include <algorithm>

namespace espalier::elixir {

namespace {

/// The highest n of `&n` in a capture; counts nested captures' own not.
std::int64_t highestPlaceholder(const Ast &ast)
{
    if (ast.isCallOf("&", 1) && ast.arguments[0].kind == Ast::Kind::Literal)
        return ast.arguments[0].value.isInteger() ? ast.arguments[0].value.toInteger() : 0;
    std::int64_t highest = 0;
    for (const Ast &argument : ast.arguments)
        highest = std::max(highest, highestPlaceholder(argument));
    return highest;
}

Atom placeholderName(std::int64_t number)
{
    return Atom("&" + std::to_string(number));
}

Ast withPlaceholders(const Ast &ast)
{
    if (ast.isCallOf("&", 1) && ast.arguments[0].kind == Ast::Kind::Literal
        && ast.arguments[0].value.isInteger())
        return Ast::variable(placeholderName(ast.arguments[0].value.toInteger()), ast.at);
    Ast replaced = ast;
    for (Ast &argument : replaced.arguments)
        argument = withPlaceholders(argument);
    return replaced;
}

bool hasPlaceholder(const Ast &ast, std::int64_t number)
{
    if (ast.isCallOf("&", 1) && ast.arguments[0].kind == Ast::Kind::Literal)
        return ast.arguments[0].value == Term(number);
    return std::ranges::any_of(
        ast.arguments, [number](const Ast &argument) { return hasPlaceholder(argument, number); });
}

/// A capture inside a capture; `&name/1` is none.
const Ast *nestedCapture(const Ast &ast)
{
    if (ast.isCallOf("&", 1)) {
        const bool isPlaceholder = ast.arguments[0].kind == Ast::Kind::Literal;
        return isPlaceholder || isNameAndArity(ast.arguments[0]) ? nullptr : &ast;
    }
    for (const Ast &argument : ast.arguments) {
        if (const Ast *found = nestedCapture(argument))
            return found;
    }
    return nullptr;
}

} // namespace

/// `&name(&1, &2)` as `&name/2`, if name is another module's function.
std::optional<Ast> FunctionCompiler::namedCapture(const Ast &body)
{
    const bool isRemote = body.kind == Ast::Kind::Apply && body.arguments[0].isCallOf(".", 2);
    if (!isRemote && body.kind != Ast::Kind::Call)
        return std::nullopt;
    const auto arguments = std::span(body.arguments).subspan(isRemote ? 1 : 0);
    if (arguments.empty())
        return std::nullopt;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (!arguments[i].isCallOf("&", 1)
            || arguments[i].arguments[0].value != Term(static_cast<std::int64_t>(i) + 1))
            return std::nullopt;
    }
    const Ast arity = Ast::literal(static_cast<std::int64_t>(arguments.size()), body.at);
    if (isRemote) {
        const auto module = expandAlias(body.arguments[0].arguments[0], m_environment);
        if (!module || *module == Atom("Elixir.Kernel"))
            return std::nullopt;
        const Ast &callee = body.arguments[0];
        return Ast::call(
            Atom("/"),
            {Ast::remoteCall(callee.arguments[0], callee.arguments[1].value.toAtom(), {}, body.at),
             arity},
            body.at);
    }
    const FunctionName name{body.value.toAtom(), static_cast<int>(arguments.size())};
    const bool isOurs = m_scope && m_scope->local(name);
    const bool isMacro = body.isCallOf("and") || body.isCallOf("or") || body.isCallOf("is_nil")
                         || expandKernel(body, m_environment)
                         || (m_environment.hasTestWords && expandExUnit(body));
    if (isOurs || isMacro || !importOf(name))
        return std::nullopt;
    return Ast::call(Atom("/"), {Ast::variable(name.function, body.at), arity}, body.at);
}

/// `&(…)`, `&name/1`, `&Module.name/1`
void FunctionCompiler::compileCapture(const Ast &ast, int d)
{
    const Ast &body = ast.arguments[0];
    if (const auto named = namedCapture(body))
        return compileCapture(Ast::call(ast.value.toAtom(), {*named}, ast.at), d);
    if (!isNameAndArity(body)) {
        if (body.kind == Ast::Kind::Literal && body.value.isInteger())
            fail(ast.at,
                 body.value == Term(0)
                     ? QStringLiteral("capture argument &0 must be numbered between 1 and 255")
                     : QStringLiteral("capture argument &%1 must be used within the capture "
                                      "operator &")
                           .arg(body.value.toInteger()));
        if (const Ast *inner = nestedCapture(body))
            fail(ast.at, QStringLiteral(
                             "nested captures are not allowed. You cannot define a function using "
                             " the capture operator & inside another function defined via &. Got "
                             "invalid nested capture: %1")
                             .arg(toSource(*inner)));
        const std::int64_t arity = highestPlaceholder(body);
        if (hasPlaceholder(body, 0) || arity > 255)
            fail(ast.at, QStringLiteral("capture argument &%1 must be numbered between 1 and 255")
                             .arg(arity > 255 ? arity : 0));
        if (arity < 1)
            fail(ast.at,
                 QStringLiteral("invalid args for &, expected one of:\n\n"
                                "  * &Mod.fun/arity to capture a remote function, such as "
                                "&Enum.map/2\n"
                                "  * &fun/arity to capture a local or imported function, such as "
                                "&is_atom/1\n"
                                "  * &some_code(&1, ...) containing at least one argument as &1, "
                                "such as &List.flatten(&1)\n\n"
                                "Got: %1")
                     .arg(toSource(body)));
        FunctionClause clause{.body = withPlaceholders(body)};
        for (std::int64_t i = 1; i <= arity; ++i)
            clause.parameters.push_back(Ast::variable(placeholderName(i), ast.at));
        return compileFn({clause}, d, ast.at);
    }
    const int arity = static_cast<int>(body.arguments[1].value.toInteger());
    const Ast &named = body.arguments[0];
    if (named.kind == Ast::Kind::Apply) {
        const Ast &target = named.arguments[0];
        Atom function = target.arguments[1].value.toAtom();
        if (auto module = expandAlias(target.arguments[0], m_environment)) {
            if (module->name() == "Elixir.Kernel") { // many of its functions are :erlang's
                const auto home =
                    kernelHome({function, arity}).value_or(FunctionTarget{*module, function});
                module = home.module;
                function = home.function;
            }
            const Term value = functionNamed(*m_modules.exportOf(*module, {function, arity}));
            emit({Operation::LoadConstant, d, constant(value)});
            return;
        }
        const std::vector<Ast> arguments{target.arguments[0], Ast::literal(function),
                                         Ast::literal(arity)};
        return callExport(Atom("erlang"), Atom("make_fun"), arguments, d, false);
    }
    FunctionClause clause;
    for (int i = 1; i <= arity; ++i)
        clause.parameters.push_back(Ast::variable(placeholderName(i), ast.at));
    const Atom name = named.value.toAtom();
    const bool isOurs = m_scope && m_scope->local({name, arity});
    const auto imported = isOurs ? std::nullopt : importOf({name, arity});
    if (imported) {
        const Term value = functionNamed(
            *m_modules.exportOf(imported->module, {imported->function, arity}));
        emit({Operation::LoadConstant, d, constant(value)});
        return;
    }
    clause.body = Ast::call(name, clause.parameters, ast.at);
    compileFn({clause}, d, ast.at);
}

} // namespace espalier::elixir
