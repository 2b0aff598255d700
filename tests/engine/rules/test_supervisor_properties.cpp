// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/dynamic_supervisor_logic.h"
#include "engine/otp/supervisor_logic.h"

#include <QTest>

#include <rapidcheck.h>

#include <map>

using namespace espalier;
using namespace std::chrono_literals;

namespace {

/// Something that comes to a supervisor from outside, after `pause`.
struct Input
{
    enum class Kind { Crash, CleanEnd, Terminate, Restart };
    Kind kind = Kind::Crash;
    /// Which of the children that live, or of all.
    int who = 0;
    std::chrono::milliseconds pause{0};
};

/// A supervisor's logic, and processes that exist only as numbers. It carries out whatever the logic decides.
class World
{
public:
    /// `startFails`: outcomes of the starts to come, repeated for ever.
    World(Supervision &logic, std::vector<bool> startFails)
        : m_logic(logic)
        , m_startFails(std::move(startFails))
    {}

    void begin()
    {
        m_logic.begin();
        carryOut();
    }
    void pass(std::chrono::milliseconds time) { m_now += time; }
    void childEnds(Pid pid, const Term &reason)
    {
        m_living.erase(pid);
        ++m_round;
        m_logic.childExited(pid, reason, m_now);
        carryOut();
    }
    void ask(SupervisorRequest::Kind kind, const Term &child)
    {
        ++m_round;
        m_logic.request({kind, {}, child});
        carryOut();
    }
    /// What the supervisor has sent itself, as long as it lives.
    void retry(int most)
    {
        for (; most > 0 && !m_retries.empty() && !m_ended; --most) {
            const Term child = m_retries.front();
            m_retries.erase(m_retries.begin());
            ++m_round;
            m_logic.retry(child, m_now);
            carryOut();
        }
    }

    [[nodiscard]] bool hasEnded() const { return m_ended; }
    [[nodiscard]] Time now() const { return m_now; }
    /// By pid: who lives, and for which entry.
    [[nodiscard]] const std::map<Pid, ChildKey> &living() const { return m_living; }
    /// The times of the rounds in which something was restarted.
    [[nodiscard]] const std::vector<Time> &restarts() const { return m_restarts; }
    /// Per round, the entries whose processes were ended, in order.
    [[nodiscard]] const std::map<int, std::vector<ChildKey>> &stopped() const { return m_stopped; }
    /// All that was done, in words.
    [[nodiscard]] const QStringList &deeds() const { return m_deeds; }

private:
    void carryOut()
    {
        bool restarts = false;
        while (const std::optional<Action> next = m_logic.next()) {
            if (const auto *start = std::get_if<action::Start>(&*next)) {
                m_deeds.append(QStringLiteral("start %1").arg(start->key));
                restarts = restarts || m_hasBegun;
                m_logic.started(outcome(start->key));
            } else if (const auto *terminate = std::get_if<action::Terminate>(&*next)) {
                std::vector<Termination> ended;
                for (const action::Terminate::Child &child : terminate->children) {
                    m_deeds.append(QStringLiteral("stop %1").arg(child.key));
                    m_stopped[m_round].push_back(child.key);
                    m_living.erase(child.pid);
                    ended.push_back(
                        {.key = child.key, .pid = child.pid, .reason = atoms::shutdown});
                }
                m_logic.terminated(ended);
            } else if (const auto *retry = std::get_if<action::RetryLater>(&*next)) {
                m_deeds.append(QStringLiteral("retry ") + retry->child.toString());
                m_retries.push_back(retry->child);
            } else if (std::holds_alternative<action::End>(*next)) {
                m_deeds.append(QStringLiteral("end"));
                m_ended = true;
            }
        }
        if (m_ended && !std::exchange(m_isShutDown, true)) {
            ++m_round;
            m_logic.shutDown();
            carryOut();
        }
        m_hasBegun = true;
        if (restarts)
            m_restarts.push_back(m_now);
    }
    StartResult outcome(ChildKey key)
    {
        const bool fails = m_hasBegun && !m_startFails.empty()
                           && m_startFails[m_starts++ % m_startFails.size()];
        if (fails)
            return StartResult::error(Atom("no"));
        const Pid pid{++m_lastPid};
        m_living.insert({pid, key});
        return StartResult::ok(pid);
    }

