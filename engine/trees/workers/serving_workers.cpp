// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/trees/workers/serving_workers.h"

#include "engine/otp/agent.h"
#include "engine/trees/workers/tree_worker.h"

#include <QCoreApplication>

#include <algorithm>

namespace espalier {

namespace {

class Counter final : public TreeWorker
{
public:
    using TreeWorker::TreeWorker;
    [[nodiscard]] Term state() const override { return m_value; }

protected:
    Task<Init> begin(Self &) override
    {
        m_value = argument().isInteger() ? argument().toInteger() : 0;
        return Init::ok();
    }
    Task<Return> handleCall(Self &self, const Term &request, From from) override
    {
        if (request.is(Atom("value")) || count(request))
            return Return::answer(m_value);
        return TreeWorker::handleCall(self, request, from);
    }
    Task<Return> handleCast(Self &self, const Term &request) override
    {
        return count(request) ? Return::noReply() : TreeWorker::handleCast(self, request);
    }
    Task<Return> handleInfo(Self &self, const Term &message) override
    {
        return count(message) ? Return::noReply() : TreeWorker::handleInfo(self, message);
    }

private:
    bool count(const Term &request)
    {
        static const Atom increment("increment");
        static const Atom add("add");
        const bool adds = request.isTagged(add, 2) && request.element(1).isInteger();
        if (!adds && !request.is(increment))
            return false;
        // Wraps around rather than overflow.
        const auto by = adds ? static_cast<std::uint64_t>(request.element(1).toInteger()) : 1;
        m_value = static_cast<std::int64_t>(static_cast<std::uint64_t>(m_value) + by);
        return true;
    }

    std::int64_t m_value = 0;
};

class Store final : public TreeWorker
{
public:
    using TreeWorker::TreeWorker;
    [[nodiscard]] Term state() const override { return m_values; }

protected:
    Task<Return> handleCall(Self &self, const Term &request, From from) override
    {
        if (!request.isTagged(Atom("fetch"), 2))
            return TreeWorker::handleCall(self, request, from);
        const Term *value = m_values.find(request.element(1));
        return Return::answer(value ? Term::tuple({atoms::ok, *value}) : Term(atoms::error));
    }
    Task<Return> handleInfo(Self &self, const Term &message) override
    {
        static const Atom store("store");
        static const Atom raise("raise");
        if (message.isTagged(store, 3)) {
            m_values = m_values.with(message.element(1), message.element(2));
            tell(self, "client", Term::tuple({Atom("hello_friend")}));
            return Return::noReply();
        }
        if (message.isTagged(atoms::shutdown, 1)) {
            tell(self, "client", Term::tuple({Atom("goodbye")}));
            return Return::stop(atoms::normal);
        }
        if (message.isTagged(raise, 2) && message.element(1).isBinary())
            throw Raise::runtimeError(message.element(1).toText());
        return TreeWorker::handleInfo(self, message);
    }

private:
    Term m_values = Term::map({});
};

class Echo final : public TreeWorker
{
public:
    using TreeWorker::TreeWorker;

protected:
    Task<Return> handleCall(Self &, const Term &request, From) override
    {
        return Return::answer(request);
    }
    Task<Return> handleInfo(Self &self, const Term &message) override
    {
        if (!message.isTuple() || message.elements().size() != 2 || !message.element(0).isPid())
            return TreeWorker::handleInfo(self, message);
        self.send(message.element(0).toPid(), message.element(1));
        return Return::noReply();
    }
};

class Ticker final : public TreeWorker
{
public:
    using TreeWorker::TreeWorker;
    [[nodiscard]] Term state() const override { return m_ticks; }

protected:
    Task<Init> begin(Self &self) override
    {
        m_every = std::max(milliseconds("every", 1000), std::chrono::milliseconds(1));
        self.sendAfter(m_every, self.pid(), tick);
        return Init::ok();
    }
    Task<Return> handleInfo(Self &self, const Term &message) override
    {
        if (!message.is(tick))
            return TreeWorker::handleInfo(self, message);
        ++m_ticks;
        tell(self, "to", Term::tuple({tick, m_ticks}));
        self.sendAfter(m_every, self.pid(), tick);
        return Return::noReply();
    }

private:
    const Atom tick = Atom("tick");
    std::chrono::milliseconds m_every{0};
    std::int64_t m_ticks = 0;
};

QString tr(const char *text)
{
    return QCoreApplication::translate("espalier::WorkerKinds", text);
}

Term option(const char *key, const Term &value)
{
    return Term::list({Term::tuple({Atom(key), value})});
}

} // namespace

std::vector<Module> servingWorkers()
{
    return {
        treeWorkerModule<Counter>("Elixir.Counter",
                                  tr("Counts: :increment, {:add, n}; a call of :value."), 0),
        treeWorkerModule<Store>(
            "Elixir.Store",
            tr("Keeps values: {:store, key, value}, {:shutdown}, {:raise, \"text\"}."),
            Term::emptyList()),
        treeWorkerModule<Echo>("Elixir.Echo", tr("Answers a call with what it asks."),
                               Term::emptyList()),
        treeWorkerModule<Ticker>("Elixir.Ticker", tr("Counts by itself, once in a while."),
                                 option("every", 1000)),
        workerModule(atoms::Agent, tr("Holds a value."), Term::map({}),
                     [](const std::vector<Term> &arguments) {
                         return std::make_unique<Agent>(
                             std::vector<Term>{WorkerArguments::of(arguments).argument});
                     }),
    };
}

} // namespace espalier
