// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/machine/code_template.h"

#include "engine/elixir/syntax/parse_program.h"

namespace espalier::elixir {

CodeTemplate &CodeTemplate::set(const std::string &name, Ast code)
{
    m_parts.insert_or_assign(name, std::move(code));
    return *this;
}

CodeTemplate &CodeTemplate::setText(const std::string &name, const QString &text)
{
    return set(name, Ast::literal(Term(text), m_at));
}

Ast CodeTemplate::variable(std::string_view name) const
{
    // No program can spell a variable with an `@` in it.
    const std::string unique = std::string(name) + "@" + std::to_string(m_at.line) + ":"
                               + std::to_string(m_at.column);
    return Ast::variable(Atom(unique), m_at);
}

Ast CodeTemplate::fill(std::string_view source) const
{
    auto program = parseProgram(source);
    Q_ASSERT(program);
    return filled(std::move(*program));
}

Ast CodeTemplate::filled(Ast ast) const
{
    if (ast.kind == Ast::Kind::Variable) {
        const std::string_view name = ast.value.toAtom().name();
        if (const auto part = m_parts.find(name); part != m_parts.end())
            return part->second;
        if (name == "_" || name.starts_with("__"))
            return Ast::variable(ast.value.toAtom(), m_at);
        return variable(name);
    }
    ast.at = m_at;
    for (Ast &argument : ast.arguments)
        argument = filled(std::move(argument));
    return ast;
}

} // namespace espalier::elixir