    Supervision &m_logic;
    const std::vector<bool> m_startFails;
    std::size_t m_starts = 0;
    std::uint64_t m_lastPid = 0;
    Time m_now{0};
    std::map<Pid, ChildKey> m_living;
    std::vector<Term> m_retries;
    std::vector<Time> m_restarts;
    std::map<int, std::vector<ChildKey>> m_stopped;
    QStringList m_deeds;
    int m_round = 0;
    bool m_hasBegun = false;
    bool m_ended = false;
    bool m_isShutDown = false;
};

struct Family
{
    SupervisorFlags flags = {};
    std::vector<ChildSpecPointer> specs = {};
};

} // namespace

namespace rc {

template<>
struct Arbitrary<Input>
{
    static Gen<Input> arbitrary()
    {
        return gen::map(
            gen::tuple(gen::inRange(0, 10), gen::inRange(0, 100), gen::inRange(0, 3000)),
            [](const std::tuple<int, int, int> &made) {
                const auto [kind, who, pause] = made;
                Input input{.who = who, .pause = std::chrono::milliseconds(pause)};
                input.kind = kind < 6   ? Input::Kind::Crash
                             : kind < 8 ? Input::Kind::CleanEnd
                             : kind < 9 ? Input::Kind::Terminate
                                        : Input::Kind::Restart;
                return input;
            });
    }
};

template<>
struct Arbitrary<Family>
{
    static Gen<Family> arbitrary()
    {
        const auto restart = gen::element(Restart::Permanent, Restart::Permanent,
                                          Restart::Transient, Restart::Temporary);
        const auto strategy = gen::element(Strategy::OneForOne, Strategy::OneForAll,
                                           Strategy::RestForOne);
        const auto restarts = gen::nonEmpty(gen::container<std::vector<Restart>>(restart));
        return gen::map(gen::tuple(strategy, gen::inRange(0, 5), gen::inRange(1, 6), restarts),
                        [](const std::tuple<Strategy, int, int, std::vector<Restart>> &made) {
                            Family family;
                            family.flags.strategy = std::get<0>(made);
                            family.flags.maxRestarts = std::get<1>(made);
                            family.flags.maxSeconds = std::chrono::seconds(std::get<2>(made));
                            for (const Restart each : std::get<3>(made)) {
                                ChildSpec spec{.id = std::int64_t(family.specs.size()),
                                               .restart = each};
                                family.specs.push_back(std::make_shared<const ChildSpec>(spec));
                            }
                            return family;
                        });
    }
};

} // namespace rc

namespace {

Pid chosen(const World &world, int who)
{
    return std::next(world.living().begin(), who % std::ptrdiff_t(world.living().size()))->first;
}

/// Plays the inputs as long as the supervisor lives; `onEnd` sees each end of a child before and after.
void play(World &world, const Family &family, const std::vector<Input> &inputs,
          const std::function<void(Pid ended, const std::map<Pid, ChildKey> &before)> &onEnd = {})
{
    for (const Input &input : inputs) {
        world.pass(input.pause);
        world.retry(1 + input.who % 3);
        if (world.hasEnded())
            return;
        const Term id = std::int64_t(input.who % int(family.specs.size()));
        const auto before = world.living();
        switch (input.kind) {
        case Input::Kind::Crash:
        case Input::Kind::CleanEnd: {
            if (before.empty())
                break;
            const Pid pid = chosen(world, input.who);
            world.childEnds(pid, input.kind == Input::Kind::Crash ? Term(Atom("boom"))
                                                                  : Term(atoms::normal));
            if (onEnd)
                onEnd(pid, before);
            break;
        }
        case Input::Kind::Terminate:
            world.ask(SupervisorRequest::Kind::TerminateChild, id);
            break;
        case Input::Kind::Restart:
            world.ask(SupervisorRequest::Kind::RestartChild, id);
            break;
        }
        if (world.hasEnded())
            return;
    }
}

} // namespace

