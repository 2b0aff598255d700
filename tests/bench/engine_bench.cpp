// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0

// The engine's figures, a line `name value unit` each. What is done is what tests/bench/beam_bench.exs does on the
// real system: children are plain GenServers under one dynamic supervisor, started, crashed and stopped by a process.

#include "engine/otp/dynamic_supervisor.h"
#include "engine/runtime/function_process.h"
#include "engine/runtime/laboratory.h"
#include "engine/runtime/system.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace espalier;

namespace {

constexpr int children = 100'000;
constexpr int burst = 15'000;
constexpr int oneByOne = 5'000;
constexpr int rounds = 3;

const Atom crash("crash");
const Atom worker("w");

class IdleServer final : public GenServer
{
public:
    static constexpr std::string_view moduleName = "Elixir.IdleServer";
    explicit IdleServer(const std::vector<Term> &arguments)
        : m_argument(arguments.front())
    {}
    [[nodiscard]] Atom module() const override { return Atom(moduleName); }

protected:
    Task<Return> handleInfo(Self &, const Term &message) override
    {
        if (message.is(crash))
            return Return::stop(Atom("boom"));
        return Return::noReply();
    }

private:
    const Term m_argument;
};

/// Resident memory of this program, in bytes.
std::int64_t residentBytes()
{
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    return statm.readAll().split(' ').at(1).toLongLong() * 4096;
}

/// One System with one dynamic supervisor, and a process that works on it.
class Bench
{
public:
    explicit Bench(Mode mode)
        : m_system({.mode = mode, .manual = true})
        , m_supervisor(m_system
                           .startDynamicSupervisorAndWait({.maxRestarts = 1'000'000'000,
                                                           .maxSeconds = std::chrono::seconds(1)})
                           ->pid())
    {}

    /// Runs `work` in a process; answers how long it took, in seconds.
    double timed(const FunctionProcess::Body &work)
    {
        std::atomic<bool> done{false};
        QElapsedTimer time;
        time.start();
        (void)m_system.start([&] {
            return makeProcess([&](Self &self) -> Task<> {
                co_await work(self);
                done = true;
            });
        });
        if (Laboratory *laboratory = m_system.laboratory()) {
            while (!done && laboratory->advance()) {
            }
        } else {
            while (!done)
                QThread::usleep(20);
        }
        return double(time.nsecsElapsed()) / 1e9;
    }

    Task<> startChildren(Self &self, int count)
    {
        m_children.reserve(std::size_t(count));
        for (int i = 0; i < count; ++i) {
            ChildSpec spec{.id = worker, .start = startLink<IdleServer>(i)};
            const Term answer = co_await dynamicSupervisor::startChild(self, m_supervisor,
                                                                       std::move(spec));
            m_children.push_back(answer.element(1).toPid());
        }
    }

    Task<> crashAtOnce(Self &self, int first, int count)
    {
        std::vector<Reference> monitors;
        for (int i = 0; i < count; ++i)
            monitors.push_back(self.monitor(m_children[std::size_t(first + i)]));
        for (int i = 0; i < count; ++i)
            self.send(m_children[std::size_t(first + i)], crash);
        for (int i = 0; i < count; ++i)
            (void)co_await self.receive();
        (void)co_await dynamicSupervisor::terminateChild(self, m_supervisor,
                                                         self.pid()); // a barrier
    }

    Task<> crashOneByOne(Self &self, int first, int count)
    {
        for (int i = 0; i < count; ++i)
            co_await crashAtOnce(self, first + i, 1);
    }

    double stop()
    {
        QElapsedTimer time;
        time.start();
        (void)m_system.stopAndWait(m_supervisor);
        return double(time.nsecsElapsed()) / 1e9;
    }

    [[nodiscard]] std::int64_t count()
    {
        const auto counts = m_system.callAndWait(m_supervisor, atoms::count_children);
        return counts->find(atoms::active)->toInteger();
    }

private:
    System m_system;
    const Pid m_supervisor;
    std::vector<Pid> m_children;
};

void line(const char *name, double value, const char *unit)
{
    std::printf("%-36s %10.3f %s\n", name, value, unit);
    std::fflush(stdout);
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

std::string named(const char *name, Mode mode)
{
    return std::string(name) + (mode == Mode::Parallel ? "_parallel" : "");
}

void benchMode(Mode mode)
{
    std::vector<double> start;
    std::vector<double> burstTime;
    std::vector<double> single;
    std::vector<double> bytes;
    std::vector<double> stop;
    for (int round = 0; round < rounds; ++round) {
        Bench bench(mode);
        const std::int64_t before = residentBytes();
        start.push_back(
            bench.timed([&](Self &self) { return bench.startChildren(self, children); }));
        if (round == 0) // later rounds find memory that is free already
            bytes.push_back(double(residentBytes() - before) / children);
        burstTime.push_back(
            bench.timed([&](Self &self) { return bench.crashAtOnce(self, oneByOne, burst); }));
        single.push_back(
            bench.timed([&](Self &self) { return bench.crashOneByOne(self, 0, oneByOne); }));
        if (bench.count() != children)
            std::printf("# children are missing: %lld\n", static_cast<long long>(bench.count()));
        stop.push_back(bench.stop());
    }
    line(named("start_child_100k", mode).c_str(), median(start) * 1e6 / children, "us/child");
    line(named("restart_burst_15k_of_100k", mode).c_str(), median(burstTime) * 1e6 / burst,
         "us/restart");
    line(named("restart_one_by_one_100k", mode).c_str(), median(single) * 1e6 / oneByOne,
         "us/restart");
    line(named("bytes_per_child", mode).c_str(), bytes.front(), "bytes");
    line(named("stop_100k", mode).c_str(), median(stop), "s");
}

void benchMillion(Mode mode)
{
    constexpr int million = 1'000'000;
    Bench bench(mode);
    const double time = bench.timed([&](Self &self) { return bench.startChildren(self, million); });
    if (bench.count() == million)
        line(named("start_1m", mode).c_str(), time, "s");
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    benchMode(Mode::Laboratory);
    benchMode(Mode::Parallel);
    benchMillion(Mode::Laboratory);
    benchMillion(Mode::Parallel);
    return 0;
}
