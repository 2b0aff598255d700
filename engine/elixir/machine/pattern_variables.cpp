// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/machine/pattern_variables.h"

#include <algorithm>

namespace espalier::elixir {

namespace {

void addOnce(std::vector<Atom> &names, Atom name)
{
    if (std::ranges::find(names, name) == names.end())
        names.push_back(name);
}

void collect(const Ast &pattern, PatternVariables &variables)
{
    if (pattern.kind == Ast::Kind::Variable) {
        const std::string_view name = pattern.value.toAtom().name();
        const bool isSpecial = name == "__MODULE__" || name == "__ENV__" || name == "__DIR__"
                               || name == "__STACKTRACE__" || name == "__CALLER__";
        if (name != "_" && !isSpecial)
            addOnce(variables.bound, pattern.value.toAtom());
        return;
    }
    if (pattern.isCallOf("^", 1)) {
        if (pattern.arguments[0].kind == Ast::Kind::Variable)
            variables.pinned.push_back(pattern.arguments[0].value.toAtom());
        return;
    }
    if (pattern.isCallOf("@"))
        return;
    for (const Ast &argument : pattern.arguments)
        collect(argument, variables);
}

} // namespace

PatternVariables variablesOf(const Ast &pattern)
{
    PatternVariables variables;
    collect(pattern.isCallOf("when", 2) ? pattern.arguments[0] : pattern, variables);
    // ExUnit names them from the last of the alphabet to the first.
    std::ranges::sort(variables.pinned, std::ranges::greater(),
                      [](Atom name) { return name.name(); });
    const auto repeated = std::ranges::unique(variables.pinned);
    variables.pinned.erase(repeated.begin(), repeated.end());
    return variables;
}

} // namespace espalier::elixir
