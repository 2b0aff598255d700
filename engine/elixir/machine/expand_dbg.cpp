// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/machine/function_compiler.h"
#include "engine/elixir/syntax/ast_to_source.h"
#include "engine/term/inspect.h"

namespace espalier::elixir {

namespace {

/// Where the call stands, as a line of a stack trace has it.
QString placeOf(const Environment &environment)
{
    if (environment.module == atoms::nil)
        return QStringLiteral("(file)");
    if (environment.function.function == atoms::nil)
        return inspect(environment.module) + QStringLiteral(" (module)");
    return QStringLiteral("%1.%2/%3")
        .arg(inspect(environment.module), textOf(environment.function.function))
        .arg(environment.function.arity);
}

/// `a |> b |> c` from its first value on; anything else alone.
std::vector<Ast> stagesOf(const Ast &code)
{
    if (!code.isCallOf("|>", 2))
        return {code};
    std::vector<Ast> stages = stagesOf(code.arguments[0]);
    stages.push_back(code.arguments[1]);
    return stages;
}

} // namespace

/// `dbg(code, options)`: every stage of a pipe gets a variable of its own, so that all of them can be shown.
Ast expandDbg(const Ast &ast, const Environment &environment)
{
    const Position at = ast.at;
    const Ast code = ast.arguments.empty() ? Ast::call(Atom("binding"), {}, at) : ast.arguments[0];
    std::vector<Ast> steps;
    std::vector<Ast> shown;
    for (const Ast &stage : stagesOf(code)) {
        const bool isFirst = steps.empty();
        const Ast variable = Ast::variable(Atom("dbg " + std::to_string(steps.size())), at);
        const Ast before = Ast::variable(Atom("dbg " + std::to_string(steps.size() - 1)), at);
        const Ast value = isFirst ? stage : Ast::call(Atom("|>"), {before, stage}, at);
        const QString text = (isFirst ? QString() : QStringLiteral("|> ")) + toSource(stage);
        steps.push_back(Ast::call(Atom("="), {variable, value}, at));
        shown.push_back(Ast::pair(Ast::literal(Term(text), at), variable, at));
    }
    const Term header(QStringLiteral("%1:%2").arg(environment.file).arg(at.line));
    const Ast options = ast.arguments.size() > 1 ? ast.arguments[1] : Ast::list({}, at);
    steps.push_back(
        Ast::remoteCall(Ast::literal(Atom("Elixir.Kernel.Utils"), at), Atom("debug"),
                        {Ast::literal(header, at), Ast::literal(Term(placeOf(environment)), at),
                         Ast::list(std::move(shown), at), options},
                        at));
    return Ast::call(Atom("__block__"), std::move(steps), at);
}

} // namespace espalier::elixir
