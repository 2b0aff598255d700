// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/raise.h"

namespace espalier::elixir {

// The errors are the run-time system's, with the entry of the stack trace that Exception.normalize looks at.

Raise badArgument(int position, const QString &why)
{
    static const Atom badarg("badarg");
    static const Atom erlang("erlang");
    const Term cause = Term::map({{position, Term(why)}});
    const Term info = Term::map(
        {{Atom("module"), Atom("erl_erts_errors")}, {Atom("cause"), cause}});
    const Term location = Term::list({Term::tuple({Atom("error_info"), info})});
    return {.error = badarg,
            .stacktrace = Term::list({Term::tuple({erlang, badarg, Term::emptyList(), location})})};
}

Raise noClause(std::string_view module, std::string_view function, int arity)
{
    return {.error = atoms::function_clause,
            .stacktrace = Term::list(
                {Term::tuple({Atom(module), Atom(function), arity, Term::emptyList()})})};
}

} // namespace espalier::elixir
