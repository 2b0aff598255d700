// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
// What a module's `@moduledoc` and `@doc` say, for tests that are examples in them.
#include "engine/elixir/machine/module_builder.h"

namespace espalier::elixir {

Task<Term> ModuleBuilder::noteDocumentation(Ast assignment)
{
    const Ast &call = assignment.arguments[0];
    const Atom name = call.value.toAtom();
    const int line = assignment.at.line;
    Term text = call.arguments[0].value;
    if (call.arguments[0].kind == Ast::Kind::List)
        co_return atoms::ok; // `@doc since: "1.0"`
    if (call.arguments[0].kind != Ast::Kind::Literal) {
        Ast expression = call.arguments[0];
        text = co_await evaluate(std::move(expression));
    }
    if (!text.isBinary() && !text.is(atoms::false_) && !text.is(atoms::nil))
        co_return atoms::ok;
    const Documented documented{line, text};
    if (name.name() == "moduledoc")
        m_moduleDocumentation = documented;
    else if (name.name() == "doc")
        m_nextDocumentation = documented;
    else
        m_nextTypeDocumentation = documented;
    co_return atoms::ok;
}

/// What was last documented is this.
void ModuleBuilder::noteDocumented(Atom kind, FunctionName name)
{
    auto &next = kind.name() == "type" ? m_nextTypeDocumentation : m_nextDocumentation;
    if (next && next->text.isBinary())
        m_documentation.push_back(
            Term::tuple({Term::tuple({kind, name.function, name.arity}), next->line, next->text}));
    next.reset();
}

Term ModuleBuilder::documentation() const
{
    Term ofModule;
    if (m_moduleDocumentation && m_moduleDocumentation->text.isBinary())
        ofModule = Term::tuple({m_moduleDocumentation->line, m_moduleDocumentation->text});
    return Term::tuple({ofModule, Term::list(m_documentation)});
}

} // namespace espalier::elixir
