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

/// Blocks its thread at `:block` until it is let go, then uses its Self in every way that is allowed there; raises at
/// `:raise`; says its thread's name at `:thread`.
class Blocking final : public GenServer
{
public:
    struct Gate
    {
        QSemaphore entered;
        QSemaphore open;
        QSemaphore left;
        Pid listener = {};
        std::atomic<bool> hadTheTime{false};
        std::atomic<int> cleanUps{0};
        std::chrono::milliseconds cleanUpTakes{0};
    };
    explicit Blocking(std::shared_ptr<Gate> gate)
        : m_gate(std::move(gate))
    {}
    [[nodiscard]] Atom module() const override { return Atom("Elixir.Blocking"); }

protected:
    Task<Init> init(Self &) override
    {
        co_await Task<>(); // a coroutine that has nothing to wait for
        Init begun = Init::ok();
        begun.continueWith = Atom("settle in");
        co_return begun;
    }
    Task<Return> handleContinue(Self &, const Term &) override
    {
        m_continuedOn = QThread::currentThread()->objectName();
        return Return::noReply();
    }
    Task<> terminate(Self &self, const Term &) override
    {
        co_await Task<>();
        self.send(m_gate->listener, Atom("cleaned up"));
        if (m_gate->cleanUpTakes > 0ms)
            QThread::msleep(m_gate->cleanUpTakes.count());
        ++m_gate->cleanUps;
    }
    Task<Return> handleCall(Self &self, const Term &request, From from) override
    {
        if (request.is(Atom("trap")))
            return Return::answer(Term::boolean(self.trapExits(true)));
        if (request.is(Atom("traps")))
            return Return::answer(Term::boolean(self.trapsExits()));
        if (request.is(Atom("continued")))
            return Return::answer(m_continuedOn);
        if (request.is(Atom("thread")))
            return Return::answer(QThread::currentThread()->objectName());
        if (request.is(Atom("early"))) {
            self.reply(from.pid, from.reference, Atom("answered"));
            return Return::noReply();
        }
        if (request.is(Atom("link")))
            self.link(m_gate->listener);
        if (request.is(Atom("sleep")))
            (void)self.sleep(1ms);
        if (request.is(atoms::raise))
            throw Raise::runtimeError(QStringLiteral("heck"));
        return Return::answer(atoms::ok);
    }
    Task<Return> handleInfo(Self &self, const Term &message) override
    {
        if (!message.is(Atom("block")))
            return GenServer::handleInfo(self, message);
        m_gate->entered.release();
        m_gate->open.acquire();
        useAllOf(self);
        m_gate->left.release();
        return Return::noReply();
    }
    void useAllOf(Self &self) const
    {
        self.send(m_gate->listener, Atom("sent"));
        self.cast(m_gate->listener, Atom("cast"));
        self.cast(Atom("nobody"), Atom("cast"));
        self.exit(m_gate->listener, Atom("heard"));
        self.reply(m_gate->listener, Reference{}, Atom("no such call"));
        if (self.isRecording())
            self.record(happened::UnexpectedMessage{Atom("recorded")});
        QVERIFY(self.isDedicated());
        QVERIFY(self.pid() != self.parent());
        try {
            m_gate->hadTheTime = self.now() >= Time();
            self.sendToName(Atom("listener"), Atom("sent"));
        } catch (const EndedBySignal &) {
            m_gate->hadTheTime = false;
        }
    }

private:
    const std::shared_ptr<Gate> m_gate;
    QString m_continuedOn;
};

