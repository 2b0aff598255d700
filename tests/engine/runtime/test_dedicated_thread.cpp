// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/otp/supervisor.h"
#include "engine/runtime/laboratory.h"
#include "engine/runtime/system.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QTest>
#include <QThread>

using namespace espalier;
using namespace std::chrono_literals;

namespace {

/// Blocks its thread at `:block` until it is let go; raises at `:raise`; says its thread's name at `:thread`.
class Blocking final : public GenServer
{
public:
    struct Gate
    {
        QSemaphore entered;
        QSemaphore open;
    };
    explicit Blocking(std::shared_ptr<Gate> gate)
        : m_gate(std::move(gate))
    {}
    [[nodiscard]] Atom module() const override { return Atom("Elixir.Blocking"); }

protected:
    Task<Return> handleCall(Self &, const Term &request, From) override
    {
        if (request.is(Atom("thread")))
            return Return::answer(QThread::currentThread()->objectName());
        if (request.is(atoms::raise))
            throw Raise::runtimeError(QStringLiteral("heck"));
        return Return::answer(atoms::ok);
    }
    Task<Return> handleInfo(Self &, const Term &message) override
    {
        if (message.is(Atom("block"))) {
            m_gate->entered.release();
            m_gate->open.acquire();
        }
        return Return::noReply();
    }

private:
    const std::shared_ptr<Gate> m_gate;
};

class Idle final : public GenServer
{
public:
    [[nodiscard]] Atom module() const override { return Atom("Elixir.Idle"); }

protected:
    Task<Return> handleCall(Self &, const Term &, From) override
    {
        return Return::answer(Atom("pong"));
    }
};

} // namespace

/// Processes that may block, because a QThread of their own carries them.
class TestDedicatedThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QFETCH_GLOBAL(const int, mode);
        m_gate = std::make_shared<Blocking::Gate>();
        m_system = std::make_unique<System>(SystemOptions{.mode = static_cast<Mode>(mode)});
        const auto gate = m_gate;
        ChildSpec blocking{.id = Atom("blocking")};
        blocking.start.module = Atom("Elixir.Blocking");
        blocking.start.run = [gate](Self &self, const std::vector<Term> &) {
            return self.startLink(std::make_unique<Blocking>(gate),
                                  {.name = Atom("blocking"), .threading = Threading::Dedicated});
        };
        const ChildSpec idle{.id = Atom("idle"),
                             .start = startLinkWith<Idle>({.name = Atom("idle")})};
        const SupervisorOptions options{.children = {blocking, idle}};
        QVERIFY(m_system->startAndWait([options] { return supervisor::make(options); }).isOk());
    }
    void cleanup()
    {
        m_gate->open.release(100);
        m_system.reset();
    }
    static void initTestCase_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("laboratory") << int(Mode::Laboratory);
        QTest::newRow("parallel") << int(Mode::Parallel);
    }

    void itsCallbacksRunOnAThreadOfItsOwn()
    {
        const auto name = m_system->callAndWait(Atom("blocking"), Atom("thread"));
        QVERIFY(name);
        QCOMPARE(name->toText(), QStringLiteral("dedicated ") + pid().toString());
        const auto info = m_system->await(m_system->processInfo(pid()));
        QVERIFY2(info->thread.startsWith(QStringLiteral("dedicated")), qPrintable(info->thread));
    }

    void aBlockedProcessStopsNobody()
    {
        m_system->send(pid(), Atom("block"));
        m_gate->entered.acquire();
        for (int call = 0; call < 100; ++call)
            QVERIFY(m_system->callAndWait(Atom("idle"), Atom("ping")).has_value());
        m_gate->open.release();
        QVERIFY(m_system->callAndWait(Atom("blocking"), Atom("hello")).has_value());
    }

    void killTakesEffectAtOnceAndTheThreadIsReapedLater()
    {
        const Pid old = pid();
        m_system->send(old, Atom("block"));
        m_gate->entered.acquire();
        m_system->exit(old, atoms::kill);
        // Its supervisor has started another one, although the code of the first has not returned.
        QTRY_VERIFY(pid() != old && pid() != Pid());
        QVERIFY(!m_system->isAlive(old));
        QCOMPARE(m_system->abandonedThreads(), std::size_t(1));
        QVERIFY(m_system->callAndWait(Atom("blocking"), Atom("hello")).has_value());
        m_gate->open.release();
        QTRY_COMPARE(m_system->abandonedThreads(), std::size_t(0));
    }

    void whatItRaisesEndsTheProcess()
    {
        const Pid old = pid();
        const auto answer = m_system->callAndWait(Atom("blocking"), atoms::raise);
        QVERIFY(!answer);
        QVERIFY2(
            answer.error().toString().contains(QStringLiteral("%RuntimeError{message: \"heck\"}")),
            qPrintable(answer.error().toString()));
        QTRY_VERIFY(pid() != old && pid() != Pid());
    }

    void manyAreAbandonedAndReaped()
    {
        for (int round = 0; round < 3; ++round) {
            const Pid old = pid();
            m_system->send(old, Atom("block"));
            m_gate->entered.acquire();
            m_system->exit(old, atoms::kill);
            QTRY_VERIFY(pid() != old && pid() != Pid());
        }
        QCOMPARE(m_system->abandonedThreads(), std::size_t(3));
        m_gate->open.release(3);
        QTRY_COMPARE(m_system->abandonedThreads(), std::size_t(0));
    }

    void theSystemEndsWithoutWaitingForForeignCode()
    {
        m_system->send(pid(), Atom("block"));
        m_gate->entered.acquire();
        QElapsedTimer clock;
        clock.start();
        m_system.reset();
        QVERIFY2(clock.elapsed() < 2'000, qPrintable(QString::number(clock.elapsed())));
        const std::weak_ptr<Blocking::Gate> gate = m_gate;
        m_gate->open.release();
        m_gate = std::make_shared<Blocking::Gate>(); // for cleanup()
        // The thread keeps what its code touches until that returned, then goes itself.
        QTRY_VERIFY(gate.expired());
    }

private:
    [[nodiscard]] Pid pid() const { return m_system->whereis(Atom("blocking")).value_or(Pid()); }

    std::shared_ptr<Blocking::Gate> m_gate;
    std::unique_ptr<System> m_system;
};

QTEST_GUILESS_MAIN(TestDedicatedThread)
#include "test_dedicated_thread.moc"
