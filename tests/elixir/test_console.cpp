// SPDX-FileCopyrightText: The Espalier authors
// SPDX-License-Identifier: Apache-2.0
#include "engine/elixir/console/console.h"
#include "engine/runtime/laboratory.h"
#include "engine/runtime/system.h"

#include <QRegularExpression>
#include <QTest>

using namespace espalier;
using namespace espalier::elixir;

namespace {

/// A console on a system that is driven by hand, and all that a terminal would show. What is entered is not shown, as when
/// `iex` reads from a pipe.
class Session
{
public:
    Session()
    {
        m_interpreter = Interpreter::create(
            m_system, {.write = [this](Device device, std::string_view text) {
                if (device == Device::Output)
                    m_shown += QString::fromUtf8(text.data(), qsizetype(text.size()));
            }});
        m_console = std::make_unique<Console>(
            m_interpreter, ConsoleOptions{.prompt = [this](int number, bool isContinuing) {
                m_shown += QStringLiteral("%1(%2)> ")
                               .arg(isContinuing ? QStringLiteral("...") : QStringLiteral("iex"))
                               .arg(number);
            }});
        run();
    }

    /// What is shown from here on until the next prompt, and until nothing is left to do at that time.
    QString enter(const QString &lines)
    {
        m_shown.clear();
        for (const QString &line : lines.split(QLatin1Char('\n'))) {
            m_console->enter(line.toStdString());
            run();
        }
        return normalised(m_shown);
    }

    /// The same without the prompts: what the input prints, its value last.
    QString say(const QString &lines)
    {
        static const QRegularExpression prompt(QStringLiteral(R"((iex|\.\.\.)\(\d+\)> )"));
        return enter(lines).remove(prompt).trimmed();
    }

    [[nodiscard]] const QString &shown() const { return m_shown; }
    [[nodiscard]] Console &console() { return *m_console; }
    [[nodiscard]] System &system() { return m_system; }
    void close()
    {
        m_console.reset();
        run();
    }

    void run()
    {
        Laboratory &laboratory = *m_system.laboratory();
        const auto waits = [this] {
            return m_console && (m_console->isBusy() || m_console->shell().isOutside());
        };
        while (waits() && laboratory.advance()) {
        }
        laboratory.runUntilIdle();
    }

    /// Pids and functions are called by the order in which they appear.
    static QString normalised(QString text)
    {
        static const QRegularExpression function(QStringLiteral(R"(#Function<[^>]*>)"));
        static const QRegularExpression pid(QStringLiteral(R"(#PID<[\d.]+>)"));
        text.replace(function, QStringLiteral("#Function<>"));
        QStringList seen;
        qsizetype from = 0;
        for (auto match = pid.match(text, from); match.hasMatch(); match = pid.match(text, from)) {
            if (!seen.contains(match.captured()))
                seen.push_back(match.captured());
            const QString name = QLatin1Char('<')
                                 + QString(QLatin1Char(char('A' + seen.indexOf(match.captured()))))
                                 + QLatin1Char('>');
            text.replace(match.capturedStart(), match.capturedLength(), name);
            from = match.capturedStart();
        }
        return text;
    }

private:
    QString m_shown;
    System m_system{{.manual = true}};
    std::shared_ptr<Interpreter> m_interpreter;
    std::unique_ptr<Console> m_console;
};

const QString banner = QStringLiteral(
    "Interactive Elixir (1.14.0) - press Ctrl+C to exit (type h() ENTER for help)\n");

/// A worker as the page on dynamic supervisors has it, in own words.
const QString workerModule = QStringLiteral(R"(defmodule Demo.Worker do
  use GenServer
  def start_link(pid, arg), do: GenServer.start_link(__MODULE__, {pid, arg})
  def init({pid, arg}) do
    send(pid, {:hello_friend})
    {:ok, {pid, arg}}
  end
  def handle_info({:store, _key, _value}, state), do: {:noreply, state}
  def handle_info({:raise, text}, _state), do: raise(text)
  def handle_info({:shutdown}, {pid, _} = state) do
    send(pid, {:goodbye})
    {:stop, :normal, state}
  end
end)");

const QString supervisorModule = QStringLiteral(R"(defmodule Demo.DynamicSupervisor do
  use DynamicSupervisor
  def start_link(arg), do: DynamicSupervisor.start_link(__MODULE__, arg, name: __MODULE__)
  def init(_), do: DynamicSupervisor.init(strategy: :one_for_one)
  def start_child(pid, arg) do
    spec = %{id: Demo.Worker, start: {Demo.Worker, :start_link, [pid, arg]}, type: :worker}
    DynamicSupervisor.start_child(__MODULE__, spec)
  end
end)");

} // namespace

class TestConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithABannerAndAPrompt()
    {
        Session session;
        QCOMPARE(session.shown(), banner + QStringLiteral("iex(1)> "));
    }

    /// Each row was seen on `iex` of Elixir 1.14, one session a row.
    void behavesAsIex_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("output");
        const auto row = [](const char *name, const char *input, const char *output) {
            QTest::newRow(name) << QString::fromUtf8(input) << QString::fromUtf8(output);
        };
        row("a value", "1 + 1", "2\niex(2)> ");
        row("nothing", "", "nil\niex(2)> ");
        row("a comment", "# comment", "nil\niex(2)> ");
        row("a variable", "x = 5\nx * 2", "5\niex(2)> 10\niex(3)> ");
        row("several lines", "if true do\n  :yes\nend", "...(1)> ...(1)> :yes\niex(2)> ");
        row("an operator at the end", "1 +\n2", "...(1)> 3\niex(2)> ");
        row("a string over lines", "\"abc\ndef\"", "...(1)> \"abc\\ndef\"\niex(2)> ");
        row("interpolation over lines", "\"a#{\n1}\"", "...(1)> \"a1\"\niex(2)> ");
        row("a function over lines", "fn x ->\nx\nend.(3)", "...(1)> ...(1)> 3\niex(2)> ");
        row("what was given up", "[1,\n#iex:break\n7",
            "...(1)> ** (TokenMissingError) iex:1: incomplete expression\n\niex(1)> 7\niex(2)> ");
        row("nothing to give up", "1\n#iex:break\n2", "1\niex(2)> iex(2)> 2\niex(3)> ");
        row("what an operator was given", "1 + \"a\"",
            "** (ArithmeticError) bad argument in arithmetic expression: 1 + \"a\"\n    "
            ":erlang.+(1, "
            "\"a\")\niex(1)> ");
        row("a key that a map has not", "m = %{a: 1}\n%{m | b: 2}",
            "%{a: 1}\niex(2)> ** (KeyError) key :b not found in: %{a: 1}\n\niex(2)> ");
        row("a field of nothing", "nil.title",
            "** (KeyError) key :title not found in: nil. If you are using the dot syntax, such as "
            "map.field, make sure the left-hand side of the dot is a map\n\niex(1)> ");
        row("help on what is not there", "h Missing",
            "Could not load module Missing, got: nofile\niex(2)> ");
        row("what needs a project", "recompile",
            "Mix is not running. Please start IEx with: iex -S mix\n:error\niex(2)> ");
        row("a value that is piped on", "[1, 2, 3]\n|> Enum.map(&(&1 * 2))",
            "[1, 2, 3]\niex(2)> [2, 4, 6]\niex(3)> ");
        row("values of before", "1 + 1\n:two\nv()\nv(1)\nv(-2)",
            "2\niex(2)> :two\niex(3)> :two\niex(4)> 2\niex(5)> :two\niex(6)> ");
        row("an error", "raise \"heck\"", "** (RuntimeError) heck\n\niex(1)> ");
        row("an error keeps what was", "x = 5\nraise \"heck\"\nx",
            "5\niex(2)> ** (RuntimeError) heck\n\niex(2)> 5\niex(3)> ");
        row("a wrong name", "foo",
            "** (CompileError) iex:1: undefined function foo/0 (there is no such "
            "import)\n\niex(1)> ");
        row("a wrong function", "foo(1)",
            "** (CompileError) iex:1: undefined function foo/1 (there is no such "
            "import)\n\niex(1)> ");
        row("no program", "1\n)",
            "1\niex(2)> ** (SyntaxError) iex:2:1: unexpected token: )\n    |\n  2 | )\n    | "
            "^\n\niex(2)> ");
        row("exit", "exit(:boom)", "** (exit) :boom\n\niex(1)> ");
        row("exit normally", "exit(:normal)", "** (exit) normal\n\niex(1)> ");
        row("throw", "throw :x", "** (throw) :x\n\niex(1)> ");
        row("no clause", "case 1 do 2 -> 3 end",
            "** (CaseClauseError) no case clause matching: 1\n\niex(1)> ");
        row("messages", "send self(), :hello\nflush\nflush()",
            ":hello\niex(2)> :hello\n:ok\niex(3)> :ok\niex(4)> ");
        row("pids", "pid(\"0.12.0\") == pid(0, 12, 0)", "true\niex(2)> ");
        row("a long list", "Enum.to_list(1..60)",
            "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22,\n"
            " 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42,\n"
            " 43, 44, 45, 46, 47, 48, 49, 50, ...]\niex(2)> ");
        row("output", "IO.puts \"hi\"", "hi\n:ok\niex(2)> ");
        row("imports and aliases last",
            "import Enum\nmap([1], & &1)\nalias Enum, as: E\nE.sum([1, 2])",
            "Enum\niex(2)> [1]\niex(3)> Enum\niex(4)> 3\niex(5)> ");
        row("lines of modules count from the input's number",
            ":one\ndefmodule My do\n  def boom, do: raise \"x\"\nend; :ok\nMy.boom",
            ":one\niex(2)> ...(2)> ...(2)> :ok\niex(3)> ** (RuntimeError) x\n    iex:3: "
            "My.boom/0\niex(3)> ");
        row("exports",
            "defmodule A do\ndef f(x), do: x\ndef g(x \\\\ 1), do: x\nend; :ok\nexports A",
            "...(1)> ...(1)> ...(1)> :ok\niex(2)> f/1     g/0     g/1     \niex(3)> ");
        row("out of bounds", "v(100)", "** (RuntimeError) v(100) is out of bounds\n\niex(1)> ");
    }
    void behavesAsIex()
    {
        QFETCH(QString, input);
        Session session;
        QString shown = session.enter(input);
        // Where our own library raises, its lines are none of the real one's.
        static const QRegularExpression ownLine(QStringLiteral(R"(\n    iex\.ex:\d+: [^\n]*\n)"));
        shown.replace(ownLine, QStringLiteral("\n\n"));
        QTEST(shown, "output");
    }

    void endOfTheShell_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const char *input, const char *message) {
            QTest::newRow(name) << QString::fromUtf8(input) << QString::fromUtf8(message);
        };
        row("a linked process", "spawn_link(fn -> exit(:bye) end); Process.sleep(100)",
            "** (EXIT from <A>) shell process exited with reason: :bye\n");
        row("killed", "Process.exit(self(), :kill)",
            "** (EXIT from <A>) shell process exited with reason: killed\n");
        row("shut down", "Process.exit(self(), {:shutdown, :x})",
            "** (EXIT from <A>) shell process exited with reason: shutdown: :x\n");
        row("normally", "Process.exit(self(), :normal)", "");
        row("respawn", "respawn", "");
    }
    void endOfTheShell()
    {
        QFETCH(QString, input);
        QFETCH(QString, message);
        Session session;
        QCOMPARE(session.enter(QStringLiteral("x = 1\n") + input),
                 QStringLiteral("1\niex(2)> ") + message + QLatin1Char('\n') + banner
                     + QStringLiteral("iex(1)> "));
        QCOMPARE(session.say(QStringLiteral("x")),
                 QStringLiteral("** (CompileError) iex:1: undefined function x/0 "
                                "(there is no such import)"));
    }

    void aWorkerGreetsAndSaysGoodbye()
    {
        Session session;
        session.enter(workerModule);
        QCOMPARE(session.say(QStringLiteral("{:ok, wid} = Demo.Worker.start_link self(), :redis")),
                 QStringLiteral("{:ok, <A>}"));
        QCOMPARE(session.say(QStringLiteral("send wid, {:store, \"foo\", \"bar\"}")),
                 QStringLiteral("{:store, \"foo\", \"bar\"}"));
        QCOMPARE(session.say(QStringLiteral("flush")), QStringLiteral("{:hello_friend}\n:ok"));
        QCOMPARE(session.say(QStringLiteral("send wid, {:shutdown}")),
                 QStringLiteral("{:shutdown}"));
        QCOMPARE(session.say(QStringLiteral("flush")), QStringLiteral("{:goodbye}\n:ok"));
    }

    void aLinkedWorkerTakesTheShellDown()
    {
        Session session;
        session.enter(workerModule);
        session.say(QStringLiteral("{:ok, wid} = Demo.Worker.start_link self(), :redis"));
        const Pid before = session.console().shell();
        const QString shown = session.enter(QStringLiteral("send wid, {:raise, \"heck\"}"));
        QVERIFY2(shown.startsWith(QStringLiteral(
                     "{:raise, \"heck\"}\niex(4)> ** (EXIT from <A>) shell process exited with "
                     "reason: an exception was raised:\n    ** (RuntimeError) heck\n")),
                 qPrintable(shown));
        QVERIFY2(shown.endsWith(QLatin1Char('\n') + banner + QStringLiteral("iex(1)> ")),
                 qPrintable(shown));
        QVERIFY(session.console().shell() != before);
        QCOMPARE(session.say(QStringLiteral("1 + 1")), QStringLiteral("2"));
    }

    void underASupervisorTheShellLives()
    {
        Session session;
        session.enter(workerModule);
        session.enter(supervisorModule);
        session.say(QStringLiteral("{:ok, _} = Demo.DynamicSupervisor.start_link([])"));
        const QString self = session.say(QStringLiteral("me = self()"));
        QCOMPARE(session.say(QStringLiteral(
                     "{:ok, wid} = Demo.DynamicSupervisor.start_child self(), :redis")),
                 QStringLiteral("{:ok, <A>}"));
        QCOMPARE(session.say(
                     QStringLiteral("DynamicSupervisor.which_children(Demo.DynamicSupervisor) == "
                                    "[{:undefined, wid, :worker, [Demo.Worker]}]")),
                 QStringLiteral("true"));
        QCOMPARE(session.say(QStringLiteral("send wid, {:raise, \"heck\"}")),
                 QStringLiteral("{:raise, \"heck\"}"));
        QCOMPARE(session.say(QStringLiteral("self() == me")), QStringLiteral("true"));
        QCOMPARE(
            session.say(QStringLiteral(
                "[{_, other, _, _}] = DynamicSupervisor.which_children Demo.DynamicSupervisor")),
            QStringLiteral("[{:undefined, <A>, :worker, [Demo.Worker]}]"));
        QCOMPARE(session.say(QStringLiteral("{other != wid, Process.alive?(other)}")),
                 QStringLiteral("{true, true}"));
    }

    void linesWaitUntilTheShellIsReady()
    {
        Session session;
        session.console().enter("Process.sleep(1000); :slept");
        session.console().enter("self() == self()");
        QCOMPARE(session.say(QStringLiteral(":third")), QStringLiteral(":slept\ntrue\n:third"));
    }

    void anInterruptEndsWhatNeverEnds()
    {
        Session session;
        session.enter(QStringLiteral("defmodule Loop do\ndef go, do: go()\nend; :ok"));
        session.console().enter("Loop.go");
        session.console().interrupt();
        session.run();
        QVERIFY(
            session.shown().contains(QStringLiteral("shell process exited with reason: killed")));
        QCOMPARE(session.say(QStringLiteral(":alive")), QStringLiteral(":alive"));
    }

    void theShellEndsWithTheConsole()
    {
        Session session;
        QVERIFY(!session.system().processes().empty());
        session.close();
        QVERIFY(session.system().processes().empty());
    }

    void helpSaysTheRule()
    {
        Session session;
        const QString start = session.say(QStringLiteral("h DynamicSupervisor.start_child"));
        QVERIFY2(start.contains(QStringLiteral("* DynamicSupervisor.start_child/2")),
                 qPrintable(start));
        QVERIFY2(start.contains(QStringLiteral("S-151")), qPrintable(start));
        QCOMPARE(session.say(QStringLiteral("h DynamicSupervisor.start_child/2")), start);
        QVERIFY(
            session.say(QStringLiteral("h flush")).contains(QStringLiteral("IEx.Helpers.flush/0")));
        QVERIFY(session.say(QStringLiteral("h Supervisor"))
                    .contains(QStringLiteral("Supervisor.which_children/1")));
        QCOMPARE(session.say(QStringLiteral("h Foo.bar")),
                 QStringLiteral("Could not load module Foo, got: nofile"));
        QVERIFY(session.say(QStringLiteral("h")).contains(QStringLiteral("flush()")));
    }

    void completion_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("offered");
        QTest::newRow("a module") << QStringLiteral("x = DynamicS")
                                  << QStringLiteral("DynamicSupervisor");
        QTest::newRow("an inner module")
            << QStringLiteral("Task.Su") << QStringLiteral("Supervisor");
        QTest::newRow("a function") << QStringLiteral("GenServer.ca") << QStringLiteral("call/2");
        QTest::newRow("a function in Elixir")
            << QStringLiteral("Enum.map_j") << QStringLiteral("map_join/3");
        QTest::newRow("one of a program") << QStringLiteral("My.he") << QStringLiteral("hello/1");
        QTest::newRow("one of Erlang") << QStringLiteral(":timer.sl") << QStringLiteral("sleep/1");
        QTest::newRow("a variable") << QStringLiteral("1 + count") << QStringLiteral("counter");
        QTest::newRow("a helper") << QStringLiteral("flu") << QStringLiteral("flush/0");
        QTest::newRow("of Kernel") << QStringLiteral("spawn_l") << QStringLiteral("spawn_link/1");
        QTest::newRow("a name") << QStringLiteral("send :the_sh") << QStringLiteral(":the_shell");
        QTest::newRow("a pid") << QStringLiteral("pid(\"0.") << QStringLiteral("0.1.0");
    }
    void completion()
    {
        QFETCH(QString, text);
        QFETCH(QString, offered);
        Session session;
        session.enter(QStringLiteral("defmodule My do\ndef hello(x), do: x\nend; :ok\ncounter = 1\n"
                                     "Process.register(self(), :the_shell)"));
        const Completions found = session.console().complete(text, text.size());
        QStringList all;
        for (const Completion &offer : found.offers)
            all.push_back(offer.shown);
        QVERIFY2(all.contains(offered), qPrintable(all.join(QLatin1Char(' '))));
    }

    void completionLoadsNothingHalfway()
    {
        Session session;
        static_cast<void>(session.console().complete(QStringLiteral("MapSet.n"), 8));
        QCOMPARE(session.say(QStringLiteral("MapSet.size(MapSet.new([1, 1]))")),
                 QStringLiteral("1"));
    }
};

QTEST_GUILESS_MAIN(TestConsole)
#include "test_console.moc"
