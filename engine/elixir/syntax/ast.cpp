// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/syntax/ast.h"

#include "engine/elixir/syntax/parse_program.h"
#include "engine/runtime/exit_reason.h"
#include "engine/term/inspect.h"

namespace espalier::elixir {

namespace {

const Atom dot(".");
const Atom noParens("no_parens");

Term metadata(const Ast &ast)
{
    if (!ast.withoutParentheses)
        return Term::emptyList();
    return Term::list({Term::tuple({noParens, atoms::true_})});
}

std::vector<Term> quotedAll(std::span<const Ast> nodes)
{
    std::vector<Term> terms;
    terms.reserve(nodes.size());
    for (const Ast &node : nodes)
        terms.push_back(quoted(node));
    return terms;
}

Raise noProgram(const Term &term)
{
    return Raise::argumentError(
        QStringLiteral("expected a valid quoted expression, got: %1").arg(inspect(term)));
}

/// Reads a quoted term, of a bounded depth: any process may build one.
class Unquoting
{
public:
    explicit Unquoting(Position at)
        : m_at(at)
    {}

    Ast read(const Term &term)
    {
        if (++m_depth > programDepthLimit)
            throw Raise::argumentError(
                QStringLiteral("a quoted expression is nested too deep (the limit is %1)")
                    .arg(programDepthLimit));
        Ast ast = node(term);
        --m_depth;
        return ast;
    }

private:
    Ast node(const Term &term)
    {
        if (term.isAtom() || term.isInteger() || term.isFloat() || term.isBinary())
            return Ast::literal(term, m_at);
        if (term.isList())
            return Ast::list(all(term), m_at);
        if (!term.isTuple() || term.elements().size() < 2 || term.elements().size() > 3)
            throw noProgram(term);
        if (term.elements().size() == 2)
            return Ast::pair(read(term.element(0)), read(term.element(1)), m_at);
        return triple(term);
    }

    Ast triple(const Term &term)
    {
        const Term &name = term.element(0);
        const Term &arguments = term.element(2);
        if (name.isAtom() && arguments.isAtom())
            return Ast::variable(name.toAtom(), m_at);
        if (!arguments.isList() || !(name.isAtom() || name.isTuple()))
            throw noProgram(term);
        if (name.isAtom())
            return Ast::call(name.toAtom(), all(arguments), m_at);
        Ast apply{.kind = Ast::Kind::Apply, .at = m_at};
        apply.withoutParentheses = saysNoParentheses(term.element(1));
        apply.arguments.push_back(read(name));
        for (Ast &argument : all(arguments))
            apply.arguments.push_back(std::move(argument));
        return apply;
    }

    std::vector<Ast> all(const Term &list)
    {
        const auto elements = list.listElements();
        if (!elements)
            throw noProgram(list);
        std::vector<Ast> nodes;
        nodes.reserve(elements->size());
        for (const Term &element : *elements)
            nodes.push_back(read(element));
        return nodes;
    }

    static bool saysNoParentheses(const Term &meta)
    {
        const Term *rest = &meta;
        for (; rest->kind() == Term::Kind::Cons; rest = &rest->tail()) {
            if (rest->head().isTagged(noParens, 2))
                return rest->head().element(1).is(atoms::true_);
        }
        return false;
    }

    Position m_at;
    int m_depth = 0;
};

} // namespace

Ast Ast::literal(Term value, Position at)
{
    return {.kind = Kind::Literal, .at = at, .value = std::move(value)};
}

Ast Ast::list(std::vector<Ast> elements, Position at)
{
    return {.kind = Kind::List, .at = at, .arguments = std::move(elements)};
}

Ast Ast::pair(Ast left, Ast right, Position at)
{
    Ast pair{.kind = Kind::Pair, .at = at};
    pair.arguments.reserve(2);
    pair.arguments.push_back(std::move(left));
    pair.arguments.push_back(std::move(right));
    return pair;
}

Ast Ast::variable(Atom name, Position at)
{
    return {.kind = Kind::Variable, .at = at, .value = name};
}

Ast Ast::call(Atom name, std::vector<Ast> arguments, Position at)
{
    return {.kind = Kind::Call, .at = at, .value = name, .arguments = std::move(arguments)};
}

Ast Ast::remoteCall(Ast module, Atom function, std::vector<Ast> arguments, Position at)
{
    std::vector<Ast> callee;
    callee.reserve(2);
    callee.push_back(std::move(module));
    callee.push_back(literal(function, at));
    Ast apply{.kind = Kind::Apply, .at = at};
    apply.arguments.reserve(arguments.size() + 1);
    apply.arguments.push_back(call(dot, std::move(callee), at));
    for (Ast &argument : arguments)
        apply.arguments.push_back(std::move(argument));
    return apply;
}

bool Ast::isCallOf(std::string_view name) const
{
    return kind == Kind::Call && value.toAtom().name() == name;
}

bool Ast::isCallOf(std::string_view name, std::size_t arity) const
{
    return arguments.size() == arity && isCallOf(name);
}

Term quoted(const Ast &ast)
{
    const std::span<const Ast> arguments = ast.arguments;
    switch (ast.kind) {
    case Ast::Kind::Literal:
        return ast.value;
    case Ast::Kind::List:
        return Term::list(quotedAll(arguments));
    case Ast::Kind::Pair:
        return Term::tuple({quoted(arguments[0]), quoted(arguments[1])});
    case Ast::Kind::Variable:
        return Term::tuple({ast.value, Term::emptyList(), atoms::nil});
    case Ast::Kind::Call:
        return Term::tuple({ast.value, Term::emptyList(), Term::list(quotedAll(arguments))});
    case Ast::Kind::Apply:
        return Term::tuple(
            {quoted(arguments[0]), metadata(ast), Term::list(quotedAll(arguments.subspan(1)))});
    }
    return {};
}

Ast unquoted(const Term &term, Position at)
{
    return Unquoting(at).read(term);
}

} // namespace espalier::elixir
