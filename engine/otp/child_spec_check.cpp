// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/child_spec_check.h"

#include "engine/otp/modules.h"
#include "engine/runtime/exit_reason.h"

#include <QSet>

namespace espalier {

namespace {

using Checked = tl::expected<ChildSpecPointer, Term>;

tl::unexpected<Term> invalid(const char *what, const Term &value)
{
    return tl::unexpected(Term::tuple({Atom(what), value}));
}

Term field(const Term &map, Atom key, const Term &ifMissing)
{
    const Term *found = map.find(key);
    return found ? *found : ifMissing;
}

/// Maps, 6-tuples, modules and `{module, argument}` brought to the form of a map. Raises for anything else.
Term asMap(const Term &spec, const Modules &modules)
{
    if (spec.isMap())
        return spec;
    if (spec.isTuple() && spec.elements().size() == 6)
        return Term::map({{atoms::id, spec.element(0)},
                          {atoms::start, spec.element(1)},
                          {atoms::restart, spec.element(2)},
                          {atoms::shutdown, spec.element(3)},
                          {atoms::type, spec.element(4)},
                          {atoms::modules, spec.element(5)}});
    const bool isPair = spec.isTuple() && spec.elements().size() == 2 && spec.element(0).isAtom();
    if (spec.isAtom() || isPair) {
        const Atom name = isPair ? spec.element(0).toAtom() : spec.toAtom();
        const Term argument = isPair ? spec.element(1) : Term::emptyList();
        const std::optional<Module> module = modules.find(name);
        if (!module)
            throw Raise::argumentError(
                QStringLiteral(
                    "The module %1 was given as a child to a supervisor but it does not exist")
                    .arg(Term(name).toString()));
        return Term::map(
            {{atoms::id, name},
             {atoms::start, Term::tuple({name, atoms::start_link, Term::list({argument})})},
             {atoms::restart, toAtom(module->restart)},
             {atoms::type, toAtom(module->type)}});
    }
    throw Raise::argumentError(
        QStringLiteral(
            "supervisors expect each child to be one of: a module, a {module, arg} tuple, "
            "a child specification as a map with at least the :id and :start fields, or a "
            "6-tuple; got ")
        + spec.toString());
}

std::optional<Restart> restartFrom(const Term &term)
{
    for (const Restart restart : {Restart::Permanent, Restart::Transient, Restart::Temporary}) {
        if (term.is(toAtom(restart)))
            return restart;
    }
    return std::nullopt;
}

std::optional<Shutdown> shutdownFrom(const Term &term, std::int64_t least)
{
    if (term.is(atoms::brutal_kill))
        return Shutdown::brutalKill();
    if (term.is(atoms::infinity))
        return Shutdown::infinity();
    if (term.isInteger() && term.toInteger() >= least)
        return Shutdown(std::chrono::milliseconds(term.toInteger()));
    return std::nullopt;
}

std::optional<ChildType> typeFrom(const Term &term)
{
    if (term.is(atoms::worker))
        return ChildType::Worker;
    if (term.is(atoms::supervisor))
        return ChildType::Supervisor;
    return std::nullopt;
}

bool isStart(const Term &start)
{
    return start.isTuple() && start.elements().size() == 3 && start.element(0).isAtom()
           && start.element(1).isAtom() && start.element(2).listElements();
}

/// The fields that both kinds of supervisor check, in the order that both share.
std::optional<Term> wrongSignificance(const ChildSpec &spec, AutoShutdown autoShutdown)
{
    const auto badCombination = [](Atom key, Atom with) {
        return Term::tuple({Atom("bad_combination"),
                            Term::list({Term::tuple({key, with}),
                                        Term::tuple({atoms::significant, atoms::true_})})});
    };
    if (spec.significant && autoShutdown == AutoShutdown::Never)
        return badCombination(Atom("auto_shutdown"), Atom("never"));
    if (spec.significant && spec.restart == Restart::Permanent)
        return badCombination(atoms::restart, atoms::permanent);
    return std::nullopt;
}

/// Of a spec made in C++, which has no other field that can be wrong.
std::optional<Term> wrongPatience(const ChildSpec &spec, std::int64_t least)
{
    const bool isPatience = spec.shutdown && !spec.shutdown->isBrutalKill()
                            && !spec.shutdown->isInfinity();
    if (!isPatience || spec.shutdown->patience().count() >= least)
        return std::nullopt;
    return Term::tuple({Atom("invalid_shutdown"), spec.shutdown->toTerm()});
}

class FieldReader
{
public:
    FieldReader(const Term &map, const Modules &modules)
        : m_map(map)
        , m_modules(modules)
    {
        m_spec.id = field(map, atoms::id, {});
    }

