// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/agent.h"

namespace espalier {

namespace {

const Atom getTag("get");
const Atom updateTag("update");
const Atom getAndUpdateTag("get_and_update");

Term apply(const Term &function, const Term &value)
{
    return function.toFunction().call({&value, 1});
}

class NativeFunction final : public Function
{
public:
    explicit NativeFunction(agent::Read read)
        : m_read(std::move(read))
    {}
    [[nodiscard]] int arity() const override { return 1; }
    [[nodiscard]] Term call(std::span<const Term> arguments) const override
    {
        return m_read(arguments.front());
    }

private:
    const agent::Read m_read;
};

} // namespace

Agent::Agent(std::function<Term()> initial)
    : m_initial(std::move(initial))
{}

Agent::Agent(const std::vector<Term> &arguments)
    : m_initial([arguments] {
        const Term first = arguments.empty() ? Term() : arguments.front();
        return first.isFunction() ? first.toFunction().call({}) : first;
    })
{}

Task<Init> Agent::init(Self &)
{
    m_value = m_initial();
    return Init::ok();
}

Task<Return> Agent::handleCall(Self &self, const Term &request, From from)
{
    if (!request.isTuple() || request.elements().size() != 2 || !request.element(1).isFunction())
        return GenServer::handleCall(self, request, from);
    const Term &function = request.element(1);
    if (request.element(0).is(getTag))
        return Return::answer(apply(function, m_value));
    if (request.element(0).is(updateTag)) {
        m_value = apply(function, m_value);
        return Return::answer(atoms::ok);
    }
    if (request.element(0).is(getAndUpdateTag)) {
        const Term pair = apply(function, m_value);
        if (!pair.isTuple() || pair.elements().size() != 2)
            return Return::stop(Term::tuple({atoms::bad_return_value, pair}));
        m_value = pair.element(1);
        return Return::answer(pair.element(0));
    }
    return GenServer::handleCall(self, request, from);
}

Task<Return> Agent::handleCast(Self &self, const Term &request)
{
    if (!request.isTagged(updateTag, 2) || !request.element(1).isFunction())
        return GenServer::handleCast(self, request);
    m_value = apply(request.element(1), m_value);
    return Return::noReply();
}

Task<Return> Agent::handleInfo(Self &, const Term &)
{
    return Return::noReply();
}

namespace agent {

Term functionOf(Read read)
{
    return Term(std::shared_ptr<const Function>(std::make_shared<NativeFunction>(std::move(read))));
}

StartFunction startLink(std::function<Term()> initial, const Term &name)
{
    StartFunction start{.module = atoms::Agent};
    start.run = [initial = std::move(initial), name](Self &self, const std::vector<Term> &) {
        return self.startLink(std::make_unique<Agent>(initial), {.name = name});
    };
    return start;
}

Task<Term> get(Self &self, Term agent, Read read)
{
    return self.call(std::move(agent), Term::tuple({getTag, functionOf(std::move(read))}));
}

Task<Term> update(Self &self, Term agent, Read change)
{
    return self.call(std::move(agent), Term::tuple({updateTag, functionOf(std::move(change))}));
}

Task<Term> getAndUpdate(Self &self, Term agent, Read change)
{
    return self.call(std::move(agent),
                     Term::tuple({getAndUpdateTag, functionOf(std::move(change))}));
}

} // namespace agent

} // namespace espalier
