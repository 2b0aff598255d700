// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/child_spec.h"

#include "engine/otp/supervisor_flags.h"

namespace espalier {

namespace {
constexpr std::chrono::milliseconds workerPatience{5000}; // S-081
}

Term Shutdown::toTerm() const
{
    switch (m_kind) {
    case Kind::BrutalKill:
        return atoms::brutal_kill;
    case Kind::Infinity:
        return atoms::infinity;
    case Kind::Patience:
        break;
    }
    return std::int64_t(m_patience.count());
}

StartResult StartResult::ok(Pid pid, std::optional<Term> info)
{
    return {Kind::Ok, pid, std::move(info)};
}

StartResult StartResult::ignore()
{
    return {};
}

StartResult StartResult::error(Term reason)
{
    return {Kind::Error, {}, std::move(reason)};
}

StartResult StartResult::fromTerm(const Term &value)
{
    if (value.isTagged(atoms::ok, 2) && value.element(1).isPid())
        return ok(value.element(1).toPid());
    if (value.isTagged(atoms::ok, 3) && value.element(1).isPid())
        return ok(value.element(1).toPid(), value.element(2));
    if (value.is(atoms::ignore))
        return ignore();
    if (value.isTagged(atoms::error, 2))
        return error(value.element(1));
    return {Kind::Other, {}, value};
}

Term StartResult::toTerm() const
{
    switch (kind) {
    case Kind::Ok:
        return value ? Term::tuple({atoms::ok, pid, *value}) : Term::tuple({atoms::ok, pid});
    case Kind::Ignore:
        return atoms::ignore;
    case Kind::Error:
        return Term::tuple({atoms::error, *value});
    case Kind::Other:
        break;
    }
    return *value;
}

Term StartFunction::toTerm() const
{
    const Term tail = hasForgotten ? Term(atoms::undefined) : Term::emptyList();
    return Term::tuple({module, function, Term::list(arguments, tail)});
}

Shutdown ChildSpec::effectiveShutdown() const
{
    if (shutdown)
        return *shutdown;
    return type == ChildType::Supervisor ? Shutdown::infinity() : Shutdown(workerPatience);
}

Term ChildSpec::effectiveModules() const
{
    return modules ? *modules : Term::list({start.module});
}

Term ChildSpec::toTerm() const
{
    return Term::map({{atoms::id, id},
                      {atoms::start, start.toTerm()},
                      {atoms::restart, toAtom(restart)},
                      {atoms::shutdown, effectiveShutdown().toTerm()},
                      {atoms::type, toAtom(type)},
                      {atoms::modules, effectiveModules()},
                      {atoms::significant, Term::boolean(significant)}});
}

Atom toAtom(Restart restart)
{
    switch (restart) {
    case Restart::Permanent:
        return atoms::permanent;
    case Restart::Transient:
        return atoms::transient;
    case Restart::Temporary:
        break;
    }
    return atoms::temporary;
}

Atom toAtom(ChildType type)
{
    return type == ChildType::Supervisor ? atoms::supervisor : atoms::worker;
}

Atom toAtom(Strategy strategy)
{
    switch (strategy) {
    case Strategy::OneForOne:
        return atoms::one_for_one;
    case Strategy::OneForAll:
        return atoms::one_for_all;
    case Strategy::RestForOne:
        break;
    }
    return atoms::rest_for_one;
}

Atom toAtom(AutoShutdown autoShutdown)
{
    static const Atom never("never");
    static const Atom any("any_significant");
    static const Atom all("all_significant");
    switch (autoShutdown) {
    case AutoShutdown::Never:
        return never;
    case AutoShutdown::AnySignificant:
        return any;
    case AutoShutdown::AllSignificant:
        break;
    }
    return all;
}

} // namespace espalier
