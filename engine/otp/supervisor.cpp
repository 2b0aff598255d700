// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/supervisor.h"

#include "engine/otp/child_spec_check.h"
#include "engine/otp/supervisor_logic.h"
#include "engine/otp/supervisor_process.h"
#include "engine/runtime/system.h"

namespace espalier {

namespace {

/// Common to static supervisors, however their flags and children are given.
class StaticSupervisor : public SupervisorProcess
{
public:
    explicit StaticSupervisor(ProcessKind kind = ProcessKind::Supervisor)
        : m_kind(kind)
    {}
    [[nodiscard]] ProcessKind kind() const override { return m_kind; }

protected:
    [[nodiscard]] tl::expected<ChildSpecPointer, Term> check(Self &self,
                                                             const Term &spec) const override
    {
        return checkChildSpec(spec, self.system().modules(), m_autoShutdown);
    }
    // S-192
    [[nodiscard]] StartResult failedStart() const override
    {
        try {
            throw;
        } catch (const Throw &thrown) {
            return StartResult::fromTerm(thrown.value);
        } catch (...) {
            return StartResult::error(Term::tuple({atoms::EXIT, exitReason::ofCurrentException()}));
        }
    }
    [[nodiscard]] bool unlinksFirst() const override { return false; }
    [[nodiscard]] bool hasIds() const override { return true; }
    void setAutoShutdown(AutoShutdown autoShutdown) { m_autoShutdown = autoShutdown; }

private:
    const ProcessKind m_kind;
    AutoShutdown m_autoShutdown = AutoShutdown::Never;
};

class OptionsSupervisor final : public StaticSupervisor
{
public:
    OptionsSupervisor(const SupervisorOptions &options, ProcessKind kind)
        : StaticSupervisor(kind)
        , m_options(options)
    {}
    [[nodiscard]] Atom module() const override { return atoms::Supervisor; }

protected:
    [[nodiscard]] Task<Prepared> prepare(Self &self) override
    {
        if (const auto wrong = findWrongLimit(m_options.maxRestarts, m_options.maxSeconds))
            return tl::unexpected(Init::stop(Term::tuple({atoms::supervisor_data, *wrong})));
        setAutoShutdown(m_options.autoShutdown);
        std::vector<Term> specs;
        for (const ChildSpec &child : m_options.children)
            specs.push_back(Term::resource(std::make_shared<const ChildSpec>(child)));
        const auto children = checkStartSpecs(specs, self.system().modules(),
                                              m_options.autoShutdown);
        if (!children)
            return tl::unexpected(Init::stop(Term::tuple({atoms::start_spec, children.error()})));
        const SupervisorFlags flags{m_options.strategy, m_options.maxRestarts, m_options.maxSeconds,
                                    m_options.autoShutdown};
        return std::make_unique<SupervisorLogic>(flags, *children);
    }

private:
    const SupervisorOptions m_options;
};

/// S-103
class ModuleSupervisor final : public StaticSupervisor
{
public:
    explicit ModuleSupervisor(const SupervisorModule &module)
        : m_module(module)
    {}
    [[nodiscard]] Atom module() const override { return m_module.module; }

protected:
    [[nodiscard]] Task<Prepared> prepare(Self &self) override
    {
        const Term answer = co_await m_module.init(self);
        if (answer.is(atoms::ignore))
            co_return tl::unexpected(Init::ignore());
        const bool isPair = answer.isTagged(atoms::ok, 2) && answer.element(1).isTuple()
                            && answer.element(1).elements().size() == 2;
        const auto specs = isPair ? answer.element(1).element(1).listElements() : std::nullopt;
        if (!specs)
            co_return tl::unexpected(Init::stop(Term::tuple(
                {atoms::bad_return, Term::tuple({m_module.module, atoms::init, answer})})));
        const auto flags = checkSupervisorFlags(answer.element(1).element(0));
        if (!flags)
            co_return tl::unexpected(
                Init::stop(Term::tuple({atoms::supervisor_data, flags.error()})));
        setAutoShutdown(flags->autoShutdown);
        const auto children = checkStartSpecs(*specs, self.system().modules(), flags->autoShutdown);
        if (!children)
            co_return tl::unexpected(
                Init::stop(Term::tuple({atoms::start_spec, children.error()})));
        co_return std::make_unique<SupervisorLogic>(*flags, *children);
    }

private:
    const SupervisorModule m_module;
};

/// What Elixir's `Supervisor.start_link(children, options)` is given.
std::vector<Term> argumentsOf(const SupervisorOptions &options)
{
    std::vector<Term> children;
    for (const ChildSpec &child : options.children)
        children.push_back(child.toTerm());
    std::vector<Term> keywords{
        Term::tuple({Atom("strategy"), toAtom(options.strategy)}),
        Term::tuple({Atom("max_restarts"), std::int64_t(options.maxRestarts)}),
        Term::tuple({Atom("max_seconds"), std::int64_t(options.maxSeconds.count())}),
        Term::tuple({Atom("auto_shutdown"), toAtom(options.autoShutdown)})};
    if (!options.name.is(atoms::nil))
        keywords.push_back(Term::tuple({Atom("name"), options.name}));
    return {Term::list(children), Term::list(keywords)};
}

Task<Term> ask(Self &self, Term supervisor, Term request)
{
    return self.call(std::move(supervisor), std::move(request), std::nullopt);
}

} // namespace

namespace supervisor {

BehaviourPointer make(const SupervisorOptions &options, ProcessKind kind)
{
    return std::make_unique<OptionsSupervisor>(options, kind);
}

BehaviourPointer make(const SupervisorModule &module)
{
    return std::make_unique<ModuleSupervisor>(module);
}

StartFunction startLink(const SupervisorOptions &options)
{
    StartFunction start{.module = atoms::Supervisor, .arguments = argumentsOf(options)};
    start.run = [options](Self &self, const std::vector<Term> &) {
        return self.startLink(make(options), {.name = options.name});
    };
    return start;
}

StartFunction startLink(const SupervisorModule &module, const Term &name)
{
    StartFunction start{.module = module.module};
    start.run = [module, name](Self &self, const std::vector<Term> &) {
        return self.startLink(make(module), {.name = name});
    };
    return start;
}

ChildSpec childSpec(const SupervisorOptions &options)
{
    return {.id = options.name.is(atoms::nil) ? Term(atoms::Supervisor) : options.name,
            .start = startLink(options),
            .type = ChildType::Supervisor};
}

Task<Term> startChild(Self &self, Term supervisor, ChildSpec spec)
{
    const Term resource = Term::resource(std::make_shared<const ChildSpec>(std::move(spec)));
    return ask(self, std::move(supervisor), Term::tuple({atoms::start_child, resource}));
}

Task<Term> startChild(Self &self, Term supervisor, Term spec)
{
    return ask(self, std::move(supervisor), Term::tuple({atoms::start_child, std::move(spec)}));
}

Task<Term> terminateChild(Self &self, Term supervisor, Term id)
{
    return ask(self, std::move(supervisor), Term::tuple({atoms::terminate_child, std::move(id)}));
}

Task<Term> restartChild(Self &self, Term supervisor, Term id)
{
    return ask(self, std::move(supervisor), Term::tuple({atoms::restart_child, std::move(id)}));
}

Task<Term> deleteChild(Self &self, Term supervisor, Term id)
{
    return ask(self, std::move(supervisor), Term::tuple({atoms::delete_child, std::move(id)}));
}

Task<Term> whichChildren(Self &self, Term supervisor)
{
    return ask(self, std::move(supervisor), atoms::which_children);
}

Task<Term> countChildren(Self &self, Term supervisor)
{
    return ask(self, std::move(supervisor), atoms::count_children);
}

} // namespace supervisor

} // namespace espalier
