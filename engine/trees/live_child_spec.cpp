// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/trees/live_child_spec.h"

namespace espalier {

namespace {

std::vector<Term> optionsWith(std::vector<Term> options, const Term &name)
{
    if (!name.is(atoms::nil))
        options.push_back(Term::tuple({Atom("name"), name}));
    return options;
}

/// `{module, function, arguments}` of a supervisor whose children and flags are known; nothing for any other.
std::optional<Term> liveStart(const TreeState &tree, const Node &node)
{
    if (!node.supervisor)
        return std::nullopt;
    if (const auto *flags = std::get_if<DynamicSupervisorFlags>(&node.supervisor->flags);
        flags && node.spec->start.module == atoms::DynamicSupervisor)
        return Term::tuple({atoms::DynamicSupervisor, atoms::start_link,
                            Term::list({startOptions(*flags, node.name)})});
    const auto *flags = std::get_if<SupervisorFlags>(&node.supervisor->flags);
    if (!flags || node.spec->start.module != atoms::Supervisor)
        return std::nullopt;
    std::vector<Term> children;
    for (const NodeId child : node.children) {
        const Node *found = tree.find(child);
        if (found && found->spec)
            children.push_back(liveChildSpec(tree, *found));
    }
    return Term::tuple({atoms::Supervisor, atoms::start_link,
                        Term::list({Term::list(children), startOptions(*flags, node.name)})});
}

} // namespace

Term liveChildSpec(const TreeState &tree, const Node &node)
{
    if (!node.spec)
        return {};
    const Term spec = node.spec->toTerm();
    const std::optional<Term> start = liveStart(tree, node);
    return start ? spec.with(atoms::start, *start) : spec;
}

Term startOptions(const SupervisorFlags &flags, const Term &name)
{
    std::vector<Term> options{
        Term::tuple({Atom("strategy"), toAtom(flags.strategy)}),
        Term::tuple({Atom("max_restarts"), std::int64_t(flags.maxRestarts)}),
        Term::tuple({Atom("max_seconds"), std::int64_t(flags.maxSeconds.count())})};
    if (flags.autoShutdown != AutoShutdown::Never)
        options.push_back(Term::tuple({Atom("auto_shutdown"), toAtom(flags.autoShutdown)}));
    return Term::list(optionsWith(std::move(options), name));
}

Term startOptions(const DynamicSupervisorFlags &flags, const Term &name)
{
    std::vector<Term> options{
        Term::tuple({Atom("strategy"), atoms::one_for_one}),
        Term::tuple({Atom("max_restarts"), std::int64_t(flags.maxRestarts)}),
        Term::tuple({Atom("max_seconds"), std::int64_t(flags.maxSeconds.count())})};
    if (flags.maxChildren)
        options.push_back(Term::tuple({atoms::max_children, std::int64_t(*flags.maxChildren)}));
    if (!flags.extraArguments.empty())
        options.push_back(Term::tuple({Atom("extra_arguments"), Term::list(flags.extraArguments)}));
    return Term::list(optionsWith(std::move(options), name));
}

} // namespace espalier
