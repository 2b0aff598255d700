// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/trees/workers/failing_workers.h"

#include "engine/trees/workers/tree_worker.h"

#include <QCoreApplication>
#include <QHash>

#include <cmath>
#include <mutex>
#include <random>

namespace espalier {

namespace {

class RaisingWorker : public TreeWorker
{
public:
    using TreeWorker::TreeWorker;

protected:
    Task<Return> handleInfo(Self &self, const Term &message) override
    {
        if (message.isTagged(Atom("raise"), 2) && message.element(1).isBinary())
            throw Raise::runtimeError(message.element(1).toText());
        return TreeWorker::handleInfo(self, message);
    }
};

class Flaky final : public RaisingWorker
{
public:
    using RaisingWorker::RaisingWorker;

protected:
    Task<Init> begin(Self &self) override
    {
        const std::int64_t mean = number("mean", 10'000);
        // In (0, 1]; the standard's distributions differ from library to library.
        std::mt19937_64 random(self.pid().number);
        const double chance = (static_cast<double>(random() >> 11) + 1) / 9007199254740992.0;
        const double time = -static_cast<double>(mean) * std::log(chance);
        self.sendAfter(std::chrono::milliseconds(std::llround(std::min(time, 1e12))), self.pid(),
                       fail);
        return Init::ok();
    }
    Task<Return> handleInfo(Self &self, const Term &message) override
    {
        if (message.is(fail))
            throw Raise::runtimeError(QStringLiteral("flaky"));
        return RaisingWorker::handleInfo(self, message);
    }

private:
    const Atom fail = Atom("fail");
};

class Stubborn final : public RaisingWorker
{
public:
    using RaisingWorker::RaisingWorker;

protected:
    Task<Init> begin(Self &self) override
    {
        self.trapExits(true);
        return Init::ok();
    }
    Task<Return> handleExit(Self &, Pid, const Term &) override { return Return::noReply(); }
    Task<> terminate(Self &self, const Term &reason) override
    {
        const Self::Accepts nothing = [](const Signal &) { return false; };
        if (exitReason::isShutdown(reason))
            (void)co_await self.receiveMatching(nothing);
    }
};

class SlowStart final : public RaisingWorker
{
public:
    using RaisingWorker::RaisingWorker;

protected:
    Task<Init> begin(Self &self) override
    {
        co_await self.sleep(milliseconds("start_time", 2000));
        co_return Init::ok();
    }
};

/// How often each set of arguments was started.
class StartCounts
{
public:
    std::int64_t countStart(const Term &arguments)
    {
        const std::lock_guard lock(m_mutex);
        return ++m_counts[arguments];
    }

private:
    std::mutex m_mutex; ///< guards `m_counts`
    QHash<Term, std::int64_t> m_counts;
};

class FailingStart final : public TreeWorker
{
public:
    FailingStart(Atom module, const WorkerArguments &arguments, std::int64_t start)
        : TreeWorker(module, arguments)
        , m_start(start)
    {}
    [[nodiscard]] Term state() const override
    {
        return Term::list({Term::tuple({Atom("start"), m_start})});
    }

protected:
    Task<Init> begin(Self &) override
    {
        const std::int64_t succeed = number("succeed", 1);
        const std::int64_t fail = number("fail", 2);
        const bool fails = m_start > succeed && m_start - succeed <= fail;
        return fails ? Init::stop(Atom("not_yet")) : Init::ok();
    }

private:
    const std::int64_t m_start;
};

class Hang final : public TreeWorker
{
public:
    using TreeWorker::TreeWorker;

protected:
    Task<Init> begin(Self &self) override
    {
        self.sendAfter(milliseconds("after", 2000), self.pid(), hang);
        return Init::ok();
    }
    Task<Return> handleInfo(Self &self, const Term &message) override
    {
        if (!message.is(hang))
            return TreeWorker::handleInfo(self, message);
        self.hang();
        return Return::noReply();
    }

private:
    const Atom hang = Atom("hang");
};

QString tr(const char *text)
{
    return QCoreApplication::translate("espalier::WorkerKinds", text);
}

Term options(std::initializer_list<std::pair<const char *, int>> values)
{
    std::vector<Term> pairs;
    for (const auto &[key, value] : values)
        pairs.push_back(Term::tuple({Atom(key), value}));
    return Term::list(pairs);
}

Module failingStart()
{
    const Atom name("Elixir.FailingStart");
    auto make = [name,
                 counts = std::make_shared<StartCounts>()](const std::vector<Term> &arguments) {
        const std::int64_t start = counts->countStart(Term::list(arguments));
        return std::make_unique<FailingStart>(name, WorkerArguments::of(arguments), start);
    };
    return workerModule(name, tr("Starts, and then fails to start for a few times."),
                        options({{"succeed", 1}, {"fail", 2}}), make);
}

} // namespace

std::vector<Module> failingWorkers()
{
    return {
        treeWorkerModule<Flaky>("Elixir.Flaky", tr("Crashes by itself, after a random time."),
                                options({{"mean", 10'000}})),
        treeWorkerModule<Stubborn>("Elixir.Stubborn",
                                   tr("Traps exits and does not stop when told to."),
                                   Term::emptyList()),
        treeWorkerModule<SlowStart>("Elixir.SlowStart", tr("Takes its time to start."),
                                    options({{"start_time", 2000}})),
        failingStart(),
        treeWorkerModule<Hang>("Elixir.Hang", tr("Works, and then loops for ever."),
                               options({{"after", 2000}})),
    };
}

} // namespace espalier