/// What holds for every static supervisor, whatever happens to it.
class TestSupervisorProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverMoreRestartsThanAllowedInAnyWindow_S133_S134()
    {
        QVERIFY(rc::check("restarts within max_seconds are at most max_restarts",
                          [](const Family &family, const std::vector<bool> &fails) {
                              const auto inputs = *onlyEnds();
                              SupervisorLogic logic(family.flags, family.specs);
                              World world(logic, fails);
                              world.begin();
                              play(world, family, inputs);
                              const std::vector<Time> &all = world.restarts();
                              for (const Time end : all) {
                                  const auto second = std::chrono::floor<std::chrono::seconds>(end);
                                  const auto inWindow = std::ranges::count_if(all, [&](Time time) {
                                      return time <= end
                                             && std::chrono::floor<std::chrono::seconds>(time)
                                                    >= second - family.flags.maxSeconds;
                                  });
                                  RC_ASSERT(inWindow <= family.flags.maxRestarts);
                              }
                          }));
    }

    void whoGivesUpLeavesNobodyAlive_S133_S179()
    {
        QVERIFY(rc::check("a supervisor that ends has no child left",
                          [](const Family &family, const std::vector<bool> &fails,
                             const std::vector<Input> &inputs) {
                              SupervisorLogic logic(family.flags, family.specs);
                              World world(logic, fails);
                              world.begin();
                              play(world, family, inputs);
                              RC_CLASSIFY(world.hasEnded(), "ended");
                              if (world.hasEnded())
                                  RC_ASSERT(world.living().empty());
                          }));
    }

    void childrenStopInReverseOfTheirStart_S172_S204_S205()
    {
        QVERIFY(rc::check("within a round the newest entry is stopped first",
                          [](const Family &family, const std::vector<bool> &fails,
                             const std::vector<Input> &inputs) {
                              SupervisorLogic logic(family.flags, family.specs);
                              World world(logic, fails);
                              world.begin();
                              play(world, family, inputs);
                              for (const auto &[round, keys] : world.stopped())
                                  RC_ASSERT(std::ranges::is_sorted(keys, std::greater()));
                          }));
    }

    void bystandersKeepTheirProcesses_S203_S205()
    {
        QVERIFY(rc::check(
            "one_for_one touches nobody else; rest_for_one nobody that was started before",
            [](Family family, const std::vector<bool> &fails, const std::vector<Input> &inputs) {
                RC_PRE(family.flags.strategy != Strategy::OneForAll);
                SupervisorLogic logic(family.flags, family.specs);
                World world(logic, fails);
                world.begin();
                const auto onEnd = [&](Pid ended, const std::map<Pid, ChildKey> &before) {
                    if (world.hasEnded())
                        return;
                    for (const auto &[pid, key] : before) {
                        const bool isBystander = family.flags.strategy == Strategy::OneForOne
                                                     ? pid != ended
                                                     : key < before.at(ended);
                        if (isBystander)
                            RC_ASSERT(world.living().contains(pid));
                    }
                };
                play(world, family, inputs, onEnd);
            }));
    }

    void noEntryHasTwoProcesses()
    {
        QVERIFY(rc::check("an entry has one living process at most",
                          [](const Family &family, const std::vector<bool> &fails,
                             const std::vector<Input> &inputs) {
                              SupervisorLogic logic(family.flags, family.specs);
                              World world(logic, fails);
                              world.begin();
                              play(world, family, inputs);
                              std::set<ChildKey> keys;
                              for (const auto &[pid, key] : world.living())
                                  RC_ASSERT(keys.insert(key).second);
                          }));
    }

    // The logic is a value: a copy that is asked "what if" answers what will be.
    void aPredictionIsTheOutcome()
    {
        QVERIFY(rc::check("a copy decides as the original does",
                          [](const Family &family, const std::vector<Input> &inputs) {
                              SupervisorLogic logic(family.flags, family.specs);
                              World world(logic, {});
                              world.begin();
                              play(world, family, inputs);
                              if (world.hasEnded() || world.living().empty())
                                  return;
                              SupervisorLogic copy = logic;
                              World imagined(copy, {});
                              imagined.pass(std::chrono::duration_cast<std::chrono::milliseconds>(
                                  world.now()));
                              const qsizetype soFar = world.deeds().size();
                              const Pid victim = chosen(world, 0);
                              imagined.childEnds(victim, Atom("boom"));
                              world.childEnds(victim, Atom("boom"));
                              RC_ASSERT(imagined.deeds() == world.deeds().mid(soFar));
                          }));
    }

private:
    /// Ends alone: a start that a request asks for is no restart.
    static rc::Gen<std::vector<Input>> onlyEnds()
    {
        const auto isEnd = [](const Input &input) {
            return input.kind == Input::Kind::Crash || input.kind == Input::Kind::CleanEnd;
        };
        return rc::gen::container<std::vector<Input>>(
            rc::gen::suchThat(rc::gen::arbitrary<Input>(), isEnd));
    }
};

QTEST_GUILESS_MAIN(TestSupervisorProperties)
#include "test_supervisor_properties.moc"
