// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/match_spec.h"
#include "engine/otp/registry.h"
#include "engine/otp/supervisor.h"
#include "engine/runtime/function_process.h"
#include "engine/runtime/laboratory.h"
#include "engine/runtime/system.h"
#include "engine/term/parse.h"

#include <QTest>

using namespace espalier;
using namespace std::chrono_literals;

namespace {

const Atom unique("Elixir.Unique");
const Atom duplicate("Elixir.Duplicate");
const Atom listener("Elixir.Listener");
const Atom key("key");

/// In a coroutine: QtTest's macros return from a plain function.
#define EXPECT(condition) [&] { QVERIFY(condition); }()

Term term(const char *text)
{
    const auto parsed = parseTerm(QString::fromUtf8(text));
    return parsed ? *parsed : Term(Atom("unreadable"));
}

} // namespace

/// What a registry offers beside names (part P of the rules; registering itself is tested with processes and signals).
class TestRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_system = std::make_unique<System>(SystemOptions{.manual = true});
        start({.name = unique,
               .listeners = {listener, Atom("Elixir.Nobody")},
               .meta = {{Atom("a"), Term(1)}}});
        start({.name = duplicate, .keys = RegistryKeys::Duplicate, .partitions = 2});
    }

    void valuesOfOneProcess_S246()
    {
        inProcess([this](Self &self) -> Task<> {
            registry::registerKey(self, unique, key, 5);
            registry::registerKey(self, duplicate, key, 1);
            registry::registerKey(self, duplicate, key, 2);
            EXPECT(registry::values(*m_system, unique, key, self.pid()) == term("[5]"));
            EXPECT(registry::values(*m_system, unique, key, Pid{1}) == term("[]"));
            EXPECT(registry::values(*m_system, duplicate, key, self.pid()) == term("[1, 2]"));
            co_return;
        });
    }

    void matching_S246_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("guards");
        QTest::addColumn<int>("count");
        const auto row = [](const char *pattern, const char *guards, int count) {
            QTest::newRow(pattern) << pattern << guards << count;
        };
        row("{1, :_, :\"$1\"}", "[]", 1);
        row("{:\"$1\", :_, :\"$1\"}", "[]", 0);
        row("{:\"$1\", :_, :\"$2\"}", "[{:<, :\"$1\", :\"$2\"}]", 1);
        row("{:_, :_, :\"$1\"}", "[{:>, :\"$1\", 3}]", 0);
        row("{:_, :\"$1\", :_}", "[{:is_atom, :\"$1\"}]", 1);
        row("{:_, :\"$1\", 3}", "[{:and, {:is_atom, :\"$1\"}, {:not, {:is_list, :\"$1\"}}}]", 1);
        row("{:_, :\"$1\", 3 }", "[{:or, {:==, :\"$1\", :no}, {:\"=:=\", 1, 1.0}}]", 0);
        row("{:_, :_, :_}", "[{:==, 1, 1.0}]", 1);
        row("{:_, :_}", "[]", 0);
        row(":_", "[:nonsense]", 0);
        row(":_ ", "[{:>, :\"$7\", 0}]", 0);
    }
    void matching_S246()
    {
        QFETCH(const QString, pattern);
        QFETCH(const QString, guards);
        QFETCH(const int, count);
        inProcess([&, this](Self &self) -> Task<> {
            registry::registerKey(self, unique, key, term("{1, :atom, 3}"));
            const Term form = *parseTerm(pattern);
            const Term conditions = *parseTerm(guards);
            [&] {
                QCOMPARE(registry::countMatch(*m_system, unique, key, form, conditions),
                         std::size_t(count));
                const Term found = registry::match(*m_system, unique, key, form, conditions);
                QCOMPARE(found.listElements()->size(), std::size_t(count));
            }();
            co_return;
        });
    }

    void select_S246_data()
    {
        QTest::addColumn<QString>("clauses");
        QTest::addColumn<QString>("result");
        QTest::newRow("tuple") << "[{{:\"$1\", :_, :\"$3\"}, [], [{{:\"$1\", :\"$3\"}}]}]"
                               << "[key: {1, :atom, 3}]";
        QTest::newRow("guard") << "[{{:_, :_, {:\"$2\", :_, :_}}, [{:==, :\"$2\", 1}], [:\"$2\"]}]"
                               << "[1]";
        QTest::newRow("all variables") << "[{{:\"$2\", :_, {:\"$1\", :_, :_}}, [], [:\"$$\"]}]"
                                       << "[[1, :key]]";
        QTest::newRow("constant") << "[{{:_, :_, :_}, [], [{:const, {:+, 1, 2}}]}]"
                                  << "[{:+, 1, 2}]";
        QTest::newRow("sum") << "[{{:_, :_, {:\"$1\", :_, :_}}, [], [{:+, :\"$1\", 2}]}]"
                             << "[3]";
        QTest::newRow("the first clause that fits")
            << "[{{:_, :_, :no}, [], [1]}, {{:_, :_, :_}, [], [2]}, {{:_, :_, :_}, [], [3]}]"
            << "[2]";
    }
    void select_S246()
    {
        QFETCH(const QString, clauses);
        QFETCH(const QString, result);
        inProcess([&, this](Self &self) -> Task<> {
            registry::registerKey(self, unique, key, term("{1, :atom, 3}"));
            [&] {
                QCOMPARE(registry::select(*m_system, unique, *parseTerm(clauses)).toString(),
                         result);
            }();
            co_return;
        });
        QVERIFY_EXCEPTION_THROWN(
            (void)registry::select(*m_system, unique, term("[{{:\"$1\", :_}, [], [:\"$1\"]}]")),
            Raise);
    }

    void onlyTheHolderUpdates_S246()
    {
        inProcess([this](Self &self) -> Task<> {
            registry::registerKey(self, unique, key, 5);
            const auto add = [](const Term &value) { return Term(value.toInteger() + 1); };
            EXPECT(registry::updateValue(self, unique, key, add) == term("{6, 5}"));
            EXPECT(registry::updateValue(self, unique, Atom("other"), add) == atoms::error);
            const auto giveUp = [&self](const Term &value) {
                registry::unregister(self, unique, key);
                return value;
            };
            EXPECT(registry::updateValue(self, unique, key, giveUp) == term("{6, 6}"));
            EXPECT(registry::values(*m_system, unique, key, self.pid()) == term("[6]"));
            [&] {
                QVERIFY_EXCEPTION_THROWN((void)registry::updateValue(self, duplicate, key, add),
                                         Raise);
            }();
            co_return;
        });
    }

    void dispatchCallsOncePerPartitionWithEntries_S247()
    {
        inProcess([this](Self &self) -> Task<> {
            registry::registerKey(self, duplicate, key, 1);
            registry::registerKey(self, duplicate, key, 2);
            int calls = 0;
            std::size_t entries = 0;
            const auto use = [&](const std::vector<RegistryTable::Entry> &given) {
                ++calls;
                entries += given.size();
            };
            EXPECT(registry::dispatch(*m_system, duplicate, key, use) == atoms::ok);
            EXPECT(calls == 1 && entries == 2);
            registry::dispatch(*m_system, duplicate, Atom("none"), use);
            EXPECT(calls == 1);
            co_return;
        });
    }

    void unregisterMatchRemovesOneOfEqualKeys_S245()
    {
        inProcess([this](Self &self) -> Task<> {
            for (const int value : {1, 2, 2})
                registry::registerKey(self, duplicate, key, value);
            registry::registerKey(self, duplicate, Atom("key2"), 3);
            registry::unregisterMatch(self, duplicate, key, 2);
            EXPECT(registry::keys(*m_system, duplicate, self.pid()) == term("[:key, :key2]"));
            registry::unregister(self, duplicate, key);
            registry::unregisterMatch(self, duplicate, Atom("key2"), Atom("_"));
            EXPECT(registry::count(*m_system, duplicate) == 0);
            co_return;
        });
        const auto owner = m_system->whereis(Atom("Elixir.Duplicate.PIDPartition0"));
        QVERIFY(m_system->await(m_system->processInfo(*owner))->links.size() == 1);
    }

    void listenersAreTold_S252()
    {
        QStringList heard;
        (void)m_system->startAndWait([&heard] {
            return makeProcess([&heard](Self &self) -> Task<> {
                (void)self.claimName(listener);
                while (true) {
                    const std::optional<Message> message = co_await self.receive();
                    heard.append(message->toTerm().element(0).toString());
                }
            });
        });
        m_system->laboratory()->runUntilIdle();
        inProcess([](Self &self) -> Task<> {
            registry::registerKey(self, unique, key, 5);
            registry::registerKey(self, unique, key, 6); // refused
            registry::unregister(self, unique, key);
            registry::unregisterMatch(self, unique, key, Atom("_")); // nothing left of it
            registry::registerKey(self, unique, Atom("until death"), 5);
            registry::unregisterMatch(self, unique, Atom("until death"), Atom("other"));
            co_return;
        });
        QCOMPARE(heard.join(u' '), QStringLiteral(":register :unregister :unregister :register"));
    }

    // While the owner of the entries has not heard of the death.
    void aDeadHolderDoesNotBlock_S242_S244()
    {
        const Pid holder = m_system
                               ->startAndWait([] {
                                   return makeProcess([](Self &self) -> Task<> {
                                       registry::registerKey(self, unique, key, 1);
                                       (void)co_await self.receive();
                                   });
                               })
                               .pid;
        m_system->laboratory()->runUntilIdle();
        const Term owner = *m_system->whereis(Atom("Elixir.Unique.PIDPartition0"));
        inProcess([&, this](Self &self) -> Task<> {
            (void)co_await self.tryCall(owner, atoms::suspend, std::nullopt, Signal::Kind::System);
            self.exit(holder, atoms::kill);
            co_await self.sleep(1ms);
            EXPECT(!m_system->isAlive(holder));
            EXPECT(registry::count(*m_system, unique) == 1);
            EXPECT(!m_system->whereis(registry::via(unique, key)));
            EXPECT(registry::registerKey(self, unique, key, 2).isTagged(atoms::ok, 2)); // S-242
            EXPECT(m_system->whereis(registry::via(unique, key)) == self.pid());
            (void)co_await self.tryCall(owner, atoms::resume, std::nullopt, Signal::Kind::System);
            co_await self.sleep(1ms);
            EXPECT(registry::values(*m_system, unique, key, self.pid()) == term("[2]"));
        });
    }

    void anUnknownRegistryIsAnArgumentError_S249()
    {
        const Atom nope("Elixir.Nope");
        inProcess([&, this](Self &self) -> Task<> {
            const auto raises = [](const std::function<void()> &run) {
                try {
                    run();
                } catch (const Raise &raised) {
                    return raised.error.find(atoms::struct_)->is(Atom("Elixir.ArgumentError"));
                }
                return false;
            };
            EXPECT(raises([&] { registry::registerKey(self, nope, key, 1); }));
            EXPECT(raises([&] { registry::unregister(self, nope, key); }));
            EXPECT(raises([&] { (void)registry::lookup(*m_system, nope, key); }));
            EXPECT(raises([&] { (void)registry::keys(*m_system, nope, self.pid()); }));
            EXPECT(raises([&] { (void)registry::match(*m_system, nope, key, key); }));
            EXPECT(raises([&] { (void)registry::select(*m_system, nope, Term::emptyList()); }));
            EXPECT(raises([&] { (void)registry::count(*m_system, nope); }));
            EXPECT(raises([&] { (void)self.claimName(registry::via(nope, key)); }));
            co_return;
        });
    }

    // The caller itself is a holder, too; its value stays.
    void aKeyIsRegisteredOnce_S241()
    {
        inProcess([this](Self &self) -> Task<> {
            const Term owner = *m_system->whereis(Atom("Elixir.Unique.PIDPartition0"));
            EXPECT(registry::registerKey(self, unique, key, 1) == Term::tuple({atoms::ok, owner}));
            const Term again = Term::tuple(
                {atoms::error, Term::tuple({atoms::already_registered, self.pid()})});
            EXPECT(registry::registerKey(self, unique, key, 2) == again);
            EXPECT(registry::values(*m_system, unique, key, self.pid()) == term("[1]"));
            co_return;
        });
    }

    void partitionsAreAliases_S240()
    {
        start({.name = Atom("low"), .partitions = 2});
        QVERIFY(m_system->whereis(Atom("Elixir.low.PIDPartition1")));
    }

    void metaData_S240()
    {
        QCOMPARE(registry::meta(*m_system, unique, Atom("a")), term("{:ok, 1}"));
        QCOMPARE(registry::meta(*m_system, unique, Atom("b")), Term(atoms::error));
        QCOMPARE(registry::putMeta(*m_system, unique, Atom("b"), 2), Term(atoms::ok));
        QCOMPARE(registry::meta(*m_system, unique, Atom("b")), term("{:ok, 2}"));
        QVERIFY_EXCEPTION_THROWN((void)registry::meta(*m_system, Atom("Elixir.Nope"), key), Raise);
    }

    // Duplicate partitions restart each for itself: the other's entries stay, and so does the meta data.
    void aPartitionEndsAlone_S240_S243_data()
    {
        QTest::addColumn<QString>("partition");
        QTest::newRow("first") << "Elixir.Duplicate.PIDPartition0";
        QTest::newRow("second") << "Elixir.Duplicate.PIDPartition1";
    }
    void aPartitionEndsAlone_S240_S243()
    {
        QFETCH(const QString, partition);
        registry::putMeta(*m_system, duplicate, Atom("kept"), 1);
        std::vector<Pid> members;
        for (int i = 0; i < 8; ++i) {
            members.push_back(m_system
                                  ->startAndWait([] {
                                      return makeProcess([](Self &self) -> Task<> {
                                          registry::registerKey(self, duplicate, key, 1);
                                          (void)co_await self.receive();
                                      });
                                  })
                                  .pid);
        }
        m_system->laboratory()->runUntilIdle();
        QCOMPARE(registry::count(*m_system, duplicate), std::size_t(8));
        m_system->exit(*m_system->whereis(Atom(partition.toStdString())), atoms::kill);
        m_system->laboratory()->runUntilIdle();
        const auto living = std::ranges::count_if(
            members, [this](Pid pid) { return m_system->isAlive(pid); });
        QVERIFY2(living > 0 && living < 8, qPrintable(QString::number(living)));
        QCOMPARE(registry::count(*m_system, duplicate), std::size_t(living));
        QCOMPARE(registry::meta(*m_system, duplicate, Atom("kept")), term("{:ok, 1}"));
        inProcess([](Self &self) -> Task<> {
            EXPECT(registry::registerKey(self, duplicate, key, 1).isTagged(atoms::ok, 2));
            co_return;
        });
    }

private:
    void start(const RegistryOptions &options)
    {
        const StartResult started = m_system->startAndWait(
            [options] { return supervisor::make({.children = {registry::childSpec(options)}}); });
        QVERIFY(started.isOk());
    }
    void inProcess(const FunctionProcess::Body &body)
    {
        auto done = std::make_shared<bool>(false);
        (void)m_system->startAndWait([body, done] {
            return makeProcess([body, done](Self &self) -> Task<> {
                co_await body(self);
                *done = true;
            });
        });
        m_system->laboratory()->runFor(100ms);
        QVERIFY(*done);
    }

    std::unique_ptr<System> m_system;
};

QTEST_GUILESS_MAIN(TestRegistry)
#include "test_registry.moc"