    [[nodiscard]] std::optional<Term> readStart()
    {
        const Term start = field(m_map, atoms::start, {});
        if (!isStart(start))
            return Term::tuple({Atom("invalid_mfa"), start});
        m_spec.start = m_modules.resolve(start.element(0).toAtom(), start.element(1).toAtom(),
                                         *start.element(2).listElements());
        return std::nullopt;
    }
    [[nodiscard]] std::optional<Term> readRestart()
    {
        const Term value = field(m_map, atoms::restart, atoms::permanent);
        const std::optional<Restart> restart = restartFrom(value);
        if (!restart)
            return Term::tuple({Atom("invalid_restart_type"), value});
        m_spec.restart = *restart;
        return std::nullopt;
    }
    [[nodiscard]] std::optional<Term> readType()
    {
        const Term value = field(m_map, atoms::type, atoms::worker);
        const std::optional<ChildType> type = typeFrom(value);
        if (!type)
            return Term::tuple({Atom("invalid_child_type"), value});
        m_spec.type = *type;
        return std::nullopt;
    }
    [[nodiscard]] std::optional<Term> readShutdown(std::int64_t least)
    {
        const Term *value = m_map.find(atoms::shutdown);
        if (!value)
            return std::nullopt;
        m_spec.shutdown = shutdownFrom(*value, least);
        if (!m_spec.shutdown)
            return Term::tuple({Atom("invalid_shutdown"), *value});
        return std::nullopt;
    }
    /// `tellElement`: the error names the element that is no module, else the whole list.
    [[nodiscard]] std::optional<Term> readModules(bool tellElement)
    {
        const Term *value = m_map.find(atoms::modules);
        if (!value)
            return std::nullopt;
        m_spec.modules = *value;
        if (value->is(atoms::dynamic))
            return std::nullopt;
        const auto elements = value->listElements();
        if (!elements)
            return Term::tuple({Atom("invalid_modules"), *value});
        for (const Term &element : *elements) {
            if (!element.isAtom())
                return tellElement ? Term::tuple({Atom("invalid_module"), element})
                                   : Term::tuple({Atom("invalid_modules"), *value});
        }
        return std::nullopt;
    }
    [[nodiscard]] std::optional<Term> readSignificant(AutoShutdown autoShutdown)
    {
        const Term value = field(m_map, atoms::significant, atoms::false_);
        if (!value.isBoolean())
            return Term::tuple({Atom("invalid_significant"), value});
        m_spec.significant = value.is(atoms::true_);
        return wrongSignificance(m_spec, autoShutdown);
    }

