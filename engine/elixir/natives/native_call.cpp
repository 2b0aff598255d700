// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/natives/native_call.h"

#include <map>

namespace espalier::elixir {

namespace {

const Atom erlang("erlang");
const Atom badarg("badarg");
const Atom processModule("Elixir.Process");
const Atom kernelModule("Elixir.Kernel");

/// Process is a thin layer over functions of :erlang, which take the arguments in another order here and there.
Term callOf(const Export &called, Arguments given)
{
    static const std::map<std::string_view, std::string_view> renamed{
        {"alive?", "is_process_alive"},
        {"info", "process_info"},
        {"flag", "process_flag"},
        {"list", "processes"},
        {"spawn", "spawn_opt"}};
    const std::string_view name = called.name.function.name();
    std::vector<Term> arguments(given.begin(), given.end());
    if (called.module != processModule)
        return Term::tuple({called.module == kernelModule ? erlang : called.module,
                            called.name.function, Term::list(arguments)});
    if (name == "monitor")
        arguments.insert(arguments.begin(), atoms::process);
    else if (name == "send_after" && arguments.size() >= 3)
        std::rotate(arguments.begin(), arguments.begin() + 2, arguments.begin() + 3);
    else if (name == "group_leader" && arguments.size() == 2)
        std::swap(arguments[0], arguments[1]);
    const auto other = renamed.find(name);
    const Atom inErlang = other == renamed.end() ? called.name.function : Atom(other->second);
    return Term::tuple({erlang, inErlang, Term::list(arguments)});
}

Term entry(const Term &call, const Term &location)
{
    return Term::list({Term::tuple({call.element(0), call.element(1), call.element(2), location})});
}

bool isOfErlang(const Export &called)
{
    return called.module == processModule || called.module == kernelModule
           || !called.module.name().starts_with("Elixir.");
}

} // namespace

Raise namingCall(Raise raise, const Export &called, Arguments arguments)
{
    const bool isBare = raise.stacktrace == Term::emptyList() || raise.stacktrace.is(atoms::nil);
    if (isBare) {
        if (raise.error.is(badarg) && isOfErlang(called))
            raise.stacktrace = entry(callOf(called, arguments), Term::emptyList());
        return raise;
    }
    if (raise.stacktrace.kind() != Term::Kind::Cons)
        return raise;
    const Term &first = raise.stacktrace.head();
    if (!first.isTuple() || first.elements().size() != 4)
        return raise;
    if (first.element(0).is(erlang) && first.element(1).is(badarg))
        raise.stacktrace = entry(callOf(called, arguments), first.element(3));
    else if (first.element(0).is(called.module) && first.element(1).is(called.name.function)
             && first.element(2) == Term(called.name.arity))
        raise.stacktrace = entry(Term::tuple({called.module, called.name.function,
                                              Term::list(std::span<const Term>(arguments))}),
                                 first.element(3));
    return raise;
}

} // namespace espalier::elixir
