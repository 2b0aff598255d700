// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/native_errors.h"

#include "engine/runtime/exit_reason.h"

namespace espalier::elixir {

namespace {

Term traceOf(std::string_view module, std::string_view function, Arguments arguments, Term location)
{
    return Term::list(
        {Term::tuple({Atom(module), Atom(function), Term::list(std::span<const Term>(arguments)),
                      std::move(location)})});
}

} // namespace

void raiseBadArgument(std::string_view function, Arguments arguments, int position,
                      std::string_view text)
{
    static const Atom errorInfo("error_info");
    static const Atom module("module");
    static const Atom describer("erl_erts_errors");
    static const Atom cause("cause");
    const Term info = Term::map(
        {{module, describer}, {cause, Term::map({{position, Term::binary(text)}})}});
    throw Raise{.error = Atom("badarg"),
                .stacktrace = traceOf("erlang", function, arguments,
                                      Term::list({Term::tuple({errorInfo, info})}))};
}

void raiseBadArgument()
{
    throw Raise{.error = Atom("badarg")};
}

void raiseFunctionClause(std::string_view module, std::string_view function, Arguments arguments)
{
    throw Raise{.error = atoms::function_clause,
                .stacktrace = traceOf(module, function, arguments, Term::emptyList())};
}

void raiseArgumentError(std::string_view message)
{
    raiseException("Elixir.ArgumentError", {{atoms::message, Term::binary(message)}});
}

void raiseBadArithmetic()
{
    throw Raise{.error = Atom("badarith")};
}

void raiseIntegerTooLarge(std::string_view text)
{
    raiseException("Elixir.ArithmeticError",
                   {{atoms::message, Term::binary("integers past 64 bits are not supported: "
                                                  + std::string(text))}});
}

void raiseException(std::string_view module, std::initializer_list<Term::Pair> fields)
{
    std::vector<Term::Pair> pairs(fields);
    pairs.emplace_back(atoms::struct_, Atom(module));
    pairs.emplace_back(atoms::exception, atoms::true_);
    throw Raise{.error = Term::map(pairs)};
}

const Term *findOption(const Term &options, std::string_view key)
{
    const Term *rest = &options;
    for (; rest->kind() == Term::Kind::Cons; rest = &rest->tail()) {
        const Term &pair = rest->head();
        if (pair.isTuple() && pair.elements().size() == 2 && pair.element(0).isAtom()
            && pair.element(0).toAtom().name() == key)
            return &pair.element(1);
    }
    return nullptr;
}

} // namespace espalier::elixir