    [[nodiscard]] ChildSpecPointer spec() const
    {
        return std::make_shared<const ChildSpec>(m_spec);
    }

private:
    const Term &m_map;
    const Modules &m_modules;
    ChildSpec m_spec;
};

} // namespace

Checked checkChildSpec(const Term &spec, const Modules &modules, AutoShutdown autoShutdown)
{
    if (auto native = spec.asResource<ChildSpec>()) {
        std::optional<Term> error = wrongSignificance(*native, autoShutdown);
        if (!error)
            error = wrongPatience(*native, 0);
        if (error)
            return tl::unexpected(*error);
        return native;
    }
    const Term map = asMap(spec, modules);
    if (!map.find(atoms::id))
        return tl::unexpected(Term(Atom("missing_id")));
    if (!map.find(atoms::start))
        return tl::unexpected(Term(Atom("missing_start")));
    FieldReader reader(map, modules);
    std::optional<Term> error = reader.readStart();
    if (!error)
        error = reader.readRestart();
    if (!error)
        error = reader.readSignificant(autoShutdown);
    if (!error)
        error = reader.readType();
    if (!error)
        error = reader.readShutdown(0);
    if (!error)
        error = reader.readModules(true);
    if (error)
        return tl::unexpected(*error);
    return reader.spec();
}

Checked checkDynamicChildSpec(const Term &spec, const Modules &modules)
{
    if (auto native = spec.asResource<ChildSpec>()) {
        if (const std::optional<Term> error = wrongPatience(*native, 1))
            return tl::unexpected(*error);
        return native;
    }
    const Term map = asMap(spec, modules);
    const Term *start = map.find(atoms::start);
    const bool hasStart = start && start->isTuple() && start->elements().size() == 3;
    if (!spec.isTuple() && (!map.find(atoms::id) || !hasStart))
        return invalid("invalid_child_spec", spec);
    FieldReader reader(map, modules);
    std::optional<Term> error = reader.readStart();
    if (!error)
        error = reader.readRestart();
    if (!error)
        error = reader.readShutdown(1);
    if (!error)
        error = reader.readType();
    if (!error)
        error = reader.readModules(false);
    if (error && error->element(0).is(Atom("invalid_child_type")) && spec.isMap())
        throw Raise{
            Term::tuple({Atom("case_clause"), error->element(1)})}; // in 1.14 the caller raises
    if (error)
        return tl::unexpected(*error);
    return reader.spec();
}

tl::expected<std::vector<ChildSpecPointer>, Term> checkStartSpecs(const std::vector<Term> &specs,
                                                                  const Modules &modules,
                                                                  AutoShutdown autoShutdown)
{
    std::vector<ChildSpecPointer> checked;
    QSet<Term> ids;
    for (const Term &spec : specs) {
        Checked one;
        try {
            one = checkChildSpec(spec, modules, autoShutdown);
        } catch (const Raise &) {
            return invalid("invalid_child_spec", spec);
        }
        if (!one)
            return tl::unexpected(one.error());
        if (ids.contains((*one)->id))
            return invalid("duplicate_child_name", (*one)->id);
        ids.insert((*one)->id);
        checked.push_back(*one);
    }
    return checked;
}

namespace {

constexpr std::int64_t rawIntensity = 1; // S-104
constexpr std::int64_t rawPeriod = 5;

/// Intensity and period as both kinds check them.
template<typename Flags>
std::optional<Term> readBudget(const Term &map, Flags &flags)
{
    const Term intensity = field(map, Atom("intensity"), rawIntensity);
    if (!intensity.isInteger() || intensity.toInteger() < 0)
        return Term::tuple({Atom("invalid_intensity"), intensity});
    const Term period = field(map, Atom("period"), rawPeriod);
    if (!period.isInteger() || period.toInteger() <= 0)
        return Term::tuple({Atom("invalid_period"), period});
    constexpr std::int64_t most = std::numeric_limits<int>::max();
    flags.maxRestarts = int(std::min(intensity.toInteger(), most));
    flags.maxSeconds = std::chrono::seconds(std::min(period.toInteger(), most));
    return std::nullopt;
}

} // namespace

tl::expected<SupervisorFlags, Term> checkSupervisorFlags(const Term &flags)
{
    Term map = flags;
    if (flags.isTuple() && flags.elements().size() == 3)
        map = Term::map({{Atom("strategy"), flags.element(0)},
                         {Atom("intensity"), flags.element(1)},
                         {Atom("period"), flags.element(2)}});
    if (!map.isMap())
        return invalid("invalid_type", flags);
    SupervisorFlags checked;
    const Term strategy = field(map, Atom("strategy"), atoms::one_for_one);
    bool known = false;
    for (const Strategy one : {Strategy::OneForOne, Strategy::OneForAll, Strategy::RestForOne}) {
        if (strategy.is(toAtom(one))) {
            checked.strategy = one;
            known = true;
        }
    }
    if (!known)
        return invalid("invalid_strategy", strategy);
    if (const std::optional<Term> error = readBudget(map, checked))
        return tl::unexpected(*error);
    const Term autoShutdown = field(map, Atom("auto_shutdown"), Atom("never"));
    known = false;
    for (const AutoShutdown one :
         {AutoShutdown::Never, AutoShutdown::AnySignificant, AutoShutdown::AllSignificant})
    {
        if (autoShutdown.is(toAtom(one))) {
            checked.autoShutdown = one;
            known = true;
        }
    }
    if (!known)
        return invalid("invalid_auto_shutdown", autoShutdown);
    return checked;
}

tl::expected<DynamicSupervisorFlags, Term> checkDynamicSupervisorFlags(const Term &flags)
{
    DynamicSupervisorFlags checked;
    const Term strategy = field(flags, Atom("strategy"), atoms::one_for_one);
    if (!strategy.is(atoms::one_for_one))
        return invalid("invalid_strategy", strategy);
    if (const std::optional<Term> error = readBudget(flags, checked))
        return tl::unexpected(*error);
    const Term maxChildren = field(flags, atoms::max_children, atoms::infinity);
    if (maxChildren.isInteger() && maxChildren.toInteger() >= 0)
        checked.maxChildren = std::uint64_t(maxChildren.toInteger());
    else if (!maxChildren.is(atoms::infinity))
        return invalid("invalid_max_children", maxChildren);
    const Term extra = field(flags, Atom("extra_arguments"), Term::emptyList());
    const auto arguments = extra.listElements();
    if (!arguments)
        return invalid("invalid_extra_arguments", extra);
    checked.extraArguments = *arguments;
    return checked;
}

std::optional<Term> findWrongLimit(int maxRestarts, std::chrono::seconds maxSeconds)
{
    if (maxRestarts < 0)
        return Term::tuple({Atom("invalid_intensity"), maxRestarts});
    if (maxSeconds < std::chrono::seconds(1))
        return Term::tuple({Atom("invalid_period"), std::int64_t(maxSeconds.count())});
    return std::nullopt;
}

} // namespace espalier
