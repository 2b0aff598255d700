// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/dynamic_supervisor.h"

#include "engine/otp/child_spec_check.h"
#include "engine/otp/dynamic_supervisor_logic.h"
#include "engine/otp/supervisor_process.h"
#include "engine/runtime/system.h"

namespace espalier {

namespace {

/// Common to dynamic supervisors, however their flags are given.
class DynamicSupervisor : public SupervisorProcess
{
public:
    [[nodiscard]] ProcessKind kind() const override { return ProcessKind::DynamicSupervisor; }

protected:
    [[nodiscard]] tl::expected<ChildSpecPointer, Term> check(Self &self,
                                                             const Term &spec) const override
    {
        return checkDynamicChildSpec(spec, self.system().modules());
    }
    // S-152
    [[nodiscard]] StartResult failedStart() const override
    {
        return StartResult::error(exitReason::ofCurrentException());
    }
    [[nodiscard]] bool unlinksFirst() const override { return true; }
    [[nodiscard]] bool hasIds() const override { return false; }
};

class OptionsDynamicSupervisor final : public DynamicSupervisor
{
public:
    explicit OptionsDynamicSupervisor(const DynamicSupervisorOptions &options)
        : m_options(options)
    {}
    [[nodiscard]] Atom module() const override { return atoms::DynamicSupervisor; }

protected:
    [[nodiscard]] Task<Prepared> prepare(Self &) override
    {
        if (const auto wrong = findWrongLimit(m_options.maxRestarts, m_options.maxSeconds))
            return tl::unexpected(Init::stop(Term::tuple({atoms::supervisor_data, *wrong})));
        return std::make_unique<DynamicSupervisorLogic>(
            DynamicSupervisorFlags{m_options.maxRestarts, m_options.maxSeconds,
                                   m_options.maxChildren, m_options.extraArguments});
    }

private:
    const DynamicSupervisorOptions m_options;
};

class ModuleDynamicSupervisor final : public DynamicSupervisor
{
public:
    explicit ModuleDynamicSupervisor(const DynamicSupervisorModule &module)
        : m_module(module)
    {}
    [[nodiscard]] Atom module() const override { return m_module.module; }

protected:
    [[nodiscard]] Task<Prepared> prepare(Self &self) override
    {
        const Term answer = co_await m_module.init(self);
        if (answer.is(atoms::ignore))
            co_return tl::unexpected(Init::ignore());
        if (!answer.isTagged(atoms::ok, 2) || !answer.element(1).isMap())
            co_return tl::unexpected(Init::stop(Term::tuple(
                {atoms::bad_return, Term::tuple({m_module.module, atoms::init, answer})})));
        const auto flags = checkDynamicSupervisorFlags(answer.element(1));
        if (!flags)
            co_return tl::unexpected(
                Init::stop(Term::tuple({atoms::supervisor_data, flags.error()})));
        co_return std::make_unique<DynamicSupervisorLogic>(*flags);
    }

private:
    const DynamicSupervisorModule m_module;
};

/// What Elixir's `DynamicSupervisor.start_link(options)` is given.
Term argumentOf(const DynamicSupervisorOptions &options)
{
    std::vector<Term> keywords{
        Term::tuple({Atom("strategy"), atoms::one_for_one}),
        Term::tuple({Atom("max_restarts"), std::int64_t(options.maxRestarts)}),
        Term::tuple({Atom("max_seconds"), std::int64_t(options.maxSeconds.count())})};
    if (options.maxChildren)
        keywords.push_back(Term::tuple({atoms::max_children, std::int64_t(*options.maxChildren)}));
    if (!options.extraArguments.empty())
        keywords.push_back(
            Term::tuple({Atom("extra_arguments"), Term::list(options.extraArguments)}));
    if (!options.name.is(atoms::nil))
        keywords.push_back(Term::tuple({Atom("name"), options.name}));
    return Term::list(keywords);
}

Task<Term> ask(Self &self, Term supervisor, Term request)
{
    return self.call(std::move(supervisor), std::move(request), std::nullopt);
}

} // namespace

namespace dynamicSupervisor {

BehaviourPointer make(const DynamicSupervisorOptions &options)
{
    return std::make_unique<OptionsDynamicSupervisor>(options);
}

BehaviourPointer make(const DynamicSupervisorModule &module)
{
    return std::make_unique<ModuleDynamicSupervisor>(module);
}

StartFunction startLink(const DynamicSupervisorOptions &options)
{
    StartFunction start{.module = atoms::DynamicSupervisor, .arguments = {argumentOf(options)}};
    start.run = [options](Self &self, const std::vector<Term> &) {
        return self.startLink(make(options), {.name = options.name});
    };
    return start;
}

StartFunction startLink(const DynamicSupervisorModule &module, const Term &name)
{
    StartFunction start{.module = module.module};
    start.run = [module, name](Self &self, const std::vector<Term> &) {
        return self.startLink(make(module), {.name = name});
    };
    return start;
}

ChildSpec childSpec(const DynamicSupervisorOptions &options)
{
    return {.id = options.name.is(atoms::nil) ? Term(atoms::DynamicSupervisor) : options.name,
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
    const auto checked = checkDynamicChildSpec(spec, self.system().modules());
    if (!checked)
        return Term::tuple({atoms::error, checked.error()});
    return startChild(self, std::move(supervisor), **checked);
}

Task<Term> terminateChild(Self &self, Term supervisor, Term pid)
{
    if (!pid.isPid())
        throw Raise{atoms::function_clause};
    return ask(self, std::move(supervisor), Term::tuple({atoms::terminate_child, std::move(pid)}));
}

Task<Term> whichChildren(Self &self, Term supervisor)
{
    return ask(self, std::move(supervisor), atoms::which_children);
}

Task<Term> countChildren(Self &self, Term supervisor)
{
    return ask(self, std::move(supervisor), atoms::count_children);
}

} // namespace dynamicSupervisor

QFuture<tl::expected<Term, Term>> SupervisorHandle::startChild(const ChildSpec &spec) const
{
    const Term resource = Term::resource(std::make_shared<const ChildSpec>(spec));
    return m_system->call(m_pid, Term::tuple({atoms::start_child, resource}));
}

tl::expected<Pid, Term> SupervisorHandle::startChildAndWait(const ChildSpec &spec) const
{
    const tl::expected<Term, Term> answer = m_system->await(startChild(spec));
    if (!answer)
        return tl::unexpected(answer.error());
    const StartResult result = StartResult::fromTerm(*answer);
    if (result.isOk())
        return result.pid;
    return tl::unexpected(result.value.value_or(atoms::ignore));
}

tl::expected<Term, Term> SupervisorHandle::terminateChildAndWait(Pid child) const
{
    return m_system->callAndWait(m_pid, Term::tuple({atoms::terminate_child, child}));
}

tl::expected<Term, Term> SupervisorHandle::countChildrenAndWait() const
{
    return m_system->callAndWait(m_pid, atoms::count_children);
}

tl::expected<Term, Term> SupervisorHandle::whichChildrenAndWait() const
{
    return m_system->callAndWait(m_pid, atoms::which_children);
}

tl::expected<SupervisorHandle, Term> System::startDynamicSupervisorAndWait(
    const DynamicSupervisorOptions &options)
{
    const StartResult result = startAndWait([options] { return dynamicSupervisor::make(options); },
                                            {.name = options.name});
    if (result.isOk())
        return SupervisorHandle(*this, result.pid);
    return tl::unexpected(result.value.value_or(atoms::ignore));
}

} // namespace espalier
