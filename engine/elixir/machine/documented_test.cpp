// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/machine/documented_test.h"

#include "engine/elixir/machine/code_template.h"
#include "engine/elixir/syntax/ast_to_source.h"
#include "engine/elixir/syntax/parse_program.h"

namespace espalier::elixir {

namespace {

/// One `iex>` with what is expected of it.
class Step
{
public:
    Step(const Term &step, const QString &file, int line, const Term &stacktrace, int index)
        : m_step(step)
        , m_file(file)
        , m_line(line)
        , m_code(Position{.line = line, .column = index})
    {
        m_code.set("stack", Ast::literal(stacktrace));
        m_code.set("shown", Ast::literal(step.element(3)));
    }

    Ast body()
    {
        const Term kind = m_step.element(1);
        auto expression = program(m_step.element(0));
        if (!expression)
            return notCompiled(expression.error());
        if (kind.isTuple())
            return error(std::move(*expression), kind.element(1));
        withMatches(*expression);
        if (kind.is(Atom("run")))
            return *expression;
        auto expected = program(m_step.element(2));
        if (!expected)
            return notCompiled(expected.error());
        return value(std::move(*expression), std::move(*expected));
    }

private:
    tl::expected<Ast, SyntaxError> program(const Term &text) const
    {
        return parseProgram(text.toBinary(), {.file = m_file, .firstLine = m_line});
    }

    Ast notCompiled(const SyntaxError &error)
    {
        const QString name = error.kind == SyntaxError::Kind::Syntax
                                 ? QStringLiteral("SyntaxError")
                                 : QStringLiteral("TokenMissingError");
        m_code.setText("problem", QStringLiteral("(%1) %2").arg(name, error.message()));
        m_code.set("expected_text", Ast::literal(m_step.element(2)));
        m_code.set("expression_text", Ast::literal(m_step.element(0)));
        m_code.set("kind", Ast::literal(m_step.element(1)));
        return m_code.fill("ExUnit.DocTest.not_compiled(problem, expression_text, kind,\n"
                           "  expected_text, shown, stack)");
    }

    Ast error(Ast expression, const Term &exception)
    {
        m_code.set("expression", std::move(expression));
        m_code.set("exception", Ast::literal(exception));
        m_code.set("message", Ast::literal(m_step.element(2)));
        return m_code.fill("ExUnit.DocTest.check_error(\n"
                           "  fn -> expression end, message, exception, shown, stack)");
    }

    Ast value(Ast expression, Ast expected)
    {
        const Ast &last = expression.isCallOf("__block__") && !expression.arguments.empty()
                              ? expression.arguments.back()
                              : expression;
        m_code.setText("last", toSource(withoutMatchWord(last)));
        m_code.set("expression", std::move(expression));
        m_code.set("expectation", std::move(expected));
        m_code.set("expected_text", Ast::literal(m_step.element(2)));
        m_code.set("kind", Ast::literal(m_step.element(1)));
        return m_code.fill("value = expression\n"
                           "expected = expectation\n"
                           "ExUnit.DocTest.check_value(kind, value, expected, shown, last,\n"
                           "  expected_text, stack)");
    }

    static Ast withoutMatchWord(const Ast &ast)
    {
        return ast.isCallOf("doctest match", 1) ? ast.arguments[0] : ast;
    }

    /// `pattern = value` must say what did not match.
    static void withMatches(Ast &expression)
    {
        if (expression.isCallOf("__block__")) {
            for (Ast &statement : expression.arguments)
                asMatch(statement);
        } else {
            asMatch(expression);
        }
    }

    static void asMatch(Ast &statement)
    {
        if (statement.isCallOf("=", 2) && statement.arguments[0].kind != Ast::Kind::Variable)
            statement = Ast::call(Atom("doctest match"), {statement}, statement.at);
    }

    const Term &m_step;
    const QString &m_file;
    const int m_line;
    CodeTemplate m_code;
};

} // namespace

Ast documentedTestBody(const Term &example, const QString &file)
{
    const int line = static_cast<int>(example.element(1).toInteger());
    const Term module = example.element(2);
    const Term place = Term::list(
        {Term::tuple({Atom("file"), Term(file)}), Term::tuple({Atom("line"), line})});
    const Term stacktrace = Term::list({Term::tuple({module, Atom("__MODULE__"), 0, place})});
    const Position at{.line = line, .column = 0};
    std::vector<Ast> statements;
    if (example.element(3).is(atoms::true_))
        statements.push_back(Ast::call(Atom("import"), {Ast::literal(module, at)}, at));
    int index = 0;
    const auto steps = example.element(4).listElements().value_or(std::vector<Term>{});
    for (const Term &step : steps)
        statements.push_back(Step(step, file, line, stacktrace, ++index).body());
    return Ast::call(Atom("__block__"), std::move(statements), at);
}

} // namespace espalier::elixir