/// Counts what it hears.
class Listener final : public GenServer
{
public:
    [[nodiscard]] Atom module() const override { return Atom("Elixir.Listener"); }

protected:
    Task<Init> init(Self &self) override
    {
        self.trapExits(true);
        return Init::ok();
    }
    Task<Return> handleCall(Self &, const Term &, From) override { return Return::answer(m_heard); }
    Task<Return> handleCast(Self &, const Term &) override { return heard(); }
    Task<Return> handleInfo(Self &, const Term &) override { return heard(); }

private:
    Return heard()
    {
        ++m_heard;
        return Return::noReply();
    }
    std::int64_t m_heard = 0;
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
        const SupervisorOptions options{.maxRestarts = 1000, .children = {blocking, idle}};
        QVERIFY(m_system->startAndWait([options] { return supervisor::make(options); }).isOk());
        const StartResult listener = m_system->startAndWait(
            [] { return std::make_unique<Listener>(); }, {.name = Atom("listener")});
        QVERIFY(listener.isOk());
        m_gate->listener = listener.pid;
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
        QVERIFY(isReplaced(old));
        QVERIFY(!m_system->isAlive(old));
        QCOMPARE(m_system->abandonedThreads(), std::size_t(1));
        QVERIFY(m_system->callAndWait(Atom("blocking"), Atom("hello")).has_value());
        m_gate->open.release();
        QTRY_COMPARE(m_system->abandonedThreads(), std::size_t(0));
    }

    void itsCodeMayUseItsSelf()
    {
        m_system->send(pid(), Atom("block"));
        m_gate->entered.acquire();
        m_gate->open.release();
        m_gate->left.acquire();
        QVERIFY(m_gate->hadTheTime);
        QTRY_COMPARE(heard(), 4);
        const auto early = m_system->callAndWait(Atom("blocking"), Atom("early"));
        QCOMPARE(early.value_or(Term()).toString(), QStringLiteral(":answered"));
    }

    void everyCallbackRunsThere()
    {
        const auto continuedOn = m_system->callAndWait(Atom("blocking"), Atom("continued"));
        QCOMPARE(continuedOn.value_or(Term()).toText(),
                 QStringLiteral("dedicated ") + pid().toString());
        QCOMPARE(m_system->callAndWait(Atom("blocking"), Atom("trap")).value_or(Term()),
                 Term::boolean(false));
        QCOMPARE(m_system->callAndWait(Atom("blocking"), Atom("traps")).value_or(Term()),
                 Term::boolean(true));
        // A trapped exit goes to the default handleExit, which is a coroutine.
        const Pid old = pid();
        m_system->exit(old, Atom("boom"));
        QVERIFY(m_system->callAndWait(Atom("blocking"), Atom("hello")));
        QCOMPARE(pid(), old);
        QVERIFY(m_system->stopAndWait(Atom("blocking"), atoms::shutdown));
        QCOMPARE(m_gate->cleanUps, 1);
        QVERIFY(isReplaced(old));
    }

    void theSystemWaitsForItsCleanUp()
    {
        QVERIFY(m_system->callAndWait(Atom("blocking"), Atom("trap")));
        m_gate->cleanUpTakes = 100ms; // of the five seconds that its supervisor gives it
        m_system.reset();
        QCOMPARE(m_gate->cleanUps, 1);
    }

    void whatOnlyAProcessMayDoIsRaisedThere_data()
    {
        QTest::addColumn<QString>("request");
        QTest::newRow("link") << "link";
        QTest::newRow("wait") << "sleep";
    }
    void whatOnlyAProcessMayDoIsRaisedThere()
    {
        QFETCH(const QString, request);
        const auto answer = m_system->callAndWait(Atom("blocking"),
                                                  Atom(request.toUtf8().constData()));
        QVERIFY(!answer);
        QVERIFY2(answer.error().toString().contains(
                     QStringLiteral("this is not for code on a dedicated thread")),
                 qPrintable(answer.error().toString()));
    }

    void afterAKillItsCodeIsHeardByNobody()
    {
        const auto reader = m_system->journal().attach({}, Journal::Detail::Messages);
        const Pid old = pid();
        m_system->send(old, Atom("block"));
        m_gate->entered.acquire();
        m_system->exit(old, atoms::kill);
        QVERIFY(isReplaced(old));
        m_gate->open.release();
        m_gate->left.acquire();
        QTRY_COMPARE(m_system->abandonedThreads(), std::size_t(0));
        QVERIFY(!m_gate->hadTheTime);
        QCOMPARE(heard(), 0);
        for (const Event &event : reader->take())
            QVERIFY(!std::holds_alternative<happened::UnexpectedMessage>(event.data));
    }

    void itIsKilledWhileItsCodeReturns()
    {
        for (int round = 0; round < 100; ++round) {
            const Pid old = pid();
            m_system->send(old, Atom("block"));
            m_gate->open.release();
            if (round % 2)
                m_gate->entered.acquire();
            m_system->exit(old, atoms::kill);
            QVERIFY(isReplaced(old));
            m_gate->entered.tryAcquire(m_gate->entered.available());
        }
        m_gate->open.release(100);
        QTRY_COMPARE(m_system->abandonedThreads(), std::size_t(0));
        // A System that still counted foreign work would not end before its patience does.
        QElapsedTimer clock;
        clock.start();
        m_system.reset();
        QVERIFY2(clock.elapsed() < 1'000, qPrintable(QString::number(clock.elapsed())));
    }

    void whatItRaisesEndsTheProcess()
    {
        const Pid old = pid();
        const auto answer = m_system->callAndWait(Atom("blocking"), atoms::raise);
        QVERIFY(!answer);
        QVERIFY2(
            answer.error().toString().contains(QStringLiteral("%RuntimeError{message: \"heck\"}")),
            qPrintable(answer.error().toString()));
        QVERIFY(isReplaced(old));
    }

    void manyAreAbandonedAndReaped()
    {
        for (int round = 0; round < 3; ++round) {
            const Pid old = pid();
            m_system->send(old, Atom("block"));
            m_gate->entered.acquire();
            m_system->exit(old, atoms::kill);
            QVERIFY(isReplaced(old));
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
        m_gate->open.release();
        m_gate->left.acquire(); // it has used its Self
        QVERIFY(!m_gate->hadTheTime);
        const std::weak_ptr<Blocking::Gate> gate = m_gate;
        m_gate = std::make_shared<Blocking::Gate>(); // for cleanup()
        // The thread keeps what its code touches until that returned, then goes itself.
        QTRY_VERIFY(gate.expired());
    }

private:
    /// Waits until the supervisor has started another one.
    [[nodiscard]] bool isReplaced(Pid old) const
    {
        const QDeadlineTimer deadline(5s);
        while ((pid() == old || pid() == Pid()) && !deadline.hasExpired())
            QThread::yieldCurrentThread();
        return !deadline.hasExpired();
    }
    [[nodiscard]] int heard() const
    {
        return int(m_system->callAndWait(Atom("listener"), Atom("heard")).value_or(-1).toInteger());
    }
    [[nodiscard]] Pid pid() const { return m_system->whereis(Atom("blocking")).value_or(Pid()); }

    std::shared_ptr<Blocking::Gate> m_gate;
    std::unique_ptr<System> m_system;
};

QTEST_GUILESS_MAIN(TestDedicatedThread)
#include "test_dedicated_thread.moc"
