// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
// `for` and `receive`: expressions that other expressions can say.
#include "engine/elixir/machine/blocks.h"
#include "engine/elixir/machine/function_compiler.h"
#include "engine/elixir/machine/pattern_variables.h"
#include "engine/elixir/machine/required_clauses.h"

namespace espalier::elixir {

namespace {

Ast remote(std::string_view module, std::string_view function, std::vector<Ast> arguments,
           Position at)
{
    return Ast::remoteCall(Ast::literal(Atom(module), at), Atom(function), std::move(arguments),
                           at);
}

Ast arrow(std::vector<Ast> parameters, Ast body, Position at)
{
    return Ast::call(Atom("->"), {Ast::list(std::move(parameters), at), std::move(body)}, at);
}

Ast caseOf(Ast value, std::vector<Ast> arrows, Position at)
{
    const Ast block = Ast::pair(Ast::literal(Atom("do")), Ast::list(std::move(arrows), at), at);
    return Ast::call(Atom("case"), {std::move(value), Ast::list({block}, at)}, at);
}

/// A variable that no program can name.
Ast accumulator(Position at)
{
    return Ast::variable(Atom("for so far"), at);
}

/// Makes what is inside the first `steps` of a `for` out of what its body does to the accumulator.
class Comprehension
{
public:
    Comprehension(const Ast &ast, const Environment &environment)
        : m_ast(ast)
        , m_environment(environment)
    {
        for (const Ast &part : std::span(ast.arguments).first(ast.arguments.size() - 1))
            m_steps.push_back(&part);
    }

    Ast expand()
    {
        const Ast *into = blockOf(m_ast, "into");
        const Ast *unique = blockOf(m_ast, "uniq");
        const Ast *reduce = blockOf(m_ast, "reduce");
        // Options may stand apart from the do-block.
        while (!m_steps.empty() && m_steps.back()->kind == Ast::Kind::List
               && isOptions(*m_steps.back())) {
            const Ast &options = *m_steps.back();
            into = into ? into : keywordValue(options, "into");
            unique = unique ? unique : keywordValue(options, "uniq");
            reduce = reduce ? reduce : keywordValue(options, "reduce");
            m_steps.pop_back();
        }
        const Ast *body = blockOf(m_ast, "do");
        if (!body)
            raiseCompileError(m_environment, m_ast.at,
                              QStringLiteral("missing :do option in \"for\""));
        const Position at = m_ast.at;
        if (reduce) {
            m_body = caseOf(accumulator(at), body->arguments, at);
            return step(0, *reduce);
        }
        m_body = Ast::list({Ast::call(Atom("|"), {*body, accumulator(at)}, at)}, at);
        Ast list = remote("lists", "reverse", {step(0, Ast::list({}, at))}, at);
        if (unique)
            list = remote("Elixir.Enum", "uniq", {std::move(list)}, at);
        if (into)
            list = remote("Elixir.Enum", "into", {std::move(list), *into}, at);
        return list;
    }

private:
    static bool isOptions(const Ast &list)
    {
        return keywordValue(list, "into") || keywordValue(list, "uniq")
               || keywordValue(list, "reduce");
    }

    /// The steps from `index` on, and the body, applied to `start`.
    Ast step(std::size_t index, Ast start)
    {
        if (index == m_steps.size())
            return m_body;
        const Ast &part = *m_steps[index];
        const Position at = part.at;
        if (!part.isCallOf("<-", 2)) // a filter
            return Ast::call(
                Atom("if"),
                {part, Ast::list({Ast::pair(Ast::literal(Atom("do")), step(index + 1, start)),
                                  Ast::pair(Ast::literal(Atom("else")), accumulator(at))})},
                at);
        const Ast &pattern = part.arguments[0];
        const bool isGuarded = pattern.isCallOf("when", 2);
        std::vector<Ast> parameters{isGuarded ? pattern.arguments[0] : pattern, accumulator(at)};
        if (isGuarded) {
            parameters.push_back(pattern.arguments[1]);
            parameters = {Ast::call(Atom("when"), std::move(parameters), at)};
        }
        std::vector<Ast> clauses{
            arrow(std::move(parameters), step(index + 1, accumulator(at)), at)};
        if (isGuarded || pattern.kind != Ast::Kind::Variable)
            clauses.push_back(
                arrow({Ast::variable(Atom("_"), at), accumulator(at)}, accumulator(at), at));
        return remote(
            "Elixir.Enum", "reduce",
            {part.arguments[1], std::move(start), Ast::call(Atom("fn"), std::move(clauses), at)},
            at);
    }

    const Ast &m_ast;
    const Environment &m_environment;
    std::vector<const Ast *> m_steps;
    Ast m_body;
};

} // namespace

Ast expandFor(const Ast &ast, const Environment &environment)
{
    return Comprehension(ast, environment).expand();
}

Ast expandReceive(const Ast &ast, const Environment &environment)
{
    const Position at = ast.at;
    const Ast *messages = blockOf(ast, "do");
    const Ast *after = blockOf(ast, "after");
    std::vector<Ast> matching; // the clauses of a function that says which one takes a message
    std::vector<Ast> handling; // the clauses that go on with what it took
    const bool hasNone = messages
                         && (messages->isCallOf("__block__", 0)
                             || (messages->kind == Ast::Kind::Literal
                                 && messages->value.is(atoms::nil)));
    if (messages && !hasNone)
        requireClauses(environment, *messages, at, "do", "receive");
    if (messages && hasClauses(*messages)) {
        for (const Ast &message : messages->arguments) {
            std::vector<Ast> taken{Ast::literal(static_cast<int>(matching.size()), at)};
            const Ast &left = message.arguments[0].arguments[0];
            for (const Atom name :
                 variablesOf(left.isCallOf("when") ? left.arguments[0] : left).bound)
                taken.push_back(Ast::variable(name, at));
            const Ast values = Ast::call(Atom("{}"), std::move(taken), at);
            matching.push_back(arrow(message.arguments[0].arguments, values, message.at));
            handling.push_back(arrow({values}, message.arguments[1], message.at));
        }
    }
    matching.push_back(arrow({Ast::variable(Atom("_"), at)}, Ast::literal(atoms::nil), at));
    Ast timeout = Ast::literal(atoms::infinity, at);
    if (after) {
        if (!hasClauses(*after) || after->arguments.size() != 1)
            raiseCompileError(
                environment, at,
                QStringLiteral("expected a single -> clause for :after in \"receive\""));
        requireClauses(environment, *after, at, "after", "receive");
        timeout = after->arguments[0].arguments[0].arguments[0];
        handling.push_back(
            arrow({Ast::literal(atoms::timeout, at)}, after->arguments[0].arguments[1], at));
    }
    if (handling.empty())
        handling.push_back(arrow({Ast::variable(Atom("_"), at)}, Ast::literal(atoms::nil), at));
    return caseOf(remote("espalier", "receive",
                         {Ast::call(Atom("fn"), std::move(matching), at), std::move(timeout)}, at),
                  std::move(handling), at);
}

} // namespace espalier::elixir
